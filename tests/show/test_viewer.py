"""The viewer's page, without a browser: what is in it, that text stays text, that it is the same every time."""

from __future__ import annotations

import base64
import colorsys
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.resources import files
from itertools import product
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import ArgumentTypeError, ArgumentValueError, Issue, SourceError, parse_issue, read_page
from newsparse.model import Duplicate
from newsparse.page import Block, Line, Page, Rect
from newsparse.show.entries import entries_of, pieces_of
from newsparse.show.images import read_picture
from newsparse.show.page_text import runs_of
from newsparse.show.text import cut, esc, percent, script_json, visible
from newsparse.spans import Passage, Span
from parsed import parsed
from strategies import CHARACTERS, issues, texts
from typesetter import Engine, Typesetter

ASSETS = files("newsparse.show").joinpath("assets")
BROKEN = (
    "小站响起欢歌\n\n本报讯(记者李丰)8月22日,演出在近20万人的小站上演,职\n\n"
    "另一条新闻的标题\n\n工拍手叫好,三位工友说。\n\n下一段是完整的一段话。"
)


def data_of(page: str) -> dict:
    match = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert match is not None
    return json.loads(match[1])


# -- what is in it ----------------------------------------------------------------------------------------


def test_one_of_everything(issue: Issue, read_html: Callable) -> None:
    seen = read_html(issue.to_html())
    articles = seen.inside("pane")
    for text in (
        "新闻特写", "衢州市形成“六共”运行机制——", "产业链上打造工会“服务链”", "——来自一线的报道",
        "本报记者 邵佩然 通讯员 姜璐", "(本报长春8月22日电)", "参赛率达99.26%。", "链上问需", "阅读提示", "框内的文字。",
        "丰收", "8月21日,村民在收割水稻。", "通讯员 张鲜红 摄", "头不在这一页的文章。", "王建康摄/中新社",
        "热线:010-12345678", "重复的文字。", "不明的文字", "Incomplete 不完整", "75 % sure",
    ):  # fmt: skip
        assert text in articles or text == "75 % sure", text
    assert seen.inside("h1") == "中国某报"
    assert "2022-08-22" in seen.inside("header")
    data = data_of(issue.to_html())
    entry = next(e for e in data["entries"].values() if e["begins"] == "参赛率达99.26%。")
    assert entry["sure"] == "75 %"
    assert entry["pieces"] == ["page 1, characters 90 to 94", "page 1, characters 80 to 87"]
    decision = data["decisions"][entry["decisions"][0]]
    assert (decision["what"], decision["sure"], decision["unsure"]) == ("Joined: one paragraph", "75 %", True)
    assert ["next", "99", 0.0] in decision["evidence"]
    assert ["score", "+3.50", 0.7] in decision["evidence"]
    assert any(mark[2] == "99.26 %" for mark in entry["marks"])


def test_an_issue_without_its_pages_says_so(issue: Issue, read_html: Callable) -> None:
    seen = read_html(issue.to_html())
    assert "The text of the page is not here" in seen.inside("none")
    parsed = parse_issue(BROKEN)
    again = Issue.from_json(parsed.to_json())
    page = again.to_html()
    assert "The text of the page is not here" in read_html(page).inside("none")
    assert data_of(page)["decisions"] == data_of(parsed.to_html())["decisions"]


def test_the_empty_issue(read_html: Callable) -> None:
    assert "No articles." in read_html(Issue().to_html()).inside("none")
    assert read_html(parse_issue("").to_html()).inside("text").strip() == ""


def test_the_page_side_is_the_page(seeds: list[Path], read_html: Callable) -> None:
    for path in seeds:
        issue = parsed(path)
        seen = read_html(issue.to_html())
        assert seen.inside("text") == issue.pages[0].text + "\n"


