"""The command ``newsparse view``: pages and their articles as one HTML file to look at."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from newsparse._streams import STDIN
from newsparse.cli import (
    STDOUT,
    _fail,
    _parse,
    _reason,
    _write_stdout,
    add_issue_arguments,
    arguments_of,
    page_parser,
    path_of,
    same_file,
)
from newsparse.errors import NewsparseError

EXAMPLES = """\
examples:
  newsparse view page3.txt                          writes page3.view.html
  newsparse view page3.txt --open                   and opens it in the browser
  newsparse view page.alto.xml --image page.png     draws the boxes on the scan
  newsparse view page1.txt page2.txt -o issue.html  the pages of one issue
  newsparse view page3.txt -o - > page3.html        to standard output

The file needs no network and no other file: it can be sent, kept and opened anywhere.
"""


def view_command(argv: Sequence[str]) -> int:
    """``newsparse view PAGE…``: parse, write the page to look at, say where it is.

    Exit codes as in `newsparse.cli`: 0 done, 1 a source cannot be read or the output not be written, 2 a wrong call
    (by SystemExit, as argparse has it).
    """
    parser = _parser()
    options = arguments_of(parser, argv)
    to_stdout = options.output == STDOUT
    if to_stdout and options.open:
        parser.error("--open needs a file: leave out -o - or --open")
    target: Path = options.output or Path(_name_of(options.pages[0]) + ".view.html")
    if not to_stdout and any(same_file(target, path) for path in (*options.pages, *options.image)):
        parser.error(f"{target} is what is read: name another file with -o")

    from newsparse.show.text import counted

    try:
        issue = _parse(options.pages, options.date, options.title)
        # Only now: a folder, or a file with form feeds, is several pages.
        if 1 < len(options.image) != len(issue.pages):
            pages = counted(len(issue.pages), "page")
            parser.error(f"--image is there {len(options.image)} times for {pages}")
        page = issue.to_html(image=options.image or None)
    except (NewsparseError, OSError) as error:
        return _fail(_reason(error, [*options.pages, *options.image]))
    if to_stdout:
        return _write_stdout(page)
    try:
        target.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        return _fail(_reason(error, [target]))
    from newsparse.render import showable

    code = _write_stdout(f"{showable(str(target))}\n")
    if options.open:
        import webbrowser

        if not webbrowser.open(target.resolve().as_uri()):
            return _fail("no browser could be opened; the file is written")
    return code


def _parser() -> argparse.ArgumentParser:
    parser = page_parser(
        "newsparse view",
        "Writes one HTML file that shows the page beside its articles, where each piece stood and why.",
        EXAMPLES,
    )
    parser.add_argument(
        "-o", "--output", type=path_of, metavar="FILE",
        help="write there (- for standard output), not to PAGE.view.html in this folder (stdin.view.html for standard input)",
    )  # fmt: skip
    parser.add_argument(
        "--image", action="append", default=[], type=path_of, metavar="SCAN",
        help="the page's scan (PNG, JPEG, GIF or WebP), to draw the boxes on; once for each page, in their order",
    )  # fmt: skip
    parser.add_argument("--open", action="store_true", help="open it in the browser")
    add_issue_arguments(parser)
    return parser


def _name_of(path: Path) -> str:
    """``page3`` for ``scans/page3.txt``; the folder's own name for a folder; ``stdin`` for standard input."""
    if path == STDIN:
        return "stdin"
    return path.stem or path.resolve().name or "newsparse"
