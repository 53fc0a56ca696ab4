"""The few Markdown marks that language models put round the text of a block, and the marks that part pages."""

from __future__ import annotations

import re

from newsparse.readers.base import Document
from newsparse.readers.markup import text_of_html

_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE)
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+)\*\*")
#: Tags that engines write into Markdown and into the text of blocks, and that are not the paper's.
TAG = re.compile(
    r"</?(?:div|p|span|center|b|i|u|em|strong|sub|sup|small|font|figure|figcaption|details|summary|html|body|a)"
    # … with attributes: a<b 且 c>d is arithmetic
    r"(?:\s(?=[^<>=]{0,100}=|\s{0,20}/?>|open\b)[^<>]{0,4000})?/?>|<!--(?:(?!<!--).){0,4000}?-->",
    re.IGNORECASE,
)
#: What DeepSeek-OCR writes behind each page.
PAGE_SPLIT = re.compile(r"<-{2,4} ?Page ?Split ?-{2,4}>", re.IGNORECASE)
#: What Marker writes before each page.
_MARKER_PAGE = re.compile(r"^\{\d{1,6}\}-{48}[ \t]*\r?$", re.MULTILINE)
#: A formula between dollars; two prices are none.
FORMULA = r"\$(?:[^$\\\n\u3400-\u9fff]|\\[^\n\u3400-\u9fff]){1,2000}\$"
# What MinerU escapes in its content lists, though they are no Markdown; formulas between dollars have escapes of
# their own.
_ESCAPED = re.compile(rf"\\([*_`~$])|{FORMULA}")
_ESCAPED_START = re.compile(r"^\s{0,3}\\(?=(?:#{1,6}|[+-])[ \t])")
_WHOLE = re.compile(r"\s*```[A-Za-z]*[ \t]*\r?\n(?:(?!```).)*```\s*", re.DOTALL)
#: YAML before the text: names and short values between two rules.
_FRONT_MATTER = re.compile(
    r"\A\s*---[ \t]*\r?\n(?:[A-Za-z_][\w -]{0,40}:[^\r\n]{0,300}\r?\n){1,40}---[ \t]*(?:\r?\n|\Z)"
)
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,4000}\)")


def unmarked(text: str, label: str | None) -> str:
    """The text without heading marks, bold marks, tags and image links; of a table, its cells.

    >>> unmarked("## **要闻**", "title")
    '要闻'
    """
    if label in ("table", "image") or "<table" in text:
        text = text_of_html(text)
    if "#" in text and label in ("title", "caption", "header"):
        text = _HEADING.sub("", text)
    if "**" in text:
        text = _BOLD.sub(r"\1", text)
    if "<" in text:
        text = TAG.sub("", text)
    if "![" in text:
        text = _IMAGE.sub(r"\1", text)
    return text


def unescaped(text: str) -> str:
    r"""The text without the backslashes that MinerU puts before what Markdown would take for marks.

    >>> unescaped(r"550元\~950元，长$10\~a$米")
    '550元~950元，长$10\\~a$米'
    """
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: found.group(1) or found.group(), _ESCAPED_START.sub("", text))


def page_texts(document: Document) -> list[str]:
    """The text of each page of a file that marks its pages: by form feeds, as ``pdftotext`` and Tesseract do, by
    DeepSeek-OCR's marks or Marker's. A text that the caller gave is one page. A fence round the whole file, and olmOCR's
    front matter, are none of the page.
    """
    text = document.text
    if document.name is None:
        return [text]
    if document.head.startswith("```") and _WHOLE.fullmatch(text) is not None:
        text = document.body
    if document.head.startswith("---"):
        text = _FRONT_MATTER.sub("", text, count=1)
    if "<-" in text and PAGE_SPLIT.search(text) is not None:
        parts = PAGE_SPLIT.split(text)
        return parts if parts[-1].strip() or len(parts) == 1 else parts[:-1]
    if "}---" in text and _MARKER_PAGE.search(text) is not None:
        parts = _MARKER_PAGE.split(text)
        return parts if parts[0].strip() or len(parts) == 1 else parts[1:]
    if "\f" in text:
        parts = [part for part in text.split("\f") if part.strip()]
        if len(parts) > 1:  # one page, and the form feed that ends it: as it stands
            return parts
    return [text]
