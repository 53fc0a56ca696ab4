"""Reading one value of the JSON form: what it must be, and the error that names where it is not.

Every reader takes the value and its place (``articles[3].photos[0].title``).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, TypeVar

import regex

from newsparse.errors import DataError
from newsparse.spans import Passage, Span

DAY = regex.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A calendar day as ISO 8601 writes it."""

T = TypeVar("T")


def wrong(at: str, expected: str, value: object) -> DataError:
    """The error for a value that is not what was expected, its place in front."""
    shown = repr(value)
    if len(shown) > 60:
        shown = shown[:57] + "..."
    return DataError(f"{at or 'issue'}: expected {expected}, got {shown}")


def members_of(
    value: object, at: str, keys: tuple[str, ...], optional: tuple[str, ...] = ()
) -> dict[str, Any]:
    """`value`, which must be a dict with all of `keys` and nothing else but `optional`."""
    if not isinstance(value, dict):
        raise wrong(at, "an object", value)
    missing = [key for key in keys if key not in value]
    if missing:
        msg = f"{at or 'issue'}: member {missing[0]!r} is missing"
        raise DataError(msg)
    if len(value) > len(keys):
        unknown = [key for key in value if key not in keys and key not in optional]
        if unknown:
            msg = f"{at or 'issue'}: member {unknown[0]!r} is unknown"
            raise DataError(msg)
    return value


def each(read: Callable[[Any, str], T], value: object, at: str) -> tuple[T, ...]:
    """The members of a list, each read by `read`."""
    if not isinstance(value, list):
        raise wrong(at, "a list", value)
    return tuple(read(member, f"{at}[{index}]") for index, member in enumerate(value))


def optional(read: Callable[[Any, str], T], value: object, at: str) -> T | None:
    """None for null, else what `read` makes of the value."""
    return None if value is None else read(value, at)


def string(value: object, at: str) -> str:
    """A string."""
    if not isinstance(value, str):
        raise wrong(at, "a string", value)
    return value


def boolean(value: object, at: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise wrong(at, "true or false", value)
    return value


def count(value: object, at: str) -> int:
    """A whole number from 0 on."""
    # True is an int to Python, not to anybody else.
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise wrong(at, "a whole number from 0", value)
    return value


def probability(value: object, at: str) -> float:
    """A number from 0 to 1."""
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= 1:
        raise wrong(at, "a number from 0 to 1", value)
    return float(value)


def choice(value: object, at: str, choices: tuple[str, ...]) -> str:
    """One of `choices`."""
    if not isinstance(value, str) or value not in choices:
        raise wrong(at, "one of " + ", ".join(choices), value)
    return value


def iso_day(value: object, at: str) -> datetime.date:
    """A day, written as ISO 8601 writes it."""
    if isinstance(value, str) and DAY.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise wrong(at, "a date YYYY-MM-DD", value)


def span_in(value: object, at: str) -> Span:
    """A span: page, start, end."""
    if not isinstance(value, list) or len(value) != 3:
        raise wrong(at, "[page, start, end]", value)
    page, start, end = (count(member, f"{at}[{index}]") for index, member in enumerate(value))
    if end < start:
        raise wrong(at, "a span that ends after its start", value)
    return Span(page, start, end)


def spans_in(value: object, at: str) -> tuple[Span, ...]:
    """A list of spans."""
    return each(span_in, value, at)


def passage_in(value: object, at: str) -> Passage:
    """A text and its spans."""
    members = members_of(value, at, ("text", "spans"))
    return Passage(string(members["text"], f"{at}.text"), spans_in(members["spans"], f"{at}.spans"))


def beside(text: object, spans: object, at: str, spans_at: str) -> Passage | None:
    """The passage of a text and the spans that stand beside it; None for null."""
    read = spans_in(spans, spans_at)
    if text is not None:
        return Passage(string(text, at), read)
    if read:
        raise wrong(spans_at, f"no spans, as {at} is null", spans)
    return None
