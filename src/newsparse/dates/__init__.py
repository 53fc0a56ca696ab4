"""Dates and times in Chinese newspaper text: `find_dates`, `normalise_dates`, `infer_reference`."""

from newsparse.dates.api import find_dates, infer_reference, normalise_dates
from newsparse.dates.model import DateChange, DateMention

__all__ = ["DateChange", "DateMention", "find_dates", "infer_reference", "normalise_dates"]
