"""What must hold for any input: raised as `AssertionError` where it does not. Used by the tests and by the fuzzers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from newsparse import (
    Article,
    Block,
    Issue,
    Page,
    Passage,
    Photo,
    Span,
    drop_duplicates,
    find_dates,
    find_numerals,
    normalise_dates,
    normalise_numerals,
    normalise_punctuation,
    parse_issue,
    repair_columns,
)


def solid(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def of_article(article: Article) -> Iterator[Passage]:
    """The passages of an article, each once."""
    for part in (article.label, article.kicker, article.headline, article.deck):
        if part is not None:
            yield part
    yield from article.byline_lines
    yield from (item.passage for item in article.content)
    for box in article.boxes:
        if box.title is not None:
            yield box.title
        yield from (item.passage for item in box.content)
    for photo in article.photos:
        yield from of_photo(photo)


def of_photo(photo: Photo) -> Iterator[Passage]:
    """The passages of a picture."""
    yield from (part for part in (photo.title, photo.caption, photo.credit_line) if part is not None)


def passages(issue: Issue) -> Iterator[Passage]:
    """Every part of an issue that has text of its own, each once."""
    for article in issue.articles:
        yield from of_article(article)
    for photo in issue.photos:
        yield from of_photo(photo)
    yield from (f.passage for f in issue.furniture)
    yield from (d.passage for d in issue.duplicates)
    yield from issue.residue


def inside(spans: Sequence[Span], pages: Sequence[str]) -> None:
    """Spans lie in their pages."""
    for span in spans:
        assert 0 <= span.page < len(pages), span
        assert 0 <= span.start < span.end <= len(pages[span.page]), span


def covers(found: Sequence[Passage], pages: Sequence[str]) -> None:
    """Every character that is not white space is in exactly one passage, and each passage has its spans' text."""
    marks = [bytearray(len(text)) for text in pages]
    for passage in found:
        inside(passage.spans, pages)
        assert passage == Passage.take(pages, passage.spans)
        for span in passage.spans:
            mark = marks[span.page]
            for k in range(span.start, span.end):
                mark[k] += 1 if mark[k] < 2 else 0
    for text, mark in zip(pages, marks, strict=True):
        if max(mark, default=0) > 1 or min(mark, default=1) < 1:
            wrong = [(k, mark[k]) for k, char in enumerate(text) if mark[k] != 1 and not char.isspace()]
            assert not wrong, f"lost (0) or twice (2): {wrong[:5]}"


def is_issue(issue: Issue, pages: Sequence[str]) -> None:
    """What holds for every result of `parse_issue`."""
    covers(list(passages(issue)), pages)
    for article in issue.articles:
        for person in article.bylines:
            inside(person.spans, pages)
            assert solid("".join(pages[s.page][s.start : s.end] for s in person.spans)) == solid(person.name)
        if article.dateline is not None:
            inside(article.dateline.spans, pages)
    for duplicate in issue.duplicates:
        inside(duplicate.repeats, pages)
    for decision in issue.repairs:
        assert 0 <= decision.confidence <= 1
    assert len({a.id for a in issue.articles}) == len(issue.articles)
    assert len({d.id for d in issue.repairs}) == len(issue.repairs)


def is_page(page: Page) -> None:
    """What holds for every page that a reader gives."""
    spans = [span for block in page.blocks for span in block.spans]
    texts = [""] * page.index + [page.text]
    assert all(span.page == page.index for span in spans)
    inside(spans, texts)
    mark = bytearray(len(page.text))
    for span in spans:
        assert not any(mark[span.start : span.end]), "in two blocks"
        mark[span.start : span.end] = b"\1" * (span.end - span.start)
    lost = [k for k, char in enumerate(page.text) if not mark[k] and not char.isspace() and char != "\ufeff"]
    assert not lost, f"lost: {lost[:5]}"
    for block in page.blocks:
        assert Passage.take(texts, block.spans) == block.passage
        for rect in (block.rect, *(line.rect for line in block.lines)):
            assert rect is None or (0 <= rect.x0 < rect.x1 <= 1e6 and 0 <= rect.y0 < rect.y1 <= 1e6), rect
        assert all(line.confidence is None or 0 <= line.confidence <= 1 for line in block.lines)


