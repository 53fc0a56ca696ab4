"""What a caller may ask of the parser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import index

import attrs

from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.spans import Span


def _probability(_: object, attribute: attrs.Attribute[float], value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ArgumentTypeError(f"{attribute.name} must be a number, not {type(value).__name__}")
    if not 0 <= value <= 1:
        raise ArgumentValueError(f"{attribute.name} must lie between 0 and 1, not {value!r}")


def _span(value: object) -> Span:
    """A span, also one that was read from JSON and is a list there."""
    if (
        not isinstance(value, (list, tuple))
        or len(value) != 3
        or any(isinstance(part, bool) for part in value)
    ):
        raise ArgumentTypeError(f"expected a span (page, start, end), not {value!r}")
    try:
        page, start, end = map(index, value)
    except TypeError as error:
        raise ArgumentTypeError(f"expected a span (page, start, end), not {value!r}") from error
    if page < 0 or not 0 <= start <= end:
        raise ArgumentValueError(f"a span is (page, start, end), from 0 on, not {value!r}")
    return Span(page, start, end)


def _pair(value: object) -> tuple[Span, Span]:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise ArgumentTypeError(f"expected a pair of spans, not {value!r}")
    return _span(value[0]), _span(value[1])


def _members(values: object) -> Iterable[object]:
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise ArgumentTypeError(f"expected an iterable of spans, not {values!r}")
    return values


def _spans(values: Iterable[Sequence[int]]) -> frozenset[Span]:
    return frozenset(map(_span, _members(values)))


def _pairs(values: Iterable[Sequence[Sequence[int]]]) -> frozenset[tuple[Span, Span]]:
    return frozenset(map(_pair, _members(values)))


@attrs.frozen(kw_only=True)
class Options:
    """Options of `newsparse.parse_issue`.

    Fields of spans take any iterable of them; a span may be a list, as in `newsparse.Issue.to_dict`.

    Raises:
        ArgumentTypeError: for a value of another type.
        ArgumentValueError: for a probability beyond 0 and 1, and for a span that ends before it begins.
    """

    min_confidence: float = attrs.field(default=0.0, validator=_probability)
    """Joins and links below this probability are not made (0: all that are more likely than not)."""
    keep: frozenset[Span] = attrs.field(default=frozenset(), converter=_spans)
    """Spans that must not be dropped as repeats: pass the spans of a `Duplicate` to undo its drop."""
    apart: frozenset[tuple[Span, Span]] = attrs.field(default=frozenset(), converter=_pairs)
    """Pairs of spans of which the second must not follow the first: the piece of text that holds a character of the
    second is not linked behind the piece that holds a character of the first."""
    as_printed: frozenset[Span] = attrs.field(default=frozenset(), converter=_spans)
    """Spans whose lines stay as they stand: where a text keeps the printed lines of its columns, or a space between any
    two characters, they are neither put together nor closed up."""
    not_furniture: frozenset[Span] = attrs.field(default=frozenset(), converter=_spans)
    """Spans that are no furniture: their lines go to the articles, and no field of the masthead is read there."""
    not_inset: frozenset[Span] = attrs.field(default=frozenset(), converter=_spans)
    """Spans that are neither a box nor a picture's text: they stay in the run of text."""
