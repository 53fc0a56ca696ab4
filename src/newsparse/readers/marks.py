"""The few Markdown marks that language models put round the text of a block."""

from __future__ import annotations

import re

from newsparse.readers.markup import text_of_html

_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE)
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+)\*\*")
#: Tags that engines write into Markdown and into the text of blocks, and that are not the paper's.
TAG = re.compile(
    r"</?(?:div|p|span|center|b|i|u|em|strong|sub|sup|small|font|figure|figcaption|details|summary|html|body|a)"
    r"(?:\s[^<>]{0,4000})?/?>|<!--(?:(?!<!--).){0,4000}?-->",
    re.IGNORECASE,
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
