"""Stage: which block continues which. One assignment problem a page, with "by nothing" always allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

import attrs

from newsparse.geometry.layout import BYLINE, Layout
from newsparse.linking.limits import Limits
from newsparse.linking.nodes import Node, attach_note, beside, make_node
from newsparse.linking.placed import Placed
from newsparse.linking.solve import Link, calibrated, solve
from newsparse.model import Decision
from newsparse.page import Block
from newsparse.spans import Span, meet
from newsparse.stages._columns import Run
from newsparse.stages._short_lines import ShortLines, read_short_lines, together


@attrs.frozen
class Piece:
    """A block in its chain."""

    block: int
    """Its place in the sequence of blocks."""
    kind: str
    """``B`` body text, ``S`` heading of some kind, ``Y`` byline, ``Z`` a note in brackets."""
    joined: bool = False
    """It goes on with the paragraph of the piece before it."""
    headless: bool = False
    """Its beginning is missing."""
    cut: bool = False
    """Its end is missing."""
    confidence: float = 1.0
    """Probability that it stands rightly behind the piece before it."""


@attrs.frozen
class Linked:
    """The blocks in chains; every block that went in is in exactly one."""

    chains: tuple[tuple[Piece, ...], ...]
    decisions: tuple[Decision, ...]


def link_blocks(
    blocks: Sequence[Block],
    places: Sequence[int],
    *,
    hints: Sequence[tuple[int, int]] = (),
    least: float = 0.0,
    layout: Layout | None = None,
    seats: Sequence[int] = (),
    apart: Collection[tuple[Span, Span]] = (),
) -> Linked:
    """Chain the blocks at `places` (in page order).

    Args:
        blocks: the page's blocks.
        places: those to link; what stands between two neighbours of the page counts as an inset.
        hints: ``(block, headline)``: the headline was printed again right before the block.
        least: joins and links of a lower probability are not made.
        layout: what the boxes say, for a page that has boxes.
        seats: each block's place in `layout`, -1 for none.
        apart: a piece that overlaps the second span of a pair is not linked behind one that overlaps the first.
    """
    raw: list[Node] = []
    last = -1
    for k in places:
        raw.append(make_node(k, blocks[k].text, blocks[k].gap, last >= 0 and k != last + 1))
        last = k
    short = read_short_lines(raw) if layout is None else _placed_lines(raw, layout, seats)
    nodes, at, kinds, numbers = _gather(short)
    decisions = [_run_decision(blocks, raw, run) for run in short.runs if run.lines]
    number = {k: n for n, members in enumerate(at) for k in members}
    known = [(number[j], number[h]) for j, h in hints if j in number and h in number]
    placed = None
    if layout is not None:
        placed = Placed(layout, [seats[members[0]] for members in at], [seats[members[-1]] for members in at])
    limits = Limits(
        _forbidden(blocks, at, apart),
        frozenset(numbers[k] for k in short.begin),
        frozenset(numbers[k] for k in short.whole),
    )
    solution = solve(nodes, hints=known, least=least, placed=placed, limits=limits)
    nodes = list(solution.nodes)
    chains = []
    for chain in solution.chains:
        pieces: list[Piece] = []
        for step, n in enumerate(chain):
            node = nodes[n]
            link = solution.links.get(chain[step - 1]) if step else None
            onward = solution.links.get(n)
            whole = node.closed or node.quoted or (onward is not None and node.text.endswith((":", ";")))
            open_end = node.kind == "B" and not whole
            pieces.append(
                Piece(
                    at[n][0],
                    node.kind,
                    joined=link is not None and link.joined,
                    headless=node.kind == "B"
                    and (link is None or not link.joined)
                    and _headless(node, nodes[n - 1] if step and chain[step - 1] == n - 1 else None),
                    cut=open_end and (onward is None or not onward.joined),
                    confidence=1.0 if link is None else link.confidence,
                )
            )
            pieces += [Piece(k, kind) for k, kind in zip(at[n][1:], kinds[n][1:], strict=True)]
            if link is not None:
                decisions.append(_decision(link, blocks, at))
            if open_end and (onward is None or not onward.joined):
                decisions.append(
                    Decision(
                        "",
                        "refusal",
                        blocks[at[n][-1]].spans,
                        "link.nothing_continues",
                        calibrated("end", solution.best.get(n, 0.0), 0.0),
                    )
                )
        chains.append(tuple(pieces))
    return Linked(tuple(chains), tuple(decisions))


def _placed_lines(raw: Sequence[Node], layout: Layout, seats: Sequence[int]) -> ShortLines:
    """What short lines are on a page with boxes: first what type and place show, then, among the texts of one region, what
    their neighbours show. Where an article begins or ends is left to the boxes.
    """
    own = [seats[node.block] for node in raw]
    placed = Placed(layout, own, own)
    nodes = [
        old if old.kind == "Z" else node for old, node in zip(raw, placed.kinds(raw), strict=True)
    ]  # a note in brackets goes with the text over it, wherever it is set
    out = list(raw)
    for n in range(1, len(nodes)):
        if nodes[n - 1].kind == "B" and nodes[n].kind in "SYZ" and placed.same_paragraph(n - 1, n):
            # (焦明), at the head of a column: the end of the paragraph that the column before broke off
            node = nodes[n]
            out[n] = nodes[n] = attrs.evolve(node, kind="B", closed=True, begins=min(node.begins, 0.0))
    places = [placed.geometry(n) for n in range(len(nodes))]
    regions = [-1 if place is None else place.region for place in places]
    fixed = placed.known(nodes) | {n for n, place in enumerate(places) if place and place.role_hint == BYLINE}
    runs: list[Run] = []
    for _, members in groupby(range(len(nodes)), key=regions.__getitem__):
        part = list(members)
        first = part[0]
        read = read_short_lines(nodes[first : part[-1] + 1])
        for run in read.runs:
            run = attrs.evolve(run, first=first + run.first, answered=False)
            runs += [piece for piece in _around(run, fixed) if not any(map(placed.runs_on, piece.places[1:]))]
        for n, node in zip(part, read.nodes, strict=True):
            if n not in fixed and node != nodes[n] and (node.kind != "S" or nodes[n].kind == "S"):
                out[n] = node
    return ShortLines(tuple(out), tuple(runs))


def _around(run: Run, fixed: AbstractSet[int]) -> Iterator[Run]:
    """What is left of a run without what type and place show to be something else: of lines, those between."""
    if not run.lines:
        if fixed.isdisjoint(run.places):
            yield run
        return
    for free, members in groupby(run.places, key=lambda n: n not in fixed):
        places = list(members)
        if free and len(places) > 1:
            yield attrs.evolve(run, first=places[0], kinds=("B",) * len(places))


def _gather(
    short: ShortLines,
) -> tuple[list[Node], list[list[int]], list[list[str]], dict[int, int]]:
    """The nodes to link: each with its blocks, the kinds of their pieces, and the number of each raw node's."""
    nodes: list[Node] = []
    at: list[list[int]] = []
    kinds: list[list[str]] = []
    numbers: dict[int, int] = {}
    runs = {run.first: run for run in short.runs}
    n = 0
    while n < len(short.nodes):
        node = short.nodes[n]
        run = runs.get(n)
        if run is not None:
            members = short.nodes[n : run.places.stop]
            size = run.kinds.count("B") if run.lines else 1
            node = together(members[:size]) if run.lines else node
            for more in members[size:]:
                node = attach_note(node, attrs.evolve(more, ending="signature"))
            if run.answered:
                node = attrs.evolve(node, ending="")
            nodes.append(node)
            at.append([member.block for member in members])
            kinds.append(list(run.kinds))
        elif node.kind == "Z" and beside(short.nodes, n) and nodes[-1].kind == "B":
            nodes[-1] = attach_note(nodes[-1], node)
            at[-1].append(node.block)
            kinds[-1].append("Z")
        else:
            nodes.append(node)
            at.append([node.block])
            kinds.append([node.kind])
        for _ in range(1 if run is None else len(run.kinds)):
            numbers[n] = len(nodes) - 1
            n += 1
    return nodes, at, kinds, numbers


