"""Pages that lay askew on the scanner."""

from __future__ import annotations

import math
import random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geometry.test_pages import figures, turned
from newsparse.geometry.frame import read_frame, turn_back
from newsparse.geometry.skew import LEAST, LINES, MOST, skew_of, slanted, upright
from newsparse.page import Block, Page, Rect
from newsparse.spans import Passage
from newsparse.stages.geometry import arrange

EM, PITCH = 20.0, 28.0


def askew(page: Page, degrees: float) -> Page:
    """The page turned clockwise, with upright boxes round what is turned, as engines give them."""
    angle = math.radians(degrees)

    def of(rect: Rect | None) -> Rect | None:
        return None if rect is None else slanted(rect, angle)

    blocks = tuple(
        attrs.evolve(
            b, rect=of(b.rect), lines=tuple(attrs.evolve(line, rect=of(line.rect)) for line in b.lines)
        )
        for b in page.blocks
    )
    return attrs.evolve(page, blocks=blocks)


def columns(count: int, seed: int = 0) -> list[Rect]:
    """So many lines of four columns, a little unsteady; one in six is indented, one in six short."""
    rng = random.Random(seed)
    out = []
    for n in range(count):
        x, y = n % 4 * 16.5 * EM, n // 4 * PITCH
        left, right = x + 2 * EM * (n % 6 == 0), x + (15 if n % 6 != 5 else 6) * EM
        out.append(Rect(*(edge + rng.uniform(-3, 3) for edge in (left, y, right, y + 24))))
    return out


@pytest.mark.parametrize("degrees", [-3.7, -1.0, -0.2, 0.2, 0.6, 1.3, 2.4, 3.7])
def test_the_angle_is_found(degrees):
    angle = math.radians(degrees)
    found = skew_of([slanted(r, angle) for r in columns(320)], EM)
    assert math.degrees(found) == pytest.approx(degrees, abs=0.06)


@pytest.mark.parametrize("seed", range(5))
def test_what_stands_upright_stays(seed):
    assert skew_of(columns(320, seed), EM) == 0.0


@pytest.mark.parametrize("degrees", [LEAST / 3, MOST + 3])
def test_too_little_and_too_much_is_left(degrees):
    assert skew_of([slanted(r, math.radians(degrees)) for r in columns(320)], EM) == 0.0


def test_few_lines_say_nothing():
    angle = math.radians(1.0)
    assert skew_of([slanted(r, angle) for r in columns(LINES - 1)], EM) == 0.0


def test_lines_without_common_edges_say_nothing():
    rng = random.Random(1)
    loose = [
        Rect(x, y, x + 300, y + 24)
        for x, y in ((rng.uniform(0, 2000), rng.uniform(0, 3000)) for _ in range(300))
    ]
    assert skew_of(loose, EM) == 0.0


@given(
    st.tuples(*[st.floats(-3000, 3000)] * 2),
    st.floats(20, 600),
    st.floats(0.03, 1),
    st.floats(-MOST, MOST),
)
def test_there_and_back(corner, width, share, degrees):
    angle = math.radians(degrees)
    rect = Rect(*corner, corner[0] + width, corner[1] + width * share)
    assert upright(slanted(rect, angle), angle) == pytest.approx(rect, abs=1e-6)
    assert upright(rect, 0.0) is slanted(rect, 0.0) is rect


@pytest.mark.parametrize(
    ("degrees", "temper", "vertical"),
    [
        (-2.5, {"tight": True, "jitter": 0.05}, False),
        (0.8, {"tight": False, "jitter": 0.1}, False),
        (1.6, {"tight": False, "jitter": 0.1}, True),
    ],
)
def test_a_page_askew_is_read_as_one_that_is_not(degrees, temper, vertical, typesetter, engine):
    sheet = typesetter(1, options=frozenset({"photo"})).page()
    page, whose = engine(seed=1, **temper).read(sheet)
    page = turned(page) if vertical else page
    straight, found = (figures(sheet, arrange(p), whose) for p in (page, askew(page, degrees)))
    assert all(b >= a - 0.01 for a, b in zip(straight, found, strict=True))


@pytest.mark.parametrize("degrees", [-1.2, 1.2])
def test_boxes_are_given_as_they_were(degrees, typesetter, engine):
    """Whoever draws a block finds it on the scan."""
    page, _ = engine(tight=True, jitter=0.05).read(typesetter(1).page())
    picture = Rect(900, 1200, 1400, 1500)
    page = attrs.evolve(page, blocks=(*page.blocks, Block(Passage("", ()), rect=picture, label="image")))
    page = askew(page, degrees)
    frame = read_frame(page)
    assert arrange(page).skew == frame.skew
    assert any(rect == pytest.approx(picture, abs=3) for rect in frame.obstacles)
    assert math.degrees(frame.skew) == pytest.approx(degrees, abs=0.06)
    known = {line.span: line.rect for block in page.blocks for line in block.lines}
    for atom in frame.atoms:
        if atom.spans[0] in known and not atom.cross:
            rect = turn_back(Rect(atom.x0, atom.y0, atom.x1, atom.y1), frame)
            assert rect == pytest.approx(known[atom.spans[0]], abs=0.5)
