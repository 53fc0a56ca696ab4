"""Who wrote it, from where, and who took the picture: bylines, leads, closings and credits of Chinese papers.

All functions take a plain string and give offsets into that string; the caller maps them to spans.
Only the head or the tail of a long text is looked at, so a call costs the same for any paragraph.

A line of people is read as a row of marks with names between them::

    people  := (outlet? posting? role | verb)? names ((outlet? posting? role | verb)? names)* verb?
    outlet  := 本报 | 新华社 | 《…》 …        posting := 驻…
    role    := 记者 | 通讯员 | …               verb    := 摄 | 文/摄 | 整理 | …
    names   := name (space | 、 | nothing) name …

Names that stand together without a space are parted where their surnames make it likeliest
(``陈宗安卢晶`` → 陈宗安, 卢晶), by dynamic programming over the rank of the surnames, the length of the
names and the characters that given names are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from newsparse.tables import people as table

MAX_LINE: Final = 80
"""No byline or credit is longer; longer texts are never scanned whole."""
_HEAD: Final = 140
_TAIL: Final = 80


class Person(NamedTuple):
    """One person of a byline, a lead, a signature or a credit."""

    name: str
    """The name without inner white space; for 本报评论员 and picture agencies what is printed for it."""
    role: str | None
    """记者, 通讯员, 评论员, 摄影 …; None where the print does not say."""
    outlet: str | None
    """本报, 新华社 …; None where the print does not say."""
    start: int
    end: int


class DatelineText(NamedTuple):
    """电头 as printed: ``新华社北京1月10日电``."""

    text: str
    place: str | None
    date: str | None
    """The date as printed (``1月10日``)."""
    agency: str | None
    start: int
    end: int


class LeadIn(NamedTuple):
    """What opens a news paragraph: ``本报讯(记者裴龙翔)``."""

    start: int
    end: int
    """Offset after the lead-in, its brackets and its colon."""
    people: tuple[Person, ...]
    dateline: DatelineText | None
    """None where neither place nor date is printed (``本报讯``)."""
    agency: str | None


class Closing(NamedTuple):
    """What ends an article: ``(本报长春8月22日电)``, ``(江西 潘浔)``."""

    kind: str
    """``dateline``, ``signature``, ``author`` (about the author), ``source`` or ``jump``."""
    start: int
    """Offset of its opening bracket."""
    end: int
    people: tuple[Person, ...]
    dateline: DatelineText | None


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_HAN: Final = r"\u3400-\u9fff"
_ROLE: Final = _any(table.ROLES)
_OUTLET: Final = _any(table.OUTLETS)
_LONG_VERBS: Final = _any(word for word in table.VERBS if len(word) > 1)
_SHORT_VERBS: Final = "".join(word for word in table.VERBS if len(word) == 1 and word not in "摄攝")
_POSTING: Final = rf"驻[{_HAN}·]{{1,9}}?"

_MARKS: Final = re.compile(
    rf"(?P<outlet>《[^《》\n]{{1,20}}》|(?:{_OUTLET})(?![{_HAN}]{{0,4}}照片)"
    # any other paper or agency, at the line's head or after a separator, right before a role
    rf"|(?:^|(?<=[\s、，,;；/(（]))(?:(?!{_OUTLET}|{_ROLE})[{_HAN}]){{2,9}}?(?:报|報|社|台|网|刊|杂志)(?={_POSTING}(?:{_ROLE})|{_ROLE}))"
    rf"|(?P<posting>{_POSTING}(?={_ROLE}))"
    rf"|(?P<verb>{_LONG_VERBS}|[摄攝](?![{_HAN}])|(?:^|(?<=[\s/／)）]))[{_SHORT_VERBS}](?=[\s/／:：]|$))"
    rf"|(?P<role>{_ROLE})"
)
_CHUNK: Final = re.compile(r"[^\s、，,;；/／:：|｜&＆+]+")
_NAME: Final = re.compile(rf"[{_HAN}○〇×]+(?:[·•・‧．][{_HAN}A-Za-z.]{{1,12}})*")
_DECORATION: Final = re.compile(r"^[\s□■◎●○▲△◆◇★☆◤◥►▶•·※＊*—\-]+|[\s□■◎●▲△◆◇★☆※＊*]+$")
_DIGIT: Final = r"[\d０-９〇○零一二三四五六七八九十廿卅]"
_DATE: Final = rf"(?:{_DIGIT}{{2,4}}年)?(?:{_DIGIT}{{1,3}}月)?{_DIGIT}{{1,3}}日[夜晚晨早]?"
_DATELINE: Final = re.compile(
    rf"(?P<agency>{_OUTLET}|[{_HAN}]{{1,4}}社(?=[{_HAN}]{{0,10}}?{_DATE}[电電讯訊])|[{_HAN}]{{2,5}}[报報](?=[讯訊](?![号息问询员員])))"
    rf"(?P<place>(?:[^\W\d_]|·){{0,12}}?)(?P<date>{_DATE})?(?P<wire>专电|專電|电讯|電訊|特讯|特訊|专讯|專訊|消息|电|電|讯|訊)"
)
_LEAD_OPEN: Final = re.compile(r"\s*(?P<bracket>[【〔\[［(（])?\s*(?:据|據|综合)?")
_PEOPLE_BRACKET: Final = re.compile(r"\s*[(（〔\[]([^()（）〔〕\[\]\n]{2,60})[)）〕\]]")
_REPORTED: Final = re.compile(
    rf"\s*((?:{_OUTLET})?(?:{_POSTING})?(?:{_ROLE})[^。！？!?:：\n]{{2,40}}?)(?:摄影报道|综合报道|报道|報道|报导|報導|摄影)\s*[:：]?"
)
_NAMED: Final = re.compile(rf"\s*((?:{_OUTLET})?(?:{_ROLE}))\s*([{_HAN}]{{2,4}})")
_CLOSERS: Final = {")": "(（", "）": "(（", "〕": "〔", "】": "【", "]": "[［", "］": "[［"}
_TERMINAL: Final = "。！？!?…”’」』.》"
_BAND: Final[dict[str, int]] = {
    char: band for band in range(len(table.SURNAME_BANDS) - 1, -1, -1) for char in table.SURNAME_BANDS[band]
}
# What a name costs, in rough negative log probabilities: the surname by its band, the length, each character
# that is rare in given names. Pen names have no surname: possible after a role word, never between two names.
_BAND_COST: Final = (2.5, 4.5, 6.5, 8.0)
_LENGTH_COST: Final = {2: 1.4, 3: 0.2, 4: 1.0}
_PEN_COST: Final = 11.0
_WHOLE_COST: Final = 13.0
_AND_COST: Final = 6.0


# -------------------------------------------------------------------------------------------------- names


def _name_cost(name: str, *, lenient: bool) -> float | None:
    """What it costs to take `name` for one name; None if it cannot be one."""
    length = len(name)
    if name[:2] in table.COMPOUND and length in (3, 4):
        return 5.0 + 0.5 * (4 - length)
    if length > 3:
        return None
    band = _BAND.get(name[0])
    if band is None and not lenient:
        return None
    cost = _LENGTH_COST[length] + (_PEN_COST if band is None else _BAND_COST[band])
    return cost + sum(1.0 for char in name[1:] if char not in table.GIVEN)


def _part_names(run: str, *, lenient: bool) -> tuple[tuple[tuple[int, int], ...], float] | None:
    """Part a run of Chinese characters into names: their offsets and the cost, or None."""
    size = len(run)
    if size < 2 or size > 24:
        return None
    best: list[tuple[float, tuple[tuple[int, int], ...]] | None] = [(0.0, ())] + [None] * size
    for at in range(size):
        here = best[at]
        if here is None:
            continue
        steps: list[tuple[int, float, bool]] = []
        for length in (2, 3, 4):
            if at + length <= size:
                cost = _name_cost(run[at : at + length], lenient=lenient)
                if cost is not None:
                    steps.append((length, cost, True))
        if 0 < at < size - 1 and run[at] in "和与及":
            steps.append((1, _AND_COST, False))
        if lenient and at == 0 and size == 4:
            steps.append((4, _WHOLE_COST, True))
        for length, cost, named in steps:
            total = here[0] + cost
            other = best[at + length]
            if other is None or total < other[0]:
                best[at + length] = (total, (*here[1], (at, at + length)) if named else here[1])
    last = best[size]
    return None if last is None or not last[1] else (last[1], last[0])


def _names(text: str, start: int, end: int, *, lenient: bool) -> list[tuple[int, int]] | None:
    """The names between two marks, as offsets; None if something there is not a name."""
    chunks = [m.span() for m in _CHUNK.finditer(text, start, end)]
    # A lone character is half of a name that was spaced out to the width of three (徐 馨, 欧阳 健).
    joined: list[tuple[int, int]] = []
    at = 0
    while at < len(chunks):
        a, b = chunks[at]
        follows = at + 1 < len(chunks) and text[b : chunks[at + 1][0]].isspace()
        if follows:
            c, d = chunks[at + 1]
            alone = b - a == 1 and text[a] in _BAND and d - c <= 2
            if alone and d - c == 1 and at + 2 < len(chunks):  # 李 德 忠: three characters, each alone
                e, f = chunks[at + 2]
                odd = f - e == 1 and (at + 3 == len(chunks) or chunks[at + 3][1] - chunks[at + 3][0] > 1)
                if odd and text[d:e].isspace():
                    joined.append((a, f))
                    at += 3
                    continue
            if alone or (d - c == 1 and text[a:b] in table.COMPOUND):
                joined.append((a, d))
                at += 2
                continue
        joined.append((a, b))
        at += 1
    out: list[tuple[int, int]] = []
    for a, b in joined:
        piece = text[a:b]
        if _NAME.fullmatch(piece) is None and not any(char.isspace() for char in piece):
            return None
        if any(char.isspace() for char in piece) or any(mark in piece for mark in "·•・‧．"):
            if b - a > 24:
                return None
            out.append((a, b))
            continue
        parted = _part_names(piece, lenient=lenient)
        if parted is None:
            return None
        out.extend((a + c, a + d) for c, d in parted[0])
    return out


class _Scan(NamedTuple):
    people: tuple[Person, ...]
    roles: int
    outlets: int
    verbs: frozenset[str]


def _person(text: str, start: int, end: int, role: str | None, outlet: str | None) -> Person:
    return Person("".join(text[start:end].split()), role or None, outlet, start, end)


def _scan(text: str, start: int, end: int, *, lenient: bool) -> _Scan | None:
    """Read ``text[start:end]`` as people and nothing else; None if it is not that.

    `lenient` lets names after a role word be any two to four characters; without a role they always
    need a surname.
    """
    people: list[Person] = []
    outlet = role = None
    roles = outlets = 0
    verbs: set[str] = set()
    label: tuple[int, int] | None = None  # an outlet and role whose names have not come yet
    collective: tuple[int, int, str, str | None] | None = None
    firm = False  # the last role word needs no surname after it (本报记者节快乐 would, 通讯员中美 beside 记者 not)
    at = start
    marks = [*_MARKS.finditer(text, start, end), None]
    for mark in marks:
        stop = end if mark is None else mark.start()
        gap = text[at:stop]
        if gap.strip(" 　\t、，,;；/／:：|｜&＆+()（）"):
            cut = at
            if gap[0] in "(（" or gap[-1] in "(（)）":
                gap = gap.strip(" 　()（）")
                cut = text.index(gap, at)
            if role is not None and gap.strip() in table.AFTER_ROLE:
                return None
            found = _names(text, cut, cut + len(gap), lenient=lenient and role is not None and (firm or cut > at))
            if found is None:
                return None
            people.extend(_person(text, a, b, role, outlet) for a, b in found)
            label = collective = None
        if mark is None:
            break
        kind, word = mark.lastgroup, mark.group()
        if kind == "outlet":
            outlet, role, outlets = word, None, outlets + 1
            label = mark.span()
        elif kind == "posting":
            pass
        elif kind == "role":
            if label is None:
                outlet = None
            firm = outlet is not None or len(marks) > 2 or start > 0
            role, roles = table.ROLES[word], roles + 1
            collective = (label[0] if label else mark.start(), mark.end(), role, outlet)
            label = None
        else:
            meaning = table.VERBS[word] or ""
            verbs.add(meaning)
            after = text[mark.end() : mark.end() + 1]
            if not people or (after and after in ":：") or (after in ("/", "／") and word in ("文", "图")):
                role, firm = meaning or None, False  # 摄影：张三, 图/李四: before the names
            elif meaning:
                people = [p if p.role else p._replace(role=meaning) for p in people]
                if after in ("/", "／"):  # 王建康摄/中新社: the outlet is still to come
                    outlet = None
            label = None
        at = mark.end()
    if not people and collective is not None and (collective[3] or roles > 1):
        a, b, role, outlet = collective
        people = [_person(text, a, b, role, outlet)]
    elif label is not None and people and text[: label[0]].rstrip().endswith(("/", "／")):
        named = text[label[0] : label[1]]
        people = [p._replace(outlet=p.outlet or named) for p in people]
    return _Scan(tuple(people), roles, outlets, frozenset(verbs)) if people else None


def _inner(text: str) -> tuple[int, int]:
    """Where a line begins and ends without its ornaments."""
    start, end = 0, len(text)
    for m in _DECORATION.finditer(text):
        if m.start() == 0:
            start = m.end()
        else:
            end = m.start()
    return start, max(start, end)


# ------------------------------------------------------------------------------------------------ bylines


_GEO: Final = _any(word for word in table.PLACES[table.PLACES.index("北京") :])
# A line that opens with a province or holds the name of an institution is no row of names, though its
# characters are surnames often enough (江西潘浔, 华南师范大学吴颖民).
_PLACED: Final = re.compile(
    rf"^(?:{_GEO})|(?:大学|学院|中心|公司|研究所|中学|小学|医院|市委|县委|纪委|信箱|{_any(table.POSTS)})[{_HAN}\s]{{2,}}"
    rf"|^[{_HAN}]{{2,}}[省市县區区乡镇]"
)


def _after_place(
    text: str, start: int, end: int, *, lenient: bool = False
) -> tuple[list[tuple[int, int]], bool] | None:
    """Names at the end of ``text[start:end]`` behind a post or a place, and whether it is a post."""
    for words, is_post in ((table.POSTS, True), (table.PLACES, False)):
        cuts = {at + len(w) for w in words if (at := text.rfind(w, start, max(start, end - 2))) >= 0}
        for cut in sorted(cuts, reverse=True):
            if 2 <= end - cut <= 10:
                found = _names(text, cut, end, lenient=lenient)
                if found is not None and len(found) <= 3 and text[cut:end].strip() not in table.NOT_NAMES:
                    return found, is_post
    return None


def _read_byline(text: str) -> tuple[tuple[Person, ...], float]:
    """The people of a byline and how sure it is one."""
    if not 2 <= len(text) <= MAX_LINE:
        return (), 0.0
    start, end = _inner(text)
    if text[start : start + 1] in "(（" and text[end - 1 : end] in ")）" and end - start > 2:
        start, end = start + 1, end - 1
    body = text[start:end].strip()
    if len(body) < 2 or "\n" in body or table.CLOSINGS[1].pattern.search(body):
        return (), 0.0
    scan = _scan(text, start, end, lenient=True)
    if scan is not None and not scan.roles and scan.verbs and scan.verbs <= table.PICTURE_VERBS:
        return (), 0.0
    if scan is not None:
        if scan.roles or scan.verbs:
            sure = 0.98 if scan.outlets else 0.93
            if scan.roles and not scan.outlets and not any(p.name[0] in _BAND for p in scan.people):
                sure = 0.4  # 记者 with what is no name that we know
            if scan.verbs & table.PICTURE_VERBS:
                sure = min(sure, 0.3)
            return scan.people, sure
        if scan.outlets:
            return (scan.people, 0.6) if _bare(text, scan.people[0].start, end, scan.people)[1] > 0.5 else ((), 0.0)
        if _PLACED.search(body) is None:
            return _bare(text, start, end, scan.people)
    placed = None if re.search(r"[，。！？：；,!?:;“”—…《》\d]", body) else _after_place(text, start, end)
    if placed is not None and not re.search(r"会见|访|当选|获|致|向|晤|谈|对|同|与", body):
        people = tuple(_person(text, a, b, None, None) for a, b in placed[0])
        _, sure = _bare(text, people[0].start, end, people)
        if sure > 0.5:  # a place and what may be a name make a headline more often than a byline
            return people, 0.75 * sure if placed[1] else 0.5 * sure
    return (), 0.0


def _bare(text: str, start: int, end: int, people: tuple[Person, ...]) -> tuple[tuple[Person, ...], float]:
    """Names without any role word: how sure that they are names."""
    body = "".join(text[start:end].split())
    if body in table.NOT_NAMES or len(people) > 6 or any(p.name in table.NOT_NAMES for p in people):
        return (), 0.0
    if any(p.end - p.start > len(p.name) for p in people):  # 王 志: only names are spaced out like that
        return people, 0.88
    if _NOT_BARE.search(text, start, end):
        return (), 0.0
    given = [char in table.GIVEN for p in people for char in p.name[1:]]
    share = sum(given) / max(1, len(given))
    usual = 0 if share == 1 else 1 if share >= 0.5 else 2
    shape = len(people[0].name) - 2 if len(people) == 1 else 2 if len(people) == 2 else 3
    if len(people) == 1 and len(people[0].name) > 3:
        return people, 0.6 if people[0].name[:2] in table.COMPOUND and share >= 0.5 else 0.2
    band = max(_BAND.get(p.name[0], 3) for p in people)
    spaced = len(people) > 1 and any(char.isspace() for char in text[start:end].strip())
    sure = _SURE[shape][usual][band]
    if spaced:
        sure = max(sure, 0.85 if usual < 2 else 0.5)
    return (people, sure) if sure > 0.1 else ((), 0.0)


# Share of lines of that shape that were names, among lines of at most 12 characters of January 1998 that could
# be (358 names, 112 others; the annotator's word boundaries say which), drawn in a little: by number and length
# of the names, whether all, most or few of their characters are usual in given names, and the rarest surname.
_SURE: Final = (
    ((0.85, 0.80, 0.55, 0.30), (0.85, 0.80, 0.55, 0.30), (0.65, 0.55, 0.40, 0.20)),  # one name of two
    ((0.92, 0.92, 0.85, 0.45), (0.90, 0.90, 0.75, 0.35), (0.80, 0.75, 0.40, 0.10)),  # one name of three
    ((0.90, 0.90, 0.80, 0.40), (0.75, 0.75, 0.60, 0.20), (0.10, 0.10, 0.05, 0.02)),  # two names
    ((0.90, 0.90, 0.80, 0.40), (0.60, 0.50, 0.35, 0.05), (0.05, 0.05, 0.05, 0.02)),  # more
)
_NOT_BARE: Final = re.compile(r"[，,;；:：/／&＆+。！？!?]")


def read_byline(text: str) -> tuple[Person, ...]:
    """The people of a line that is only a byline; empty if it is none.

    >>> [(p.name, p.role, p.outlet) for p in read_byline("本报记者 徐 馨 本报通讯员 姜璐")]
    [('徐馨', '记者', '本报'), ('姜璐', '通讯员', '本报')]
    """
    return _read_byline(text)[0]


def byline_likelihood(text: str) -> float:
    """How much a short line looks like a byline: near 1 with role words, about 0.6 for a bare name, 0 for others.

    >>> byline_likelihood("本报记者 王政") > 0.9 > byline_likelihood("李建毅 王 志") > 0.5
    True
    >>> byline_likelihood("记者节的思考")
    0.0
    """
    return _read_byline(text)[1]


# ---------------------------------------------------------------------------------------- leads, closings


def _dateline(text: str, at: int, *, whole: bool = False) -> tuple[DatelineText, int] | None:
    """A dateline that begins at `at`, and the offset after it; `whole` asks that it ends the text."""
    m = _DATELINE.match(text, at)
    if m is None:
        return None
    place, date = m["place"] or None, m["date"]
    if place and (table.NOT_IN_PLACE.search(place) or (date is None and len(place) > 8)):
        return None
    if m["wire"] == "消息" and place and (date is None or whole):
        return None  # 本报最后消息 is a label
    if date is None and not whole and text[m.end() : m.end() + 1] in table.AFTER_WIRE[m["wire"] in ("讯", "訊")]:
        return None
    return DatelineText(m.group(), place, date, m["agency"], m.start(), m.end()), m.end()


def _lead_people(text: str, at: int, *, dated: bool) -> tuple[tuple[Person, ...], int]:
    """The people right after a lead-in's first part, and the offset after them."""
    m = _PEOPLE_BRACKET.match(text, at)
    if m is not None:
        scan = _scan(text, m.start(1), m.end(1), lenient=True)
        if scan is not None and (scan.roles or (dated and m[1].strip() not in table.NOT_SIGNATURES)):
            return scan.people, m.end()
        return (), at
    m = _REPORTED.match(text, at)
    if m is not None:
        scan = _scan(text, m.start(1), m.end(1), lenient=dated)
        if scan is not None and scan.roles:
            return scan.people, m.end()
    m = _NAMED.match(text, at)
    if m is not None and dated:
        # No 报道 says where the name ends: three characters that make a likely name, or two before a colon or 从.
        for size in (3, 2):
            name = m[2][:size]
            stop = m.start(2) + len(name)
            after = text[stop : stop + 1]
            cost = _name_cost(name, lenient=False) if len(name) == size else None
            bound = after in ":： 　从在自(（,，、" or not after
            if cost is not None and name not in table.AFTER_ROLE and (bound or (size == 3 and cost < 6.0)):
                scan = _scan(text, m.start(1), stop, lenient=False)
                if scan is not None and scan.roles:
                    return scan.people, stop + (1 if after and after in ":：" else 0)
    return (), at


