"""The patterns that find candidates: one combined scan at the speed of C, dear work only where it stops.

`CANDIDATE` is tried at every place of the text. Its alternatives, in order of priority:

    skip      exclusions (tables.EXCLUSIONS), dates and clock times, codes: text without numerals, jumped over
    ordinal   第 and the number after it: 第十六, 第11
    first     首 before a measure word: 首届
    digits    Arabic digits with their multipliers: 1,234.5  1.2万  3亿5000万  ５０
    chinese   a run of Chinese number characters: 二百三十一, 两三千, 几十; the finder judges it
    half      半 before a unit: 半年

Every repetition is over a character class and followed by something outside it, so that no text makes the scan
go back more than a few characters.
"""

from __future__ import annotations

import re
from typing import Final

from newsparse.numerals.tables import EXCLUSIONS, FIRST_UNITS, HALF_UNITS, UNITS

DIGIT: Final = "[0-9０-９]"
_NUM: Final = "零〇○Ｏ一二三四五六七八九两兩十百千万亿廿卅卌萬億兆几幾壹贰貳叁肆伍陆陸柒捌玖拾佰仟"
#: Characters of a run in Chinese.
NUMBER_CHARS: Final = frozenset(_NUM + "数數")
_ARABIC: Final = (
    rf"{DIGIT}+(?:,{DIGIT}{{3}}(?!{DIGIT}))*(?:[.．]{DIGIT}+)?"
)
_BIG: Final = "万亿萬億兆"
#: Multipliers after digits; 千 and 百 not where they begin a unit (千米, 千瓦, 千克).
_TIMES: Final = rf"(?:[百千](?![米克瓦卡伏帕分])[{_BIG}]{{0,2}}|[万萬](?!一|向|达|科)[亿億]?|[亿億]|兆(?![瓦赫字帕]))"
DIGITS: Final = rf"{_ARABIC}(?:{_TIMES}(?:{_ARABIC}{_TIMES})*(?:(?<=[万萬]){DIGIT}{{4}}(?!{DIGIT})|(?<=[亿億]){DIGIT}{{8}}(?!{DIGIT}))?)?"

# --- Dates and clock times: the business of newsparse.dates, jumped over here ----------------------------------

