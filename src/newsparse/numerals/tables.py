"""Words around numbers: units and measure words, approximators, eras. Data only."""

from __future__ import annotations

from typing import Final

# --- Units -----------------------------------------------------------------------------------------------

_CURRENCY: Final = "元 美元 欧元 日元 港元 港币 澳元 加元 英镑 韩元 卢布 法郎 马克 越南盾 泰铢 卢比 里拉 新台币 人民币 块钱 毛钱 分钱 角钱"
_PHYSICAL: Final = (
    "米 公里 千米 厘米 毫米 微米 纳米 分米 华里 英里 海里 英尺 英寸 平方米 平方公里 平方千米 平方厘米 立方米 立方厘米 立方 "
    "平方 平米 亩 公亩 公顷 顷 千克 公斤 毫克 克 吨 斤 公担 市斤 升 毫升 千瓦 兆瓦 千瓦时 瓦 度 伏 千伏 安培 赫兹 兆赫 "
    "角 毛 里 尺 寸 丈 石 斗 两 兩 微克 摄氏度 华氏度 ℃ ㎡ m² m³ km kg cm mm m g kW kWh MW GB MB TB Mbps Hz ml 马力 光年 分贝 千卡 大卡 焦耳 "
    "公里/小时 米/秒 元/吨 元/公斤 元/斤 元/平方米 克拉 兆字节 标准箱 标箱 "
    "毫巴 帕 千帕 摩尔"
)
_TIME: Final = (
    "年 周年 个月 月 天 周 个星期 星期 小时 个小时 个钟头 钟头 分钟 秒 秒钟 毫秒 刻钟 个工作日 工作日 昼夜 "
    "载 岁 周岁 学时 课时 工时 学分 个世纪 个年头 个季度 个学期 个昼夜"
)
_PERSONS: Final = "名 人 人次 位 个 户 户次 家 口 家次 员 班 班次 届 批 批次 组 队 支 伙 代 辈 对 双 派"
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
UNITS: Final = frozenset(f"{_CURRENCY} {_PHYSICAL} {_TIME} {_PERSONS} {_COUNTS}".split())

#: Units too weak to follow a lone Chinese digit: in 三方, 四面, 二线, 两国 and 五环 it names rather than counts.
_NOT_AFTER_LONE_DIGIT: Final = frozenset(
    "季 方 路 线 国 省 州 区 街 市 县 村 镇 乡 里 平 胜 负 金 银 铜 进 行 列 员 单 环 面 分 角 卡 重 根 立方 平方 折 "
    "季 派 队 伙 辈 站 出 月 味 担 兆 方面 平米 马克 g m 号 点 度 等 堂 孔 眼 丝 碗 局 球 码 床 进 毫 克 帖 排 桩 字 首 "
    "盘 曲 针 包 道 丝 毛 里 尺 寸 丈 石 斗 两 兩 微克 顶 口井 章 节 课 卷 车 船 重 楼 票 亩 声 安培 帕 瓦 伏 升 吨 斤 尾 羽 手 杆 串 回 口 行 跨 代 头 架 列 部 只 对".split()
)
#: ... and those among them that a lone digit does count, where the word is not one of the exclusions below.
_AFTER_LONE_DIGIT_ALL_THE_SAME: Final = frozenset(
    "票 吨 斤 亩 声 升 部 只 对 头 代 架 口 车 章 节 课 卷 针 等 楼 字 根 方面 首 回 号 碗 堂 包 省 县 市 村 镇 乡 月 点 卡 站 桩 两 兩 里 尺 寸 丈 载".split()
)
LONE_DIGIT_UNITS: Final = UNITS - (_NOT_AFTER_LONE_DIGIT - _AFTER_LONE_DIGIT_ALL_THE_SAME) | {"大"}

#: 三斗米, 五石粮; 三斗坪 and 五斗柜 are none.
_GRAIN: Final = "米粮谷麦豆稻粟黍糠小高玉租"
#: Old measures that a lone digit counts only before one of these: 五里路, 三尺长; 七里河 and 三丈 of 火冒三丈 are none.
LONE_DIGIT_BEFORE: Final = {
    "里": "路地远外宽之多，。、",
    "尺": "长宽高深多厚布",
    "丈": "长高深宽多",
    "寸": "长宽厚高深",
    "斗": _GRAIN,
    "石": _GRAIN,
    "担": _GRAIN + "水柴粪肥土煤菜盐",
}

#: Units that 一 counts. Fewer than for the other digits, for 一 makes more words: 一面, 一头, 一点, 一部分.
ONE_UNITS: Final = LONE_DIGIT_UNITS - frozenset(
    "大 堂 分 点 头 代 口 等 级 号 月 省 县 市 村 镇 乡 站 方面 样 路 线 把 面 度 回 课 声 只 样 出 卡 桩 员 层 根 字 周岁 楼 "
    "对夫妻 起 道 人次 色 里 尺 寸 丈 载".split()
) | frozenset(["号", "堂课", "把", "声", "层", "只", "根", "起", "课"])

#: Units after 首: 首届, 首批. 首次 too, which counts as the first time.
FIRST_UNITS: Final = frozenset(
    "个 批 届 次 家 条 期 例 款 座 场 支 台 部 位 名 季 轮 艘 架 单 笔 列 枚 套 张 所 项 本 集 颗 幅 版 站 场次 批次".split()
)

