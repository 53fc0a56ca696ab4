"""Sphinx: rule tables and the help of the commands, rendered from the code when the documentation is built.

``{rule-table} newsparse.tables.labels.LABELS`` shows the rows of a table: any sequence of values with a name (``id``,
``name`` or ``title``), a reason (``why``, ``reason`` or ``means``) and, where the table has them, examples and
counterexamples. ``{word-table} newsparse.tables.evidence.WHOLE`` shows a mapping. ``{command-help} view`` shows what
``newsparse view --help`` prints.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAMES: Final = ("id", "name", "title", "timex3")
REASONS: Final = ("why", "reason", "means")
WIDTH: Final = 92
"""Columns of a terminal for which help is printed."""


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directives."""
    app.add_directive("rule-table", RuleTable)
    app.add_directive("word-table", WordTable)
    app.add_directive("command-help", CommandHelp)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def value(path: str) -> Any:  # noqa: ANN401
    """What a dotted path names."""
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


class RuleTable(SphinxDirective):
    """A table of rules."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Rows of name, reason and examples."""
        self.env.note_reread()  # what is shown may have changed though the page has not
        rows = [(_name(row), _reason(row), _examples(row)) for row in value(self.arguments[0])]
        names = ["rule", "why", "examples"] if any(last for _, _, last in rows) else ["rule", "why"]
        return [table(names, rows)]


class WordTable(SphinxDirective):
    """A mapping from names to what they mean."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Rows of name and meaning, by name."""
        self.env.note_reread()
        words: Mapping[str, str] = value(self.arguments[0])
        rows = [
            ([nodes.paragraph("", "", nodes.literal(text=name or "(no suffix)"))], _text(words[name]))
            for name in sorted(words)
        ]
        return [table(["evidence", "meaning"], rows)]


class CommandHelp(SphinxDirective):
    """What a command prints for ``--help``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A literal block."""
        from newsparse.cli import main

        self.env.note_reread()
        kept = os.environ.get("COLUMNS")
        os.environ["COLUMNS"] = str(WIDTH)
        out = io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
                main([self.arguments[0], "--help"])
        finally:
            if kept is None:
                del os.environ["COLUMNS"]
            else:
                os.environ["COLUMNS"] = kept
        text = out.getvalue()
        if not text:
            raise self.error(f"newsparse {self.arguments[0]} --help prints nothing")
        return [nodes.literal_block(text, text, language="text", classes=["help"])]


def table(names: Sequence[str], rows: Sequence[Sequence[Sequence[nodes.Node]]]) -> nodes.table:
    """A table of cells that are lists of nodes."""
    head = nodes.row("", *(nodes.entry("", nodes.paragraph(text=name)) for name in names))
    body = [nodes.row("", *(nodes.entry("", *cell) for cell in row[: len(names)])) for row in rows]
    columns = [nodes.colspec(colwidth=1) for _ in names]
    group = nodes.tgroup("", *columns, nodes.thead("", head), nodes.tbody("", *body), cols=len(names))
    return nodes.table("", group, classes=["rules", f"of-{len(names)}"])


def _name(row: Any) -> list[nodes.Node]:  # noqa: ANN401
    """What the rule is called, and what it gives."""
    name = next(str(getattr(row, field)) for field in NAMES if hasattr(row, field))
    cell: list[nodes.Node] = [nodes.paragraph("", "", nodes.literal(text=name))]
    return [*cell, *(nodes.paragraph(text=fact, classes=["fact"]) for fact in _facts(row))]


def _facts(row: Any) -> Iterator[str]:  # noqa: ANN401
    """The other members of a row that a reader wants to know."""
    if getattr(row, "gives", None):
        yield f"gives {row.gives}"
    if hasattr(row, "kicker"):
        parts = ((part, getattr(row, part)) for part in ("kicker", "headline", "deck"))
        yield ", ".join(
            f"{part} {weight:+g}".replace("-", "\N{MINUS SIGN}") for part, weight in parts if weight
        )
    if hasattr(row, "sure"):
        yield "wherever it stands" if row.sure else "where something was put in"
    if hasattr(row, "revert"):
        yield f"undone by Options.{row.revert}" if row.revert else "cannot be undone"


def _reason(row: Any) -> list[nodes.Node]:  # noqa: ANN401
    return _text(next(str(getattr(row, field)) for field in REASONS if hasattr(row, field)))


def _examples(row: Any) -> list[nodes.Node]:  # noqa: ANN401
    """Texts that a row matches, and below them those that it must not."""
    if getattr(row, "example", None):  # a page
        return [nodes.literal_block(row.example, _shortened(row.example), language="text")]
    cell: list[nodes.Node] = []
    for field, word in (("examples", ""), ("counterexamples", "but not ")):
        texts: Sequence[str] = getattr(row, field, ())
        if texts:
            line = nodes.paragraph("", word)
            for at, text in enumerate(texts):
                if at:
                    line += nodes.Text(" ")
                line += nodes.inline("", text, classes=["example"])
            cell.append(line)
    return cell


def _shortened(page: str, most: int = 20) -> str:
    """A page with its long lines cut; its pages parted by a rule."""
    lines = page.strip("\n").replace("\f", "\n---\n").splitlines()
    return "\n".join(line if len(line) <= most else line[: most - 1] + "…" for line in lines if line)


def _text(text: str) -> list[nodes.Node]:
    """A paragraph in which ``name`` and `name` are literals."""
    line = nodes.paragraph()
    for at, part in enumerate(text.replace("``", "`").split("`")):
        if part:
            line += nodes.literal(text=part) if at % 2 else nodes.Text(part)
    return [line]
