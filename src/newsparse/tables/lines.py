r"""What short lines are besides headings: turns of a conversation, salutations, signatures, items of a list.

Each row: what the pattern finds, the habit of print behind it, examples and counterexamples; a test runs them all. They
are searched in the whole line with marks folded to half width.

>>> [row.id for row in LINES if not all(map(row.pattern.search, row.examples))]
[]
>>> [row.id for row in LINES if any(map(row.pattern.search, row.counterexamples))]
[]
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.people import SURNAME_BANDS
from newsparse.tables.row import LazyPattern, Row

_HAN: Final = r"[\u3400-\u9fff]"
_ADDRESSED: Final = (
    r"(?:同志|同学|同胞|朋友|先生|女士|来宾|嘉宾|贵宾|貴賓|校友|院士|老师|家长|乡亲|战友|代表|委员|常委|读者|听众|观众|员工|职工|工友|编辑|記者|记者|"
    r"来賓|來賓|嘉賓|讀者|鄉親|戰友|同學|老師|家長|代表|委員|編輯|聽眾|觀眾)"
)

_RANK: Final = r"(?:(?:并列)?第[一二三四五六七八九十0-9]{1,2}名|冠军|亚军|季军|特等奖|[一二三]等奖|金奖|银奖|铜奖|金牌|银牌|铜牌)"
_UNIT: Final = r"(?:小时|[时分秒米厘公斤克环中次个岁]|公里|公斤)"

TURN: Final = Row(
    "turn",
    LazyPattern(r"^(?:[问問答]|[本主]?[报報]?(?:记者|記者|主持人|笔者|筆者)(?:\([^()]{1,16}\))?):\S"),
    "paragraph",
    "In an interview printed as question and answer each turn opens with who speaks; a short question has no full stop "
    "and looks like a heading",
    ("问:租房能提取吗?", "答:能。", "记者:下一步怎么办?", "問:何時通車?", "本报记者(以下简称记者):您怎么看?"),
    ("问:", "衡阳:把服务送到门口", "记者手记:一碗面", "答记者问:这一年"),
)
SPEAKER: Final = Row(
    "speaker",
    LazyPattern(rf"^(?P<who>{_HAN}{{1,4}}(?:·{_HAN}{{1,6}})?)(?:\([^()]{{1,16}}\))?:(?=\S)"),
    "paragraph",
    "The other side of an interview is named before its turns; whose name opens two lines of a page with turns of "
    "the reporter speaks in it",
    ("范立群:单从症状上很难分清", "佟大川(以下简称佟):是在车间"),
    ("范立群单从症状上很难分清", "市公积金中心负责人:能"),
)
SALUTATION: Final = Row(
    "salutation",
    LazyPattern(
        rf"^(?:(?:(?:(?:最?尊敬|敬爱|亲爱|敬愛|親愛)的|各位|全体|全體)+{_HAN}{{0,8}}?{_ADDRESSED}(?:们|們|同志|部|先生)?"
        rf"|(?:主席|总统|總統|首相|议长|議長|大使|市长|市長|校长|校長|会长|會長|院长|院長)(?:先生|女士|阁下|閣下)"
        rf"|{_HAN}{{0,8}}?{_ADDRESSED}(?:们|們|同志|部|先生))[,、]?){{1,4}}[:!,]$"
        rf"|^(?:{_HAN}{{1,4}}(?:同志|先生|女士|小姐|同学|同學|老师|老師|大夫|师傅|阿姨|大爷|大妈|大叔|网友|读者)|(?:亲爱|親愛|敬爱|敬愛)的{_HAN}{{1,6}}):$"
    ),
    "paragraph",
    "A letter and a speech open with whom they address, on a line of its own with a colon or an exclamation mark",
    (
        "同志们:",
        "编辑同志:",
        "各位代表:",
        "女士们,先生们,朋友们:",
        "尊敬的各位来宾,",
        "亲爱的同学们,老师们,家长们:",
        "主席先生,",
        "各位贵宾,",
        "編輯先生:",
        "同志们!",
        "李小红同志:",
        "亲爱的小红:",
    ),
    ("比尔·盖茨:", "编者按:", "记者:", "代表:张三", "北京市代表:", "谢谢朋友们", "编者的话:", "读者:"),
)
APPLAUSE: Final = Row(
    "applause",
    LazyPattern(r"\((?:[^()]{0,6}(?:掌声|鼓掌|笑声|大笑|众笑|歡呼|欢呼|掌聲|笑聲))\)$"),
    "paragraph",
    "What a speech is interrupted by is printed in brackets behind the sentence",
    ("同学们,再见!(长时间的掌声)", "今天不也站在这里吗?(笑声)"),
    ("掌声响起来", "掌声里的人生(人物)"),
)
DAY: Final = Row(
    "day",
    LazyPattern(
        r"^\(?(?:公元)?(?:[0-9]{4}|[一二][〇○零一二三四五六七八九]{3})\s?年\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s?月"
        r"(?:\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?日)?\)?$"
    ),
    "signature",
    "A letter, a notice and a decree end with the day of their signing",
    ("1987年4月12日", "一九九二年九月十五日", "(一九八九年四月二十九日)", "2008 年 4 月 8 日"),
    ("4月12日", "1987年4月12日 星期日", "1987年"),
)
DAY_PLACE: Final = Row(
    "day_place",
    LazyPattern(
        rf"^\(?(?:(?:公元)?(?:[0-9]{{4}}|[一二][〇○零一二三四五六七八九]{{3}})\s?年\s?(?:(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})\s?月(?:\s?(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?日)?|[初仲暮早]?[春夏秋冬])"
        rf"|(?:19|20)[0-9]{{2}}([./-])[0-9]{{1,2}}\1[0-9]{{1,2}}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?(?:[初仲暮早新岁]?[春夏秋冬末]|端午|中秋|重阳|元宵|除夕))[\s,]?"
        rf"[写记作改草签订寄完稿定毕再]{{0,3}}于(?!{_HAN}{{0,6}}(?:[成建设创]立|召开|举行|[开闭]幕|逝世|去世|病逝|诞生|出生|签署|开工|竣工|通车|启用|揭牌|落成|毕业|问世|出版|举办|上映|结束|完成|开业|投产|开放|[了的]))"
        rf"{_HAN}(?:[·\s]?{_HAN}){{1,9}}\)?$"
        rf"|^\(?(?!{_HAN}{{0,8}}[在于到自至截从年月])(?:{_HAN}{{2,6}}[\s,、]){{1,2}}(?:[0-9]{{4}}|[一二][〇○零一二三四五六七八九]{{3}})年(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})日\)?$"
    ),
    "signature",
    "A communiqué, a letter and an essay end with the day and the place of their signing",
    (
        "一九七八年四月十一日于北京",
        "1994年5月2日写于江州",
        "(2003年春于青石桥)",
        "一九五九年七月 于庐山",
        "北京,一九七二年二月二十八日",
        "2011年10月改定于江州 柳林",
        "1985.6.12于江州",
        "甲子年端午于青石",
    ),
    (
        "一九二一年七月于上海召开",
        "1994年于危难之中",
        "1949年10月1日于北京成立",
        "2008年5月12日,我们在北川",
        "截至2001年5月2日",
        "1949年10月1日,北京",
        "张明 1994年5月",
    ),
)
MONTH_DAY: Final = Row(
    "month_day",
    LazyPattern(
        r"^\(?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?日\)?$"
    ),
    "signature",
    "Under the name of an office the day may stand without its year",
    ("2月8日", "四月十二日", "(12月3日)"),
    ("2月8日晚", "1987年4月12日", "二月河"),
)
EDITORS: Final = Row(
    "editors",
    LazyPattern(
        r"^(?:本[报報刊]|[《]?[\u3400-\u9fff]{2,6}[报報刊][》]?)?(?:编辑部|編輯部|编者|編者|评论部)$|^本[报報刊]$"
    ),
    "signature",
    "The editors sign corrections and calls for contributions",
    ("本报编辑部", "编辑部", "《江州晚报》编辑部", "海州晚报编辑部", "編者"),
    ("编辑部的故事", "本报讯"),
)
AND_OTHERS: Final = r"等[一二三四五六七八九十百\d]{1,5}[人名]"
"""How many signed with the one who is named (罗成山等二十六人)."""
ADDRESSED: Final = Row(
    "addressed",
    LazyPattern(
        r"^(?:《[^《》\n]{2,12}》|贵[报報刊])?(?:编辑|編輯)(?:部|室|同志|先生|记者|記者){0,2}(?:同志)?[:：]"
    ),
    "paragraph",
    "A letter to the editors opens with whom it addresses, on the line of its text",
    ("编辑同志:我在江州开一家小饭馆.", "《群众来信》编辑室:贵刊转来的信收到.", "编辑部:"),
    ("编辑们都知道:改稿难.", "记者:"),
)
EDITORS_WORD: Final = Row(
    "editors_word",
    LazyPattern(r"^(?:编后|编者后记|编者附记|编后语|编者的话|编者注|編後|編者附記)[:：]\S"),
    "paragraph",
    "What the editors say of a letter stands below its signature",
    ("编后:一家小饭馆,六个婆婆收费.", "编者附记:来信已转有关部门."),
    ("编后", "编者按:近日,本报收到来信."),
)
READER: Final = Row(
    "reader",
    LazyPattern(
        rf"^(?:(?:你们的|一?[名个位])?{_HAN}{{0,8}}(?:读者|讀者|职工|職工|市民|村民|居民|学生|學生|家长|家長|教师|教師|农民|農民|用户|顾客|顧客|工人|战士|戰士|民工|社员|社員|知青|民警|司机|离休干部|退休干部|退休教师|指导员|教导员|政委|营长|连长|排长|班长|列兵|上等兵|学员|队员|班主任|辅导员))"
        rf"[\s:]*(?P<name>{_HAN}(?:\s?{_HAN}){{1,2}})(?:等{_HAN}{{1,4}}[人名])?$"
    ),
    "signature",
    "A letter to the editor is signed with what the writer is, and a name",
    ("读者 王小明", "造船厂职工 邵国强等二十一人", "一名学生家长 何 平", "讀者 李文", "某连指导员 程晓光"),
    ("职工代表大会", "市民热议房价"),
)
HONOURED: Final = Row(
    "honoured",
    LazyPattern(
        rf"^(?:{_HAN}{{2,12}}\s+)?[{''.join(SURNAME_BANDS)}](?:师傅|先生|女士|小姐|老师|阿姨|大爷|大妈|大叔|同学)$"
    ),
    "signature",
    "A letter whose writer gives a surname only",
    ("江苏南通 范师傅", "李女士", "市民 王先生"),
    ("感谢老师", "范师傅的三本账", "寻找好老师"),
)
NAMELESS: Final = Row(
    "nameless",
    LazyPattern(
        rf"^(?:{_HAN}{{2,12}}\s+)?(?:一[名个位]?|几[名个位]|部分|[一几数]群|众){_HAN}{{0,8}}(?:读者|讀者|职工|職工|市民|村民|居民|学生|學生|家长|家長|教师|教師|农民|農民|用户|顾客|乘客|患者|家属|群众|业主|考生|党员|老师|战士|官兵|店员|旅客|球迷|股民|(?:矿|青|女|锻|钳|车|焊|铸|木|瓦|电|民|架子|养路|清洁|环卫|教)工)$"
    ),
    "signature",
    "Who does not want to be named signs a letter as what he is",
    ("湖北省武汉市 一患者家属", "江州钢铁厂 一群锻工", "一名学生家长", "几位退休职工", "部分业主"),
    ("一个都不能少", "一群锻工的夜晚", "一名党员就是一面旗帜", "读者来信"),
)
NET_NAME: Final = Row(
    "net_name",
    LazyPattern(r"^网[友民](?:\s*[“‘\"'][^“”‘’]{1,12}[”’\"']|[:\s]\s*[^,.!?:]{2,12})$"),
    "signature",
    "Readers who write by the net sign with the name that they have there",
    ("网友“江边散步的人”", "网友 老树根", "网民:风过竹林"),
    ("网友热议房价", "网友“点赞”的背后"),
)
FORMAL: Final = Row(
    "formal",
    LazyPattern(
        r"(?:特此[\u3400-\u9fff]{2,10}|此致(?:敬礼|敬禮)?|敬礼|敬禮|(?:之日起|起)(?:施行|实行|生效|执行))[.!]?$"
    ),
    "signature",
    "Words with which letters and decrees end, so that what stands under them is their date",
    ("特此更正,并致歉意.特此说明.", "四、本通告自发布之日起施行.", "此致敬礼!", "敬礼"),
    ("特此说明的是,价格不变.", "向英雄敬礼的孩子"),
)
REGARDS: Final = Row(
    "regards",
    LazyPattern(
        r"^(?:此致|敬礼|敬禮|此致\s?敬[礼禮]|顺[颂致].{2,4}|(?:谨|敬)?祝.{2,6}|致[以]?.{0,4}敬[礼意])[.!]?$"
    ),
    "paragraph",
    "The regards at the end of a letter stand on lines of their own; who signs it stands below",
    ("此致", "敬礼!", "此致 敬礼", "顺颂编安"),
    ("敬礼,战友", "此致敬礼的故事"),
)
SIGNED_DAY: Final = Row(
    "signed_day",
    LazyPattern(
        rf"^{_HAN}(?:\s?{_HAN}){{1,3}}[\s,]+(?:[0-9]{{4}}|[一二][〇○零一二三四五六七八九]{{3}})\s?年(?:\s?(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})日)?)?[初仲暮春夏秋冬]{{0,2}}(?:[,\s]|[于写改草]{{1,2}}){{0,3}}{_HAN}{{0,6}}$"
    ),
    "signature",
    "An essay ends with its author's name and when and where it was written",
    ("陈渡口 二〇一六年三月,石桥", "王小明 2008年4月于江州"),
    ("王小明2008年4月出生", "改革开放 2008年以来的变化很大很大很大很大很大"),
)
MANY: Final = Row(
    "many",
    LazyPattern(
        rf"^\S{{2,20}}(?:\s{_HAN}(?:\s?{_HAN}){{1,2}}){{1,4}}等(?:[0-9]{{1,4}}|[一二三四五六七八九十百]{{1,4}}|多)[人名户家位]$"
    ),
    "signature",
    "A letter from many is signed by some of them, with where they live or work",
    ("国棉二厂织布车间丙班 何建国 马玉珍 崔小平等二十七人", "莒阳市锦绣花园6号楼 徐桂芝等19户"),
    ("张明等三人获奖", "表彰 王小明等三人的决定"),
)
NO_OFFICE: Final = "(?!走[进近]|我|这|那|一|建|办|从)"
"""What no office's name begins with."""
OFFICE_WORD: Final = rf"(?:(?![的了是把被向对让给与和]){_HAN})"
"""A character that the name of an office may have."""
OFFICE: Final = Row(
    "office",
    LazyPattern(
        rf"^{NO_OFFICE}{OFFICE_WORD}{{2,22}}(?:公司|集团|商店|商场|百货|饭店|银行|支行|分行|厂|医院|学校|小学|中学|"
        r"学院|大学|委员会|管委会|董事会|居委会|村委会|办公室|政府|局|总队|支队|小组|车站|[汽火]车站|派出所|事务所|管理[处所站]|图书馆|博物馆|体育馆|中心|工会|协会|学会|基金会|法院|检察院|处|(?:宣传|宣教|组织|统战|保障|财务|编辑|人事|教育|政治|文教|经济|权益|女工)部|委員會|辦公室|學校|醫院|銀行)$"
    ),
    "signature",
    "A notice or a statement is signed by an office",
    ("江州市自来水总公司", "永安百货商店", "耿介夫先生治丧小组", "市房产管理局", "省总工会宣教部"),
    ("走进百年学校", "我的大学", "市政府召开会议"),
)
NOTICE: Final = Row(
    "notice",
    LazyPattern(
        rf"^[■●◆▲★□○◎【\[〔\s]*(?:(?:更\s?正|更正与(?:致歉|说明)|(?:重要)?更正启事|致歉(?:声明|启事)?|启\s?事|{_HAN}{{1,6}}启事|公\s?[告示]|"
        rf"通\s?告|声\s?明|(?:遗失|严正|郑重|挂失)声明|讣\s?告|简\s?讯|短\s?讯|短\s?波|一句话新闻|今日天气|天气预报|来函照登|"
        rf"更\s?正|啟\s?事|聲\s?明|訃\s?告|簡\s?訊|短\s?訊|來函照登)|{_HAN}{{0,14}}(?:开奖|停水|停电|拍卖|招标|招生|停气|施工|开标|征集|法院|航行|考试|征兵|节目|电视)(?:公告|预告|通告|通知)|零讯|气象台说|(?:(?![的了]){_HAN}){{0,20}}(?:赛|运动会|联赛|杯|级)(?:(?![的了]){_HAN}){{0,8}}(?:成绩|战报|赛果|积分榜)|致{_HAN}{{2,20}}的(?:一封)?(?:公开信|倡议书|信))[】\]〕\s]*$"
    ),
    "headline",
    "Notices, corrections and columns of short news are headed by what they are: nothing above them goes on there",
    (
        "更 正",
        "■启事",
        "公告",
        "公 示",
        "遗失声明",
        "讣告",
        "简讯",
        "来函照登",
        "更正与致歉",
        "停水公告",
        "寻人启事",
        "致全市家长的公开信",
        "福利彩票开奖公告",
        "下周计划停电预告",
        "县第九届运动会游泳比赛成绩",
        "全国女排联赛第七轮战报",
    ),
    ("他在比赛中的成绩", "金杯的成绩单", "更正错误认识", "公告栏前的老人", "发表声明", "联合公告引起反响"),
)
MAILED: Final = Row(
    "mailed",
    LazyPattern(
        r"(?:[更讣通公][正告]|公示|声明|启事|致歉|来函|來函|通知|聲明|啟事|訃告|公开信|倡议书|感谢信|来信|來信|更正|关于.{2,40}的(?:决定|通报))"
    ),
    "signature",
    "What a headline says where the text under it is signed by an office",
    ("来函照登", "停水公告", "征文启事", "致全市家长的公开信", "关于名单的公示", "关于表彰先进的决定"),
    ("菜市场里办起夜校", "一个艰难的决定"),
)

