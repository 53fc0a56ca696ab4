"""The command ``newsparse``: the articles of a page, readable in a terminal.

``newsparse PAGE…`` is short for ``newsparse parse PAGE…``; further commands are entries of `COMMANDS`.
Exit codes: 0 done, 1 a source cannot be read or the output not be written, 2 a wrong call,
130 stopped by Ctrl-C. With ``--each`` 1 says that some pages failed.
"""

from __future__ import annotations

import argparse
import datetime
import math
import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from newsparse import __version__
from newsparse.errors import NewsparseError, SourceError

if TYPE_CHECKING:
    from newsparse.model import Issue
    from newsparse.page import Page

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""

STDOUT = Path("-")
"""The output that stands for standard output."""

MAX_WIDTH = 100
"""Lines longer than this many columns are hard to read, however wide the terminal."""

EXAMPLES = """\
examples:
  newsparse page3.txt                      the articles of a page, here in the terminal
  newsparse page1.txt page2.txt            the pages of one issue, in their order
  newsparse page3.txt --to json -o a.json  with all positions, repairs and what was left over
  newsparse page3.txt --to md | less       as Markdown
  newsparse page3.txt --date 2022-08-22    where the page does not print its day
  pdftotext page3.pdf - | newsparse        what another command writes (newsparse - says so)

many pages, each by itself:
  newsparse parse pages/ --each -o pages.jsonl                a page a line, on all processors
  newsparse parse pages/ --each -o pages.jsonl --resume       goes on where it was stopped
  newsparse parse scans.zip --each --to md -o out/ --jobs 2   a Markdown file a page
  newsparse parse pages/ --each -o pages.jsonl --report failed.jsonl --timeout 60

exit codes: 0 done, 1 some pages failed or the output cannot be written, 2 a wrong call, 130 stopped by Ctrl-C

A file named like a command is given with its folder: newsparse ./parse
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code.

    A wrong call, ``--help`` and ``--version`` leave by SystemExit, as argparse has it.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    command = COMMANDS.get(arguments[0]) if arguments else None
    try:
        return parse_command(arguments) if command is None else command(arguments[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


def parse_command(argv: Sequence[str]) -> int:
    """``newsparse [parse] PAGE…``: read, parse, show or write."""
    parser = _parser()
    options = arguments_of(parser, argv)
    if options.output == STDOUT:
        options.output = None
    from newsparse.cli_batch import batch, wants_batch

    if wants_batch(options):
        return batch(options, parser)
    form = options.to or ("text" if options.output is None else _format_of(options.output, parser))
    if options.output is not None and any(same_file(options.output, page) for page in options.pages):
        parser.error(f"{options.output} is what is read: name another file with --output")
    try:
        issue = _parse(options.pages, options.date, options.title)
    except (NewsparseError, OSError) as error:
        return _fail(_reason(error, options.pages))
    if form not in {"text", "md", "json"}:
        return _export(issue, form, options, parser)
    if options.output is None:
        colour = sys.stdout is not None and use_colour(sys.stdout, os.environ)
        width = min(shutil.get_terminal_size().columns, MAX_WIDTH)
        return _write_stdout(render(issue, form, width=width, colour=colour))
    text = render(issue, form)
    try:
        options.output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return _fail(_reason(error, [options.output]))
    return 0


def _explain(argv: Sequence[str]) -> int:
    from newsparse.cli_explain import explain_command

    return explain_command(argv)


def _view(argv: Sequence[str]) -> int:
    from newsparse.cli_view import view_command

    return view_command(argv)


def _completion(argv: Sequence[str]) -> int:
    from newsparse.cli_completion import completion_command

    return completion_command(argv)


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "parse": parse_command,
    "explain": _explain,
    "view": _view,
    "completion": _completion,
}
"""The commands by name. A first argument that is none of them is a page."""


def render(issue: Issue, form: str, *, width: int = 80, colour: bool = False) -> str:
    """The issue as ``text``, ``md`` or ``json``, ending in a line end."""
    if form == "json":
        return issue.to_json(indent=2) + "\n"

    from newsparse.render import issue_to_markdown, issue_to_text

    return issue_to_markdown(issue) if form == "md" else issue_to_text(issue, width=width, colour=colour)


def _export(issue: Issue, form: str, options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Write a form that is not made for a terminal."""
    from newsparse._outputs import TABLE, write_whole

    try:
        made = TABLE[form](issue)
    except NewsparseError as error:
        return _fail(_reason(error, options.pages))
    if options.output is None:
        if not isinstance(made, str):
            parser.error(f"--to {form} needs --output")
        return _write_stdout(made)
    try:
        if isinstance(made, dict):
            options.output.mkdir(parents=True, exist_ok=True)
            for name, text in made.items():
                write_whole(options.output / name, text)
        else:
            write_whole(options.output, made)
    except OSError as error:
        return _fail(_reason(error, [options.output]))
    return 0


