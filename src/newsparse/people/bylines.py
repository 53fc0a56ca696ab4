"""Lines that are only a byline (本报记者 邵佩然 本报通讯员 姜璐 祝海燕)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsparse.people.grammar import MAX_LINE, inner, scan
from newsparse.people.names import (
    BAND,
    GEO,
    HAN,
    PLACED,
    Person,
    after_place,
    any_of,
    bare,
    can_be_name,
    named,
    person,
)
from newsparse.people.writers import read_glued, read_pair, read_writers
from newsparse.tables import people as table
from newsparse.tables.lines import READER
from newsparse.tables.pen_names import (
    ALSO_NAMES,
    COLLECTIVE,
    FAMILIAR,
    FROM_PLACE,
    FROM_POST,
    NOT_FROM,
    NOTED_DOWN,
    PROVINCE,
)
from newsparse.tables.row import LazyPattern
from newsparse.tables.writers import NOT_LAST, SENT_GLUED, TRADES, VILLAGE

_SENT_FROM: Final = LazyPattern(
    rf"(?:(?<=\s)|(?<=[{HAN}]{{2}})(?=发自))(?:发自\s?[{HAN}]{{2,10}}|(?:(?:{GEO})[、和])?(?:{GEO})[{HAN}]{{0,4}}(?:报道|报导|報道|報導|摄影报道))$"
)
"""本报记者 王林昌 发自北京; 本报记者 王林昌 上海报道."""
_LENT: Final = LazyPattern(rf"(?:\s|(?<=[{HAN}]{{2}}))(?:图片?|摄影)[/／:：|｜][{HAN}]{{2,10}}(?:提供|供图)$")
"""文/记者 王林昌 图/受访者提供: who lent the pictures, behind who wrote."""
_GLUED_FROM: Final = LazyPattern(
    rf"(?<=[{HAN}]{{3}})(?:{GEO}|{any_of(table.REPORT_KINDS)})(?:报道|报导|報道|報導)$"
)
"""本报记者王林昌上海报道: no space parts the name from a place that we know."""
_FROM: Final = LazyPattern(
    rf"(?<=[{HAN}])(?<![文图摄画])\s*[/／]\s*(?P<place>[{HAN}]{{0,6}}?)(?P<how>报导|報導|综合报道|报道|報道|专电|專電|专访|專訪|特稿|外电|外電)$"
)
"""記者林秀玲／宜蘭報導."""
_WIRED: Final = LazyPattern(
    rf"(?<=[{HAN}])\s*[(（](?:{any_of(table.OUTLETS)})?[{HAN}\d]{{0,20}}(?:专电|專電|电|電|讯|訊|报道|報道)[)）]$"
)
"""本报特派记者 王林昌（本报里约8月9日专电）."""
_LAND: Final = LazyPattern(
    rf"(?:[\[［【〔](?:{any_of(table.LANDS)})[\]］】〕]|[(（](?:{any_of(table.LANDS)})[)）]|[\[［〔][{HAN}]{{2,6}}[\]］〕](?=\s*[{HAN}]+[·•・]))(?=\s*[{HAN}])"
)
_ALONE: Final = LazyPattern(rf"\s*([{HAN}]{{2,6}}?)(?:\s*[著作])?\s*")
"""Behind a country in square brackets any short word is a name: 莎士比亚 has no surname that we know."""

WRITER: Final = 0.5
"""What is less surely an address and a name is looked at in other ways."""
PERHAPS: Final = 0.4
"""So sure is enough where a printer's mark or an age in brackets says that it is one."""
_PARTICLES: Final = frozenset("的了着过说")
PEN_NAME: Final = 3
"""A name that no table knows has no more characters, where it is all of a line."""
_DATED: Final = LazyPattern(
    rf"(?P<name>[{HAN}]{{2,4}})[\s\u3000,，]+(?:\d{{4}}|[一二][〇○零一二三四五六七八九]{{3}})\s?年"
)
_STROKES: Final = LazyPattern(rf"\s*[{HAN}]{{2,3}}(?:\s?[/／]\s?[{HAN}]{{2,3}}){{1,2}}\s*")
_SPACED_PEN: Final = LazyPattern(rf"[{HAN}](?:[ \u3000]+[{HAN}]){{1,2}}")
_PEN: Final = LazyPattern(rf"(?:(?<=\s)|^)[{HAN}]{{2,4}}$")


