"""What ends an article in brackets: (本报长春8月22日电), (江西 潘浔)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsparse.people.grammar import scan
from newsparse.people.leads import DatelineText, dateline_at
from newsparse.people.names import HAN, PLACED, Person, after_place, can_be_name, named, person
from newsparse.people.writers import read_pair, read_writers, tibetan
from newsparse.tables import people as table
from newsparse.tables.row import LazyPattern
from newsparse.tables.writers import TEACHER

TAIL: Final = 80
"""Only so many characters at a text's end are looked at."""
_CLOSERS: Final = {")": "(（", "）": "(（", "〕": "〔", "】": "【", "]": "[［", "］": "[［"}
TERMINAL: Final = "。！？!?…”’」』.》"


class Closing(NamedTuple):
    """What ends an article: ``(本报长春8月22日电)``, ``(江西 潘浔)``."""

    kind: str
    """``dateline``, ``signature``, ``author`` (about the author), ``source`` or ``jump``."""
    start: int
    """Offset of its opening bracket, or of the first name or role where it has none."""
    end: int
    people: tuple[Person, ...]
    dateline: DatelineText | None


def last_bracket(text: str) -> tuple[int, int, int] | None:
    """Offsets of the bracket that ends `text`: opener, closer, end; None if it does not end in one."""
    end = len(text.rstrip()) if text[-1:].isspace() else len(text)
    if end < 3 or text[end - 1] not in _CLOSERS:
        return None
    if text[end - 1] in ")）" and text[end - 2] in ")）":  # 新华社发(某某摄)): OCR doubles
        return None
    openers = _CLOSERS[text[end - 1]]
    low = max(0, end - TAIL)
    start = max(text.rfind(mark, low, end - 1) for mark in openers)
    if start >= 0 and (inside := text.count(text[end - 1], start, end - 1)):  # （实验小学五（2）班 柳思齐）
        outer = start
        for _ in range(inside):
            outer = max(text.rfind(mark, low, outer) for mark in openers) if outer > low else -1
        start = outer if outer >= 0 else start
    return None if start < 0 else (start, end - 1, end)


def closing(text: str) -> Closing | None:
    """What ends an article in brackets, or who signs it behind its last full stop; None for neither.

    >>> [p.name for p in closing("全场八折优惠。 本报记者 潘浔").people]
    ['潘浔']
    >>> closing("安全的施工环境。(本报长春8月22日电)").dateline.place
    '长春'
    >>> [p.name for p in closing("（陈宗安卢晶）").people]
    ['陈宗安', '卢晶']
    """
    place = last_bracket(text)
    if place is None:
        return _unbracketed(text)
    start, stop, end = place
    content = text[start + 1 : stop]
    if len(content.strip()) < 2:
        return None
    at = start + 1 + len(content) - len(content.lstrip())
    for row in table.CLOSINGS:
        given = content.strip().removesuffix("供稿")
        if row.pattern.search(content.strip()) and (given == content.strip() or not can_be_name(given)):
            return Closing(row.gives, start, end, (), None)
    wired = dateline_at(
        text, at + (2 if text.startswith("综合", at) else 1 if text[at] in "据據" else 0), stop
    )
    if wired is not None:
        rest = text[wired[1] : stop].strip(" 　,，")
        signed = scan(text, wired[1], stop, lenient=True) if rest else None
        if not rest or signed is not None:
            return Closing("dateline", start, end, () if signed is None else signed.people, wired[0])
    behind = _dateline_behind(text, at, stop)
    if behind is not None:
        return Closing("dateline", start, end, *behind)
    before = text[max(0, start - TAIL) : start].rstrip()[-1:]
    people = _signature(text, at, start + 1 + len(content.rstrip()), alone=not before)
    if people and (not before or before in TERMINAL):
        return Closing("signature", start, end, people, None)
    return None


def tells_author(text: str) -> bool:
    """Whether a text ends in brackets that say who its author is, and sign nothing.

    >>> tells_author("（作者系北京大学教授）"), tells_author("（作者 王林昌）")
    (True, False)
    """
    found = closing(text)
    return found is not None and found.kind == "author"


_BEHIND: Final = LazyPattern(rf"[{re.escape(TERMINAL)}](?P<gap>[\s□■◎●◆▲]+)(?=[^\s□■◎●◆▲])")
_SET_OFF: Final = frozenset("□■◎●◆▲")


