"""Which decision concerns which entry, and how decisions are told."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from newsparse.model import Decision
from newsparse.show.text import cut, figure, percent
from newsparse.spans import Span

if TYPE_CHECKING:
    from newsparse.show.entries import Entry

DECISION_WORDS: Final = {
    "role": "Recognised",
    "join": "Joined: one paragraph",
    "refusal": "Nothing joined",
    "placement": "Placed behind the piece before it",
    "drop": "Left out",
    "conflict": "In conflict",
}
"""What a decision of each kind did."""

UNSURE: Final = 0.8
"""A join below this confidence is marked as uncertain."""

MOST_EVIDENCE: Final = 8
"""So many pieces of evidence are shown of a decision, those that weigh most."""


class Places:
    """Which entry holds a character of the pages."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rows = sorted(
            (span.page, span.start, span.end, entry.key)
            for entry in entries
            for span in entry.passage.spans
            if span.start < span.end
        )

    def at(self, page: int, offset: int) -> int | None:
        """The number of the entry that holds this character; None where none does."""
        k = bisect_right(self._rows, (page, offset, math.inf)) - 1
        if k < 0 or self._rows[k][0] != page or offset >= self._rows[k][2]:
            return None
        return self._rows[k][3]


class Reasons:
    """What was decided about each entry."""

    def __init__(self, decisions: Sequence[Decision], entries: Sequence[Entry]) -> None:
        places = Places(entries)
        self._about: dict[int, list[int]] = {}
        self._joins: dict[int, list[tuple[Span, Decision]]] = {}
        self._refusals: dict[int, Decision] = {}
        for at, decision in enumerate(decisions):
            held = [places.at(s.page, s.start) for s in decision.spans]
            concerns = {key for key in held if key is not None}
            seam = decision.seam or (1 if len(held) == 2 else 0)  # not known: no place to mark, only a reason
            if decision.kind in {"join", "placement"} and 0 < seam < len(held):
                first, second = held[seam - 1], held[seam]
                if first == second and first is not None:
                    self._joins.setdefault(first, []).append((decision.spans[seam], decision))
                elif second is not None and decision.kind == "placement":
                    concerns = {second}  # what was decided is what stands before it
            elif decision.kind == "refusal" and held and held[-1] is not None:
                self._refusals.setdefault(held[-1], decision)
            for key in sorted(concerns):
                self._about.setdefault(key, []).append(at)

    def about(self, key: int) -> tuple[int, ...]:
        """Places in the list of decisions of those that concern the entry."""
        return tuple(self._about.get(key, ()))

    def joins(self, key: int) -> tuple[tuple[Span, Decision], ...]:
        """The first spans of pieces that a decision put behind another of the same entry, and that decision."""
        return tuple(self._joins.get(key, ()))

    def refusal(self, key: int) -> Decision | None:
        """The decision that nothing continues the entry."""
        return self._refusals.get(key)


def told(decision: Decision) -> dict[str, Any]:
    """A decision in words and figures, for the panel that says why: all values are strings but the weights.

    ``evidence`` has rows of what speaks, its value as text, and its weight (log-odds; 0 where it is none).
    """
    from newsparse.tables.evidence import in_words
    from newsparse.tables.rules import rule_of

    rule = rule_of(decision.rule)
    plain: list[tuple[str, object]] = []
    weights: dict[str, float] = {}
    for name, value in decision.evidence:
        words = in_words(name) or name
        if isinstance(value, float) and math.isfinite(value):
            # One thing may weigh in general and once more for its kind of pair: log-odds add up.
            weights[words] = weights.get(words, 0.0) + value
        else:
            plain.append((words, value))
    rows = [*plain, *sorted(weights.items(), key=lambda row: -abs(row[1]))]
    return {
        "id": cut(decision.id, 40),
        "what": DECISION_WORDS.get(decision.kind, cut(decision.kind, 40)),
        "rule": cut(decision.rule, 80),
        "means": "" if rule is None else rule.means,
        "sure": percent(decision.confidence),
        "unsure": not decision.confidence >= UNSURE,
        "evidence": [
            [cut(words, 120), figure(value), _weight(value)] for words, value in rows[:MOST_EVIDENCE]
        ],
        "more": max(0, len(rows) - MOST_EVIDENCE),
    }


def reason_line(decision: Decision) -> str:
    """A decision in one line, for a small note beside the place."""
    what = DECISION_WORDS.get(decision.kind, cut(decision.kind, 40))
    return f"{what} ({percent(decision.confidence)} sure, rule {cut(decision.rule, 80)})"


def _weight(value: object) -> float:
    """The weight of a piece of evidence between -1 and 1, for a bar; 0 for what is no weight."""
    if not isinstance(value, float) or not math.isfinite(value):
        return 0.0
    return round(max(-1.0, min(1.0, value / 5)), 2)
