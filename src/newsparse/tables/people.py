"""Words and patterns by which people, outlets and datelines are known. Data only; `newsparse.people` reads it.

Sources: surnames by rank from the public reports on the national census (百家姓 rankings of 2007 and 2019)
and from the classic 百家姓 for the rare ones; `GIVEN` and `NOT_NAMES` were counted in newspaper text of
January 1998 (bylines and signatures; words that open with a surname), counts only.
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.row import LazyPattern, Row, words

# ---------------------------------------------------------------------------------------------- surnames

SURNAME_BANDS: Final[tuple[str, ...]] = (
    # 1: each borne by more than about one person in a hundred
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗張劉陳楊黃趙吳孫馬羅",
    # 2: the rest of the first hundred
    (
        "郑梁谢宋唐许邓韩冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛"
        "赖賴阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向汤傅闫鄭謝許鄧韓馮蕭蔣葉蘇呂盧鐘鍾譚陸韋賈鄒閻龍賀顧龔萬錢嚴歐湯"
    ),
    # 3: known to every reader as surnames
    (
        "翁常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛"
        "冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司古卓吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗"
        "瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗"
        "燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁"
        "芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元"
        "束檀衣信展阴昝智幸奉植衡富尧闭由聞齊喬龐顏莊聶魯關蘭寧紀單駱藍盧華饒農簡車項連蘆麥婁竇黨宮費衛應閔鄔邊師欒榮叢鞏"
        "遲鄺談樂儲鄢勞諶樓滿厲區闞權帥練國計雲門來"
    ),
    # 4: rare; some are everyday words as well, so a name that opens with one needs other support
    (
        "鄂操尕郗郄慎佴惲恽暴轩令狐糜东欧弓牧隗山车後红游竺逄溥逮岱贡郏爱羿冒鱼容暨亥仉过阎步耿满弘夔隽邳邴松家养须空曾沃"
        "蔚越夙师聂晁融冷訾辛那简饶充茂蓬双莘濮寿通扶郦璩桓贲邓麴咸籍习宦艾慕连茹宦鱼向古戈廖庾终暨步都哲鞠巢郎杞宓蓟池嵇滑"
        "储伊宫仇芮储羲邴糜松段巫乌焦弓牧隗山谷车侯宓全郗班仰秋仲伊宁栾甘钭厉戎宇银珠柘斗苍蒋闪台揣矫尼褟粘佃褥昌才矣税荀"
        "臣先旷线晓敏竹雪塞鱼珂塔多苘杞侍法汝钦归墨候肇占撒字洛保镇洪酆司空帖岐铁迪代候豹"
    ),
)
"""Single-character surnames, simplified and traditional, from the most common to the rarest."""

COMPOUND: Final[frozenset[str]] = frozenset(
    words(
        "欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 轩辕 长孙 宇文 端木 独孤 南宫 西门 闻人 呼延 赫连 澹台 淳于  "
        "单于 申屠 太史 钟离 拓跋 公羊 万俟 百里 东郭 濮阳 完颜 纳兰 叶赫 爱新 歐陽 諸葛 東方 尉遲 公孫 令狐 軒轅 長孫 獨孤 南宮  "
        "西門 聞人 赫連 澹臺 單于 鍾離 濮陽 完顏 納蘭"
    )
)
"""Surnames of two characters."""

GIVEN: Final[frozenset[str]] = frozenset(
    "文建华平国明志生新春林晓光玉永东军杰伟金红成忠亚中刚大安鹏荣德龙俊云广宝卫涛勇民英泉学仁斌兴力振宇长洪亮清贵江飞辉海如"
    "峰利维小山健波彦福家宁敏才燕武正鸿源庆磊继兵天全世昌进茂传锦琴艳月元星美秀友佳钧浩梦剑南毅谦宪霞昭庭魁良秋承菊城章泓洋"
    "前宏鹤克道原立珍强智勤先雅嘉根巍君勋瑞松西彬胜善励连凯芳河丽向乃宣雪翔晶名富政铁权士黎楚科爱冬尔青治高川冰璞方兰心祥景"
    "劲桂义慧保娟玲梅声炳香港若彪欣晖雷鸣运朝汉旭跃绮超银宗吉凤贤虹田奎益京颖孝少耀昆印余纯泽双占锋水守萍雁宿堂子雯书绪柱舟"
    "皎锡践参琦献湖陆儒济帆裕慎努鲁真鹄淑争霜绍延群珺祖玒盛丰典虎芝祝阳焕沸舫幼棣陵存丁瑾恩笑升和徽悦莲凡殿培霄风年尧羡澎"
    "毛娜烽言佩蕙仓麟诚晋竞硌楠千崴术定昶桥秉壮众树甫钺渊楹兆曦钟村泗特恒战洁惠菁彭宜贺普汝姿舸鑫铎坚铭怀修为琼图再颜素骅嵘"
    "廷媛熙蓉岸荻桦迅轶璐琤闯仲蔚婷召钊贻浓达凌佑蓬静三娅喜迎溪枫顺郁冲爽洲丹妮育宾茜庚桑铮燮衡雄琨信妲萌韩琳佛格斯莽朗"
    "轩昊然涵睿怡琪雨欢倩莹莎薇瑶璇晨诗芸蕾婧妍姗柔宸皓栋倍蒙戈宁馨岚鹃叶芬翠卉艺莉岩松泰尚仪伦哲思聪敬启坤堃培基威洲辰"
    "润浪澄瀚炜烨灿烁煜燃琛璋玮珏珂玥瑜环瑛琰瑄莺苗英荃茵莘芷苑菲萱萍葵蓝薛衍裴谊谨譚谱贞赞赋辛逸逊遥邦郎钢铖锐键镇隽霖霆露"
    "靖韬韵顿颂颐颢飙馥骁骏骥驰骋魏鲲鹰鹭齐龄白珠顶甜甸偶然人滨潮洋淦满源滔沛泊沁河泳治法沣渝洛淇清湘涓宝赋华實國華東軍傑偉"
    "希伯曾行钦懋义礼梓沐奕仕津豪政巧姣卓宽巨溥炎炬焱镜铃锁锋楷枝桃棠椿榕梧檀柏桓逢迪逵遂通达连道邑邺郅陶隆阔陈陕霁霆汶沂沅沐泗泾洵浚浙渤渡湛溢漫"
    "剛榮龍雲廣寶衛濤學斌興長貴飛輝維寧慶繼進傳錦豔鈞劍憲莊澤紹諾鳳賢銀蘭聲麗義愛順漢運銘堅圖潔"
)
"""Characters that names end in; a given name made of others is possible but less likely."""

NOT_NAMES: Final[frozenset[str]] = frozenset(
    words(
        "文化 安全 方案 方式 方法 方向 方面 高原 高峰 高度 高速 高中 高兴 江山 时间 时代 时事 时评 金融 金属 金秋 金牌 黄金 黄河 "
        "白雪 马上 马路 石油 石头 田野 田园 林业 林海 龙舟 龙年 云南 云海 山水 国家 国际 国内 国庆 国防 国税 国门 全国 全面 全省 "
        "全市 平安 平台 明天 明星 明年 和平 和谐 关注 关爱 关于 关系 关键 连续 连载 连线 利益 利用 强国 强军 常识 常态 常委 温暖 "
        "温馨 康乐 成就 成立 成果 成长 成功 成绩 成本 花絮 花卉 花园 海外 海洋 海关 海军 海南 海峡 华人 华侨 华夏 华北 华东 华南 "
        "路上 路在何方 包容 包装 东风 东北 东方 东京 东海 红色 红旗 红包 双赢 双拥 南方 南京 南海 南北 南国 农业 农村 农民 农家 "
        "农资 农机 农博 司法 司机 古今 古城 古镇 古诗 计划 计生 宁夏 宁波 管理 来信 来论 来稿 来函 应用 应对 盘点 通知 通讯 通报 "
        "通告 信息 信访 信箱 展览 展望 公益 公安 公告 公司 公开 公仆 公民 公路 车站 车市 党建 党员 党课 党史 商务 商场 商机 都市 "
        "房产 房市 边走边看 边疆 边防 游记 游戏 万象 万家灯火 史海 史话 钱币 谈心 谈话 余音 余热 余香 于无声处 向导 向上 向前 毛线 "
        "雷达 雷雨 雷锋 汪洋 侯鸟 段子 史料 夏天 夏日 夏粮 秋收 秋天 秋色 梅花 任务 任免 任职 任命 任重道远 何处 何时 何去何从 何必 "
        "何以 曾经 程序 程度 钟声 钟表 金桥 金色 金价 金曲 武器 武警 武术 武汉 贺信 贺电 贺词 贺年 顾问 顾客 苏州 杭州 温州 郑州 "
        "徐州 兰州 柳州 梅州 江苏 江西 江南 江北 江淮 山东 山西 云贵 安徽 黎明 明确 明珠 凌晨 温度 温情 成都 成人 成品 单位 单价 "
        "单身 华盛顿 高科技 高校 高考 高雅 高铁 高新区 高血压 高温 高手 高楼 高层 金猴 白领 白话 白菜 石家庄 马拉松 马克思 马来西亚 "
        "林区 林场 段位 史册 方便 方圆 方言 方针 支持 支部 支柱 支付 支招 支农 丁香 万元 万里 万岁 万事 余额 余地 施工 施政 常年 "
        "常常 安排 安居 安装 安心 安置 尚未 家园 家庭 家政 家长 家教 家电 家乡 家事 相关 相信 相约 相声 平民 平凡 平均 平衡 平价 "
        "干部 干旱 干群 干警 干净 元旦 元宵 元首 国企 国债 国道 国有 国歌 国旗 国土 国产 国足 国乒 国羽 国脉 国画 宣传 宣言 居民 "
        "居家 连锁 解放 解读 解决 解析 解难 晓风 东西 过年 过节 过关 步行街 松花江 才艺 才华 代表 代价 代沟 保险 保护 保障 保健 "
        "法制 法治 法律 法院 法规 法国 先进 先锋 先生 先贤 多彩 多方 多元 台湾 台风 台商 台胞 红楼梦 红军 阳光 阳台 乌鲁木齐 乌克兰 "
        "巴西 巴黎 索引 门诊 门票 门球 初冬 初春 初心 强势 强化 强调 富民 富强 富裕 智慧 智库 智能 容量 敬业 敬老 米兰 沙龙 沙漠 "
        "童话 童年 童心 桂林 荣誉 荣辱 闻名 时尚 时政 曲艺 权威 权益 权利 权力 应急 应聘 谷雨 冷暖 冷空气 冷思考 房地产 官员 官方 "
        "班车 班组 储蓄 原创 原则 原因 原料 劳动 劳模 劳务 满意 满园 满分 海鲜 海港 海滨 海信 阴天 战略 战场 战士 战绩 战报 战况 "
        "银行 银杏 银幕 玉米 玉器 利率 利润 利息 母亲 简讯 简介 简报 简明 车展 车险 车辆 项目 全球 全民 全运会 易经 申请 申报 申诉 "
        "关税 关节 左右 包办 单元 季节 成语 路灯 路况 路线 景点 景观 景区 乐园 乐坛 乐章 查询 查处 海口 海尔 花木 计算机 平原 云天 "
        "严格 严重 严肃 严禁 门市 任前 公示 来电 来自 来访 方才 于昨 游客 游泳 游园 管制 敬礼 解答 金银花 石榴红 平安夜 "
        "雷阵雨 白内障 石景山 张家口 马鞍山 平顶山 秦皇岛 连云港 石河子"
    )
)
"""Everyday words that open with a surname and so look like a name when they stand alone."""

# ------------------------------------------------------------------------------------------------- roles

ROLES: Final[dict[str, str]] = {
    "特约评论员": "评论员", "首席评论员": "评论员", "评论员": "评论员", "評論員": "评论员", "观察员": "评论员", "主笔": "评论员",
    "报道组": "记者", "采访组": "记者",
    "特约记者": "特约记者", "特約記者": "特约记者", "特派记者": "特派记者", "特派員": "特派记者", "特派员": "特派记者",
    "见习记者": "见习记者", "實習記者": "实习记者", "实习记者": "实习记者",
    "参与采写记者": "记者", "参与报道记者": "记者", "参与记者": "记者",
    "学生记者": "记者", "校园记者": "记者", "大学生记者": "记者", "小记者": "记者", "驻站记者": "记者", "值班记者": "记者", "热线记者": "记者",
    "首席记者": "记者", "高级记者": "记者", "全媒体记者": "记者", "融媒体记者": "记者", "全媒记者": "记者", "融媒记者": "记者", "文字记者": "记者", "记者": "记者", "記者": "记者",
    "摄影记者": "摄影", "攝影記者": "摄影", "摄影师": "摄影", "摄影": "摄影", "攝影": "摄影",
    "特约通讯员": "通讯员", "通讯员": "通讯员", "通訊員": "通讯员", "报道员": "通讯员",
    "实习生": "实习生", "實習生": "实习生", "见习生": "实习生", "编辑": "编辑", "編輯": "编辑", "校对": "校对", "校對": "校对", "特约撰稿人": "作者", "特约撰稿": "作者", "撰稿人": "作者", "撰稿": "作者", "作者": "作者",
}  # fmt: skip
"""Role words as printed → the role in newsparse's own words."""

