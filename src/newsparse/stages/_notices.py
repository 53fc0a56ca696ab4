"""Notices in one line that belong to no story: losses, small advertisements, television, the forecast.

The words are in `newsparse.tables.notices`; here is where such a line may stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from newsparse import people
from newsparse.people.names import can_be_name
from newsparse.stages._near_furniture import reaches
from newsparse.tables.list_lines import PRICED, SCORE
from newsparse.tables.notices import (
    BESIDE,
    FORECAST,
    NOTICES,
    OF_WEATHER,
    OVER_LOSSES,
    UNDER_HEADINGS,
)
from newsparse.textfacts import fold_marks

LONGEST: Final = 600
"""No notice of one line has more characters."""
SHORTEST: Final = 12
_ENDS: Final = ".!?\"')]…”’》」』】〕"
SURE: Final = 0.9
"""What is as likely a byline or a credit ends the story above."""


def notices(lines: Sequence[str], furniture: Mapping[int, str]) -> dict[int, str]:
    """The lines that are a notice by themselves, under what ends a story or belongs to the page; index → kind.

    On a page with a heading of such notices (遗失声明) they are the text of that heading.

    >>> loss = "季小梅遗失江州师范学院学生证，声明作废。"
    >>> notices(["路灯亮了。", loss, "●桥北厂房出租，电88851111"], {})
    {1: 'notice', 2: 'notice'}
    >>> notices(["遗失声明", loss, loss], {})
    {}
    """
    out: dict[int, str] = {}
    full = [index for index, line in enumerate(lines) if line.strip()]
    rows = NOTICES
    if any(len(line) <= SHORTEST and OVER_LOSSES.match(line.strip()) is not None for line in lines):
        rows = tuple(row for row in NOTICES if row.id not in UNDER_HEADINGS)
    for place, index in enumerate(full):
        text = lines[index].strip()
        if not SHORTEST <= len(text) <= LONGEST:
            continue
        row = next((row for row in rows if row.pattern.match(text) is not None), None)
        if row is None:
            continue
        over = full[place - 1] if place else None
        if over is not None and not (
            over in furniture or over in out or _ended(lines[over].strip()) or _in_list(lines, full, place)
        ):
            continue
        if row.id in BESIDE and not (
            over in furniture or over in out or _at_foot(lines, full, place, furniture)
        ):
            continue
        if (
            row.gives == FORECAST.gives
            and over is not None
            and over not in furniture
            and OF_WEATHER.search(lines[over]) is not None
        ):
            continue
        out[index] = row.gives
    return out


def _at_foot(lines: Sequence[str], full: Sequence[int], place: int, furniture: Mapping[int, str]) -> bool:
    """Whether other notices, at most, part a line from the page's end or from what belongs to the page."""
    for index in full[place + 1 :]:
        text = lines[index].strip()
        if index in furniture or reaches(text) is not None:
            return True
        if not any(row.pattern.match(text[:LONGEST]) for row in NOTICES):
            return False
    return True


def _in_list(lines: Sequence[str], full: Sequence[int], place: int) -> bool:
    """Whether the two lines above are rows of one list: prices in Chinese figures, results."""
    if place < 2:
        return False
    above = [fold_marks(lines[full[at]].strip()) for at in (place - 1, place - 2)]
    return any(all(row.pattern.match(text) for text in above) for row in (PRICED, SCORE))


def _ended(text: str) -> bool:
    """Whether nothing that belongs to a text can stand below it: a whole sentence, who signed it, what the paper says of itself."""
    folded = fold_marks(text)
    if folded[-1:] in _ENDS or reaches(text) is not None:
        return True
    if people.byline_likelihood(folded) >= SURE or people.credit_likelihood(folded) >= SURE:
        return True
    if folded[-1:] in "作画绘" and can_be_name(folded[:-1]):
        return True  # who drew a cartoon
    return people.caption_credit(folded)[0] < len(folded)  # …捐出一元。通讯员王林昌摄