def use_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether to colour what goes to `stream`: only a terminal, and never against NO_COLOR (no-color.org)."""
    return stream.isatty() and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def page_parser(prog: str, description: str, examples: str) -> argparse.ArgumentParser:
    """A command's parser that takes the pages of one issue; `add_issue_arguments` brings what else all of them take."""
    parser = argparse.ArgumentParser(
        prog=prog,
        description=description,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "pages", nargs="*", type=path_of, metavar="PAGE",
        help="a page's file (text or an OCR engine's output) or a folder of pages; several make one issue; - is standard "
        "input, which is also read where no page is named and something is sent to it",
    )  # fmt: skip
    return parser


def arguments_of(parser: argparse.ArgumentParser, argv: Sequence[str]) -> argparse.Namespace:
    """What was asked for; pages may stand before, between and behind the options."""
    from newsparse._streams import STDIN, in_terminal, is_sent

    # With "--", behind which all are pages, argparse mixes none.
    options = parser.parse_args(argv) if "--" in argv else parser.parse_intermixed_args(argv)
    if not options.pages:
        if not is_sent():
            parser.error("no PAGE is named, and nothing is sent to standard input")
        options.pages = [STDIN]
    if options.pages.count(STDIN) > 1:
        parser.error("- is standard input, which can be read once only")
    if STDIN in options.pages and in_terminal():
        parser.error("standard input is a terminal: name a file, or send a page (cat page.txt | newsparse -)")
    return options


def add_issue_arguments(parser: argparse.ArgumentParser) -> None:
    """What the caller may know of the issue."""
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the issue's day")
    parser.add_argument("--title", metavar="T", help="the paper's title")


def _parser() -> argparse.ArgumentParser:
    parser = page_parser("newsparse", "Turns the OCR of Chinese newspaper pages into articles.", EXAMPLES)
    from newsparse._outputs import FORMS

    parser.add_argument(
        "--to", choices=tuple(FORMS),
        help="the form of the result; by default what --output ends in, and plain text where that has no ending (with --each "
        "a folder of json); jsonl (a page a line) implies --each",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", type=path_of, metavar="FILE",
        help="write there (- for standard output), not to the terminal",
    )  # fmt: skip
    add_issue_arguments(parser)
    many = parser.add_argument_group("many pages, each by itself (any of these but --each implies it)")
    many.add_argument(
        "--each", action="store_true",
        help="each page is an issue of its own; folders and archives are gone through",
    )  # fmt: skip
    many.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes (default: one a processor)")
    again = many.add_mutually_exclusive_group()
    again.add_argument("--resume", action="store_true", help="keep what is there of the output, and go on")
    again.add_argument("--overwrite", action="store_true", help="begin anew where the output is not empty")
    many.add_argument(
        "--report", type=path_of, metavar="FILE", help="write a JSON line for each page that failed"
    )
    many.add_argument(
        "--timeout", type=_seconds, metavar="SECONDS", help="give a page up that takes longer than this"
    )
    parser.add_argument("--version", action="version", version=f"newsparse {__version__}")
    return parser


