"""The public functions.  What they need is imported at the first call: compiling the patterns takes a tenth of a second."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal, overload

from newsparse._days import day_of
from newsparse.dates.model import DateChange, DateMention
from newsparse.errors import ArgumentTypeError


def find_dates(text: str, *, reference: dt.date | str | None = None) -> tuple[DateMention, ...]:
    """All dates, times, periods, whiles, recurrences and vague times of a text, in order, not overlapping.

    ``reference`` is the day the text was published (a ``datetime.date`` or ISO 8601; of a ``datetime`` its day): 昨天 is
    the day before it, and a bare 9月4日 is in the year that puts it nearest.  Without one such values stay open
    (``XXXX-09-04``).  Today's date is never used.  Offsets are in characters.

    Raises `ArgumentTypeError` where text is no str or reference neither date nor str, `ArgumentValueError` where it names no
    day; no text ever raises anything.

    >>> [(m.text, m.edtf) for m in find_dates("2022年8月至10月,晚7点", reference=dt.date(2022, 11, 1))]
    [('2022年8月至10月', '2022-08/2022-10'), ('晚7点', None)]
    """
    from newsparse.dates.finder import mentions

    return mentions(_text(text), day_of(reference, "reference"))


@overload
def normalise_dates(
    text: str, *, reference: dt.date | str | None = None, report: Literal[False] = False
) -> str: ...


@overload
def normalise_dates(
    text: str, *, reference: dt.date | str | None = None, report: Literal[True]
) -> tuple[str, tuple[DateChange, ...]]: ...


@overload
def normalise_dates(
    text: str, *, reference: dt.date | str | None = None, report: bool
) -> str | tuple[str, tuple[DateChange, ...]]: ...


def normalise_dates(
    text: str, *, reference: dt.date | str | None = None, report: bool = False
) -> str | tuple[str, tuple[DateChange, ...]]:
    """The text with every mention that has an EDTF value written as that value; all else as it was.

    Mentions without an EDTF value (近日, 近5年来, 每周三, 晚7点, 2月30日) stay as printed.  So do weekdays beside the date they
    repeat, and a part of the day after a date: ``8月22日下午`` becomes ``2024-08-22下午``.  With ``report`` the changes
    come too, their offsets in ``text``.  Normalising the result again changes nothing.

    >>> normalise_dates("2022年8月22日下午,近日", report=True)[0]
    '2022-08-22下午,近日'
    """
    from newsparse.dates.normalise import normalise

    result, changes = normalise(_text(text), day_of(reference, "reference"))
    return (result, changes) if report else result


def infer_reference(texts: str | Iterable[str]) -> tuple[dt.date, float] | None:
    """The likely day of publication and a confidence between 0 and 1; None where no text names a day in full.

    Only days written with year, month and day count (also lunar days with a cyclic year would need a reference, so they
    do not).  A page names days of its past far more often than of its future, so the guess is the latest day that has
    another full date within the 45 days before it, or stands alone on the page; the confidence is the share of all full
    dates that lie in those 45 days, weighted down where they are few.

    >>> infer_reference(["2023年12月29日启动。", "2023年12月28日,会议召开。"])[0]
    datetime.date(2023, 12, 29)
    """
    from newsparse.dates.reference import infer

    if isinstance(texts, str):
        texts = (texts,)
    elif not isinstance(texts, Iterable):
        raise ArgumentTypeError(f"texts must be str, not {type(texts).__name__}")
    return infer([_text(text) for text in texts])


def _text(text: object) -> str:
    if not isinstance(text, str):
        raise ArgumentTypeError(f"text must be a str, not {type(text).__name__}")
    return text
