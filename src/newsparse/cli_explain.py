"""``newsparse explain PAGE…``: what was decided about a page, step by step, and on what evidence."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Sequence

from newsparse.cli import (
    MAX_WIDTH,
    _fail,
    _parse,
    _reason,
    _write_stdout,
    add_issue_arguments,
    arguments_of,
    page_parser,
)
from newsparse.errors import NewsparseError

EXAMPLES = """\
examples:
  newsparse explain page3.txt                     everything, step by step
  newsparse explain page3.txt --summary           counts, and the decisions that are least sure
  newsparse explain page3.txt --of p1a2           one article
  newsparse explain page3.txt --of d1c4f0a97      one decision
  newsparse explain page3.txt --revert d1c4f0a97  as it comes out with this decision undone

The ids stay the same from run to run.
"""


def explain_command(argv: Sequence[str]) -> int:
    """Run the command and give its exit code: 0, or 1 for pages that cannot be read and for unknown ids."""
    options = arguments_of(_parser(), argv)
    try:
        issue = _parse(options.pages, options.date, options.title)
    except (NewsparseError, OSError) as error:
        return _fail(_reason(error, options.pages))
    try:
        if options.revert:
            issue = issue.revert(*options.revert)
        told = issue.explain(of=options.of)
    except NewsparseError as error:
        return _fail(str(error))
    width = min(shutil.get_terminal_size().columns, MAX_WIDTH)
    return _write_stdout(told.to_text(width=width, details=not options.summary))


def _parser() -> argparse.ArgumentParser:
    parser = page_parser(
        "newsparse explain",
        "Tells what was decided about a page, step by step, and on what evidence.",
        EXAMPLES,
    )
    parser.add_argument("--of", metavar="ID", help="only what concerns this article or decision")
    parser.add_argument(
        "--revert", action="append", metavar="ID", help="undo this decision first; may be given again"
    )
    parser.add_argument("--summary", action="store_true", help="only counts and what is least sure")
    add_issue_arguments(parser)
    return parser
