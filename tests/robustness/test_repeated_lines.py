"""One short line thousands of times: time grows with the number of lines, whatever the line looks like."""

from __future__ import annotations

from time import process_time

import pytest

from newsparse import parse_issue

FEW, MANY = 750, 3000
LIKE_LINEAR = 9.0
"""Four times the lines may take so many times the time: linear is 4, quadratic 16; other work runs on the machine."""


def _seconds(line: str, times: int) -> float:
    start = process_time()
    parse_issue("\n".join([line] * times))
    return process_time() - start


@pytest.mark.parametrize("line", ["■劳模档案", "▲好事。（王小明）", "问题咋办，", "编后", "今日导读"])
def test_time_grows_with_the_number_of_lines(line):
    parse_issue("\n".join([line] * 50))  # patterns and tables are ready
    most = LIKE_LINEAR * max(_seconds(line, FEW), 0.1)
    assert any(_seconds(line, MANY) < most for _ in range(3))
