"""The patterns that find candidates: one scan at the speed of C, dear work only where it stops.

The finder works in three steps, each on what the one before let through:

    SEED        a run of number characters, or one character of the exclusions before such a run (统 of 统一);
                a lone Chinese digit only before something that it can count (一个, not 一线)
    skip        what is no numeral, looked up by its first character: exclusions (exclusions.EXCLUSIONS), dates and
                clock times, which are the business of newsparse.dates, codes
    a number    DIGITS     Arabic digits with their multipliers: 1,234.5  1.2万  3亿5000万  ５０
                CHINESE    a run of Chinese number characters: 二百三十一, 两三千, 几十
                ORDINAL    第 and the number after it

Every repetition is over a character class and followed by something outside it, so no text makes a pattern go
back more than a few characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from re import Pattern
from typing import Final

from newsparse.numerals.exclusions import EXCLUSIONS
from newsparse.numerals.tables import UNITS

DIGIT: Final = "[0-9０-９]"
_DIGITS: Final = "0123456789０１２３４５６７８９"
_NUM: Final = "零〇○Ｏ一二三四五六七八九两兩十百千万亿廿卅卌萬億兆几幾壹贰貳弍叁叄肆伍陆陸柒捌玖拾佰仟"
#: 參 is a digit beside other formal characters only: 參仟, 壹佰零參元; not 參加, 海參萬斤.
_THREE: Final = (
    "[參参](?:(?<![人海黨党丹玄沙苦].)(?:(?=[拾佰仟])|(?<=參)(?=[萬億万亿]))|(?<=[拾佰仟零].)(?=元))"
)
#: Arabic digits, half and full width.
DIGIT_CHARS: Final = frozenset(_DIGITS)
#: Characters of a number in Chinese.
NUMBER_CHARS: Final = frozenset(_NUM + "数數")

#: Thousands marked off by the comma of a sentence (OCR): no clause begins with 050, so the number goes on.
_WIDE_GROUP: Final = rf"(?<=，)(?:[0０]{DIGIT}{{2}}|{DIGIT}{{3}}(?:(?=，[0０]{DIGIT}{{2}}(?!{DIGIT}))|(?<=，[0０]{DIGIT}{{2}}，{DIGIT}{{3}})))"
#: The point of 12. 5% with a space behind it, as OCR gives it; `numbers.read_arabic` says where.
_SPACED: Final = rf"(?: (?={DIGIT}{{1,2}}(?:[%％]|个百分点|[万亿])))?"
_ARABIC: Final = (
    rf"{DIGIT}+(?:[,，](?:(?<=,){DIGIT}{{3}}|{_WIDE_GROUP})(?!{DIGIT})){{0,9}}(?:[.．]{_SPACED}{DIGIT}+)?"
)
_BIG: Final = "万亿萬億兆"
#: Multipliers after digits; 千, 百 and 兆 not where they begin a unit (千米, 千瓦, 百分点, 兆瓦). 百米 is no unit, but may
#: be a race (2008百米飞人); 3百米 measures.
TIMES: Final = rf"(?:(?:千(?![米克瓦卡伏帕分])|百(?![帕分])(?:(?![米克瓦卡伏])|(?<!{DIGIT}{DIGIT}百)))[{_BIG}]{{0,2}}|[万萬][亿億万萬]?|[亿億]|兆(?![瓦赫字帕]))"
#: A number in Arabic digits with its multipliers. Digits after the last multiplier must fill its places.
DIGITS: Final = re.compile(
    rf"(?P<digits>{_ARABIC}(?:{TIMES}(?:{_ARABIC}{TIMES}){{0,4}}"
    rf"(?:(?<=[万萬]){DIGIT}{{4}}(?!{DIGIT})|(?<=[亿億]){DIGIT}{{8}}(?!{DIGIT}))?)?)"
)
#: No amount has so many 參; without a bound each of them would look through all that follow.
CHINESE: Final = re.compile(rf"[数數]?(?:[{_NUM}]++|{_THREE}){{1,41}}")
#: What is counted off: 第1百名, 第1万件.
_ORDERED: Final = "名位辆台件个户例架艘枚吨份届次块张只头套列人单"
#: 第N. Commas stand between ranks and counts, too (第3,200人), so only 第1,000 is a thousand; 百 and 千 begin names
#: (第5百货) but before what is counted off, and so does 万 behind one digit (列第1万科).
ORDINAL: Final = re.compile(
    rf"第(?P<arabic>{DIGIT}+(?:(?<!{DIGIT}{{4}})[,，][0０]{DIGIT}{{2}}(?!{DIGIT})){{0,3}}"
    rf"(?:(?:[.．]{DIGIT}+)?(?:[万萬][亿億]?|[亿億])(?:(?<!第{DIGIT}[万萬])|(?=[{_ORDERED}零〇]|[{_DIGITS}一二三四五六七八九]千))|[百千](?=[{_ORDERED}]))?)"
    rf"|第(?P<chinese>[{_NUM}]+)"
)
#: The second number of a range, the numerator after 分之.
OPERAND: Final = re.compile(rf"{DIGITS.pattern}|(?P<chinese>[{_NUM}]+)")
#: What joins the two numbers of a range.
JOINER: Final = re.compile("——|[-－—–~～〜至到]")
#: 分之 of a fraction in words.
PARTS: Final = re.compile(rf"分之(?=[{_NUM}0-9])")
#: Digits after 点 in a decimal in words; 三点五分 and 三点五十 tell the time.
POINT: Final = re.compile(r"[点點]([零〇○一二三四五六七八九]+)(?![十百千分刻钟])")
#: What 点 counts; elsewhere N点 tells the time.
POINTS_OF: Final = re.compile("点(?:意见|建议|要求|看法|体会|经验|希望|措施|原因|启示|共识|内容)")
SLASH: Final = re.compile(rf"/({DIGIT}+)(?![0-9/.A-Za-z])")
#: The rest of a code or an address in which digits stand: 33-0018 of CN33-0018.
CODE: Final = re.compile(r"[0-9A-Za-z０-９_.@:/\\?&=%#+-]*")

# --- Dates and clock times ---------------------------------------------------------------------------------

_TO: Final = "(?:[-—–~～至到、]|——)"
_D12: Final = rf"{DIGIT}{{1,2}}"
_C: Final = "[一二三四五六七八九十]"
_ROW: Final = "[〇○零Ｏ一二三四五六七八九]"
_ARABIC_DATES: Final = (
    # 80后, 20世纪80年代
    rf"[05-9]0后|{DIGIT}{{2}}世纪(?:{DIGIT}0年代)?|{DIGIT}0年代|0{DIGIT}年|{DIGIT}{{2}}年(?=毕业|出生|入伍|参军|高考|参加工作)",
    # 2021年, 2013—2023年; 2000年历史 is a span of time
    rf"[12１２]{DIGIT}{{3}}(?:{_TO}[12１２]{DIGIT}{{3}}|年{_TO}[12１２]{DIGIT}{{3}})?年(?!历史|文明)",
    rf"{_D12}年{_D12}月",
    # 2021-11-22, 2021/11/22, 2021.11.22
    rf"[12]{DIGIT}{{3}}[-/.]{_D12}[-/.]{_D12}(?!{DIGIT})",
    # 8月, 8月至10月, 9月4日至6日, 12月8-10日, 7月份
    rf"{_D12}(?:{_TO}{_D12})?月(?:份|{_D12}(?:[日号]?{_TO}{_D12})?[日号]|[上中下]旬|底|初)?(?:{_TO}{_D12}日)?",
    rf"{_D12}(?:日?{_TO}{_D12})?日(?!元|均)(?:{_TO}{_D12}日)?",
    # 9:30, 19:45:10, 3:2 (a score), 9时30分, 5点10分, 8点; 3点意见 counts
    rf"{DIGIT}+(?:[:：∶]{DIGIT}+)+[分秒]?",
    # 21比18: a score or a ratio, as 21:18 is; but 3比2月份多. “9·11”, 7·20特大暴雨: the day of an event
    (
        rf"{DIGIT}{{1,3}}(?:(?:[.．]{DIGIT}{{1,3}})?比{DIGIT}{{1,3}}(?![0-9０-９.．%％万亿千百年月日个名元岁])"
        rf"|[·•．]{DIGIT}{{1,2}}(?=[”’」』]|特大|重大|大地震|大火|事件|惨案|案))"
    ),
    rf"{_D12}时(?:{_D12}分?(?:{_D12}秒)?|许|整)?",
    rf"{_D12}点(?:{_D12}分?(?![个名])|[半整许多]|钟|(?!{DIGIT}|意见|建议|要求|看法|体会|经验|希望|措施|原因|启示|共识|内容))",
    rf"[1-4](?:季度|季(?!度))|{_D12}旬",
    # codes: 010-88851111, 192.168.0.1
    rf"{DIGIT}+(?:(?:-{DIGIT}+){{2,}}|(?:\.{DIGIT}+){{2,}}|(?:/{DIGIT}+){{2,}})|0{DIGIT}{{2,3}}-{DIGIT}{{7,8}}",
)
_CHINESE_DATES: Final = (
    # 二〇二一年, 一九九八年, 九八年 (but 七八年 may be seven or eight years), 二十世纪八十年代, 八十后
    rf"{_ROW}{{4}}(?:{_TO}{_ROW}{{4}})?年",
    (
        r"九[〇零一二三四五六七八九]年|八[〇零一二三四五六七八]年|七[〇零一二三四五六七九]年"
        r"|六[〇零一二三四五六八九]年|五[〇零一二三四五七八九]年"
    ),
    rf"二?十[一二三四五六七八九]?世纪(?:{_C}十年代)?|{_C}十年代|[五六七八九]十后|零零后",
    # 十一月, 十月十八, 八月十五日
    (
        rf"(?:十[一二]?|[一二三四五六七八九])月(?:份|[初廿]{_C}|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])?"
        rf"[日号]?(?:{_TO}三?二?十?{_C}[日号])?"
    ),
    rf"(?:[二三]?十{_C}?|[一二三四五六七八九])日(?!元)",
    rf"[一二三四]季度|{_C}旬",
    # 二三月份, 七八月间, 五六十年代: two neighbours
    r"十?[一二三四五六七八九]{2}月|[二三四五六七八][三四五六七八九]十年代",
    # 三点半, 三点二十分, 八点钟, 九时许; 三比二, as 3:2
    (
        rf"{_C}{{1,3}}(?:点(?:钟|[半整许]|一刻|{_C}{{1,3}}分)|时(?:{_C}{{1,3}}分|许|整)"
        rf"|比{_C}{{1,3}}(?![零〇○一二三四五六七八九十百千万亿年月日个名元岁点成分倍]))"
    ),
)
#: Dates that begin before their first number character: 初一, 星期一, 周三 (but 一周三次 counts).
_LED_DATES: Final = (
    rf"初{_C}",
    "期(?<=星期)[一二三四五六]",
    "拜(?<=礼拜)[一二三四五六]",
    "周[一二三四五六](?![次个场天回节届期万百千十])(?:至周[一二三四五六日])?",
    "前[一二三四1-4]季度",
)

# --- Look-up by first character ------------------------------------------------------------------------------


def _first_characters(pattern: str) -> str:
    """The characters that a pattern can begin with: its first literal, or the members of its first class."""
    return pattern[1 : pattern.index("]")] if pattern[0] == "[" else pattern[0]


def _by_first() -> dict[str, tuple[str, ...]]:
    table: defaultdict[str, list[str]] = defaultdict(list)
    for row in EXCLUSIONS:
        for pattern in row.patterns:
            for char in _first_characters(pattern):
                table[char].append(pattern)
    for pattern in _LED_DATES:
        table[_first_characters(pattern)].append(pattern)
    for char in "零〇○Ｏ一二三四五六七八九十":
        table[char] += _CHINESE_DATES
    for char in _DIGITS:
        table[char] += _ARABIC_DATES
    return {char: tuple(patterns) for char, patterns in table.items()}


_SKIPS: Final = _by_first()


def _renumbered(patterns: tuple[str, ...]) -> str:
    """The patterns as one alternation, back-references counted through."""
    groups = 0
    parts: list[str] = []
    for pattern in patterns:
        parts.append(pattern.replace("\\1", f"\\{groups + 1}"))
        groups += re.compile(pattern).groups
    return "|".join(parts)


@cache
def skip_pattern(char: str) -> Pattern[str] | None:
    """What is no numeral and begins with `char`; None where nothing is. Compiled at first need."""
    patterns = _SKIPS.get(char)
    return re.compile(_renumbered(patterns)) if patterns else None


_RUN: Final = _NUM + _DIGITS + "数數第首半"
_LEADS: Final = "".join(sorted((set(_SKIPS) | set("參参")) - set(_RUN)))
_COUNTED: Final = (
    re.escape("".join(sorted({unit[0] for unit in UNITS}))) + "成大多余餘来來又点點分%％﹪至到~～—–-"
)
#: Behind a mark within a number of old print: 三·五, 二、〇〇〇, 二、三十.
_AFTER_MARK: Final = "一二三四五六七八九〇○零Ｏ"
#: Where the finder looks. It begins with one class, which the engine searches for at the speed of C.
SEED: Final = re.compile(
    rf"[{_RUN}{_LEADS}](?:(?<=[{_RUN}])(?:[{_RUN}]+|(?<=[{_DIGITS}半首])|(?=[{_COUNTED}])|(?=[、·•．][{_AFTER_MARK}]|，[〇○])|(?<=[上过破逾超近满约][百千万亿]))"
    rf"|(?<=[{_LEADS}])(?=[{_RUN}]))"
)
