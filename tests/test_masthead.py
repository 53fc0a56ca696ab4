"""Furniture and mastheads: what is printed, what must stay an article's, and what holds for any lines."""

from __future__ import annotations

import datetime
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.masthead import furniture_kind, read_masthead
from strategies import CHARACTERS

HEAD = [
    "辛丑年十月十八", "2021年11月22日", "星期一", "", "电子版: www.zjgrrb.com", "电子信箱: zjgrrb@163.com", "",
    "国内统一刊号: CN33-0018", "邮发代号: 31-2 总第11970号", "", "浙江工人日报", "", "倾情关注劳动群体 全心服务工会组织", "",
    "浙工之家 掌上娘家", "", "浙江省总工会官方微信公众号", "", "社址: 杭州市学院路107号 邮编: 310012", "",
]  # fmt: skip
"""The head of one paper, as OCR gave it."""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("人民日报", "masthead"), ("浙江工人日报", "masthead"), ("2021年11月22日", "masthead"), ("1998年1月12日 星期一", "masthead"),
        ("二〇二一年十一月二十二日", "masthead"), ("2021/11/22", "masthead"), ("2021-11-22", "masthead"), ("民国三十八年五月一日", "masthead"),
        ("星期一", "masthead"), ("辛丑年十月十八", "masthead"), ("农历正月初一", "masthead"), ("国内统一刊号: CN33-0018", "masthead"),
        ("邮发代号: 31-2 总第11970号", "masthead"), ("社址: 杭州市学院路107号 邮编: 310012", "masthead"), ("电子版: www.zjgrrb.com", "masthead"),
        ("今日8版", "masthead"), ("每份零售1.00元", "masthead"), ("GONGREN RIBAO", "masthead"), ("全国各地邮局均可订阅", "masthead"), ("中华全国总工会主管主办 工人日报社出版", "masthead"), ("责任编辑:张三 电话:(010)84151561", "editors"), ("邮箱:zgb@126.com", "masthead"), ("零售价1.00元", "masthead"), ("人民日报 1998年1月12日 星期一 第3版", "masthead"),
        ("4版", "folio"), ("第3版", "folio"), ("A03", "folio"), ("03版:要闻", "folio"), ("T2", "folio"),
        ("2021年11月22日 星期一 综合新闻 3", "page_head"),
        ("新闻服务热线", "hotline"), ("88851111", "hotline"), ("新闻热线:0571-88851111", "hotline"),
        ("责任编辑:成元生", "editors"), ("版式设计:李云飞", "editors"), ("本版责编:冯霄 颜世贵", "editors"), ("本版责任编辑周泓洋", "editors"),
        ("责编:张三 版式:李四 校对:王五", "editors"),
        ("(下转第3版)", "jump"), ("（上接第一版）", "jump"),
    ],
)  # fmt: skip
def test_furniture(text, kind):
    assert furniture_kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "", "人民日报创刊五十周年", "《浙江工人日报》创刊七十周年座谈会举行", "2021年11月22日，浙江省总工会召开会议。", "1998年1月12日下午",
        "8月21日,在安徽省合肥市庐阳经济开发区", "本报记者 王政", "天气预报", "工作简报", "编辑手记", "设计未来", "策划 一场大赛", "364", "12351",
        "（一九九八年一月十五日）", "第239号", "服务升级带来“清凉一夏”", "12351热线为职工服务", "第3版权法修订", "G20峰会在杭州举行", "阅读提示", "新闻特写",
        "省总开通官方微信", "记者周一从市总工会获悉", "星期一的早晨", "上接天线下接地气",
    ],
)  # fmt: skip
def test_what_is_an_articles(text):
    assert furniture_kind(text) is None


def test_a_whole_head():
    reading = read_masthead([*HEAD, "情相系才能心相印 嘉兴推进新业态新就业群体建会入会亮出好作风"])
    head = reading.masthead
    assert (head.title, head.date, head.weekday) == ("浙江工人日报", "2021-11-22", "星期一")
    assert (head.lunar_date, head.issue_number, head.cn_number) == ("辛丑年十月十八", 11970, "CN33-0018")
    assert (head.postal_code, head.website, head.email) == ("31-2", "www.zjgrrb.com", "zjgrrb@163.com")
    assert head.address == "杭州市学院路107号"
    assert reading.conflicts == ()
    assert set(reading.furniture) == {index for index, line in enumerate(HEAD) if line}
    assert reading.furniture[HEAD.index("浙工之家 掌上娘家")] == "slogan"
    assert reading.fields["title"] == HEAD.index("浙江工人日报")


def test_weekday_that_disagrees():
    (conflict,) = read_masthead(["人民日报", "1998年1月12日", "星期二"]).conflicts
    assert conflict.fields == ("date", "weekday")
    assert "星期一" in conflict.explanation


def test_lunar_day_that_disagrees():
    (conflict,) = read_masthead(["2021年11月22日", "辛丑年十月十九"]).conflicts
    assert conflict.fields == ("date", "lunar_date")
    (conflict,) = read_masthead(["2021年11月22日", "庚子年十月十八"]).conflicts
    assert conflict.fields == ("date", "lunar_date")


def test_leap_month():
    assert read_masthead(["2020年5月23日", "庚子年闰四月初一"]).conflicts == ()
    assert len(read_masthead(["2020年5月23日", "庚子年四月初一"]).conflicts) == 1


