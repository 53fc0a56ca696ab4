"""What papers print between and below their stories for money or as a service, one line each. Data only.

Loss notices, small advertisements, the evening's television, the forecast: each says in its one line what it is, and a
line of a story that looks like it does not stand alone behind a whole text. `gives` is the kind of furniture; where such
a line may stand says `newsparse.stages._notices`.
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.page_lines import SKY_SIGNS, WEATHER
from newsparse.tables.row import LazyPattern, Row

_MARKS: Final = "■●◆▲△▼★☆□○◎※◇"
_MARK: Final = rf"^[{_MARKS}]?+\s?"
_CLOCK: Final = r"(?:[01]?\d|2[0-3])[:：∶][0-5]\d(?!\d)"
_NUMBER: Final = r"(?:[(（]?0\d{2,3}[)）]?\s?[-—–]?\s?)?(?:1[3-9]\d{9}|[48]00[-—]?\d{3}[-—]?\d{4}|\d{7,8}|\d{3,4}[-—]\d{4})(?!\d)"
_CALL: Final = r"(?:订票|购票|订餐|订房|订购|预[订定约]|咨询|售楼|热线|报名|垂询|招商|联系|手机|电话|电)[\u3400-\u9fff]{0,3}[:：\s]{0,2}"
_PAPER: Final = r"(?:证|照|章|票|据|卡|书|折|单|本|簿|牌|鉴|表|合同|凭证|执照|副本|正本)"

LOSS: Final = Row(
    "notice.loss",
    LazyPattern(
        rf"{_MARK}(?:[【\[]?(?:遗失|挂失|作废)?(?:声明|启事|遗失)[】\]]?[:：\s]{{1,2}})?(?![他她我你])"
        rf"(?:[^。！？“”，,：:了]{{0,40}}遗失(?![了过后时的者在物之])[^。！？“”]{{2,140}}|[^。！？“”，,：:了]{{2,40}}{_PAPER}[^。！？“”了]{{0,80}}(?:遗失|丢失)(?:[，,、][^。！？“”了]{{2,80}})?)"
        rf"[，,。、\s](?:自(?:登报|见报|即)[之日起]{{1,3}}[，,]?)?(?:[现特兹]|特此)?声明(?:原[\u3400-\u9fff]{{1,4}}|全部|一律)?作废"
        rf"(?:[。.；;]?$|[。.；;]?\s?[{_MARKS}].{{2,400}}$|[。.；;][^！？“”]{{2,400}}作废[。.]?$)"
    ),
    "notice",
    "who loses a licence, a seal or a card has to say in a paper that it is void; such notices fill what a column leaves",
    (
        "遗失 江州县桥北乡农机厂遗失工商营业执照副本一份，执照号04731，声明作废。",
        "遗失 振雄五金经营部税务登记证副本,号53010219680503,声明作废。 ●王家桥厂房出租2600平方米,电13759001120",
        "●丰港排水有限公司工会委员会遗失财务专用章一枚,声明作废。",
        "遗失声明：江州市天合商贸有限公司公章（编号3601000012）丢失，特声明作废。",
        "李红遗失电工作业操作证，证号T4101，声明作废。张明遗失学生证，声明作废。",
        "本人刘静不慎将身份证遗失，证号3601021970，自登报之日起声明作废。",
        "★季小梅身份证不慎遗失，号码360102197001010022，声明作废",
    ),
    (
        "遗失身份证要不要登报声明作废？",
        "他遗失身份证，声明作废。",
        "老李遗失了工作证，声明作废。",
        "去年三月，厂里遗失公章一枚，声明作废。",
        "厂里遗失公章一枚，声明作废后才补刻。",
        "这张遗失的存单，早已声明作废。",
        "“遗失声明”怎么登才有效",
        "遗失声明",
        "储户丢失存折，银行能不能声明作废",
    ),
)
CLASSIFIED: Final = Row(
    "notice.classified",
    LazyPattern(
        rf"^[{_MARKS}]\s?[^。！？；;：:]{{2,50}}(?:出租|招租|转让|出售|急售|出兑|求租|求购|收购|回收|搬家|疏通|维修|开锁)[^。！？]{{0,50}}?(?:{_CALL}|\s){_NUMBER}[^。！？\d]{{0,8}}$"
    ),
    "notice",
    "small advertisements open with a mark, and end with a number to call",
    (
        "●王家桥厂房出租2600平方米,电13759001120",
        "★旺铺转让 人民路88号 88851111",
        "◆专业搬家 疏通管道 电话：88851111 小王",
    ),
    (
        "●江州市盘活闲置厂房出租3200平方米",
        "●搬家之后",
        "出租车司机拾金不昧 88851111",
        "●市民王某投诉：旧货回收不给票 电话88851111。",
    ),
)
ADVERTISEMENT: Final = Row(
    "notice.advertisement",
    LazyPattern(
        rf"{_MARK}[\u3400-\u9fffA-Za-z0-9·“”]{{2,16}}(?:场|城|店|厂|公司|中心|楼|园|苑|院|社|家园|学校|门诊部|宾馆|商厦|超市|公寓|山庄|温泉|书屋|俱乐部|景区|驾校|影城)\s"
        rf"(?=[^。！？：:]{{0,44}}\d\s?(?:[元折万㎡]|平方米))[^。！？：:]{{1,60}}{_CALL}{_NUMBER}(?:[\s,，、/／]{{1,2}}{_NUMBER}){{0,3}}$"
    ),
    "notice",
    "an advertisement in one line: who, at what price, where to call",
    (
        "新千里滑雪场 双休日78元/人全天 订票024-88050333",
        "江州温泉山庄 门票88元 儿童半价 预订电话：0799-8885111",
        "滨江花园 现房每平方米1980元起 售楼热线 88851111 88851112",
    ),
    (
        "滨江影城 双休日半价 订票电话见票根",
        "江州剧院 票价80元 门口排起长队",
        "滑雪场一天卖出三千张票 每张78元",
        "地点：江州剧院 票价：80元 订票电话：88851111",
        "报名电话 88851111",
    ),
)
PROGRAMME: Final = Row(
    "notice.programme",
    LazyPattern(
        rf"{_MARK}[【\[]?(?:(?:今[日晚天]|明[日晚天]|今明两天|本周[一二三四五六日末]?|周[一二三四五六日末])?[\u3400-\u9fff]{{0,4}}(?:电视|荧屏|荧幕|银屏|节目|影讯|赛事|直播|转播)(?:直播|转播|节目|预告|预报|指南|导视|安排|单){{0,2}}(?:[】\]]\s?|[\s:：])"
        rf"|(?:CCTV\s?[-—]?\s?\d{{1,2}}|[\u3400-\u9fff]{{2,6}}(?:卫视|电视台|频道|[一二三四五六七八]套))[\s:：])"
        rf"[^。！？；;“”]{{0,40}}{_CLOCK}\s?[^。！？；;\d][^。！？；;]{{1,60}}?{_CLOCK}\s?[^。！？；;\d][^。！？；;]{{1,300}}$"
    ),
    "notice",
    "what is on tonight, run together: channels, hours and titles",
    (
        "今日体育电视 CCTV-5 18:30 NBA集锦 19:35 全国女排联赛 上海—天津(录像) 辽宁台体育频道 20:10 象棋快棋赛",
        "今晚荧屏：江州一套 19：35 渴望（3、4集） 21：20 晚间新闻",
        "【电视预告】中央一台 20:05 红楼梦(12) 21:40 动物世界",
        "CCTV-5 18:30 NBA集锦 19:35 全国女排联赛",
    ),
    (
        "今晚电视里 19:35 的那声枪响",
        "电视直播 20:00开始",
        "今日赛事 中国队3:1胜古巴队 巴西队3:0胜美国队",
        "CCTV-5将于18:30直播开幕式，19:35起直播首场比赛。",
        "周末电视：谁在看",
    ),
)
FORECAST: Final = Row(
    "notice.forecast",
    LazyPattern(
        rf"{_MARK}[【\[]?(?!据)(?:(?:今[日天]|本市|市区)天气(?:预报)?[】\]]?[\s:：]{{1,2}}(?=[^：:]{{0,6}}[晴阴云雨雪])|[\u3400-\u9fff]{{1,8}}(?:天气(?:预报)?|气象[台局站]预报)[】\]]?[\s:：]{{1,2}}(?=[^：:]{{0,12}}(?:今|白天|[\d０-９一二三四五六七八九十]日)))(?=.{{4,90}}(?:夜|晚|明|最低))[{SKY_SIGNS}。]{{16,120}}$"
    ),
    "page_head",
    "the forecast of the paper's town, in one line that begins with what it is",
    (
        "北京地区天气预报 白天：晴转多云，风向北转南，风力二、三级。夜间：多云，最低温度零下三度。",
        "江州地区天气预报 今天白天：多云转阴 偏南风3到4级 最高气温27℃ 今天夜间：阴有小雨 最低气温19℃",
        "南京地区天气：今天白天到夜里阴有小雨，东北风四到五级，今天最高温度十二度，明晨最低温度六度。",
        "今日天气：晴到多云 南风2到3级 相对湿度40%—75% 最高气温33℃ 最低气温22℃",
        "市气象台预报：今天多云，明天晴，最高气温28℃",
        "本市今明天气：今天阴有小雨，偏东风4至5级，明天阴转多云，最高温度16℃。",
    ),
    (
        "北京地区天气预报准确率提高",
        "据市气象台天气预报：今天白天晴转多云，夜间有雨。",
        "江州地区天气预报：今天夜间有大风，请市民出门注意安全。",
        "天气预报",
    ),
)
LOTTERY: Final = Row(
    "notice.lottery",
    LazyPattern(
        rf"{_MARK}(?:(?:中国)?(?:福利彩票|体育彩票|福彩|体彩|双色球|超级大乐透|大乐透|排列[三五35]|七星彩|七乐彩|足彩|3D)[\u3400-\u9fff“”A-Za-z0-9·]{{0,10}}[\s“”]?第?\s?\d{{3,8}}\s?期[^。！？]{{0,16}}?[:：\s]\s?\d(?:[\s,，、+＋\d]|(?:[红蓝]球|特别号码?|基本号码?)[:：]?){{2,40}}(?:\s[^。！？]{{2,100}})?)$"
    ),
    "notice",
    "the numbers drawn the night before",
    (
        "福彩3D第2009123期开奖号码：3 5 8",
        "体彩排列三第08123期：2 4 9 七星彩第08052期：3 4 5 6 7 8 9",
        "双色球第2011045期 红球：01 07 12 19 23 31 蓝球：08",
    ),
    ("福彩3D开奖号码连出三次", "双色球第2011045期头奖落户江州", "大乐透奖池滚存到8亿元"),
)
SUN: Final = Row(
    "notice.sun",
    LazyPattern(
        rf"{_MARK}(?:[今明][日天]|\d{{1,2}}日)?\s?日出\s?[:：]?\s?\d{{1,2}}[时:：]\d{{1,2}}分?[\s,，;；]{{0,2}}日[落没]\s?[:：]?\s?\d{{1,2}}[时:：]\d{{1,2}}[^。！？]{{0,40}}$"
    ),
    "page_head",
    "when the sun rises and sets",
    ("今日日出6时12分 日落17时48分 月出20时11分", "日出 06:12 日落 17:48"),
    ("日出6时12分，我们出发了", "从日出到日落"),
)
NOTICES: Final[tuple[Row, ...]] = (
    LOSS,
    PROGRAMME,
    FORECAST,
    SUN,
    LOTTERY,
    CLASSIFIED,
    ADVERTISEMENT,
    WEATHER,
)
OVER_LOSSES: Final[LazyPattern] = LazyPattern(
    r"^[■●◆▲△★□○◎【\[〔\s]{0,4}(?:(?:遗失|挂失|作废)\s?(?:声\s?明|启\s?事|公告)?|声\s?明|启\s?事|公\s?告|(?:分类|综合|便民|小)(?:广告|信息)|分类信息)[】\]〕\s]{0,3}$"
)
"""Under such a heading notices are the text of an article, wherever on the page a column's break has put them."""
BESIDE: Final[frozenset[str]] = frozenset({ADVERTISEMENT.id, CLASSIFIED.id, WEATHER.id, LOTTERY.id, SUN.id})
"""What stands at a page's end or beside other furniture, or else is text."""
OF_WEATHER: Final[LazyPattern] = LazyPattern(r"天气|气象|气温|降温|降雨|降水|降雪|暴雨|寒潮|冷空气|台风")
"""A forecast under a text of the weather is the end of that text."""
