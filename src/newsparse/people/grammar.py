"""The grammar of a line of people: a row of marks with names between them.

::

    people  := (outlet? posting? role | verb)? names ((outlet? posting? role | verb)? names)* verb?
    outlet  := 本报 | 新华社 | 《…》 …        posting := 驻…, 该厂 …
    role    := 记者 | 通讯员 | …               verb    := 摄 | 文/摄 | 整理 | …
    names   := name (space | 、 | nothing) name …
"""

from __future__ import annotations

import re
from itertools import count, islice
from typing import Final, NamedTuple

from newsparse.people.names import HAN, Person, any_of, can_be_name, named, person
from newsparse.people.unspaced import parted, put_in, taken_out
from newsparse.tables import people as table
from newsparse.tables.row import LazyPattern

MAX_LINE: Final = 80
"""No byline or credit is longer; longer texts are never scanned whole."""
ROLE: Final = any_of(table.ROLES)
OUTLET: Final = any_of(table.OUTLETS)
_LONG_VERBS: Final = any_of(word for word in table.VERBS if len(word) > 1 and not set(word) <= {*"图文"})
_SHORT_VERBS: Final = "".join(word for word in table.VERBS if len(word) == 1 and word not in "摄攝")
POSTING: Final = rf"驻[{HAN}·]{{1,9}}?"
_IN_TITLE: Final = rf"(?:(?!{OUTLET}|{ROLE})[{HAN}A-Za-z\d+])"
TITLE: Final = rf"(?:{_IN_TITLE}{{2,9}}?(?:{any_of(table.PAPER_ENDS)})|(?!{OUTLET})[{HAN}](?:报|報|网|網|新闻))(?![网網站])"
"""A paper, site or app by the end of its name (楚天都市报极目新闻, 晶报)."""
PARTNER: Final = rf"(?:\s?[-—－─·/／、]\s?{_IN_TITLE}{{1,9}}?(?=\s?(?:{POSTING})?(?:{ROLE})))"
"""What is joined to a paper's name, right before a role: its app or its site, whatever that is called
(深圳商报/读创首席记者, 南方日报、南方+记者)."""
_CUES: Final = frozenset(
    {word[0] for words in (table.ROLES, table.OUTLETS, table.VERBS) for word in words} | {*"《驻该本我"}
)
"""What a mark begins with. Most lines of a page hold none of them and need no search."""
_MARKS: Final = LazyPattern(
    # the look-ahead keeps the long alternatives away from all other characters
    rf"(?=[{''.join(sorted(_CUES))}])(?:(?P<outlet>(?:《[^《》\n]{{1,20}}》(?:[{HAN}]{{0,2}}(?:周刊|月刊|杂志)(?={ROLE}))?|(?:{OUTLET})(?:[-—－·][{HAN}]{{2,5}}?[报報网社](?=[{HAN}])|客户端)?)(?:{PARTNER})?(?![{HAN}]{{0,4}}照片))"
    rf"|(?P<posting>{POSTING}(?={ROLE})|(?<![{HAN}])[该本我][{HAN}]{{1,2}}(?=通讯员))"
    rf"|(?P<verb>(?!摄影(?:记者|师)|攝影記者|报道[组员])(?:{_LONG_VERBS})丨?|[摄攝](?![{HAN}])|(?:^|(?<=[\s/／)）(（]))(?:[{_SHORT_VERBS}]|图文|文图)(?:丨|(?=[\s/／:：|｜]|$)))"
    rf"|(?P<role>{ROLE}))"
    # any other paper or agency, at the line's head or after a separator, right before a role
    rf"|(?P<paper>(?:^|(?<=[\s、，,;；:：。！？!?”’」』)）|｜丨/／(（【\[□■◎●○▲△◆◇★☆•※]))(?:[{table.SHORT_PAPERS}](?=[报報])(?:报|報)|{TITLE})(?:{PARTNER}){{0,2}}(?=\s{{0,2}}(?:{POSTING})?(?:{ROLE})))"
)
_FIELD: Final = LazyPattern(rf"(?:{any_of(table.FIELDS)}){{1,3}}")
_ENDS_IN_VERB: Final = LazyPattern(rf"(?:{_LONG_VERBS}|[{_SHORT_VERBS}摄攝])$")
_NO_TITLE: Final = frozenset({"作者", "摄影", "校对"})
"""Roles before which no paper stands: 图书作者."""
_SHORT_TITLE: Final = LazyPattern(rf"[{HAN}A-Za-z\d+]{{2,5}}")
_PARTING: Final = frozenset(" \u3000\t、，,;；/／:：|｜&＆()（）【】[]□■◎●○▲△◆◇★☆•※")
_DECORATION: Final = LazyPattern(r"^[\s□■⊙◎●○▲△◆◇★☆◤◥►▶•·※＊*—\-]+|[\s□■◎●▲△◆◇★☆※＊*]+$")


