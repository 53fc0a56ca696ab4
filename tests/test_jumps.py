"""Issues of several pages: page numbers, jump lines, and articles that go on on another page."""

from __future__ import annotations

import json
import time
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corruptions import STORIES, Story
from newsparse import Issue, Options, parse_issue
from newsparse.jumps import LONGEST, find_jumps, jump_line, numbers_agree, page_key, page_number
from newsparse.tables import jumps as table
from strategies import texts
from test_pipeline import check, check_round_trip

HEADS = {
    "1": "云溪日报\n2021年11月22日 星期一\n国内统一刊号：CN33-0018\n第1版",
    "2": "2 要闻 2021年11月22日 星期一",
    "3": "03版：要闻",
    "4": "第四版\n2021年11月22日 星期一",
}
CHINESE = "零一二三四五六七八九"


def page(number: str | None, *parts: str | list[str]) -> str:
    """A page's text: its head, then articles parted by an empty line."""
    head = [] if number is None else [HEADS[number]]
    return "\n\n".join([*head, *("\n".join(p) if isinstance(p, list) else p for p in parts)])


def story(name: str) -> list[str]:
    s = STORIES[name]
    return [s.headline, *([s.byline] if s.byline else []), *s.paragraphs]


def parts(name: str, paragraph: int, at: int) -> tuple[list[str], list[str]]:
    """A story cut in two inside a paragraph (`at` 0: before it): with its headline, and without."""
    s: Story = STORIES[name]
    head = [s.headline, *([s.byline] if s.byline else [])]
    cut = s.paragraphs[paragraph]
    first = [*head, *s.paragraphs[:paragraph], *([cut[:at]] if at else [])]
    return first, [cut[at:], *s.paragraphs[paragraph + 1 :]]


def behind(lines: list[str], mark: str) -> list[str]:
    """`lines` with `mark` behind the last words."""
    return [*lines[:-1], lines[-1] + mark]


def before(mark: str, lines: list[str]) -> list[str]:
    return [mark + lines[0], *lines[1:]]


def paragraphs(issue: Issue, headline: str) -> list[str]:
    found = [a for a in issue.articles if a.headline is not None and a.headline.text == headline]
    assert len(found) == 1, [a.headline and a.headline.text for a in issue.articles]
    return [item.text for item in found[0].content]


def whole(issue: Issue, *names: str) -> None:
    """The stories came out complete, each once."""
    for name in names:
        assert paragraphs(issue, STORIES[name].headline) == list(STORIES[name].paragraphs), name
        article = next(a for a in issue.articles if a.headline and a.headline.text == STORIES[name].headline)
        assert article.complete, name


def decisions(issue: Issue, kind: str):
    return [d for d in issue.repairs if d.rule == "jump.pages" and d.kind == kind]


def evidence(decision) -> dict[str, object]:
    return dict(decision.evidence)


def jumps_of(issue: Issue) -> list[str]:
    return sorted(f.passage.text for f in issue.furniture if f.kind == "jump")


def parsed(*pages: str, **options) -> Issue:
    """The issue of these pages, with nothing lost or twice."""
    issue = parse_issue(list(pages), **options)
    check(issue, *pages)
    check_round_trip(issue)
    return issue


# -- the tables ---------------------------------------------------------------------------------------------------

