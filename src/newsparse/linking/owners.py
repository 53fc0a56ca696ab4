"""Headlines over each other, and the texts below: which text is whose, by what its paragraphs say again of the headline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from newsparse.head_clues import said_again
from newsparse.linking.nodes import Node

SAID, MORE = 0.25, 0.2
"""Share of a headline's pairs of characters that its text says again in its beginning, and how much more than another text does.
Of 1,006 headlines (seeds, dev, made pages) 62 % are so; of 5,910 pairs of a headline and the beginning of another article on
its page 1.7 %.
"""

Chain = tuple[int, ...]


@attrs.frozen
class Change:
    """Links that go and links that come; each is ``(before, after)``."""

    gone: tuple[tuple[int, int], ...]
    made: tuple[tuple[int, int], ...]


def owners(chains: Sequence[Chain], nodes: Sequence[Node]) -> tuple[Change, ...]:
    """What the texts say of whose head is whose, where two heads stand over each other.

    The lower of two lines goes to a text elsewhere that begins news without a head, if that says it again and the text right
    below does not, and the text below says the upper line again. A head that stands bare over another one gets the text
    below, if that says it again and nothing of the head between; that one keeps what says it again behind a torn sentence.
    """
    used: set[int] = set()
    out: list[Change] = []
    for found, change in (*_lower(chains, nodes), *_bare(chains, nodes)):
        if used.isdisjoint(found):
            used.update(found)
            out.append(change)
    return tuple(out)


def _lower(chains: Sequence[Chain], nodes: Sequence[Node]) -> Iterator[tuple[Chain, Change]]:
    lone = [c for c in chains if (nodes[c[0]].kind == "Y" or nodes[c[0]].lead) and _body(c, nodes)]
    for chain in chains:
        size = len(chain) - len(_behind_head(chain, nodes))
        if size < 2 or size == len(chain):
            continue
        upper, lower, below = chain[size - 2 : size + 1]
        own = _opening(chain, nodes)
        for other in lone:
            theirs = _opening(other, nodes)
            if _says(theirs, nodes[lower], own) and _says(own, nodes[upper], theirs):
                change = Change(((upper, lower), (lower, below)), ((upper, below), (lower, other[0])))
                yield (*chain, *other), change


def _bare(chains: Sequence[Chain], nodes: Sequence[Node]) -> Iterator[tuple[Chain, Change]]:
    below: Mapping[int, Chain] = {chain[0]: chain for chain in chains}
    for head in chains:
        chain = below.get(head[-1] + 1, ())
        if any(nodes[k].kind != "S" for k in head) or not chain or nodes[chain[0]].kind != "S":
            continue
        text = _behind_head(chain, nodes)
        if not text:
            continue
        opening = _opening(chain, nodes)
        between = chain[: len(chain) - len(text)]
        said = max(said_again(nodes[k].text, opening) for k in between)
        if max(said_again(nodes[k].text, opening) for k in head) < max(SAID, said + MORE):
            continue
        gone, made = [(between[-1], text[0])], [(head[-1], text[0])]
        for at, (i, j) in enumerate(pairwise(text), 1):
            torn = nodes[i].kind == nodes[j].kind == "B" and not nodes[i].closed
            if torn and any(_says(nodes[n].text, nodes[k], opening) for n in text[at:] for k in between):
                gone.append((i, j))
                made.append((between[-1], j))
                break
        yield (*head, *chain), Change(tuple(gone), tuple(made))


def _behind_head(chain: Chain, nodes: Sequence[Node]) -> Chain:
    size = next((n for n, k in enumerate(chain) if nodes[k].kind != "S"), len(chain))
    return chain[size:]


def _body(chain: Chain, nodes: Sequence[Node]) -> list[int]:
    return [k for k in chain if nodes[k].kind == "B"]


def _opening(chain: Chain, nodes: Sequence[Node]) -> str:
    body = _body(chain, nodes)
    return nodes[body[0]].text if body else ""


def _says(text: str, line: Node, other: str) -> bool:
    """Whether `text` begins with saying a line again, and clearly more of it than `other` does."""
    share = said_again(line.text, text)
    return share >= SAID and share - said_again(line.text, other) >= MORE
