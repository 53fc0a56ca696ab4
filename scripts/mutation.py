"""Mutation testing of four parts of newsparse, with the mutation operators of mutmut.

mutmut writes all mutants of a file into one copy of it, where an environment variable chooses one. Its own runner
starts pytest anew for each, and forks with caches warm; this one collects the tests once, notes which tests run which
line, and forks once a mutant; the fork runs the tests that run the lines changed until one fails: first those that
killed other mutants of the function, then the quick ones. A test that never runs these lines cannot tell the mutant
from the function. Mutants of functions that run while newsparse is imported get a fresh interpreter: a fork would come
too late.

    python scripts/mutation.py spans                          all mutants of the group
    python scripts/mutation.py dates --sample 400 --seed 7    so many, chosen by the seed
    python scripts/mutation.py dates --mutants FILE           those named in FILE

Needs what the tests need, mutmut>=3.8, and a system that can fork. It uses one core, works on a copy of the tree, and
prints each survivor with the lines it changes, the counts, and the share killed with its 95 % interval (Wilson).
"""

# ruff: noqa: SLF001  (pytest and mutmut have no public way to run one test, or to tell what it reached)

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import json
import mmap
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from functools import lru_cache
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
    # what is linked to what, and what the articles' parts are: geometry, pictures and pages' ends are not of it
    "repair": (
        (
            "linking/*.py seams.py page_seams.py stages/link.py stages/articles.py stages/_starts.py stages/_signers.py "
            "stages/_short_lines.py stages/_verse.py stages/_columns.py stages/_signatures.py stages/_talks.py"
        ),
        (
            "test_repair*.py test_link*.py test_search.py test_seam*.py test_settle.py test_short_lines.py test_insets.py "
            "test_pipeline.py test_explain.py test_layout_pages.py test_doctests.py printed geometry"
        ),
        (
            "not takes_little and not hash_seeds and not megabyte and not proportional and not hardly_longer and not many_pages "
            "and not at_worst and not no_more_than_their and not quick and not load_time and not importing_loads and not loads_no "
            "and not what_is_packed and (not test_layout_pages or tight or tail_in_another) "
            "and (not test_examples or newsparse.linking or newsparse.seams or newsparse.page_seams or newsparse.stages)"
        ),
    ),
}
#: So many examples at most of each property: survivors run all tests that reach them, and take most of the time.
EXAMPLES = 100
DATA = {"tables.py", "lunar_table.py", "exclusions.py", "weights.py"}


def write_mutants(patterns: str) -> dict[str, tuple[str, str, list[int]]]:
    """Writes the mutants into the tree in the working directory.

    Of each mutant, by its name: what it changes, as a text; its file; and the lines of the unchanged function that
    belong to the statement changed. A test that runs none of these cannot tell the two apart.
    """
    from mutmut.mutation.file_mutation import mutate_file_contents
    from mutmut.utils.format_utils import get_mutant_name

    told: dict[str, tuple[str, str, list[int]]] = {}
    for path in sorted(path for pattern in patterns.split() for path in Path("src/newsparse").glob(pattern)):
        if path.name in DATA:
            continue
        made = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
        path.write_text(made.code, encoding="utf-8")
        lines = [line.strip() for line in made.code.splitlines()]
        nodes = [node for node in ast.walk(ast.parse(made.code)) if isinstance(node, ast.FunctionDef)]
        functions = {node.name: node for node in nodes}
        for name in made.mutant_names:
            own = name.rpartition(".")[2]
            old, new = functions[own.rpartition("__mutmut_")[0] + "__mutmut_orig"], functions[own]
            before, after = (lines[node.lineno : node.end_lineno] for node in (old, new))
            pairs = list(enumerate(zip(before, after, strict=False), old.lineno + 1))
            change = "".join(f"  - {a}\n  + {b}\n" for _, (a, b) in pairs if a != b)
            owner = {line: node for node in statements(old) for line in range(node.lineno, _end(node) + 1)}
            touched = {id(owner.get(line, old)) for line, (a, b) in pairs if a != b}
            whole = len(before) != len(after) or not touched or id(old) in touched
            own_lines = [line for line, node in owner.items() if whole or id(node) in touched]
            told[get_mutant_name(path, name)] = change, str(path.absolute()), own_lines
    return told


