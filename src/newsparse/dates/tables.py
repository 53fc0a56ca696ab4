"""The words that mean a time by agreement: eras, festivals, plans, vague words, parts of the day.

Each row says why it is as it is and gives examples and counterexamples; a test runs every one of them.  A pattern is a
``re`` pattern that is matched where the word begins; ``not_after`` are the characters that may not stand before it.
"""

from __future__ import annotations

from typing import NamedTuple

#: Surnames that precede 国庆, 立春, 重阳… in people's names; 于, 方, 和, 万, 常 and 时 are left out: they are also words.
SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙段钱汤尹黎易武乔贺赖龚"

_AROUND = "期间|假期|小长假|长假|黄金周|前夕|前后|当天|当日|当晚|之际|来临|到来|临近|将至|放假"
_QUOTE = '[”"』」’]'


class Festival(NamedTuple):
    """A day that is named, not numbered.

    ``rule``: ``("g", month, day)`` Gregorian; ``("l", month, day)`` lunar; ``("eve",)`` the day before the lunar new
    year; ``("t", n)`` solar term n (0 小寒); ``("n", month, weekday, count)`` the count-th such weekday (0 Monday).
    """

    name: str
    pattern: str
    rule: tuple[str] | tuple[str, int] | tuple[str, int, int] | tuple[str, int, int, int]
    why: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    not_after: str = ""
    with_year: str = ""
    """A looser pattern, for use after a year: ``2024年五一``."""


def _term(name: str, index: int) -> Festival:
    common = {
        "雨水": "rain",
        "大雪": "heavy snow",
        "小雪": "light snow",
        "大暑": "",
        "小暑": "",
        "大寒": "",
        "小寒": "",
    }
    if name == "清明":
        return Festival(
            name,
            f"清明(?:节|(?={_AROUND}|时节|小长假|祭扫|扫墓|、|节气))"
            f"|(?<![^,\uff0c。;\uff1b:\uff1a!\uff01?\uff1f\n 　到逢值近])清明(?=[,\uff0c。;\uff1b!\uff01?\uff1f\n]|[前后](?!半))",
            ("t", index),
            "清明 alone is also an adjective and part of a painting's name: it is the day as a clause, or after 又到 or 时值",
            ("清明节", "清明时节", "清明期间", "又到清明,", "清明,他回乡"),
            ("《清明上河图》", "政治清明", "政治清明,", "清明的政治"),
            "",
            "清明(?:节)?(?!上河)",
        )
    if name in common:
        pattern = f"{name}(?=节气|时节)"
        why = "an ordinary word of weather unless called a 节气"
        return Festival(name, pattern, ("t", index), why, (f"{name}节气",), (f"一场{name}来了",))
    # 1942年冬至1943年春: from winter to
    until = "(?!(?:次|翌|今|明|来|第二)年|[12一二][0-9０-９〇零○一二三四五六七八九]{3}年|[春夏秋冬]|本世纪)"
    guard = {"夏至": until, "冬至": until, "小满": "(?!足|意|分)"}.get(name, "")
    pattern = f"{name}{guard}"
    return Festival(name, pattern, ("t", index), "a solar term", (f"到了{name}",), (f"李{name}",), SURNAMES)


def _holiday(number: str, rule: tuple[str, int, int], full: str, bad: str, example: str) -> Festival:
    """五一, 六一, 七一, 八一: a holiday only where the words around it say so."""
    return Festival(
        number,
        f'[“"『「‘]?{number}{_QUOTE}?(?:{full})|{number}(?={_QUOTE}?(?:{_AROUND}|前(?!线)|节前|节后))'
        f"|{number}(?={_QUOTE}、|、(?:十一|国庆|端午|中秋|清明))",
        rule,
        "also part of medals, roads, villages and schools",
        (example, f"“{number}”期间", f"{number}前夕"),
        (f"{number}{bad}",),
        "0123456789一二三四五六七八九十第",
        f"{number}(?:{full})?(?!{bad}|路|村|广场)",
    )


def _terms() -> tuple[Festival, ...]:
    from newsparse.dates.lunar import TERM_NAMES

    return tuple(_term(name, index) for index, name in enumerate(TERM_NAMES))


