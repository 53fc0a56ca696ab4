"""XML and HTML, read safely: no entities but the built-in ones (and HTML's names), nothing fetched, no recursion.

The standard library's parser (expat) never loads external entities or external DTDs; what is left is an
entity declared inside the file, the means of every entity bomb. No OCR format has a use for one, so a file
that declares any is refused before it is parsed. The text is decoded before, so no encoding can hide it.
"""

from __future__ import annotations

import html.entities
import re
import xml.etree.ElementTree as ET
from xml.etree.ElementTree import Element

from newsparse.readers.base import Document

_ENTITY = re.compile(r"<!ENTITY\b|<!ENTITY%")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_TOKEN = re.compile(
    r"<!--(?:(?!<!--).)*?-->|<[!?][^<>]*>|</(?P<end>[A-Za-z][\w:-]*+)[^<>]*+>"
    r"""|<(?P<start>[A-Za-z][\w:-]*+)(?P<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"']+)(?:\s{0,99}=\s{0,99}("[^"]*"|'[^']*'|[^\s"']+))?""")

QUOTES = frozenset("\"'")
#: Elements of HTML that have no end tag.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

#: Elements before which an open paragraph ends (HTML standard, "p").
CLOSES_P = frozenset("div dl form h1 h2 h3 h4 h5 h6 hr ol p pre section table ul".split())


def _text_of(document: Document) -> str:
    text = document.text.lstrip("\ufeff \t\r\n\v\f\u3000")
    found = _ENTITY.search(text)
    if found is not None:
        line = text.count("\n", 0, found.start()) + 1
        raise document.error("declares an entity: refused, no OCR format does (entity bombs do)", line)
    # Control characters that XML 1.0 does not allow, as some engines write them, become a replacement mark of
    # the same length, so that places in messages stay right. NUL and surrogates would end the parser.
    if _NOT_XML.search(text):
        text = _NOT_XML.sub("\ufffd", text)
    return text


def parse_xml(document: Document) -> Element:
    """The root element. Raises `FormatError` with line and column where the text is not well-formed XML."""
    # A declared encoding no longer holds: the text is decoded. expat takes a str as UTF-8 whatever is declared.
    text = _text_of(document)
    parser = ET.XMLParser()  # noqa: S314 - guarded by _text_of
    try:
        parser.feed(text)
        return _closed(parser)
    except ET.ParseError as error:
        line, column = error.position
        raise document.error(f"broken XML: {_plain(error)}", line, column + 1) from None


def _closed(parser: ET.XMLParser) -> Element:
    root = parser.close()
    assert isinstance(root, Element)
    return root


def _plain(error: ET.ParseError) -> str:
    return str(error).split(": line")[0]


def parse_html(document: Document) -> Element:
    """The root element of XHTML, or of HTML that is not XML.

    A file that says it is XML must be XML. Otherwise end tags may be missing where HTML allows it; a file that
    ends inside an element that must be closed raises `FormatError`.
    """
    text = _text_of(document)
    parser = ET.XMLParser()  # noqa: S314 - guarded by _text_of
    for entity, code in html.entities.name2codepoint.items():
        parser.entity[entity] = chr(code)
    try:
        parser.feed(text)
        return _closed(parser)
    except ET.ParseError as error:
        if _DECLARATION.match(text):
            line, column = error.position
            raise document.error(f"broken XHTML: {_plain(error)}", line, column + 1) from None
    tree = _TreeOfHtml(text)
    for element in tree.open[1:]:
        if "ocr" in element.get("class", "") and element.tag in ("div", "span", "table"):
            raise document.error(
                f"broken HTML: the file ends inside <{element.tag} class={element.get('class')!r}>",
                text.count("\n") + 1,
            )
    return tree.open[0]


class _TreeOfHtml:
    """HTML → elements, with the few rules on missing end tags that hOCR files need.

    Not `html.parser`: that takes quadratic time on some broken input. Here every scan ends at the next ``<``.
    """

    #: Deeper than this, elements become siblings: no page needs it, and later walks stay cheap.
    DEEPEST = 200

    def __init__(self, text: str) -> None:
        self.open: list[Element] = [Element("html")]
        self._last: Element | None = None
        self._parts: list[str] = []
        at = 0
        for token in _TOKEN.finditer(text):
            self._parts.append(text[at : token.start()])
            at = token.end()
            if token["start"]:
                self._start(token["start"].lower(), token["attributes"])
            elif token["end"]:
                self._end(token["end"].lower())
        self._parts.append(text[at:])
        self._flush()

    def _start(self, tag: str, attributes: str) -> None:
        if tag == "html" and len(self.open) == 1:
            return
        if tag in CLOSES_P:
            self._end("p")
        self._flush()
        values = {
            name.lower(): html.unescape(value[1:-1] if value[:1] in QUOTES else value)
            for name, value in _ATTRIBUTE.findall(attributes)
        }
        element = ET.SubElement(self.open[-1], tag, values)
        self._last = element
        if tag not in VOID and not attributes.endswith("/") and len(self.open) < self.DEEPEST:
            self.open.append(element)
            self._last = None

    def _end(self, tag: str) -> None:
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                self._flush()
                self._last = self.open[place]
                del self.open[place:]
                return

    def _flush(self) -> None:
        """Put the text since the last tag that counted where it belongs."""
        text = "".join(self._parts)
        self._parts.clear()
        if not text:
            return
        text = html.unescape(text) if "&" in text else text
        if self._last is not None:
            self._last.tail = (self._last.tail or "") + text
        else:
            self.open[-1].text = (self.open[-1].text or "") + text


def local(tag: object) -> str:
    """An element's name without its namespace."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def space_of(root: Element) -> str:
    """The namespace of a root element as ElementTree writes it before names: ``{…}``, or nothing."""
    tag = root.tag
    return tag[: tag.index("}") + 1] if tag.startswith("{") and "}" in tag else ""


_CELL_END = re.compile(r"</\s*(?:td|th)\s*>", re.IGNORECASE)
_ROW_END = re.compile(
    r"</\s*(?:tr|caption|thead|tbody|table)\s*>|<\s*+br\s*+/?\s*+>|</\s*(?:p|div|li)\s*>", re.IGNORECASE
)
_TAG = re.compile(r"<[!/?]?[A-Za-z][^<>]*>|<!--(?:(?!<!--).)*?-->", re.DOTALL)


def text_of_html(source: str) -> str:
    r"""The text of an HTML fragment (mostly a table): one row a line, cells parted by a tab.

    >>> text_of_html("<table><tr><td>金牌</td><td>8</td></tr><tr><td>银牌</td><td>5</td></tr></table>")
    '金牌\t8\n银牌\t5'
    """
    if "<" not in source and "&" not in source:
        return source
    source = _TAG.sub("", _ROW_END.sub("\n", _CELL_END.sub("\t", source)))
    rows = (row.strip() for row in html.unescape(source).split("\n"))
    return "\n".join(row for row in rows if row)
