"""The speed gate: what newsparse costs in bare passes, against stored ratios; exit 1 where one is 25% worse.

    python bench/gate.py                         measure and compare
    python bench/gate.py --update                store what is measured, where nothing is more than 25% worse
    python bench/gate.py --update --slower WHY   store worse ratios, too, for the reason given

A ratio is the CPU time of a call on the seed pages over that of one bare pass of a compiled alternation over the same
text (`measure.UNIT`), both the least of several interleaved rounds. So it says much the same on a fast and on a slow
machine, and on a busy one. Another version of Python has other ratios: they are stored for each, and a version without
any is an error (exit 2), not a pass. A gate that fails is measured once more before it is believed.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from measure import Call, bare_pass, interleaved, machine, seed_pages
from table import functions, mentions

from newsparse import parse_issue

STORED = Path(__file__).with_name("ratios.json")
WORSE = 1.25
GATED = (
    "parse_issue",
    "repair_columns",
    "drop_duplicates",
    "find_dates",
    "find_numerals",
    "normalise_punctuation",
    "Issue.to_json",
)
PASSES = 5
"""Bare passes a round: one alone is too short to measure."""


def measure(rounds: int, texts: Sequence[str] | None = None) -> dict[str, float]:
    """The ratios: bare passes that each call costs."""
    pages = seed_pages() if texts is None else tuple(texts)
    every = functions(pages)
    calls: dict[str, Call] = {"bare": lambda: [bare_pass(pages) for _ in range(PASSES)]}
    calls |= {name: every[name] for name in GATED}
    calls["parse_issue with mentions"] = lambda: [mentions(parse_issue(text)) for text in pages]
    least = interleaved(calls, rounds)
    bare = least.pop("bare") / PASSES
    return {name: round(spent / bare, 2) for name, spent in least.items()}


def worse(measured: Mapping[str, float], stored: Mapping[str, float]) -> list[str]:
    """What is more than 25% worse than stored, or stored and not measured, or measured and not stored."""
    out = []
    for name in sorted({*measured, *stored}):
        now, then = measured.get(name), stored.get(name)
        if now is None or then is None:
            out.append(f"{name}: {'not measured' if now is None else 'no ratio is stored'}")
        elif now > then * WORSE:
            out.append(f"{name}: {now:.1f} bare passes, stored {then:.1f} ({now / then - 1:+.0%})")
    return out


def best(first: Mapping[str, float], second: Mapping[str, float]) -> dict[str, float]:
    """The lower of two measurements of each ratio."""
    return {name: min(value, second.get(name, value)) for name, value in first.items()}


def updated(
    data: Mapping[str, Any], python: str, measured: Mapping[str, float], reason: str | None
) -> dict[str, Any]:
    """The stored file with the measured ratios. Raises `ValueError` for worse ones without a reason."""
    stored = data.get("ratios", {}).get(python, {})
    what = worse(measured, stored) if stored else []
    if what and not (reason or "").strip():
        raise ValueError("\n".join([*what, 'not stored: say why with --slower "reason"']))
    record = list(data.get("slower", []))
    if what:
        record.append({"reason": (reason or "").strip(), "python": python, "what": what})
    return {"ratios": {**data.get("ratios", {}), python: dict(measured)}, "slower": record}


def main(arguments: Sequence[str] | None = None, path: Path = STORED) -> int:
    """Run the gate."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--rounds", type=int, default=15)
    cli.add_argument("--update", action="store_true", help="store the ratios")
    cli.add_argument("--slower", metavar="WHY", help="with --update: store worse ratios, too")
    args = cli.parse_args(arguments)
    data = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    python = ".".join(platform.python_version_tuple()[:2])
    stored = data.get("ratios", {}).get(python)
    if stored is None and not args.update:
        print(f"no ratios are stored for Python {python}: run with --update", file=sys.stderr)
        return 2
    measured = measure(args.rounds)
    if stored is not None and worse(measured, stored):
        measured = best(measured, measure(args.rounds))
    print(machine())
    for name, ratio in measured.items():
        then = "-" if stored is None or name not in stored else f"{stored[name]:.1f}"
        print(f"{name:28} {ratio:8.1f} bare passes   stored {then}")
    if args.update:
        try:
            data = updated(data, python, measured, args.slower)
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
        return 0
    wrong = worse(measured, stored or {})
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
