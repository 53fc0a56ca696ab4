"""What the paper says about the issue (报头), and which lines are furniture: they belong to no article.

A line is furniture if it is made of nothing but what furniture is made of. Every field found in it (a date,
a registration number, a telephone …) is cut out; only if nothing is left, or the paper's or a page's name,
the line is furniture. A headline that holds a paper's name, a paragraph that begins with a date and a caption
that ends with one keep their other words and stay what they are.

Slogans, names of pages and weak names of papers are known by where they stand: `read_masthead` takes the
short lines between two lines of the head for slogans, a lone line never is one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from newsparse.editors import has_editors, is_editors
from newsparse.model import Masthead
from newsparse.people import read_byline
from newsparse.tables import masthead as table
from newsparse.tables.row import LazyPattern

_MAX_GAP: Final = 3
"""So many lines that are no furniture themselves may stand between two lines of one head."""
MAX_SLOGAN: Final = 30
"""A longer line between two of a head is no slogan."""
_IN_LETTERS: Final = LazyPattern(r"\s[A-Z][A-Za-z'’&. -]{3,40}$")
_REST: Final = LazyPattern(r"[\s:：,，;；、|｜·•—\-–/／()（）【】\[\]□■◆●★☆*＊]+")
_DIGITS: Final = {char: value for value, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○零OＯ", 0
)
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_DOCUMENT: Final = frozenset({"date", "issue_number"})
_BRACKETED: Final = LazyPattern(r"\s*(?:[(（〔].*[)）〕]|第\s*[\d一二三四五六七八九十百]{1,4}\s*[号號])\s*$")


class Conflict(NamedTuple):
    """Two fields of a masthead that cannot both be right."""

    fields: tuple[str, ...]
    """Names of the fields, as in `newsparse.model.Masthead`."""
    explanation: str


class MastheadReading(NamedTuple):
    """A masthead and where it was read."""

    masthead: Masthead
    fields: dict[str, int]
    """Field name → index of the line that it was read from."""
    furniture: dict[int, str]
    """Index of each line that is furniture → its kind."""
    conflicts: tuple[Conflict, ...]


class _Line(NamedTuple):
    """What one line is made of."""

    kind: str | None
    values: tuple[tuple[str, str | int], ...]
    """Fields and values found, in order."""
    rest: str
    """What is left when the fields are cut out."""


# ---------------------------------------------------------------------------------------------- numbers


def _number(text: str) -> int | None:
    """The value of a small number in Arabic or Chinese figures; None if it is not one.

    >>> _number("十八"), _number("一万二千三百"), _number("一九九八"), _number("廿三")
    (18, 12300, 1998, 23)
    """
    text = "".join(text.split())
    if not text:
        return None
    if all(char in "0123456789０１２３４５６７８９" for char in text):
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = part = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            part += (digit or 1) * _UNITS[char]
            digit = 0
        elif char == "万":
            total += (part + digit) * 10000
            part = digit = 0
        else:
            return None
    return total + part + digit


def _date(row: str, groups: Sequence[str]) -> str | None:
    """ISO 8601 for what a date rule matched; None for an impossible date."""
    year, month, day = (_number(g) for g in groups)
    if row == "date-republic" and year is not None:
        year += 1911
    try:
        return datetime.date(year or 0, month or 0, day or 0).isoformat()
    except (ValueError, OverflowError):
        return None


def _value(row: str, field: str, m: re.Match[str]) -> str | int | None:
    """A field's value from its match, in the form that `Masthead` has."""
    groups = [g for g in m.groups() if g is not None]
    if field == "date":
        return _date(row, [m[1], m[3], m[4]] if row == "date-figures" else [m[1], m[2], m[3]])
    if field == "weekday":
        return "星期" + m[1].replace("天", "日")
    if field in ("issue_number", "pages_today"):
        return _number(groups[-1])
    if field == "lunar_date":
        return m.group().strip()
    text = groups[-1].strip(" \u3000\t■□●◆★") if groups else m.group()
    if field == "cn_number":
        text = re.sub(r"\s+", "", text)
        return text if text.startswith("CN") else "CN" + text
    if field == "postal_code":
        return re.sub(r"\s+", "", text)
    return text


# ------------------------------------------------------------------------------------------------- lines


