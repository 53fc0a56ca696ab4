"""Short plain forms of large values, for a terminal: one line that says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.show.text import counted, cut, percent

if TYPE_CHECKING:
    from newsparse.model import Article, Decision, Issue
    from newsparse.page import Page


def issue_repr(issue: Issue) -> str:
    """``<Issue 大河报 2021-11-22: 7 articles, 3 photos, 1 page>``."""
    masthead = issue.masthead
    words = ["Issue"]
    if masthead is not None:
        words += [cut(word, 40) for word in (masthead.title, masthead.date) if word]
    photos = len(issue.photos) + sum(len(article.photos) for article in issue.articles)
    holds = [counted(len(issue.articles), "article"), counted(photos, "photo")]
    holds.append(counted(len(issue.pages), "page") if issue.pages else "without its pages")
    return f"<{' '.join(words)}: {', '.join(holds)}>"


def article_repr(article: Article) -> str:
    """``<Article p1a2 “四链融合”促“产改”: 12 paragraphs, 1,904 characters>``."""
    from newsparse.show.article_side import title_of

    count = sum(item.kind == "paragraph" for item in article.content)
    size = sum(len(item.text) for item in article.content)
    broken = "" if article.complete else ", incomplete"
    return (
        f"<Article {cut(article.id, 20)} {title_of(article, 40)}: "
        f"{counted(count, 'paragraph')}, {counted(size, 'character')}{broken}>"
    )


def page_repr(page: Page) -> str:
    """``<Page 1 of page.alto.xml (alto): 108 blocks, 5,912 characters>``."""
    name = f" of {cut(page.name, 40)}" if page.name else ""
    return (
        f"<Page {page.index + 1}{name} ({cut(page.format, 20)}): "
        f"{counted(len(page.blocks), 'block')}, {counted(len(page.text), 'character')}>"
    )


def decision_repr(decision: Decision) -> str:
    """``<Decision d335405b2: join by link.assignment, 99.7 % sure, page 1 characters 684–741 743–792>``."""
    places = [f"{span.start}–{span.end}" for span in decision.spans[:3]]
    if len(decision.spans) > len(places):
        places.append("…")
    where = f", page {decision.spans[0].page + 1} characters {' '.join(places)}" if places else ""
    return (
        f"<Decision {cut(decision.id, 40)}: {cut(decision.kind, 40)} by {cut(decision.rule, 60)}, "
        f"{percent(decision.confidence)} sure{where}>"
    )
