"""What is fuzzed: name → a function of bytes that returns, or raises where something is wrong.

The library's own errors are caught here where they are allowed (readers, sources, JSON); anything else that comes out
is a finding. A finder or a parser of text must not raise at all.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from functools import cache

from newsparse import (
    Block,
    DataError,
    FormatError,
    Issue,
    Passage,
    SourceError,
    Span,
    infer_reference,
    parse_issue,
)
from newsparse.people import caption_credit, closing, lead_in, read_byline, read_credit
from newsparse.readers import BUILTIN, Document, detect, reader_named
from newsparse.readers.decode import decode
from newsparse.source import read_source, reindex
from newsparse.stages.furniture import take_furniture
from readers.samples import DATA, SAMPLES
from robustness import laws
from robustness.makers import (
    FOR_DATES,
    FOR_LINES,
    FOR_MARKUP,
    FOR_NUMERALS,
    FOR_PAGES,
    edited_json,
    edited_text,
    pieces_of,
    text_of,
)

Target = Callable[[bytes], None]

_DAY = datetime.date(2000, 1, 1)


def _reference(byte: int) -> datetime.date | None:
    """No reference, the ends of the calendar, or a day of our time."""
    if byte < 64:
        return None
    if byte == 64:
        return datetime.date.min
    if byte == 65:
        return datetime.date.max
    return _DAY + datetime.timedelta(days=byte * 47)


def _length(data: bytes) -> int:
    """Most texts are short, for many of them; one in sixteen is long."""
    return 600 if len(data) % 16 == 15 else 100


def find_dates(data: bytes) -> None:
    laws.dates_hold(text_of(data[1:], FOR_DATES, _length(data)), _reference(data[0] if data else 0))


def normalise_dates(data: bytes) -> None:
    laws.dates_normalise(text_of(data[1:], FOR_DATES, _length(data)), _reference(data[0] if data else 0))


def reference(data: bytes) -> None:
    found = infer_reference(text_of(data, FOR_DATES, _length(data)).split("\n"))
    assert found is None or 0 < found[1] <= 1


def find_numerals(data: bytes) -> None:
    laws.numerals_hold(text_of(data, FOR_NUMERALS, _length(data)))


def normalise_numerals(data: bytes) -> None:
    laws.numerals_normalise(text_of(data, FOR_NUMERALS, _length(data)))


def punctuation(data: bytes) -> None:
    laws.punctuation_holds(text_of(data, FOR_LINES, _length(data)))


def people(data: bytes) -> None:
    """Bylines, credits, leads, closings and mastheads of single lines: offsets lie inside."""
    text = text_of(data, FOR_LINES, _length(data))
    for person in (*read_byline(text), *read_credit(text), *caption_credit(text)[1]):
        assert 0 <= person.start < person.end <= len(text)
    lead_in(text)
    closing(text)


def furniture(data: bytes) -> None:
    text = text_of(data, FOR_LINES, _length(data))
    blocks, at = [], 0
    for line in text.split("\n"):
        start = at + len(line) - len(line.lstrip())
        kept = line.strip()
        if kept:
            span = Span(0, start, start + len(kept))
            blocks.append(Block(Passage.take([text], (span,))))
        at += len(line) + 1
    heading = take_furniture(tuple(blocks), None)
    laws.blocks_hold(blocks, [*heading.blocks, *(Block(f.passage) for f in heading.furniture)])


def page(data: bytes) -> None:
    """A page's text, all the way, with the laws of results."""
    laws.parses(text_of(data, FOR_PAGES, 1000))


def parts(data: bytes) -> None:
    laws.parts_hold(text_of(data, FOR_PAGES, 600))


@cache
def _samples(name: str) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
    """The samples of a format: as they are where they are JSON (else None), and in pieces."""
    found: list[tuple[str | None, tuple[str, ...]]] = []
    for sample in SAMPLES:
        if sample.format == name:
            text = (DATA / sample.file).read_text("utf-8")
            try:
                json.loads(text)
            except ValueError:
                found.append((None, pieces_of(text)))
            else:
                found.append((text, pieces_of(text)))
    return tuple(found)


