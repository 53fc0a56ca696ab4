"""Short lines that are no headings: verse, lists and tables, turns of a conversation, salutations, signatures.

By itself a line of verse or of a list looks like a headline. What tells it apart are its neighbours: a byline above and
many lines as short as it, a paragraph above that ends in a colon, the same marks and figures line after line. The lines
of such a run stay together in the order in which they stand, and are linked as one.

The words are in `newsparse.tables.lines`. On pages with boxes type and place speak first, and
what they leave open is asked here, region by region.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import attrs
import regex

from newsparse.linking.headings import brief_over
from newsparse.linking.nodes import Node, beside, make_node
from newsparse.stages._columns import Run, read_columns
from newsparse.stages._results import read_results
from newsparse.stages._signatures import heads_note, read_signatures, signs_below
from newsparse.stages._talks import LIST_LINE, addresses, read_turns
from newsparse.stages._verse import LIST, authors_over_text, begins_notice, read_verses, stroked_verses
from newsparse.tables import lines as table
from newsparse.tables import list_lines
from newsparse.tables.boxes import box_title, opens_box
from newsparse.tables.labels import label_rule
from newsparse.textfacts import bracketed, ranks, tells

AUTHOR: Final = 0.6
"""How much a name over verse looks like a byline."""
LONG_RUN: Final = 40
"""Lines with marks in common that are no list are looked at again without the first; of more, without the first quarter."""
OPENING: Final = frozenset(
    {"label.genre", "label.column", "label.comment", "label.service", "label.short_news", "label.serial"}
)
"""Names of columns that open an article where they stand between a whole text and another heading."""

_FIGURE: Final = regex.compile(r"[0-9]+(?:\.[0-9]+)?")
_MARKS: Final = regex.compile(rf"{_FIGURE.pattern}|[^\p{{Han}}\w]|[A-Za-z]+")
_NO_MARK: Final = frozenset("“”‘’—…!?")
_CLOCK: Final = regex.compile(r"[0-9]{1,2}:[0-5][0-9](?![0-9:])")
_NAMED: Final = regex.compile(r"^\p{Han}{2,8}:(?:\p{Han}{2,4}[ 、]{1,2}){1,30}\p{Han}{2,4}$")
"""A place or a works and the names of its people: 桥北镇:王立新 何敏."""
_PRICE: Final = "price"
_FACT: Final = regex.compile(r"^\p{Han}{2,4}:[^:,.!?]{1,16}$")


@attrs.frozen
class ShortLines:
    """What short lines are, where it is not what they look like."""

    nodes: tuple[Node, ...]
    runs: tuple[Run, ...] = ()
    """By place; no two share a line."""
    begin: frozenset[int] = frozenset()
    """Headings that always begin an article: of a notice, or over verse or a list with nothing but a heading below."""
    whole: frozenset[int] = frozenset()
    """Verse and lists with nothing but a heading below, and texts signed by who wrote them: nothing goes on there."""


def read_short_lines(nodes: Sequence[Node]) -> ShortLines:
    """Tell short lines apart by their neighbours.

    Args:
        nodes: one for each block that is linked, in page order.
    """
    out = list(nodes)
    read_turns(out)
    runs = {run.first: run for run in _lists(out)}
    taken = {k for run in runs.values() for k in run.places}
    results = set[int]()
    for run in read_results(out, taken):
        results.add(run.first)
        runs[run.first] = run
        taken.update(run.places)
    for k, node in enumerate(out):
        if node.kind == "Z" and taken.isdisjoint((k - 1, k)) and heads_note(out, k):
            out[k] = attrs.evolve(node, kind="S")
    for k in authors_over_text(out, taken):
        out[k] = attrs.evolve(out[k], kind="Y", byline=AUTHOR, label=False)
    for run in stroked_verses(out, taken):
        runs[run.first] = run
        taken.update(run.places)
    for run in read_verses(out, taken):
        runs[run.first] = run
        taken.update(run.places)
    for run in read_columns(out, taken):
        runs[run.first] = run
        taken.update(run.places)
    for run in read_signatures(out, runs, taken):
        runs[run.first] = run
        taken.update(run.places[1:])
    for k, node in enumerate(out):
        if (
            node.kind == "B"
            and not node.closed
            and k not in runs
            and (len(node.text) <= LIST_LINE or ranks(node.text))
            and node.text[-1:] not in ",、"
            and tells(node.text)
        ):
            out[k] = attrs.evolve(node, closed=True)  # 门诊时间:每周二上午 : nothing goes on there
    for k in _titles_in_text(out):
        out[k] = attrs.evolve(out[k], label=False)
    begin = {
        k for k, node in enumerate(out) if node.kind == "S" and k not in taken and begins_notice(node.text)
    }
    begin |= {k for k in range(1, len(out)) if k not in taken and signs_below(out, k)}
    begin |= {
        k - 1
        for k, node in enumerate(out)
        if beside(out, k)
        and out[k - 1].kind == "S"
        and k - 1 not in taken
        and (node.lead or (addresses(node.text) and not out[k - 1].text.endswith(")")))
    }
    begin |= {
        k
        for k, node in enumerate(out)
        if node.label
        and 0 < k < len(out) - 1
        and k not in taken
        and out[k - 1].kind == "B"
        and out[k - 1].closed
        and out[k + 1].kind == "S"
        and beside(out, k)
        and beside(out, k + 1)
        and label_rule(node.text) in OPENING
    }
    begin |= {  # and so does the name of a column over them
        k - 1
        for k in begin
        if beside(out, k)
        and out[k - 1].kind == "S"
        and k - 1 not in taken
        and brief_over(out[k - 1].text, out[k].text)
    }
    whole: set[int] = set()
    for k, run in runs.items():
        behind = run.places.stop
        if behind < len(out) and out[behind].kind == "Z" and beside(out, behind):
            behind += 1  # a note under the last line
        noted = behind > run.places.stop and k in results
        if run.lines and (noted or behind == len(out) or (out[behind].kind == "S" and beside(out, behind))):
            whole.add(k)
            if beside(out, k) and out[k - 1].kind == "S":
                begin.add(k - 1)
        elif not run.lines and "Y" in run.kinds:
            if _answered(out, run):
                runs[k] = attrs.evolve(run, answered=True)
            else:
                whole.add(k)
    return ShortLines(tuple(out), tuple(runs[k] for k in sorted(runs)), frozenset(begin), frozenset(whole))


def _titles_in_text(nodes: Sequence[Node]) -> list[int]:
    """What looks like the name of a column and stands between two texts, where it heads no article: the title of a box
    (■链接), and one of several lines in heavy brackets that do (【案情】, 【法官说法】).
    """
    between = [
        k
        for k in range(1, len(nodes) - 1)
        if nodes[k].kind == "S"
        and nodes[k - 1].kind in "BY"
        and nodes[k + 1].kind == "B"
        and not nodes[k + 1].lead
        and beside(nodes, k)
        and beside(nodes, k + 1)
    ]
    marked = [k for k in between if bracketed(nodes[k].text)]
    return [
        k
        for k in between
        if nodes[k].label and (_may_title(nodes[k].text) or (len(marked) > 1 and k in marked))
    ]


def _may_title(text: str) -> bool:
    """Whether a line is the title of a box, or a crosshead: not of one that may be an article of its own (记者手记)."""
    return box_title(text) is not None and not opens_box(text)


def _answered(nodes: Sequence[Node], run: Run) -> bool:
    """Whether what stands right under a signed letter addresses the one who signed it."""
    k = run.places.stop
    if k == len(nodes) or not beside(nodes, k) or table.SALUTATION.pattern.match(nodes[k].text) is None:
        return False
    signature = "".join(nodes[k - 1].text.split())
    return any(nodes[k].text.startswith(signature[-size:]) for size in (2, 3))


def together(nodes: Sequence[Node]) -> Node:
    """The lines of a verse or list as one fragment of text."""
    whole = make_node(nodes[0].block, "\n".join(node.text for node in nodes), nodes[0].gap, nodes[0].inset)
    return attrs.evolve(whole, kind="B", closed=True, quoted=False, opens="", closes="", begins=max(0.0, whole.begins),
                        lead=False, stub=False, label=False, byline=0.0)  # fmt: skip


# ----------------------------------------------------------------------------------------------- lists and verse


def _marks(node: Node) -> Counter[str]:
    """The marks, spaces and figures of a line: what lines of one list have in common."""
    found = _MARKS.findall(node.text)
    marks = Counter(
        "0" if m[0].isdigit() else "A" if m[0].isalpha() else m for m in found if m not in _NO_MARK
    )
    if list_lines.PRICED.pattern.match(node.text):
        marks[_PRICE] += 1
    return marks


def _lists(nodes: Sequence[Node]) -> list[Run]:
    """Runs of lines with the same marks and figures: results, prices, cities and temperatures, rows of names."""
    marks = [
        _marks(node) if _may_list(node) and node.kind in "SBY" and not node.lead else Counter()
        for node in nodes
    ]
    out: list[Run] = []
    k = 0
    while k < len(nodes):
        common = set(marks[k])
        end = k + 1
        whole = 0
        while end < len(nodes) and beside(nodes, end) and common & set(marks[end]):
            fewer = common & set(marks[end])
            if end - k >= LIST and fewer == {" "} and _rows(nodes[k:end], common):
                whole = end  # what has no more in common with the rows than a space stands under the list
                break
            common = fewer
            end += 1
        while end - k > LIST and _heads_below(nodes, end - 1):
            end -= 1
        if end - k > LIST and _marked(nodes[k + 1 : end]) and not _marked(nodes[k : k + 1]):
            k += 1  # what stands over rows that all open with a mark (【中央台】) heads them
            continue
        if end - k >= LIST and (whole == end or _listed(nodes[k:end], marks[k:end], common)):
            start = k - 1 if beside(nodes, k) and nodes[k - 1].kind == "Z" else k
            if end < len(nodes) and beside(nodes, end) and {"0", _PRICE} & set(marks[end - 1]):
                end += list_lines.SUPPLIED.pattern.match(nodes[end].text) is not None
            out.append(Run(start, ("B",) * (end - start), True))
            k = end
        else:
            k += 1 if end - k <= LONG_RUN else (end - k) // 4
    return out


def _rows(nodes: Sequence[Node], common: set[str]) -> bool:
    """Whether lines are rows of a list by a form of their own: prices in Chinese figures, names behind a place and a colon."""
    return _PRICE in common or (":" in common and all(_NAMED.match(node.text) for node in nodes))


def _marked(nodes: Sequence[Node]) -> bool:
    """Whether all lines open with a printer's mark or in heavy brackets."""
    return all(node.text[:1] in "【[■●◆▲★□○◎" for node in nodes)


