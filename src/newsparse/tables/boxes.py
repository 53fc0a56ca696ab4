"""Titles of boxes (阅读提示 and its kin): short lines that open a text set apart from the article it goes with.

Each entry: the title, why it is here, and whether it opens a box wherever it stands (``sure``) or only where the
text round it shows that something was put in (a sentence broken before it that goes on behind it).
"""

from __future__ import annotations

from typing import NamedTuple

import regex


class BoxTitle(NamedTuple):
    """A box title."""

    title: str
    sure: bool
    reason: str
    trails: bool = False
    """Unsure, but it opens a box also where nothing is torn round it: right under a whole paragraph, with text below."""
    explains: bool = False
    """Unsure, but it opens a box over the entry of a glossary (坐标系: …)."""
    leads: bool = False
    """It leads into an article or speaks of it, and adds nothing to it: a summary, the editor's note."""


BOX_TITLES: tuple[BoxTitle, ...] = (
    BoxTitle("阅读提示", True, "summary box of 工人日报 and others", leads=True),
    BoxTitle("核心提示", True, "summary box", leads=True),
    BoxTitle("核心阅读", True, "summary box of 人民日报", leads=True),
    BoxTitle("内容提要", True, "summary box", leads=True),
    BoxTitle("内容提示", True, "summary box", leads=True),
    BoxTitle("导读", True, "summary box", leads=True),
    BoxTitle("提要", True, "summary box", leads=True),
    BoxTitle("前情提要", True, "what came before in a serial", leads=True),
    BoxTitle("前文提要", True, "the same", leads=True),
    BoxTitle("上文提要", True, "the same", leads=True),
    BoxTitle("阅读提要", True, "summary box", leads=True),
    BoxTitle("要点提示", True, "summary box", leads=True),
    BoxTitle("延伸阅读", True, "background box"),
    BoxTitle("相关链接", True, "background box"),
    BoxTitle("相关阅读", True, "background box"),
    BoxTitle("相关新闻", True, "background box"),
    BoxTitle("新闻链接", True, "background box"),
    BoxTitle("知识链接", True, "background box"),
    BoxTitle("背景链接", True, "background box"),
    BoxTitle("链接", False, "background box, and a crosshead elsewhere", explains=True),
    BoxTitle("新闻背景", True, "background box"),
    BoxTitle("背景资料", True, "background box"),
    BoxTitle("背景", True, "background box of 人民日报"),
    BoxTitle("名词解释", True, "glossary box"),
    BoxTitle("编者按", True, "editor's note set apart", leads=True),
    BoxTitle("开栏的话", True, "what a column that begins today is for", leads=True),
    BoxTitle("开栏语", True, "the same", leads=True),
    BoxTitle("开篇的话", True, "the same", leads=True),
    BoxTitle("编者的话", False, "editor's note, often the article's own beginning or end", trails=True),
    BoxTitle("编辑点评", True, "editor's comment", leads=True),
    BoxTitle("编后", False, "editor's comment, often an article of its own", trails=True),
    BoxTitle("记者手记", False, "reporter's note, often an article of its own", trails=True),
    BoxTitle("编后语", False, "editor's comment", trails=True),
    BoxTitle("编者感言", False, "editor's comment", trails=True),
    BoxTitle("编余", False, "editor's comment", trails=True),
    BoxTitle("编辑手记", False, "editor's note", trails=True),
    BoxTitle("编辑回音", False, "what the editors found out about a letter", trails=True),
    BoxTitle("采访手记", False, "reporter's note", trails=True),
    BoxTitle("采访札记", False, "reporter's note", trails=True),
    BoxTitle("手记", False, "reporter's note", trails=True),
    BoxTitle("附记", False, "what came after a report or a letter", trails=True),
    BoxTitle("关键词", False, "glossary box, and a crosshead elsewhere", explains=True),
    BoxTitle("专家点评", False, "expert's comment", trails=True),
    BoxTitle("小贴士", False, "tips, and a crosshead elsewhere"),
    BoxTitle("温馨提示", False, "tips"),
    BoxTitle("人物简介", True, "profile box"),
    BoxTitle("人物档案", True, "profile box"),
    BoxTitle("数据", False, "figures", explains=True),
    BoxTitle("人物小传", True, "profile box"),
    BoxTitle("人物名片", True, "profile box"),
    BoxTitle("专家简介", True, "profile box"),
    BoxTitle("嘉宾简介", True, "profile box"),
    BoxTitle("相关报道", True, "background box"),
    BoxTitle("相关背景", True, "background box"),
    BoxTitle("背景新闻", True, "background box"),
    BoxTitle("背景介绍", True, "background box"),
    BoxTitle("背景知识", True, "background box"),
    BoxTitle("资料链接", True, "background box"),
    BoxTitle("政策链接", True, "background box"),
    BoxTitle("法律链接", True, "the law's words"),
    BoxTitle("法条链接", True, "the law's words"),
    BoxTitle("案例链接", True, "background box"),
    BoxTitle("人物链接", True, "profile box"),
    BoxTitle("名词链接", True, "glossary box"),
    BoxTitle("延伸链接", True, "background box"),
    BoxTitle("名词解析", True, "glossary box"),
    BoxTitle("新闻资料", True, "background box"),
    BoxTitle("新闻提示", True, "summary box", leads=True),
    BoxTitle("新闻词典", True, "glossary box"),
    BoxTitle("新闻辞典", True, "glossary box"),
    BoxTitle("知识卡片", True, "glossary box"),
    BoxTitle("资料卡片", True, "background box"),
    BoxTitle("资料卡", True, "background box"),
    BoxTitle("背景卡片", True, "background box"),
    BoxTitle("新闻卡片", True, "background box"),
    BoxTitle("人物卡片", True, "profile box"),
    BoxTitle("名词卡片", True, "glossary box"),
    BoxTitle("小档案", True, "profile box, of Taiwan's papers too"),
    BoxTitle("人物介绍", True, "profile box"),
    BoxTitle("嘉宾介绍", True, "profile box"),
    BoxTitle("小知识", False, "tips, and a column's name", explains=True),
    BoxTitle("小百科", False, "glossary, and a column's name", explains=True),
    BoxTitle("小资料", False, "background, and a crosshead elsewhere", explains=True),
    BoxTitle("小提示", False, "tips"),
    BoxTitle("友情提示", False, "tips"),
    BoxTitle("特别提示", False, "tips, and a notice of its own"),
    BoxTitle("专家提醒", False, "expert's comment"),
    BoxTitle("新闻回放", False, "what happened before, often a crosshead"),
    BoxTitle("新闻回顾", False, "what happened before, often a crosshead"),
    BoxTitle("资料", False, "background", explains=True),
    BoxTitle("简介", False, "profile"),
    BoxTitle("提示", False, "tips"),
    BoxTitle("网友评论", False, "readers' voices, often a crosshead"),
    BoxTitle("网友热议", False, "readers' voices, often a crosshead"),
    BoxTitle("记者点评", False, "reporter's comment"),
    BoxTitle("点评", False, "comment, often a crosshead"),
    BoxTitle("小檔案", True, "profile box of Taiwan's papers"),
    BoxTitle("閱讀提示", True, "the same in traditional characters", leads=True),
    BoxTitle("編者按", True, "the same in traditional characters", leads=True),
    BoxTitle("新聞背景", True, "the same in traditional characters"),
    BoxTitle("相關鏈接", True, "the same in traditional characters"),
)