def test_every_piece_is_on_the_page_side(seeds: list[Path]) -> None:
    for path in seeds:
        issue = parsed(path)
        page = issue.pages[0]
        held: dict[int, str] = {}
        for line in runs_of(page, tuple(entries_of(issue))):
            for run in line:
                assert len(run.keys) <= 1
                for key in run.keys:
                    held[key] = held.get(key, "") + page.text[run.start : run.end]
                if not run.keys:
                    assert not page.text[run.start : run.end].strip()
        for entry in entries_of(issue):
            assert sorted("".join(held[entry.key].split())) == sorted("".join(entry.text.split()))


def test_joins_say_where_and_why() -> None:
    issue = parse_issue("小站响起欢歌\n\n本报讯(记者李丰)演出上演，职\n\n工拍手叫好。")
    shown = entries_of(issue)
    broken = next(entry for entry in shown if len(entry.pieces) > 1)
    assert [issue.pages[0].text[s.start : s.end] for p in broken.pieces for s in p.spans][1] == "工拍手叫好。"
    assert broken.text[broken.pieces[1].offset :] == "工拍手叫好。"
    join = next(d for d in issue.repairs if d.kind == "join")
    assert broken.pieces[1].joined == join
    page = issue.to_html()
    assert f"2 pieces. Joined: one paragraph ({percent(join.confidence)} sure, rule {join.rule})" in page
    assert page.count('data-t="→ 2') == 2  # in the legend, and where the first piece ends
    told = data_of(page)["decisions"][issue.repairs.index(join)]
    assert told["rule"] == join.rule
    assert told["sure"] == percent(join.confidence)
    assert told["evidence"]


def test_repeats_show_what_they_repeat(read_html: Callable) -> None:
    text = "甲乙丙丁\n甲乙丙丁"
    issue = Issue(
        duplicates=(Duplicate(Passage("甲乙丙丁", (Span(0, 5, 9),)), (Span(0, 1, 3),)),),
        pages=(Page(text, ()),),
    )
    runs = [run for line in runs_of(issue.pages[0], tuple(entries_of(issue))) for run in line]
    assert [(text[r.start : r.end], r.keys, r.repeated) for r in runs] == [
        ("甲", (), ()),
        ("乙丙", (), (1,)),
        ("丁", (), ()),
        ("甲乙丙丁", (1,), ()),
    ]
    seen = read_html(issue.to_html())
    assert any(attributes.get("data-r") == "1" for _, attributes in seen.tags)
    assert "Repeats, left out" in seen.inside("rest")


def test_pieces_of_lines_that_stand_together() -> None:
    pages = {0: Page("甲乙\n丙丁\n外\n戊己", ())}
    spans = (Span(0, 0, 2), Span(0, 3, 5), Span(0, 8, 10))
    passage = Passage.take([pages[0].text], spans)
    pieces = pieces_of(passage, pages)
    assert [piece.spans for piece in pieces] == [spans[:2], spans[2:]]
    assert [piece.offset for piece in pieces] == [0, 4]
    assert [piece.offset for piece in pieces_of(passage, {})] == [0, 4]
    latin = Passage.take(["Balla外Balla基础"], (Span(0, 0, 5), Span(0, 6, 13)))
    assert latin.text == "Balla Balla基础"
    assert [p.offset for p in pieces_of(latin, {0: Page("Balla外Balla基础", ())})] == [0, 6]
    far = attrs.evolve(latin, spans=(Span(0, 0, 5), Span(0, 9, 16)))
    assert [p.offset for p in pieces_of(far, {})] == [0, None]  # how long the space is cannot be told


def test_dates_and_numerals_have_their_values() -> None:
    page = parse_issue(BROKEN, date="2022-08-30").to_html()
    assert 'title="date: 2022-08-22 (inferred)">8月22日</span>' in page
    assert 'title="numeral: ≈ 200,000 人">近20万人</span>' in page


def test_several_pages(read_html: Callable) -> None:
    issue = parse_issue([BROKEN, "第二页的标题\n\n第二页的第一段话说完了。"])
    seen = read_html(issue.to_html())
    ids = [attributes.get("id") for _, attributes in seen.tags]
    assert {"p1", "p2"} <= set(ids)
    assert [a["href"] for tag, a in seen.tags if tag == "a" and a["href"] in {"#p1", "#p2"}] == ["#p1", "#p2"]
    assert len([i for i in ids if i is not None]) == len({i for i in ids if i is not None})
    assert 'aria-label="Pages"' not in parse_issue(BROKEN).to_html()


