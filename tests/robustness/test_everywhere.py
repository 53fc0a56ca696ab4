"""The same results in threads, after pickling, with assertions off, with warnings as errors, under any hash seed."""

from __future__ import annotations

import copy
import datetime
import hashlib
import inspect
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

import corruptions
import newsparse
from newsparse import (
    Issue,
    NewsparseError,
    Options,
    drop_duplicates,
    find_dates,
    find_numerals,
    infer_reference,
    normalise_dates,
    normalise_numerals,
    normalise_punctuation,
    parse_issue,
    read_page,
    repair_columns,
)
from readers.samples import DATA, SAMPLES

DAY = datetime.date(2021, 11, 22)
TEXTS = [corruptions.write(page)[0] for name, page in corruptions.gate_pages().items() if name < "04"]
TEXTS.append(
    "2021年11月22日 星期一\n\n浙江工人日报\n\n"
    + TEXTS[0][:400]
    + "\n\n去年8月以来，三百五十万人。\n\n责任编辑：王明"
)


def everything(text):
    """What every public function makes of a text."""
    return (
        parse_issue(text).to_json(),
        find_dates(text, reference=DAY),
        find_numerals(text),
        normalise_dates(text, reference=DAY, report=True),
        normalise_numerals(text, report=True),
        normalise_punctuation(text),
        infer_reference(text),
        drop_duplicates(text),
        repair_columns(text),
    )


def test_eight_threads_give_the_same():
    alone = [everything(text) for text in TEXTS]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(everything, TEXTS * 3))
    assert together == alone * 3


def test_first_use_in_eight_threads():
    """Lazy patterns and lazy imports are first met by many threads at once, in a process of its own."""
    program = (
        "import sys, threading, hashlib\nfrom concurrent.futures import ThreadPoolExecutor\nimport newsparse\n"
        "text = sys.stdin.read()\nstart = threading.Barrier(8)\n"
        "def run(_):\n    start.wait()\n    issue = newsparse.parse_issue(text)\n"
        "    return issue.to_json() + repr(newsparse.find_dates(text)) + repr(newsparse.find_numerals(text))\n"
        "with ThreadPoolExecutor(8) as pool:\n    print(len(set(pool.map(run, range(8)))))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], input=TEXTS[0], capture_output=True, encoding="utf-8", check=False, env=utf8())  # fmt: skip
    assert done.stdout.strip() == "1", done.stderr


def utf8(**more):
    return {**os.environ, "PYTHONUTF8": "1", **more}


def values():
    """A value of every kind that the library gives."""
    text = TEXTS[-1]
    issue = parse_issue(text)
    yield "issue", issue
    yield "repaired", repair_columns(text)
    yield "deduplicated", drop_duplicates(TEXTS[0])
    yield "dates", find_dates(text, reference=DAY)
    yield "numerals", find_numerals(text + "三分之一，近20万，3.5%")
    yield "changes", (normalise_dates(text, report=True), normalise_numerals(text, report=True))
    yield "options", Options()
    for sample in SAMPLES:
        yield sample.file, parse_issue(DATA / sample.file)


@pytest.mark.parametrize("protocol", [2, pickle.HIGHEST_PROTOCOL])
def test_everything_pickles(protocol):
    for name, value in values():
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value, name
        assert repr(again) == repr(value), name
        if isinstance(value, Issue):
            assert again.pages == value.pages
            assert again.to_json() == value.to_json()
            assert [a.dates for a in again.articles] == [a.dates for a in value.articles]
        assert copy.deepcopy(value) == value


def test_errors_pickle():
    """An error must come back from a worker process with its message."""
    for error in vars(newsparse.errors).values():
        if inspect.isclass(error) and issubclass(error, NewsparseError) and "__init__" not in vars(error):
            again = pickle.loads(pickle.dumps(error("page: broken (line 3)")))
            assert type(again) is error and str(again) == "page: broken (line 3)"


def test_raised_errors_pickle(tmp_path):
    (tmp_path / "page.json").write_text('{"pdf_info": [')
    for call in (lambda: parse_issue(7), lambda: parse_issue(tmp_path / "page.json"), lambda: parse_issue(tmp_path / "none"),
                 lambda: Issue.from_json("{"), lambda: read_page("", format="nope")):  # fmt: skip
        with pytest.raises(NewsparseError) as caught:
            call()
        again = pickle.loads(pickle.dumps(caught.value))
        assert type(again) is type(caught.value) and str(again) == str(caught.value)


PROGRAM = """
import sys, hashlib, datetime, newsparse
text = sys.stdin.read()
issue = newsparse.parse_issue(text)
day = datetime.date(2021, 11, 22)
out = [issue.to_json(), repr(newsparse.find_dates(text, reference=day)), repr(newsparse.find_numerals(text)),
       repr(newsparse.drop_duplicates(text)), repr(newsparse.repair_columns(text)), newsparse.normalise_numerals(text)]
print(hashlib.sha256("\\0".join(out).encode()).hexdigest())
try:
    newsparse.parse_issue(3)
except newsparse.ArgumentTypeError:
    print("refused")
"""


@pytest.mark.parametrize(
    ("flags", "seed"),
    [(["-O"], "0"), (["-OO", "-X", "dev", "-W", "error"], "20260101")],
    ids=["-O", "-OO -X dev -W error"],
)
def test_same_bytes_with_any_flags_and_hash_seed(flags, seed):
    text = TEXTS[2]
    parts = (
        parse_issue(text).to_json(), repr(find_dates(text, reference=DAY)), repr(find_numerals(text)),
        repr(drop_duplicates(text)), repr(repair_columns(text)), normalise_numerals(text),
    )  # fmt: skip
    here = hashlib.sha256("\0".join(parts).encode()).hexdigest()
    done = subprocess.run(
        [sys.executable, *flags, "-X", "utf8", "-c", PROGRAM], input=text, capture_output=True, encoding="utf-8",
        check=False, env=utf8(PYTHONHASHSEED=seed, PYTHONPATH=os.pathsep.join(p for p in sys.path if p)),
    )  # fmt: skip
    assert done.stdout.split() == [here, "refused"], done.stderr[-2000:]
