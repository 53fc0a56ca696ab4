"""Plain text: the page's text is the text as given, each line that holds anything is a block.

A *file* may hold several pages, each ended by a form feed, as ``pdftotext`` and Tesseract write them. A text that the
caller gave is one page: spans point into it. No specification; see `newsparse.stages.blocks` for what counts as a line end and as white space.
"""

from __future__ import annotations

from newsparse.page import Page
from newsparse.readers.base import Document
from newsparse.readers.marks import page_texts
from newsparse.stages.blocks import text_blocks

name = "text"


def sniff(document: Document) -> bool:  # noqa: ARG001 - a reader's signature
    """Any text is plain text: asked last."""
    return True


def read(document: Document) -> tuple[Page, ...]:
    """One page; its text is the document's, unchanged. Of a file that marks its pages, each of them."""
    return tuple(
        Page(text=part, blocks=text_blocks(part), format=name, name=document.name)
        for part in page_texts(document)
    )