def test_the_file_is_written_and_given(tmp_path: Path) -> None:
    issue = parse_issue(BROKEN)
    text = issue.to_html(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes() == text.encode()
    assert issue.to_html() == text


# -- the drawing ------------------------------------------------------------------------------------------


def boxed() -> Page:
    text = "大标题\n第一行说到\n第二行完了。\n整块的文字在这里,没有行。"
    return Page(
        text,
        (
            Block(Passage("大标题", (Span(0, 0, 3),)), lines=(Line(Span(0, 0, 3), Rect(10, 10, 110, 40)),)),
            Block(
                Passage.take([text], (Span(0, 4, 9), Span(0, 10, 16))),
                lines=(
                    Line(Span(0, 4, 9), Rect(10, 50, 110, 60)),
                    Line(Span(0, 10, 16), Rect(10, 62, 110, 72)),
                ),
            ),
            Block(Passage(text[17:], (Span(0, 17, len(text)),)), rect=Rect(10, 100, 110, 160)),
        ),
        width=120.0,
        height=170.0,
    )


def test_boxes_are_drawn_in_the_pages_units(read_html: Callable) -> None:
    issue = parse_issue(boxed())
    page = issue.to_html()
    seen = read_html(page)
    assert seen.count("svg") == 1
    assert 'viewBox="0 0 120 170"' in page
    assert '<rect x="10" y="62" width="100" height="10"/>' in page
    assert "第一行说到" in seen.inside("svg")
    drawn = {a["data-e"] for tag, a in seen.tags if tag == "g" and "data-e" in a}
    assert drawn == {str(entry.key) for entry in entries_of(issue)}


def test_a_scan_is_embedded_and_the_boxes_scaled_to_it(scan: bytes, tmp_path: Path) -> None:
    issue = parse_issue(boxed())
    page = issue.to_html(image=scan)
    assert f'href="data:image/png;base64,{base64.b64encode(scan).decode()}"' in page
    assert 'viewBox="0 0 240 340"' in page
    assert '<rect x="20" y="124" width="200" height="20"/>' in page
    assert 'class="ink"' not in page
    (tmp_path / "scan.png").write_bytes(scan)
    assert issue.to_html(image=tmp_path / "scan.png") == page
    assert issue.to_html(image=str(tmp_path / "scan.png")) == page
    assert issue.to_html(image=[scan]) == page
    assert issue.to_html(image=bytearray(scan)) == page
    unsized = parse_issue(attrs.evolve(boxed(), width=None, height=None))
    assert '<rect x="10" y="62" width="100" height="10"/>' in unsized.to_html(image=scan)
    assert "<image" in parse_issue(BROKEN).to_html(image=scan)


def test_wrong_images(scan: bytes, tmp_path: Path) -> None:
    issue = parse_issue(BROKEN)
    with pytest.raises(ArgumentValueError, match="2 images for 1 page"):
        issue.to_html(image=[scan, scan])
    with pytest.raises(ArgumentValueError, match="no pages"):
        Issue.from_dict(issue.to_dict()).to_html(image=scan)
    with pytest.raises(ArgumentValueError, match="PNG, JPEG, GIF or WebP"):
        issue.to_html(image=b"<svg onload=alert(1)>")
    with pytest.raises(ArgumentValueError, match="damaged png"):
        issue.to_html(image=scan[:18])
    with pytest.raises(SourceError, match=r"nowhere\.png"):
        issue.to_html(image=tmp_path / "nowhere.png")
    with pytest.raises(ArgumentTypeError):
        issue.to_html(image=3)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"GIF89a\x07\x00\x05\x00", "gif"),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc0\x00\x0b\x08\x00\x05\x00\x07", "jpeg"),
        (b"RIFF....WEBPVP8 ....\x00\x00\x00\x9d\x01\x2a\x07\x00\x05\x00", "webp"),
        (b"RIFF....WEBPVP8L....\x2f\x06\x00\x01\x00", "webp"),
        (b"RIFF....WEBPVP8X....\x00\x00\x00\x00\x06\x00\x00\x04\x00\x00", "webp"),
    ],
)
def test_sizes_of_pictures(data: bytes, kind: str) -> None:
    picture = read_picture(data)
    assert (picture.media_type, picture.width, picture.height) == (f"image/{kind}", 7, 5)


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF....WEBP"]),
    st.binary(max_size=40),
)
def test_damaged_pictures_raise_our_error_or_none(start: bytes, rest: bytes) -> None:
    with suppress(ArgumentValueError):
        assert read_picture(start + rest).width > 0


