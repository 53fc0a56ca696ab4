"""What the names of evidence mean, in words.

`newsparse.linking.features` and `newsparse.linking.placed` give them for links inside a page: a name there is built from parts: the kinds of the two pieces that meet (``B`` text, ``S`` heading, ``Y`` byline, ``Z`` a note
in brackets), ``n`` where they stand next to each other or ``f`` where they do not, and what is said of them. So the
tables hold what is said, once for all kinds; what is said of one pair of kinds alone stands under its whole name, as do
the names of `newsparse.stages.pages`. `FACTS` are those pieces of evidence that are no weights.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from newsparse.tables.row import LazyPattern

KINDS: Final[Mapping[str, str]] = {"B": "text", "S": "a heading", "Y": "a byline", "Z": "a note"}

WHOLE: Final[Mapping[str, str]] = {
    "E.open": "the first breaks off in mid-sentence",
    "E.quoted": "the first ends in a closing mark without a full stop",
    "E.deck": "the first stands under a headline and has no full stop, as summaries (提要) have none",
    "E.author": "the first ends with its author's name",
    "E.dateline": "the first ends with a dateline",
    "E.jump": "the first ends with a jump to another page",
    "E.note": "the first ends with a note in brackets",
    "E.signature": "the first ends with a signature",
    "E.source": "the first ends with its source",
    "T.lead": "the second begins as news begins (本报讯 …)",
    "T.begins": "how the second begins: a paragraph, or mid-sentence",
    "owner": "of two headlines over each other, this text says this one again",
    "one": "all in all: the two are one paragraph",
    "hint": "the headline of the first is printed again right above the second",
    "hint.other": "the headline of another article is printed again right above the second",
    "BB.items": "both begin with the same mark, as the items of one column do",
    "BS.open": "the text breaks off right above the heading",
    "BS.long": "length of the heading",
    "BS.short": "the heading is very short",
    "BS.bracketed": "the heading stands in heavy brackets and names no column",
    "BS.brief_over": "the heading may be a column's name (栏目): few characters over a longer heading",
    "BS.mark": "the heading is numbered or marked like an item of a list",
    "BS.dash": "the heading ends in a dash or colon, as a kicker does",
    "BS.quoted": "the heading begins with a quotation mark or bracket",
    "BS.label": "the heading is the name of a column (栏目)",
    "BS.word.event": "the heading speaks of an event, as headlines do",
    "BS.word.place": "the heading begins with a place or country, as headlines do",
    "BS.word.comma": "the heading has a comma, as crossheads do",
    "BS.word.column": "the heading ends with a column's name in brackets",
    "BS.word.colon": "the heading has a colon inside",
    "BS.word.phrases": "the heading is phrases parted by spaces",
    "BS.word.digit": "the heading has figures",
    "BS.word.question": "the heading is a question",
    "BS.word.stars": "the line is nothing but stars, as between the sections of an article",
    "BS.run": "how many headings stand together here",
    "BS.style": "articles of this page have a byline or 本报讯 under their headlines",
    "BS.after1": "hardly any text since the last heading",
    "BS.after2": "only little text since the last heading",
    "BS.alike": "another heading of the page is built like it",
    "BS.byline": "a byline follows the heading",
    "BS.last": "nothing follows the heading",
    "BS.lead": "the text under the heading begins as news begins",
    "BS.opener": "the text under the heading begins as an article does, or as its later paragraphs do",
    "BS.tail": "the text under the heading begins in mid-sentence",
    "BS.head_before": "the heading's words occur in the text above it",
    "BS.head_behind": "the heading's words occur in the text under it",
    "BS.over": "share of rare words in common above and under the heading",
    "BS.c.before": "how many crossheads the article has above",
    "BS.c.behind": "how many crossheads the article has below",
    "BS.c.none": "the article has no other crosshead",
    "BS.c.since": "how much text since the article's last heading",
    "BS.c.headless": "the article above has no headline",
    "BS.overlog": "rare words in common above and under the heading",
    "BS.core": "rare words in common that are said more than once above and under the heading",
    "BS.core_part": "share of what is said more than once above and under the heading",
    "BS.core_left": "share of what is said more than once above the heading that is said under it, too",
    "BS.core_right": "share of what is said more than once under the heading that is said above it, too",
    "SS.kicker_above": "how well the first would do as a kicker (引题)",
    "SS.headline_below": "how well the second would do as the headline (主题)",
    "SS.deck_below": "how well the second would do as a deck (副题)",
    "SS.long": "length of the second",
    "SS.shorter": "the second is shorter than the first",
    "SS.brief_over": "the first may be a column's name (栏目): few characters over a longer heading",
    "SS.dash": "the first ends in a dash or colon, as a kicker does",
    "SS.deck": "the second begins with a dash, as a deck does",
    "SS.day": "the second is a day, as under the headline of a speech",
    "SS.new_kicker": "the second ends in a dash or colon: a kicker of its own",
    "YS.label": "the heading is the name of a column (栏目)",
    "SS.label": "the first is the name of a column (栏目)",
    "SS.new_label": "the second is the name of a column (栏目)",
    "SS.third": "the first has a heading above it already",
    "SS.mark": "the second is numbered or marked like an item of a list",
    "SS.more": "yet another heading follows",
    "SS.spaced": "the second is a long line of several phrases",
    "SS.both_spaced": "both are long lines of several phrases",
    "SS.both_split": "each of the two holds kicker and headline by itself",
    "SS.then_lead": "text that begins as news begins follows",
    "SS.then_byline": "a byline follows",
    "SS.topic": "rare words in common",
    "SS.both": "both occur in the text that follows",
    "SS.first_only": "only the first occurs in the text that follows",
    "SS.second_only": "only the second occurs in the text that follows",
    "SB.kicker": "the heading ends in a dash or colon: a kicker, not a headline",
    "BY.closed": "the text above the byline ends with a full stop",
    "BY.then_body": "text follows the byline",
    "geo.next": "by the boxes: the next paragraph of its column",
    "geo.head": "by the boxes: the first text under its headline",
    "geo.heads": "by the boxes: the next line of one head",
    "geo.cross": "by the boxes: a crosshead in its column",
    "geo.region": "by the boxes: a column without a headline goes on there",
    "geo.headless": "by the boxes: that column has no headline of its own",
    "geo.apart": "by the boxes: the two do not meet",
    "off": "the page that 下转 names, if it is there",
    "on": "the page that 上接 names, if it is there",
    "headline": "the headlines over the two parts",
    "seam": "how well the language fits at the seam",
    "shared": "rare words in common",
}
"""Names that stand for themselves."""

FACTS: Final[Mapping[str, str]] = {
    "length": "{} characters",
    "errors": "{} of them not the same",
    "lines": "{} lines",
    "printed": "part of the line 「{}」",
    "explanation": "{}",
    "reason": "{}",
    "off_names": "下转 names page {}",
    "off_meets": "what follows stands on page {}",
    "on_names": "上接 names page {}",
    "on_meets": "what it follows stands on page {}",
    "names": "it names page {}",
}
"""Evidence that is a plain fact: the name, and how its value is told."""

SAID: Final[Mapping[str, str]] = {
    "": "how often {second} follows {first} in one article at all",
    "next": "the two stand next to each other",
    "inset": "a box or picture stood between them",
    "gap": "empty lines between them",
    "ahead": "the second stands further down the page",
    "back": "the second stands further up the page",
    "far": "distance on the page",
    "heads": "headlines between them",
    "after_head": "the second stands right under another heading",
    "has_body": "the first has text right under it",
    "has_lead": "the text right under the first begins as news begins",
    "has_tail": "the text right under the first begins in mid-sentence",
    "has_head": "the first has another heading right under it",
    "has_byline": "the first has a byline right under it",
    "topic": "rare words in common",
    "part": "share of rare words in common",
    "core": "rare words in common that are said more than once on both sides",
    "core_part": "share of rare words in common that are said more than once on both sides",
    "core_left": "share of what is said more than once before that is said behind, too",
    "core_right": "share of what is said more than once behind that is said before, too",
    "echo": "the second begins with the same characters as a paragraph before it",
    "near": "rare words in common with the second itself",
    "size": "how much there is to compare",
    "base": "how much texts of this page have in common that stand apart",
    "together": "how much texts of this page have in common that stand together",
    "few": "few headlines on this page",
    "tidy": "little on this page breaks off",
    "said": "how likely the words behind are where the words before are, against the page in general",
    "over_one": "one short article stands between the two",
    "within": "no heading stands between the two",
    "within_stack": "no heading stands between the two, and several above the first",
    "stack": "several headings stand above",
    "deck": "the first may be the summary (提要) under a headline",
    "deck.lead": "the first may be the summary (提要) under a headline, and the second begins as news begins",
    "deck.far": "the first may be the summary (提要) under a headline",
    "list": "the second begins like an item of a list",
    "semicolon": "the first ends in a semicolon",
    "dash": "the first ends in a dash",
    "begins": "how the second begins: a paragraph, or mid-sentence",
    "opener": "the second begins as an article does, or as its later paragraphs do",
    "closed.opener": "after a full stop: the second begins as an article does, or as its later paragraphs do",
    "lead": "the second begins as news begins (本报讯 …)",
    "stub": "the second begins with the end of a sentence",
    "stub_open": "the second begins with the end of a sentence, which the first lacks",
    "tiny": "the second is very short",
    "shut": "the second closes a quotation that it does not open",
    "closed.begins": "after a full stop: how the second begins",
    "open": "the first breaks off in mid-sentence",
    "quoted": "the first ends in a closing mark without a full stop",
    "seam": "how well the language fits at the seam",
    "page": "words of the page that run across the seam",
    "best": "the better of language and the page's words at the seam",
    "tail": "the second begins in mid-sentence",
    "tail_seam": "the second begins in mid-sentence, and how well the seam fits",
    "start": "the second begins like a new paragraph",
    "comma": "the first ends in a comma",
    "colon": "the first ends in a colon",
    "speech": "the second begins with what somebody says",
    "speech.comma": "the first ends in a comma, and the second begins with what somebody says",
    "quotes.meet": "the first opens a quotation that the second closes",
    "quotes.clash": "the marks that the first opens are not those that the second closes",
    "quotes.open": "the first opens a quotation that the second does not close",
    "quotes.shut": "the second closes a quotation that the first does not open",
    "prev_closed": "what stands right above the second ends with a full stop",
    "prev_closed.begins": "what stands right above the second ends with a full stop; how the second begins",
    "prev_open": "what stands right above the second breaks off too",
    "prev_seam": "how well the second fits what stands right above it",
    "next_body": "other text stands right under the first",
    "next_seam": "how well the first fits what stands right under it",
    "next_begins": "how the text right under the first begins",
}
"""What is said of two pieces, whatever their kinds."""

_NAME: Final = LazyPattern(r"([BSYZ])([BSYZ])[nf]?(?:\.[nf](?=\.))?(?:\.(?:open|quoted)(?=\.))?(?:\.(.+))?")


def in_words(name: str) -> str | None:
    """What a name of evidence means, None for one that the tables do not know.

    >>> in_words("BB.f.open.seam"), in_words("SB")
    ('how well the language fits at the seam', 'how often text follows a heading in one article at all')
    """
    if name in WHOLE:
        return WHOLE[name]
    match: re.Match[str] | None = _NAME.fullmatch(name)
    said = None if match is None else SAID.get(match[3] or "")
    if match is None or said is None:
        return None
    return said.format(first=KINDS[match[1]], second=KINDS[match[2]])
