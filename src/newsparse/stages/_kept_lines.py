"""Lines that look like a page's furniture and are text: a notice's telephone, the day under a signature, a film's credits.

They are taken before the masthead is read, so that no field of it comes from a notice either.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsparse.editors import is_credit, is_editors
from newsparse.masthead import MAX_SLOGAN, furniture_kind
from newsparse.tables import page_lines as table
from newsparse.tables.foot import FOOT
from newsparse.tables.lines import DAY, EDITORS, FORMAL, OFFICE, READER, REGARDS
from newsparse.tables.list_lines import JOINT
from newsparse.textfacts import fold_marks

NOTICE_WITHIN: Final = 8
"""So many lines under its heading, at most, a notice ends."""
HEAD: Final = 6
"""A page's head has hardly more lines."""


def kept_lines(lines: Sequence[str]) -> frozenset[int]:
    """Indexes of the lines that are text though they are made of what furniture is made of."""
    full = [index for index, line in enumerate(lines) if line.strip()]
    said = contacts(lines, full) | film_credits(lines, full) | days_of_a_week(lines, full)
    return frozenset(said | signing_days(lines, said))


def signing_days(lines: Sequence[str], said: frozenset[int] = frozenset()) -> frozenset[int]:
    """Indexes of the lines that are a day alone under a text or its signature: who wrote it dated it so.

    A day of the page stands with other lines of its head, or at an end of the page. `said` are lines known as text.

    >>> sorted(signing_days(["停水公告", "今晚停水。", "市自来水公司", "2008年4月8日", "公交改道"]))
    [3]
    """
    found: set[int] = set()
    full = [index for index, line in enumerate(lines) if line.strip()]
    for place, index in enumerate(full):
        if "年" not in lines[index]:
            continue
        text = fold_marks(lines[index].strip())
        if not place or len(text) > MAX_SLOGAN or DAY.pattern.match(text) is None:
            continue
        above = fold_marks(lines[full[place - 1]].strip())
        below = lines[full[place + 1]] if place + 1 < len(full) else None
        if furniture_kind(above) is not None and full[place - 1] not in said:
            continue
        over = fold_marks(lines[full[place - 2]].strip()) if place > 1 else ""
        written = place > 1 and (full[place - 2] in said or furniture_kind(over) is None)
        signed = (
            full[place - 1] in said
            or any(row.pattern.match(above) for row in (OFFICE, EDITORS, READER, JOINT))
            or FORMAL.pattern.search(above)
            or REGARDS.pattern.match(over)
            or (
                written
                and table.SIGNER.pattern.match(above)
                and (over[-1:] in ".:!?" or full[place - 2] in said)
            )
        )
        paper = below is not None and furniture_kind(below) is not None  # whose foot the day may be a part of
        text_over = below is not None and not paper and place > 1 and above[-1:] in (".", ":")
        if signed or text_over:
            found.add(index)
    return frozenset(found)


def contacts(lines: Sequence[str], full: Sequence[int]) -> frozenset[int]:
    """The lines of a notice that say where to call or write, what it costs and who holds it; `full` are the lines with text.

    Such a line stands under text, and over text or under a notice's heading.

    >>> page = ["招聘启事", "本厂招聘车工二十名。", "电话：0799-88851111", "河滨路的路灯", "路灯亮了。"]
    >>> sorted(contacts(page, range(5)))
    [2]
    """
    found: set[int] = set()
    place = 0
    while place < len(full):
        end = place
        while end < len(full) and _is_contact(lines[full[end]].strip()):
            end += 1
        if end > place and _within_text(lines, full, place, end):
            found.update(full[place:end])
        place = max(end, place + 1)
    return frozenset(found)


def _at_foot(text: str) -> bool:
    """Whether a line can stand at a page's foot, so that what stands over it may be the foot's as well."""
    return furniture_kind(text) is not None or any(row.pattern.match(text) for row in FOOT)


def _is_contact(text: str) -> bool:
    return len(text) <= MAX_SLOGAN * 2 and table.CONTACT.pattern.match(text) is not None


def _within_text(lines: Sequence[str], full: Sequence[int], place: int, end: int) -> bool:
    """Whether the lines from `place` to `end` stand inside a notice or between paragraphs."""
    if not place:
        return False
    above = lines[full[place - 1]].strip()
    if furniture_kind(above) is not None:
        return False
    if lines[full[place]].strip().isdigit():
        return fold_marks(above[-1:]) == ":"
    if end < len(full) and not _at_foot(lines[full[end]].strip()):
        if place >= HEAD or len(above) > MAX_SLOGAN or fold_marks(above[-1:]) in (".", ":"):
            return True
    for at in range(place - 1, max(place - NOTICE_WITHIN, 0) - 1, -1):
        text = lines[full[at]].strip()
        if table.NOTICE.pattern.match(text) is not None and len(text) <= MAX_SLOGAN:
            return True
        if furniture_kind(text) is not None:
            return False
    return False


def film_credits(lines: Sequence[str], full: Sequence[int]) -> frozenset[int]:
    """The lines that name who made a film or a play among others that do (导演：李明 over 美术：冯阳).

    >>> sorted(film_credits(["影片昨天首映。", "导演：李明", "美术：冯阳", "石坝村通了客车"], range(4)))
    [2]
    """
    found: set[int] = set()
    place = 0
    while place < len(full):
        end = place
        while end < len(full) and _could_be_credit(lines[full[end]].strip()):
            end += 1
        around = [lines[full[at]] for at in (place - 1, end) if 0 <= at < len(full)]
        if end - place > 1 and place and all(furniture_kind(text) is None for text in around):
            found.update(k for k in full[place:end] if furniture_kind(lines[k]) is not None)
        place = max(end, place + 1)
    return frozenset(found)


def _could_be_credit(text: str) -> bool:
    return (
        len(text) <= MAX_SLOGAN
        and table.CREDIT.pattern.match(text) is not None
        and (not is_editors(text) or is_credit(text))
    )


def days_of_a_week(lines: Sequence[str], full: Sequence[int]) -> frozenset[int]:
    """The weekdays that stand alone between lines of text, on a page where several do: a menu, a diary.

    >>> page = ["路灯亮了。"] * 7 + ["一周食谱", "星期一", "早餐：豆浆。", "星期二", "早餐：稀饭。"]
    >>> sorted(days_of_a_week(page, range(12)))
    [8, 10]
    """
    days = {
        place
        for place, index in enumerate(full)
        if len(lines[index]) <= HEAD and table.WEEKDAY.pattern.match(lines[index].strip()) is not None
    }
    inside: list[int] = []
    for first in sorted(days):
        if first - 1 in days or first <= HEAD:
            continue
        end = first
        while end in days:
            end += 1
        if end < len(full) and not any(furniture_kind(lines[full[at]]) for at in (first - 1, end)):
            inside += full[first:end]
    printed = any("星期" in lines[index] and furniture_kind(lines[index]) for index in full[:HEAD])
    # one day alone may be the page's, whose head has none
    return (
        frozenset(inside) if printed or len({lines[index].strip() for index in inside}) > 1 else frozenset()
    )
