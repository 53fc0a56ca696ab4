"""Which line of an article's head is what: label (栏目), kicker (引题), headline (主题), deck (副题).

Chinese newspapers print a head as up to four parts; only the headline (主题) is always there. A kicker stands
above and leads up to it, often ending in a dash; a deck stands below and adds to it, often beginning with one.
OCR gives them as lines in order, sometimes with two parts on one line parted by a space, sometimes with the
kicker below its headline.

Labels and bylines are told first, each by itself; which of the other lines is kicker, headline, deck is one choice over
all of them (`newsparse.head_parts`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs
import regex

from newsparse import people
from newsparse.head_clues import LEAD, leads, line_scores, phrases, weight
from newsparse.head_parts import DECK, HEADLINE, LABEL, tell_parts
from newsparse.people.names import can_be_name, name_cost
from newsparse.people.writers import read_writers
from newsparse.tables import heads as table
from newsparse.tables.labels import LABELLED, label_rule
from newsparse.tables.pen_names import ALSO_NAMES, COLLECTIVE, NOT_FROM
from newsparse.tables.people import GIVEN, NOT_NAMES
from newsparse.textfacts import DASH, fold_marks, number_alone

_DASH_END = regex.compile(r"(?:[—–―-]|一一)+$")
_SHORT_NAME = regex.compile(r"^\p{Han}(?:[ \u3000]*\p{Han}){1,2}$")
_FAMILIAR = regex.compile(r"^[老阿][ \u3000]+\p{Han}$")
"""老 辛, 阿 成: pen names set wide; no headline is so short, and labels are other words."""
_MARKED_NAME = regex.compile(r"^[■□●○◆◇◎⊙·•] ?(\p{Han} ?\p{Han}{1,2})$")
_NAME_BEHIND = regex.compile(
    r"^[^ \u3000—].{3,23}?[ \u3000]+((?:本[报刊])?\p{Han}{2,3}|(?:本[报刊])?(?:特约)?评论员)$"
)
_SURE_LABELS = frozenset({"label.genre", "label.marked"})
_COLUMNS = frozenset(
    {"label.column", "label.service", "label.comment", "label.reporters", "label.short_news"}
)
_SHORT_HEADED = frozenset({"label.genre", "label.column"})
_LATE = 6
"""The longest name of a column that OCR may have read behind its headline, over the text."""
_BRACKETED = regex.compile(r"^【[^【】]{2,10}】$")
"""A crosshead in heavy brackets (【案情回放】), where it stands under a headline and over the text."""
_PLACE_COLON = regex.compile(
    r"^\p{Han}{2,8}(?<![局部委院会方家员者人站所司厂店校民友师生警长]|街道|社区|物业|企业|业主|部门|网友)[:：]"
)
"""A place, and what happened there; an office or a person before the colon says something, in the second half of one
headline (街道:三天内修好).
"""


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


def split_line(text: str) -> int | None:
    """Where one line holds kicker and headline: offset of the headline, or None where it is one part.

    Parallel phrases of equal length belong together (对仗): a row of them is a kicker if one more phrase
    follows, and a headline if one longer phrase leads up to it. ``place: what happened`` begins a headline, and so does what
    fills a line by itself behind a phrase much shorter, or behind so much that both were not printed on one line.

    >>> t = "服务发展 服务项目 服务企业 服务民生 白山市总做好服务助力转型"
    >>> t[split_line(t) :]
    '白山市总做好服务助力转型'
    >>> split_line("擦亮工会服务品牌 引领职工建功新时代") is None
    True
    >>> t = "老旧管网全换新 江州六十年以上的供热管道三年内告别地下"
    >>> t[split_line(t) :]
    '江州六十年以上的供热管道三年内告别地下'
    >>> t = "材料当天办完，三天以后到账 江州市职工医疗互助保障试行“快赔”"
    >>> t[split_line(t) :]
    '江州市职工医疗互助保障试行“快赔”'
    """
    pieces = phrases(text)
    if len(pieces) < 2:
        return None
    groups: list[list[tuple[int, str]]] = []
    for piece in pieces:
        if groups and weight(groups[-1][-1][1]) == weight(piece[1]) and weight(piece[1]) >= 3:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    if len(groups) == 2 and max(map(len, groups)) >= 2:
        at: int = groups[1][0][0]
        return at
    sizes = [weight(piece) for _, piece in pieces]
    if sum(sizes) >= table.TWO_LINES and sizes[-1] >= max(table.LAST_FROM, *sizes[:-1]):
        return pieces[-1][0]
    if len(pieces) == 2:
        (_, first), (at, second) = pieces
        if _PLACE_COLON.search(second) and not _PLACE_COLON.search(first):
            return at
        if _DASH_END.search(first):
            return at
        if (
            weight(second) >= max(table.LINE_FROM, table.LINE_MORE * weight(first))
            and weight(first) >= table.KICKER_FROM
        ):
            return at
    return None


def _perhaps_writer(text: str) -> bool:
    """Whether a line is one place and a name of three characters, and that name is neither a word nor a place (安全年, 金鸡湖)."""
    writers, sure = read_writers(text)
    return sure >= table.PERHAPS and all(
        len(someone.name) > 2 and someone.name[:2] not in NOT_NAMES and someone.name[-1] not in NOT_FROM
        for someone in writers
    )


def signed_under(text: str, lead: str = "") -> float:
    """How much a line under a headline looks like who wrote it, 0 to 1. What the text begins with is no pen name."""
    folded = fold_marks(text)
    marked = _MARKED_NAME.match(folded)
    if marked is not None and can_be_name(marked[1]) and label_rule(marked[1]) is None:
        return table.BYLINE_MARKED
    if COLLECTIVE.pattern.match(text) is not None or (
        marked is not None and folded[0] in "□○◎⊙" and marked[1] in ALSO_NAMES
    ):  # □解放
        return table.BYLINE_MARKED
    if table.PLACE.search(folded) is not None or label_rule(folded) is not None:
        return 0.0
    sure = people.byline_likelihood(text)
    if sure >= table.BYLINE:
        return sure
    plain = "".join(text.split())
    if people.named_with_place(text) or people.parted_by_strokes(text):
        return table.BYLINE_MARKED
    if _perhaps_writer(text):  # 三连 王铁汉
        return table.BYLINE
    if plain != text and plain in ALSO_NAMES:  # 江 南
        return table.BYLINE
    if _FAMILIAR.match(text) is not None:
        return table.BYLINE_INSIDE
    if _SHORT_NAME.search(text) is not None:  # no deck is so short: a pen name
        return (
            0.0
            if plain in NOT_NAMES or plain in table.NOT_PEN_NAMES or (lead and lead.startswith(plain))
            else table.BYLINE
        )
    office = table.OFFICES.search(plain)
    if office is not None:
        name = office["name"]
        if name not in NOT_NAMES and name_cost(name, lenient=False) is not None and set(name[1:]) <= GIVEN:
            return table.BYLINE
    return 0.0


def _bylines(lines: Sequence[str], rest: Sequence[int], lead: str) -> list[int]:
    """Which of the lines `rest` name who wrote it; at least one that can be the headline is left."""
    found: list[int] = []
    last = rest[-1]
    labelled = {k: label_rule(fold_marks(lines[k])) for k in rest}
    for k in reversed(rest):
        sure = signed_under(lines[k], lead)
        needed = table.BYLINE if k == last and not found else table.BYLINE_INSIDE
        if k == rest[0]:
            needed = table.BYLINE_ABOVE
        if sure < needed:
            continue
        left = [j for j in rest if j != k and j not in found and labelled[j] not in _SURE_LABELS]
        if sure < table.BYLINE_ABOVE:  # it may as well be the headline
            left = [j for j in left if labelled[j] is None]
        if sure < table.BYLINE_ABOVE:
            left = [j for j in left if not leads(line_scores(fold_marks(lines[j])))]
        if left:
            found.append(k)
            last = max(j for j in rest if j not in found)
    return sorted(found)


def opens_text(line: str, *, over_text: bool) -> bool:
    """Whether a line under a headline is no part of its head but the text's first crosshead: the number of a part; right
    over the text also a word like 案情, which over a headline may be its label, or the day and weather of a diary's entry.

    >>> (
    ...     opens_text("（一）", over_text=False),
    ...     opens_text("案 情", over_text=True),
    ...     opens_text("调查", over_text=False),
    ...     opens_text("7月2日 晴 风6级", over_text=True),
    ... )
    (True, True, False, True)
    """
    if number_alone(fold_marks(line)):
        return True
    bare = "".join(line.split())
    if COLLECTIVE.pattern.match(bare) is not None:
        return False  # 【本报综合报道】
    return over_text and (
        bare in table.OPENERS
        or _BRACKETED.match(bare) is not None
        or table.DIARY.match(fold_marks(line)) is not None
    )


def numbers_part(line: str) -> bool:
    """Whether a line is a number and a short title, as the parts of a serial are headed.

    >>> [
    ...     numbers_part(line)
    ...     for line in ("七、断弦", "（六）卖羊", "第三回 夜渡", "三峡日记", "一、二把手的故事")
    ... ]
    [True, True, True, False, False]
    """
    return table.NUMBERED.match(fold_marks(line)) is not None


def label_end(line: str) -> int:
    """Where the label ends (or what stands in heavy brackets) that is on one line with the headline, marks and all; 0 where
    none is.

    >>> [
    ...     line[label_end(line) :]
    ...     for line in ("新华时评｜让春茶更香", "【社论】让春茶更香", "社论：让春茶更香", "关注：春茶")
    ... ]
    ['让春茶更香', '让春茶更香', '让春茶更香', '关注：春茶']
    >>> line = "信息窗 榆中县有大批百合种球待售"
    >>> line[label_end(line) :]
    '榆中县有大批百合种球待售'
    """
    found = LABELLED.match(line)
    if found is not None:
        end: int = found.end()
        return end
    name, _, headline = line.partition(" ")
    rule = label_rule(fold_marks(name)) if len(name) <= table.LABEL_LENGTH else None
    if rule is None or label_rule(fold_marks(line)) is not None:
        return 0  # 老农问 专家答
    least = table.LABELLED_LEAST if rule in _SHORT_HEADED else table.LABEL_LENGTH + 1
    return len(line) - len(headline) if weight(headline) >= least else 0


def read_head(lines: Sequence[str], lead: str = "", bound: Mapping[int, bool] | None = None) -> Head:
    """Tell the parts of a head apart.

    Args:
        lines: the head's lines in order; bylines among them are given back as `Head.byline`.
        lead: how the text under the head begins; empty where that is not known.
        bound: the places of lines that stand in one block with the line above (True) or in another (False).

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
        return _read(lines, lead, bound or {})
    read = _read([lines[0][cut:], *lines[1:]], lead, bound or {})

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


