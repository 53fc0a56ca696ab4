"""Newspaper pages whose truth is known: invented articles, set as a clean page, then damaged one way at a time.

A page is a list of pieces (one printed line of the OCR each) that know what they are, so that the truth of the
damaged page is read off the pieces and never guessed from the text. Every damage takes a page and gives a new one.

    page = clean("market", "bridge")
    page = cut(page, "market", 2)
    text, truth = write(page)

`truth` has the shape of `tests/seed_gold`: line numbers from 1, ``{"p": [13, 15]}`` for a paragraph in two pieces.
"""

from __future__ import annotations

import random
from typing import Any

import attrs


@attrs.frozen
class Story:
    """An invented article."""

    headline: str
    paragraphs: tuple[str, ...]
    byline: str | None = None
    people: tuple[tuple[str, str], ...] = ()
    kicker: str | None = None


STORIES: dict[str, Story] = {
    "market": Story(
        "菜市场里办起“邻里夜校”",
        (
            "傍晚六点，云溪市柳巷菜市场收了摊，二楼的灯却一盏接一盏亮了起来。卖豆腐的周桂兰洗净双手，从围裙兜里掏出作业本，和二十多位摊主一起坐进了由旧仓库改成的教室。",
            "这所“邻里夜校”是柳巷社区去年秋天办起来的。社区干部走访时发现，不少摊主想学手机记账，想学普通话，却苦于白天离不开摊位，夜里又没有地方可去。",
            "社区于是把闲置多年的仓库收拾出来，请来附近中学的退休教师当先生，每周一、三、五晚上开课，课程由摊主们自己投票决定，第一学期选出来的是记账、书法和食品安全。",
            "“以前进货全凭脑子记，月底一算总是对不上。”周桂兰翻开自己的账本，上面一笔一笔写得清清楚楚，“现在每天花十分钟，赚了多少心里有数。”",
            "夜校开课以来已有一百三十多名摊主报名，市场管理方也从中看到了好处：摊位前的争吵少了，缺斤短两的投诉比前一年下降了近四成。",
        ),
        "本报记者 程立夏",
        (("程立夏", "记者"),),
    ),
    "bridge": Story(
        "百年石桥完成“体检”",
        (
            "本报讯（记者沈嘉木）历时七个月的望江石桥检测日前结束，工程人员首次弄清了这座老桥水下部分的情况，检测报告显示桥墩基础总体稳固，可以继续供行人通行。",
            "望江石桥建于清末，全长八十六米，共有五个桥孔，桥面石板由于常年踩踏已经磨出浅浅的凹槽，是当地保存最完整的一座多孔石拱桥。",
            "检测组先后动用了水下声呐、三维激光扫描等设备，对桥体的两千多块石料逐一编号建档，并在拱顶和桥墩处安装了四十二个传感器，数据每半小时回传一次。",
            "负责检测的工程师介绍，桥体现有的三处裂缝都在可控范围之内，下一步将采用传统的糯米灰浆进行修补，施工时间安排在枯水期，不会影响两岸居民出行。",
        ),
        None,
        (("沈嘉木", "记者"),),
    ),
    "orchard": Story(
        "一颗脆李的“山外路”",
        (
            "七月的竹坪乡，漫山的李子树压弯了枝头。天刚蒙蒙亮，果农龙大有就背着竹篓上了山，他要赶在太阳出来之前摘下第一批脆李，送到乡里新建的分拣中心。",
            "竹坪乡种植脆李已有三十多年，过去由于山路难走、没有冷库，果子运到县城往往磕碰过半，好李子只能卖出低价钱，许多人家一度砍了果树外出务工。",
            "转机出现在前年冬天，县里修通了绕山的产业路，供销社又投资六百万元建起冷库和分拣线，果子从下树到装车只需两个小时，损耗由原来的三成降到了百分之四。",
            "路通了，销路也跟着打开。返乡青年吴小满组织起二十三人的直播队，把镜头架到果园里，去年一个夏天就卖出脆李十一万斤，最远的一单寄到了两千公里外的海岛。",
            "“今年我家三亩果园估计能收九千斤，早早就被订走了大半。”龙大有一边说一边把李子轻轻倒进周转筐，筐里的果子个个带着一层白霜。",
            "眼下乡里正在筹划第二条分拣线，并同农科院合作试种晚熟品种，希望把采摘期从二十天拉长到四十天，让山里人的好日子也跟着长一些。",
        ),
        "本报记者 覃雪梅 本报通讯员 田野",
        (("覃雪梅", "记者"), ("田野", "通讯员")),
        "修路建库、直播带货，竹坪乡三百户果农尝到甜头——",
    ),
    "library": Story(
        "流动书车开进矿区",
        (
            "本报讯（记者贺文舟 通讯员闵捷）一辆漆成橘红色的大客车停在北岭矿生活区的篮球场边，车门一开，等候多时的孩子们便排着队走了进去，在书架之间挑选自己喜欢的图画书。",
            "这辆流动书车由市图书馆改装而成，车上载有三千册图书和六台阅读机，每周二和周六开往离城较远的矿区、林场，读者凭身份证就能借阅，一次最多可以借五本。",
            "矿上的电工老何借了一本讲古建筑的书，他说自己年轻时就喜欢木工，可是矿区到城里来回要四个小时，想借一本书总是下不了决心，没想到书会自己找上门来。",
            "据介绍，书车自四月上路以来已经行驶六千余公里，办理借阅一万二千多册次，市图书馆计划明年再增加两辆，把服务点由现在的十一个扩大到二十五个。",
        ),
        None,
        (("贺文舟", "记者"), ("闵捷", "通讯员")),
    ),
    "ferry": Story(
        "守渡人交班记",
        (
            "清晨的白水渡还罩在雾里，六十四岁的老船工马长根照例绕着渡船走了一圈，检查缆绳，擦亮船灯，然后把一串磨得发亮的钥匙交到了儿子马海的手里。",
            "从父亲手里接过船桨的那一年，马长根才十九岁。四十五年间，他在这段不足四百米的江面上往返了二十多万趟，送过赶考的学生，也送过临产的妇人，从没有出过一次事故。",
            "渡船换了四代，从摇橹的木船到如今的电动客渡，船越来越稳，坐船的人却越来越少，上游的大桥通车以后，每天来坐渡船的只剩下两岸种菜的老人和上学的孩子。",
            "“哪怕只有一个人要过江，船也得开。”这是马长根常挂在嘴边的一句话，也是他交班时对儿子提出的唯一要求。",
            "马海今年三十六岁，原本在城里修车，去年考取了船员证书。他给渡船装上了实时定位，岸边的老人打一个电话，就知道船还有几分钟靠岸。",
        ),
        "本报记者 骆云帆",
        (("骆云帆", "记者"),),
    ),
    "clinic": Story(
        "村医背包里的“云诊室”",
        (
            "在海拔一千八百米的雾岭村，村医童秀英的背包里除了听诊器和血压计，还多了一台巴掌大的超声仪，仪器接上手机，几十里外的专家便能看到病人的影像。",
            "这套被村民称为“云诊室”的设备，是县医院今年春天为四十七个偏远村卫生室配备的，村医在炕头完成检查，数据随即传到县医院的会诊中心，由值班医生当场给出意见。",
            "五月的一天夜里，村民段老汉突然胸口发闷，童秀英赶到后立刻做了心电检查，会诊中心判断是急性心梗，指导她先行用药，同时派出救护车接应，为老人抢回了宝贵的时间。",
            "县医院的统计表明，设备启用半年以来，各村累计完成远程会诊三千四百余次，其中九成以上的病人在村里就得到了处置，往返路费一项就为村民省下七十多万元。",
            "“过去碰上拿不准的病，只能劝人家下山，自己心里也不踏实。”童秀英说，有了身后的专家，她走在夜路上都觉得有底气。",
        ),
        "本报记者 尹若兰",
        (("尹若兰", "记者"),),
        "四十七个偏远村卫生室接入县医院会诊中心——",
    ),
    "chess": Story(
        "少年棋手连克三关",
        (
            "本报讯（记者卓然）全省少年围棋公开赛昨天下午在松陵落幕，来自临湖小学的十一岁棋手项一鸣在决赛中执黑中盘获胜，成为这项比赛创办十二年来年纪最小的冠军。",
            "本次比赛共有四百六十名选手参加，分为三个年龄组，采用九轮积分编排制。项一鸣在前六轮取得全胜，随后的淘汰赛里又接连战胜了两位夺冠热门。",
            "决赛进行到第一百二十手时，局面一度十分胶着，项一鸣在右下角弃掉五子换取外势，随后抓住对手的一步缓着发动攻击，最终屠掉白棋一条大龙锁定胜局。",
            "赛后项一鸣说自己最喜欢的并不是吃子，而是复盘，每次输棋他都会把棋谱抄进笔记本，如今已经抄满了六本。",
        ),
        None,
        (("卓然", "记者"),),
    ),
    "kiln": Story(
        "老窑新火",
        (
            "沉寂了十八年的青岗镇龙窑重新点火了。上个月初八，五位老窑工把第一捆松柴送进火膛，火光沿着六十米长的窑身一节一节向上爬，引得半个镇子的人都来观看。",
            "青岗陶器以粗犷厚重闻名，鼎盛时镇上有大小窑口三十余座，后来塑料制品普及，陶缸陶罐无人问津，窑口相继熄火，手艺人也纷纷改行做起了别的营生。",
            "让老窑重新烧起来的是一群设计专业的大学生，他们在暑期调研中被窑壁上的天然落灰釉打动，主动替窑厂设计了茶具、花器和灯具，样品在展会上大受欢迎。",
            "窑厂负责人郝青山算了一笔账：烧一窑需要松柴两万斤，出器八百多件，成品率只有六成，可是一套茶具的售价抵得上从前的五十口水缸，工人的收入翻了一番还多。",
            "现在窑厂每个季度烧一窑，镇里把旁边的旧厂房改成了陶艺教室，周末常有城里的家长带着孩子前来拉坯，老窑工们也当起了教练。",
        ),
        "本报记者 姚竹青",
        (("姚竹青", "记者"),),
    ),
    "bus": Story(
        "定制公交方便夜班工人",
        (
            "本报讯（通讯员康宁）凌晨一点十分，东港电子产业园门口的站台上，刚刚下班的女工们登上了一辆亮着暖黄色车灯的公交车，四十分钟以后她们就能回到各自的住处。",
            "这条编号为夜十八路的定制线路自本月起运行，串联起产业园、三个安置小区和两所医院，末班车由原来的二十二点半延长到了凌晨两点，票价仍为两元。",
            "产业园里有近八千名职工要上夜班，以往下班后只能拼车或者骑车回家，安全得不到保障，园区职工代表在座谈会上提出建议之后，公交公司用了三周时间完成调查和试跑。",
            "公交公司表示，将根据乘客扫码留下的意见每月调整一次发车时刻，待条件成熟，还打算在城西物流园推广同样的做法。",
        ),
        None,
        (("康宁", "通讯员"),),
    ),
    "wetland": Story(
        "鹤群归来的秘密",
        (
            "入冬以来，飞抵镜湖湿地越冬的白鹤达到一千二百余只，创下有监测记录以来的最高数字。湖区管理站的望远镜里，成群的白鹤正低头翻食泥中的草根。",
            "五年前的镜湖却是另一番景象：围网养殖把湖面切割成一块一块，水草几乎绝迹，候鸟来了找不到食物，只好飞到农田里啄食，为此还常常和农户发生冲突。",
            "为了把湖还给鸟，当地分三批拆除围网一万九千亩，安排四百多户渔民上岸转产，并在湖汊里人工补种苦草、马来眼子菜等水生植物，水质两年之内由四类恢复到三类。",
            "上岸的渔民褚水生如今是一名护鸟员，每天骑车巡护二十公里，捡拾丢弃的渔网，救助受伤的水鸟，他的记录本上密密麻麻写着每一群鹤到来和离开的时刻。",
            "专家提醒，鹤群增多也意味着食物压力加大，管理站已在湖区外围租下一千五百亩稻田，收割时故意留下部分稻穗，作为候鸟的“备用食堂”。",
        ),
        "本报记者 邬晓晴",
        (("邬晓晴", "记者"),),
        "拆围网、种水草、留稻穗，镜湖湿地五年换新颜——",
    ),
    "choir": Story(
        "石匠合唱团唱到省城",
        (
            "平均年龄五十七岁，人人手上都有老茧，由三十八位石匠组成的采石口村合唱团上周六登上了省城音乐厅的舞台，用一组打石号子赢得了长达三分钟的掌声。",
            "合唱团的发起人是村小学的音乐老师蒋牧歌，她从老人口中搜集了四十多首快要失传的号子，把它们整理成多声部的曲谱，又挨家挨户动员石匠们来唱。",
            "起初没有人看好这件事，石匠们白天干活，晚上练声，不识谱就跟着录音一句一句学，练了整整两年，才敢在村里的晒谷场上办第一场演出。",
            "团里的男低音郑石头说，打了一辈子石头，从没想过号子还能唱进音乐厅，站在灯光下面的那一刻，他想起了教自己喊号子的父亲。",
        ),
        "本报记者 祁连",
        (("祁连", "记者"),),
    ),
    "water": Story(
        "智能水表帮独居老人报平安",
        (
            "本报讯（记者伍思远）家住梧桐里的独居老人葛奶奶前天上午在浴室滑倒，她没有来得及呼救，社区网格员却在半小时之内赶到了门口，原来替她报警的是家里的智能水表。",
            "梧桐里街道共有独居老人六百二十一名，街道与自来水公司合作，免费为他们更换了智能水表，一旦用水量连续十二小时低于十升或者一次用水超过四十分钟，系统就会自动提醒。",
            "系统运行一年来共发出提醒二百零九次，其中确认遇险十四次，网格员全部在一小时内上门处置，没有一例耽误，误报的比例也随着算法改进由三成下降到不足一成。",
            "街道负责人表示，水表的数据只用于安全提醒，老人可以随时要求关闭，接下来还将试点为听力不便的老人加装震动手环。",
        ),
        None,
        (("伍思远", "记者"),),
    ),
}  # fmt: skip
"""All of it is invented: people, places and figures."""