def lead_in(text: str) -> LeadIn | None:
    """What opens a news paragraph, or None.

    >>> lead = lead_in("本报讯(记者裴龙翔)日前,在上海…")
    >>> lead.end, lead.people[0].name, lead.dateline
    (11, '裴龙翔', None)
    >>> lead_in("据新华社北京1月11日电（记者周志方、赵秀娟）新年期间").dateline.text
    '新华社北京1月11日电'
    """
    head = text[:_HEAD]
    opened = _LEAD_OPEN.match(head)
    assert opened is not None
    at = opened.end()
    begin = len(head) - len(head.lstrip())
    found = _dateline(head, at)
    if found is None:
        return _reporter_first(head, begin)
    dateline, at = found
    bracket = opened["bracket"]
    if bracket:
        closed = re.compile(r"[^()（）【】〔〕\[\]。]{0,40}[】〕\]］)）]").match(head, at)
        if closed is None or bracket in "(（" and closed.end() == len(head) == len(text):
            return None  # alone in its brackets: it closes an article
        inner = _scan(head, at, closed.end() - 1, lenient=True)
        people, at = (inner.people if inner else ()), closed.end()
        more, at = _lead_people(head, at, dated=True)
        people += more
    else:
        people, at = _lead_people(head, at, dated=True)
    if head[at : at + 1] in ":：" and at < len(head):
        at += 1
    plain = dateline.place is None and dateline.date is None and dateline.text[-1] in "讯訊"
    return LeadIn(begin, at, people, None if plain else dateline, dateline.agency)


