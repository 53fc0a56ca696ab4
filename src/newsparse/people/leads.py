"""What opens a news paragraph: 本报讯(记者裴龙翔), 新华社北京1月10日电, 本报记者裴龙翔北京1月10日电."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from newsparse.people.grammar import OUTLET, PARTNER, POSTING, ROLE, TITLE, scan
from newsparse.people.names import (
    GEO,
    HAN,
    Person,
    any_of,
    can_be_name,
    name_cost,
    person,
)
from newsparse.tables import people as table
from newsparse.tables.pen_names import TITLED
from newsparse.tables.row import LazyPattern

_HEAD: Final = 140
_DIGIT: Final = r"[\d０-９〇○零一二三四五六七八九十廿卅]"
_DATE: Final = rf"(?:{_DIGIT}{{2,4}}年)?(?:{_DIGIT}{{1,3}}月)?{_DIGIT}{{1,3}}日[夜晚晨早]?"
_WIRES: Final = "电電讯訊"
_SITE: Final = rf"{TITLE}(?:[-—－·/／](?:(?!{OUTLET}|{ROLE})[{HAN}A-Za-z+]){{2,6}}?)?"
"""A paper or site that no table knows, and what is joined to it."""
_FAR: Final = 60
"""No dateline's 电 or 讯 stands farther from its beginning."""
_WIRE_MARKS: Final = frozenset({*_WIRES, "消"})
_DATELINE: Final = LazyPattern(
    rf"(?P<agency>(?:{OUTLET})(?:[-—－·][{HAN}]{{2,5}}?[报報网社](?=[{HAN}])|客户端)?|[{HAN}]{{1,4}}社(?=[{HAN}]{{0,10}}?{_DATE}[电電讯訊])|(?:[{HAN}]{{2,5}}|[{table.SHORT_PAPERS}])[报報](?=[讯訊](?![号息问询员員]))"
    rf"|[{table.SHORT_PAPERS}][报報](?=[{HAN}]{{2,4}}[讯訊][\s(（])"
    # 楚天都市报8月22日讯, 红网长沙8月22日讯; what another source says (据海外网8月22日消息) is no lead-in
    rf"|{_SITE}(?=[{HAN}]{{0,8}}?{_DATE}(?:[{_WIRES}]|[专專][电電]|消息[\s(（，,:：]))"
    # 大洋网讯（记者…）, and by any other name 南都讯 记者王林昌
    rf"|{_SITE}(?=[讯訊][\s(（【〔\[])|(?!{GEO})(?:(?!{OUTLET}|{ROLE})[{HAN}A-Za-z+]){{2,5}}?(?=[讯訊]\s?[(（【〔\[]?(?:{OUTLET})?(?:{ROLE})\s?[{HAN}])(?<![快简短喜通音资综]))"
    rf"(?P<place>(?:[^\W\d_]|·){{0,12}}?)(?P<date>{_DATE})?(?P<wire>专电|專電|电讯|電訊|特讯|特訊|专讯|專訊|快讯|快訊|消息|电|電|讯|訊)"
)
_ORNAMENTS: Final = "□■⊙◎●○▲△◆◇★☆"
_FIELDS: Final = any_of(table.FIELDS)
_WHOSE: Final = rf"(?:(?:{OUTLET}|{TITLE})(?:{PARTNER})?)?"
_LEAD_OPEN: Final = LazyPattern(r"\s*(?P<bracket>[【〔\[［(（])?\s*(?:据|據|综合)?")
_PEOPLE_BRACKET: Final = LazyPattern(r"\s*[(（〔\[【]([^()（）〔〕\[\]【】\n]{2,60})[)）〕\]】]")
_REPORTED: Final = LazyPattern(
    rf"\s*((?:[{HAN}]{{2,3}}[、 ]){{0,2}}{_WHOSE}(?:{POSTING})?(?:{ROLE})[^。！？!?:：\n]{{2,40}}?)(?:摄影报道|综合报道|报道|報道|报导|報導|摄影)(?![的了过])\s*[:：]?"
)
_REPORTED_BARE: Final = LazyPattern(
    rf"\s+([{HAN}]{{2,4}}(?:[、 　][{HAN}]{{2,3}}){{0,2}})(?:摄影报道|报道|報道|报导|報導)(?=[\s:：])[:：]?"
)
"""Names without a role behind a dateline (本报讯 祝小兵报道 铸铁井盖…); the space behind shows that the lead ends there."""
_REPORTED_GLUED: Final = LazyPattern(
    rf"([{HAN}]{{3}})(?:摄影报道|报道|報道|报导|報導)(?![的了过称稱说說，,。])[:：]?"
)
_NAMED: Final = LazyPattern(rf"\s*((?:{OUTLET})?(?:{ROLE}))\s*([{HAN}]{{2,4}})")
_CLOSED: Final = LazyPattern(r"[^()（）【】〔〕\[\]。]{0,40}[】〕\]］)）]")


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


