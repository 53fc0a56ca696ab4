"""What a batch works through: the pages in files, folders and archives, one after another, never all at once.

A folder is gone through with its subfolders in natural order (``page2`` before ``page10``); files that are the same
page in several formats (``page1.txt``, ``page1.json``) are one unit, as in `newsparse.source`. An archive (zip, tar)
is gone through like a folder, wherever it is.
"""

from __future__ import annotations

import json
import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePath, PurePosixPath
from typing import Any, BinaryIO

import attrs

from newsparse._streams import STDIN, is_stream, name_of, read_in
from newsparse.errors import SourceError
from newsparse.page import Page
from newsparse.readers.files import (
    FORMAT_FOLDERS,
    LARGEST_FILE,
    PAGES,
    File,
    archive_kind,
    check,
    is_companion,
    is_readme,
    natural,
)
from newsparse.source import read_bytes, read_form, same_page

ARCHIVES = (".zip", ".tar", ".tgz", ".tbz2", ".txz", ".tar.gz", ".tar.bz2", ".tar.xz")
"""Files of a folder that are opened as archives. One that is named itself is known by its content."""

ROWS = (".jsonl", ".ndjson")
"""Files each row of which is a page, where they are named themselves."""


@attrs.frozen
class Form:
    """A file of a folder or an archive that a page may be read from."""

    path: PurePath
    """Its path in the folder or archive."""
    load: Path | bytes
    """Where it is, or what it holds."""
    name: str
    place: PurePosixPath
    """Both as a unit's, where this is the file that is read."""


@attrs.frozen
class Unit:
    """One page, or what else one file holds: a path, or files (in a folder or an archive) that are one page."""

    name: str
    """What it is called in results and reports: its path, as the caller could write it. Of several files the first, until
    it is known which of them is read."""
    place: PurePosixPath
    """Where its result goes in a folder of results, without an ending."""
    path: Path | None = None
    """The file, where it was named itself."""
    forms: tuple[Form, ...] = ()
    """The files that are the page, one of which is read."""
    data: bytes | None = None
    """What a stream gave, where it is one (standard input), or the row of a file."""
    within: Path | None = None
    """The archive in which it lies, or the file of which it is a row."""
    error: str | None = None
    """Why it cannot be read, where that is known already."""

    @property
    def ends(self) -> tuple[tuple[str, PurePosixPath], ...]:
        """All names and places that its result may have."""
        return tuple((form.name, form.place) for form in self.forms) or ((self.name, self.place),)


def changed(unit: Unit) -> int | None:
    """When what the unit is read from was last written (``st_mtime_ns``); None where nothing says so, as of a stream."""
    paths = [unit.path, unit.within, *(form.load for form in unit.forms if isinstance(form.load, Path))]
    try:
        return max((path.stat().st_mtime_ns for path in paths if path is not None), default=None)
    except OSError:
        return None


def opened(unit: Unit) -> tuple[Unit, Path | list[Page]]:
    """The unit named for the file that is read, without what it holds, and what `newsparse.parse_issue` takes.

    Raises `SourceError` where it cannot be read.
    """
    if unit.error is not None:
        raise SourceError(unit.error)
    if unit.path is not None:
        return unit, unit.path
    if unit.data is not None:
        return Unit(unit.name, unit.place), list(read_bytes(unit.data, unit.name))
    try:
        file, pages = read_form(
            [File(form.path, partial(_load, form.load)) for form in unit.forms], unit.name
        )
    except OSError as error:
        raise SourceError(f"{unit.name}: cannot be read: {error}") from error
    form = next(form for form in unit.forms if form.path == file.path)
    return Unit(form.name, form.place), list(pages)


def _load(where: Path | bytes) -> bytes:
    if isinstance(where, bytes):
        return where
    found = where.stat()
    if not stat.S_ISREG(found.st_mode):  # a pipe or a device may never end
        raise SourceError(f"{where}: neither a file nor a folder")
    size = found.st_size
    check(0, size, size, str(where), str(where))
    return where.read_bytes()


