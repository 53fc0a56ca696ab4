"""Where a batch's results go: one JSON Lines file, or a folder with a file a page. Both know what they have already."""

from __future__ import annotations

import json
import os
import shutil
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from newsparse._streams import standard_output
from newsparse._units import Unit
from newsparse.errors import DataError
from newsparse.export import FORMATS, Exported, Format
from newsparse.export.common import Json, json_line
from newsparse.json_form import SCHEMA
from newsparse.model import Issue

LINES = "jsonl"
"""The form in which all results are one file, a page a line: ``{"source": …, "issue": …}``."""

TABLE: Mapping[str, Format] = {
    **{name: form for name, form in FORMATS.items() if name != LINES},
    "html": Format(".html", "newsparse.show.viewer", "issue_to_html"),
}
"""The forms in which a page's result is a file, or a folder, of its own."""

FORMS: Mapping[str, str] = {LINES: ".jsonl", **{name: form.extension for name, form in TABLE.items()}}
"""All forms of results, and the endings of their files."""

_ENDINGS = {
    **{form.extension: name for name, form in TABLE.items() if not form.many},
    ".text": "text",
    ".markdown": "md",
    ".htm": "html",
}
"""What the names of files of one form end in, but for `LINES`."""

_START = '{"source": '
_ISSUE = f', "issue": {{"schema": {json_line(SCHEMA)}, "masthead": '


def form_of(path: Path) -> str | None:
    """The form of one file that its name ends in (``page.tei.xml``: ``tei``), None where it ends in none."""
    name = path.name.lower()
    return next((form for ending, form in _ENDINGS.items() if name.endswith(ending)), None)


def rendered(issue: Issue, unit: Unit, form: str) -> Exported:
    """An issue in one of `FORMS`."""
    if form == LINES:
        return _START + json_line(unit.name) + ', "issue": ' + json_line(issue.to_dict()) + "}\n"
    return TABLE[form](issue)


class Output(Protocol):
    """Where results go."""

    unlike: int
    """How many results of an earlier run were made with another day or title, as far as they tell."""

    def made(self, unit: Unit) -> int | None:
        """When the unit's result was written (``st_mtime_ns``), whichever of its files was read then, where it is there
        from an earlier run; else None.
        """
        ...

    def write(self, unit: Unit, made: Exported) -> None:
        """Write the unit's result, whole or not at all."""
        ...

    def close(self) -> None:
        """Nothing more will come."""
        ...


class LinesFile:
    """A JSON Lines file, or standard output for None. Of what is there, `resume` keeps all lines but a torn last one.

    `given` is what the caller says of the mastheads of all pages.
    """

    def __init__(self, path: Path | None, *, resume: bool, given: Mapping[str, str] | None = None) -> None:
        self.there: frozenset[str] = frozenset()
        self.unlike = self.written = 0
        self.standard = path is None
        if path is None:
            self.file: BinaryIO = standard_output().buffer
            return
        if resume and path.exists():
            self.written = path.stat().st_mtime_ns
            self.there, self.unlike, size = _read_lines(path, given or {})
            if path.stat().st_size > size:
                os.truncate(path, size)
        self.file = path.open("ab" if resume else "wb")

    def made(self, unit: Unit) -> int | None:
        return self.written if any(name in self.there for name, _ in unit.ends) else None

    def write(self, unit: Unit, made: Exported) -> None:  # noqa: ARG002 - the line names it
        assert isinstance(made, str)
        self.file.write(made.encode("utf-8"))
        self.file.flush()

    def close(self) -> None:
        if not self.standard:
            self.file.close()


def _read_lines(path: Path, given: Mapping[str, str]) -> tuple[frozenset[str], int, int]:
    """The sources of the whole lines of a file of results, how many of them do not say what is given, and how many bytes
    these lines are.

    Raises `DataError` for a file of anything else.
    """
    names = []
    unlike = size = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                break  # torn: the run was ended while it wrote
            found = _result_in(line)
            if found is None:
                raise DataError(f"{path}: line {number} is not a result of newsparse parse --to {LINES}")
            names.append(found[0])
            unlike += _unlike(found[1], given)
            size += len(line)
    return frozenset(names), unlike, size


def _result_in(line: bytes) -> tuple[str, Json] | None:
    """The source that a line of results names, and the masthead, without reading the rest of it; None for any other line."""
    decoder = json.JSONDecoder()
    try:
        text = line.decode("utf-8")
        name, end = decoder.raw_decode(text, len(_START))
        whole = text.startswith(_START) and text.startswith(_ISSUE, end) and text.endswith("}}\n")
        masthead, _ = decoder.raw_decode(text, end + len(_ISSUE))
    except ValueError:
        return None
    return (name, masthead) if whole and isinstance(name, str) else None


def _unlike(masthead: Json, given: Mapping[str, str]) -> bool:
    """Whether a masthead does not say what is given."""
    said = masthead if isinstance(masthead, dict) else {}
    return any(said.get(name) != value for name, value in given.items())


class Folder:
    """A folder with a file a page, or a folder a page where the form is of many files."""

    def __init__(self, path: Path, form: str, *, resume: bool) -> None:
        self.path, self.form, self.resume = path, form, resume
        self.unlike = 0  # most forms do not tell
        path.mkdir(parents=True, exist_ok=True)

    def at(self, place: PurePosixPath) -> Path:
        """Where the result of a unit of that place goes."""
        format_ = TABLE[self.form]
        ending = f".{self.form}" if format_.many else format_.extension
        return self.path / _safe(place.with_name(place.name + ending))

    def made(self, unit: Unit) -> int | None:
        for _, place in unit.ends if self.resume else ():
            try:
                return self.at(place).stat().st_mtime_ns
            except OSError:  # not there, or a name that is too long
                continue
        return None

    def write(self, unit: Unit, made: Exported) -> None:
        place = self.at(unit.place)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, made)

    def close(self) -> None:
        """Every file is closed already."""


def write_whole(place: Path, made: Exported) -> None:
    """Write a file, or a folder for a dict of texts, so that it is there whole or not at all.

    A link stays one, and what it leads to is written. A pipe or a device is written to as it stands: it holds nothing
    that could be torn, and what was put in its place would be a file.
    """
    data = made.encode("utf-8") if isinstance(made, str) else made
    if isinstance(data, bytes) and place.exists() and not place.is_file():
        place.write_bytes(data)
        return
    place = Path(os.path.realpath(place))
    # Not the name with something added: that may be too long where the name is not.
    part = place.with_name(f".{zlib.crc32(os.fsencode(place.name)):08x}.part")
    if isinstance(data, dict):
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        for name, text in data.items():
            (part / name).write_bytes(text.encode("utf-8"))
        if place.is_dir():
            shutil.rmtree(place)
    else:
        part.write_bytes(data)
    part.replace(place)


def _safe(place: PurePosixPath) -> Path:
    """A place as a path that stays in its folder."""
    return Path(
        *(part.replace("\0", "_").replace("\\", "_") for part in place.parts if part not in ("/", ".."))
    )
