"""What Python prints of an engine's result → JSON.

Many write ``str(result)`` into a file: quotes are single, tuples have round brackets, ``None`` stands for null, and
numpy's arrays and numbers say what they are (``array([[1., 2.]], dtype=float32)``, ``np.float32(0.98)``). Nothing is
evaluated: the signs are taken one by one, in one pass. Of an array that numpy cut short (``...``) nothing is left
but null: which of its rows are missing cannot be told.
"""

from __future__ import annotations

import json
import re
import sys

_START = re.compile(r"[\[{(][\[{(\s]{0,40}+(?:'|(?:np\.|numpy\.)?array\(|[-\d.])")
_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<string>'(?:[^'\\\n]|\\.)*+'|"(?:[^"\\\n]|\\.)*+")
    |(?P<call>[A-Za-z_][\w.]*+\()
    |(?P<open>[\[{(])
    |(?P<close>[\]})])
    |(?P<cut>\.\.\.)
    |(?P<number>[-+]?(?:\d++\.?\d*+|\.\d++)(?:[eE][-+]?\d{1,4})?)
    |(?P<word>-?[A-Za-z_][\w.]*+)
    |(?P<sign>[,:=])""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPES = {"\\": "\\", "'": "'", '"': '"', "n": "\n", "r": "\r", "t": "\t"}
_WORDS = {
    "None": "null",
    "True": "true",
    "False": "false",
    "nan": "NaN",
    "inf": "Infinity",
    "-inf": "-Infinity",
}
_CLOSING = {"[": "]", "{": "}", "(": ")", "call": ")"}


def is_printed(text: str) -> bool:
    """True for a text that may be what Python prints of a list, a tuple or a dictionary."""
    return _START.match(text) is not None


class _Frame:
    """A bracket that is open."""

    def __init__(self, kind: str, start: int) -> None:
        self.kind = kind
        self.start = start
        """How many signs there were before it."""
        self.over = False
        """True behind the first argument of a call: ``dtype=…`` says nothing of the page."""
        self.cut = False


def _escaped(found: re.Match[str]) -> str:
    code = found.group(1) or found.group(2) or found.group(3)
    if code is not None:
        point = int(code, 16)
        return chr(point) if point <= sys.maxunicode else found.group()
    return _ESCAPES.get(found.group(4), found.group())


def _value(kind: str, token: str) -> str | None:
    """A string, number or word as JSON; None for what has no form there."""
    if kind == "string":
        said = token[1:-1]
        return json.dumps(_ESCAPE.sub(_escaped, said) if "\\" in said else said, ensure_ascii=False)
    if kind == "number":
        digits = token.lstrip("+")
        return digits if digits.lstrip("-").isdigit() else repr(float(digits))
    return _WORDS.get(token)


def as_json(text: str) -> str | None:
    """The text as JSON; None where it is not what Python prints.

    >>> as_json("[([[1., 2.]], ('江城', np.float32(0.9))), None]")
    '[[[[1.0, 2.0]], ["江城", 0.9]], null]'
    """
    parts: list[str] = []
    stack: list[_Frame] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            return None
        at, kind, token = found.end(), found.lastgroup, found.group()
        if kind == "space":
            continue
        if kind in ("open", "call"):
            frame = _Frame("call" if kind == "call" else token, len(parts))
            frame.over = bool(stack) and stack[-1].over
            stack.append(frame)
            if kind == "open" and not frame.over:
                parts.append("{" if token == "{" else "[")
            continue
        if kind == "close":
            if not stack or _CLOSING[stack[-1].kind] != token:
                return None
            frame = stack.pop()
            inside = stack[-1] if stack else None
            if frame.cut and frame.kind != "call":
                if inside is None:
                    return None
                inside.cut = True
            if inside is not None and inside.over:
                continue
            if frame.cut and frame.kind == "call":
                parts[frame.start :] = ["null"]
            elif frame.kind != "call":
                if parts[-1] == ", ":
                    parts.pop()
                parts.append("}" if token == "}" else "]")
            continue
        if not stack:
            return None
        if kind == "cut":
            stack[-1].cut = True
            continue
        if token == "," and stack[-1].kind == "call":
            stack[-1].over = True
        if stack[-1].over:
            continue
        if kind == "sign":
            value = {",": ", ", ":": ": "}.get(token)
            if value == ", " and parts[-1] == ", ":  # behind numpy's dots
                continue
        else:
            value = _value(kind, token)
        if value is None:
            return None
        parts.append(value)
    return "".join(parts) if parts and not stack else None
