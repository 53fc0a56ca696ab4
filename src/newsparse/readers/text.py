"""Plain text: the page's text is the text as given, each line that holds anything is a block.

No specification; see `newsparse.stages.blocks` for what counts as a line end and as white space.
"""

from __future__ import annotations

from newsparse.model import Page
from newsparse.readers.base import Document
from newsparse.stages.blocks import text_blocks

name = "text"


def sniff(document: Document) -> bool:  # noqa: ARG001 - a reader's signature
    """Any text is plain text: asked last."""
    return True


def read(document: Document) -> tuple[Page, ...]:
    """One page; its text is the document's, unchanged."""
    return (Page(text=document.text, blocks=text_blocks(document.text), format=name, name=document.name),)
