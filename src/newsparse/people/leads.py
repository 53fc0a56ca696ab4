"""What opens a news paragraph (本报讯(记者裴龙翔)) and what ends an article in brackets ((本报长春8月22日电))."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsparse.people.grammar import OUTLET, POSTING, ROLE, scan
from newsparse.people.names import (
    GEO,
    HAN,
    PLACED,
    Person,
    after_place,
    can_be_name,
    name_cost,
    named,
    person,
)
from newsparse.tables import people as table
from newsparse.tables.row import LazyPattern

_HEAD: Final = 140
TAIL: Final = 80
"""Only so many characters at a text's end are looked at."""
_DIGIT: Final = r"[\d０-９〇○零一二三四五六七八九十廿卅]"
_DATE: Final = rf"(?:{_DIGIT}{{2,4}}年)?(?:{_DIGIT}{{1,3}}月)?{_DIGIT}{{1,3}}日[夜晚晨早]?"
_DATELINE: Final = LazyPattern(
    rf"(?P<agency>(?:{OUTLET})(?:[-—－][{HAN}]{{2,5}}?[报報网社](?=[{HAN}]))?|[{HAN}]{{1,4}}社(?=[{HAN}]{{0,10}}?{_DATE}[电電讯訊])|(?:[{HAN}]{{2,5}}|[{table.SHORT_PAPERS}])[报報](?=[讯訊](?![号息问询员員]))"
    rf"|[{table.SHORT_PAPERS}][报報](?=[{HAN}]{{2,4}}[讯訊][\s(（]))"
    rf"(?P<place>(?:[^\W\d_]|·){{0,12}}?)(?P<date>{_DATE})?(?P<wire>专电|專電|电讯|電訊|特讯|特訊|专讯|專訊|消息|电|電|讯|訊)"
)
_LEAD_OPEN: Final = LazyPattern(r"\s*(?P<bracket>[【〔\[［(（])?\s*(?:据|據|综合)?")
_PEOPLE_BRACKET: Final = LazyPattern(r"\s*[(（〔\[]([^()（）〔〕\[\]\n]{2,60})[)）〕\]]")
_REPORTED: Final = LazyPattern(
    rf"\s*((?:[{HAN}]{{2,3}}[、 ]){{0,2}}(?:{OUTLET})?(?:{POSTING})?(?:{ROLE})[^。！？!?:：\n]{{2,40}}?)(?:摄影报道|综合报道|报道|報道|报导|報導|摄影)\s*[:：]?"
)
_REPORTED_BARE: Final = LazyPattern(
    rf"\s+([{HAN}]{{2,4}}(?:[、 　][{HAN}]{{2,3}}){{0,2}})(?:摄影报道|报道|報道|报导|報導)(?=[\s:：])[:：]?"
)
"""Names without a role behind a dateline (本报讯 祝小兵报道 铸铁井盖…); the space behind shows that the lead ends there."""
_NAMED: Final = LazyPattern(rf"\s*((?:{OUTLET})?(?:{ROLE}))\s*([{HAN}]{{2,4}})")
_CLOSED: Final = LazyPattern(r"[^()（）【】〔〕\[\]。]{0,40}[】〕\]］)）]")
_CLOSERS: Final = {")": "(（", "）": "(（", "〕": "〔", "】": "【", "]": "[［", "］": "[［"}
TERMINAL: Final = "。！？!?…”’」』.》"


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


def _dateline(text: str, at: int, stop: int | None = None) -> tuple[DatelineText, int] | None:
    """A dateline that begins at `at`, and the offset after it; `stop` is where a closing bracket ends it."""
    whole = stop is not None
    m = _DATELINE.match(text, at, len(text) if stop is None else stop)
    if m is None:
        return None
    place, date = m["place"] or None, m["date"]
    if place and table.NOT_IN_PLACE.search(place):
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


