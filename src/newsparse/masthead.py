"""What the paper says about the issue (报头), and which lines are furniture: they belong to no article.

`newsparse.masthead_line` reads one line: it is furniture if it is made of nothing but what furniture is made of.
Slogans, names of pages and weak names of papers are known by where they stand: `read_masthead` takes the
short lines between two lines of the head for slogans, a lone line never is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from newsparse.masthead_checks import Conflict, conflicts_of, is_lunar_day
from newsparse.masthead_line import (
    MAX_SLOGAN,
    Line,
    between,
    classify,
    furniture_kind,
    together,
    weak_title,
)
from newsparse.masthead_values import date_of, value_of
from newsparse.model import Masthead
from newsparse.tables import masthead as table
from newsparse.tables import paper_names as names
from newsparse.tables.row import LazyPattern

__all__ = ["MAX_SLOGAN", "Conflict", "MastheadReading", "between", "furniture_kind", "read_masthead"]

_MAX_GAP: Final = 3
"""So many lines that are no furniture themselves may stand between two lines of one head."""
_TOP: Final = 8
"""Within so many lines the parts of a date stand that is printed over two lines."""
_NEAR: Final = 3
"""A number of the issue stands so many lines of the head, at most, from what can only be a head's."""
_HEAD: Final = ("masthead", "page_head", "folio")
_LEAD: Final = 3
"""So many lines, at most, stand over the day: the page's number and name and the paper's."""
_SURE: Final = frozenset({"title", "weekday", "lunar_date", "cn_number", "postal_code"})
"""Fields that nothing but a paper's head has; a day or a number stands under a decree, too."""
_DATES: Final = tuple(row for row in table.FIELDS if row.gives == "date")
_DATE_PART: Final = LazyPattern(r"[\d０-９〇○零一二三四五六七八九十年月日./\-中华華民国國]{1,12}$")
_CYCLE: Final = LazyPattern(
    rf"(?:农历|農曆|夏历|夏曆|阴历|陰曆|旧历)?\s?[{table.STEMS}][{table.BRANCHES}]年$"
)


class MastheadReading(NamedTuple):
    """A masthead and where it was read."""

    masthead: Masthead
    fields: dict[str, int]
    """Field name → index of the line that it was read from."""
    furniture: dict[int, str]
    """Index of each line that is furniture → its kind."""
    conflicts: tuple[Conflict, ...]


def _heads(lines: Sequence[str], read: Sequence[Line]) -> list[list[int]]:
    """Groups of lines of the head that stand near each other."""
    groups: list[list[int]] = []
    gap = 0
    for index, line in enumerate(read):
        if not lines[index].strip():
            continue
        if line.kind in _HEAD:
            if groups and gap <= _MAX_GAP:
                groups[-1].append(index)
            else:
                groups.append([index])
            gap = 0
        else:
            gap += 1 if between(lines[index]) else _MAX_GAP + 1
    return groups


def _fill(
    indexes: Iterable[int], read: Sequence[Line], conflicts: list[Conflict]
) -> tuple[dict[str, str | int], dict[str, int]]:
    """The fields of some lines, the first of each; a second, different one is a conflict."""
    values: dict[str, str | int] = {}
    fields: dict[str, int] = {}
    for index in indexes:
        for field, value in read[index].values:
            if field not in values:
                values[field], fields[field] = value, index
            elif values[field] != value and field in (
                "date",
                "weekday",
                "title",
                "issue_number",
                "lunar_date",
            ):
                conflicts.append(
                    Conflict((field,), f"{field} is {values[field]!r} on one line and {value!r} on another")
                )
    return values, fields


def _sure(read: Sequence[Line], index: int) -> bool:
    """Whether a line can only be one of a paper's head."""
    line = read[index]
    return line.kind in _HEAD and any(field in _SURE for field, _ in line.values)


