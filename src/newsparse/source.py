"""What a user hands over → pages: text, files, folders, archives, pages already read, and lists of these.

A `str` is always text, never a path. A file's format is judged by its content, never by its name alone; names
give the order (``page2`` before ``page10``) and say which files of a folder are the same page.
"""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

import attrs

from newsparse.errors import ArgumentTypeError, ArgumentValueError, FormatError, LimitError, SourceError
from newsparse.page import Block, Page, has_boxes
from newsparse.readers.base import Document, Reader, detect, reader_named, reader_names
from newsparse.readers.decode import decode
from newsparse.readers.files import (
    BINARY,
    LARGEST_FILE,
    PAGES,
    TEXTS,
    File,
    archive_kind,
    check,
    folder_files,
    is_file_name,
    natural,
    page_key,
)
from newsparse.readers.mets import is_mets, page_files
from newsparse.spans import Passage, Span

_LINE_END = re.compile(r"[\n\r\0]")
_ADDRESS = re.compile(
    r"(?:https?|ftp|file|s3|gs|oss)://[^\s/。，；！？、“”]+/[^\s。，；！？、“”]+", re.IGNORECASE
)
"""An address of something: of a place alone (``http://www.example.org``) it may be what a page prints."""


def read_source(source: object, *, format: str | None = None) -> tuple[Page, ...]:  # noqa: A002
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


def read_page(source: object, *, format: str | None = None) -> Page:  # noqa: A002
    """The one page of a source: its text and its blocks, with boxes where the format has them.

    `source` as in `parse_issue`. Raises `ArgumentValueError` where it holds more or less than one page, and
    for a `format` that no reader has.
    """
    pages = read_source(source, format=format)
    if len(pages) != 1:
        raise ArgumentValueError(
            f"read_page takes one page, this source holds {len(pages)}; parse_issue takes them all"
        )
    return pages[0]


def _forced(wanted: str | None) -> Reader | None:
    if wanted is None:
        return None
    if not isinstance(wanted, str):
        raise ArgumentTypeError(f"format must be a str or None, not {type(wanted).__name__}")
    return reader_named(wanted)


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


def refuse_file_name(text: str) -> None:
    """Raise `ArgumentValueError` for a text of one line that names an existing file: the file was meant.

    A name of a file that is not there, with an ending that newsparse knows, and an address are text, as any str is; a
    `UserWarning` says so, for they are hardly ever a page's words.
    """
    if not text or len(text) > 1024 or _LINE_END.search(text) is not None:
        return
    if _names_file(text):
        raise ArgumentValueError(
            f"{text!r} names an existing file, and a str is always text: give pathlib.Path({text!r}) to read the file"
        )
    if _ADDRESS.fullmatch(text) is not None:
        advice = "newsparse fetches nothing: give the text that is there, or a pathlib.Path to a file"
        warnings.warn(f"{text!r} is an address, and read as text. {advice}", stacklevel=2)
    elif is_file_name(text):
        advice = f"Give pathlib.Path({text!r}) to read a file"
        warnings.warn(
            f"{text!r} looks like the name of a file, which is not there, and is read as text. {advice}",
            stacklevel=2,
        )


def _read_text(text: str, reader: Reader | None) -> tuple[Page, ...]:
    refuse_file_name(text)
    if len(text) > LARGEST_FILE:
        raise LimitError(f"a text of {len(text):,} characters; the limit is {LARGEST_FILE:,}")
    return _read(Document(text, literal=True), reader)


_OURS = re.compile(r'\s*\{\s*"schema"\s*:\s*"newsparse/1"')


def _names_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _read(document: Document, reader: Reader | None) -> tuple[Page, ...]:
    if reader is None:
        reader = detect(document)
    if reader is None:
        if _OURS.match(document.text[:100]):
            raise FormatError(
                f"{document.name or 'text'}: a result of newsparse, not a page: Issue.from_json(text) reads it, "
                "and the command takes it alone, without --date and --title"
            )
        raise FormatError(
            f"{document.name or 'text'}: a data file of a format that no reader knows; there are: "
            f"{', '.join(reader_names())}. In Python, parse_issue(read_page(path, format='text')) takes it as it stands"
        )
    try:
        pages = reader.read(document)
    except RecursionError:
        raise document.error("nested too deeply to be a page") from None
    return tuple(pages)