def dateline_at(text: str, at: int, stop: int | None = None) -> tuple[DatelineText, int] | None:
    """A dateline that begins at `at`, and the offset after it; `stop` is where a closing bracket ends it."""
    whole = stop is not None
    if _WIRE_MARKS.isdisjoint(text[at : at + _FAR]):
        return None
    m = _DATELINE.match(text, at, len(text) if stop is None else stop)
    if m is None:
        return None
    place, date = m["place"] or None, m["date"]
    if place and table.NOT_IN_PLACE.search(place):
        return None
    if (
        m["agency"] not in table.OUTLETS
        and text[m.end() : m.end() + 1] in table.AFTER_WIRE[m["wire"] in "讯訊"]
    ):
        return None  # 省气象台8月22日电话通知
    if m["wire"] == "消息" and m["agency"] not in table.OUTLETS and text[max(0, at - 1) : at] in ("据", "據"):
        return None
    if place and date is None and (len(place) > 8 or table.NOT_IN_BARE_PLACE.search(place)):
        return None
    if m["wire"] == "消息" and place and (date is None or whole):
        return None  # 本报最后消息 is a label
    if (
        date is None
        and not whole
        and text[m.end() : m.end() + 1] in table.AFTER_WIRE[m["wire"] in ("讯", "訊")]
    ):
        return None
    return DatelineText(m.group(), place, date, m["agency"], m.start(), m.end()), m.end()


def _names_stop(text: str, bracket: re.Match[str]) -> int:
    """Where the names of a bracket end: before where they wrote from."""
    sent = _FROM_WHERE.search(text, *bracket.span(1))
    return bracket.end(1) if sent is None else sent.start()


def _lead_people(text: str, at: int, *, dated: bool) -> tuple[tuple[Person, ...], int]:
    """The people right after a lead-in's first part, and the offset after them."""
    m = _PEOPLE_BRACKET.match(text, at)
    if m is not None:
        row = scan(text, m.start(1), _names_stop(text, m), lenient=True)
        if row is not None and (row.roles or (dated and m[1].strip() not in table.NOT_SIGNATURES)):
            return row.people, m.end()
        return (), at
    m = _REPORTED.match(text, at)
    if m is not None:
        row = scan(text, m.start(1), m.end(1), lenient=dated)
        if row is not None and row.roles:
            return row.people, m.end()
    m = _REPORTED_GLUED.match(text, at) if dated else None
    if m is not None and can_be_name(m[1]) and set(m[1][1:]) <= table.GIVEN:  # 本报讯祝小兵报道铸铁井盖…
        return (person(text, *m.span(1), None, None),), m.end()
    m = _REPORTED_BARE.match(text, at) if dated else None
    if m is not None and all(can_be_name(name) for name in re.split("[、 \u3000]", m[1])):
        row = scan(text, m.start(1), m.end(1), lenient=True)
        if row is not None and row.people:
            return row.people, m.end()
    apart = _row_apart(text, at) if dated and _NAMED.match(text, at) is not None else None
    if apart is not None:
        return apart[0], apart[1]
    m = _NAMED.match(text, at)
    if m is not None and dated:
        # No 报道 says where the name ends: three characters that make a likely name, or two before a colon or 从.
        for size in (3, 2):
            name = m[2][:size]
            stop = m.start(2) + len(name)
            after = text[stop : stop + 1]
            cost = name_cost(name, lenient=False) if len(name) == size else None
            bound = after in ":： 　从在自(（,，、" or not after
            if (
                name in table.NOT_NAMES
                or name[:2] in table.NOT_NAMES
                or (size == 3 and name[-1] in table.NOT_LAST)
            ):
                continue
            if cost is not None and name not in table.AFTER_ROLE and (bound or (size == 3 and cost < 6.0)):
                row = scan(text, m.start(1), stop, lenient=False)
                if row is not None and row.roles:
                    return row.people, stop + (1 if after and after in ":：" else 0)
    return (), at


