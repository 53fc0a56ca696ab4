"""The page side as text: all characters of a page as they came, every piece of the result an element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import attrs

from newsparse.model import Decision
from newsparse.page import Page
from newsparse.show.entries import Entry
from newsparse.show.reasons import UNSURE, reason_line
from newsparse.show.text import esc


@attrs.frozen
class Run:
    """Characters of a page that belong to the same entries, all on one line."""

    start: int
    end: int
    keys: tuple[int, ...]
    """The entries that hold it: one, but for issues that no parser made."""
    repeated: tuple[int, ...]
    """The repeats, left out, that say the same."""


class _Place(NamedTuple):
    """Where a piece lies, between the first and the last of its characters on this page."""

    entry: Entry
    number: int
    """The piece's place in its entry, from 0."""


def runs_of(page: Page, entries: Iterable[Entry]) -> Iterator[list[Run]]:
    """The runs of each line of the page, in order; white space between them included."""
    size = len(page.text)
    events: dict[int, list[tuple[int, bool, bool]]] = {}
    for entry in entries:
        for spans, repeat in ((entry.passage.spans, False), (entry.repeats, True)):
            for span in spans:
                start, end = max(0, span.start), min(size, span.end)
                if span.page == page.index and start < end:
                    events.setdefault(start, []).append((entry.key, repeat, True))
                    events.setdefault(end, []).append((entry.key, repeat, False))
    held: dict[tuple[int, bool], int] = {}
    breaks = [k for k, char in enumerate(page.text) if char == "\n"]
    edges = sorted({0, size, *events, *breaks, *(k + 1 for k in breaks)})
    line: list[Run] = []
    for start, end in pairwise(edges):
        for key, repeat, begins in events.get(start, ()):
            held[key, repeat] = held.get((key, repeat), 0) + (1 if begins else -1)
        if page.text[start] == "\n":
            yield line
            line = []
            continue
        now = sorted(place for place, count in held.items() if count)
        line.append(Run(start, end, tuple(k for k, r in now if not r), tuple(k for k, r in now if r)))
    yield line


def page_text(page: Page, entries: Sequence[Entry]) -> str:
    """The page's text as HTML; the text content of it is the page's text, without what cannot be shown."""
    by_key = {entry.key: entry for entry in entries}
    first, last = _ends(page, entries)
    rows = []
    for line in runs_of(page, entries):
        cells = []
        for run in line:
            text = esc(page.text[run.start : run.end])
            if not run.keys and not run.repeated:
                cells.append(text)
                continue
            entry = by_key[run.keys[0]] if run.keys else None
            for place in first.get(run.start, ()):
                cells.append(_handle(place))
                if place.number:
                    cells.append(_pill(place.entry, place.number, f"{place.number + 1}"))
            kind = f" k-{entry.kind}" if entry is not None else ""
            attributes = f' data-e="{_keys(run.keys)}"' if run.keys else ""
            attributes += f' data-r="{_keys(run.repeated)}"' if run.repeated else ""
            cells.append(f'<span class="run{kind}{tint(entry)}"{attributes}>{text}</span>')
            for place in last.get(run.end, ()):
                if place.number + 1 < len(place.entry.pieces):
                    cells.append(_pill(place.entry, place.number + 1, f"→ {place.number + 2}"))
                elif place.entry.broken_off is not None:
                    cells.append(cut_off(place.entry.broken_off))
        rows.append(f'<div class="ln">{"".join(cells)}\n</div>')
    return "".join(rows)


def _ends(page: Page, entries: Iterable[Entry]) -> tuple[dict[int, list[_Place]], dict[int, list[_Place]]]:
    """The pieces by the offset of their first character, and by the offset after their last."""
    first: dict[int, list[_Place]] = {}
    last: dict[int, list[_Place]] = {}
    for entry in entries:
        for number, piece in enumerate(entry.pieces):
            begin, end = piece.spans[0], piece.spans[-1]
            if begin.page == page.index:
                first.setdefault(max(0, begin.start), []).append(_Place(entry, number))
            if end.page == page.index:
                last.setdefault(min(len(page.text), end.end), []).append(_Place(entry, number))
    return first, last


def _handle(place: _Place) -> str:
    """What keyboards reach of a piece: its mark in the margin."""
    entry = place.entry
    count = len(entry.pieces)
    name = entry.name if count == 1 else f"{entry.name}, piece {place.number + 1} of {count}"
    return (
        f'<button type="button" class="h mark{tint(entry)}" tabindex="-1" aria-pressed="false" '
        f'data-e="{entry.key}" data-n="{esc(entry.mark)}" aria-label="{esc(name)}"></button>'
    )


def _pill(entry: Entry, number: int, label: str) -> str:
    """A small mark at a join: the number of the piece that begins here, or of the one that goes on elsewhere."""
    decision = entry.pieces[number].joined
    return pill(decision, label, len(entry.pieces))


def pill(decision: Decision | None, label: str, count: int) -> str:
    """The mark of a join; what it shows is no text of the page, so style sheets write it."""
    if decision is None:
        why, unsure = "Put together", False
    else:
        why, unsure = reason_line(decision), not decision.confidence >= UNSURE
    kind = "pill unsure" if unsure else "pill"
    doubt = "?" if unsure else ""
    return (
        f'<span class="{kind}" data-t="{esc(label)}{doubt}" title="{esc(f"{count} pieces. {why}")}"></span>'
    )


def cut_off(decision: Decision) -> str:
    """The mark at the end of what nothing continues."""
    return f'<span class="pill off" data-t="…" title="{esc(f"Breaks off here. {reason_line(decision)}")}"></span>'


def tint(entry: Entry | None) -> str:
    """The class that gives an article its colour, one of eight, with a space before it; '' for other text."""
    return "" if entry is None or entry.article is None else f" a{entry.article % 8}"


def _keys(keys: Iterable[int]) -> str:
    return " ".join(map(str, keys))