def _take_neighbours(full: Sequence[int], read: list[Line]) -> None:
    """Make the lines furniture that are so only beside a sure line of a head: 第4957号 under 星期三, 《江州晚报》."""
    for place, index in enumerate(full):
        if not read[index].beside:
            continue
        for step in (-1, 1):
            at = place + step
            while 0 <= at < len(full) and abs(at - place) <= _NEAR and read[full[at]].kind in _HEAD:
                if _sure(read, full[at]):
                    read[index] = read[index]._replace(kind="masthead", beside=False)
                at += step


def _join_dates(lines: Sequence[str], full: Sequence[int], read: list[Line]) -> None:
    """Put together a date over two lines (2022年 over 8月22日, 22 under 2022.08 or 2022年8月) beside a sure line of a head."""
    for place in range(min(len(full), _TOP) - 1):
        pair = full[place], full[place + 1]
        over, under = (lines[index].strip() for index in pair)
        if not (_DATE_PART.match(over) and _DATE_PART.match(under)):
            continue
        near = [full[at] for at in (place - 1, place + 2) if 0 <= at < len(full)]
        if not any(_sure(read, index) for index in near) or any(read[index].values for index in pair):
            continue
        for whole in (over + under, under + over, f"{over}{under}日", f"{over}年{under}", f"{over}.{under}"):
            for row in _DATES:
                m = row.pattern.fullmatch(whole)
                date = value_of(row.id, "date", m) if m is not None else None
                if date is not None and read[pair[0]].kind is None:
                    read[pair[0]] = Line("masthead", (("date", date),), "")
                    read[pair[1]] = Line("masthead", (), "")


def _figures(lines: Sequence[str], full: Sequence[int], read: list[Line]) -> None:
    """Read a date of eight figures (20220822) beside its weekday: alone they are a telephone number."""
    for place, index in enumerate(full):
        text = lines[index].strip()
        if len(text) != 8 or not (text.isascii() and text.isdigit()):
            continue
        date = date_of("date", (text[:4], text[4:6], text[6:]))
        for near in (full[at] for at in (place - 1, place + 1) if 0 <= at < len(full)):
            said = dict(read[near].values)
            if date is not None and "weekday" in said and not conflicts_of({"date": date, **said}):
                read[index] = Line("masthead", (("date", date),), "")


def _lunar_lines(
    lines: Sequence[str], full: Sequence[int], furniture: dict[int, str], date: str | int | None
) -> dict[int, str]:
    """The lines beside the head's that are the lunar day of its date; index → the day as printed, or nothing."""
    found: dict[int, str] = {}
    for place, index in enumerate(full):
        before = full[place - 1] if place else -1
        after = full[place + 1] if place + 1 < len(full) else -1
        if index in furniture or not (before in furniture or after in furniture or before in found):
            continue
        text = lines[index].strip()
        if is_lunar_day(text, date):
            found[index] = text
        elif after >= 0 and _CYCLE.match(text) and is_lunar_day(lines[after].strip(), date):
            found[index] = text + lines[after].strip()  # 农历癸未年 over 八月十四
    return found


def read_masthead(lines: Sequence[str]) -> MastheadReading | None:
    """Read a masthead from lines of a page (its first, its last or all; blank ones may be among them).

    `MastheadReading.furniture` holds every line among them that is furniture, also editors' lines and hotlines;
    the fields come from the group of head lines that holds the most of them, and what that one does not say from the
    others. None if there is no field at all.

    >>> reading = read_masthead(["人民日报", "1998年1月12日", "星期二", "4版", "升官岂可带走公物"])
    >>> reading.masthead.title, reading.masthead.date, reading.furniture
    ('人民日报', '1998-01-12', {0: 'masthead', 1: 'masthead', 2: 'masthead', 3: 'folio'})
    >>> reading.conflicts[0].fields
    ('date', 'weekday')
    """
    read = [classify(line) for line in lines]
    full = [index for index, line in enumerate(lines) if line.strip()]
    _figures(lines, full, read)
    _join_dates(lines, full, read)
    _take_neighbours(full, read)
    groups = _heads(lines, read)
    furniture = {index: line.kind for index, line in enumerate(read) if line.kind is not None}
    counts = [len({field for index in group for field, _ in read[index].values}) for group in groups]
    if not any(counts):
        return None
    best = groups[counts.index(max(counts))]
    conflicts: list[Conflict] = []
    values, fields = _fill(best, read, conflicts)
    for group in groups:  # the day stands in the page's head, the address at its foot
        more, where = _fill(group, read, [])
        values = {**more, **values}
        fields = {**where, **fields}
    for index, text in _lunar_lines(lines, full, furniture, values.get("date")).items():
        furniture[index] = "masthead"
        if "lunar_date" not in values:
            values["lunar_date"], fields["lunar_date"] = text, index
    furniture.update(_names(lines, full, best, furniture, values, fields))
    if "date" not in values:
        _no_such_day(lines, best, fields, conflicts)
    conflicts += conflicts_of(values)
    masthead = Masthead(**values)  # type: ignore[arg-type]  # `value_of` gives each field its type
    return MastheadReading(masthead, fields, dict(sorted(furniture.items())), tuple(conflicts))


