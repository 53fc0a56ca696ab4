"""Half-width marks in Chinese text made full-width again, character for character.

OCR engines give ``，。：`` as ``,.:``. Here they become full-width where they stand in Chinese text, and stay where
they belong to something else: numbers (1,234.5), times and ratios (9:30, 3:2), addresses of the web and of mail, file
names, abbreviations and running Latin text (U.S., Co., Ltd.).

Each mark is replaced by one character or left, so **the length never changes and every span stays valid**. Only these
marks are looked at: ``, . ! ? : ; ( )`` and the straight double quotation mark. All else, ``%`` ``~`` ``-`` ``'`` ``[``
and white space among it, stays as it is.

What decides is the neighbourhood on the same line: a mark is Chinese if the nearest character before it that is no
mark is Chinese (or, at the beginning of a line and after a Latin word or a figure, the nearest after it). Brackets are
taken in pairs: both change or neither, by what is round and inside them. Straight quotation marks change in pairs too,
the first of a pair to “ and the second to ”; where a line has an odd number of them, none changes, for then it is not
known which opens.
"""

from __future__ import annotations

import re

from newsparse.errors import ArgumentTypeError

_FULL = {",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；", "(": "（", ")": "）"}
_HAN = "〇\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# What already is Chinese print: ideographs, and full-width marks (a mark beside one of them is in Chinese text).
_CHINESE = re.compile(f"[{_HAN}]")
_PRINT = re.compile(f"[{_HAN}，。！？：；（）、“”‘’《》〈〉「」『』【】〔〕…—～％·○●■□◆▲△★☆]")
# What is left alone as a whole: addresses (http://…, www.…, a@b.cn), names with dots (news.cn, report.docx,
# D.C., U.S.A.), numbers with separators (1,234.5  9:30  3:2  2017.12.15), bracketed serial numbers stay to the rules.
_FIXED = re.compile(
    r"""(?ix)
    (?:https?|ftp)://[^\s\u0080-\U0010ffff]*[a-z0-9/_=\#&]
  | [a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*
  | (?<![a-z0-9])(?:[a-z]\.){2,}(?=[^a-z0-9]|$)
  | (?<![a-z0-9])(?:co|ltd|inc|corp|no|st|mr|mrs|ms|dr|jr|sr|vs|etc|vol|fig|u\.s|ph\.d)\.(?=[\s,)a-z0-9]|$)
  | [a-z0-9_-]+(?:[.:/][a-z0-9_-]+)+
  | \d+(?:[.,:]\d+)+
    """
)
_MARK = re.compile(r'[,.!?:;()"]')
_SKIP = " \t\u3000"


def normalise_punctuation(text: str) -> str:
    """`text` with the half-width marks of its Chinese parts made full-width, and nothing else changed.

    The result is as long as `text`: character ``i`` of one is character ``i`` of the other. Doing it again changes
    nothing. Straight double quotation marks become “ and ” where they pair up on a line and stand in Chinese.

    Raises:
        ArgumentTypeError: `text` is not a string.

    >>> normalise_punctuation("参赛率达99.26%,比去年多1,234人(见右图).")
    '参赛率达99.26%，比去年多1,234人（见右图）。'
    """
    if not isinstance(text, str):
        raise ArgumentTypeError(f"normalise_punctuation takes a str, not {type(text).__name__}")
    if _MARK.search(text) is None or _CHINESE.search(text) is None:
        return text
    return "".join(_line(line) for line in text.splitlines(keepends=True))


def _line(line: str) -> str:
    """One line of `normalise_punctuation`."""
    if _CHINESE.search(line) is None:
        return line
    fixed = bytearray(len(line))
    for match in _FIXED.finditer(line):
        fixed[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    places = [m.start() for m in _MARK.finditer(line) if not fixed[m.start()]]
    if not places:
        return line
    before, after = _neighbours(line, places)
    out = list(line)
    for i in places:
        if line[i] in ',.!?:;' and _is_chinese_mark(line, i, before[i], after[i]):
            out[i] = _FULL[line[i]]
    _brackets(line, places, before, after, out)
    _quotes(line, places, before, after, out)
    return "".join(out)


def _neighbours(line: str, places: list[int]) -> tuple[dict[int, str], dict[int, str]]:
    """For each place the nearest character before and after it that is neither a mark nor white space; "" for none."""
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    marks = set(places)
    last, at = "", 0
    for i in places:
        piece = line[at:i].rstrip(_SKIP)
        if piece:
            last = piece[-1]
        before[i] = last
        at = i + 1
    last, at = "", len(line)
    for i in reversed(places):
        piece = line[i + 1 : at].strip(_SKIP + "\r\n")
        if piece:
            last = piece[0]
        after[i] = last
        at = i
    assert len(before) == len(marks)
    return before, after


def _is_chinese_mark(line: str, i: int, before: str, after: str) -> bool:
    """Whether the stop, comma or colon at `i` belongs to Chinese text."""
    if before and _PRINT.match(before):
        return True
    if not before:
        return bool(after) and _PRINT.match(after) is not None and i + 1 < len(line) and not line[i + 1].isspace()
    if before.isascii() and before.isalpha():
        # After a Latin word: Chinese if Chinese follows at once (…APP,使), or ends a Chinese line (…申工社APP.).
        return (bool(after) and _PRINT.match(after) is not None) or (not after and _ends_chinese(line, i))
    if not after:
        return _ends_chinese(line, i)
    return _PRINT.match(after) is not None or (line[i] in ",;!?:" and not after.isascii())


def _ends_chinese(line: str, i: int) -> bool:
    """Whether what stands before `i` is mostly Chinese: the last mark of a line has nothing after it to go by."""
    piece = line[max(0, i - 40) : i]
    letters = sum(c.isascii() and c.isalpha() for c in piece)
    return len(_CHINESE.findall(piece)) * 2 > letters


def _brackets(line: str, places: list[int], before: dict[int, str], after: dict[int, str], out: list[str]) -> None:
    """Change round brackets by pairs: for what is inside, and what they are attached to."""
    open_: list[int] = []
    for i in places:
        if line[i] == "(":
            open_.append(i)
        elif line[i] == ")":
            if open_:
                start = open_.pop()
                inside = line[start + 1 : i]
                latin = inside and inside.isascii() and not _PRINT.match(before[start] or "a")
                if not latin and (_CHINESE.search(inside) or _PRINT.match(before[start] or "a") or _PRINT.match(after[i] or "a")):
                    out[start], out[i] = "（", "）"
            elif "（" in line[:i] and line.rfind("（", 0, i) > line.rfind("）", 0, i):
                out[i] = "）"
            elif _PRINT.match(before[i] or "a"):
                out[i] = "）"
    for i in open_:
        if _PRINT.match(after[i] or "a"):
            out[i] = "（"


def _quotes(line: str, places: list[int], before: dict[int, str], after: dict[int, str], out: list[str]) -> None:
    """Change straight double quotation marks by pairs."""
    marks = [i for i in places if line[i] == '"']
    if len(marks) % 2:
        return
    for start, end in zip(marks[::2], marks[1::2], strict=True):
        if _CHINESE.search(line, start + 1, end) or (_PRINT.match(before[start] or "a") and _PRINT.match(after[end] or "a")):
            out[start], out[end] = "“", "”"
