"""Lines between and below stories that belong to none, and lines of stories that look like them."""

from __future__ import annotations

from random import Random

import pytest

from newsparse import parse_issue
from traditional import traditional

HEAD = ["江州日报", "1993年6月4日 星期五 第二版"]
KILN = [
    "老窑新火映青山",
    "本报讯（记者 何敏）停了八年的青石窑上月重新点火，三十二名老窑工回到窑前。",
    "窑主林树生说，新窑改烧天然气，一窑只要九个小时，比从前省了一半的工。",
]
LAMPS = [
    "河滨路的路灯亮了",
    "本报讯（通讯员 刘静）河滨路的路灯坏了半个月，昨晚终于亮了。",
    "街道办事处表示，今后每周派人巡查一次，发现一盏修一盏。",
]


def kinds(lines):
    return {f.text: f.kind for f in parse_issue("\n".join(lines)).furniture}


ANYWHERE = {
    "上海市区天气预报：今天多云到晴，偏南风3—4级，明天晴转多云，最高温度31℃，最低温度23℃。": "page_head",
    "南京地区天气：今天白天到夜里阴有小雨，东北风四到五级，今天最高温度十二度，明晨最低温度六度。": "page_head",
    "遗失：青石县供销社公章一枚，声明作废。": "notice",
    "江州铸造厂王立新工作证遗失，编号0213，声明作废": "notice",
    "△青石县公路站遗失赣F—02134号汽车牌照一副，声明作废。△刘静遗失工作证，声明作废。": "notice",
    "江州市人民法院公告：何敏诉王立新借款一案，因你下落不明，现依法公告送达开庭传票。自公告之日起六十日视为送达。": "notice",
    "王立新：本院受理何敏诉你离婚一案，依法向你公告送达起诉状副本，逾期将依法缺席判决。": "notice",
    "江州影剧院：今晚放映《老井》 19:00 21:10": "notice",
    "中华大戏院 今日起献映《一江水》 日夜三场 二时 五时 八时半": "notice",
    "遗失启事 兹遗失私章一枚 文曰何敏 特此登报声明作废 何敏启": "notice",
    "今晚电视：中央台一套 20:05 电视剧《渴望》（25、26） 江州台 19:40 戏曲欣赏": "notice",
}


@pytest.mark.parametrize("line", ANYWHERE)
def test_a_notice_between_two_stories_and_below_the_last(line):
    for page in ([*HEAD, *KILN, line, *LAMPS], [*HEAD, *KILN, *LAMPS, line]):
        assert kinds(page).get(line) == ANYWHERE[line]
        assert len(parse_issue("\n".join(page)).articles) == 2


