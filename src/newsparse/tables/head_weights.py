"""What tells the parts of a head apart, in log-odds; written by ``scripts/fit_heads.py``, do not edit by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CLUES: Final = 0.67
"""What `newsparse.head_clues.line_scores` says is multiplied by this."""

LINES: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "any": (0.27, -0.67, 0.92, -0.52),
    "begins": (0.22, 0.09, -0.18, -0.13),
    "clue.asking_word": (0.0, 0.0, 0.22, 0.0),
    "clue.bracket_end": (0.0, 0.0, 0.25, 0.0),
    "clue.comma": (0.0, 0.03, -0.24, 0.24),
    "clue.dash_start": (0.0, 0.0, 0.0, 0.12),
    "clue.genre_end": (0.0, 0.0, 0.0, 0.01),
    "clue.listing": (0.0, 0.01, 0.0, 0.01),
    "clue.place_first": (0.0, 0.34, -0.15, 0.0),
    "clue.place_only": (0.0, 0.5, 0.0, 0.0),
    "clue.question": (0.0, 0.0, 0.42, 0.0),
    "clue.quote": (0.0, 0.09, -0.02, -0.63),
    "clue.subject_colon": (0.0, 0.0, -0.12, 0.0),
    "occasion": (0.04, 0.35, -0.72, 0.33),
    "parallel": (0.0, 0.26, 0.1, 0.0),
    "pauses": (-0.15, 0.38, 0.09, -0.32),
    "place_or_time": (0.1, 0.07, 0.09, -0.25),
    "rows": (0.0, 0.17, 0.0, 0.0),
    "said_again": (-0.91, 0.07, 0.97, -0.12),
    "size.12": (0.0, 0.06, 0.71, 0.02),
    "size.15": (0.0, 0.52, -0.1, -0.58),
    "size.18": (0.0, -0.5, -0.14, 0.8),
    "size.22": (0.0, -0.37, 0.0, 0.36),
    "size.27": (0.0, 0.07, 0.0, 0.49),
    "size.5": (0.0, 0.0, -0.91, 0.0),
    "size.6": (0.0, 0.46, 0.65, 0.0),
    "size.9": (0.0, 0.76, 0.79, 0.32),
    "spaced": (0.0, -0.43, -0.13, 0.52),
}
"""What a line shows, for a label, a kicker, a headline, a deck: a clue of `newsparse.tables.heads`, its size, its phrases."""

PAIRS: Final[Mapping[str, Mapping[str, float]]] = {
    "HD": {
        "any": -0.05,
        "brief": -0.42,
        "in_two": -0.6,
        "length": 2.64,
        "longer": 0.12,
        "much_longer": -0.06,
        "uneven": 0.55,
    },
    "HH": {
        "any": 0.92,
        "brief": 0.88,
        "in_two": 2.04,
        "length": -0.69,
        "longer": -0.51,
        "much_longer": 0.92,
        "uneven": 0.28,
    },
    "KH": {
        "any": 1.57,
        "brief": 0.14,
        "in_two": -0.39,
        "length": 2.21,
        "longer": 1.35,
        "much_longer": 0.07,
        "uneven": 0.84,
    },
    "LH": {
        "any": 0.56,
        "brief": 0.98,
        "in_two": 0.04,
        "length": -1.3,
        "longer": -1.14,
        "much_longer": -0.28,
        "uneven": 0.37,
    },
    "LK": {
        "any": -0.3,
    },
}
"""What two neighbouring lines show, by their roles."""
