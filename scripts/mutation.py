"""Mutation testing of four parts of newsparse, with the mutation operators of mutmut.

mutmut writes all mutants of a file into one copy of it, where an environment variable chooses one. Its own runner
starts pytest anew for each, and forks with caches warm; this one collects the tests once, notes which tests reach
which function, and forks once a mutant; the fork runs the tests that reach it, the quick ones first, until one fails.
Mutants of functions that run while newsparse is imported get a fresh interpreter: a fork would come too late.

    python scripts/mutation.py spans                          all mutants of the group
    python scripts/mutation.py dates --sample 400 --seed 7    so many, chosen by the seed
    python scripts/mutation.py dates --mutants FILE           those named in FILE

Needs what the tests need, mutmut>=3.8, and a system that can fork. It uses one core, works on a copy of the tree, and
prints each survivor with the lines it changes, and the counts.
"""

# ruff: noqa: SLF001  (pytest and mutmut have no public way to run one test, or to tell what it reached)

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).resolve().parent.parent
#: Group: its files, the tests that are about them, and which of these are left out (-k): those that start processes,
#: measure time or ask a second library, and most decades of the test that reads every date of two centuries.
GROUPS = {
    "spans": ("spans.py", "test_span*.py test_doctests.py", "not test_examples or newsparse.spans"),
    "numerals": ("numerals/*.py", "numerals", "not at_first_need"),
    "dates": (
        "dates/*.py",
        "dates",
        "not costs_little and not second_source and not values_are_edtf and (not reads_back or 2001)",
    ),
    "repair": (
        "stages/link.py stages/articles.py linking/solve.py linking/search.py linking/matching.py linking/settle.py",
        "test_repair*.py test_linking.py test_search.py test_insets.py test_pipeline.py geometry/test_parts.py",
        "not takes_little and not hash_seeds and not megabyte and not proportional and not longer and not many_pages",
    ),
}
DATA = {"tables.py", "lunar_table.py", "exclusions.py"}


def write_mutants(patterns: str) -> dict[str, str]:
    """Writes the mutants into the tree in the working directory; the lines that each changes, by its name."""
    from mutmut.mutation.file_mutation import mutate_file_contents
    from mutmut.utils.format_utils import get_mutant_name

    told: dict[str, str] = {}
    for path in sorted(path for pattern in patterns.split() for path in Path("src/newsparse").glob(pattern)):
        if path.name in DATA:
            continue
        made = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
        path.write_text(made.code, encoding="utf-8")
        lines = [line.strip() for line in made.code.splitlines()]
        nodes = [node for node in ast.walk(ast.parse(made.code)) if isinstance(node, ast.FunctionDef)]
        bodies = {node.name: lines[node.lineno : node.end_lineno] for node in nodes}
        for name in made.mutant_names:
            own = name.rpartition(".")[2]
            both = zip(bodies[own.rpartition("__mutmut_")[0] + "__mutmut_orig"], bodies[own], strict=False)
            told[get_mutant_name(path, name)] = "".join(f"  - {a}\n  + {b}\n" for a, b in both if a != b)
    return told


class Mutants:
    """A pytest plugin that runs the tests once a mutant."""

    def __init__(self, names: list[str]) -> None:
        self.names, self.reach = names, Path("reach.json").absolute()
        self.fates: dict[str, str] = {}

    def pytest_collection(self) -> None:
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.generate)  # nobody reads the example: no shrinking
        settings.register_profile("mutation", settings(), max_examples=25, phases=phases, database=None)
        settings.load_profile("mutation")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        from mutmut.state import state

        self.items = session.items
        imported, state()._stats = set(state()._stats), set()
        if os.fork() == 0:  # measured in a fork, to keep the caches here cold
            os._exit(0 if self.measure() else 1)
        if os.wait()[1]:
            pytest.exit("the tests must pass first", 1)
        reach, cost = json.loads(self.reach.read_text(encoding="utf-8"))
        everything = sorted(range(len(cost)), key=lambda k: (cost[k], k))
        if self.fork("", everything, 600) != "survived":
            pytest.exit("the tests must pass in any order", 1)
        for name in self.names:
            function = name.rpartition("__mutmut_")[0]
            tests = sorted(reach.get(function, ()), key=lambda k: (cost[k], k))
            limit = 10 + int(2 * sum(cost[k] for k in tests))
            self.fates[name] = "import" if function in imported else self.fork(name, tests, limit)
        return True

    def passes(self, k: int, following: int | None = None) -> bool:
        """Runs one test without pytest's reports, which would take most of the time."""
        item, state = self.items[k], self.items[k].session._setupstate
        if item.get_closest_marker("skipif") or "tmp_path" in item.fixturenames:  # they need the reports
            return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))
        try:
            state.setup(item)
            item.runtest()
        except pytest.skip.Exception:
            pass
        except BaseException:  # noqa: BLE001  (a mutant may raise anything)
            return False
        state.teardown_exact(None if following is None else self.items[following])
        return True

    def measure(self) -> bool:
        """The tests that reach each function, and the seconds of each test, into a file; False if one fails."""
        from mutmut.state import state

        reach: dict[str, list[int]] = {}
        cost = []
        for k, item in enumerate(self.items):
            start, state()._stats = time.process_time(), set()
            if not self.passes(k):
                print("fails without any mutant:", item.nodeid, file=sys.__stderr__)
                return False
            cost.append(time.process_time() - start)
            for function in sorted(state()._stats):
                reach.setdefault(function, []).append(k)
        self.reach.write_text(json.dumps([reach, cost]), encoding="utf-8")
        return True

    def fork(self, name: str, tests: list[int], limit: int) -> str:
        if os.fork() == 0:
            os.environ["MUTANT_UNDER_TEST"] = name
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
            os._exit(0 if all(map(self.passes, tests, [*tests[1:], None])) else 1)
        return {0: "survived", 1: "killed"}.get(
            os.waitstatus_to_exitcode(os.wait()[1]), "killed by the clock"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("group", choices=GROUPS)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--mutants", type=Path)
    args = parser.parse_args()
    wanted = set(args.mutants.read_text(encoding="utf-8").split()) if args.mutants else None
    files, tests, chosen = GROUPS[args.group]
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".*", "__pycache__", "bench", "docs"))
        os.chdir(tree)
        sys.path.insert(0, str(tree / "src"))
        told = write_mutants(files)
        names = sorted(told)
        random.Random(args.seed).shuffle(names)
        names = names[: args.sample] if wanted is None else [name for name in names if name in wanted]
        plugin = Mutants(names)
        paths = sorted(str(path) for pattern in tests.split() for path in Path("tests").glob(pattern))
        command = ["-q", "-x", "-p", "no:cacheprovider", "-k", chosen, *paths]
        os.environ["MUTANT_UNDER_TEST"] = "stats"  # until a fork becomes a mutant
        pytest.main(command, plugins=[plugin])
        fates = plugin.fates
        for name in [name for name in fates if fates[name] == "import"]:
            env = {**os.environ, "MUTANT_UNDER_TEST": name, "PYTHONPATH": "src"}
            done = subprocess.run(
                [sys.executable, "-m", "pytest", *command], env=env, capture_output=True, check=False
            )
            fates[name] = "killed" if done.returncode else "survived"
        for name in sorted(name for name in fates if fates[name] == "survived"):
            print(name, told[name], sep="\n")
        counts = {fate: list(fates.values()).count(fate) for fate in sorted(set(fates.values()))}
        print(f"{args.group}: {len(fates)} of {len(told)} mutants, {counts}")


if __name__ == "__main__":
    main()
