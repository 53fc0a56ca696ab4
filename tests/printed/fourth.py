"""Decks before a byline, pictures and boxes in torn sentences, heads of papers of schools, the army and firms."""

from __future__ import annotations

from typing import Final

from printed.pages import Printed

DECKS: Final = (
    Printed(
        "deck_that_ends_in_a_quotation_mark",
        """
Al ■城乡观察
Ah “土专家”站上农技讲台
Ad 攸水县选聘乡土人才担任农技推广员，打通技术服务“最后一公里”
Ay 本报通讯员 罗青山 本报记者 阎柏
A 立冬时节，攸水县网岭镇的田野里依旧一派繁忙。村民谭建明蹲在田埂上，抓起一把土捻了捻：“墒情正好，油菜可以移栽了。”
A 谭建明没有读过农业院校，却是远近闻名的种田“状元”。去年，县里从种养大户、退休农技干部中选聘了126名“土专家”，他就是其中之一。
=ferry:2
""",
        {"A": "罗青山/通讯员 阎柏/记者"},
    ),
    Printed(
        "deck_that_names_an_office_and_a_person",
        """
Ah 人民的好法官
Ad ——记省优秀共产党员、望江县人民法院院长田秋生
Ay 本报记者 陆青山 何小满
A “老百姓打一场官司不容易，咱们得把每一个案子都办成铁案。”这是望江县人民法院院长田秋生常挂在嘴边的一句话。
A 田秋生今年52岁，从事审判工作28年，审结各类案件3200余件，先后荣立一等功两次、二等功三次。
A 他跪在床前，泪流满面：“妈，儿子不孝……”
A 那一天，126名农民工拿到了被拖欠两年的148万元工资。
=market:2
""",
        {"A": "陆青山 何小满"},
    ),
    Printed(
        "whom_the_paper_asked",
        """
Al 名医门诊
Ah 胃不好，三分治七分养
Ad 受访专家：江州市中医医院脾胃病科主任医师 陈秋实
Ay 本报记者 李桂兰
A 胃病的发病率很高，民间有“十人九胃”的说法。许多人一不舒服就吃止痛片，殊不知，这样反而会加重病情。
A# 一要管住嘴
A 少吃生冷、辛辣、油炸食物，定时定量，细嚼慢咽。晚餐吃到七分饱就好。
A# 二要调好情绪
A 生气、焦虑都会影响胃的功能。陈秋实说，门诊上约三成患者的胃病与情绪有关。
""",
        {"A": "李桂兰"},
    ),
    Printed(
        "post_in_the_army_above_the_text",
        """
=market:2
Af 带兵人手记
Ah 少一点“想当然”
Ay 某连指导员 程晓光
A 前不久，我组织连队骨干研究下半年训练计划。讨论中，有名班长提出，新兵体能底子差，不宜一上来就组织5公里武装越野。
A 我当时不以为然。结果，训练第一天就有3名新兵出现不适。
""",
        {"A": "程晓光"},
    ),
    Printed(
        "student_reporters",
        """
Ah 我校隆重举行2015级新生开学典礼
Ad 校长郑怀远勉励新生：做有理想、有本领、有担当的江大人
A 本报讯（学生记者 林晓薇 吴桐）9月18日上午，我校2015级新生开学典礼在体育场隆重举行。典礼由校党委副书记秦海山主持。
A 郑怀远在致辞中代表学校向新同学表示热烈欢迎，并向辛勤培育他们的家长和老师致以诚挚问候。
Bl 学子风采
Bh 从“学渣”到“学霸”的逆袭
Bd ——访国家奖学金获得者、机电学院2012级学生马小飞
By 学生记者 陈露
B 初见马小飞，他正在实验室里调试一台四旋翼飞行器，额前的头发乱糟糟的。
B 从此，马小飞每天6点起床，图书馆成了他的第二个家。
""",
        {"A": "林晓薇 吴桐", "B": "陈露"},
    ),
)