def _read_byline(text: str) -> tuple[tuple[Person, ...], float]:
    """The people of a byline and how sure it is one."""
    if not 2 <= len(text) <= MAX_LINE or table.ABOUT.pattern.match(text) is not None:
        return (), 0.0
    return _read_line(text)


@lru_cache(256)  # masthead, linker and heads ask for the short lines of a page one after the other
def _read_line(text: str) -> tuple[tuple[Person, ...], float]:
    start, end = inner(text)
    if text[start : start + 1] in "(（【" and text[end - 1 : end] in ")）】" and end - start > 2:
        start, end = start + 1, end - 1
    others = _OTHERS.search(text, start, end)
    if others is not None:  # ⊙记者 雷小满 ○编辑 祝成
        end = start + len(text[start : others.start()].rstrip())
    noted = NOTED_DOWN.pattern.search(text, start, end)
    if noted is not None:
        end = noted.start()  # 吴小满口述 徐帆代笔
    wired = _WIRED.search(text, start, end)
    if wired is not None:
        end = wired.start()
    lent = _LENT.search(text, start, end)
    if lent is not None:
        end = lent.start()
    sent = _SENT_FROM.search(text, start, end)
    if sent is not None:
        end = sent.start()
    elif text[end - 2 : end] in ("报道", "报导", "報道", "報導"):
        glued = _GLUED_FROM.search(text, start, end)
        if glued is not None and scan(text, start, glued.start(), lenient=False) is not None:
            end = glued.start()
    place = _FROM.search(text, start, end)
    if place is not None and (
        len(place["place"]) < 2 or place["how"] in ("报导", "報導") or not can_be_name(place["place"])
    ):
        end = place.start()
    land = _LAND.match(text, start, end)
    if land is not None:
        return _from_land(text, land.end(), end)
    body = text[start:end].strip()
    if len(body) < 2 or "\n" in body or table.CLOSINGS[1].pattern.search(body):
        return (), 0.0
    if COLLECTIVE.pattern.match(text) is not None:
        return (), 0.0  # the paper itself; it stands under headlines, and as a label over them
    word = _SPACED_PEN.fullmatch(text, start, end)
    if word is not None and start and "".join(body.split()) in ALSO_NAMES:  # □ 方 言
        return (person(text, start, end, None, None),), 0.88
    whose = _TRANSLATED.fullmatch(text, start, end) if body[-1] == "译" and "著" in body else None
    if whose is not None and (translators := _translators(text, whose)):  # 川端康成著 叶渭渠译
        return (person(text, *whose.span("author"), "作者", None), *translators), 0.93
    pair = read_pair(text, start, end)
    if pair is not None:  # 方达画 池北诗
        return pair, 0.9 if pair else 0.0
    row = scan(text, start, end, lenient=True)
    if row is not None and not row.roles and text[0] == "【":
        return (), 0.0  # a place or a crosshead
    if row is not None and not row.roles and row.verbs and row.verbs <= table.PICTURE_VERBS:
        return (), 0.0
    if row is not None:
        if row.roles or row.verbs:
            sure = 0.98 if row.outlets else 0.93
            if row.roles and not row.outlets and not any(p.name[0] in BAND for p in row.people):
                sure = 0.4  # 记者 with what is no name that we know
            if row.verbs & table.PICTURE_VERBS and "作者" not in row.verbs:
                sure = (
                    0.5 if "报道" in body else 0.3
                )  # 摄影报道: who took the picture also wrote the lines under it
            return row.people, sure
    writers, sure = read_writers(text[start:end])
    if sure >= WRITER:  # 运河新村11幢 应毓秀
        if _BYLINE_MARK.match(text) is not None:  # □主管药师阮美云
            sure = max(sure, 0.85)
        return tuple(p._replace(start=p.start + start, end=p.end + start) for p in writers), sure
    sent = SENT_GLUED.pattern.search(text, start, end)
    if sent is not None and sent.group() in "荐薦" and can_be_name(text[start : sent.start()]):  # 阎嫂荐
        return (person(text, start, sent.start(), None, None),), 0.75
    if row is not None:
        if (
            len(row.people) > 1
            and row.people[0].name[-1] in VILLAGE
            and (people := read_writers(text[start:end])[0])
        ):
            return tuple(
                p._replace(start=p.start + start, end=p.end + start) for p in people
            ), 0.6  # 洛河村 贾承恩
        if row.outlets:
            return (
                (row.people, 0.6) if bare(text, row.people[0].start, end, row.people)[1] > 0.5 else ((), 0.0)
            )
        if PLACED.search(body) is None:
            return bare(text, start, end, row.people)
    reader = READER.pattern.match(body) if any(char.isspace() for char in body) else None
    if reader is not None and can_be_name(reader["name"]):  # 读者 王小明: what its bearer is, a space, a name
        at = text.index(body, start) + reader.start("name")
        return (person(text, at, at + len(reader["name"]), None, None),), 0.9
    signed = _set_off(text, start, end)
    if signed is not None:
        return signed
    placed = None if re.search(r"[，。！？：；,!?:;“”—…《》\d]", body) else after_place(text, start, end)
    if placed is not None and placed[0] and not re.search(r"会见|访|当选|获|致|向|晤|谈|对|同|与", body):
        people = tuple(person(text, a, b, None, None) for a, b in placed[0])
        if any(len(p.name) > 2 and (p.name[-1] in NOT_LAST or p.name[-1] in _PARTICLES) for p in people):
            return (), 0.0  # 江州市 石桥区, 市民高兴了
        _, sure = bare(text, people[0].start, end, people)
        if sure > 0.5:  # a place and what may be a name make a headline more often than a byline
            return people, 0.75 * sure if placed[1] else 0.5 * sure
    return (), 0.0