APPEAL: Final = Row(
    "appeal",
    LazyPattern(
        r"敬请|特此|周知|[相互]{2}转告|谅解|让我们(?:共同|一起)|请(?:[广大各过往位全体]{0,3})(?:市民|居民|用户|读者|旅客|乘客|车辆|行人|家长|考生|单位|商户|职工|业主|游客)|望(?:广大|各|全体)"
    ),
    "signature",
    "A text that asks its readers for something is a notice, and the office below it signs it",
    ("请市民相互转告.", "给您带来的不便,敬请谅解.", "请过往车辆减速慢行.", "望广大用户提前储水."),
    ("他请来三位师傅.", "市民请愿", "希望大家都来看看."),
)

CONTACT: Final = Row(
    "contact",
    LazyPattern(
        r"^(?:(?:联系|联络|咨询|报名|购票|订购|单位|公司|本部|总部|总)?(?:地址|地點|电话|電話|手机|邮编|郵編|邮政编码|传真|傳真|网址|網址|邮箱|联系人|聯絡人|联系方式|开户行|帐号|账号)"
        r"|(?:文章|资料|本文|信息|内容)?(?:来源|來源)|\w{0,4}(?:时间|時間|地点|地點)|(?:截稿|截止|报名|举办|开课|开标|发行)日期|报名方式|票价|票價|主办单位|承办单位):|^(?:投稿|来稿|来信|来函)(?:请?寄|邮箱|地址):|^[0-9]{1,2}:[0-5][0-9](?:[~-][0-9]{1,2}:[0-5][0-9])?\s"
    ),
    "paragraph",
    "A notice or an advertisement says where and when to turn up, a programme what begins when, a text taken from "
    "elsewhere where it stood first; no heading does",
    (
        "地址:青溪镇茶香路8号",
        "联系电话:0571-88888888",
        "来源:《语文建设》",
        "资料来源:国家统计局",
        "门诊时间:每周二上午",
        "截稿日期:4月20日 电话:8221111",
        "来稿请寄:江州市滨江路2号",
        "16:00 央视五套 法网第三日",
    ),
    ("电话里的乡音", "时间都去哪儿了", "3:1逆转土耳其队", "来源不明的包裹", "地址变了,心没变:一位邮递员"),
)
FORECAST: Final = Row(
    "forecast",
    LazyPattern(
        r"^(?:[今明后昨][日天晚夜]|[0-9]{1,2}日|白天|夜间)(?:白天|夜间|夜里|晚上|上午|下午|到明天)*[\s:,]*"
        r"(?:晴|阴|陰|多云|多雲|[小中大暴阵陣雷]+[雨雪])(?=.*(?:℃|°C|[0-9一二三四五六七八九十]级|度))"
    ),
    "paragraph",
    "A forecast printed line by line says when, what sky, how warm or windy, and ends without a full stop",
    ("今天白天 晴 北风3、4级 最高气温3℃", "明天:晴,27℃~37℃", "7日夜间 小雨转阴 东风2级"),
    ("今起大雪降温 最低气温-5℃", "晴空万里", "今天多云"),
)

