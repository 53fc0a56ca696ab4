"""A day given as an argument: what counts as one, and what is said of what does not."""

from __future__ import annotations

import datetime

from newsparse.errors import ArgumentTypeError, ArgumentValueError


def day_of(value: object, name: str) -> datetime.date | None:
    """The day of a date, of a datetime or of an ISO 8601 str; None stays None. `name` is the argument's.

    >>> day_of("2021-11-22", "date"), day_of(datetime.datetime(2021, 11, 22, 23, 59), "date")
    (datetime.date(2021, 11, 22), datetime.date(2021, 11, 22))
    """
    if value is None:
        return None
    if isinstance(value, datetime.date):
        try:
            return datetime.date(value.year, value.month, value.day)
        except (TypeError, ValueError) as error:  # pandas.NaT calls itself a datetime, and its year is no int
            raise ArgumentValueError(f"{name} must be a day, not {value!r}") from error
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError as error:
            raise ArgumentValueError(
                f"{name} must be an ISO 8601 day such as 2021-11-22, not {value!r}"
            ) from error
    raise ArgumentTypeError(
        f"{name} must be a datetime.date, an ISO 8601 str or None, not {type(value).__name__}"
    )
