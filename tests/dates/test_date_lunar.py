"""The lunar calendar and the solar terms, against the Observatory's tables and a second source."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
from pathlib import Path

import pytest

from newsparse.dates import lunar

HKO = Path(__file__).parents[3] / "shared" / "hko"
#: SHA-256 of the lines "date,lunar year,month,day,leap" of every day from 1901-01-20 to 2100-12-31, and of the lines
#: "date,number of the term", both made from the Observatory's tables and not from ours.
MONTHS_DIGEST = "e95373176a27dc2dd7a754b5079630b9f57f15c0a88fd371c0a3ac82faec41ca"
TERMS_DIGEST = "6ef024d1c5cb684d4de2ffe75ea3a4bfbc494682727d4b8ad2f1c47d69eedba1"


def all_days() -> list[dt.date]:
    first, last = dt.date(1901, 1, 20).toordinal(), dt.date(2100, 12, 31).toordinal()
    return [dt.date.fromordinal(n) for n in range(first, last + 1)]


def digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def ours(day: dt.date) -> tuple[int, int, int, bool]:
    found = lunar.from_gregorian(day)
    assert found is not None
    return found


def test_every_day_against_the_digest() -> None:
    lines = []
    for day in all_days():
        year, month, number, leap = ours(day)
        assert lunar.to_gregorian(year, month, number, leap=leap) == day
        lines.append(f"{day.isoformat()},{year},{month},{number},{int(leap)}")
    assert digest(lines) == MONTHS_DIGEST


def test_every_term_against_the_digest() -> None:
    lines = []
    for year in range(1901, 2101):
        for index in range(24):
            day = lunar.solar_term(year, index)
            assert day is not None
            lines.append(f"{day.isoformat()},{index}")
    assert digest(lines) == TERMS_DIGEST


@pytest.mark.skipif(not HKO.is_dir(), reason="the Observatory's tables are not beside this checkout")
def test_every_day_against_the_tables() -> None:
    with (HKO / "lunar-months.csv").open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    starts = [dt.date.fromisoformat(row["first_day"]) for row in rows] + [dt.date(2101, 1, 1)]
    for row, start, stop in zip(rows, starts, starts[1:], strict=False):
        for offset in range((stop - start).days):
            told = (int(row["lunar_year"]), int(row["month"]), offset + 1, row["leap"] == "1")
            assert ours(start + dt.timedelta(offset)) == told


@pytest.mark.skipif(not HKO.is_dir(), reason="the Observatory's tables are not beside this checkout")
def test_every_term_against_the_tables() -> None:
    with (HKO / "solar-terms.csv").open(encoding="utf-8") as handle:
        for number, row in enumerate(csv.DictReader(handle)):
            day = dt.date.fromisoformat(row["date"])
            assert lunar.solar_term(day.year, number % 24) == day


def test_against_a_second_source() -> None:
    """lunar_python has one new moon of 2057 a day early, at midnight between 28 and 29 September."""
    library = pytest.importorskip("lunar_python", reason="lunar_python, a second source, is not installed")
    wrong = set()
    for year in range(1900, 2101):
        for month in library.LunarYear.fromYear(year).getMonths():
            if month.getYear() != year:
                continue
            number = month.getMonth()
            span = lunar.month_span(year, abs(number), leap=number < 0)
            solar = library.Solar.fromJulianDay(month.getFirstJulianDay())
            first = dt.date(solar.getYear(), solar.getMonth(), solar.getDay())
            if span is None or span != (first, first + dt.timedelta(month.getDayCount() - 1)):
                wrong.add((year, number))
    assert wrong <= {(2057, 8), (2057, 9)}


def test_edges() -> None:
    assert lunar.from_gregorian(dt.date(1900, 1, 30)) is None
    assert lunar.from_gregorian(dt.date(2101, 1, 29)) is None
    assert lunar.from_gregorian(dt.date(2101, 1, 28)) == (2100, 12, 29, False)
    assert lunar.to_gregorian(1899, 1, 1) is None
    assert lunar.to_gregorian(2101, 1, 1) is None
    assert lunar.to_gregorian(2023, 4, 1, leap=True) is None
    assert lunar.to_gregorian(2023, 13, 1) is None
    assert lunar.to_gregorian(2023, 1, 31) is None
    assert lunar.month_span(2101, 1) is None and lunar.year_span(2101) is None
    assert lunar.month_span(2023, 4, leap=True) is None
    assert lunar.solar_term(1900, 0) is None and lunar.solar_term(2101, 0) is None
    assert lunar.last_day_of_year(2015) == dt.date(2016, 2, 7)
    assert lunar.last_day_of_year(1800) is None


def test_cycle() -> None:
    assert [lunar.cycle_index(name) for name in lunar.CYCLE] == list(range(60))
    assert lunar.cycle_index("甲丑") is None and lunar.cycle_index("年") is None
    for year in range(1950, 2100):
        name = lunar.CYCLE[(year - 4) % 60]
        index = lunar.cycle_index(name)
        assert index is not None
        assert all(lunar.nearest_cyclic_year(index, year + n) == year for n in range(-29, 31))
