"""Bytes of a file → text.

UTF-8 first (with or without byte order mark), UTF-16, UTF-32 and GB18030 by their marks, then what the file says of
itself (an XML or HTML declaration), then the two legacy encodings of Chinese pages, GB18030 and Big5: the one
that makes common Chinese out of them. GB18030 decodes nearly anything, so "it decodes" is no evidence; what it
decodes to is.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from newsparse.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']|<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"[^\x00-\x7f]")

_PDF = b"%PDF-"
#: How files that are no text begin, and what to say of them.
_OTHER_FILES = (
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"II*\0", "an image"),
    (b"MM\0*", "an image"),
    (b"PK\x03\x04", "an archive, which must be named to be opened"),
    (b"\x1f\x8b", "a compressed file, which must be named to be opened"),
    (b"BZh", "a compressed file, which must be named to be opened"),
    (b"\xfd7zXZ\0", "a compressed file, which must be named to be opened"),
)
#: So much of a page's other characters must be common Chinese for a legacy encoding to be believed.
PLAUSIBLE = 0.7
#: The score looks at so many characters.
SAMPLE = 200_000


def _is_common(char: str) -> bool:
    """True for a character of the first level of GB 2312 or Big5, and for their punctuation and letters.

    Both sets count for both encodings: traditional pages come in GB18030 too.
    """
    for encoding, punctuation, first, last in (("gb2312", 0xA3, 0xB0, 0xD7), ("big5", 0xA3, 0xA4, 0xC6)):
        try:
            code = char.encode(encoding)
        except UnicodeEncodeError:
            continue
        if len(code) == 2 and (code[0] <= punctuation or first <= code[0] <= last):
            return True
    return False


def _common(text: str) -> float:
    """Share of the characters beyond ASCII that are common ones."""
    others = Counter(_OTHERS.findall(text))
    total = others.total()
    return sum(count for char, count in others.items() if _is_common(char)) / total if total else 0.0


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def decode(data: bytes, name: str) -> str:
    """The text of a file, without byte order mark.

    Raises `SourceError` that names the file and the offset of the first byte that cannot be decoded.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise SourceError(
                    f"{name}: begins as {encoding.upper()} and cannot be decoded at byte {len(mark) + error.start}"
                ) from None
    if data.startswith(_PDF):  # some are all ASCII
        raise SourceError(f"{name}: a PDF, of which newsparse reads what pdftotext or an OCR engine makes")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start
    declared = _DECLARED.search(data[:2048])
    if declared is not None:
        encoding = (declared.group(1) or declared.group(2)).decode("ascii").lower()
        if encoding.startswith("gb"):
            encoding = "gb18030"
        if encoding not in ("utf-8", "utf8") and codecs_text(encoding):
            text = _try(data, encoding)
            if text is not None:
                return text
    found: list[tuple[float, str]] = []
    faults = [f"not UTF-8 at byte {offset}"]
    for encoding, title in (("gb18030", "GB18030"), ("big5hkscs", "Big5")):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            faults.append(f"not {title} at byte {error.start}")
            continue
        score = _common(text[:SAMPLE])
        if score < PLAUSIBLE or "\0" in text:  # NUL is UTF-8's or a binary file's
            faults.append(f"no common Chinese as {title}")
        else:
            found.append((score, text))
    if found:
        return max(found, key=lambda pair: pair[0])[1]
    what = next((f"{kind}; " for start, kind in _OTHER_FILES if data.startswith(start)), "")
    raise SourceError(f"{name}: {what}not a text that can be decoded: {', '.join(faults)}")


def codecs_text(encoding: str) -> bool:
    """True for an encoding of text that Python knows (not ``hex``, ``zip`` and the like)."""
    try:
        info = codecs.lookup(encoding)
    except LookupError:
        return False
    return bool(getattr(info, "_is_text_encoding", False)) and encoding not in (
        "idna",
        "punycode",
        "unicode_escape",
    )