def _cut(text: str) -> _Line:
    """Cut every field out of a line and say what it is."""
    if table.CUES.isdisjoint(text) and not text.isascii():
        return _Line(None, (), text)
    values: list[tuple[str, str | int]] = []
    fields: list[str] = []
    rest = text
    for row in table.FIELDS:
        at = 0
        while (m := row.pattern.search(rest, at)) is not None and m.end() > m.start():
            fields.append(row.gives or row.id)
            if row.gives and row.gives != "folio":
                value = _value(row.id, row.gives, m)
                if value is not None:
                    values.append((row.gives, value))
            rest = rest[: m.start()] + "\t" + rest[m.end() :]
            at = m.start() + 1
    rest = _REST.sub(" ", rest).strip()
    if not fields:
        return _Line(None, (), rest)
    if set(fields) <= _DOCUMENT and _BRACKETED.match(text):
        return _Line(None, (), rest)  # (一九九八年一月十五日) under a speech, 第239号 under a decree
    # a speck between two fields is read as a quotation mark
    left = [word for word in rest.split() if word.strip("“”‘’'\"")]
    strong = any(field != "folio" for field in fields)
    left = _without_editors(left, beside="date" in fields)  # 江州早报 2010年11月3日 星期三 责任编辑 冯立 健康
    sections = [
        word
        for word in left
        if word in table.SECTIONS or (strong and table.SERIAL_NAME.match(word) is not None)
    ]
    titles = [
        word.removesuffix("社")
        for word in left
        if word not in sections and _is_title(word.removesuffix("社"))
    ]
    editions = [word for word in left if word in table.EDITIONS]
    numbers = [word for word in left if word.isdigit() and len(word) <= 2]
    if strong and "date" in fields:
        left = [word for word in left if not (word.isascii() and word.isupper())]  # its name in letters
    known = {*sections, *titles, *editions, *(numbers if strong else ())}
    others = [word for word in left if word not in known and word.removesuffix("社") not in known]
    if len(others) == 1 and "date" in fields and not titles and _weak_title(others[0]):
        titles = others
    elif len(others) == 1 and {"date", "weekday"} <= set(fields) and table.PAGE_NAME.match(others[0]):
        sections += others  # beside the day and its weekday one word names the page, whatever it says
    elif others or len(titles) > 1:
        return _Line(None, tuple(values), rest)
    values += [("title", word) for word in titles] + [("edition", word) for word in editions]
    if sections and not titles:
        kind = "page_head" if strong else "folio"
    elif fields == ["telephone"] or (set(fields) == {"telephone"} and not left):
        kind = "hotline"
    else:
        kind = "masthead" if strong or titles else "folio"
    return _Line(kind, tuple(values), rest)


def _without_editors(words: list[str], *, beside: bool) -> list[str]:
    """`words` without the editors' names among them, as many as can be."""
    if not any(map(has_editors, words)):
        return words
    for first in range(len(words)):
        for end in range(len(words), first, -1):
            if is_editors(" ".join(words[first:end]), beside=beside):
                return words[:first] + words[end:]
    return words


def _is_title(text: str) -> bool:
    """Whether a short text that stands alone is a paper's name."""
    return text in table.PAPERS or (
        table.TITLE_ENDING.match(text) is not None and table.NOT_TITLE.search(text) is None
    )


def _weak_title(text: str) -> bool:
    """Whether a short text is a paper's name, where the day or a number of the paper stands beside it."""
    named = table.WEAK_TITLE.match(text) is not None and text not in table.SECTIONS
    return named and table.NOT_TITLE.search(text) is None


def _classify(text: str) -> _Line:
    """What one line is: its kind of furniture or None, and the fields in it."""
    text = text.strip()
    if not text or len(text) > table.MAX_LINE or text[-1] in "。！？":
        return _Line(None, (), text)
    return _read_line(text)


@lru_cache(256)  # whether it is furniture is asked of each short line of a page more than once
def _read_line(text: str) -> _Line:
    """`_classify` of a line without white space around it."""
    for row in table.LINES:
        if row.pattern.match(text):
            return _Line(row.gives, (), "")
    if is_editors(text):
        return _Line("editors", (), "")
    name = _IN_LETTERS.sub("", text).strip()  # 工人日报 WORKERS' DAILY
    if _is_title(name):
        return _Line("masthead", (("title", name),), "")
    return _cut(text)


def furniture_kind(text: str) -> str | None:
    """The kind of furniture that one line is by itself, or None.

    Kinds: ``masthead``, ``page_head``, ``folio``, ``hotline``, ``editors``, ``jump``, ``picture_credit``. (``slogan`` needs the lines
    around it: `read_masthead`.)

    >>> [furniture_kind(t) for t in ("国内统一刊号: CN33-0018", "第3版", "责任编辑:成元生", "新闻服务热线")]
    ['masthead', 'folio', 'editors', 'hotline']
    >>> [furniture_kind(t) for t in ("人民日报创刊五十周年", "1997年12月13日下午，江苏洪泽县发生一起")]
    [None, None]
    """
    return _classify(text).kind