FOOT = {
    "今日天气：晴到多云 南风2到3级 相对湿度40%—75% 最高气温33℃ 最低气温22℃": "page_head",
    "本报社址：江州市中山路十八号 电话：二三一四五 广告科：二三一四六": "hotline",
    "社址：江州安定门外六铺炕 电话：四四一三二一 印刷：工人日报印刷厂 定价：每月一元二角": "masthead",
    "新闻热线：8611110 短信报料：106611110 微博：@江州晚报": "hotline",
    "股市有风险 投资需谨慎": "slogan",
    "本版信息仅供读者参考，不作为投资依据": "slogan",
    "本版内容不构成投资建议，据此操作，风险自担。": "slogan",
    "来稿须知：本报稿件一律文责自负，请勿一稿多投，三个月未采用可自行处理，恕不退稿。": "hotline",
    "本版征稿：欢迎职工同志投稿，体裁不限，一千字以内，来稿请寄厂部宣传科。": "hotline",
    "本报编辑室设在校部办公楼203室 电话：校内2165 欢迎来稿": "hotline",
    "昨日最高气温31.2℃ 最低气温22.5℃ 今日空气质量：良": "page_head",
    "江州 晴 15-26℃ 青石 多云 14-25℃ 桥北 小雨 13-20℃": "page_head",
    "今日日出6时12分 日落17时48分 月出20时11分": "page_head",
    "福彩3D第2009123期开奖号码：3 5 8": "notice",
    "本人刘静不慎将身份证遗失，证号3601021970，自登报之日起声明作废。": "notice",
    "本报地址 江州市人民路1号 邮编 337000 总编室 8221111 印刷 江州日报印刷厂": "masthead",
    "欢迎订阅1994年江州日报 每份定价96元 全国各地邮局均可订阅": "slogan",
    "今日编辑 何敏 校对 刘静 值班电话 8221111": "editors",
    "江州宾馆 会议套餐每人120元 预订电话：0799-8221111 8221112": "notice",
    "●市中心旺铺出租 面积80平方米 电话13879911111": "notice",
    "招聘启事 本饭店招服务员5名，18至30岁，包食宿 电话：138****0213": "notice",
    "征聘 女教员一位 师范毕业 月薪面议 函投本报信箱十八号": "notice",
    "招租 静安寺路写字间两间 附电话 面洽福州路三号": "notice",
    "结婚启事 我俩定于三月十二日在大同酒家结婚 特此敬告诸亲友 王立新 何敏": "notice",
    "大减价 三阳百货商店 绸缎呢绒一律七折 三天为限": "notice",
    "本报广告部承接分类广告 每条50元": "slogan",
    "广告价目：每行每日大洋二角 长期面议": "slogan",
    "扫码关注“江州晚报”微信公众号": "hotline",
    "更多内容请扫码": "hotline",
    "通讯员QQ群 12345678 欢迎加入": "hotline",
    "记者热线：何敏13879911111 刘静13879911112": "hotline",
    "发行人：王立新 社长：何敏 总编辑：林树生": "editors",
    "本报今日出版三大张": "masthead",
}


@pytest.mark.parametrize("line", [*ANYWHERE, *FOOT])
def test_the_same_in_traditional_characters(line):
    page = [traditional(text, Random(7)) for text in [*HEAD, *KILN, *LAMPS, line]]
    assert kinds(page).get(page[-1]) == {**ANYWHERE, **FOOT}[line]


@pytest.mark.parametrize(
    "head",
    [
        ["江州日报", "2010年3月4日 星期四", "微信 微博 抖音 江州工会 一网情深"],
        [
            "江州晚报",
            "1993年6月7日 星期一",
            "国内统一刊号:CN42-0062 每周一出版 零售价0.25元",
            "第二版 社会内外",
        ],
        [
            "B4",
            "雲嘉南新聞",
            "2011年10月26日 星期三",
            "中華日報",
            "編輯：溫佩慈 美編：小魚 讀者服務專線：（06）220-2691",
        ],
    ],
    ids=lambda head: head[-1],
)
def test_the_last_line_of_a_page_s_head(head):
    assert [f.text for f in parse_issue("\n".join([*head, *KILN, *LAMPS])).furniture] == head


@pytest.mark.parametrize("line", FOOT)
def test_the_foot_of_a_page(line):
    assert kinds([*HEAD, *KILN, *LAMPS, line]).get(line) == FOOT[line]