FESTIVALS: tuple[Festival, ...] = (
    Festival("元旦", "元旦节?", ("g", 1, 1), "1 January since 1949", ("元旦", "元旦节")),
    Festival("春节", "(?:春节|农历新年|大年初一)", ("l", 1, 1), "the lunar new year's day", ("春节", "大年初一")),
    Festival("除夕", "(?:除夕|大年三十|年三十|大年夜)", ("eve",), "the last day of the lunar year, its 29th or 30th",
             ("除夕", "大年三十")),
    Festival("破五", "大年初五", ("l", 1, 5), "the fifth of the first month", ("大年初五",)),
    Festival("初二", "大年初二", ("l", 1, 2), "the second of the first month", ("大年初二",)),
    Festival("初三", "大年初三", ("l", 1, 3), "the third of the first month", ("大年初三",)),
    Festival("元宵", f"元宵(?:佳?节|(?=灯会|晚会|之夜|夜|{_AROUND}|、))|上元节", ("l", 1, 15),
             "元宵 alone is also what one eats then", ("元宵节", "元宵佳节"), ("吃元宵",), "", "元宵节?"),
    Festival("龙抬头", "龙抬头", ("l", 2, 2), "the second of the second month", ("龙抬头",)),
    Festival("三月三", "三月三(?=[,\uff0c。;\uff1b!\uff01、“”\"》节歌圩庙这是\n]|$)", ("l", 3, 3),
             "the third of the third month; a clause or a feast, for 三月三十日 and 三月三场 are not", ("三月三,", "三月三歌圩"),
             ("三月三十日", "三月三场雨")),
    Festival("端午", "端(?:午|阳)节?", ("l", 5, 5), "the fifth of the fifth month", ("端午", "端午节")),
    Festival("七夕", "七夕节?", ("l", 7, 7), "the seventh of the seventh month", ("七夕",)),
    Festival("中元", "中元节", ("l", 7, 15), "the fifteenth of the seventh month", ("中元节",)),
    Festival("中秋", "中秋(?:佳?节)?|八月节", ("l", 8, 15), "the fifteenth of the eighth month", ("中秋", "中秋佳节"),
             ("李中秋",), SURNAMES),
    Festival("重阳", "重阳节?", ("l", 9, 9), "the ninth of the ninth month", ("重阳节",), ("李重阳",), SURNAMES),
    Festival("腊八", "腊八节?(?!粥|蒜|面)", ("l", 12, 8), "the eighth of the twelfth month", ("腊八节",), ("腊八粥",)),
    Festival("小年", "(?:北方)?小年(?=夜(?!饭)|当天|节|、|,|,|。|到)", ("l", 12, 23),
             "23rd of the twelfth month (the north's; the south has the 24th)", ("今天是小年。",), ("从小年轻做起",), "从大中"),
    Festival("妇女节", "(?:国际)?(?:劳动)?妇女节|[“\"]?三八[”\"]?(?:国际)?(?:劳动)?(?:妇女)?节", ("g", 3, 8),
             "8 March", ("三八妇女节", "妇女节"), ("三八红旗手",)),
    Festival("植树节", "植树节", ("g", 3, 12), "12 March", ("植树节",)),
    Festival("愚人节", "愚人节", ("g", 4, 1), "1 April", ("愚人节",)),
    _holiday("五一", ("g", 5, 1), "(?:国际)?劳动节|节", "劳动奖", "五一国际劳动节"),
    Festival("劳动节", "(?:国际)?劳动节", ("g", 5, 1), "1 May", ("国际劳动节", "劳动节")),
    Festival("青年节", "[“\"]?五四[”\"]?(?:青年)?节|青年节", ("g", 5, 4), "4 May; not 五四运动", ("五四青年节",),
             ("五四运动",)),
    Festival("护士节", "(?:国际)?护士节", ("g", 5, 12), "12 May", ("国际护士节",)),
    Festival("母亲节", "母亲节", ("n", 5, 6, 2), "second Sunday of May", ("母亲节",)),
    _holiday("六一", ("g", 6, 1), "(?:国际)?儿童节|节", "小学", "六一国际儿童节"),
    Festival("儿童节", "(?:国际)?儿童节", ("g", 6, 1), "1 June", ("儿童节",)),
    Festival("父亲节", "父亲节", ("n", 6, 6, 3), "third Sunday of June", ("父亲节",)),
    _holiday("七一", ("g", 7, 1), "建党节|节", "勋章", "七一建党节"),
    Festival("建党节", "建党节", ("g", 7, 1), "1 July", ("建党节",)),
    _holiday("八一", ("g", 8, 1), "建军节|节", "电影制片厂", "八一建军节"),
    Festival("建军节", "建军节", ("g", 8, 1), "1 August", ("建军节",)),
    Festival("教师节", "教师节", ("g", 9, 10), "10 September since 1985", ("教师节",)),
    Festival("国庆", "国庆(?:佳?节)?(?!东?西?南?北?[路街巷村]|新村|社区|小区|小学|大道)", ("g", 10, 1), "1 October; also a given name", ("国庆节", "国庆假期"), ("李国庆",),
             SURNAMES),
    Festival("十一", f"十一(?={_QUOTE}?(?:黄金周|长假|假期|小长假|期间))", ("g", 10, 1), "eleven, but for the holiday week",
             ("“十一”黄金周", "十一长假"), ("十一个",), "0123456789一二三四五六七八九十第"),
    Festival("记者节", "(?:中国)?记者节", ("g", 11, 8), "8 November", ("记者节",)),
    Festival("双十一", "[“\"]?双(?:十一|11)[”\"]?(?!月)", ("g", 11, 11), "11 November", ("双十一", "“双11”"), ("双十一月",)),
    Festival("双十二", "[“\"]?双(?:十二|12)[”\"]?(?!月)", ("g", 12, 12), "12 December", ("双十二",)),
    Festival("平安夜", "平安夜", ("g", 12, 24), "24 December", ("平安夜",)),
    Festival("圣诞", "圣诞节", ("g", 12, 25), "25 December", ("圣诞节",), ("圣诞老人",)),
    Festival("感恩节", "感恩节", ("n", 11, 3, 4), "fourth Thursday of November", ("感恩节",)),
    Festival("情人节", "情人节", ("g", 2, 14), "14 February", ("情人节",)),
    *_terms(),
)  # fmt: skip