# ---------------------------------------------------------------------------------------------- masthead


def between(text: str) -> str | None:
    """What a line between two lines of a head is: a slogan, a page's name; None if it looks like an article's."""
    text = text.strip()
    if text in table.SECTIONS or table.SECTION_NAME.match(text) is not None:
        return "page_head"
    if len(text) > MAX_SLOGAN or table.SENTENCE.search(text) or read_byline(text):
        return None
    return "slogan"


def _heads(lines: Sequence[str], read: Sequence[_Line]) -> list[list[int]]:
    """Groups of lines of the head that stand near each other."""
    groups: list[list[int]] = []
    gap = 0
    for index, line in enumerate(read):
        if not lines[index].strip():
            continue
        if line.kind in ("masthead", "page_head", "folio"):
            if groups and gap <= _MAX_GAP:
                groups[-1].append(index)
            else:
                groups.append([index])
            gap = 0
        else:
            gap += 1 if between(lines[index]) else _MAX_GAP + 1
    return groups


def _fill(
    indexes: Iterable[int], read: Sequence[_Line], conflicts: list[Conflict]
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
    read = [_classify(line) for line in lines]
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
    near = {"date", "weekday", "cn_number", "issue_number", "postal_code"} & values.keys()
    top = next((index for index, line in enumerate(lines) if line.strip()), 0)
    above = not any(line.strip() for line in lines[top + 1 : best[0]])  # one line stands over the head
    for index in (*((top,) if above and top < best[0] else ()), *range(best[0], best[-1] + 1)):
        if index in furniture or not lines[index].strip():
            continue
        text = lines[index].strip()
        kind = between(text)
        if kind is None:
            continue
        weak = "title" not in values and near and _weak_title(text)
        if weak:
            values["title"], fields["title"] = text, index
        elif text in table.EDITIONS and "edition" not in values:
            values["edition"], fields["edition"] = text, index
        elif index < best[0]:
            continue
        furniture[index] = "masthead" if weak or text in table.EDITIONS else kind
    conflicts += _check(values)
    masthead = Masthead(**values)  # type: ignore[arg-type]  # `_value` gives each field its type
    return MastheadReading(masthead, fields, dict(sorted(furniture.items())), tuple(conflicts))


# --------------------------------------------------------------------------------------------- conflicts

_LUNAR: Final = LazyPattern(
    rf"(?:([{table.STEMS}][{table.BRANCHES}])年?)?\s*([闰閏])?(十[一二]?|[正一二三四五六七八九冬腊臘])月[大小]?\s*"
    r"(?:初([一二三四五六七八九十])|(二十[一二三四五六七八九]?|三十|[十廿][一二三四五六七八九]|廿|卅|十))"
)
_MONTHS: Final = {"正": 1, "冬": 11, "腊": 12, "臘": 12}


def _check(values: dict[str, str | int]) -> list[Conflict]:
    """Weekday and lunar day must be those of the date."""
    date = values.get("date")
    if not isinstance(date, str):
        return []
    day = datetime.date.fromisoformat(date)
    out = []
    weekday = values.get("weekday")
    true = "星期" + table.WEEKDAYS[day.weekday()]
    if weekday is not None and weekday != true:
        out.append(Conflict(("date", "weekday"), f"{date} is {true}, the page says {weekday}"))
    lunar = values.get("lunar_date")
    if isinstance(lunar, str):
        out += _check_lunar(day, lunar)
    return out


def _check_lunar(day: datetime.date, printed: str) -> list[Conflict]:
    """The lunar day must be that of the date; years outside the calendar's table are not checked."""
    from newsparse.dates import lunar  # the calendar's table is only needed where a lunar day is printed

    m = _LUNAR.search(printed)
    known = lunar.from_gregorian(day)
    if m is None or known is None:
        return []
    year, month, number, leap = known
    cycle = lunar.CYCLE[(year - 4) % 60]
    said_month = _MONTHS.get(m[3]) or _number(m[3])
    said_day = _number(m[4] or m[5])
    said = (m[1] or cycle, said_month, said_day, m[2] is not None)
    if said == (cycle, month, number, leap):
        return []
    true = f"{cycle}年{'闰' if leap else ''}{month}月 day {number}"
    return [
        Conflict(
            ("date", "lunar_date"),
            f"{day.isoformat()} is {true} of the lunar calendar, the page says {printed}",
        )
    ]
