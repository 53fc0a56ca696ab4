#!/usr/bin/env python3
"""Write ``src/newsparse/tables/variants.py``: the simplified form of each traditional character.

    python scripts/make_variants.py UNIHAN_VARIANTS

UNIHAN_VARIANTS: ``Unihan_Variants.txt`` (or ``.txt.bz2``) of the Unicode Han Database, as Debian's ``unicode-data``
has it. A character's simplified form is the first of its ``kSimplifiedVariant`` in GB 2312 or, for a character that
GB 2312 does not have, of its ``kSemanticVariant``, ``kZVariant`` and their ``kSimplifiedVariant``. What Unihan does not
say and newspapers print is in ``MORE``.
"""

from __future__ import annotations

import argparse
import bz2
from pathlib import Path

FIELDS = ("kSimplifiedVariant", "kSemanticVariant", "kZVariant", "kSpecializedSemanticVariant")
MORE = (
    "佈布侷局兇凶剷铲唸念嚐尝嚮向夥伙崑昆嶽岳彆别彿佛悽凄捱挨摺折旣既昇升氾泛泝溯淩凌癒愈籤签糰团綵彩罎坛翫玩脩修"
    "菸烟蒐搜蓆席蔘参覈核託托譭毁讚赞豔艳遊游釦扣鍊炼閲阅闇暗陞升霑沾餬糊駡骂録录顔颜頽颓産产緑绿著着妳你牠它痠酸"
    "嚥咽甦苏鑽钻鉆钻墰坛覆覆燬毁揹背週周麽么滷卤鬨哄"
)
"""A character and its simplified form, by turns; 覆 is its own."""
TARGET = Path(__file__).parent.parent / "src/newsparse/tables/variants.py"
WIDTH = 54
"""Pairs a line."""
HEAD = '''"""Traditional characters and their simplified forms, one for one; written by ``scripts/make_variants.py``.

From the Unicode Han Database (Unihan 15.0, https://www.unicode.org/reports/tr38/), copyright © 1991-2022 Unicode, Inc.,
under the Unicode licence (https://www.unicode.org/license.txt); some more from what newspapers print. All forms are in GB 2312.
"""

from __future__ import annotations

from typing import Final

PAIRS: Final[str] = (
'''


def in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def char(code: str) -> str:
    """``U+4E00`` as the character."""
    return chr(int(code.removeprefix("U+"), base=16))


def read(path: Path) -> dict[str, dict[str, list[str]]]:
    """Field → character → its variants."""
    raw = path.read_bytes()
    text = (bz2.decompress(raw) if path.suffix == ".bz2" else raw).decode("utf-8")
    out: dict[str, dict[str, list[str]]] = {field: {} for field in FIELDS}
    for line in text.splitlines():
        if not line.startswith("U+"):
            continue
        code, field, values = line.split("\t")
        if field in out:
            out[field][char(code)] = [char(value.split("<")[0]) for value in values.split()]
    return out


def simplified(char: str, variants: dict[str, dict[str, list[str]]]) -> str | None:
    """The form that GB 2312 has."""
    near = [v for v in variants["kSimplifiedVariant"].get(char, ()) if v != char and in_gb2312(v)]
    if near or in_gb2312(char):
        return next(iter(near), None)
    near = [v for field in FIELDS for v in variants[field].get(char, ())]
    near += [w for v in near for w in variants["kSimplifiedVariant"].get(v, ())]
    return next((v for v in near if v != char and in_gb2312(v)), None)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("variants", type=Path)
    variants = read(cli.parse_args().variants)
    more = dict(zip(MORE[::2], MORE[1::2], strict=True))
    pairs = []
    for char in map(chr, range(0x3400, 0xA000)):
        form = more.get(char) or simplified(char, variants)
        if form is not None and form != char:
            pairs.append(char + form)
    rows = ["".join(pairs[k : k + WIDTH]) for k in range(0, len(pairs), WIDTH)]
    body = "".join(f'    "{row}"\n' for row in rows)
    tail = ')\n"""A traditional character and its simplified form, by turns."""\n'
    TARGET.write_text(HEAD + body + tail, encoding="utf-8")
    print(f"{len(pairs)} pairs")


if __name__ == "__main__":
    main()
