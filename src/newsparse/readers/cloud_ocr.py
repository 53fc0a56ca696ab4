"""Answers of OCR services in China: lines with boxes, no blocks, no order that counts.

Documentation: cloud.tencent.com/document/api/866 (``TextDetections``); help.aliyun.com/zh/ocr (``prism_wordsInfo``, in
``Data`` as a string of JSON) and its older RecognizeCharacter (``Results``); support.huaweicloud.com/api-ocr
(``words_block_list``); ai.baidu.com/ai-doc/OCR (``words_result``); xfyun.cn, printed text (``block`` / ``line`` / ``word``);
textin.com (``lines``, ``raw_ocr`` and ``content`` of ``pages``). Read as answered, as the SDKs give it (with ``body``), the
inner part alone, and lists of answers, a page each. Where a service gives boxes of characters, lines have their places.
iFlytek's blocks stay blocks; any other line is a block of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from newsparse.page import Page
from newsparse.readers.base import Document, Json, dict_of, list_of
from newsparse.readers.boxes import number_of, rect_of_any, share_of, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word, words_line
from newsparse.readers.signs import Sign, placed_line

name = "cloud_ocr"


class _Service(NamedTuple):
    """How a service calls what it says of a line."""

    text: str
    boxes: tuple[str, ...]
    """The first that can be a box counts."""
    score: str
    characters: tuple[str, str, str] = ("", "", "")
    """Names of the list of characters, of a character's text and of its box; without a name for the box, the character has
    its sides itself; without one for the text, the list has only boxes, one for each character of the line."""
    points: str = ""
    """Name of another list beside the characters, with their boxes."""


#: Names of lists of lines that are nobody else's.
SERVICES = {
    "TextDetections": _Service(
        "DetectedText", ("ItemPolygon", "Polygon"), "Confidence", ("Words", "Character", ""), "WordCoordPoint"
    ),
    "prism_wordsInfo": _Service("word", ("pos",), "prob", ("charInfo", "word", "")),
    "words_block_list": _Service(
        "words", ("location",), "confidence", ("char_list", "char", "char_location")
    ),
    "words_result": _Service(
        "words", ("location", "vertexes_location"), "probability", ("chars", "char", "location")
    ),
    "Results": _Service("Text", ("TextRectangles",), "Probability"),
}
#: Lists of TextIn's lines, the first that there is counts.
TEXTIN = {
    "lines": _Service("text", ("position",), "score", ("char_positions", "", "")),
    "raw_ocr": _Service("text", ("position",), "score", ("char_positions", "", "")),
    "content": _Service("text", ("pos",), "score", ("char_pos", "", "")),
}
#: What answers are wrapped in.
WRAPPERS = ("Response", "body", "Body", "Data", "data", "result")
#: Wrappers in one another, at most.
DEEPEST = 6


class _Answer(NamedTuple):
    """One page: its lines, how they are called, and what holds them."""

    items: list[Any]
    service: _Service | None
    """None: iFlytek's blocks."""
    held: dict[str, Any]


def _is_line(item: Json, service: _Service) -> bool:
    return isinstance(item, dict) and isinstance(item.get(service.text), str)


def _is_block(item: Json) -> bool:
    lines = list_of(dict_of(item).get("line"))
    return bool(lines) and isinstance(dict_of(lines[0]).get("word"), list)


def _answer(value: dict[str, Any]) -> _Answer | None:
    """The page that an object holds itself."""
    for key, service in SERVICES.items():
        items = value.get(key)
        if not isinstance(items, list):
            continue
        if any(_is_line(item, service) for item in items[:5]):
            # "Results" and "Text" are common words; only the box's name is the service's own.
            if key != "Results" or service.boxes[0] in dict_of(items[0]):
                return _Answer(items, service, value)
        elif not items and key != "Results":
            return _Answer([], service, value)
    blocks = value.get("block")
    if isinstance(blocks, list) and any(map(_is_block, blocks[:5])):
        return _Answer(blocks, None, value)
    for key, service in TEXTIN.items():
        lines = [item for item in list_of(value.get(key))[:5] if _is_line(item, service)]
        if (
            lines
            and "score" in lines[0]
            and any(isinstance(lines[0].get(box), list) for box in service.boxes)
        ):
            return _Answer(value[key], service, value)
    return None