FIELDS: Final[tuple[str, ...]] = words(
    "体育 文体 娱乐 文娱 财经 经济 金融 时政 时事 国际 军事 法治 法制 政法 教育 科教 科技 文化 社会 民生 健康 卫生 医疗 房产 汽车 旅游 "
    "环保 农业 都市 资深 深度 调查 特稿 突发 现场 前方 一线 首席 高级 主任 新闻 特约 特派 全媒体 融媒体"
)
"""What reporters write of, and how long they have: between a paper's name and a role, or before a role, these name
neither a paper nor a person (体育记者, 资深时政记者, 时事评论员)."""

UNTITLED: Final[LazyPattern] = LazyPattern(
    r"[的了和与是被把对向给当名位这那个做让请叫为到访见问]|^[老女男]|战地|著名|知名|优秀|青年|外国|中国|中外|境外|广大|责任|一个|随军|小小|[省市县区]$"
)
"""What no paper's name holds: a short word before 记者 that is no known paper may be one (读特记者, 每经记者), these
are not (外国记者, 一名记者, 战地记者)."""

VERBS: Final[dict[str, str | None]] = {
    "文/摄": "", "文/图": "", "图/文": "", "摄/文": "", "文并摄": "", "文图": "", "图文": "", "文／摄": "", "文／图": "", "图／文": "",
    "文并图": "", "摄影报道": "摄影", "攝影報道": "摄影", "摄影": "摄影", "攝影": "摄影", "综合报道": "", "参与采写": "", "参与报道": "", "报道": "", "報道": "", "报导": "",
    "報導": "", "采写": "", "撰文": "作者", "执笔人": "作者", "执笔": "作者", "本版撰文": "作者", "本版采写": "", "供图": "摄影", "彩信传图": "摄影", "供稿": "作者", "整理": "整理", "口述": "口述", "编译": "编译", "翻译": "编译", "制图": "绘图",
    "绘图": "绘图", "插图": "绘图", "漫画": "绘图", "摄": "摄影", "攝": "摄影", "绘": "绘图", "画": "绘图", "译": "编译", "文": "作者",
    "图": "摄影", "著": "作者", "作": "作者",
}  # fmt: skip
"""What people did, as printed before or after their names → role of those who have no other ("" leaves it open)."""