class Era(NamedTuple):
    """A reign or era: its first year, its last, and whether its months are lunar."""

    name: str
    first: int
    last: int
    lunar: bool
    dynasty: str = ""
    """For a name that is also a town's or a common word's: the dynasties, one of which must stand before it (宋绍兴十年),
    unless the same year (绍兴十年（1140年）) or a lunar day stands behind it."""


#: Years as in the tables of Chinese chronology; the first is the year 元年.  A reign's last year overlaps the next one's
#: first where the change came within the year (宣统 ends with year three, 1911-12).  Eras whose names are also those of
#: towns or common words have a dynasty: 绍兴十年来 is about the town, 南宋绍兴十年 is a year.
ERAS: tuple[Era, ...] = (
    Era("建安", 196, 220, True), Era("开皇", 581, 600, True), Era("武德", 618, 626, True),
    Era("永徽", 650, 655, True), Era("大历", 766, 779, True), Era("贞元", 785, 805, True),
    Era("元和", 806, 820, True), Era("会昌", 841, 846, True), Era("太平兴国", 976, 984, True),
    Era("天圣", 1023, 1032, True), Era("庆历", 1041, 1048, True), Era("嘉祐", 1056, 1063, True),
    Era("熙宁", 1068, 1077, True), Era("元丰", 1078, 1085, True), Era("元祐", 1086, 1094, True),
    Era("绍圣", 1094, 1098, True), Era("崇宁", 1102, 1106, True), Era("宣和", 1119, 1125, True),
    Era("靖康", 1126, 1127, True), Era("建炎", 1127, 1130, True), Era("淳熙", 1174, 1189, True),
    Era("咸淳", 1265, 1274, True), Era("至元", 1264, 1294, True), Era("至正", 1341, 1370, True),
    Era("贞观", 627, 649, True), Era("开元", 713, 741, True), Era("天宝", 742, 756, True),
    Era("洪武", 1368, 1398, True), Era("建文", 1399, 1402, True), Era("永乐", 1403, 1424, True),
    Era("洪熙", 1425, 1425, True), Era("宣德", 1426, 1435, True), Era("正统", 1436, 1449, True),
    Era("景泰", 1450, 1457, True), Era("天顺", 1457, 1464, True), Era("成化", 1465, 1487, True),
    Era("弘治", 1488, 1505, True), Era("正德", 1506, 1521, True), Era("嘉靖", 1522, 1566, True),
    Era("隆庆", 1567, 1572, True), Era("万历", 1573, 1620, True), Era("天启", 1621, 1627, True),
    Era("崇祯", 1628, 1644, True), Era("顺治", 1644, 1661, True), Era("康熙", 1662, 1722, True),
    Era("雍正", 1723, 1735, True), Era("乾隆", 1736, 1795, True), Era("嘉庆", 1796, 1820, True),
    Era("道光", 1821, 1850, True), Era("咸丰", 1851, 1861, True), Era("同治", 1862, 1874, True),
    Era("光绪", 1875, 1908, True), Era("宣统", 1909, 1912, True), Era("民国", 1912, 2100, False),
    Era("明治", 1868, 1912, False), Era("大正", 1912, 1926, False), Era("昭和", 1926, 1989, False),
    Era("平成", 1989, 2019, False), Era("令和", 2019, 2100, False),
    Era("黄初", 220, 226, True), Era("显庆", 656, 661, True),
    Era("咸通", 860, 874, True), Era("景德", 1004, 1007, True), Era("大中祥符", 1008, 1016, True),
    Era("天禧", 1017, 1021, True), Era("景祐", 1034, 1038, True), Era("皇祐", 1049, 1054, True),
    Era("元符", 1098, 1100, True), Era("建中靖国", 1101, 1101, True), Era("乾道", 1165, 1173, True),
    Era("绍熙", 1190, 1194, True), Era("嘉泰", 1201, 1204, True), Era("开禧", 1205, 1207, True),
    Era("端平", 1234, 1236, True), Era("嘉熙", 1237, 1240, True), Era("淳祐", 1241, 1252, True),
    Era("宝祐", 1253, 1258, True), Era("景定", 1260, 1264, True), Era("德祐", 1275, 1276, True),
    Era("延祐", 1314, 1320, True), Era("泰定", 1324, 1328, True), Era("至顺", 1330, 1333, True),
    Era("天聪", 1627, 1636, True), Era("永历", 1647, 1683, True),
    Era("长庆", 821, 824, True, "唐"), Era("大中", 847, 860, True, "唐"), Era("开宝", 968, 976, True, "宋"), Era("淳化", 990, 994, True, "宋"),
    Era("大观", 1107, 1110, True, "宋"), Era("政和", 1111, 1118, True, "宋"), Era("绍兴", 1131, 1162, True, "宋"),
    Era("隆兴", 1163, 1164, True, "宋"), Era("庆元", 1195, 1200, True, "宋"), Era("嘉定", 1208, 1224, True, "宋"),
    Era("宝庆", 1225, 1227, True, "宋"), Era("崇德", 1636, 1643, True, "清"),
)  # fmt: skip

