"""What tells the parts of a head apart, in log-odds; written by ``scripts/fit_heads.py``, do not edit by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CLUES: Final = 0.73
"""What `newsparse.head_clues.line_scores` says is multiplied by this."""

LINES: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "any": (-0.06, -0.16, 0.54, -0.33),
    "begins": (0.0, 0.63, -0.06, -0.47),
    "clue.asking_word": (0.0, 0.0, 0.09, 0.0),
    "clue.bracket_end": (0.0, 0.0, 0.19, 0.0),
    "clue.comma": (0.0, -0.07, -0.19, 0.33),
    "clue.dash_end": (0.0, 0.0, 0.0, 0.0),
    "clue.dash_start": (0.0, 0.0, 0.0, 0.06),
    "clue.genre_end": (0.0, 0.0, 0.0, 0.0),
    "clue.listing": (0.0, 0.0, 0.0, 0.02),
    "clue.place_first": (0.0, 0.62, 0.0, 0.0),
    "clue.place_only": (0.0, 0.21, 0.0, 0.0),
    "clue.quote": (0.0, 0.46, 0.16, -0.51),
    "occasion": (0.0, 0.22, -0.39, 0.31),
    "parallel": (0.0, -0.07, -0.0, 0.0),
    "pauses": (0.0, 0.48, 0.12, -0.3),
    "place_or_time": (0.0, 0.4, 0.18, -0.07),
    "rows": (0.0, 0.14, 0.0, 0.0),
    "size.12": (0.0, 0.17, 1.28, -0.0),
    "size.15": (0.0, 0.54, 0.21, -0.13),
    "size.18": (0.0, 1.0, 0.0, 0.1),
    "size.22": (0.0, -0.75, 0.0, 0.51),
    "size.27": (0.0, 0.01, 0.0, 0.55),
    "size.5": (0.0, 0.0, -0.58, 0.0),
    "size.6": (0.0, -0.06, 1.15, 0.0),
    "size.9": (0.0, 0.7, 0.98, 0.06),
    "spaced": (0.0, -0.27, -0.02, 0.36),
}
"""What a line shows, for a label, a kicker, a headline, a deck: a clue of `newsparse.tables.heads`, its size, its phrases."""

PAIRS: Final[Mapping[str, Mapping[str, float]]] = {
    "HD": {
        "any": -0.05,
        "brief": -0.7,
        "in_two": -0.88,
        "length": 2.5,
        "longer": 0.25,
        "much_longer": 0.07,
        "uneven": 0.04,
    },
    "HH": {
        "any": 0.54,
        "brief": 0.05,
        "in_two": 1.92,
        "length": -0.36,
        "longer": 0.14,
        "much_longer": 0.52,
        "uneven": -0.14,
    },
    "KH": {
        "any": 0.8,
        "brief": 0.05,
        "in_two": -0.32,
        "length": 1.97,
        "longer": 1.22,
        "much_longer": 0.24,
        "uneven": 0.35,
    },
    "LH": {
        "any": 0.06,
    },
}
"""What two neighbouring lines show, by their roles."""