def lead_in(text: str) -> LeadIn | None:
    """What opens a news paragraph, or None.

    >>> lead = lead_in("本报讯(记者裴龙翔)日前,在上海…")
    >>> lead.end, lead.people[0].name, lead.dateline
    (10, '裴龙翔', None)
    >>> lead_in("据新华社北京1月11日电（记者周志方、赵秀娟）新年期间").dateline.text
    '新华社北京1月11日电'
    >>> [person.name for person in lead_in("本报讯 祝小兵、李岩报道 铸铁井盖屡屡被盗").people]
    ['祝小兵', '李岩']
    """
    head = text[:_HEAD]
    opened = _LEAD_OPEN.match(head)
    assert opened is not None
    at = opened.end()
    begin = len(head) - len(head.lstrip())
    found = dateline_at(head, at)
    if found is None:
        return _reporter_first(head, begin)
    dateline, at = found
    bracket = opened["bracket"]
    if bracket and bracket in "(（" and dateline.agency not in table.OUTLETS:
        return None  # (快报盐渎5月8日电) stands under a byline, or closes
    if bracket:
        closed = _CLOSED.match(head, at)
        if closed is None or (bracket in "(（" and closed.end() == len(head) == len(text)):
            return None  # alone in its brackets: it closes an article
        inside = scan(head, at, closed.end() - 1, lenient=True)
        people, at = (inside.people if inside else ()), closed.end()
        more, at = _lead_people(head, at, dated=True)
        people += more
        if not people and (titled := _titled(head, begin)):
            people, at = titled, len(head)
    else:
        people, at = _lead_people(head, at, dated=True)
    if head[at : at + 1] in ":：" and at < len(head):
        at += 1
    plain = dateline.place is None and dateline.date is None and dateline.text[-1] in "讯訊"
    return LeadIn(begin, at, people, None if plain else dateline, dateline.agency)


def _titled(head: str, begin: int) -> tuple[Person, ...]:
    """Who wrote a piece of a foreign paper whose title opens it (【…文章】题：记忆的开关（作者 …）)."""
    m = TITLED.pattern.match(head, begin) if head[begin : begin + 1] in ("【", "[") else None
    row = None if m is None else scan(head, m.end(), len(head.rstrip()) - 1, lenient=True)
    return row.people if row is not None and row.roles else ()