ERAS_NAMES = tuple(era.name for era in ERAS)


class Vague(NamedTuple):
    """A time that is named without being placed: found, never given a date."""

    pattern: str
    timex3: str
    why: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    not_after: str = ""


_NUMERAL_OR_DATE = "0123456789０１２３４５６７８９一二三四五六七八九十廿几数两"

VAGUE: tuple[Vague, ...] = (
    Vague("日前(?!后|往|来|夕|去|半|排|景|提|沿|列)", "PAST_REF", "some days ago; not the end of 5日前 or 生日前",
          ("日前,会议召开。", "记者日前获悉"), ("日前后", "生日前", "春节假日前"),
          _NUMERAL_OR_DATE + "节生假末次即今昨昔往平每当旬烈度忌吉作赛比百纪某该同工周限期到至X"),
    Vague("近日(?!本|点|元|语|均|照|益)", "PAST_REF", "these days; not 近 before 日本", ("近日,", "近日来到"),
          ("亲近日本",), "附亲接靠临邻最远"),
    Vague("近[期来](?!限|水|看|回)", "PAST_REF", "lately", ("近期,", "近来"), ("将近来宾百人",), "最附亲接靠临邻将"),
    Vague("近(?:些|几|两三)?年(?:以?来(?!自|到|宾|访|电)|间)?(?![底末关终轻初龄前后内均度产级])", "PAST_REF",
          "recent years, of no known number", ("近年来,", "近年", "近几年来"), ("临近年底", "近年轻人"), "附亲接靠临邻将"),
    Vague("近(?:几|些)(?:天|日|周|个月|个星期)(?:以?来)?", "PAST_REF", "recent days", ("近几天", "近几个月来")),
    Vague("近(?:一段|一)?段?时间(?:以来)?|近一个时期(?:以来)?", "PAST_REF", "a recent while", ("近一段时间", "近段时间以来")),
    Vague("最近(?:几[天日年]|几个月|一段时间|一个时期|些年|些天)(?:以?来)?", "PAST_REF", "recent days", ("最近几年",)),
    Vague("最近(?=[,\uff0c、。;\uff1b!\uff01我他她记举召发推出又在开收刚才还都])", "PAST_REF", "recently; not the superlative of near",
          ("最近,", "他最近开会"), ("最近的医院", "距离最近一家"), "离距里处"),
    Vague("前(?:几|些|两)[天日年](?:里|间)?", "PAST_REF", "some days or years ago", ("前几天", "前些年"), ("目前几天",),
          "目之以此当日从生提空先年月天周"),
    Vague("前(?:一)?(?:段时间|段日子|阵子|阵|些时候|些日子)", "PAST_REF", "a while ago", ("前段时间", "前一阵子"),
          ("目前阵容",), "目之以此当日从生提空先年月天周"),
    Vague("这(?:几|些|两)(?:年|天|日|个月)(?:以?来)?", "PAST_REF", "these last years", ("这些年,", "这几天")),
    Vague("(?:连日|多日|数日|数月|几年|多年|数年|多少年|几天|几个月|几十年|数十年|多月)(?:以)?来(?!自|到|宾|访)", "PAST_REF",
          "for some unknown while until now", ("连日来,", "多年来", "几个月来"), ("多年来自各地",),
          "0123456789０１２３４５６７８９一二三四五六七八九十百千"),
    Vague("(?:几|数|好几|几十|数十|十几|上百)(?:年|天|日|个月|周|个星期|月)(?:以|之)?前(?!景|后|来|往|夕)", "PAST_REF",
          "an unknown while ago", ("几年前", "数月前", "几十年前"), (), "0123456789第"),
    Vague("(?:多|若干)(?:年|个月|天)(?:以|之)?前(?!景|后|来|往)", "PAST_REF", "an unknown while ago", ("多年前",), (),
          "0123456789０１２３４５６７８９一二三四五六七八九十百千余"),
    Vague("(?:几|数|好几|几十|数十|十几)(?:年|天|日|个月|周|个星期|月)(?:以|之)?后", "FUTURE_REF", "an unknown while later",
          ("几天后", "数年后"), (), "0123456789第"),
    Vague("(?:多|若干)年(?:以|之)?后", "FUTURE_REF", "an unknown while later", ("多年后", "若干年后"), (),
          "0123456789０１２３４５６７８９一二三四五六七八九十百千余"),
    Vague("(?:未来|今后|往后)(?:几|数)(?:年|天|日|个月|周)", "FUTURE_REF", "an unknown while to come", ("未来几年",)),
    Vague("过去(?:几|数)(?:年|天|日|个月|周|十年)(?:里|间|来)?", "PAST_REF", "an unknown while past", ("过去几年",)),
)  # fmt: skip