def _no_such_day(
    lines: Sequence[str], head: Iterable[int], fields: dict[str, int], conflicts: list[Conflict]
) -> None:
    """Tell of a day of issue that no calendar has (2023年2月30日): a misread figure, which must not pass unseen."""
    for index in head:
        for row in _DATES:
            m = row.pattern.search(lines[index])
            if m is not None and value_of(row.id, "date", m) is None:
                fields["date"] = index
                conflicts.append(Conflict(("date",), f"there is no such day: {m.group().strip()}"))
                return


def _names_page(text: str) -> bool:
    """Whether a line over the paper's name can be the page's number or name."""
    if (len(text) == 1 and "①" <= text <= "⑳") or (text.isdigit() and len(text) <= 2):
        return True
    return names.PAGE_NAME.match(text) is not None and not weak_title(together(text))


def _names(
    lines: Sequence[str],
    full: Sequence[int],
    best: Sequence[int],
    furniture: dict[int, str],
    values: dict[str, str | int],
    fields: dict[str, int],
) -> dict[int, str]:
    """What stands among the lines of the head: slogans and weak names; names go into `values` and `fields`."""
    out: dict[int, str] = {}
    near = {"date", "weekday", "cn_number", "issue_number", "postal_code"} & values.keys()
    places = [place for place, index in enumerate(full) if best[0] <= index <= best[-1]]
    over = places[0]
    lead = (
        range(over)[:1] if over <= 2 else range(0)
    )  # one line stands over the head, or the name over a slogan
    tops = [lines[full[at]].strip() for at in range(min(over, _LEAD + 1))]
    if 1 < over <= _LEAD and weak_title(together(tops[-1])) and all(map(_names_page, tops[:-1])):
        lead = range(over - 1, over)  # ③ and 职工之友 over 劳动报
    under = places[-1] + 1
    day = fields.get("date", best[-1])
    for place in (*lead, *places, under):
        if place == len(full) or full[place] in furniture:
            continue
        index, text = full[place], lines[full[place]].strip()
        named = together(text)
        weak = "title" not in values and near and weak_title(named)
        if weak and index > day and names.SERIAL_NAME.match(named) is not None:
            weak = False  # 维权周刊 under the day is the page's
        if place == under:
            below = furniture.get(full[place + 1]) if place + 1 < len(full) else None
            sure = below == "editors" or names.NATIONAL.pattern.match(named)
            if not (weak and "weekday" in values and named[-1:] in "报報" and sure):
                continue
        if place < over - 1 and not (weak and between(lines[full[over - 1]]) == "slogan"):
            continue
        kind = between(text)
        if weak:
            values["title"], fields["title"] = named, index
            kind = "masthead"
            if place < over - 1:
                out[full[over - 1]] = "slogan"
        elif text in names.EDITIONS and "edition" not in values:
            values["edition"], fields["edition"] = text, index
            kind = "masthead"
        elif place < over or place == under:
            continue
        if kind is not None and index not in out:
            out[index] = kind
    return out
