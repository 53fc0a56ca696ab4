"""What the language says at a seam: does this piece go on with that one?

Four questions, answered in natural-log odds at even prior odds (0 says nothing, 2 is about 7 to 1):

- `seam_score`: is ``right`` the direct continuation of ``left`` inside a sentence, rather than a piece from
  elsewhere on the page?
- `ends_sentence`: is the end of ``left`` the end of a paragraph, rather than a place where a column cut it?
- `begins_sentence`: does ``right`` start a paragraph, rather than carry on one that was cut?
- `pauses`: does a sentence end where ``left`` ends without a mark, rather than that a column cut it there?

`newsparse.page_seams` adds what the page itself says.

The evidence is character n-grams.  The joint probability of the characters on both sides against the product of each
side alone is estimated twice, left to right and right to left, with hierarchical Dirichlet smoothing (MacKay and Peto,
A hierarchical Dirichlet language model, Natural Language Engineering 1, 1995; the pieces of the ratio are pointwise
mutual information, Church and Hanks, Word association norms, Computational Linguistics 16, 1990).  Whether a word
boundary fits both sides comes from text segmented by hand.  Of a beginning, its first clause is looked at, too,
and of an end the last (`newsparse.tables.beginnings`, `newsparse.tables.clause_ends`).  A logistic regression weighs the parts.

The counts are in ``data/seams.bin`` (``data/README.md`` says of what), a hash table (`newsparse.seam_table`) read on
first use.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from math import log, log1p

from newsparse.seam_table import Table
from newsparse.seam_weights import BEGINS, ENDS, PAUSES, SEAM
from newsparse.tables.beginnings import BEGINNINGS, CLAUSE_MARKS
from newsparse.tables.clause_ends import CLAUSE_ENDS
from newsparse.tables.row import LazyPattern
from newsparse.textfacts import translation

__all__ = ["Table", "begins_sentence", "ends_sentence", "pauses", "seam_score"]

# One form for what print and OCR write in several: full and half width, kinds of quotation marks, white space gone.
_WIDTH: dict[int, str | int | None] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDTH.update(dict.fromkeys(map(ord, " \t\r\n\u3000\u00a0"), None))
_WIDTH.update(dict.fromkeys(map(ord, "‘「『﹁﹃＂"), "“"))
_WIDTH.update(dict.fromkeys(map(ord, '’」』﹂﹄"'), "”"))
_WIDTH.update({ord("∶"): ":", ord("•"): "·", ord("・"): "·", ord("–"): "—", ord("―"): "—", ord("～"): "~"})
# For counting, one digit is as good as another, and one Latin letter.
_CLASS = dict(_WIDTH)
for _code in range(0x30, 0x3A):
    _CLASS[_code] = _CLASS[_code + 0xFEE0] = "0"
for _code in (*range(0x41, 0x5B), *range(0x61, 0x7B)):
    _CLASS[_code] = _CLASS[_code + 0xFEE0] = "a"

# Keys of the table that are not plain n-grams carry one of these in front (private use, so never in a text's n-gram).
WORD_STARTS = "\ue000"  # + what follows: share of its places that are the start of a word
WORD_ENDS = "\ue001"  # + what precedes: share of its places that are the end of a word
PARAGRAPH_STARTS = "\ue002"
PARAGRAPH_ENDS = "\ue003"
TOTALS = "\ue004"  # + "n": characters counted; + "p": paragraphs counted

_FINAL = frozenset("。!?…”")
_PAUSE = frozenset(",、;:")
_OPEN = frozenset("“《(〈【[—")
_STOPS = "。,;!?"
_CLAUSE, _SENTENCE, _CLUES = LazyPattern(f"[{CLAUSE_MARKS}]"), LazyPattern("[.!?]"), 60
"""Where the first clause and the first sentence end, looked for in so many characters."""
_AMOUNT = LazyPattern(
    r"[0-9０-９.．,，]{1,12}[万亿]?(?:余|多|元|%|％|吨|亩|米|公里|千米|倍|公斤|平方|户|件|人次|万|亿)"
)
AMOUNT = -3.0
"""Log-odds at most that a paragraph begins with an amount (326.8万元): of 88 texts on made pages that begin so, 75 are the
end of a sentence that was torn before them."""
_HOUR = LazyPattern(
    r"[0-9０-９]{1,2}(?:[点點](?:[0-9０-９]{1,2}分|半)?|[时時](?:[0-9０-９]{1,2}分)?|[:：][0-9０-９]{2})(?:多|许|左右|钟|整)*[,，]"
)
HOUR = 2.0
"""Log-odds at least that a paragraph begins with the time of day (4点25分，…): of 73 fragments that begin so on made pages, all
do."""
_KINDS = 400.0  # weight of a guess for a character never seen
_K1, _K2, _K3 = 1.5, 1.5, 1.0  # strength of the shorter context's say

widened = translation(_WIDTH)
"""Text in the one form, its digits and letters as they are."""


def _marked(text: str) -> str:
    return widened(text).replace("。", ".")


def fold(text: str) -> str:
    """The form that is counted: one width, no white space, digits ``0``, Latin letters ``a``."""
    return text.translate(_CLASS)


@lru_cache(4096)
def _tail(text: str) -> str:
    return fold(text)[-3:]


@lru_cache(4096)
def _head(text: str) -> str:
    return fold(text)[:3]


_POWER = (0.0, *(2 ** (v / 2) for v in range(1, 32)))
"""The count that a value stands for: half steps of a binary logarithm."""


def smooth(joint: float, context: float, shorter: float, strength: float) -> float:
    """P(next | context), the shorter context's estimate weighed in."""
    return (joint + strength * shorter) / (max(context, joint) + strength)


