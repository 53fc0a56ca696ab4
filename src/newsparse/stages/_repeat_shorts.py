"""The second look for repeats: short blocks, which only their neighbours can decide.

A byline, a label, a slogan or a line of verse may stand twice on purpose. It is a repeat where it stands in a row of
repeats, where rows of blocks come round again and again, or where it is a headline that has text under it both times.
"""

from __future__ import annotations

from newsparse.stages._repeat_cues import BOX, HAN, HEADLINE, LEAD, is_body, is_credit, is_headline
from newsparse.stages._repeat_work import Work
from newsparse.stages._similar import edit_distance

_NEAR = 14
"""Shortest headline that is the same in spite of an error: 李岚清会见美国客人 and 李岚清会见法国客人 are two articles."""
_ROUND = 8
"""Most blocks of a loop that consists of short ones only."""
_BETWEEN, _SHORT = 3, 20
"""Between a headline and its text stand so few blocks, each shorter: deck, bylines."""


def settle_short(work: Work) -> None:
    """Decide about the blocks that the first look left open."""
    _rounds(work)
    if work.whole:
        for i in range(1, len(work.folded)):
            _after_a_drop(work, i)
        for i in sorted(work.twice, reverse=True):
            _before_a_drop(work, i)
    _nearly_twice(work)
    for i in sorted(work.twice):
        _next_to_its_like(work, i)
        _headline(work, i)
    for i in sorted(i + 1 for i in work.whole):
        _broken_off(work, i)


def alike(a: str, b: str) -> bool:
    """Whether two short texts are the same but for what OCR does to them; figures must agree."""
    if a == b:
        return True
    allowed = min(len(a), len(b)) // 8
    if not allowed or edit_distance(a, b, allowed) > allowed:
        return False
    return [c for c in a if c.isdigit()] == [c for c in b if c.isdigit()]


def _rounds(work: Work) -> None:
    """Rows of blocks that come round: three times if they say anything, twice if they say much."""
    last: dict[str, int] = {}
    before: list[int] = []
    for i, text in enumerate(work.folded):
        before.append(last.get(text, -1))
        last[text] = i
    i = 0
    while i < len(before):
        period = i - before[i]
        if before[i] < 0 or period > _ROUND or i in work.whole:
            i += 1
            continue
        end = i
        while end < len(before) and before[end] == end - period and end not in work.whole:
            end += 1
        unit = "".join(work.folded[i - period : i])
        rounds, words = (end - i) // period, len(HAN.findall(unit))
        if (rounds >= 2 and words >= 6 and len(unit) >= HEADLINE) or (
            rounds >= 1 and period >= 3 and words >= 30
        ):
            for k in range(i, end):
                work.drop_like(k, i - period + (k - i) % period, "repeat.round", 0.94)
        i = end


def _after_a_drop(work: Work, i: int) -> None:
    """A short block after a dropped one, like the one after what that one repeats: a credit under a caption."""
    last = work.whole.get(i - 1)
    text = work.folded[i]
    if last is None or i in work.whole or not text or (i not in work.twice and len(text) >= 20):
        return
    before = last.repeats[-1][0] + 1
    ahead = i + 1
    while ahead in work.twice and ahead not in work.whole:
        ahead += 1
    inside = ahead in work.whole or ahead == len(work.folded)  # the repeats go on after it
    if before < i and before not in work.whole and alike(work.at(before), text):
        if inside or len(text) >= HEADLINE or is_credit(text) or work.at(i + 1) == work.at(before + 1):
            work.drop_like(i, before, "repeat.run", 0.95)
    elif i in work.twice and ahead in work.whole and len(text) >= 4:
        work.drop_like(i, work.twice[i], "repeat.run", 0.9)


def _before_a_drop(work: Work, i: int) -> None:
    """A short block before a dropped one, like the one before what that one repeats: a headline over its text."""
    after = work.whole.get(i + 1)
    if after is None or i in work.whole:
        return
    text, before = work.folded[i], after.repeats[0][0] - 1
    if is_headline(text):  # what stands between it and its text, a byline, is not always repeated
        least = max(before - _BETWEEN, 0)
        while before > least and work.at(before) != text and len(work.at(before)) < _SHORT:
            before -= 1
    if not 0 <= before < i or work.at(before) != text or before in work.whole:
        return
    label = len(text) < HEADLINE // 2 or BOX.match(text) is not None or is_credit(text)
    if not label or i - 1 in work.whole or is_headline(work.at(i + 1)):
        work.drop_like(i, before, "repeat.run", 0.93)