_BRACKET_LEAD: Final = LazyPattern(
    rf"([【〔\[［])\s*((?:{OUTLET})?(?:{POSTING})?(?:{ROLE})[^】〕\]］。\n]{{2,40}})[】〕\]］]"
)
_ROUND_LEAD: Final = LazyPattern(
    rf"([(（])\s*((?:{OUTLET})?(?:{POSTING})?(?:{ROLE})[{HAN}\d、 ]{{4,30}}?{_DATE}(?:专电|電|电|讯|訊))[)）](?=.)"
)
"""（中央社記者周永捷高雄十九日電）, where other papers write (记者周永捷)."""
_REPORT_END: Final = LazyPattern(
    rf"(?:[{HAN}]{{2,4}}?)?(?P<date>{_DATE})?(?:专电|電|电|讯|訊|(?:{any_of(table.REPORT_KINDS)})?(?:报道|報道|报导|報導))$"
)
_DATED_REPORTER: Final = LazyPattern(
    rf"\s*[{_ORNAMENTS}]?\s?(?P<row>{_WHOSE}(?:{POSTING}|特派)?(?:{ROLE})[{HAN}、 ]{{2,20}}?)(?P<date>{_DATE})(?P<place>[{HAN}]{{0,5}}?)(?P<wire>专电|專電|电|電|讯|訊|报道|報道|报导|報導)(?![的了过])\s?[:：]?"
)
"""本报记者王林昌北京8月22日电, 本报记者王林昌8月22日北京报道: who stands before when, and where on either side."""
_ROW_OPEN: Final = LazyPattern(
    rf"\s*(?P<mark>[{_ORNAMENTS}])?\s?(?P<whose>{_WHOSE})\s{{0,2}}(?:{POSTING})?(?:{_FIELDS})?(?:{ROLE})(?:[{HAN}]{{2,3}})?(?=[ \u3000])"
)
_ROW_ROLE: Final = LazyPattern(rf"{_WHOSE}(?:{ROLE})(?P<name>[{HAN}]{{2,3}})?$")
_TOKEN: Final = LazyPattern(rf"[ \u3000、]{{1,4}}([{HAN}A-Za-z\d·/／+-]{{1,16}})(?=[\s、])")
_SENT_BEFORE: Final = LazyPattern(
    rf"[ \u3000]+(?:发自[ \u3000]?[{HAN}]{{2,6}}|[{HAN}]{{0,4}}(?:报道|報道))[:：]?(?=[ \u3000])"
)
_SAID: Final = LazyPattern(r"[，,。：:；！？]")
_SOURCE: Final = LazyPattern(
    rf"\s{{0,4}}(?:据|據)(?:《[^《》\n]{{2,12}}》|[{HAN}]{{2,12}}?)(?:消息|报道|報道|讯|訊)\s?(?=[(（])"
    rf"|\s{{0,4}}[【\[](?=[^【】\[\]\n]{{0,20}}(?:{_DATE}|《))[^【】\[\]\n]{{4,40}}(?:报道|報道|文章|消息)[】\]]\s?(?=[(（])"
)
"""据《江州日报》消息（通讯员…）, 【法国《西部日报》7月6日报道】（记者…）: what another source says, by whom."""
_FROM_WHERE: Final = LazyPattern(rf"(?<=[{HAN}])\s{{0,2}}发自\s?[{HAN}]{{2,10}}$")
"""（本报记者 王林昌 发自北京）."""
_NOT_BEHIND: Final = LazyPattern(rf"[，。：:、；！？]|[{HAN}]{{1,3}}[:：]")
"""What does not open a text: 本报记者 王林昌 说：…"""
_BEHIND_NAMES: Final = LazyPattern(
    rf"(?:{GEO}|{any_of(table.REPORT_KINDS)})[{HAN}]{{0,3}}?(?:{_DATE})?(?:专电|專電|电|電|讯|訊|报道|報道|报导|報導)"
)
_GOES_ON: Final = 12
"""A line that is only a byline has no more characters behind its names (… 北京报道, … 文 李明 摄)."""
_ROLE_NEAR: Final = LazyPattern(rf"(?=[{''.join(sorted({word[0] for word in table.ROLES}))}])(?:{ROLE})")
_KIND_BRACKET: Final = LazyPattern(
    rf"[【〔\[［(（](?P<name>[{HAN}]{{2,3}})[／/](?:{any_of(table.REPORT_KINDS)}|[{HAN}]{{2,3}})(?:报道|報道|报导|報導)[】〕\]］)）]"
)
"""【王林昌／綜合報導】: no role, but what kind of report it is, or from where."""


def _reporter_first(head: str, begin: int) -> LeadIn | None:
    """A lead-in that names people before anything else: ``记者阮向民报道``, ``【本報記者張三北京報道】``."""
    kind = _KIND_BRACKET.match(head, begin)
    if kind is not None and can_be_name(kind["name"]):
        who = person(head, *kind.span("name"), None, None)
        return LeadIn(begin, kind.end(), (who,), None, None)
    if titled := _titled(head, begin):
        return LeadIn(begin, len(head), titled, None, None)
    if _ROLE_NEAR.search(head, begin, begin + _FAR) is None:
        return None  # most paragraphs
    dated = _dated_reporter(head, begin)
    if dated is not None:
        return dated
    m = _BRACKET_LEAD.match(head, begin) or _ROUND_LEAD.match(head, begin)
    if m is not None:
        end = _REPORT_END.search(head, m.start(2), m.end(2))
        read = _names_end(head, m.start(2), [m.end(2)] if end is None else range(end.start(), end.end()))
        if read is not None:
            stop, people = read
            agency = people[0].outlet
            dateline = None
            if end is not None and end["date"] and stop <= end.start("date"):
                where = head[stop : end.start("date")].strip() or None
                dateline = DatelineText(head[stop : end.end()], where, end["date"], agency, stop, end.end())
            return LeadIn(begin, m.end(), people, dateline, agency)
        return None
    source = _SOURCE.match(head)
    m = _PEOPLE_BRACKET.match(head, 0 if source is None else source.end())
    if m is not None and m.end() < len(head):
        stop = _names_stop(head, m)
        end = _REPORT_END.search(head, m.start(1), m.end(1))
        over = max(m[1].find("/"), m[1].find("／"))  # （記者周美玲／西螺報導）
        if over > 0 and end is not None:
            stop = m.start(1) + over
        elif end is not None:
            read = _names_end(head, m.start(1), range(end.start(), end.end()))
            if read is not None:
                return LeadIn(begin, m.end(), read[1], None, read[1][0].outlet)
        row = scan(head, m.start(1), stop, lenient=True)
        if row is not None and row.roles and not row.verbs:
            return LeadIn(begin, m.end(), row.people, None, row.people[0].outlet)
        return None
    m = _REPORTED.match(head)
    if m is not None:
        slash = max(m[1].find("/"), m[1].find("／"))  # 記者王小明／台北報導
        stop = m.end(1) if slash < 0 else m.start(1) + slash
        read = _names_end(head, m.start(1), range(max(m.start(1), stop - 4), stop + 1), ends=True)
        if read is not None and (
            read[0] == stop or head[m.end() :].strip()
        ):  # 本报记者 王林昌 上海报道: a byline
            return LeadIn(begin, m.end(), read[1], None, read[1][0].outlet)
    apart = _row_apart(head, begin)
    if apart is None or not apart[2]:
        return None
    return LeadIn(begin, apart[1], apart[0], None, apart[0][0].outlet)


