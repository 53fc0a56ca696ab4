"""Neighbours in digits: 5、6个 says from five to six; entries of lists, ranks, numbers of things and dates say no range."""

from __future__ import annotations

import pytest

from newsparse.numerals import find_numerals, normalise_numerals
from numeral_tables import lines, said

PAIRS = """
来了5、6个人。 | 5、6个 c . 5 6 个 ~
约有2、3名工人。 | 约有2、3名 c . 2 3 名 ~
屋里有20、30人。 | 20、30人 c . 20 30 人 ~
住了200、300户人家。 | 200、300户 c . 200 300 户 ~
等了2、3年。 | 2、3年 c . 2 3 年 ~
过了5、6天，5、6个月。 | 5、6天 c . 5 6 天 ~ & 5、6个月 c . 5 6 个月 ~
他才17、18岁。 | 17、18岁 c . 17 18 岁 ~
他才17、8岁。 | 17、8岁 c . 17 18 岁 ~
每年投资2、3亿元。 | 2、3亿元 c . 200000000 300000000 元 ~
每月挣5、6千元。 | 5、6千元 c . 5000 6000 元 ~
走了5、6千米。 | 5、6千米 c . 5 6 千米 ~
相距5、6百米。 | 5、6百米 c . 500 600 米 ~
亏了20、30万元。 | 20、30万元 c . 200000 300000 元 ~
来了５、６个人。 | ５、６个 c . 5 6 个 ~
这样，5、6个人走了。 | 5、6个 c . 5 6 个 ~
花了5、6元，20、30元。 | 5、6元 c . 5 6 元 ~ & 20、30元 c . 20 30 元 ~
# lists
分设1、2、3个班。 | 1 c 1 . . . = & 2 c 2 . . . = & 3个 c 3 . . 个 =
有5、6、7人三种。 | 5 c 5 . . . = & 6 c 6 . . . = & 7人 c 7 . . 人 = & 三种 c 3 . . 种 =
人数为5、6。 | 5 c 5 . . . = & 6 c 6 . . . =
5、6个人的故事 | 6个 c 6 . . 个 =
见图5、6个例子。 | 5 c 5 . . . = & 6个 c 6 . . 个 =
两队分别有5、6人。 | 5 c 5 . . . = & 6人 c 6 . . 人 =
票价20、30元。 | 20 c 20 . . . = & 30元 c 30 . . 元 =
有20、30元两种。 | 20 c 20 . . . = & 30元 c 30 . . 元 = & 两种 c 2 . . 种 =
住着5、8个人。 | 5 c 5 . . . = & 8个 c 8 . . 个 =
住着6、5个人。 | 6 c 6 . . . = & 5个 c 5 . . 个 =
住着12、13个人。 | 12 c 12 . . . = & 13个 c 13 . . 个 =
占5、6%。 | 5 c 5 . . . = & 6% p 6 . . % =
# what is numbered and not counted
拆除3、4号楼。 | 3 c 3 . . . = & 4号 o 4 . . 号 =
住在5、6楼。 | 5 c 5 . . . = & 6楼 o 6 . . 楼 =
第5、6版。 | 第5 o 5 . . . = & 6版 c 6 . . 版 =
详见5、6版。 | 5 c 5 . . . = & 6版 c 6 . . 版 =
第5、6名。 | 第5 o 5 . . . = & 6名 c 6 . . 名 =
分列5、6名。 | 5 c 5 . . . = & 6名 c 6 . . 名 =
上3、4年级。 | 3 c 3 . . . = & 4年级 o 4 . . 年级 =
男子100、200米。 | 100 c 100 . . . = & 200米 c 200 . . 米 =
夺得60、70公斤级金牌。 | 60 c 60 . . . = & 70公斤 c 70 . . 公斤 =
# dates
在5、6月间，5、6日。 | none
出生在80、90年代。 | 80 c 80 . . . =
"""


@pytest.mark.parametrize("line", [line for line in lines(PAIRS) if line[0] != "#"])
def test_neighbours_in_digits(line: str) -> None:
    sentence, expected = line.split(" | ")
    assert (" & ".join(map(said, find_numerals(sentence))) or "none") == expected


@pytest.mark.parametrize(
    ("before", "after"), [("来了5、6个人", "来了5、6个人"), ("来了５、６个人", "来了5、6个人")]
)
def test_neighbours_stay_as_they_are(before: str, after: str) -> None:
    assert normalise_numerals(before) == after == normalise_numerals(after)