PICTURE_VERBS: Final[frozenset[str]] = frozenset({"摄影", "绘图"})
"""Roles that make a line a credit."""

REPORT_KINDS: Final[tuple[str, ...]] = words("综合 綜合 专题 專題 特别 特別 现场 現場 独家 獨家 连线")
"""What stands between a name and 报道 (记者王林昌专题报道): the kind of report, and no part of the name."""

YOUNG_OLD: Final = frozenset("小老阿")
"""What a pen name that is a surname begins with (小贺, 老穆)."""

LANDS: Final[tuple[str, ...]] = words(
    "美 英 法 德 俄 苏 日 韩 朝 意 加 澳 新 印 奥 西 葡 荷 比 瑞 挪 丹 芬 波 捷 匈 罗 希 土 埃 以 泰 越 缅 墨 巴 阿 智 哥 古 美国 英国 法国 德国 "
    "俄国 俄罗斯 苏联 日本 韩国 朝鲜 意大利 加拿大 澳大利亚 新西兰 印度 奥地利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 波兰 捷克 匈牙利 "
    "罗马尼亚 希腊 土耳其 埃及 以色列 泰国 越南 缅甸 墨西哥 巴西 阿根廷 智利 哥伦比亚 古巴 黎巴嫩 新加坡 马来西亚 南非 古希腊 春秋 战国 先秦 秦 汉 "
    "西汉 东汉 三国 魏 晋 西晋 东晋 南朝 唐 五代 宋 北宋 南宋 金 元 明 清 民国"
)
"""Countries and dynasties that stand in brackets before an author's name (〔美〕马克·吐温, （宋）苏轼)."""

