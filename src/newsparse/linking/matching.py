"""The assignment problem: who is continued by whom, with "by nothing" always among the choices.

Given gains ``gain[i][j]`` of "j follows i" (in log-odds over "i is followed by nothing and j begins anew"),
`best_successors` finds the set of links with the greatest sum in which no fragment has two successors or two
predecessors and no chain bites its own tail. It is the linear assignment problem in its sparse form, solved
by shortest augmenting paths with dual prices (Jonker & Volgenant, Computing 38, 1987; Crouse, IEEE T-AES
52(4), 2016); every fragment has a private "nothing" of gain 0, so a solution always exists. Chains that close
to a ring lose the weakest link of the ring, and the problem is solved again without that link.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Gains = Mapping[int, Mapping[int, float]]


def _assign(gains: Gains, banned: set[tuple[int, int]]) -> dict[int, int]:
    """The best links, rings allowed: ``{i: j}``."""
    edges = {
        i: [(j, -g) for j, g in row.items() if g > 0 and (i, j) not in banned]
        for i, row in sorted(gains.items())
    }
    price: dict[int, float] = {}  # of each right-hand fragment
    mate: dict[int, int] = {}  # right -> left
    chosen: dict[int, int] = {}  # left -> right
    for root, row in edges.items():
        if not row:
            continue
        best_j, best_cost = min(row, key=lambda edge: (edge[1] - price.get(edge[0], 0.0), edge[0]))
        if best_j not in mate and all(best_cost <= cost - price.get(j, 0.0) for j, cost in row):
            # the common case: its best is free and nobody has bid for anything
            mate[best_j] = root
            chosen[root] = best_j
            continue
        # shortest path from root to a free fragment or to some fragment's "nothing"
        distance: dict[int, float] = {}
        parent: dict[int, int] = {}
        settled: dict[int, float] = {}
        heap: list[tuple[float, int]] = []
        stop_left, stop_cost = root, 0.0  # leave `root` without a successor
        stop_right: int | None = None
        at, base = root, 0.0
        while True:
            for j, cost in edges[at]:
                if j in settled:
                    continue
                new = base + cost - price.get(j, 0.0)
                if new < distance.get(j, float("inf")):
                    distance[j] = new
                    parent[j] = at
                    heapq.heappush(heap, (new, j))
            while heap and heap[0][1] in settled:
                heapq.heappop(heap)
            if not heap or heap[0][0] >= stop_cost:
                break
            d, j = heapq.heappop(heap)
            if j not in mate:
                stop_right, stop_cost = j, d
                settled[j] = d
                break
            settled[j] = d
            at = mate[j]
            # going on to `at` gives back what its link to j costs
            own = next(cost for k, cost in edges[at] if k == j)
            base = d - (own - price.get(j, 0.0))
            if base < stop_cost:  # leaving `at` without a successor
                stop_left, stop_cost, stop_right = at, base, None
        for j, d in settled.items():
            if d < stop_cost:
                price[j] = price.get(j, 0.0) + d - stop_cost
        # flip the links along the path
        if stop_right is not None:
            j = stop_right
        else:
            if stop_left == root:
                continue
            j = chosen.pop(stop_left)
            del mate[j]
        while True:
            left = parent[j]
            previous = chosen.get(left)
            chosen[left] = j
            mate[j] = left
            if left == root:
                break
            assert previous is not None
            j = previous
    return chosen


def best_successors(gains: Gains) -> dict[int, int]:
    """The links with the greatest sum of gains, as ``{fragment: successor}``, free of rings.

    Args:
        gains: ``gains[i][j]`` in log-odds; links that are absent or not above 0 are never made.

    >>> best_successors({0: {1: 2.0, 2: 1.5}, 3: {1: 1.9}})
    {0: 2, 3: 1}
    """
    banned: set[tuple[int, int]] = set()
    while True:
        chosen = _assign(gains, banned)
        ring = _ring(chosen)
        if not ring:
            return dict(sorted(chosen.items()))
        banned.add(min(ring, key=lambda link: (gains[link[0]][link[1]], link)))


def _ring(chosen: Mapping[int, int]) -> list[tuple[int, int]]:
    done: set[int] = set()
    for start in sorted(chosen):
        path: list[int] = []
        on_path: set[int] = set()
        at = start
        while at in chosen and at not in done and at not in on_path:
            path.append(at)
            on_path.add(at)
            at = chosen[at]
        if at in on_path:
            ring = path[path.index(at) :]
            return [(i, chosen[i]) for i in ring]
        done.update(path)
    return []
