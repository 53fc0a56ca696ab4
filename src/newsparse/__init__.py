r"""newsparse turns the OCR of Chinese newspaper pages into articles.

>>> import newsparse
>>> issue = newsparse.parse_issue("小站响起欢歌\n\n本报讯(记者李丰)演出上演，职\n\n工拍手叫好。")
>>> issue.articles[0].headline.text, issue.articles[0].bylines[0].name
('小站响起欢歌', '李丰')
"""

from typing import TYPE_CHECKING

from newsparse.errors import (
    ArgumentTypeError,
    ArgumentValueError,
    DataError,
    FormatError,
    LimitError,
    MissingLibraryError,
    NewsparseError,
    OutputError,
    SourceError,
    WorkerError,
)
from newsparse.model import (
    Article,
    Byline,
    Dateline,
    Decision,
    Duplicate,
    Furniture,
    Inset,
    Issue,
    Item,
    Masthead,
    Photo,
)
from newsparse.options import Options
from newsparse.page import Block, Line, Page, Rect
from newsparse.parts import Deduplicated, Repaired, drop_duplicates, repair_columns, split_articles
from newsparse.pipeline import parse_issue
from newsparse.readers import register_reader
from newsparse.source import read_page
from newsparse.spans import Passage, Span

if TYPE_CHECKING:
    from newsparse.batch import Outcome, parse_many
    from newsparse.dates import DateChange, DateMention, find_dates, infer_reference, normalise_dates
    from newsparse.json_form import json_schema
    from newsparse.numerals import Numeral, NumeralChange, find_numerals, normalise_numerals
    from newsparse.ocr import parse_image
    from newsparse.punctuation import normalise_punctuation

__version__ = "0.1.0"

__all__ = [
    "ArgumentTypeError",
    "ArgumentValueError",
    "Article",
    "Block",
    "Byline",
    "DataError",
    "DateChange",
    "DateMention",
    "Dateline",
    "Decision",
    "Deduplicated",
    "Duplicate",
    "FormatError",
    "Furniture",
    "Inset",
    "Issue",
    "Item",
    "LimitError",
    "Line",
    "Masthead",
    "MissingLibraryError",
    "NewsparseError",
    "Numeral",
    "NumeralChange",
    "Options",
    "Outcome",
    "OutputError",
    "Page",
    "Passage",
    "Photo",
    "Rect",
    "Repaired",
    "SourceError",
    "Span",
    "WorkerError",
    "__version__",
    "drop_duplicates",
    "find_dates",
    "find_numerals",
    "infer_reference",
    "json_schema",
    "normalise_dates",
    "normalise_numerals",
    "normalise_punctuation",
    "parse_image",
    "parse_issue",
    "parse_many",
    "read_page",
    "register_reader",
    "repair_columns",
    "split_articles",
]


_LATER = {
    "Outcome": "batch",
    "parse_many": "batch",
    "DateChange": "dates",
    "DateMention": "dates",
    "find_dates": "dates",
    "infer_reference": "dates",
    "normalise_dates": "dates",
    "json_schema": "json_form",
    "Numeral": "numerals",
    "NumeralChange": "numerals",
    "find_numerals": "numerals",
    "normalise_numerals": "numerals",
    "parse_image": "ocr",
    "normalise_punctuation": "punctuation",
}
"""Names that are loaded when first asked for: they cost more than all the rest (PEP 562)."""


def __getattr__(name: str) -> object:
    if name in _LATER:
        from importlib import import_module

        value = getattr(import_module(f"newsparse.{_LATER[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'newsparse' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
