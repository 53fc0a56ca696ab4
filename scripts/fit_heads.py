#!/usr/bin/env python3
"""Fit what tells kicker, headline and deck apart, and write ``src/newsparse/tables/head_weights.py``.

    python scripts/fit_heads.py [--pages PAGES_DIR ...] [--write]

Fitted on the heads of the pages in ``tests/invented/fit`` and ``tests/printed``, and with ``--pages`` on those of pages with truth
(NAME.txt, NAME.json), which count `REAL` times: they are real. (1,800 heads that were invented alone, without their stories,
were tried besides: what they taught did not hold on pages.)
What says of itself that it is a label or a byline is taken out first, as `newsparse.heads` does. Maximum likelihood of the
whole labelling with a ridge; how many heads of ``tests/invented/held`` come out right now is printed, too.

Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
from collections.abc import Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

import invented
from newsparse.head_clues import LEAD, line_scores
from newsparse.head_parts import ROLES, line_shows, most, pair_shows, tell_parts, ways
from newsparse.heads import sure_lines
from newsparse.textfacts import fold_marks

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/newsparse/tables/head_weights.py"
ROLE = dict(zip(("label", "kicker", "headline", "deck"), ROLES, strict=True))
RIDGE = 2.0
REAL = 6.0
LEAST = 6
"""What is shown by fewer lines or pairs of one role gets no weight."""
PLENTY = re.compile(r"[LKHD] (?:any|size)|[LKHD]{2} ")
"""What all lines and pairs show: held less tightly than what few do."""
LINES_MOST = 6


class Head(NamedTuple):
    """The roles of a head's lines, the lines with marks folded, whether it has a label besides, and how its text begins."""

    roles: str = ""
    lines: tuple[str, ...] = ()
    labelled: bool = False
    lead: str = ""


def as_head(lines: Sequence[tuple[str, str]], lead: str) -> Head:
    """A head of ``(field, text)`` over a text that begins so, without what says of itself that it is a label or a byline; no lines where that is wrong."""
    if not lines:
        return Head()
    bylines, labels, rest = sure_lines([text for _, text in lines])
    wrong = any(lines[k][0] != "byline" for k in bylines) or any(lines[k][0] != "label" for k in labels)
    if wrong or any(lines[k][0] not in ROLE for k in rest):
        return Head()
    return Head(
        "".join(ROLE[lines[k][0]] for k in rest),
        tuple(fold_marks(lines[k][1]) for k in rest),
        bool(labels),
        fold_marks(lead[:LEAD]),
    )


def read_pages(folder: Path) -> list[Head]:
    """The heads of pages with truth whose lines' roles are known."""
    out = []
    for path in sorted(folder.glob("*.json")):
        lines = path.with_suffix(".txt").read_text(encoding="utf-8").split("\n")
        for article in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            if not (article.get("texts") or article.get("front") or article.get("loose")):
                numbers = sorted((n, name) for name in ROLE for n in article.get(name, []))
                lead = next((lines[item["p"][0] - 1] for item in article["content"] if "p" in item), "")
                out.append(as_head([(name, lines[n - 1].strip()) for n, name in numbers], lead))
    return out


def stories(part: str) -> list[Head]:
    """The heads of ``tests/invented``'s pages."""
    return [
        as_head(story.head, next((text for kind, text in story.items if kind == "p"), ""))
        for path in sorted((ROOT / "tests/invented" / part).glob("*.txt"))
        for story in invented.read(path).stories
    ]


def printed() -> list[Head]:
    """The heads of ``tests/printed``'s pages."""
    sys.path.insert(0, str(ROOT / "tests"))
    pages = importlib.import_module("printed.test_printed").PAGES
    letters = {**importlib.import_module("printed.pages").HEAD, "y": "byline"}
    out = []
    for _, page in pages:
        lines = [line.partition(" ") for line in page.lines.strip().splitlines()]
        leads = {
            tag[0]: text.split("‖")[0].strip() for tag, _, text in reversed(lines) if tag[1:2] in ("", "+")
        }
        for _, group in groupby(lines, key=lambda line: line[0][:1] if line[0][1:] in letters else ""):
            run = list(group)
            head = [(letters[tag[1:]], text.strip()) for tag, _, text in run if tag[1:] in letters]
            out.append(as_head(head, leads.get(run[0][0][:1], "")))
    return out


def shown(roles: str, lines: Sequence[str], lead: str) -> dict[str, float]:
    """What one way to part `lines` over a text that begins so shows, by role and name."""
    out: dict[str, float] = {}
    for role, text in zip(roles, lines, strict=True):
        score = most((0.0, *line_scores(text))[ROLES.index(role)])
        for name, value in [("clues", score), *((f"{role} {n}", v) for n, v in line_shows(text, lead))]:
            out[name] = out.get(name, 0.0) + value
    for (first, second), (upper, lower) in zip(pairwise(roles), pairwise(lines), strict=True):
        for name, value in pair_shows(upper, lower):
            key = f"{first}{second} {name}"
            out[key] = out.get(key, 0.0) + value
    return out


