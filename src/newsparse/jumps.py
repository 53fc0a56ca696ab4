"""Jump lines (下转第3版, 上接第1版) in a text, and the printed number of a page. Knows nothing of blocks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import attrs

from newsparse import textfacts
from newsparse.spans import Passage, Span
from newsparse.tables import jumps as table

LONGEST: Final = 72
"""A line of more characters is no jump line."""
OFF: Final = "off"
"""The article leaves this page (下转)."""
ON: Final = "on"
"""The article arrives on this page (上接)."""

CUES: Final = frozenset("转轉接续續承")
"""One of these characters stands in every jump line."""
_PAIRS: Final = frozenset({"《》", "“”", "「」", "『』"})


class JumpText(NamedTuple):
    """A jump line in a text."""

    kind: str
    """``off`` or ``on``."""
    start: int
    """Offset of its first character, its bracket or sign included."""
    end: int
    number: str | None
    """The page that it names, in the form of `page_key`; None for 本版."""
    title: str
    """What it says behind the page: the headline of the article, mostly in 《》; else empty."""
    rule: str


@attrs.frozen
class Mark:
    """A jump line on a page."""

    kind: str
    """``off`` (下转) or ``on`` (上接)."""
    passage: Passage
    number: str | None
    """The page that it names, as `newsparse.jumps.page_key` gives it; None for this page (本版)."""
    title: str
    """The headline that it names, or empty."""
    anchor: Span | None
    """The last character of what goes on elsewhere, or the first of what comes from elsewhere; None for neither."""
    heading: tuple[Span, ...] = ()
    """Short lines beside ``on``, mostly the headline again: they may stand before the text that goes on."""
    body: Span | None = None
    """The first character of the text behind these lines."""


def page_key(sheet: str | None, number: str) -> str | None:
    """One form for a page's number: ``3``, ``A3``. None for 0 and for what is no number.

    No page is numbered with 百: 三百页 says how many.

    >>> page_key(None, "03"), page_key("Ａ", "０３"), page_key(None, "十二"), page_key(None, "0")
    ('3', 'A3', '12', None)
    >>> [page_key(None, n) for n in ("１２", "二十", "廿一", "一〇", "卅二", "三百")]
    ['12', '20', '21', '10', '32', None]
    """
    value = None if "百" in number else textfacts.number(number)
    if not value:
        return None
    letter = sheet or ""
    if letter and ord(letter) > 0xFEE0:
        letter = chr(ord(letter) - 0xFEE0)
    return f"{letter}{value}"


def numbers_agree(wanted: str, printed: str) -> float:
    """How well two page numbers agree: 1 the same, 0.5 the same but for the sheet's letter, 0 not at all.

    >>> numbers_agree("3", "03"), numbers_agree("3", "A3"), numbers_agree("A3", "B3")
    (1.0, 0.5, 0.0)
    """
    a, b = _split(wanted), _split(printed)
    if a is None or b is None or a[1] != b[1]:
        return 0.0
    if a[0] == b[0]:
        return 1.0
    return 0.5 if not a[0] or not b[0] else 0.0


def _split(number: str) -> tuple[str, int] | None:
    m = re.fullmatch(r"第? ?([A-Z]?) ?0*([0-9]{1,4}) ?版?", " ".join(number.split()))
    return None if m is None else (m[1], int(m[2]))


# ------------------------------------------------------------------------------------------------ jump lines


def _jump(kind: str, rule: str, m: re.Match[str], start: int, end: int) -> JumpText | None:
    number = None
    if m["same"] is None:
        number = page_key(m["sheet"] or m["lone_sheet"], m["number"] or m["lone_number"])
        if number is None:
            return None
    title = "".join((m["after"] or "").split()).strip("·•・:：,，")
    if title[:1] + title[-1:] in _PAIRS:
        title = title[1:-1]
    return JumpText(kind, start, end, number, title if len(title) > 3 else "", rule)


def jump_line(text: str) -> JumpText | None:
    """The jump line that the whole of a line is, or None.

    >>> jump_line("（上接第1版《产业链上打造工会“服务链”》）")[:5]
    ('on', 0, 22, '1', '产业链上打造工会“服务链”')
    >>> jump_line("▶下转 第三版").number, jump_line("接力第三版")
    ('3', None)
    """
    if len(text) > LONGEST or CUES.isdisjoint(text):
        return None
    for row in table.LINES:
        m = row.pattern.match(text)
        if m is not None:
            return _jump(row.gives, row.id, m, 0, len(text))
    for row in table.INSIDE:  # with a longer headline in its brackets
        m = row.pattern.match(text.strip())
        if m is not None and m.end() == len(text.strip()):
            return _jump(row.gives, row.id, m, 0, len(text))
    return None


def find_jumps(text: str) -> tuple[JumpText, ...]:
    """All jump lines in a text, in order; a text that is nothing else gives one.

    >>> [(j.kind, j.start, j.end) for j in find_jumps("（上接第1版）务工作（下转第4版）")]
    [('on', 0, 7), ('off', 10, 17)]
    >>> find_jumps("据报道(名单见12版)")
    ()
    """
    if CUES.isdisjoint(text):
        return ()
    whole = jump_line(text)
    if whole is not None:
        return (whole,)
    found: list[JumpText] = []  # in order, apart from each other
    for row in table.INSIDE:
        first = max(0, len(text) - LONGEST) if row.id == "off_tail" else 0
        last = LONGEST if row.id == "on_head" else len(text)
        for m in row.pattern.finditer(text[first:last]):
            jump = _jump(row.gives, row.id, m, first + m.start(), first + m.end())
            if jump is None:
                continue
            at = bisect_left(found, jump.start, key=_start)
            after_last = at == 0 or found[at - 1].end <= jump.start
            if after_last and (at == len(found) or jump.end <= found[at].start):
                found.insert(at, jump)
    return tuple(found)


def _start(jump: JumpText) -> int:
    return jump.start


# -------------------------------------------------------------------------------------------------- folios


def page_number(lines: Iterable[str], labelled: Sequence[str] = ()) -> str | None:
    """The printed number of a page, in the form of `page_key`; None where nothing says it.

    Args:
        lines: the lines of the page's head, as far as they are furniture.
        labelled: lines that the engine took for the page's number.

    >>> page_number(["03版：要闻", "2021年11月22日"]), page_number(["3 要闻 2021年11月22日 星期一"])
    ('3', '3')
    >>> page_number(["浙江工人日报", "今日8版"]), page_number([], ["— A3 —"])
    (None, 'A3')
    """
    alone = table.FOLIOS[-1]
    for text in labelled:
        for row in (alone, *table.FOLIOS[:-1]):
            key = _key_in(row.pattern.search(text))
            if key is not None:
                return key
    kept = [line for line in lines if len(line) <= LONGEST]
    for row in table.FOLIOS:
        for text in kept:
            key = _key_in(row.pattern.search(text))
            if key is not None:
                return key
    return None


def _key_in(m: re.Match[str] | None) -> str | None:
    if m is None:
        return None
    named = m.groupdict()
    number = named.get("number") or named.get("last")
    return None if number is None else page_key(named.get("sheet"), number)
