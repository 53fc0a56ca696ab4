"""Rows of people from which an engine took the spaces: where they were (记者张卫东图陈莉文 → 记者张卫东 图 陈莉 文).

Only what a careful reader would put back: spaces round a word that says what somebody did, where the names beside it are names
and the row says that such words stand in it. A word of one character is the last of a name as often as not (记者王学文), so it
is one only where the name is whole without it, or where who wrote and who took the pictures are both told.
"""

from __future__ import annotations

from itertools import product
from typing import Final, NamedTuple

from newsparse.people.names import BAND, HAN, Person, any_of, name_cost
from newsparse.tables import people as table
from newsparse.tables.row import LazyPattern

_TEXT: Final = frozenset("文")
_PICTURE: Final = frozenset("图圖摄攝绘繪")
_DID: Final = _TEXT | _PICTURE
_ALONE: Final = frozenset("绘繪译譯")
"""These end a line of one name without a role: no name has them, and no headline of four characters is a name and one of them."""
_LONG: Final = any_of(word for word in table.VERBS if len(word) > 1 and "/" not in word and "／" not in word)
_LABEL: Final = rf"(?:{_LONG}|策划|主持|[文图圖摄攝绘繪])"
_OVER: Final = "/／:：|｜"
_BOTH: Final = r"(?:文|图|圖|摄|攝)[/／](?:文|图|圖|摄|攝)"
_LABELLED: Final = LazyPattern(rf"(?!{_BOTH})(?:{_LABEL}\s*[{_OVER}]|(?:{_LONG})(?=[{HAN}]{{2}}))")
"""A row that begins with what was done: each such word names who comes behind it."""
_LATER: Final = LazyPattern(
    rf"(?<=[{HAN}]{{2}})(?:{_LABEL}(?=\s*[{_OVER}])|(?:{_LONG})(?=[{HAN}]{{2,4}}(?:$|[\s{_OVER}、])))"
)
_SLASHED: Final = LazyPattern(rf"(?<=[{HAN}]{{2}})[/／](?:文图|图文|{_LABEL})(?=[{HAN}]{{2}})")
_ENDS_SLASHED: Final = LazyPattern(rf"[{HAN}][/／]{_LABEL}[)）]?$")
_ROLE: Final = any_of(table.ROLES)
_OWN_PAPER: Final = rf"(?:{any_of(table.OUTLETS)}|[{table.SHORT_PAPERS}][报報])"
_RUN: Final = LazyPattern(
    # a word of a row, so that what is between two is a run of names; or the run
    rf"(?P<word>(?:{_OWN_PAPER})?(?:{_ROLE})|{_OWN_PAPER}|{_BOTH}|{_LONG})|(?P<run>(?:(?!(?:{_OWN_PAPER})?(?:{_ROLE})|{_BOTH}|{_LONG})[{HAN}])+)"
)
_PAPER_AGAIN: Final = LazyPattern(
    rf"^(?!{_OWN_PAPER})(?P<paper>[{HAN}]{{2,6}})(?:{_ROLE})(?P<a>)(?:(?!{_ROLE})[{HAN}]){{2,12}}?(?P<b>)(?P=paper)(?:{_ROLE})(?P<c>)(?=[{HAN}]{{2}})"
)
"""每经记者王林昌每经编辑李小明."""
_WRITTEN_BY: Final = LazyPattern(rf"^[{HAN}]{{2,8}}(?P<a>)著(?P<b>)[{HAN}]{{2,4}}(?P<c>)译$")
"""莫泊桑著李青崖译."""
_PICTURES_BY: Final = LazyPattern(
    rf"(?:{_ROLE})[{HAN}]{{2,8}}(?P<a>)(?:摄影|插图|制图|绘图|漫画|整理)(?P<b>)(?=[{HAN}]{{2,4}}$)"
)
"""本报记者王林昌摄影李小明."""
_SHORT_PAPER: Final = LazyPattern(rf"[{table.SHORT_PAPERS}][报報](?:{_ROLE})")
_ROLES: Final = tuple(table.ROLES)
_WORD, _OF_TWO = 3.0, 0.75
"""What a word of one character costs beside a name's cost (`names.name_cost`), alone and where who wrote and who took the
pictures are both told."""
_CHARS: Final = "".join(sorted(_DID | _ALONE))
_CLUE: Final = LazyPattern(
    rf"[{_CHARS}]|摄影|口述|整理|采[写访]|撰|执笔|策划|主持|编译|编辑|翻译|[插制]图|[{table.SHORT_PAPERS}][报報](?=记者|記者)"
)
"""What a row has that `parted` may part; few lines of a page have any."""
_LONGEST: Final = 60


class _Cut(NamedTuple):
    cost: float
    places: tuple[int, ...]
    kinds: frozenset[str]


def parted(text: str) -> tuple[int, ...]:
    """Where in a row of people spaces are missing, in order.

    >>> parted("记者张卫东图陈莉文"), parted("记者王学文"), parted("文/王林昌图/李小明")
    ((5, 6, 8), (), (5,))
    """
    if len(text) > _LONGEST or _CLUE.search(text) is None:
        return ()
    out: set[int] = set()
    told = _PAPER_AGAIN.match(text) or _WRITTEN_BY.match(text) or _PICTURES_BY.search(text)
    label = _LABELLED.match(text)
    if told is not None:
        out.update(told.start(name) for name in told.groupdict() if len(name) == 1)
    elif label is not None:
        if label.group() in ("图文", "文图") and (cut := _cut(text[2:], _WORD)) is not None and not cut.kinds:
            out.add(2)
        for m in _LATER.finditer(text, label.end()):
            out |= {m.start()} if text[m.end() : m.end() + 1] in _OVER else {m.start(), m.end()}
    elif _ENDS_SLASHED.search(text) is not None:
        out.update(m.end() for m in _SLASHED.finditer(text))
    else:
        out.update(_glued(text))
    return tuple(
        sorted(at for at in out if 0 < at < len(text) and not any(map(str.isspace, text[at - 1 : at + 1])))
    )


