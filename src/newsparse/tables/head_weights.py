"""What tells the parts of a head apart, in log-odds; written by ``scripts/fit_heads.py``, do not edit by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CLUES: Final = 0.64
"""What `newsparse.head_clues.line_scores` says is multiplied by this."""

LINES: Final[Mapping[str, tuple[float, float, float, float]]] = {
    "any": (0.41, -0.4, 0.48, -0.49),
    "begins": (0.0, 0.69, -0.07, -0.5),
    "clue.asking_word": (0.0, 0.0, 0.16, 0.0),
    "clue.bracket_end": (0.0, 0.0, 0.27, 0.0),
    "clue.comma": (0.0, 0.01, -0.21, 0.28),
    "clue.dash_start": (0.0, 0.0, 0.0, 0.13),
    "clue.genre_end": (0.0, 0.0, 0.0, 0.02),
    "clue.listing": (0.0, 0.01, 0.0, 0.02),
    "clue.place_first": (0.0, 0.46, -0.18, 0.0),
    "clue.place_only": (0.0, 0.34, 0.0, 0.0),
    "clue.quote": (0.0, 0.41, 0.0, -0.73),
    "clue.subject_colon": (0.0, 0.0, -0.23, 0.0),
    "occasion": (0.0, 0.46, -0.58, 0.36),
    "parallel": (0.0, 0.13, -0.18, 0.0),
    "pauses": (0.0, 0.47, -0.11, -0.14),
    "place_or_time": (0.0, 0.29, 0.15, -0.16),
    "rows": (0.0, 0.19, 0.0, 0.0),
    "size.12": (0.0, 0.26, 1.17, 0.2),
    "size.15": (0.0, 0.4, -0.02, -0.22),
    "size.18": (0.0, 0.73, -0.56, -0.08),
    "size.22": (0.0, -0.93, 0.0, 0.61),
    "size.27": (0.0, 0.03, 0.0, 0.63),
    "size.5": (0.0, 0.0, -0.91, 0.0),
    "size.6": (0.0, 0.11, 0.39, 0.0),
    "size.9": (0.0, 0.87, 0.95, 0.52),
    "spaced": (0.0, -0.32, 0.01, 0.25),
}
"""What a line shows, for a label, a kicker, a headline, a deck: a clue of `newsparse.tables.heads`, its size, its phrases."""

PAIRS: Final[Mapping[str, Mapping[str, float]]] = {
    "HD": {
        "any": 0.03,
        "brief": -0.68,
        "in_two": -0.7,
        "length": 2.76,
        "longer": 0.2,
        "much_longer": 0.13,
        "uneven": 0.31,
    },
    "HH": {
        "any": 0.48,
        "brief": 0.31,
        "in_two": 2.0,
        "length": -0.07,
        "longer": -0.34,
        "much_longer": 0.92,
        "uneven": 0.16,
    },
    "KH": {
        "any": 1.07,
        "brief": -0.32,
        "in_two": -0.12,
        "length": 2.17,
        "longer": 1.48,
        "much_longer": 0.01,
        "uneven": 0.77,
    },
    "LH": {
        "any": 0.06,
    },
    "LK": {
        "any": 0.35,
    },
}
"""What two neighbouring lines show, by their roles."""