def test_typeset_pages_are_drawn(read_html: Callable) -> None:
    sheet = Typesetter(2, options=frozenset({"furniture", "photo", "box", "vertical"})).page()
    for blocks in (True, False):
        page, _ = Engine(seed=2, blocks=blocks).read(sheet)
        issue = parse_issue(page)
        seen = read_html(issue.to_html())
        drawn = {a["data-e"] for tag, a in seen.tags if tag == "g" and "data-e" in a}
        assert drawn == {str(entry.key) for entry in entries_of(issue)}


def test_odd_boxes_are_left_out() -> None:
    nan, inf = float("nan"), float("inf")
    odd = [Rect(nan, 0, 1, 1), Rect(0, 0, inf, 1), Rect(5, 5, 5, 9), Rect(9, 9, 1, 1), Rect(0, 0, 1e12, 1)]
    blocks = tuple(Block(Passage("字", (Span(0, k, k + 1),)), rect=rect) for k, rect in enumerate(odd))
    page = Page("字" * 5, blocks, width=nan, height=-1.0)
    assert "<svg" not in Issue(pages=(page,)).to_html()
    whole = attrs.evolve(
        page, text="字" * 6, blocks=(*blocks, Block(Passage("字", (Span(0, 5, 6),)), rect=Rect(0, 0, 9, 9)))
    )
    drawn = Issue(residue=(Passage("字" * 6, (Span(0, 0, 6),)),), pages=(whole,)).to_html()
    assert "<svg" in drawn
    assert "nan" not in drawn.split("<svg")[1].split("</svg>")[0]


# -- safety -----------------------------------------------------------------------------------------------


def check(page: str, read_html: Callable) -> None:
    """The page is well formed, its only scripts are ours, and its policy allows no others."""
    seen = read_html(page)
    assert seen.count("script") == 2
    assert seen.count("style") == 1
    css, js = (ASSETS.joinpath(name).read_text(encoding="utf-8") for name in ("viewer.css", "viewer.js"))
    assert seen.inside("style") == css
    assert seen.inside("script").endswith(js)
    policy = next(
        a["content"]
        for tag, a in seen.tags
        if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"
    )
    for text, name in ((css, "style"), (js, "script")):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    data = data_of(page)
    keys = {key for _, a in seen.tags for key in (a.get("data-e") or "").split()}
    assert keys <= set(data["entries"])


def test_assets_can_stand_in_a_page() -> None:
    for name in ("viewer.css", "viewer.js"):
        text = ASSETS.joinpath(name).read_text(encoding="utf-8")
        assert "</" not in text
        assert "<!--" not in text
        assert "http:" not in text and "https:" not in text and "url(" not in text and "@import" not in text
        assert "innerHTML" not in text and "eval" not in text
        assert "\r" not in text


def test_a_page_full_of_markup_stays_text(attacks: tuple[str, ...], read_html: Callable) -> None:
    text = "\n\n".join(f"{attack}\n\n第{n}段{attack}说完了。" for n, attack in enumerate(attacks))
    issue = parse_issue(read_page(text, format="text"), title=attacks[1])
    page = issue.to_html()
    check(page, read_html)
    assert read_html(page).inside("text") == visible(text) + "\n"
    assert "window.hit = 1</script>" not in page.replace(esc(attacks[0]), "")