_BYLINE_MARK: Final = LazyPattern(rf"[□⊙○◎◇·•]\s*(?=[{HAN}])")
_AGE: Final = LazyPattern(
    r"[(（][^()（）]{0,8}(?:岁|歲|农民|工人|学生|教师|职工|[^()（）]工)[^()（）]{0,6}[)）]$"
)
_TRADED: Final = LazyPattern(
    r"[(（](?:作者系[^()（）]{2,20}|[^()（）]{0,16}(?:教授|学者|作家|媒体人|评论人|律师|研究员|教师|职员|公务员|撰稿人|编辑|医生))[)）]$"
)
"""王林昌（北京大学教授）: what somebody is, behind his name."""
_SIGNED: Final = LazyPattern(
    rf"(?P<verb>文|图|文图|图文|采写|采访|整理|口述|主持|执笔|撰文|编写|编译|策划|(?:本期|本栏)[{HAN}]{{2}})\s*[/／:：·]\s*(?=[{HAN}])"
)
_WHO: Final = LazyPattern(
    rf"(?:(?P<what>[{HAN}]{{2,16}}?)[ \u3000]+)?(?P<name>[{HAN}](?:[ \u3000]?[{HAN}]){{1,2}})"
)
_TRADE: Final = LazyPattern(rf"[{HAN}]{{1,2}}[师員员长長授家者]\s")
_TRADED_NAME: Final = LazyPattern(rf"[{HAN}]{{0,12}}(?:{any_of(TRADES)})(?P<name>[{HAN}]{{2,3}})")
_OTHERS: Final = LazyPattern(rf"(?<=[ \u3000{HAN}])[□■◎●○⊙▲△◆◇]\s?(?:责任)?编辑")
_ROW: Final = LazyPattern(rf"[{HAN}]{{2,3}}(?:[ \u3000、]+[{HAN}]{{2,3}}){{0,4}}")


