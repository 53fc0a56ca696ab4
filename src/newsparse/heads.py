"""Which line of an article's head is what: label (栏目), kicker (引题), headline (主题), deck (副题).

Chinese newspapers print a head as up to four parts; only the headline (主题) is always there. A kicker stands
above and leads up to it, often ending in a dash; a deck stands below and adds to it, often beginning with one.
OCR gives them as lines in order, sometimes with two parts on one line parted by a space, sometimes with the
kicker below its headline.

Every line is scored as kicker, headline and deck by the clues of `newsparse.tables.heads`; the headline is the line
for which the whole head, kickers above and decks below, scores best.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs
import regex

from newsparse import people, seams
from newsparse.people.names import can_be_name, name_cost
from newsparse.tables import heads as table
from newsparse.tables.labels import LABELLED, label_rule
from newsparse.tables.people import GIVEN, NOT_NAMES
from newsparse.textfacts import DASH, fold_marks, number_alone

_DASH_END = regex.compile(r"(?:[—–―-]|一一)+$")
_PHRASE = regex.compile(r"[^ \u3000]+")
_WEIGHTLESS = regex.compile(r"[“”‘’\"'《》()（）]")
_OPEN = regex.compile(r"“[^”]*$|《[^》]*$|‘[^’]*$")
_SHORT_NAME = regex.compile(r"^\p{Han}(?:[ \u3000]*\p{Han}){1,2}$")
_MARKED_NAME = regex.compile(r"^[■□●○◆◇◎⊙·•] ?(\p{Han} ?\p{Han}{1,2})$")
_SURE_LABELS = frozenset({"label.genre", "label.marked"})
_BRACKETED = regex.compile(r"^【[^【】]{2,10}】$")
"""A crosshead in heavy brackets (【案情回放】), where it stands under a headline and over the text."""
_COLUMN_AT_END = regex.compile(r"[(（〔\[][^()（）]{2,16}[)）〕\]]$")
_PLACE_COLON = regex.compile(r"^\p{Han}{2,8}[:：]")


@attrs.frozen
class HeadLine:
    """One part of a head: which line, and which characters of it."""

    line: int
    start: int
    end: int


@attrs.frozen
class Head:
    """The parts of a head; each is a tuple of pieces of lines, empty where the head has no such part."""

    label: tuple[HeadLine, ...] = ()
    kicker: tuple[HeadLine, ...] = ()
    headline: tuple[HeadLine, ...] = ()
    deck: tuple[HeadLine, ...] = ()
    rule: str = "head.none"
    byline: tuple[HeadLine, ...] = ()
    """Lines that stand in the head but name who wrote it (署名)."""


def _weight(text: str) -> int:
    return len(_WEIGHTLESS.sub("", text))


def split_line(text: str) -> int | None:
    """Where one line holds kicker and headline: offset of the headline, or None where it is one part.

    Parallel phrases of equal length belong together (对仗): a row of them is a kicker if one more phrase
    follows, and a headline if one longer phrase leads up to it. ``place: what happened`` begins a headline.

    >>> t = "服务发展 服务项目 服务企业 服务民生 白山市总做好服务助力转型"
    >>> t[split_line(t) :]
    '白山市总做好服务助力转型'
    >>> split_line("擦亮工会服务品牌 引领职工建功新时代") is None
    True
    """
    pieces = [(m.start(), m.group()) for m in _PHRASE.finditer(text)]
    if len(pieces) < 2:
        return None
    groups: list[list[tuple[int, str]]] = []
    for piece in pieces:
        if groups and _weight(groups[-1][-1][1]) == _weight(piece[1]) and _weight(piece[1]) >= 3:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    if len(groups) == 2 and max(map(len, groups)) >= 2:
        at: int = groups[1][0][0]
        return at
    if len(pieces) == 2:
        (_, first), (at, second) = pieces
        if _PLACE_COLON.search(second) and not _PLACE_COLON.search(first):
            return at
        if _DASH_END.search(first):
            return at
    return None


def line_scores(text: str) -> tuple[float, float, float]:
    """How well a line (marks folded) would do as kicker, headline, deck; only their differences mean something."""
    kicker = headline = deck = 0.0
    for clue in table.CLUES:
        if clue.id in table.COUNTED:
            times = sum(1 for _ in clue.pattern.finditer(text))
        else:
            times = clue.pattern.search(text) is not None
        if times:
            kicker += times * clue.kicker
            headline += times * clue.headline
            deck += times * clue.deck
    weight = _weight(regex.sub(r"\([^()]*\)$", "", text))
    phrases = [_weight(m.group()) for m in _PHRASE.finditer(text)]
    measures = [
        (max(0, weight - table.LONG_FROM), table.LONG),
        (max(0, table.SHORT_UNDER - weight), table.SHORT),
        (len(phrases) == 2 and phrases[0] == phrases[1], table.PARALLEL),
        (len(phrases) == 2 and phrases[0] != phrases[1] and min(phrases) > 1, table.SPACED),
        (len(phrases) >= 3 and min(phrases) > 2, table.ROWS),
    ]
    for times, weights in measures:
        kicker += times * weights[0]
        headline += times * weights[1]
        deck += times * weights[2]
    return kicker, headline, deck


def _signed(text: str) -> float:
    """How much a line under a headline looks like who wrote it, 0 to 1."""
    folded = fold_marks(text)
    marked = _MARKED_NAME.match(folded)
    if marked is not None and can_be_name(marked[1]) and label_rule(marked[1]) is None:
        return table.BYLINE_MARKED
    if table.PLACE.search(folded) is not None or label_rule(folded) is not None:
        return 0.0
    sure = people.byline_likelihood(text)
    if sure >= table.BYLINE:
        return sure
    plain = "".join(text.split())
    if _SHORT_NAME.search(text) is not None:  # no deck is so short: a pen name
        return 0.0 if plain in NOT_NAMES or plain in table.NOT_PEN_NAMES else table.BYLINE
    office = table.OFFICES.search(plain)
    if office is not None:
        name = office["name"]
        if name not in NOT_NAMES and name_cost(name, lenient=False) is not None and set(name[1:]) <= GIVEN:
            return table.BYLINE
    return 0.0


def _bylines(lines: Sequence[str], rest: Sequence[int]) -> list[int]:
    """Which of the lines `rest` name who wrote it; at least one that can be the headline is left."""
    found: list[int] = []
    last = rest[-1]
    labelled = {k: label_rule(fold_marks(lines[k])) for k in rest}
    for k in reversed(rest):
        sure = _signed(lines[k])
        needed = table.BYLINE if k == last else table.BYLINE_INSIDE
        if k == rest[0]:
            needed = table.BYLINE_ABOVE
        if sure < needed:
            continue
        left = [j for j in rest if j != k and j not in found and labelled[j] not in _SURE_LABELS]
        if sure < table.BYLINE_ABOVE:  # it may as well be the headline
            left = [j for j in left if labelled[j] is None]
        if sure < table.BYLINE_ABOVE:
            left = [j for j in left if not _leads(line_scores(fold_marks(lines[j])))]
        if left:
            found.append(k)
            last = max(j for j in rest if j not in found)
    return sorted(found)


def opens_text(line: str, *, over_text: bool) -> bool:
    """Whether a line under a headline is no part of its head but the text's first crosshead: the number of a part; right
    over the text also a word like 案情, which over a headline may be its label.

    >>> (
    ...     opens_text("（一）", over_text=False),
    ...     opens_text("案 情", over_text=True),
    ...     opens_text("调查", over_text=False),
    ... )
    (True, True, False)
    """
    if number_alone(fold_marks(line)):
        return True
    bare = "".join(line.split())
    return over_text and (bare in table.OPENERS or _BRACKETED.match(bare) is not None)


def label_end(line: str) -> int:
    """Where the label ends (or what stands in heavy brackets) that is on one line with the headline, marks and all; 0 where
    none is.

    >>> [
    ...     line[label_end(line) :]
    ...     for line in ("新华时评｜让春茶更香", "【社论】让春茶更香", "社论：让春茶更香", "关注：春茶")
    ... ]
    ['让春茶更香', '让春茶更香', '让春茶更香', '关注：春茶']
    """
    found = LABELLED.match(line)
    return 0 if found is None else found.end()


def read_head(lines: Sequence[str]) -> Head:
    """Tell the parts of a head apart.

    Args:
        lines: the head's lines in order; bylines among them are given back as `Head.byline`.

    >>> head = read_head(["【社论】让春茶更香", "——写在采茶季"])
    >>> head.label, head.headline
    ((HeadLine(line=0, start=0, end=4),), (HeadLine(line=0, start=4, end=9),))

    >>> head = read_head(["比尔·盖茨：", "中国是最大贡献者"])
    >>> [part.line for part in head.kicker], [part.line for part in head.headline]
    ([0], [1])
    >>> head = read_head(["建立少量研究型大学", "美国华盛顿大学饶毅"])
    >>> [part.line for part in head.headline], [part.line for part in head.byline]
    ([0], [1])
    """
    cut = label_end(lines[0]) if lines else 0
    if not cut:
        return _read(lines)
    read = _read([lines[0][cut:], *lines[1:]])

    def shifted(parts: tuple[HeadLine, ...]) -> tuple[HeadLine, ...]:
        return tuple(p if p.line else HeadLine(0, p.start + cut, p.end + cut) for p in parts)

    opening = lines[0][:cut].rstrip()
    own = (HeadLine(0, 0, len(opening)),)
    topic = opening[0] == "【" and label_rule(fold_marks(opening)) is None
    return Head(
        label=shifted(read.label) if topic else (*own, *shifted(read.label)),
        kicker=(*own, *shifted(read.kicker)) if topic else shifted(read.kicker),
        headline=shifted(read.headline),
        deck=shifted(read.deck),
        rule=read.rule,
        byline=shifted(read.byline),
    )


def _read(lines: Sequence[str]) -> Head:
    """`read_head` of lines of which the first holds no label before its headline."""
    folded = [fold_marks(line) for line in lines]
    whole = [HeadLine(k, 0, len(line)) for k, line in enumerate(lines)]
    rest = list(range(len(lines)))
    if not rest:
        return Head()
    bylines = _bylines(lines, rest) if len(rest) > 1 else []
    rest = [k for k in rest if k not in bylines]
    labels: list[int] = []
    while len(rest) > 1 and label_rule(folded[rest[0]]):
        labels.append(rest.pop(0))
    if len(rest) > 1:  # a genre that OCR read after the headline
        late = [k for k in rest[1:] if label_rule(folded[k]) in _SURE_LABELS]
        labels += late
        rest = [k for k in rest if k not in late]
    named = not labels and len(rest) > 1 and (_dotted(folded[rest[0]]) or _column_over(folded, rest))
    if named:
        labels.append(rest.pop(0))
    upper = next(
        (k for k, below in pairwise(rest) if below == k + 1 and _runs_on(folded[k], folded[below])), None
    )
    if upper is not None:
        rest.remove(upper + 1)
        folded[upper] += folded[upper + 1]
    scores = {k: line_scores(folded[k]) for k in rest}
    dashed = next((n for n, k in enumerate(rest) if n and folded[k].startswith(DASH)), None)
    best = _best(rest, scores, _size(folded[rest[0]]) - _size(folded[rest[1]]) if len(rest) > 1 else 0)
    if dashed is not None and best < dashed - 1 and not _leads(scores[rest[dashed - 1]]):
        best = dashed - 1  # a deck that begins with a dash stands right under the headline
    if best and table.ANSWERS.match(folded[rest[best]]) is not None and _asks(folded[rest[best - 1]]):
        best -= 1  # the headline asks, the deck tells who answers what
    kickers = rest[:best]
    decks: list[int] = []
    if len(kickers) >= 2 and not labels:
        first = [
            k for k in kickers[:-1] if len(folded[k]) <= 20 and "," not in folded[k] and not _leads(scores[k])
        ]
        if len(first) == len(kickers) - 1 and _leads(scores[kickers[-1]]):
            labels, kickers = first, kickers[-1:]
    if kickers and not labels and _names_column(folded[kickers[0]]) and not _leads(scores[kickers[0]]):
        labels = [kickers.pop(0)]
    end = best + 1
    if _OPEN.search(folded[rest[best]]) is not None:  # a quotation or a title that runs over two lines
        end += end < len(rest) and regex.search(r"^[^“《‘]*[”》’]", folded[rest[end]]) is not None
    below = _below(len(kickers))
    for k in rest[end:]:
        kicker, _, deck = scores[k]
        (kickers if kicker - deck >= below else decks).append(k)
    headline = _with_lower([whole[k] for k in rest[best:end]], whole, upper)
    kicker_parts = _with_lower([whole[k] for k in kickers], whole, upper)
    rule = "head.one" if len(rest) == 1 else "head.lines"
    k = rest[best]
    cut = split_line(lines[k]) if len(headline) == 1 else None
    if cut is not None and (len(rest) == 1 or (not kickers and _DASH_END.search(lines[k][:cut].rstrip()))):
        kicker_parts.append(HeadLine(k, 0, len(lines[k][:cut].rstrip())))
        headline = [HeadLine(k, cut, len(lines[k]))]
        rule = "head.split_line"
    return Head(
        label=tuple(_with_lower([whole[k] for k in labels], whole, upper)),
        kicker=tuple(kicker_parts),
        headline=tuple(headline),
        deck=tuple(_with_lower([whole[k] for k in decks], whole, upper)),
        rule=rule,
        byline=tuple(whole[k] for k in bylines),
    )


def _with_lower(lines: Sequence[HeadLine], whole: Sequence[HeadLine], upper: int | None) -> list[HeadLine]:
    """`lines`, with the second line behind the first of a part that runs over two."""
    out = list(lines)
    for at, line in enumerate(lines):
        if line.line == upper:
            out.insert(at + 1, whole[upper + 1])
    return out


def _runs_on(first: str, second: str) -> bool:
    """Whether two lines of a head are one part that was set in two (韩两家地方银行 / 宣布月底前合并): both short, and what the
    first says does not end there and names no occasion.
    """
    if first[-1] == ",":
        return len(first) <= table.LONG_FROM and len(second) <= table.LONG_FROM
    if max(len(first), len(second)) > table.SET_IN_TWO or abs(len(first) - len(second)) > table.UNEVEN:
        return False
    if (
        second.startswith("一一")
        or not (first[-1].isalnum() and (second[0].isalnum() or second[0] == "“"))
        or " " in first + second
    ):
        return False
    if any(_leads(line_scores(line)) for line in (first, second)) or label_rule(first) is not None:
        return False
    if table.OCCASION.search(first) is not None or seams.begins_sentence(second) > table.BEGINS_ANEW:
        return False
    return seams.pauses(first) <= table.RUNS_ON


def _asks(text: str) -> bool:
    """Whether a line over an answer (警方:…) is the headline: a question, or two phrases side by side."""
    return text.endswith("?") or (" " in text and split_line(text) is None and not _leads(line_scores(text)))


def _dotted(text: str) -> bool:
    """Whether a line is a column's name in two parts (安全哨·说说我的“那一次”), and no foreign name's."""
    return table.DOTTED.match(text) is not None


def _column_over(folded: Sequence[str], rest: Sequence[int]) -> bool:
    """Whether the first line of a head is short enough for a column's name and the second long enough for a headline."""
    first, second = folded[rest[0]], folded[rest[1]]
    if " " in first or not _names_column(first) or second.startswith((*DASH, "(", *table.POINTS)):
        return False
    longer = len(first) + (2 if len(first) > table.LABEL_EVEN else 0)
    return len(second) >= longer and not _leads(line_scores(first)) and _signed(second) == 0.0


