"""`normalise_punctuation`: a table of cases, and the promises that hold for any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import ArgumentTypeError, NewsparseError
from newsparse.punctuation import normalise_punctuation
from strategies import CHARACTERS

MARKS = {",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；", "(": "（", ")": "）", '"': "“”"}

CHANGED = [
    ("今天,天气好.", "今天，天气好。"),
    ("真的吗?真的!", "真的吗？真的！"),
    ("他说:走吧;我也走.", "他说：走吧；我也走。"),
    ("本报讯(记者丛民)日前,由山东省总工会主办", "本报讯（记者丛民）日前，由山东省总工会主办"),
    ("参赛率达99.26%,比去年多1,234人(见右图).", "参赛率达99.26%，比去年多1,234人（见右图）。"),
    ('他说:"我来了."', "他说：“我来了。”"),
    ('"三位一体"工作站', "“三位一体”工作站"),
    ("“我来了.”他说.", "“我来了。”他说。"),
    ("申工社APP,使用方便", "申工社APP，使用方便"),
    ("请下载申工社APP.", "请下载申工社APP。"),
    ("增加到3.目前仍在增加", "增加到3。目前仍在增加"),
    ("占16.4%,0.7元至0.8元占44.2%", "占16.4%，0.7元至0.8元占44.2%"),
    ("上海(NBA)", "上海（NBA）"),
    ("NBA(美国职业篮球联赛)开赛", "NBA（美国职业篮球联赛）开赛"),
    ("智能(IC)卡", "智能（IC）卡"),
    ("(本报北京1月18日电)", "（本报北京1月18日电）"),
    ("(1)发展生产", "（1）发展生产"),
    ("时间:9:30至10:00", "时间：9:30至10:00"),
    ("比分:3:2,主队胜", "比分：3:2，主队胜"),
    ("电话:0571-88888888", "电话：0571-88888888"),
    ("网址:http://www.workercn.cn,欢迎访问", "网址：http://www.workercn.cn，欢迎访问"),
    ("请写信到a.b@news.cn,谢谢", "请写信到a.b@news.cn，谢谢"),
    ("国内统一刊号:CN33-0018 代号:31-3", "国内统一刊号：CN33-0018 代号：31-3"),
    ("《决定》(草案)", "《决定》（草案）"),
    ("在美国(U.S.)访问", "在美国（U.S.）访问"),
    ("海南东方国信Ltd.,公司", "海南东方国信Ltd.，公司"),
    ("一、二,三", "一、二，三"),
    ("话音未落……,他走了", "话音未落……，他走了"),
    ("孩子 ,回来了", "孩子 ，回来了"),
    ("衡阳:把服务送到家门口", "衡阳：把服务送到家门口"),
    ("第一行,\n第二行.\n", "第一行，\n第二行。\n"),
    ("名单如下:", "名单如下："),
    ("繁體中文,也一樣.", "繁體中文，也一樣。"),
    ("○一二,三", "○一二，三"),
    ("(责任编辑:张三)", "（责任编辑：张三）"),
    ("走在路上(一", "走在路上（一"),
    ("走在路上)一", "走在路上）一"),
    ("“企业+扶贫车间+贫困户”,好", "“企业+扶贫车间+贫困户”，好"),
    ("目前为100.", "目前为100。"),
    ("国内生产总值(GDP),消费增长", "国内生产总值（GDP），消费增长"),
    ("麻省理工学院(MIT);后来", "麻省理工学院（MIT）；后来"),
    ("世界卫生组织(WHO):疫情", "世界卫生组织（WHO）：疫情"),
    ("国内生产总值(GDP),2017年", "国内生产总值（GDP），2017年"),
    ("登录(www.people.com.cn).查看", "登录（www.people.com.cn）。查看"),
    ('他说"OK",大家走了', "他说“OK”，大家走了"),
    ("以25:18,25:20,25:22连胜", "以25:18，25:20，25:22连胜"),
    ("以6:3,6:4胜", "以6:3，6:4胜"),
    ("全年12,15和18日", "全年12，15和18日"),
    ("2019,2020年", "2019，2020年"),
    ("增长3.2,4.5和6.1个百分点", "增长3.2，4.5和6.1个百分点"),
    ("热线12345,12315", "热线12345，12315"),
    ("他在NBA,CBA都打过球", "他在NBA，CBA都打过球"),
    ("WTO,IMF等组织", "WTO，IMF等组织"),
    ("5G,AI应用", "5G，AI应用"),
    ("A,B股市场", "A，B股市场"),
    ('"9.11"事件以后', "“9.11”事件以后"),
    ('当时流行"SARS".', "当时流行“SARS”。"),
    ("如果是这样......那就算了.", "如果是这样......那就算了。"),
]

KEPT = [
    "",
    "plain text, with marks. And (brackets)!",
    'He said: "yes".',
    "1,234.5",
    "共1,234,567.89元",
    "增长8.5%",
    "9:30",
    "9:30开会",
    "比分3:2",
    "2017.12.15",
    "版本1.2.3发布",
    "网址http://www.news.cn/a,b.html",
    "见http://news.cn/tasks,links/k,s.html",
    "www.workercn.cn",
    "邮箱grrb@workercn.cn",
    "文件report.docx已发",
    "见index.html",
    "CN33-0018",
    "U.S.A.是缩写",
    "Co., Ltd.",
    "1.发展生产",
    "12.发展生产",
    "A.发展生产",
    "99%~100%",
    "一~三",
    "100%",
    "it's",
    "[注]",
    "1999年消灭0.",
    "函数f(x)",
    '奇数个"引号',
    "已经,".replace(",", "，"),
    "全角，句号。问号？叹号！冒号：分号；（括号）",
    "Hello world. 你好",
    "No.1号",
    "a/b",
    "3+2",
    "他想了想...说",
    "哎呀......",
    "共10,000人",
    "从1,234到10,000元",
    "喷过2,4-D丁酯",
    "加入N,N-二甲基甲酰胺",
    "函数f(x,y)的值",
    "Hello,world 你好",
    "国信Co.,Ltd.公司",
    "数据A1,2x号",
    '"yes" means so, 你好',
]


@pytest.mark.parametrize(("damaged", "whole"), CHANGED)
def test_changes(damaged, whole):
    assert normalise_punctuation(damaged) == whole


@pytest.mark.parametrize("text", KEPT)
def test_leaves(text):
    assert normalise_punctuation(text) == text


@pytest.mark.parametrize("wrong", [None, 1, b"bytes", ["text"]])
def test_wants_text(wrong):
    with pytest.raises(ArgumentTypeError, match="takes a str") as caught:
        normalise_punctuation(wrong)
    assert isinstance(caught.value, NewsparseError)
    assert isinstance(caught.value, TypeError)


# Texts in which the marks have something to stand beside.
PIECES = st.sampled_from(
    [
        *MARKS,
        *"，。（）“”一二三国人年月 \n\t%~-'/@0",
        "12",
        "1,234",
        "3:2",
        "APP",
        "U.S.",
        "Ltd.",
        "a.cn",
        "http://a.cn",
        "，。",
    ]
)
NEAR = st.lists(PIECES, max_size=30).map("".join)
TEXTS = NEAR | st.text(CHARACTERS, max_size=60)


@given(TEXTS)
def test_length_is_kept_and_only_the_marks_change(text):
    out = normalise_punctuation(text)
    assert len(out) == len(text)
    for before, after in zip(text, out, strict=True):
        assert before == after or after in MARKS[before]


@given(TEXTS)
def test_again_changes_nothing(text):
    once = normalise_punctuation(text)
    assert normalise_punctuation(once) == once


@given(st.text(alphabet=st.characters(max_codepoint=0x2E7F)))
def test_text_without_chinese_is_untouched(text):
    assert normalise_punctuation(text) == text


@given(NEAR)
def test_lines_do_not_reach_into_each_other(text):
    lines = text.splitlines(keepends=True)
    assert normalise_punctuation(text) == "".join(normalise_punctuation(line) for line in lines)


@given(st.text(alphabet="国人民一二三上下", min_size=1), st.sampled_from(",.!?:;"))
def test_a_mark_in_pure_chinese_is_always_repaired(text, mark):
    assert normalise_punctuation(text + mark + text + mark) == (text + MARKS[mark]) * 2


@pytest.mark.parametrize(
    "text",
    [
        "一" * 200_000,
        "一," * 100_000,
        "a" * 300_000 + "一",
        "(" * 100_000 + "一",
        "1," * 100_000 + "一",
        "a." * 100_000 + "一@",
    ],
)
def test_long_texts_do_not_hang(text):
    assert len(normalise_punctuation(text)) == len(text)


def test_spans_stay_valid():
    text = "参赛率达99.26%,增长(见图)."
    out = normalise_punctuation(text)
    for match in re.finditer(r"[一-鿿\d.%]{2,}", text):
        inside = slice(match.start(), match.end() - (text[match.end() - 1] == "."))
        assert out[inside] == text[inside]
