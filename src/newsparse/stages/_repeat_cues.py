"""What a block's words say about whether it may stand twice: credits, labels, formulas, quotations.

All on folded text (`newsparse.stages._similar.fold`) without white space.
"""

from __future__ import annotations

import re

HEADLINE = 8
"""Shortest headline that may be told from a label by its neighbours alone."""
STOPS = frozenset({".", "!", "?", "…"})
CLOSING = "\"'”’」)》"
PAUSES = frozenset({*STOPS, ",", ";", ":", "、"})
MARKS = frozenset(".!?,;:、\"'“”‘’「」()《》〈〉【】—…·~-")
WRAPPED = {"“": "”", "《": "》", "「": "」", '"': '"'}
HAN = re.compile(r"[\u3400-\u9fff]")
# A line that many articles share: who wrote it, took it or sent it.
CREDIT = re.compile(
    r"^[(■●◆▲□]*(?:(?:本报|本刊|新华社|新华网|中新社|人民网|中国[^,.]{0,6}[报网]|[\u4e00-\u9fff]{2,6}(?:报|周末|周刊))?(?:特约|驻.{2,8}|见习|实习)?"
    r"(?:记者|通讯员|评论员|特派员|编译|撰文|摄影|图片|制图|供图|资料|版式|责编|责任编辑|主编|编辑|美编|电话|邮箱|热线|电子)|"
    r"据?(?:本报|新华社|中新社)|□|○)"
    r"|(?:摄|供图|制图|绘|报道|整理|编辑|供稿|日电)[)(/]?[\u4e00-\u9fff]{0,4}[)]?$"
)
ASIDE = re.compile(r"\([^()]{1,30}\)$")  # a dateline or a name that follows the last sentence
# 本报北京1月16日电(记者甲)  据新华社华盛顿1月13日电记者甲报道:
LEAD = re.compile(
    r"^(?:据?(?:本报|新华社|中新社|法新社|路透社|共同社).{0,24}?[讯电]|本报讯)"
    r"(?:\([^()]{1,24}\)|(?:[^,.]{0,4}记者|通讯员)[^,.:]{1,24}报道:)?"
)
SAYS = re.compile(r"(?:说|道|指出|强调|表示|认为|谈到|要求|希望|宣布|提出|介绍|祝愿)[,:]?$")
# What the same people's attendance is reported with, in one article like in the next.
FORMULA = re.compile(r"会见|会谈|在座|参加了|出席|陪同|致词|主持了")
BOX = re.compile(
    r"^[■●◆▲□【\[]*(?:阅读提示|核心阅读|核心提示|内容提要|编者按|编者的话|编后|导读|要闻|提要|摘要|相关链接|新闻链接|延伸阅读|链接|提示|名词解释|小资料|背景)"
)


def is_closed(text: str) -> bool:
    """Whether `text` ends as a sentence does: a stop, closing marks after it apart."""
    return ASIDE.sub("", text).rstrip(CLOSING)[-1:] in STOPS


def is_credit(text: str) -> bool:
    """A line of its own for who wrote, took or sent something: it says the same wherever that person works."""
    return len(text) < 30 and "," not in text and text[-1:] != "." and CREDIT.search(text) is not None


def is_headline(text: str) -> bool:
    """Short, without an end mark, of words rather than figures, and no byline."""
    return (
        HEADLINE <= len(text) <= 40
        and text[-1] != "."
        and len(HAN.findall(text)) * 2 > len(text)
        and is_balanced(text)
        and not is_credit(text)
        and BOX.match(text) is None
    )


def is_body(text: str) -> bool:
    """Running text, as far as one block shows."""
    if len(text) >= 40 or (len(text) >= 6 and text[-1] in ".;"):
        return not is_credit(text)
    return len(text) >= 12 and (
        is_closed(text) or LEAD.match(text) is not None or ("," in text and text[-1] != "—")
    )


def is_balanced(text: str) -> bool:
    """Whether as many quotations are opened as are closed."""
    return text.count("“") == text.count("”")


def is_figures(text: str) -> bool:
    """Whether figures and signs are a fifth of `text` or more: the head of a table, a row of it."""
    words = len(HAN.findall(text))
    return (len(text) - words - sum(map(text.count, MARKS))) * 4 > words


def own_length(text: str) -> int:
    """Length of `text` without the dateline that begins it: two articles of one reporter share that."""
    lead = LEAD.match(text)
    return len(text) - (lead.end() if lead else 0)


def in_quotation(text: str, at: int) -> bool:
    """Whether a quotation that was opened in `text` before `at` is still open there."""
    return text.rfind("“", 0, at) > text.rfind("”", 0, at)
