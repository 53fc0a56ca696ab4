"""What stands around a number: units, approximators, and the marks of codes, names and slogans."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from newsparse.numerals.tables import BARE_PREFIXES, DYNASTIC_ERAS, ERAS, NOT_AFTER, PREFIXES, SUFFIXES, UNITS


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    table: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        table[word[0]].append(word)
    return {char: tuple(group) for char, group in table.items()}


_UNITS: Final = _by_first(UNITS | {"大"})
_PREFIXES: Final = {
    char: tuple((word[::-1], PREFIXES[word[::-1]]) for word in words)
    for char, words in _by_first(word[::-1] for word in PREFIXES).items()
}
_SUFFIXES: Final = _by_first(SUFFIXES)

#: 两 is a weight unless it begins a number of its own: 十两黄金, but 第三、第四两个 and 2003、2004两年.
_TWO_OF: Final = "".join(
    sorted({unit[0] for unit in UNITS} - {"重"} | set(" 百千万亿三成下岸端侧旁边极栖地会者手院翼广"))
)
#: A unit followed by one of these begins another word: 分公司, 人民, 部分, 个性.
_OTHER_WORD: Final = {
    "分": "公行店之院校局会站部厂析别布享管支批期类头级工配解明数队",
    "面": "积对临向上前包料貌子世积",
    "家": "庭长乡属政电具园国",
    "条": "件例约款",
    "名": "单牌义称誉录字额",
    "部": "门委分队署",
    "人": "民大工才物均身生事类力为社居员气口行间格文体",
    "队": "员伍长",
    "期": "间货限待",
    "代": "表理码",
    "组": "织成长建合",
    "场": "所馆地景面",
    "道": "路德理",
    "门": "店诊户",
    "把": "握关",
    "节": "日约目能省假",
    "课": "程题堂",
    "本": "报市次地科来",
    "位": "于置",
    "周": "边围期转",
    "天": "然津空安",
    "号": "召称码",
    "层": "次面",
    "国": "家有际道",
    "元": "旦素宵",
    "度": "过假",
    "站": "点在",
    "步": "伐行入",
    "头": "等版条",
    "行": "业动为政",
    "列": "入为",
    "笔": "记者",
    "款": "待项",
    "项": "目",
    "类": "似型",
    "级": "别",
    "点": "心击",
    "首": "先都次批届",
    "出": "台现席头来口",
    "重": "要点大",
    "平": "均台安",
    "进": "行入一",
    "金": "融额",
    "方": "案法式便",
    "年": "轻龄",
    "个": "性体别",
    "口": "号岸腔",
    "章": "程",
    "集": "团体中合",
    "版": "权本",
    "回": "家来到归应",
    "张": "家",
    "单": "位",
    "派": "出0123456789",
    "负": "责",
    "胜": "利",
    "起": "来到步",
    "股": "份",
    "村": "民委",
    "市": "民场委值",
    "省": "份级委道",
    "区": "域",
    "州": "市",
    "街": "道",
    "票": "价据",
    "班": "级长组",
    "包": "括含",
    "成": "为",
    "升": "级至到",
    "折": "合",
    "车": "辆间",
    "声": "音称",
    "只": "有要能是",
    "对": "于外口",
    "秒": "杀",
    "米": "粉饭",
    "角": "落形度色逐斗星钢铁膜质板架债洲恋函旗巾带裤梅枫帽镜琴窗木尺凳桌眼肌锉瓶牌楼亭茴槽阀柱锥砖",
    "毛": "病巾衣线皮泽笔竹主孩泽",
    "里": "面程边头弄约斯亚尔昂海外间根奥特卡匀抽最铺堡河桥店屯庄墩洋村",
    "尺": "度码寸牍",
    "寸": "步心草土",
    "石": "油头化材灰家刻",
    "斗": "争志殴篷笠门柜式",
    "载": "体货重人波入客运誉荷",
    "例": "如",
    "种": "植子",
    "批": "准评",
    "件": "套",
    "套": "餐",
    "席": "位",
    "段": "落",
    "片": "区",
    "处": "理置于在",
    "所": "以有谓在",
    "副": "主书总局",
    "等": "",
    "大": "员约概量夫军众",
    "两": _TWO_OF,
    "兩": _TWO_OF,
}


def unit_at(text: str, pos: int) -> str | None:
    """The longest unit that begins at `pos`, after at most one space; None where none does."""
    char = text[pos : pos + 1]
    if char == " ":
        pos += 1
        char = text[pos : pos + 1]
    for unit in _UNITS.get(char, ()):
        if text.startswith(unit, pos):
            following = text[pos + len(unit) : pos + len(unit) + 1]
            if unit.isascii() and following.isascii() and following.isalnum():
                continue
            if following and following in _OTHER_WORD.get(unit, ""):
                continue
            return unit
    return None


#: 负 behind these is no minus: 胜负, 背负, 不负.
_CARRIES: Final = ("胜", "背", "肩", "自", "抱", "欺", "担", "平", "不", "辜")


def minus_before(text: str, start: int) -> str:
    """负 or 零下 right before `start`; empty without one."""
    if text[start - 1 : start] == "负" and text[start - 2 : start - 1] not in _CARRIES:
        return "负"
    return "零下" if text.startswith("零下", max(0, start - 2)) else ""


def approximator_before(text: str, start: int, floor: int, *, bare: bool) -> tuple[str, str] | None:
    """The approximator that ends at `start` and what it says (`low`, `high`, `about`).

    `bare`: the number is a bare 百 千 万 亿 or 半, before which 上, 过 and 破 are approximators too.
    """
    if start <= floor:
        return None
    last = text[start - 1]
    for word, bound in _PREFIXES.get(last, ()):
        begin = start - len(word)
        if begin >= floor and text.startswith(word, begin):
            before = text[begin - 1] if begin else ""
            if before and len(word) == 1 and before in NOT_AFTER.get(word, ""):
                return None
            if word == "不到" and before in ("看", "达", "找", "想", "等", "得"):
                return None
            return word, bound
    if bare and last in BARE_PREFIXES:
        before = text[start - 2] if start > 1 else ""
        if not before or before not in NOT_AFTER[last]:
            return last, BARE_PREFIXES[last]
    return None


_NOT_SUFFIX: Final = re.compile(
    "以下(?:简|称|[一二三四五六七八九十几0-9０-９](?![^，,。、；;]{0,6}以[上下内]))|上下(?:游|班|级|一)|以上海|左右[手臂侧]|以内蒙"
)


def approximator_after(text: str, end: int) -> tuple[str, str] | None:
    """The approximator that begins at `end` (以上, 左右) and what it says."""
    for word in _SUFFIXES.get(text[end : end + 1], ()):
        if text.startswith(word, end):
            return None if _NOT_SUFFIX.match(text, end) else (word, SUFFIXES[word])
    return None


#: Words before a row of digits that make it a code.
_CODE_BEFORE: Final = re.compile(
    r"(?:热线|电话|邮编|邮政编码|编号|号码|拨打|代号|刊号|账号|帐号|代码|密码|传真|手机|微信号?|证号|微信|Tel|QQ)[：:]?\s?[“”]?$"
)
#: Words after a number that make it a name: 12线驾驶员, 311省道, 中铁二十二局.
_NAME_AFTER: Final = re.compile(
    "线|路(?!大军)|省道|国道|县道|高速|次列车|次航班|[ ]?国道|(?<=[1-9一二三四五六七八九])部队|团(?!队|购|组|员)|师(?!生|傅|资)|局(?!面)|军(?!人|民)|旅|冶|厂|中(?!国|间|心|有)|院|所"
    "|连|营|化|处|公司|世纪|年代|季度|时(?!间|代|常)|旬|届|大(?!约|概)|世|里[铺堡河桥店屯庄墩洼沟营坪坡岗]|医院|频道|房间|房|室|号线|五(?=规)"
)


def names_something(text: str, start: int, end: int) -> bool:
    """Whether a number without unit is part of a name: 中铁二十二局, 二十九团, 十一 (the holiday)."""
    return _NAME_AFTER.match(text, end) is not None or text[start:end] == "十一"


def digits_are_code(text: str, start: int, end: int, unit: str | None, value: object) -> bool:
    """Whether digits at `start` to `end` belong to a code, a formula, an address or a telephone number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before.isascii():
        if before in "./@#_=*+>&\\^" or before.isalpha():
            return True
        if before == ":" and start > 1 and text[start - 2].isdigit():
            return True
        if before == "-" and start > 1 and (text[start - 2].isascii() and text[start - 2].isalnum()):
            return True
    if after and after.isascii():
        if unit is None and (after in "#@_=>*/\\&" or after.isalpha()):
            return True
        if after in ".-" and text[end + 1 : end + 2].isascii() and text[end + 1 : end + 2].isalnum():
            return True
        if after == "+" and text[end - 1] in "万亿" and not text[end + 1 : end + 2].isdigit():
            return False  # 10万+
        if after == "+" or (after == ":" and text[end + 1 : end + 2].isdigit()):
            return True
    if text[start] in "0０" and text[start + 1 : start + 2].isdigit():
        return True  # 007, and what is left of `2 000`
    if unit is not None:
        return (unit == "年" and follows_era(text, start)) or (
            unit not in ("℃", "摄氏度", "度", "%") and _scored(text, start)
        )
    if (after == "－" and before != "－" and _SCORE.match(text, start)) or _scored(text, start):
        return True  # 98－102, 1－3
    token = text[start:end]
    if not token.isdecimal() or text.startswith("出头", end):
        return False
    if len(token) >= 7:
        return True
    if after in ("、", ".", "．", ")", "）") and before in "\n(（":  # or nothing before it
        return True  # the number of a list item
    if after and after in "月日时号年":
        return True
    if len(token) == 4 and isinstance(value, int) and 1900 <= value <= 2099:
        return True
    if _NAME_AFTER.match(text, end) is not None:
        return True
    return len(token) >= 3 and _CODE_BEFORE.search(text, max(start - 12, 0), start) is not None