ROWS = [*table.LINES, *table.INSIDE, *table.FOLIOS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_does_what_it_says(row):
    assert row.why and row.examples and row.counterexamples
    assert [text for text in row.examples if not row.pattern.search(text)] == []
    assert [text for text in row.counterexamples if row.pattern.search(text)] == []


def test_rows_are_named_once():
    assert len({row.id for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    ("text", "kind", "number", "title"),
    [
        ("（下转第3版）", "off", "3", ""),
        ("（下转A3版）", "off", "A3", ""),
        ("下转3版", "off", "3", ""),
        ("转第二版", "off", "2", ""),
        ("下转六版", "off", "6", ""),
        ("（下转本版右下）", "off", None, ""),
        ("(下转第2、3版)", "off", "2", ""),
        ("下转Ａ０３", "off", "A3", ""),
        ("（上接第1版）", "on", "1", ""),
        ("（紧接第一版）", "on", "1", ""),
        ("上接1版", "on", "1", ""),
        ("▲上接第十二版", "on", "12", ""),
        ("（上接第1版《老窑新火》）", "on", "1", "老窑新火"),
        ("（上接第1版“邻里夜校”开课了）", "on", "1", "“邻里夜校”开课了"),
        ("（上接A01版）", "on", "A1", ""),
    ],
)
def test_jump_lines(text, kind, number, title):
    found = jump_line(text)
    assert found is not None
    assert (found.kind, found.number, found.title) == (kind, number, title)
    assert (found.start, found.end) == (0, len(text))
    around = find_jumps(f"好看的花开了{text}又谢了") if text[0] in "（(" else find_jumps(text)
    assert [j.kind for j in around] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "（名单见12版）",
        "（全文见第二版）",
        "接力第三版",
        "下转第3版本升级",
        "（转业军人）",
        "他上接天线下转第三",
        "（转自第3版）",
        "下转第0版",
    ],
)
def test_no_jump_lines(text):
    assert find_jumps(text) == ()


@given(
    texts(max_size=60),
    st.sampled_from(["（下转第3版）", "上接第一版", "（转", "接第", "版）", ""]),
    texts(max_size=60),
)
def test_jumps_are_total_and_apart(left, mark, right):
    text = left + mark + right
    at = 0
    for jump in find_jumps(text):
        assert at <= jump.start < jump.end <= len(text)
        at = jump.end


@pytest.mark.parametrize(
    "text",
    [
        "（转" + " " * 50_000,
        "(转 " * 20_000,
        " " * 50_000 + "转下",
        "（" * 50_000 + "转",
        "（转第1" + "、1" * 30_000,
        "（下转第3版）" * 10_000,
        "（上接第1版" + "字" * 50_000,
    ],
)
def test_patterns_take_linear_time(text):
    start = time.process_time()
    find_jumps(text)
    page_number([text], [text])
    assert time.process_time() - start < 2


# -- page numbers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["第3版"], "3"),
        (["第三版"], "3"),
        (["A03"], "A3"),
        (["03版：要闻"], "3"),
        (["3 要闻 2021年11月22日 星期一"], "3"),
        (["2021年11月22日 星期一 要闻 12"], "12"),
        (["云溪日报", "2021年11月22日", "今日8版"], None),
        (["云溪日报", "总第11970号 国内统一刊号：CN33-0018", "第18256期"], None),
        (["2021年11月22日 星期一", "第二十版"], "20"),
        (["今日8版 第1版"], "1"),
        ([], None),
    ],
)
def test_number_of_a_head(lines, number):
    assert page_number(lines) == number


def chinese(n: int) -> str:
    tens, ones = divmod(n, 10)
    if n < 10:
        return CHINESE[n]
    return ("" if tens == 1 else CHINESE[tens]) + "十" + (CHINESE[ones] if ones else "")


FORMS = (
    "第{n}版",
    "第{c}版",
    "{n:02}版",
    "{n:02}版：要闻",
    "第 {n} 版 要闻",
    "{n} 要闻 2021年11月22日 星期一",
    "2021年11月22日 星期一 第{n}版",
)
LETTERED = ("{s}{n:02}", "{s}{n}版", "第{s}{n}版", "{s}{n} 要闻")


@given(st.integers(1, 48), st.sampled_from(FORMS))
def test_all_forms_of_a_number(n, form):
    text = form.format(n=n, c=chinese(n))
    assert page_number([text]) == str(n)
    assert page_number([], [text]) == str(n)
    issue = parse_issue(f"{text}\n\n" + "\n".join(story("kiln")))
    assert issue.pages[0].number == str(n)
    assert [a.headline.text for a in issue.articles] == [STORIES["kiln"].headline]


