"""Docling's JSON (``DoclingDocument``).

Documentation: docling-project.github.io/docling, concepts, "Docling Document"; schema in docling-core. The
order is that of ``body.children``, followed through groups; what it does not reach comes after it. Boxes have
their origin at the bottom left unless they say ``TOPLEFT``; here they have it at the top left. A text that goes
over a page break (two ``prov``) is parted where they say. The number of an entry of a list (``marker``) stands before
its text; a bullet is none of the paper's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsparse.page import Page, Rect
from newsparse.readers.base import Document, Json, list_of
from newsparse.readers.boxes import corners, number_of, size_of
from newsparse.readers.build import PageBuilder, Word, join_words

name = "docling"

LABELS = {
    "title": "title",
    "section_header": "title",
    "text": "text",
    "paragraph": "text",
    "handwritten_text": "text",
    "code": "text",
    "caption": "caption",
    "footnote": "footer",
    "page_header": "header",
    "page_footer": "footer",
    "list_item": "list",
    "reference": "list",
    "document_index": "table",
    "table": "table",
    "picture": "image",
    "chart": "image",
    "formula": "formula",
}
#: The lists of a document in which things with a place stand.
KINDS = ("texts", "pictures", "tables", "key_value_items", "form_items")
#: Those of things that only hold others.
GROUPS = ("groups", "field_regions", "field_items")
_OF_GROUPS = tuple(f"#/{kind}/" for kind in GROUPS)


def sniff(document: Document) -> bool:
    """JSON that says it is a DoclingDocument, or is built like one."""
    if '"DoclingDocument"' not in document.text and '"self_ref"' not in document.text:
        return False
    value = document.data
    return (
        isinstance(value, dict)
        and isinstance(value.get("texts"), list)
        and isinstance(value.get("body"), dict)
    )


def _references(value: Json) -> list[str]:
    found = [item.get("$ref", item.get("cref")) for item in list_of(value) if isinstance(item, dict)]
    return [reference for reference in found if isinstance(reference, str)]


def _in_order(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All items with a place, in reading order, each once."""
    items: dict[str, dict[str, Any]] = {}
    for kind in (*KINDS, *GROUPS):
        for place, item in enumerate(list_of(value.get(kind))):
            if isinstance(item, dict):
                items[f"#/{kind}/{place}"] = item
    seen: set[str] = set()
    for start in ("body", "furniture"):
        root = value.get(start)
        stack = list(reversed(_references(root.get("children")))) if isinstance(root, dict) else []
        while stack:
            reference = stack.pop()
            item = items.get(reference)
            if item is None or reference in seen:
                continue
            seen.add(reference)
            if not reference.startswith(_OF_GROUPS):
                yield item
            inner = (
                _references(item.get("captions"))
                + _references(item.get("children"))
                + _references(item.get("footnotes"))
            )
            stack.extend(reversed(inner))
    for reference, item in items.items():
        if reference not in seen and not reference.startswith(_OF_GROUPS):
            yield item


def _box(prov: dict[str, Any], heights: dict[int, float]) -> Rect | None:
    box = prov.get("bbox")
    if not isinstance(box, dict):
        return None
    left, top, right, bottom = (number_of(box.get(side)) for side in "ltrb")
    if left is None or top is None or right is None or bottom is None:
        return None
    if box.get("coord_origin", "BOTTOMLEFT") != "TOPLEFT":
        number = prov.get("page_no")
        height = heights.get(number) if isinstance(number, int) else None
        if height is None:
            return None
        top, bottom = height - top, height - bottom
    return corners(left, top, right, bottom)


def _cells(item: dict[str, Any]) -> str:
    """The text of a table: one row a line, cells parted by a tab."""
    data = item.get("data")
    rows: dict[int, list[tuple[int, str]]] = {}
    for cell in list_of(data.get("table_cells")) if isinstance(data, dict) else []:
        if isinstance(cell, dict) and isinstance(cell.get("text"), str):
            row, column = cell.get("start_row_offset_idx"), cell.get("start_col_offset_idx")
            rows.setdefault(row if isinstance(row, int) else 0, []).append(
                (column if isinstance(column, int) else 0, cell["text"].replace("\n", " "))
            )
    return "\n".join(
        "\t".join(text for _, text in sorted(rows[row], key=lambda cell: cell[0])) for row in sorted(rows)
    )


def _keys(item: dict[str, Any]) -> str:
    """The texts of a form's or list's keys and values, those apart that stand among the texts."""
    graph = item.get("graph")
    cells = list_of(graph.get("cells")) if isinstance(graph, dict) else []
    found = [cell.get("text") for cell in cells if isinstance(cell, dict) and not cell.get("item_ref")]
    return "\n".join(text for text in found if isinstance(text, str))


def _marker(item: dict[str, Any], text: str) -> str:
    """What the paper prints before an entry of a list: its number, not a bullet."""
    marker = item.get("marker")
    if not isinstance(marker, str) or not any(char.isalnum() for char in marker):
        return ""
    return "" if text.startswith(marker.strip()) else marker.strip()


def _parts(item: dict[str, Any], text: str) -> Iterator[tuple[dict[str, Any], str]]:
    """The text with each place where it stands."""
    provs = [prov for prov in list_of(item.get("prov")) if isinstance(prov, dict)]
    if len(provs) < 2:
        yield (provs[0] if provs else {}), text
        return
    cuts = [0]
    for prov in provs[:-1]:
        span = prov.get("charspan")
        end = span[1] if isinstance(span, list) and len(span) == 2 and isinstance(span[1], int) else 0
        cuts.append(min(max(cuts[-1], end), len(text)))
    for prov, start, stop in zip(provs, cuts, [*cuts[1:], len(text)], strict=True):
        yield prov, text[start:stop]


def read(document: Document) -> tuple[Page, ...]:
    """The pages, by number; those without anything on them too."""
    value = document.json()
    if not isinstance(value, dict) or not isinstance(value.get("texts"), list):
        raise document.error("not Docling: no list of texts")
    sizes: dict[int, tuple[float | None, float | None]] = {}
    listed = value.get("pages")
    entries = list(listed.values()) if isinstance(listed, dict) else list_of(listed)
    for place, page in enumerate(entries, 1):
        if isinstance(page, dict):
            number = page.get("page_no")
            size = page.get("size")
            size = size if isinstance(size, dict) else {}
            key = number if isinstance(number, int) else place
            sizes[key] = (size_of(size.get("width")), size_of(size.get("height")))
    heights = {number: height for number, (_, height) in sizes.items() if height is not None}
    builders: dict[int, PageBuilder] = {number: PageBuilder() for number in sorted(sizes)}
    last = min(builders, default=1)
    for item in _in_order(value):
        word = item.get("label")
        label = LABELS.get(word, "text") if isinstance(word, str) else None
        text = item.get("text") or item.get("orig")
        text = text if isinstance(text, str) else _cells(item) or _keys(item)
        marker = _marker(item, text)
        for prov, part in _parts(item, text):
            part = join_words([Word(marker), Word(part)]) if marker and part else part
            marker = ""
            number = prov.get("page_no")
            last = number if isinstance(number, int) else last
            builder = builders.setdefault(last, PageBuilder())
            builder.add_text(part, rect=_box(prov, heights), label=label)
    if not builders:
        builders[1] = PageBuilder()
    pages: list[Page] = []
    for number in sorted(builders):
        width, height = sizes.get(number, (None, None))
        pages.append(builders[number].page(name, name=document.name, width=width, height=height))
    return tuple(pages)
