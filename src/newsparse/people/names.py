"""Names of people in a run of Chinese characters: where one ends, where the next begins, how likely they are names.

Names that stand together without a space are parted where their surnames make it likeliest
(``陈宗安卢晶`` → 陈宗安, 卢晶), by dynamic programming over the rank of the surnames, the length of the
names and the characters that given names are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from newsparse.tables import pen_names
from newsparse.tables import people as table
from newsparse.tables.row import LazyPattern

HAN: Final = r"\u3400-\u9fff"
_CHUNK: Final = LazyPattern(r"[^\s、，,;；/／:：|｜&＆+]+")
_FOREIGN: Final = frozenset("·•・‧．")
"""What parts a foreign name."""
_NAME: Final = LazyPattern(
    rf"(?:[{HAN}]{{1,5}}[-－](?=[{HAN}]{{1,5}}[·•・‧．]))?[{HAN}○〇×]+(?:[·•・‧．](?:[{HAN}]{{1,5}}[-－])?[{HAN}A-Za-z.]{{1,12}})*"
)
"""A foreign name may have a part of two, joined (让-吕克·马尚)."""
_FOREIGN_NAME: Final = LazyPattern(rf"[{HAN}]{{1,6}}(?:[·•・‧．][{HAN}]{{1,6}}){{1,3}}")
"""约翰·史密斯, 加夫列尔·加西亚·马尔克斯."""
BAND: Final[dict[str, int]] = {
    char: band for band in range(len(table.SURNAME_BANDS) - 1, -1, -1) for char in table.SURNAME_BANDS[band]
}
# What a name costs, in rough negative log probabilities: the surname by its band, the length, each character
# that is rare in given names. Pen names have no surname: possible after a role word, never between two names.
_BAND_COST: Final = (2.5, 4.5, 6.5, 8.0)
_LENGTH_COST: Final = {2: 1.4, 3: 0.2, 4: 1.0}
_PEN_COST: Final = 11.0
_YOUNG_OLD_COST: Final = 8.0
_WHOLE_COST: Final = 13.0
_AND_COST: Final = 6.0


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


def person(text: str, start: int, end: int, role: str | None, outlet: str | None) -> Person:
    """The person whose name stands at ``text[start:end]``."""
    return Person("".join(text[start:end].split()), role or None, outlet, start, end)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def name_cost(name: str, *, lenient: bool) -> float | None:
    """What it costs to take `name` for one name; None if it cannot be one."""
    length = len(name)
    if name[:2] in table.COMPOUND and length in (3, 4):
        return 5.0 + 0.5 * (4 - length)
    if length > 3:
        return None
    band = BAND.get(name[0])
    if band is None and not lenient:
        return None
    if band is None and length == 2 and name[0] in table.YOUNG_OLD and name[1] in BAND:
        return _YOUNG_OLD_COST
    cost = _LENGTH_COST[length] + (_PEN_COST if band is None else _BAND_COST[band])
    return cost + sum(1.0 for char in name[1:] if char not in table.GIVEN)


def can_be_name(text: str) -> bool:
    """Whether a text without its white space can be one name, and is no word that looks like one."""
    name = "".join(text.split())
    return len(name) > 1 and name not in table.NOT_NAMES and name_cost(name, lenient=False) is not None


def japanese(text: str) -> bool:
    """Whether a text without its white space is the name of a Japanese, with a given name of two characters or three.

    >>> japanese("山口良介"), japanese("佐佐木一郎"), japanese("福岛纪行"), japanese("山口百货")
    (True, True, False, False)
    """
    name = "".join(text.split())
    return any(
        name[:size] in pen_names.SURNAMES
        and 2 <= len(name) - size <= 3
        and name[size:] not in pen_names.NOT_GIVEN
        and pen_names.GIVEN.issuperset(name[size:])
        for size in ((2, 3, 4) if 3 < len(name) < 8 else ())
    )


def _part_names(run: str, *, lenient: bool) -> tuple[tuple[tuple[int, int], ...], float] | None:
    """Part a run of Chinese characters into names: their offsets and the cost, or None."""
    size = len(run)
    if size < 2 or size > 24 or not (lenient or run[0] in BAND or run[:2] in table.COMPOUND):
        return None
    best: list[tuple[float, tuple[tuple[int, int], ...]] | None] = [(0.0, ())] + [None] * size
    for at in range(size):
        here = best[at]
        if here is None:
            continue
        steps: list[tuple[int, float, bool]] = []
        for length in (2, 3, 4):
            if at + length <= size:
                cost = name_cost(run[at : at + length], lenient=lenient)
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


def named(text: str, start: int, end: int, *, lenient: bool) -> list[tuple[int, int]] | None:
    """The names between two marks, as offsets; None if something there is not a name."""
    first = _CHUNK.search(text, start, end)
    if first is not None and not lenient and _FOREIGN.isdisjoint(text[start:end]):
        a = first.start()
        known = text[a] in BAND or text[a : a + 2] in table.COMPOUND or text[a : a + 2] in _ABROAD
        if not known:
            return None  # the usual case: no name begins there
    chunks = [m.span() for m in _CHUNK.finditer(text, start, end)]
    # A lone character is half of a name that was spaced out to the width of three (徐 馨, 欧阳 健).
    joined: list[tuple[int, int]] = []
    at = 0
    while at < len(chunks):
        a, b = chunks[at]
        follows = at + 1 < len(chunks) and text[b : chunks[at + 1][0]].isspace()
        if follows:
            c, d = chunks[at + 1]
            alone = b - a == 1 and text[a] in BAND and d - c <= 2
            if alone and d - c == 1 and at + 2 < len(chunks):  # 李 德 忠: three characters, each alone
                e, f = chunks[at + 2]
                odd = f - e == 1 and (at + 3 == len(chunks) or chunks[at + 3][1] - chunks[at + 3][0] > 1)
                if odd and text[d:e].isspace():
                    joined.append((a, f))
                    at += 3
                    continue
            if (
                alone
                or (d - c == 1 and text[a:b] in table.COMPOUND)
                or (1 < b - a < 4 < d - a and japanese(text[a:d]) and text[a:b] in pen_names.SURNAMES)
            ):
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
        if any(char.isspace() for char in piece) or not _FOREIGN.isdisjoint(piece):
            if b - a > 24:
                return None
            out.append((a, b))
            continue
        if len(piece) > 3 and piece[-1] in _OFFICE_ENDS:
            return None  # 区委宣传部
        honour = _HONOUR.search(piece)
        if honour is not None and can_be_name(piece[: honour.start()]):
            out.append((a, a + honour.start()))
            continue
        if japanese(piece):
            out.append((a, b))
            continue
        parted = _part_names(piece, lenient=lenient)
        if parted is None:
            return None
        out.extend((a + c, a + d) for c, d in parted[0])
    return out


_ABROAD: Final = frozenset(name[:2] for name in pen_names.SURNAMES)
_OFFICE_ENDS: Final = frozenset("委部局厅处科办厂矿社院所")
_HONOUR: Final = LazyPattern(
    r"(?<=..)(?:律师|副?教授|(?:副?主任|主治)?医[师生]|副?研究员|院士|博士|老师|法官|检察官|先生|女士|同志)$"
)
"""What stands behind a name in a signature (刘志强律师)."""


def bare(text: str, start: int, end: int, people: tuple[Person, ...]) -> tuple[tuple[Person, ...], float]:
    """Names without any role word: how sure that they are names."""
    body = "".join(text[start:end].split())
    if len(people) == 1 and japanese(people[0].name):
        return people, 0.7
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
    if len(people) == 1 and _FOREIGN_NAME.fullmatch(people[0].name) is not None:
        return people, 0.3  # an author, or whom a text is about
    if len(people) == 1 and len(people[0].name) > 3:
        return people, 0.6 if people[0].name[:2] in table.COMPOUND and share >= 0.5 else 0.2
    band = max(BAND.get(p.name[0], 3) for p in people)
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
_NOT_BARE: Final = LazyPattern(r"[，,;；:：/／&＆+。！？!?]|[为如缘任]何")  # 公厕为何上锁


GEO: Final = any_of(word for word in table.PLACES[table.PLACES.index("北京") :])
# A line that opens with a province or holds the name of an institution is no row of names, though its
# characters are surnames often enough (江西潘浔, 华南师范大学吴颖民).
PLACED: Final = LazyPattern(
    rf"^(?:{GEO})|(?:大学|学院|中心|公司|研究所|中学|小学|医院|市委|县委|纪委|信箱|{any_of(table.POSTS)})[{HAN}\s]{{2,}}"
    rf"|^[{HAN}]{{2,}}[省市县區区乡镇]"
)


_BEFORE_NAMES: Final[dict[str, tuple[bool, ...]]] = {
    word: tuple(is_post for is_post, words in ((True, table.POSTS), (False, table.PLACES)) if word in words)
    for word in (*table.POSTS, *table.PLACES)
}
_BEFORE_SIZES: Final = sorted({len(word) for word in _BEFORE_NAMES})


def after_place(
    text: str, start: int, end: int, *, lenient: bool = False
) -> tuple[list[tuple[int, int]], bool] | None:
    """Names at the end of ``text[start:end]`` behind a post or a place, and whether it is a post."""
    if not any(
        char in BAND or char in "欧歐诸諸上尉司" for char in text[max(start, end - 4) : max(start, end - 1)]
    ):
        return None  # no surname where the last name would begin
    cuts: dict[bool, list[int]] = {True: [], False: []}
    met: set[str] = set()  # only where a word stands last, a name may follow it
    for cut in range(end - 2, max(start, end - 11), -1):
        for size in _BEFORE_SIZES:
            word = text[max(start, cut - size) : cut]
            if len(word) == size and word not in met and word in _BEFORE_NAMES:
                met.add(word)
                for is_post in _BEFORE_NAMES[word]:
                    cuts[is_post].append(cut)
    for is_post, places in cuts.items():
        for cut in dict.fromkeys(places):
            found = named(text, cut, end, lenient=lenient)
            if found is not None and len(found) <= 3 and text[cut:end].strip() not in table.NOT_NAMES:
                return found, is_post
    return None
