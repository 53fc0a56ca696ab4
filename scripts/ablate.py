#!/usr/bin/env python3
"""What each kind of evidence is worth: figures on damaged pages with that evidence left out.

    python scripts/ablate.py SCORER PAGES_DIR

SCORER is a program that is called as ``SCORER PAGES TRUTH`` and prints ``name figure`` lines; PAGES_DIR holds pages and
their truth. The weights of the evidence are set to 0, not fitted anew: the figures show what the weights as they are
owe to it, and are therefore a little worse than a new fit would give.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

GROUPS = {
    "all evidence": None,
    "the language at the seam": r"seam|\.best$|tail_seam|\.page$|next_seam",
    "how a paragraph begins": r"begins|\.tail|\.start|stub|prev_closed",
    "marks left open": r"quotes\.",
    "topic (shared rare strings)": r"topic|\.part|\.near|head_be|\.over|overlog|both$|_only|\.size|\.base|\.core|\.said",
    "of it: the article's words against the page's": r"\.said",
    "what kind of page it is": r"\.few$|\.tidy$|\.together$",
    "distance and what stands between": r"\.far$|\.heads$|\.ahead|\.back|\.gap|\.inset|over_one|within|\.stack",
    "what headings look like": r"^(SS|BS)\.(kicker|headline|deck|long|short|mark|dash|quoted|label|alike|third|new_)",
    "what is left behind, rivals": r"\.has_|after_head|prev_|next_",
    "crossheads of the article so far": r"^BS\.c\.",
    "whose words a short line has": r"^short\.(said|last)",
    "the search": "SEARCH",
}
STUB = """
import sys, re, runpy
from newsparse.linking import weights, solve, search
pattern = sys.argv.pop(1)
if pattern == "SEARCH":
    whole = solve.improve
    solve.improve = lambda articles, chains: whole(articles, chains, rounds=0)
elif pattern != "NOTHING":
    for name in {**solve._FIRST, **solve._SECOND}:
        if re.search(pattern, name):
            solve._FIRST[name] = solve._SECOND[name] = 0.0
    for name in weights.FRAGMENT:
        if re.search(pattern, "short." + name) and pattern.startswith("^short"):
            weights.FRAGMENT[name] = 0.0
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("scorer", type=Path)
    cli.add_argument("pages", type=Path)
    args = cli.parse_args()
    print("| left out | article | paragraph | join | bcubed | headline |")
    print("|---|---|---|---|---|---|")
    for name, pattern in GROUPS.items():
        command = [sys.executable, "-c", STUB, pattern or "NOTHING", str(args.scorer), *[str(args.pages)] * 2]
        out = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ)).stdout
        figures = dict(re.findall(r"^(\w+)\s+([\d.]+)$", out, re.MULTILINE))
        row = " | ".join(figures[f] for f in ("article", "paragraph", "join", "bcubed", "headline"))
        print(f"| {name} | {row} |", flush=True)


if __name__ == "__main__":
    main()
