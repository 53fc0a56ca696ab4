"""What a user hands over → pages: text, files, folders, archives, pages already read, and lists of these.

A `str` is always text, never a path. A file's format is judged by its content, never by its name alone; names
give the order (``page2`` before ``page10``) and say which files of a folder are the same page.
"""

from __future__ import annotations

import os
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath, PurePosixPath
from typing import NamedTuple

import attrs

from newsparse.errors import ArgumentTypeError, ArgumentValueError, FormatError, LimitError, SourceError
from newsparse.model import Block, Line, Page
from newsparse.readers.base import Document, Reader, detect, reader_named, reader_names
from newsparse.readers.decode import decode
from newsparse.spans import Passage, Span

#: A file, and an archive's member, may have so many bytes; a text so many characters.
LARGEST_FILE = 256 * 2**20
#: A folder's or an archive's files may have so many bytes together …
LARGEST_TOTAL = 2**30
#: … and there may be so many of them.
MOST_FILES = 20_000

#: Files that are never text: not opened when a folder is read.
BINARY = frozenset(
    ".jpg .jpeg .png .tif .tiff .bmp .gif .webp .jp2 .pdf .zip .gz .tar .tgz .bz2 .xz .7z .rar .doc .docx .xls .xlsx "
    ".ppt .pptx .pkl .npy .npz .db .sqlite .pyc .so .dll .exe .mp3 .mp4".split()
)
#: Files that must be readable where a folder has them: a page must not get lost in silence.
PAGES = frozenset(".txt .text .md .markdown .json .xml .alto .hocr .html .htm .tsv .page".split())
#: In a folder, only these are taken for plain text or Markdown.
TEXTS = frozenset(".txt .text .md .markdown".split())

_SUFFIXES = PAGES | {".jsonl"}
_ADDED = re.compile(r"_(?:content_list(?:_v2)?|middle|res|nohf|ocr|layout|model|span|origin)$")
_DIGITS = re.compile(r"(\d+)")


class _File(NamedTuple):
    """A file of a folder or an archive."""

    path: PurePath
    data: bytes


def read_source(source: object, *, format: str | None = None) -> tuple[Page, ...]:
    """The pages of a source, in order, each with its place in the issue as index.

    `source` is a page's text (`str`), a `pathlib.Path` to a file, a folder or an archive (zip, tar), a `Page`,
    or a list or tuple of these. `format` names the reader to use; without it the content decides.
    """
    reader = _forced(format)
    if isinstance(source, (list, tuple)):
        pages: list[Page] = []
        for place, item in enumerate(source):
            if isinstance(item, (list, tuple)):
                raise ArgumentTypeError(f"source[{place}]: a list inside a list of pages")
            pages.extend(_read_one(item, reader, f"source[{place}]"))
    else:
        pages = list(_read_one(source, reader, "source"))
    return tuple(reindex(page, index) for index, page in enumerate(pages))


def read_page(source: object, *, format: str | None = None) -> Page:
    """The one page of a source: its text and its blocks, with boxes where the format has them.

    `source` as in `parse_issue`. Raises `ArgumentValueError` where it holds more or less than one page, and
    for a `format` that no reader has.
    """
    pages = read_source(source, format=format)
    if len(pages) != 1:
        raise ArgumentValueError(f"read_page takes one page, this source holds {len(pages)}; parse_issue takes them all")
    return pages[0]


def _forced(format: str | None) -> Reader | None:
    if format is None:
        return None
    if not isinstance(format, str):
        raise ArgumentTypeError(f"format must be a str or None, not {type(format).__name__}")
    return reader_named(format)


def _read_one(source: object, reader: Reader | None, what: str) -> tuple[Page, ...]:
    if isinstance(source, Page):
        return (source,)
    if isinstance(source, str):
        return _read_text(source, reader)
    if isinstance(source, os.PathLike):
        raw = os.fspath(source)
        return _read_path(Path(os.fsdecode(raw)), reader)
    if isinstance(source, (bytes, bytearray, memoryview)):
        raise ArgumentTypeError(
            f"{what} is {type(source).__name__}: decode it to a str, or give the file as a pathlib.Path"
        )
    raise ArgumentTypeError(
        f"{what} must be a str, a pathlib.Path, a Page or a list of these, not {type(source).__name__}"
    )


