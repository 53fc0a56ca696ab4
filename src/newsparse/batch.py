"""Many pages: `parse_many` in one or more processes, and `Outcome`, what becomes of each page."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import Any

import attrs

from newsparse import _workers
from newsparse.errors import ArgumentTypeError
from newsparse.model import Issue
from newsparse.options import Options
from newsparse.page import Page
from newsparse.pipeline import parse_issue


@attrs.frozen
class Outcome:
    """What became of one source: an issue, or an error."""

    index: int
    """The source's place in what was given, from 0."""
    source: str | None = None
    """Its key where one was given, otherwise the path of a file or the name of a `Page`; None for a text."""
    issue: Issue | None = None
    """What was made of it; None if it failed."""
    error: str | None = None
    """Why it failed, in words; None if it did not."""
    kind: str | None = None
    """The class of the error by name: ``SourceError`` and the like, ``TimeoutError``, or ``WorkerError`` where the
    page ended the process that worked on it."""

    @property
    def ok(self) -> bool:
        """True if there is an issue. (A type checker learns that only from ``outcome.issue is not None``.)"""
        return self.error is None

    def to_dict(self) -> dict[str, Any]:
        """As plain data: ``source`` and ``issue`` (see `Issue.to_dict`), or ``source``, ``error`` and ``kind``.

        >>> Outcome(0, "a.txt", error="a.txt: no such file or folder", kind="SourceError").to_dict()
        {'source': 'a.txt', 'error': 'a.txt: no such file or folder', 'kind': 'SourceError'}
        """
        if self.issue is None:
            return {"source": self.source, "error": self.error, "kind": self.kind}
        return {"source": self.source, "issue": self.issue.to_dict()}


def parse_many(
    sources: Iterable[Any],
    *,
    jobs: int | None = None,
    ordered: bool = True,
    keyed: bool = False,
    date: datetime.date | str | None = None,
    title: str | None = None,
    options: Options | None = None,
    timeout: float | None = None,
    setup: Callable[[], object] | None = None,
    start_method: str | None = None,
) -> Iterator[Outcome]:
    r"""Parse many pages or issues, each by itself, in several processes.

    Sources are read as outcomes are taken, at most four a process ahead, so neither the sources nor the outcomes
    need fit into memory. The outcomes are the same for any number of jobs; a source that cannot be pickled is seen to in this
    process. A source that fails gives an outcome
    with an error and stops nothing. What the iterable itself raises is raised after the outcomes before it.

    A process that dies (the system ends one when memory is short) is replaced, and its page given once more to a
    new one; if that dies too, the page has failed, with kind ``WorkerError``. No other page is lost.

    Processes are started afresh, not forked: a script must keep the call under ``if __name__ == "__main__":``.
    Leaving the loop early, or Ctrl-C, ends them.

    Args:
        sources: any iterable of what `parse_issue` takes: texts, paths, pages, or a list of these for one issue.
        jobs: how many processes; None for one a processor. With 1 all is done in this process, unless there is a
            `timeout`.
        ordered: give outcomes in the order of the sources. Then one slow page holds up those after it; with False
            they come as they are done.
        keyed: `sources` gives pairs ``(key, source)``; the key, as a `str`, is the outcome's ``source``.
        date: the day of all issues, as in `parse_issue`.
        title: the paper of all issues, likewise.
        options: see `Options`.
        timeout: seconds a page may take. One that takes longer has failed, with kind ``TimeoutError``.
        setup: called in each process before its first page, to register readers, say. Must be picklable.
        start_method: ``forkserver`` (the default where there is one) or ``spawn``.

    Raises:
        NewsparseError: for misuse, at once; `WorkerError`, from the iterator, if no process can be started.

    >>> outcomes = parse_many(["本报讯(记者李丰)演出上演，职\n\n工拍手叫好。", b"no text"], jobs=1)
    >>> [(outcome.index, outcome.ok, outcome.kind) for outcome in outcomes]
    [(0, True, None), (1, False, 'ArgumentTypeError')]
    """
    if isinstance(sources, (str, bytes, os.PathLike, Page)) or not isinstance(sources, Iterable):
        raise ArgumentTypeError(
            f"parse_many takes an iterable of sources, not {type(sources).__name__}; for one source use parse_issue"
        )
    jobs, timeout = _workers.jobs_or_default(jobs), _workers.timeout_checked(timeout)
    setup = _workers.setup_checked(setup, jobs=jobs, timeout=timeout)
    parse_issue("", date=date, title=title, options=options)  # a wrong argument is one for every page
    done = _workers.run(
        partial(parse_keyed if keyed else parse_issue, date=date, title=title, options=options),
        sources,
        jobs=jobs,
        ordered=bool(ordered),
        timeout=timeout,
        setup=partial(begin, setup),
        start_method=_workers.start_method_checked(start_method),
    )
    return _outcomes(done, keyed=keyed)


def begin(setup: Callable[[], object] | None = None) -> None:
    """What a process does before its first page: `setup`, and load what the first page would have to wait for."""
    if setup is not None:
        setup()
    parse_issue("本报讯(记者李丰)8月22日，演出上演，职\n\n工拍手叫好。")


def parse_keyed(
    pair: object,
    *,
    date: datetime.date | str | None = None,
    title: str | None = None,
    options: Options | None = None,
) -> Issue:
    """`parse_issue` of the second of a pair."""
    if not isinstance(pair, (tuple, list)) or len(pair) != 2:
        raise ArgumentTypeError(
            f"with keyed=True each source is a pair (key, source), not {type(pair).__name__}"
        )
    return parse_issue(pair[1], date=date, title=title, options=options)


def name_of(source: object) -> str | None:
    """What a source is called: the path of a file, the name of a page."""
    if isinstance(source, os.PathLike):
        return os.fsdecode(source)
    if isinstance(source, Page):
        return source.name
    return None


def _outcomes(results: Generator[_workers.Done, None, None], *, keyed: bool) -> Iterator[Outcome]:
    with closing(results):
        for result in results:
            yield Outcome(
                result.index,
                key_of(result.task) if keyed else name_of(result.task),
                result.value,
                result.error,
                result.kind,
            )


def key_of(pair: object) -> str | None:
    """The first of a pair as text."""
    return str(pair[0]) if isinstance(pair, (tuple, list)) and len(pair) == 2 else None