BOX = (
    "阅读提示",
    "近年来，各地想方设法把公共服务送到群众身边，一批不起眼的小改变，解决了许多长期悬而未决的老问题。",
)
PHOTO = (
    "秋收时节",
    "10月9日，沙河湾农场的收割机在稻田里来回穿梭，金黄的稻谷装满一车又一车，农场今年的水稻亩产有望再创新高。",
    "本报记者 聂长风 摄",
    "聂长风",
)

HALF = str.maketrans("，！？：；（）％", ",!?:;()%")


@attrs.frozen
class Piece:
    """One line of the page."""

    role: str
    """kicker, headline, byline, p, box-title, box, photo-title, caption, credit or dup."""
    text: str
    story: str = ""
    item: int = 0
    """Which paragraph of its story (pieces of one paragraph share it), or which box or photo."""
    gap: int = 1
    """Empty lines before it."""
    part: int = 0
    """Place among the pieces of its paragraph, in reading order."""
    source: tuple[str, str, int, int] | None = None
    """What a repeat repeats."""

    @property
    def key(self) -> tuple[str, str, int, int]:
        return (self.role, self.story, self.item, self.part)


DamagedPage = tuple[Piece, ...]


def clean(*names: str) -> DamagedPage:
    """The stories one under the other, nothing wrong with them."""
    out: list[Piece] = []
    for name in names:
        story = STORIES[name]
        for role in ("kicker", "headline", "byline"):
            text = getattr(story, role)
            if text is not None:
                out.append(Piece(role, text, name))
        out += [Piece("p", text, name, item) for item, text in enumerate(story.paragraphs)]
    return tuple(out)


