"""The catalogue of hostile texts: name → a function of a size that gives a text of about so many characters.

Each is something that real files bring or that somebody could send: one kind of thing and nothing else, over and over,
which is where programs that look at neighbours, pairs or nesting stop being linear.
"""

from __future__ import annotations

import random
from collections.abc import Callable

Maker = Callable[[int], str]


def _times(piece: str) -> Maker:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _chance(alphabet: str, seed: int) -> Maker:
    def make(size: int) -> str:
        rng = random.Random(seed)
        return "".join(rng.choices(alphabet, k=size))

    return make


ONE_LINE: dict[str, Maker] = {
    "one character": _times("中"),
    "one sentence": _times("这一句话说了又说，"),
    "no stop": _chance("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年", 1),
    "spaces": _times(" "),
    "wide spaces": _times("\u3000"),
    "spaces between": _times("中 \u3000"),
    "opening brackets": _times("（"),
    "closing brackets": _times("）"),
    "brackets": _times("（）〔〕【】"),
    "nested brackets": lambda size: "（" * (size // 2) + "）" * (size // 2),
    "opening quotes": _times("“"),
    "quotes": _times("“”‘’"),
    "straight quotes": _times('"中'),
    "stops": _times("。"),
    "dashes": _times("—"),
    "dots": _times("…"),
    "ascii marks": _times(",.:;!?()"),
    "digits": _times("1234567890"),
    "wide digits": _times("１２３"),
    "numerals": _times("一二三四五六七八九十百千万亿"),
    "multipliers": _times("万亿"),
    "formal threes": _times("參仟"),
    "both scripts": _times("三万5又"),
    "percents": _times("百分之"),
    "commas in digits": _times("1,"),
    "points in digits": _times("1.1."),
    "ranges": _times("1-"),
    "dates": _times("2021年11月22日"),
    "half dates": _times("11月"),
    "years": _times("年"),
    "relative days": _times("昨天去年今年上周"),
    "lunar": _times("辛丑年十月十八"),
    "from to": _times("至"),
    "reporters": _times("本报记者王明"),
    "openings": _times("本报讯（记者"),
    "datelines": _times("新华社北京8月22日电"),
    "credits": _times("王明摄/中新社"),
    "latin": _times("abc"),
    "latin words": _times("Ltd. "),
    "addresses": _times("www.a.cn/"),
    "mail": _times("a@b."),
    "tags": _times("<a "),
    "entities": _times("&amp;"),
    "json": _times('{"a":['),
    "controls": _times("".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 127, *range(128, 160)]))),
    "nul": _times("\0"),
    "nul between": _times("中\0"),
    "byte order marks": _times("\ufeff"),
    "directions": _times("\u202e中\u2066文\u2069\u200f\u202d"),
    "zero width": _times("中\u200b\u200c\u200d\u2060"),
    "combining marks": _times("中" + "\u0301\u0323" * 20),
    "only combining": _times("\u0301"),
    "variation selectors": _times("中\ufe0f\U000e0100"),
    "private use": _times("\ue000\uf8ff\U000f0000"),
    "astral Han": _times("𠮷𪚥𫠝"),
    "compatibility Han": _times("豈更車㊀㈠"),
    "radicals": _times("⺀⼀"),
    "lone surrogates": _times("\ud800中"),
    "noncharacters": _times("\uffff\ufffe\U0010ffff"),
    "emoji": _times("👨\u200d👩\u200d👧"),
    "any code point": lambda size: "".join(map(chr, random.Random(2).choices([*range(1, 0xD800), *range(0xE000, 0x110000)], k=size))),
}  # fmt: skip
"""Texts without a line end (but for those among the controls)."""

LINES: dict[str, Maker] = {
    "blank lines": _times("\n"),
    "blank lines of spaces": _times(" \u3000\n"),
    "carriage returns": _times("\r"),
    "odd line ends": _times("中\u2028国\u2029\x85\v\f"),
    "one character a line": _times("中\n"),
    "bylines": _times("本报记者 王明\n"),
    "credits only": _times("本报记者 聂长风 摄\n"),
    "editors": _times("责任编辑：王明\n"),
    "jumps": _times("（下转第3版）\n"),
    "labels": _times("■新闻特写\n"),
    "boxes": _times("阅读提示\n"),
    "same headline": _times("百年石桥完成“体检”\n"),
    "same paragraph": _times("夜校开课以来已有一百三十多名摊主报名，缺斤短两的投诉比前一年下降了近四成。\n"),
    "folios": _times("第3版\n"),
    "days": _times("2021年11月22日 星期一\n"),
    "list": _times("一、\n"),
    "mixed line ends": _times("标题\r\n\n正文一段。\r"),
}
"""Texts of many lines."""

_HAN = "江城新桥今日通车市民夜校开办书车进矿区老窑点火少年棋手连克三关湿地鹤群归来村医背包智能水表定制公交石匠合唱团唱到省城"


def _different(low: int, high: int, end: str, seed: int) -> Maker:
    def make(size: int) -> str:
        rng = random.Random(seed)
        lines, made = [], 0
        while made < size:
            line = "".join(rng.choices(_HAN, k=rng.randint(low, high))) + end
            lines.append(line)
            made += len(line) + 2
        return "\n\n".join(lines)

    return make


PAGES: dict[str, Maker] = {
    "different headlines": _different(6, 14, "", 3),
    "torn pieces": _different(40, 70, "", 4),
    "whole paragraphs": _different(60, 120, "。", 5),
    "short sentences": _different(5, 10, "。", 6),
}
"""Pages of blocks that nobody can place: each may go on with each other, so the linker has the most to weigh."""