def statements(function: ast.FunctionDef) -> list[ast.stmt]:
    """The function and its statements, each before those within it."""
    return [node for node in ast.walk(function) if isinstance(node, ast.stmt)]


def _end(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno


class Mutants:
    """A pytest plugin that runs the tests once a mutant."""

    def __init__(self, names: list[str], told: dict[str, tuple[str, str, list[int]]]) -> None:
        self.names, self.told, self.reach = names, told, Path("reach.json").absolute()
        self.fates: dict[str, str] = {}
        self.out = os.fdopen(os.dup(1), "w", buffering=1)  # pytest holds back what is printed
        self.killer = mmap.mmap(-1, 4)  # the forks share it: which test failed
        self.cost: list[float] = []

    def pytest_collection(self) -> None:
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.generate)  # nobody reads the example: no shrinking
        settings.register_profile("mutation", settings(), max_examples=25, phases=phases, database=None)
        settings.load_profile("mutation")

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        from hypothesis import settings

        for item in session.items:  # fewer examples let more mutants live, never fewer
            function = getattr(item, "function", None)
            used = getattr(function, "_hypothesis_internal_use_settings", None)
            if used is not None and used.max_examples > EXAMPLES:
                function._hypothesis_internal_use_settings = settings(used, max_examples=EXAMPLES)  # type: ignore[union-attr]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        from mutmut.state import state

        # a known failure kills nothing
        self.items = [item for item in session.items if item.get_closest_marker("xfail") is None]
        if self.reach.exists():  # a fresh interpreter, for a mutant of what runs at import
            _, self.cost = json.loads(self.reach.read_text(encoding="utf-8"))
            order = self.by_cost(range(len(self.cost)))
            if not all(map(self.passes, order, [*order[1:], None])):
                pytest.exit("killed", 1)
            return True
        for path in sorted({path for _, path, _ in self.told.values()}):  # once, and not again in each fork
            importlib.import_module(
                ".".join(Path(path).relative_to(Path("src").absolute()).with_suffix("").parts)
            )
        imported = set(state()._stats)
        if os.fork() == 0:  # measured in a fork, to keep the caches here cold
            os._exit(0 if self.measure() else 1)
        if os.wait()[1]:
            pytest.exit("the tests must pass first", 1)
        reached, self.cost = json.loads(self.reach.read_text(encoding="utf-8"))
        if (fate := self.fork("", self.by_cost(range(len(self.cost))))) != "survived":
            last = self.items[int.from_bytes(self.killer[:4], "little")].nodeid
            pytest.exit(f"the tests must pass in any order: {fate} in {last}", 1)
        seconds = time.monotonic()
        killers: dict[str, set[int]] = {}
        for name in self.names:
            function = name.rpartition("__mutmut_")[0]
            if function in imported:
                self.fates[name] = "import"
                continue
            _, path, lines = self.told[name]
            tests = self.by_cost({k for line in lines for k in reached.get(path, {}).get(str(line), ())})
            known = killers.setdefault(function, set())
            tests.sort(key=lambda k: k not in known)  # what killed its neighbours may well kill it
            self.settle(name, self.fork(name, tests))
            if self.fates[name] == "killed":
                known.add(int.from_bytes(self.killer[:4], "little"))
        print(f"\n{len(self.items)} tests: {sum(self.cost):.0f} s, forks: {time.monotonic() - seconds:.0f} s")
        return True

    def settle(self, name: str, fate: str) -> None:
        self.fates[name] = fate
        if fate == "survived":
            print(f"{len(self.fates)}: {name}", self.told[name][0], sep="\n", file=self.out)

    def by_cost(self, tests: Iterable[int]) -> list[int]:
        return sorted(tests, key=lambda k: (self.cost[k], k))

    def passes(self, k: int, following: int | None = None) -> bool:
        """Runs one test without pytest's reports, which would take most of the time."""
        item, state = self.items[k], self.items[k].session._setupstate
        self.killer[:4] = k.to_bytes(4, "little")
        if self.cost:  # after so much processor time the system ends the process, in an endless loop in C too
            signal.setitimer(signal.ITIMER_PROF, 3 + 10 * self.cost[k])
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
        """The tests that run each line, and the seconds of each test, into a file; False if one fails.

        Caches are emptied before each test: what an earlier one left in them would hide that it runs a line too.
        """
        from coverage import Coverage

        gc.unfreeze()  # tests/conftest.py freezes what collection made, caches among it
        caches = [cached for cached in gc.get_objects() if isinstance(cached, type(lru_cache(int)))]
        seen = Coverage(data_file=None, config_file=False, include=["*/src/newsparse/*"])
        cost = []
        for k, item in enumerate(self.items):
            for cached in caches:
                if getattr(cached, "__module__", "").startswith("newsparse"):
                    cached.cache_clear()
            start = time.process_time()
            seen.start()
            seen.switch_context(str(k))
            passed = self.passes(k)
            seen.stop()
            if not passed:
                print("fails without any mutant:", item.nodeid, file=sys.__stderr__)
                return False
            cost.append(time.process_time() - start)
        data = seen.get_data()
        reached = {
            path: {
                line: [int(k) for k in tests if k] for line, tests in data.contexts_by_lineno(path).items()
            }
            for path in data.measured_files()
        }
        self.reach.write_text(json.dumps([reached, cost]), encoding="utf-8")
        return True

    def fork(self, name: str, tests: list[int]) -> str:
        if os.fork() == 0:
            os.environ["MUTANT_UNDER_TEST"] = name
            os._exit(0 if all(map(self.passes, tests, [*tests[1:], None])) else 1)
        return {0: "survived", 1: "killed"}.get(
            os.waitstatus_to_exitcode(os.wait()[1]), "killed by the clock"
        )