def _han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def places(text: str) -> list[int]:
    """Where a column may end in the middle of a sentence: between two Chinese characters, well inside."""
    return [k for k in range(16, len(text) - 16) if all(map(_han, text[k - 3 : k + 3]))]


def find(page: DamagedPage, story: str, item: int, part: int = 0) -> int:
    """The place of a paragraph's piece."""
    return next(
        k for k, p in enumerate(page) if (p.role, p.story, p.item, p.part) == ("p", story, item, part)
    )


def cut(page: DamagedPage, story: str, item: int, where: float = 0.5, gap: int = 1) -> DamagedPage:
    """A column ends inside a paragraph, inside a sentence; `where` is the share of the text above it."""
    k = find(page, story, item)
    text = page[k].text
    free = places(text)
    at = free[min(len(free) - 1, int(where * len(free)))]
    rest = attrs.evolve(page[k], text=text[at:], part=1, gap=gap)
    return (*page[:k], attrs.evolve(page[k], text=text[:at]), rest, *page[k + 1 :])


def blank(page: DamagedPage, story: str, item: int, part: int = 0, lines: int = 4) -> DamagedPage:
    """Empty lines before a piece."""
    k = find(page, story, item, part)
    return (*page[:k], attrs.evolve(page[k], gap=lines), *page[k + 1 :])