_BRACKET_LEAD: Final = re.compile(rf"([【〔\[［])\s*((?:{_OUTLET})?(?:{_POSTING})?(?:{_ROLE})[^】〕\]］。\n]{{2,40}})[】〕\]］]")
_REPORT_END: Final = re.compile(rf"(?:[{_HAN}]{{2,4}}?)?(?:{_DATE})?(?:专电|電|电|讯|訊|综合报道|报道|報道|报导|報導)$")


def _reporter_first(head: str, begin: int) -> LeadIn | None:
    """A lead-in that names people before anything else: ``记者阮向民报道``, ``【本報記者張三北京報道】``."""
    m = _BRACKET_LEAD.match(head, begin)
    if m is not None:
        end = _REPORT_END.search(head, m.start(2), m.end(2))
        stops = [m.end(2)] if end is None else [*range(end.start(), end.end())]
        readings: list[tuple[bool, int, tuple[Person, ...]]] = []
        for stop in stops:
            scan = _scan(head, m.start(2), stop, lenient=False)
            if scan is not None and scan.roles and not re.search(_ROLE, scan.people[-1].name):
                known = end is not None and re.match(_GEO, head[stop : end.end()]) is not None
                readings.append((known, min(3, len(scan.people[-1].name)), scan.people))
        if readings:  # the name ends where a place that we know begins, or is three characters long
            people = max(readings, key=lambda reading: reading[:2])[2]
            return LeadIn(begin, m.end(), people, None, people[0].outlet)
        return None
    m = _PEOPLE_BRACKET.match(head)
    if m is not None and m.end() < len(head):
        scan = _scan(head, m.start(1), m.end(1), lenient=True)
        if scan is not None and scan.roles and not scan.verbs:
            return LeadIn(begin, m.end(), scan.people, None, scan.people[0].outlet)
        return None
    m = _REPORTED.match(head)
    if m is not None:
        slash = max(m[1].find("/"), m[1].find("／"))  # 記者王小明／台北報導
        scan = _scan(head, m.start(1), m.end(1) if slash < 0 else m.start(1) + slash, lenient=False)
        if scan is not None and scan.roles:
            return LeadIn(begin, m.end(), scan.people, None, scan.people[0].outlet)
    return None