@given(st.integers(1, 24), st.sampled_from("ABCDT"), st.sampled_from(LETTERED))
def test_all_forms_of_a_lettered_number(n, sheet, form):
    assert page_number([form.format(n=n, s=sheet)]) == f"{sheet}{n}"


@given(st.integers(1, 99))
def test_keys_and_agreement(n):
    assert page_key(None, chinese(n)) == page_key(None, f"{n:03}") == str(n)
    assert numbers_agree(str(n), f"0{n}") == 1
    assert numbers_agree(f"A{n}", str(n)) == 0.5
    assert numbers_agree(str(n), str(n + 1)) == 0


def test_a_reader_may_know_the_number():
    text = page("3", story("kiln"))
    plain = parse_issue(text).pages[0]
    assert plain.number == "3"
    assert parse_issue(attrs.evolve(plain, number="7")).pages[0].number == "7"


def test_a_number_without_a_masthead_is_no_headline():
    issue = parsed("第3版\n要闻\n\n" + "\n".join(story("kiln")))
    assert issue.pages[0].number == "3"
    whole(issue, "kiln")


# -- two pages ---------------------------------------------------------------------------------------------------

MARKS = [
    ("（下转第3版）", "（上接第1版）"),
    ("(下转3版)", "(上接1版)"),
    ("下转第三版", "上接第一版"),
    ("（转第三版）", "（紧接第一版）"),
    ("▶下转3版", "▲上接1版"),
    ("（下转第3版）", "（上接第1版《{title}》）"),
    ("【下转03版】", "【上接01版】"),
]


@pytest.mark.parametrize(("off", "on"), MARKS)
@pytest.mark.parametrize("beside", [True, False], ids=["alone", "inside"])
def test_an_article_goes_on(off, on, beside):
    first, second = parts("orchard", 2, 33)
    on = on.format(title=STORIES["orchard"].headline)
    if not beside and not on.startswith(("（", "(", "【")):
        on += " "
    left = [*first, off] if beside else behind(first, off)
    right = [on, *second] if beside else before(on, second)
    issue = parsed(
        page("1", left, story("bridge")),
        page("2", story("market")),
        page("3", story("ferry"), right, story("kiln")),
    )
    whole(issue, "orchard", "bridge", "market", "ferry", "kiln")
    assert [p.number for p in issue.pages] == ["1", "2", "3"]
    article = issue.articles[0]
    assert article.page == 0
    assert article.bylines[0].name == "覃雪梅"
    assert {s.page for s in article.content[2].spans} == {0, 2}
    assert jumps_of(issue) == sorted([off, on.strip()])
    (join,) = decisions(issue, "join")
    assert join.confidence > 0.9
    assert evidence(join)["sentence"] is True
    assert {s.page for s in join.spans[: join.seam]} == {0}
    assert {s.page for s in join.spans[join.seam :]} == {2}
    assert not decisions(issue, "refusal")


@settings(max_examples=30)
@given(st.sampled_from(["orchard", "clinic", "wetland"]), st.data())
def test_any_place_of_the_cut(name, data):
    s = STORIES[name]
    k = data.draw(st.integers(1, len(s.paragraphs) - 2))
    at = data.draw(st.just(0) | st.integers(8, len(s.paragraphs[k]) - 8))
    first, second = parts(name, k, at)
    issue = parsed(
        page("1", behind(first, "（下转第2版）"), story("bridge")),
        page("2", story("ferry"), before("（上接第1版）", second)),
    )
    assert len(decisions(issue, "join")) == 1
    found = paragraphs(issue, s.headline)
    assert "".join(found) == "".join(s.paragraphs)
    assert found[: k - 1] == list(s.paragraphs[: k - 1])


