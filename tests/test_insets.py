"""Boxes and pictures are lifted out of the run of text; nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given

from corruptions import BOX, PHOTO, STORIES
from newsparse import parse_issue
from newsparse.stages.blocks import text_blocks
from newsparse.stages.insets import lift_insets
from strategies import texts

TITLE, CAPTION, CREDIT, PERSON = PHOTO
P1, P2, P3 = STORIES["market"].paragraphs[:3]
LEFT, RIGHT = P2[:31], P2[31:]


def lifted(text):
    """Title, caption and credit of each picture; title and content of each box; what is left."""
    blocks = text_blocks(text)
    found = lift_insets(blocks)

    def say(k):
        return None if k is None else blocks[k].text

    photos = [(say(p.title), "".join(map(say, p.caption)), say(p.credit)) for p in found.photos]
    boxes = [(say(b.title), [say(k) for k in b.content]) for b in found.boxes]
    return photos, boxes, [say(k) for k in found.rest]


@pytest.mark.parametrize("title", ["阅读提示", "■ 阅读提示", "【核心阅读】", "编者按"])
def test_box_inside_a_paragraph(title):
    page = "\n\n".join([P1, LEFT, title, BOX[1], RIGHT, P3])
    assert lifted(page) == ([], [(title, [BOX[1]])], [P1, LEFT, RIGHT, P3])


def test_box_between_paragraphs():
    assert lifted("\n\n".join([P1, *BOX, P3])) == ([], [(BOX[0], [BOX[1]])], [P1, P3])


def test_a_title_that_is_unsure_opens_no_box_between_whole_paragraphs():
    assert lifted(f"{P1}\n\n小贴士\n\n{P2}") == ([], [], [P1, "小贴士", P2])


def test_a_box_title_at_the_end_opens_nothing():
    assert lifted(f"{P1}\n\n阅读提示") == ([], [], [P1, "阅读提示"])


@pytest.mark.parametrize("credit", [CREDIT, "本报通讯员 田野 摄", "新华社记者 祁连 摄", "王建康摄/中新社"])
def test_picture_with_title_and_credit(credit):
    page = f"{P1}\n\n\n\n{TITLE}\n\n{CAPTION}\n\n{credit}\n\n{P2}"
    assert lifted(page) == ([(TITLE, CAPTION, credit)], [], [P1, P2])


def test_picture_inside_a_paragraph():
    page = f"{LEFT}\n\n\n\n\n{TITLE}\n\n{CAPTION}\n\n{CREDIT}\n\n{RIGHT}"
    assert lifted(page) == ([(TITLE, CAPTION, CREDIT)], [], [LEFT, RIGHT])


def test_credit_inside_the_caption():
    caption = CAPTION + "通讯员张鲜红 摄"
    photos, boxes, rest = lifted(f"{P1}\n\n{caption}\n\n{P2}")
    assert [p[1:] for p in photos] == [(caption, None)]
    assert (boxes, rest) == ([], [P1, P2])


@pytest.mark.parametrize(
    "caption", ["图为老匠人在窑前点火。", "图为老匠人在窑前点火", "图为窑口", "上图：老窑重新点火"]
)
@pytest.mark.parametrize("credit", ["王林昌 摄", "（本报记者王林昌摄）", "新华社记者 祁连 摄"])
def test_a_short_caption_keeps_the_credit_below_it(caption, credit):
    assert lifted(f"{P1}\n\n{caption}\n\n{credit}\n\n{P2}") == ([(None, caption, credit)], [], [P1, P2])
    between = "\n\n".join([P1, caption, *BOX, credit, P2])
    assert lifted(between) == ([(None, caption, credit)], [(BOX[0], [BOX[1]])], [P1, P2])
    assert lifted(f"{P1}\n\n{caption}\n\n{P2}") == ([(None, caption, None)], [], [P1, P2])


@pytest.mark.parametrize(
    "line", ["本报记者 王林昌 文/图", "王林昌 文/摄", "记者 王林昌 文并摄", "本报记者 王林昌 摄影报道"]
)
def test_who_wrote_and_took_the_pictures_signs_below_a_headline(line):
    head = "老窑二十年后在山脚下重新点火"
    assert lifted(f"{P1}\n\n{head}\n\n{line}\n\n{P2}\n\n{P3}") == ([], [], [P1, head, line, P2, P3])
    article = parse_issue(f"{head}\n\n{line}\n\n{P2}\n\n{P3}").articles[0]
    assert str(article.headline) == head
    assert [b.name for b in article.bylines] == ["王林昌"]
    assert [i.text for i in article.content] == [P2, P3]
    # below a caption it is the credit
    assert lifted(f"{P1}\n\n图为老匠人在窑前点火\n\n{line}\n\n{P2}")[0] != []


def test_a_credit_below_a_short_headline_does_not_take_its_place():
    issue = parse_issue(f"{STORIES['market'].headline}\n\n{P1}\n\n老窑点火\n\n王林昌 摄\n\n{P2}")
    article = issue.articles[-1]
    assert str(article.headline) == "老窑点火"
    assert [str(line) for line in article.byline_lines] == ["王林昌 摄"]
    assert [i.text for i in article.content] == [P2]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("（记者 王林昌）", [("王林昌", "记者")]),
        ("（本报记者 王林昌 通讯员 李雪）", [("王林昌", "记者"), ("李雪", "通讯员")]),
        ("[美]约翰·史密斯", [("约翰·史密斯", "作者")]),
        ("约翰·史密斯", [("约翰·史密斯", None)]),
        ("王林昌 摄", [("王林昌", "摄影")]),
    ],
)
def test_who_signs_below_a_headline(line, people):
    article = parse_issue(f"老窑点火\n\n{line}\n\n{P2}\n\n{P3}").articles[0]
    assert str(article.headline) == "老窑点火"
    assert [str(p) for p in article.byline_lines] == [line]
    assert [(b.name, b.role) for b in article.bylines] == people
    assert [i.text for i in article.content] == [P2, P3]


@pytest.mark.parametrize("line", ["江西 潘浔", "江西省南昌市 潘浔", "读者 潘浔"])
@pytest.mark.parametrize("after", ["", f"\n\n山村小学添了新书\n\n{P1}"])
def test_who_signs_a_letter(line, after):
    article = parse_issue(f"给编辑的一封信\n\n编辑同志：\n\n{P2}\n\n{P3}\n\n{line}{after}").articles[0]
    assert [str(p) for p in article.byline_lines] == [line]
    assert [b.name for b in article.bylines] == ["潘浔"]
    assert [i.text for i in article.content] == ["编辑同志：", P2, P3]


@pytest.mark.parametrize("numbers", [("一", "二"), ("（一）", "（二）"), ("1", "2"), ("第一章", "第二章")])
def test_numbers_of_parts_are_crossheads_also_below_the_author(numbers):
    one, two = numbers
    article = parse_issue(f"老窑往事\n\n王林昌\n\n{one}\n\n{P1}\n\n{two}\n\n{P2}\n\n{P3}").articles[0]
    assert str(article.headline) == "老窑往事"
    assert [b.name for b in article.bylines] == ["王林昌"]
    assert [(i.kind, i.text) for i in article.content] == [
        ("crosshead", one), ("paragraph", P1), ("crosshead", two), ("paragraph", P2), ("paragraph", P3),
    ]  # fmt: skip


def test_where_to_turn_is_text_of_a_notice_and_heads_nothing():
    lines = ["联系人：李大山", "联系电话：0571-88888888", "地址：青溪镇茶香路8号"]
    issue = parse_issue(
        "\n\n".join(["招聘启事", "茶厂现招聘茶艺师五名，待遇从优。", *lines, "老窑点火", P1, P2])
    )
    assert [str(article.headline) for article in issue.articles] == ["招聘启事", "老窑点火"]
    assert [i.text for i in issue.articles[0].content][1:] == lines
    assert issue.furniture == ()


def test_the_day_below_an_office_needs_no_year():
    article = parse_issue("启事\n\n本报因春节放假，敬请读者留意。\n\n本报编辑部\n\n2月8日").articles[0]
    assert [i.text for i in article.content][-1] == "2月8日"


@pytest.mark.parametrize("title", ["律师说法", "【法官提醒】", "▶医生点评"])
def test_who_comments_at_an_articles_end(title):
    page = (
        f"老窑点火\n\n本报记者 王林昌\n\n{P1}\n\n{title}\n\n{P2}\n\n山村小学添了新书\n\n本报记者 李雪\n\n{P3}"
    )
    assert lifted(page)[1] == [(title, [P2])]
    # in a row of crossheads it is one of them, and so it is where it stands under each of several cases
    marked = title.strip("▶【】")
    row = f"案情\n\n{P1}\n\n{marked}\n\n{P2}"
    assert lifted(f"老窑点火\n\n本报记者 王林昌\n\n{row}")[1] == []
    assert lifted(f"老窑点火\n\n{P1}\n\n{title}\n\n{P2}\n\n老窑又点火\n\n{P1}\n\n{title}\n\n{P3}")[1] == []
    # over a headline it is the name of a column, and what is torn at its end is text
    assert lifted(f"{P1}\n\n{title}\n\n老窑点火\n\n{P2}")[1] == []
    assert lifted(f"{P1}\n\n{title}\n\n{LEFT}\n\n老窑点火\n\n{P3}")[1] == []


def test_background_behind_a_story_goes_on_to_the_next_heading_where_nothing_is_torn():
    page = f"{P1}\n\n相关链接\n\n{P2}\n\n{P3}\n\n山村小学添了新书\n\n本报记者 李雪\n\n{BOX[1]}"
    assert lifted(page)[1] == [("相关链接", [P2, P3])]
    assert lifted(f"{page}\n\n{LEFT}")[1] == [("相关链接", [P2])]  # on a torn page it stands anywhere
    assert lifted(page.replace("相关链接", "阅读提示"))[1] == [("阅读提示", [P2])]


@pytest.mark.parametrize("rows", [["新建书屋126家", "配送图书31万册"], ["1921年 创办", "1953年 公私合营"]])
def test_rows_of_figures_under_their_title(rows):
    title = "数读" if "家" in rows[0] else "大事记"
    page = "\n\n".join([P1, title, *rows, "老窑点火", "本报记者 王林昌", P2])
    assert lifted(page)[1] == [(title, rows)]
    headline = f"{P1}\n\n{title}\n\n9座老窑点火\n\n本报记者 王林昌\n\n{P2}"
    assert lifted(headline)[1] == []


def test_the_second_pictures_title():
    page = f"{P1}\n\n{CAPTION}\n\n{CREDIT}\n\n水乡婚礼\n\n{CAPTION}\n\n{CREDIT}"
    assert lifted(f"{page}\n\n老窑点火\n\n{P2}")[0][1] == ("水乡婚礼", CAPTION, CREDIT)
    assert lifted(f"{page}\n\n本报记者 王林昌\n\n{P2}")[0][1] == (None, CAPTION, CREDIT)  # a headline
    assert lifted(f"{page}\n\n{P2}")[0][1] == (None, CAPTION, CREDIT)


@pytest.mark.parametrize("source", ["资料图片", "资料图", "视频截图"])
def test_a_short_line_over_where_a_picture_comes_from(source):
    assert lifted(f"{P1}\n\n东荡湖湿地航拍图\n\n{source}\n\n{P2}")[0] == [(None, "东荡湖湿地航拍图", source)]
    assert lifted(f"{P1}\n\n老窑点火\n\n{source}\n\n{P2}")[0] == []


@pytest.mark.parametrize("line", ["王林昌 绘", "漫画：王林昌", "插图：王林昌"])
def test_who_drew_takes_no_paragraph_with_him(line):
    page = f"老窑点火\n\n{P1}\n\n{P2}\n\n{line}\n\n{P3}"
    assert lifted(page) == ([(None, "", line)], [], ["老窑点火", P1, P2, P3])
    article = parse_issue(page).articles[0]
    assert [i.text for i in article.content] == [P1, P2, P3]
    (photo,) = article.photos
    assert (photo.title, photo.caption, str(photo.credit_line)) == (None, None, line)
    assert [(b.name, b.role) for b in photo.credit] == [("王林昌", "绘图")]
    # words of a caption above it are its caption
    assert lifted(f"{P1}\n\n图为窑口的火光。\n\n{line}\n\n{P2}")[0] == [(None, "图为窑口的火光。", line)]


def test_the_text_of_a_box_is_no_caption():
    page = "\n\n".join([P1, *BOX, "（本报记者王林昌摄）", P2])
    photos, boxes, rest = lifted(page)
    assert boxes == [(BOX[0], [BOX[1]])]
    assert BOX[1] not in [caption for _, caption, _ in photos]
    assert rest[0] == P1 and rest[-1] == P2


def test_news_between_a_box_and_the_text_that_goes_on_is_not_the_box():
    lead = "本报讯（记者李明）昨天，县里的老窑重新点火，来看的人站满了山坡，老匠人说等这一天等了二十年。"
    photos, boxes, rest = lifted("\n\n".join([P1, LEFT, *BOX, lead, RIGHT, P3]))
    assert (photos, boxes) == ([], [(BOX[0], [BOX[1]])])
    assert rest == [P1, LEFT, lead, RIGHT, P3]


def test_plain_text_has_no_insets():
    for story in STORIES.values():
        lines = [story.headline, *story.paragraphs]
        assert lifted("\n\n".join(lines)) == ([], [], lines)


@given(texts(max_size=150))
def test_each_block_is_in_one_place(text):
    blocks = text_blocks(text)
    found = lift_insets(blocks)
    used = [*found.rest]
    for photo in found.photos:
        used += [k for k in (photo.title, *photo.caption, photo.credit) if k is not None]
    for box in found.boxes:
        used += [box.title, *box.content]
    assert sorted(used) == list(range(len(blocks)))


def test_the_number_of_a_part_opens_the_text_also_over_another_crosshead():
    article = parse_issue(f"老窑往事\n\n王林昌\n\n一\n\n点火那一年\n\n{P1}\n\n{P2}").articles[0]
    assert str(article.headline) == "老窑往事"
    assert [(i.kind, i.text) for i in article.content][:3] == [
        ("crosshead", "一"), ("crosshead", "点火那一年"), ("paragraph", P1),
    ]  # fmt: skip


def test_a_word_that_opens_texts_may_be_a_label_over_a_headline():
    article = parse_issue(
        f"窑火重燃\n\n调查\n\n老窑为何停烧二十年\n\n本报记者 王林昌\n\n{P1}\n\n{P2}"
    ).articles[0]
    assert [i.text for i in article.content] == [P1, P2]


def page_of(*lines):
    return "\n\n".join(lines)


def test_a_box_with_a_headline_of_its_own():
    head = "什么是乡村夜校推广计划"
    page = page_of(P1, LEFT, "■延伸阅读", head + "解读", BOX[1], RIGHT, P3)
    assert lifted(page) == ([], [("■延伸阅读", [head + "解读", BOX[1]])], [P1, LEFT, RIGHT, P3])
    issue = parse_issue(page_of(STORIES["market"].headline, page))
    (box,) = issue.articles[0].boxes
    assert [(i.kind, i.text) for i in box.content] == [("crosshead", head + "解读"), ("paragraph", BOX[1])]


def test_a_picture_of_two_paragraphs_in_a_torn_sentence():
    more = "当日是二十四节气中的立冬，该校开展主题活动，让学生感受传统文化的魅力。"
    for credit in ("刘昌松摄（人民视觉）", "王林昌 摄"):
        page = page_of(P1, LEFT, "校园里的节气课", CAPTION, more, credit, RIGHT, P3)
        assert lifted(page) == ([("校园里的节气课", CAPTION + more, credit)], [], [P1, LEFT, RIGHT, P3])
    # between whole paragraphs only the line above the credit is known to be the caption
    photos, _, rest = lifted(page_of(P1, P2, more, CAPTION, "王林昌 摄", P3))
    assert (photos, rest) == ([(None, CAPTION, "王林昌 摄")], [P1, P2, more, P3])


def test_a_title_of_a_picture_in_a_torn_sentence_that_looks_like_a_heading():
    left, right = P2[:24], P2[24:]
    page = page_of(P1, left, "职工足球联赛", CAPTION, "王林昌 摄", right, P3)
    assert lifted(page) == ([("职工足球联赛", CAPTION, "王林昌 摄")], [], [P1, left, right, P3])


def test_a_caption_that_a_column_broke_in_the_sentence_that_says_what_is_seen():
    first = "某边防团的七名战士守卫在海拔3200米的观察哨上。没有菜，他们在石缝里垫土种活了二十八棵小白菜。图为哨兵们"
    page = parse_issue(
        f"{P1}\n\n{P2}\n\n\n\n鹰巢观察哨\n\n{first}\n\n在晨雾中换哨。雷震 摄\n\n江州新开三座桥\n\n{P1}"
    )
    (photo,) = page.photos
    assert str(photo.caption).startswith(first + "在晨雾中换哨。")
    assert [person.name for person in photo.credit] == ["雷震"]


@pytest.mark.parametrize("maker", ["于化鲤作", "程十梅 画", "方成绘"])
def test_a_drawing_under_what_is_said_in_it(maker: str) -> None:
    page = parse_issue(
        f"{P1}\n\n{P2}\n\n证人席\n\n——“我什么也没看见，我只是来旁听的。”\n\n{maker}\n\n江州新开三座桥\n\n{P3}"
    )
    (photo,) = page.photos
    assert (str(photo.title), str(photo.credit_line)) == ("证人席", maker)
    assert [person.name for person in photo.credit] == ["".join(maker.split())[:-1]]


@pytest.mark.parametrize("last", ["高操作", "佳作", "他一直在合作"])
def test_a_line_that_ends_like_a_maker_by_chance(last: str) -> None:
    assert not parse_issue(f"{P1}\n\n证人席\n\n“我只是来旁听的。”\n\n{last}\n\n{P2}").photos


def test_a_work_of_art_and_who_made_it() -> None:
    page = parse_issue(
        f"{P1}\n\n松溪夜渡（国画）\n四十年前的渡口，如今已建起了公路桥。\n程十梅作\n\n江州新开三座桥\n\n{P3}"
    )
    (photo,) = page.photos
    assert (str(photo.title), str(photo.credit_line)) == ("松溪夜渡（国画）", "程十梅作")


def test_the_lines_of_a_profile_are_not_run_together() -> None:
    lines = (
        "地点：新厝里 面积：四点二公顷，共三十六格",
        "启用：三十年代末 停晒：九十年代",
        "特色：以碎瓦铺底，当地人称踩瓦声",
    )
    page = parse_issue(
        f"老盐田\n\n{P1}\n\n小档案／瓦盘盐田\n\n" + "\n\n".join(lines) + f"\n\n江州新开三座桥\n\n{P3}"
    )
    (box,) = [box for article in page.articles for box in article.boxes]
    assert [item.text for item in box.content] == list(lines)
