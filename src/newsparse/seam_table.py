"""The file of counts that `newsparse.seams` reads: a hash table of strings, each with a value of 5 bits.

65,536 buckets by the upper half of a CRC-32, in each the sorted 16-bit entries of an 11-bit fingerprint and the value. A
string that was never counted is taken for one that was about three times in a thousand.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from itertools import accumulate

_BUCKETS = 1 << 16


class Table:
    """The counts: a key's 5-bit value by hash."""

    __slots__ = ("_entries", "_offsets")

    def __init__(self, packed: bytes) -> None:
        self._offsets = array("I", accumulate(packed[:_BUCKETS], initial=0))
        size = self._offsets[-1]
        mixed = bytearray(2 * size)
        mixed[0::2] = packed[_BUCKETS : _BUCKETS + size]
        mixed[1::2] = packed[_BUCKETS + size :]
        self._entries = array("H")
        self._entries.frombytes(mixed)
        if array("H", [1]).tobytes() != b"\x01\x00":
            self._entries.byteswap()

    @staticmethod
    def pack(values: dict[str, int]) -> bytes:
        """The table of these values (1..31) as it is shipped."""
        buckets: dict[int, dict[int, int]] = {}
        for key, value in values.items():
            code = zlib.crc32(key.encode("utf-16-le"))
            bucket = buckets.setdefault(code >> 16, {})
            mark = code & 0x7FF
            bucket[mark] = max(value, bucket.get(mark, 0))
        entries = array(
            "H", (m << 5 | bucket[m] for _, bucket in sorted(buckets.items()) for m in sorted(bucket))
        )
        if array("H", [1]).tobytes() != b"\x01\x00":
            entries.byteswap()
        both = entries.tobytes()
        sizes = bytearray(_BUCKETS)
        for at, bucket in buckets.items():
            sizes[at] = len(bucket)
        return bytes(sizes) + both[0::2] + both[1::2]

    def value(self, key: str) -> int:
        """The key's value, 0 where there is none."""
        code = zlib.crc32(key.encode("utf-16-le", "surrogatepass"))
        bucket = code >> 16
        mark = (code & 0x7FF) << 5
        end = self._offsets[bucket + 1]
        at = bisect_left(self._entries, mark, self._offsets[bucket], end)
        if at < end:
            entry = self._entries[at]
            if entry & 0xFFE0 == mark:
                return entry & 31
        return 0