def box(page: DamagedPage, at: int, story: str) -> DamagedPage:
    """A box with a title and one paragraph before piece number `at`; it goes with `story`."""
    return (*page[:at], Piece("box-title", BOX[0], story), Piece("box", BOX[1], story), *page[at:])


def photo(page: DamagedPage, at: int) -> DamagedPage:
    """A picture with title, caption and credit before piece number `at`, empty lines where the picture is."""
    title, caption, credit, _ = PHOTO
    new = (Piece("photo-title", title, gap=4), Piece("caption", caption), Piece("credit", credit))
    return (*page[:at], *new, *page[at:])


def between(page: DamagedPage, story: str, at: int) -> DamagedPage:
    """A whole story is set before piece number `at` (counted without the story) of the page."""
    inner = tuple(p for p in page if p.story == story)
    rest = tuple(p for p in page if p.story != story)
    return (*rest[:at], *inner, *rest[at:])


def repeat(page: DamagedPage, first: int, count: int, times: int = 1) -> DamagedPage:
    """`count` pieces from number `first` on stand again at the page's end, `times` times."""
    again = [attrs.evolve(p, role="dup", source=p.key, gap=1) for p in page[first : first + count]]
    return (*page, *(again * times))


def lead_last(page: DamagedPage, story: str) -> DamagedPage:
    """Byline and first paragraph of a story stand at the page's end."""
    moved = [p for p in page if p.story == story and (p.role == "byline" or (p.role == "p" and p.item == 0))]
    return (*(p for p in page if p not in moved), *moved)


