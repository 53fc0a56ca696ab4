"""Who signs a letter or a contribution: where somebody lives or works or what he is, a space, and a name.

Alone such a line may be a headline of two phrases (河北邯郸 老厂新生). It is the surer a signature the more parts its
address has, if it ends in a house's number or in what those are who write to papers, and the more usual the name is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsparse.people.names import BAND, GEO, HAN, Person, any_of, bare, can_be_name, named, person
from newsparse.tables import people as words
from newsparse.tables import writers as table
from newsparse.tables.pen_names import NOTED_DOWN, POETS
from newsparse.tables.row import LazyPattern

LONGEST: Final = 48
"""No signature has more characters."""
DETAILED: Final = 3
"""An address of so many parts or more is no phrase of a headline."""
FIRM, ADDRESS, FAIR, SINGLE = 1.0, 0.95, 0.9, 0.5
"""How sure it is that a name stands behind a trade or a house's number, a detailed address, two parts, and one place."""

_OWN: Final = rf"[{HAN}\dA-Za-z○〇×·“”‘’()（）-]"
_ONES: Final = "".join(word for word in table.LEVELS if len(word) == 1)
_LEVEL: Final = LazyPattern(
    rf"{_OWN}{{1,14}}?(?:{any_of(table.LEVELS)})[{_ONES}]*"
    rf"|(?:{any_of(word for word in table.LEVELS if len(word) > 1)})"
    rf"|{_OWN}{{0,8}}?\d[-\d]*(?:{any_of(table.HOUSES)})"
)
"""One part; 圩 and 村 end one together (卞圩村), and behind a county the bare word may stand for its own (地区供销社)."""
_HOUSE: Final = LazyPattern(
    rf"(?:(?<![\d-])[\d-]++(?:{any_of(table.HOUSES)})|(?<![\d一二三四五六七八九十])[\d一二三四五六七八九十]++[)）]?班)$"
)
_TRADE: Final = LazyPattern(rf"(?<=.)(?:{any_of(table.TRADES)})$")
"""With a place or a kind before it: alone it begins headlines (战士 苏醒)."""
_NO_NAMES: Final = frozenset((*table.TRADES, *words.POSTS, *words.NOT_NAMES))
_GLUED_TRADE: Final = LazyPattern(
    rf"(?:退休|离休|下岗|失业|高级|主管|主任|副主任|主治|副|女|老)?(?:{any_of(table.TRADES)})$"
)
_ALONE: Final = LazyPattern(rf"(?:{any_of(table.TRADES)})")
_PLACE: Final = LazyPattern(rf"(?:{GEO}|{any_of(table.CITIES)})")
_IN_FULL: Final = ("省", "市", "自治", "壮族自治", "回族自治", "维吾尔自治")
_AUTONOMOUS: Final = LazyPattern(r"(?:壮族|回族|维吾尔|壯族|維吾爾)?自治[区區]")
_WHERE: Final = LazyPattern(rf"{_OWN}{{2,30}}")
_NOT_WHERE: Final = LazyPattern(
    r"记者|記者|通讯员|编辑|联系人|地址|来源|[一二三特优]等奖|第.名|冠军|获奖|摄影|全国|优秀|模范|先进|[的了是在把被让访谈向为]"
)
"""What no address holds: other lines than signatures (联系人:…, 一等奖 …), and words of a headline."""
_RUN: Final = LazyPattern(rf"[{HAN}]+")
_PAIR: Final = LazyPattern(
    rf"(?P<first>[{HAN}](?:[ \u3000]?[{HAN}]){{1,2}}?)[ \u3000]?(?P<did>[画绘诗曲词])(?:[ \u3000]+|[/／])"
    rf"(?P<second>[{HAN}](?:[ \u3000]?[{HAN}]){{1,2}}?)[ \u3000]?(?P<too>配?[诗文词曲图画])"
)
_TIBETAN: Final = LazyPattern(rf"(?:{any_of(table.SYLLABLES)}){{2}}")
_DOTTED: Final = LazyPattern(rf"[{HAN}]{{2,6}}[·•・‧][{HAN}]{{2,6}}")
_WEST: Final = LazyPattern(rf"(?:{any_of(table.DOTTED)})")


def tibetan(text: str) -> bool:
    """Whether a text is a Tibetan name of four characters.

    >>> tibetan("扎西东珠"), tibetan("老厂新生")
    (True, False)
    """
    return len(text) == 4 and _TIBETAN.fullmatch(text) is not None