class Scan(NamedTuple):
    """A row of people and what was printed beside their names."""

    people: tuple[Person, ...]
    roles: int
    """How many role words."""
    outlets: int
    verbs: frozenset[str]
    """The roles that its verbs give (摄影 for 摄)."""


def scan(text: str, start: int, end: int, *, lenient: bool) -> Scan | None:
    """Read ``text[start:end]`` as people and nothing else; None if it is not that.

    `lenient` lets names after a role word be any two to four characters; without a role they always
    need a surname. Spaces that an engine did not give are put back first where it is clear where they were.
    """
    places = parted(text[start:end])
    if not places:
        return _scan(text, start, end, lenient=lenient)
    places = tuple(start + place for place in places)
    row = _scan(put_in(text, places), start, end + len(places), lenient=lenient)
    return None if row is None else row._replace(people=taken_out(row.people, places))


def _scan(text: str, start: int, end: int, *, lenient: bool) -> Scan | None:
    people: list[Person] = []
    outlet = role = None
    roles = outlets = 0
    verbs: set[str] = set()
    label: tuple[int, int] | None = None  # an outlet and role whose names have not come yet
    collective: tuple[int, int, str, str | None] | None = None
    firm = False  # the last role word needs no surname after it (本报记者节快乐 would, 通讯员中美 beside 记者 not)
    at = start
    # marks are looked for one by one: most lines are known for no row of people by what stands before the first
    marks = iter(()) if _CUES.isdisjoint(text[start:end]) else _MARKS.finditer(text, start, end)
    ahead: list[re.Match[str]] = []
    for number in count(1):
        mark = ahead.pop() if ahead else next(marks, None)
        stop = end if mark is None else mark.start()
        if mark is not None and mark.lastgroup == "role" and stop > at:
            stop, title = _before_role(text, at, mark, label is not None, alone=not roles)
            if title is not None:
                outlet, outlets, label = title, outlets + 1, (stop, mark.start())
        gap = text[at:stop]
        if gap.strip(" 　\t、，,;；/／:：|｜&＆+()（）"):
            cut = at
            if gap[0] in "(（" or gap[-1] in "(（)）":
                gap = gap.strip(" 　()（）")
                cut = text.index(gap, at)
            if role is not None and (gap.strip() in table.AFTER_ROLE or gap.strip().startswith(table.DOING)):
                return None
            found = named(
                text,
                cut,
                cut + len(gap),
                lenient=lenient and role is not None and (firm or cut > at),
            )
            if found is None:
                return None
            people.extend(person(text, a, b, role, outlet) for a, b in found)
            label = collective = None
        if mark is None:
            break
        kind, word = mark.lastgroup, mark.group()
        if kind in ("outlet", "paper"):
            outlet, role, outlets = word, None, outlets + 1
            label = mark.span()
        elif kind == "posting":
            pass
        elif kind == "role":
            if word[-2:] == "编辑" and text.startswith("部", mark.end()):
                return None  # 本报编辑部电话
            if label is None:
                outlet = None
            ahead = [*islice(marks, 1)] if number == 1 else []
            known = outlet is not None and outlet[-1] in table.FIRM_ENDS + "》"
            firm = known or (outlet is None and (number > 1 or len(ahead) > 0 or start > 0))
            role, roles = table.ROLES[word], roles + 1
            collective = (label[0] if label else mark.start(), mark.end(), role, outlet)
            label = None
        else:
            after = text[mark.end() : mark.end() + 1]
            if word[-1] == "丨":
                word, after = word[:-1], "|"
            meaning = table.VERBS[word] or ""
            verbs.add(meaning)
            label_before = after and (after in ":：|｜" or (after in "/／" and word in ("文", "图")))
            if not people or label_before or _goes_on(text, mark, word, people, end):
                role, firm = meaning or None, False  # 摄影：张三, 图/李四: before the names
            elif meaning:
                people = [p if p.role else p._replace(role=meaning) for p in people]
                if after in ("/", "／"):  # 王建康摄/中新社: the outlet is still to come
                    outlet = None
            label = None
        at = mark.end()
    if not people and collective is not None and (collective[3] or roles > 1):
        a, b, role, outlet = collective
        people = [person(text, a, b, role, outlet)]
    elif label is not None and people and text[: label[0]].rstrip().endswith(("/", "／")):
        source = text[label[0] : label[1]]
        people = [p._replace(outlet=p.outlet or source) for p in people]
    return Scan(tuple(people), roles, outlets, frozenset(verbs)) if people else None


