"""What tells the parts of a head apart, in log-odds; written by ``scripts/fit_heads.py``, do not edit by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CLUES: Final = 0.69
"""What `newsparse.head_clues.line_scores` says is multiplied by this."""

LINES: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "any": (0.2, -0.66, 0.86, -0.41),
    "begins": (0.2, 0.12, -0.18, -0.15),
    "clue.asking_word": (0.0, 0.0, 0.2, 0.0),
    "clue.bracket_end": (0.0, 0.0, 0.25, 0.0),
    "clue.comma": (0.0, 0.02, -0.23, 0.24),
    "clue.dash_start": (0.0, 0.0, 0.0, 0.1),
    "clue.genre_end": (0.0, 0.0, 0.0, 0.01),
    "clue.listing": (0.0, 0.01, 0.0, 0.01),
    "clue.place_first": (0.0, 0.27, -0.18, 0.0),
    "clue.place_only": (0.0, 0.43, 0.0, 0.0),
    "clue.question": (0.0, 0.0, 0.4, 0.0),
    "clue.quote": (0.0, 0.13, -0.06, -0.63),
    "clue.subject_colon": (0.0, 0.0, 0.17, 0.0),
    "occasion": (-0.02, 0.34, -0.65, 0.32),
    "parallel": (0.0, 0.26, 0.13, 0.0),
    "pauses": (-0.2, 0.35, 0.05, -0.2),
    "place_or_time": (0.12, 0.09, 0.08, -0.3),
    "rows": (0.0, 0.17, 0.0, 0.0),
    "said_again": (-1.22, 0.07, 1.12, 0.03),
    "size.12": (0.0, 0.07, 0.65, 0.0),
    "size.15": (0.0, 0.53, -0.05, -0.69),
    "size.18": (0.0, -0.57, -0.08, 0.84),
    "size.22": (0.0, -0.33, 0.0, 0.41),
    "size.27": (0.0, 0.07, 0.0, 0.42),
    "size.5": (0.0, 0.0, -0.64, 0.0),
    "size.6": (0.0, 0.46, 0.78, 0.0),
    "size.9": (0.0, 0.79, 0.79, 0.29),
    "spaced": (0.0, -0.37, -0.21, 0.54),
}
"""What a line shows, for a label, a kicker, a headline, a deck: a clue of `newsparse.tables.heads`, its size, its phrases."""

PAIRS: Final[Mapping[str, Mapping[str, float]]] = {
    "HD": {
        "any": 0.02,
        "brief": -0.36,
        "in_two": -0.68,
        "length": 2.57,
        "longer": 0.09,
        "much_longer": -0.06,
        "uneven": 0.52,
    },
    "HH": {
        "any": 0.86,
        "brief": 0.93,
        "in_two": 2.02,
        "length": -0.6,
        "longer": -0.61,
        "much_longer": 0.87,
        "uneven": 0.25,
    },
    "KH": {
        "any": 1.51,
        "brief": 0.11,
        "in_two": -0.35,
        "length": 2.25,
        "longer": 1.3,
        "much_longer": -0.02,
        "uneven": 0.74,
    },
    "LH": {
        "any": 0.56,
        "brief": 0.89,
        "in_two": 0.09,
        "length": -1.35,
        "longer": -1.18,
        "much_longer": -0.31,
        "uneven": 0.36,
    },
    "LK": {
        "any": -0.36,
    },
}
"""What two neighbouring lines show, by their roles."""
