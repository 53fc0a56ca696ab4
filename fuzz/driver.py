"""What both fuzzers share: finding the targets, and keeping what was found.

A finding does not stop a run: the input is kept once for each place where it was raised (type, file, line), and the
run goes on, so that one fault does not hide another and the number of executions is what it says.
"""

from __future__ import annotations

import json
import sys
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "robustness" / "cases"

SECONDS = 1.0
"""No input of a target is longer than a few thousand characters; one that takes this much processor time hangs."""


def use_tests() -> None:
    """Make the targets importable (they belong to the tests, which replay what was found)."""
    sys.path.insert(0, str(ROOT / "tests"))


def arguments() -> tuple[list[str], Path]:
    """The command's arguments without ``--found FOLDER``, and that folder."""
    rest = sys.argv[1:]
    found = Path("fuzz-found")
    if "--found" in rest:
        at = rest.index("--found")
        found = Path(rest[at + 1])
        del rest[at : at + 2]
    return rest, found


class Keeper:
    """Runs a target, counts, and keeps what was found.

    Findings go to ``FOLDER/TARGET-TYPE-FILE-LINE.bin``; `done` writes the figures to ``FOLDER/TARGET.json``.
    """

    def __init__(self, name: str, target: object, folder: Path) -> None:
        self.name = name
        self.target = target
        self.folder = folder
        self.runs = 0
        self.findings: dict[str, int] = {}
        self.slowest = 0.0
        self.started = time.monotonic()
        folder.mkdir(parents=True, exist_ok=True)

    def __call__(self, data: bytes) -> None:
        """One execution."""
        self.runs += 1
        start = time.process_time()
        try:
            self.target(data)  # type: ignore[operator]
        except Exception as error:  # noqa: BLE001  (whatever comes out is what is looked for)
            frame = traceback.extract_tb(error.__traceback__)[-1]
            self._found(
                f"{type(error).__name__}-{Path(frame.filename).stem}-{frame.lineno}", data, repr(error)
            )
        taken = time.process_time() - start
        if taken > self.slowest:
            self.slowest = taken
            if self.runs > 100:  # the first ones compile patterns
                (self.folder / f"{self.name}-slowest.bin").write_bytes(data)
        if taken > SECONDS and self.runs > 100:
            self._found("slow", data, f"{taken:.2f} s")
        if self.runs % 20_000 == 0:
            self.done()

    def _found(self, what: str, data: bytes, message: str) -> None:
        if what not in self.findings:
            (self.folder / f"{self.name}-{what}.bin").write_bytes(data)
            print(f"{self.name}: {what}: {message[:300]}: {data.hex()}", flush=True)
        self.findings[what] = self.findings.get(what, 0) + 1

    def done(self) -> None:
        """Write the figures."""
        figures = {
            "target": self.name,
            "runs": self.runs,
            "seconds": round(time.monotonic() - self.started, 1),
            "slowest": round(self.slowest, 4),
            "findings": self.findings,
        }
        path = self.folder / f"{self.name}-{int(self.started)}.json"
        path.write_text(json.dumps(figures, ensure_ascii=False) + "\n", encoding="utf-8")
