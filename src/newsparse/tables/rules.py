"""The rules that decisions name: what each means, in which step it works, and a page on which it does.

Every `newsparse.Decision` carries the id of one of these rows. `newsparse.explain` shows what they mean,
`newsparse.revert` looks up how a decision is undone. ``tests/test_explain.py`` parses every example, and holds the
table against the rules that the code names and that pages bring about.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Step(NamedTuple):
    """A step of the pipeline, in which some rules work."""

    id: str
    title: str
    """What it does, in a few words."""


STEPS: Final = (
    Step("reflow", "Printed lines put together to paragraphs"),
    Step("furniture", "Masthead and furniture"),
    Step("repeats", "Repeats dropped"),
    Step("insets", "Boxes and pictures lifted out of the text"),
    Step("links", "Pieces linked"),
    Step("issue", "Articles of several pages put together"),
    Step("articles", "Articles put together"),
)
"""The steps in the order in which they work."""


class Rule(NamedTuple):
    """A rule by which something was decided."""

    id: str
    """As in `newsparse.Decision.rule`."""
    step: str
    """The id of its step."""
    means: str
    """What it says, in plain words."""
    revert: str
    """The field of `newsparse.Options` that undoes its decisions; empty where they cannot be undone."""
    example: str = ""
    """A page on which it decides something, one line a block; a form feed parts the pages of an issue."""
    layout: tuple[str, ...] = ()
    """For a rule of pages with boxes: what ``tests/typesetter.py`` is asked to set, instead of an example."""


_HEAD: Final = "云溪日报\n2021年11月22日 星期一\n国内统一刊号：CN33-0018\n"
_BODY: Final = "傍晚六点，云溪市柳巷菜市场收了摊，二楼的灯却一盏接一盏亮了起来，二十多位摊主一起坐进了由旧仓库改成的教室。"
_NEXT: Final = "这所夜校是柳巷社区去年秋天办起来的，社区干部走访时发现，不少摊主想学手机记账，想学普通话，却苦于白天离不开摊位。"
_THIRD: Final = "望江石桥建于清末，全长八十六米，共有五个桥孔，桥面石板由于常年踩踏已经磨出浅浅的凹槽，是当地最完整的石拱桥。"
_STORY: Final = f"菜市场里办起“邻里夜校”\n{_BODY}\n{_NEXT}\n"
_OTHER: Final = f"百年石桥完成“体检”\n{_THIRD}\n"

RULES: Final = (
    Rule(
        "reflow.spaces",
        "reflow",
        "The page's text has a space between most of its characters, as some engines put them; they are no part of it.",
        "as_printed",
        " ".join("菜市场里办起“邻里夜校”") + "\n" + " ".join(_BODY) + "\n",
    ),
    Rule(
        "reflow.lines",
        "reflow",
        "The page's text keeps the printed lines of its columns: lines of one width, which go on in the next. What is "
        "shorter, or indented, ends a paragraph or begins one.",
        "as_printed",
        "菜市场里办起“邻里夜校”\n"
        + "\n".join(t[k : k + 9] for t in (_BODY, _NEXT) for k in range(0, len(t), 9)),
    ),
    Rule(
        "furniture.masthead",
        "furniture",
        "The line is made of nothing but what a masthead (报头) says: the paper's name, its day, its numbers.",
        "not_furniture",
        _HEAD + _STORY,
    ),
    Rule(
        "furniture.page_head",
        "furniture",
        "The line stands at the head of the page (报眉): the page's name beside its number or day; on a page with "
        "boxes, also whatever is printed above the text.",
        "not_furniture",
        "要闻 2021年11月22日 星期一\n" + _STORY,
    ),
    Rule(
        "furniture.folio",
        "furniture",
        "The line is the page's number (版次), or its name next to a number.",
        "not_furniture",
        "云溪日报\n第3版\n" + _STORY,
    ),
    Rule(
        "furniture.hotline",
        "furniture",
        "The line is a telephone number of the paper, or says what such a number is for (热线).",
        "not_furniture",
        _HEAD + "新闻服务热线：88851111\n" + _STORY,
    ),
    Rule(
        "furniture.editors",
        "furniture",
        "The line names the page's editors (责任编辑, 版式设计 …).",
        "not_furniture",
        _HEAD + _STORY + "责任编辑：成元生\n",
    ),
    Rule(
        "furniture.slogan",
        "furniture",
        "A short line without a full stop between two lines of a masthead: a slogan of the paper.",
        "not_furniture",
        "云溪日报\n读云溪 知天下\n2021年11月22日 星期一\n国内统一刊号：CN33-0018\n" + _STORY,
    ),
    Rule(
        "furniture.jump",
        "furniture",
        "The line only says on which page the text goes on or where it began (下转, 上接).",
        "not_furniture",
        _HEAD + _STORY + "（下转第3版）\n",
    ),
    Rule(
        "furniture.picture_credit",
        "furniture",
        "The line says who took all the pictures of the page.",
        "not_furniture",
        _HEAD + _STORY + "本版图片均由本报记者程立夏摄\n",
    ),
    Rule(
        "furniture.picture_number",
        "furniture",
        "A number printed on a picture (①), where a caption names its picture by that number.",
        "not_furniture",
        _HEAD + _STORY + "①\n图①：夜校里的灯光。\n",
    ),
    Rule(
        "furniture.contents",
        "furniture",
        "What says on which pages the day's stories stand (今日导读), with the heading over it.",
        "not_furniture",
        _HEAD + _STORY + "今日导读\n夜市收摊以后　2版\n一张工票的六十年　4版\n",
    ),
    Rule(
        "furniture.picture_label",
        "furniture",
        "The name of a column of pictures (图片新闻) beside a picture's title.",
        "not_furniture",
        _HEAD + _STORY + "图片新闻\n夜校的灯光\n3月10日，学员在夜校里上课。\n程立夏 摄\n",
    ),
    Rule(
        "furniture.notice",
        "furniture",
        "A notice in one line under the end of a story: of a loss, a small advertisement, what is on television.",
        "not_furniture",
        _HEAD + _STORY + "遗失 云溪县桥北农机厂遗失营业执照副本一份，号04731，声明作废。\n",
    ),
    Rule(
        "masthead.conflict",
        "furniture",
        "Two things that the masthead says cannot both be right; both are given as printed.",
        "",
        "云溪日报\n2021年11月22日 星期五\n国内统一刊号：CN33-0018\n" + _STORY,
    ),
    Rule(
        "repeat.exact",
        "repeats",
        "The block says word for word what an earlier one says, and is too long to stand twice on purpose.",
        "keep",
        _STORY + _OTHER + _BODY + "\n",
    ),
    Rule(
        "repeat.near",
        "repeats",
        "The block says what an earlier one says but for a few characters, as OCR errors leave them.",
        "keep",
        _STORY + _OTHER + _BODY.replace("旧仓库", "旧仑库") + "\n",
    ),
    Rule(
        "repeat.part",
        "repeats",
        "The block is a part of an earlier one and no quotation of it.",
        "keep",
        _STORY + _OTHER + _NEXT[18:] + "\n",
    ),
    Rule(
        "repeat.several",
        "repeats",
        "The block is several earlier blocks run together.",
        "keep",
        _STORY + _OTHER + _BODY + _NEXT + "\n",
    ),
    Rule(
        "repeat.loop",
        "repeats",
        "One sentence over and over within one block: an OCR engine that fell into a loop; the first copy stays.",
        "keep",
        _STORY + "他们每天清晨五点起床赶往码头装卸货物。" * 6 + "\n",
    ),
    Rule(
        "repeat.overlap",
        "repeats",
        "The block begins with what an earlier one ends with (or the other way round); that part goes.",
        "keep",
        _STORY + _NEXT[-40:] + "夜校开课以来已有一百三十多名摊主报名，投诉比前一年下降了近四成。\n" + _OTHER,
    ),
    Rule(
        "repeat.inner",
        "repeats",
        "The block has a long text in common with an earlier one, torn out of the middle of sentences; it goes.",
        "keep",
        f"菜市场里办起“邻里夜校”\n{_BODY}{_NEXT}{_THIRD}\n另一篇文章的标题在这里\n县里的工作人员随后赶到{(_BODY + _NEXT + _THIRD)[4:-9]}同时回到了自己的家乡。\n",
    ),
    Rule(
        "repeat.fuller",
        "repeats",
        "The block is only a part of a later, fuller one, to which it gives way.",
        "keep",
        "菜市场里办起“邻里夜校”\n" + _BODY[:44] + "\n" + _OTHER + _BODY + "\n" + _NEXT + "\n",
    ),
    Rule(
        "repeat.round",
        "repeats",
        "A row of short blocks that comes round again and again; the first round stays.",
        "keep",
        _STORY + "清晨五点赶往码头\n装货卸货不停歇\n" * 4,
    ),
    Rule(
        "repeat.run",
        "repeats",
        "A short block beside a dropped one, which stands beside the original too: a credit under its caption, a "
        "headline over its text.",
        "keep",
        _STORY + _OTHER + _STORY,
    ),
    Rule(
        "repeat.next",
        "repeats",
        "A line right after itself.",
        "keep",
        "菜市场里办起“邻里夜校”\n菜市场里办起“邻里夜校”\n" + _BODY + "\n" + _OTHER,
    ),
    Rule(
        "repeat.headline",
        "repeats",
        "A headline printed again where its article goes on in another column, with text under it both times.",
        "keep",
        _STORY
        + _OTHER
        + "菜市场里办起“邻里夜校”\n夜校开课以来已有一百三十多名摊主报名，投诉比前一年下降了近四成。\n",
    ),
    Rule(
        "repeat.broken",
        "repeats",
        "After a row of repeats, the beginning of a block that comes next in that row, cut in mid-sentence.",
        "keep",
        _STORY + _OTHER + _BODY + "\n" + _NEXT[:14] + "\n",
    ),
    Rule(
        "box.title",
        "insets",
        "A title from the table of box titles (阅读提示, 相关链接 …) and the paragraphs under it, set apart from the text.",
        "not_inset",
        _STORY + "阅读提示\n本期夜校共有三门课程，学员每周上课三次。\n" + _OTHER,
    ),
    Rule(
        "box.placed",
        "insets",
        "A text in a frame of white or lines of its own, by the boxes of the page.",
        "not_inset",
        layout=("box",),
    ),
    Rule(
        "photo.credit_line",
        "insets",
        "A line that says who took a picture, and the caption above it.",
        "not_inset",
        _STORY + "\n\n\n\n摊主们在夜校上书法课。\n本报记者 聂长风 摄\n" + _OTHER,
    ),
    Rule(
        "photo.credit_in_caption",
        "insets",
        "A caption that ends by saying who took the picture.",
        "not_inset",
        _STORY + "\n\n\n\n图为摊主们在夜校上书法课。本报记者 聂长风 摄\n" + _OTHER,
    ),
    Rule(
        "photo.caption_words",
        "insets",
        "A line with the words of a caption (图为, 上图, 左一) and no credit.",
        "not_inset",
        _STORY + "图为摊主们在夜校上书法课\n" + _OTHER,
    ),
    Rule(
        "photo.scene",
        "insets",
        "A paragraph of one sentence that says who is doing what where, and nothing of whether, when or by whose account.",
        "not_inset",
        _STORY + "摊主们在夜校上书法课。\n" + _OTHER,
    ),
    Rule(
        "photo.artwork",
        "insets",
        "What a work of art is called and of what kind it is (国画, 木刻), with a line under it that says who made it.",
        "not_inset",
        _STORY + "\n\n\n\n夜校里的灯（木刻）\n聂长风作\n" + _OTHER,
    ),
    Rule(
        "photo.placed_credit",
        "insets",
        "A caption by its place and size of type, with a line under it that says who took the picture.",
        "not_inset",
        layout=("photo", "credit"),
    ),
    Rule(
        "photo.placed",
        "insets",
        "A caption by its place under or beside a picture and its size of type.",
        "not_inset",
        layout=("photo",),
    ),
    Rule(
        "link.lines",
        "links",
        "Short lines that are no headings: verse, a list, a table. They stay together in the order in which they stand.",
        "",
        "渡口\n柳 堤\n我把一只船\n系在你的窗下\n潮水来的时候\n它会轻轻敲打墙壁\n" + _OTHER,
    ),
    Rule(
        "link.assignment",
        "links",
        "Of all ways to link the page's pieces, the one with the most evidence in sum lets the second piece follow "
        "the first; each piece follows one other at most, and following none is always allowed.",
        "apart",
        _STORY,
    ),
    Rule(
        "link.nothing_continues",
        "links",
        "The text breaks off, and no piece of the page fits behind it better than none does.",
        "",
        "菜市场里办起“邻里夜校”\n" + _BODY + "\n" + _NEXT[:34] + "\n",
    ),
    Rule(
        "jump.pages",
        "issue",
        "Jump lines (下转第3版, 上接第1版) part an article: of all ways to put such parts together, the one with the most "
        "evidence in sum; a jump line that leads nowhere leaves its article incomplete.",
        "apart",
        f"云溪日报\n第1版\n菜市场里办起“邻里夜校”\n{_BODY}\n{_NEXT[:40]}\n（下转第2版）\n{_OTHER}\f"
        f"云溪日报\n第2版\n（上接第1版）{_NEXT[40:]}\n",
    ),
    Rule(
        "jump.headline",
        "issue",
        "A line over the part that goes on is the article's headline again, or only a title for that part.",
        "",
        f"云溪日报\n第1版\n菜市场里办起“邻里夜校”\n{_BODY}\n{_NEXT[:40]}\n（下转第2版）\n{_OTHER}\f"
        f"云溪日报\n第2版\n（上接第1版）\n办起“邻里夜校”\n{_NEXT[40:]}\n",
    ),
    Rule(
        "head.one",
        "articles",
        "Labels and bylines apart, the article has one line over it: its headline.",
        "",
        _STORY,
    ),
    Rule(
        "head.lines",
        "articles",
        "Of the lines over the article the words show which is kicker (引题), headline (主题), deck (副题) or label "
        "(栏目).",
        "",
        "云溪市柳巷社区——\n菜市场里办起“邻里夜校”\n" + _BODY + "\n",
    ),
    Rule(
        "head.split_line",
        "articles",
        "One line holds kicker and headline: its parallel phrases lead up to one more.",
        "",
        "服务发展 服务项目 服务企业 服务民生 白山市总做好服务助力转型\n" + _BODY + "\n",
    ),
    Rule(
        "head.placed",
        "articles",
        "The size of type and the place show which of the lines over the article is the headline.",
        "",
        layout=("plain",),
    ),
)
"""All rules, by step and in the order in which a step tries them."""

_BY_ID: Final = {rule.id: rule for rule in RULES}


def rule_of(name: str) -> Rule | None:
    """The rule of this id, None where there is none.

    >>> rule_of("repeat.next").means
    'A line right after itself.'
    """
    return _BY_ID.get(name)