def path_of(text: str) -> Path:
    """A path that was given. An empty one, as of a variable that is not set, is none: `Path` makes ``.`` of it. Only
    ``-`` itself is standard input or output: ``./-`` is a file, though `Path` takes both for the same.
    """
    if not text:
        msg = "an empty name"
        raise argparse.ArgumentTypeError(msg)
    path = Path(text)
    return path.absolute() if path == STDOUT and text != "-" else path


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        msg = f"{text!r} is not a number of processes"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < math.inf:
        msg = f"{text!r} is not a number of seconds"
        raise argparse.ArgumentTypeError(msg)
    return seconds


def _day(text: str) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or text != day.isoformat():  # fromisoformat takes 20220822 and 2022-W34-1 too
        msg = f"{text!r} is not a day as YYYY-MM-DD"
        raise argparse.ArgumentTypeError(msg)
    return day


def _parse(pages: list[Path], date: datetime.date | None, title: str | None) -> Issue:
    # Here and not above: --help and --version need no pipeline.
    from newsparse import parse_issue
    from newsparse._streams import is_stream

    if len(pages) == 1 and date is None and title is None and (result := _result(pages[0])) is not None:
        return result
    sources: list[Path | Page] = []
    for path in pages:
        sources.extend(_sent(path) if is_stream(path) else [path])
    return parse_issue(sources[0] if len(sources) == 1 else sources, date=date, title=title)


_OURS: Final = re.compile(rb'\s*\{\s*"schema"\s*:\s*"newsparse/1"')
"""How a result in JSON begins that newsparse wrote."""


def _result(path: Path) -> Issue | None:
    """The issue of a file that ``--to json`` wrote, to be shown or written in another form; None for any other file.

    Raises:
        SourceError: it begins as such a file does, and is not one.
        OSError: it cannot be read.
    """
    if path.suffix.lower() != ".json" or not path.is_file():
        return None
    with path.open("rb") as file:
        if _OURS.match(file.read(100)) is None:
            return None
    from newsparse import Issue

    try:
        return Issue.from_json(path.read_text(encoding="utf-8"))
    except (NewsparseError, ValueError) as error:
        msg = f"{path.name}: begins as a result of newsparse, and is none: {error}"
        raise SourceError(msg) from error


def _sent(path: Path) -> tuple[Page, ...]:
    """The pages that a stream gives."""
    from newsparse._streams import name_of, read_in
    from newsparse.source import read_bytes

    return read_bytes(read_in(path), name_of(path))


def _format_of(path: Path, parser: argparse.ArgumentParser) -> str:
    """The form that the ending of the output stands for; plain text for a name without one."""
    from newsparse._outputs import FORMS, form_of

    form = form_of(path)
    if form is None and path.suffix.lower() == ".xml":
        parser.error(f"{path} may be of several forms: say which with --to, or end it in .tei.xml")
    if form is None and path.suffix:
        forms = ", ".join(map(repr, FORMS))
        parser.error(
            f"{path}: no form ends in {path.suffix}: say which it is with --to (choose from {forms})"
        )
    return form or "text"


def same_file(first: Path, second: Path) -> bool:
    """Whether both are one file or folder that is there."""
    try:
        return first.samefile(second)
    except (OSError, ValueError):
        return False


def _reason(error: Exception, paths: Sequence[Path]) -> str:
    """The error in one line that names the file."""
    from newsparse._streams import STDIN, STDIN_NAME
    from newsparse.render import showable

    if isinstance(error, OSError) and error.strerror:
        name = error.filename if error.filename is not None else paths[0]
        return showable(f"{name}: {error.strerror}")
    names = [STDIN_NAME if path == STDIN else str(path) for path in paths]
    message = showable(str(error)) or type(error).__name__
    if any(showable(Path(name).name) in message for name in names):
        return message
    return showable(", ".join(names)) + f": {message}"


def _fail(reason: str) -> int:
    from newsparse._streams import tell

    tell(f"newsparse: {reason}")
    return 1


def _write_stdout(text: str) -> int:
    from newsparse._streams import write_out

    try:
        write_out(text)
    except OSError as error:
        return _fail(f"standard output: {error.strerror}")
    return 0
