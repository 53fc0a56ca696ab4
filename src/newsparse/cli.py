"""The command ``newsparse``: the articles of a page, readable in a terminal.

``newsparse PAGE…`` is short for ``newsparse parse PAGE…``; further commands are entries of `COMMANDS`.
Exit codes: 0 done, 1 a source cannot be read or the output not be written, 2 a wrong call,
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import datetime
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from newsparse import __version__
from newsparse.errors import NewsparseError

if TYPE_CHECKING:
    from newsparse.model import Issue

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""

MAX_WIDTH = 100
"""Lines longer than this many columns are hard to read, however wide the terminal."""

EXAMPLES = """\
examples:
  newsparse page3.txt                      the articles of a page, here in the terminal
  newsparse page1.txt page2.txt            the pages of one issue, in their order
  newsparse page3.txt --to json -o a.json  with all positions, repairs and what was left over
  newsparse page3.txt --to md | less       as Markdown
  newsparse page3.txt --date 2022-08-22    where the page does not print its day

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
    options = _parser().parse_args(argv)
    try:
        issue = _parse(options.pages, options.date, options.title)
    except (NewsparseError, OSError) as error:
        return _fail(_reason(error, options.pages))
    if options.output is None:
        colour = use_colour(sys.stdout, os.environ)
        width = min(shutil.get_terminal_size().columns, MAX_WIDTH)
        return _write_stdout(render(issue, options.to or "text", width=width, colour=colour))
    text = render(issue, options.to or _format_of(options.output))
    try:
        options.output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return _fail(_reason(error, [options.output]))
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {"parse": parse_command}
"""The commands by name. A first argument that is none of them is a page."""


def render(issue: Issue, form: str, *, width: int = 80, colour: bool = False) -> str:
    """The issue as ``text``, ``md`` or ``json``, ending in a line end."""
    if form == "json":
        return issue.to_json(indent=2) + "\n"

    from newsparse.render import issue_to_markdown, issue_to_text

    return issue_to_markdown(issue) if form == "md" else issue_to_text(issue, width=width, colour=colour)


def use_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether to colour what goes to `stream`: only a terminal, and never against NO_COLOR (no-color.org)."""
    return stream.isatty() and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse",
        description="Turns the OCR of Chinese newspaper pages into articles.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "pages", nargs="+", type=Path, metavar="PAGE",
        help="a page's file (text or an OCR engine's output) or a folder of pages; several make one issue",
    )  # fmt: skip
    parser.add_argument(
        "--to", choices=("text", "md", "json"),
        help="plain text (default), Markdown or JSON; with --output its ending says it",
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there, not to the terminal")
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the issue's day")
    parser.add_argument("--title", metavar="T", help="the paper's title")
    parser.add_argument("--version", action="version", version=f"newsparse {__version__}")
    return parser


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

    return parse_issue(pages[0] if len(pages) == 1 else pages, date=date, title=title)


def _format_of(path: Path) -> str:
    return {".json": "json", ".md": "md", ".markdown": "md"}.get(path.suffix.lower(), "text")


def _reason(error: Exception, paths: Sequence[Path]) -> str:
    """The error in one line that names the file."""
    from newsparse.render import showable

    if isinstance(error, OSError) and error.strerror:
        name = error.filename if error.filename is not None else paths[0]
        return showable(f"{name}: {error.strerror}")
    message = showable(str(error)) or type(error).__name__
    if any(showable(path.name) in message for path in paths):
        return message
    return showable(", ".join(map(str, paths))) + f": {message}"


def _fail(reason: str) -> int:
    print(f"newsparse: {reason}", file=sys.stderr)
    return 1


def _write_stdout(text: str) -> int:
    """`text` in UTF-8, whatever the terminal's locale says."""
    data = text.encode("utf-8")
    try:
        if hasattr(sys.stdout, "buffer"):
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        else:  # a notebook's stream takes text only
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough (``| head``). Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        return _fail(f"standard output: {error.strerror}")
    return 0