#: Units after 半 (half of one) and after 个半, 年半 (one and a half).
HALF_UNITS: Final = frozenset(
    "年 个月 个 天 小时 个小时 公里 斤 里 米 亩 吨 月 个世纪 世纪 分钟 秒 数 学期 个学期 周 瓶 碗 杯 张 块 场 年时间".split()
)

#: Units of which a rank or a name is made: normalising leaves a lone Chinese digit before them alone.
NAMING_UNITS: Final = frozenset("大 级 等 号 年级 届 楼 大类 代 章 节 课 卷 线 路".split())

#: Units that a number with a point counts: 三·五公里; others stand behind the names of days (五·一大扫除, 三·八节).
MEASURED_UNITS: Final = frozenset(f"{_CURRENCY} {_PHYSICAL} 倍 个百分点 人次 小时".split()) - frozenset(
    "角 毛 里 石 斗 马克".split()
)

#: Units of which two neighbours are named and not counted: 二、三楼, 一、二班, 二、三月.
PLACE_UNITS: Final = frozenset(
    "月 点 班 期 组 队 排 连 团 届 季 集 部 楼层 环 站 轮 版 局 类 省 县 市 区 州 街 村 镇 乡 把 号 卷 册 出 幕 则 辈 段 层 分 角 度 道 "
    "方 面 行 列 单 步 支队 款 条 项 口 首 门 笔 座 间 所 副 席 头 对 双 派 国 级台阶 车 票 床 幅 折 只".split()
)

#: Units that 数 counts alone: 数年, 数名; 数码, 数列, 数组, 数字 are words.
SEVERAL_UNITS: Final = frozenset(
    "年 个月 月 天 周 个星期 小时 个小时 分钟 秒 个 名 位 人 家 次 种 条 项 件 座 台 辆 架 艘 处 户 倍 里 公里 米 吨 元 万 场 批 届 部 本 篇 封 间 "
    "所 张 只 头 枚 块 段 轮 度 日 载 百 个世纪 个回合 个回合 斤 亩 丈 尺 起 幅 支 株 棵 颗 道 层 册".split()
)
#: 少数, 次数, 无数, 指数…: before these 数 is the end of a word.
SEVERAL_NOT_AFTER: Final = frozenset(
    "少多无个总指份如正大半字参函次倍岁人分整复基系天算度奇偶单双约点件户套页行层年月日票张辆台名班吨里级代常变定劫气招路礼术命悉计读尾余对众均概乘除知"
    "负实虚质素序编胜权枚只头亩斤折因号版元米家位种条项座处场批届部篇封间所块段轮屈其细充凑滥可尽历去光会要心有寸自被第十百千万零〇两一二三四五六七八九几"
) - frozenset("会要可有天日")

#: Units of time and weight that stand behind one another, the greater first: 三年零六个月, 四斤二两.
CHAINED_UNITS: Final = frozenset(
    "年 周年 个月 月 周 个星期 天 昼夜 小时 个小时 个钟头 钟头 分 分钟 秒 秒钟 岁 斤 两 兩".split()
)

#: Which of them may stand right behind which, without 零 between, as parts of one amount.
NEXT_UNITS: Final = {
    **dict.fromkeys(("年", "周年", "岁"), ("个月", "月")),
    **dict.fromkeys(("个月", "月"), ("天", "周")),
    "天": ("小时", "个小时"),
    **dict.fromkeys(("小时", "个小时"), ("分", "分钟")),
    **dict.fromkeys(("分", "分钟"), ("秒", "秒钟")),
    "斤": ("两", "兩"),
}

#: After a number, 号 and 楼 give its place in a row, not a count: 12号台风, 3号楼, 1楼.
ORDINAL_UNITS: Final = frozenset(["号", "楼", "年级"])

# --- Approximators ---------------------------------------------------------------------------------------

#: Words before a number and what they say of it: `low` it is at least, `high` at most, `about` neither.
PREFIXES: Final = {
    **dict.fromkeys(
        "逾 超 超过 超出 突破 多于 大于 高于 不少于 不低于 不小于 不下 不下于 至少 最少 起码 不止 早已超过".split(),
        "low",
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
    "以上": "low", "之多": "about", "有余": "low", "开外": "low", "出头": "low", "以下": "high", "以内": "high", "之内": "high",
    "左右": "about", "上下": "about",
}  # fmt: skip

#: Names of eras before a year; the last two characters of longer ones.
ERAS: Final = frozenset(
    "民国 光绪 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 宣统 洪武 永乐 万历 崇祯 贞观 开元 昭和 大正 明治 平成 令和 公元 元前 元后 "
    "建安 开皇 武德 永徽 大历 贞元 元和 会昌 天圣 庆历 嘉祐 熙宁 元丰 元祐 绍圣 崇宁 宣和 靖康 建炎 淳熙 咸淳 至元 至正 天宝 建文 洪熙 "
    "宣德 正统 景泰 天顺 成化 弘治 正德 嘉靖 隆庆 天启 顺治 黄初 显庆 咸通 景德 天禧 景祐 皇祐 元符 乾道 绍熙 嘉泰 开禧 端平 "
    "嘉熙 淳祐 宝祐 景定 德祐 延祐 泰定 至顺 天聪 永历".split()
)
#: The same behind a dynasty: without it they are towns and words (绍兴十年来).
DYNASTIC_ERAS: Final = frozenset(
    "唐大中 宋开宝 宋淳化 宋大观 宋政和 宋绍兴 宋隆兴 宋庆元 宋嘉定 宋宝庆 清崇德 唐长庆 平兴国 中祥符".split()
)
