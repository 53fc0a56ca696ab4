"""What readers and contributors sign with before their names: where they live and work, and what they are. Data only.

Read by `newsparse.people.writers`; a test runs the examples.
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.row import LazyPattern, Row, words

WRITE_IN: Final[frozenset[str]] = frozenset(
    words("读者 讀者 家长 家長 用户 用戶 顾客 顧客 旅客 乘客 业主 網友 网友 一读者 一位读者")
)
"""What those are called who write to papers and of whom no headline speaks by name (兽医石满仓 may be one)."""

LEVELS: Final[tuple[str, ...]] = words(
    "省 自治区 自治區 自治州 地区 地區 专区 專區 兵团 市 县 縣 区 區 州 盟 旗 乡 鄉 镇 鎮 村 屯 圩 寨 庄 莊 新村 小区 小區 花园 里弄 街道 社区 社區 大街 大道 胡同 路 街 巷 里",
    "公社 大队 大隊 生产队 合作社 农会 農會 农场 分场 林场 牧场 渔场 油田 分厂 厂 廠 矿 公司 集团 商店 商场 供销社 信用社 银行 支行 粮站 粮店 邮电局 邮局 车间 車間 工段 工区",
    "机务段 车务段 电务段 车辆段 工务段 车站",
    "交大 师大 工大 农大 科大 大学 大學 学院 學院 学校 學校 中学 中學 小学 小學 一中 二中 三中 四中 五中 技校 师范 幼儿园 系 年级 年級 班 研究所 研究院 设计院 科学院 农科院",
    "实验室 教研室 研究室 教研组 工作室 中心 医院 醫院 一院 二院 卫生院 诊所 事务所 门诊部",
    "委 部 局 厅 廳 处 處 科 股 所 站 队 隊 总队 支队 大队 组 法院 检察院 公安局 派出所 文化馆 图书馆 博物馆 工会 妇联 团委 党校 报社 电台 电视台 广播站 杂志社 出版社",
    "部队 某部 军区 师 旅 团 营 连 排 舰 哨所 干休所 敬老院 养老院",
)
"""What the parts of an address and of an office's name end in: several of them behind each other are where somebody lives
or works (双溪县官渡公社, 国棉二厂织布车间丙班)."""

VILLAGE: Final[frozenset[str]] = frozenset("村屯组队社")
"""What the smallest parts of an address end in; no office is behind them."""

HOUSES: Final[tuple[str, ...]] = words("幢 栋 棟 号楼 號樓 号院 单元 室 号 號 弄 组 排 户")
"""What the number of a house or a flat stands before (运河新村11幢): no headline ends so and goes on with a name."""

TRADES: Final[tuple[str, ...]] = words(
    "律师 律師 社员 社員 村民 居民 市民 农民 農民 菜农 果农 渔民 牧民 工人 职工 職工 女工 青工 矿工 教师 教師 教员 教員 学生 學生 研究生 读者 讀者 战士 戰士 民警 司机 售票员",
    "医师 醫師 医生 醫生 护士 护士长",
    "药师 药剂师 营养师 兽医 校医 技术员 技術員 农技员 工程师 农艺师 会计 会计师 干部 店员 店員 营业员 售货员 邮递员 检修工 钳工 电工 车工 焊工 电焊工 木工 瓦工 铸工 锻工 炉前工",
    "挡车工 清洁工 环卫工 合同工 临时工 农民工 家长 家長 研究员 副研究员 讲师 教授 副教授 个体户 个体工商户",
    "用户 顾客 旅客 乘客 患者 业主 股民 球迷 网友 考生 学员 离休干部 退休干部 退休教师 退休工人 退休职工 公务员 大学生 志愿者 会员",
)
"""What those who write to a paper are. Offices (市长, 书记), players and artists are not among them: they stand with their
names in headlines and captions."""

NOT_LAST: Final[frozenset[str]] = frozenset(
    "省市县縣区區乡鄉镇鎮科部处處局厅廳委办辦院校厂廠队隊班站所店社室"
)
"""What no name ends in behind a place: two places make a headline or a deck (江州市 石桥区, 市人民医院 康复科)."""

NOT_LAST_GLUED: Final[frozenset[str]] = frozenset(
    "说的了着等是在有与和从到时村屯庄莊湾沟坪坝坡岭岛湖洲桥路街巷园寺塔峡滩洞泉长長"
)
"""What a name ends in hardly ever, and a place, an office or a sentence often, where no space says that a name begins."""

RIVERS: Final[frozenset[str]] = frozenset("河江山岗港沙海")
"""What less usual names of three characters end in as places do (云南富源县黄泥河)."""

SURNAME_OR_WORD: Final[frozenset[str]] = frozenset("和都成应时由门伍容管商计干但那便东東长長百单於居来")
"""Surnames that are words more often where no space says that a name begins (农业部门成立)."""

SHOP: Final = Row(
    "shop",
    LazyPattern(
        r"^[^\s]{1,14}(?:车间|車間|工段|工区|炉前|高炉|机组|分厂|矿井|采煤队|掘进队|作业区|船队|食堂|幼儿园)$"
    ),
    "",
    "Who writes for the paper of his own works signs with the shop he works in, which is no phrase of a headline over names",
    ("二金工车间", "铆焊车间", "炼钢二车间炉前", "三分厂"),
    ("车间", "大战三车间之后", "江州市"),
)
PLACE_NAME: Final = Row(
    "place_name",
    LazyPattern(
        r"^.[家各小大新][村庄屯沟湾河店寨堡桥口坪坝岭山]$|^.家.?[巷街路村庄]$|^[白红青黄金银][云石龙水沙][山湖河江]$"
    ),
    "",
    "A village, a hill or a street whose name opens with a surname looks like somebody's name behind a county's",
    ("于家湾", "李家庄", "白云山"),
    ("武长河", "卞有根", "江远山"),
)  # fmt: skip

WITH_THEM: Final = Row(
    "with_them",
    LazyPattern(r"等(?:\s?(?:\d{1,4}|[一二三四五六七八九十百]{1,5}|多)\s?[余多]?[人名户戶家位])?$"),
    "",
    "Of many who signed a letter a few are named, and how many they were",
    ("徐桂芝等19户", "崔小平等二十七人", "卞有福等"),
    ("高等院校", "王小明"),
)
TAUGHT_BY: Final = Row(
    "taught_by",
    LazyPattern(
        r"(?<![\s,，])[\s,，]++(?:指导|辅导|輔導|指導)(?:教师|老师|教師|老師)\s*+[:：]?\s*+[\u3400-\u9fff]{2,4}$"
    ),
    "",
    "Behind a pupil stands the teacher who helped, and wrote nothing",
    ("柳思齐 指导教师 陶永安", "韦小艺 指导老师：农秀梅"),
    ("柳思齐", "优秀指导教师 陶永安获奖"),
)
SENT_IN: Final = Row(
    "sent_in",
    LazyPattern(r"[\s](?:荐|推荐|薦|供稿|来稿|寄|搜集|编|辑|投稿)$"),
    "",
    "What somebody did who sent in a recipe, a saying or a piece of news",
    ("阎嫂 荐", "尚可 供稿"),
    ("阎嫂荐", "推荐"),
)
SENT_GLUED: Final = Row(
    "sent_glued",
    LazyPattern(r"(?<=[\u3400-\u9fff]{2})(?:荐|推荐|薦|供稿|来稿|搜集)$"),
    "",
    "The same right behind the name, where an engine gives no spaces",
    ("河北读者阎嫂荐", "尚可供稿"),
    ("推荐", "阎嫂"),
)
TAUGHT_GLUED: Final = Row(
    "taught_glued",
    LazyPattern(r"(?<=[\u3400-\u9fff]{3})(?:指导|辅导)(?:教师|老师)[:：]?[\u3400-\u9fff]{2,4}$"),
    "",
    "So does the teacher who helped",
    ("柳思齐指导教师陶永安", "韦小艺指导老师:农秀梅"),
    ("柳思齐", "指导教师陶永安"),
)
NOT_GLUED: Final = Row(
    "not_glued",
    LazyPattern(
        r"看望|慰问|会见|接见|走进|走访|表彰|命名|追记|追认|学习|怀念|纪念|采访|介绍|来自|来到|回到|出任|任命|推荐|当选|选出|告诉|帮助|支持|关于|为了|(?<=.)(?:指导|辅导)|[^\s]劳模|[们与及给说问答致敬赴到对向从于有没还又也都就不是这那我你他她它了着过]|的|(?<!呼)和"
    ),
    "",
    "What stands in sentences and headlines that end in a name, and in no address",
    ("张家口市领导慰问", "记者采访江口村村民", "他是江口村"),
    ("沙洲县永丰公社", "国棉二厂退休工人"),
)  # fmt: skip
TEACHER: Final = Row(
    "teacher",
    LazyPattern(r"^(?:指导|辅导|輔導|指導)(?:教师|老师|教師|老師)"),
    "",
    "In brackets under what a pupil wrote stands the teacher who helped",
    ("指导教师 农秀梅", "辅导老师：尚可"),
    ("教师 农秀梅",),
)
ANSWERED: Final = Row(
    "answered",
    LazyPattern(
        r"^(?:本期|本栏|本报)?(?:特邀|特约)?(?:解答|答疑|作答|答复|答题|解答人|解答专家|主答|主诊|坐诊|把脉|支招|咨询)(?:专家|律师|医生|人)?[:：]\s*"
    ),
    "",
    "Who answers the readers' questions is told at their end",
    ("本期解答：北方作物保护研究所 研究员 蔺启文", "主诊：江州市恒石律师事务所律师 夏崇光", "解答人:尚可", "答疑律师：尚可"),
    ("答:是的", "本期导读:三版"),
)  # fmt: skip
WRITERS: Final[tuple[Row, ...]] = (
    PLACE_NAME,
    WITH_THEM,
    TAUGHT_BY,
    SENT_IN,
    SENT_GLUED,
    TAUGHT_GLUED,
    NOT_GLUED,
    TEACHER,
    ANSWERED,
    SHOP,
)

SYLLABLES: Final[tuple[str, ...]] = words(
    "扎西 次仁 卓玛 多吉 多杰 央金 拉姆 拉毛 旦增 丹增 旺堆 旺杰 旺姆 东珠 东周 顿珠 索南 洛桑 格桑 仁青 仁增 普布 达瓦 尼玛 边巴 巴桑 平措 彭措 德吉 白玛 才让 才旦 才仁",
    "嘉措 加措 措姆 曲珍 罗布 晋美",
    "久美 贡布 贡嘎 桑珠 强巴 阿旺 益西 切吉 尕藏 卓嘎 泽仁 泽旺 仁钦 班玛 群培 坚赞 加央 华旦 昂青 南杰 桑吉 丹巴 朋措 吾金 土登 江白 欧珠 赤列",
)
"""Of what Tibetan names of four characters are made, two and two (扎西东珠, 次仁旺堆)."""

DOTTED: Final[tuple[str, ...]] = words(
    "新疆 乌鲁木齐 喀什 和田 阿克苏 伊犁 吐鲁番 哈密 克孜勒苏 博尔塔拉 昌吉 塔城 阿勒泰"
)
"""Where names with a dot (买买提·艾力) are those of who live there."""

CITIES: Final[tuple[str, ...]] = words(
    "唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 大同 阳泉 长治 晋城 朔州 晋中 运城 "
    "忻州 临汾 吕梁 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 鞍山 抚顺 本溪 丹东 "
    "锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 四平 辽源 通化 白山 松原 白城 延边 齐齐哈尔 鸡西 "
    "鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 徐州 常州 南通 连云港 淮安 淮阴 盐城 "
    "扬州 镇江 泰州 宿迁 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 "
    "安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 莆田 三明 泉州 漳州 南平 龙岩 宁德 景德镇 萍乡 "
    "九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 "
    "临沂 德州 聊城 滨州 菏泽 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 "
    "商丘 信阳 周口 驻马店 黄石 十堰 宜昌 襄阳 襄樊 鄂州 荆门 孝感 荆州 沙市 黄冈 咸宁 随州 恩施 "
    "株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 零陵 怀化 娄底 湘西 韶关 汕头 江门 湛江 "
    "茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 中山 潮州 揭阳 云浮 柳州 桂林 梧州 北海 防城港 钦州 "
    "贵港 玉林 百色 贺州 河池 来宾 崇左 三亚 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 "
    "眉山 宜宾 广安 达州 达县 雅安 巴中 资阳 凉山 万县 涪陵 六盘水 遵义 安顺 毕节 铜仁 曲靖 玉溪 "
    "保山 昭通 丽江 普洱 思茅 临沧 楚雄 红河 文山 大理 德宏 日喀则 昌都 林芝 山南 那曲 铜川 宝鸡 "
    "咸阳 渭南 延安 汉中 榆林 安康 商洛 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 "
    "海东 石嘴山 吴忠 固原 中卫 克拉玛依 吐鲁番 哈密 昌吉 伊犁 塔城 阿勒泰 喀什 和田 石河子 "
)
"""Prefectures and cities that `newsparse.tables.people.PLACES` has not: 铜川 屈志民. Before 1985 to 2000 some had other names."""
