"""Lines that are furniture only because of the lines next to them, or of where they stand.

The page's name stands over its day, an editor among editors. `newsparse.masthead` knows the lines that are furniture by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from newsparse import people
from newsparse.editors import are_names, is_editors, is_editors_title
from newsparse.masthead import MAX_SLOGAN, between
from newsparse.masthead_line import together
from newsparse.tables import masthead as table
from newsparse.tables import page_lines
from newsparse.tables import paper_names as names
from newsparse.tables.foot import FOOT
from newsparse.tables.heads import LABEL_LENGTH
from newsparse.tables.labels import label_rule
from newsparse.tables.row import LazyPattern
from newsparse.textfacts import fold_marks, heading_like

_NUMBER: Final = LazyPattern(r"[①-⑳]$")


def picture_numbers(lines: Sequence[str]) -> dict[int, str]:
    """The numbers printed on pictures (①), on a page where captions name pictures by such numbers; index → kind.

    >>> picture_numbers(["②", "①", "图①②：古树下的村口。"])
    {0: 'picture_number', 1: 'picture_number'}
    """
    alone = {
        k: line.strip() for k, line in enumerate(lines) if 0 < len(line) <= 4 and _NUMBER.match(line.strip())
    }
    if not alone:
        return {}
    named = {number for line in lines if "图" in line[:4] for number in line[:12] if _NUMBER.match(number)}
    return {k: "picture_number" for k, number in alone.items() if number in named}


def picture_labels(lines: Sequence[str]) -> dict[int, str]:
    """The names of columns of pictures (图片新闻) beside a picture's title; index → kind.

    A title is a short line above or below it, and a credit follows soon. Without one the name itself is the title.

    >>> picture_labels(["图片新闻", "春管正忙", "3月10日，农民在麦田里浇水。", "司 伟 摄"])
    {0: 'picture_label'}
    >>> picture_labels(["图片新闻", "3月10日，农民在麦田里浇水。", "司 伟 摄"])
    {}
    """
    out: dict[int, str] = {}
    full = [index for index, line in enumerate(lines) if line.strip()]
    for place, index in enumerate(full):
        line = lines[index].strip()
        if len(line) > MAX_SLOGAN or not any(row.pattern.match(line) for row in table.PICTURE_LABELS):
            continue
        near = [fold_marks(lines[full[n]]) for n in (place - 1, place + 1) if 0 <= n < len(full)]
        titled = any(len(text) <= TITLE and heading_like(text) and label_rule(text) is None for text in near)
        if titled and any(_credits(lines[n]) for n in full[place + 1 : place + 1 + CREDIT_WITHIN]):
            out[index] = "picture_label"
    return out


TITLE, CREDIT_WITHIN = 30, 5
"""The longest title of a picture, in characters, and how many lines behind the label its credit stands at most."""


def _credits(line: str) -> bool:
    text = fold_marks(line.strip())
    return people.credit_likelihood(text) >= 0.9 or people.caption_credit(text)[0] < len(text)


def beside_furniture(lines: Sequence[str], furniture: Mapping[int, str]) -> dict[int, str]:
    """What of a page is furniture only because of the furniture next to it; index → kind.

    The page's name over its day or number (体育, 科教周刊), a bare number there, the weather of the day, an editor
    without a colon among others, a telephone under the whole head.

    >>> lines = ["江州晚报", "2009年8月19日", "24小时新闻热线 84686666 报料QQ 1008600", "市区下雪"]
    >>> beside_furniture(lines, {0: "masthead", 1: "masthead"})
    {2: 'hotline'}
    """
    out: dict[int, str] = {}
    full = [index for index, line in enumerate(lines) if line.strip()]
    place_of = {index: place for place, index in enumerate(full)}
    head = ("masthead", "page_head", "folio", "slogan")
    todo = [index for index, kind in furniture.items() if kind in (*head, "editors", "hotline")]
    while todo:
        index = todo.pop()
        kind = furniture.get(index) or out[index]
        for step in (-1, 1):
            place = place_of[index] + step
            if not 0 <= place < len(full) or full[place] in furniture or full[place] in out:
                continue
            text = lines[full[place]].strip()
            new = None
            if _is_number(text) or names.FOLIO.match(text) is not None:
                new = "folio"  # its number in figures, before, between or behind the rest
            elif place < TOP and (_numbered_name(text) or _set_over(text, over=step < 0)):
                new = "page_head"
            elif kind == "editors" and (place >= TOP or is_editors(text, beside=True)):
                new = "editors" if is_editors(text, beside=True) else None
            elif (
                step > 0
                and place + 1 < len(full)
                and _between_heads(
                    text, lines[full[place + 1]], furniture.get(full[place + 1]), top=place < TOP
                )
            ):
                new = "page_head"
            elif len(text) <= table.MAX_LINE:
                top = all(_is_number(lines[over].strip()) for over in full[:place])
                new = _names_page(text, above=step < 0, first=top)
                if new is None and place + 1 < len(full) and _weather(text, lines[full[place + 1]].strip()):
                    new = "page_head"
                channels = page_lines.CHANNEL, page_lines.CHANNELS
                if new is None and any(row.pattern.match(text) is not None for row in channels):
                    under = lines[full[place + 1]] if place + 1 < len(full) else ""
                    new = "hotline" if _no_text(under) else None
                below = [lines[k].strip() for k in full[place + 1 : place + 3]]
                numbered = kind == "folio" or (
                    # 1985年9月10日 星期二 第二版, over a name that can only be a column's
                    kind in head
                    and place < TOP
                    and names.NUMBERED.search(lines[index].strip()) is not None
                    and any(label_rule(label) is not None for label in below[:1])
                )
                if new is None and step > 0 and numbered and _over_label(text, below):
                    new = "page_head"
                if new is None and step > 0 and all(k in furniture or k in out for k in full[:place]):
                    new = reaches(text)  # under the whole head, over the first article
                if new is None and place == 1 and step < 0 and between(text) == "slogan":
                    over = _names_page(lines[full[0]].strip(), above=True, first=True)
                    new = None if over is None else "slogan"  # a motto between the page's name and its day
            if new is not None:
                out[full[place]] = new
                todo.append(full[place])
    return out


TOP = 6
"""A page's head has hardly more lines."""


