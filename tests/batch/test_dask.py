"""Dask on a real cluster of worker processes, one of them killed in the middle."""

from __future__ import annotations

import json
import os
import signal
import time

import pytest

from batch.helpers import small_page
from newsparse import parse_many

dask = pytest.importorskip("dask", reason="dask (the extra dask) is not installed")
distributed = pytest.importorskip("distributed", reason="dask (the extra dask) is not installed")

# Dask's own; what newsparse warns of would still fail.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

PAIRS = [(f"p{number:03}", small_page(number)) for number in range(400)]


def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing() -> None:
    import dask.bag as db

    from newsparse.adapters.dask import parse_bag

    want = [json.dumps(outcome.to_dict()) for outcome in parse_many(PAIRS, jobs=1, keyed=True)]
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        bag = parse_bag(db.from_sequence(PAIRS, npartitions=40), keyed=True).map(json.dumps)
        parts = client.persist(bag)
        futures = distributed.futures_of(parts)
        while sum(future.done() for future in futures) < 10:
            time.sleep(0.01)
        victim = next(iter(cluster.workers.values()))
        address = victim.worker_address
        held = client.who_has()
        os.kill(victim.pid, signal.SIGKILL)
        killed_when = sum(future.done() for future in futures)
        got = client.gather(client.compute(parts), errors="raise")
    assert 10 <= killed_when < 40
    assert any(address in workers for workers in held.values()), "it had results, which are lost"
    assert got == want


def test_a_dataframe() -> None:
    pandas = pytest.importorskip("pandas")
    dd = pytest.importorskip("dask.dataframe")
    from newsparse.adapters.dask import parse_dataframe
    from newsparse.adapters.frames import COLUMNS, parse_frame

    frame = pandas.DataFrame(PAIRS[:20], columns=["source", "text"])
    lazy = parse_dataframe(dd.from_pandas(frame, npartitions=3), title="中国某报")
    assert tuple(lazy.columns) == COLUMNS
    result = lazy.compute(scheduler="threads")
    pandas.testing.assert_frame_equal(result, parse_frame(frame, title="中国某报"), check_dtype=False)


def test_a_page_that_fails_is_a_row() -> None:
    import dask.bag as db

    from newsparse.adapters.dask import parse_bag

    rows = parse_bag(db.from_sequence([PAIRS[0][1], 7], npartitions=1)).compute(scheduler="sync")
    assert rows == [outcome.to_dict() for outcome in parse_many([PAIRS[0][1], 7], jobs=1)]
    assert rows[1]["kind"] == "ArgumentTypeError"
