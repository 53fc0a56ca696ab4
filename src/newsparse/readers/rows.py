"""JSON Lines, and answers of services and models that have a page's text, or an engine's output, inside.

A row, or a file that is one object, is read as what it is where another reader knows it. Otherwise what it wraps is taken
out and read as a file of its own, by its content: the message of OpenAI's, Anthropic's and Gemini's answers, also of their
batches; olmOCR's documents (``text``, parted where ``attributes.pdf_page_numbers`` says) and answers (``natural_text``); of
other dumps what stands under a usual name (`ANSWERS`). The pages have the format of what was wrapped. A row without any of
these is an error: no page gets lost in silence.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import Any

from newsparse.errors import FormatError
from newsparse.page import Page
from newsparse.readers.base import Document, Json, detect
from newsparse.readers.elements import heads

name = "rows"

#: Names under which dumps keep what a model answered, or a page's text; the first that there is counts.
ANSWERS = (
    "natural_text",
    "text",
    "markdown",
    "md",
    "md_content",
    "content",
    "response",
    "answer",
    "prediction",
    "predict",
    "pred",
    "output",
    "outputs",
    "generated_text",
    "generation",
    "completion",
    "ocr_text",
    "ocr_result",
    "ocr",
    "page_text",
    "full_text",
    "raw_text",
    "content_list",
    "middle_json",
    "layout",
    "result",
    "res",
)
#: Those of them under which an engine's output may stand as it is, and not as a string.
DATA = frozenset(
    (
        "response answer prediction predict pred output outputs ocr_result ocr content_list middle_json layout result res"
    ).split()
)
#: Names of which an object has one where it is a page among others, and not a line.
PAGES = frozenset(
    (
        "page page_no page_num page_number page_idx page_index index metadata image image_path img img_path file file_name "
        "filename path source pdf url id custom_id"
    ).split()
)
#: Wrappers in one another, at most.
DEEPEST = 3

_THOUGHT = re.compile(r"<think>(?:(?!</?think>).)*</think>", re.DOTALL)
_HAN = re.compile("[\u3400-\u9fff]")
_PLAIN = re.compile(r"[^\[{<`]")
_LINE = re.compile(r"\r?\n")


def _first(value: Json) -> Json:
    return value[0] if isinstance(value, list) and value else None


def _string(value: Json) -> str | None:
    """The text of a message: a string, or a list of parts with a text each."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _string(value.get("parts", value.get("content", value.get("text"))))
    if isinstance(value, list):
        texts = [
            part["text"] for part in value if isinstance(part, dict) and isinstance(part.get("text"), str)
        ]
        return "".join(texts) if texts else None
    return None


def _message(value: dict[str, Any], depth: int = 0) -> str | None:
    """What a model said, out of the answer of its service."""
    if depth > DEEPEST:
        return None
    choice, candidate = _first(value.get("choices")), _first(value.get("candidates"))
    if isinstance(choice, dict):
        return _string(choice.get("message", choice.get("text")))
    if isinstance(candidate, dict):
        return _string(candidate.get("content"))
    talk = value.get("messages", value.get("conversations"))
    if isinstance(talk, list):
        said = [turn for turn in talk if isinstance(turn, dict)]
        answers = [
            turn for turn in said if turn.get("role", turn.get("from")) in ("assistant", "gpt", "model")
        ]
        return _string(answers[-1].get("content", answers[-1].get("value"))) if answers else None
    if value.get("role") == "assistant" and value.get("content") is not None:
        return _string(value["content"])
    for key in ("response", "body", "result", "message", "output"):
        if isinstance(value.get(key), dict):
            found = _message(value[key], depth + 1)
            if found is not None:
                return found
    return None


def _parted(value: dict[str, Any]) -> list[str] | None:
    """The pages of an olmOCR document."""
    text, attributes = value.get("text"), value.get("attributes")
    numbers = attributes.get("pdf_page_numbers") if isinstance(attributes, dict) else None
    if not isinstance(text, str) or not isinstance(numbers, list) or not numbers:
        return None
    starts = [
        row[0] for row in numbers if isinstance(row, list) and len(row) == 3 and isinstance(row[0], int)
    ]
    cuts = [0, *(min(max(start, 0), len(text)) for start in sorted(starts)[1:]), len(text)]
    return [text[at:end] for at, end in pairwise(cuts)]


def _wrapped(value: Json) -> list[str] | None:
    """What an answer or an olmOCR document says, page by page; None for anything else."""
    if not isinstance(value, dict):
        return None
    said = _message(value)
    if said is not None:
        thought = _THOUGHT.match(said.lstrip())
        return [said if thought is None else said.lstrip()[thought.end() :].lstrip()]
    if isinstance(value.get("natural_text"), str):
        return [value["natural_text"]]
    return _parted(value)