FROM_PAPER: Final = Row(
    "from_paper",
    LazyPattern(
        r"^[【\[](?=[^【】\[\]\n]{0,24}(?:《|[0-9]日))[^【】\[\]\n]{4,40}(?:电|报道|文章|消息|社论|特稿)[】\]] ?题:\S{2,40}$"
    ),
    "paragraph",
    "What a foreign paper wrote opens with that paper, its day and its own title, on a line of its own under our headline",
    ("【日本《周刊东洋经济》6月27日一期文章】题:大田区的灯", "【法新社巴黎7月2日电】题:老港的最后一家船厂"),
    ("【案情回放】题:一只碗", "【法新社巴黎7月2日电】老港的最后一家船厂", "考试作文题:大田区的灯"),
)
RESULTS: Final = Row(
    "results",
    LazyPattern(
        r"^[^。!?]{2,30}?[0-9]{1,3} ?[:∶比] ?[0-9]{1,3}(?![0-9:∶])[^。!?0-9]{1,24}[0-9]{1,3} ?[:∶比] ?[0-9]{1,3}(?![0-9:∶])"
    ),
    "paragraph",
    "Results of several matches in one line: no headline has two scores",
    ("男排联赛:上海2:3江苏 北京3:0河南", "八一78:65沈部 黑龙江70:72辽宁"),
    ("山东魏桥队3:1胜四川队", "比分定格在3:1", "2:0、3:1,两天两场好球。"),
)

