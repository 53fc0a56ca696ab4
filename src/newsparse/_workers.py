"""One function over many tasks in worker processes: streamed, bounded, and alive after any of them dies.

Each worker has a pipe of its own and one task at a time. So it is always known which task a dead worker had, no
lock is shared that a killed process could hold for ever, and a task that takes too long can be ended by ending its
worker. `concurrent.futures` gives none of this: one dead process breaks the whole pool there.

Workers are started by ``spawn`` or ``forkserver``, never by ``fork``, which copies other threads' locks, and with
them deadlocks, into the child.
"""

from __future__ import annotations

import contextlib
import math
import multiprocessing
import os
import pickle
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, cast

import attrs

from newsparse.errors import ArgumentTypeError, ArgumentValueError, WorkerError

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

START_METHODS = ("spawn", "forkserver")
"""How worker processes may be started."""

WINDOW = 4
"""So many tasks a worker may be taken from the source before the first of them has been given back."""

ATTEMPTS = 2
"""A task is given to so many workers before their deaths are laid to it."""

GRACE = 5.0
"""Seconds that a worker without a pipe may take to end by itself."""

LONGEST_WAIT = 3600.0
"""Seconds that are waited for a worker at once: the system's own calls take no more than some days."""

FALSE_STARTS = 3
"""So many workers in a row that end before they are ready are taken for a fault of the program."""


@attrs.frozen
class Done:
    """What became of one task: a value, or an error and the name of its class."""

    index: int
    task: Any
    value: Any = None
    error: str | None = None
    kind: str | None = None


Work = Callable[[Any], Any]


def run(
    work: Work,
    tasks: Iterable[Any],
    *,
    jobs: int,
    ordered: bool = True,
    timeout: float | None = None,
    setup: Callable[[], object] | None = None,
    start_method: str | None = None,
) -> Generator[Done, None, None]:
    """``work(task)`` for each of `tasks`, in `jobs` processes; with one job and no `timeout` in this one.

    Whatever `work` raises becomes a `Done` with an error. `tasks` is read as results are taken, never more than
    `WINDOW` tasks a worker ahead. What `tasks` itself raises is raised after the results of the tasks before it.

    Args:
        work: must be picklable, as must values.
        tasks: any iterable. A task that cannot be pickled is worked on in this process, without `timeout`.
        jobs: how many processes, at least 1.
        ordered: give results in the order of `tasks`; otherwise as they come.
        timeout: seconds that a task may take before its worker is ended.
        setup: called once in each worker before its first task.
        start_method: one of `START_METHODS`; ``forkserver`` where there is one.
    """
    if _alone(jobs, timeout):
        return _here(work, tasks, setup)
    if multiprocessing.current_process().daemon:
        raise ArgumentValueError("this is a daemonic process, which can have no worker processes: use jobs=1")
    return _Pool(work, setup, jobs, ordered, timeout, start_method).run(tasks)


def jobs_or_default(jobs: int | None) -> int:
    """`jobs` checked; for None as many as there are processors for this process."""
    if jobs is None:
        if hasattr(os, "sched_getaffinity"):
            return len(os.sched_getaffinity(0))
        return os.cpu_count() or 1
    if isinstance(jobs, bool) or not isinstance(jobs, int):
        raise ArgumentTypeError(f"jobs must be an int or None, not {type(jobs).__name__}")
    if jobs < 1:
        raise ArgumentValueError(f"jobs must be at least 1, not {jobs}")
    return jobs


def timeout_checked(timeout: float | None) -> float | None:
    """`timeout` checked: seconds more than 0, or None."""
    if timeout is None:
        return None
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)):
        raise ArgumentTypeError(f"timeout must be a number of seconds or None, not {type(timeout).__name__}")
    if not timeout > 0:
        raise ArgumentValueError(f"timeout must be more than 0 seconds, not {timeout!r}")
    try:
        return float(timeout)
    except OverflowError:
        return math.inf


def setup_checked(
    setup: Callable[[], object] | None, *, jobs: int, timeout: float | None
) -> Callable[[], object] | None:
    """`setup` checked: something to call, and something that reaches other processes where there are any."""
    if setup is None:
        return None
    if not callable(setup):
        raise ArgumentTypeError(f"setup must be callable or None, not {type(setup).__name__}")
    if not _alone(jobs, timeout):
        try:
            pickle.dumps(setup)
        except Exception as error:
            raise ArgumentTypeError(
                f"setup does not reach other processes, give a function of a module: {error}"
            ) from error
    return setup


