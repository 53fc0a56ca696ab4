"""The forms for people: everything is there, nothing is too wide, and no page can inject anything."""

from __future__ import annotations

import html
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsparse.model import Article, Byline, Issue, Item, Masthead, Photo
from newsparse.render import (
    INCOMPLETE,
    MIN_WIDTH,
    byline_text,
    cell_width,
    credit_text,
    issue_to_markdown,
    issue_to_text,
    showable,
    summary,
    wrap,
)
from newsparse.spans import Passage
from strategies import issues, texts

EXPECTED = """\
中国某报
2022-08-22 · 星期一 · 第12345期

────────────────────────────────────────
【新闻特写】
衢州市形成“六共”运行机制——
产业链上打造工会“服务链”
——来自一线的报道
本报记者 邵佩然 通讯员 姜璐

　　参赛率达99.26%。

◆ 链上问需
　　“以前这种针对新能源企业的培训比较
少。“以前这种针对新能源企业的培训比较
少。“以前这种针对新能源企业的培训比较
少。“以前这种针对新能源企业的培训比较
少。“以前这种针对新能源企业的培训比较
少。

┌─ 阅读提示
│ 　　框内的文字。
└─

▣ 丰收
  8月21日,村民在收割水稻。
  通讯员 张鲜红 摄

────────────────────────────────────────
[不完整 incomplete]

　　头不在这一页的文章。

── 照片 photos ──

▣ 王建康摄/中新社

── 未识别 not understood ──

　　不明的文字

────────────────────────────────────────
2 articles (1 incomplete) · 2 photos · 1
repeat dropped · 5 characters of residue
"""


def paragraph(text: str) -> Item:
    return Item("paragraph", Passage(text, ()))


def test_the_whole_page(issue: Issue) -> None:
    assert issue_to_text(issue, width=40) == EXPECTED


def test_an_empty_issue_has_its_summary() -> None:
    assert issue_to_text(Issue()).splitlines()[-1] == (
        "0 articles · 0 photos · 0 repeats dropped · no residue"
    )
    assert issue_to_markdown(Issue()).endswith("no residue\n")


def test_the_summary_counts_photos_wherever_they_stand(issue: Issue) -> None:
    assert (
        summary(issue) == "2 articles (1 incomplete) · 2 photos · 1 repeat dropped · 5 characters of residue"
    )


@given(issues, st.integers(MIN_WIDTH, 60))
def test_no_line_is_wider_than_the_terminal(issue: Issue, width: int) -> None:
    text = issue_to_text(issue, width=width)
    assert max(map(cell_width, text.split("\n"))) <= width


@given(issues)
def test_text_drives_no_terminal_and_can_be_written(issue: Issue) -> None:
    for text in (issue_to_text(issue), issue_to_markdown(issue)):
        text.encode("utf-8")
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


@given(issues)
def test_colours_change_nothing_else(issue: Issue) -> None:
    coloured = issue_to_text(issue, colour=True)
    assert re.sub(r"\x1b\[[0-9]+m", "", coloured) == issue_to_text(issue)


def test_colours_end_on_their_line(issue: Issue) -> None:
    for line in issue_to_text(issue, colour=True, width=30).splitlines():
        assert line.count("\x1b[") % 2 == 0
        assert "\x1b[" not in line or line.endswith("\x1b[0m")


@given(texts(max_size=200), st.integers(2, 40))
def test_wrapping_loses_no_character(text: str, width: int) -> None:
    shown = showable(text)
    lines = list(wrap(shown, width))
    assert "".join("".join(lines).split()) == "".join(shown.split())
    assert all(cell_width(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, []),
        ("一二三四五六", 10, ["一二三四五", "六"]),
        ("一二三四五。六", 10, ["一二三四", "五。六"]),
        ("一二三四“五六", 10, ["一二三四", "“五六"]),
        ("率达99.26%", 8, ["率达", "99.26%"]),
        ("the quick fox", 9, ["the quick", "fox"]),
        ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
        ("。" * 8, 10, ["。" * 5, "。" * 3]),
    ],
)
def test_where_lines_break(text: str, width: int, lines: list[str]) -> None:
    assert list(wrap(text, width)) == lines