def test_two_articles_go_on_on_the_same_page():
    first, second = parts("orchard", 2, 33)
    third, fourth = parts("clinic", 1, 21)
    issue = parsed(
        page("1", behind(first, "（下转第3版）"), behind(third, "（下转第3版）")),
        page("3", before("（上接第1版）", fourth), story("kiln"), before("（上接第1版）", second)),
    )
    whole(issue, "orchard", "clinic", "kiln")
    assert len(decisions(issue, "join")) == 2


def test_an_article_on_three_pages():
    first, rest = parts("orchard", 1, 30)
    second, third = [*rest[:2], rest[2][:25]], [rest[2][25:], *rest[3:]]
    issue = parsed(
        page("1", [*first, "（下转第3版）"], story("bridge")),
        page("3", ["（上接第1版）", *second, "（下转第4版）"], story("kiln")),
        page("4", story("ferry"), ["（上接第3版）", *third]),
    )
    whole(issue, "orchard", "bridge", "kiln", "ferry")
    assert {s.page for item in issue.articles[0].content for s in item.spans} == {0, 1, 2}
    assert len(decisions(issue, "join")) == 2


@pytest.mark.parametrize("where", ["above", "below"])
@pytest.mark.parametrize("title", ["一颗脆李的“山外路”", "脆李的“山外路”"])
def test_a_headline_that_is_repeated(where, title):
    first, second = parts("orchard", 2, 33)
    right = [title, "（上接第1版）", *second] if where == "above" else ["（上接第1版）", title, *second]
    issue = parsed(
        page("1", behind(first, "（下转第3版）"), story("bridge")), page("3", right, story("kiln"))
    )
    whole(issue, "orchard", "bridge", "kiln")
    (again,) = issue.duplicates
    assert again.passage.text == title
    assert again.repeats == issue.articles[0].headline.spans


def test_another_headline_over_the_part_that_goes_on():
    first, second = parts("orchard", 2, 33)
    issue = parsed(
        page("1", behind(first, "（下转第3版）"), story("bridge")),
        page("3", ["（上接第1版）", "果农笑开颜", *second], story("kiln")),
    )
    whole(issue, "orchard", "bridge", "kiln")
    assert "果农笑开颜" in jumps_of(issue)


def test_a_jump_between_paragraphs():
    first, second = parts("orchard", 3, 0)
    issue = parsed(
        page("1", [*first, "（下转第3版）"], story("bridge")),
        page("3", ["（上接第1版）", *second], story("kiln")),
    )
    whole(issue, "orchard", "bridge", "kiln")
    assert evidence(decisions(issue, "join")[0])["sentence"] is False


def test_the_line_at_the_end_was_lost():
    first, second = parts("orchard", 2, 33)
    issue = parsed(
        page("1", first, story("bridge")), page("3", story("ferry"), before("（上接第1版）", second))
    )
    whole(issue, "orchard", "bridge", "ferry")


def test_the_line_at_the_beginning_was_lost():
    first, second = parts("orchard", 2, 33)
    issue = parsed(
        page("1", behind(first, "（下转第3版）"), story("bridge")),
        page("3", [STORIES["orchard"].headline, *second], story("kiln")),
    )
    whole(issue, "orchard", "bridge", "kiln")


def test_a_number_that_was_misread():
    first, second = parts("orchard", 2, 33)
    issue = parsed(
        page("1", behind(first, "（下转第8版）"), story("bridge")),
        page("3", story("ferry"), before("（上接第1版）", second)),
    )
    whole(issue, "orchard", "bridge", "ferry")
    assert evidence(decisions(issue, "join")[0])["off_names"] == "8"


def test_pages_without_printed_numbers_count_by_their_place():
    first, second = parts("orchard", 2, 33)
    issue = parsed(
        page(None, behind(first, "（下转第2版）"), story("bridge")),
        page(None, story("ferry"), before("（上接第1版）", second)),
    )
    assert [p.number for p in issue.pages] == [None, None]
    whole(issue, "orchard", "bridge", "ferry")


