"""Crossheads (小标题) in the type of the body, told by where their lines begin and end.

Where paragraphs begin two cells in, a line between two of them that begins elsewhere is none of either: it nearly fills its
column, or is set at its edge or in the middle. A heading of two lines fills the first and has the rest in the middle of the next.
"""

from __future__ import annotations

import attrs

from newsparse.geometry.leaves import hull_of
from newsparse.geometry.paragraphs import Paragraph
from newsparse.textfacts import ends_closed

NEARLY = 0.25
"""A line in the middle that begins so many cells before where paragraphs do does not begin one."""
OFF = 0.35
"""A line that begins so many cells off another begins somewhere else."""
RUNS_ON = tuple(",;:、([《")
"""With one of these at its end a line goes on, or what follows is what it says."""


def stands_alone(above: Paragraph | None, own: Paragraph, below: Paragraph | None, usual: float) -> bool:
    """Whether one line stands between two paragraphs and begins neither where paragraphs begin, `usual` cells in, nor where
    lines do that go on.
    """
    if above is None or below is None or own.lines > 1 or not below.indent or own.inset > usual - NEARLY:
        return False
    if own.inset >= OFF and abs(own.inset - own.rest) < 2 * OFF:
        return True
    if own.inset > usual - OFF or own.indent or above.last_full:
        return False
    # Lines of verse stand under each other as this one does under a paragraph.
    return above.indent or above.lines > 1


def can_head(text: str) -> bool:
    """Whether a heading can end as a text (marks folded) does: not as a sentence, nor with what something follows on.

    >>> can_head("件件不超期"), can_head("孩子谁来接?"), can_head("他点了点头."), can_head("编辑同志:")
    (True, True, False, False)
    """
    return text.endswith(("?", "!")) or not (ends_closed(text) or text.endswith(RUNS_ON))


def ends_heading(line: Paragraph, usual: float) -> bool:
    """Whether a line right under another stands in the middle, where no paragraph begins."""
    middle = line.lines == 1 and line.centred and abs(line.inset - line.rest) < 2 * OFF
    return middle and abs(line.inset - usual) >= OFF and line.gap <= 0.3


def begins_text(own: Paragraph, usual: float) -> bool:
    """Whether the first line begins where paragraphs do and is not in the middle."""
    return abs(own.inset - usual) < OFF < abs(own.inset - own.rest)


def together(one: Paragraph, two: Paragraph) -> Paragraph:
    """A heading of two lines."""
    rect = hull_of((one.rect, two.rect))
    atoms, lines = one.atoms + two.atoms, one.lines + two.lines
    return attrs.evolve(
        one, atoms=atoms, rect=rect, lines=lines, last_full=False, centred=True, rest=two.rest
    )
