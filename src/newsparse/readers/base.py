"""What a reader is, the list of readers, and how one is chosen.

A reader is anything with a ``name``, a ``sniff(document)`` and a ``read(document)``; the readers of newsparse
are modules. To add another format, write those three and call `register_reader`.
"""

from __future__ import annotations

import importlib
import json
import re
from typing import Any, Protocol, TypeAlias, cast

from newsparse.errors import ArgumentTypeError, ArgumentValueError, FormatError
from newsparse.page import Page
from newsparse.readers.printed import as_json, is_printed

#: How many characters of a document `Document.head` holds.
HEAD = 8192

_FENCE = re.compile(r"\s*```[A-Za-z]*[ \t]*\r?\n")
#: A fence of JSON behind a few words, as language models begin an answer.
_LATER_FENCE = re.compile(r"^```json[ \t]*\r?\n(?=\s*[\[{])", re.MULTILINE)
_FENCE_LINE = re.compile(r"^```[ \t]*$", re.MULTILINE)
_FENCE_END = re.compile(r"\s*```\s*\Z")
_QUOTED = re.compile(r'"(?:\s|\\[nrt])*(?:[\[{]|```)')
_JSON_START = re.compile(
    r"""[\[{]\s*(?:[\[{]\s*)*["\]}]|(?:[\[(]\s*){0,3}\[\s*\[\s*(?:\[\s*)*-?\d"""
    # … and of what Python prints: a key, an array
    r"""|[\[(]?\s*\{\s*'[A-Za-z_]+'\s*:|[\[(]\s*(?:[\[(]\s*)*(?:np\.|numpy\.)?array\("""
)
#: Any JSON value: what a file holds is known only after looking.
Json: TypeAlias = Any

_UNREAD = object()


def list_of(value: Json) -> list[Any]:
    """A list of a file that may hold anything; an empty one for anything else."""
    return value if isinstance(value, list) else []


def dict_of(value: Json) -> dict[str, Any]:
    """The same for an object."""
    return value if isinstance(value, dict) else {}


