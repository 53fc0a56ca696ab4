#!/usr/bin/env python3
"""Fuzz one target with nothing but Python: a mutator of its own, guided by which lines are new.

    python fuzz/run_plain.py TARGET [--found FOLDER] [-runs=N] [-max_len=N] [-seed=N] [CORPUS]

The same options as ``run_atheris.py``, others are ignored. New inputs are kept where they reach lines of newsparse that
no input before reached; lines are traced for every sixteenth input only, because tracing costs ten times the rest.
Without a TARGET their names are printed.
"""

from __future__ import annotations

import hashlib
import random
import sys
from pathlib import Path
from types import FrameType

from driver import Keeper, arguments, use_tests

use_tests()


class Lines:
    """Which lines of newsparse were reached."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, int]] = set()
        self.fresh = False

    def trace(self, frame: FrameType, event: str, _: object) -> object:
        if "newsparse" not in frame.f_code.co_filename:
            return None
        if event == "line":
            place = (frame.f_code.co_filename, frame.f_lineno)
            if place not in self.seen:
                self.seen.add(place)
                self.fresh = True
        return self.trace


def changed(rng: random.Random, corpus: list[bytes], longest: int) -> bytes:
    """An input of the corpus, changed in one to four places."""
    data = bytearray(rng.choice(corpus))
    for _ in range(rng.randint(1, 4)):
        at = rng.randint(0, len(data))
        what = rng.randrange(6)
        if what == 0:
            data[at:at] = rng.randbytes(rng.randint(1, 4))
        elif what == 1:
            del data[at : at + rng.randint(1, 6)]
        elif what == 2 and at < len(data):
            data[at] = rng.randrange(256)
        elif what == 3:
            data[at:at] = data[at : at + rng.randint(1, 12)]
        elif what == 4:
            other = rng.choice(corpus)
            start = rng.randint(0, len(other))
            data[at:] = other[start:]
        elif at < len(data):
            data[at] = (data[at] + rng.choice((-1, 1))) % 256
    return bytes(data[:longest])


def main() -> None:
    from robustness.targets import TARGETS

    rest, found = arguments()
    if not rest:
        print("\n".join(TARGETS))
        return
    name = rest.pop(0)
    options = dict(a[1:].split("=", 1) for a in rest if a.startswith("-"))
    folder = next((Path(a) for a in rest if not a.startswith("-")), None)
    runs, longest = int(options.get("runs", 100_000)), int(options.get("max_len", 96))
    rng = random.Random(int(options.get("seed", 1)))
    corpus = [b"", rng.randbytes(16), rng.randbytes(48)]
    if folder is not None and folder.is_dir():
        corpus += [path.read_bytes() for path in sorted(folder.iterdir())]
    keeper, lines = Keeper(name, TARGETS[name], found), Lines()
    for data in corpus[:runs]:
        keeper(data)
    while keeper.runs < runs:
        data = changed(rng, corpus, longest)
        traced = keeper.runs % 16 == 0
        lines.fresh = False
        if traced:
            sys.settrace(lines.trace)
        try:
            keeper(data)
        finally:
            sys.settrace(None)
        if lines.fresh:
            corpus.append(data)
            if folder is not None:
                (folder / hashlib.sha1(data, usedforsecurity=False).hexdigest()).write_bytes(data)
    keeper.done()
    print(f"Done {keeper.runs} runs, {len(corpus)} inputs, {len(lines.seen)} lines")


if __name__ == "__main__":
    main()
