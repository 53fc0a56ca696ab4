"""Half-width marks in Chinese text made full-width again, character for character.

OCR engines give ``，。：`` as ``,.:``. Here they become full-width where they stand in Chinese text, and stay where
they belong to something else: numbers (1,234.5), times and ratios (9:30, 3:2), addresses of the web and of mail, file
names, abbreviations and running Latin text (U.S., Co., Ltd.).

Each mark is replaced by one character or left, so **the length never changes and every span stays valid**. Only these
marks are looked at: ``, . ! ? : ; ( )`` and the straight double quotation mark. All else, ``%`` ``~`` ``-`` ``'`` ``[``
and white space among it, stays as it is.

What decides is the neighbourhood on the same line: a mark is Chinese if the nearest character before it that is no
mark is Chinese (or, at the beginning of a line and after a Latin word or a figure, the nearest after it). Brackets are
taken in pairs: both change or neither, by what is round and inside them, and a mark right behind a full-width bracket or
quotation mark goes with it. Straight quotation marks change in pairs too, the first of a pair to “ and the second to ”;
where a line has an odd number of them, none changes, for then it is not known which opens. A comma between two figures or
two Latin words changes if the row of them stands in Chinese and no thousands can be meant (25:18,25:20胜; NBA,CBA都打过);
two and more dots in a row are an ellipsis and stay.
"""

from __future__ import annotations

import re

from newsparse.errors import ArgumentTypeError

_FULL = {",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；", "(": "（", ")": "）"}
_HAN = "〇\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHINESE = re.compile(f"[{_HAN}]")
# What is Chinese print beside a mark: ideographs, and signs that only Chinese sets.
_PRINT = re.compile(f"[{_HAN}、‘’《》〈〉「」『』【】〔〕…—～％·○●■□◆▲△★☆]")
# What is left alone as a whole. Each alternative begins at the beginning of a token, so a search is linear. (A class of
# all that is not above U+007F would leave out s and k, case ignored: the long s and the sign of kelvin are above it.)
_FIXED = re.compile(
    r"""(?ix)
    (?<![a-z0-9])(?:https?|ftp)://[!-~]*[a-z0-9/_=\#&]                           # http://news.cn/a,b
  | (?<![a-z0-9_+.-])[a-z0-9_+-]{1,64}(?:\.[a-z0-9_+-]{1,64})*@[a-z0-9-]+(?:\.[a-z0-9-]+)*      # a.b@c.cn
  | (?<![a-z0-9])(?:[a-z]\.){2,}(?![a-z0-9])                                     # U.S.  D.C.
  | (?<![a-z0-9])(?:co|ltd|inc|corp|no|st|mr|mrs|ms|dr|jr|sr|vs|etc|vol|fig|ph\.d)\.
  | (?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?(?![a-z])            # 1,234.5  10,000
  | (?<![0-9])[0-9]+(?:[.:][0-9]+)+(?![a-z])                                     # 9:30  3:2  2017.12.15
  | \.{2,}                                                                       # ...
  | (?<![a-z0-9_-])[a-z0-9_-]+(?:[.:/][a-z0-9_-]+)+                              # www.news.cn  report.docx  A:B
    """
)
_MARK = re.compile(r'[,.!?:;()"]')
# Both widths of the marks, so that what is decided about one mark does not hang on whether its neighbour was done.
_SKIP = ' \t\u3000\r\n,.!?:;()"，。！？：；（）“”'
_MARKS = _SKIP.translate({ord(char): None for char in " \t\u3000\r\n"})
# Figures or Latin words with nothing but commas between them: 25:18,25:20  12,15  3.2%,4%  NBA,CBA  5G,AI
_ROW = re.compile(
    r"(?<![A-Za-z0-9+&'_/%@#=-])[A-Za-z0-9][A-Za-z0-9+&'_/.:%-]*(?:,[A-Za-z0-9][A-Za-z0-9+&'_/.:%-]*)*"
)
_FIGURES = re.compile("[0-9.,:%]*")
_SERIAL = re.compile(f"(?:^|[{re.escape(_SKIP)}])[0-9]{{1,3}}$")
_NOUGHT = re.compile("(?:^|[^0-9])0$")
_WORD = re.compile(f"[{_HAN}、》…][{re.escape(_SKIP)}]*[A-Za-z0-9+&'_./:@#?=-]+[ \\t]*$")


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
    around = _neighbours(line, places)
    out = list(line)
    _brackets(line, around, out)
    _quotes(line, places, around, out)
    for i in places:
        if line[i] not in '()"' and (
            _is_chinese_mark(line, i, *around[i]) or _behind_full(line, i, around[i][1], out)
        ):
            out[i] = _FULL[line[i]]
    if "," in line:
        _rows(line, fixed, out)
    return "".join(out)