AFTER_ROLE: Final[frozenset[str]] = frozenset(
    words(
        "日记 手记 札记 观察 来信 调查 述评 节 会 团 站 证 制度 评选 来了 之家 协会 之友 眼中 笔记 见闻 专访 连线 文章 作品 展 展览 大赛 比赛 队伍 部  "
        "培训 培训班 风采 之歌 朋友 感言 感悟 走基层 在线 在现场 行动 提问 问 说 日前 近日 今天 昨天 今日 昨日 从 获悉 了解 了解到  "
        "看到 发现 采访 采访时 在 大会 会议 队 随笔 视点 视角 视野 点评 短评 心声 心语 寄语 的话 信箱 招待会 招聘"
    )
)
"""Words after 记者, 通讯员 … that make it a title or a sentence, not a byline (记者日记, 记者节)."""

DOING: Final[tuple[str, ...]] = words(
    "供职 任职 现为 系 探访 夜访 走访 暗访 寻访 探秘 探营 探路 打探 直击 亲历 体验 调查 实测 实地 追踪 蹲点 跟随 跟拍 跟车 目击 带你 潜入 卧底 采访 专访 访问 连线 对话"
)
"""What reporters do in headlines: behind 记者 no name begins so (本报记者探访夜市)."""

# ----------------------------------------------------------------------------------------------- outlets

