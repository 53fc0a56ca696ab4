"""What all tests share: hypothesis profiles, the seed pages, a small issue made by hand."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
from newsparse.spans import Passage, Span

ROOT = Path(__file__).parent.parent

# dev and ci try the same examples at every run, so that a failure is somebody's change and not somebody's luck;
# nightly looks for new ones. Choose with NEWSPARSE_PROFILE=nightly. No deadlines: machines differ.
_COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("dev", max_examples=24, derandomize=True, **_COMMON)
settings.register_profile("ci", max_examples=36, derandomize=True, **_COMMON)
settings.register_profile("nightly", max_examples=2000, derandomize=False, print_blob=True, **_COMMON)
settings.load_profile(os.environ.get("NEWSPARSE_PROFILE", "dev"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Each worker takes a stretch of the tests (and half of another's when it is done), unless another way is asked for.

    The tests of a file come one after another in one process then, and what they keep for each other (a page that
    was parsed, a table, a fork server) is made once.
    """
    if config.getvalue("dist") != "load":
        return None
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log)


def pytest_collection_finish():
    """What was collected lives to the end: nobody need look through thousands of tests for what may go."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five seed pages, in order. They are not in the sdist: tests that need them are skipped there."""
    paths = sorted((ROOT / "seeds").glob("*.txt"))
    if not paths:
        pytest.skip("no seed pages here (they are in the repository, not in the sdist)")
    return paths


def passage(text: str, start: int = 0) -> Passage:
    """A passage that stood in one piece on the first page."""
    return Passage(text, (Span(0, start, start + len(text)),))


@pytest.fixture
def issue() -> Issue:
    """A small issue that has one of everything."""
    return Issue(
        masthead=Masthead(title="中国某报", date="2022-08-22", weekday="星期一", issue_number=12345),
        articles=(
            Article(
                id="a1",
                page=0,
                label=passage("新闻特写", 0),
                kicker=passage("衢州市形成“六共”运行机制——", 10),
                headline=passage("产业链上打造工会“服务链”", 30),
                deck=passage("——来自一线的报道", 50),
                bylines=(
                    Byline("邵佩然", "记者", "本报", (Span(0, 64, 67),)),
                    Byline("姜璐", "通讯员", None, (Span(0, 71, 73),)),
                ),
                byline_lines=(passage("本报记者 邵佩然 通讯员 姜璐", 60),),
                dateline=Dateline("(本报长春8月22日电)", "长春", "2022-08-22", "本报", (Span(0, 300, 312),)),
                content=(
                    Item(
                        "paragraph",
                        Passage("参赛率达99.26%。", (Span(0, 90, 94), Span(0, 80, 87))),
                        confidence=0.75,
                    ),
                    Item("crosshead", passage("链上问需", 100)),
                    Item("paragraph", passage("“以前这种针对新能源企业的培训比较少。" * 5, 110)),
                ),
                boxes=(Inset(passage("阅读提示", 400), (Item("paragraph", passage("框内的文字。", 410)),)),),
                photos=(
                    Photo(
                        title=passage("丰收", 420),
                        caption=passage("8月21日,村民在收割水稻。", 430),
                        credit=(Byline("张鲜红", "通讯员", None, (Span(0, 453, 456),)),),
                        credit_line=passage("通讯员 张鲜红 摄", 450),
                    ),
                ),
                confidence=0.9,
            ),
            Article(
                id="a2", page=0, content=(Item("paragraph", passage("头不在这一页的文章。", 500)),), complete=False
            ),
        ),
        photos=(Photo(caption=passage("王建康摄/中新社", 520), credit=(Byline("王建康", "摄影", "中新社"),)),),
        furniture=(Furniture(passage("热线:010-12345678", 530), "hotline"),),
        duplicates=(Duplicate(passage("重复的文字。", 550), (Span(0, 110, 116),)),),
        residue=(passage("不明的文字", 560),),
        repairs=(
            Decision(
                "d1", "join", (Span(0, 90, 94), Span(0, 80, 87)), "open-end", 0.75,
                (("score", 3.5), ("gap", 2), ("number", True), ("next", "99")),
            ),
        ),
    )  # fmt: skip