RANKS: Final = Row(
    "ranks",
    LazyPattern(
        rf"^(?=[^。!?;“”]{{8,160}}$)(?:[^,:]{{0,24}}?[\s:、])??{_RANK}\s?[\s:(](?!{_RANK})[^,]{{2,60}}?[\s、)]{_RANK}\s?[\s:(](?!{_RANK})[^!?,;]{{2,120}}$"
        rf"|^[^。!?;,“”:]{{2,24}}[\s:]{_RANK}[\s:]\s?{_HAN}(?:\s?[{_HAN[1:-1]}()]){{1,24}}[\s,][0-9][0-9:.:\u2032\u2033'\"]{{0,8}}(?:{_UNIT}[0-9]{{0,3}}){{0,4}}(?:\([^()]{{2,20}}\))?$"
        rf"|^[^。!?;,“”:的\s]{{1,12}}[\s:]{_RANK}[\s:]\s?{_HAN}{{2,4}}\s(?!的){_HAN}{{2,16}}(?<=[厂队司校学院局矿店社县市区段所站团连营部组处])$"
        rf"|^{_RANK}[\s:]{{1,2}}{_HAN}{{2,4}}\([^()]{{2,20}}\)(?:[^。!?,的]{{0,30}})$"
        rf"|^[^。!?;,“”:]{{0,16}}前(?:[0-9]{{1,2}}|[二三四五六七八九十]{{1,2}})名:\s?(?:[^。!?,;、\s]{{1,30}}[、\s]{{1,2}}){{1,12}}[^。!?,;、\s]{{2,30}}$"
        rf"|^[^。!?;,“”:]{{0,16}}(?:特|[一二三]|优秀|鼓励|入围|纪念)等?奖(?:\(?[0-9一二三四五六七八九十]{{1,3}}[名个件篇位]\)?)?:\s?(?:[^。!?;\s、]{{2,30}}[\s、]{{1,2}}){{1,40}}[^。!?;\s、]{{2,30}}$"
    ),
    "paragraph",
    "Results of a contest event by event: who was first, second and third, in what time; or who got which prize",
    (
        "车工:第一名 陆永根(江州机床厂) 第二名 丁志明(青石柴油机厂) 第三名 何金宝(桥北机器厂)",
        "一百米 第一名 孙志远 10秒9",
        "钳工 第一名 王立新 江州机床厂",
        "五公里武装越野(男子团体) 第一名 某团代表队 19分48秒",
        "四百米障碍 第一名 乔占元 1分37秒4(破军区纪录)",
        "男子团体:冠军 江州队 亚军 青石队 季军 桥北队",
        "一等奖:王强 刘静 冯阳",
        "金奖 王立新(江州机床厂)《空城计》",
        "男子组前六名:1、胡立群 2、王立新 3、林树生",
        "女子组前三名:刘静、何敏、陈梅",
        "二等奖(3名):《河滨路的灯》、《老窑》、《过桥》",
    ),
    (
        "第一名 花落谁家",
        "全国射击赛 第一名 花落谁家",
        "中国队获冠军 古巴队获亚军",
        "连续三年第一名 他说还不够",
        "冠军 亚军 都是老战友",
        "金牌 银牌 铜牌 都是青石造",
        "从第一名到最后一名",
        "一等奖:空缺",
        "冠军 王立新(江州)的一天",
        "全省前三名:一座小城的秘密",
        "另四项决赛的前三名分别是:男子400米自由泳,托普、哈科特、帕尔默;女子200米蛙泳,科瓦",
        "获得一等奖:一个车工的十年",
    ),
)

LINES: Final[tuple[Row, ...]] = (
    TURN, SPEAKER, SALUTATION, APPLAUSE, DAY, DAY_PLACE, MONTH_DAY, EDITORS, ADDRESSED, EDITORS_WORD, READER, HONOURED, NAMELESS, NET_NAME, FORMAL, REGARDS, SIGNED_DAY, MANY, OFFICE, NOTICE, MAILED, APPEAL,
    CONTACT, FORECAST, FROM_PAPER, RESULTS, RANKS,
)  # fmt: skip