class Seams:
    """The model on a table of counts; the module's functions ask the one that is shipped."""

    def __init__(self, table: Table) -> None:
        self._value = table.value
        self._total = self._number(TOTALS + "n")
        self._paragraphs = self._number(TOTALS + "p")
        self.one = lru_cache(4096)(self.count)  # single characters: the same few thousand on every page
        self.left = lru_cache(4096)(self._left)
        self.right = lru_cache(4096)(self._right)
        self.starts = lru_cache(4096)(self._starts)
        self.ends = lru_cache(4096)(self._ends)

    def _number(self, key: str) -> int:
        """A whole number, stored as hexadecimal digits plus one."""
        digits = (self._value(key + str(i)) for i in range(8))
        return sum(16**i * (digit - 1) for i, digit in enumerate(digits) if digit)

    def count(self, gram: str) -> float:
        """How often the string was counted, about; 0 below the table's threshold."""
        return _POWER[self._value(gram)]

    def _share(self, mark: str, gram: str, shorter: str) -> float:
        value = self._value(mark + gram) or self._value(mark + shorter) or 19
        return (value - 0.5) / 31

    def _side(self, first: str, second: str, third: str, *, reverse: bool) -> tuple[float, ...]:
        """What one side needs of its own: counts of its 1-3 characters nearest the seam, and each one's chance."""
        count, one = self.count, self.one
        two = second + first if reverse else first + second
        far = third + second if reverse else second + third
        three = third + two if reverse else two + third
        total = self._total + _KINDS
        n1 = one(first)
        n2 = count(two) if second else 0.0
        n3 = count(three) if third else 0.0
        p1 = (n1 + 0.1) / total
        p2 = smooth(n2, n1, (one(second) + 0.1) / total, _K1) if second else 1.0
        p3 = 1.0
        if third:
            p3 = smooth(count(far), one(second), (one(third) + 0.1) / total, _K1)
            p3 = smooth(n3, n2, p3, _K2)
        # the logarithms of the ratios where nothing across the seam was counted
        none1 = log(_K1 / (n1 + _K1))
        none3 = log(_K2 / (n2 + _K2)) + log(_K3 / (n3 + _K3))
        return n1, n2, n3, p1, p2, p3, none1, none3

    def _left(self, tail: str) -> tuple[float, ...]:
        first, second, third = tail[-1:], tail[-2:-1], tail[-3:-2]
        *counts, none1, none3 = self._side(first, second, third, reverse=True)
        return (*counts, self._share(WORD_ENDS, tail[-2:], first), none1, none3)

    def _right(self, head: str) -> tuple[float, ...]:
        first, second, third = head[:1], head[1:2], head[2:3]
        *counts, none1, none3 = self._side(first, second, third, reverse=False)
        return (*counts, self._share(WORD_STARTS, head[:2], first), none1, none3)

    def seam_features(self, left: str, right: str) -> tuple[float, ...] | None:
        """The parts that the regression weighs; None where a side is empty."""
        tail = _tail(left[-8:])
        head = _head(right[:8])
        if not tail or not head:
            return None
        return self._across(tail, head, self.count(tail[-1] + head[0]))

    def _across(self, tail: str, head: str, c11: float) -> tuple[float, ...]:
        """`seam_features` of two sides, of which the two characters at the seam were counted together `c11` times."""
        ln1, ln2, ln3, lp1, lp2, lp3, ends, lf1, lf3 = self.left(tail)
        rn1, rn2, rn3, rp1, rp2, rp3, starts, _, rf3 = self.right(head)
        near, first = tail[-1], head[0]
        count = self.count
        c21 = c12 = c22 = c31 = c13 = 0.0
        if not c11:  # nothing longer across the seam was counted either
            f1, f3, f2, b3, b2 = lf1, lf3, 0.0, rf3, 0.0
        else:
            two, pair = tail[-2:], head[:2]
            if len(tail) > 1:
                c21 = count(two + first)
            if len(head) > 1:
                c12 = count(near + pair)
                c22 = count(two + pair) if c21 and c12 else 0.0
            c31 = count(tail + first) if c21 and len(tail) > 2 else 0.0
            c13 = count(near + head) if c12 and len(head) > 2 else 0.0
            # left to right: the first, second, third character of the right, given what stands before
            p = smooth(c11, ln1, rp1, _K1)
            f1 = log(p / rp1)
            f3 = log(smooth(c31, ln3, smooth(c21, ln2, p, _K2), _K3) / p)
            f2 = 0.0
            if len(head) > 1:
                f2 = log(smooth(c22, c21, smooth(c12, c11, rp2, _K2), _K3) / rp2)
                if c12 and len(head) > 2:
                    f2 += log(smooth(c13, c12, rp3, _K3) / rp3)
            # right to left
            p = smooth(c11, rn1, lp1, _K1)
            b3 = log(smooth(c13, rn3, smooth(c12, rn2, p, _K2), _K3) / p)
            b2 = 0.0
            if len(tail) > 1:
                b2 = log(smooth(c22, c12, smooth(c21, c11, lp2, _K2), _K3) / lp2)
                if c21 and len(tail) > 2:
                    b2 += log(smooth(c31, c21, lp3, _K3) / lp3)
        fit, both = _boundaries(ends, starts)
        return (
            f1,
            f3,
            f2,
            b3,
            b2,
            fit,
            both,
            1.0 if near == "0" and first == "0" else 0.0,
            1.0 if near in _PAUSE else 0.0,
            1.0 if c11 == 0 else 0.0,
            (c21 > 0) + (c12 > 0),
            (c31 > 0) + (c22 > 0) + (c13 > 0),
        )

    def score(self, left: str, right: str) -> float:
        """`weigh` of `seam_features`, bit for bit, in short where nothing across the seam was counted: of most pairs."""
        tail = _tail(left[-8:])
        head = _head(right[:8])
        if not tail or not head:
            return 0.0
        near, first = tail[-1], head[0]
        together = self.count(near + first)
        if together:
            return weigh(self._across(tail, head, together), SEAM)
        one, other = self.left(tail), self.right(head)
        fit, both = _boundaries(one[6], other[6])
        w = SEAM
        total = w[-1] + one[7] * w[0] + one[8] * w[1] + other[8] * w[3] + fit * w[5] + both * w[6]
        if near == first == "0":
            total += w[7]
        if near in _PAUSE:
            total += w[8]
        return total + w[9]

    def _starts(self, head: str) -> tuple[float, ...]:
        """How much likelier a paragraph starts like this than a cut one goes on so, by 1, 2 and 3 characters."""
        count = self.count
        n1, n2, n3, p1, p2, p3, word, _, _ = self.right(head)
        n_start, n_mid = float(self._paragraphs), float(self._total)
        out = []
        for size, n, p in ((1, n1, p1), (2, n2, p2), (3, n3, p3)):
            if len(head) < size:
                out.append(0.0)
                continue
            gram = head[:size]
            start = count(PARAGRAPH_STARTS + gram)
            mid = max(0.3 * n, n - start - count("。" + gram))
            p = smooth(mid, n_mid, p, 3.0)
            out.append(log(smooth(start, n_start, p, 3.0) / p))
            n_start, n_mid = start, mid
        return (*out, log(word / (1 - word)))

    def paragraph_odds(self, head: str) -> float:
        """How much likelier a paragraph starts like this than another sentence of the same paragraph, by 2 characters."""
        count = self.count
        first, pair = head[:1], head[:2]
        starts, others = count(PARAGRAPH_STARTS + first), count("。" + first)
        share = (starts + 1.0) / (starts + others + 2.0)
        pairs = (count(PARAGRAPH_STARTS + pair), count("。" + pair))
        known = self._paragraphs / (count("。") or 1)
        return log((pairs[0] + 2 * share) / (pairs[1] + 2 * (1 - share)) / known)

    def _ends(self, tail: str) -> tuple[float, ...]:
        """How much likelier a paragraph ends like this than a column cuts it here, by 1 and 2 characters."""
        count = self.count
        _, _, _, p1, p2, _, word, _, _ = self.left(tail)
        end = count(PARAGRAPH_ENDS + tail[-1:])
        one = log(smooth(end, self._paragraphs, p1, 3.0) / p1)
        two = 0.0
        if len(tail) > 1:
            two = log(smooth(count(PARAGRAPH_ENDS + tail[-2:]), end, p2, 3.0) / p2)
        return one, two, log(word / (1 - word))

    @cached_property
    def _any_stop(self) -> float:
        return sum(map(self.one, _STOPS)) / self._total

    def pause_features(self, left: str) -> tuple[float, ...]:
        """The parts of `pauses`."""
        text = _marked(left[-2 * _CLUES :])[-_CLUES:]
        clause = max(map(text.rfind, CLAUSE_MARKS))
        sentence = max(map(text.rfind, ".!?"))
        return (
            self.mark_behind(left),
            log1p(len(text) - 1 - clause),
            1.0 if clause < 0 else 0.0,
            log1p(len(text) - 1 - sentence),
            1.0 if sentence < 0 else 0.0,
            *(0.0 if row.pattern.search(text) is None else 1.0 for row in CLAUSE_ENDS),
        )

    def mark_behind(self, left: str) -> float:
        """Log-odds of a mark of punctuation behind the last 1 to 3 characters."""
        tail, p = _tail(left[-8:]), self._any_stop
        for size, strength in ((1, 3.0), (2, 2.0), (3, 1.5)):
            gram = tail[-size:]
            seen = self.count(gram)
            if len(gram) < size or not seen:
                break
            p = smooth(sum(self.count(gram + mark) for mark in _STOPS), seen, p, strength)
        return log(p / (1 - p))

    def begin_features(self, right: str) -> tuple[float, ...] | None:
        """The parts of `begins_sentence`."""
        head = _head(right[:8])
        if not head:
            return None
        text = _marked(right[: 2 * _CLUES])[:_CLUES]
        clause, sentence = _CLAUSE.search(text), _SENTENCE.search(text)
        return (
            *self.starts(head),
            1.0 if head[0] in _OPEN else 0.0,
            log1p(clause.start() if clause else _CLUES),
            log1p(sentence.start() if sentence else _CLUES),
            *(0.0 if row.pattern.search(text) is None else 1.0 for row in BEGINNINGS),
        )

    def end_features(self, left: str) -> tuple[float, ...] | None:
        """The parts of `ends_sentence`."""
        tail = _tail(left[-8:])[-2:]
        if not tail:
            return None
        last = tail[-1]
        return (*self.ends(tail), 1.0 if last in _FINAL else 0.0, 1.0 if last in ":)—" else 0.0)


