"""Pages of letters to the editors: who signed, who answers, what the editors say."""

from __future__ import annotations

import pytest

import newsparse

HEADS = ("一张收据盖了两个章", "自行车在途中少了铃", "新桥通车以后")
LETTER = "编辑同志：我在江州开一家小饭馆，去年以来先后有六个部门上门收费，两张收据上盖的是同一颗公章。"
OTHER = "去年冬天，我托运了一辆自行车，十天后取车，车铃和后座弹簧都没有了，车站只说运单上没有写。"
NEWS = "本报讯（记者白露）望江新桥昨天通车，两岸的居民不必再绕行四公里，新桥限重五吨。"


def page(*signatures: str) -> str:
    letters = [LETTER, OTHER]
    parts = [part for n, signed in enumerate(signatures) for part in (HEADS[n], letters[n], signed)]
    return "\n\n".join([*parts, HEADS[2], NEWS]) + "\n"


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("四川内江 贺松林", "贺松林"),
        ("河南淅川 罗成山等二十六人", "罗成山"),
        ("湖北宜都红花套 余正昌", "余正昌"),
        ("江州市造船厂职工 王小明", "王小明"),
    ],
)
def test_a_place_and_a_name_sign_a_letter(signature, name):
    articles = newsparse.parse_issue(page(signature, "浙江江山 李明")).articles
    assert [a.headline.text for a in articles] == list(HEADS)
    assert [a.kicker for a in articles] == [None] * 3
    assert name in [b.name for b in articles[0].bylines]


def test_a_place_and_what_is_no_name_is_a_heading():
    articles = newsparse.parse_issue(
        "\n\n".join([HEADS[0], LETTER, "四川内江 办起夜校", NEWS]) + "\n"
    ).articles
    assert articles[-1].headline.text == "四川内江 办起夜校"


def test_an_office_signs_what_answers_a_letter():
    answer = "《群众来信》编辑室：贵刊转来的读者揭发信收到。经我局派人调查，信中反映的情况属实，多收的电费已经退还。"
    text = "\n\n".join(["退回三千六", answer, "江苏省淮阴供电局", HEADS[1], OTHER, HEADS[2], NEWS]) + "\n"
    articles = newsparse.parse_issue(text).articles
    assert [a.headline.text for a in articles] == ["退回三千六", HEADS[1], HEADS[2]]


def test_the_editors_word_stays_with_the_letter():
    word = "编后：一家小饭馆，六个部门收费，文件能不能亮出来看一看？请有关部门给一个明白的答复。"
    articles = newsparse.parse_issue(page("四川内江 贺松林\n\n" + word, "浙江江山 李明")).articles
    assert [a.headline.text for a in articles] == list(HEADS)
    assert articles[0].content[-1].text == word


def test_a_source_and_who_writes_there_is_a_lead_in():
    text = "\n\n".join(
        [
            HEADS[2],
            NEWS,
            "借牛还犊暖山寨",
            "据《江州农民报》消息（通讯员马玉兰 白银山）石坝村给四百户农民每户借了一头母牛。",
        ]
    )
    articles = newsparse.parse_issue(text + "\n").articles
    assert [a.headline.text for a in articles] == [HEADS[2], "借牛还犊暖山寨"]
    assert [(b.name, b.role) for b in articles[1].bylines] == [("马玉兰", "通讯员"), ("白银山", "通讯员")]
