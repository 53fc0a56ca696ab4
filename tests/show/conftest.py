"""What the tests of the viewer and the notebook cards share: hostile texts, and a strict reader of HTML."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from html.parser import HTMLParser

import attrs
import pytest

ATTACKS = (
    "<script>window.hit = 1</script>",
    "</script><script>window.hit = 1</script>",
    "<!-- <script>",
    "-->",
    "]]>",
    '"><img src=x onerror="window.hit = 1">',
    "'><svg onload='window.hit = 1'>",
    '" onmouseover="window.hit = 1" x="',
    "</style><style>*{display:none}</style>",
    "</div></section></main><h1>not ours</h1>",
    "<a href='javascript:window.hit = 1'>记者</a>",
    "<iframe srcdoc='<script>parent.hit = 1</script>'></iframe>",
    "<base href='https://example.org/'>",
    "&lt;b&gt; &amp; &#60; &copy",
    "$title ${css} $$",
    "\u2028\u2029\u202e\x00\x1b\ud83d",
)
"""Texts that would do something if they were not only text."""


@attrs.define
class Seen:
    """What a reader of HTML makes of a page."""

    tags: list[tuple[str, dict[str, str | None]]] = attrs.field(factory=list)
    open: list[str] = attrs.field(factory=list)
    text: dict[str, list[str]] = attrs.field(factory=dict)
    comments: list[str] = attrs.field(factory=list)

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)

    def inside(self, name: str) -> str:
        """All text in elements of this tag or class."""
        return "".join(self.text.get(name, ()))


VOID = frozenset({"meta", "br", "hr", "img", "input", "link"})


class Reader(HTMLParser):
    """Reads a page and insists that every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = Seen()
        self.names: list[list[str]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        kept = dict(attributes)
        assert len(kept) == len(attributes), (tag, attributes)
        self.seen.tags.append((tag, kept))
        if tag not in VOID:
            self.seen.open.append(tag)
            self.names.append([tag, *(kept.get("class") or "").split()])

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.seen.open, tag
        assert self.seen.open.pop() == tag
        self.names.pop()

    def handle_data(self, data: str) -> None:
        for name in {name for names in self.names for name in names}:
            self.seen.text.setdefault(name, []).append(data)

    def handle_comment(self, data: str) -> None:
        self.seen.comments.append(data)


ALLOWED = frozenset(
    "html head meta title style body a header div h1 h2 h3 h4 p button nav details summary ol ul li span main section "
    "article aside kbd noscript script small strong figure figcaption svg g rect circle text image table thead tbody "
    "tr th td b".split()
)


def read_html(page: str) -> Seen:
    """Read `page`, which must be well formed, of known elements only, without handlers and outside addresses."""
    page.encode("utf-8")
    reader = Reader()
    reader.feed(page)
    reader.close()
    seen = reader.seen
    assert not seen.open, seen.open
    assert not seen.comments, seen.comments
    for tag, attributes in seen.tags:
        assert tag in ALLOWED, tag
        for name, value in attributes.items():
            assert not name.startswith("on"), (tag, name)
            assert name not in {"style", "srcdoc", "src", "action", "formaction", "background"}, (tag, name)
            if name == "href":
                assert value is not None
                assert value.startswith(("#", "data:image/")), value
    return seen


@pytest.fixture(scope="session", name="read_html")
def _read_html() -> Callable[[str], Seen]:
    return read_html


@pytest.fixture
def attacks() -> tuple[str, ...]:
    return ATTACKS


def png(width: int, height: int) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xee" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def scan() -> bytes:
    """A scan of 240 by 340 pixels."""
    return png(240, 340)
