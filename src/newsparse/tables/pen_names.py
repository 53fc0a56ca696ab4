"""Names that are words as well, names of Japanese, and lines that say who wrote without naming anybody. Data only.

Read by `newsparse.people` and `newsparse.heads`; a test runs the examples.
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.people import PLACES
from newsparse.tables.row import LazyPattern, Row, words

_GEO: Final = "|".join(PLACES[PLACES.index("北京") :])

ALSO_NAMES: Final[frozenset[str]] = frozenset(
    words(
        "方言 方圆 高原 高峰 高山 高远 高兴 江山 江南 江北 江海 江河 田野 田园 石头 白雪 白云 黄河 金秋 金星 雷雨 雷鸣 黎明 晓风 解放 平安 平凡 平原 和平 "
        "钟声 山水 向阳 向前 马路 丁香 梅花 海洋 海燕 林海 林涛 童心 童真 宁静 云海 安宁 常青 夏雨 夏天 谷雨 温馨 路遥 万里 关山 高歌 严明 华夏 康乐 包容 "
        "明亮 明月 成功 元旦 于飞 曲直 常乐 高明 高洁 石磊 方正 方向 文明 安定 秋天 雪松 冷静 常理 常言 时光 古月 安然 晓晨 白石 白桦 红岩"
    )
)
"""Everyday words that people are called or call themselves. A pen name set to the width of three characters (方 言), under a
headline or behind a printer's mark, is one; without the space it is the word."""

FAMILIAR: Final = "老小阿"
"""What stands before a surname, or in its place, where people call somebody so (老班, 小秦)."""

SURNAMES: Final[frozenset[str]] = frozenset(
    words(
        "佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 池田 阿部 桥本 石川 中岛 前田 藤田 "
        "后藤 小川 冈田 村上 长谷川 近藤 石井 坂本 远藤 青木 藤井 西村 福田 太田 三浦 藤原 冈本 松田 中川 中野 原田 小野 田村 竹内 和田 石田 上田 森田 "
        "柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 增田 平野 大塚 久保 松井 小岛 岩崎 樱井 野口 "
        "松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 浜田 滨田 市川 古川 水野 小松 岛田 山下 大久保 河野 本田 田边 安倍 岸田 石破 细川 桥下 小泉 鸠山 "
        "麻生 菅野 福岛 黑田 大江 川端 三岛 谷崎 芥川 夏目 森下 坂口 东野 村山 羽田 宫泽 竹下 中曾根 宇野 田岛 大岛 小田 稻盛 松下 盛田 丰田 大平 三木 "
        "平田 平井 河合 岩田 岩井 星野 永井 矢野 望月 野坂 德田 不破 志位 土井 鲛岛 樋口 与谢野 有岛 武者小路 国木田 井伏 司马辽 渡部 本山 北岛 堀江 大川"
    )
)
"""Common surnames of Japan, and those of its writers and statesmen. A given name of two characters or more stands behind them."""

GIVEN: Final[frozenset[str]] = frozenset(
    "郎夫雄子美一二三助彦治男明博史志树也哉平吉造香惠江代枝纪行弘宏浩和隆健诚司孝幸正义信修进勋茂介太之辅作宪武文英俊良敏哲达昭光清成康敬朗秀真由贵"
    "利直裕优奈菜绪理花沙织月龙角荣次繁洋典忠保胜晴智久广实春夏喜惠丽绘里未来结衣百洋宗晋纯圭吾由"
)
"""Characters of Japanese given names."""

NOT_GIVEN: Final[frozenset[str]] = frozenset(
    words(
        "一行 一代 一直 一次 正义 正直 正进 文明 和平 平和 纪行 光明 修正 真理 直达 进行 平行 健康 和美 清明 信义 文武 英明 之行 之春 之夏 之花 花春 春花 月光 月夏 洋行 花之 里之 未来 二次 三次 作文 作花 史实 理智 智利 江之 江春 美里 义行 实行 "
        "保健 丽江 百花 由来 行进 美武 和之 三月 二月 一月 夏月 春月 花月 平光 文史 次子 良子 美丽 实惠 秀丽 优秀 优惠 优良 健美 明朗 晴朗 晴明 三百 二百 一百 百次 由之 百里 结实 利美 春光 春秀 文博 博文"
    )
)
"""Words that are made of such characters, behind a surname that is a place or a firm as well (福岛纪行, 上野之春)."""

POETS: Final[frozenset[str]] = frozenset(
    words(
        "李白 杜甫 王维 白居易 苏轼 陆游 李清照 王勃 孟浩然 李商隐 杜牧 柳宗元 韩愈 欧阳修 黄庭坚 唐寅 郑板桥 石涛 王冕 金山 秋水 江南 塞北 梅花 兰花 山水"
    )
)
"""What stands before 诗 and 画 in headlines that look like the signatures of two (李白诗 王维画, 江南画 塞北诗)."""

