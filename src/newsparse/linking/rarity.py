"""How rare a two-character string is in newspaper text: the weight of what two fragments share.

The table counts in how many articles of news of 1998 and 2017 each string stands; `scripts/make_rarity.py`
made it (inverse document frequency: K. Spärck Jones, Journal of Documentation 28, 1972).
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache


@cache
def table() -> dict[str, float]:
    """Rarity of the strings that are not rare: 0 for what every article has, up to 1."""
    from pkgutil import get_data  # as in `newsparse.seams`

    body = zlib.decompress(get_data("newsparse", "data/rarity.bin") or b"").decode("utf-8")
    levels = body.split("\n")
    out: dict[str, float] = {}
    for number, level in enumerate(levels):
        weight = ((number + 0.5) / len(levels)) ** 2
        out.update(dict.fromkeys(map("".join, zip(level[::2], level[1::2], strict=True)), weight))
    return out


@cache
def _lookup() -> Callable[[str, float], float]:
    return table().get


def rarity(gram: str) -> float:
    """The weight of one two-character string: 0 for what every article has, 1 for what hardly any has."""
    return _lookup()(gram, 1.0)
