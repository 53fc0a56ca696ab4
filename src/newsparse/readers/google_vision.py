"""Google Cloud Vision: what ``TEXT_DETECTION`` and ``DOCUMENT_TEXT_DETECTION`` answer.

Documentation: cloud.google.com/vision/docs/reference/rest/v1, AnnotateImageResponse, TextAnnotation. Read are an answer
(``{"responses": […]}``), one response, the files that ``asyncBatchAnnotateFiles`` writes, answers of ``files:annotate``
(responses in responses), a ``fullTextAnnotation`` by itself, ``textAnnotations`` by themselves; names in camelCase or, as
Python's protobuf writes them, in snake_case, enumerations as words or numbers. Blocks are Google's paragraphs; lines end
where ``detectedBreak`` says so. Without a ``fullTextAnnotation`` lines are those of the first description, with the boxes
of the words that follow it. A response that only holds an error is a page that was not read: `FormatError`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from newsparse.page import Page
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import size_of
from newsparse.readers.build import PageBuilder, Word
from newsparse.readers.protobuf import get, listed, rect_of_vertices, share_in
from newsparse.readers.runs import lines_of
from newsparse.readers.signs import HYPHEN, LINE_END, SPACE, Sign, lines_of_signs

name = "google_vision"

#: ``blockType``, word or number → newsparse's label. Everything that is text is a ``TEXT``, headlines too.
LABELS = {"TABLE": "table", "PICTURE": "image", "RULER": "separator", "BARCODE": "image"}
_BLOCK_TYPES = ("UNKNOWN", "TEXT", "TABLE", "PICTURE", "RULER", "BARCODE")
#: ``detectedBreak.type``, without its low lines, or its number → what stands behind the sign.
BREAKS = {
    "SPACE": SPACE,
    "SURESPACE": SPACE,
    "EOLSURESPACE": LINE_END,
    "HYPHEN": HYPHEN,
    "LINEBREAK": LINE_END,
}
_BREAK_TYPES = ("", SPACE, SPACE, LINE_END, HYPHEN, LINE_END)
#: Keys of a response that says nothing of text.
_BESIDES = frozenset(("error", "context"))
#: Lists in one another, at most.
DEEPEST = 4


def _is_entity(value: Json) -> bool:
    return isinstance(get(value, "description"), str) and isinstance(get(value, "boundingPoly"), dict)


def _is_full(value: Json) -> bool:
    """True for a TextAnnotation by itself."""
    for page in listed(value, "pages")[:5]:
        for block in listed(page, "blocks")[:5]:
            for paragraph in listed(block, "paragraphs")[:5]:
                words = listed(paragraph, "words")
                if words and isinstance(get(words[0], "symbols"), list):
                    return True
    return False


def _is_response(value: Json) -> bool:
    full = get(value, "fullTextAnnotation")
    if isinstance(full, dict):
        return isinstance(get(full, "pages"), list) or isinstance(full.get("text"), str)
    entities = get(value, "textAnnotations")
    return isinstance(entities, list) and (not entities or any(map(_is_entity, entities[:3])))


def _says_nothing(value: Json) -> bool:
    return isinstance(value, dict) and all(
        key in _BESIDES or key.lower().endswith(("annotation", "annotations")) for key in value
    )


def _responses(value: Json, depth: int = 0) -> list[dict[str, Any]] | None:
    """The response of each image, or None for another format."""
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        if _is_response(value):
            return [value]
        held = value.get("responses")
        if isinstance(held, list) and held and all(isinstance(item, dict) for item in held):
            if all(map(_says_nothing, held)):
                return held
            return _responses(held, depth + 1)
        return [{"fullTextAnnotation": value}] if _is_full(value) else None
    if not isinstance(value, list) or not value:
        return None
    if all(map(_is_entity, value[:5])):
        return [{"textAnnotations": value}]
    found: list[dict[str, Any]] = []
    for item in value:
        inner = _responses(item, depth + 1)
        if inner is None:
            if not _says_nothing(item):
                return None
            inner = [item]
        found.extend(inner)
    return found if any(map(_is_response, found)) else None


def sniff(document: Document) -> bool:
    """JSON with the names of Google's annotations."""
    text = document.text
    if not any(
        sign in text
        for sign in ("nnotation", '"responses"', '"symbols"', '"boundingPoly"', '"bounding_poly"')
    ):
        return False
    return document.opening in ("{", "[") and _responses(document.data) is not None


def _break(element: Json) -> tuple[str, bool]:
    """What stands behind an element, and whether it stands before it instead."""
    found = get(get(element, "property"), "detectedBreak")
    kind = get(found, "type")
    if isinstance(kind, str):
        return BREAKS.get(kind.replace("_", "").upper(), ""), get(found, "isPrefix") is True
    if isinstance(kind, int) and not isinstance(kind, bool) and 0 <= kind < len(_BREAK_TYPES):
        return _BREAK_TYPES[kind], get(found, "isPrefix") is True
    return "", False