def _set_off(text: str, start: int, end: int) -> tuple[tuple[Person, ...], float] | None:
    """The author of a line that a printer's mark or a word like 文／ sets off (□主管药师 阮美云, 文/营养师 贝小宁), or whose name
    his age or trade follows in brackets; None for other lines.
    """
    traded = _TRADED.search(text, start, end)
    age = traded or _AGE.search(text, start, end)
    stop = end if age is None else age.start()
    while stop > start and text[stop - 1] in " \u3000·•":
        stop -= 1
    verb = _SIGNED.match(text, start, stop)
    marked = _BYLINE_MARK.match(text) is not None
    if verb is None and not marked and age is None:
        return None
    begin = start if verb is None else verb.end()
    role = None if verb is None else table.VERBS.get(verb["verb"]) or None
    writers, sure = read_glued(text[begin:stop], told=age is not None)
    if sure >= PERHAPS:  # 四川省罗渡县蒲万成(62岁，农民), 文/营养师贝小宁
        return tuple(p._replace(start=p.start + begin, end=p.end + begin, role=role) for p in writers), 0.85
    glued = None if verb is None else _TRADED_NAME.fullmatch(text, begin, stop)
    if glued is not None and not table.GIVEN.isdisjoint(glued["name"][1:]):  # 文/营养师贝小宁
        return (person(text, *glued.span("name"), role, None),), 0.8
    who = _WHO.fullmatch(text, begin, stop)
    if who is not None and can_be_name(who["name"]):
        if who["what"] is None and verb is None and not marked:
            if traded is None or table.GIVEN.isdisjoint(who["name"][1:]):
                return None
            return (person(text, *who.span("name"), role, None),), 0.75
        return (person(text, *who.span("name"), role, None),), 0.9
    if verb is not None and text[verb.end("verb")] != "·" and _ROW.fullmatch(text, begin, stop) is not None:
        found = [m.span() for m in re.finditer(rf"[{HAN}]{{2,3}}", text[begin:stop])]
        if len(found) > 1 and _TRADE.match(text, begin) is not None:
            found = found[1:]  # 文/营养师 贝小宁
        return tuple(person(text, begin + a, begin + b, role, None) for a, b in found), 0.8
    return None


_TRANSLATED: Final = LazyPattern(
    rf"\s*(?P<author>[{HAN}]{{2,8}}?(?:[·•・．][{HAN}A-Za-z.]{{1,12}}){{0,3}})(?:(?:\s*[/／]\s*|\s*)(?:[著作]|原著|等著)(?:[\s,，、;；]+|(?=[{HAN}]{{2,4}}译))|\s+)"
    rf"(?P<names>[{HAN}]{{2,4}}(?:[\s、]+[{HAN}]{{2,4}}){{0,2}}?)\s*[/／]?\s*(?:合译|编译|翻译|译)\s*"
)
"""[日]芥川龙之介 著 林少华 译: the author needs no surname that we know where who translated him is named."""


def _translators(text: str, told: re.Match[str]) -> tuple[Person, ...]:
    found = named(
        text,
        *told.span("names"),
        lenient=text[told.start("names") - 2 : told.start("names")].strip() in "著作",
    )
    return tuple(person(text, a, b, "编译", None) for a, b in found or () if text[a:b] not in table.NOT_NAMES)


def _from_land(text: str, start: int, end: int) -> tuple[tuple[Person, ...], float]:
    """An author whose country or dynasty stands before the name (〔法〕莫泊桑 著 李青崖 译)."""
    if text[start - 1] not in ")）" and (alone := _ALONE.fullmatch(text, start, end)) is not None:
        return (person(text, *alone.span(1), "作者", None),), 0.95
    told = _TRANSLATED.fullmatch(text, start, end)
    if told is not None and (others := _translators(text, told)):
        return (person(text, *told.span("author"), "作者", None), *others), 0.95
    row = scan(text, start, end, lenient=False)
    if (
        row is None
        or any(p.name in table.NOT_NAMES for p in row.people)
        or row.roles
        or row.outlets
        or row.verbs & table.PICTURE_VERBS
    ):
        return (), 0.0
    authors = tuple(
        p._replace(role=p.role or ("编译" if n and row.verbs else "作者")) for n, p in enumerate(row.people)
    )
    return authors, 0.95