OUTLETS: Final[tuple[str, ...]] = (
    "本报", "本報", "本刊", "本台", "本网", "本社", "新华社", "新華社", "新华网", "中新社", "中国新闻社", "中新网", "中央社", "人民网",
    "美联社", "路透社", "法新社", "塔斯社", "共同社", "合众社", "俄新社", "德新社", "韩联社", "安莎社", "埃菲社", "澳联社", "中通社",
    "軍聞社", "军闻社", "人民日报", "光明日报", "经济日报", "解放军报", "工人日报", "中国青年报", "农民日报", "科技日报", "法制日报",
)  # fmt: skip
"""Papers and agencies that stand before a role or open a dateline."""

SHORT_PAPERS: Final = "早晚晨快商"
"""With 报 these are what a city's paper calls itself for short: 早报讯, 晚报记者."""

PAPER_ENDS: Final[tuple[str, ...]] = words(
    "报 報 社 台 臺 网 網 刊 杂志 雜誌 客户端 新闻 新聞 视频 财经 经济报道 全媒体 全媒 融媒体 融媒 媒体中心 传媒 在线 频道 电视 广播 TV 周末 人物周刊"
)
"""What the names of papers, sites, stations and apps end in; what has such a name stands right before a role
(澎湃新闻记者, 21世纪经济报道记者, 市融媒体中心记者)."""
FIRM_ENDS: Final = "报報社台臺网網刊志誌端"
"""Ends that no other word has: behind these and a role stands a name, whatever characters it has."""