def follows_era(text: str, start: int) -> bool:
    """Whether a number of 年 is that of a reign: 光绪|二十年, 宋绍兴|十年."""
    return text[start - 2 : start] in ERAS or text[start - 3 : start] in DYNASTIC_ERAS


#: Whole numbers: tables have 3.1－0.1 for a fall.
_SCORE: Final = re.compile("[0-9０-９]{1,4}－[0-9０-９]{1,4}(?![0-9０-９.．])")
_SCORE_HEAD: Final = re.compile("(?<![0-9０-９.．])[0-9０-９]{1,4}－$")
_SCORE_END: Final = re.compile("[0-9０-９]{1,4}(?![0-9０-９.．])")


def _scored(text: str, start: int) -> bool:
    """Whether digits are what stands behind a wide hyphen and digits: 102 of 以98－102告负, as of 98-102."""
    return (
        text[start - 1 : start] == "－"
        and _SCORE_HEAD.search(text, max(0, start - 5), start) is not None
        and _SCORE_END.match(text, start) is not None
    )


_OPENING: Final = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", '"': '"'}


def is_slogan(text: str, start: int) -> bool:
    """Whether a number in Chinese opens a short quotation, which makes it a name: “三张牌”, “四个前移”, 《六十条》."""
    closing = _OPENING.get(text[start - 1 : start])
    return closing is not None and text.find(closing, start, start + 9) >= 0