@pytest.mark.parametrize("char", ["中", "a", "。", "\u0301", " ", "“"])
def test_long_text_takes_linear_time(char: str) -> None:
    # A quadratic step would take minutes here.
    issue = Issue(articles=(Article("a1", 0, content=(paragraph(char * 300_000),)),))
    assert issue_to_text(issue)


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("ab", 2), ("中文", 4), ("ｱ", 1), ("e\u0301", 1), ("（）", 4)]
)
def test_cells(text: str, cells: int) -> None:
    assert cell_width(text) == cells


def test_bylines_without_a_printed_line_are_put_together() -> None:
    article = Article(
        "a1", 0, bylines=(Byline("徐馨", "记者", "本报"), Byline("姜璐")), content=(paragraph("正文"),)
    )
    assert "本报记者 徐馨 姜璐" in issue_to_text(Issue(articles=(article,)))
    assert byline_text(()) == ""


@pytest.mark.parametrize(
    ("photo", "credit"),
    [
        (Photo(), ""),
        (Photo(credit=(Byline("王建康", "摄影", "中新社"),)), "中新社 王建康 摄"),
        (Photo(caption=Passage("丰收。王建康摄", ()), credit=(Byline("王建康", "摄影"),)), ""),
        (Photo(caption=Passage("丰收。", ()), credit=(Byline("王建康", "摄影"),)), "王建康 摄"),
        (Photo(credit=(Byline("王", None),), credit_line=Passage("王 摄影报道", ())), "王 摄影报道"),
    ],
)
def test_credits_are_said_once(photo: Photo, credit: str) -> None:
    assert credit_text(photo) == credit


# Markdown is checked by a parser: what it reads must be the page's text and nothing else.


def shown(markdown: str) -> list[tuple[str, str]]:
    """(tag of the block, its text) of every block of a Markdown text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    blocks = []
    for before, token in pairwise(tokens):
        if token.type == "inline":
            assert {child.type for child in token.children or ()} <= {
                "text",
                "text_special",
                "strong_open",
                "strong_close",
            }
            blocks.append((before.tag, "".join(child.content for child in token.children or ())))
        else:
            assert token.type not in {"html_block", "code_block", "fence", "table_open"}
    return blocks


@given(st.lists(texts(), max_size=4))
def test_markdown_shows_any_text_as_it_is(found: list[str]) -> None:
    article = Article("a1", 0, headline=Passage("题", ()), content=tuple(map(paragraph, found)))
    expected = [("p", showable(text)) for text in found if showable(text)]
    assert shown(issue_to_markdown(Issue(articles=(article,))))[1:-1] == expected


@pytest.mark.parametrize(
    "text",
    ["# 一", "- 一", "+ 一", "1. 一", "12) 一", "> 一", "===", "---", "***", "```", "    一", "<script>alert(1)</script>",
     "![一](二)", "[一]: 二", "&lt;", "*一*", "_一_", "~~一~~", "|一|二|", "一\\", "http://a.b", "<a@b.c>", "一  \n二"],
)  # fmt: skip
def test_markup_in_a_page_stays_text(text: str) -> None:
    head = Passage(text, ())
    article = Article("a1", 0, label=head, kicker=head, headline=head, deck=head, content=(paragraph(text),))
    blocks = shown(issue_to_markdown(Issue(articles=(article,))))
    assert [tag for tag, _ in blocks] == ["h2", "p", "p", "p", "p", "p"]
    assert {content for _, content in blocks[:-1]} == {showable(text)}


@given(issues)
def test_markdown_holds_only_the_blocks_that_it_means(issue: Issue) -> None:
    headings = [content for tag, content in shown(issue_to_markdown(issue)) if tag == "h2"]
    extra = bool(issue.photos) + bool(issue.residue)
    assert len(headings) == len(issue.articles) + extra


def test_markdown_of_the_whole_page(issue: Issue) -> None:
    blocks = shown(issue_to_markdown(issue))
    assert blocks[0] == ("h1", "中国某报")
    assert ("h2", "产业链上打造工会“服务链”") in blocks
    assert ("h3", "链上问需") in blocks
    assert ("p", INCOMPLETE) in blocks
    assert "> **阅读提示**\n>\n> 框内的文字。" in issue_to_markdown(issue)
    assert html.escape("<") not in issue_to_markdown(issue)


def test_a_masthead_without_title_has_its_facts() -> None:
    issue = Issue(masthead=Masthead(date="2022-08-22", pages_today=8))
    assert issue_to_text(issue).startswith("2022-08-22 · 今日8版\n")
    assert "# Issue\n\n2022-08-22 · 今日8版" in issue_to_markdown(issue)