def collected(group: str, plugin: Mutants) -> int:
    """Runs pytest with the plugin in the tree in the working directory; its exit code."""
    _, tests, chosen = GROUPS[group]
    paths = sorted(str(path) for pattern in tests.split() for path in Path("tests").glob(pattern))
    return int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", "-k", chosen, *paths], plugins=[plugin]))


def interval(killed: int, tried: int) -> str:
    """The share killed and its 95 % interval (Wilson), in per cent."""
    z, share = 1.96, killed / tried
    middle, width = (
        share + z * z / (2 * tried),
        z * (share * (1 - share) / tried + (z / (2 * tried)) ** 2) ** 0.5,
    )
    low, high = ((middle + sign * width) / (1 + z * z / tried) for sign in (-1, 1))
    return f"{share:.1%} ({low:.1%} to {high:.1%})"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("group", choices=GROUPS)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--mutants", type=Path)
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)  # within a tree of mutants
    args = parser.parse_args()
    if args.alone:
        sys.path.insert(0, str(Path("src").absolute()))
        sys.exit(collected(args.group, Mutants([], {})))
    wanted = set(args.mutants.read_text(encoding="utf-8").split()) if args.mutants else None
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".*", "__pycache__", "bench", "docs"))
        os.chdir(tree)
        sys.path.insert(0, str(tree / "src"))
        told = write_mutants(GROUPS[args.group][0])
        names = sorted(told)
        random.Random(args.seed).shuffle(names)
        names = names[: args.sample] if wanted is None else [name for name in names if name in wanted]
        plugin = Mutants(names, told)
        os.environ["MUTANT_UNDER_TEST"] = "stats"  # until a fork becomes a mutant
        collected(args.group, plugin)
        fates = plugin.fates
        for name in [name for name in fates if fates[name] == "import"]:
            env = {**os.environ, "MUTANT_UNDER_TEST": name}
            command = [sys.executable, "scripts/mutation.py", args.group, "--alone"]
            done = subprocess.run(command, env=env, capture_output=True, check=False)
            plugin.settle(name, "killed" if done.returncode else "survived")
        for path in sorted({path for _, path, _ in told.values()}):
            here = [fate for name, fate in fates.items() if told[name][1] == path]
            print(
                f"{len(here) - here.count('survived'):4} of {len(here):4} {Path(path).relative_to(tree / 'src')}"
            )
        counts = {fate: list(fates.values()).count(fate) for fate in sorted(set(fates.values()))}
        killed = len(fates) - counts.get("survived", 0)
        share = interval(killed, len(fates)) if fates else "none tried"
        print(f"{args.group}: {len(fates)} of {len(told)} mutants, {counts}: {share}")


if __name__ == "__main__":
    main()
