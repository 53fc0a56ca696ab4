"""What looks like a number and is none: idioms, names, festivals, determiners, hotlines. Data only.

Each row says why it is there and brings examples, which the tests run through the finder. Only what the finder
would otherwise take is listed: a lone digit before a word that is no unit (五彩, 四川, 两岸) needs no entry.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen


@frozen(slots=True)
class Exclusion:
    """Text that holds number characters and no numeral."""

    name: str
    patterns: tuple[str, ...]
    """Regular expressions that begin with a literal character or a class, by which the finder looks them up.
    They are tried where that character is a number character or stands directly before one."""
    reason: str
    """Why this is no numeral."""
    examples: tuple[str, ...]
    """Texts in which nothing may be found."""
    counterexamples: tuple[str, ...]
    """Texts much like them in which something must be found."""


def _after(first: str, words: str) -> str:
    """A pattern for any of `words` after the character `first`."""
    return f"{first}(?:{'|'.join(words.split())})"


EXCLUSIONS: Final[tuple[Exclusion, ...]] = (
    Exclusion(
        "reduplication",
        (
            r"一([步个件次份项条张家声点遍片句颗位场天年队趟笔桩层])(?:又一)?\1",
            r"一([砖件草])一[瓦桩木]",
            "一环扣一环",
        ),
        "一次次, 一个又一个: 'one after another' counts nothing.",
        (
            "在一次次技能比武大赛中",
            "一份份热气腾腾的夜宵",
            "一个又一个难关",
            "一年又一年，为了百姓用好电",
            "一件件一桩桩",
        ),
        ("举办一次培训", "一份工作"),
    ),
    Exclusion(
        "one-in-words",
        (
            _after(
                "一",
                "步一个 步到位 步登天 年一度 家一户 年半载 年到头 年四季 天到晚 次性 条龙 条心 家人 家亲 家之言 "
                "家老小 张白纸 层不染 片丹心 片冰心 片片 笔勾销 笔带过 碗水端平 席之地 亩三分地 门心思 股脑 口气 回事 盘棋 盘散沙 "
                "句话不离 套人马 个劲 个样 个鼻孔 把手 把抓 把火 把好手 期工程 级响应 种程度上 本正经 本万利 五一十 "
                "天(?=[早中晚上下傍清午夜]) 把(?=[，。,、！；]) 片(?=[，。,、！；]) 步步 代人",
            ),
            # 一起 is 'together', except before the cases that it counts.
            "一起(?!.{0,9}(?:案|事故|纠纷|事件|火灾|险情|车祸))",
            "一一(?![零〇○一二三四五六七八九百千万亿])",
        ),
        "Words in which 一 does not count.",
        (
            "一步一个脚印向前走",
            "一次性支付经济补偿",
            "我们都是一家人",
            "大家一起努力",
            "一年一度的春晚",
            "着实火了一把。",
            "一天中午，外卖员来到这里",
            "他一一谢绝",
        ),
        ("举办一次培训", "发生一起交通事故", "一家企业", "一把椅子"),
    ),
    Exclusion(
        "determiner",
        (
            "[统唯惟逐单专之同任划归如某每另哪合]一(?![百千万亿])",
            "[这那]一(?![百千万亿十])",
            "[下上前后]一(?=[届次年轮期代季阶周场个任级站步页句])",
            "新一(?=[代轮届年批])",
            "进一步",
        ),
        "这一, 每一, 另一, 同一 point, and 统一, 逐一, 之一 are words; the 一 counts nothing.",
        (
            "待遇相统一",
            "逐一企开展",
            "标志性产业链之一",
            "每一位劳动者",
            "另一个“家”",
            "这一幕",
            "进一步加强",
        ),
        ("统一一个标准", "唯一一个设在社区的驿站", "网上一百家店", "每一百人"),
    ),
    Exclusion(
        "ordinal-in-words",
        (
            _after(
                "第",
                "[一二三]次(?:世界)?大战 三世界 二故乡 二春(?!季) 一时间 一线 一现场 一手 一要务 一要义 一动力 一资源 一生产力 一夫人 一责任人 一桶金 一书记 一梯队 "
                "一方阵 一性 一产业 二产业 三产业 三方 三者 六感 五纵队 二课堂",
            ),
            "第[一二三四1-4]季度",
            "第[一二三四五六七八九十]百货(?![物币款车船轮运架])",
            "第[一二三四五六七八九十]+(?=人民医院|医院|中学|小学|附属)",
            "总第[0-9０-９]+[号期]?",
            "第[0-9０-９]{5,}[号期]?",
        ),
        "第 in words and names of their own (第一时间 is 'at once'), serial numbers of the paper; quarters are dates.",
        (
            "第一时间受理矛盾纠纷",
            "引入第三方评估",
            "第三季度增长",
            "驻村第一书记",
            "第二次世界大战",
            "属于第三世界",
            "邮发代号: 31-2 总第11970号",
            "市第一人民医院",
            "上海第一百货商店",
        ),
        ("第一次", "获得第三名", "第12号台风", "第3期培训班", "第三百货物列车"),
    ),
    Exclusion(
        "two-to-four",
        (
            _after(
                "两", "个确立 个维护 个务必 个结合 个一百年 个毫不动摇 个文明 面派 把刷子 回事 口子 套班子"
            ),
            _after(
                "二",
                "级巡视员 级市场 等奖 等功 次元 次创业 次供水 次污染 次加工 次装修 次革命 次利用 次能源 "
                "人转 人世界 十四史 十四节气 十八宿 七大罢工 八定律",
            ),
            _after(
                "三",
                "位一体 三两两 五成群 番五次 轮车 轮摩托 级跳 级甲等 个代表 个务必 个面向 个自信 口之家 件套 年五载 "
                "天两头 天打鱼(?:[，,、]?两天晒网)? 张牌 次产业 次元 人成虎 人行 等奖 等功 七二十一 十六计 十而立 层楼小学",
            ),
            _after(
                "四",
                "位一体 轮驱动 轮车 个自信 个意识 个全面 个服务 个伟大 个最严 个现代化 项全能 项基本原则 大名著 "
                "六级 条汉子 世同堂 级考试",
            ),
        ),
        "Names, idioms and policies numbered for short, which no reader counts through.",
        (
            "打造“三位一体”工作平台",
            "村民三三两两",
            "村民常常三五成群",
            "坚定拥护两个确立",
            "荣获二等奖",
            "骑着三轮车",
            "增强四个意识",
            "熟读四大名著",
        ),
        ("三位老师", "两个孩子", "三五个村民", "四个方面"),
    ),
    Exclusion(
        "five-to-nine",
        (
            _after(
                "五",
                "位一体 台山 个一工程 个一百 年计划 年规划 步工作法 项全能 四运动 四青年 四精神 级旅游 十步笑百步 "
                "百罗汉 代十国",
            ),
            _after("六", "个一 条禁令 级考试"),
            _after("七", "十二变 步诗 十二行 件套 七八八"),
            _after("八", "项规定 个明确 九不离十 百里加急 小时工作制 小时之外 小时以外"),
            _after("九", "牛一毛 死一生 年义务 年一贯 级浪 九归一 个指头 层之台"),
        ),
        "Names, idioms and policies numbered for short.",
        ("贯彻八项规定精神", "“五个一百”模式", "五步工作法", "九年义务教育", "纪念九一八事变", "五四运动"),
        ("五个板块", "八项措施", "九年时间"),
    ),
    Exclusion(
        "ten-and-up",
        (
            _after("十", "年寒窗 年树木 二生肖 有八九 之八九 项全能 个手指 八般 万个为什么 万八千里 万火急"),
            "十[一二三四五]五(?=[”’」』》规时、，。,]|期间)",
            "十五(?=[”’」』](?:期间|时期|计划|规划|末))",
            "十一(?=[国假长”’期]|黄金周)",
            "[一二三四五六七八九十]百货(?![物币款车船轮运架郎])",
            _after("百", "分百 家争鸣 家讲坛 年大计 年树人 米冲刺 米飞人 尺竿头 步穿杨 分点"),
            _after("千", "家万户 军万马 丝万缕 变万化 篇一律 层饼 头万绪 条心 斤重担 斤顶 层浪 百年"),
            _after("万", "一 家灯火 人空巷 户侯 丈深渊 丈高楼 年青 年历 元户 件套 家乐"),
            "亿万(?![元人吨])",
            "一千零一夜",
            "三百六十行",
            "八百里(?=秦川|洞庭|加急|水泊)",
            "[二三四五六七八九]十有[一二三四五六七八九]",
        ),
        "Idioms, names and five-year plans.",
        (
            "事关千家万户",
            "身后已是万家灯火",
            "以防万一",
            "亿万职工",
            "“十四五”规划",
            "“十一”长假",
            "“十五”期间",
            "职工千条心",
            "一百货的柜台",
        ),
        ("百名劳模", "千余人", "万元大关", "十四五个人", "十一个人", "三百货车司机", "二百货物"),
    ),
    Exclusion(
        "idiom-from-within",
        tuple(
            "成千上万 成百上千 数以 数一数二 屈一指 接二连三 颠三倒四 乱七八糟 七七八八 杂七杂八 横七竖八 举一反三 "
            "独一无二 说一不二 以一当十 千钧一发 千万不 千万别 千万要 千万注意 过半百 几乎 几何 几经 几度 几近 几内亚 "
            "数据 数字 数量 数学 无一 万无一失 挂一漏万 上千古 数十年如一日".split()
        ),
        "Idioms that hold number characters further on, words with 几 and 数.",
        ("年过半百", "成千上万的人", "数以万计", "千万不要大意", "数字赋能", "乱七八糟"),
        ("数百名", "上千人", "几千万元", "过半数"),
    ),
    Exclusion(
        "idiom-by-its-end",
        (
            # The finder comes to these only at their last number, for no lone digit before it counts anything.
            *"花八门 番五次 里八乡 曲十八弯 老八十 红十字 [老小]两口 若两人".split(),
            "[论言烟声火]四起",
            "黑五类",
            "老[三五]篇",
            _after("四", "人帮 两拨千斤"),
            _after("半", "斤八两 斤四两"),
        ),
        "Idioms whose last number alone would look like a count.",
        (
            "书店里五花八门的读物",
            "三番五次劝说",
            "七老八十的人",
            "中国红十字会",
            "老两口住在乡下",
            "前后判若两人",
            "三天打鱼，两天晒网",
            "九曲十八弯",
            "十里八乡",
            "人长得五大三粗",
            "一时议论四起",
            "被划为黑五类",
            "粉碎四人帮",
            "四两拨千斤",
            "半斤八两",
        ),
        ("走出八门课程", "小组两人", "晒了两天", "一年发生四起", "半斤糖"),
    ),
    Exclusion(
        "word-that-begins-with-a-number",
        (
            # 四周 is 'all around', unless a word of time says that weeks are counted.
            "四周(?![年岁后内前以之时多]|一次)(?<![近约每期时续连了隔降涨跌升停缓休]四周)",
            _after(
                "四处",
                "[奔走打求寻找借游流逃漏张散碰飞蔓讨筹探托躲搜巡上告乱宣炫兜推联活征收访] 都 可见 皆 无 去 传 云 响",
            ),
            _after("八", "股文 股调 股腔 仙过海 十一难 字没一撇"),
            _after("三", "字经 点一线 头六臂 句半 寸不烂 句话不离 部曲 把手 座大山"),
            _after("二", "把手 十四孝 十五史 次大战"),
            _after("两", "人世界 天晒网"),
            _after("六", "十四卦 十甲子"),
            "五大三粗",
            "五斗米(?=[道教])",
            _after("七", "零八落 零八碎"),
            _after("十", "字[路街架军绣型形镐坡] 二指肠 滴水(?![珠滴]) 三经 里长街 里洋场"),
            "[四五六七]十(?:而立|不惑|而不惑|知天命|而知天命|耳顺|古稀)",
            "初一[、和]?十五",
        ),
        "Words and idioms that begin with a number and count nothing.",
        (
            "四周都是山",
            "他四处奔走",
            "写八股文的人",
            "念三字经",
            "两点之间三点一线",
            "房子七零八落",
            "站在十字路口",
            "十字街头",
            "十二指肠溃疡",
            "年届四十不惑",
            "每逢初一、十五",
        ),
        (
            "四周岁",
            "四周后返回",
            "连降四周",
            "发现四处景点",
            "八股绳子",
            "十字以内",
            "十滴水珠",
            "十二指宽",
            "四十名",
        ),
    ),
    Exclusion(
        "place-or-person",
        (
            *"三门峡 东三省 汉三镇 十三陵 七台河 十八罗汉 五棵松 三元里 三元桥 五家渠 三台县 八步区".split(),
            "红[一二四]方面军",
            "第?[一二三四]野战军",
            "易十[三四五六八](?![名个人])",
        ),
        "Names of places, armies and kings that hold a measure word or a number of two characters.",
        (
            "在三门峡水库",
            "东三省",
            "武汉三镇",
            "参观十三陵",
            "七台河煤矿",
            "红四方面军",
            "路易十六",
            "十八罗汉",
        ),
        ("三门课程", "三省交界", "七台机器", "十三名", "十八个"),
    ),
    Exclusion(
        "festival",
        (
            "一二[八九](?![零〇○一二三四五六七八九])",
            "九一八(?![零〇○一二三四五六七八九])",
            "三一五(?![零〇○一二三四五六七八九])",
            *"双十一 双十二 双11 双12 一二·九 三·一五 三·八 五·四 五·一 七·一 八·一".split(),
            *"六·一 十·一 九·一八 12·9 3·15 9·18 5·12 4·15".split(),
            "[一二三四五六七八九]中全会",
            "[七八九](?<=党的[七八九])大",
            "二?十[一二三四五六七八九]?大(?=[报精代召会以、，。”后党]|$)",
        ),
        "Festivals, days of history, congresses.",
        ("双11促销", "“3·15”晚会", "党的二十大精神", "三中全会召开", "党的十九大报告", "党的八大"),
        ("11家企业", "十大杰出青年"),
    ),
    Exclusion(
        "hotline",
        (r"1(?:10|19|20|22|14|23\d\d)(?=[”’」』]?(?:热线|平台|服务|报警|指挥|急救|电话|接警))",),
        "Numbers to call.",
        ("“12351”热线", "110报警"),
        ("120人参加", "110平方米"),
    ),
)