def read_byline(text: str) -> tuple[Person, ...]:
    """The people of a line that is only a byline; empty if it is none.

    >>> [(p.name, p.role, p.outlet) for p in read_byline("本报记者 徐 馨 本报通讯员 姜璐")]
    [('徐馨', '记者', '本报'), ('姜璐', '通讯员', '本报')]
    >>> [(p.name, p.role, p.outlet) for p in read_byline("本报记者 王林昌（本报北京8月9日电）")]
    [('王林昌', '记者', '本报')]
    """
    return _read_byline(text)[0]


def read_alone(text: str) -> tuple[Person, ...]:
    """Who signs a line that is known to be a byline, where no table knows the name: a pen name, or the last word.

    >>> [
    ...     p.name
    ...     for p in (*read_alone("木须虫"), *read_alone("本报律师顾问团 王冠华"), *read_alone("谁说了算"))
    ... ]
    ['木须虫', '王冠华']
    """
    placed = named_with_place(text) or parted_by_strokes(text)
    if placed or COLLECTIVE.pattern.match(text) is not None:
        return placed
    start, end = inner(text)
    spaced = _SPACED_PEN.fullmatch(text, start, end)
    if spaced is not None:  # 老 穆
        return (person(text, start, end, None, None),)
    dated = _DATED.match(text, start, end)
    if dated is not None and can_be_name(dated["name"]):  # 陈渡口 二〇一六年三月, 石桥
        return (person(text, *dated.span("name"), None, None),)
    if start and "".join(text[start:end].split()) in ALSO_NAMES:  # □解放
        return (person(text, start, end, None, None),)
    m = _PEN.search(text, start, end)
    if m is None or (m.start() == start and end - start > PEN_NAME):
        return ()
    outlet = "本报" if text[start:].startswith(("本报", "本報")) else None
    return (person(text, m.start(), m.end(), None, outlet),)


def parted_by_strokes(text: str) -> tuple[Person, ...]:
    """The people of a line that is two names or three with strokes between them, one of three characters at least.

    >>> [p.name for p in (*parted_by_strokes("宫志军/鲁明昌"), *parted_by_strokes("高山/流水"))]
    ['宫志军', '鲁明昌']
    """
    if _STROKES.fullmatch(text) is None:
        return ()
    found = [m.span() for m in re.finditer(rf"[{HAN}]+", text)]
    names = [text[a:b] for a, b in found]
    if max(map(len, names)) < 3 or not all(
        can_be_name(name) and set(name[1:]) <= table.GIVEN for name in names
    ):
        return ()
    return tuple(person(text, a, b, None, None) for a, b in found)


def named_with_place(text: str) -> tuple[Person, ...]:
    """Who a line names with his town in brackets, behind the name or before it, or with what he is; empty if it does not, or if
    that may be a place.

    >>> [p.name for p in (*named_with_place("沈嘉禾（苏州）"), *named_with_place("张家界（湖南）"))]
    ['沈嘉禾']
    """
    post = FROM_POST.pattern.match(text)
    m = post or FROM_PLACE.pattern.match(text) or PROVINCE.pattern.match(text)
    if m is None:
        return ()
    name = "".join(m["name"].split())
    if post is not None and len(name) == 2 and name[0] in FAMILIAR:
        return (person(text, *m.span("name"), None, None),)
    if not can_be_name(name):
        return ()
    usual = sum(char in table.GIVEN for char in name[1:])
    before = text.lstrip()[0] in "[［〔"  # [江苏]闻樯; （上海）石化 is a firm
    if name[-1] in NOT_FROM or BAND.get(name[0], 0) > 2 or not (usual or before):
        return ()
    return (person(text, *m.span("name"), None, None),)


def byline_likelihood(text: str) -> float:
    """How much a short line looks like a byline: near 1 with role words, about 0.6 for a bare name, 0 for others.

    >>> byline_likelihood("本报记者 王政") > 0.9 > byline_likelihood("李建毅 王 志") > 0.5
    True
    >>> byline_likelihood("记者节的思考")
    0.0
    """
    return _read_byline(text)[1]
