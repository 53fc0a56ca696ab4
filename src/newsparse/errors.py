"""The library's own errors. Nothing else is ever raised on purpose.

Misuse raises; a damaged page never does: what cannot be understood comes out as residue.
Every error is a `NewsparseError`, and also the builtin that a reader of Python would expect, so
``except TypeError`` works as well as ``except newsparse.NewsparseError``.
"""

from __future__ import annotations


class NewsparseError(Exception):
    """Base of every error that newsparse raises."""


class ArgumentTypeError(NewsparseError, TypeError):
    """An argument is of a type that the function does not take."""


class ArgumentValueError(NewsparseError, ValueError):
    """An argument is of the right type, with a value that cannot be used."""


class SourceError(NewsparseError, ValueError):
    """A source cannot be read: not found, not decodable, or not of the format that it claims.

    The message names the file and, where known, the place (byte offset, line or element).
    """


class FormatError(SourceError):
    """A file is not of the format that it was read as; the message says where it departs."""


class LimitError(SourceError):
    """A source is larger than the documented limit."""


class OutputError(NewsparseError, OSError):
    """A result cannot be written where it was to go; ``filename``, ``errno`` and the message say where, and why."""


class DataError(NewsparseError, ValueError):
    """A dictionary or JSON text does not have the shape of an `Issue`; the message names the place."""


class MissingLibraryError(NewsparseError, ImportError):
    """Something was asked for that needs a package which is not installed; the message names the extra."""


class WorkerError(NewsparseError, RuntimeError):
    """Worker processes die: on one page, or before they begin; the message says how."""
