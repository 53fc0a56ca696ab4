"""Traditional characters in a running text: exchanged for simplified ones before words and patterns are looked for.

Dates and numerals are known by words of simplified Chinese. `twin` gives a text of the same length in them, so that every
offset found in it holds in the text itself. Whole pages are a matter of `newsparse.variants`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from newsparse.tables.variants import PAIRS

KEPT: Final = "乾祐著參"
"""Printed so in simplified text too, and so spelled in the tables: 乾隆, 景祐, 名著; 參 is a figure in old print (參萬元), 参
is none."""


@cache
def _forms() -> dict[int, str]:
    forms = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True))
    # 庅 is 麽, which is 么
    return {ord(char): forms.get(form, form) for char, form in forms.items() if char not in KEPT}


@cache
def _old() -> re.Pattern[str]:
    """Finds the first of them: the only cost to a text that has none, about a hundredth of finding its dates."""
    return re.compile(f"[{''.join(map(chr, _forms()))}]")


def twin(text: str) -> str:
    """`text` with each traditional character as its simplified one; `text` itself where there is none.

    >>> twin("民國七十五年三月十二日"), twin("乾隆二十六年，兩個半小時")
    ('民国七十五年三月十二日', '乾隆二十六年，两个半小时')
    """
    return text.translate(_forms()) if _old().search(text) else text
