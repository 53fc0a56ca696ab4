"""Sphinx: the documentation of newsparse, built with ``sphinx-build -n -W docs docs/_build/html``."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.ext.napoleon import Config, GoogleDocstring

import newsparse

if TYPE_CHECKING:
    from sphinx.application import Sphinx

sys.path.append(str(Path(__file__).parent / "_ext"))

project = "newsparse"
author = "newsparse contributors"
copyright = "newsparse contributors"  # noqa: A001 - Sphinx's name for it
version = release = newsparse.__version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "rule_tables"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "**.ipynb_checkpoints"]
default_role = "code"  # `name` in a docstring is a name

# The tutorial is stored without outputs and run at every build; a cell that fails or warns fails the build.
nb_execution_mode = "force"
nb_execution_timeout = 120
nb_execution_raise_on_error = True
nb_execution_show_tb = True
nb_output_stderr = "error"
nb_merge_streams = True

html_theme = "furo"
html_title = f"newsparse {release}"
html_static_path = ["_static"]
html_css_files = ["docs.css"]
html_theme_options = {
    "source_repository": "https://github.com/newsparse/newsparse/",
    "source_branch": "main",
    "source_directory": "docs/",
}

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True, "exclude-members": "__new__, __init__"}

# The build needs no network, so there is no inventory of the standard library or of others to look names up in.
nitpick_ignore_regex = [
    (r"py:.*", r"(datetime|pathlib|collections|fractions|decimal|typing|os|regex|enum)\b.*")
]

# model.py names them for type checkers only: importing them there would make `import newsparse` slow.
nitpick_ignore = [("py:class", "Numeral"), ("py:class", "DateMention"), ("py:class", "Explanation")]

# The modules whose values everybody meets, shown as a whole.
MODULES = [
    "newsparse.model",
    "newsparse.page",
    "newsparse.spans",
    "newsparse.errors",
    "newsparse.explain",
    "newsparse.frames",
    "newsparse.export",
    "newsparse.adapters.frames",
    "newsparse.adapters.dask",
    "newsparse.adapters.spark",
    "newsparse.json_form",
    "newsparse.render",
]


def reference() -> str:
    """The reference, from what the package exports: its functions, what they give, and the modules of its values."""
    public = [getattr(newsparse, name) for name in newsparse.__all__]
    functions = [value for value in public if inspect.isfunction(value) and value.__module__ not in MODULES]
    classes = {value: None for value in public if inspect.isclass(value)}
    for function in functions:  # what a function gives stands beside it, exported or not
        beside = vars(sys.modules[function.__module__]).values()
        classes |= {
            value: None for value in beside if inspect.isclass(value) and _own(value, function.__module__)
        }
    lines = _section(
        "Functions", [f".. autofunction:: newsparse.{function.__name__}" for function in functions]
    )
    others = [value for value in classes if value.__module__ not in MODULES]
    lines += _section(
        "Options and mentions", [f".. autoclass:: {c.__module__}.{c.__qualname__}" for c in others]
    )
    for module in MODULES:
        lines += _section(module, [f".. automodule:: {module}"])
    return "\n".join(lines)


def _own(value: type, module: str) -> bool:
    return value.__module__ == module and not value.__name__.startswith("_")


def _section(title: str, directives: list[str]) -> list[str]:
    return [f"## {title}", "", "```{eval-rst}", *directives, "```", ""]


def _fill(_app: Sphinx, docname: str, source: list[str]) -> None:
    if docname == "reference":
        source[0] = source[0].replace("<!-- reference -->", reference())


def _google(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """Read the sections ``Args`` and ``Raises``. Not in the docstrings of fields, where napoleon looks for types."""
    if what not in {"attribute", "property", "data"}:
        lines[:] = GoogleDocstring(lines, Config(), app, what, name, obj, options).lines()


def setup(app: Sphinx) -> None:
    """Let the reference page be written from the code."""
    app.connect("source-read", _fill)
    app.connect("autodoc-process-docstring", _google)