def _under_a_name(value: Json) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        for key in ANSWERS:
            inner = value.get(key)
            if isinstance(inner, str):
                # What stands over a text in keys of its own, in Chinese: an article's headline.
                before = [head for _, head in heads(value) if _HAN.search(head) and head not in inner]
                return "\n".join([*before, inner]) if _PLAIN.match(inner) else inner
            if key in DATA and isinstance(inner, (dict, list)) and inner:
                if isinstance(inner, list) and all(isinstance(part, str) for part in inner):
                    return "\f".join(inner)  # a page each
                return json.dumps(inner, ensure_ascii=False)
    return None


class _Wrapped(Document):
    """What was wrapped in something else."""

    def __init__(self, text: str, place: str | None, depth: int) -> None:
        super().__init__(text, place)
        self.depth = depth


def _depth(document: Document) -> int:
    return document.depth if isinstance(document, _Wrapped) else 0


def _known(document: _Wrapped) -> bool:
    try:
        return detect(document) is not None
    except FormatError:
        return False


def _first_row(document: Document) -> Json:
    """The first of several rows, each JSON; None where they are none. Lists one a line are rows only in a file that is named
    so: dots.ocr's model sometimes begins its one list twice.
    """
    listed = (document.name or "").lower().endswith((".jsonl", ".ndjson"))
    text = document.text.lstrip("\ufeff \t\r\n")
    at = 0
    found: list[Json] = []
    while len(found) < 2 and at < len(text):
        end = text.find("\n", at)
        row = text[at:] if end < 0 else text[at:end]
        at = len(text) if end < 0 else end + 1
        if row.strip():
            try:
                value = json.loads(row) if row[0] in "{[" else None
            except (ValueError, RecursionError):
                value = None
            if not isinstance(value, dict) and not (listed and isinstance(value, list)):
                return None
            found.append(value)
    return found[0] if len(found) == 2 else None


def sniff(document: Document) -> bool:
    """Two rows of JSON, of which the first is a page or wraps one; or one object that wraps an answer, or a file's that has a
    text under a usual name and is nothing else.
    """
    if document.opening not in ("{", "[") or _depth(document) >= DEEPEST:
        return False
    value = _first_row(document)
    if value is not None:
        row = json.dumps(value, ensure_ascii=False)
        if _wrapped(value) is not None or _known(_Wrapped(row, document.name, DEEPEST)):
            return True
        return not document.literal and _under_a_name(value) is not None
    value = document.data
    listed = _listed(value)
    if _wrapped(value) is not None or (listed and _wrapped(listed[0]) is not None):
        return True
    if document.literal or not (
        listed or (isinstance(value, dict) and isinstance(_under_a_name(value), str))
    ):
        return False
    return not _known(_Wrapped(document.body, document.name, DEEPEST))


def _listed(value: Json) -> list[Json] | None:
    """The pages of a list of objects each of which holds one (pymupdf4llm's, Mistral's), or None."""
    if isinstance(value, dict):
        value = value.get("pages")
    if not isinstance(value, list) or not value:
        return None
    for item in value:
        if not isinstance(item, dict) or not (
            _wrapped(item) or (PAGES & item.keys() and _under_a_name(item) is not None)
        ):
            return None
    return value


def _pages(value: Json, source: str, place: str | None, depth: int) -> tuple[Page, ...]:
    """The pages of one row."""
    texts = _wrapped(value)
    if texts is None:
        document = _Wrapped(source, place, DEEPEST)
        reader = detect(document)
        if reader is not None:
            return tuple(reader.read(document))
        text = _under_a_name(value)
        if text is None:
            raise document.error("no text and no engine's output under a name that newsparse knows")
        texts = [text]
    pages: list[Page] = []
    for text in texts:
        document = _Wrapped(text, place, depth + 1)
        reader = detect(document)
        if reader is None:
            raise document.error("holds data of a format that no reader knows")
        pages.extend(reader.read(document))
    return tuple(pages)


def read(document: Document) -> tuple[Page, ...]:
    """The pages of all rows, in their order. Raises `FormatError` for the first row that is no page."""
    pages: list[Page] = []
    if _first_row(document) is None:
        value = document.json()
        listed = _listed(value) if _wrapped(value) is None else None
        for item in [value] if listed is None else listed:
            source = document.body if listed is None else json.dumps(item, ensure_ascii=False)
            pages.extend(_pages(item, source, document.name, _depth(document)))
        return tuple(pages)
    for number, row in enumerate(_LINE.split(document.text.lstrip("\ufeff")), 1):
        if row.strip():
            place = f"{document.name or 'text'}:{number}"
            pages.extend(_pages(Document(row, place).json(), row, place, _depth(document)))
    return tuple(pages)