def _is_number(text: str) -> bool:
    """Whether a text is nothing but a page's number in figures (7, ·2·, — 2 —, ③)."""
    if _NUMBER.match(text) is not None:
        return True
    text = text.strip("·—- ") if len(text) <= 6 and text[:1] == text[-1:] else text
    return 0 < len(text) <= 2 and text.isdigit()


_BETWEEN: Final = LazyPattern(r"\s*+[·|｜/／:：]\s*+|\s++")


def _over_label(text: str, below: Sequence[str]) -> bool:
    """Whether what stands under a page's number can only be its name: the next line is as short, a column's name, over a
    headline.
    """
    if len(below) < 2 or label_rule(text) is not None or names.PAGE_NAME.match(text) is None:
        return False
    label, headline = below
    short = 4 <= len(text) <= LABEL_LENGTH and 1 < len(label) <= LABEL_LENGTH < len(headline)
    if not short or are_names(label):
        return False
    return heading_like(headline) and people.byline_likelihood(headline) < 0.5


def _numbered_name(text: str) -> bool:
    """Whether a text is a page's name and number (职工之家 3, 07 基层·企业, 第6版 基层传真, 要闻·03, A07 | 城事)."""
    if len(text) > MAX_SLOGAN:
        return False
    for m in _BETWEEN.finditer(text):
        parts = text[: m.start()], text[m.end() :]
        for number, name in (parts, parts[::-1]):
            named = names.PAGE_NAME.match(name) is not None or names.SECTION_NAME.match(name) is not None
            if named and (_is_number(number) or names.FOLIO.match(number) is not None):
                return True
    return False


def _weather(text: str, below: str) -> bool:
    """Whether a line is the first half of the day's weather, over the second (今日多云转晴 over 22℃—31℃)."""
    return (
        page_lines.SKY.pattern.match(text) is not None and page_lines.WEATHER.pattern.match(below) is not None
    )


def _no_text(under: str) -> bool:
    """Whether a line is neither text nor who wrote it."""
    if between(under) is not None:
        return True
    folded = fold_marks(under.strip())
    return heading_like(folded) and people.byline_likelihood(folded) < 0.5


def _set_over(text: str, *, over: bool) -> bool:
    """Whether a text beside another line of the head can only be the page's name: in Chinese `over` it, in Latin letters."""
    if names.CAPITALS.match(text) is not None:
        return True
    return over and "·" in text and names.SECTION_NAME.match(text) is not None


def _between_heads(text: str, below: str, kind: str | None, *, top: bool) -> bool:
    """Whether a line under one of the head names the page: another line of the head, or its number, stands below."""
    number = _is_number(below.strip())
    if text in names.SECTIONS or names.SERIAL_NAME.match(text) is not None:
        return number or kind is not None
    return (number or (top and kind is not None)) and names.PAGE_NAME.match(text) is not None