def split_byline(page: DamagedPage, story: str) -> DamagedPage:
    """A byline with several people stands on several lines."""
    out: list[Piece] = []
    for piece in page:
        if piece.role == "byline" and piece.story == story:
            lines = piece.text.replace(" 本报", "\n本报").split("\n")
            out += [attrs.evolve(piece, text=line, part=n) for n, line in enumerate(lines)]
        else:
            out.append(piece)
    return tuple(out)


def narrow(page: DamagedPage) -> DamagedPage:
    """Punctuation as much OCR gives it: half width."""
    return tuple(attrs.evolve(p, text=p.text.translate(HALF)) for p in page)


def write(page: DamagedPage, end: str = "\n") -> tuple[str, dict[str, Any]]:
    """The page's text and its truth."""
    lines: list[str] = []
    number: dict[tuple[str, str, int, int], int] = {}
    repeats: dict[str, int] = {}
    pending: list[tuple[int, tuple[str, str, int, int]]] = []
    for k, piece in enumerate(page):
        lines += [""] * (piece.gap if k else 0)
        lines.append(piece.text)
        if piece.source is not None:
            pending.append((len(lines), piece.source))
        else:
            number[piece.key] = len(lines)
    for line, source in pending:
        repeats[str(line)] = number[source]

    def of(role: str, story: str, item: int = 0) -> list[int]:
        return [n for key, n in sorted(number.items()) if key[:3] == (role, story, item)]

    articles = []
    for name in dict.fromkeys(p.story for p in page if p.role == "p"):
        story = STORIES[name]
        entry: dict[str, Any] = {}
        for role in ("kicker", "headline", "byline"):
            if of(role, name):
                entry[role] = of(role, name)
        entry["people"] = [list(person) for person in story.people]
        items = [of("p", name, item) for item in range(len(story.paragraphs))]
        entry["content"] = [{"p": found} for found in items if found]
        if of("box", name):
            entry["tips"] = [{"title": of("box-title", name), "p": [of("box", name)]}]
        articles.append(entry)
    photos = []
    if of("caption", ""):
        people = [[PHOTO[3], "记者"]]
        photos.append(
            {
                "title": of("photo-title", ""),
                "caption": [of("caption", "")],
                "credit": of("credit", ""),
                "people": people,
            }
        )
    return end.join(lines), {"articles": articles, "photos": photos, "duplicates": repeats}


