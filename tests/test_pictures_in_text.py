"""Pictures among the lines of a page without boxes: what they leave in Markdown, and which sentence is no caption."""

from __future__ import annotations

import pytest

import newsparse

TORN = "昨天，城东小学扩建工程正式竣工，师生们"
ON = "一起走进了宽敞的新教室，并参加了简短的仪式。"
PAGE = "# 城东小学扩建\n\n" + TORN + "\n\n%s\n\n" + ON + "\n"


@pytest.mark.parametrize(
    "picture",
    ["", "![](a.jpg)", "![图片](a.jpg)", "![图 3](a.jpg)", '<div><img src="a.jpg"></div>', "<!-- image -->"],
)
def test_a_picture_parts_no_sentence(picture):
    (article,) = newsparse.parse_issue(PAGE % picture).articles
    assert [item.text for item in article.content] == [TORN + ON]
    assert article.complete
    assert article.photos == ()


def test_what_an_image_is_called_is_its_caption():
    (article,) = newsparse.parse_issue(PAGE % "![孩子们走过新教室](a.jpg)").articles
    assert [item.text for item in article.content] == [TORN + ON]
    assert [photo.caption.text for photo in article.photos] == ["孩子们走过新教室"]


def test_no_item_without_text():
    blocks = (
        newsparse.Block(newsparse.Passage("", ()), label="image"),
        newsparse.Block(newsparse.Passage("雪夜通车", (newsparse.Span(0, 0, 4),))),
    )
    issue = newsparse.parse_issue(newsparse.Page("雪夜通车", blocks))
    assert [p.text for a in issue.articles for p in (a.headline, *a.content) if p is not None] == ["雪夜通车"]


STORY = (
    "城东小学扩建工程竣工\n\n本报讯（记者张晓明）昨天，城东小学扩建工程竣工，可多容纳三百名学生入学。\n\n%s\n\n"
    "市教育局负责人说，明年还将扩建两所小学。\n"
)


@pytest.mark.parametrize(
    "text", ["技术人员正在对设备进行调试。", "老人们在树荫下下棋聊天。", "工人正在西线取得重大胜利。"]
)
def test_a_sentence_between_two_paragraphs_is_no_caption(text):
    issue = newsparse.parse_issue(STORY % text)
    assert issue.photos == ()
    (article,) = issue.articles
    assert article.photos == ()
    assert text in [item.text for item in article.content]


def test_a_sentence_where_a_picture_left_its_empty_lines_is_its_caption():
    (article,) = newsparse.parse_issue(STORY % "\n\n老人们在树荫下下棋聊天。").articles
    assert [photo.caption.text for photo in article.photos] == ["老人们在树荫下下棋聊天。"]


def test_the_end_of_a_torn_sentence_is_no_caption():
    page = (
        "码头扩建\n\n本报讯（记者刘静）江州港昨天宣布，新建的三号泊位已通过验收，自2003年元\n\n新桥通车\n\n本报讯（记者王平）江州新桥昨天通车。\n\n"
        "旦起在全部码头上试行。\n"
    )
    issue = newsparse.parse_issue(page)
    assert issue.photos == ()
    assert [a.photos for a in issue.articles] == [(), ()]
    assert issue.articles[0].content[0].text.endswith("2003年元旦起在全部码头上试行。")


def test_arithmetic_is_no_tag():
    assert newsparse.read_page("# 小站响起欢歌啊啊\n\na<b 且 c>d。\n").text.endswith("a<b 且 c>d。")
    assert newsparse.read_page("# 小站响起欢歌啊啊\n\n<p align=center>甲</p><b >乙</b>\n").text.endswith(
        "甲乙"
    )


def test_a_pictures_title_may_be_said():
    page = (
        STORY
        % "\n\n\n“老班长,请检阅!”\n\n2月23日,江州支队为退伍的老兵举行告别仪式,队员们排成长队。\n\n赵金石摄"
    )
    (article,) = newsparse.parse_issue(page).articles
    photos = (*article.photos, *newsparse.parse_issue(page).photos)
    assert [photo.title.text for photo in photos] == ["“老班长,请检阅!”"]


def test_a_term_and_what_it_means_is_a_box():
    term = "坐标系:描述地面点位置的参照系统,我国现行的是2000国家大地坐标系。"
    (article,) = newsparse.parse_issue(STORY % ("小资料\n\n" + term)).articles
    assert [(box.title.text, [item.text for item in box.content]) for box in article.boxes] == [
        ("小资料", [term])
    ]
    for heading in ("点评", "小贴士"):
        (article,) = newsparse.parse_issue(STORY % (heading + "\n\n" + term)).articles
        assert article.boxes == ()
