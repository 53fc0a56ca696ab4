"""Heads and feet of pages, pictures with titles, talks, service columns: habits of papers since the nineties."""

from __future__ import annotations

from typing import Final

from printed.pages import Printed

HEADS_AND_FEET: Final = (
    Printed(
        "number_in_figures_under_the_day",
        """
M:page_head 要闻
M:masthead 2026年3月12日 星期四
M:folio 4
=market:2
=ferry:2
M:editors 本版责编：陆青山 版式设计：何小满
M:masthead 江州日报社 社址：江州市滨江路2号 电子信箱：jzrb@jiangzhou.cn 邮政编码：341000 电话查号台：（0797）65368114
""",
    ),
    Printed(
        "section_between_day_and_editors",
        """
M:masthead 江州日报
M:masthead 2023年5月18日 星期四
M:page_head 要闻
M:editors 责任编辑：周敏 美术编辑：李想 校对：王芳
M:folio 02
=water:2
=market:2
M:masthead 新闻热线：0552-3021111 广告热线：0552-3022222 发行热线：0552-3023333 印刷：江州日报印务中心
""",
    ),
    Printed(
        "weekly_with_its_day_on_one_line",
        """
M:page_head 健康周刊 2019年11月12日 星期二 第07版
=market:2
=water:2
""",
    ),
    Printed(
        "weekly_without_a_day",
        """
M:page_head 理论周刊
=ferry:2
=water:2
""",
    ),
    Printed(
        "weekly_of_one_subject_over_an_address_at_the_foot",
        """
M:page_head 教育周刊·高考
=ferry:2
=water:2
M:masthead 投稿邮箱：gaokao@jiangzhou.cn
""",
    ),
    Printed(
        "day_and_name_of_the_page_in_hong_kong",
        """
M:masthead 海州日報 2015年6月16日 星期二 區情 A4
Ah 男童墮軌獲救 港鐵員工冒險拉回
A 【本報訊】昨晨8時許，一名5歲男童在旺角站月台候車時失足墮軌，一名職員見狀按停列車，跳下路軌將男童抱起。
A 發言人讚揚該員工機警。
""",
    ),
    Printed(
        "foot_with_what_it_costs",
        """
=market:2
=ferry:2
M:masthead 本报地址：江州市滨江路5号 邮政编码：341000 电话：67078111 定价每月24.00元 零售每份0.80元
""",
    ),
    Printed(
        "weekly_with_its_name_in_letters_and_editors",
        """
M:masthead 江州周末 JIANGZHOU ZHOUMO 2009.03.19 总第1310期 责任编辑 李红平 助理编辑 温翠玲
=market:2
=water:2
""",
    ),
    Printed(
        "name_of_a_party_s_paper_beside_the_day",
        """
M:masthead 第三版 新江州报 1949年5月12日 星期四
=market:2
=ferry:2
""",
    ),
    Printed(
        "city_s_paper_by_its_short_name",
        """
M:masthead 南江早报 2012年5月9日 星期三 值班主任 黎平 责编 陆燕 美编 唐荣 校对 韦晓
M:page_head 今日社区
M:folio 13
Af 小区绿化带变“菜园”
Af 物管多次清理难禁绝
Ay ■早报记者 骆南华 实习生 李慧 文/图
A 早报南江讯 近日，家住民族大道某小区的陈先生向本报反映，小区里的绿化带被一些住户挖开种上了青菜，浇粪施肥，臭气熏‖天，让其他住户苦不堪言。
A “刚开始只有一两户种，后来跟风的人越来越多。”陈先生说。
A# 物业：多次清理屡禁不止
A 小区物业公司负责人廖经理说，去年以来他们已清理了5次，但没过多久又有人种上。
Bh 女子雨天骑车摔倒 井盖缺失谁该负责
B 早报讯（记者唐晓蓉）5月7日晚，南江市下了一场暴雨。在大学路，一名骑电动车的女子不慎掉进缺失井盖的窨井。
B 事发后，附近居民拨打了120。
M:hotline 电话/传真：0771-5690127
""",
        {"A": "骆南华/记者 李慧/实习生", "B": "唐晓蓉/记者"},
    ),
    Printed(
        "name_of_a_page_that_ends_like_a_paper_s",
        """
M:page_head 综合新闻
M:masthead 2024年1月9日 星期二
M:editors 责编：张 蕾 美编：王 静
M:folio 7版
=market:2
=ferry:2
""",
    ),
    Printed(
        "page_of_its_own_name",
        """
M:page_head 经济与法
M:masthead 2008年9月3日 星期三
=ferry:2
=market:2
""",
    ),
    Printed(
        "paper_that_calls_itself_fast",
        """
M:masthead 江州快报
M:masthead 2014年7月8日 星期二
=market:2
=ferry:2
""",
    ),
    Printed(
        "notice_signed_over_the_foot_of_the_page",
        """
=market:2
Ah 江州市人民代表大会常务委员会公告
A 江州市第十七届人民代表大会常务委员会第十二次会议通过：
A 任命张国强为江州市副市长；
A 免去李志远的江州市副市长职务。
A 现予公告。
A 江州市人民代表大会常务委员会
A 2023年5月16日
M:hotline 新闻热线：0552-3021111 广告热线：0552-3022222
""",
    ),
)

