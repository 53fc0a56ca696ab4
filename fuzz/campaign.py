#!/usr/bin/env python3
"""Fuzz all targets in turn, one process at a time, until so many executions are done.

    python fuzz/campaign.py FOLDER [--executions 10000000] [--plain]

FOLDER gets ``corpus/TARGET`` (kept between runs), ``log/ROUND-TARGET.txt`` (what atheris printed) and ``found``. The
executions are counted from the logs' ``Done N runs``, never from what was asked for. With ``--plain`` the driver that
needs no atheris is used.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARES = {
    "find_numerals": 100_000, "find_dates": 100_000, "normalise_numerals": 40_000, "normalise_dates": 40_000,
    "raw_bytes": 100_000, "page": 3000, "parts": 2000, "any_source": 4000,
    "issue_json": 10_000,
}  # fmt: skip
"""Executions a round: many where one costs little, few where one costs milliseconds."""
USUAL = 40_000
DONE = re.compile(r"Done (\d+) runs")


def counted(log: Path) -> dict[str, int]:
    """Executions by target, from the logs."""
    found: dict[str, int] = {}
    for path in sorted(log.glob("*.txt")):
        name = path.stem.partition("-")[2]
        runs = DONE.findall(path.read_text(encoding="utf-8", errors="replace"))
        found[name] = found.get(name, 0) + sum(map(int, runs))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--executions", type=int, default=10_000_000)
    parser.add_argument(
        "--minutes", type=float, default=float("inf"), help="begin no target after so many minutes"
    )
    parser.add_argument("--plain", action="store_true", help="use the driver that needs no atheris")
    options = parser.parse_args()
    driver = HERE / ("run_plain.py" if options.plain else "run_atheris.py")
    log = options.folder / "log"
    log.mkdir(parents=True, exist_ok=True)
    targets = subprocess.run(
        [sys.executable, driver], capture_output=True, text=True, check=True
    ).stdout.split()
    end = time.monotonic() + 60 * options.minutes
    number = max((int(path.stem.partition("-")[0]) for path in log.glob("*.txt")), default=-1) + 1
    while sum(counted(log).values()) < options.executions and time.monotonic() < end:
        for name in targets:
            if time.monotonic() >= end:
                break
            corpus = options.folder / "corpus" / name
            corpus.mkdir(parents=True, exist_ok=True)
            if not any(corpus.iterdir()):
                rng = random.Random(name)
                for k in range(64):
                    (corpus / f"seed{k}").write_bytes(rng.randbytes(rng.randint(1, 48)))
            command = [
                sys.executable, str(driver), name, "--found", str(options.folder / "found"),
                f"-runs={SHARES.get(name, USUAL)}", "-max_len=96", "-timeout=60", "-rss_limit_mb=3000",
                f"-seed={number * 1000 + targets.index(name) + 1}", str(corpus),
            ]  # fmt: skip
            with (log / f"{number:04}-{name}.txt").open("w", encoding="utf-8") as out:
                subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, check=False)
        number += 1
        print(number, sum(counted(log).values()), counted(log), flush=True)
    findings = [
        path.name for path in sorted((options.folder / "found").glob("*.bin")) if "-slowest" not in path.name
    ]
    print("\n".join(findings) or "no findings")
    sys.exit(bool(findings))


if __name__ == "__main__":
    main()
