r"""XML that is well-formed whatever the text is, and the same bytes each time.

Trees are plain `xml.etree.ElementTree` elements with prefixed names (``xml:id``); only the writing is newsparse's
own, because ElementTree's writer passes on characters that XML 1.0 forbids and lets ``\r`` become ``\n``.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_ATTRIBUTE = {**_TEXT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}
_TEXT_MARKS = re.compile("[&<>\r]")
_ATTRIBUTE_MARKS = re.compile('[&<>\r\n\t"]')


def clean(text: str) -> str:
    r"""`text` with U+FFFD for every character that XML 1.0 forbids: control characters, lone surrogates,
    U+FFFE and U+FFFF.

    >>> clean("甲\x00乙\x1b\ud800\t丙")
    '甲�乙��\t丙'
    """
    return _FORBIDDEN.sub("\ufffd", text)


def add(parent: Element, tag: str, text: str | None = None, **attributes: str | int | None) -> Element:
    """A new last child of `parent`. Attributes that are None are left out; ``_`` in their names means ``:``."""
    child = SubElement(parent, tag, attributes_of(attributes))
    child.text = text
    return child


def attributes_of(attributes: dict[str, str | int | None]) -> dict[str, str]:
    """The attributes that are not None, by their XML names.

    >>> attributes_of({"xml_id": "a1", "n": None, "type_": "main"})
    {'xml:id': 'a1', 'type': 'main'}
    """
    return {
        name.rstrip("_").replace("_", ":"): str(value)
        for name, value in attributes.items()
        if value is not None
    }


def add_text(parent: Element, text: str) -> None:
    """`text` behind what `parent` holds already."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def document(root: Element) -> str:
    """The document of `root`: a declaration, then one element a line wherever no text would change by it."""
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    _write(root, out, 0)
    out.append("\n")
    return "".join(out)


def _write(element: Element, out: list[str], depth: int) -> None:
    """`element` into `out`; no tree of newsparse is deep."""
    out.append(f"<{element.tag}")
    for name, value in element.items():
        out.append(f' {name}="{_ATTRIBUTE_MARKS.sub(lambda m: _ATTRIBUTE[m[0]], clean(value))}"')
    if element.text is None and not len(element):
        out.append("/>")
        return
    out.append(">")
    spaced = element.text is None and all(child.tail is None for child in element)
    if element.text:
        out.append(_escaped(element.text))
    for child in element:
        if spaced:
            out.append("\n" + "  " * (depth + 1))
        _write(child, out, depth + 1 if spaced else 0)
        if child.tail:
            out.append(_escaped(child.tail))
    if spaced:
        out.append("\n" + "  " * depth)
    out.append(f"</{element.tag}>")


def _escaped(text: str) -> str:
    return _TEXT_MARKS.sub(lambda match: _TEXT[match[0]], clean(text))