def _dated_reporter(head: str, begin: int) -> LeadIn | None:
    """A lead-in whose names stand in its dateline: ``本报记者张三北京8月22日电``."""
    m = _DATED_REPORTER.match(head, begin)
    if m is None or (
        m["wire"] in _WIRES and head[m.end() : m.end() + 1] in table.AFTER_WIRE[m["wire"] in "讯訊"]
    ):
        return None
    first, last = m.span("row")
    if m["place"]:  # the place stands behind the date
        row = scan(head, first, last, lenient=False)
        read = (last, row.people) if row is not None and row.roles else None
    else:
        read = _names_end(head, first, [*range(max(first, last - 5), last - 1), last])
    if read is None:
        return None
    stop, people = read
    where = head[stop:last].strip() or m["place"] or None
    if where is not None and table.NOT_IN_PLACE.search(where) is not None:
        return None
    start = m.start("date") if m["place"] or not head[stop:last].strip() else stop
    while head[start].isspace():
        start += 1
    agency = people[0].outlet
    line = DatelineText(head[start : m.end("wire")], where, m["date"], agency, start, m.end("wire"))
    return LeadIn(begin, m.end(), people, line, agency)


def _names_end(
    head: str, start: int, stops: Iterable[int], *, ends: bool = False
) -> tuple[int, tuple[Person, ...]] | None:
    """Where in ``head[start:]`` a row of people ends that a place or a kind of report follows, and the people.

    The last name ends where a place that we know begins, or is three characters long. With `ends` the row ends at the
    last of the `stops` unless such a place is before it.
    """
    stops = list(stops)
    readings: list[tuple[bool, int, int, tuple[Person, ...]]] = []
    for stop in stops:
        row = scan(head, start, stop, lenient=False)
        if row is not None and row.roles and not re.search(ROLE, row.people[-1].name):
            known = _BEHIND_NAMES.match(head, stop) is not None
            if not ends or known or stop == stops[-1]:
                readings.append((known, min(3, len(row.people[-1].name)), stop, row.people))
    if not readings:
        return None
    return max(readings, key=lambda reading: reading[:2])[2:]


def _row_apart(text: str, start: int) -> tuple[tuple[Person, ...], int, bool] | None:
    """A row of people that only spaces part from the text (本报记者 王林昌　通讯员 李明 日前，…), where it ends, and whether
    a paper or an ornament stands before it, or two roles are in it.
    """
    m = _ROW_OPEN.match(text, start)
    if m is None:
        return None
    at = m.end()
    while (token := _TOKEN.match(text, at)) is not None:
        role = _ROW_ROLE.match(token[1])
        if role is None and len(token[1]) > 1 and not (len(token[1]) <= 3 and can_be_name(token[1])):
            break
        at = token.end()
    row = scan(text, m.start("whose"), at, lenient=False)
    if row is None or not row.roles or any(not p.role or p.name in table.NOT_NAMES for p in row.people):
        return None
    if re.search(ROLE, row.people[0].name) is not None:
        return None  # 本报记者 and no name
    sent = _SENT_BEFORE.match(text, at)
    at = at if sent is None else sent.end()
    rest = text[at:].lstrip()
    if (
        len(rest) < _GOES_ON
        or not text[at].isspace()
        or _NOT_BEHIND.match(rest) is not None
        or _SAID.search(rest) is None
    ):
        return None
    return row.people, at, bool(m["mark"] or m["whose"] or row.roles > 1)
