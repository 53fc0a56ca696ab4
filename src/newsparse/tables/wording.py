"""How the wording of a short line tells a crosshead inside an article from the headline of the next one.

A headline of news says what happened and where; a crosshead (小标题) names the subject of what follows it, often in two
clauses parted by a comma. The clues were found by counting on headlines and crossheads of January 1998 and March 2017;
their weights are fitted with all other evidence of a link (`newsparse.linking.weights`), so a clue here only has to be
general. They ask about lines whose marks are folded to half width.

>>> [row.id for row in WORDING if not all(map(row.pattern.search, row.examples))]
[]
>>> [row.id for row in WORDING if any(map(row.pattern.search, row.counterexamples))]
[]
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.heads import PROVINCES
from newsparse.tables.row import LazyPattern, Row

_OTHERS: Final = "我国|我省|我市|全国|全省|全市|中央|国务院|美国?|英国?|法国?|德国?|俄(?:罗斯)?|日本|韩国|印度|联合国|中(?:美|俄|日|韩|欧|非)"
_PLACES: Final = "|".join((*PROVINCES, _OTHERS))

TWO_CLAUSES: Final = LazyPattern(r"^[^,]{2,9},[^,]{2,9}$")
"""Two short clauses, as a crosshead has them; `newsparse.linking.settle` asks for them, too."""

WORDING: Final[tuple[Row, ...]] = (
    Row(
        "event", LazyPattern(
            r"会见|会谈|举行|召开|出席|访问|签署|开幕|闭幕|揭晓|揭牌|发表|宣布|启动|开通|投产|问世|面世|当选|获奖|夺冠|开工|竣工|成立|"
            r"公布|发布|颁布|颁奖|印发|致电|抵达|[召举]開|舉行|會見|開幕|閉幕|啟動"
        ), "headline",
        "Verbs of what happens in public: a headline of news is a sentence about an event",
        ("市总工会召开全委会", "第三届读书节闭幕"), ("把好三道关", "从源头抓起"),
    ),
    Row(
        "place", LazyPattern(rf"^(?:{_PLACES})"), "headline",
        "A headline of news names at its beginning where it happened or who acted",
        ("江苏推出便民新举措", "我国粮食再获丰收", "中美举行磋商"), ("走进江苏", "一位老人的心愿"),
    ),
    Row(
        "comma", TWO_CLAUSES, "crosshead",
        "Two short clauses parted by a comma: headlines part them by a space or a new line, and a torn sentence is longer",
        ("转观念,换思路", "有了路,才有富"), ("转观念 换思路", "如今,全市的茶园面积已经超过"),
    ),
    Row(
        "column", LazyPattern(r"\([^()]{1,12}\)$"), "headline",
        "A column's name in brackets behind the headline (栏目)",
        ("一碗面里的乡愁(名家笔谈)", "莫让好事变了味(今日谈)"), ("(一)起步", "三(2)班的孩子"),
    ),
    Row(
        "colon", LazyPattern(r"[^0-9]:[^0-9]"), "crosshead",
        "A subject, a colon, and what is said of it",
        ("治水:清淤之后还要管护", "关键词:转型"), ("下午3:30开赛", "比分2:1"),
    ),
    Row(
        "phrases", LazyPattern(r"\S \S"), "headline",
        "Phrases parted by a space, as headlines of several lines come out of OCR",
        ("擦亮品牌 做强服务",), ("擦亮品牌做强服务",),
    ),
    Row(
        "digit", LazyPattern(r"[0-9]"), "headline",
        "Figures are news",
        ("5000户居民用上天然气",), ("五千户居民",),
    ),
    Row(
        "question", LazyPattern(r"\?$"), "headline",
        "A question as a title",
        ("谁来管管路边摊?",), ("谁来管管路边摊",),
    ),
    Row(
        "stars", LazyPattern(r"^(?:[*＊×☆★△▲◇◆○●□■※]\s?){3,}$"), "crosshead",
        "A line of nothing but stars parts the sections of one article",
        ("＊＊＊", "＊ ＊ ＊ ＊ ＊", "×××", "☆ ☆ ☆"), ("★话剧上演", "☆☆", "三个×××厂", "———"),
    ),
)  # fmt: skip
"""``gives``: what the clue leans to."""
