"""What speaks for it that an article on one page goes on in one on another: the candidates and their log-odds."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

import attrs

from newsparse import seams
from newsparse.jumps import OFF, Mark, numbers_agree
from newsparse.linking.nodes import han_grams
from newsparse.linking.rarity import rarity
from newsparse.model import Article, Item
from newsparse.spans import Passage, Span, meet
from newsparse.textfacts import ends_closed, ends_quoted, fold_marks

PRIOR = -2.0
"""Log-odds that an end and a beginning belong together before anything is known of them."""
NUMBER_RIGHT, NUMBER_PLACE, NUMBER_WRONG = 3.0, 1.5, -2.5
"""A jump line names the number that is printed on the other page; its place in the issue; another number."""
UNMARKED = -2.5
"""One side has no jump line."""
HEADLINE_SAME, HEADLINE_OTHER, TITLE_OTHER = 4.0, -1.5, -4.0
"""The same headline on both; another one over the part that goes on; the jump line itself names another one."""
SAME_FROM, OTHER_BELOW = 0.6, 0.25
"""Share of the shorter headline's two-character strings that the longer one has."""
MOST_UNMARKED = 40
"""So many articles of a page without a jump line are asked."""
LONGEST = 6000
"""So many characters of a part are looked at for what it is about."""
MOST_MARKS = 24
"""So many jump lines of a page are followed."""
FEW = 60
"""With more jump lines in an issue, only those that name each other's pages are compared."""


@attrs.frozen
class PagePart:
    """What one page brings to the issue."""

    number: str | None
    """Its printed number, where it is known."""
    articles: tuple[Article, ...]
    marks: tuple[Mark, ...]


@attrs.define
class End:
    """An article of a page that may go on elsewhere or come from elsewhere."""

    page: int
    place: int
    article: Article
    off: Mark | None = None
    on: Mark | None = None

    def head(self) -> list[Passage]:
        a = self.article
        return [p for p in (a.headline, a.kicker, a.deck, a.label) if p is not None]


@attrs.frozen
class Odds:
    """What speaks for a pair."""

    total: float
    evidence: tuple[tuple[str, str | int | float | bool], ...]

    @property
    def p(self) -> float:
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, self.total)))), 4)


def ends_of(texts: Sequence[str], pages: Sequence[PagePart]) -> tuple[list[End], list[Mark]]:
    """The articles that jump lines speak of, and the jump lines beside which no article stands."""
    ends: dict[tuple[int, int], End] = {}
    lost = [mark for part in pages for mark in part.marks[MOST_MARKS:]]
    for page, part in enumerate(pages):
        owners = _owners(part.articles)
        for mark in part.marks[:MOST_MARKS]:
            place = None if mark.anchor is None else _holder(owners, mark.anchor)
            if place is None:
                lost.append(mark)
                continue
            end = ends.setdefault((page, place), End(page, place, part.articles[place]))
            end.article = _unglued(texts, end.article, mark)
            if mark.kind == OFF:
                end.off = end.off or mark
            else:
                end.on = end.on or mark
    for end in list(ends.values()):
        for known in (end.off, end.on):
            if known is not None and known.number is not None:
                for page in named_pages(pages, known.number, end.page):
                    _unmarked(ends, page, pages[page], end, known)
    return [ends[key] for key in sorted(ends)], lost


def _unglued(texts: Sequence[str], article: Article, mark: Mark) -> Article:
    """`article` without the lines beside 上接 at the head of its first paragraph: they are a headline's."""
    if article.headline is not None or not article.content or article.content[0].kind != "paragraph":
        return article
    spans = article.content[0].spans
    size = 0
    while size < len(spans) and spans[size] in mark.heading:
        size += 1
    if not 0 < size < len(spans):
        return article
    rest = attrs.evolve(article.content[0], passage=Passage.take(texts, spans[size:]))
    return attrs.evolve(
        article, headline=Passage.take(texts, spans[:size]), content=(rest, *article.content[1:])
    )