def test_a_jump_on_the_same_page():
    first, second = parts("orchard", 2, 33)
    issue = parsed(page("1", behind(first, "（下转本版）"), story("bridge"), before("（上接本版）", second)))
    whole(issue, "orchard", "bridge")


# -- what is refused ---------------------------------------------------------------------------------------------


def test_a_page_that_is_not_there():
    first, _ = parts("orchard", 2, 33)
    issue = parsed(page("1", [*first, "（下转第3版）"], story("bridge")))
    article = issue.articles[0]
    assert article.complete is False
    assert article.content[-1].text == STORIES["orchard"].paragraphs[2][:33]
    assert jumps_of(issue) == ["（下转第3版）"]
    (no,) = decisions(issue, "refusal")
    assert evidence(no)["reason"] == "the page is not in the issue"
    whole(issue, "bridge")


def test_the_beginning_is_not_there():
    _, second = parts("orchard", 2, 33)
    issue = parsed(page("3", story("ferry"), ["（上接第1版）", *second], story("kiln")))
    whole(issue, "ferry", "kiln")
    (rest,) = [a for a in issue.articles if a.headline is None]
    assert [item.text for item in rest.content] == second
    assert rest.complete is False
    assert len(decisions(issue, "refusal")) == 1


def test_what_does_not_fit_stays_apart():
    first, _ = parts("orchard", 2, 33)
    _, other = parts("wetland", 3, 40)
    issue = parsed(
        page("1", behind(first, "（下转第4版）"), story("bridge")),
        page("3", story("kiln"), before("（上接第2版《鹤群归来的秘密》）", other)),
    )
    assert not decisions(issue, "join")
    assert len(decisions(issue, "refusal")) == 2
    assert issue.articles[0].complete is False


def test_a_join_can_be_held_back_and_undone():
    first, second = parts("orchard", 2, 33)
    pages = (
        page("1", behind(first, "（下转第3版）"), story("bridge")),
        page("3", story("ferry"), before("（上接第1版）", second)),
    )
    issue = parsed(*pages)
    (join,) = decisions(issue, "join")
    apart = frozenset({(join.spans[join.seam - 1], join.spans[join.seam])})
    for options in (Options(apart=apart), Options(min_confidence=1.0)):
        other = parse_issue(list(pages), options=options)
        check(other, *pages)
        assert not decisions(other, "join")
        assert other.articles[0].complete is False


def test_a_jump_line_can_be_kept_in_the_text():
    first, _ = parts("orchard", 2, 33)
    text = page("1", [*first, "（下转第3版）"], story("bridge"))
    line = next(f for f in parse_issue(text).furniture if f.kind == "jump")
    kept = parse_issue(text, options=Options(not_furniture=frozenset(line.passage.spans)))
    check(kept, text)
    assert jumps_of(kept) == []


@settings(max_examples=25)
@given(st.data())
def test_nothing_is_lost_whatever_the_pages_are(data):
    lines = st.sampled_from(
        ["（下转第2版）", "（上接第1版）", "下转三版", "上接1版", "第2版", "（下转本版）", "（上接第1版《老窑新火》）", "", "老窑新火",
         "他说（下转第2版）又说（上接第1版）再说", *story("orchard"), *story("kiln")]
    )  # fmt: skip
    pages = ["\n".join(data.draw(st.lists(lines, max_size=9))) for _ in range(data.draw(st.integers(1, 4)))]
    issue = parse_issue(pages)
    check(issue, *pages)
    check_round_trip(issue)
    assert issue == parse_issue(pages)


def test_ten_thousand_jump_lines_do_no_harm():
    text = "\n".join(["正文写到这里（下转第2版）", "（上接第1版）正文从这里"] * 500)
    start = time.process_time()
    issue = parse_issue([text, text])
    assert time.process_time() - start < 20
    assert sum(f.kind == "jump" for f in issue.furniture) == 2000


