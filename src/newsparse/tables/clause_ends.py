"""How the last words of a text without a mark behind them tell a whole sentence from one that a column cut.

A sentence that lost its full stop in OCR, a summary (提要) and a line of a list end where a clause ends; a column cuts
anywhere. Counts of characters know the last three of them (`newsparse.seams`); these clues look at the last clause. They
were found by counting on paragraphs of January 1998 and March 2017, whole and cut in two; their weights are fitted
(``scripts/make_seams.py``), so a clue here only has to be general. They ask about text whose marks are folded to half
width.

>>> [row.id for row in CLAUSE_ENDS if not all(map(row.pattern.search, row.examples))]
[]
>>> [row.id for row in CLAUSE_ENDS if any(map(row.pattern.search, row.counterexamples))]
[]
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.beginnings import CLAUSE_MARKS, IN_CLAUSE
from newsparse.tables.row import LazyPattern, Row

CLAUSE_ENDS: Final[tuple[Row, ...]] = (
    Row("comma", LazyPattern(rf",{IN_CLAUSE}*$"), "end", "A clause behind a comma", ("好转,人心安定",), ("好转.人心安定",)),
    Row("stop", LazyPattern(rf"\.{IN_CLAUSE}*$"), "rest", "The first clause of a sentence", ("好转.人心安定",), ("好转,人心安定",)),
    Row("colon", LazyPattern(rf":{IN_CLAUSE}*$"), "rest", "The first clause of what is quoted", ("他说:人心安定",), ("他说,人心安定",)),
    Row("list", LazyPattern(rf"、{IN_CLAUSE}*$"), "rest", "A list goes on", ("工会、妇联",), ("工会,妇联",)),
    Row("tiny", LazyPattern(rf"[{CLAUSE_MARKS}]{IN_CLAUSE}{{1,2}}$"), "rest", "One or two characters behind a mark", ("好转,人",), ("好转,人心安",)),
    Row("brief", LazyPattern(rf"[{CLAUSE_MARKS}]{IN_CLAUSE}{{1,4}}$"), "rest", "A few characters behind a mark", ("好转,人心安",), ("好转,人心已经安定",)),
    Row("open", LazyPattern(r"[“《(][^”》)]*$"), "rest", "A quotation, a title or a bracket is open", ("学习《劳动",), ("学习《劳动法》",)),
    Row("of", LazyPattern(r"的$"), "rest", "的 wants its noun", ("安定的",), ("目的地",)),
    Row("while", LazyPattern(r"[着著过過]$"), "rest", "What goes on wants its object", ("面临着",), ("着落",)),
    Row("done", LazyPattern(r"了$"), "end", "What came about", ("安定了",), ("了解",)),
    Row("where", LazyPattern(r"[等中上下后後时時前里裡来來]$"), "rest", "A time, a place or a list, and what happens then", ("会议上",), ("上午",)),
    Row(
        "link", LazyPattern(
            r"[和与與及或并並在对對为為以从從向将將把被使让讓由于於是有就也都还還不很最更已正要会會能可]$"
        ), "rest",
        "Prepositions, conjunctions, adverbs and helping verbs want what they go with",
        ("安定和", "已经在", "人们都"), ("和平",),
    ),
    Row("count", LazyPattern(r"[0-9一二三四五六七八九十百千万萬]$"), "rest", "A number wants what it counts", ("增长3", "大约一"), ("3个",)),
    Row("measure", LazyPattern(r"(?:一[个個批项項次位名种種条條]|[这這那][个個种種项項次])$"), "rest", "A measure word wants its noun", ("这是一项",), ("项目",)),
    Row("go_on", LazyPattern(rf"(?:^|[{CLAUSE_MARKS}])[并並而但也还還就又且使让讓以]{IN_CLAUSE}*$"), "end", "The clause takes up the one before it", ("安定,并富裕",), ("安定,富裕",)),
    Row("verb", LazyPattern(rf"[是有]{IN_CLAUSE}*$"), "rest", "Behind 是 and 有 much may follow", ("这是大家",), ("大家",)),
    Row("has_done", LazyPattern(rf"了{IN_CLAUSE}*$"), "end", "What came about, and to what", ("取得了成果",), ("取得成果",)),
    Row(
        "with", LazyPattern(rf"[使将將把被让讓对對为為以从從向与與和及]{IN_CLAUSE}*$"), "rest",
        "A preposition in the clause: it is a longer one", ("对大家",), ("大家",),
    ),
)  # fmt: skip
