"""Files of a folder, what their names say of them, and the limits on what is read."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from newsparse.errors import LimitError

#: A file, and an archive's member, may have so many bytes; a text so many characters.
LARGEST_FILE = 256 * 2**20
#: A folder's or an archive's files may have so many bytes together …
LARGEST_TOTAL = 2**30
#: … and there may be so many of them.
MOST_FILES = 20_000

#: Files that are never text: not opened when a folder is read.
BINARY = frozenset(
    [
        ".jpg",
        ".jpeg",
        ".png",
        ".tif",
        ".tiff",
        ".bmp",
        ".gif",
        ".webp",
        ".jp2",
        ".pdf",
        ".zip",
        ".gz",
        ".tar",
        ".tgz",
        ".bz2",
        ".xz",
        ".7z",
        ".rar",
        ".doc",
        ".docx",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".pkl",
        ".npy",
        ".npz",
        ".db",
        ".sqlite",
        ".pyc",
        ".so",
        ".dll",
        ".exe",
        ".mp3",
        ".mp4",
    ]
)
#: Files that must be readable where a folder has them: a page must not get lost in silence.
PAGES = frozenset(
    {
        ".txt",
        ".text",
        ".md",
        ".mmd",
        ".markdown",
        ".json",
        ".xml",
        ".alto",
        ".hocr",
        ".html",
        ".htm",
        ".tsv",
        ".dt",
        ".doctags",
    }
)
#: In a folder, only these are taken for plain text or Markdown.
TEXTS = frozenset({".txt", ".text", ".md", ".mmd", ".markdown"})

_SUFFIXES = PAGES | {".jsonl", ".page"}
_ADDED = re.compile(
    r"_(?:content_list(?:_v2)?|middle|res|nohf|ocr|layout|model(?:_output)?|span|origin|det|ori)$"
)
_FIGURES = {
    "〇": 0,
    "零": 0,
    "十": 0,
    "百": 0,
    **{figure: n for n, figure in enumerate("一二三四五六七八九", 1)},
}
_TENS = {"十": 10, "百": 100}
#: Numbers; in Chinese figures where 第 says that they are some (or a name is nothing else).
_DIGITS = re.compile(r"(\d+|(?<=第)[〇零一二三四五六七八九十百]{1,9})")


#: Names of folders that stand side by side and hold the same pages, each in its format, as Transkribus exports them.
FORMAT_FOLDERS = frozenset(
    "page pagexml page_xml alto altoxml alto_xml hocr tei txt text plaintext ocr tsv json md markdown fulltext".split()
)


def page_key(path: PurePath) -> tuple[PurePath, str, str]:
    """What the files of one page have in common: where they lie, or the folder of which that is a format's, and `stem`."""
    folder = path.parent
    if folder.name.lower() in FORMAT_FOLDERS:
        return folder.parent, "*", stem(path)
    return folder, "", stem(path)


_ENDINGS = "|".join(map(re.escape, sorted(_SUFFIXES | BINARY | {".ndjson"})))
_NAMED = re.compile(rf"[^\s。，；：！？、“”‘’][^。，；：！？、“”‘’]{{0,250}}(?:{_ENDINGS})", re.IGNORECASE)
_HAN = re.compile("[\u3400-\u9fff]")
#: White space, or a place on the web: words that go before a name.
_WORDS = re.compile(r"\s|www\.|\.(?:com|cn|net|org|gov|edu)\b", re.IGNORECASE)


def is_file_name(text: str) -> bool:
    """True for a line that is nothing but the name of a file, with or without folders, and an ending that is known here.

    >>> [
    ...     is_file_name(line)
    ...     for line in ("pages/page 1.txt", "第三版.json", "详情请登录www.example.org/a.html", "见 a.txt")
    ... ]
    [True, True, False, False]
    """
    if _NAMED.fullmatch(text) is None:
        return False
    return _HAN.search(text) is None or _WORDS.search(text) is None