def _read_text(text: str, reader: Reader | None) -> tuple[Page, ...]:
    if _names_file(text):
        raise ArgumentValueError(
            f"{text!r} names an existing file, and a str is always text: give pathlib.Path({text!r}) to read the file"
        )
    if len(text) > LARGEST_FILE:
        raise LimitError(f"a text of {len(text):,} characters; the limit is {LARGEST_FILE:,}")
    return _read(Document(text, literal=True), reader)


def _names_file(text: str) -> bool:
    if not text or len(text) > 1024 or "\n" in text or "\r" in text or "\0" in text:
        return False
    try:
        return os.path.isfile(text)
    except (OSError, ValueError):
        return False


def _read(document: Document, reader: Reader | None) -> tuple[Page, ...]:
    if reader is None:
        reader = detect(document)
    if reader is None:
        raise FormatError(
            f"{document.name or 'text'}: a data file of a format that no reader knows; there are: "
            f"{', '.join(reader_names())}. Give format='text' to read it as it stands"
        )
    try:
        pages = reader.read(document)
    except RecursionError:
        raise document.error("nested too deeply to be a page") from None
    return tuple(pages)


def _read_path(path: Path, reader: Reader | None) -> tuple[Page, ...]:
    try:
        if path.is_dir():
            return _read_files(_folder_files(path), reader, str(path))
        if not path.exists():
            raise SourceError(f"{path}: no such file or folder")
        size = path.stat().st_size
        archive = _archive_kind(path)
        if archive is not None:
            return _read_files(_archive_files(path, archive), reader, str(path))
        if size > LARGEST_FILE:
            raise LimitError(f"{path}: {size:,} bytes; the limit for a file is {LARGEST_FILE:,}")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{path}: cannot be read: {error}") from error
    return _read(Document(decode(data, path.name), path.name), reader)


# Folders and archives


def natural(path: PurePath) -> tuple[tuple[tuple[int, int, str], ...], ...]:
    """A sort key that puts ``page2`` before ``page10``, folder by folder."""
    return tuple(
        tuple((0, int(piece), "") if piece.isdecimal() and len(piece) < 20 else (1, 0, piece) for piece in _DIGITS.split(part) if piece)
        for part in path.parts
    )


def _stem(path: PurePath) -> str:
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


def _folder_files(folder: Path) -> Iterator[_File]:
    total = count = 0
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in names:
            path = Path(base) / name
            if name.startswith(".") or path.suffix.lower() in BINARY or not path.is_file():
                continue
            count += 1
            size = path.stat().st_size
            total += size
            _check(count, size, total, str(path), str(folder))
            yield _File(PurePath(path.relative_to(folder)), path.read_bytes())


def _check(count: int, size: int, total: int, name: str, whole: str) -> None:
    if size > LARGEST_FILE:
        raise LimitError(f"{name}: {size:,} bytes; the limit for a file is {LARGEST_FILE:,}")
    if total > LARGEST_TOTAL:
        raise LimitError(f"{whole}: more than {LARGEST_TOTAL:,} bytes in all at {name}")
    if count > MOST_FILES:
        raise LimitError(f"{whole}: more than {MOST_FILES:,} files")


def _archive_kind(path: Path) -> str | None:
    with path.open("rb") as file:
        head = file.read(512)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")) or head[257:262] == b"ustar":
        return "tar"
    return None


def _wanted(path: PurePosixPath) -> bool:
    if any(part.startswith((".", "__MACOSX")) for part in path.parts):
        return False
    return path.suffix.lower() not in BINARY


def _archive_files(path: Path, kind: str) -> Iterator[_File]:
    try:
        yield from _zip_files(path) if kind == "zip" else _tar_files(path)
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        if isinstance(error, RecursionError):
            raise
        raise SourceError(f"{path}: an archive that cannot be read: {error}") from error