def start_method_checked(method: str | None) -> str | None:
    """`method` checked: one of `START_METHODS` that this system has, or None."""
    if method is None:
        return None
    there = [name for name in START_METHODS if name in multiprocessing.get_all_start_methods()]
    if method not in there:
        raise ArgumentValueError(f"start_method must be one of {', '.join(there)}, not {method!r}")
    return method


def _alone(jobs: int, timeout: float | None) -> bool:
    """Whether all is done in this process."""
    return jobs == 1 and timeout is None


def _here(
    work: Work, tasks: Iterable[Any], setup: Callable[[], object] | None
) -> Generator[Done, None, None]:
    if setup is not None:
        setup()
    for index, task in enumerate(tasks):
        value, error, kind = _attempt(work, task)
        yield Done(index, task, value, error, kind)


def _attempt(work: Work, task: object) -> tuple[Any, str | None, str | None]:
    try:
        return work(task), None, None
    except Exception as error:  # noqa: BLE001 - one bad page never stops the rest
        return None, str(error) or type(error).__name__, type(error).__name__


def _serve(connection: Connection, work: Work, setup: Callable[[], object] | None) -> None:
    """A worker: an empty message when it is ready, then an answer for each task until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all processes: the first one sees to it
    if setup is not None:
        setup()
    try:
        connection.send_bytes(b"")
        while True:
            message = connection.recv_bytes()
            connection.send_bytes(_answer(work, message))
    except (EOFError, OSError):  # nobody is there any more
        return


def _answer(work: Work, message: bytes) -> bytes:
    try:
        answer = _attempt(work, pickle.loads(message))  # noqa: S301 - from the process that started this one
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - a task or a value that does not go through a pipe
        return pickle.dumps((None, str(error) or type(error).__name__, type(error).__name__))


@attrs.frozen
class _Task:
    """A task on its way."""

    index: int
    task: Any
    deaths: int = 0
    """How many workers died of it, or with it."""


class _Worker:
    """A worker process as its parent sees it."""

    def __init__(
        self, context: SpawnContext | ForkServerContext, work: Work, setup: Callable[[], object] | None
    ) -> None:
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, work, setup), daemon=True)
        try:
            self.process.start()
        except BaseException:
            self.connection.close()
            raise
        finally:
            theirs.close()  # or the pipe would not end when the worker does
        self.ready = False
        self.task: _Task | None = None
        """What it is at."""
        self.deadline = math.inf

    def give(self, task: _Task, message: bytes, timeout: float | None) -> None:
        self.task = task
        self.deadline = math.inf if timeout is None else time.monotonic() + timeout
        with contextlib.suppress(OSError):  # it is dead: its pipe will tell
            self.connection.send_bytes(message)

    def close(self) -> int:
        """Forget a worker that is dead, or is about to be. Gives its exit code."""
        self.connection.close()
        self.process.join(GRACE)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        code = self.process.exitcode
        assert code is not None
        self.process.close()
        return code


class _Pool:
    def __init__(
        self,
        work: Work,
        setup: Callable[[], object] | None,
        jobs: int,
        ordered: bool,
        timeout: float | None,
        start_method: str | None,
    ) -> None:
        methods = multiprocessing.get_all_start_methods()
        method = start_method or ("forkserver" if "forkserver" in methods else "spawn")
        self.context = cast("SpawnContext | ForkServerContext", multiprocessing.get_context(method))
        if method == "forkserver":
            _preload(self.context)
        self.work, self.setup, self.jobs, self.ordered, self.timeout = work, setup, jobs, ordered, timeout
        self.workers: list[_Worker] = []
        self.waiting: deque[_Task] = deque()
        """Taken from the source and not yet with a worker: at most one a job, and those whose worker died."""
        self.done: dict[int, Done] = {}
        """Results that nobody has taken yet, in the order in which they came."""
        self.taken = self.given = self.false_starts = 0
        """How many tasks were taken from the source, and how many results given back; `FALSE_STARTS`."""
        self.ended = False
        """Whether the source has no more tasks."""
        self.fault: Exception | None = None
        """What the source raised."""

    def run(self, tasks: Iterable[Any]) -> Generator[Done, None, None]:
        source = iter(tasks)
        try:
            while True:
                self._feed(source)
                if (result := self._result()) is not None:
                    yield result
                    self._listen(block=False)  # a worker may have become free meanwhile
                elif self.given < self.taken:
                    self._listen(block=True)
                else:
                    break
            if self.fault is not None:
                raise self.fault
        finally:
            self._end()

    def _result(self) -> Done | None:
        """A result to give back, if there is one."""
        index = self.given if self.ordered else next(iter(self.done), -1)
        result = self.done.pop(index, None)
        self.given += result is not None
        return result

    def _feed(self, source: Iterator[Any]) -> None:
        """Take tasks from the source as far as there is room, start workers as needed, and give the tasks out."""
        room = self.jobs * WINDOW
        while not self.ended and len(self.waiting) < self.jobs and self.taken - self.given < room:
            try:
                self.waiting.append(_Task(self.taken, next(source)))
                self.taken += 1
            except StopIteration:
                self.ended = True
            except Exception as error:  # noqa: BLE001 - raised again when all before it has been given back
                self.ended, self.fault = True, error
        free = [worker for worker in self.workers if worker.ready and worker.task is None]
        while free and self.waiting:
            task = self.waiting.popleft()
            try:
                message = pickle.dumps(task.task, pickle.HIGHEST_PROTOCOL)
            except Exception:  # noqa: BLE001 - it does not go through a pipe: done here, as with one job
                self._finish(task, *_attempt(self.work, task.task))
            else:
                free.pop().give(task, message, self.timeout)
        starting = sum(not worker.ready for worker in self.workers)
        while len(self.workers) < self.jobs and starting < len(self.waiting):
            try:
                self.workers.append(_Worker(self.context, self.work, self.setup))
            except (EOFError, ConnectionError) as error:  # of a fork server that could not load the program
                self._false_start(f"with the fork server: {error}")
            else:
                starting += 1

    def _finish(self, task: _Task, value: object, error: str | None, kind: str | None) -> None:
        self.done[task.index] = Done(task.index, task.task, value, error, kind)

    def _listen(self, *, block: bool) -> None:
        """Take in what the workers say; wait for it if `block`. End those that take too long."""
        by_connection = {w.connection: w for w in self.workers if w.task is not None or not w.ready}
        if not by_connection:
            return
        first = min(worker.deadline for worker in by_connection.values())
        seconds = min(max(0.0, first - time.monotonic()), LONGEST_WAIT) if block else 0.0
        heard = wait(list(by_connection), None if block and math.isinf(first) else seconds)
        for connection in heard:
            self._hear(by_connection[cast("Connection", connection)])
        now = time.monotonic()
        for worker in [worker for worker in self.workers if worker.deadline <= now]:
            assert worker.task is not None
            if not worker.connection.poll():
                worker.process.kill()
                self._finish(worker.task, None, f"took more than {self.timeout:g} seconds", "TimeoutError")
                self._drop(worker)

    def _hear(self, worker: _Worker) -> None:
        try:
            message = worker.connection.recv_bytes()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if worker.task is None:
            worker.ready = True
            self.false_starts = 0
            return
        self._finish(worker.task, *pickle.loads(message))  # noqa: S301 - from a process that this one started
        worker.task = None
        worker.deadline = math.inf

    def _bury(self, worker: _Worker) -> None:
        """See to what a dead worker was at."""
        task = worker.task
        how = _how(self._drop(worker))
        if task is not None:
            deaths = task.deaths + 1
            if deaths < ATTEMPTS:
                self.waiting.appendleft(attrs.evolve(task, deaths=deaths))
            else:
                message = f"worker processes died on it {deaths} times, the last {how}"
                self._finish(task, None, message, WorkerError.__name__)
        elif not worker.ready:
            self._false_start(how)

    def _false_start(self, how: str) -> None:
        """Note that a worker ended before it was ready; after `FALSE_STARTS` of them in a row, give up."""
        self.false_starts += 1
        if self.false_starts >= FALSE_STARTS:
            raise WorkerError(
                f"worker processes die before they begin (the last {how}). A program that calls this must keep "
                'the call under `if __name__ == "__main__":`, and be a file or a notebook; otherwise use jobs=1'
            ) from None

    def _drop(self, worker: _Worker) -> int:
        self.workers.remove(worker)
        return worker.close()

    def _end(self) -> None:
        for worker in self.workers:
            worker.process.kill()
        while self.workers:
            self._drop(self.workers[-1])


def _preload(context: SpawnContext | ForkServerContext) -> None:
    """Let the fork server load what pages need, so that workers begin with it. Who has told it what to load is obeyed."""
    from multiprocessing import forkserver

    server = getattr(forkserver, "_forkserver", None)  # there is no public way to ask
    if getattr(server, "_preload_modules", None) == ["__main__"]:
        context.set_forkserver_preload(["__main__", "newsparse.batch", "newsparse._ready"])


def _how(code: int) -> str:
    if code >= 0:
        return f"with exit code {code}"
    try:
        return f"by {signal.Signals(-code).name}"
    except ValueError:
        return f"by signal {-code}"
