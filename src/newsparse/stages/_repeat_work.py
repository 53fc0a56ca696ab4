"""What the rules on repeats work on, and what they decide: one look at a page's blocks."""

from __future__ import annotations

from collections.abc import Sequence

import attrs


@attrs.frozen
class Drop:
    """``folded[block][start:end]`` goes, for it repeats `repeats` (block, start, end)."""

    block: int
    start: int
    end: int
    rule: str
    confidence: float
    repeats: tuple[tuple[int, int, int], ...]
    evidence: tuple[tuple[str, str | int | float | bool], ...] = ()

    def whole(self, folded: Sequence[str]) -> bool:
        """Whether nothing is left of the block."""
        return self.start == 0 and self.end == len(folded[self.block])


class Work:
    """The blocks' folded texts, and the decisions so far."""

    def __init__(self, folded: Sequence[str], protected: Sequence[bool] | None = None) -> None:
        self.folded = folded
        self.protected = protected or [False] * len(folded)
        self.first: dict[str, int] = {}
        """Text → the block in which it was met first."""
        self.twice: dict[int, int] = {}
        """Blocks that stand word for word before, but may do so on purpose: block → first copy."""
        self.whole: dict[int, Drop] = {}
        """Blocks that go altogether."""
        self.parts: dict[int, list[Drop]] = {}
        """Blocks of which a part goes."""
        self.hints: list[tuple[int, int, str]] = []
        """Continuations: block, original, kind."""

    def at(self, i: int) -> str:
        """The text of block `i`; nothing beyond the page's ends."""
        return self.folded[i] if 0 <= i < len(self.folded) else ""

    def drop(
        self, i: int, rule: str, confidence: float, repeats: tuple[tuple[int, int, int], ...], errors: int = 0
    ) -> None:
        """Decide that block `i` goes. A block without text (a picture's place) stays: there is nothing to leave out."""
        size = len(self.folded[i])
        if size and not self.protected[i]:
            self.whole[i] = Drop(
                i, 0, size, rule, confidence, repeats, (("length", size), ("errors", errors))
            )

    def drop_like(self, i: int, before: int, rule: str, confidence: float) -> None:
        """Decide that block `i` goes, for it says what block `before` says."""
        self.drop(i, rule, confidence, ((before, 0, len(self.folded[before])),))

    def cut(
        self,
        i: int,
        start: int,
        end: int,
        rule: str,
        confidence: float,
        repeats: tuple[int, int, int],
        errors: int = 0,
    ) -> None:
        """Decide that a part of block `i` goes."""
        evidence = (("length", end - start), ("errors", errors))
        self.parts.setdefault(i, []).append(Drop(i, start, end, rule, confidence, (repeats,), evidence))

    def result(self) -> tuple[list[Drop], list[tuple[int, int, str]]]:
        """The drops in source order, and the hints about blocks that stay."""
        drops = list(self.whole.values()) + [d for parts in self.parts.values() for d in parts]
        hints = [h for h in self.hints if h[0] not in self.whole and h[1] not in self.whole]
        return sorted(drops, key=lambda d: (d.block, d.start)), hints
