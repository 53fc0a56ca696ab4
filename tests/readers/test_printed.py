"""What Python prints → JSON: whatever JSON can say comes through, and nothing raises."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.readers.printed import as_json, is_printed
from strategies import CHARACTERS

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(CHARACTERS, max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(CHARACTERS, max_size=4), inner, max_size=4)
    ),
    max_leaves=20,
).filter(lambda value: isinstance(value, (list, dict)))


@given(VALUES)
def test_what_json_can_say_comes_through(value: object) -> None:
    assert json.loads(as_json(repr(value)) or "") == value
    assert json.loads(as_json(repr((value, (value,), ()))) or "") == [value, [value], []]


@given(
    st.lists(
        st.sampled_from(
            ["[", "]", "(", ")", "{", "}", "array(", "np.float32(", ", ", ": ", "'一'", "'", "1.", "-", "...",
             "dtype=int16", "None", "nan", "\\", "\n", "一"]
        ),
        max_size=25,
    ).map("".join)
)  # fmt: skip
def test_nothing_raises(text: str) -> None:
    is_printed(text)
    source = as_json(text)
    assert source is None or isinstance(source, str)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "[array([[1., 2.],\n       [3., 4.]], dtype=float32), np.float64(.5), np.str_('江城')]",
            [[[1.0, 2.0], [3.0, 4.0]], 0.5, "江城"],
        ),
        ("{'a': array([], shape=(0, 4), dtype=int16), 'b': 1e-05}", {"a": [], "b": 1e-05}),
        (
            "[array([[1, 2],\n       ...,\n       [3, 4]], shape=(900, 2)), array([[1, ..., 2]]), [3]]",
            [None, None, [3]],
        ),
        ("('一',)", ["一"]),
        (
            r"['\x31\u4e00\U0001f600\'\n\\', 'C:\甲', '\Uffffffff']",
            ["1一\U0001f600'\n\\", "C:\\甲", "\\Uffffffff"],
        ),
        ("[1, ..., 2]", None),
        ("[<object at 0x7f>]", None),
        ("[1, 2", None),
        ("[1, 2)]", None),
        ("[os.system]", None),
        ("[f(x for x in y)]", None),
    ],
)
def test_forms(printed: str, expected: object) -> None:
    source = as_json(printed)
    assert (None if source is None else json.loads(source)) == expected


@pytest.mark.parametrize("piece", ["[", "(", "array(", "'", "'a', ", "[1., ", "...", "a", "{'a': ", "1"])
def test_time_is_in_proportion_to_the_length(piece: str) -> None:
    start = time.process_time()
    as_json("[" + piece * (200_000 // len(piece)))
    assert time.process_time() - start < 2