def _read_path(path: Path, reader: Reader | None) -> tuple[Page, ...]:
    try:
        if path.is_dir():
            return read_files(folder_files(path), reader, str(path))
        if not path.exists():
            raise SourceError(f"{path}: no such file or folder")
        if not path.is_file():  # a pipe or a device may never end
            raise SourceError(f"{path}: neither a file nor a folder")
        size = path.stat().st_size
        archive = archive_kind(path)
        if archive is not None:
            from newsparse.readers.archives import archive_files

            return read_files(archive_files(path, archive), reader, str(path))
        if size > LARGEST_FILE:
            raise LimitError(f"{path}: {size:,} bytes; the limit for a file is {LARGEST_FILE:,}")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{path}: cannot be read: {error}") from error
    document = Document(decode(data, path.name), path.name)
    return _read_mets(path, document, reader) if is_mets(document) else _read(document, reader)


def read_bytes(data: bytes, name: str, reader: Reader | None = None) -> tuple[Page, ...]:
    """The pages of a file called `name` that holds `data`. Raises `SourceError` where it cannot be read."""
    return _read(Document(decode(data, name), name), reader)


# Folders and archives


LEAST, LEAST_PLACED = 0.9, 0.25
"""A form of a page has so much of the text of its fullest form: one without boxes, and one with boxes, which are worth more
than what engines differ in (what stands in tables and pictures, loops of a model)."""

_OF_MINERU_4 = frozenset({"markdown.md", "middle_json.json", "structured_content.json", "model_output.json"})


def same_page(files: list[File]) -> Iterator[list[File]]:
    """The files grouped by page: same folder, or folders side by side that are named for formats, and same stem. What
    MinerU's service puts into one archive under unlike names (``full.md``, ``layout.json``, ``….content_list.json``), and
    MinerU 4 into one folder (``markdown.md``, ``middle_json.json``, ``structured_content.json``), is one group too.
    """
    of_mineru = {file.path.parent for file in files if file.path.name == "full.md"}
    of_mineru_4 = {file.path.parent for file in files if file.path.name == "middle_json.json"}
    groups: dict[tuple[PurePath, str, str], list[File]] = {}
    for file in files:
        name = file.path.name
        folder, kind, page = page_key(file.path)
        if file.path.parent in of_mineru and (
            name in ("full.md", "layout.json")
            or name.endswith(("content_list.json", "content_list_v2.json", "_model.json"))
        ):
            page = "full.md"
        if file.path.parent in of_mineru_4 and name in _OF_MINERU_4:
            page = "middle_json.json"
        groups.setdefault((folder, kind, page), []).append(file)
    yield from groups.values()


def _by_mets(files: list[File]) -> list[list[File]]:
    """The files grouped by page, as the METS files among them say, those that were made last first: of an OCR-D workspace,
    these are the text. A file that no METS file names stands with those of the same page that one names, or after all.
    """
    by_path = {file.path: file for file in files}
    pages: list[list[PurePath]] = []
    for file in files:
        if "mets" in file.path.name.lower() and file.path.suffix.lower() == ".xml":
            document = Document(decode(file.load(), str(file.path)), str(file.path))
            if is_mets(document):
                pages.extend(page_files(document, file.path.parent))
                del by_path[file.path]
    groups = list(same_page(list(by_path.values())))
    place_of = {file.path: place for place, group in enumerate(groups) for file in group}
    named = {path for page in pages for path in page}
    found: list[list[File]] = []
    taken: set[PurePath] = set()
    for page in pages:
        here = [path for path in dict.fromkeys(reversed(page)) if path in by_path and path not in taken]
        twins = [
            file.path for place in dict.fromkeys(place_of[path] for path in here) for file in groups[place]
        ]
        here.extend(path for path in twins if path not in named and path not in taken)
        taken.update(here)
        if here:
            found.append([by_path[path] for path in here])
    rest = ([file for file in group if file.path not in taken] for group in groups)
    return [*found, *(group for group in rest if group)]


