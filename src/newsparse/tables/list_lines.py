"""Lines of lists and tables, and of what is printed under them: rows of prices, events, who supplied it, offices that sign. Data only.

They are matched against whole lines with marks folded to half width; `newsparse.stages._short_lines` and
`newsparse.stages._signatures` say beside what they count.
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.lines import NO_OFFICE, OFFICE_WORD
from newsparse.tables.row import LazyPattern, Row

_HAN: Final = r"[\u3400-\u9fff]"
_FIGURES: Final = r"[〇零一二三四五六七八九十百千万亿两]"
_SMALL: Final = r"(?:公司|集团|厂|医院|学校|小学|中学|大学|学院|局|厅|委|委员会|办|办公室|总队|支队|大队|中心|工会|总工会|协会|联合会|商会|学会|研究会|法院|检察院|政府|处|所|站|台|社|部|院|馆|银行|支行|村委会|居委会|街道|市场|交易所)"

PRICED: Final = Row(
    "priced",
    LazyPattern(
        rf"^(?=[^,.!?;]{{6,44}}$){_HAN}{{1,8}}\s[^,.!?;]{{0,36}}?\s?(?:(?:{_FIGURES}{{1,9}}[元圆角分两文](?:{_FIGURES}{{1,4}}[角分文]?)?)|{_FIGURES}{{0,6}}[百千万]{_FIGURES}{{0,6}})(?:\s?(?:平|稳|持平|[涨跌升降挺俏疲]{{1,2}}))?$"
    ),
    "paragraph",
    "Old papers print the day's prices line by line in Chinese figures: what, which sort, how much",
    (
        "美钞 黑市 一万四千二 较前日涨三百元",
        "黄金 饰金每两 七十八万五千元",
        "白粳 每石 十三万二千 涨",
        "煤球 每担 一万八千元",
    ),
    ("米价又涨三百元", "江轮添丁 母子均安", "一斗米 八十里山路", "从一百到一万", "美钞 黑市又起风潮"),
)
EVENT: Final = Row(
    "event",
    LazyPattern(
        r"^(?=.{2,18}$)(?:男|女|混合|少年|青年|成年|老年|甲级|乙级|[甲乙丙丁A-H]组|第[一二三四五六七八九十\d]{1,2}[轮场组]|小组|附加|半决|决赛|1/|四分之|八分之|三四名|排位|复赛|预赛|上半区|下半区)"
        r"[\u3400-\u9fffA-H\d/.()]{0,14}(?<=[赛组轮打双单级米区名)目体场跃跳球拳步枪板台])$"
    ),
    "paragraph",
    "Results are printed event by event under small headings",
    (
        "男子1/4决赛",
        "女子四分之一决赛",
        "A组",
        "男子单打",
        "第三轮",
        "小组赛",
        "女子3米板",
        "半决赛(第一场)",
        "甲组",
    ),
    ("男子汉的眼泪", "女排逆转", "第三轮赛事落幕", "决赛在今晚", "甲组的故事"),
)
SCORE: Final = Row(
    "score",
    LazyPattern(
        rf"^(?=[^。.!?;“”]{{7,70}}$){_HAN}[^:∶,\d]{{1,24}}(?:\d\s?)?\s?\d{{1,3}}\s?[:∶]\s?\d{{1,3}}(?![\d:∶])\s?(?![胜负平逆力完险大轻横击战输赢不憾惜再终告首客主连])[^:∶,\d]{{2,24}}(?:\([\d:∶,\s]{{3,40}}\))?$"
    ),
    "paragraph",
    "One match: who, the score, who, and perhaps the sets",
    ("高启帆/蔡宇 2∶0 朱云龙/秦铭(21∶17,21∶15)", "江州队 3:1 青石队", "江州 78:65 桥北"),
    ("江州队3:1胜青石队", "江州队3:1逆转青石队", "比分定格在3:1", "江州 8:30 开幕,人山人海"),
)
AWARDED: Final = Row(
    "awarded",
    LazyPattern(
        rf"^(?P<prize>(?:特等|[一二三四五]等|优秀|优胜|鼓励|入围|纪念|佳作|组织|[金银铜])奖|冠军|亚军|季军|殿军|第[一二三四五六七八九十]{{1,2}}名)(?:\({_HAN}{{1,3}}\)|\(?[0-9一二三四五六七八九十]{{1,3}}[名个件篇位]\)?)?[\s:]{{1,2}}"
        rf"《?(?:(?![的了是在把被]){_HAN}){{2,14}}》?(?:\([^()]{{2,20}}\))?(?:[\s、]{{1,2}}《?(?:(?![的了是在把被]){_HAN}){{2,14}}》?(?:\([^()]{{2,20}}\))?){{0,30}}$"
    ),
    "paragraph",
    "Who won what, prize by prize, each on a line of its own",
    (
        "一等奖 王立新",
        "二等奖 何敏 刘静",
        "三等奖(3名) 林树生 冯阳 陈梅",
        "冠军 江州队",
        "金奖 《老窑》(青石 王立新)",
    ),
    ("一等奖得主王立新", "冠军的眼泪", "金奖 银奖,都是他的", "一等奖 是怎样评出来的"),
)
SUPPLIED: Final = Row(
    "supplied",
    LazyPattern(
        rf"^(?:以上|本表|本栏)?(?:数据|资料|行情|价格|信息)?(?:由|:)?(?:(?![的了被])(?!提供|发布){_HAN}){{2,20}}(?<=[局所处站司办委部台院队心会场行社庄库])(?:提供|供稿|发布|统计|整理|制表|采价|监测)$"
    ),
    "paragraph",
    "Under a table of figures stands whose they are",
    ("市物价局价格监测中心提供", "市气象台发布", "以上数据由市统计局提供", "江州粮油批发市场供稿"),
    ("市统计局发布上半年数据", "一碗面由谁提供", "王明整理", "市物价局提供的菜篮子"),
)
JOINT: Final = Row(
    "joint",
    LazyPattern(
        rf"^{NO_OFFICE}(?=.{{9,90}}$)(?:{OFFICE_WORD}{{2,22}}(?<=[司团厂院校学局厅委会办队心府处所站台社部馆行道])[\s、]{{1,2}}){{1,5}}{OFFICE_WORD}{{2,22}}{_SMALL}$"
    ),
    "signature",
    "An appeal or a list is signed by several offices on one line",
    (
        "江州市建设工会 江州市建筑业协会",
        "江州市工商行政管理局 江州市个体劳动者协会",
        "市委宣传部 市文明办 市总工会 团市委",
    ),
    ("市总工会 送清凉", "走进百年学校 感受名师学院", "江州市建设工会", "市总工会与市建筑业协会", "工会 协会"),
)
LIST_LINES: Final[tuple[Row, ...]] = (PRICED, EVENT, SCORE, AWARDED, SUPPLIED, JOINT)