# -- pages for the gate ------------------------------------------------------------------------------------------


def gate_pages() -> dict[str, DamagedPage]:
    """The pages of `tests/gate/pages`, by name: every kind of damage alone, then mixed, from a fixed seed."""
    pages: dict[str, DamagedPage] = {}
    page = clean("market", "bridge", "orchard", "library")
    pages["01-clean"] = page
    pages["02-columns"] = cut(cut(cut(page, "market", 2), "orchard", 3, 0.3), "library", 1, 0.7)
    page = cut(clean("ferry", "clinic", "chess", "kiln"), "clinic", 2)
    pages["03-box"] = box(page, find(page, "clinic", 2, 1), "clinic")
    page = cut(clean("kiln", "bus", "wetland", "choir"), "wetland", 1, 0.6)
    pages["04-photo"] = photo(page, find(page, "wetland", 1, 1))
    page = cut(clean("orchard", "water", "ferry"), "orchard", 2, 0.4)
    pages["05-story-between"] = between(page, "water", find(page, "orchard", 2, 1))
    page = clean("choir", "chess", "market", "bus")
    pages["06-loop"] = repeat(page, len(page) - 3, 3, 3)
    pages["07-repeat"] = repeat(page, 3, 1)
    pages["08-lead-last"] = lead_last(clean("wetland", "library", "kiln"), "wetland")
    pages["09-narrow"] = narrow(
        cut(split_byline(clean("orchard", "clinic", "bridge"), "orchard"), "clinic", 1)
    )
    page = cut(clean("market", "chess", "water", "choir"), "market", 0, 0.5, gap=5)
    pages["10-blank-lines"] = blank(page, "choir", 2)
    rng = random.Random(20260101)
    names = sorted(STORIES)
    for n in range(11, 17):
        chosen = rng.sample(names, rng.randint(4, 7))
        page = clean(*chosen)
        for name in chosen:
            items = range(len(STORIES[name].paragraphs))
            for item in rng.sample(items, rng.randint(0, 2)):
                page = cut(page, name, item, rng.uniform(0.1, 0.9), rng.choice((1, 1, 1, 3)))
        seams = [k for k, p in enumerate(page) if p.part == 1 and p.role == "p"]
        if seams:
            at = rng.choice(seams)
            page = box(page, at, page[at].story) if rng.random() < 0.5 else photo(page, at)
        if rng.random() < 0.4:
            page = lead_last(page, rng.choice(chosen))
        if rng.random() < 0.5:
            page = repeat(page, len(page) - 2, 2, rng.randint(1, 3))
        pages[f"{n}-mixed"] = narrow(page) if rng.random() < 0.6 else page
    return pages
