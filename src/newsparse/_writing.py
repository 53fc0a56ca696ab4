"""Results to where the caller wants them: a file, or a folder of files."""

from __future__ import annotations

from pathlib import Path

from newsparse.errors import ArgumentTypeError, ArgumentValueError, OutputError


def write(made: str | bytes | dict[str, str], path: str | Path) -> None:
    """Write a text in UTF-8, bytes as they are, or texts by their file names into a folder, made where it is not there.

    Raises `OutputError` where the system does not let it, `ArgumentTypeError` and `ArgumentValueError` for what is no path.
    """
    files = {name: _bytes(text) for name, text in made.items()} if isinstance(made, dict) else _bytes(made)
    try:
        target = Path(path)
        if isinstance(files, bytes):
            target.write_bytes(files)
            return
        target.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (target / name).write_bytes(data)
    except OSError as error:
        raise OutputError(error.errno, error.strerror, error.filename or str(path)) from error
    except TypeError as error:
        raise ArgumentTypeError(f"path must be a str or a pathlib.Path, got {type(path).__name__}") from error
    except ValueError as error:  # a null character
        raise ArgumentValueError(f"path: {path!r} cannot be the name of a file: {error}") from error


def _bytes(made: str | bytes) -> bytes:
    return made.encode("utf-8") if isinstance(made, str) else made
