"""Readers: what OCR engines write → pages. One module a format; the list is `newsparse.readers.base.BUILTIN`."""

from newsparse.readers.base import (
    BUILTIN,
    Document,
    Reader,
    detect,
    reader_named,
    reader_names,
    register_reader,
    unregister_reader,
)

__all__ = [
    "BUILTIN",
    "Document",
    "Reader",
    "detect",
    "reader_named",
    "reader_names",
    "register_reader",
    "unregister_reader",
]