def _lead_people(text: str, at: int, *, dated: bool) -> tuple[tuple[Person, ...], int]:
    """The people right after a lead-in's first part, and the offset after them."""
    m = _PEOPLE_BRACKET.match(text, at)
    if m is not None:
        row = scan(text, m.start(1), m.end(1), lenient=True)
        if row is not None and (row.roles or (dated and m[1].strip() not in table.NOT_SIGNATURES)):
            return row.people, m.end()
        return (), at
    m = _REPORTED.match(text, at)
    if m is not None:
        row = scan(text, m.start(1), m.end(1), lenient=dated)
        if row is not None and row.roles:
            return row.people, m.end()
    m = _REPORTED_BARE.match(text, at) if dated else None
    if m is not None and all(can_be_name(name) for name in re.split("[、 \u3000]", m[1])):
        row = scan(text, m.start(1), m.end(1), lenient=True)
        if row is not None and row.people:
            return row.people, m.end()
    m = _NAMED.match(text, at)
    if m is not None and dated:
        # No 报道 says where the name ends: three characters that make a likely name, or two before a colon or 从.
        for size in (3, 2):
            name = m[2][:size]
            stop = m.start(2) + len(name)
            after = text[stop : stop + 1]
            cost = name_cost(name, lenient=False) if len(name) == size else None
            bound = after in ":： 　从在自(（,，、" or not after
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
    found = _dateline(head, at)
    if found is None:
        return _reporter_first(head, begin)
    dateline, at = found
    bracket = opened["bracket"]
    if bracket:
        closed = _CLOSED.match(head, at)
        if closed is None or (bracket in "(（" and closed.end() == len(head) == len(text)):
            return None  # alone in its brackets: it closes an article
        inside = scan(head, at, closed.end() - 1, lenient=True)
        people, at = (inside.people if inside else ()), closed.end()
        more, at = _lead_people(head, at, dated=True)
        people += more
    else:
        people, at = _lead_people(head, at, dated=True)
    if head[at : at + 1] in ":：" and at < len(head):
        at += 1
    plain = dateline.place is None and dateline.date is None and dateline.text[-1] in "讯訊"
    return LeadIn(begin, at, people, None if plain else dateline, dateline.agency)


_BRACKET_LEAD: Final = LazyPattern(
    rf"([【〔\[［])\s*((?:{OUTLET})?(?:{POSTING})?(?:{ROLE})[^】〕\]］。\n]{{2,40}})[】〕\]］]"
)
_ROUND_LEAD: Final = LazyPattern(
    rf"([(（])\s*((?:{OUTLET})?(?:{POSTING})?(?:{ROLE})[{HAN}\d、 ]{{4,30}}?{_DATE}(?:专电|電|电|讯|訊))[)）](?=.)"
)
"""（中央社記者周永捷高雄十九日電）, where other papers write (记者周永捷)."""
_REPORT_END: Final = LazyPattern(
    rf"(?:[{HAN}]{{2,4}}?)?(?P<date>{_DATE})?(?:专电|電|电|讯|訊|综合报道|报道|報道|报导|報導)$"
)


