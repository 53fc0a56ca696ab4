"""Sphinx: the documentation of newsparse, built with ``sphinx-build -n -W docs docs/_build``."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import newsparse

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "newsparse"
author = "newsparse contributors"
copyright = "newsparse contributors"  # noqa: A001 - Sphinx's name for it
version = release = newsparse.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
default_role = "code"  # `name` in a docstring is a name
html_theme = "furo"
html_title = f"newsparse {release}"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True, "exclude-members": "__new__, __init__"}

# The build needs no network, so there is no inventory of the standard library or of others to look names up in.
nitpick_ignore_regex = [
    (r"py:.*", r"(datetime|pathlib|collections|fractions|decimal|typing|os|regex|enum)\b.*")
]

# The modules whose values everybody meets; those of other public classes are added as `newsparse` exports them.
MODULES = [
    "newsparse.model",
    "newsparse.spans",
    "newsparse.errors",
    "newsparse.json_form",
    "newsparse.render",
]


def reference() -> str:
    """The reference, from what the package exports: its functions, then the modules of its values."""
    public = {name: getattr(newsparse, name) for name in newsparse.__all__}
    functions = [name for name, value in public.items() if inspect.isfunction(value)]
    # A function in one of the modules is documented there.
    modules = list(dict.fromkeys([*MODULES, *(v.__module__ for v in public.values() if inspect.isclass(v))]))
    own = [name for name in functions if public[name].__module__ not in modules]
    lines = [
        "## Functions",
        "",
        "```{eval-rst}",
        *(f".. autofunction:: newsparse.{name}" for name in own),
        "```",
        "",
    ]
    for module in modules:
        lines += [f"## {module}", "", "```{eval-rst}", f".. automodule:: {module}", "```", ""]
    return "\n".join(lines)


def _fill(_app: Sphinx, docname: str, source: list[str]) -> None:
    if docname == "reference":
        source[0] = source[0].replace("<!-- reference -->", reference())


def setup(app: Sphinx) -> None:
    """Let the reference page be written from the code."""
    app.connect("source-read", _fill)