def test_names_of_files_and_numbers_stay_text(attacks: tuple[str, ...], read_html: Callable) -> None:
    for attack in attacks:
        page = Page("正文说完了。", parse_issue("正文说完了。").pages[0].blocks, number=attack, name=attack)
        check(parse_issue(page).to_html(), read_html)


@given(
    parts=st.lists(
        st.one_of(texts(), st.sampled_from(["\n", "\n\n", "\r\n", "<", "</script>", "<!--", '"'])),
        max_size=12,
    )
)
def test_any_page_stays_text(read_html: Callable, parts: list[str]) -> None:
    issue = parse_issue("".join(parts))
    page = issue.to_html()
    check(page, read_html)
    assert read_html(page).inside("text") == visible(issue.pages[0].text) + "\n"


@settings(max_examples=30)
@given(shown=issues, text=texts(max_size=60), paged=st.booleans())
def test_any_issue_can_be_shown(read_html: Callable, shown: Issue, text: str, paged: bool) -> None:
    if paged:
        rect = Rect(0, 0, 10, 10)
        blocks = (Block(Passage(text, (Span(0, 0, len(text)),)), rect=rect),)
        shown = attrs.evolve(shown, pages=(Page(text, blocks),))
    check(shown.to_html(), read_html)


# -- sameness ---------------------------------------------------------------------------------------------


def test_the_same_bytes_in_every_process() -> None:
    code = (
        "import hashlib, newsparse\n"
        f"page = newsparse.parse_issue({BROKEN!r}).to_html()\n"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == hashlib.sha256(parse_issue(BROKEN).to_html().encode()).hexdigest()


# -- small parts ------------------------------------------------------------------------------------------


@given(texts(max_size=60))
def test_visible_text_is_as_long_as_before(text: str) -> None:
    assert len(visible(text)) == len(text)
    assert not set(visible(text)) & set("\0\r\x1b\u202e\u2028")


@given(st.text(CHARACTERS), st.integers(1, 20))
def test_cut_text_is_never_longer(text: str, size: int) -> None:
    assert len(cut(text, size)) <= size


@settings(max_examples=20)
@given(st.recursive(st.none() | texts(), lambda inner: st.lists(inner) | st.dictionaries(texts(), inner)))
def test_json_for_scripts_says_the_same(data: object) -> None:
    text = script_json(data)
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == data


@pytest.mark.parametrize(
    ("share", "words"),
    [(1.0, "100 %"), (0.99999, "99.9 %"), (0.5, "50 %"), (0.0, "0 %"), (-1.0, "0 %"), (float("nan"), "?")],
)
def test_percent(share: float, words: str) -> None:
    assert percent(share) == words


# -- colours ----------------------------------------------------------------------------------------------


def luminance(colour: tuple[float, float, float]) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read(scheme: str) -> None:
    """WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to what it stands on."""
    css = ASSETS.joinpath("viewer.css").read_text(encoding="utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)")[:2]
    block = light if scheme == "light" else dark.split("\n}\n")[0]
    colours = {
        name: tuple(int(value[k : k + 2], 16) / 255 for k in (0, 2, 4))
        for name, value in re.findall(r"--([\w-]+): #([0-9a-f]{6})\b", block)
    }
    tone = re.search(r"--tone: (\d+)% (\d+)%", block)
    assert tone is not None
    for name, hue in re.findall(r"\.(a\d) { --hue: (\d+)", css):
        colours[name] = colorsys.hls_to_rgb(int(hue) / 360, int(tone[2]) / 100, int(tone[1]) / 100)
    words = ("ink", "quiet", "join", "unsure", "drop", "residue", "furniture", "date", "numeral", "article")
    for text, ground in product((*words, *(f"a{k}" for k in range(8))), ("surface", "paper")):
        assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    assert contrast(colours["ink"], colours["lit"]) >= 4.5
    assert contrast(colours["join"], colours["join-soft"]) >= 4.5
    assert contrast(colours["unsure"], colours["unsure-soft"]) >= 4.5
    assert contrast(colours["lit-line"], colours["surface"]) >= 2.5