def gathered(texts: Sequence[str], part: PagePart) -> PagePart:
    """`part` with the first words of a paragraph that 下转 cut short, which look like a headline, in their article."""
    articles = list(part.articles)
    for mark in part.marks[:MOST_MARKS]:
        if mark.kind != OFF or mark.anchor is None:
            continue
        n = _holder(_owners(articles), mark.anchor)
        if n is None or articles[n].content or articles[n].byline_lines:
            continue
        heads = End(mark.anchor.page, n, articles[n]).head()
        if len(heads) != 1 or len(heads[0].spans) != 1:
            continue
        (words,) = heads[0].spans
        home = next((m for m, a in enumerate(articles) if _ends_before(texts, a, words)), None)
        if home is not None:
            item = Item("paragraph", heads[0], articles[n].confidence)
            articles[home] = attrs.evolve(articles[home], content=(*articles[home].content, item))
            del articles[n]
    return attrs.evolve(part, articles=tuple(articles))


def _ends_before(texts: Sequence[str], article: Article, words: Span) -> bool:
    """Whether an article's content ends right before a span, with nothing between them."""
    last = article.content[-1].spans[-1] if article.content and article.content[-1].spans else None
    return (
        last is not None
        and last.page == words.page
        and last.end <= words.start
        and not texts[words.page][last.end : words.start].strip()
    )


def _owners(articles: Sequence[Article]) -> list[tuple[Span, int]]:
    """Every span of an article's head and content with the article's place."""
    out: list[tuple[Span, int]] = []
    for n, a in enumerate(articles):
        parts = [p for p in (a.label, a.kicker, a.headline, a.deck) if p is not None]
        parts += [*a.byline_lines, *(item.passage for item in a.content)]
        out += [(span, n) for part in parts for span in part.spans]
    return sorted(out)


def _holder(owners: Sequence[tuple[Span, int]], anchor: Span) -> int | None:
    return next((n for span, n in owners if span.start <= anchor.start < span.end), None)


def named_pages(pages: Sequence[PagePart], number: str, here: int) -> list[int]:
    """The pages that a jump line can mean: those with the number printed, else the one at that place."""
    printed = [
        n for n, page in enumerate(pages) if n != here and page.number and numbers_agree(number, page.number)
    ]
    if printed:
        return printed
    return [
        n
        for n, page in enumerate(pages)
        if n != here and page.number is None and numbers_agree(number, str(n + 1)) == 1
    ]


def _unmarked(ends: dict[tuple[int, int], End], page: int, part: PagePart, end: End, mark: Mark) -> None:
    """Add the articles of a page that may be what a jump line means, though theirs was lost."""
    fits = [
        n
        for n, a in enumerate(part.articles)
        if a.content and (mark.kind == OFF or is_open(a) or _same_head(End(page, n, a), end))
    ]
    for n in fits[:MOST_UNMARKED]:
        ends.setdefault((page, n), End(page, n, part.articles[n]))


def _same_head(left: End, right: End) -> bool:
    """Whether the part that goes on, or its jump line, has the headline of the other again."""
    return _headlines(left, right) >= HEADLINE_SAME


def is_open(article: Article) -> bool:
    """Whether an article's last paragraph breaks off."""
    if not article.content or article.content[-1].kind != "paragraph":
        return False
    text = fold_marks(article.content[-1].text)
    return not ends_closed(text) and not ends_quoted(text)


def odds_of(
    pages: Sequence[PagePart], ends: Sequence[End], apart: Collection[tuple[Span, Span]]
) -> dict[int, dict[int, Odds]]:
    """For each pair that may be joined, what speaks for it."""
    about = _About()
    many = sum(len(page.marks) for page in pages) > FEW
    out: dict[int, dict[int, Odds]] = {}
    for i, left in enumerate(ends):
        for j, right in enumerate(ends):
            if i == j or (left.off is None and right.on is None):
                continue
            if left.off is None and not is_open(left.article) and not _same_head(left, right):
                continue
            same = _same_page(left, right)
            if (left.page == right.page) != same or _forbidden(left.article, right.article, apart):
                continue
            if many and not (_names(pages, left.off, right.page) or _names(pages, right.on, left.page)):
                continue
            out.setdefault(i, {})[j] = _weigh(pages, left, right, about)
    return out


def _names(pages: Sequence[PagePart], mark: Mark | None, page: int) -> bool:
    if mark is None:
        return False
    return mark.number is None or _number(mark.number, pages[page].number, page) > 0


def _same_page(left: End, right: End) -> bool:
    """Whether the jump lines speak of the page on which they stand (本版)."""
    return any(mark is not None and mark.number is None for mark in (left.off, right.on))