def _zip_files(path: Path) -> Iterator[_File]:
    total = 0
    with zipfile.ZipFile(path) as archive:
        members = [info for info in archive.infolist() if not info.is_dir()]
        _check(len(members), 0, 0, "", str(path))
        for count, info in enumerate(members):
            member = PurePosixPath(info.filename)
            if not _wanted(member):
                continue
            _check(count, info.file_size, total + info.file_size, info.filename, str(path))
            with archive.open(info) as file:
                data = file.read(LARGEST_FILE + 1)  # the size that the archive declares need not be true
            total += len(data)
            _check(count, len(data), total, info.filename, str(path))
            yield _File(member, data)


def _tar_files(path: Path) -> Iterator[_File]:
    total = skipped = 0
    with tarfile.open(path, "r:*") as archive:
        for count, info in enumerate(archive):
            # Members that are not read are unpacked all the same on the way to the next: they count too.
            skipped += info.size
            _check(count, 0, 0, "", str(path))
            if skipped > 4 * LARGEST_TOTAL:
                raise LimitError(f"{path}: more than {4 * LARGEST_TOTAL:,} bytes in all")
            member = PurePosixPath(info.name)
            if not info.isfile() or not _wanted(member):
                continue
            total += info.size
            _check(count, info.size, total, info.name, str(path))
            file = archive.extractfile(info)
            if file is not None:
                yield _File(member, file.read())


def _same_page(files: list[_File]) -> Iterator[list[_File]]:
    """The files grouped by page: same folder, same stem. What MinerU's service puts into one archive under
    unlike names (``full.md``, ``layout.json``, ``….content_list.json``) is one group too."""
    of_mineru = {file.path.parent for file in files if file.path.name == "full.md"}
    groups: dict[tuple[PurePath, str], list[_File]] = {}
    for file in files:
        name = file.path.name
        stem = _stem(file.path)
        if file.path.parent in of_mineru and (
            name in ("full.md", "layout.json") or name.endswith(("content_list.json", "content_list_v2.json", "_model.json"))
        ):
            stem = "full.md"
        groups.setdefault((file.path.parent, stem), []).append(file)
    yield from groups.values()


def _readable(file: _File, reader: Reader | None) -> tuple[Document, Reader] | None:
    """A file of a folder with its reader; None for a file that is no page."""
    suffix = file.path.suffix.lower()
    name = str(file.path)
    try:
        document = Document(decode(file.data, name), name)
        found = detect(document) if reader is None else reader
    except SourceError:
        if suffix in PAGES:
            raise
        return None
    if found is None or (reader is None and found.name in ("text", "markdown") and suffix not in TEXTS):
        return None
    if reader is not None and not reader.sniff(document):
        return None
    return document, found


def _read_files(files: Iterable[_File], reader: Reader | None, whole: str) -> tuple[Page, ...]:
    kept = sorted(files, key=lambda file: (natural(file.path), file.path.parts))
    order = {name: place for place, name in enumerate(reader_names())}
    pages: list[Page] = []
    for group in _same_page(kept):
        found = [pair for pair in (_readable(file, reader) for file in group) if pair is not None]
        if found:
            document, best = min(found, key=lambda pair: order.get(pair[1].name, -1))
            pages.extend(_read(document, best))
    if not pages:
        raise SourceError(f"{whole}: no file in it is a page in a format that newsparse reads")
    return tuple(pages)


# Places


def reindex(page: Page, index: int) -> Page:
    """The page at another place of its issue: the same, with the index in all its spans."""
    if page.index == index and all(span.page == index for block in page.blocks for span in block.spans):
        return page
    return attrs.evolve(page, index=index, blocks=tuple(_moved(block, index) for block in page.blocks))


def _moved(block: Block, index: int) -> Block:
    passage = Passage(block.passage.text, tuple(Span(index, s.start, s.end) for s in block.passage.spans))
    lines = tuple(
        Line(Span(index, line.span.start, line.span.end), line.rect, line.confidence, line.vertical) for line in block.lines
    )
    return Block(passage, block.gap, block.rect, lines, block.label)