def units(paths: Sequence[Path]) -> Iterator[Unit]:
    """The units of files, folders and archives, in the order in which they are named."""
    for path in paths:
        if is_stream(path):
            yield from _stream_units(path, _place(path, paths))
        elif path.suffix.lower() in ROWS and path.is_file():
            yield from _row_units(path, _place(path, paths))
        else:
            yield from _units(path, _place(path, paths))


def same_place(paths: Sequence[Path]) -> tuple[Path, Path] | None:
    """Two of `paths` whose results would get one place in a folder of results."""
    owners: dict[PurePosixPath, Path] = {}
    for path in paths:
        owner = owners.setdefault(_place(path, paths), path)
        if owner != path:
            return owner, path
    return None


def count(paths: Sequence[Path]) -> int | None:
    """How many units there are; None where an archive would have to be read to know."""
    total = 0
    for path in paths:
        if not path.is_dir():
            if path.is_file() and archive_kind(path) is not None:
                return None
            total += 1
            continue
        here = 0
        for entry in _entries(path):
            if isinstance(entry, Path):
                return None
            here += 1
        total += max(1, here)
    return total


def _place(path: Path, paths: Sequence[Path]) -> PurePosixPath:
    """The place of a path's results: of one folder or archive right at the top, otherwise under its name."""
    if path == STDIN:
        return PurePosixPath("stdin")
    if len(paths) == 1 and _has_many(path):
        return PurePosixPath()
    return PurePosixPath(path.name or path.resolve().name)


def _row_units(path: Path, place: PurePosixPath) -> Iterator[Unit]:
    """The rows of a file of JSON Lines, each a page, or what else a row holds; read one after another, however many."""
    number = 0
    try:
        with path.open("rb") as file:
            for number, row in enumerate(iter(partial(file.readline, LARGEST_FILE + 1), b""), 1):
                name, where = f"{path}:{number}", place / str(number)
                if len(row) > LARGEST_FILE:
                    yield Unit(
                        name, where, error=f"{name}: more than {LARGEST_FILE:,} bytes, the limit for a row"
                    )
                    return
                if row.strip():
                    yield Unit(name, where, data=row, within=path)
    except OSError as error:
        yield Unit(
            f"{path}:{number + 1}", place / str(number + 1), error=f"{path}: cannot be read: {error.strerror}"
        )
    if not number:
        yield Unit(str(path), place, error=f"{path}: no row in it")


def _stream_units(path: Path, place: PurePosixPath) -> Iterator[Unit]:
    """What a stream gives, read here: no worker has it. JSON Lines are a page a row."""
    name = name_of(path)
    try:
        data = read_in(path)
    except SourceError as error:
        yield Unit(name, place, error=str(error))
        return
    rows = data.split(b"\n")
    filled = [(number, row) for number, row in enumerate(rows, 1) if row.strip()]
    if len(filled) > 1 and all(_is_object(row) for _, row in filled[:2]):
        yield from (Unit(f"{name}:{number}", place / str(number), data=row) for number, row in filled)
    else:
        yield Unit(name, place, data=data)


def _is_object(row: bytes) -> bool:
    try:
        return isinstance(json.loads(row), dict)
    except (ValueError, RecursionError):
        return False


def _has_many(path: Path) -> bool:
    return path.is_dir() or (path.is_file() and archive_kind(path) is not None)


def _units(path: Path, place: PurePosixPath) -> Iterator[Unit]:
    if path.is_dir():
        entry: list[File] | Path | OSError | None = None
        for entry in _entries(path):
            if isinstance(entry, Path):
                yield from _archive_units(entry, place / entry.relative_to(path).as_posix())
            elif isinstance(entry, OSError):
                where = Path(os.fsdecode(entry.filename))
                yield Unit(str(where), place / where.name, error=f"{where}: cannot be read: {entry.strerror}")
            else:
                yield _unit(
                    [
                        Form(f.path, path / f.path, str(path / f.path), place / f.path.as_posix())
                        for f in entry
                    ]
                )
        if entry is None:
            yield Unit(str(path), place, error=f"{path}: no file in it is a page")
    elif _has_many(path):
        yield from _archive_units(path, place)
    else:
        yield Unit(str(path), place, path=path)


