"""The viewer in a real browser: Chromium without a window, driven by Playwright. Skipped where either is missing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsparse import Issue, parse_issue, read_page
from newsparse.page import Page
from newsparse.show.entries import Entry, entries_of
from typesetter import Engine, Typesetter

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
LAYOUTS = Path(__file__).resolve().parents[3] / "shared" / "layouts"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the PATH (Debian: apt-get install chromium)"),
]

DESK = {"width": 1400, "height": 900}
PHONE = {"width": 390, "height": 844}


class Windows:
    """A browser, with a context for each kind of window, made when it is first asked for."""

    def __init__(self, browser: Any) -> None:
        self.browser = browser
        self.contexts: dict[str, Any] = {}

    def open(self, options: dict[str, Any]) -> Any:
        key = repr(sorted(options.items()))
        if key not in self.contexts:
            self.contexts[key] = self.browser.new_context(reduced_motion="reduce", offline=True, **options)
        return self.contexts[key].new_page()


@pytest.fixture(scope="module")
def windows() -> Iterator[Windows]:
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield Windows(chromium)
        chromium.close()


Open = Callable[..., Any]


@pytest.fixture
def show(windows: Windows, tmp_path: Path) -> Iterator[Open]:
    """Opens HTML in a window. Whatever the console says, and whatever is fetched, fails the test at its end."""
    said: list[str] = []
    tabs: list[Any] = []

    def open_page(page: str, size: dict[str, int] = DESK, **options: Any) -> Any:
        path = tmp_path / f"{len(tabs)}.html"
        path.write_text(page, encoding="utf-8", newline="\n")
        tab = windows.open({"viewport": size, **options})
        tabs.append(tab)

        def fetched(request: Any) -> None:
            if not request.url.startswith(("data:", path.as_uri())):
                said.append(f"fetched: {request.url}")

        tab.on("console", lambda message: said.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: said.append(f"error: {error}"))
        tab.on("dialog", lambda dialog: said.append(f"dialog: {dialog.message}"))
        tab.on("request", fetched)
        tab.goto(path.as_uri())
        return tab

    yield open_page
    for tab in tabs:
        tab.close()
    assert not said


@cache
def parsed(path: Path) -> Issue:
    return parse_issue(path)


@cache
def typeset(*, blocks: bool = False) -> Issue:
    sheet = Typesetter(2, columns=3, strips=(3,), options=frozenset({"furniture", "photo", "box"})).page()
    return parse_issue(Engine(seed=2, blocks=blocks).read(sheet)[0])


def joined(issue: Issue) -> Entry:
    """The first paragraph of several pieces."""
    return next(entry for entry in entries_of(issue) if len(entry.pieces) > 1 and entry.kind == "paragraph")


def lit(tab: Any, side: str, kind: str) -> str:
    """The text of what is lit on one side, without white space."""
    parts = tab.locator(f"#{side} {kind}.lit").all_text_contents()
    return "".join("".join(parts).split())


def squeezed(text: str) -> str:
    return "".join(text.split())


def inner_width(tab: Any) -> tuple[int, int]:
    return tuple(tab.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]"))


def test_every_seed_opens_and_pointing_lights_the_pieces(show: Open, seeds: list[Path]) -> None:
    for path in seeds:
        issue = parsed(path)
        tab = show(issue.to_html())
        entry = joined(issue)
        item = tab.locator(f"#e{entry.key}")
        item.hover()
        texts = [issue.pages[0].text[s.start : s.end] for p in entry.pieces for s in p.spans]
        assert lit(tab, "page", ".run") == "".join(
            squeezed(text) for text in sorted(texts, key=issue.pages[0].text.index)
        )
        assert lit(tab, "articles", ".item") == squeezed(entry.text)
        tab.wait_for_timeout(300)  # what is lit has been brought into view
        assert tab.locator("#page .run.lit").first.evaluate(IN_VIEW)
        panel = tab.get_by_role("complementary", name="Why").inner_text()
        join = next(p.joined for p in entry.pieces if p.joined is not None)
        assert entry.name in panel
        assert f"rule {join.rule} · {join.id}" in panel
        assert f"Put together from {len(entry.pieces)} pieces" in panel
        assert entry.name in tab.get_by_role("status").inner_text()


IN_VIEW = """node => {
  const box = node.getBoundingClientRect(), pane = node.closest('.pane').getBoundingClientRect();
  return box.bottom > pane.top && box.top < pane.bottom;
}"""


def test_pointing_at_the_page_lights_the_article(show: Open, seeds: list[Path]) -> None:
    issue = parsed(seeds[1])
    entry = joined(issue)
    tab = show(issue.to_html())
    tab.locator(f"#page .run[data-e='{entry.key}']").last.hover()
    assert lit(tab, "articles", ".item") == squeezed(entry.text)
    tab.wait_for_timeout(300)
    assert tab.locator("#articles .item.lit").evaluate(IN_VIEW)
    tab.locator("h1").hover()
    assert tab.locator(".lit").count() == 0
    assert tab.locator("#why .idle").is_visible()


def test_a_repeat_lights_what_it_repeats(show: Open, seeds: list[Path]) -> None:
    issue = parsed(seeds[4])
    repeat = next(entry for entry in entries_of(issue) if entry.repeats)
    tab = show(issue.to_html())
    tab.locator(f"#e{repeat.key}").hover()
    again = "".join(tab.locator("#page .run.again").all_text_contents())
    assert squeezed(again) == squeezed("".join(issue.pages[0].text[s.start : s.end] for s in repeat.repeats))
    assert "Left out" in tab.locator("#why").inner_text()


def test_keyboard(show: Open, seeds: list[Path]) -> None:
    tab = show(parsed(seeds[1]).to_html())
    focused = "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
    key = "document.activeElement.dataset.e"
    tab.keyboard.press("Tab")
    assert tab.evaluate(focused) == "Skip to the articles"
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate(focused) == "Article 1, kicker: show where it stood"
    assert tab.locator("#page .run.lit").count() == 1
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate(focused) == "Article 1, headline: show where it stood"
    tab.keyboard.press("Tab")
    third = tab.evaluate(key)
    tab.keyboard.press("Enter")
    assert tab.locator(f"#e{third} .pin").get_attribute("aria-pressed") == "true"
    tab.keyboard.press("ArrowDown")  # pinned: what is shown stays
    assert tab.evaluate(key) != third
    assert tab.locator(f"#e{third}.lit").count() == 1
    tab.locator("#articles .item").nth(8).hover()
    assert tab.locator(f"#e{third}.lit").count() == 1
    tab.keyboard.press("Escape")
    assert tab.locator("[aria-pressed='true'][data-e]").count() == 0
    assert tab.locator(".lit").count() == 0
    tab.keyboard.press("End")
    last = tab.evaluate(key)
    assert last == tab.locator("#articles .pin").last.get_attribute("data-e")
    # The page side is one stop for Tab; arrows do the rest.
    tab.locator("h1").click()
    tab.keyboard.press("Tab")
    while tab.evaluate("document.activeElement.closest('#page') === null"):
        tab.keyboard.press("Tab")
    assert tab.evaluate(focused) == "Article 1, kicker"
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate(focused) == "Article 1, headline"
    assert tab.locator("#articles .item.lit").count() == 1
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('#articles') !== null")


def test_click_pins_and_unpins(show: Open, seeds: list[Path]) -> None:
    issue = parsed(seeds[0])
    tab = show(issue.to_html())
    entry = joined(issue)
    tab.locator(f"#e{entry.key} p").click()
    tab.locator("h1").hover()
    assert lit(tab, "articles", ".item") == squeezed(entry.text)
    tab.get_by_role("button", name="Unpin").click()
    assert tab.locator(".lit").count() == 0
    tab.locator(f"#page .run[data-e='{entry.key}']").first.click()
    assert tab.locator(f"#e{entry.key} .pin").get_attribute("aria-pressed") == "true"
    tab.locator(f"#e{entry.key} p").click()
    assert tab.locator(f"#e{entry.key} .pin").get_attribute("aria-pressed") == "false"


def test_landmarks_and_names(show: Open, seeds: list[Path]) -> None:
    tab = show(parsed(seeds[3]).to_html())
    for role, name in (
        ("banner", None), ("main", None), ("navigation", "Articles"), ("complementary", "Why"),
        ("region", "The page as it came"), ("region", "The articles"), ("status", None),
    ):  # fmt: skip
        assert (
            tab.get_by_role(role, **({} if name is None else {"name": name, "exact": True})).count() == 1
        ), role
    assert tab.get_by_role("heading", level=1).inner_text() == "浙江工人日报"
    assert tab.evaluate(
        "[...document.querySelectorAll('button')].every(b => (b.ariaLabel || b.textContent).trim())"
    )
    assert tab.evaluate(
        "document.querySelectorAll('[id]').length === new Set([...document.querySelectorAll('[id]')].map(n => n.id)).size"
    )
    tab.get_by_text("3 articles", exact=True).click()
    tab.get_by_role("navigation", name="Articles").get_by_role("link").nth(2).click()
    assert tab.locator("#a3").evaluate(IN_VIEW)
    assert not tab.locator(".toc ol").is_visible()


def test_a_phone(show: Open, seeds: list[Path]) -> None:
    for path in seeds:
        issue = parsed(path)
        tab = show(issue.to_html(), PHONE, has_touch=True, is_mobile=True)
        assert inner_width(tab) == (390, 390)
        entry = joined(issue)
        tab.locator(f"#e{entry.key} p").tap()
        tab.wait_for_timeout(100)
        assert tab.locator("#page .run.lit").first.evaluate(IN_VIEW)
        item = tab.locator(f"#e{entry.key}").bounding_box()
        panel = tab.locator("#why").bounding_box()
        page = tab.locator("#page").bounding_box()
        assert page["y"] + page["height"] - 30 < item["y"] + item["height"]
        assert item["y"] < panel["y"]
        assert inner_width(tab) == (390, 390)
        tab.get_by_role("button", name="Unpin").tap()
        assert tab.locator(".lit").count() == 0


def test_small_and_zoomed_windows(show: Open) -> None:
    for issue in (typeset(), Issue()):
        tab = show(issue.to_html())
        for width, height in ((320, 256), (320, 844), (700, 400), (1000, 700)):
            tab.set_viewport_size({"width": width, "height": height})
            assert inner_width(tab)[0] <= width


def test_schemes(show: Open) -> None:
    grounds = [
        show(Issue().to_html(), color_scheme=scheme).evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]
    light, dark = (sum(map(int, re.findall(r"\d+", ground))) for ground in grounds)
    assert light > 600 and dark < 120


@pytest.mark.parametrize("blocks", [False, True], ids=["lines", "blocks"])
def test_a_page_with_boxes(show: Open, *, blocks: bool) -> None:
    issue = typeset(blocks=blocks)
    tab = show(issue.to_html())
    # a block is a paragraph of its own
    entry = next(e for e in entries_of(issue) if e.kind == "paragraph") if blocks else joined(issue)
    tab.locator(f"#e{entry.key}").hover()
    box = tab.locator("#page g.box.lit")
    assert box.get_attribute("data-e") == str(entry.key)
    spans = [span for piece in entry.pieces for span in piece.spans]
    assert box.locator("> rect").count() == len(issue.boxes_of(spans))
    other = next(e for e in entries_of(issue) if e.kind == "headline")
    tab.locator(f"#page g.box[data-e='{other.key}'] > rect").first.hover(force=True)
    assert lit(tab, "articles", ".item") == squeezed(other.text)
    wide = tab.locator(".drawing").bounding_box()["width"]
    tab.get_by_role("button", name="Larger drawing").click()
    assert tab.locator(".drawing").bounding_box()["width"] > wide
    assert inner_width(tab)[0] <= DESK["width"]
    tab.get_by_role("button", name="Text", exact=True).click()
    assert not tab.locator(".drawing").is_visible()
    tab.locator(f"#e{entry.key}").hover()
    assert lit(tab, "page", ".run") != ""
    tab.get_by_role("button", name="Drawing", exact=True).click()
    tab.locator("#page g.box").first.focus()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert tab.locator("#page g.box[aria-pressed='true']").count() == 1
    assert tab.locator("#articles .item.lit").count() == 1


def test_a_scan(show: Open, scan: bytes) -> None:
    issue = typeset()
    tab = show(issue.to_html(image=scan))
    assert tab.locator("svg image").bounding_box()["width"] > 300
    assert tab.evaluate(
        "new Promise(done => { const i = new Image(); i.onload = () => done(i.naturalWidth); i.onerror = () => done(0);"
        " i.src = document.querySelector('svg image').getAttribute('href'); })"
    ) == 240  # fmt: skip
    entry = joined(issue)
    tab.locator(f"#e{entry.key}").hover()
    assert tab.locator("#page g.box.lit").count() == 1


def test_an_issue_without_pages(show: Open, seeds: list[Path]) -> None:
    issue = Issue.from_json(parsed(seeds[1]).to_json())
    tab = show(issue.to_html())
    entry = joined(issue)
    tab.locator(f"#e{entry.key}").hover()
    assert "The text of the page is not here" in tab.locator("#page").inner_text()
    assert "Joined: one paragraph" in tab.locator("#why").inner_text()


def test_several_pages(show: Open, seeds: list[Path]) -> None:
    tab = show(parse_issue(list(seeds[:2])).to_html())
    tab.get_by_role("navigation", name="Pages").get_by_role("link", name="2").click()
    assert tab.locator("#p2 h3").evaluate(IN_VIEW)


def test_nothing_of_a_page_runs(show: Open, attacks: tuple[str, ...]) -> None:
    text = "\n\n".join(f"{attack}\n\n第{n}段{attack}说完了。" for n, attack in enumerate(attacks))
    page = read_page(text, format="text")
    issue = parse_issue(Page(page.text, page.blocks, name=attacks[0], number=attacks[5]), title=attacks[1])
    tab = show(issue.to_html())
    for k in range(tab.locator("#articles .item").count()):
        tab.locator("#articles .item").nth(k).hover()
    assert tab.locator("#why .told").is_visible()
    assert tab.evaluate("window.hit") is None
    shown = tab.locator("#page .text").text_content()
    for attack in attacks[:-1]:
        assert attack in shown
    assert tab.evaluate("document.querySelectorAll('script, img, iframe, base, object, embed').length") == 2
    assert tab.locator("h1").count() == 1


def test_the_policy_holds(windows: Windows, tmp_path: Path) -> None:
    """Were some text to become markup after all, it still could not run or fetch anything."""
    (tmp_path / "page.html").write_text(
        parse_issue("正文说完了。")
        .to_html()
        .replace("</main>", "<script>window.hit=1</script><img src=x onerror='window.hit=2'></main>"),
        encoding="utf-8",
    )
    tab = windows.open({"viewport": DESK})
    tab.goto((tmp_path / "page.html").as_uri())
    assert tab.evaluate("window.hit") is None
    assert (
        tab.evaluate("try { document.body.innerHTML = '<b>x</b>'; 'set' } catch { 'refused' }") == "refused"
    )
    tab.close()


LAYOUT_PAGES = [
    *(("page.alto.xml", folder) for folder in ("01", "02", "03", "04")),
    *((name, "01") for name in ("dots.json", "rapidocr.json", "mineru_content_list.json")),
]


@pytest.mark.skipif(not LAYOUTS.is_dir(), reason=f"{LAYOUTS} is not there")
@pytest.mark.parametrize(("name", "folder"), LAYOUT_PAGES)
def test_pages_of_real_engines(show: Open, name: str, folder: str) -> None:
    issue = parse_issue(LAYOUTS / folder / name)
    tab = show(issue.to_html())
    entry = joined(issue)
    tab.locator(f"#e{entry.key}").hover()
    assert tab.locator("#page g.box.lit > rect").count() > 1
    assert "rule" in tab.locator("#why").inner_text()
    tab.set_viewport_size(PHONE)
    assert inner_width(tab)[0] <= PHONE["width"]