@lru_cache(256)
def read_writers(text: str) -> tuple[tuple[Person, ...], float]:
    """The people of a line that is where or what somebody is, and behind a space a name, and how sure it is one.

    >>> [p.name for p in read_writers("国棉二厂织布车间丙班 何建国 马玉珍等二十七人")[0]]
    ['何建国', '马玉珍']
    >>> read_writers("河北邯郸 老厂新生"), read_writers("江苏省 苏州市")
    (((), 0.0), ((), 0.0))
    """
    if not 4 < len(text) <= LONGEST:
        return (), 0.0
    if not any(map(str.isspace, text)):
        return read_glued(text)
    answered = table.ANSWERED.pattern.match(text)
    start, end = 0 if answered is None else answered.end(), len(text)
    told = answered is not None
    for row in (table.TAUGHT_BY, table.SENT_IN, table.WITH_THEM, NOTED_DOWN):
        behind = row.pattern.search(text, start, end)
        if behind is not None:
            told, end = told or len(behind.group()) > 1, behind.start()
    grade = 0.0
    for chunk in re.finditer(r"[^\s]+", text[start:end]):
        if chunk.start():
            people = _names(text, start + chunk.start(), end)
            if people:
                return people, _sure(text, people, end, FIRM if told else grade)
        here = _grade(chunk.group())
        if here is None:
            break
        grade = max(grade, here)
    return (), 0.0


def read_pair(text: str, start: int, end: int) -> tuple[Person, ...] | None:
    """Who drew and who wrote the verse to it, each before what he did; nobody where a poet of old or a word stands there,
    None where ``text[start:end]`` is no such line.

    >>> [(p.name, p.role) for p in read_pair("方达画 池北诗", 0, 7)]
    [('方达', '绘图'), ('池北', '作者')]
    >>> read_pair("李白诗 王维画", 0, 7)
    ()
    """
    m = _PAIR.fullmatch(text, start, end)
    if m is None or m["did"] == m["too"][-1]:
        return None
    people = tuple(
        person(text, *m.span(who), words.VERBS.get(did) or "作者", None)
        for who, did in (("first", m["did"]), ("second", m["too"][-1]))
    )
    words_too = any(
        someone.name in POETS or not can_be_name(someone.name) or BAND[someone.name[0]] > COMMON
        for someone in people
    )
    return () if words_too else people


def _grade(where: str) -> float | None:
    """How much an address or a trade says that a name follows; None for what is neither."""
    if _WHERE.fullmatch(where) is None or _NOT_WHERE.search(where) is not None:
        return None
    if _ALONE.fullmatch(where) is not None:
        return SINGLE
    if _TRADE.search(where) is not None:
        return FIRM
    parts = 0
    at = 0
    known = _PLACE.match(where)
    if known is not None:
        parts, at = 1, known.end()
        if where[at : at + 1] in ("省", "市", "區", "区"):
            at += 1
        elif (own := _AUTONOMOUS.match(where, at)) is not None:
            at = own.end()
    if known is not None and _PLACE.fullmatch(where, at) is not None:
        return SINGLE  # 甘肃兰州
    while at < len(where):
        level = _LEVEL.match(where, at)
        if level is None:
            return None
        parts, at = parts + 1, level.end()
    if _HOUSE.search(where) is not None:
        return FIRM
    return ADDRESS if parts >= DETAILED else FAIR if parts > 1 else SINGLE


def read_glued(text: str, *, told: bool = False) -> tuple[tuple[Person, ...], float]:
    """Names right behind an address or a trade (河北省冀阳县中医院内二科武长河), from which no space parts them: no less usual than
    such names are, and no place, for that is what most addresses go on with. `told` is whether something else says that there
    is a name.
    """
    answered = table.ANSWERED.pattern.match(text)
    start = 0 if answered is None else answered.end()
    ends = (table.WITH_THEM, table.SENT_GLUED, table.TAUGHT_GLUED)
    many, sent, taught = (row.pattern.search(text, start) for row in ends)
    stop = min((m.start() for m in (many, sent, taught) if m is not None), default=len(text))
    if stop < start + 5:
        return (), 0.0
    told = (
        told
        or answered is not None
        or sent is not None
        or taught is not None
        or (many is not None and len(many.group()) > 1)
    )
    for size in (3, 2, 4, 6, 9):
        cut = stop - size
        if not (size == 4 or text[cut : cut + 1] in BAND):
            continue
        if cut < start + 2 or (size > 4 and many is None) or _RUN.fullmatch(text, cut, stop) is None:
            continue
        each = range(cut, stop, 3) if size > 4 else (cut,)
        people = tuple(p for at in each for p in _names(text, at, at + (3 if size > 4 else size)))
        sure = _sure_glued(text[start:cut], people, told=told) if len(people) == len(each) else 0.0
        if sure:
            return people, sure
    return (), 0.0


