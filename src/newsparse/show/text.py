"""Text made safe to stand in HTML, and figures as people read them.

Control characters, lone surrogates and marks that turn the direction of writing are shown as ``�``, one for one:
browsers drop or change some of them, and others would show a text that is not the page's.
"""

from __future__ import annotations

import html
import json
import math
from typing import Final

import regex

_UNSHOWABLE: Final = regex.compile(
    r"[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff--[\n\t]]",
    flags=regex.V1,
)
_BREAKS: Final = regex.compile(r"[\r\v\f\x1c-\x1f\x85\u2028\u2029]")
_JSON_ESCAPES: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def visible(text: str) -> str:
    r"""`text` with what cannot be shown as ``�``, and odd line ends as spaces; as long as before.

    >>> visible("a\x00b\r\n")
    'a�b \n'
    """
    return _UNSHOWABLE.sub("�", _BREAKS.sub(" ", text))


def esc(text: str) -> str:
    """`text` for an element or a quoted attribute of an HTML page.

    >>> esc('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    return html.escape(visible(text), quote=True)


def cut(text: str, size: int) -> str:
    """`text` in at most `size` characters, in one line.

    >>> cut("甲乙丙丁戊", 4)
    '甲乙丙…'
    """
    line = " ".join(visible(text).split())
    return line if len(line) <= size else line[: size - 1] + "…"


def script_json(data: object) -> str:
    r"""`data` as JSON that can stand inside a ``<script>`` element: no ``<``, ``>``, ``&`` and no odd line ends.

    >>> script_json(["</script>"])
    '["\\u003c/script\\u003e"]'
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_JSON_ESCAPES)


def percent(share: float) -> str:
    """A probability in percent, never rounded up to certainty.

    >>> percent(0.9997), percent(0.853), percent(1)
    ('99.9 %', '85 %', '100 %')
    """
    if not math.isfinite(share):
        return "?"
    if share >= 1:
        return "100 %"
    if share >= 0.99:
        return f"{math.floor(share * 1000) / 10:.1f} %"
    return f"{max(share, 0):.0%}".replace("%", " %")


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`number` and `noun`, in the plural where it is not one.

    >>> counted(1, "photo"), counted(2000, "photo")
    ('1 photo', '2,000 photos')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def figure(value: object) -> str:
    """The value of a piece of evidence.

    >>> figure(4.193), figure(-0.5), figure(True), figure(12)
    ('+4.19', '−0.50', 'yes', '12')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:+.2f}".replace("-", "−")
    return cut(str(value), 80)