def sure_lines(lines: Sequence[str], lead: str = "") -> tuple[list[int], list[int], list[int]]:
    """Which lines of a head are bylines and which labels by what each says of itself, and which are left; one at least is.
    `lead` is how the text under the head begins, empty where that is not known.

    >>> sure_lines(["新闻特写", "让春茶更香", "本报记者 王小明"])
    ([2], [0], [1])
    """
    folded = [fold_marks(line) for line in lines]
    rest = list(range(len(lines)))
    bylines = _bylines(lines, rest, lead) if len(rest) > 1 else []
    rest = [k for k in rest if k not in bylines]
    labels: list[int] = []
    while len(rest) > 1 and label_rule(folded[rest[0]]):
        labels.append(rest.pop(0))
    if len(rest) > 1:  # a genre that OCR read after the headline
        late = [k for k in rest[1:] if label_rule(folded[k]) in _SURE_LABELS]
        last = rest[-1]
        if last not in late and len(folded[last]) <= _LATE < len(folded[rest[-2]]):
            late += [last] if label_rule(folded[last]) in _COLUMNS else []
        labels += late
        rest = [k for k in rest if k not in late]
    if not labels and len(rest) > 1 and (_dotted(folded[rest[0]]) or _column_over(folded, rest)):
        labels.append(rest.pop(0))
    return bylines, labels, rest


