"""Plain text: the page's text is the text as given, each line that holds anything is a block.

A *file* may hold several pages, each ended by a form feed, as ``pdftotext`` and Tesseract write them. A text that the
caller gave is one page: spans point into it. No specification; see `newsparse.stages.blocks` for what counts as a line end and as white space.
"""

from __future__ import annotations

from newsparse.page import Page
from newsparse.readers.base import Document
from newsparse.stages.blocks import text_blocks

name = "text"


def sniff(document: Document) -> bool:  # noqa: ARG001 - a reader's signature
    """Any text is plain text: asked last."""
    return True


def read(document: Document) -> tuple[Page, ...]:
    """One page; its text is the document's, unchanged. Of a file with form feeds, a page for each part that holds anything."""
    parts = [document.text]
    if document.name is not None and "\f" in document.text:
        parts = [part for part in document.text.split("\f") if part.strip()]
        if len(parts) < 2:  # a page and the form feed that ends it
            parts = [document.text]
    return tuple(Page(text=part, blocks=text_blocks(part), format=name, name=document.name) for part in parts)
