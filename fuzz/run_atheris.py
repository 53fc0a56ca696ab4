#!/usr/bin/env python3
"""Fuzz one target with atheris, guided by coverage.

    python fuzz/run_atheris.py TARGET [--found FOLDER] [libFuzzer's options] [CORPUS]

For example ``python fuzz/run_atheris.py find_dates -runs=1000000 -max_len=64 corpus/find_dates``. Needs
``pip install atheris`` and the tests' packages. Without a TARGET their names are printed.
"""

from __future__ import annotations

import sys

from driver import Keeper, arguments, use_tests

use_tests()


def main() -> None:
    import atheris

    rest, found = arguments()
    with atheris.instrument_imports(include=["newsparse"], enable_loader_override=False):
        from robustness.targets import TARGETS

        for module in ("finder", "normalise", "resolve", "parse", "compose", "relative", "whiles", "named"):
            __import__(f"newsparse.dates.{module}")
        import newsparse.numerals  # noqa: F401
    if not rest:
        print("\n".join(TARGETS))
        return
    name = rest.pop(0)
    keeper = Keeper(name, TARGETS[name], found)

    def once(data: bytes) -> None:
        keeper(data)
        if keeper.runs == limit:
            keeper.done()

    limit = next((int(a[6:]) for a in rest if a.startswith("-runs=")), -1)
    atheris.Setup([sys.argv[0], *rest], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
