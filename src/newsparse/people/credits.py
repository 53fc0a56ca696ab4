"""Who took the picture: credit lines (王建康摄/中新社) and credits at the end of captions."""

from __future__ import annotations

import re
from typing import Final

from newsparse.people.closings import TAIL, TERMINAL, last_bracket
from newsparse.people.grammar import MAX_LINE, OUTLET, scan
from newsparse.people.names import HAN, Person, any_of, person
from newsparse.tables import people as table
from newsparse.tables.row import LazyPattern

_SENT: Final = LazyPattern(rf"(?P<outlet>{OUTLET})\s*(?:发|發|稿|供)(?!展|布|行|明)\s*(?P<rest>[(（]?)")
_SOURCE: Final = LazyPattern(rf"(?:图片来源|图源|图片|照片|来源)[:：]\s*|(?:{any_of(table.PICTURE_SOURCES)})")


# 视觉中国 供图, 本报资料照片, 新华社/法新, 图片来自网络, 视频截图, 图/视觉中国: no person, but who it comes from
_GIVEN_BY: Final = LazyPattern(
    rf"(?:©\s*|本报)(?:{any_of(table.PICTURE_SOURCES)})|[{HAN}A-Za-z ]{{2,14}}供图|图片?(?:由|来自)[{HAN}]{{2,14}}"
    rf"|(?:{OUTLET})[/／][{HAN}]{{2,4}}|本报(?:资料|档案)[照图]?片"
    rf"|(?:本报)?资料[图照]|(?:[{HAN}]{{0,4}}(?:视频|监控|网络|网页)|央视|微博|微信|朋友圈|直播)截图|图据(?:{any_of(table.LENDERS)}|[{HAN}]{{2,5}}[网報报社局队])"
    rf"|图片?\s*[/／]\s*(?:{any_of(table.PICTURE_SOURCES)}|{any_of(table.LENDERS)})"
    r"|(?:东方|全景)?[A-Z][A-Za-z]{1,7}\s*(?:图片|照片|[/／]\s*(?:供图|图))|图\s*[/／]\s*(?:东方)?[A-Z][A-Za-z]{1,7}"
)
_DRAWN: Final = LazyPattern(
    rf"(?:漫画|插图|插画|绘图)(?:\s*[/／:：]\s*|\s+(?=[老小阿]))(?P<name>[{HAN}]{{2,3}})"
)
"""漫画 老圆: who draws signs with a name that no table knows."""
_SENT_LAST: Final = LazyPattern(rf"[/／]\s*(?:{OUTLET})[发發]$")
_PICTURED: Final = LazyPattern(
    r"[摄攝发發图]|照片|资料照|CFP|影像中国|视觉中国|\s[\u3400-\u9fff]{2,4}\s?[画畫绘繪][)）]?\s*$"
)
_BEFORE_CREDIT: Final = LazyPattern(rf"[{re.escape(TERMINAL)})）\s]")
_OVER: Final = LazyPattern(rf"[/／]\s*(?:{OUTLET})$")
_OVER_AGENCY: Final = LazyPattern(rf"[摄攝]\s*[/／]\s*(?P<agency>[{HAN}A-Za-z]{{2,10}})$")
_BY_AGENCY: Final = LazyPattern(rf"[摄攝]\s*[(（][{HAN}A-Za-z]{{2,8}}[)）]$")


def _read_credit(text: str, start: int, end: int) -> tuple[tuple[Person, ...], float]:
    """The people of a credit in ``text[start:end]`` and how sure it is one."""
    while start < end and (text[start].isspace() or text[start] in "□■◎●▲◆★"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if (
        end - start > 2
        and text[start] in "(（"
        and text[end - 1] in ")）"
        and text.find(")", start, end - 1) < 0
    ):
        start, end = start + 1, end - 1
    if not 2 <= end - start <= 60:
        return (), 0.0
    if text[end - 1] in "发發" and _SENT_LAST.search(text, start, end) is not None:
        end -= 1  # 新华社记者 张三摄/新华社发
    sent = _SENT.match(text, start, end)
    if sent is not None:
        outlet = sent["outlet"]
        close = end - 1 if sent["rest"] and text[end - 1] in ")）" else end
        row = scan(text, sent.end(), close, lenient=True)
        if row is not None and (
            row.verbs & table.PICTURE_VERBS or sent["rest"] or text[sent.end() - 1].isspace()
        ):
            people = tuple(p._replace(role=p.role or "摄影", outlet=p.outlet or outlet) for p in row.people)
            return people, 0.97
        rest = text[sent.end() : close].strip(" 　()（）")
        if not rest or _SOURCE.fullmatch(rest):
            return (person(text, sent.start("outlet"), sent.end("outlet"), None, outlet),), 0.93
        return (), 0.0
    by_agency = _BY_AGENCY.search(text, start, end)
    if by_agency is not None:  # 李 博摄（人民视觉）
        end = by_agency.start() + 1
    row = scan(text, start, end, lenient=True)
    over = _OVER_AGENCY.search(text, start, end) if row is None else None
    if over is not None:  # 王 春摄/人民视觉, an agency that no table knows
        taken = scan(text, start, over.start() + 1, lenient=True)
        if taken is not None and taken.verbs & table.PICTURE_VERBS:
            return tuple(p._replace(outlet=p.outlet or over["agency"]) for p in taken.people), 0.97
    if row is not None:
        if row.verbs & table.PICTURE_VERBS:
            return row.people, 0.97
        if "" in row.verbs and re.search("[摄图]", text[start:end]):
            return row.people, 0.6
        if not row.roles and not row.verbs and _OVER.search(text, start, end) is not None:
            return row.people, 0.9  # 王中举/中新社
        if row.roles and not row.verbs:
            return row.people, 0.35
    drawn = _DRAWN.fullmatch(text, start, end)
    if drawn is not None:
        return (person(text, *drawn.span("name"), "绘图", None),), 0.95
    source = _SOURCE.fullmatch(text, start, end) or _GIVEN_BY.fullmatch(text, start, end)
    if source is not None:
        return (person(text, start, end, None, None),), 0.95
    source = _SOURCE.match(text, start, end)
    if (
        source is not None
        and source.group()[-1] in ":： "
        and end - source.end() <= 16
        and not re.search("[，。！？]", text[start:end])
    ):
        return (person(text, source.end(), end, None, None),), 0.7
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
    low = max(0, len(text) - TAIL)
    if _PICTURED.search(text, low) is None:
        return len(text), ()
    place = last_bracket(text)
    bracket = len(text) if place is None else place[0]
    people, sure = _read_credit(text, 0, len(text)) if len(text) <= MAX_LINE else ((), 0.0)
    if people and sure >= 0.6:
        return len(text) - len(text.lstrip()), people
    for mark in _BEFORE_CREDIT.finditer(text, low, min(bracket, len(text) - 1)):
        start = mark.end()
        people, sure = _read_credit(text, start, len(text))
        if people and sure >= 0.6:
            while text[start].isspace():
                start += 1
            return start, people
    if place is not None and place[0] > 0:
        people, sure = _read_credit(text, place[0], place[2])
        if people and sure >= 0.6:
            return place[0], people
    return len(text), ()