def _answers(value: Json, depth: int = 0) -> list[_Answer] | None:
    """The pages, or None for another format."""
    if depth > DEEPEST:
        return None
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
        return _answers(value, depth + 1) if isinstance(value, dict) else None
    if isinstance(value, dict):
        found = _answer(value)
        if found is not None:
            return [found]
        inner = next((value[key] for key in WRAPPERS if isinstance(value.get(key), (dict, str))), None)
        if inner is not None:
            return _answers(inner, depth + 1)
        pages = value.get("pages")
        return _answers(pages, depth + 1) if isinstance(pages, list) else None
    if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
        return None
    found_pages: list[_Answer] = []
    known = False
    for item in value:
        inside = _answers(item, depth + 1)
        if inside is None and not _is_bare(item):
            return None
        known = known or inside is not None
        found_pages += inside or [_Answer([], None, item)]
    return found_pages if known else None


def _is_bare(value: dict[str, Any]) -> bool:
    """True for a page without text among others."""
    return any(value.get(key) == [] for key in (*SERVICES, *TEXTIN, "block"))


def sniff(document: Document) -> bool:
    """JSON with a list of lines as one of the services calls it."""
    text = document.text
    if not any(
        f'"{key}' in text or f"'{key}" in text
        for key in (*SERVICES, *TEXTIN, "block", "Data", "data", "body")
    ):
        return False
    return document.opening in ("[", "{") and _answers(document.data) is not None


def _score(value: Json) -> float | None:
    """A share of 1, or, as a whole number, of 100; Baidu's is an object."""
    if isinstance(value, dict):
        value = value.get("average")
    number = number_of(value)
    return share_of(number / 100 if isinstance(value, int) and number is not None else number)


def _signs(item: dict[str, Any], service: _Service) -> Iterator[Sign]:
    key, text, box = service.characters
    found = list_of(item.get(key)) if key else []
    if not text:
        letters = [char for char in item[service.text] if not char.isspace()]
        if len(letters) == len(found):
            yield from (Sign(char, rect_of_any(place)) for char, place in zip(letters, found, strict=True))
        return
    points = list_of(item.get(service.points)) if service.points else []
    for place, character in enumerate(found):
        if isinstance(character, dict) and isinstance(character.get(text), str):
            if service.points:
                inner = dict_of(points[place]).get("WordCoordinate") if len(points) == len(found) else None
            else:
                inner = character.get(box) if box else character
            yield Sign(character[text], rect_of_any(inner))


def _line(item: dict[str, Any], service: _Service) -> RawLine:
    rect = next((rect for box in service.boxes if (rect := rect_of_any(item.get(box))) is not None), None)
    return placed_line(item[service.text], list(_signs(item, service)), rect, _score(item.get(service.score)))


def _add_block(builder: PageBuilder, block: dict[str, Any]) -> None:
    """A block of iFlytek's."""
    lines: list[RawLine] = []
    for line in list_of(block.get("line")):
        words = [
            Word(word["content"], rect_of_any(word.get("location")))
            for word in list_of(dict_of(line).get("word"))
            if isinstance(word, dict) and isinstance(word.get("content"), str)
        ]
        made = words_line(words, rect_of_any(dict_of(line).get("location")))
        lines.append(made._replace(confidence=_score(dict_of(line).get("confidence"))))
    label = "image" if block.get("type") == "image" else None
    rect = rect_of_any(block.get("location"))
    if label is not None:
        builder.add((), rect=rect, label=label)
    builder.add(lines, rect=rect)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, one for each answer, or for each page of an answer."""
    answers = _answers(document.json())
    if answers is None:
        raise document.error(
            "not an answer of an OCR service: no list of lines under a name that newsparse knows"
        )
    pages: list[Page] = []
    for items, service, held in answers:
        builder = PageBuilder()
        for item in items:
            if service is None:
                _add_block(builder, dict_of(item))
            elif _is_line(item, service):
                line = _line(item, service)
                builder.add([line], rect=line.rect)
        width, height = size_of(held.get("width")), size_of(held.get("height"))
        pages.append(builder.page(name, name=document.name, width=width, height=height))
    return tuple(pages)
