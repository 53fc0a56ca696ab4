"""Two neighbours in digits with 、 between: 5、6个, 20、30人, 2、3亿元, 17、8岁 say from the one to the other.

The same mark parts the entries of lists, ranks, and numbers of pages, floors and events, so there is a range only where
something is counted, one step up, and nothing before or behind says that each of the two is meant.
"""

from __future__ import annotations

import re
from typing import Final

from newsparse.numerals.context import unit_at
from newsparse.numerals.grammar import DIGIT, TIMES, skip_pattern
from newsparse.numerals.measures import attach_unit
from newsparse.numerals.model import Number
from newsparse.numerals.old_print import LISTED_AFTER, RANKED_AFTER
from newsparse.numerals.reading import half_width, read_digits
from newsparse.numerals.tables import NAMING_UNITS, PLACE_UNITS

_PAIR: Final = re.compile(
    rf"(?P<a>{DIGIT}{{1,4}})、(?P<b>{DIGIT}{{1,4}})(?![0-9０-９.．])(?P<times>(?:{TIMES})?)(?![、0-9０-９.．%％几多余])"
)
#: 5、6; 20、30; 200、300.
_ROUND: Final = re.compile("([1-9])(0*)")
#: Ages are named to the year: 17、18岁, 17、8岁.
_AGES: Final = frozenset(["岁", "周岁"])
#: Before the two they are an entry's number, or each counts by itself.
_LISTED: Final = frozenset("图表附节条版例题章款项号页")
_EACH_BEFORE: Final = re.compile("分别|面值|[票标单售定]价|编号|依次")
_EACH_BEHIND: Final = re.compile(".{0,2}(?:两[种类档级项组]|分别|各)|级")
#: Races are run over 100、200米; other distances of hundreds are rarely told so.
_RACES: Final = frozenset(["米"])


def _step(a: str, b: str) -> tuple[int, int] | None:
    """The two numbers where the second is one step above the first (5、6; 20、30); None elsewhere."""
    first, second = _ROUND.fullmatch(a), _ROUND.fullmatch(b)
    if first and second and first[2] == second[2] and int(second[1]) == int(first[1]) + 1:
        return int(a), int(b)
    return None


def _years(a: str, b: str) -> tuple[int, int] | None:
    """The same for ages: 17、18 and 17、8, which is the same."""
    if len(a) == 2 and len(b) == 1:
        b = a[0] + b
    return (int(a), int(b)) if len(a) == 2 and int(b) == int(a) + 1 else None


def digit_neighbours(text: str, start: int) -> Number | None:
    """5、6个, 20、30人; None where the digits at `start` are no range. To be asked where 、 stands behind them."""
    match = _PAIR.match(text, start)
    if match is None:
        return None
    before = text[start - 1 : start]
    if before not in ("，", ",") and (not before or before in LISTED_AFTER or before in _LISTED):
        return None
    a, b, end = half_width(match["a"]), half_width(match["b"]), match.end()
    ages = unit_at(text, end) in _AGES and not match["times"]
    bounds = _step(a, b) or (_years(a, b) if ages else None)
    skip = skip_pattern(text[match.start("b")])
    if bounds is None or (skip is not None and skip.match(text, match.start("b"))):
        return None
    times = half_width(match["times"])
    low, high = (read_digits(f"{bound}{times}") for bound in bounds)
    number = Number(start, end, end, None, low, high, "adjacent")
    attach_unit(text, number)
    unit = number.unit
    if unit is None or unit in NAMING_UNITS or (not times and unit in PLACE_UNITS):
        return None
    if (unit in ("名", "位") and before in RANKED_AFTER) or (unit in _RACES and bounds[1] >= 100):
        return None
    if _EACH_BEFORE.search(text, max(0, start - 8), start) or _EACH_BEHIND.match(text, number.end):
        return None
    return number
