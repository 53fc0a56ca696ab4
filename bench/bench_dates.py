"""Dates: speed and accuracy side by side with the peers, and the cost of hostile text.

    python bench/bench_dates.py [--rounds 5] [--accuracy] [--hostile]

Speed: the seed pages, sentence by sentence, each contender in turn in every round (interleaved, so that a slow minute of
the machine hits all), CPU time, the median of the rounds.  The peers are optional and never a dependency; one that is
not installed is skipped, and the table says so.  The slowest peer gets every eighth sentence a round.
Accuracy: the table of cases in ``tests/dates/cases.txt`` - the spans found, and nothing found in the negatives.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

Finder = Callable[[str, dt.date], list[tuple[int, int]]]
REFERENCE = dt.date(2023, 9, 8)


def ours() -> Finder:
    """find_dates."""
    from newsparse.dates import find_dates

    return lambda text, day: [(m.start, m.end) for m in find_dates(text, reference=day)]


def jionlp() -> Finder:
    """Jionlp's extract_time."""
    with contextlib.redirect_stdout(io.StringIO()):
        import jionlp as jio  # type: ignore[import-not-found]

    def find(text: str, day: dt.date) -> list[tuple[int, int]]:
        moment = time.mktime(day.timetuple())
        return [tuple(hit["offset"]) for hit in jio.ner.extract_time(text, time_base=moment)]

    return find


def recognizers() -> Finder:
    """Recognizers-Text, date and time, Chinese."""
    from recognizers_date_time import Culture, recognize_datetime  # type: ignore[import-not-found]

    def find(text: str, day: dt.date) -> list[tuple[int, int]]:
        moment = dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the library takes naive times only
        return [
            (hit.start, hit.end + 1) for hit in recognize_datetime(text, Culture.Chinese, reference=moment)
        ]

    return find


CONTENDERS: dict[str, tuple[Callable[[], Finder], int]] = {
    # name: (loader, every how many sentences it gets)
    "newsparse find_dates": (ours, 1),
    "jionlp extract_time": (jionlp, 1),
    "Recognizers-Text dates": (recognizers, 8),
}


def load() -> tuple[dict[str, tuple[Finder, int]], list[str]]:
    """The contenders that are installed, and the names of those that are not."""
    present, absent = {}, []
    for name, (loader, step) in CONTENDERS.items():
        try:
            present[name] = (loader(), step)
        except Exception as error:  # noqa: BLE001 - whatever a peer does at import, it is only skipped
            absent.append(f"{name} ({type(error).__name__}: {error})")
    return present, absent


def sentences() -> list[str]:
    """The seed pages cut at sentence ends and line breaks."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    return [piece for piece in re.split(r"(?<=[。!?\n])", text) if piece.strip()]


def speed(rounds: int) -> None:
    """Characters a second on the seed pages."""
    present, absent = load()
    pieces = sentences()
    rates: dict[str, list[float]] = {name: [] for name in present}
    faults = dict.fromkeys(present, 0)
    for number in range(rounds + 1):
        for name, (find, step) in present.items():
            part = pieces[number % step :: step]
            start = time.process_time()
            for piece in part:
                try:
                    find(piece, REFERENCE)
                except Exception:  # noqa: BLE001 - counted and shown
                    faults[name] += 1
            spent = time.process_time() - start
            if number:  # the first round warms up
                rates[name].append(sum(map(len, part)) / spent)
    base = statistics.median(rates["newsparse find_dates"])
    print(
        f"seed pages: {len(pieces)} sentences, {sum(map(len, pieces))} characters; median of {rounds} rounds"
    )
    print("| finder | characters/s | newsparse is | raised |")
    print("|---|---:|---:|---:|")
    for name, values in rates.items():
        rate = statistics.median(values)
        print(f"| {name} | {rate:,.0f} | {base / rate:.1f}x | {faults[name]} |")
    for name in absent:
        print(f"skipped, not installed: {name}")


def accuracy() -> None:
    """Spans found in the table of cases; both ends must be right."""
    present, absent = load()
    rows = []
    for line in (ROOT / "tests" / "dates" / "cases.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, reference, marked = line.split("\t")[:3]
            day = REFERENCE if reference == "-" else dt.date.fromisoformat(reference)
            rows.append((form, day, marked))
    tally = {name: [0, 0, 0, 0] for name in present}
    for form, day, marked in rows:
        spans, text, start = [], "", 0
        for char in marked:
            if char == "⟦":
                start = len(text)
            elif char == "⟧":
                spans.append((start, len(text)))
            else:
                text += char
        for name, (find, _) in present.items():
            try:
                found = [tuple(span) for span in find(text, day)]
            except Exception:  # noqa: BLE001
                found = [(-1, -1)]
            counts = tally[name]
            if form == "not a date":
                counts[3] += 1
                counts[2] += not found
            else:
                counts[1] += 1
                touched = all(any(a < e and s < b for a, b in found) for s, e in spans)
                counts[0] += found == spans
                counts[2] += 0
                tally[name].append(touched)
    print("| finder | spans exact | spans touched | negatives left alone |")
    print("|---|---:|---:|---:|")
    for name, counts in tally.items():
        print(
            f"| {name} | {counts[0]} / {counts[1]} | {sum(counts[4:])} / {counts[1]} | {counts[2]} / {counts[3]} |"
        )
    for name in absent:
        print(f"skipped, not installed: {name}")


def hostile(size: int = 1_000_000) -> None:
    """Cost a character of one megabyte of hostile text, in terms of news text."""
    find = ours()
    news = "\n".join(sentences())
    news = (news * (size // len(news) + 1))[:size]

    def cost(text: str) -> float:
        rounds = []
        for _ in range(3):
            start = time.process_time()
            find(text, REFERENCE)
            rounds.append(time.process_time() - start)
        return min(rounds) / len(text)

    base = cost(news)
    print(f"news text: {1e-6 / base:.2f} million characters a second")
    print("| 1 MB of | times news text |")
    print("|---|---:|")
    for unit in (
        "年",
        "一",
        "1",
        "1234567890",
        "一二三四五六七",
        "1年1月",
        "万亿",
        "月日",
        "十",
        "1.",
        "每",
        "2021年",
        "“",
    ):
        print(f"| {unit} | {cost((unit * (size // len(unit) + 1))[:size]) / base:.2f} |")


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--accuracy", action="store_true")
    parser.add_argument("--hostile", action="store_true")
    chosen = parser.parse_args()
    if chosen.accuracy:
        accuracy()
    elif chosen.hostile:
        hostile()
    else:
        speed(chosen.rounds)


if __name__ == "__main__":
    main()