def _read(lines: Sequence[str], lead: str, bound: Mapping[int, bool]) -> Head:
    """`read_head` of lines of which the first holds no label before its headline."""
    folded = [fold_marks(line) for line in lines]
    whole = [HeadLine(k, 0, len(line)) for k, line in enumerate(lines)]
    if not lines:
        return Head()
    bylines, labels, rest = sure_lines(lines, lead[:LEAD])
    points = _points([folded[k] for k in rest])
    rest, told = rest[: len(rest) - points], rest[len(rest) - points :]
    heading = [folded[k] for k in rest]
    near = {n: bound[k] for n, k in enumerate(rest) if n and k in bound and rest[n - 1] == k - 1}
    parts = tell_parts(heading, labelled=bool(labels), lead=fold_marks(lead[:LEAD]), bound=near)
    roles = parts + DECK * points
    rest += told
    if roles[0] == LABEL:
        labels, rest, roles = [rest[0]], rest[1:], roles[1:]
    best = roles.index(HEADLINE)
    end = best + roles.count(HEADLINE)
    kickers = rest[:best]
    decks: list[int] = []
    below = table.KICKER_BELOW + (table.SECOND_KICKER if kickers else 0.0)
    for k in rest[end:]:
        kicker, _, deck = line_scores(folded[k])
        (kickers if kicker - deck >= below else decks).append(k)
    headline = [whole[k] for k in rest[best:end]]
    kicker_parts = [whole[k] for k in kickers]
    rule = "head.one" if len(rest) == 1 else "head.lines"
    signed = [whole[j] for j in bylines]
    last = rest[end - 1]
    name = None if bylines or people.lead_in(lead[:LEAD]) else name_behind(lines[last])
    if name is not None:
        headline[-1] = HeadLine(last, 0, len(lines[last][:name].rstrip()))
        signed = [HeadLine(last, name, len(lines[last]))]
    k = rest[best]
    cut = split_line(lines[k]) if len(headline) == 1 and name is None else None
    if cut is not None and (len(rest) == 1 or (not kickers and _DASH_END.search(lines[k][:cut].rstrip()))):
        kicker_parts.append(HeadLine(k, 0, len(lines[k][:cut].rstrip())))
        headline = [HeadLine(k, cut, len(lines[k]))]
        rule = "head.split_line"
    return Head(
        label=tuple(whole[k] for k in labels),
        kicker=tuple(kicker_parts),
        headline=tuple(headline),
        deck=tuple(whole[k] for k in decks),
        rule=rule,
        byline=tuple(signed),
    )