def _neighbours(line: str, places: list[int]) -> dict[int, tuple[str, str]]:
    """For each place the nearest characters before and after it that are no marks and no white space; "" for none."""
    before: list[str] = []
    last, at = "", 0
    for i in places:
        last = line[at:i].rstrip(_SKIP)[-1:] or last
        before.append(last)
        at = i + 1
    around: dict[int, tuple[str, str]] = {}
    last, at = "", len(line)
    for k in range(len(places) - 1, -1, -1):
        i = places[k]
        last = line[i + 1 : at].lstrip(_SKIP)[:1] or last
        around[i] = (before[k], last)
        at = i
    return around


def _in_print(char: str) -> bool:
    return char != "" and _PRINT.match(char) is not None


def _is_chinese_mark(line: str, i: int, before: str, after: str) -> bool:
    """Whether the stop, comma, colon or the like at `i` belongs to Chinese text."""
    if _in_print(before):
        return True
    if not before:
        return _in_print(after) and not line[i + 1 : i + 2].isspace()
    goes_on = _in_print(after) or (not after and _ends_chinese(line, i))
    near = line[max(0, i - 120) : i]
    if before.isascii() and before.isalpha():
        return goes_on and _WORD.search(near) is not None  # …申工社APP,使…, but not: He came. 他…
    if line[i] == "." and ((after and _SERIAL.search(near)) or _NOUGHT.search(near)):
        return False  # 1.发展生产; a decimal broken off at the end of a line
    return goes_on or (before == "%" and line[i] in ",;" and _ends_chinese(line, i))  # 16.4%,0.7元


def _behind_full(line: str, i: int, after: str, out: list[str]) -> bool:
    """Whether the mark at `i` stands right behind a bracket or quotation mark of Chinese text: 总值（GDP）,消费"""
    if i == 0 or out[i - 1] not in "）”":
        return False
    if _in_print(after) or (not after and _ends_chinese(line, i)):
        return True
    return line[i] in ",;" and line[i + 1 : i + 2].isdigit()


def _rows(line: str, fixed: bytearray, out: list[str]) -> None:
    """Change the commas within a row of figures or of Latin words that stands in Chinese."""
    for row in _ROW.finditer(line):
        start, end = row.span()
        if "," not in row[0] or line[end : end + 1] in ("@", "#", "="):
            continue
        before = line[max(0, start - 20) : start].rstrip(_SKIP)[-1:]
        after = line[end : end + 20].lstrip(_MARKS)[:1]
        if not (before or after) or not all(not char or _in_print(char) for char in (before, after)):
            continue
        words = not _FIGURES.fullmatch(row[0])
        if words and row[0].endswith("-"):
            continue  # N,N-二甲基甲酰胺
        for i in range(start, end):
            if line[i] != "," or fixed[i]:
                continue
            sides = line[i - 1] + line[i + 1]
            if not words or (sides.isalnum() and not sides.isdigit()):
                out[i] = "，"  # but not 2,4-D丁酯, Co.,Ltd.


def _ends_chinese(line: str, i: int) -> bool:
    """Whether what stands before `i` is mostly Chinese: the last mark of a line has nothing after it to go by."""
    piece = line[max(0, i - 40) : i]
    return len(_CHINESE.findall(piece)) * 2 > sum(c.isascii() and c.isalpha() for c in piece)


def _brackets(line: str, around: dict[int, tuple[str, str]], out: list[str]) -> None:
    """Change round brackets by pairs, of either width: for what is inside, and what they stand beside."""
    open_: list[int] = []
    for match in re.finditer("[()（）]", line):
        i = match.start()
        if line[i] in "(（":
            open_.append(i)
            continue
        start = open_.pop() if open_ else -1
        if start < 0:
            if i in around and _in_print(around[i][0]):
                out[i] = "）"
        elif line[start] == "（" or line[i] == "）" or _chinese_pair(line, start, i, around):
            out[start] = "（" if start in around else line[start]
            out[i] = "）" if i in around else line[i]
    for i in open_:
        if i in around and _in_print(around[i][1]):
            out[i] = "（"


def _chinese_pair(line: str, start: int, end: int, around: dict[int, tuple[str, str]]) -> bool:
    """Whether the brackets at `start` and `end` stand in Chinese text."""
    if start not in around or end not in around:
        return False
    before = around[start][0]
    if _in_print(before) or _CHINESE.search(line, start + 1, min(end, start + 2000)):
        return True
    return not before and _in_print(around[end][1]) and line[start + 1 : end].isdigit()  # (1)发展生产


def _quotes(line: str, places: list[int], around: dict[int, tuple[str, str]], out: list[str]) -> None:
    """Change straight double quotation marks by pairs."""
    marks = [i for i in places if line[i] == '"']
    if len(marks) % 2:
        return
    for start, end in zip(marks[::2], marks[1::2], strict=True):
        before, after = around[start][0], around[end][1]
        # At an end of the line one neighbour has to do.
        beside = (_in_print(before) and (_in_print(after) or not after)) or (not before and _in_print(after))
        if beside or _CHINESE.search(line, start + 1, end):
            out[start], out[end] = "“", "”"
