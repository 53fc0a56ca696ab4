"""Standard input, output and error as they are found: a terminal, a file, a full disk, closed, or a pipe whose other end left."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from pathlib import Path
from typing import TextIO

from newsparse.errors import LimitError, SourceError
from newsparse.readers.files import LARGEST_FILE
from newsparse.render import showable

STDIN = Path("-")
"""The page that stands for standard input."""

STDIN_NAME = "standard input"
"""What standard input is called in messages and in `Page.name`."""


def in_terminal() -> bool:
    """Whether standard input is a terminal, where nobody sends a page."""
    return sys.stdin is not None and sys.stdin.isatty()


def is_sent() -> bool:
    """Whether something is sent to standard input: it is a pipe, a file or a socket. A terminal, ``/dev/null`` and what is
    closed send nothing, so that a call that names no page is not left waiting.
    """
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (AttributeError, OSError, ValueError):  # closed, or no file at all (a notebook's)
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def is_stream(path: Path) -> bool:
    """Whether a page that was named is read to its end where it stands: standard input, and pipes, as ``<(…)`` of a shell
    makes them.
    """
    return path == STDIN or path.is_fifo()


def name_of(path: Path) -> str:
    """What a stream is called."""
    return STDIN_NAME if path == STDIN else str(path)


def read_in(path: Path) -> bytes:
    """All that a stream gives. Raises `SourceError` where that is nothing, and `LimitError` where it is too much."""
    name = name_of(path)
    try:
        if path != STDIN:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
        elif sys.stdin is None:  # closed when Python began (``<&-``)
            raise SourceError(f"{name}: closed")
        else:
            data = sys.stdin.buffer.read(LARGEST_FILE + 1)
    except OSError as error:
        raise SourceError(f"{name}: cannot be read: {error.strerror or error}") from error
    if not data:
        raise SourceError(f"{name}: empty: the command before it wrote nothing")
    if len(data) > LARGEST_FILE:
        raise LimitError(f"{name}: more than {LARGEST_FILE:,} bytes, the limit for a file")
    return data


def write_out(text: str) -> None:
    """`text` to standard output in UTF-8, whatever the terminal's locale says. A reader that has seen enough
    (``| head``) is no error.

    Raises `OSError` where standard output is closed or cannot be written.
    """
    stream = standard_output()
    try:
        if hasattr(stream, "buffer"):
            stream.flush()
            stream.buffer.write(text.encode("utf-8"))
        else:  # a notebook's stream takes text only
            stream.write(text)
        stream.flush()
    except BrokenPipeError:
        abandon(stream)


def standard_output() -> TextIO:
    """`sys.stdout`. Raises `OSError` where there is none: Python leaves out what was closed when it began (``>&-``)."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "closed", "standard output")
    return sys.stdout


def tell(line: str) -> None:
    """A line on standard error; for nobody where that is closed, full, or nobody reads it any more."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(showable(line) + "\n")
        sys.stderr.flush()
    except OSError:
        abandon(sys.stderr)


def abandon(stream: TextIO) -> None:
    """Let what is still to be written to `stream` go nowhere: Python would complain once more when it closes it."""
    try:
        number = stream.fileno()
    except (OSError, io.UnsupportedOperation):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