def _boundaries(ends: float, starts: float) -> tuple[float, float]:
    """How well a word's end before a seam goes with a word's beginning behind it."""
    # a boundary on both sides or on neither: 62 % of cuts fall between words
    fit = log(ends * starts / 0.62 + (1 - ends) * (1 - starts) / 0.38 + 1e-3)
    return fit, max(0.0, ends - 0.5) * max(0.0, starts - 0.5) * 4


def weigh(features: tuple[float, ...] | None, weights: Sequence[float]) -> float:
    """The regression's log-odds: the last weight stands alone."""
    if features is None:
        return 0.0
    total = weights[-1]
    for value, weight in zip(features, weights, strict=False):
        total += value * weight
    return total


@cache
def _shipped() -> Seams:
    from pkgutil import get_data  # not before it is needed; importlib.resources costs more than the table

    packed = get_data("newsparse", "data/seams.bin")
    assert packed is not None, "the package's own data"
    return Seams(Table(packed))


def seam_score(left: str, right: str) -> float:
    """Log-odds that ``right`` directly continues ``left`` inside a sentence, by the 3 characters on each side.

    >>> seam_score("记者来到衢州市总工会职工服务工作", "站采访") > 1
    True
    >>> seam_score("记者来到衢州市总工会职工服务工作", "色社会主义") < 0
    True
    """
    return _shipped().score(left, right)