def _next_to_its_like(work: Work, i: int) -> None:
    """A line right after itself."""
    text = work.folded[i]
    if i in work.whole or i - 1 in work.whole or work.at(i - 1) != text:
        return
    if len(text) >= HEADLINE and not is_credit(text):
        work.drop_like(i, i - 1, "repeat.next", 0.93)


def _nearly_twice(work: Work) -> None:
    """Headlines that differ from an earlier one by a character or two are as good as standing twice.

    With one edit, one half of a text is untouched (the pigeonhole of approximate matching), so the halves are looked
    up instead of comparing each with each.
    """
    halves: dict[str, int] = {}
    for i, text in enumerate(work.folded):
        if not _NEAR <= len(text) <= 30 or i in work.whole or i in work.twice or not is_headline(text):
            continue
        for key in (text[: HEADLINE // 2], "\n" + text[-(HEADLINE // 2) :]):
            before = halves.setdefault(key, i)
            other = work.folded[before]
            if (
                before != i
                and abs(len(other) - len(text)) <= 1
                and alike(other, text)
                and not _series(other, text)
            ):
                work.twice[i] = before
                break


def _series(a: str, b: str) -> bool:
    """Whether two headlines differ in what numbers a series: (上) and (下), 之一 and 之二."""
    changed = set(a) ^ set(b)
    return not changed.isdisjoint("上中下一二三四五六七八九十①②③④⑤续") or len(changed) > 4


HEAD_LINES = 12
"""No head has more lines above its headline, nor below."""


def _headline(work: Work, i: int) -> None:
    """A headline that stands again where its article goes on, with its label and byline if they do too.

    A label over two articles has a headline after it, here and there; a headline repeated for a continuation has text.
    So text or a byline must follow there. What follows here is text that goes on, or, where OCR repeats the headline
    alone, another head, what was repeated with it, or the page's end.
    """
    text, before = work.folded[i], work.twice[i]
    if i in work.whole or work.protected[i] or not is_headline(text):
        return
    first, last = i, i
    while (
        i - first < HEAD_LINES
        and first - 1 in work.twice
        and work.at(first - 1) == work.at(before - (i - first) - 1)
    ):
        first -= 1
    while (
        last - i < HEAD_LINES
        and last + 1 in work.twice
        and work.at(last + 1) == work.at(before + last + 1 - i)
    ):
        last += 1
    after, there = work.at(last + 1), work.at(before + last + 1 - i)
    if before + last - i >= first or before in work.whole:
        return
    goes_on = is_body(after) and last + 1 not in work.whole
    if goes_on and LEAD.match(after) is not None:
        return  # an article begins there
    if after and not (is_body(there) or is_credit(there) or (goes_on and len(there) <= 4)):
        return
    for k in range(first, last + 1):
        if k not in work.whole:
            work.drop_like(k, before + k - i, "repeat.headline", 0.88)
    if goes_on:
        work.hints.append((last + 1, before, "headline"))


def _broken_off(work: Work, i: int) -> None:
    """What a loop ends with: the beginning of one of its blocks, cut in mid-sentence."""
    text = work.at(i)
    if i in work.whole or not text or i in work.parts or is_credit(text):
        return
    known: list[int] = []
    back = i - 1
    while back in work.whole and i - back <= 12:
        repeats = [b for b, _, _ in work.whole[back].repeats]
        known += [*repeats, repeats[-1] + 1]
        back -= 1
    least = 4 if i == len(work.folded) - 1 else HEADLINE
    for before in known:
        if before < i and before not in work.whole and len(text) >= least and before not in work.parts:
            source = work.folded[before]
            if len(source) > len(text) and source.startswith(text):
                work.drop(i, "repeat.broken", 0.93, ((before, 0, len(text)),))
                return
