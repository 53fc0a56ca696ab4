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

from newsparse.people.names import HAN, Person, any_of, named, person
from newsparse.tables import people as table
from newsparse.tables.row import LazyPattern

MAX_LINE: Final = 80
"""No byline or credit is longer; longer texts are never scanned whole."""
ROLE: Final = any_of(table.ROLES)
OUTLET: Final = any_of(table.OUTLETS)
_LONG_VERBS: Final = any_of(word for word in table.VERBS if len(word) > 1 and not set(word) <= {*"图文"})
_SHORT_VERBS: Final = "".join(word for word in table.VERBS if len(word) == 1 and word not in "摄攝")
POSTING: Final = rf"驻[{HAN}·]{{1,9}}?"
_CUES: Final = frozenset(
    {word[0] for words in (table.ROLES, table.OUTLETS, table.VERBS) for word in words} | {*"《驻该本我"}
)
"""What a mark begins with. Most lines of a page hold none of them and need no search."""
_MARKS: Final = LazyPattern(
    # the look-ahead keeps the long alternatives away from all other characters
    rf"(?=[{''.join(sorted(_CUES))}])(?:(?P<outlet>《[^《》\n]{{1,20}}》|(?:{OUTLET})(?:[-—－·][{HAN}]{{2,5}}?[报報网社](?=[{HAN}])|客户端)?(?![{HAN}]{{0,4}}照片))"
    rf"|(?P<posting>{POSTING}(?={ROLE})|(?<![{HAN}])[该本我][{HAN}]{{1,2}}(?=通讯员))"
    rf"|(?P<verb>{_LONG_VERBS}|[摄攝](?![{HAN}])|(?:^|(?<=[\s/／)）(（]))(?:[{_SHORT_VERBS}]|图文|文图)(?=[\s/／:：]|$))"
    rf"|(?P<role>{ROLE}))"
    # any other paper or agency, at the line's head or after a separator, right before a role
    rf"|(?P<paper>(?:^|(?<=[\s、，,;；/(（□■◎●○▲△◆◇★☆•※]))(?:[{HAN}]{{2,6}}?[报報社]·)?(?:(?:(?!{OUTLET}|{ROLE})[{HAN}]){{2,9}}?|[{table.SHORT_PAPERS}](?=[报報]))(?:报|報|社|台|网|刊|杂志|客户端)(?:[-—－·][{HAN}]{{2,5}}?[报報网社])?(?={POSTING}(?:{ROLE})|{ROLE}))"
)
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
    need a surname.
    """
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
        gap = text[at:stop]
        if gap.strip(" 　\t、，,;；/／:：|｜&＆+()（）"):
            cut = at
            if gap[0] in "(（" or gap[-1] in "(（)）":
                gap = gap.strip(" 　()（）")
                cut = text.index(gap, at)
            if role is not None and (gap.strip() in table.AFTER_ROLE or gap.strip().startswith(table.DOING)):
                return None
            found = named(
                text, cut, cut + len(gap), lenient=lenient and role is not None and (firm or cut > at)
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
            if label is None:
                outlet = None
            ahead = [*islice(marks, 1)] if number == 1 else []
            firm = outlet is not None or number > 1 or len(ahead) > 0 or start > 0
            role, roles = table.ROLES[word], roles + 1
            collective = (label[0] if label else mark.start(), mark.end(), role, outlet)
            label = None
        else:
            meaning = table.VERBS[word] or ""
            verbs.add(meaning)
            after = text[mark.end() : mark.end() + 1]
            if not people or (after and after in ":：") or (after in ("/", "／") and word in ("文", "图")):
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


def inner(text: str) -> tuple[int, int]:
    """Where a line begins and ends without its ornaments."""
    start, end = 0, len(text)
    for m in _DECORATION.finditer(text):
        if m.start() == 0:
            start = m.end()
        else:
            end = m.start()
    return start, max(start, end)