PICTURE_SOURCES: Final[tuple[str, ...]] = (
    "人民图片", "人民视觉", "影像中国", "视觉中国", "资料图片", "资料照片", "传真照片", "图片资料", "东方IC", "CFP", "IC photo", "ICphoto", "新华社发",
    "新华社稿", "中新社发", "新华社图片", "网络图片", "档案照片", "美联社照片", "路透社照片", "法新社照片", "新华社照片",
)  # fmt: skip
"""What a credit says in place of a name."""

LENDERS: Final[tuple[str, ...]] = words(
    "受访者 受访单位 采访对象 通讯员 警方 校方 院方 厂方 网络 资料 网友 主办方"
)
"""Who lends a picture and is not named (图/受访者)."""

# Before a name that has no role: where its bearer works or what he is (华南师范大学吴颖民, 江西宜丰县刘泽仁).
# A post (主席, 教授) speaks more for a byline than a place does.
POSTS: Final[tuple[str, ...]] = words(
    "市民 网友 主席 主任 教授 研究员 院长 校长 团长 会长 理事长 秘书长 总导演 导演 书记 委员 局长 厅长 所长 处长 科长 部长 经理 董事长 工程师  "
    "院士 代表 馆长 馆员 编剧 作家 诗人 博士 律师 法官 检察官 医师 老师 司令员 政委 参谋长 主编 总编辑 学者 县长 市长 镇长 乡长 村长 读者"
)
PLACES: Final[tuple[str, ...]] = words(
    "省 市 县 區 区 乡 镇 村 州 盟 旗 院 校 系 所 局 厅 处 科 委 部 厂 矿 司 社 会 站 馆 队 中心 大学 学院 中学 小学 信箱 公司 集团  "
    "银行 医院 团 号 报 北京 上海 天津 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西  "
    "海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门 武汉 南京 广州 西安 沈阳 大连 青岛 杭州 成都 长春 哈尔滨 深圳 厦门 宁波 苏州 "
    "郑州 济南 合肥 福州 南昌 南宁 昆明 贵阳 兰州 太原 石家庄 呼和浩特 乌鲁木齐 拉萨 西宁 银川 海口 珠海 東莞 东莞 佛山 温州 無錫 无锡"
    " 台北 台中 台南 高雄 新竹 基隆 嘉义 宜兰 花莲 东京 首尔 纽约 华盛顿 伦敦 巴黎 柏林 莫斯科 新加坡 曼谷 日内瓦"
)

NOT_IN_PLACE: Final[LazyPattern] = LazyPattern(r"记者|記者|读者|讀者|今天|今日|日前|近日|获悉|收到|编辑|评论")
"""What no place of a dateline holds (本报今天收到…)."""
NOT_IN_BARE_PLACE: Final[LazyPattern] = LazyPattern(r"(?!的黎波里)的|[了是从被把这就已昨将与]")
"""What no place holds where no date shows that it is a dateline (with one: 哈瓦那, 的黎波里)."""
AFTER_WIRE: Final[tuple[frozenset[str], frozenset[str]]] = (
    frozenset("力话视影子台网脑器信报厂站机业气梯车池缆线商动磁波流源影量压"),
    frozenset("号息问询员社"),
)
"""Characters that make 电, and those that make 讯, half of a word (电力, 通讯员): no dateline ends there."""

# ------------------------------------------------------------------------------------------ closing lines

