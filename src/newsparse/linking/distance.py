"""What the way between two fragments on the page weighs."""

from __future__ import annotations

import math
from collections.abc import Sequence

_LOGS = (0.0, *(math.log(n) for n in range(1, 256)))


def far_log(distance: int) -> float:
    """Natural logarithm of so many fragments."""
    return _LOGS[distance] if distance < len(_LOGS) else math.log(distance)


def far_steps(weights: Sequence[float], count: int) -> list[float]:
    """What a far link to the fragment so many further on weighs; behind them, last first, the steps back up the page."""
    ahead, back, far = weights[:3]
    logs = [far_log(n) for n in range(1, count)]
    return [0.0, *(ahead + far * log for log in logs), *(back + far * log for log in reversed(logs))]