def _run_decision(blocks: Sequence[Block], raw: Sequence[Node], run: Run) -> Decision:
    members = [raw[n].block for n, kind in zip(run.places, run.kinds, strict=True) if kind == "B"]
    spans = tuple(s for k in members for s in blocks[k].spans)
    return Decision("", "role", spans, "link.lines", 0.9, (("role", "lines"), ("lines", len(members))))


def _forbidden(
    blocks: Sequence[Block], at: Sequence[Sequence[int]], apart: Collection[tuple[Span, Span]]
) -> frozenset[tuple[int, int]]:
    """The pairs of nodes that `apart` keeps from being linked."""
    out: set[tuple[int, int]] = set()
    if apart:
        spans = [tuple(s for k in members for s in blocks[k].spans) for members in at]
        for first, second in apart:
            before = [n for n, held in enumerate(spans) if meet(held, (first,))]
            after = [n for n, held in enumerate(spans) if meet(held, (second,))]
            out.update((i, j) for i in before for j in after)
    return frozenset(out)


def _headless(node: Node, above: Node | None) -> bool:
    """Whether a text's beginning is missing; right under a headline or byline only a mark shows it that nothing opens."""
    if above is not None and above.kind in "SY":
        return bool(node.closes) and node.begins < 0
    return bool(node.closes) or node.begins < -3.0


def _decision(link: Link, blocks: Sequence[Block], at: list[list[int]]) -> Decision:
    first = blocks[at[link.before][0]].spans
    return Decision(
        "",
        "join" if link.joined else "placement",
        (*first, *blocks[at[link.after][0]].spans),
        "link.assignment",
        link.confidence,
        link.evidence,
        seam=len(first),
    )
