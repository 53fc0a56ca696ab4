"""What is left of JSON that a language model wrote: cut off at its limit, started twice, with a bracket too few."""

from __future__ import annotations

import json
import re
from typing import Any

_STRING = re.compile(r'"([A-Za-z_]\w{0,40})"\s*:\s*"((?:[^"\\]|\\.)*)', re.DOTALL)
_NUMBERS = re.compile(r'"([A-Za-z_]\w{0,40})"\s*:\s*(\[[-\d.,\s]*\]?)')


def _string(inner: str) -> str:
    """A string of JSON, as far as it goes."""
    for cut in range(8):  # an escape may be broken in its middle: \u4e
        try:
            text = json.loads(f'"{inner[: len(inner) - cut]}"', strict=False)
            return text if isinstance(text, str) else ""
        except ValueError:
            continue
    return inner


def salvage(source: str, start: re.Pattern[str]) -> list[dict[str, Any]]:
    """The objects of broken JSON that begin as `start` says, in order; of one that breaks off, its strings and lists of
    numbers as far as they go. Linear: each is cut out where the next one begins.
    """
    starts = [found.start() for found in start.finditer(source)]
    decoder = json.JSONDecoder(strict=False)
    objects: list[dict[str, Any]] = []
    for at, end in zip(starts, [*starts[1:], len(source)][: len(starts)], strict=True):
        piece = source[at:end]
        try:
            item, _ = decoder.raw_decode(piece)
        except (ValueError, RecursionError):
            item = {
                key: [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", value)]
                for key, value in reversed(_NUMBERS.findall(piece))
            }
            item |= {key: _string(value) for key, value in reversed(_STRING.findall(piece))}
        if isinstance(item, dict):
            objects.append(item)
    return objects
