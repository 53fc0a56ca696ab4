"""Write ``src/newsparse/dates/lunar_table.py`` from the Hong Kong Observatory's tables.

Usage: ``python scripts/make_lunar_table.py MONTHS.csv TERMS.csv > src/newsparse/dates/lunar_table.py``

``MONTHS.csv`` has the columns ``first_day,lunar_year,month,leap`` (one row for each lunar month that begins in
1901-2100), ``TERMS.csv`` the columns ``date,term`` (one row for each solar term of 1901-2100).  The dates of months
and terms are facts; the packed form written here is our own.

Two things the tables cannot say are supplied here and checked by the tests against a second source: lunar year 1900,
of which the tables show only month 12, and the end of lunar year 2100 (month 12 has 29 days: the new year of 2101 is
2101-01-29).
"""

from __future__ import annotations

import csv
import datetime as dt
import sys

_HEAD = '''"""Lunar months and solar terms 1900-2100, packed.  Written by ``scripts/make_lunar_table.py``: do not edit.

Source of the facts: the Hong Kong Observatory's conversion tables and solar terms, 1901-2100.

``YEARS[n]`` is lunar year ``FIRST_YEAR + n``: bits 0-12 say which of its (12 or 13) months have 30 days, first month
in bit 0, a leap month standing after its namesake; bits 13-16 are the number of the month that is repeated (0: none);
bits 17-22 are the days from 20 January of that year to the lunar new year's day.

``TERMS[n]`` is the Gregorian year ``FIRST_TERM_YEAR + n``: two bits a term from 小寒 (bits 0-1) to 冬至 (bits 46-47),
to be added to ``TERM_DAYS``, the earliest day of the month on which the term falls in these two centuries.
"""
'''


def main(months_path: str, terms_path: str) -> None:
    """Print the module."""
    years: dict[int, list[tuple[dt.date, int, bool]]] = {}
    with open(months_path, encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            entry = (dt.date.fromisoformat(row["first_day"]), int(row["month"]), row["leap"] == "1")
            years.setdefault(int(row["lunar_year"]), []).append(entry)
    del years[1900]
    firsts = {year: min(day for day, _, _ in rows) for year, rows in years.items()}
    firsts[2101] = dt.date(2101, 1, 29)
    # 1900: eight month repeated; lengths 29 30 29 29 30 29 30 30 30(leap: 29) ... as in the published almanacs.
    packed = [_pack_1900()]
    for year in sorted(years):
        rows = sorted(years[year])
        starts = [day for day, _, _ in rows] + [firsts[year + 1]]
        value = 0
        for index in range(len(rows)):
            length = (starts[index + 1] - starts[index]).days
            assert length in (29, 30), (year, index, length)
            value |= (length == 30) << index
        leap = next((month for _, month, is_leap in rows if is_leap), 0)
        assert len(rows) == 12 + bool(leap)
        value |= leap << 13 | (starts[0] - dt.date(year, 1, 20)).days << 17
        packed.append(value)

    terms: dict[int, list[dt.date]] = {}
    with open(terms_path, encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            day = dt.date.fromisoformat(row["date"])
            terms.setdefault(day.year, []).append(day)
    base = [min(sorted(days)[n].day for days in terms.values()) for n in range(24)]
    words = []
    for year in sorted(terms):
        days = sorted(terms[year])
        assert len(days) == 24, year
        words.append(sum((days[n].day - base[n]) << 2 * n for n in range(24)))
        assert all(0 <= days[n].day - base[n] <= 3 for n in range(24)), year

    out = sys.stdout
    out.write(_HEAD)
    out.write("\nFIRST_YEAR = 1900\nFIRST_TERM_YEAR = 1901\n")
    out.write(f"TERM_DAYS = {tuple(base)}\n")
    out.write("# fmt: off\n")
    for name, values, width in (("YEARS", packed, 12), ("TERMS", words, 7)):
        out.write(f"{name} = (\n")
        for start in range(0, len(values), width):
            out.write("    " + " ".join(f"{value:#x}," for value in values[start : start + width]) + "\n")
        out.write(")\n")
    out.write("# fmt: on\n")


def _pack_1900() -> int:
    """Lunar year 1900: from 1900-01-31, 384 days, the eighth month repeated."""
    lengths = (29, 30, 29, 29, 30, 29, 30, 30, 29, 30, 30, 29, 30)
    assert sum(lengths) == (dt.date(1901, 2, 19) - dt.date(1900, 1, 31)).days
    return sum((length == 30) << n for n, length in enumerate(lengths)) | 8 << 13 | 11 << 17


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