_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def round_trip(issue: Issue) -> None:
    """An issue comes back whole from its dict and its JSON.

    From JSON only where no two halves of a surrogate pair stand side by side: JSON has one character for them.
    """
    data = issue.to_dict()
    again = Issue.from_dict(data)
    assert again == issue
    assert again.to_dict() == data
    if not any(_PAIR.search(passage.text) for passage in passages(issue)):
        assert Issue.from_json(issue.to_json()) == issue


def blocks_hold(before: Sequence[Block], after: Sequence[Block]) -> None:
    """The solid characters of the blocks after are those before: none lost, none new."""
    assert sorted(solid("".join(b.text for b in before))) == sorted(solid("".join(b.text for b in after)))


def parses(text: str) -> Issue:
    """All that holds for the text of a page."""
    issue = parse_issue(text)
    is_issue(issue, [page.text for page in issue.pages])
    round_trip(issue)
    return issue


def parts_hold(text: str) -> None:
    """`repair_columns` and `drop_duplicates`: again changes nothing, and nothing is lost."""
    repaired = repair_columns(text)
    assert repair_columns(repaired).blocks == repaired.blocks
    assert sorted(solid("".join(b.text for b in repaired.blocks)).replace("\ufeff", "")) == sorted(
        solid(text).replace("\ufeff", "")
    )
    unique = drop_duplicates(text)
    assert drop_duplicates(unique).blocks == unique.blocks
    kept = [*(b.passage for b in unique.blocks), *(d.passage for d in unique.duplicates)]
    if "\ufeff" not in text:  # a byte order mark is in no block
        covers(kept, [text])


def numerals_hold(text: str) -> None:
    """Spans are exact, in order, do not overlap; values are exact."""
    last = 0
    for numeral in find_numerals(text):
        assert text[numeral.start : numeral.end] == numeral.text
        assert last <= numeral.start < numeral.end
        last = numeral.end
        assert not isinstance(numeral.value, float | bool)


def numerals_normalise(text: str) -> None:
    """Changes rebuild the result; once is enough."""
    for style in ("standard", "all"):
        result, changes = normalise_numerals(text, style=style, report=True)  # type: ignore[call-overload]
        pieces, at = [], 0
        for change in changes:
            assert at <= change.start
            assert text[change.start : change.end] == change.before
            pieces += [text[at : change.start], change.after]
            at = change.end
        assert "".join(pieces) + text[at:] == result
        assert normalise_numerals(result, style=style) == result  # type: ignore[call-overload]


def dates_hold(text: str, reference: datetime.date | None) -> None:
    """Spans are exact, in order, do not overlap; values agree with each other."""
    at = 0
    for mention in find_dates(text, reference=reference):
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.first is None or mention.last is None or mention.first <= mention.last
        assert mention.edtf is None or mention.reason is None
        at = mention.end


def dates_normalise(text: str, reference: datetime.date | None) -> None:
    """Changes rebuild the result; once is enough."""
    result, changes = normalise_dates(text, reference=reference, report=True)
    pieces, at = [], 0
    for change in changes:
        assert at <= change.start
        assert text[change.start : change.end] == change.before
        pieces += [text[at : change.start], change.after]
        at = change.end
    assert "".join(pieces) + text[at:] == result
    assert normalise_dates(result, reference=reference) == result


def punctuation_holds(text: str) -> None:
    """As long as before, the same but for the marks, and once is enough."""
    result = normalise_punctuation(text)
    assert len(result) == len(text)
    assert all(a == b or a in ',.!?:;()"' for a, b in zip(text, result, strict=True))
    assert normalise_punctuation(result) == result
