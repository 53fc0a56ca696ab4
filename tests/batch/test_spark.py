"""The recipe for Spark, run by Spark in local mode. Needs pyspark, pandas, pyarrow and Java."""

from __future__ import annotations

import json
import os
import shutil
import sys

import pytest

from batch.helpers import small_page
from newsparse import parse_many

sql = pytest.importorskip("pyspark.sql", reason="pyspark (the extra spark) is not installed")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="Spark needs Java"
    ),
    pytest.mark.filterwarnings("ignore"),  # Spark's own: it is of many Python and pandas versions ago
]

PAIRS = [(f"p{number:03}", small_page(number)) for number in range(60)]


def test_map_in_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsparse.adapters.spark import SCHEMA, pages_to_issues

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    pairs = [*PAIRS, ("p900", None)]
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "7")
        .getOrCreate()
    )
    try:
        pages = session.createDataFrame(pairs, "source string, text string").repartition(3)
        rows = pages.mapInPandas(pages_to_issues(date="2022-08-22"), SCHEMA).collect()
    finally:
        session.stop()
    got = {
        row.source: {"source": row.source, "issue": json.loads(row.issue)}
        if row.issue is not None
        else {"source": row.source, "error": row.error, "kind": row.kind}
        for row in rows
    }
    assert len(rows) == len(got) == 61
    want = [outcome.to_dict() for outcome in parse_many(pairs, jobs=1, keyed=True, date="2022-08-22")]
    assert [got[source] for source, _ in pairs] == want
    assert got["p900"]["kind"] == "ArgumentTypeError"
