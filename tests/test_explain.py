"""Decisions in words: the tables of rules and evidence are whole, and everything that was decided is told."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import corruptions
import newsparse
from newsparse import Decision, Issue, NewsparseError, Options, Page, Span, cli, parse_issue, read_page
from newsparse.explain import EXCERPT, KINDS, explain
from newsparse.json_form import DECISION_KINDS
from newsparse.linking import placed, weights
from newsparse.page import Rect
from newsparse.render import cell_width
from newsparse.spans import join_pieces, meet
from newsparse.tables import masthead as masthead_table
from newsparse.tables import notices as notices_table
from newsparse.tables.evidence import SAID, WHOLE, in_words
from newsparse.tables.people import CLOSINGS
from newsparse.tables.rules import RULES, STEPS, rule_of
from parsed import parsed
from strategies import issues, spans
from test_layout_pages import parts_of
from test_pipeline import SEEDS, damaged_pages, like_pages
from typesetter import Engine, Printed, Typesetter

SOURCE = Path(newsparse.__file__).parent
NAMED = re.compile(r'"((?:masthead|furniture|repeat|box|photo|link|head|jump|reflow)\.[a-z_]+)"')
"""How the code names a rule."""


def typeset(options: tuple[str, ...]) -> Page:
    """A page with boxes; ``credit`` sets who took the picture under its caption."""
    chosen = frozenset(options) - {"plain", "credit"}
    seed = 3 if "photo" in chosen else 1
    sheet = Typesetter(seed, options=chosen).page()
    if "credit" in options:
        k, line = next((k, line) for k, line in enumerate(sheet.lines) if line.role == "caption")
        x0, y0, _, y1 = line.rect
        x1 = x0 + 9 * sheet.font
        sheet.lines[k] = line._replace(rect=Rect(x0, y0, x1, y1), text=line.text[:10])
        credit = Printed(Rect(x0, y1, x1, 2 * y1 - y0), "本报记者聂长风摄", line.article, "credit", -1)
        sheet.lines.insert(k + 1, credit)
    return Engine(seed=seed, blocks=True).read(sheet)[0]


# -- the table of rules ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_decides_on_its_example(rule):
    pages = [read_page(text, format="text") for text in rule.example.split("\f")]
    issue = parse_issue(pages if rule.example else typeset(rule.layout))
    found = sorted((d for d in issue.repairs if d.rule == rule.id), key=lambda d: d.kind)
    assert found
    if rule.revert:
        back = issue.revert(found[0])
        assert getattr(back.recipe.options, rule.revert)
        assert found[0].id not in {d.id for d in back.repairs}
    else:
        with pytest.raises(NewsparseError):
            issue.revert(found[0])


def test_rows_are_whole():
    assert len({rule.id for rule in RULES}) == len(RULES)
    steps = [step.id for step in STEPS]
    assert sorted(RULES, key=lambda rule: steps.index(rule.step)) == list(RULES)
    fields = {field.name for field in attrs.fields(Options)}
    for rule in RULES:
        assert rule.means.endswith(".")
        assert bool(rule.example) != bool(rule.layout)
        assert not rule.revert or rule.revert in fields
        assert rule_of(rule.id) is rule


def test_every_rule_that_the_code_names_is_in_the_table():
    named = set()
    for path in (SOURCE / "heads.py", *sorted((SOURCE / "stages").glob("*.py"))):
        named.update(NAMED.findall(path.read_text(encoding="utf-8")))
    kinds = {
        row.gives for row in (*masthead_table.LINES, *masthead_table.PICTURE_LABELS, *notices_table.NOTICES)
    } | {
        "masthead",
        "page_head",
        "folio",
        "editors",
        "slogan",
        "picture_number",
        "contents",
    }
    named.update("furniture." + kind for kind in kinds)  # the stage puts these names together
    named -= {"head.none"}  # the rule of a head without lines, of which nothing is decided
    assert named == {rule.id for rule in RULES}


def test_every_rule_that_pages_bring_about_is_in_the_table(seeds):
    pages = [path.read_text(encoding="utf-8") for path in seeds]
    pages += [corruptions.write(page)[0] for page in list(corruptions.gate_pages().values())[::3]]
    seen = {d.rule for source in (*pages, typeset(("wrap",))) for d in parse_issue(source).repairs}
    assert len(seen) > 12
    assert seen <= {rule.id for rule in RULES}


# -- the words of evidence -------------------------------------------------------------------------------------------


def test_all_weighed_evidence_has_words():
    names = dict.fromkeys([*weights.FIRST, *weights.SECOND, *placed.WEIGHTS])
    assert [name for name in names if in_words(name) is None] == []


def test_all_words_are_of_some_evidence():
    paths = [path for folder in ("linking", "stages") for path in sorted((SOURCE / folder).glob("*.py"))]
    code = "".join(path.read_text(encoding="utf-8") for path in paths)
    unknown = [name for name in WHOLE if f'"{name}"' not in code and name not in weights.SECOND]
    # how a text ends is named by what ends it; the rarest of these may weigh nothing
    endings = {f"E.{row.gives}" for row in CLOSINGS}
    assert [name for name in unknown if name not in endings] == []
    known = "".join(f"{name} " for name in (*weights.FIRST, *weights.SECOND))
    assert [said for said in SAID if f".{said} " not in known and f'.{said}"' not in code and said] == []


@pytest.mark.parametrize("name", ["", "B", "XX", "names", "BB.no such thing", "XB.next", "geo", "T", "bias"])
def test_unknown_evidence_has_no_words(name):
    assert in_words(name) is None


# -- everything is told ----------------------------------------------------------------------------------------------


def told_of(explanation):
    return [t for chapter in explanation.chapters for t in chapter.decisions]


def page_text():
    page = corruptions.clean("clinic", "wetland", "market")
    page = corruptions.cut(page, "clinic", 2)
    page = corruptions.box(page, corruptions.find(page, "clinic", 2, 1), "clinic")
    page = corruptions.repeat(page, len(page) - 2, 2)
    return "云溪日报\n2021年11月22日 星期一\n国内统一刊号：CN33-0018\n" + corruptions.write(page)[0]


def test_steps_come_in_the_order_of_the_pipeline():
    explanation = parse_issue(page_text()).explain()
    assert [c.id for c in explanation.chapters] == [
        "pages", "furniture", "repeats", "insets", "joins", "placements", "articles",
    ]  # fmt: skip
    assert explanation.chapters[0].facts[0].startswith("page 1: text, ")
    assert explanation.chapters[1].facts == ("云溪日报 · 2021-11-22 · 星期一 · CN33-0018",)
    assert len(explanation.chapters[-1].facts) == 3


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_every_decision_of_a_seed_is_told_once(seed):
    issue = parsed(seed)
    explanation = issue.explain()
    told = told_of(explanation)
    assert Counter(t.decision.id for t in told) == Counter(d.id for d in issue.repairs)
    assert all(t.meaning and t.texts for t in told)
    text = str(explanation)
    for d in issue.repairs:
        assert f"\n   {d.confidence:.2f} {d.id} {d.kind}" in text
    for line in explanation.to_text(width=60).splitlines():
        assert cell_width(line) <= 60
        assert line == line.rstrip()
    assert explanation == parse_issue(seed).explain()


def test_the_summary_counts():
    issue = parse_issue(page_text())
    summary = issue.explain().summary
    kinds = Counter(d.kind for d in issue.repairs)
    counts = (
        f"{kinds['role']} roles, {kinds['drop']} drops, {kinds['join']} join, {kinds['placement']} placements"
    )
    assert summary[0].startswith("3 articles · 0 photos · 2 repeats dropped")
    assert summary[1] == f"{len(issue.repairs)} decisions: {counts}"
    rules = Counter(d.rule for d in issue.repairs)
    assert f"{rules['link.assignment']:>5} link.assignment" in summary
    least = min(issue.repairs, key=lambda d: d.confidence)
    at = summary.index("least sure, so worth a look:")
    assert summary[at + 1].startswith(f" {least.confidence:.2f} {least.id} {least.kind}")
    assert str(issue.explain()).splitlines()[1] == "  " + summary[0]
    brief = issue.explain().to_text(details=False).splitlines()
    assert len(brief) < 40 and not [line for line in brief if line.startswith("1. ")]


def test_a_join_shows_its_seam():
    text = page_text()
    issue = parse_issue(text)
    join = next(d for d in issue.repairs if d.kind == "join")
    (told,) = told_of(issue.explain(of=join))
    first, second = (text[s.start : s.end] for s in join.spans)
    assert told.texts == ("…" + first[-EXCERPT:], second[:EXCERPT] + "…")
    assert told.articles == ("p1a1",)
    assert told.revertible
    shown = " ".join(str(issue.explain(of=join)).split())
    assert f"undo: issue.revert('{join.id}')" in shown
    assert "".join(f"「…{first[-EXCERPT:]}」 + 「{second[:EXCERPT]}…」".split()) in "".join(shown.split())


def test_a_seam_between_pieces_of_many_lines_is_known():
    page = Engine().read(Typesetter(1).page())[0]
    issue = parse_issue(page)
    joins = [d for d in issue.repairs if d.kind == "join" and len(d.spans) > 2]
    texts = {t.decision.id: t.texts for t in told_of(issue.explain())}
    assert joins
    for d in joins:
        before = join_pieces(page.text[s.start : s.end] for s in d.spans[: d.seam])
        after = join_pieces(page.text[s.start : s.end] for s in d.spans[d.seam :])
        first, second = texts[d.id]
        assert before.endswith(first.lstrip("…")) and after.startswith(second.rstrip("…"))


def test_evidence_is_told_by_weight_and_in_words():
    issue = parse_issue(page_text())
    for told in told_of(issue.explain()):
        found = [weight for _, weight in told.grounds if weight is not None]
        assert found == sorted(found, key=lambda weight: -abs(weight))
        if told.decision.kind in ("join", "placement"):
            assert sum(found) == pytest.approx(sum(value for _, value in told.decision.evidence))
            assert len({words for words, _ in told.grounds}) == len(told.grounds)
    join = next(d for d in issue.repairs if d.kind == "join")
    shown = " ".join(str(issue.explain(of=join)).split())
    assert "for: " in shown and "against: " in shown and "in mid-sentence (" in shown


def test_what_a_repeat_repeats_is_told():
    near = next(rule.example for rule in RULES if rule.id == "repeat.near")
    issue = parse_issue(near)
    drop = next(d for d in issue.repairs if d.rule == "repeat.near")
    (told,) = told_of(issue.explain(of=drop.id))
    assert ["仑" in text for text in told.texts] == [True, False]  # the text dropped, and what it repeats
    assert told.articles == ("p1a1",)  # that of the text that was kept
    assert [words for words, _ in told.grounds] == [f"{drop.spans[0].end - drop.spans[0].start} characters",
                                                    "1 of them not the same"]  # fmt: skip
    assert drop in [t.decision for t in told_of(issue.explain(of=issue.articles[0]))]


def test_a_conflict_says_what_it_is():
    issue = parse_issue("云溪日报\n2021年11月22日 星期五\n" + page_text().split("\n", 3)[3])
    (told,) = [t for t in told_of(issue.explain()) if t.decision.kind == "conflict"]
    assert told.grounds == (("2021-11-22 is 星期一, the page says 星期五", None),)
    assert not told.revertible


def test_what_the_caller_asked_for_is_told():
    issue = parse_issue(page_text(), options=Options(min_confidence=0.25))
    back = issue.revert(*(d for d in issue.repairs if d.kind in ("join", "drop")))
    assert back.explain().summary[-1] == (
        "asked for by the caller: no link below 0.25, 1 pair kept apart, 2 spans kept though repeated"
    )
    assert not [line for line in parse_issue(page_text()).explain().summary if "caller" in line]


# -- parts -----------------------------------------------------------------------------------------------------------


def test_of_an_article():
    issue = parse_issue(page_text())
    article = issue.articles[1]
    one = issue.explain(of=article)
    assert one == issue.explain(of=article.id)
    own = [s for part in parts_of(article) for s in part.spans]
    assert {t.decision.id for t in told_of(one)} == {
        d.id for d in issue.repairs if d.kind != "drop" and meet(d.spans, own)
    }
    (facts,) = [c.facts for c in one.chapters if c.id == "articles"]
    assert len(facts) == 1 and facts[0].startswith("p1a2 「")
    assert all(c.id != "pages" for c in one.chapters)


def test_of_a_span():
    issue = parse_issue(page_text())
    span = issue.articles[0].content[1].spans[0]
    inside = Span(span.page, span.start + 3, span.start + 4)
    one = issue.explain(of=inside)
    told = told_of(one)
    assert {t.decision.kind for t in told} == {"placement"} and len(told) == 2
    assert one.title == f"What was decided about [0, {inside.start}, {inside.end}]"
    assert told_of(issue.explain(of=Span(9, 0, 4))) == []
    assert str(issue.explain(of=Span(9, 0, 4))).endswith("  0 decisions\n")


def test_without_pages_there_are_no_excerpts():
    issue = parse_issue(page_text())
    read = Issue.from_dict(issue.to_dict())
    told = told_of(read.explain())
    assert [t.decision.id for t in told] == [t.decision.id for t in told_of(issue.explain())]
    assert not [t for t in told if t.texts]
    assert read.explain().chapters[0].id == "furniture"


@pytest.mark.parametrize(
    ("of", "message"),
    [("p1a99", "no article and no decision 'p1a99'"), (7, "not int"), ((0, 1, 2), "not tuple"),
     (Decision("x", "join", (), "r", 1.0), "no article and no decision 'x'")],
)  # fmt: skip
def test_misuse(of, message):
    with pytest.raises(NewsparseError, match=re.escape(message)) as caught:
        parse_issue(page_text()).explain(of=of)
    assert isinstance(caught.value, (TypeError, ValueError))


# -- any issue -------------------------------------------------------------------------------------------------------


def safe(text):
    assert text.endswith("\n")
    text.encode("utf-8")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202e]", text)


@settings(max_examples=30)
@given(issues, st.integers(1, 200), spans())
def test_any_issue_is_explained(issue, width, span):
    explanation = explain(issue)
    assert len(told_of(explanation)) == len(issue.repairs)
    safe(explanation.to_text(width=width))
    safe(str(issue.explain(of=span)))
    for part in (*issue.articles, *issue.repairs):
        safe(str(issue.explain(of=part)))


@settings(max_examples=15)
@given(like_pages())
def test_any_page_is_explained(text):
    issue = parse_issue(text)
    safe(str(issue.explain()))
    assert len(told_of(issue.explain())) == len(issue.repairs)


def test_rows_of_short_lines_are_explained():
    issue = parse_issue("阅读提示\n" * 7)
    assert any(decision.rule == "link.lines" for decision in issue.repairs)
    assert len(told_of(issue.explain())) == len(issue.repairs)


@settings(max_examples=8)
@given(damaged_pages())
def test_each_article_of_a_damaged_page_is_explained(page):
    issue = parse_issue(corruptions.write(page)[0])
    for article in issue.articles:
        one = issue.explain(of=article)
        safe(str(one))
        assert all(article.id in t.articles for t in told_of(one))


def test_all_kinds_are_counted():
    assert sorted(KINDS) == sorted(DECISION_KINDS)


def test_a_page_of_control_characters_is_safe():
    text = (
        "云溪日报\n2021年11月22日\n\x1b[31m标题\x07在这里\n\u202e正文\x1b]0;x\x07写完了，没有别的话要说。\n"
        * 2
    )
    safe(str(parse_issue(text).explain()))


# -- the command line ------------------------------------------------------------------------------------------------


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(page_text(), encoding="utf-8")
    return path


@pytest.fixture
def run(capfdbinary):
    def call(*arguments):
        code = cli.main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return call


def test_command_prints_the_explanation(run, page, monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")
    issue = parse_issue(page)
    assert run("explain", page) == (0, issue.explain().to_text(width=72), "")
    assert run("explain", page, "--summary") == (0, issue.explain().to_text(width=72, details=False), "")
    code, out, _ = run("explain", page, page, "--title", "某报", "--date", "2020-02-02")
    assert code == 0 and "某报 · 2020-02-02" in out and "page 2" in out


def test_command_tells_parts_and_reverts(run, page, monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")
    issue = parse_issue(page)
    join, drop = (next(d.id for d in issue.repairs if d.kind == kind) for kind in ("join", "drop"))
    assert run("explain", page, "--of", join) == (0, issue.explain(of=join).to_text(width=72), "")
    back = issue.revert(join, drop)
    code, out, _ = run("explain", page, "--revert", join, "--revert", drop, "--of", "p1a1")
    assert (code, out) == (0, back.explain(of="p1a1").to_text(width=72))


@pytest.mark.parametrize("option", ["--of", "--revert"])
def test_command_with_an_unknown_id(run, page, option):
    code, out, err = run("explain", page, option, "d0")
    assert (code, out) == (1, "")
    assert err.startswith("newsparse: no ") and "'d0'" in err and err.count("\n") == 1


def test_command_with_a_file_that_is_not(run, tmp_path):
    code, out, err = run("explain", tmp_path / "no.txt")
    assert (code, out) == (1, "")
    assert "no.txt" in err


def test_import_of_newsparse_loads_no_table_of_explanations():
    import subprocess

    program = "import sys, newsparse; print([m for m in sys.modules if m.startswith('newsparse.')])"
    loaded = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout
    for name in (
        "newsparse.explain",
        "newsparse.revert",
        "newsparse.tables.rules",
        "newsparse.tables.evidence",
    ):
        assert f"'{name}'" not in loaded


def test_a_brace_in_the_name_of_evidence_is_no_place_for_its_value():
    decision = Decision("role", "role", (), "", 1.0, (("{", "so"), ("{}", 1)))
    told = str(explain(newsparse.Issue(repairs=(decision,))))
    assert "{: so" in told and "{}: 1" in told