PICTURES: Final = (
    Printed(
        "picture_with_title_at_the_end_of_an_article",
        """
=market:2
P 春管正忙
P 3月10日，江州市青溪镇的农民在田间管护小麦。眼下，各地抢抓农时开展春季田间管理。
P 司 伟摄（江州图片社）
""",
    ),
    Printed(
        "picture_with_title_before_another_headline",
        """
=ferry:2
P 图片新闻
P 3月10日，江州市青溪镇的农民在田间管护小麦。眼下，各地抢抓农时开展春季田间管理。本报记者 司 伟 摄
=water:2
""",
    ),
    Printed(
        "portrait_under_a_name",
        """
=market:2
P 陆青山
P 陆青山在修理收音机。（何小满摄）
=ferry:2
""",
    ),
    Printed(
        "page_of_pictures_by_one_photographer",
        """
Ah 大山深处的“背篓教师”
Ay 本报记者 李平 摄影报道
A 在江州市青溪镇的大山里，有一所只有11名学生的教学点。教师杨绍刚在这里坚守了21年。
A 每天清晨，他背着背篓走两个小时山路，到山下的村里为孩子们买菜。
P 大图：杨绍刚背着背篓走在山路上。
P 图一：杨绍刚在给学生上课。
P 图二：课间，孩子们在操场上玩耍。
A “只要还有一个学生，我就教下去。”杨绍刚说。
M:picture_credit 本版图片均由本报记者李平摄
=ferry:2
""",
    ),
    Printed(
        "numbers_printed_on_pictures",
        """
=market:2
M:picture_number ①
M:picture_number ②
P 图①：1月7日，江州市青溪镇的群众在踩歌堂。
P 杨武魁摄（江州图片社）
P 图②：1月7日，市民在购买年货。
P 陈 亮摄（江州图片社）
=ferry:2
""",
    ),
    Printed(
        "author_above_a_picture_of_the_title",
        """
=market:2
Ah 父亲的算盘
Ay 秦 岭
A 父亲是生产队的会计，他有一把红木算盘，十三档，珠子油光发亮。
A 每到年底分红，父亲就坐在煤油灯下，噼里啪啦地打一夜算盘。
A （作者系省作家协会会员）
P 题图 新华社发
""",
    ),
)

TALKS: Final = (
    Printed(
        "paper_asks_and_somebody_answers",
        """
Ah 骑行五年归来
A 江州报讯（记者李玉坤）昨日，江州女孩周晓彤结束了历时五年的骑行之旅，回到了家中。
A 从2018年起，她独自骑着一辆山地车，先后穿越31个省份，总里程超过10万公里。
A 江州报：为什么想到骑行？
A 周晓彤：大学毕业后，我在一家公司上班，每天挤地铁，觉得生活不应该只有一种样子。
A 江州报：家人支持吗？
A 周晓彤：一开始不支持。后来爸爸每天看我的定位，妈妈给我寄吃的。
A 江州报：下一步有什么打算？
A 周晓彤：写一本书，把路上那些普通人的故事讲出来。
=market:2
""",
    ),
    Printed(
        "questions_as_crossheads",
        """
Ah 糖友过冬 足部护理是关键
Ay 本刊特约记者 林晓燕
A 天气转冷，糖尿病患者的足部问题又多了起来。“别小看脚上的一个小水泡，处理不好可能要截肢。”市第一人民医院主任王建国说。
A# 为什么糖友的脚容易出问题？
A 长期高血糖会损伤神经和血管，使足部感觉迟钝、血供变差。有的患者脚被烫伤了都没有感觉。
A# 如何做好日常护理？
A 一是每天检查双脚，看有没有水泡、裂口；二是洗脚水温不超过37℃，用手试温；三是选择宽松透气的鞋袜，不赤脚走路。
=ferry:2
""",
    ),
    Printed(
        "letter_of_somebody_without_a_name",
        """
=ferry:2
Ah 医院收费应透明
A 编辑同志：
A 我父亲上月在某医院住院，出院时拿到的清单只有总数，没有明细。问护士，护士说“都这样”。
A 花了钱，总该知道花在哪儿吧？
Ay 江州市 一患者家属
=market:2
""",
    ),
    Printed(
        "answer_to_a_signed_letter",
        """
=market:2
Ah 没有社会保险怎么办
A 编辑同志：
A 我在一家私企打工，老板一直没有给我们缴纳社会保险。请问我该怎么办？
A* 读者 李小红
A 李小红同志：
A 根据劳动法第七十二条规定，用人单位和劳动者必须依法参加社会保险，缴纳社会保险费。你可以向当地劳动保障监察部门投诉。
""",
    ),
)

