"""Frames of pages: the rows of `parse_many`."""

from __future__ import annotations

import pytest

from batch.helpers import small_page
from newsparse import ArgumentTypeError, ArgumentValueError, Issue, parse_issue

pandas = pytest.importorskip("pandas", reason="pandas (the extra frames) is not installed")


def test_a_row_a_page() -> None:
    from newsparse.adapters.frames import COLUMNS, parse_frame

    frame = pandas.DataFrame({"id": [3, 1, 2], "ocr": [small_page(3), None, ""]}, index=[7, 8, 9])
    result = parse_frame(frame, text="ocr", key="id", date="2022-08-22")
    assert tuple(result.columns) == COLUMNS
    assert list(result.index) == [7, 8, 9]
    assert list(result["source"]) == ["3", "1", "2"]
    assert Issue.from_json(result["issue"][7]) == parse_issue(small_page(3), date="2022-08-22")
    assert list(result["kind"]) == [None, "ArgumentTypeError", None]
    assert "NoneType" in result["error"][8]
    assert result["issue"][8] is None
    assert len(parse_frame(frame[:0], text="ocr", key="id")) == 0


def test_misuse() -> None:
    from newsparse.adapters.frames import parse_frame

    with pytest.raises(ArgumentTypeError):
        parse_frame([])
    with pytest.raises(ArgumentValueError, match="no column 'text'"):
        parse_frame(pandas.DataFrame({"source": []}))