# -- the masthead serves all -------------------------------------------------------------------------------------


def test_dates_of_all_pages_resolve_against_the_masthead():
    late = [
        "河上又添一座桥",
        "本报讯（记者沈嘉木）昨天上午，望江河上的第二座石桥正式开工，预计明年5月完工通行。",
    ]
    for pages, day in (
        ([page("1", story("kiln")), page(None, late)], "2021-11-22"),
        ([page(None, late), page("2", story("kiln"))], "2021-11-22"),
        (["云溪日报\n第1版\n\n" + "\n".join(story("kiln")), page("2", late)], "2021-11-22"),
    ):
        issue = parse_issue(pages)
        assert issue.masthead.date == day
        assert {str(a.reference) for a in issue.articles} == {day}
        article = next(a for a in issue.articles if a.headline.text == late[0])
        assert [m.edtf for m in article.dates][:1] in (["2021-11-21"], ["2021-11-21TXX"]) or article.dates[
            0
        ].first.isoformat() == "2021-11-21"
    assert issue.masthead.title == "云溪日报"


# -- folders, mixed formats, one file of many pages -----------------------------------------------------------------

PITCH, EM = 30, 20


def typeset(lines: list[str], width: int = 24) -> list[tuple[str, tuple[int, int, int, int]]]:
    """Lines of one column with their boxes; the first line of each group that is a headline is large."""
    out: list[tuple[str, tuple[int, int, int, int]]] = []
    y = 40
    for text in lines:
        if text.startswith("#"):
            y += 40
            out.append((text[1:], (100, y, 100 + 44 * (len(text) - 1), y + 48)))
            y += 80
            continue
        indent, rest = (0, text[1:]) if text.startswith("<") else (2, text)
        while rest:
            now = rest[: width - indent]
            out.append((now, (100 + indent * EM, y, 100 + (indent + len(now)) * EM, y + 24)))
            rest, indent, y = rest[len(now) :], 0, y + PITCH
    return out


def alto(lines: list[tuple[str, tuple[int, int, int, int]]], head: str) -> str:
    rows = [(head, (100, 5, 100 + EM * len(head), 25)), *lines]
    body = "".join(
        f'<TextBlock ID="b{n}" HPOS="{x0}" VPOS="{y0}" WIDTH="{x1 - x0}" HEIGHT="{y1 - y0}">'
        f'<TextLine HPOS="{x0}" VPOS="{y0}" WIDTH="{x1 - x0}" HEIGHT="{y1 - y0}">'
        f'<String CONTENT="{text}" HPOS="{x0}" VPOS="{y0}" WIDTH="{x1 - x0}" HEIGHT="{y1 - y0}"/></TextLine></TextBlock>'
        for n, (text, (x0, y0, x1, y1)) in enumerate(rows)
    )
    return (
        '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="700" HEIGHT="1800"><PrintSpace>'
        f"{body}</PrintSpace></Page></Layout></alto>"
    )


def hocr(lines: list[tuple[str, tuple[int, int, int, int]]], head: str) -> str:
    rows = [(head, (100, 5, 100 + EM * len(head), 25)), *lines]
    body = "".join(
        f"<p class='ocr_par'><span class='ocr_line' title='bbox {x0} {y0} {x1} {y1}'>{text}</span></p>"
        for text, (x0, y0, x1, y1) in rows
    )
    return f"<html><body><div class='ocr_page' title='bbox 0 0 700 1800'>{body}</div></body></html>"


