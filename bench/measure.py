"""What the benchmarks share: texts, the unit that ratios are taken in, and how time is measured.

Time is CPU time of the process, never the clock on the wall, and the least of several rounds: a machine that does other
work makes a call slower, never faster. What is compared is measured in the same rounds, one call of each after the
other, so that a bad minute falls on all of them.
"""

from __future__ import annotations

import os
import platform
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "tests"))

import corruptions  # noqa: E402 - stands beside the tests

Call = Callable[[], object]

UNIT = re.compile(
    "本报讯|本报记者|新华社|记者|通讯员|评论员|摄影|报道|版|年|月|日|时|分|星期|周[一二三四五六日]|上午|下午|今天|昨天|明天|去年|今年|"
    "明年|日前|近日|百分之|第[一二三四五六七八九十]+|[一二三四五六七八九十百千万亿]+|[0-9]+(?:[.,][0-9]+)*%?|[。！？；：“”‘’（）《》、，]"
)
"""The bare pass: what any look for bylines, dates, numerals and sentence ends must at least do, as one compiled
alternation. Stored ratios are ratios to it, so it stays as it is."""


def bare_pass(texts: Sequence[str]) -> int:
    """One pass of `UNIT` over the texts, spans taken: the number of hits."""
    return sum(len([hit.span() for hit in UNIT.finditer(text)]) for text in texts)


@cache
def seed_pages() -> tuple[str, ...]:
    """The texts of the seed pages."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))


# -- made texts --------------------------------------------------------------------------------------------------

SAYS = frozenset(
    "本报讯记者通员社评论摄影实习新华责编年月日时分秒点周星期上下午今昨明去前后天晚早"
    "零〇一二三四五六七八九十百千万亿两几多余半第个名人次元吨米里斤岁条座家只台届期号"
    "的了在是和与及说道为把被将从到对就也都而但却不没着过这那其之以于由"
)
"""Characters that say what a passage is; they stay when a page is changed."""


def _story_page(chance: random.Random) -> str:
    """A page of invented stories, damaged."""
    names = chance.sample(sorted(corruptions.STORIES), chance.randint(4, 6))
    page = corruptions.clean(*names)
    for name in names:
        paragraphs = range(len(corruptions.STORIES[name].paragraphs))
        for item in chance.sample(paragraphs, chance.randint(0, 2)):
            page = corruptions.cut(page, name, item, chance.uniform(0.1, 0.9), chance.choice((1, 1, 1, 3)))
    seams = [k for k, piece in enumerate(page) if piece.part == 1 and piece.role == "p"]
    if seams:
        at = chance.choice(seams)
        page = (
            corruptions.photo(page, at)
            if chance.random() < 0.5
            else corruptions.box(page, at, page[at].story)
        )
    if chance.random() < 0.3:
        page = corruptions.repeat(page, len(page) - 2, 2)
    return corruptions.write(corruptions.narrow(page) if chance.random() < 0.6 else page)[0]


def changed_page(number: int) -> str:
    """A page unlike any other: in turn a seed page, and a page of invented stories with damage; in each, half of the
    characters that mean something else than roles, numbers and grammar are exchanged for each other, so that one page
    does not repeat another. The same for the same number.
    """
    chance = random.Random(number)
    seeds = seed_pages()
    text = seeds[number // 2 % len(seeds)] if number % 2 == 0 else _story_page(chance)
    others = sorted({char for char in text if "\u4e00" <= char <= "\u9fff" and char not in SAYS})
    moved = chance.sample(others, len(others) // 2)
    table = dict(zip(moved, chance.sample(moved, len(moved)), strict=True))
    return text.translate(str.maketrans(table))


def made_text(size: int) -> str:
    """Changed pages one after the other, cut at `size` characters: one page that long."""
    parts: list[str] = []
    held = 0
    while held < size:
        parts.append(changed_page(len(parts)))
        held += len(parts[-1]) + 2
    return "\n\n".join(parts)[:size]


def sentences(texts: Sequence[str]) -> list[str]:
    """The texts cut at sentence ends and line breaks."""
    return [piece for text in texts for piece in re.split(r"(?<=[。！？!?\n])", text) if piece.strip()]


# -- measuring ---------------------------------------------------------------------------------------------------


def seconds(call: Call) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    call()
    return time.process_time() - start


def interleaved(calls: Mapping[str, Call], rounds: int, warm: bool = True) -> dict[str, float]:
    """The least CPU seconds of each call, every round calling each once; before the first each once for nothing."""
    if warm:
        for call in calls.values():
            call()
    least = dict.fromkeys(calls, float("inf"))
    for _ in range(rounds):
        for name, call in calls.items():
            least[name] = min(least[name], seconds(call))
    return least


def fresh(code: str) -> str:
    """What a new process with this Python prints for `code`."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, cwd=ROOT).stdout.strip()


def machine() -> str:
    """The machine in one line: processor, number of cores, system, Python."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        model = platform.processor() or platform.machine()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, {python}"


def load() -> str:
    """How busy the machine is: running processes, as the system counts them."""
    try:
        return f"load average {os.getloadavg()[0]:.1f}"
    except OSError:
        return "load average not known"


def rows(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """A table in Markdown, the first column to the left and all others to the right."""
    lines = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in body)])
