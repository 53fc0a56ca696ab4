"""``newsparse parse --each``: every page of files, folders and archives by itself, in several processes.

Exit codes: 0 all pages done, 1 some failed or the results cannot be written, 2 a wrong call, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import datetime
import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import BinaryIO

from newsparse._outputs import FORMS, LINES, Folder, LinesFile, Output, rendered
from newsparse._progress import Progress, in_terminal, progress
from newsparse._streams import abandon, tell
from newsparse._units import Unit, changed, count, opened, same_place, units
from newsparse._workers import Done, jobs_or_default, run
from newsparse.batch import begin
from newsparse.cli import _reason, same_file
from newsparse.errors import NewsparseError, WorkerError
from newsparse.export import Exported
from newsparse.export.common import json_line
from newsparse.readers.files import PAGES

KEPT = "--resume keeps what is there, --overwrite begins anew"
"""What is said of results that a run would not write again as they are."""


def wants_batch(options: argparse.Namespace) -> bool:
    """Whether a call of ``newsparse parse`` is one of each page by itself: it says so, or only then has a meaning."""
    return bool(
        options.each
        or options.resume
        or options.overwrite
        or options.jobs is not None
        or options.timeout is not None
        or options.report is not None
        or options.to == LINES
        or (
            options.to is None
            and options.output is not None
            and options.output.suffix.lower() == FORMS[LINES]
        )
    )


def batch(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Parse each page by itself and write the results. Gives the exit code; a wrong call leaves by SystemExit."""
    form = options.to or (
        LINES if options.output is None or options.output.suffix.lower() == FORMS[LINES] else "json"
    )
    pages = list(dict.fromkeys(options.pages))
    with ExitStack() as stack:
        try:
            _check(options, form, parser)
            # Before the output, which `--overwrite` empties.
            report = None if options.report is None else stack.enter_context(options.report.open("wb"))
            output: Output = (
                LinesFile(options.output, resume=options.resume, given=_given(options))
                if form == LINES
                else Folder(options.output, form, resume=options.resume)
            )
            stack.callback(output.close)
            if output.unlike:
                tell(f"newsparse: {output.unlike} results were made with another --date or --title; {KEPT}")
            newer: list[str] = []
            shown = progress(count(pages) if in_terminal() else None)
            stack.callback(shown.close)
            results = stack.enter_context(
                closing(
                    run(
                        partial(convert, form=form, date=options.date, title=options.title),
                        _missing(units(pages), output, shown, newer),
                        setup=begin,
                        jobs=jobs_or_default(options.jobs),
                        timeout=options.timeout,
                    )
                )
            )
            done, failed = _write(results, output, report, shown)
        except BrokenPipeError:  # the reader has seen enough (``| head``)
            if sys.stdout is not None:
                abandon(sys.stdout)
            return 0
        except (WorkerError, OSError, NewsparseError) as error:
            where = Path("standard output") if options.output is None else options.output
            tell(f"newsparse: {_reason(error, [where]) if isinstance(error, OSError) else error}")
            return 1
        except KeyboardInterrupt:
            more = "" if options.output is None else "; the same call with --resume goes on"
            tell(f"newsparse: stopped{more}")
            raise
    if newer:
        tell(
            f"newsparse: {len(newer)} pages were written after their results, the first is {newer[0]}; {KEPT}"
        )
    tell(f"newsparse: {done} pages done, {failed} failed")
    return 1 if failed else 0


def convert(
    unit: Unit, *, form: str, date: datetime.date | None = None, title: str | None = None
) -> tuple[Unit, Exported]:
    """The issue of a unit, in one of the forms of results, and the unit named for the file that was read."""
    from newsparse.pipeline import parse_issue

    read, source = opened(unit)
    return read, rendered(parse_issue(source, date=date, title=title), read, form)