def _names_page(text: str, *, above: bool, first: bool) -> str | None:
    """The kind of a line next to a line of a page's head, None where it is not part of that head."""
    if page_lines.WEATHER.pattern.match(text) is not None:
        return "page_head"
    if _numbered_name(text):
        return "page_head"  # 职工之家 3
    name = together(text)
    if name in names.SECTIONS and (above or label_rule(text) is None or name in names.NO_COLUMN):
        return "page_head"
    if first and (names.SECTION_NAME.match(text) is not None or (above and names.PAGE_NAME.match(text))):
        return "page_head"
    return None


def contents(lines: Sequence[str]) -> dict[int, str]:
    """What says on which page the day's stories stand (今日导读): its heading and the lines under it; index → kind.

    >>> contents(["今日导读", "夜市收摊后，谁来送环卫工回家……2版", "一张“工票”的六十年　4版", "市区下雪"])
    {0: 'contents', 1: 'contents', 2: 'contents'}
    >>> contents(["导读", "二版　社保卡年底前可跨市购药", "第三版：松子采收季　严查抢青"])
    {0: 'contents', 1: 'contents', 2: 'contents'}
    >>> contents(["导读", "去年以来，全市新建公园三座。"])
    {}
    """
    out: dict[int, str] = {}
    full = [index for index, line in enumerate(lines) if line.strip()]
    for place, index in enumerate(full):
        text = lines[index].strip()
        if page_lines.CONTENTS_LINE.pattern.match(text) is not None:
            out[index] = "contents"
        if page_lines.CONTENTS.pattern.match(text) is None:
            continue
        end = place + 1
        while end < len(full) and page_lines.ENTRY.pattern.match(lines[full[end]].strip()) is not None:
            end += 1
        if end > place + 1:
            out.update(dict.fromkeys(full[place:end], "contents"))
    return out


def foot_lines(lines: Sequence[str], furniture: Mapping[int, str]) -> dict[int, str]:
    """What stands at the foot of a page, below all articles: how to reach the paper, what to send in; index → kind.

    >>> foot_lines(["昨天下了雪。", "线索一经采用 奖励50元至1000元", "责任编辑：成元生"], {2: "editors"})
    {1: 'hotline'}
    """
    out: dict[int, str] = {}
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].strip()
        if not text or index in furniture:
            continue
        kind = reaches(text)
        if kind is None:
            break
        out[index] = kind
    return out


def reaches(text: str) -> str | None:
    """The kind of a line that says how to reach the paper, what to send in, what it answers for."""
    return next((row.gives for row in FOOT if row.pattern.match(text) is not None), None)


def names_page_alone(lines: Sequence[str], furniture: Mapping[int, str]) -> dict[int, str]:
    """The page's first line where it is nothing but the name of a page (国际, 理论周刊) and no head is left beside it."""
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None or first in furniture:
        return {}
    text = lines[first].strip()
    if names.SERIAL_NAME.match(text) is not None:
        return {first: "page_head"}
    for number, name in (text.split(" ", 1), text.rsplit(" ", 1)[::-1]) if " " in text else ():
        if name in names.SECTIONS and _is_number(number):
            return {first: "page_head"}  # 3 国内, 国际新闻 4
    return {first: "page_head"} if text in names.SECTIONS and label_rule(text) is None else {}


def editors_over_lines(lines: Sequence[str], furniture: Mapping[int, str]) -> dict[int, str]:
    """A word for an editor on one line and the names on the next (责任编辑： over 刘静); index → kind.

    >>> editors_over_lines(["路灯亮了。", "责任编辑：", "刘静"], {})
    {1: 'editors', 2: 'editors'}
    >>> editors_over_lines(["责任编辑：", "本报记者 刘静"], {})
    {}
    """
    out: dict[int, str] = {}
    full = [index for index, line in enumerate(lines) if line.strip()]
    for place in range(len(full) - 1):
        title, under = (lines[full[at]].strip() for at in (place, place + 1))
        taken = full[place] in furniture or full[place + 1] in furniture
        if taken or not is_editors_title(title, beside=full[place - 1] in out):
            continue
        if are_names(under):
            out.update({full[place]: "editors", full[place + 1]: "editors"})
    return out


def advertising(lines: Sequence[str]) -> dict[int, str]:
    """广告 as the page's last line: the advertisement above it is a picture."""
    last = next((index for index in range(len(lines) - 1, -1, -1) if lines[index].strip()), None)
    if last is None or page_lines.ADVERTISING.pattern.match(lines[last].strip()) is None:
        return {}
    return {last: "folio"}
