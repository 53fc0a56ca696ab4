"""Evidence about short lines: is this one a crosshead of the article above it, and do these two make one head?

`crosshead`, `lower_head` and `two_heads` speak of what does not change while a page is looked at; `inside` and `one_head`
of what the fragments have in common as the chains stand.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from newsparse.heads import split_line
from newsparse.linking.nodes import weighed
from newsparse.linking.survey import Evidence, Survey
from newsparse.tables.lines import DAY
from newsparse.tables.wording import WORDING
from newsparse.textfacts import DASH, LIST_MARK, bracketed

BY_HAND: Mapping[str, float] = {"BS.series": 4.0, "BS.asked": 2.5, "YS.label": -2.8}
"""Weights that no page of the fit would give: a running number (二、…) is a crosshead's, wherever it stands, and so is the name
of the one of whom the text below speaks; of 8 questions between texts, others like them near, none was a headline.
"""
DASHES = (":", *DASH)
"""Ends of a kicker (引题)."""


def crosshead(page: Survey, j: int) -> Evidence:
    """How much `j` looks like a crosshead, and not like the head of an article."""
    nodes = page.nodes
    out: Evidence = []
    add = out.append
    text = nodes[j].text
    add(("BS.long", max(0.0, (len(text) - 12) / 10.0)))
    add(("BS.short", float(len(text) <= 5)))
    if bracketed(text) and not (j + 1 < len(nodes) and nodes[j + 1].kind == "S"):
        add(("BS.bracketed", 1.0))
    if j + 1 < len(nodes) and nodes[j + 1].kind == "S" and brief_over(text, nodes[j + 1].text):
        add(("BS.brief_over", 1.0))
    if LIST_MARK.search(text):
        add(("BS.mark", 1.0))
    if j in page.series:
        add(("BS.series", 1.0))
    if j in page.asked:
        add(("BS.asked", 1.0))
    if text.endswith(DASHES):
        add(("BS.dash", 1.0))
    if text[:1] in "“‘(":
        add(("BS.quoted", 1.0))
    if nodes[j].label:
        add(("BS.label", 1.0))
    out += [("BS.word." + row.id, 1.0) for row in WORDING if row.pattern.search(text) is not None]
    k = page.run_end[j] + 1
    add(("BS.run", min(3.0, k - j - 1.0)))
    add(("BS.style", 0.0 if page.run_marked[j] else page.marked_share))
    add(("BS.after1", float(page.since_head[j] <= 1)))
    add(("BS.after2", float(page.since_head[j] == 2)))
    shape = page.shape[j]
    add(("BS.alike", float(shape is not None and page.shapes[shape] > 1)))
    if k < len(nodes) and nodes[k].kind == "Y":
        add(("BS.byline", 1.0))
        k += 1
    if k >= len(nodes):
        add(("BS.last", 1.0))
    elif nodes[k].kind == "B":
        add(("BS.opener", nodes[k].opener))
        if nodes[k].lead:
            add(("BS.lead", 1.0))
        if nodes[k].begins < 0:
            add(("BS.tail", -nodes[k].begins))
    return out


def lower_head(page: Survey, j: int) -> Evidence:
    """How much `j` looks like a line under another in one head."""
    nodes = page.nodes
    out: Evidence = []
    add = out.append
    text = nodes[j].text
    add(("SS.long", max(0.0, (len(text) - 20) / 10.0)))
    if text.startswith("—"):
        add(("SS.deck", 1.0))
    if DAY.pattern.search(text) is not None:
        add(("SS.day", 1.0))
    if text.endswith(DASHES):
        add(("SS.new_kicker", 1.0))
    if nodes[j].label:
        add(("SS.new_label", 1.0))
    if LIST_MARK.search(text):
        add(("SS.mark", 1.0))
    if j + 1 < len(nodes):
        after = nodes[j + 1]
        add(("SS.more", float(after.kind == "S")))
        if " " in text and len(text) >= 16:
            add(("SS.spaced", 1.0))
        add(("SS.then_lead", float(after.lead)))
        add(("SS.then_byline", float(after.kind == "Y")))
    return out


BRIEF = 6
"""The name of a column has hardly more characters."""


def brief_over(upper: str, lower: str) -> bool:
    """Whether a line may be the name of a column over a headline: few characters and no mark over clearly more."""
    return len(upper) <= BRIEF and len(lower) >= len(upper) + 3 and upper[-1] not in "—:,?!”》"


def two_heads(page: Survey, i: int, j: int) -> Evidence:
    """How two short lines do as kicker (引题), headline (主题) and deck (副题) of one head."""
    nodes = page.nodes
    out: Evidence = []
    add = out.append
    a, b = nodes[i].text, nodes[j].text
    first, second = page.head_scores[i], page.head_scores[j]
    if first is not None and second is not None:
        add(("SS.kicker_above", max(-4.0, min(4.0, first[0] - first[1]))))
        add(("SS.headline_below", max(-4.0, min(4.0, second[1] - second[0]))))
        add(("SS.deck_below", max(-4.0, min(4.0, second[2] - second[1]))))
    add(("SS.shorter", float(len(b) < len(a))))
    if brief_over(a, b):
        add(("SS.brief_over", 1.0))
    if j + 1 < len(nodes) and " " in b and len(b) >= 16 and " " in a and len(a) >= 16:
        add(("SS.both_spaced", 1.0))
        if split_line(a) is not None and split_line(b) is not None:
            add(("SS.both_split", 1.0))
    return out


def in_common(page: Survey, strings: int, i: int, j: int) -> tuple[float, float, float]:
    """What `strings`, common to what stands before and behind a link, weigh against the smaller side."""
    smaller = min(page.left_mass[i], page.right_mass[j])
    mass, log = weighed(strings)
    return log, mass / (smaller + 3.0), math.log1p(smaller)


def said(page: Survey, i: int, j: int) -> float:
    """How much likelier what stands behind a link is in the words of what stands before it than in the page's in general.

    The log-likelihood ratio of the strings behind, by the language model of the text before with a Dirichlet prior
    (Zhai and Lafferty, A study of smoothing methods for language models, SIGIR 2001), each string counted once, by the
    square root of how many there are.
    """
    size = page.right_size[j]
    both = (page.left_news[i] & page.right_news[j]).bit_count()
    return float((both - size * page.left_log[i]) / math.sqrt(size + 5.0)) / 10.0


NO_CORE = (0.0, 0.0, 0.0, 0.0)


def core(page: Survey, i: int, j: int) -> tuple[float, float, float, float]:
    """What is said more than once before a link and more than once behind it: not what two articles touch alike in
    passing, but what they are about.
    """
    before, behind = page.left_core[i], page.right_core[j]
    if not before and not behind:
        return NO_CORE
    mass = page.topics.mass
    first, second = page.left_core_mass[i], page.right_core_mass[j]
    both, log = weighed(before & behind)
    return (
        log,
        both / (min(first, second) + 2.0),
        mass(before & page.right[j]) / (first + 2.0) if before else 0.0,
        mass(behind & page.left[i]) / (second + 2.0) if behind else 0.0,
    )


def inside(page: Survey, i: int, j: int) -> Sequence[float]:
    """Whether the text before and behind short line `j` is one article."""
    topics, left = page.topics, page.left[i]
    k = page.run_end[j] + 1
    head = topics.of[j]
    mass = topics.mass(head) + 1.0
    heads, since, headed = page.crossheads[i]
    within = k < len(page.nodes) and page.chain[k] == page.chain[j]
    later = page.later[k] if within else 0
    out = (
        *in_common(page, left & page.right[j], i, j),
        said(page, i, j),
        topics.mass(head & left) / mass,
        min(3.0, heads),
        min(3.0, later),
        float(not heads and not later),
        math.log1p(since),
        float(not headed),
    )
    if k >= len(page.nodes):
        return (*out, 0.0, 0.0, 0.0, *NO_CORE)
    behind = page.right[k] if within else topics.of[k]
    shared = left & behind
    smaller = min(page.left_mass[i], page.right_mass[k] if within else topics.mass(behind))
    common, log = weighed(shared)
    return (
        *out,
        topics.mass(head & behind) / mass,
        common / (smaller + 3.0),
        log,
        *(core(page, i, k) if within else NO_CORE),
    )


def one_head(page: Survey, i: int, j: int) -> Sequence[float]:
    """Whether two short lines speak of the text behind them alike."""
    topics = page.topics
    mine, other = topics.of[i], topics.of[j]
    k = page.run_end[j] + 1
    body = 0
    for n in range(k, min(k + 3, len(page.nodes))):
        if page.nodes[n].kind == "S":
            break
        body |= topics.of[n]
    first = topics.mass(mine & body) / (topics.mass(mine) + 1.0)
    second = topics.mass(other & body) / (topics.mass(other) + 1.0)
    return (
        weighed(mine & other)[1],
        min(first, second),
        max(0.0, first - second),
        max(0.0, second - first),
    )
