"""Amounts are read to their end or not at all: 余 before 万, multipliers behind ordinals, both scripts in one amount."""

from __future__ import annotations

import pytest

from newsparse.numerals import find_numerals, normalise_numerals
from numeral_tables import lines, said

MORE = """
年产3余万吨粮食。 | 3余万吨 c 30000 30000 . 吨 ~
共有25余万人参加。 | 25余万人 c 250000 250000 . 人 ~
投资5余亿元。 | 5余亿元 c 500000000 500000000 . 元 ~
存款达12余万亿元。 | 12余万亿元 c 12000000000000 12000000000000 . 元 ~
补贴三余万元。 | 三余万元 c 30000 30000 . 元 ~
补贴二十五余万元。 | 二十五余万元 c 250000 250000 . 元 ~
补贴三多万元。 | 三多万元 c 30000 30000 . 元 ~
年产3多万吨，来了3来万人。 | 3多万吨 c 30000 30000 . 吨 ~ & 3来万人 c 30000 30000 . 人 ~
近3余万人。 | 近3余万人 c 30000 . . 人 ~
共3.5余万元。 | 3.5余万元 c 35000 35000 . 元 ~
来了25余人。 | 25 c 25 . . . =
种了三余亩。 | none
节余万元。 | 万元 c 10000 . . 元 =
其余万名职工。 | 万名 c 10000 . . 名 =
十余名，百余万人。 | 十余名 c 10 10 . 名 ~ & 百余万人 c 1000000 1000000 . 人 ~
剩3余下的交公。 | 3 c 3 . . . =
"""


@pytest.mark.parametrize("line", lines(MORE))
def test_more_before_a_multiplier(line: str) -> None:
    """余 behind 3 or 25 says 'and some' of the 万 or 亿 that follows; before a thing counted it needs a round number."""
    sentence, expected = line.split(" | ")
    assert (" & ".join(map(said, find_numerals(sentence))) or "none") == expected
