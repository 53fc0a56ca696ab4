"""Small pages made by a rule, and readers that harm the process that uses them. Imported in worker processes too."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from pathlib import Path

import newsparse
from newsparse import Page, register_reader
from newsparse.readers.base import Document

DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(number))


def small_page(number: int) -> str:
    """Two short articles; a paragraph of the first is cut. Different for each number."""
    name = chinese(number)
    return (
        f"第{name}小站响起欢歌\n\n本报讯(记者李丰)第{name}场演出日前上演，台下的职\n\n"
        f"工拍手叫好，{number}人到场。\n\n{name}号桥通车\n\n"
        f"本报讯(通讯员王小明)第{name}号桥8月22日通车，全长{number + 100}米。\n"
    )


def tiny_page(number: int) -> str:
    """The least that is still an article, with a cut."""
    return f"第{number}号小站响起欢歌\n\n本报讯(记者李丰)台下的职\n\n工拍手叫好，{number}人到场。"


class Harm:
    """A reader of texts that begin with a command."""

    name = "harm"

    def sniff(self, document: Document) -> bool:
        return document.text.startswith(("KILL", "HANG", "RAISE", "ONCE"))

    def read(self, document: Document) -> tuple[Page, ...]:
        if document.text == "RAISE":
            raise RuntimeError("a fault in a reader")
        if document.text == "HANG":
            time.sleep(60)
        if document.text.startswith("ONCE"):
            marker = Path(document.text.removeprefix("ONCE "))
            if marker.exists():
                return (Page("", ()),)
            marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError


def register_harm() -> None:
    """To be called in a worker process, never in the test's own."""
    register_reader(Harm())


def fail() -> None:
    raise RuntimeError("no worker can begin")


def expect_all_loaded() -> None:
    """To be called in a worker before its first page."""
    if "newsparse.dates.finder" not in sys.modules:  # imported where the first page is read
        raise RuntimeError("this worker has yet to load what pages need")


def parse_with_two(queue: multiprocessing.Queue[str], pages: list[str]) -> None:
    """What `parse_many` says to the process in which this is called."""
    try:
        list(newsparse.parse_many(pages, jobs=2))
    except newsparse.ArgumentValueError as error:
        queue.put(str(error))
    else:
        queue.put("no error")
