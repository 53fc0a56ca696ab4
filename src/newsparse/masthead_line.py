"""What one line of a page's furniture is made of.

A line is furniture if it is made of nothing but what furniture is made of. Every field found in it (a date,
a registration number, a telephone …) is cut out; only if nothing is left, or the paper's or a page's name,
the line is furniture. A headline that holds a paper's name, a paragraph that begins with a date and a caption
that ends with one keep their other words and stay what they are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from newsparse.editors import has_editors, is_editors
from newsparse.masthead_checks import is_lunar_day
from newsparse.masthead_values import date_of, value_of
from newsparse.people import read_byline
from newsparse.tables import masthead as table
from newsparse.tables import paper_names as names
from newsparse.tables.row import LazyPattern

MAX_SLOGAN: Final = 30
"""A longer line between two of a head is no slogan."""
_IN_LETTERS: Final = LazyPattern(r"\s[A-Z][A-Za-z'’&. -]{3,40}$")
_REST: Final = LazyPattern(r"[\s:：,，;；、|｜·•—\-–/／()（）【】\[\]□■◆●★☆*＊]+")
_YEAR: Final = LazyPattern(r"(?<!\d)(\d{4})\s?年(?!\s?\d)")
_MONTH_DAY: Final = LazyPattern(r"(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_DOCUMENT: Final = frozenset({"date", "issue_number"})
_BRACKETED: Final = LazyPattern(r"\s*(?:[(（〔].*[)）〕]|第\s*[\d一二三四五六七八九十百]{1,4}\s*[号號])\s*$")


class Line(NamedTuple):
    """What one line is made of."""

    kind: str | None
    values: tuple[tuple[str, str | int], ...]
    """Fields and values found, in order."""
    rest: str
    """What is left when the fields are cut out."""
    beside: bool = False
    """It is furniture beside a line that can only be a head's, and text elsewhere (第4957号)."""


# ------------------------------------------------------------------------------------------------- lines


def _cut(text: str) -> Line:
    """Cut every field out of a line and say what it is."""
    title, _, page = text.partition("·")
    if is_title(title) and (page in names.SECTIONS or names.SECTION_NAME.match(page)):
        return Line("page_head", (("title", title),), "")  # 江州晚报·本埠新闻
    if table.CUES.isdisjoint(text) and not text.isascii():
        return Line(None, (), text)
    values: list[tuple[str, str | int]] = []
    fields: list[str] = []
    rest = text
    for row in table.FIELDS:
        at = 0
        while (m := row.pattern.search(rest, at)) is not None and m.end() > m.start():
            fields.append(row.gives or row.id)
            if row.gives and row.gives != "folio":
                value = value_of(row.id, row.gives, m)
                if value is not None:
                    values.append((row.gives, value))
            rest = rest[: m.start()] + "\t" + rest[m.end() :]
            at = m.start() + 1
    if "weekday" in fields and "date" not in fields:  # 8月22日 星期一 2022年
        rest, day = _parted_date(rest)
        if day is not None:
            fields.append("date")
            values.append(("date", day))
    rest = _REST.sub(" ", rest).strip()
    if not fields:
        return Line(None, (), rest)
    if set(fields) <= _DOCUMENT and _BRACKETED.match(text):
        # (一九九八年一月十五日) under a speech, 第239号 under a decree
        return Line(
            None, tuple(values) if fields == ["issue_number"] else (), rest, fields == ["issue_number"]
        )
    # a speck between two fields is read as a quotation mark
    left = [word.strip("《》") or word for word in rest.split() if word.strip("“”‘’'\"")]
    strong = any(field != "folio" for field in fields)
    left = _without_editors(left, beside="date" in fields)  # 江州早报 2010年11月3日 星期三 责任编辑 冯立 健康
    sections = [
        word
        for word in left
        if word in names.SECTIONS or (strong and names.SERIAL_NAME.match(word) is not None)
    ]
    titles = [
        word.removesuffix("社") for word in left if word not in sections and is_title(word.removesuffix("社"))
    ]
    editions = [word for word in left if word in names.EDITIONS]
    numbers = [word for word in left if word.isdigit() and len(word) <= 2]
    lunar = [
        word
        for word in left
        if "date" in fields and any(is_lunar_day(word, v) for f, v in values if f == "date")
    ]
    values += [("lunar_date", word) for word in lunar]
    if strong and "date" in fields:
        left = [word for word in left if not (word.isascii() and word.isupper())]  # its name in letters
    known = {*sections, *titles, *editions, *lunar, *(numbers if strong else ())}
    others = [word for word in left if word not in known and word.removesuffix("社") not in known]
    weak = [word for word in others if weak_title(word)] if "date" in fields and not titles else []
    if len(weak) == 1 and len(others) <= 2:
        titles, others = weak, [word for word in others if word not in weak]
    if len(others) == 1 and {"date", "weekday"} <= set(fields) and names.PAGE_NAME.match(others[0]):
        # beside the day and its weekday one word names the page, whatever it says
        sections, others = sections + others, []
    if others or len(titles) > 1:
        return Line(None, tuple(values), rest)
    values += [("title", word) for word in titles] + [("edition", word) for word in editions]
    if sections and not titles:
        kind = "page_head" if strong else "folio"
    elif fields == ["telephone"] or (set(fields) == {"telephone"} and not left):
        kind = "hotline"
    else:
        kind = "masthead" if strong or titles else "folio"
    return Line(kind, tuple(values), rest)