def _may_list(node: Node) -> bool:
    """Whether a line is short enough for a list; a row of several prices or results, and who won, may be longer."""
    return (
        len(node.text) <= LIST_LINE
        or ("," not in node.text and len(node.text) <= 2 * LIST_LINE and len(_FIGURE.findall(node.text)) > 2)
        or (node.text[0] == "【" and len(node.text) <= 2 * LIST_LINE and _CLOCK.search(node.text) is not None)
        or _NAMED.match(node.text) is not None
        or ranks(node.text)
    )


def _heads_below(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line is the headline of news right below it, or of what a byline right below it signs."""
    below = nodes[k + 1] if k + 1 < len(nodes) and beside(nodes, k + 1) else None
    return nodes[k].kind == "S" and below is not None and (below.lead or below.kind == "Y")


def _listed(nodes: Sequence[Node], marks: Sequence[Counter[str]], common: set[str]) -> bool:
    """Whether what the lines have in common is the form of a list, and not a comma or a pause in each."""
    if all(node.kind == "B" and node.closed for node in nodes) or any(
        node.kind == "Y" and not _row(node) for node in nodes
    ):
        return False  # whole sentences; bylines
    if ":" in common and all(_FACT.match(node.text) for node in nodes):
        return True  # 生日:1991年12月1日, 籍贯:浙江杭州
    if _PRICE in common:
        return True
    if common == {"0"} and len({frozenset(found) for found in marks}) == len(marks):
        return False  # each of them names a figure and no two are built alike: a headline, its kicker and its deck
    if common & {"0", ":", "℃"}:
        return all(sum(found.values()) > 1 for found in marks)
    return (
        " " in common and all(found[" "] > 2 for found in marks) and not any("," in found for found in marks)
    )


def _row(node: Node) -> bool:
    """Whether a line may be a row of a list of names."""
    return _NAMED.match(node.text) is not None or (
        node.text.count(" ") > 2
        and not any(role in node.text for role in ("记者", "記者", "通讯员", "通訊員"))
    )
