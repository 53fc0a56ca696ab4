"""Which stage takes what share of `parse_issue`: CPU time of each, what it calls in another stage not counted.

    python bench/stages.py [--rounds 5]

Each stage's function is wrapped where its caller finds it, so the shares are measured, not sampled; one that is gone is
an error. The flame graph in the docs is of the same work, without the wraps:

    py-spy record --rate 200 --format flamegraph --function -o profile.svg -- python bench/stages.py --loop 25
    python bench/stages.py --tidy profile.svg
"""

from __future__ import annotations

import argparse
import html
import importlib
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from measure import machine, rows, seed_pages

from newsparse import parse_issue

STAGES = (
    # what it is, the module that calls it, its name there
    ("read the text into blocks", "newsparse.pipeline", "read_source"),
    ("jump lines", "newsparse.pipeline", "take_jumps"),
    ("masthead, furniture", "newsparse.pipeline", "take_furniture"),
    ("repeats", "newsparse.pipeline", "drop_repeats"),
    ("boxes and pictures' texts", "newsparse.pipeline", "lift_insets"),
    ("links: fragments", "newsparse.pipeline", "link_blocks"),
    ("links: headings told from torn sentences", "newsparse.linking.solve", "weigh"),
    ("links: candidates and evidence", "newsparse.linking.solve", "_read"),
    ("links: assignment and search", "newsparse.linking.solve", "find_chains"),
    ("links: chains, probabilities", "newsparse.linking.solve", "_solution"),
    ("articles: heads, bylines, content", "newsparse.pipeline", "assemble"),
    ("issue: reference day, ids", "newsparse.pipeline", "_issue"),
)
REST = "all else"


class Clock:
    """CPU time by stage; while an inner stage runs, the outer one's time stands still."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._running: list[str] = []
        self._since = 0.0

    def turn(self, name: str | None) -> None:
        """Begin a stage, or end the one that runs (None)."""
        now = time.process_time()
        if self._running:
            last = self._running[-1]
            self.spent[last] = self.spent.get(last, 0.0) + now - self._since
        if name is None:
            self._running.pop()
        else:
            self._running.append(name)
        self._since = time.process_time()

    def wrap(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """`call`, timed as stage `name`."""

        def timed(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - passes through whatever the stage takes
            self.turn(name)
            try:
                return call(*args, **kwargs)
            finally:
                self.turn(None)

        return timed


@contextmanager
def wrapped(clock: Clock) -> Iterator[None]:
    """All stages timed, for as long as the context lasts."""
    kept = []
    try:
        for name, module, function in STAGES:
            home = importlib.import_module(module)
            call = getattr(home, function)
            kept.append((home, function, call))
            setattr(home, function, clock.wrap(name, call))
        yield
    finally:
        for home, function, call in reversed(kept):
            setattr(home, function, call)


def shares(texts: Sequence[str], rounds: int) -> tuple[dict[str, float], float]:
    """The least CPU seconds of each stage over the texts, and of the whole in the best round."""
    for text in texts:
        parse_issue(text)
    least: dict[str, float] = {}
    whole = float("inf")
    for _ in range(rounds):
        clock = Clock()
        with wrapped(clock):
            run = clock.wrap(REST, lambda: [parse_issue(text) for text in texts])
            run()
        whole = min(whole, sum(clock.spent.values()))
        for name, spent in clock.spent.items():
            least[name] = min(least.get(name, spent), spent)
    return least, whole


LETTER = 7.3
"""Width of a letter in the picture, in its units."""


def tidied(picture: str, title: str = "parse_issue on the seed pages: width is time") -> str:
    """A flame graph of py-spy as a plain picture: no script, names written where they fit, a title without a command."""
    width = float(re.findall(r'<svg id="frames"[^>]*? width="(\d+)"', picture)[0])

    def named(found: re.Match[str]) -> str:
        name = html.unescape(found["name"])
        fits = int(float(found["share"]) / 100 * width / LETTER) - 1
        short = name if len(name) <= fits else name[: fits - 2] + ".." if fits > 4 else ""
        return found[0].removesuffix("</text>") + html.escape(short) + "</text>"

    frame = r'<title>(?P<name>[^<]*?) \([^<]*</title><rect x="[^"]*" y="[^"]*" width="(?P<share>[\d.]+)%"[^>]*/><text[^>]*></text>'
    picture = re.sub(frame, named, picture)
    picture = re.sub(r"<script.*?</script>", "", picture, flags=re.DOTALL).replace(' onload="init(evt)"', "")
    picture = re.sub(
        r'(<text id="title"[^>]*>)[^<]*', lambda found: found[1] + html.escape(title), picture, count=1
    )
    return re.sub(r'<text id="(?:unzoom|search|matched|details)".*?</text>', "", picture, flags=re.DOTALL)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--rounds", type=int, default=5)
    cli.add_argument("--loop", type=int, default=0, help="only parse the seed pages so often, for a profiler")
    cli.add_argument(
        "--tidy", type=Path, metavar="SVG", help="only make a flame graph of py-spy a plain picture"
    )
    args = cli.parse_args(arguments)
    if args.tidy is not None:
        args.tidy.write_text(tidied(args.tidy.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        return 0
    texts = seed_pages()
    if args.loop:
        for _ in range(args.loop):
            for text in texts:
                parse_issue(text)
        return 0
    least, _ = shares(texts, args.rounds)
    total = sum(least.values())
    size = sum(map(len, texts))
    print(machine())
    order = [*(name for name, _, _ in STAGES), REST]
    body = (
        [name, f"{least[name] / len(texts) * 1000:.1f}", f"{least[name] / total:.1%}"]
        for name in order
        if name in least
    )
    print(rows(("stage", "ms a page", "share"), body))
    links = sum(spent for name, spent in least.items() if name.startswith("links"))
    print(
        f"all: {total / len(texts) * 1000:.1f} ms a page; the assignment problem {links / total:.0%} of it; all else alone"
        f" {size / (total - links):,.0f} characters a second"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
