"""Standard output and standard error as they are found: a terminal, a file, a full disk, closed, or a pipe whose reader left."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TextIO

from newsparse.render import showable


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
