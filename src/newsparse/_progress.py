"""How far a batch is, on standard error: a bar by rich where it is installed, lines otherwise, and only in a terminal.

Failures and the last line are told in any case.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import time
from typing import Any, Protocol

from newsparse._streams import tell
from newsparse.render import showable

EVERY = 2.0
"""Seconds between two lines about how far it is."""


class Progress(Protocol):
    """What a batch tells about itself while it runs."""

    def step(self, *, failed: bool) -> None:
        """One more unit is done."""
        ...

    def skip(self) -> None:
        """One unit was done before."""
        ...

    def say(self, line: str) -> None:
        """Show a line."""
        ...

    def close(self) -> None:
        """It is over."""
        ...


def progress(total: int | None) -> Progress:
    """A progress display for `total` units, None where that is not known: what the terminal and rich allow."""
    if not in_terminal():
        return Silent()
    return Bar(total) if importlib.util.find_spec("rich") is not None else Lines(total)


def in_terminal() -> bool:
    """Whether progress is shown at all."""
    return sys.stderr is not None and sys.stderr.isatty()


class Silent:
    """For what is not a terminal."""

    def step(self, *, failed: bool) -> None: ...

    def skip(self) -> None: ...

    def say(self, line: str) -> None:
        tell(line)

    def close(self) -> None: ...


class Lines(Silent):
    """A line every two seconds."""

    def __init__(self, total: int | None) -> None:
        self.total = total
        self.done = self.failed = 0
        self.start = self.last = time.monotonic()

    def step(self, *, failed: bool) -> None:
        self.done += 1
        self.failed += failed
        now = time.monotonic()
        if now - self.last >= EVERY:
            self.last = now
            self.say(self.line(now))

    def skip(self) -> None:
        if self.total is not None:
            self.total -= 1

    def line(self, now: float) -> str:
        """How far it is."""
        of = "" if self.total is None else f"/{self.total}"
        rate = self.done / max(now - self.start, 1e-9)
        return f"{self.done}{of} pages, {rate:.1f} pages/s, {self.failed} failed"


class Bar:
    """A bar drawn by rich."""

    def __init__(self, total: int | None) -> None:
        rich: Any = importlib.import_module("rich.progress")
        console: Any = importlib.import_module("rich.console")

        self.total = total
        self.done = self.failed = 0
        self.start = time.monotonic()
        self.console = console.Console(stderr=True)
        self.bar = rich.Progress(
            rich.TextColumn("pages"),
            rich.BarColumn(),
            rich.MofNCompleteColumn(),
            rich.TextColumn("{task.fields[rate]:.1f} pages/s"),
            rich.TextColumn("{task.fields[failed]} failed"),
            rich.TimeRemainingColumn(),
            console=self.console,
            transient=True,
        )
        self.task = self.bar.add_task("pages", total=total, rate=0.0, failed=0)
        self.bar.start()

    def step(self, *, failed: bool) -> None:
        self.done += 1
        self.failed += failed
        rate = self.done / max(time.monotonic() - self.start, 1e-9)
        self.bar.update(self.task, advance=1, rate=rate, failed=self.failed)

    def skip(self) -> None:
        if self.total is not None:
            self.total -= 1
            self.bar.update(self.task, total=self.total)

    def say(self, line: str) -> None:
        self.console.print(showable(line), markup=False, highlight=False, soft_wrap=True)

    def close(self) -> None:
        self.bar.stop()