def _goes_on(text: str, verb: re.Match[str], word: str, people: list[Person], end: int) -> bool:
    """Whether a verb behind people is about those who come (记者 王林昌 摄影 李明), not about them (王林昌 摄影).

    So it is where all before it have a role and a space, and nothing but names ends the line.
    """
    if len(word) == 1 or not text[verb.start() - 1].isspace() or not all(p.role for p in people):
        return False
    rest = text[verb.end() : end].strip(" 　/／")
    return len(rest) > 1 and _ENDS_IN_VERB.search(rest) is None


def _before_role(
    text: str, at: int, role: re.Match[str], labelled: bool, *, alone: bool
) -> tuple[int, str | None]:
    """Where the names before a role word end, and the paper that a word right before the role is, if it is one.

    Behind a paper a few characters say what its reporter writes of (本报旅游记者); at the head of a line, or behind a
    space, so do the words that we know (资深体育记者), and a short word that is no name is a paper if a space and a
    name follow (读特记者 王林昌).
    """
    stop = role.start()
    begin = stop
    while begin > at and text[begin - 1] not in _PARTING:
        begin -= 1
    word = text[begin:stop]
    if not word or len(word) > 8:
        return stop, None
    if _FIELD.fullmatch(word) is not None:
        return begin, None
    if begin == at and labelled:
        return (begin if 2 <= len(word) <= 4 and not can_be_name(word) else stop), None
    apart = begin == 0 or text[begin - 1] in _PARTING
    spaced = text[role.end() : role.end() + 1].isspace() and len(text[role.end() :].strip()) > 1
    if not (apart and spaced and _SHORT_TITLE.fullmatch(word)) or table.UNTITLED.search(word) is not None:
        return stop, None
    meaning = table.ROLES[role.group()]
    if meaning in _NO_TITLE or (alone and meaning == "编辑"):  # 图书作者, 本版编辑: a page's, not a text's
        return stop, None
    if word.isalpha() and named(text, begin, stop, lenient=False) is not None:
        return stop, None
    return begin, word if meaning.endswith(("记者", "评论员")) else None


def inner(text: str) -> tuple[int, int]:
    """Where a line begins and ends without its ornaments."""
    start, end = 0, len(text)
    for m in _DECORATION.finditer(text):
        if m.start() == 0:
            start = m.end()
        else:
            end = m.start()
    return start, max(start, end)
