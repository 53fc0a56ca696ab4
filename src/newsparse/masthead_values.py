"""The values of a masthead's fields, in the form that `newsparse.model.Masthead` has."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from newsparse.textfacts import number


def date_of(row: str, groups: Sequence[str]) -> str | None:
    """ISO 8601 for what a date rule matched; None for an impossible date."""
    year, month, day = (number(g) for g in groups)
    if row == "date-republic" and year is not None:
        year += 1911
    try:
        return datetime.date(year or 0, month or 0, day or 0).isoformat()
    except (ValueError, OverflowError):
        return None


def value_of(row: str, field: str, m: re.Match[str]) -> str | int | None:
    """A field's value from its match, in the form that `Masthead` has."""
    groups = [g for g in m.groups() if g is not None]
    if field == "date":
        return date_of(row, [m[1], m[3], m[4]] if row == "date-figures" else [m[1], m[2], m[3]])
    if field == "weekday":
        return "星期" + m[1].replace("天", "日")
    if row == "pages-parts":
        return sum(number(n) or 0 for n in re.findall(r"([\d〇○零一二三四五六七八九十]{1,3})版", m.group()))
    if field in ("issue_number", "pages_today"):
        return number(groups[-1])
    if field == "lunar_date":
        return m[1].strip()  # without the term that comes next
    text = groups[-1].strip(" \u3000\t■□●◆★") if groups else m.group()
    if field == "cn_number":
        text = re.sub(r"\s+", "", text)
        return text if text.startswith("CN") else "CN" + text
    if field == "postal_code":
        return re.sub(r"\s+", "", text)
    return text
