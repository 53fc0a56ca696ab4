"""Traditional characters: a page set in them is read as its simplified twin, and given back as it was printed.

The tables of words, the counts of language and the patterns are all of simplified Chinese. Each traditional character
is exchanged for its simplified form, one for one, before anything else is asked (`simplified`); every offset stays.
At the end the texts of the result are taken from the printed page again (`as_printed`). What OCR of another
script's page gives now and then (著, 乾) makes no page traditional: `is_traditional` asks for many of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

import attrs

from newsparse.model import Byline, Dateline, Decision, Masthead
from newsparse.page import Block, Page
from newsparse.spans import Passage, Span
from newsparse.tables.variants import PAIRS

SHARE = 0.08
"""Of the different characters of a page this share is traditional at least: 0.3 to 0.4 are on pages so set,
below 0.005 on others."""
FEW = 2
"""So many (乾, 著) make no text traditional, however short it is."""
_QUOTES = {"「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”", "﹃": "‘", "﹄": "’"}

T = TypeVar("T")


@cache
def _forms() -> dict[int, str]:
    """What each character is exchanged for, for `str.translate`."""
    forms = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True))
    return {ord(char): form for char, form in (forms | _QUOTES).items()}


@cache
def _traditional() -> frozenset[str]:
    return frozenset(PAIRS[::2])


def is_traditional(text: str) -> bool:
    """Whether `text` is set in traditional characters.

    >>> is_traditional("本報訊（記者王小明）國務院昨日舉行會議"), is_traditional("本报讯，乾隆年间的著作")
    (True, False)
    """
    chars = set(text)
    return len(chars & _traditional()) > max(FEW, SHARE * len(chars))


def simplified(page: Page) -> Page:
    """`page` in simplified characters if it is set in traditional ones, else `page` itself."""
    if not is_traditional(page.text):
        return page
    blocks = tuple(_in_simplified(block) for block in page.blocks)
    return attrs.evolve(page, text=page.text.translate(_forms()), blocks=blocks)


def simplified_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same for blocks."""
    if not is_traditional("".join(block.text for block in blocks)):
        return blocks
    return tuple(_in_simplified(block) for block in blocks)


def simplified_texts(texts: Sequence[str]) -> list[str]:
    """Texts in simplified characters, whatever they are set in."""
    return [text.translate(_forms()) for text in texts]


def _in_simplified(block: Block) -> Block:
    return attrs.evolve(block, passage=Passage(block.text.translate(_forms()), block.spans))


def as_printed(value: T, printed: Sequence[str]) -> T:
    """`value`, a part of the model made from simplified pages, with its texts as `printed` (each page's text) has them."""
    forms = _forms()
    pages = "\n".join(printed)
    folded = pages.translate(forms)

    def change(part: Any) -> Any:  # noqa: ANN401 - any part of the model
        if part is None or isinstance(
            part, (Span, Decision)
        ):  # a decision says where, and has no text of the page
            return part
        if isinstance(part, Passage):
            return Passage(_printed(part.text, part.spans, printed), part.spans)
        if isinstance(part, Byline):
            return attrs.evolve(
                part, name=_printed(part.name, part.spans, printed), outlet=named(part.outlet)
            )
        if isinstance(part, Dateline):
            text = _printed(part.text, part.spans, printed)
            return attrs.evolve(part, text=text, place=named(part.place), agency=named(part.agency))
        if isinstance(part, Masthead):
            words: dict[str, Any] = {
                f.name: named(value)
                for f in attrs.fields(Masthead)
                if isinstance(value := getattr(part, f.name), str)
            }
            return attrs.evolve(part, **words)
        if isinstance(part, tuple) and type(part) is tuple:
            return tuple(change(p) for p in part)
        if attrs.has(type(part)) and not isinstance(part, Page):
            fields = {f.name: getattr(part, f.name) for f in attrs.fields(type(part)) if f.init}
            new = {name: change(old) for name, old in fields.items()}
            return attrs.evolve(part, **{name: v for name, v in new.items() if v is not fields[name]})
        return part

    def named(word: str | None) -> str | None:
        """A word that has no spans: as the page has it first."""
        at = -1 if word is None else folded.find(word)
        return word if word is None or at < 0 else pages[at : at + len(word)]

    changed: T = change(value)
    return changed


def _printed(text: str, spans: Sequence[Span], printed: Sequence[str]) -> str:
    """`text` with the characters that its spans have in the printed pages; white space as it is in `text`."""
    forms = _forms()
    source = iter("".join(printed[s.page][s.start : s.end] for s in spans))
    out = []
    for char in text:
        if char.isspace():
            out.append(char)
            continue
        for other in source:
            if other == char or forms.get(ord(other)) == char:
                out.append(other)
                break
        else:
            out.append(char)
    return "".join(out)