def _last_bracket(text: str) -> tuple[int, int, int] | None:
    """Offsets of the bracket that ends `text`: opener, closer, end; None if it does not end in one."""
    end = len(text.rstrip()) if text[-1:].isspace() else len(text)
    if end < 3 or text[end - 1] not in _CLOSERS:
        return None
    if text[end - 1] in ")）" and text[end - 2] in ")）":  # 新华社发(某某摄)): OCR doubles
        return None
    openers = _CLOSERS[text[end - 1]]
    start = max(text.rfind(mark, max(0, end - _TAIL), end - 1) for mark in openers)
    return None if start < 0 else (start, end - 1, end)


def closing(text: str) -> Closing | None:
    """What ends an article in brackets, or None.

    >>> closing("安全的施工环境。(本报长春8月22日电)").dateline.place
    '长春'
    >>> [p.name for p in closing("（陈宗安卢晶）").people]
    ['陈宗安', '卢晶']
    """
    place = _last_bracket(text)
    if place is None:
        return None
    start, stop, end = place
    content = text[start + 1 : stop]
    if len(content.strip()) < 2:
        return None
    at = start + 1 + len(content) - len(content.lstrip())
    for row in table.CLOSINGS:
        if row.pattern.search(content.strip()):
            return Closing(row.gives, start, end, (), None)
    wired = _dateline(text[:stop], at + 1 if text[at] in "据據" else at, whole=True)
    if wired is not None:
        rest = text[wired[1] : stop].strip(" 　,，")
        scan = _scan(text, wired[1], stop, lenient=True) if rest else None
        if not rest or scan is not None:
            return Closing("dateline", start, end, scan.people if scan else (), wired[0])
    before = text[:start].rstrip()[-1:] if start else ""
    people = _signature(text, at, start + 1 + len(content.rstrip()), alone=not before)
    if people and (not before or before in _TERMINAL):
        return Closing("signature", start, end, people, None)
    return None


