"""The whole pipeline under a page that is made, damaged, parsed and put together again, step by step."""

from __future__ import annotations

import os
import random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

import corruptions
from newsparse import Issue, Page, drop_duplicates, parse_issue, read_page, repair_columns, split_articles
from newsparse.render import issue_to_markdown, issue_to_text
from robustness import laws
from strategies import texts

NAMES = st.lists(st.sampled_from(sorted(corruptions.STORIES)), min_size=1, max_size=3, unique=True)
PLACE = st.floats(0, 1, exclude_max=True)


class Pipeline(RuleBasedStateMachine):
    """State: the lines of a page, and the issue that was last made of them (None after damage)."""

    issues = Bundle("issues")

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.end = "\n"
        self.issue: Issue | None = None

    @property
    def text(self) -> str:
        return self.end.join(self.lines)

    def at(self, place: float) -> int:
        return int(place * len(self.lines))

    @initialize(names=NAMES, narrow=st.booleans())
    def page(self, names, narrow):
        page = corruptions.clean(*names)
        self.lines = corruptions.write(corruptions.narrow(page) if narrow else page)[0].split("\n")

    # damage

    @rule(place=PLACE, where=PLACE)
    def tear(self, place, where):
        if self.lines:
            k = self.at(place)
            line = self.lines[k]
            cut = int(where * len(line))
            self.lines[k : k + 1] = [line[:cut], "", line[cut:]]
            self.issue = None

    @rule(place=PLACE, to=PLACE, count=st.integers(1, 6))
    def move(self, place, to, count):
        k = self.at(place)
        moved = self.lines[k : k + count]
        del self.lines[k : k + count]
        to = self.at(to)
        self.lines[to:to] = moved
        self.issue = None

    @rule(place=PLACE, count=st.integers(1, 4), times=st.integers(1, 3))
    def repeat(self, place, count, times):
        if len(self.lines) < 60:
            k = self.at(place)
            self.lines += ["", *self.lines[k : k + count]] * times
            self.issue = None

    @rule(place=PLACE, count=st.integers(1, 8))
    def lose(self, place, count):
        k = self.at(place)
        del self.lines[k : k + count]
        self.issue = None

    @rule(place=PLACE, text=texts(max_size=30))
    def dirt(self, place, text):
        self.lines.insert(self.at(place), text)
        self.issue = None

    @rule(seed=st.integers(0, 2**32), share=st.floats(0, 0.2))
    def noise(self, seed, share):
        rng = random.Random(seed)
        self.lines = ["".join(c for c in line if rng.random() >= share) for line in self.lines]
        self.issue = None

    @rule(end=st.sampled_from(["\n", "\r\n", "\u2028", "\n\n"]))
    def line_ends(self, end):
        self.end = end
        self.issue = None

    # the library

    @rule(target=issues)
    def parse(self):
        self.issue = parse_issue(self.text)
        assert parse_issue(self.text).to_json() == self.issue.to_json()
        assert split_articles(self.text) == self.issue.articles
        return self.issue

    @rule(target=issues)
    def parse_with_its_page(self):
        page = read_page(self.text, format="text")
        self.issue = parse_issue([page])
        return self.issue

    @rule(issue=issues)
    def there_and_back(self, issue):
        laws.round_trip(issue)
        assert Issue.from_dict(issue.to_dict()).to_dict() == issue.to_dict()

    @rule(issue=issues)
    def show(self, issue):
        assert isinstance(issue_to_markdown(issue), str)
        assert isinstance(issue_to_text(issue), str)

    @rule(issue=issues)
    def mentions(self, issue):
        for article in issue.articles:
            for mention in (*article.dates, *article.numerals):
                assert article.text[mention.start : mention.end] == mention.text

    @rule()
    def parts(self):
        laws.parts_hold(self.text)

    @rule()
    def one_after_the_other(self):
        """What one part gives the other takes, and neither loses anything on the way."""
        unique = drop_duplicates(self.text)
        repaired = repair_columns(unique)
        laws.blocks_hold(unique.blocks, repaired.blocks)
        again = drop_duplicates(repaired)
        assert drop_duplicates(again).blocks == again.blocks

    @invariant()
    def nothing_is_lost(self):
        if self.issue is not None:
            laws.is_issue(self.issue, [page.text for page in self.issue.pages])
            assert all(isinstance(page, Page) for page in self.issue.pages)


TestPipeline = Pipeline.TestCase
_NIGHTLY = os.environ.get("NEWSPARSE_PROFILE") == "nightly"
TestPipeline.settings = settings(
    max_examples=300 if _NIGHTLY else 6, stateful_step_count=40 if _NIGHTLY else 12
)