def _said(source: str) -> str:
    """What a JSON string says; any other text as it is."""
    try:
        value = json.loads(source.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return source
    return value if isinstance(value, str) else source


def _without_fence(text: str) -> str:
    start = _FENCE.match(text)
    later = _LATER_FENCE.search(text[: 2 * HEAD]) if start is None else None
    found = start or later
    if found is None:
        return text
    body = text[found.end() :]
    end = _FENCE_LINE.search(body) if later is not None else None
    end = end or _FENCE_END.search(body, max(0, len(body) - 200))
    return body[: end.start()] if end is not None else body


class Document:
    """A file, or a text, that is to be read: what every reader gets.

    Parsed JSON is kept, so that asking many readers costs one parse.
    """

    def __init__(self, text: str, name: str | None = None, *, literal: bool = False) -> None:
        self.text = text
        """All of it, decoded, without byte order mark."""
        self.name = name
        """The file's name; None for a text that the caller gave."""
        self.literal = literal
        """True for a text that the caller gave: then only clear signs make it anything but plain text."""
        self.head = text[:HEAD].lstrip("\ufeff \t\r\n\v\f\u3000")
        """Its beginning, without white space before it."""
        self._body: str | None = None
        self._data: Any = _UNREAD
        self._error: FormatError | None = None

    def __repr__(self) -> str:
        return f"Document({self.name or 'text'}, {len(self.text)} characters)"

    @property
    def opening(self) -> str:
        """The first character of `body` that is not white space, or an empty string."""
        if self._fenced or _QUOTED.match(self.head) is not None:
            return self.body.lstrip()[:1]
        return self.head[:1]

    @property
    def _fenced(self) -> bool:
        return self.head.startswith("```") or (
            "```json" in self.head and _LATER_FENCE.search(self.head) is not None
        )

    @property
    def body(self) -> str:
        """The text without the Markdown fence that language models put round JSON, and what they say before and behind it.
        Of JSON that was saved as one JSON string, as dots.ocr saves an answer that it cannot read, what the string says.
        """
        if self._body is None:
            body = self.text
            if _QUOTED.match(self.head) is not None:
                body = _said(body)
            if body is not self.text or self._fenced:
                body = _without_fence(body.lstrip("\ufeff"))
            self._body = body
        return self._body

    @property
    def data(self) -> Json:
        """The document as JSON, or None where it is not JSON."""
        if self._data is _UNREAD:
            try:
                self._data = self.json()
            except FormatError:
                self._data = None
        return self._data

    def json(self) -> Json:
        """The document as JSON. Raises `FormatError` with the place where it is not."""
        if self._data is not _UNREAD and self._error is None:
            return self._data
        if self._error is None:
            try:
                self._data = json.loads(self.body.lstrip("\ufeff"))
            except json.JSONDecodeError as error:
                printed = self._printed()
                if printed is not None:
                    self._data = printed
                    return printed
                rows = " (or JSON Lines whose first row is no page)" if error.msg == "Extra data" else ""
                self._error = self.error(f"broken JSON: {error.msg}{rows}", error.lineno, error.colno)
            except RecursionError:
                self._error = self.error("JSON nested too deeply to be a page")
            except ValueError as error:  # a number of more than 4300 digits
                self._error = self.error(f"JSON that cannot be read: {error}")
            else:
                return self._data
            self._data = None
        raise self._error

    def _printed(self) -> Json:
        """The document as data, where it is what Python prints of some; else None."""
        body = self.body.lstrip("\ufeff \t\r\n")
        if not is_printed(body[:HEAD]):
            return None
        source = as_json(body)
        try:
            return None if source is None else json.loads(source)
        except (ValueError, RecursionError):
            return None

    @property
    def begins_as_json(self) -> bool:
        """True where the beginning is that of JSON, or of what Python prints of data, whatever the rest is."""
        if self.opening not in ("{", "[", "("):
            return False
        head = self.body[:HEAD].lstrip("\ufeff \t\r\n")
        return _JSON_START.match(head) is not None

    def error(self, what: str, line: int | None = None, column: int | None = None) -> FormatError:
        """A `FormatError` that names this document and the place."""
        place = (
            "" if line is None else f" (line {line}" + ("" if column is None else f", column {column}") + ")"
        )
        return FormatError(f"{self.name or 'text'}: {what}{place}")


class Reader(Protocol):
    """A reader of one format."""

    @property
    def name(self) -> str:
        """The format's name: what ``read_page(…, format=…)`` takes and ``Page.format`` gives."""
        ...

    def sniff(self, document: Document) -> bool:
        """True where the content is of this format. Must be quick and must not raise."""
        ...

    def read(self, document: Document) -> tuple[Page, ...]:
        """The pages of the document, in order. Raises `FormatError` (see `Document.error`) where it is not of
        this format; whatever is merely wrong in it (a box, a label) is read as far as it goes.
        """
        ...


#: The readers of newsparse: name, module, and the characters that a file of the format can begin with (empty:
#: any). They are asked in this order; where a folder holds one page in several formats, the first named wins.
#: Boxes and roles come before boxes alone, these before lines alone, and text comes last.
BUILTIN: tuple[tuple[str, str, str], ...] = (
    ("mineru_middle", "newsparse.readers.mineru_middle", "{"),
    ("docling", "newsparse.readers.docling", "{"),
    ("paddle", "newsparse.readers.paddle", "{["),
    ("rows", "newsparse.readers.rows", "{["),
    ("mineru", "newsparse.readers.mineru", "["),
    ("dots", "newsparse.readers.dots", "[{"),
    ("deepseek", "newsparse.readers.deepseek", ""),
    ("doctags", "newsparse.readers.doctags", ""),
    ("page_xml", "newsparse.readers.page_xml", "<"),
    ("alto", "newsparse.readers.alto", "<"),
    ("hocr", "newsparse.readers.hocr", "<"),
    ("tesseract_tsv", "newsparse.readers.tesseract_tsv", "l1"),
    ("google_vision", "newsparse.readers.google_vision", "{["),
    ("document_ai", "newsparse.readers.document_ai", "{["),
    ("azure", "newsparse.readers.azure", "[{"),
    ("cloud_ocr", "newsparse.readers.cloud_ocr", "[{"),
    ("rapidocr", "newsparse.readers.rapidocr", "[{n("),
    ("surya", "newsparse.readers.surya", "{["),
    ("html_boxes", "newsparse.readers.html_boxes", "<"),
    ("pdf_html", "newsparse.readers.pdf_html", "<"),
    ("pdf_xml", "newsparse.readers.pdf_xml", "<"),
    ("pdf_json", "newsparse.readers.pdf_json", "[{("),
    ("elements", "newsparse.readers.elements", "[{"),
    ("markdown", "newsparse.readers.markdown", ""),
    ("text", "newsparse.readers.text", ""),
)

_added: list[Reader] = []


def register_reader(reader: Reader) -> None:
    """Add a reader for another format. It is asked before all that are there; one of the same name is replaced.

    Registration holds for the process; call it at import time of your own package.
    """
    name = getattr(reader, "name", None)
    if not isinstance(name, str) or not name:
        raise ArgumentTypeError(f"a reader needs a name (str), {reader!r} has {name!r}")
    for method in ("sniff", "read"):
        if not callable(getattr(reader, method, None)):
            raise ArgumentTypeError(f"the reader {name!r} has no method {method}(document)")
    unregister_reader(name)
    _added.insert(0, reader)


def unregister_reader(name: str) -> None:
    """Take back what `register_reader` did for `name`; nothing happens where it did nothing."""
    _added[:] = [reader for reader in _added if reader.name != name]


def reader_names() -> tuple[str, ...]:
    """The names of all formats, in the order in which their readers are asked."""
    names = [reader.name for reader in _added]
    return tuple(names + [name for name, _, _ in BUILTIN if name not in names])


def reader_named(name: str) -> Reader:
    """The reader of a format. Raises `ArgumentValueError` for a name that is none."""
    for reader in _added:
        if reader.name == name:
            return reader
    for known, module, _ in BUILTIN:
        if known == name:
            return cast(Reader, importlib.import_module(module))
    raise ArgumentValueError(f"no reader for format {name!r}; there are: {', '.join(reader_names())}")


def detect(document: Document) -> Reader | None:
    """The reader for a document, judged by its content; None for XML, HTML or JSON that no reader knows.

    Raises `FormatError` for a file that begins as JSON and is broken.
    """
    for reader in _added:
        if reader.sniff(document):
            return reader
    replaced = {reader.name for reader in _added}
    opening = document.opening
    structured = _structured(document)
    for name, module, openings in BUILTIN:
        if name in replaced or (openings and (not opening or opening not in openings)):
            continue
        if structured and name in ("markdown", "text"):
            continue
        reader = cast(Reader, importlib.import_module(module))
        if reader.sniff(document):
            return reader
    if structured and document.opening in ("{", "[", "("):
        document.json()  # says where it is broken
    return None


def _structured(document: Document) -> bool:
    """True for what is clearly a data file, so that it must not be read as a page's text."""
    if document.literal or not (document.head.startswith("```") or document.opening == document.head[:1]):
        return False  # JSON that only stands somewhere in a text does not make it a data file
    if document.head.startswith("<"):
        return (
            re.match(
                r"<(?:\?xml|!DOCTYPE|html\b|[A-Za-z_][\w.-]*(?::[\w.-]*)?\s[^<>]*xmlns)",
                document.head,
                re.IGNORECASE,
            )
            is not None
        )
    return document.begins_as_json