def _sure_glued(where: str, people: tuple[Person, ...], *, told: bool) -> float:
    """How sure it is that names stand right behind an address or a trade; 0 for what are words."""
    grade = None if table.NOT_GLUED.pattern.search(where) is not None else _grade(where)
    if grade is None:
        return 0.0
    known = _PLACE.match(where)
    full = known is not None and where.startswith(_IN_FULL, known.end())
    housed = _HOUSE.search(where) is not None
    usual = min(_usual(p.name, word=not housed) for p in people)
    sure = told or housed or (full and grade >= ADDRESS and where[-1] in table.VILLAGE)
    if not usual and sure and all(_possible(p.name) for p in people):
        usual = 1
    if not usual:
        return 0.0
    if told and (grade > SINGLE or len(people) > 1):
        return 0.8
    if len(people[0].name) == 2:  # where it begins is less certain
        return 0.6 if usual > 1 and known is not None and grade >= ADDRESS else 0.0
    if grade >= ADDRESS and known is not None:
        return 0.75
    if where in table.WRITE_IN or (grade >= ADDRESS and _employed(where)):
        return 0.6
    if grade == FAIR and usual > 1:
        return 0.6 if known is None else 0.7
    if grade == FAIR and people[0].name[-1] not in table.RIVERS:
        return 0.7 if full or where[-1] in table.VILLAGE else 0.42
    return 0.42 if usual > 1 or grade >= ADDRESS else 0.0


def _employed(where: str) -> bool:
    """Whether a trade that ends an address has where it is plied before it: 国棉二厂退休工人 opens no headline, 犟兽医 may."""
    trade = _GLUED_TRADE.search(where)
    return trade is None or (trade.start() > 0 and _grade(where[: trade.start()]) is not None)


def _usual(name: str, *, word: bool) -> int:
    """How usual a name is, 2 for what is surely one, 0 for what may be words; `word` is whether a word may stand in its place."""
    if tibetan(name):
        return 2
    if not _possible(name) or (word and name[0] in table.SURNAME_OR_WORD):
        return 0
    if name[:2] in words.COMPOUND:
        return 2 * (set(name[2:]) <= words.GIVEN)
    band, given = BAND.get(name[0], 3), sum(char in words.GIVEN for char in name[1:])
    if len(name) == 3:
        return (given == 2) * (2 if band < COMMON else band == COMMON) or int(band < COMMON and given == 1)
    return 2 * (band < COMMON and given == len(name) - 1)


def _possible(name: str) -> bool:
    """Whether a name has a surname that is borne by many, and is neither what somebody is nor how a sentence ends."""
    surname = BAND.get(name[0], 3) <= COMMON or name[:2] in words.COMPOUND
    return surname and name[-1] not in table.NOT_LAST_GLUED and name[:2] not in _NO_NAMES


def _names(text: str, start: int, end: int) -> tuple[Person, ...]:
    """The names that ``text[start:end]`` is, each parted from the others; empty if it is anything else."""
    whole = text[start:end].strip()
    if tibetan(whole) or (_DOTTED.fullmatch(whole) is not None and _WEST.search(text, 0, start) is not None):
        return (person(text, start, start + len(whole), None, None),)
    found = named(text, start, end, lenient=False)
    if not found or any(a > start and text[a - 1].strip(" \u3000、") for a, _ in found):
        return ()
    people = tuple(person(text, a, b, None, None) for a, b in found)
    for someone in people:
        name = someone.name
        if (
            not can_be_name(name)
            or (len(name) > 2 and name[-1] in table.NOT_LAST)
            or table.PLACE_NAME.pattern.search(name) is not None
        ):
            return ()
    return people


def _sure(text: str, people: tuple[Person, ...], end: int, grade: float) -> float:
    """How sure it is that what stands behind an address are names."""
    if tibetan(people[0].name) or _DOTTED.fullmatch(people[0].name) is not None:
        return 0.8 * grade
    sure = bare(text, people[0].start, end, people)[1]
    usual = sum(char in words.GIVEN for someone in people for char in someone.name[1:])
    shop = table.SHOP.pattern.search(text[: people[0].start].rstrip()) is not None
    if (
        shop
        and usual == sum(len(someone.name) - 1 for someone in people)
        and all(
            BAND.get(someone.name[0], 3) <= COMMON and someone.name[:2] not in _NO_NAMES for someone in people
        )
    ):
        return max(sure, 0.6)  # 二金工车间 焦秀英, of whom a works' own paper prints no town
    if grade >= FIRM or (grade >= ADDRESS and usual):
        return max(sure, 0.6)
    spaced = any(someone.end - someone.start > len(someone.name) for someone in people)
    common = 2 * usual >= sum(len(someone.name) - 1 for someone in people) and all(
        BAND.get(someone.name[0], 3) < COMMON for someone in people
    )
    return sure * (grade if spaced or common else min(grade, SINGLE))


COMMON: Final = 2
"""Of surnames of these bands, one behind an address of two parts is more often a name than a word."""
