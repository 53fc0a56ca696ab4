"""newsparse turns the OCR of Chinese newspaper pages into articles.

>>> import newsparse
>>> issue = newsparse.parse_issue("小站响起欢歌\\n\\n本报讯(记者李丰)演出上演，职\\n\\n工拍手叫好。")
>>> issue.articles[0].headline.text, issue.articles[0].bylines[0].name
('小站响起欢歌', '李丰')
"""

from newsparse.errors import (
    ArgumentTypeError,
    ArgumentValueError,
    DataError,
    FormatError,
    LimitError,
    NewsparseError,
    SourceError,
)
from newsparse.model import (
    Article,
    Block,
    Byline,
    Dateline,
    Decision,
    Duplicate,
    Furniture,
    Inset,
    Issue,
    Item,
    Line,
    Masthead,
    Page,
    Photo,
    Rect,
)
from newsparse.options import Options
from newsparse.pipeline import drop_duplicates, parse_issue, repair_columns, split_articles
from newsparse.punctuation import normalise_punctuation
from newsparse.source import read_page
from newsparse.spans import Passage, Span

__version__ = "0.1.0"

__all__ = [
    "ArgumentTypeError",
    "ArgumentValueError",
    "Article",
    "Block",
    "Byline",
    "DataError",
    "Dateline",
    "Decision",
    "Duplicate",
    "FormatError",
    "Furniture",
    "Inset",
    "Issue",
    "Item",
    "LimitError",
    "Line",
    "Masthead",
    "NewsparseError",
    "Options",
    "Page",
    "Passage",
    "Photo",
    "Rect",
    "SourceError",
    "Span",
    "__version__",
    "drop_duplicates",
    "normalise_punctuation",
    "parse_issue",
    "read_page",
    "repair_columns",
    "split_articles",
]
