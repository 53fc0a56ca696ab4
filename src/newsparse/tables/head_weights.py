"""What tells the parts of a head apart, in log-odds; written by ``scripts/fit_heads.py``, do not edit by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CLUES: Final = 0.69
"""What `newsparse.head_clues.line_scores` says is multiplied by this."""

LINES: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "any": (0.27, -0.72, 0.88, -0.44),
    "begins": (0.22, 0.11, -0.18, -0.15),
    "clue.asking_word": (0.0, 0.0, 0.19, 0.0),
    "clue.bracket_end": (0.0, 0.0, 0.26, 0.0),
    "clue.comma": (0.0, 0.03, -0.22, 0.22),
    "clue.dash_start": (0.0, 0.0, 0.0, 0.1),
    "clue.genre_end": (0.0, 0.0, 0.0, 0.01),
    "clue.listing": (0.0, 0.01, 0.0, 0.01),
    "clue.place_first": (0.0, 0.3, -0.16, 0.0),
    "clue.place_only": (0.0, 0.49, 0.0, 0.0),
    "clue.question": (0.0, 0.0, 0.37, 0.0),
    "clue.quote": (0.0, 0.12, -0.06, -0.63),
    "clue.subject_colon": (0.0, 0.0, 0.19, 0.0),
    "occasion": (0.04, 0.36, -0.72, 0.32),
    "parallel": (0.0, 0.26, 0.08, 0.0),
    "pauses": (-0.16, 0.34, 0.02, -0.2),
    "place_or_time": (0.1, 0.09, 0.1, -0.3),
    "rows": (0.0, 0.17, 0.0, 0.0),
    "said_again": (-0.92, 0.03, 0.95, -0.05),
    "size.12": (0.0, 0.05, 0.67, 0.05),
    "size.15": (0.0, 0.54, -0.07, -0.66),
    "size.18": (0.0, -0.52, -0.13, 0.82),
    "size.22": (0.0, -0.36, 0.0, 0.4),
    "size.27": (0.0, 0.06, 0.0, 0.43),
    "size.5": (0.0, 0.0, -0.91, 0.0),
    "size.6": (0.0, 0.45, 0.64, 0.0),
    "size.9": (0.0, 0.76, 0.77, 0.36),
    "spaced": (0.0, -0.36, -0.24, 0.54),
}
"""What a line shows, for a label, a kicker, a headline, a deck: a clue of `newsparse.tables.heads`, its size, its phrases."""

PAIRS: Final[Mapping[str, Mapping[str, float]]] = {
    "HD": {
        "brief": -0.4,
        "in_two": -0.63,
        "length": 2.56,
        "longer": 0.11,
        "much_longer": -0.02,
        "uneven": 0.57,
    },
    "HH": {
        "any": 0.88,
        "brief": 0.86,
        "in_two": 2.03,
        "length": -0.64,
        "longer": -0.53,
        "much_longer": 0.91,
        "uneven": 0.27,
    },
    "KH": {
        "any": 1.52,
        "brief": 0.14,
        "in_two": -0.38,
        "length": 2.24,
        "longer": 1.34,
        "much_longer": 0.02,
        "uneven": 0.83,
    },
    "LH": {
        "any": 0.56,
        "brief": 0.96,
        "in_two": 0.05,
        "length": -1.3,
        "longer": -1.16,
        "much_longer": -0.3,
        "uneven": 0.36,
    },
    "LK": {
        "any": -0.29,
    },
}
"""What two neighbouring lines show, by their roles."""