COLLECTIVE: Final = Row(
    "collective",
    LazyPattern(
        r"^[\s□■○◎●⊙【]*本[报報刊网網台社](?:记者部|国际部|國際部|新闻部|经济部|文艺部|理论部|采访组|报道组|编辑部|編輯部|评论部|編委會|编委会)?"
        r"(?:(?:综合|綜合)(?:外电|外電|消息|新华社|各地)?(?:报道|報道|报导|報導|消息|外电|外電|编译|整理|编写|采写)|(?:集体)?(?:编译|编写|采写|整理)|(?<=[部会會]))[\s□■○◎●⊙】]*$"
    ),
    "byline",
    "What the editors put together from several sources is signed by the paper, and by nobody in it",
    (
        "本报综合报道",
        "本报综合消息",
        "本刊编辑部",
        "本报国际部编译",
        "本报评论部",
        "□ 本报综合整理",
        "【本報綜合報導】",
        "本报综合外电报道",
        "本报编委会",
    ),
    (
        "本报综合改革",
        "本报报道组",
        "本报特稿",
        "本报综合报道组赴灾区",
        "综合报道",
        "本报讯",
        "本报编辑部迁址",
    ),
)
FROM_PLACE: Final = Row(
    "from_place",
    LazyPattern(
        r"^(?P<name>[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){1,2})[ \u3000]?[(（]"
        rf"(?:(?:{_GEO})[\u3400-\u9fff]{{0,8}}|[\u3400-\u9fff]{{2,10}}[省市县區区州盟旗乡镇村厂矿校])[)）]$"
    ),
    "byline",
    "Who sends in a story or a poem is named with his town in brackets behind his name",
    ("沈嘉禾（苏州）", "刘冬生(湖北襄樊)", "韩 梅（洛河县）"),
    ("沈嘉禾（二等奖）", "刘翔（上海）夺冠", "借伞（小小说）"),
)
NOT_FROM: Final = "界山河江湖沟港岛关庄镇村口井桥岭寨堡屯湾泉寺塔宫楼园峡"
"""What places end in that look like somebody's name before the bracket (马家沟（河北）, 张家界（湖南）)."""
_IS: Final = (
    "刑警|民警|交警|警察|医生|医师|护士长?|教师|老师|教授|讲师|教练|研究员|工程师|农艺师|律师|法官|检察官|作家|诗人|画家|编辑|学生|研究生|博士|工人|职工|农民|"
    "司机|村民|市民|党支部书记|主任|校长|院长|馆长|所长|科长|班主任|心理咨询师|评论员|学者|志愿者"
)
FROM_POST: Final = Row(
    "from_post",
    LazyPattern(
        rf"^(?P<name>[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){{1,2}})[ \u3000]?[(（](?![^)）]{{0,3}}[岁名男女])[\u3400-\u9fff·]{{2,24}}(?:{_IS})[)）]$"
    ),
    "byline",
    "Who writes a column is named with what he is in brackets behind his name",
    ("沈嘉禾（苏州大学教授）", "老班(郑州市公安局退休刑警)", "韩 梅（洛河县人民医院护士长）"),
    ("沈嘉禾（右）", "刘翔（上海队）", "借伞（小小说）", "王磊（男教师）", "老班（郑州市公安局退休刑警）说"),
)
NOTED_DOWN: Final = Row(
    "noted_down",
    LazyPattern(r"(?<=[\u3400-\u9fff])[ \u3000]?(?:代笔|代書|代书)$"),
    "",
    "Under a letter stands who wrote it down for somebody",
    ("吴小满 徐帆代笔", "徐 帆 代笔"),
    ("代笔", "请人代笔写信", "代笔人"),
)
TITLED: Final = Row(
    "titled",
    LazyPattern(
        r"^[【\[][^】\]\n]{4,40}[】\]]\s?题[:：][^。\n]{2,60}[(（](?=(?:记者|作者|特派记者|本报记者|撰稿人|专栏作家)[:：\s]?[^()（）\n]{2,40}[)）]\s*$)"
    ),
    "byline",
    "A piece from a foreign paper opens with that paper, its own title, and in brackets who wrote it, in a paragraph of its own",
    (
        "【法新社巴黎7月2日电】题：老港的最后一家船厂（记者 让·杜兰）",
        "【英国《卫报》7月4日文章】题:记忆的开关(作者 玛丽·惠特曼 约翰·史密斯)",
    ),
    (
        "【法新社巴黎7月2日电】题：老港的最后一家船厂",
        "【路透社伦敦7月2日电】(记者 让·杜兰)老港的最后一家船厂关门了。",
    ),
)
PROVINCE: Final = Row(
    "province",
    LazyPattern(
        rf"^\s*(?:[\[［〔](?:{_GEO})[\u3400-\u9fff]{{0,4}}[\]］〕]|[(（](?:{_GEO})[\u3400-\u9fff]{{0,4}}[)）])\s?(?P<name>[\u3400-\u9fff]{{2,3}})\s*$"
    ),
    "byline",
    "Magazines' pages print the province or the town of who wrote a piece in brackets before his name",
    ("[江苏]闻樯", "（江苏苏州）沈嘉禾", "〔湖北〕 刘冬生"),
    ("【上海】新天地", "（上海）有限公司", "[江苏]闻樯的诗"),
)
PEN_NAMES: Final[tuple[Row, ...]] = (COLLECTIVE, FROM_PLACE, FROM_POST, NOTED_DOWN, PROVINCE, TITLED)
