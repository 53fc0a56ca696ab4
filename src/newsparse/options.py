"""What a caller may ask of the parser."""

from __future__ import annotations

import attrs

from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.spans import Span


def _probability(_: object, attribute: attrs.Attribute[float], value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ArgumentTypeError(f"{attribute.name} must be a number, not {type(value).__name__}")
    if not 0 <= value <= 1:
        raise ArgumentValueError(f"{attribute.name} must lie between 0 and 1, not {value!r}")


@attrs.frozen(kw_only=True)
class Options:
    """Options of `newsparse.parse_issue`."""

    min_confidence: float = attrs.field(default=0.0, validator=_probability)
    """Joins and links below this probability are not made (0: all that are more likely than not)."""
    keep: frozenset[Span] = attrs.field(default=frozenset(), converter=frozenset)
    """Spans that must not be dropped as repeats: pass the spans of a `Duplicate` to undo its drop."""
    apart: frozenset[tuple[Span, Span]] = attrs.field(default=frozenset(), converter=frozenset)
    """Pairs of spans of which the second must not follow the first: the piece of text that holds a character of the
    second is not linked behind the piece that holds a character of the first."""
    as_printed: frozenset[Span] = attrs.field(default=frozenset(), converter=frozenset)
    """Spans whose lines stay as they stand: where a text keeps the printed lines of its columns, or a space between any
    two characters, they are neither put together nor closed up."""
    not_furniture: frozenset[Span] = attrs.field(default=frozenset(), converter=frozenset)
    """Spans that are no furniture: their lines go to the articles, and no field of the masthead is read there."""
    not_inset: frozenset[Span] = attrs.field(default=frozenset(), converter=frozenset)
    """Spans that are neither a box nor a picture's text: they stay in the run of text."""