INSETS: Final = (
    Printed(
        "box_with_a_headline_in_a_torn_sentence",
        """
Ah 菜市场里办起“邻里夜校”
A 傍晚六点，云溪市柳巷菜市场收了摊，二楼的灯却一盏接一盏亮了起来，和二十多位摊主一起坐进了由旧‖3仓库改成的教室，开始上这一天的课。
A[ ■延伸阅读
A] 什么是社区夜校推广计划
A] 2018年，省教育厅在全省实施社区夜校推广计划，从退休教师、返乡青年中招募志愿者，为居民提供技能培训和文化课程。
A 这所“邻里夜校”是柳巷社区去年秋天办起来的。社区干部走访时发现，不少摊主想学手机记账，却苦于白天离不开摊位。
""",
    ),
    Printed(
        "picture_of_two_paragraphs_under_its_columns_name",
        """
=market:2
P 校园里的“二十四节气”
M:picture_label 图片新闻
P 11月7日，遂安市船山区顺南街小学的学生在老师的指导下制作节气手工书。
P 刘昌松摄（人民视觉）
=ferry:2
""",
    ),
)

VOICES: Final = (
    Printed(
        "cartoon_in_a_torn_sentence",
        """
M:masthead 2020年4月13日 星期一
M:editors 责任编辑：郭强
M:hotline 新闻热线：（010）84133808
M:folio 4
Ah “云招聘”别忘了“云监管”
Ay 张子谕
A 疫情之下，“云招聘”成为不少求职者的首选。然而，一些不法分子也盯上了这块“蛋糕”，以“高薪”“轻松”为诱饵，骗取求职者的培训费。
A “云招聘”把招聘会搬到了线上，招聘平台理应承担起把关责任。现实中，有的平台重流量、轻审核，交钱就能发布信息，甚至‖1对投诉举报置若罔闻。
P 漫画 赵春青
A 让“云招聘”健康发展，“云监管”必须跟上。监管部门要建立跨部门信息共享机制，对虚假招聘信息早发现、早处置。
=ferry:2
""",
        {"A": "张子谕"},
    ),
    Printed(
        "letter_of_somebody_with_a_surname_only",
        """
Ah 停工期间该不该发工资
A 编辑同志：
A 我是一家餐饮企业的厨师。因为疫情，企业2月、3月停工，没有给我们发工资，只说等恢复营业后再说。请问，企业这样做合法吗？
A 江苏南通 范师傅
A 范师傅：
A 根据《工资支付暂行规定》第十二条，非因劳动者原因造成单位停工在一个工资支付周期内的，用人单位应按劳动合同规定的标准支付工资。
A 因此，你所在企业2月份应当按照劳动合同约定的标准支付工资。
Ay 本报律师顾问团 王冠华
=market:2
""",
    ),
    Printed(
        "pen_name_that_begins_with_no_surname",
        """
Ah “复工红包”要发到职工心坎上
Ay 木须虫
A 最近，不少企业给返岗职工发“复工红包”，少则几十元，多则上千元。这份心意值得点赞，但也有职工吐槽：红包抢到了，口罩却领不到。
A “复工红包”是激励，更是关怀。与其比谁的红包大，不如比谁的防护更到位、谁的餐食更可口、谁的宿舍更整洁。
=ferry:2
""",
        {"A": "木须虫"},
    ),
)

CAPTIONS: Final = (
    Printed(
        "caption_that_says_what_the_day_was",
        """
=market:2
P 10月17日，观众在第126届江州博览会现场与机器人互动。
P 当日，第126届江州博览会在江州开幕，来自210多个国家和地区的采购商参会。
P 新华社记者 刘大伟 摄
""",
    ),
    Printed(
        "credit_over_an_agency",
        """
=ferry:2
P 图为8月6日，江州港口工人在烈日下进行船舶装卸作业。
P 王春摄/人民视觉
=market:2
""",
    ),
    Printed(
        "short_news_signed_without_brackets",
        """
=ferry:2
Af 一线传真
A ■9月15日，海安市总工会举办职工合唱比赛，32支队伍参赛。 张娟
A ■松阳县总工会近日组织88名一线职工到遂安开展疗休养。 叶 青
A ■近日，平湖市林埭镇总工会开展安全生产知识竞赛，吸引1200余名职工线上答题。 （金文）
""",
    ),
)