def test_two_dates():
    (conflict,) = read_masthead(["1998年1月12日", "1998年1月13日"]).conflicts
    assert conflict.fields == ("date",)


def test_impossible_date():
    reading = read_masthead(["人民日报", "1998年2月30日"])
    assert reading.masthead.date is None
    assert reading.furniture == {0: "masthead", 1: "masthead"}


def test_weak_title_needs_a_date_beside_it():
    assert read_masthead(["1998年1月12日", "莱钢报", "星期一"]).masthead.title == "莱钢报"
    assert read_masthead(["莱钢报", "一个标题", "正文。"]) is None


def test_a_headline_between_head_and_foot_stays():
    lines = [
        "人民日报",
        "1998年1月12日",
        "辛苦修路反遭歹徒殴打",
        "正文第一句。正文第二句很长。" * 5,
        "责任编辑:成元生",
        "88851111",
    ]
    assert read_masthead(lines).furniture == {0: "masthead", 1: "masthead", 4: "editors", 5: "hotline"}


def test_no_masthead():
    assert read_masthead([]) is None
    assert read_masthead(["一个标题", "正文。"]) is None


@pytest.mark.parametrize("name", ["003_43f4299937225fbf", "000_e252abd15834d49b", "004_1e26c530d20de594"])
def test_seeds(seeds, name):
    """The seed pages' furniture: only 003 has any."""
    (path,) = (p for p in seeds if p.stem == name)
    lines = path.read_text(encoding="utf-8").split("\n")
    reading = read_masthead(lines)
    got = [] if reading is None else [index + 1 for index in reading.furniture]
    expected = [5, 6, 7, 9, 10, 12, 13, 15, 17, 19, 23, 25, 139, 141] if name.startswith("003") else []
    assert got == expected


# -------------------------------------------------------------------------------------------------- any lines

_LINES = st.lists(
    st.one_of(
        st.text(CHARACTERS, max_size=30),
        st.sampled_from(
            ["人民日报", "1998年1月12日", "星期一", "4版", "辛丑年十月十八", "要闻", "浙工之家", "海外版", "责任编辑:成元生", "", "总第99号", "A" * 95,
             "第一万号", "民国三十八年五月一日", "电话:12345678", "正文。"]
        ),
        st.lists(st.sampled_from([*"年月日第版期号12零一十百千万:：-/ 星周社址邮编热线责任", "CN"]), max_size=12).map("".join),
    ),
    max_size=12,
)  # fmt: skip


@given(_LINES)
def test_total_and_indexes_inside(lines):
    reading = read_masthead(lines)
    kinds = {index: furniture_kind(line) for index, line in enumerate(lines)}
    if reading is None:
        return
    assert set(reading.furniture) <= set(range(len(lines)))
    assert set(reading.fields.values()) <= set(reading.furniture)
    for index, kind in kinds.items():
        if kind is not None:
            assert reading.furniture[index] == kind
    for field in reading.fields:
        assert getattr(reading.masthead, field) is not None


_DIGITS = "〇一二三四五六七八九"


def _small(n):
    """A day or a month in Chinese figures."""
    return (
        (_DIGITS[n // 10] if n >= 20 else "")
        + ("十" if n >= 10 else "")
        + (_DIGITS[n % 10] if n % 10 else "")
    )


@given(st.dates(datetime.date(1901, 3, 1), datetime.date(2099, 12, 31)))
def test_every_style_of_a_date(day):
    y, m, d = day.year, day.month, day.day
    chinese = "".join(_DIGITS[int(c)] for c in str(y)) + f"年{_small(m)}月{_small(d)}日"
    styles = [f"{y}年{m}月{d}日", f"{y} 年 {m} 月 {d} 日", f"{y}-{m}-{d}", f"{y}/{m:02}/{d:02}", chinese]
    styles.append(f"公元{y}年{m}月{d}日")
    if y >= 1912:
        styles.append(f"民国{y - 1911}年{m}月{d}日")
    weekday = "星期" + "一二三四五六日"[day.weekday()]
    for style in styles:
        reading = read_masthead([style, weekday])
        assert reading.masthead.date == day.isoformat(), style
        assert reading.conflicts == ()


@pytest.mark.parametrize("piece", ["国", "1", "年1月", "(", "电话", "第1", "编辑:王", " ", "每一", "www."])
def test_long_lines_cost_little(piece):
    began = time.perf_counter()
    furniture_kind(piece * 200_000)
    for size in range(1, 90, 4):
        furniture_kind((piece * 90)[:size])
    assert time.perf_counter() - began < 1


def test_values_are_plain():
    """Every value goes into JSON as it is."""
    import attrs

    json.dumps(attrs.asdict(read_masthead(HEAD).masthead), ensure_ascii=False)


@pytest.mark.parametrize("day", ["2023年2月30日", "1998年13月9日", "2021.11.31", "民国三十八年二月三十日"])
def test_a_day_that_no_calendar_has_is_told(day: str) -> None:
    reading = read_masthead(["江州晚报", f"{day} 星期一", "第3版"])
    assert reading is not None and reading.masthead.date is None
    (conflict,) = reading.conflicts
    assert (conflict.fields, reading.fields["date"]) == (("date",), 1)
    assert day in conflict.explanation


def test_a_day_is_told_of_only_where_no_line_has_a_better_one() -> None:
    reading = read_masthead(["江州晚报", "1998年2月29日", "1998年3月1日"])
    assert reading is not None
    assert (reading.masthead.date, reading.conflicts) == ("1998-03-01", ())
