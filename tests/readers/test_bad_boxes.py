"""Boxes that cannot be right, from the file to the articles: text is never lost, and nothing raises."""

from __future__ import annotations

import json
import time

import pytest

from newsparse import parse_issue
from newsparse.errors import FormatError
from newsparse.source import read_page
from test_pipeline import check

LINES = [
    "江城新桥今日通车",
    "本报讯（记者李明）江城长江新桥今天上午通车，大桥全长三公里。",
    "市民王先生说，过江快多了，大家都很高兴。",
]

GOOD = [(100, 40, 600, 90), (100, 120, 600, 150), (100, 160, 600, 190)]
BAD = {
    "negative": [(-500, -90, -100, -40), (-100, 120, 600, 150), (100, 160, 600, 190)],
    "huge": [(100, 40, 10**12, 10**12), (100, 120, 600, 150), (0, 0, 10**15, 10**15)],
    "mirrored": [(600, 90, 100, 40), (600, 150, 100, 120), (600, 190, 100, 160)],
    "zero": [(0, 0, 0, 0)] * 3,
    "same": [(100, 40, 600, 90)] * 3,
    "overlapping": [(100, 40, 600, 190), (90, 50, 580, 180), (110, 30, 610, 200)],
    "good": GOOD,
}


def rapidocr(boxes: list[tuple[int, int, int, int]]) -> str:
    return json.dumps(
        [[[[a, b], [c, b], [c, d], [a, d]], t, 0.9] for t, (a, b, c, d) in zip(LINES, boxes, strict=True)]
    )


def alto(boxes: list[tuple[int, int, int, int]], width: object, height: object) -> str:
    rows = "".join(
        f'<TextLine HPOS="{a}" VPOS="{b}" WIDTH="{c - a}" HEIGHT="{d - b}"><String CONTENT="{t}"/></TextLine>'
        for t, (a, b, c, d) in zip(LINES, boxes, strict=True)
    )
    return (
        f'<alto><Layout><Page WIDTH="{width}" HEIGHT="{height}"><PrintSpace><TextBlock>{rows}</TextBlock>'
        "</PrintSpace></Page></Layout></alto>"
    )


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("size", [(700, 900), (0, 0), (-1, "NaN"), ("x", 10**30)], ids=str)
def test_nothing_is_lost(kind: str, size: tuple[object, object]) -> None:
    for source in (alto(BAD[kind], *size), rapidocr(BAD[kind])):
        issue = parse_issue(source)
        check(issue, issue.pages[0].text)
        assert "".join(sorted("".join(LINES))) == "".join(sorted("".join(issue.pages[0].text.split())))


def test_blocks_that_an_engine_gives_twice() -> None:
    one = json.loads(rapidocr(GOOD))
    issue = parse_issue(json.dumps(one + one))
    check(issue, issue.pages[0].text)
    assert sum(LINES[1] in a.text for a in issue.articles) == 1


@pytest.mark.parametrize("name", ["alto", "hocr", "page_xml"])
def test_an_entity_bomb_costs_nothing(name: str) -> None:
    bomb = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    start = time.process_time()
    with pytest.raises(FormatError, match=r"declares an entity.*\(line 2\)"):
        read_page(
            f'<?xml version="1.0"?>\n<!DOCTYPE alto [{bomb}]><alto><Page>&a11;</Page></alto>', format=name
        )
    assert time.process_time() - start < 1