def name_behind(line: str) -> int | None:
    """Where who wrote the text stands behind the headline on its line; None where nobody does.

    >>> line = "一本不板面孔的经济学 柯蓝天"
    >>> line[name_behind(line) :], name_behind("城里春风 村里新房")
    ('柯蓝天', None)
    """
    m = _NAME_BEHIND.search(line)
    if m is None or people.byline_likelihood(line) >= table.BYLINE:
        return None
    if COLLECTIVE.pattern.match(m[1]) is None and people.byline_likelihood(m[1]) < table.BYLINE_BEHIND:
        return None
    start: int = m.start(1)
    return start


def _points(lines: Sequence[str]) -> int:
    """How many lines at the end of a head add to its headline by their form: points set out one by one (提要题), three or more
    of one length; two or more that say each what one side says; what work a review is of.
    """
    says = next(
        (n for n, line in enumerate(reversed(lines[1:])) if not table.SAYS.match(line)), len(lines) - 1
    )
    if says > 1:
        return says
    if len(lines) > 1 and table.ON_A_WORK.match(lines[-1]) and not table.ON_A_WORK.match(lines[-2]):
        return 1
    sizes = [weight(line) for line in lines[1:]]
    count = next((n for n, size in enumerate(reversed(sizes)) if size != sizes[-1]), len(sizes))
    return count if count >= table.POINTS_LEAST else 0


def _dotted(text: str) -> bool:
    """Whether a line is a column's name in two parts (安全哨·说说我的“那一次”), and no foreign name's."""
    return table.DOTTED.match(text) is not None


def _column_over(folded: Sequence[str], rest: Sequence[int]) -> bool:
    """Whether the first line of a head is short enough for a column's name and the second long enough for a headline."""
    first, second = folded[rest[0]], folded[rest[1]]
    if " " in first or not _names_column(first) or second.startswith((*DASH, "(", *table.POINTS)):
        return False
    longer = len(first) + (2 if len(first) > table.LABEL_EVEN else 0)
    return len(second) >= longer and not leads(line_scores(first)) and signed_under(second) == 0.0


def _names_column(text: str) -> bool:
    """Whether a line is short enough for a column's name, and nothing else that is short."""
    size = len("".join(text.split()))
    return size <= table.LABEL_LENGTH and (size <= table.LABEL_SURE or table.NO_LABEL.search(text) is None)
