"""The names of the evidence that is counted in figures: what `newsparse.linking.features` gives, in this order."""

from __future__ import annotations

TORN = {
    (far, state): f"BB.{'f' if far else 'n'}.{state}" for far in (False, True) for state in ("open", "quoted")
}
FIGURES: dict[str, tuple[str, ...]] = {
    **{
        a + b: tuple(
            f"{a}{b}.{part}"
            for part in ("ahead", "back", "far", "heads", "over_one", "within", "within_stack")
        )
        for a in "BSYZ"
        for b in "BSYZ"
    },
    **{
        state: tuple(f"{state}.{part}" for part in ("seam", "page", "best", "tail_seam"))
        for state in TORN.values()
    },
}
"""The names of the figures that only two fragments together have: of distance, by their kinds, and of a torn end."""

BODIES, SIGNED = ("BBn", "BBf"), ("YBn", "YBf")  # next to each other, far
HEADS, BYLINES, CROSSHEADS = ("SBn", "SBf"), ("SYn", "SYf"), ("BSn", "BSf")
_COMMON = (".topic", ".part", ".size")
_CORE = (".core", ".core_part", ".core_left", ".core_right")
_CHAIN = (
    "head_before",
    "c.before",
    "c.behind",
    "c.none",
    "c.since",
    "c.headless",
    "head_behind",
    "over",
    "overlog",
)
MEASURES: dict[str, tuple[str, ...]] = {
    "": (),
    "SS": ("SS.topic", "SS.both", "SS.first_only", "SS.second_only"),
    **{name: tuple(name + part for part in (*_COMMON, ".said", ".echo", *_CORE)) for name in BODIES},
    **{name: tuple(name + part for part in _COMMON) for name in SIGNED},
    **{name: tuple(name + part for part in (".topic", ".part", ".near", ".size")) for name in HEADS},
    **{name: tuple(name + part for part in (".topic", ".part", ".size")) for name in BYLINES},
    **{
        name: (
            *(name + part for part in (*_COMMON, ".said")),
            *("BS." + part for part in _CHAIN),
            *("BS" + part for part in _CORE),
        )
        for name in CROSSHEADS
    },
}
"""The names of the evidence that depends on chains, by the kinds of the two fragments."""
COMPARED = ("BB", "YB", "SB", "BS")
"""Kinds of fragments whose strings are compared: what the page's have in common in general counts there."""
HINTS = ("hint", "hint.other")
"""Whether the headline that was printed again right before a fragment is the one over what it would follow."""
