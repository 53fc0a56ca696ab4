"""An issue for people: plain text for a terminal, Markdown for everything else.

Both are made from the model alone, and both are safe to show: the text of a page comes from anywhere, so control
characters (which could drive a terminal) and lone surrogates (which cannot be encoded) are shown as ``�``, and
marks that Markdown or HTML would take for markup are escaped.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import regex

from newsparse.model import Article, Byline, Inset, Issue, Item, Masthead, Photo
from newsparse.spans import Passage

INCOMPLETE = "[不完整 incomplete]"
"""The mark of an article whose beginning or end is not on the page."""

MIN_WIDTH = 20
"""The narrowest page that `issue_to_text` sets, in columns of a terminal."""

INDENT = "\u3000\u3000"
"""Two characters, as Chinese paragraphs are indented."""

_BOLD, _DIM, _CYAN, _YELLOW = "1", "2", "36", "33"

_SPACE = regex.compile(r"[\t\n\v\f\r\x1c-\x1f\x20\x85\u2028\u2029]+")
_UNSHOWABLE = regex.compile(r"[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# A word is a run of letters and digits, or one character of anything else with what combines with it.
_TOKEN = regex.compile(r"[A-Za-z0-9][A-Za-z0-9.,:/@%_+'\-]*|\s+|\P{M}\p{M}{0,8}|\p{M}")
_NO_LINE_START = frozenset("，。、；：？！％）》〉」』】〕”’…—·,.;:?!%)]}~～")
_NO_LINE_END = frozenset("（《〈「『【〔“‘([{")
_LABEL_MARKS = "■●◆▲★□○◎【】[]〔〕｜|丨:： \u3000"
"""Printed round a label; in a terminal heavy brackets do that."""


def issue_to_text(issue: Issue, *, width: int = 80, colour: bool = False) -> str:
    """The articles of `issue` as text for a terminal that is `width` columns wide, ending in a summary line.

    Chinese characters take two columns. With `colour` the text holds ANSI escapes, otherwise none at all.
    """
    printer = _Printer(max(width, MIN_WIDTH), colour=colour)
    if issue.masthead is not None:
        printer.masthead(issue.masthead)
    for article in issue.articles:
        printer.article(article)
    if issue.photos:
        printer.heading("照片 photos")
        for photo in issue.photos:
            printer.photo(photo)
    if issue.residue:
        printer.heading("未识别 not understood")
        for passage in issue.residue:
            printer.paragraph(passage.text)
    printer.summary(issue)
    return "\n".join(printer.lines) + "\n"


def issue_to_markdown(issue: Issue) -> str:
    """The articles of `issue` as CommonMark, one second-level heading an article.

    Boxes and photos are block quotes after the content; what could not be understood stands at the end.
    """
    parts: list[str] = []
    if issue.masthead is not None:
        facts = masthead_facts(issue.masthead)
        parts += [f"# {_escape(issue.masthead.title or 'Issue')}"]
        parts += [_escape(" · ".join(facts))] if facts else []
    for article in issue.articles:
        parts += _article_markdown(article)
    if issue.photos:
        parts.append("## 照片 photos")
        parts += [_quote(_photo_markdown(photo)) for photo in issue.photos]
    if issue.residue:
        parts.append("## 未识别 not understood")
        parts += [_escape(passage.text) for passage in issue.residue]
    parts += ["---", _escape(summary(issue))]
    return "\n\n".join(part for part in parts if part) + "\n"


def summary(issue: Issue) -> str:
    """What the issue holds, in one line: articles, photos, repeats dropped and residue."""
    incomplete = sum(not article.complete for article in issue.articles)
    photos = len(issue.photos) + sum(len(article.photos) for article in issue.articles)
    residue = sum(len(passage.text) for passage in issue.residue)
    return " · ".join(
        (
            _counted(len(issue.articles), "article") + (f" ({incomplete} incomplete)" if incomplete else ""),
            _counted(photos, "photo"),
            _counted(len(issue.duplicates), "repeat") + " dropped",
            f"{_counted(residue, 'character')} of residue" if residue else "no residue",
        )
    )


def masthead_facts(masthead: Masthead) -> list[str]:
    """The fields of a masthead that are there, its title apart, as they are shown."""
    facts = (
        masthead.date,
        masthead.weekday,
        masthead.lunar_date,
        None if masthead.issue_number is None else f"第{masthead.issue_number}期",
        masthead.edition,
        None if masthead.pages_today is None else f"今日{masthead.pages_today}版",
        masthead.cn_number,
        masthead.postal_code,
        masthead.website,
        masthead.email,
        masthead.telephone,
        masthead.address,
        masthead.publisher,
    )
    return [fact for fact in facts if fact]


def byline_text(bylines: Iterable[Byline]) -> str:
    """Bylines in one line, grouped as papers print them.

    >>> byline_text([Byline("徐馨", "记者", "本报"), Byline("姜璐", "通讯员"), Byline("祝海燕", "通讯员")])
    '本报记者 徐馨 通讯员 姜璐 祝海燕'
    """
    groups = groupby(bylines, key=lambda byline: (byline.outlet, byline.role))
    words = (
        [f"{outlet or ''}{role or ''}", *(byline.name for byline in group)]
        for (outlet, role), group in groups
    )
    return " ".join(word for group in words for word in group if word)


def credit_text(photo: Photo) -> str:
    """The photo's credit, '' where the caption already says it.

    >>> credit_text(Photo(credit=(Byline("张鲜红", "通讯员"),)))
    '通讯员 张鲜红 摄'
    """
    if photo.credit_line is not None:
        return photo.credit_line.text
    caption = photo.caption.text if photo.caption is not None else ""
    if not photo.credit or all(byline.name in caption for byline in photo.credit):
        return ""
    return byline_text(_without_photographer(photo.credit)) + " 摄"


def cell_width(text: str) -> int:
    """Columns that `text` takes in a terminal: two for a wide character, none for one that combines.

    >>> cell_width("Balla基础")
    9
    """
    if text.isascii():
        return len(text)
    return sum(map(_char_width, text))


def wrap(text: str, width: int, *, first: str = "", rest: str = "") -> Iterator[str]:
    """`text` in lines of at most `width` columns, the first after `first`, the others after `rest`.

    Words and numbers stay whole where they fit a line; no line begins with a closing mark or ends with an
    opening one, except where nothing but such marks fills it.

    >>> list(wrap("参赛率达99.26%。", 12))
    ['参赛率达', '99.26%。']
    """
    line, used, blank = [first], cell_width(first), True
    for word in _words(text):
        cells = cell_width(word)
        if not blank and used + cells > width:
            yield "".join(line).rstrip(" ")
            line, used, blank = [rest], cell_width(rest), True
        if blank and word.isspace():
            continue
        # Only a word that is wider than a line is still too wide here: it is cut.
        pieces = [(word, cells)] if used + cells <= width else [(char, _char_width(char)) for char in word]
        for piece, size in pieces:
            if not blank and used + size > width:
                yield "".join(line)
                line, used = [rest], cell_width(rest)
            line.append(piece)
            used, blank = used + size, False
    if not blank or line == [first]:
        last = "".join(line).rstrip(" ")
        if last:
            yield last


def showable(text: str) -> str:
    r"""`text` in one line and without what cannot be shown: control characters, marks that turn the direction of
    writing, lone surrogates.

    >>> showable("a\x1b[31m\nb")
    'a�[31m b'
    """
    return _UNSHOWABLE.sub("�", _SPACE.sub(" ", text).strip())


def _without_photographer(bylines: Iterable[Byline]) -> list[Byline]:
    """The bylines with the role 摄影 left out, which the word 摄 says already."""
    return [
        Byline(byline.name, None if byline.role == "摄影" else byline.role, byline.outlet)
        for byline in bylines
    ]


def _char_width(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _words(text: str) -> Iterator[str]:
    """The pieces of `text` that a line may not break, closing marks with what they close."""
    held: list[str] = []
    opening = False
    for match in _TOKEN.finditer(text):
        token = match[0]
        if held and not opening and token not in _NO_LINE_START:
            yield "".join(held)
            held = []
        held.append(token)
        opening = token in _NO_LINE_END
        # Marks without end are no words: the text must come out in linear time whatever it is.
        if len(held) > 8:
            yield "".join(held)
            held, opening = [], False
    if held:
        yield "".join(held)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class _Printer:
    """The lines of an issue, as they are set one after another."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = width
        self.colour = colour
        self.lines: list[str] = []

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text

    def put(self, text: str, code: str = "", *, first: str = "", rest: str | None = None) -> None:
        """`text` wrapped, after `first` and `rest`, in the colour `code`."""
        rest = first if rest is None else rest
        for line in wrap(showable(text), self.width, first=first, rest=rest):
            self.lines.append(self.paint(line, code) if code else line)

    def blank(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def heading(self, text: str) -> None:
        self.blank()
        self.put(f"── {text} ──", _YELLOW)
        self.blank()

    def paragraph(self, text: str, *, margin: str = "") -> None:
        self.put(text, first=margin + INDENT, rest=margin)

    def masthead(self, masthead: Masthead) -> None:
        self.put(masthead.title or "", _BOLD)
        self.put(" · ".join(masthead_facts(masthead)), _DIM)

    def article(self, article: Article) -> None:
        self.blank()
        self.lines.append(self.paint("─" * self.width, _DIM))
        if not article.complete:
            self.put(INCOMPLETE, _YELLOW)
        if article.label is not None:
            self.put(f"【{article.label.text.strip(_LABEL_MARKS)}】", _CYAN)
        self.passage(article.kicker, _DIM)
        self.passage(article.headline, _BOLD)
        self.passage(article.deck)
        self.put(_article_byline(article), _DIM)
        self.blank()
        self.content(article.content)
        for inset in article.boxes:
            self.inset(inset)
        for photo in article.photos:
            self.blank()
            self.photo(photo)

    def passage(self, passage: Passage | None, code: str = "") -> None:
        if passage is not None:
            self.put(passage.text, code)

    def content(self, items: Sequence[Item], margin: str = "") -> None:
        for index, item in enumerate(items):
            if item.kind == "crosshead":
                if index and not margin:
                    self.blank()
                self.put(item.text, _CYAN, first=f"{margin}◆ ", rest=f"{margin}  ")
            else:
                self.paragraph(item.text, margin=margin)

    def inset(self, inset: Inset) -> None:
        self.blank()
        self.put(inset.title.text if inset.title is not None else "", _CYAN, first="┌─ ", rest="│ ")
        self.content(inset.content, margin="│ ")
        self.lines.append("└─")

    def photo(self, photo: Photo) -> None:
        mark, margin = "▣ ", "  "
        for text, code in (
            (photo.title.text if photo.title is not None else "", _BOLD),
            (photo.caption.text if photo.caption is not None else "", ""),
            (credit_text(photo), _DIM),
        ):
            if showable(text):
                self.put(text, code, first=mark, rest=margin)
                mark = margin

    def summary(self, issue: Issue) -> None:
        self.blank()
        self.lines.append(self.paint("─" * self.width, _DIM))
        self.put(summary(issue))


def _article_byline(article: Article) -> str:
    """The bylines as printed where they stand on lines of their own, else put together from their parts."""
    if article.byline_lines:
        return " ".join(line.text for line in article.byline_lines)
    return byline_text(article.bylines)


# Markdown -----------------------------------------------------------------------------------------------------

_MARKUP = regex.compile(r"[\\`*_\[\]<>#|~&$]")
_LINE_MARKUP = regex.compile(r"^(?:[-+=]|[0-9]+(?=[.)]))")


def _escape(text: str) -> str:
    """`text` in one line, so that Markdown shows it as it is."""
    escaped = _MARKUP.sub(r"\\\g<0>", showable(text))
    # At the start of a line a dash makes a list, a row of = a heading, "1." a numbered list.
    lead = _LINE_MARKUP.match(escaped)
    if lead is None:
        return escaped
    if lead[0].isdigit():
        return f"{lead[0]}\\{escaped[lead.end() :]}"
    return f"\\{escaped}"


def _quote(parts: Iterable[str]) -> str:
    return "\n>\n".join(f"> {part}" for part in parts if part)


def _article_markdown(article: Article) -> list[str]:
    parts = [
        f"## {_shown(article.headline) or '…'}",
        "" if article.complete else _escape(INCOMPLETE),
        _bold(article.label),
        _shown(article.kicker),
        _shown(article.deck),
        _escape(_article_byline(article)),
        *_content_markdown(article.content),
    ]
    parts += [_quote([_bold(inset.title), *_content_markdown(inset.content)]) for inset in article.boxes]
    parts += [_quote(_photo_markdown(photo)) for photo in article.photos]
    return parts


def _content_markdown(items: Iterable[Item]) -> list[str]:
    return [("### " if item.kind == "crosshead" else "") + _shown(item.passage) for item in items]


def _photo_markdown(photo: Photo) -> list[str]:
    return [_bold(photo.title), _shown(photo.caption), _escape(credit_text(photo))]


def _shown(passage: Passage | None) -> str:
    return "" if passage is None else _escape(passage.text)


def _bold(passage: Passage | None) -> str:
    """The passage in bold; '' where there is nothing to show, as ** round nothing is not emphasis."""
    text = _shown(passage)
    return f"**{text}**" if text else ""
