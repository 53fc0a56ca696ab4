"""From scans to an issue in one call: RapidOCR reads the lines, newsparse makes articles of them.

Needs the extra ``newsparse[ocr]``, unless the caller brings an engine. Whatever else reads scans is used by its own
command, and what it wrote is given to `newsparse.parse_issue`.
"""

from __future__ import annotations

import datetime
import importlib
import json
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import attrs

from newsparse.errors import ArgumentTypeError, MissingLibraryError, SourceError
from newsparse.model import Issue
from newsparse.options import Options
from newsparse.page import Page
from newsparse.pipeline import parse_issue
from newsparse.readers import rapidocr
from newsparse.readers.base import Document

LARGEST_SIDE = 4000
"""RapidOCR makes larger images smaller than this, in pixels; its own 2000 loses the body type of a newspaper page."""

Image = Any
"""A path, bytes of an image file, a Pillow image or a numpy array (height, width[, 3]; blue, green, red)."""


class Engine(Protocol):
    """What reads the lines of an image: RapidOCR 1.x or 3.x, or anything that is called and answers like one of them.

    An answer has ``boxes``, ``txts`` and ``scores`` (3.x), or is ``(lines, seconds)`` with lines of ``[box, text,
    score]`` (1.x); a box is four corners, in pixels.
    """

    def __call__(self, image: Image, /) -> Any:  # noqa: ANN401
        """The lines of an image."""
        ...


def parse_image(
    source: Image | Sequence[Image],
    *,
    engine: Engine | None = None,
    date: datetime.date | str | None = None,
    title: str | None = None,
    options: Options | None = None,
) -> Issue:
    """Read scans and turn them into articles.

    Args:
        source: a scan: a path (`str` or `pathlib.Path`), the bytes of an image file, a Pillow image or a numpy array; or
            a list of these, the pages of one issue in order.
        engine: what reads the lines, see `Engine`; RapidOCR, made at the first call and kept, where it is None.
        date: as in `newsparse.parse_issue`.
        title: as in `newsparse.parse_issue`.
        options: as in `newsparse.parse_issue`.

    Raises:
        MissingLibraryError: where no engine is given and RapidOCR is not installed.
        SourceError: for an image that is not there or that the engine cannot read.
        ArgumentTypeError: for what is no image.

    Spans point into the text of ``issue.pages``, `Issue.boxes_of` gives their boxes in pixels of the scan, and
    `Page.image` is the scan's path where it has one.
    """
    images = list(source) if isinstance(source, (list, tuple)) else [source]
    if not images:
        raise ArgumentTypeError("parse_image takes an image or a list of images; this list is empty")
    known = [_checked(image, n) for n, image in enumerate(images)]
    if engine is not None and not callable(engine):
        raise ArgumentTypeError(
            f"engine must be called with an image, {type(engine).__name__} cannot be called"
        )
    reader = engine or _rapidocr()
    pages = [_page(reader, image, place) for image, place in known]
    return parse_issue(pages, date=date, title=title, options=options)


def _checked(image: Image, n: int) -> tuple[Image, Path | None]:
    """An image as an engine takes it, and its path where it has one."""
    if isinstance(image, (str, os.PathLike)):
        path = Path(os.fsdecode(os.fspath(image)))
        if not path.is_file():
            raise SourceError(f"{path}: no such image file")
        return path, path
    if isinstance(image, (bytearray, memoryview)):
        return bytes(image), None
    if isinstance(image, bytes) or _size(image) is not None:
        return image, None
    raise ArgumentTypeError(
        f"image {n}: must be a path, bytes, a Pillow image or a numpy array, not {type(image).__name__}"
    )


def _size(image: Image) -> tuple[float, float] | None:
    """Width and height of a numpy array or a Pillow image; None for all else."""
    shape = getattr(image, "shape", None)
    if isinstance(shape, tuple) and len(shape) in {2, 3}:
        return float(shape[1]), float(shape[0])
    size = getattr(image, "size", None)
    if isinstance(size, tuple) and len(size) == 2:
        return float(size[0]), float(size[1])
    return None


def _page(engine: Engine, image: Image, path: Path | None) -> Page:
    name = "image" if path is None else path.name
    try:
        answer = engine(image)
    except Exception as error:  # engines raise whatever the libraries under them raise
        raise SourceError(f"{name}: the engine cannot read this image: {error}") from error
    text = json.dumps(_lines(answer, name), default=_plain, ensure_ascii=False)
    pages = rapidocr.read(Document(text, name))
    if len(pages) != 1:
        raise SourceError(f"{name}: the engine's answer holds {len(pages)} pages, an image is one")
    (page,) = pages
    size = _size(image) or _size(getattr(answer, "img", None))
    width, height = (None, None) if size is None else size
    return attrs.evolve(page, width=width, height=height, image=None if path is None else str(path))


def _lines(answer: Any, name: str) -> dict[str, Any]:  # noqa: ANN401
    """An engine's answer in the form that the reader for RapidOCR knows."""
    if hasattr(answer, "txts"):
        return {
            "boxes": _all(getattr(answer, "boxes", None)),
            "txts": _all(answer.txts),
            "scores": _all(getattr(answer, "scores", None)),
        }
    if isinstance(answer, tuple) and len(answer) == 2:
        answer = answer[0]
    if answer is None or isinstance(answer, (list, tuple)):
        return {"result": _all(answer) or None}
    raise SourceError(f"{name}: the engine's answer is no list of lines but {type(answer).__name__}")


def _all(values: Any) -> list[Any]:  # noqa: ANN401
    return [] if values is None else list(values)


def _plain(value: Any) -> Any:  # noqa: ANN401
    """A numpy array or number as a list or number of Python; all else as its text."""
    listed = getattr(value, "tolist", None)
    return listed() if callable(listed) else str(value)


@cache
def _rapidocr() -> Engine:
    """RapidOCR: version 3 (package ``rapidocr``), else version 1 (``rapidocr_onnxruntime``). Made once."""
    try:
        try:
            made: Engine = importlib.import_module("rapidocr").RapidOCR(
                params={"Global.max_side_len": LARGEST_SIDE, "Global.log_level": "error"}
            )
        except ModuleNotFoundError:
            made = importlib.import_module("rapidocr_onnxruntime").RapidOCR(max_side_len=LARGEST_SIDE)
    except ImportError as error:
        raise MissingLibraryError(
            "parse_image needs rapidocr and onnxruntime, which are not installed: pip install 'newsparse[ocr]'"
        ) from error
    return made
