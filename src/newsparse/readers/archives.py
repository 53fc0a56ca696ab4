"""Members of a zip or tar archive.

Nothing is ever written to disk: archives are read member by member, so that names such as ``../x`` mean
nothing, and the sizes that an archive declares are checked against what comes out of it.
"""

from __future__ import annotations

import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from newsparse.errors import LimitError, SourceError
from newsparse.readers import files
from newsparse.readers.files import BINARY, File, check, is_readme

_BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,  # a password is needed
    IndexError,
    KeyError,
)


def _wanted(path: PurePosixPath) -> bool:
    # ".." is no hidden folder; where a result goes, `newsparse._units` sees to.
    if any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts):
        return False
    return path.suffix.lower() not in BINARY and not is_readme(path.name)


def _name(info: zipfile.ZipInfo) -> str:
    """A member's name. One that is not marked as UTF-8 is in the code page of the machine that wrote it, where
    `zipfile` takes it for that of the first IBM PC: in China it is GB 18030, or UTF-8 without the mark.
    """
    if info.flag_bits & 0x800 or info.orig_filename.isascii():
        return info.filename
    raw = info.orig_filename.encode("cp437").partition(b"\0")[0]
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def archive_files(path: Path, kind: str) -> Iterator[File]:
    """The members of an archive that may be pages. Raises `SourceError` where it is damaged or locked."""
    try:
        yield from _zip_files(path) if kind == "zip" else _tar_files(path)
    except _BROKEN as error:
        raise SourceError(f"{path}: an archive that cannot be read: {error}") from error


def _zip_files(path: Path) -> Iterator[File]:
    total = 0
    with zipfile.ZipFile(path) as archive:
        members = [info for info in archive.infolist() if not info.is_dir()]
        check(len(members), 0, 0, "", str(path))
        for count, info in enumerate(members):
            name = _name(info)
            member = PurePosixPath(name)
            if not _wanted(member):
                continue
            check(count, info.file_size, total + info.file_size, name, str(path))
            with archive.open(info) as file:
                data = file.read(
                    files.LARGEST_FILE + 1
                )  # the size that the archive declares need not be true
            total += len(data)
            check(count, len(data), total, name, str(path))
            yield File(member, partial(bytes, data))


def _tar_files(path: Path) -> Iterator[File]:
    total = skipped = 0
    with tarfile.open(path, "r:*") as archive:
        for count, info in enumerate(archive):
            # Members that are not read are unpacked all the same on the way to the next: they count too.
            skipped += info.size
            check(count, 0, 0, "", str(path))
            if skipped > 4 * files.LARGEST_TOTAL:
                raise LimitError(f"{path}: more than {4 * files.LARGEST_TOTAL:,} bytes in all")
            member = PurePosixPath(info.name)
            if not info.isfile() or not _wanted(member):
                continue
            total += info.size
            check(count, info.size, total, info.name, str(path))
            file = archive.extractfile(info)
            if file is not None:
                yield File(member, partial(bytes, file.read()))
