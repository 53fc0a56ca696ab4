"""How the first words of a piece of text tell the beginning of a paragraph from the rest of one that a column cut.

Counts of characters know the first three of them (`newsparse.seams`); these clues look at the first clause. They were
found by counting on paragraphs of January 1998 and March 2017, whole and cut in two; their weights are fitted
(``scripts/make_seams.py``), so a clue here only has to be general. They ask about text whose marks are folded to half
width.

>>> [row.id for row in BEGINNINGS if not all(map(row.pattern.search, row.examples))]
[]
>>> [row.id for row in BEGINNINGS if any(map(row.pattern.search, row.counterexamples))]
[]
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.row import LazyPattern, Row

CLAUSE_MARKS: Final = ",.;:!?、"
"""What ends a clause, in half width."""
IN_CLAUSE: Final = f"[^{CLAUSE_MARKS}]"
"""A character that is none of `CLAUSE_MARKS`, as a pattern."""
_SAYS: Final = "说|說|表示|指出|强调|強調|认为|認為|介绍|介紹|透露|宣布|称|稱|坦言|回忆|回憶|解释|解釋|呼吁|呼籲|要求|提出|看来|看來|建议|建議"
_AT: Final = "在|据|據|为|為|经|經|自|当|當|从|從|随着|隨著|对|對|关于|關於|由于|由於|根据|根據|按照|通过|通過|截至|到|至"
_WHERE: Final = "上|中|下|后|後|时|時|前|里|裡|来|來|期间|期間|之际|之際|看|悉|道|起|内|內|间|間|日|年|月|方面|问题|問題|底|初"

BEGINNINGS: Final[tuple[Row, ...]] = (
    Row(
        "says", LazyPattern(rf"^{IN_CLAUSE}{{1,24}}?(?:{_SAYS}|告诉记者|告訴記者)[,:]"), "start",
        "A paragraph begins with who is quoted next",
        ("市总工会主席说,今年要多办实事", "专家认为,这项技术前景很好"), ("的工作,他说,已经完成",),
    ),
    Row(
        "name_says", LazyPattern(r"^[一-鿿]{2,4}(?:说|說|表示|指出|强调|強調|认为|認為)"), "start",
        "A speaker's name right at the beginning",
        ("王大明指出,要抓落实",), ("市总工会主席王大明指出,要抓落实",),
    ),
    Row(
        "setting", LazyPattern(rf"^(?:{_AT})"), "start",
        "Prepositions that set the scene",
        ("在新的一年里", "据介绍,活动已经开始", "随着天气转暖"), ("市里在新的一年",),
    ),
    Row(
        "scene", LazyPattern(rf"^(?:{_AT}){IN_CLAUSE}{{1,24}}(?:{_WHERE}),"), "start",
        "The whole of a scene: from its preposition to its last word, and a comma",
        ("在昨天的会议上,代表们踊跃发言", "据了解后,"), ("在昨天的会议上代表们踊跃发言",),
    ),
    Row(
        "when", LazyPattern(rf"^{IN_CLAUSE}{{1,30}}(?:{_WHERE}),"), "start",
        "A time or a place, and a comma",
        ("改革开放以来,", "会议期间,代表们参观了展览"), ("会议期间代表们参观了展览",),
    ),
    Row(
        "date", LazyPattern(
            r"^(?:[0-9]{2,4}年|[一二][九○〇零][〇○零一二三四五六七八九]{2}年|今年|去年|明年|近年|本月|上月|日前|最近|近日|目前|现在|現在|当前|當前|如今|"
            r"今天|昨天|昨日|今日|当天|當天|[0-9]{1,2}月|[0-9]{1,2}日)"
        ), "start",
        "A date, or a word for one",
        ("1月8日,大会闭幕", "目前,工程进展顺利", "一九九七年,"), ("截至目前",),
    ),
    Row(
        "order", LazyPattern(
            r"^[(]?[一二三四五六七八九十0-9]{1,3}[)、.]|^(?:首先|其次|再次|最后|最後|第[一二三四五六七八九十]|此外|另外|同时|同時|因此|当然|當然|总之|總之|"
            r"例如|比如|其中|与此同时|與此同時)"
        ), "start",
        "Numbers of items, and words that lead from one thought to the next",
        ("一、加强领导", "(二)抓好落实", "首先,要统一思想", "此外,还有"), ("一加强领导",),
    ),
    Row("this", LazyPattern(r"^[这這那该該此其]"), "start", "What was spoken of is taken up", ("这次活动", "该市今年"), ("在这次",)),
    Row("but", LazyPattern(r"^(?:但|而|不过|不過|然而)"), "start", "The turn of an argument", ("然而,好景不长", "但是"), ("反而",)),
    Row("they", LazyPattern(r"^[他她我你]"), "start", "A person who was named before", ("他今年50岁", "我们走进"), ("和他",)),
    Row(
        "press", LazyPattern(rf"^{IN_CLAUSE}*(?:记者|記者|本报|本報)"), "start", "The paper speaks of itself",
        ("本报讯", "昨天上午记者走进车间"), ("市里说,记者",),
    ),
    Row("is", LazyPattern(rf"^{IN_CLAUSE}*是"), "start", "The first clause is a whole sentence", ("这是一项新工作",), ("新工作,是好事",)),
    Row(
        "done", LazyPattern(rf"^{IN_CLAUSE}*[了过過着著][,.;:!?]"), "start", "The first clause says what came about",
        ("春天来了,",), ("来了一批人",),
    ),
    Row("of", LazyPattern(rf"^{IN_CLAUSE}*的[,.;:!?]"), "start", "The first clause ends in 的", ("这是必要的,",), ("必要的工作,",)),
    Row(
        "particle", LazyPattern(r"^[的了着過过们們等和与與或及并並也都就还還又则則却卻]"), "rest",
        "Words that lean on what stands before them",
        ("的工作", "了一批", "和群众"), ("工作的",),
    ),
    Row("stub", LazyPattern(rf"^{IN_CLAUSE}{{1,2}},"), "rest", "One or two characters and a comma: the end of a clause", ("工,", "作后,"), ("工作后,",)),
    Row("short", LazyPattern(rf"^{IN_CLAUSE}{{1,8}}\."), "rest", "A few characters and a full stop: the end of a sentence", ("会主义.",), ("会主义,",)),
    Row("shut.quote", LazyPattern(r"^[^“]*”"), "rest", "A quotation ends that did not begin", ("精神”的感召下",), ("“精神”",)),
    Row("shut.title", LazyPattern(r"^[^《]*》"), "rest", "A title ends that did not begin", ("日报》记者",), ("《日报》",)),
    Row("shut.bracket", LazyPattern(r"^[^(]*[^(0-9一二三四五六七八九十]\)"), "rest", "A bracket ends that did not begin", ("左起)在现场",), ("(左起)", "1)")),
    Row("comma", LazyPattern(rf"^{IN_CLAUSE}*,"), "start", "The first clause ends in a comma", ("近日,",), ("近日.",)),
    Row("stop", LazyPattern(rf"^{IN_CLAUSE}*\."), "rest", "The first clause is the last of its sentence", ("近日.",), ("近日,",)),
    Row("colon", LazyPattern(rf"^{IN_CLAUSE}*:"), "start", "The first clause ends in a colon", ("他说:",), ("他,",)),
    Row("semicolon", LazyPattern(rf"^{IN_CLAUSE}*;"), "rest", "The first clause ends in a semicolon", ("好转;",), ("好转,",)),
    Row("list", LazyPattern(rf"^{IN_CLAUSE}*、"), "rest", "The first clause ends inside a list", ("工会、",), ("工会,",)),
)  # fmt: skip