SURE = frozenset(entry.title for entry in BOX_TITLES if entry.sure)
UNSURE = frozenset(entry.title for entry in BOX_TITLES if not entry.sure)

CLOSING = frozenset(entry.title for entry in BOX_TITLES if entry.sure and not entry.leads)
"""Sure titles of background, terms, the law's words, profiles."""
EXPLAINING = frozenset(entry.title for entry in BOX_TITLES if entry.explains)
TRAILING = frozenset(entry.title for entry in BOX_TITLES if entry.trails)
KINDS = regex.compile(
    r"^(?![不没无有是])\p{Han}{0,4}(?:档案|名片|大事记|年表|数读|读数|数说|书籍信息|演出信息|参展信息|观展信息|购票信息|技术统计|调查附记|价格表|成绩表|积分榜|时间表|受访专家|采访对象|手记|感言)(?:[·:].{0,12})?$"
)
"""How titles of boxes are built that no list can hold: whose profile, of what the figures."""
TIPS = regex.compile(
    r"^(?![不没无有是])\p{Han}{0,4}(?:提示|提醒)$|^[话話]你知:?\p{Han}{2,6}$"
    r"|^(?:律师|[主承]?办?法官|检察官|仲裁员|民警|[交特]警|警方|医生|医师|专家|评委|教练|总编辑|主编|编辑|记者)(?:说法|释法|析法|说案|评析|点评|评点|圈点|点睛|快评|短评|寄语)$"
)
"""Who warns or comments (警方提示, 律师说法): a box at the end of an article, and a column's name over a headline (消费提示), which
only what stands below it tells apart; in a row of crossheads (案情, 判决, 法官说法) it is one of them.
"""

