"""Memory of `parse_many` over many small pages: peak after 1,000 and at the end, and a digest of all results.

    python bench/memory.py [--pages 10000] [--jobs 1 2] [--dask]

Pages are made as they are asked for, and every result is dropped once its JSON is in the digest, as a program that
writes them out would do. Each number of jobs runs in a process of its own. Figures are the highest resident memory so
far (VmHWM of Linux, in MB), of the process that calls and of all its workers together. It ends with exit code 1 where
a page failed, the digests differ, or the peak at the end is more than 1.1 times that after 1,000 pages.

With ``--dask`` the pages go through a Dask cluster of two worker processes, too, one of which is killed when a third of
the parts is done; the digest must be the same (memory is not measured there).

Caches of the linker and of the numerals, which hold a fixed number of entries and are nearly full after some 2,000 pages
a process, fit most of what still grows after 1,000 pages.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import os
import platform
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DIGITS = "零一二三四五六七八九"
WORDS = "工会 服务 产业 车间 职工 技术 演出 大桥 通车 记者 昨天 说 为了 提高 生产 质量 大家 一起 努力 城市 农村".split()
EARLY = 1000
LIMIT = 1.1


def page(number: int) -> str:
    """A small page of three articles, some with a cut, a repeat or a lost end. The same for the same number."""
    chance = random.Random(number)
    blocks = []
    for k in range(3):
        name = "".join(DIGITS[int(d)] for d in f"{number}{k}")
        body = (
            "，".join("".join(chance.choices(WORDS, k=4)) for _ in range(6))
            + f"，{chance.randrange(10**6)}人。"
        )
        cut = chance.randrange(10, len(body) - 5)
        blocks += [f"第{name}小站响起欢歌", f"本报讯(记者李丰)8月{1 + chance.randrange(28)}日，{body[:cut]}"]
        if chance.random() < 0.7:
            blocks.append(body[cut:])
        if chance.random() < 0.1:
            blocks.append(blocks[1])
    return "\n\n".join(blocks)


def peak(pid: int | str) -> float:
    """The highest resident memory of a process so far, in MB; 0 where it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def peaks() -> tuple[float, float]:
    """Of this process, and of its workers together."""
    return peak("self"), sum(peak(child.pid or 0) for child in multiprocessing.active_children())


def run(pages: int, jobs: int) -> None:
    """One run; prints its figures in one line."""
    from newsparse import parse_many

    digest = hashlib.sha256()
    failed = 0
    early = late = (0.0, 0.0)

    def texts() -> Iterator[str]:
        return map(page, range(pages))

    start = time.perf_counter()
    for done, outcome in enumerate(parse_many(texts(), jobs=jobs), 1):
        failed += not outcome.ok
        digest.update((outcome.issue.to_json() if outcome.issue else str(outcome.error)).encode())
        if done == EARLY:
            early = peaks()
        if done == pages:
            late = peaks()
    seconds = time.perf_counter() - start
    print(
        jobs, failed, *(f"{mb:.1f}" for mb in (*early, *late)), f"{pages / seconds:.1f}", digest.hexdigest()
    )


def run_dask(pages: int) -> None:
    """The same on a Dask cluster of worker processes, one of which is killed; prints failed pages, rate and digest."""
    import dask.bag as db
    import distributed

    from newsparse.adapters.dask import parse_bag

    start = time.perf_counter()
    digest = hashlib.sha256()
    failed = 0
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        bag = db.from_sequence(range(pages), npartitions=100).map(page)
        parts = client.persist(parse_bag(bag).map(told))
        futures = distributed.futures_of(parts)
        while sum(future.done() for future in futures) < len(futures) // 3:
            time.sleep(0.05)
        os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
        for ok, text in client.gather(client.compute(parts), errors="raise"):
            failed += not ok
            digest.update(text.encode())
    print("dask", failed, f"{pages / (time.perf_counter() - start):.1f}", digest.hexdigest())


def told(outcome: dict[str, Any]) -> tuple[bool, str]:
    """Whether a page was parsed, and its issue's JSON or its error."""
    from newsparse import Issue

    issue = outcome["issue"]
    return issue is not None, str(outcome["error"]) if issue is None else Issue.from_dict(issue).to_json()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--dask", action="store_true", help="on a Dask cluster, too; needs newsparse[dask]")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        if options.dask:
            run_dask(options.pages)
        else:
            run(options.pages, options.jobs[0])
        return 0
    print(f"{options.pages} pages on {platform.machine()}, Python {platform.python_version()}")
    print(f"jobs | failed | peak MB after {EARLY} (caller, workers) | at the end | ratio | pages/s | SHA-256")
    digests = set()
    good = True
    for jobs in options.jobs:
        command = [sys.executable, __file__, "--one", "--pages", str(options.pages), "--jobs", str(jobs)]
        out = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
        _, failed, *figures, rate, digest = out.split()
        early, early_workers, late, late_workers = map(float, figures)
        ratio = (late + late_workers) / (early + early_workers)
        good = good and failed == "0" and ratio <= LIMIT
        digests.add(digest)
        print(
            f"{jobs} | {failed} | {early}, {early_workers} | {late}, {late_workers} | {ratio:.3f} | {rate} | {digest}"
        )
    if options.dask:
        command = [sys.executable, __file__, "--one", "--dask", "--pages", str(options.pages)]
        out = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
        _, failed, rate, digest = out.split()
        good = good and failed == "0"
        digests.add(digest)
        print(f"dask, a worker killed | {failed} | | | | {rate} | {digest}")
    return 0 if good and len(digests) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