class File(NamedTuple):
    """A file of a folder or an archive."""

    path: PurePath
    """Its path inside the folder or archive."""
    load: Callable[[], bytes]
    """Gives its bytes."""


def natural(path: PurePath) -> tuple[tuple[tuple[int, int, str], ...], ...]:
    """A sort key that puts ``page2`` before ``page10``, and 第二版 before 第十版, folder by folder."""
    return tuple(tuple(_sorted(piece) for piece in _DIGITS.split(part) if piece) for part in path.parts)


def _sorted(piece: str) -> tuple[int, int, str]:
    if piece.isdecimal() and len(piece) < 20:
        return (0, int(piece), "")
    if piece[0] in _FIGURES and _DIGITS.fullmatch("第" + piece, 1) is not None:
        return (0, _ordinal(piece), "")
    return (1, 0, piece)


def _ordinal(figures: str) -> int:
    """The number of 十二, 二十, 一百零五 or 一二.

    >>> [_ordinal(figures) for figures in ("十二", "二十", "一百零五", "一二")]
    [12, 20, 105, 12]
    """
    whole, value = 0, 0
    for figure in figures:
        if figure in _TENS:
            whole += max(value, 1) * _TENS[figure]
            value = 0
        else:
            value = 10 * value + _FIGURES[figure]
    return whole + value


def stem(path: PurePath) -> str:
    """What the names of one page's files have in common: no suffixes, no additions of engines (``_middle``)."""
    name = path.name
    while True:
        lower = name.lower()
        suffix = next((s for s in _SUFFIXES if lower.endswith(s) and len(lower) > len(s)), None)
        if suffix is not None:
            name = name[: -len(suffix)]
            continue
        shorter = _ADDED.sub("", name)
        if shorter == name or not shorter:
            return name
        name = shorter


_COMPANION = re.compile(rb"<(?:[\w.-]+:)?(?:mets|trpDocMetadata)[\s>]", re.IGNORECASE)


def is_companion(path: Path) -> bool:
    """True for a file that stands beside pages and tells of them: METS, and what Transkribus knows of a document."""
    name = path.name.lower()
    if not name.endswith(".xml") or ("mets" not in name and name != "metadata.xml"):
        return False
    try:
        with path.open("rb") as file:
            return _COMPANION.search(file.read(4096)) is not None
    except OSError:
        return False


def is_readme(name: str) -> bool:
    """True for a file that tells people of the files beside it, and is no page (``README.md``, ``readme.zh.txt``)."""
    return name.lower().partition(".")[0] == "readme"


def folder_files(folder: Path) -> Iterator[File]:
    """The files of a folder and its subfolders that may be pages; hidden ones and READMEs are left out."""
    total = count = 0
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in names:
            path = Path(base) / name
            if name.startswith(".") or is_readme(name) or path.suffix.lower() in BINARY or not path.is_file():
                continue
            count += 1
            size = path.stat().st_size
            total += size
            check(count, size, total, str(path), str(folder))
            yield File(PurePath(path.relative_to(folder)), path.read_bytes)


def check(count: int, size: int, total: int, name: str, whole: str) -> None:
    """Raises `LimitError` where the file `name` makes the folder or archive `whole` too large to read."""
    if size > LARGEST_FILE:
        raise LimitError(f"{name}: {size:,} bytes; the limit for a file is {LARGEST_FILE:,}")
    if total > LARGEST_TOTAL:
        raise LimitError(f"{whole}: more than {LARGEST_TOTAL:,} bytes in all at {name}")
    if count > MOST_FILES:
        raise LimitError(f"{whole}: more than {MOST_FILES:,} files")


def archive_kind(path: Path) -> str | None:
    """``zip`` or ``tar``, by content; None for any other file."""
    with path.open("rb") as file:
        head = file.read(512)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")) or head[257:262] == b"ustar":
        return "tar"
    return None