STORIES = [
    [
        "丢了执照怎么办",
        "个体户王立新遗失营业执照，登报声明作废，却被告知还要补三份材料。",
    ],
    [
        "声明作废的公章又盖了出来",
        "本报讯 一家五金店遗失公章，声明作废，可三个月后这枚公章又出现在一张欠条上。",
    ],
    ["遗失声明", "△刘静遗失学生证，声明作废。", "△林树生遗失工作证，编号0213，声明作废。"],
    ["启事", "本厂遗失公章一枚，声明作废。", "青石铸造厂", "1993年5月30日"],
    ["一周天气", "今天：晴 12℃—22℃", "明天：多云 13℃—23℃", "后天：小雨 11℃—18℃"],
    [
        "寒潮今夜到江州",
        "本报讯 今年第一场寒潮今夜到达江州，气温将降十度。",
        "市气象台预报：今天白天晴转多云，夜间阴有小雨，最低气温5℃。",
    ],
    ["一台电视机 19:30全村来", "本报讯 19:30一到，全村人就挤进晓鸣家的院子看电视。"],
    ["江州宾馆 会议套餐涨到每人120元", "本报讯 江州宾馆的会议套餐涨到每人120元，预订电话8221111被打爆。"],
    ["股市有风险，入市须谨慎", "本报讯 证券公司给新股民上的第一课就是这八个字。"],
    ["晓鸣的春天", "本报讯 青石村的晓鸣种了二十亩草莓，春天一到就红了。"],
    ["金牌 银牌 铜牌 都是青石造", "本报讯 三块奖牌都出自青石的一家小厂。"],
    ["一等奖：一个车工的十年", "本报讯 车工王立新在全省技术比武中拿了一等奖。"],
    ["招聘 三百个岗位等着退伍兵", "本报讯 三百个岗位虚位以待，报名电话88851111。"],
    ["江州市人民法院公告：三家“老赖”上了榜", "本报讯 江州市人民法院昨天贴出公告，三家企业上榜。"],
    [
        "法院公告",
        "何敏：本院受理王立新诉你离婚一案，现依法向你公告送达起诉状副本，逾期视为送达。",
    ],
    ["转让 一个老店主的八年", "本报讯 老店主把店面转让给了徒弟。"],
    ["扫码关注才能点菜", "本报讯 一家饭店要顾客扫码关注微信才能点菜。"],
    ["江州影院 今日起重新开门", "本报讯 停业三年的江州影院今天开门。"],
    ["微信 微博 抖音 工会办到指尖", "本报讯 江州工会开通了三个账号。"],
    ["百货大减价 柜台挤破", "本报讯 三家百货店昨天一律七折，顾客排队到门外。"],
    ["一斗米 八十里山路", "本报讯 挑夫挑着一斗米走了八十里。"],
    ["男子汉的眼泪", "本报讯 王立新退役了。"],
    ["1949年于江州的那个夜晚", "本报讯 那个夜晚，江州城的灯全亮了。"],
]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story[0])
def test_a_story_that_looks_like_a_notice_is_a_story(story):
    issue = parse_issue("\n".join([*HEAD, *KILN, *story, *LAMPS]))
    assert [f.text for f in issue.furniture] == HEAD
    assert story[0] in {"".join(a.headline.text) for a in issue.articles if a.headline}


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (["③", "职工之友", "劳动报", "1994年10月21日 星期五"], "劳动报"),
        (["副刊", "江城报", "2001年3月5日 星期一"], "江城报"),
        (
            [
                "④",
                "副 刊",
                "1988年3月14日 星期一",
                "青石矿工报",
                "责任编辑 何敏 来稿请寄：青石矿宣传部 邮编337000",
            ],
            "青石矿工报",
        ),
        (["莱钢报", "铁流滚滚", "2001年3月5日 星期一"], "莱钢报"),
        (["铁道工人报", "1986年3月14日 星期五 第三版"], "铁道工人报"),
    ],
)
def test_the_name_of_the_paper_and_all_round_it(head, title):
    issue = parse_issue("\n".join([*head, *KILN, *LAMPS]))
    assert issue.masthead.title == title
    assert [f.text for f in issue.furniture] == head


def test_what_stands_under_the_day_is_no_page_s_name_without_a_column_below():
    for under in (["老街灯火", *LAMPS], ["昨夜风雨", "河滨路上的灯", *LAMPS[1:]], ["高炉捷报", *LAMPS]):
        assert under[0] not in kinds([*HEAD, *under, *KILN])
    assert (
        kinds([*HEAD, "连队生活", "士兵信箱", "想家，算不算思想落后？", *LAMPS[1:]])["连队生活"]
        == "page_head"
    )