LISTS: Final = (
    Printed(
        "headline_of_news_below_a_table",
        """
=ferry:2
Ah 积分榜（前四名）
A 中国 8胜0负 积23分
A 美国 7胜1负 积21分
A 巴西 6胜2负 积17分
A 荷兰 5胜3负 积16分
Bh 联赛新赛季11月1日揭幕
B 本报讯 （记者 孙宏）省篮协昨日公布新赛季联赛赛程，新赛季将于11月1日揭幕，揭幕战由上届冠军主场迎战江州队。
""",
    ),
)

HEADS: Final = (
    Printed(
        "marks_between_what_a_foot_says",
        """
M:masthead ■社址：江州市解放路88号 ■邮编：330006 ■总编室：86849110 ■零售每份0.60元
M:folio 二版 综合新闻
M:masthead 2005年3月11日 星期五 责编 万里 美编 胡小青
Af “两会”时间
Af 代表委员议国是
Ah 让农民工子女“同在蓝天下”
Ad ——访全国人大代表、江州市实验小学校长胡淑兰
Ay 特派记者 周炯 邓兴东
A “我们学校有1180名学生，其中三分之一是农民工子女。”3月9日，全国人大代表、江州市实验小学校长胡淑兰接受记者采访时说。
A 她建议，中央财政设立专项资金，对接收农民工子女的公办学校按人头给予补助。
=market:2
""",
    ),
    Printed(
        "name_in_letters_and_a_numbered_name_of_the_page",
        """
M:masthead 工人日报 WORKERS' DAILY
M:masthead 2019年10月18日 星期五
M:page_head 职工之家 4
M:editors 编辑：邵丽 版式：钱莹 校对：孙彬
=market:2
=ferry:2
""",
    ),
    Printed(
        "paper_of_a_university",
        """
M:masthead 江州大学报
M:masthead JIANGZHOU UNIVERSITY NEWS
M:masthead 第876期 本期4版 2015年9月20日 星期日
M:masthead 主办：中共江州大学委员会 国内统一刊号：CN36-0801/(G)
M:slogan 校训：明德 博学 笃行 创新
=market:2
=ferry:2
M:editors 主编：周建民 本版责编：何倩 校对：林晓薇 投稿邮箱：jdxb@jzu.edu.cn
""",
    ),
    Printed(
        "editors_between_day_and_section",
        """
M:masthead 健康时报
M 第1350期 2017年8月22日 星期二 主编/赵安平 责编/任璇 美编/郭楠 7版 名医
=market:2
=water:2
""",
    ),
    Printed(
        "editors_without_colons_over_the_section",
        """
M:masthead 2024年3月15日 星期五
M:editors 编辑 徐静 校对 何芳
M:folio A08 消费
=market:2
=ferry:2
""",
    ),
    Printed(
        "page_number_with_a_letter_in_words",
        """
M:folio 第A03版 要闻
M:masthead 2019年6月5日 星期三
=market:2
=ferry:2
M:editors 值班编委 郑和平 责编 王丽 版式 刘洋
""",
    ),
    Printed(
        "paper_of_a_firm",
        """
M:masthead 江钢工人报
M:masthead 江州钢铁集团主办 内部资料 免费交流 准印证号：(赣)0800123
M:masthead 2011年4月12日 星期二 第1204期
M:slogan 企业精神：艰苦创业 追求卓越
=market:2
=water:2
""",
    ),
)

KINDS: Final = {
    "deck, fourth": DECKS,
    "voice, fourth": VOICES,
    "inset and list, fourth": (*INSETS, *LISTS),
    "caption, fourth": CAPTIONS,
    "head and foot, fourth": HEADS,
}