def _parted_date(text: str) -> tuple[str, str | None]:
    """The text without a year and a day that stand apart in it, and the date that they make."""
    year, day = _YEAR.search(text), _MONTH_DAY.search(text)
    if year is None or day is None:
        return text, None
    date = date_of("date", (year[1], day[1], day[2]))
    return (_MONTH_DAY.sub("\t", _YEAR.sub("\t", text, 1), 1), date) if date is not None else (text, None)


def _without_editors(words: list[str], *, beside: bool) -> list[str]:
    """`words` without the editors' names among them, as many as can be."""
    if not any(map(has_editors, words)):
        return words
    for first in range(len(words)):
        for end in range(len(words), first, -1):
            if is_editors(" ".join(words[first:end]), beside=beside):
                return words[:first] + words[end:]
    return words


def is_title(text: str) -> bool:
    """Whether a short text that stands alone is a paper's name."""
    return text in names.PAPERS or (
        names.TITLE_ENDING.match(text) is not None and names.NOT_TITLE.pattern.search(text) is None
    )


def weak_title(text: str) -> bool:
    """Whether a short text is a paper's name, where the day or a number of the paper stands beside it."""
    named = names.WEAK_TITLE.pattern.match(text) is not None and text not in names.SECTIONS
    return named and names.NOT_TITLE.pattern.search(text) is None


def classify(text: str) -> Line:
    """What one line is: its kind of furniture or None, and the fields in it."""
    text = text.strip()
    if not text or text[-1] in "。！？":
        return Line(None, (), text)
    if len(text) <= table.MAX_LINE:
        return _read_line(text)
    half = text.rfind(" ", 0, table.MAX_LINE) if len(text) <= 2 * table.MAX_LINE else -1
    halves = (_read_line(text[:half].strip()), classify(text[half:])) if half > 0 else ()
    if not halves or any(line.kind not in ("masthead", "hotline") for line in halves):
        return Line(None, (), text)
    return Line(
        "masthead", halves[0].values + halves[1].values, ""
    )  # address, telephones and prices of a big paper


@lru_cache(256)  # whether it is furniture is asked of each short line of a page more than once
def _read_line(text: str) -> Line:
    """`classify` of a line without white space around it."""
    for row in table.LINES:
        if row.pattern.match(text):
            return Line(row.gives, (), "")
    if is_editors(text):
        return Line("editors", (), "")
    name = together(_IN_LETTERS.sub("", text).strip())  # 工人日报 WORKERS' DAILY
    if is_title(name):
        return Line("masthead", (("title", name),), "")
    if name[:1] == "《" and is_title(name[1:].removesuffix("》")):
        return Line(None, (("title", name.strip("《》")),), "", beside=True)
    return _cut(text)


def together(text: str) -> str:
    """A text without its white space, where that only parts its characters (工 人 日 报, 副　刊).

    >>> together("工 人 日 报"), together("工人 日报")
    ('工人日报', '工人 日报')
    """
    parts = text.split()
    return "".join(parts) if all(len(part) == 1 for part in parts) else text


def furniture_kind(text: str) -> str | None:
    """The kind of furniture that one line is by itself, or None.

    Kinds: ``masthead``, ``page_head``, ``folio``, ``hotline``, ``editors``, ``jump``, ``picture_credit``. (``slogan`` needs the lines
    around it: `read_masthead`.)

    >>> [furniture_kind(t) for t in ("国内统一刊号: CN33-0018", "第3版", "责任编辑:成元生", "新闻服务热线")]
    ['masthead', 'folio', 'editors', 'hotline']
    >>> [furniture_kind(t) for t in ("人民日报创刊五十周年", "1997年12月13日下午，江苏洪泽县发生一起")]
    [None, None]
    """
    return classify(text).kind


def between(text: str) -> str | None:
    """What a line between two lines of a head is: a slogan, a page's name; None if it looks like an article's."""
    text = text.strip()
    if text in names.SECTIONS or names.SECTION_NAME.match(text) is not None:
        return "page_head"
    if text in names.EDITIONS:
        return "slogan"  # 海外版, which could be a name
    if len(text) > MAX_SLOGAN or table.SENTENCE.search(text) or read_byline(text):
        return None
    return "slogan"