def _check(options: argparse.Namespace, form: str, parser: argparse.ArgumentParser) -> None:
    """Leave, as argparse does, where the call cannot be meant."""
    output: Path | None = options.output
    if output is None:
        if form != LINES:
            parser.error(f"--each with --to {form} writes a file a page: name a folder with --output")
        if options.resume or options.overwrite:
            parser.error("--resume and --overwrite need --output")
    for what in filter(None, (output, options.report)):
        _spare(what, options.pages, parser)
    if output is None:
        return
    if options.report is not None and os.path.realpath(output) == os.path.realpath(options.report):
        parser.error(f"{output} is both --output and --report: name another file for one of them")
    if form == LINES:
        if output.is_dir():
            parser.error(f"{output} is a folder; --to {LINES} writes one file")
        there = output.exists() and output.stat().st_size > 0
    else:
        if output.exists() and not output.is_dir():
            parser.error(f"{output} is a file; --each with --to {form} writes a folder")
        if options.to is None and output.suffix and not output.is_dir():
            parser.error(
                f"--each writes a file a page: name a folder, not {output}, or a file that ends in {FORMS[LINES]}, or say "
                "the form with --to"
            )
        there = output.is_dir() and any(output.iterdir())
        twins = same_place(list(dict.fromkeys(options.pages)))
        if twins is not None:
            parser.error(f"{twins[0]} and {twins[1]} have one name, so their results would have one too")
        for page in options.pages:
            if page.is_dir() and output.resolve().is_relative_to(page.resolve()):
                parser.error(
                    f"{output} lies in {page}, so its files would be read as pages: name another folder"
                )
    if there and not options.resume and not options.overwrite:
        parser.error(f"{output} is not empty: --resume goes on where a run stopped, --overwrite begins anew")


def _spare(written: Path, pages: Sequence[Path], parser: argparse.ArgumentParser) -> None:
    """Leave where a file that is to be written is one that is read, or would be read as a page of a folder."""
    for page in pages:
        if same_file(written, page) and not page.is_dir():
            parser.error(f"{written} is what is read: name another file")
        if (
            written.suffix.lower() in PAGES
            and not written.is_dir()
            and page.is_dir()
            and written.resolve().is_relative_to(page.resolve())
        ):
            parser.error(f"{written} lies in {page}, so it would be read as a page: name it otherwise")


def _given(options: argparse.Namespace) -> dict[str, str]:
    """What the call says of all mastheads."""
    said = {"date": None if options.date is None else options.date.isoformat(), "title": options.title}
    return {name: value for name, value in said.items() if value is not None}


def _missing(work: Iterator[Unit], output: Output, shown: Progress, newer: list[str]) -> Iterator[Unit]:
    """The units that have no result yet. Names of those that were written after theirs go to `newer`."""
    for unit in work:
        made = None if unit.error is not None else output.made(unit)
        if made is None:
            yield unit
            continue
        shown.skip()
        written = changed(unit)
        if written is not None and written > made:
            newer.append(unit.name)


def _write(
    results: Iterator[Done], output: Output, report: BinaryIO | None, shown: Progress
) -> tuple[int, int]:
    """Write what comes; how many are done, and how many have failed."""
    done = failed = 0
    for result in results:
        unit: Unit = result.task
        shown.step(failed=result.error is not None)
        error, kind = result.error, result.kind
        if error is None:
            try:
                output.write(*result.value)
            except OSError as fault:
                if fault.errno != errno.ENAMETOOLONG:
                    raise
                error, kind = "its name with the form's ending is too long for a file", type(fault).__name__
            else:
                done += 1
                continue
        failed += 1
        shown.say(f"newsparse: {_told(unit.name, error)}")
        if report is not None:
            line = json_line({"source": unit.name, "error": error, "kind": kind}) + "\n"
            report.write(line.encode("utf-8"))
            report.flush()
    return done, failed


def _told(name: str, error: str) -> str:
    """An error that names its page once."""
    return error if name in error else f"{name}: {error.removeprefix(name.rpartition(os.sep)[2] + ': ')}"