def _signs_of_word(word: Json, width: float | None, height: float | None) -> Iterator[Sign]:
    symbols = [symbol for symbol in listed(word, "symbols") if isinstance(get(symbol, "text"), str)]
    rects = [rect_of_vertices(get(symbol, "boundingBox"), width, height) for symbol in symbols]
    behind, before = _break(word)
    if before:
        yield Sign("", after=behind)
    whole = rect_of_vertices(get(word, "boundingBox"), width, height)
    breaks = [_break(symbol) for symbol in symbols]
    if symbols and None in rects and whole is not None and not any(kind for kind, _ in breaks[:-1]):
        text = "".join(get(symbol, "text") for symbol in symbols)
        kind, prefix = breaks[-1]
        yield Sign(text, whole, share_in(word), "" if prefix else kind)
    else:
        for symbol, rect, (kind, prefix) in zip(symbols, rects, breaks, strict=True):
            if prefix:
                yield Sign("", after=kind)
            yield Sign(get(symbol, "text"), rect, share_in(symbol) or share_in(word), "" if prefix else kind)
    if behind and not before:
        yield Sign("", after=behind)


def _add_full(builder: PageBuilder, page: Json) -> None:
    width, height = size_of(get(page, "width")), size_of(get(page, "height"))
    for block in listed(page, "blocks"):
        kind = get(block, "blockType")
        if isinstance(kind, int) and 0 <= kind < len(_BLOCK_TYPES):
            kind = _BLOCK_TYPES[kind]
        label = LABELS.get(kind) if isinstance(kind, str) else None
        rect = rect_of_vertices(get(block, "boundingBox"), width, height)
        found = False
        for paragraph in listed(block, "paragraphs"):
            signs = (
                sign for word in listed(paragraph, "words") for sign in _signs_of_word(word, width, height)
            )
            lines = list(lines_of_signs(signs))
            if lines:
                if not found and label in ("image", "separator"):
                    builder.add((), rect=rect, label=label)
                found = True
                inside = rect_of_vertices(get(paragraph, "boundingBox"), width, height)
                builder.add(lines, rect=inside, label=label if label == "table" else None)
        if not found:
            builder.add((), rect=rect, label=label)


def _ends(whole: str, texts: list[str]) -> list[str]:
    """What stands behind each of `texts`, which are `whole` without its white space."""
    found: list[str] = []
    at = 0
    for text in texts:
        left = len(text)
        while left and at < len(whole):
            left -= not whole[at].isspace()
            at += 1
        end = at
        while at < len(whole) and whole[at].isspace():
            at += 1
        gap = whole[end:at]
        found.append(LINE_END if "\n" in gap else SPACE if gap else "")
    return found


def _add_entities(builder: PageBuilder, entities: list[Any]) -> None:
    """Lines of the first description, with the boxes of the words that follow it."""
    said = [
        "".join(text.split()) if isinstance(text := get(item, "description"), str) else ""
        for item in entities
    ]
    rects = [rect_of_vertices(get(item, "boundingPoly")) for item in entities]
    whole, texts = said[0], said[1:]
    description = get(entities[0], "description")
    description = description if isinstance(description, str) else ""
    # Where somebody took the first away, it is a word like the others.
    first = 1 if "\n" in description.strip() or get(entities[0], "locale") else 0
    if whole == "".join(texts):
        ends = zip(texts, rects[1:], _ends(description, texts), strict=True)
        lines = lines_of_signs(Sign(text, rect, None, end) for text, rect, end in ends)
    elif not texts or (first and not Counter("".join(texts)) - Counter(whole)):
        builder.add_text(description)  # the words are all in it
        return
    else:
        if first and Counter(whole) - Counter("".join(texts)):
            builder.add_text(description)
        lines = lines_of(Word(text, rect) for text, rect in zip(said[first:], rects[first:], strict=True))
    for line in lines:
        builder.add([line], rect=line.rect)


def _pages(response: dict[str, Any], place: int, document: Document) -> Iterator[Page]:
    full, entities = get(response, "fullTextAnnotation"), listed(response, "textAnnotations")
    error = get(response, "error")
    if (
        full is None
        and not entities
        and isinstance(error, dict)
        and (error.get("message") or error.get("code"))
    ):
        raise document.error(
            f"Google's answer for image {place} is an error: {str(error.get('message'))[:200]}"
        )
    number = get(get(response, "context"), "pageNumber")
    said = str(number) if isinstance(number, int) and not isinstance(number, bool) and number > 0 else None
    pages = [page for page in listed(full, "pages") if isinstance(page, dict)]
    if len(pages) < 2:
        builder = PageBuilder()
        size = pages[0] if pages else None
        if pages:
            _add_full(builder, size)
        made = builder.page(name, name=document.name)
        if not made.text and entities:
            _add_entities(builder, entities)
        elif not made.text and isinstance(get(full, "text"), str):
            builder.add_text(get(full, "text"))
        pages = []
        yield builder.page(
            name,
            name=document.name,
            number=said,
            width=size_of(get(size, "width")),
            height=size_of(get(size, "height")),
        )
    for page in pages:
        builder = PageBuilder()
        _add_full(builder, page)
        width, height = size_of(get(page, "width")), size_of(get(page, "height"))
        yield builder.page(name, name=document.name, number=said, width=width, height=height)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, one for each image. Raises `FormatError` for one of which Google only gives an error."""
    responses = _responses(document.json())
    if responses is None:
        raise document.error("not Google Vision: neither fullTextAnnotation nor textAnnotations")
    return tuple(page for place, item in enumerate(responses, 1) for page in _pages(item, place, document))