def document_of(name: str, data: bytes) -> str:
    """Text for a reader: markup in any order, or a sample of its format after an edit script."""
    if not data:
        return ""
    kind, script = data[0], data[1:]
    samples = _samples(name)
    if kind >= 224 or not samples:
        return text_of(script, FOR_MARKUP)
    value, pieces = samples[kind % len(samples)]
    if value is not None and kind < 192:
        return edited_json(value, script)
    return edited_text(pieces, script)


def _names_the_page(error: SourceError) -> None:
    assert str(error).startswith("page: ")


def _reader(name: str) -> Target:
    reader = reader_named(name)

    def target(data: bytes) -> None:
        document = Document(document_of(name, data), "page")
        reader.sniff(document)
        try:
            pages = reader.read(document)
        except FormatError as error:
            _names_the_page(error)
            return
        except RecursionError:  # newsparse.source makes a FormatError of it
            return
        for index, found in enumerate(pages):
            laws.is_page(reindex(found, index))

    return target


def any_source(data: bytes) -> None:
    """A document whose format is guessed, then parsed with its boxes."""
    name = BUILTIN[(data[0] if data else 0) % len(BUILTIN)][0]
    document = Document(document_of(name, data[1:]), "page")
    try:
        reader = detect(document)
        pages = reader.read(document) if reader is not None else ()
    except (FormatError, RecursionError):
        return
    if sum(len(p.text) for p in pages) < 1500 and len(pages) < 8:
        issue = parse_issue(list(pages))
        laws.is_issue(issue, [p.text for p in pages])
        laws.round_trip(issue)


def given_text(data: bytes) -> None:
    """A text that the caller gives: read as what it is, or refused."""
    try:
        pages = read_source(text_of(data, FOR_MARKUP))
    except FormatError:
        return
    for found in pages:
        laws.is_page(found)


def raw_bytes(data: bytes) -> None:
    """The bytes of a file: decoded, or refused with the place."""
    try:
        text = decode(data, "page")
    except SourceError as error:
        _names_the_page(error)
        return
    assert isinstance(text, str)


@cache
def _issue() -> str:
    text = (
        "2021年11月22日 星期一 浙江工人日报\n\n老窑新火\n\n本报记者 程立夏\n\n沉寂了十八年的青岗镇龙窑重新点火了，五位老窑工把第一捆松柴送进火\n\n"
        "膛，火光沿着六十米长的窑身一节一节向上爬，引得半个镇子的人都来观看。\n\n阅读提示\n\n窑厂每个季度烧一窑。\n\n\n\n秋收时节\n\n图为沙河湾农场的收割机。\n\n"
        "本报记者 聂长风 摄\n\n责任编辑：王明"
    )
    return parse_issue(text).to_json()


def issue_json(data: bytes) -> None:
    """An issue's JSON after an edit script: an issue, or `DataError`."""
    text = edited_json(_issue(), data)
    try:
        issue = Issue.from_json(text)
    except DataError:
        return
    assert Issue.from_json(issue.to_json()) == issue


TARGETS: dict[str, Target] = {
    "find_numerals": find_numerals,
    "find_dates": find_dates,
    "normalise_numerals": normalise_numerals,
    "normalise_dates": normalise_dates,
    "reference": reference,
    "punctuation": punctuation,
    "people": people,
    "furniture": furniture,
    **{f"read_{name}": _reader(name) for name, _, _ in BUILTIN},
    "raw_bytes": raw_bytes,
    "given_text": given_text,
    "issue_json": issue_json,
    "page": page,
    "parts": parts,
    "any_source": any_source,
}
"""All of them. The first ones cost microseconds, the last ones milliseconds an input."""