def _names_column(text: str) -> bool:
    """Whether a line is short enough for a column's name, and nothing else that is short."""
    size = len("".join(text.split()))
    return size <= table.LABEL_LENGTH and (size <= table.LABEL_SURE or table.NO_LABEL.search(text) is None)


def _leads(scores: tuple[float, float, float]) -> bool:
    """Whether a line must lead up to another."""
    return scores[0] - scores[1] >= table.STRONG


def _below(above: int) -> float:
    """What a line under the headline needs to be its kicker all the same, where `above` lines stand over it."""
    return table.KICKER_BELOW + (table.SECOND_KICKER if above else 0.0)


def _size(text: str) -> int:
    """How long a line is without marks and the column's name in brackets at its end."""
    return _weight(_COLUMN_AT_END.sub("", text))


def _best(rest: Sequence[int], scores: dict[int, tuple[float, float, float]], longer: int) -> int:
    """The place in `rest` of the line that does best as headline, with kickers above it and decks below; the first line is
    `longer` than the second by so many characters.
    """
    leads_up = table.KICKER_FIRST + table.KICKER_LONGER * max(-table.MOST, min(table.MOST, longer))

    def total(place: int) -> float:
        above = sum(scores[k][0] for k in rest[:place])
        below = sum(max(scores[k][2], scores[k][0] - _below(place)) for k in rest[place + 1 :])
        first = leads_up if place == 1 else 0.0
        return above + scores[rest[place]][1] + below + first

    return max(range(len(rest)), key=lambda place: (total(place), -place))