def middle(pages: list[list[tuple[str, tuple[int, int, int, int]]]], numbers: list[str]) -> str:
    def block(kind, rows):
        box = [min(r[1][0] for r in rows), rows[0][1][1], max(r[1][2] for r in rows), rows[-1][1][3]]
        lines = [
            {"bbox": list(b), "spans": [{"bbox": list(b), "type": "text", "content": t}]} for t, b in rows
        ]
        return {"type": kind, "bbox": box, "lines": lines}

    out = []
    for n, (rows, number) in enumerate(zip(pages, numbers, strict=True)):
        blocks = [block("title" if b[3] - b[1] > 40 else "text", [(t, b)]) for t, b in rows]
        foot = block("page_number", [(number, (340, 1760, 360, 1780))])
        out.append(
            {"page_idx": n, "page_size": [700, 1800], "preproc_blocks": blocks, "discarded_blocks": [foot]}
        )
    return json.dumps({"pdf_info": out}, ensure_ascii=False)


def boxed() -> tuple[list[str], list[str]]:
    """Two pages of lines, `#` before a headline, `<` before a line that goes on: the orchard jumps from 1 to 2."""
    first, second = parts("orchard", 2, 33)
    bridge, kiln = story("bridge"), story("kiln")
    one = ["#" + first[0], *first[2:], "（下转第2版）", "#" + bridge[0], *bridge[1:]]
    two = ["#" + kiln[0], kiln[2], kiln[3], "#" + first[0][3:], "（上接第1版）", "<" + second[0], *second[1:]]
    return one, two


def like(issue: Issue) -> None:
    whole(issue, "orchard", "bridge")
    (join,) = decisions(issue, "join")
    assert {s.page for s in join.spans} == {0, 1}
    assert [p.number for p in issue.pages] == ["1", "2"]
    assert issue.boxes_of(issue.articles[0].content[2].spans)
    check(issue, *(p.text for p in issue.pages))


def test_a_folder_of_pages(tmp_path: Path):
    first, second = parts("orchard", 2, 33)
    (tmp_path / "page10.txt").write_text(page("4", story("ferry"), before("（上接第2版）", second)), "utf-8")
    (tmp_path / "page2.txt").write_text(page("2", behind(first, "（下转第4版）"), story("bridge")), "utf-8")
    (tmp_path / "page1.txt").write_text(page("1", story("market")), "utf-8")
    issue = parse_issue(tmp_path)
    assert [p.number for p in issue.pages] == ["1", "2", "4"]
    whole(issue, "market", "orchard", "bridge", "ferry")
    assert {s.page for a in issue.articles if a.page == 1 for item in a.content for s in item.spans} == {1, 2}


def test_a_list_of_mixed_formats(tmp_path: Path):
    one, two = boxed()
    (tmp_path / "1.xml").write_text(alto(typeset(one), "第1版 2021年11月22日"), "utf-8")
    (tmp_path / "2.hocr").write_text(hocr(typeset(two), "第2版 2021年11月22日"), "utf-8")
    issue = parse_issue([tmp_path / "1.xml", tmp_path / "2.hocr"])
    assert [p.format for p in issue.pages] == ["alto", "hocr"]
    like(issue)
    first, _ = parts("orchard", 2, 33)
    text = page("1", behind(first, "（下转第2版）"), story("bridge"))
    mixed = parse_issue([text, tmp_path / "2.hocr"])
    assert [p.format for p in mixed.pages] == ["text", "hocr"]
    whole(mixed, "orchard", "bridge")


def test_many_pages_in_one_file(tmp_path: Path):
    one, two = boxed()
    (tmp_path / "issue_middle.json").write_text(middle([typeset(one), typeset(two)], ["1", "— 2 —"]), "utf-8")
    issue = parse_issue(tmp_path / "issue_middle.json")
    assert {p.format for p in issue.pages} == {"mineru_middle"}
    like(issue)


def test_a_jump_line_beside_the_last_words_has_its_box_cut_off():
    one, two = boxed()
    one = [line for line in one if line != "（下转第2版）"]
    one[3] += "（下转第2版）"
    issue = parse_issue([alto(typeset(one), "第1版"), hocr(typeset(two), "第2版")])
    whole(issue, "orchard", "bridge")


def test_lines_are_short_enough_to_look_at():
    assert jump_line("（下转第3版" + "版" * LONGEST) is None