_DONE: Final = "摄攝画畫绘作书書刻图圖文稿供译注照报"  # 亚宣摄: what a picture's credit or a note ends in


def _signature(text: str, start: int, end: int, *, alone: bool) -> tuple[Person, ...]:
    """Who signed: names, names behind a role, names behind a place; a pen name only at a paragraph's end."""
    content = text[start:end]
    if "".join(content.split()) in table.NOT_SIGNATURES | table.NOT_NAMES or end - start > 40:
        return ()
    scan = _scan(text, start, end, lenient=True)
    if scan is not None and (scan.roles or _PLACED.search(content) is None):
        named = scan.roles or not scan.outlets
        return scan.people if named and not scan.verbs & table.PICTURE_VERBS else ()
    if re.search(r"[，。！？：；,!?:;“”—…\d]", content):
        return ()
    placed = _after_place(text, start, end)
    if placed is None and _PLACED.search(content):
        placed = _after_place(text, start, end, lenient=True)
    if placed is None and (space := max(content.rfind(" "), content.rfind("　"))) > 0:
        found = _names(text, start + space + 1, end, lenient=True)
        placed = (found, False) if found else None
    if placed is not None:
        return tuple(_person(text, a, b, None, None) for a, b in placed[0])
    pen = 2 <= len(content) <= 3 and all("\u4e00" <= char <= "\u9fff" for char in content) and content[-1] not in _DONE
    if pen and (not alone or all(char in table.GIVEN for char in content)):
        return (_person(text, start, end, None, None),)
    return ()


