"""What was decided about an issue, step by step in the order of the pipeline, and on what evidence.

Everything is told from the issue alone: its decisions, and, for short excerpts of the texts, its pages. An issue
without pages (one that `newsparse.Issue.from_dict` made) is explained without excerpts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.model import Article, Decision, Issue, Photo
from newsparse.options import Options
from newsparse.page import Page
from newsparse.render import masthead_facts, showable, summary, wrap
from newsparse.revert import can_revert
from newsparse.spans import Span, join_pieces, meet
from newsparse.tables.evidence import FACTS, in_words
from newsparse.tables.rules import STEPS, rule_of

WIDTH = 92
"""Columns of a terminal that `str` of an explanation fills at most."""

LEAST_SURE = 5
"""So many decisions, those of the lowest confidence, are named in the summary."""

EXCERPT = 18
"""Most characters of an excerpt at either side of the place that matters."""

KINDS = ("role", "conflict", "drop", "join", "placement", "refusal")
"""The kinds of decisions, in the order in which they are counted."""

_LINKS = {
    "role": ("rows", "Verse, lists and tables"),
    "join": ("joins", "Pieces of one paragraph joined"),
    "placement": ("placements", "Pieces placed one after the other"),
    "refusal": ("refusals", "Ends that nothing continues"),
}


@attrs.frozen
class Told:
    """A decision in words."""

    decision: Decision
    texts: tuple[str, ...] = ()
    """Excerpts: the ends that meet of two linked pieces, a repeat and what it repeats, or the text itself. Empty for
    an issue without pages."""
    grounds: tuple[tuple[str, float | None], ...] = ()
    """The evidence in words, what weighs most first: the weight is what it adds to the log-odds, None for a plain
    fact."""
    articles: tuple[str, ...] = ()
    """Ids of the articles that it is about."""

    @property
    def meaning(self) -> str:
        """What its rule means; empty for a rule that the table does not know."""
        rule = rule_of(self.decision.rule)
        return "" if rule is None else rule.means

    @property
    def revertible(self) -> bool:
        """Whether `Issue.revert` can undo it."""
        return can_revert(self.decision)


@attrs.frozen
class Chapter:
    """A step of the pipeline: what it found, and what it decided."""

    id: str
    title: str
    facts: tuple[str, ...] = ()
    decisions: tuple[Told, ...] = ()


@attrs.frozen
class Explanation:
    """What `Issue.explain` gives: ``print`` it, or go through it."""

    title: str
    summary: tuple[str, ...]
    """The main facts in counts, one a line."""
    chapters: tuple[Chapter, ...]
    """The steps in their order; those without anything to tell are left out."""

    def to_text(self, *, width: int = WIDTH, details: bool = True) -> str:
        """The explanation as text, ending in a line end.

        Args:
            width: columns of a line; Chinese characters take two.
            details: False for the summary alone.
        """
        return "\n".join(_lines(self, max(40, width), details=details)) + "\n"

    def __str__(self) -> str:
        return self.to_text()


def explain(issue: Issue, *, of: Article | Decision | Span | str | None = None) -> Explanation:
    """What was decided about `issue`, or about a part of it; see `newsparse.Issue.explain`."""
    subject = _subject(issue, of)
    told = [t for t in _told(issue) if subject is None or subject.holds(t)]
    articles = [a for a in issue.articles if subject is None or subject.shows(a, told)]
    chapters = [
        Chapter("pages", "Pages read", tuple(map(_page, issue.pages)) if subject is None else ()),
        *_chapters(issue, told, whole=subject is None, articles=articles),
    ]
    return Explanation(
        "How this issue was put together" if subject is None else subject.title,
        _summary(issue, told, whole=subject is None),
        tuple(c for c in chapters if c.facts or c.decisions),
    )


# -- what is asked for -------------------------------------------------------------------------------------------


@attrs.frozen
class _Subject:
    """What an explanation is of."""

    title: str
    article: str | None = None
    decision: str | None = None
    span: Span | None = None

    def holds(self, told: Told) -> bool:
        if self.article is not None:
            return self.article in told.articles
        if self.span is not None:
            return meet(told.decision.spans, (self.span,))
        return told.decision.id == self.decision

    def shows(self, article: Article, told: Sequence[Told]) -> bool:
        if self.article is not None:
            return article.id == self.article
        if self.span is not None:
            return meet(_spans(article), (self.span,))
        return any(article.id in t.articles for t in told)


def _subject(issue: Issue, of: object) -> _Subject | None:
    if of is None:
        return None
    if isinstance(of, Span):
        return _Subject(f"What was decided about {list(of)}", span=of)
    if isinstance(of, (Article, Decision)):
        of = of.id
    if not isinstance(of, str):
        msg = f"explain takes an article, a decision, an id of either or a Span, not {type(of).__name__}"
        raise ArgumentTypeError(msg)
    if any(a.id == of for a in issue.articles):
        return _Subject(f"How article {of} was put together", article=of)
    if any(d.id == of for d in issue.repairs):
        return _Subject(f"Why {of} was decided", decision=of)
    msg = f"no article and no decision {of!r} in this issue"
    raise ArgumentValueError(msg)


# -- decisions in words ------------------------------------------------------------------------------------------


def _told(issue: Issue) -> list[Told]:
    """All decisions in words, in their order."""
    texts = {page.index: page.text for page in issue.pages}
    owner = _Owner(issue.articles)
    repeated = {d.passage.spans: d.repeats for d in issue.duplicates}
    out = []
    for decision in issue.repairs:
        source = repeated.get(decision.spans, ()) if decision.kind == "drop" else ()
        articles = owner.of((*decision.spans, *source))
        out.append(Told(decision, _excerpts(texts, decision, source), _grounds(decision), articles))
    return out


class _Owner:
    """Which article a character is in."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.places = sorted((span, n, a.id) for n, a in enumerate(articles) for span in _spans(a))
        self.starts = [span[:2] for span, _, _ in self.places]

    def of(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The ids of the articles that hold a character of `spans`, in the issue's order."""
        found: dict[int, str] = {}
        for span in spans:
            at = bisect_right(self.starts, (span.page, span.end))
            while at:
                at -= 1
                held, n, name = self.places[at]
                if held.page != span.page or held.end <= span.start:
                    break
                if meet((held,), (span,)):
                    found[n] = name
        return tuple(found[n] for n in sorted(found))


def _spans(article: Article) -> Iterator[Span]:
    """All spans of an article."""
    head = (article.label, article.kicker, article.headline, article.deck)
    for passage in (*head, *article.byline_lines):
        if passage is not None:
            yield from passage.spans
    for item in article.content:
        yield from item.spans
    for box in article.boxes:
        yield from box.title.spans if box.title is not None else ()
        for item in box.content:
            yield from item.spans
    for photo in article.photos:
        yield from photo.spans


def _take(texts: dict[int, str], spans: Iterable[Span]) -> str:
    """The text of `spans`, as far as the pages are there."""
    return join_pieces(texts[s.page][s.start : s.end] for s in spans if s.page in texts)


def _excerpts(texts: dict[int, str], decision: Decision, source: Sequence[Span]) -> tuple[str, ...]:
    spans, seam = decision.spans, decision.seam
    if decision.kind in {"join", "placement"} and 0 < seam < len(spans):
        first, second = _take(texts, spans[:seam]), _take(texts, spans[seam:])
        if not first and not second:
            return ()
        return _end(first) if decision.kind == "join" else _middle(first), _start(second)
    cut = _end if decision.kind == "refusal" else _middle
    parts = (_take(texts, spans), _take(texts, source))
    return tuple(dict.fromkeys(cut(part) for part in parts if part))  # a repeat word for word stands once


def _start(text: str) -> str:
    return text if len(text) <= EXCERPT + 2 else text[:EXCERPT] + "…"


def _end(text: str) -> str:
    return text if len(text) <= EXCERPT + 2 else "…" + text[-EXCERPT:]


def _middle(text: str) -> str:
    return text if len(text) <= 2 * EXCERPT else text[: EXCERPT - 4] + "……" + text[4 - EXCERPT :]


def _grounds(decision: Decision) -> tuple[tuple[str, float | None], ...]:
    weighed: dict[str, float] = {}  # the parts of one ground together
    facts: list[str] = []
    linked = decision.kind in {"join", "placement"}
    for name, value in decision.evidence:
        words = in_words(name)
        if isinstance(value, float) and (linked or words is not None):
            words = words or name
            weighed[words] = weighed.get(words, 0.0) + value
        elif name == "errors" and not value:
            facts.append("word for word")
        elif name not in {"role", "fields"}:  # told in the heading, or by another piece of evidence
            facts.append(FACTS[name].format(value) if name in FACTS else f"{name}: {value}")
    grounds = sorted(weighed.items(), key=lambda ground: -abs(ground[1]))
    return (*grounds, *((fact, None) for fact in facts))


# -- chapters ----------------------------------------------------------------------------------------------------


def _chapter_of(decision: Decision) -> str:
    rule = rule_of(decision.rule)
    of_links = decision.kind != "role" if rule is None else rule.step == "links"
    if of_links and decision.kind in _LINKS:
        return _LINKS[decision.kind][0]
    return "other" if rule is None else rule.step


def _chapters(
    issue: Issue, told: Sequence[Told], *, whole: bool, articles: Sequence[Article]
) -> Iterator[Chapter]:
    groups: dict[str, list[Told]] = {}
    for t in told:
        groups.setdefault(_chapter_of(t.decision), []).append(t)
    facts: dict[str, list[str]] = {"articles": [_article(a) for a in articles]}
    if whole:
        if issue.masthead is not None:
            facts["furniture"] = [" · ".join([issue.masthead.title or "", *masthead_facts(issue.masthead)])]
        facts["articles"] += [f"photo of no article: {_photo(photo)}" for photo in issue.photos]
        facts["articles"] += [f"left over: 「{_middle(passage.text)}」" for passage in issue.residue]
    titles: list[tuple[str, str]] = []
    for step in STEPS:
        titles += _LINKS.values() if step.id == "links" else [(step.id, step.title)]
    for name, title in (*titles, ("other", "Other decisions")):
        yield Chapter(name, title, tuple(facts.get(name, ())), tuple(groups.get(name, ())))


def _page(page: Page) -> str:
    boxes = any(b.rect is not None or any(x.rect is not None for x in b.lines) for b in page.blocks)
    return (
        f"page {page.index + 1}{'' if page.name is None else f' ({page.name})'}: {page.format}, "
        f"{_count(len(page.blocks), 'block')} {'with' if boxes else 'without'} boxes, "
        f"{_count(len(page.text), 'character')}"
    )


def _article(article: Article) -> str:
    kinds = Counter(item.kind for item in article.content)
    parts = [f"page {article.page + 1}"]
    parts += [_count(kinds[kind], kind) for kind in sorted(kinds, reverse=True)]
    parts += [_count(len(article.boxes), "box", "es")] if article.boxes else []
    parts += [_count(len(article.photos), "photo")] if article.photos else []
    parts += [] if article.complete else ["incomplete"]
    parts += [f"{article.confidence:.2f} sure that headline and content belong together"]
    head = "without headline" if article.headline is None else f"「{_middle(article.headline.text)}」"
    return f"{article.id} {head}: {', '.join(parts)}"


def _photo(photo: Photo) -> str:
    passage = photo.title or photo.caption or photo.credit_line
    return "without text" if passage is None else f"「{_middle(passage.text)}」"


def _count(number: int, word: str, plural: str = "s") -> str:
    return f"{number:,} {word}{'' if number == 1 else plural}"


def _summary(issue: Issue, told: Sequence[Told], *, whole: bool) -> tuple[str, ...]:
    kinds = Counter(t.decision.kind for t in told)
    counts = [_count(kinds[kind], kind) for kind in KINDS if kinds[kind]]
    out = [summary(issue)] if whole else []
    out.append(f"{_count(len(told), 'decision')}{': ' if counts else ''}{', '.join(counts)}")
    if len(told) > 1:
        rules = Counter(t.decision.rule for t in told)
        out += [f"{rules[name]:>5} {name}" for name in sorted(rules, key=lambda name: (-rules[name], name))]
        unsure = sorted(told, key=lambda t: t.decision.confidence)[:LEAST_SURE]
        out.append("least sure, so worth a look:")
        out += [f"{t.decision.confidence:>5.2f} {_headline(t)} {_quoted(t)}" for t in unsure]
    elif told and not whole:
        out += [f"spans: {[list(span) for span in told[0].decision.spans]}"]
        out += [
            f"undo: issue.revert({told[0].decision.id!r})" if told[0].revertible else "it cannot be undone"
        ]
    if whole and issue.recipe is not None:
        wishes = _wishes(issue.recipe.options)
        out += [f"asked for by the caller: {', '.join(wishes)}"] if wishes else []
    return tuple(out)


def _wishes(options: Options) -> list[str]:
    out = []
    if options.min_confidence:
        out.append(f"no link below {options.min_confidence:g}")
    for count, what in (
        (len(options.apart), "kept apart"),
        (len(options.keep), "kept though repeated"),
        (len(options.not_furniture), "no furniture"),
        (len(options.not_inset), "neither box nor picture"),
    ):
        if count:
            out.append(f"{_count(count, 'pair' if what == 'kept apart' else 'span')} {what}")
    return out


def _headline(told: Told) -> str:
    """A decision in one line."""
    d = told.decision
    role = [str(value) for name, value in d.evidence if name == "role"] or [d.rule.partition(".")[0]]
    return " ".join([d.id, d.kind, *(role if d.kind == "role" else ()), *told.articles])


def _quoted(told: Told) -> str:
    mark = {"join": " + ", "placement": " → ", "drop": " = "}.get(told.decision.kind, " ")
    return mark.join(f"「{text}」" for text in told.texts)


# -- as text -----------------------------------------------------------------------------------------------------


def _lines(explanation: Explanation, width: int, *, details: bool) -> Iterator[str]:
    yield from _wrapped(explanation.title, width, "")
    for fact in explanation.summary:
        yield from _wrapped(fact, width, "  ", hang=6, keep=True)
    if not details:
        return
    if any(weight is not None for c in explanation.chapters for t in c.decisions for _, weight in t.grounds):
        yield ""
        yield from _wrapped(
            "Behind evidence stands its weight in log-odds for or against a link: 0.7 doubles or halves the odds.",
            width,
            "  ",
            hang=0,
        )
    for number, chapter in enumerate(explanation.chapters, 1):
        yield ""
        count = f" ({len(chapter.decisions)})" if chapter.decisions else ""
        yield f"{number}. {chapter.title}{count}"
        for fact in chapter.facts:
            yield from _wrapped(fact, width, "   ")
        rule = ""
        for told in sorted(chapter.decisions, key=lambda t: t.decision.rule):  # stable: else in their order
            if told.decision.rule != rule:
                rule = told.decision.rule
                yield ""
                yield from _wrapped(f"{rule}: {told.meaning}" if told.meaning else rule, width, "   ")
            yield from _decision(told, width)


def _decision(told: Told, width: int) -> Iterator[str]:
    yield from _wrapped(f"{told.decision.confidence:.2f} {_headline(told)}", width, "   ")
    if told.texts:
        yield from _wrapped(_quoted(told), width, " " * 9)
    weights = [(words, weight) for words, weight in told.grounds if weight is not None]
    for name, sign in (("for", 1), ("against", -1)):
        side = [f"{words} ({abs(weight):.1f})" for words, weight in weights if weight * sign >= 0.05]
        if side:
            yield from _wrapped(f"{name}: {'; '.join(side)}", width, " " * 9)
    facts = [words for words, weight in told.grounds if weight is None]
    if facts:
        yield from _wrapped(", ".join(facts), width, " " * 9)


def _wrapped(text: str, width: int, indent: str, *, hang: int = 2, keep: bool = False) -> Iterator[str]:
    """`text` in lines, all of them indented, those after the first a little more; `keep` its own indent."""
    inner = " " * (len(text) - len(text.lstrip(" "))) if keep else ""
    yield from wrap(showable(text), width, first=indent + inner, rest=indent + inner + " " * hang)