def _unit(forms: Sequence[Form], within: Path | None = None) -> Unit:
    return Unit(forms[0].name, forms[0].place, forms=tuple(forms), within=within)


def _entries(folder: Path) -> Iterator[list[File] | Path | OSError]:
    """What is in a folder and its subfolders: the files of a page, an archive, a folder that cannot be opened."""
    errors: list[OSError] = []
    for base, folders, names in os.walk(folder, onerror=errors.append):
        yield from errors
        errors.clear()
        folders[:] = sorted((n for n in folders if not _hidden(n)), key=_natural)
        here = PurePath(base).relative_to(folder)
        shown = sorted((n for n in names if not _hidden(n) and not is_readme(n)), key=_natural)
        archives = [n for n in shown if n.lower().endswith(ARCHIVES)]
        files = [here / n for n in shown if not is_companion(Path(base) / n)]
        if here.name.lower() in FORMAT_FOLDERS and here != PurePath():
            files = []  # taken with those beside it
        # Folders side by side that are named for formats hold the same pages.
        for name in folders:
            if name.lower() in FORMAT_FOLDERS:
                files.extend(here / name / n for n in _names(Path(base) / name))
        yield from _groups(
            File(path, bytes) for path in sorted(files, key=lambda path: (natural(path), path.parts))
        )
        yield from (Path(base) / n for n in archives)
    yield from errors


def _names(folder: Path) -> list[str]:
    """The files of a folder; of one that cannot be opened, none: the walk says so when it comes there."""
    try:
        return [
            entry.name
            for entry in os.scandir(folder)
            if not (entry.is_dir() or _hidden(entry.name) or is_readme(entry.name))
        ]
    except OSError:
        return []


def _hidden(name: str) -> bool:
    return name.startswith((".", "__MACOSX"))


def _natural(name: str) -> tuple[Any, str]:
    return natural(PurePath(name)), name


def _groups(files: Iterable[File]) -> Iterator[list[File]]:
    return same_page([file for file in files if file.path.suffix.lower() in PAGES])


def _archive_units(archive: Path, place: PurePosixPath) -> Iterator[Unit]:
    """The units of an archive. Its members wait in a file without a name, which goes when the process does."""
    from newsparse.readers.archives import archive_files

    with tempfile.TemporaryFile() as store:
        members: dict[PurePath, Callable[[], bytes]] = {}
        error: str | None = None
        try:
            kind = archive_kind(archive)
            if kind is None:
                error = f"{archive}: not an archive"
            for file in () if kind is None else archive_files(archive, kind):
                if file.path.suffix.lower() in PAGES:
                    data = file.load()
                    members[file.path] = partial(_stored, store, store.tell(), len(data))
                    store.write(data)
        except SourceError as fault:
            error = str(fault)
        except OSError as fault:
            error = f"{archive}: cannot be read: {fault.strerror}"
        kept = [
            File(path, members[path])
            for path in sorted(members, key=lambda path: (natural(path), path.parts))
        ]
        for group in _groups(kept):
            yield _unit(
                [Form(f.path, f.load(), str(archive / f.path), place / _inside(f.path)) for f in group],
                within=archive,
            )
        if error is not None or not kept:
            yield Unit(str(archive), place, error=error or f"{archive}: no file in it is a page")


def _stored(store: BinaryIO, start: int, size: int) -> bytes:
    store.seek(start)
    return store.read(size)


def _inside(path: PurePath) -> PurePosixPath:
    """A member's path without anything that leads out of the archive."""
    parts = ("__" if part == ".." else part for part in path.as_posix().split("/"))
    return PurePosixPath(*(part for part in parts if part not in ("", ".")))
