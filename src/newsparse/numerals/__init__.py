"""Chinese numerals: found with value, bounds, unit and span, and written in digits where asked for."""

from newsparse.numerals.finder import find_numerals
from newsparse.numerals.model import Numeral
from newsparse.numerals.normalise import NumeralChange, normalise_numerals

__all__ = ["Numeral", "NumeralChange", "find_numerals", "normalise_numerals"]
