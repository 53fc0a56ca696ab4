"""Each pattern of the package takes time in proportion to its text, or the code that asks it bounds the text."""

from __future__ import annotations

import inspect
import os
import re
import time

import pytest

from robustness.patterns import Found, asked, collect, hard_text, methods, modules, units

SIZES = (16, 20, 24, 30, 40, 64, 400, 2400)
RATIO = 9
"""Four times the text may take so many times as long: 4 if linear, 16 if quadratic."""
MOST_TEXTS = 1000 if os.environ.get("NEWSPARSE_PROFILE") == "nightly" else 8
"""Hard texts tried for a pattern, those with a way to a loop first."""

BOUNDED = {
    "masthead:": (90, "newsparse.masthead reads no line of more than MAX_LINE characters"),
    "editors:": (90, "newsparse.editors reads no line of more than MAX_LINE characters"),
    "tables.masthead:": (90, "as above"),
    "tables.heads:": (90, "no heading is longer than textfacts.LONG_KICKER"),
    "heads:": (90, "as above"),
    "textfacts:_TERMINAL": (8, "asked of a text's last eight characters"),
    "textfacts:_QUOTED": (8, "as above"),
    "readers.base:_FENCE_END": (200, "asked of a document's last 200 characters"),
}
"""Patterns that are not linear, and need not be: the most characters that they are asked about, and why."""
BOUNDED_COST = 0.02
"""Seconds for a text of the bound. A real line costs microseconds; this is for lines made to be hard."""


def seconds(call, text, tries=2, enough=0.0):
    """The least time of some tries; no more of them once one took less than enough."""
    best = 1e9
    for _ in range(tries):
        start = time.process_time()
        call(text)
        best = min(best, time.process_time() - start)
        if best < enough:
            break
    return best


FLOOR = 0.6 * seconds(re.compile(r"\s*y").search, " " * SIZES[-1], tries=7)
"""Seconds. What 2400 characters take no longer than needs no ratio: the plainest quadratic pattern takes more, on this
machine (5 ms on a fast one, where the 12 ms that stood here let bad patterns pass)."""


def bound(found: Found) -> int | None:
    """The bound of a pattern's texts, None for none."""
    return next((size for name, (size, _) in BOUNDED.items() if found.where.startswith(name)), None)


@pytest.fixture(scope="module")
def found():
    return collect()


@pytest.fixture(scope="module")
def calls():
    return asked("\n".join(inspect.getsource(module) for module in modules()))


def test_the_walk_finds_what_is_there(found):
    places = {f.where.partition(":")[0] for f in found}
    assert len(found) > 300
    for module in ("textfacts", "punctuation", "masthead", "heads", "people.leads", "dates.grammar",
                   "numerals.grammar", "readers.markdown", "readers.markup", "tables.masthead", "tables.people"):  # fmt: skip
        assert module in places


def test_hard_texts_find_a_pattern_that_is_not_linear():
    """The method works: patterns that are known to be bad are found, good ones are not."""
    for source, bad in ((r"(?:a+)+b", True), (r"x\s*:?\s*y", True), (r"\d+\s?\d*年", True),
                        (r"x\s*+:?\s*+y", False), (r"[一二]{1,3}年", False)):  # fmt: skip
        call = re.compile(source).search
        assert any(grows(call, unit) for unit in units(source, 0)) == bad, source


def grows(call, unit, as_bytes=False):
    """What is wrong with a pattern on a hard text, or None."""

    def cost(size, tries):
        text = hard_text(unit, size)
        return seconds(call, text.encode("latin-1", "replace") if as_bytes else text, tries, enough=FLOOR / 4)

    for size in SIZES:
        if cost(size, 1) > FLOOR:
            again = cost(size, 3)
            if size < 400:
                return f"{again:.2f} s for {size} characters" if again > FLOOR else None
            less = cost(size // 4, 3)
            if again > FLOOR and again > RATIO * less:
                return f"{less:.4f} s for {size // 4} characters, {again:.4f} s for {size}"
            return None
    return None


def test_every_pattern_is_linear_or_bounded(found, calls):
    wrong = []
    for pattern in found:
        as_bytes = isinstance(pattern.source, bytes)
        most = bound(pattern)
        for how in methods(pattern, calls):
            call = getattr(pattern.compiled, how)
            for unit in units(pattern.source, pattern.flags)[:MOST_TEXTS]:
                if most is None:
                    fault = grows(call, unit, as_bytes)
                else:
                    taken = seconds(call, hard_text(unit, most)[:most], 3)
                    fault = f"{taken:.3f} s for {most} characters" if taken > BOUNDED_COST else None
                if fault is not None:
                    wrong.append(f"{pattern.where}.{how} on {unit!r:.60}: {fault}")
                    break
    assert not wrong, "\n".join(wrong)


def test_bounds_name_patterns_that_exist(found):
    for name, (size, why) in BOUNDED.items():
        assert any(f.where.startswith(name) for f in found), name
        assert size <= 200 and why
