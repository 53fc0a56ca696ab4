"""One paragraph or two? What is asked of two linked pieces of body text, the first of them torn.

That one follows the other is decided before (`newsparse.linking.solve`). Here the question is whether the second goes on
with the first's sentence: a column broke it. Otherwise the first lost its end, or ends without a full stop, as a line of
verse, an item of a list and a paragraph before a list do.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from newsparse import seams
from newsparse.linking.nodes import Node, introduces

_BRIEF, _SHORT, _DECK = 20, 25, 90
"""Characters: lines of verse and of lists are below the first; below the second a neighbour counts as short; below the
third a text may be the summary under a headline (提要), which papers print without a full stop."""
_FULL = frozenset(".!?")


def bare(text: str) -> bool:
    """Whether `text` is short enough for the summary under a headline and has no full stop, as such summaries have none."""
    return len(text) < _DECK and _FULL.isdisjoint(text)


def join_evidence(nodes: Sequence[Node], i: int, j: int) -> list[tuple[str, float]]:
    """What speaks for one paragraph besides the evidence of the link from `i` to `j`."""
    a, b = nodes[i], nodes[j]
    first, second = len(a.text) < _BRIEF, len(b.text) < _BRIEF
    unstopped = _FULL.isdisjoint(a.text)
    heading = i > 0 and nodes[i - 1].kind in "SYZ"
    starts = max(-4.0, min(4.0, a.begins))
    out = [
        ("J.ends", max(-4.0, min(4.0, seams.ends_sentence(a.text[-8:])))),
        ("J.brief.first", float(first)),
        ("J.brief.second", float(second)),
        ("J.brief.both", float(first and second)),
        ("J.opens", float(bool(a.opens))),
        ("J.opens.on", float(bool(a.opens and not b.closes))),
        ("J.mark", float(b.text[:1] in "“《(")),
        ("J.speech", float(b.speech and a.text[-1:] not in ",;、" and not introduces(a.text))),
        ("J.closed", float(b.closed)),
        ("J.bracket", float(a.text[-1:] == ")")),
        ("J.closing", float(a.text[-1:] in "”’》")),
        ("J.particle", float(a.text[-1:] in "等了的")),
        ("J.pause", a.pause[0]),
        ("J.pause.likely", a.pause[1]),
        ("J.under_heading", float(heading)),
        ("J.bare", float(bare(a.text))),
        ("J.starts", starts),
        ("J.starts.unstopped", float(unstopped and starts > 0)),
        ("J.length", math.log(len(a.text) or 1)),
    ]
    if i:
        before = nodes[i - 1]
        out.append(
            ("J.torn_before", float(before.kind == "B" and not before.closed and len(before.text) < _SHORT))
        )
    if j + 1 < len(nodes):
        after = nodes[j + 1]
        out.append(("J.short_after", float(after.kind == "B" and len(after.text) < _SHORT)))
    return out