def fit(heads: Sequence[tuple[Head, float]]) -> dict[str, float]:
    """The weights of what is shown, for heads that count so much."""
    rows = [
        [shown(way, head.lines, head.lead) for way in ways(len(head.lines), labelled=head.labelled)]
        for head, _ in heads
    ]
    count: dict[str, int] = {}
    for head, _ in heads:
        for name in shown(head.roles, head.lines, head.lead):
            count[name] = count.get(name, 0) + 1
    at = {
        name: n
        for n, name in enumerate(
            sorted(n for n, times in count.items() if times >= (1 if n.endswith(" any") else LEAST))
        )
    }
    flat = [row for group in rows for row in group]
    cells = [(r, at[name], value) for r, row in enumerate(flat) for name, value in row.items() if name in at]
    r, c, v = zip(*cells, strict=True)
    matrix = csr_matrix((v, (r, c)), shape=(len(flat), len(at)))
    starts = np.cumsum([0, *(len(group) for group in rows)])[:-1]
    right = [
        start + list(ways(len(head.lines), labelled=head.labelled)).index(head.roles)
        for start, (head, _) in zip(starts, heads, strict=True)
    ]
    times = np.array([t for _, t in heads])
    group = np.repeat(np.arange(len(rows)), [len(g) for g in rows])
    wanted = matrix[right].T @ times
    ridge = RIDGE * np.array([0.2 if PLENTY.match(name) else 1.0 for name in at])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = matrix @ w
        top = np.maximum.reduceat(score, starts)
        power = np.exp(score - top[group])
        total = np.add.reduceat(power, starts)
        share = power / total[group] * times[group]
        value = -(times * (score[right] - top - np.log(total))).sum() + 0.5 * (ridge * w * w).sum()
        return value, matrix.T @ share - wanted + ridge * w

    found = minimize(loss, np.zeros(len(at)), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return {name: round(float(found.x[n]), 2) for name, n in at.items()}


def form(weights: dict[str, float]) -> str:
    """The module of the weights; those that are 0 say nothing and are left out."""
    weights = {name: weight for name, weight in weights.items() if weight}
    lines = sorted({name.split(" ")[1] for name in weights if re.match(r"[LKHD] ", name)})
    pairs = sorted({name.split(" ")[0] for name in weights if re.match(r"[LKHD]{2} ", name)})
    out = [
        '"""What tells the parts of a head apart, in log-odds; written by ``scripts/fit_heads.py``, do not edit by hand."""',
        "",
        "from __future__ import annotations",
        "",
        "from collections.abc import Mapping",
        "from typing import Final",
        "",
        f"CLUES: Final = {weights.get('clues', 0.0)}",
        '"""What `newsparse.head_clues.line_scores` says is multiplied by this."""',
        "",
        "LINES: Final[Mapping[str, tuple[float, float, float, float]]] = {",
    ]
    out += [
        f'    "{name}": ({", ".join(str(weights.get(f"{role} {name}", 0.0)) for role in ROLES)}),'
        for name in lines
    ]
    out += [
        "}",
        '"""What a line shows, for a label, a kicker, a headline, a deck: a clue of `newsparse.tables.heads`, its size, its phrases."""',
        "",
        "PAIRS: Final[Mapping[str, Mapping[str, float]]] = {",
    ]
    for pair in pairs:
        out.append(f'    "{pair}": {{')
        out += [
            f'        "{name.split(" ")[1]}": {value},'
            for name, value in weights.items()
            if name.startswith(pair + " ")
        ]
        out.append("    },")
    out += ["}", '"""What two neighbouring lines show, by their roles."""', ""]
    return "\n".join(out)


def right(heads: Sequence[Head]) -> str:
    """How many heads the weights that are installed get right."""
    told = sum(tell_parts(h.lines, labelled=h.labelled, lead=h.lead) == h.roles for h in heads)
    return f"{told} of {len(heads)}"


def usable(heads: Sequence[Head]) -> list[Head]:
    """Each head once; those of one line say nothing, and those in another order are left to the rules."""
    return [
        h
        for h in dict.fromkeys(heads)
        if 2 <= len(h.lines) <= LINES_MOST and h.roles in ways(len(h.lines), labelled=h.labelled)
    ]


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--pages", type=Path, nargs="*", default=[])
    cli.add_argument("--write", action="store_true")
    args = cli.parse_args()
    made = usable([*stories("fit"), *printed()])
    real = usable([head for folder in args.pages for head in read_pages(folder)])
    print(f"right now: held {right(usable(stories('held')))}, fit {right(made)}, pages {right(real)}")
    weights = fit([(head, times) for heads, times in ((made, 1.0), (real, REAL)) for head in heads])
    print(f"{len(made)} heads of made pages, {len(real)} of others, {len(weights)} weights")
    if args.write:
        TARGET.write_text(form(weights), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