def _forbidden(left: Article, right: Article, apart: Collection[tuple[Span, Span]]) -> bool:
    return any(
        meet([s for item in left.content for s in item.spans], (first,))
        and meet([s for item in right.content for s in item.spans], (second,))
        for first, second in apart
    )


def _weigh(pages: Sequence[PagePart], left: End, right: End, about: _About) -> Odds:
    evidence: list[tuple[str, str | int | float | bool]] = []
    total = PRIOR
    for name, mark, other in (("off", left.off, right.page), ("on", right.on, left.page)):
        if mark is None:
            gain = UNMARKED
        elif mark.number is None:
            gain = NUMBER_PLACE
        else:
            gain = _number(mark.number, pages[other].number, other)
            evidence.append((f"{name}_names", mark.number))
            evidence.append((f"{name}_meets", pages[other].number or f"page {other + 1} of the issue"))
        total += gain
        evidence.append((name, gain))
    for name, gain in (
        ("headline", _headlines(left, right)),
        ("seam", _seam(left.article, right.article)),
        ("shared", about.shared(left, right)),
    ):
        total += gain
        evidence.append((name, round(gain, 3)))
    return Odds(total, tuple(evidence))


def _number(wanted: str, printed: str | None, place: int) -> float:
    if printed is not None:
        agree = numbers_agree(wanted, printed)
        return NUMBER_RIGHT if agree == 1 else NUMBER_PLACE if agree else NUMBER_WRONG
    return NUMBER_PLACE if numbers_agree(wanted, str(place + 1)) == 1 else NUMBER_WRONG / 2


def _headlines(left: End, right: End) -> float:
    """What headlines say: those on the two pages, and the one that a jump line names."""
    own = [p.text for p in left.head()]
    again = [p.text for p in right.head()]
    gain = 0.0
    if own and again:
        best = max(alike(a, b) for a in own for b in again)
        gain = _scaled(best, HEADLINE_OTHER)
    for mark, heads in ((right.on, own), (left.off, again)):
        if mark is not None and mark.title and heads:
            named = _scaled(max(alike(mark.title, h) for h in heads), TITLE_OTHER)
            gain = named if not gain or abs(named) > abs(gain) else gain
    return gain


def _scaled(best: float, other: float) -> float:
    if best >= SAME_FROM:
        return HEADLINE_SAME
    if best < OTHER_BELOW:
        return other
    return HEADLINE_SAME * (best - OTHER_BELOW) / (SAME_FROM - OTHER_BELOW)


def alike(a: str, b: str) -> float:
    """How much of the shorter of two headlines is in the other, 0 to 1.

    >>> alike("产业链上打造工会“服务链”", "打造工会服务链") > 0.8, alike("老窑新火", "守渡人交班记")
    (True, 0.0)
    """
    x, y = (han_grams("".join(c for c in text if c not in "“”‘’\"'《》 　")) for text in (a, b))
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0


def _seam(left: Article, right: Article) -> float:
    """What the language says where the two parts meet."""
    before = left.content[-1] if left.content else None
    after = next((item for item in right.content if item.kind == "paragraph"), None)
    if before is None or after is None or before.kind != "paragraph":
        return 0.0
    seam = seams.seam_score(before.text, after.text)
    begins = seams.begins_sentence(after.text)
    if is_open(left):
        return max(-4.0, min(5.0, 0.9 * seam - 0.24 * begins))
    return max(-1.5, min(1.5, 0.3 * begins + 0.2 * seam))


class _About:
    """What the parts speak of: rare two-character strings that two of them share."""

    def __init__(self) -> None:
        self._grams: dict[tuple[int, int], tuple[frozenset[str], int]] = {}

    def _of(self, end: End) -> tuple[frozenset[str], int]:
        key = end.page, end.place
        if key not in self._grams:
            text = "\n".join([*(p.text for p in end.head()), end.article.text])[:LONGEST]
            self._grams[key] = han_grams(text), len(text)
        return self._grams[key]

    def shared(self, left: End, right: End) -> float:
        """Log-odds; parts of one article share, by the logarithm, thrice what parts of two share."""
        (a, m), (b, n) = self._of(left), self._of(right)
        mass = sum(sorted(rarity(gram) for gram in a & b))
        gain = 2.0 * (math.log1p(mass) - 1.8)
        return max(-2.0 * min(1.0, min(m, n) / 800), min(4.0, gain))
