"""Lines that name the editors of a page (责任编辑, 版式, 校对)."""

from __future__ import annotations

import re
from typing import Final

from newsparse.people import read_byline
from newsparse.people.names import name_cost
from newsparse.tables import editor_words
from newsparse.tables import masthead as table
from newsparse.tables.row import LazyPattern

_EDITOR: Final = "|".join(re.escape(w) for w in sorted(editor_words.EDITOR_WORDS, key=lambda w: (-len(w), w)))
_BESIDE_EDITORS: Final = tuple(row for row in table.FIELDS if row.id in ("email", "website", "telephone"))
_EDITOR_WORD: Final = LazyPattern(_EDITOR)
_EDITOR_PART: Final = LazyPattern(
    rf"\s*[□■◎●○▲◆★*(（【]?\s*(?:[一二三四五六七八\d]{{1,2}}版|本[版期栏]|今[日晚])??({_EDITOR})(\s*[:：/／]\s*|\s+|(?=[\u3400-\u9fff]))((?:(?!(?:[一二三四五六七八\d]{{1,2}}版)?(?:{_EDITOR}))[^:：]){{2,30}})"
)
_CONTACT: Final = LazyPattern(r"\s联系电话(?=\s?[:：])")
_TITLE_ALONE: Final = LazyPattern(
    rf"[□■◎●○▲◆★*(（【\s]{{0,3}}(?:[一二三四五六七八\d]{{1,2}}版|本[版期栏])??(?P<word>{_EDITOR})\s?(?P<colon>[:：])?[)）】]?$"
)
_RUN: Final = LazyPattern(r"[\u3400-\u9fff]{5,}")
"""More characters than a name has, and nothing to part them: 责任编辑：为他人作嫁衣."""
_LONGEST_TITLE: Final = 12
"""The longest line, in characters, that is nothing but a word for an editor."""
_MAX_NAMES: Final = 20
"""The longest line that is nothing but the editors' names."""
_NAME: Final = LazyPattern(r"[\u3400-\u9fff]{2,3}")


def has_editors(text: str) -> bool:
    """Whether a text has a word for an editor in it."""
    return _EDITOR_WORD.search(text) is not None


def is_editors(text: str, *, beside: bool = False) -> bool:
    """Whether a line names the page's editors: 责任编辑:成元生, 本版责编：冯霄 颜世贵 版式设计：张三.

    `beside` tells that the line next to it does so: then 校对 冉光明 needs no colon either, nor does it behind another.
    """
    if len(text) > table.MAX_LINE or not has_editors(text):
        return False
    whole = text
    text = _CONTACT.sub(" 电话", text)
    text = editor_words.WRITE_TO.pattern.sub(" ", text)
    for row in _BESIDE_EDITORS:
        if not table.CUES.isdisjoint(text):
            text = row.pattern.sub(" ", text)
    beside = beside or text != whole  # 编辑 吴晓东 电话 0531-85193111
    at = parts = 0
    while (m := _EDITOR_PART.match(text, at)) is not None:
        names = m[3].strip(" 　|｜/／;；,，、()（）【】")
        marked = m[2].strip() != ""
        # 编辑 徐静 is a byline, too; 编辑 徐静 校对 何芳 is none
        alone = not beside and not parts and not has_editors(text[m.end() :])
        weak = m[1] in editor_words.WEAK_EDITOR_WORDS and alone
        # 责编 万里 beside the day, 版式 小曼 between two others
        sure = not alone and m[2] and _NAME.fullmatch(names) is not None
        named = sure or read_byline(names) or (m[2] and _spaced_names(names))
        if not marked and (weak or not named):
            return False
        doubtful = weak or m[1] in editor_words.NAMED_EDITOR_WORDS
        if doubtful and not named and not _spaced_names(names.partition(" ")[0]):
            return False  # 策划：一场大赛 and 一审：判赔三万元 say something else
        if len(names) < 2 or table.SENTENCE.search(names) or (not named and _RUN.fullmatch(names)):
            return False
        at, parts = m.end(), parts + 1
    return parts > 0 and not text[at:].strip(" 　|｜/／)）】")


def is_editors_title(text: str, *, beside: bool = False) -> bool:
    """Whether a line is a word for an editor whose names stand on the next line: 责任编辑：, 本版编辑.

    `beside` tells that the lines above do so: then 校对 needs no colon.
    """
    m = _TITLE_ALONE.match(text) if len(text) <= _LONGEST_TITLE else None
    return m is not None and (
        m["colon"] is not None or beside or m["word"] not in editor_words.WEAK_EDITOR_WORDS
    )


def are_names(text: str) -> bool:
    """Whether a line is one to four persons' names and nothing else: 刘静, 刘静 冯阳."""
    return len(text) <= _MAX_NAMES and len(text.split()) <= 8 and _spaced_names(text)


def is_credit(text: str) -> bool:
    """Whether a line could name who made a film or a play as well as who made the page: 美术：冯阳."""
    m = _EDITOR_PART.fullmatch(text) if len(text) <= _MAX_NAMES else None
    return m is not None and m[1] in editor_words.CREDITED


def _spaced_names(text: str) -> bool:
    """Whether a text is names, those of two characters set to the width of three (万 里, 任晓楠 高 原)."""
    names: list[str] = []
    half = ""
    for part in text.split():
        if len(part) == 1 and not half:
            half = part
            continue
        names.append(half + part)
        half = ""
    return not half and all(
        2 <= len(name) <= 3 and name_cost(name, lenient=False) is not None for name in names
    )