SERVICE: Final = (
    Printed(
        "case_with_crossheads_from_the_first_line_on",
        """
Af 法官说法
Af 合同没盖章 是否有效
A# 案情
A 2007年3月，原告刘某与被告某建材公司口头约定购买钢材50吨，随后双方在合同上签字，但被告一直未加盖公章。
A 刘某将建材公司告上法庭，要求其继续履行合同并赔偿损失3.2万元。
A# 分歧
A 一种意见认为，合同未加盖公章，不具备法律效力。
A 另一种意见认为，双方已经签字，且原告预付了货款，合同应当有效。
A# 评析
A 笔者同意第二种意见。当事人采用合同书形式订立合同的，自双方当事人签字或者盖章时合同成立。
A （作者单位：江州市中级人民法院）
=ferry:2
""",
    ),
    Printed(
        "doctor_in_a_box",
        """
Ah 糖友过冬 足部护理是关键
Ay 本刊特约记者 林晓燕
A[ 专家简介
A] 王建国，市第一人民医院内分泌科主任医师、教授，从事糖尿病防治工作30余年。
A 天气转冷，糖尿病患者的足部问题又多了起来。“别小看脚上的一个小水泡，处理不好可能要截肢。”市第一人民医院主任王建国说。
A 长期高血糖会损伤神经和血管，使足部感觉迟钝、血供变差。有的患者脚被烫伤了都没有感觉。
=market:2
""",
    ),
    Printed(
        "numbered_crossheads_with_a_point",
        """
=market:2
Ah 作文怎么写
Ad ——特级教师给考生的五点建议
Ay □本报记者 张春铭
A 距离考试还有不到30天，作文复习该抓什么？记者采访了几位特级教师。
A# 1.审题要准
A 江苏省特级教师王栋生说，审题是写好作文的第一步，要逐字逐句读懂材料。
A# 2.立意要新
A 北京市特级教师李明认为，立意要避免人云亦云，从身边小事写出新意。
""",
    ),
    Printed(
        "who_he_is_in_three_lines",
        """
=market:2
Ah 泳池里的三十年
Ay 晚报特派记者 苏荇 龙希（本报江州8月9日专电）
A 在昨天结束的全省中学生游泳赛上，江州一中教练孙大川带的四名队员全部进入决赛。
A 孙大川在泳池边站了三十年，教过的孩子有两千多名。他说，只要还站得住，就会一直教下去。
Bh 孙大川档案
B 生日：1961年12月1日
B 身高：178厘米
B 籍贯：江州青溪
""",
        {"A": "苏荇 龙希"},
    ),
    Printed(
        "items_without_full_stops_below_their_name",
        """
=ferry:2
Ah 昨日战报
A ■ 女子48公斤级举重：江州选手缺席，海州选手夺冠
A ■ 男子双人10米台跳水：陈小森／林小跃夺冠
A ■ 女子柔道52公斤级：马小楠获铜牌
=market:2
""",
    ),
    Printed(
        "figures_with_their_source",
        """
=market:2
Ah 数读江州
A ● 2023年，全市铁路发送旅客368.5万人次
A ● 2023年，全市新建公路277公里
A ● 截至2023年底，全市公路里程达1.59万公里
A （数据来源：江州市统计局）
""",
    ),
    Printed(
        "forecast_of_two_lines",
        """
=water:2
Af 天气预报
A 今天白天 晴 北风3、4级 最高气温3℃
A 今天夜间 晴转多云 最低气温-7℃
=market:2
""",
    ),
    Printed(
        "surgery_hours_under_a_text",
        """
=ferry:2
Ah 冬天慎防烫伤
A 本报讯（记者林晓燕）市第一人民医院内科主任王建国提醒，糖友足部感觉迟钝，洗脚水温不要超过37℃。
A 门诊时间：每周二、四上午
=market:2
""",
    ),
    Printed(
        "short_news_and_where_it_comes_from",
        """
=ferry:2
Af 短 讯
A ●昨晚，省男篮公布新赛季大名单，三名小将入选。
A ●市马拉松赛将于10月15日鸣枪，6月1日起报名。
A ●全国青年游泳锦标赛落幕，我省选手夺得5金。
""",
    ),
    Printed(
        "essay_with_its_source_below",
        """
Ah “莅临指导”的误用
Ay 李 明
A 常见一些单位悬挂横幅：“热烈欢迎各位领导莅临我单位指导。”“莅临”就是来到、来临，后面不必再加“到”字。
A 古人用“莅”字，多有敬意。今人写作，应当慎用。
A 来源：《语文天地》
""",
    ),
)

KINDS: Final = {
    "head and foot, third": HEADS_AND_FEET,
    "picture, third": PICTURES,
    "talk, third": TALKS,
    "service, third": SERVICE,
}