def _glued(text: str) -> tuple[int, ...]:
    """Where the words of one character are that stand behind names."""
    runs: list[tuple[int, int]] = []
    roles = 0
    apart = set[str]()  # what stands between spaces already
    for m in _RUN.finditer(text):
        if m["run"] is None:
            roles += m["word"].endswith(_ROLES)
        elif m.span() == (0, len(text)):
            return _bare(text)
        elif m.group() in _DID:
            apart |= _kind(m.group())
        elif roles and text[m.end() : m.end() + 1] not in (*_OVER,):
            runs.append(m.span())
    cuts = [_cuts(text[a:b], _WORD) for a, b in runs]
    runs, cuts = [run for run, cut in zip(runs, cuts, strict=True) if cut], [cut for cut in cuts if cut]
    if not 0 < len(runs) < 7:
        return ()
    found = [min(cut, key=_cost) for cut in cuts]
    pairs = [
        chosen
        for chosen in product(*(_cuts(text[a:b], _OF_TWO) for a, b in runs))
        if {kind for cut in chosen for kind in cut.kinds} | apart == {"文", "图"}
    ]
    best = min(pairs, key=lambda chosen: sum(map(_cost, chosen)), default=())
    if best and sum(map(_cost, best)) <= sum(map(_cost, found)):
        found = [*best]
    out: list[int] = []
    for (a, b), cut in zip(runs, found, strict=True):
        out.extend(a + place for place in cut.places)
        if cut.places or _SHORT_PAPER.match(text, b) is not None:
            out.append(b)
    return tuple(out)


def _cost(cut: _Cut) -> float:
    return cut.cost


def _kind(char: str) -> frozenset[str]:
    """What a word makes a pair with; 摄 stands behind who took the pictures, whoever wrote."""
    return frozenset("文" if char in _TEXT else "" if char in "摄攝" else "图")


def _bare(text: str) -> tuple[int, ...]:
    """The same in a line without a role: who wrote and who took the pictures, or who drew or translated."""
    if len(text) == 4 and text[3] in _ALONE and text[:2] not in table.NOT_NAMES:
        sure = BAND.get(text[0], 3) < 2 and set(text[1:3]) <= table.GIVEN
        return (3,) if sure else ()
    plain = _cut(text, _WORD) if len(text) > 6 and text[-1] in _DID else None
    if plain is None:
        return ()
    pair = min((cut for cut in _cuts(text, _OF_TWO) if cut.kinds == {"文", "图"}), key=_cost, default=None)
    if pair is not None and pair.cost <= plain.cost:
        return pair.places
    return plain.places if "文" in plain.kinds and text[-1] not in _TEXT else ()


def _cut(run: str, word: float) -> _Cut | None:
    return min(_cuts(run, word), key=_cost, default=None)


def _cuts(run: str, word: float) -> list[_Cut]:
    """A run of characters as names and what was done, each such word at a cost of `word`: the cheapest reading for each set of
    words; none if it is anything else. Once somebody's doing is told, that of all behind is.
    """
    size = len(run)
    best: list[dict[tuple[bool, frozenset[str]], _Cut]] = [{} for _ in range(size + 1)]
    best[0][False, frozenset()] = _Cut(0.0, (), frozenset())
    for at in range(size):
        for (told, kinds), here in best[at].items():
            for end in range(at + 2, min(size, at + 4) + 1):
                cost = _name_cost(run[at:end])
                if cost is None:
                    continue
                plain = _Cut(here.cost + cost, here.places, kinds)
                if end < size or not told:
                    _keep(best[end], told, plain)
                if end < size and run[end] in _DID:
                    places = (*here.places, end, *((end + 1,) if end + 1 < size else ()))
                    with_word = _Cut(plain.cost + word, places, kinds | _kind(run[end]))
                    _keep(best[end + 1], end + 1 < size, with_word)
    return [*best[size].values()]


def _name_cost(name: str) -> float | None:
    if name in table.NOT_NAMES:
        return None
    pen = len(name) == 2 and name[0] in table.YOUNG_OLD and name[1] in BAND
    return name_cost(name, lenient=pen)


def _keep(at: dict[tuple[bool, frozenset[str]], _Cut], told: bool, cut: _Cut) -> None:
    if (told, cut.kinds) not in at or cut.cost < at[told, cut.kinds].cost:
        at[told, cut.kinds] = cut


def put_in(text: str, places: tuple[int, ...]) -> str:
    """`text` with a space at each of the places."""
    return " ".join(text[a:b] for a, b in zip((0, *places), (*places, len(text)), strict=True))


def taken_out(people: tuple[Person, ...], places: tuple[int, ...]) -> tuple[Person, ...]:
    """People read in a text into which spaces were put, as they stand in the text without them."""
    spaces = [place + n for n, place in enumerate(places)]

    def before(at: int) -> int:
        return at - sum(space < at for space in spaces)

    return tuple(p._replace(start=before(p.start), end=before(p.end)) for p in people)
