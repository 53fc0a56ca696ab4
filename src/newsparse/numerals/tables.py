"""Words around numbers: units and measure words, approximators, and what looks like a number and is none.

Data only. Each `Exclusion` says why it is there and brings examples, which the tests run through the finder.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

# --- Units -----------------------------------------------------------------------------------------------

_CURRENCY: Final = (
    "元 美元 欧元 日元 港元 港币 澳元 加元 英镑 韩元 卢布 法郎 马克 越南盾 泰铢 卢比 新台币 人民币 块钱 毛钱 分钱 角钱"
)
_PHYSICAL: Final = (
    "米 公里 千米 厘米 毫米 微米 纳米 分米 华里 英里 海里 英尺 英寸 平方米 平方公里 平方千米 平方厘米 立方米 立方厘米 立方 "
    "平方 平米 亩 公亩 公顷 顷 千克 公斤 毫克 克 吨 斤 公担 市斤 升 毫升 千瓦 兆瓦 千瓦时 瓦 度 伏 千伏 安培 赫兹 兆赫 "
    "摄氏度 华氏度 ℃ ㎡ m² m³ km kg cm mm m g kW kWh MW GB MB TB Mbps Hz ml 马力 光年 分贝 千卡 大卡 焦耳 "
    "公里/小时 米/秒 元/吨 元/公斤 元/斤 元/平方米 克拉 兆字节 标准箱 标箱 "
    "毫巴 帕 千帕 摩尔"
)
_TIME: Final = (
    "年 周年 个月 月 天 周 个星期 星期 小时 个小时 个钟头 钟头 分钟 秒 秒钟 毫秒 刻钟 个工作日 工作日 昼夜 "
    "岁 周岁 学时 课时 工时 学分 个世纪 个年头 个季度 个学期 个昼夜"
)
_PERSONS: Final = (
    "名 人 人次 位 个 户 户次 家 口 家次 员 班 班次 届 批 批次 组 队 支 伙 代 辈 对 双 派"
)
_COUNTS: Final = (
    "项 项次 件 件次 条 条次 场 场次 次 期 份 封 篇 本 册 卷 部 套 台 台次 台套 辆 辆次 架 架次 艘 艘次 列 列次 只 头 匹 羽 尾 "
    "张 座 栋 幢 间 所 处 片 块 种 款 样 段 层 级 等 轮 环 圈 步 遍 趟 回 声 句 字 页 章 节 课 门 道 笔 单 宗 "
    "例 起 股 束 朵 棵 株 颗 粒 滴 杯 瓶 箱 盒 袋 包 桶 车 车次 船 碗 盘 壶 罐 卡 副 把 面 幅 集 版 号 楼 楼层 站 票 分 点 "
    "类 倍 席 枚 根 支队 部门 部委 版次 例次 公里处 条线 床位 行 列 则 首 出 幕 首歌 曲 针 剂 剂次 针次 "
    "村 镇 乡 县 市 省 国 州 区 街 村庄 省份 县市 市州 大类 大项 小项 小类 方面 大洲 方 年级 届次 家庭 "
    "尊 眼 口井 盏 顶 扇 堵 床被 顿 餐 味 帖 堂 堂课 孔 跨 缕 丝 捆 叠 摞 沓 排 串 棒 盆 筐 篮 担 桩 码 票次 帧 折 "
    "字节 像素 兆 个百分点 百分点 个基点 基点 个点 折 级台阶 重 度电 球 杆 进 回合 比特"
)

#: Every unit that may follow a number in digits or a number of two and more Chinese characters.
UNITS: Final = frozenset(" ".join((_CURRENCY, _PHYSICAL, _TIME, _PERSONS, _COUNTS)).split())

#: Units too weak to follow a lone Chinese digit: in 三方, 四面, 二线, 两国 and 五环 it names rather than counts.
_NOT_AFTER_LONE_DIGIT: Final = frozenset(
    "方 路 线 国 省 州 区 街 市 县 村 镇 乡 里 平 胜 负 金 银 铜 进 行 列 员 单 环 面 分 角 卡 重 根 立方 平方 折 "
    "派 队 伙 辈 站 出 月 味 担 兆 方面 平米 马克 g m 号 点 度 等 堂 孔 眼 丝 碗 局 球 码 床 进 毫 克 帖 排 桩 字 首 "
    "盘 曲 针 包 道 丝 顶 口井 章 节 课 卷 车 船 重 楼 票 亩 声 安培 帕 瓦 伏 升 吨 斤 尾 羽 手 杆 串 回 口 行 跨 代 头 架 列 部 只 对"
    .split()
)
#: ... and those among them that a lone digit does count, where the word is not one of the exclusions below.
_AFTER_LONE_DIGIT_ALL_THE_SAME: Final = frozenset(
    "票 吨 斤 亩 声 升 部 只 对 头 代 架 口 车 章 节 课 卷 针 等 楼 字 根 方面 首 回 号 碗 堂 包 省 县 市 村 镇 乡 月 点 卡 站 桩"
    .split()
)
LONE_DIGIT_UNITS: Final = UNITS - (_NOT_AFTER_LONE_DIGIT - _AFTER_LONE_DIGIT_ALL_THE_SAME) | {"大"}

#: Units that 一 counts. Fewer than for the other digits, for 一 makes more words: 一面, 一头, 一点, 一部分.
ONE_UNITS: Final = LONE_DIGIT_UNITS - frozenset(
    "大 堂 分 点 头 代 口 等 级 号 月 省 县 市 村 镇 乡 站 方面 样 路 线 把 面 度 回 课 声 只 样 出 卡 桩 员 层 根 字 周岁 楼 "
    "对夫妻 起 道 人次 色"
    .split()
) | frozenset(["堂课", "把", "声", "层", "只", "根", "起", "课"])

#: Units after 首: 首届, 首批. 首次 too, which counts as the first time.
FIRST_UNITS: Final = frozenset("个 批 届 次 家 条 期 例 款 座 场 支 台 部 位 名 季 轮 艘 架 单 笔 列 枚 套 张 所 项 本 集 颗 幅 版 站 场次 批次".split())

#: Units after 半 (half of one) and after 个半, 年半 (one and a half).
HALF_UNITS: Final = frozenset("年 个月 个 天 小时 个小时 公里 斤 里 米 亩 吨 月 个世纪 世纪 分钟 秒 数 学期 个学期 周 瓶 碗 杯 张 块 场 年时间".split())

#: Units of which a rank or a name is made: normalising leaves a lone Chinese digit before them alone.
NAMING_UNITS: Final = frozenset("大 级 等 号 年级 届 楼 大类 代 章 节 课 卷 线 路".split())

#: After a number, 号 and 楼 give its place in a row, not a count: 12号台风, 3号楼, 1楼.
ORDINAL_UNITS: Final = frozenset(["号", "楼", "年级"])

# --- Approximators ---------------------------------------------------------------------------------------

#: Words before a number and what they say of it: `low` it is at least, `high` at most, `about` neither.
PREFIXES: Final = {
    **dict.fromkeys(
        "逾 超 超过 超出 突破 多于 大于 高于 不少于 不低于 不小于 不下 不下于 至少 最少 起码 不止 早已超过".split(), "low"
    ),
    **dict.fromkeys(
        "近 将近 接近 不到 不足 不满 未满 低于 少于 小于 不超过 不多于 不高于 至多 最多 顶多 未超过 不大于 未达 达不到".split(),
        "high",
    ),
    **dict.fromkeys("约 大约 大概 差不多 约为 约有 约合 约占 大致 大体".split(), "about"),
}

#: Before 百 千 万 亿 alone (and 半): 上百, 过万, 破亿, 成百.
BARE_PREFIXES: Final = {"上": "low", "过": "low", "破": "low"}

#: A word that ends in one of these characters is not an approximator when one of those stands before it:
#: 最近3年 and 附近 are no 'nearly', 节约100元 and 签约20家 no 'about', 经过 and 通过 no 'more than'.
NOT_AFTER: Final = {
    "近": "最附临邻远靠新亲就贴",
    "约": "节签预特条合违履赴邀制誓公租和简解协续",
    "过": "经通越度",
    "破": "打击攻冲",
    "上": "以晚早网线路史马海身地会场加赶网面基",
    "到": "看找听收",
    "止": "停禁防",
    "足": "满知充",
}

#: Words after a number (and its unit).
SUFFIXES: Final = {
    "以上": "low", "之多": "about", "有余": "low", "开外": "low", "以下": "high", "以内": "high", "之内": "high",
    "左右": "about", "上下": "about",
}  # fmt: skip

# --- What is no numeral ----------------------------------------------------------------------------------


@frozen(slots=True)
class Exclusion:
    """Text that holds number characters and no numeral.

    `pattern` is a regular expression that begins with a literal character or a class; `examples` are sentences
    in which nothing must be found, `counterexamples` sentences in which something must.
    """

    name: str
    pattern: str
    reason: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


def _words(words: str) -> str:
    return "|".join(words.split())


def _after(first: str, words: str) -> str:
    return f"{first}(?:{_words(words)})"


#: Only what the finder would otherwise take is listed: a lone digit before a word that is no unit (五彩, 四川,
#: 两岸) needs no entry.
EXCLUSIONS: Final[tuple[Exclusion, ...]] = (
    Exclusion(
        "latin",
        r"[A-Za-zＡ-Ｚａ-ｚ_](?:[A-Za-z0-9Ａ-Ｚａ-ｚ０-９_.@:/\\?&=%#+-]*[A-Za-z0-9Ａ-Ｚａ-ｚ０-９_])?",
        "A word that begins with a Latin letter is a name, a code or an address with all its digits.",
        ("国内统一刊号: CN33-0018", "见 www.zjgrrb.com/2021/1122/35.html", "信箱 zjgrrb@163.com", "G20峰会",
         "实施“1+X”证书", "COVID-19疫情"),
        ("A组4支代表队",),
    ),
    Exclusion(
        "one-in-words",
        _after(
            "一",
            "步一个 个个 件件 次次 份份 项项 条条 张张 家家 声声 点点 遍遍 步步 片片 句句 颗颗 位位 场场 天天 年年 队队 "
            "年一度 年又一年 年一年 天天 个又一个 家一户 砖一瓦 件一桩 环扣 次又一次 批又一批 "
            "次性 站式 条龙 条心 家人 家亲 家之言 家老小 团糟 揽子 笔勾销 笔带过 席之地 层不染 片丹心 片冰心 门心思 窝蜂 "
            "年半载 年到头 年四季 碗水端平 把手 把抓 把火 把好手 期工程 级响应 股脑 句话不离 套人马 个劲 个样 "
            "天(?=[早中晚上下傍清午夜]) 把(?=[，。,、！；]) 片(?=[，。,、！；]) 点一滴 五一十 针一线 口气 回事 盘棋 盘散沙 级市场 次元 本正经 本万利 张白纸 个鼻孔 天到晚 种程度上 起(?!.{0,9}(?:案|事故|纠纷|事件|火灾))",
        ),
        "Words and reduplications in which 一 does not count.",
        ("一步一个脚印向前走", "在一次次技能比武大赛中", "一次性支付经济补偿", "提供一站式服务", "进了一家门，就是一家人",
         "大家一起努力", "一份份热气腾腾的夜宵"),
        ("举办一次培训", "发生一起交通事故", "一家企业"),
    ),
    Exclusion(
        "ordinal-in-words",
        "第(?:" + _words(
            "一时间 一线 一现场 一手 一要务 一要义 一动力 一资源 一生产力 一夫人 一责任人 一桶金 一书记 一梯队 一方阵 一性 "
            "三方 三者 三产业 二产业 一产业 六感 五纵队 二课堂"
        ) + "|[一二三四1-4]季度?)",
        "第 in words of their own: 第一时间 is 'at once', 第三方 a third party; quarters are dates.",
        ("第一时间受理矛盾纠纷", "引入第三方评估", "第三季度增长", "驻村第一书记", "巩固第一产业"),
        ("第一次", "获得第三名"),
    ),
    Exclusion(
        "set-phrases",
        "|".join((
            _after("两", "个确立 个维护 个务必 个结合 个一百年 个“ 个毫不动摇 面派 把刷子 回事 个文明 口子 年一 套班子 年多来"),
            _after("二", "级巡视员 等奖 等功 级市场 次元 次创业 次供水 次污染 次加工 次装修 人转 人世界 十四史 十四节气 "
                   "十八宿 七大罢工 分之 次革命 次利用 次能源 年级 级公立"),
            _after("三", "位一体 三两两 五成群 番五次 令五申 轮车 轮摩托 分球 级跳 个代表 个务必 个面向 个自信 口之家 件套 年五载 "
                   "天两头 天打鱼 张牌 次产业 次元 人成虎 人行 大战役 等奖 等功 七二十一 十六计 十而立 级甲等 级联动 一五 "
                   "步走 部曲 项规定 项制度 元区 元里 元县 级公立 年自然灾害 层楼小学 元桥 心二意 "
                   "言两语"),
            _after("四", "位一体 方联动 轮驱动 轮车 个自信 个意识 个全面 个服务 个伟大 个最严 个现代化 个革命 项全能 项基本原则 "
                   "条屏 大名著 六级 级联动 届六次 五线 套班子 条汉子 两拨千斤 世同堂"),
            _after("五", "位一体 湖四海 颜六色 花八门 个一工程 个一百 年计划 年规划 步工作法 项全能 四运动 四青年 四精神 险一金 保户 "
                   "斗米 级旅游 个度"),
            _after("六", "个一 神无主 条禁令 级考试"),
            _after("七", "上八下 嘴八舌 十二变 零八落 拼八凑 步诗 十二行 七八八 分饱 件套"),
            _after("八", "项规定 个明确 九不离十 百里加急 个坚持 十年代 小时工作制 小时之外"),
            _after("九", "牛一毛 死一生 一八 年义务 年一贯 级浪 九归一 个指头 层之台"),
            _after("十", "全十美 里八乡 里长街 里洋场 年寒窗 年树木 万火急 二生肖 指连心 月怀胎 有八九 拿九稳 之八九 项全能 个全覆盖 "
                   "个手指 三陵 八般 字路口 字架 字街头 万个为什么 万八千里")
            + r"|十[一二三四五]五(?=[”’」』》规时、，。,]|期间)|十一(?=[国假长”’期]|黄金周)",
            _after("百", "分百 家争鸣 家姓 家讲坛 年大计 年树人 年老店 年好合 年未有 米冲刺 米飞人 尺竿头 步穿杨 团大战 里挑一 折不挠 "
                   "口莫辩 废 草 强 年党史 姓 里洲"),
            _after("千", "家万户 言万语 军万马 山万水 里马 里之 里迢迢 丝万缕 变万化 篇一律 层饼 头万绪 条心 斤重担 里眼 斤顶 "
                   "岛湖 里江陵 里冰封 户苗寨 层浪 百年 年古 年老 年等 年文 年之 位分隔符"),
            _after("万", "一 家灯火 里长城 里长征 里无云 里路 里迢迢 户侯 分之一的 代兰 有引力 人空巷 人迷 众 年青 年历 家乐 元户 "
                   "丈深渊 丈高楼 古长青 件套"),
            _after("亿", "万(?![元人吨])"),
        )),
        "Names, idioms and policies numbered for short, which no reader counts through.",
        ("打造“三位一体”工作平台", "村民三三两两", "村民常常三五成群", "“四方联动”外延", "来自五湖四海", "贯彻八项规定精神",
         "骑着三轮车", "坚定拥护“两个确立”", "事关千家万户", "身后已是万家灯火", "以防万一",
         "亿万职工", "“十四五”规划", "“五个一百”模式", "荣获二等奖", "五步工作法"),
        ("三位老师", "四方面问题", "五个板块", "三分之二", "两个孩子", "千余人", "百名劳模", "十四五个人"),
    ),
    Exclusion(
        "number-within-words",
        _words(
            "成千上万 成百上千 数以 数一数二 首屈一指 屈指可数 接二连三 颠三倒四 低三下四 丢三落四 不三不四 说三道四 朝三暮四 "
            "乱七八糟 七七八八 杂七杂八 横七竖八 举一反三 独一无二 说一不二 始终如一 合二为一 二合一 三合一 挂一漏万 以一当十 "
            "沧海一粟 千钧一发 千万不 千万别 千万要 千万注意 千万条 "
            "进一步 统一 唯一 惟一 逐一 单一 专一 之一 不一样 同一 任一 划一 归一 如一 某一 每一 另一 哪一 一一 整齐划一 "
            "半数以 过半百 年过半百 几乎 几何 几经 几度 几近 几内亚 数据 数字 数量 数学 双十一 双十二 双11 双12 双1 "
            "一二·九 一二九 九一八 三一五 一二八 三·一五 三·八 五·四 五·一 七·一 八·一 六·一 十·一 九·一八 12·9 3·15 9·18 5·12 4·15 "
            "首善 首创 全国首席 一代人 上千古 百分点"
        )
        + "|[不新下上前后这那](?=一[^百千万亿十])一"
        + "|[一二三四五六七八九]中全会|十[一二三四五六七八九]大(?=[报精代召会以、，。”后]|$)|二十大",
        "Words, determiners (这一, 每一, 另一), festivals and days of history that hold number characters.",
        ("待遇相统一", "逐一企开展", "实现“合二为一”", "六大标志性产业链之一", "数字赋能", "双11促销",
         "年过半百", "纪念九一八事变", "每一位劳动者", "另一个“家”", "这一幕", "党的二十大精神", "不一会儿", "三中全会召开"),
        ("统一一个标准", "数百名", "网上一百家店"),
    ),
    Exclusion(
        "hotlines-and-teams",
        r"(?:110|119|120|122|114|12315|12345|12348|12351|12333|12306|12309)(?=[”’」』]?(?:热线|平台|服务|报警|指挥|急救|电话|接警))"
        r"|第[一二三四五六七八九十]+(?=人民医院|医院|中学|小学|附属)|总第[0-9０-９]+[号期]?|第[0-9０-９]{5,}[号期]?",
        "Hotlines, serial numbers of the paper, institutions numbered by name.",
        ("“12351”热线", "拨打110报警", "邮发代号: 31-2 总第11970号", "市第一人民医院"),
        ("第12号台风", "第3期培训班"),
    ),
)
