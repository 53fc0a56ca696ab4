"""A scan as part of an HTML page: what kind of picture it is, how large, and its data URI."""

from __future__ import annotations

import base64
import struct
from os import PathLike
from pathlib import Path
from typing import Final

import attrs

from newsparse.errors import ArgumentTypeError, ArgumentValueError, SourceError

_JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG's segments that hold its size."""


@attrs.frozen
class Picture:
    """A picture that browsers show."""

    media_type: str
    data: bytes = attrs.field(repr=False)
    width: int
    """In pixels."""
    height: int

    @property
    def uri(self) -> str:
        """The whole picture as a ``data:`` URI."""
        return f"data:{self.media_type};base64,{base64.b64encode(self.data).decode('ascii')}"


def read_picture(source: str | PathLike[str] | bytes) -> Picture:
    """The picture in a file, or its bytes. PNG, JPEG, GIF and WebP are known: what all browsers show.

    Raises:
        ArgumentTypeError: for what is neither path nor bytes.
        ArgumentValueError: for bytes that are no such picture.
        SourceError: for a file that cannot be read.
    """
    if isinstance(source, (bytes, bytearray)):
        name, data = "the image", bytes(source)
    elif isinstance(source, (str, PathLike)):
        name = str(source)
        try:
            data = Path(source).read_bytes()
        except (OSError, ValueError) as error:
            raise SourceError(f"cannot read the image {name}: {error}") from error
    else:
        raise ArgumentTypeError(f"image must be a path or bytes, not {type(source).__name__}")
    kind = _kind(data)
    if kind is None:
        raise ArgumentValueError(f"{name} is not a PNG, JPEG, GIF or WebP picture, which browsers show")
    try:
        width, height = _size(kind, data)
    except (struct.error, IndexError) as error:
        raise ArgumentValueError(f"{name} is a damaged {kind} picture: its size cannot be read") from error
    if width <= 0 or height <= 0:
        raise ArgumentValueError(f"{name} is a damaged {kind} picture: it has no size")
    return Picture(f"image/{kind}", data, width, height)


def _kind(data: bytes) -> str | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    return None


def _size(kind: str, data: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises IndexError or struct.error where the data ends too early."""
    if kind == "png":
        width, height = struct.unpack_from(">II", data, 16)
    elif kind == "gif":
        width, height = struct.unpack_from("<HH", data, 6)
    elif kind == "webp":
        width, height = _webp_size(data)
    else:
        height, width = struct.unpack_from(">HH", data, _jpeg_frame(data) + 5)
    return width, height


def _webp_size(data: bytes) -> tuple[int, int]:
    if data[12:16] == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if data[12:16] == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


def _jpeg_frame(data: bytes) -> int:
    """Where the segment begins that holds a JPEG's size."""
    at = 2
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:  # fill bytes
            at += 1
        if data[at] != 0xFF:
            raise IndexError(at)
        if data[at + 1] in _JPEG_FRAMES:
            return at
        (size,) = struct.unpack_from(">H", data, at + 2)
        at += 2 + size