# 不久 has three times, told apart by what follows; written out because one pattern for all would be unreadable.
VAGUE += (
    Vague("(?:前不久|不久(?:以|之)?前)", "PAST_REF", "a little while ago", ("前不久,", "不久前"), ("久而久之",),
          "目之以"),
    Vague("不久(?:以|之)?后|不久的?将来", "FUTURE_REF", "a little while later", ("不久后", "不久的将来"), ("不久便走了",)),
)  # fmt: skip

#: Parts of the day: (word, TIMEX3 code, hours added rule).  The longest word first.  The rule is ``am``, ``pm``
#: (12 added below 12), ``noon`` (12 added below 10) or ``night`` (12 added from 5 to 11, 12 is midnight).
DAY_PARTS: tuple[tuple[str, str, str], ...] = (
    ("凌晨", "NI", "am"), ("清晨", "MO", "am"), ("早晨", "MO", "am"), ("早上", "MO", "am"), ("清早", "MO", "am"),
    ("大清早", "MO", "am"), ("一大早", "MO", "am"), ("拂晓", "MO", "am"), ("上午", "MO", "am"), ("中午", "MI", "noon"),
    ("正午", "MI", "noon"), ("午间", "MI", "noon"), ("午后", "AF", "pm"), ("下午", "AF", "pm"), ("傍晚", "EV", "pm"),
    ("黄昏", "EV", "pm"), ("晚上", "EV", "night"), ("晚间", "EV", "night"), ("当晚", "EV", "night"),
    ("夜间", "NI", "night"), ("夜里", "NI", "night"), ("夜晚", "NI", "night"), ("深夜", "NI", "night"),
    ("午夜", "NI", "night"), ("半夜", "NI", "night"), ("早", "MO", "am"), ("晨", "MO", "am"), ("晚", "EV", "night"),
    ("夜", "NI", "night"), ("午", "MI", "noon"),
)  # fmt: skip

#: Five-year plans: the n-th runs from 1953 + 5(n-1); the third began in 1966, after three years of adjustment.
PLAN_NAMES = ("一五", "二五", "三五", "四五", "五五", "六五", "七五", "八五", "九五", "十五", "十一五", "十二五", "十三五",
              "十四五", "十五五", "十六五")  # fmt: skip


def plan_years(number: int) -> tuple[int, int]:
    """First and last year of the n-th five-year plan.

    >>> plan_years(14), plan_years(2), plan_years(3)
    ((2021, 2025), (1958, 1962), (1966, 1970))
    """
    first = 1953 + 5 * (number - 1) + (3 if number >= 3 else 0)
    return first, first + 4
