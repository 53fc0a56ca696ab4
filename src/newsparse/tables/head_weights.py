"""What tells the parts of a head apart, in log-odds; written by ``scripts/fit_heads.py``, do not edit by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CLUES: Final = 0.7
"""What `newsparse.head_clues.line_scores` says is multiplied by this."""

LINES: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "any": (0.23, -0.63, 0.83, -0.43),
    "begins": (0.2, 0.1, -0.16, -0.14),
    "clue.asking_word": (0.0, 0.0, 0.2, 0.0),
    "clue.bracket_end": (0.0, 0.0, 0.24, 0.0),
    "clue.comma": (0.0, 0.05, -0.24, 0.21),
    "clue.dash_start": (0.0, 0.0, 0.0, 0.09),
    "clue.genre_end": (0.0, 0.0, 0.0, 0.01),
    "clue.listing": (0.0, 0.01, 0.0, 0.01),
    "clue.place_first": (0.0, 0.27, -0.19, 0.0),
    "clue.place_only": (0.0, 0.46, 0.0, 0.0),
    "clue.question": (0.0, 0.0, 0.39, 0.0),
    "clue.quote": (0.0, 0.15, -0.09, -0.64),
    "clue.subject_colon": (0.0, 0.0, 0.17, 0.0),
    "occasion": (-0.05, 0.25, -0.52, 0.31),
    "parallel": (0.0, 0.22, 0.11, 0.0),
    "pauses": (-0.17, 0.38, 0.01, -0.22),
    "place_or_time": (0.1, 0.07, 0.13, -0.3),
    "rows": (0.0, 0.18, 0.0, 0.0),
    "said_again": (-1.24, -0.02, 1.2, 0.06),
    "size.12": (0.0, 0.06, 0.73, 0.04),
    "size.15": (0.0, 0.49, -0.05, -0.66),
    "size.18": (0.0, -0.61, -0.08, 0.87),
    "size.22": (0.0, -0.3, 0.0, 0.4),
    "size.27": (0.0, 0.06, 0.0, 0.41),
    "size.5": (0.0, 0.0, -0.65, 0.0),
    "size.6": (0.0, 0.45, 0.8, 0.0),
    "size.9": (0.0, 0.76, 0.81, 0.25),
    "spaced": (0.0, -0.38, -0.21, 0.54),
}
"""What a line shows, for a label, a kicker, a headline, a deck: a clue of `newsparse.tables.heads`, its size, its phrases."""

PAIRS: Final[Mapping[str, Mapping[str, float]]] = {
    "HD": {
        "any": 0.01,
        "brief": -0.32,
        "in_two": -0.69,
        "length": 2.57,
        "longer": 0.08,
        "much_longer": -0.06,
        "uneven": 0.53,
    },
    "HH": {
        "any": 0.83,
        "brief": 0.94,
        "in_two": 2.03,
        "length": -0.59,
        "longer": -0.6,
        "much_longer": 0.88,
        "uneven": 0.25,
    },
    "KH": {
        "any": 1.55,
        "brief": 0.09,
        "in_two": -0.34,
        "length": 2.25,
        "longer": 1.28,
        "much_longer": -0.04,
        "uneven": 0.73,
    },
    "LH": {
        "any": 0.58,
        "brief": 0.88,
        "in_two": 0.11,
        "length": -1.38,
        "longer": -1.21,
        "much_longer": -0.32,
        "uneven": 0.37,
    },
    "LK": {
        "any": -0.35,
    },
}
"""What two neighbouring lines show, by their roles."""
