"""Lines that are furniture, or are none, only because of the lines next to them.

The page's name stands over its day, an editor among editors; a day right under a text and its signature is that text's.
`newsparse.masthead` knows the lines that are furniture by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from newsparse import people
from newsparse.editors import is_editors
from newsparse.masthead import MAX_SLOGAN, between, furniture_kind
from newsparse.tables import masthead as table
from newsparse.tables.foot import FOOT
from newsparse.tables.labels import label_rule
from newsparse.tables.lines import DAY, EDITORS, FORMAL, OFFICE, READER, REGARDS
from newsparse.tables.row import LazyPattern
from newsparse.textfacts import fold_marks, heading_like

_NUMBER: Final = LazyPattern(r"[①-⑳]$")


def signing_days(lines: Sequence[str]) -> frozenset[int]:
    """Indexes of the lines that are a day alone under a text or its signature: who wrote it dated it so.

    A day of the page stands with other lines of its head, or at an end of the page.

    >>> sorted(signing_days(["停水公告", "今晚停水。", "市自来水公司", "2008年4月8日", "公交改道"]))
    [3]
    """
    found: set[int] = set()
    full = [index for index, line in enumerate(lines) if line.strip()]
    for place, index in enumerate(full):
        if "年" not in lines[index]:
            continue
        text = fold_marks(lines[index].strip())
        if not place or len(text) > MAX_SLOGAN or DAY.pattern.match(text) is None:
            continue
        above = fold_marks(lines[full[place - 1]].strip())
        below = lines[full[place + 1]] if place + 1 < len(full) else None
        if furniture_kind(above) is not None:
            continue
        over = fold_marks(lines[full[place - 2]].strip()) if place > 1 else ""
        signed = (
            any(row.pattern.match(above) for row in (OFFICE, EDITORS, READER))
            or FORMAL.pattern.search(above)
            or REGARDS.pattern.match(over)
        )
        paper = below is not None and furniture_kind(below) is not None  # whose foot the day may be a part of
        if signed or (below is not None and not paper and place > 1 and above.endswith(".")):
            found.add(index)
    return frozenset(found)


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
    without a colon among others.
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
            if _is_number(text):
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
    """Whether a text is nothing but a page's number in figures."""
    return 0 < len(text) <= 2 and text.isdigit()


def _numbered_name(text: str) -> bool:
    """Whether a text is a page's name and number (职工之家 3, 07 基层·企业, 第6版 基层传真)."""
    for number, name in (text.split(" ", 1), text.rsplit(" ", 1)[::-1]) if " " in text else ():
        named = table.PAGE_NAME.match(name) is not None or table.SECTION_NAME.match(name) is not None
        if named and (_is_number(number) or table.FOLIO.match(number) is not None):
            return True
    return False


def _set_over(text: str, *, over: bool) -> bool:
    """Whether a text beside another line of the head can only be the page's name: in Chinese `over` it, in Latin letters."""
    if table.CAPITALS.match(text) is not None:
        return True
    return over and "·" in text and table.SECTION_NAME.match(text) is not None


def _between_heads(text: str, below: str, kind: str | None, *, top: bool) -> bool:
    """Whether a line under one of the head names the page: another line of the head, or its number, stands below."""
    number = _is_number(below.strip())
    if text in table.SECTIONS or table.SERIAL_NAME.match(text) is not None:
        return number or kind is not None
    return (number or (top and kind is not None)) and table.PAGE_NAME.match(text) is not None


def _names_page(text: str, *, above: bool, first: bool) -> str | None:
    """The kind of a line next to a line of a page's head, None where it is not part of that head."""
    if table.WEATHER.match(text) is not None:
        return "page_head"
    if _numbered_name(text):
        return "page_head"  # 职工之家 3
    if text in table.SECTIONS and (above or label_rule(text) is None):
        return "page_head"
    if first and (table.SECTION_NAME.match(text) is not None or (above and table.PAGE_NAME.match(text))):
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
        if table.CONTENTS.match(lines[index].strip()) is None:
            continue
        end = place + 1
        while end < len(full) and table.ENTRY.match(lines[full[end]].strip()) is not None:
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
        row = next((row for row in FOOT if row.pattern.match(text) is not None), None)
        if row is None:
            break
        out[index] = row.gives
    return out


def names_page_alone(lines: Sequence[str], furniture: Mapping[int, str]) -> dict[int, str]:
    """The page's first line where it is nothing but the name of a page (国际, 理论周刊) and no head is left beside it."""
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None or first in furniture:
        return {}
    text = lines[first].strip()
    if table.SERIAL_NAME.match(text) is not None:
        return {first: "page_head"}
    return {first: "page_head"} if text in table.SECTIONS and label_rule(text) is None else {}