_TO: Final = "(?:[-—–~～至到、]|——)"
_D12: Final = rf"{DIGIT}{{1,2}}"
_C: Final = "[一二三四五六七八九十]"
_YEAR_ROW: Final = "[〇○零Ｏ一二三四五六七八九]"
_DATE: Final = "|".join(
    (
        # 2021年11月22日, 2013—2023年, 2021年度; 2000年历史 is a span of time
        rf"[5-9]0后|00后|[五六七八九]十后|零零后"
        rf"|[12１２]{DIGIT}{{3}}(?:{_TO}[12１２]{DIGIT}{{3}}|年{_TO}[12１２]{DIGIT}{{3}})?年(?!历史|文明)"
        rf"|{DIGIT}{{2}}世纪(?:{DIGIT}0年代)?|{DIGIT}0年代|0{DIGIT}年",
        # 2021-11-22, 2021/11/22, 2021.11.22
        rf"[12]{DIGIT}{{3}}[-/.]{_D12}[-/.]{_D12}(?!{DIGIT})",
        # 8月, 8月至10月, 9月4日至6日, 12月8-10日, 7月份
        rf"{_D12}(?:{_TO}{_D12})?月(?:份|{_D12}(?:[日号]?{_TO}{_D12})?[日号]|(?:上|中|下)旬|底|初)?(?:{_TO}{_D12}(?=日)日)?",
        rf"{_D12}(?:日?{_TO}{_D12})?日(?!元|均)(?:{_TO}{_D12}日)?",
        # 9:30, 19:45:10, 3:2 (a score), 9时30分, 5点10分, 8点
        rf"{DIGIT}+(?:[:：∶]{DIGIT}+)+(?:分|秒)?",
        rf"{_D12}时(?:{_D12}分?|许|整)?|{_D12}点(?:{_D12}分?(?![个名])|钟|半|整|许|多|(?!{DIGIT}|意见|建议|要求|看法|体会|经验|希望|措施|原因|启示|共识|内容))",
        # 前三季度, 三季度, 下旬
        rf"(?:前?[一二三四1-4])季度|[一二三四1-4]季(?![度])",
        # 二〇二一年, 一九九八年, 九八年 (but 七八年 may be seven or eight years), 二十世纪八十年代
        rf"{_YEAR_ROW}{{4}}(?:{_TO}{_YEAR_ROW}{{4}})?年"
        r"|(?:九[〇零一二三四五六七八九]|八[〇零一二三四五六七八]|七[〇零一二三四五六七九]|六[〇零一二三四五六八九]|五[〇零一二三四五七八九])年"
        rf"|二?十[一二三四五六七八九]?世纪(?:{_C}十年代)?|{_C}十年代",
        # 十一月, 十月十八, 八月十五日, 正月十五, 腊月廿三, 初一
        rf"[闰农历正腊冬]?(?:十[一二]?|[一二三四五六七八九正腊冬])月(?:份|[初廿十卅][一二三四五六七八九十]?|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])?[日号]?(?:{_TO}(?:三?二?十?{_C})[日号])?",
        rf"初{_C}",
        rf"(?:[二三]?十{_C}?|[一二三四五六七八九])日(?!元)",
        # 星期一, 周三, 每周一至周五; 一周三次 counts
        r"(?:星期|礼拜)[一二三四五六日天]|周[一二三四五六](?![次个场天回节届期万])(?:至周[一二三四五六日])?",
        # eras: 民国三十八年, 光绪二十年, 公元前221年
        rf"(?:民国|光绪|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|宣统|洪武|永乐|万历|崇祯|贞观|昭和|大正|明治|平成|令和|公元前?)(?:[一二三四五六七八九十百]{{1,4}}|{DIGIT}{{1,4}}|元)年",
        # 三点半, 三点二十分, 八点钟
        rf"(?:[早晚午晨夜][上间]?|下午|上午|中午){_C}{{1,3}}点(?:{_C}{{1,3}}分?|半|钟|整)?|{_C}{{1,3}}点(?:钟|半|整|许|一刻|{_C}{{1,3}}分)",
        rf"(?:[早晚午晨夜][上间]?){_C}{{1,3}}时(?:{_C}{{1,3}}分)?|{_C}{{1,3}}时{_C}{{1,3}}分|{_C}{{1,3}}时许",
    )
)
#: Digits chained by dots, hyphens and slashes (010-88851111, 192.168.0.1), and what hangs on a Latin word.
_CODE: Final = rf"{DIGIT}+(?:(?:-{DIGIT}+){{2,}}|(?:\\.{DIGIT}+){{2,}}|(?:/{DIGIT}+){{2,}})|0{DIGIT}{{2,3}}-{DIGIT}{{7,8}}"


def _alternation(words: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


_SKIP: Final = "|".join((*(row.pattern for row in EXCLUSIONS), _DATE, _CODE))
#: A lone Chinese digit and a lone 百 千 万 亿 can only count before a unit, 分之, 成, 点, 多, 余, 来 or another number.
_FIRST_OF_UNIT: Final = "".join(sorted({unit[0] for unit in UNITS}))
_CHINESE: Final = (
    rf"[数數](?=[十百千万亿])[{_NUM}]+"
    rf"|(?<=[上过破逾超近满约])[百千万亿](?![{_NUM}])"
    rf"|[{_NUM}](?:[{_NUM}]+|(?=[{re.escape(_FIRST_OF_UNIT)}成大多余餘来來又点點至到~～—–-]))"
)

CANDIDATE: Final = re.compile(
    rf"(?P<skip>{_SKIP})"
    rf"|第(?P<ordinal>{DIGIT}+|[{_NUM}]+)"
    rf"|(?P<first>首)(?=(?:{_alternation(FIRST_UNITS)}))"
    rf"|(?P<digits>{DIGITS})"
    rf"|(?P<chinese>{_CHINESE})"
    rf"|(?P<half>一?半(?={_alternation(HALF_UNITS)})|一半|半数)"
)

#: The second number of a range.
OPERAND: Final = re.compile(rf"(?P<digits>{DIGITS})|(?P<chinese>[{_NUM}]+)")
#: What joins the two numbers of a range.
JOINER: Final = re.compile("——|[-－—–~～〜至到]")
#: 分之 of a fraction in words, and what its numerator may be.
PARTS: Final = re.compile(rf"分之(?=[{_NUM}0-9])")
#: Digits after 点 in a decimal in words.
POINT: Final = re.compile(r"点([零〇○一二三四五六七八九]+)(?![十百千分刻钟])")
#: 点 after a lone number counts points before these words, and otherwise tells the time.
POINTS_OF: Final = re.compile("意见|建议|要求|看法|体会|经验|希望|措施|原因|启示|共识|内容")
SLASH: Final = re.compile(rf"/({DIGIT}+)(?![0-9/.A-Za-z])")
