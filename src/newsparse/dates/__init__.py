"""Dates and times in Chinese newspaper text: `find_dates`, `normalise_dates`, `infer_reference`."""

from newsparse.dates.finder import find_dates
from newsparse.dates.model import DateChange, DateMention
from newsparse.dates.normalise import normalise_dates
from newsparse.dates.reference import infer_reference

__all__ = ["DateChange", "DateMention", "find_dates", "infer_reference", "normalise_dates"]