CLOSINGS: Final[tuple[Row, ...]] = (
    Row(
        "jump",
        LazyPattern(r"(?:[下上]转|上接|下接|转入?第|转[A-Z]?\d|[接见刊](?:于|在)?[A-Z]?第?[\d一二三四五六七八九十]{1,3}[版页])"),
        "jump",
        "a report that goes on or has its rest on another page says so in brackets",
        ("下转第3版", "上接第一版", "下转第二版", "名单见12版", "全文见第二版", "相关新闻刊第四版"),
        ("本报长春8月22日电", "江西 潘浔", "转业军人"),
    ),
    Row(
        "author",
        LazyPattern(r"^(?:本文)?作者(?:单位|简介|系|为|是)"),
        "author",
        "an essay ends with who its author is",
        ("作者单位：信阳师范学院", "作者为北京理工大学教育研究院院长", "本文作者系某某教授"),
        ("作者 张三",),
    ),
    Row(
        "source",
        LazyPattern(r"^(?:摘自|摘编自|原载|转自|转载|选自|载自|译自|编译自|来源|据[^，。]{0,12}《|(?:均|本栏|本组|除署名外)[^。]{0,8}(?:据|由)|[^。]{2,16}供稿$|据[^，。]{2,16}(?:报道|消息)$)"),
        "source",
        "a text taken from elsewhere names where it stood first",
        ("摘自《文摘报》", "原载《光明日报》", "据《新民晚报》", "本栏均据新华社电", "均据新华社", "除署名外均据新华社", "据中央电视台报道"),
        ("据新华社北京1月1日电", "江西 潘浔"),
    ),
)  # fmt: skip
"""What stands in brackets at an article's end, signatures and datelines apart. Searched in the bracket's content."""

ABOUT: Final = Row(
    "about",
    LazyPattern(r"^\s*(?:[—─－-]{1,2}|一一)\s*[记記访訪写寫悼忆憶评評读讀致献看谈談听探走从在为]"),
    "deck",
    "a deck behind a dash says whom or what the text is about, and no author's name",
    ("——记望江县人民法院院长田秋生", "——访作家王林昌", "一一写在世界读书日"),
    ("——江西 潘浔", "记者 田秋生", "—王林昌"),
)
"""A line that is no byline, whatever name it ends in."""

NOT_SIGNATURES: Final[frozenset[str]] = frozenset(
    words(
        "完 略 上 中 下 全文完 未完 本章完 本篇完 本集完 摘完 续完 待续完 待续 未完待续 续完 节选 摘要 化名 附图 图片 照片 油画 速写 水墨画 国画 版画 漫画 摄影 素描 书法 篆刻 剪纸  "
        "连载 小说 散文 诗歌 鼓掌 掌声 热烈鼓掌 笑声 大笑 长时间鼓掌 全场鼓掌 众笑 如图 见图 下同 右图 左图 上图 下图 题图 附表 资料  "
        "单位 暂定 代 试行 草案 讨论稿 摘录 综合 以上 合计 内部 存目 不含 包括 署名文章 方框图 传真照片 资料图片 压题照片 图文无关"
    )
)
"""Short brackets at a paragraph's end that sign nothing."""

UNSIGNED: Final[LazyPattern] = LazyPattern(
    r"之[一二三四五六七八九十\d]+|略?有[删改].*|[删改]节?动?|.{1,3}略|附.{1,4}|据.{2,6}|(?:不含|含).{1,3}|除外|免费|暂.|编者|编辑部?|.{0,2}[待续]续|明日续|连载.{1,2}|文字整理"
    r"|.{1,6}(?:部|委|局|厅|办|网|报|社|台)"
)
"""Short brackets that sign nothing, by how they are made (之二, 有删节, 图略, 附名单, 据央视, 不含税), and offices."""

NOT_LAST: Final = "地时从着日能了在"
"""What no name that somebody's doings follow ends in: 记者高兴地看到, 记者于昨日从."""