def _unbracketed(text: str) -> Closing | None:
    """Reporters that a space parts from the last full stop (…优惠。 本报记者 王林昌), or names behind an ornament (…。□王林昌)."""
    low = max(0, len(text) - TAIL // 2)
    if text[-1:] in TERMINAL:
        return None
    *_, last = (None, *_BEHIND.finditer(text, low))
    if last is None:
        return None
    row = scan(text, last.end(), len(text.rstrip()), lenient=True)
    if row is None or row.verbs & table.PICTURE_VERBS:
        return None
    surely = row.roles > 0 and all(p.role and can_be_name(p.name) for p in row.people)
    apart = not _SET_OFF.isdisjoint(last["gap"]) and all(can_be_name(p.name) for p in row.people)
    if not (surely or apart):
        return None
    return Closing("signature", last.end(), len(text), row.people, None)


def _dateline_behind(text: str, start: int, stop: int) -> tuple[tuple[Person, ...], DatelineText] | None:
    """People, and behind them the dateline that the bracket ends with (参与记者：邓茜 新华社北京10月1日电)."""
    if text[stop - 1] not in "电電讯訊":
        return None
    for m in _WIRE.finditer(text, start + 1, stop):
        wired = dateline_at(text, m.start(), stop)
        if wired is not None and wired[1] == stop:
            signed = scan(text, start, m.start(), lenient=True)
            return None if signed is None or not signed.roles else (signed.people, wired[0])
    return None


_WIRE: Final = LazyPattern(r"本报|本報|新华社|新華社|中新社|本社|据")
_SENT_FROM: Final = LazyPattern(rf"(?:[ 　]|(?<=[{HAN}]{{2}}))(?:寄自|发自|写自)[{HAN}]{{2,8}}$")
"""（傅青山 寄自永丰）: where somebody wrote from."""
_WHAT_HE_IS: Final = LazyPattern(rf"[，,][ 　]?[{HAN}]{{4,24}}$")
"""（宗汉卿，市二轻局退休干部）: what somebody is, behind his name, in a paragraph of its own."""
_AUTHOR_IS: Final = LazyPattern(
    rf"(?:本文)?作者[:：]?\s?(?P<name>[{HAN}]{{2,3}})[ \u3000，,]+(?:系|为|是|现为)"
)
"""（作者王林昌 系北京大学教授）."""
_EDITED_BY: Final = LazyPattern(rf"(?:责任编辑|责编|编辑)[:：]\s?(?P<name>[{HAN}]{{2,3}})")
WRITER: Final = 0.4
"""In brackets behind a full stop what is less surely an address and a name signs."""
_DONE: Final = "摄攝画畫绘作书書刻图圖文稿供译注照报"  # 亚宣摄: what a picture's credit or a note ends in


def _signature(text: str, start: int, end: int, *, alone: bool) -> tuple[Person, ...]:
    """Who signed: names, names behind a role, names behind a place; a pen name only at a paragraph's end."""
    content = text[start:end]
    plain = "".join(content.split())
    if plain in table.NOT_SIGNATURES | table.NOT_NAMES or end - start > 40:
        return ()
    if table.UNSIGNED.fullmatch(plain) is not None or TEACHER.pattern.match(plain) is not None:
        return ()
    pair = read_pair(content, 0, len(content))
    if pair:  # 方达画 池北诗
        return tuple(p._replace(start=p.start + start, end=p.end + start) for p in pair)
    writers, sure = read_writers(content)
    if sure >= WRITER:  # 区委宣传部 杨浩
        return tuple(p._replace(start=p.start + start, end=p.end + start) for p in writers)
    told = _AUTHOR_IS.match(content) or _EDITED_BY.fullmatch(content)
    if told is not None and can_be_name(told["name"]):
        role = "编辑" if "编" in content[: told.start("name")] else "作者"
        return (person(text, start + told.start("name"), start + told.end("name"), role, None),)
    sent = _SENT_FROM.search(content)
    end = end if sent is None else start + sent.start()
    row = scan(text, start, end, lenient=True)
    if row is not None and (row.roles or PLACED.search(content) is None):
        signs = row.roles or not row.outlets
        return row.people if signs and (not row.verbs & table.PICTURE_VERBS or "作者" in row.verbs) else ()
    what = _WHAT_HE_IS.search(content) if alone else None
    if what is not None and can_be_name(content[: what.start()]):
        return (person(text, start, start + what.start(), None, None),)
    if re.search(r"[，。！？：；,!?:;“”—…\d]|为准|以上|仅供|注明", content):
        return ()
    placed = after_place(text, start, end)
    if placed is None and PLACED.search(content):
        placed = after_place(text, start, end, lenient=True)
    if placed is None and (space := max(content.rfind(" "), content.rfind("　"))) > 0:
        found = named(text, start + space + 1, end, lenient=True)
        placed = (found, False) if found else None
    if placed is not None:
        return tuple(person(text, a, b, None, None) for a, b in placed[0])
    pen = (
        2 <= len(content) <= 3
        and all("\u4e00" <= char <= "\u9fff" for char in content)
        and content[-1] not in _DONE
    )
    if tibetan(content):
        return (person(text, start, end, None, None),)
    if pen and (not alone or all(char in table.GIVEN for char in content)):
        return (person(text, start, end, None, None),)
    return ()