def onward(left: str, right: str) -> float:
    """How much better `left` goes on with `right` than `right` begins, in log-odds."""
    return seam_score(left, right) - begins_sentence(right)


def ends_sentence(left: str) -> float:
    """Log-odds that a paragraph ends where ``left`` ends, rather than that a column cut it there.

    >>> ends_sentence("取得了显著成果。") > 2 > -2 > ends_sentence("取得了显著成")
    True
    """
    return weigh(_shipped().end_features(left), ENDS)


def begins_sentence(right: str) -> float:
    """Log-odds that ``right`` starts a paragraph, rather than carries on one that was cut.

    >>> begins_sentence("近日，记者从省政府获悉") > 1 > -0.5 > begins_sentence("的伟大实践")
    True
    """
    odds = weigh(_shipped().begin_features(right), BEGINS)
    if _HOUR.match(right) is not None:
        return max(odds, HOUR)
    return min(odds, AMOUNT) if _AMOUNT.match(right) is not None else odds


def begins_paragraph(right: str) -> float:
    """Log-odds that `right`, which stands behind a full stop, begins a paragraph, against the next sentence of one.

    >>> begins_paragraph("据了解，该读书站") > 0 > begins_paragraph("他还说，今年")
    True
    """
    head = _head(right[:8])
    return _shipped().paragraph_odds(head) if head else 0.0


def pauses(left: str) -> float:
    """Log-odds that a sentence ends where ``left`` ends without a mark, rather than that a column cut it there: low where
    its last words want something behind them.

    >>> pauses("大批劳动力解放出来") > pauses("需要解决一系列") + 2
    True
    """
    return weigh(_shipped().pause_features(left), PAUSES)