def _reporter_first(head: str, begin: int) -> LeadIn | None:
    """A lead-in that names people before anything else: ``记者阮向民报道``, ``【本報記者張三北京報道】``."""
    m = _BRACKET_LEAD.match(head, begin) or _ROUND_LEAD.match(head, begin)
    if m is not None:
        end = _REPORT_END.search(head, m.start(2), m.end(2))
        stops = [m.end(2)] if end is None else [*range(end.start(), end.end())]
        readings: list[tuple[bool, int, int, tuple[Person, ...]]] = []
        for stop in stops:
            row = scan(head, m.start(2), stop, lenient=False)
            if row is not None and row.roles and not re.search(ROLE, row.people[-1].name):
                known = end is not None and re.match(GEO, head[stop : end.end()]) is not None
                readings.append((known, min(3, len(row.people[-1].name)), stop, row.people))
        if readings:  # the name ends where a place that we know begins, or is three characters long
            _, _, stop, people = max(readings, key=lambda reading: reading[:2])
            agency = people[0].outlet
            dateline = None
            if end is not None and end["date"] and stop <= end.start("date"):
                where = head[stop : end.start("date")].strip() or None
                dateline = DatelineText(head[stop : end.end()], where, end["date"], agency, stop, end.end())
            return LeadIn(begin, m.end(), people, dateline, agency)
        return None
    m = _PEOPLE_BRACKET.match(head)
    if m is not None and m.end() < len(head):
        stop = m.end(1)
        over = max(m[1].find("/"), m[1].find("／"))  # （記者周美玲／西螺報導）
        if over > 0 and _REPORT_END.search(m[1]) is not None:
            stop = m.start(1) + over
        row = scan(head, m.start(1), stop, lenient=True)
        if row is not None and row.roles and not row.verbs:
            return LeadIn(begin, m.end(), row.people, None, row.people[0].outlet)
        return None
    m = _REPORTED.match(head)
    if m is not None:
        slash = max(m[1].find("/"), m[1].find("／"))  # 記者王小明／台北報導
        row = scan(head, m.start(1), m.end(1) if slash < 0 else m.start(1) + slash, lenient=False)
        if row is not None and row.roles:
            return LeadIn(begin, m.end(), row.people, None, row.people[0].outlet)
    return None


def last_bracket(text: str) -> tuple[int, int, int] | None:
    """Offsets of the bracket that ends `text`: opener, closer, end; None if it does not end in one."""
    end = len(text.rstrip()) if text[-1:].isspace() else len(text)
    if end < 3 or text[end - 1] not in _CLOSERS:
        return None
    if text[end - 1] in ")）" and text[end - 2] in ")）":  # 新华社发(某某摄)): OCR doubles
        return None
    openers = _CLOSERS[text[end - 1]]
    start = max(text.rfind(mark, max(0, end - TAIL), end - 1) for mark in openers)
    return None if start < 0 else (start, end - 1, end)


def closing(text: str) -> Closing | None:
    """What ends an article in brackets, or None.

    >>> closing("安全的施工环境。(本报长春8月22日电)").dateline.place
    '长春'
    >>> [p.name for p in closing("（陈宗安卢晶）").people]
    ['陈宗安', '卢晶']
    """
    place = last_bracket(text)
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
    wired = _dateline(text, at + (2 if text.startswith("综合", at) else 1 if text[at] in "据據" else 0), stop)
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


def _dateline_behind(text: str, start: int, stop: int) -> tuple[tuple[Person, ...], DatelineText] | None:
    """People, and behind them the dateline that the bracket ends with (参与记者：邓茜 新华社北京10月1日电)."""
    if text[stop - 1] not in "电電讯訊":
        return None
    for m in _WIRE.finditer(text, start + 1, stop):
        wired = _dateline(text, m.start(), stop)
        if wired is not None and wired[1] == stop:
            signed = scan(text, start, m.start(), lenient=True)
            return None if signed is None or not signed.roles else (signed.people, wired[0])
    return None


_WIRE: Final = LazyPattern(r"本报|本報|新华社|新華社|中新社|本社|据")
_SENT_FROM: Final = LazyPattern(rf"[ 　](?:寄自|发自|写自)[{HAN}]{{2,8}}$")
"""（傅青山 寄自永丰）: where somebody wrote from."""
_WHAT_HE_IS: Final = LazyPattern(rf"[，,][ 　]?[{HAN}]{{4,24}}$")
"""（宗汉卿，市二轻局退休干部）: what somebody is, behind his name, in a paragraph of its own."""
_DONE: Final = "摄攝画畫绘作书書刻图圖文稿供译注照报"  # 亚宣摄: what a picture's credit or a note ends in


def _signature(text: str, start: int, end: int, *, alone: bool) -> tuple[Person, ...]:
    """Who signed: names, names behind a role, names behind a place; a pen name only at a paragraph's end."""
    content = text[start:end]
    if "".join(content.split()) in table.NOT_SIGNATURES | table.NOT_NAMES or end - start > 40:
        return ()
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
    if pen and (not alone or all(char in table.GIVEN for char in content)):
        return (person(text, start, end, None, None),)
    return ()