def _read_mets(path: Path, document: Document, reader: Reader | None) -> tuple[Page, ...]:
    """The pages that a METS file names. Raises `SourceError` where one of them is not there."""
    wanted = page_files(document, PurePath())
    if not any(wanted):
        raise SourceError(
            f"{path}: a METS file that names no page with a file beside or below it; give the folder"
        )
    pages: list[Page] = []
    for number, names in enumerate(wanted, 1):
        there = [path.parent / name for name in dict.fromkeys(reversed(names))]
        files = [
            File(PurePath(file.relative_to(path.parent)), file.read_bytes)
            for file in there
            if file.suffix.lower() not in BINARY and file.is_file()
        ]
        for file in files:
            size = (path.parent / file.path).stat().st_size
            check(number, size, size, str(file.path), str(path))
        found = _read_group(files, reader)
        if found is None:
            listed = ", ".join(map(str, names)) or "all of them lie elsewhere"
            raise SourceError(f"{path}: no file of its page {number} is there and a page: {listed}")
        pages.extend(found[1])
    return tuple(pages)


def read_form(files: list[File], name: str) -> tuple[File, tuple[Page, ...]]:
    """The file of one page, called `name`, that is read, and its pages. Raises `SourceError` where none is a page."""
    found = _read_group(files, None)
    if found is None:
        raise SourceError(f"{name}: not a page in a format that newsparse reads")
    return found


@attrs.frozen
class _Form:
    """One form of a page, read."""

    file: File
    pages: tuple[Page, ...]
    size: int
    """How many letters and figures it has: engines differ in marks."""
    placed: bool
    """Whether it has boxes."""


def _read_group(group: list[File], reader: Reader | None) -> tuple[File, tuple[Page, ...]] | None:
    """Of the files of one page, the one that is read, and its pages; None where none of them is a page.

    One with boxes before one without; of like ones, that of the format that says most. But a form without boxes that lacks
    more than a tenth of the text of another, and one with boxes that lacks three quarters of it, is not the page: it says
    something of it (its title, its day).
    """
    order = {name: place for place, name in enumerate(reader_names())}
    readable = [found for found in (_readable(file, reader) for file in group) if found is not None]
    forms: list[_Form] = []
    for file, document, reader_of in sorted(readable, key=lambda found: order.get(found[2].name, -1)):
        try:
            pages = _read(document, reader_of)
        except SourceError:
            if not any(form.size and form.placed for form in forms):
                raise
            continue  # a form that says more is whole
        size = sum(character.isalnum() for page in pages for character in page.text)
        forms.append(_Form(file, pages, size, any(map(has_boxes, pages))))
    if not forms:
        return None
    fullest = max(form.size for form in forms)
    whole = [form for form in forms if form.size >= (LEAST_PLACED if form.placed else LEAST) * fullest]
    best = min(whole, key=lambda form: not form.placed)
    return best.file, best.pages


def _readable(file: File, reader: Reader | None) -> tuple[File, Document, Reader] | None:
    """A file of a folder with its reader; None for a file that is no page."""
    suffix = file.path.suffix.lower()
    name = str(file.path)
    try:
        document = Document(decode(file.load(), name), name)
        found = detect(document) if reader is None else reader
    except SourceError:
        if suffix in PAGES:
            raise
        return None
    if found is None or (found.name in ("text", "markdown") and suffix not in TEXTS):
        return None
    if reader is not None and not reader.sniff(document):
        return None
    return file, document, found


def read_files(files: Iterable[File], reader: Reader | None, whole: str) -> tuple[Page, ...]:
    """The pages in the files of a folder or archive called `whole`, in natural order, each page once.

    Raises `SourceError` where none of them is a page, or one that must be readable is not.
    """
    kept = sorted(files, key=lambda file: (natural(file.path), file.path.parts))
    pages: list[Page] = []
    for group in _by_mets(kept):
        found = _read_group(group, reader)
        pages.extend(() if found is None else found[1])
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
        attrs.evolve(line, span=Span(index, line.span.start, line.span.end)) for line in block.lines
    )
    return Block(passage, block.gap, block.rect, lines, block.label)