_ON = regex.compile(
    r"^(?P<title>\p{Han}{2,4})(?:[·|丨｜/／]|(?P<colon>[:：]))(?P<topic>[^,，.。;；:：!！?？]{2,14}[?？]?)$"
)
"""The title of a box and what it is on: 链接·见到脚环怎么办, 资料:波斯湾石油航线. Behind a colon 背景 and 提示 say something."""
ASKED = regex.compile(
    r"^“?\p{Han}{2,7}”?是(?:什么|啥)[?？]?$|^(?:什么是|啥是|何谓|何为)“?\p{Han}{2,8}”?[?？]?$"
)
"""The title of a box that tells what a word means, and a crosshead elsewhere."""
_TOPICAL = regex.compile(r"^[【\[](?P<title>\p{Han}{2,6})[】\]] ?[^,，.。;；:：!！]{2,14}$")
"""What a box is, and its headline: 【记者手记】让出来的三秒; elsewhere a column and a headline."""
_ON_COLON = frozenset({"链接", "资料", "小资料", "小知识"})

_MARKS = "■●◆▲▶►★□○◎▪•[]【】〔〕《》<>:：— "


def box_title(text: str) -> str | None:
    """``sure`` or ``unsure`` if `text` is nothing but the title of a box, else None.

    >>> box_title("■ 阅读提示")
    'sure'
    >>> box_title("小贴士"), box_title("链接·见到脚环怎么办")
    ('unsure', 'sure')
    >>> box_title("阅读提示的作用") is None
    True
    """
    bare = _bare(text) if len(text) <= 20 else ""
    on = _ON.match(bare)
    if on is not None and (
        on["title"] in _ON_COLON or (on["title"] in SURE and (on["colon"] is None or len(on["title"]) > 3))
    ):
        return "sure"
    topical = _TOPICAL.match(text)
    if topical is not None:
        name = topical["title"]
        return "unsure" if name in SURE or name in UNSURE or _built(name) else None
    if len(text) > 12:
        return None
    if bare in SURE:
        return "sure"
    return "unsure" if bare in UNSURE or _built(bare) or ASKED.match(bare) is not None else None


def _bare(text: str) -> str:
    return text.strip(_MARKS).replace(" ", "").replace("\u3000", "")


def closes(text: str) -> bool:
    """Whether a box title opens what adds to an article (相关链接), not what leads into one (阅读提示).

    >>> closes("■ 相关链接"), closes("名词解释"), closes("资料:沙漠石油航线"), closes("阅读提示")
    (True, True, True, False)
    """
    bare = _bare(text)
    on = _ON.match(bare)
    return bare in CLOSING or (on is not None and (on["title"] in CLOSING or on["title"] in _ON_COLON))


def trails(text: str) -> bool:
    """Whether a box title that is not sure opens a box at the end of an article, or between two whole paragraphs.

    >>> trails("编后"), trails("劳模档案"), trails("律师说法"), trails("小贴士")
    (True, True, True, False)
    """
    bare = _bare(text)
    return bare in TRAILING or _built(bare)


def terms(text: str) -> bool:
    """Whether a box's title says that it holds terms or people one by one, each with what it is.

    >>> terms("名词解释"), terms("专家名片"), terms("关键词"), terms("相关链接")
    (True, True, True, False)
    """
    bare = _bare(text)
    return bare == "关键词" or any(word in bare for word in ("名词", "词典", "名片", "简介", "介绍", "档案"))


def explains(text: str) -> bool:
    """Whether a box title that is not sure opens a box over a term and what it means.

    >>> explains("小资料"), explains("点评")
    (True, False)
    """
    return _bare(text) in EXPLAINING


def _built(bare: str) -> bool:
    return KINDS.match(bare) is not None or TIPS.match(bare) is not None


def opens_box(text: str) -> bool:
    """Whether a line by itself is the title of a box and hardly ever a crosshead.

    >>> opens_box("阅读提示"), opens_box("记者手记"), opens_box("背景资料的作用"), opens_box("消费提示")
    (True, True, False, False)
    """
    return box_title(text) == "sure" or (len(text) <= 12 and trails(text) and TIPS.match(_bare(text)) is None)


def figured(title: str) -> bool:
    """Whether a box's title says that it holds figures, line by line (数读, 技术统计).

    >>> figured("鳕鱼之争大事记"), figured("医生手记")
    (True, False)
    """
    return any(word in title for word in ("数", "计", "价", "表", "榜", "大事记"))
