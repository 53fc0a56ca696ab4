"""What a paragraph is by its place, its type and what the engine says of it."""

from __future__ import annotations

from collections.abc import Collection

from newsparse.geometry.layout import BODY, BOX, BYLINE, CAPTION, CROSSHEAD
from newsparse.geometry.paragraphs import Paragraph, Run

SIGNS = 24
"""The line right under a headline that says who wrote has no more characters."""


def role_of(
    paragraph: Paragraph,
    run: Run,
    labels: Collection[str | None],
    units: float,
    gap: float,
    *,
    opens: bool,
    alone: bool,
    begins: bool,
) -> tuple[str, float]:
    """The role of a paragraph, and how probable it is.

    Args:
        paragraph: the paragraph.
        run: the run that it is of.
        labels: what the engine says that its lines are.
        units: how many characters wide it is, all its lines together.
        gap: white over it, in lines.
        opens: it is the first under a headline.
        alone: it stands alone, as no line of a paragraph does.
        begins: it begins where paragraphs begin, and is not in the middle.
    """
    if run.kind == "caption" or labels == {"caption"}:
        return CAPTION, 0.8 if run.kind == "caption" else 0.9
    if run.kind == "box":
        return BOX, 0.8
    one = paragraph.lines == 1
    if opens and one and units <= SIGNS and not paragraph.first_full and paragraph.size <= 1.12:
        return BYLINE, 0.75
    if labels == {"title"} and paragraph.lines <= 4:
        return CROSSHEAD, 0.85
    if paragraph.heads:
        return CROSSHEAD, 0.75
    if paragraph.centred and paragraph.size >= 1.02 and paragraph.lines <= 4 and not begins:
        return CROSSHEAD, 0.75 if paragraph.size >= 1.05 or gap > 0.15 else 0.5
    if (paragraph.middle and one and paragraph.size >= 0.95) or (alone and paragraph.size >= 0.9):
        return CROSSHEAD, 0.75
    return BODY, 0.92
