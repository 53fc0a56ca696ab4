"""The scan: one pattern for every place at which a mention can begin, built from the tables."""

from __future__ import annotations

import re

from newsparse.dates import tables
from newsparse.dates.compose import NUMERAL_SET, NUMERALS
from newsparse.dates.heads import first_pairs
from newsparse.dates.lunar import CYCLE


def trigger() -> re.Pattern[str]:
    """Numerals, and the pairs of characters with which every other mention begins."""
    pairs: dict[str, set[str]] = {}
    patterns = [row.pattern for row in tables.FESTIVALS] + [row.pattern for row in tables.VAGUE]
    for pattern in patterns:
        for first, second in first_pairs(pattern):
            pairs.setdefault(first, set()).add(second)
    words = (
        "今年 今天 今日 今晚 今晨 今早 今夜 今春 今夏 今秋 今冬 今后 去年 去春 去夏 去秋 去冬 前年 前天 前日 前晚 前几 前两 前一 前二 前三 前四 前五 前六 前七 前八 前九 前十 前1 前2 前3 前4 前5 前6 前7 前8 前9 "
        "大前 大后 明年 明天 明日 明晚 明早 明晨 明春 明夏 明秋 明冬 后年 后天 本年 本月 本周 本星 本世 本春 本夏 本秋 本冬 "
        "上年 上一 上月 上个 上周 上星 上礼 上上 上半 上午 上世 本季 这季 上季 下季 下一 下月 下个 下周 下星 下礼 下下 下半 下午 同年 同月 同日 同一 同周 "
        "当年 当月 当日 当天 当晚 当夜 当周 次年 次月 次日 次晨 翌年 翌月 翌日 翌晨 第一 第二 第三 第四 第1 第2 第3 第4 这一 这天 这个 这周 "
        "这年 那年 这几 这些 这两 那一 那天 隔天 隔日 昨天 昨日 昨晚 昨夜 昨晨 昨早 即日 头天 周一 周二 周三 周四 周五 周六 周日 星期 礼拜 新世 "
        "元月 今明 今、 今起 明后 明、 明起 昨今 昨、 昨起 前昨 去今 年初 年底 年末 年内 岁末 岁次 月初 月底 月末 公元 截至 截止 近 最近 过去 未来 往后 接下 此后 多年 多月 多日 多个 好几 "
        "农历 阴历 旧历 夏历 正月 腊月 冬月 闰 中华 清朝 明朝 唐朝 清康 清雍 清乾 清嘉 清道 清咸 清同 清光 清宣 清顺"
    ).split()
    words += (
        list(tables.ERAS_NAMES)
        + list(CYCLE)
        + [word for word, _, _ in tables.DAY_PARTS if word not in ("一大早", "当晚")]
    )
    for word in words:
        pairs.setdefault(word[0], set()).add(word[1:2])
    pairs["每"] = set("年季月周星礼天日晚早夜小分个逢隔0123456789一二两三四五六七八九十半")
    for char in "’'‘":
        pairs.setdefault(char, set()).update("0123456789０１２３４５６７８９")
    branches = []
    for first in sorted(set(pairs) - NUMERAL_SET):
        seconds = pairs[first]
        if "" in seconds:
            branches.append(re.escape(first))
        else:
            branches.append(
                re.escape(first) + "[" + "".join(re.escape(char) for char in sorted(seconds)) + "]"
            )
    return re.compile("|".join([re.escape(char) for char in NUMERALS] + branches))