# ------------------------------------------------------------------------------------------------ credits

_SENT: Final = re.compile(rf"(?P<outlet>{_OUTLET})\s*(?:发|發|稿|供)(?!展|布|行|明)\s*(?P<rest>[(（]?)")
_SOURCE: Final = re.compile(rf"(?:图片来源|图源|图片|照片|来源)[:：]\s*|(?:{_any(table.PICTURE_SOURCES)})")


_BY_AGENCY: Final = re.compile(rf"[摄攝]\s*[(（][{_HAN}A-Za-z]{{2,8}}[)）]$")


def _read_credit(text: str, start: int, end: int) -> tuple[tuple[Person, ...], float]:
    """The people of a credit in ``text[start:end]`` and how sure it is one."""
    while start < end and (text[start].isspace() or text[start] in "□■◎●▲◆★"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 2 and text[start] in "(（" and text[end - 1] in ")）" and text.find(")", start, end - 1) < 0:
        start, end = start + 1, end - 1
    if not 2 <= end - start <= 60:
        return (), 0.0
    sent = _SENT.match(text, start, end)
    if sent is not None:
        outlet = sent["outlet"]
        close = end - 1 if sent["rest"] and text[end - 1] in ")）" else end
        scan = _scan(text, sent.end(), close, lenient=True)
        if scan is not None and (scan.verbs & table.PICTURE_VERBS or sent["rest"] or text[sent.end() - 1].isspace()):
            people = tuple(p._replace(role=p.role or "摄影", outlet=p.outlet or outlet) for p in scan.people)
            return people, 0.97
        rest = text[sent.end() : close].strip(" 　()（）")
        if not rest or _SOURCE.fullmatch(rest):
            return (_person(text, sent.start("outlet"), sent.end("outlet"), None, outlet),), 0.93
        return (), 0.0
    by_agency = _BY_AGENCY.search(text, start, end)
    if by_agency is not None:  # 李 博摄（人民视觉）
        end = by_agency.start() + 1
    scan = _scan(text, start, end, lenient=True)
    if scan is not None:
        if scan.verbs & table.PICTURE_VERBS:
            return scan.people, 0.97
        if "" in scan.verbs and re.search("[摄图]", text[start:end]):
            return scan.people, 0.6
        return (scan.people, 0.35) if scan.roles and not scan.verbs else ((), 0.0)
    source = _SOURCE.fullmatch(text, start, end)
    if source is not None:
        return (_person(text, start, end, None, None),), 0.95
    source = _SOURCE.match(text, start, end)
    if source is not None and source.group()[-1] in ":： " and end - source.end() <= 16 and not re.search("[，。！？]", text[start:end]):
        return (_person(text, source.end(), end, None, None),), 0.7
    return (), 0.0


def read_credit(text: str) -> tuple[Person, ...]:
    """The people of a line that is only a photo credit; a plain byline reads as one too; empty if it is none.

    >>> [(p.name, p.role, p.outlet) for p in read_credit("王建康摄/中新社")]
    [('王建康', '摄影', '中新社')]
    """
    return _read_credit(text, 0, len(text))[0] if len(text) <= MAX_LINE else ()


def credit_likelihood(text: str) -> float:
    """How much a line looks like a photo credit: near 1 with 摄 or 发, 0.35 for a plain byline.

    >>> credit_likelihood("新华社发(胡跃平摄)") > 0.9 > credit_likelihood("本报通讯员 赵明程") > 0.2
    True
    """
    return _read_credit(text, 0, len(text))[1] if len(text) <= MAX_LINE else 0.0


def caption_credit(text: str) -> tuple[int, tuple[Person, ...]]:
    """The credit at the end of a caption: where it begins (``len(text)`` if there is none) and its people.

    >>> caption_credit("亲子连竖大拇指。通讯员张鲜红 摄")[1][0].name
    '张鲜红'
    """
    low = max(0, len(text) - _TAIL)
    tail = text[low:]
    if not any(word in tail for word in ("摄", "攝", "发", "發", "图", "照片", "CFP", "影像中国", "视觉中国")):
        return len(text), ()
    place = _last_bracket(text)
    bracket = len(text) if place is None else place[0]
    people, sure = _read_credit(text, 0, len(text)) if len(text) <= MAX_LINE else ((), 0.0)
    if people and sure >= 0.6:
        return len(text) - len(text.lstrip()), people
    for at, char in enumerate(tail[:-1], low):
        if at >= bracket:
            break
        if char in _TERMINAL or char in ")）" or char.isspace():
            people, sure = _read_credit(text, at + 1, len(text))
            if people and sure >= 0.6:
                start = at + 1
                while text[start].isspace():
                    start += 1
                return start, people
    if place is not None and place[0] > 0:
        people, sure = _read_credit(text, place[0], place[2])
        if people and sure >= 0.6:
            return place[0], people
    return len(text), ()
