"""Texts in traditional characters, made of simplified ones one for one."""

from __future__ import annotations

from random import Random

from newsparse.tables.variants import PAIRS
from newsparse.twins import KEPT, twin

FORMS: dict[str, list[str]] = {}
"""A simplified character → the traditional ones that are exchanged for it."""
for old in PAIRS[::2]:
    if old not in KEPT:
        FORMS.setdefault(twin(old), []).append(old)


def traditional(text: str, random: Random) -> str:
    """`text` with one of its traditional forms for each character that has any, now and then left as it is."""
    return "".join(random.choice([*FORMS.get(char, ()), char]) for char in text)
