"""Every compiled pattern of the package, found by walking it, and texts that are made to be hard for each.

A pattern is found wherever it is kept: in a module, in a table's row, in a tuple or a dict, behind a `LazyPattern`, in a
cached function without arguments; and where it stands as a string in a call of `re` or `regex`, it is found in the
source. The hard texts are made from the pattern's own parse tree: for every part that repeats, the shortest way there,
then the part many times, then something that does not fit; runs of each character that it names; its shortest match
many times over, whole and with the end broken off.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import re._constants as sre
import re._parser as sre_parser
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import regex

import newsparse
from newsparse.tables.row import LazyPattern

PATTERNS = (re.Pattern, type(regex.compile("a")), LazyPattern)
LONGEST_WAY = 400
"""Ways to a part that repeats are cut to so many characters."""


class Found(NamedTuple):
    """A pattern and where it is kept."""

    where: str
    source: str
    flags: int
    compiled: Any


def modules() -> Iterator[Any]:
    """Every module of the package, imported; not the adapters, which need engines and have no patterns."""
    yield newsparse
    for info in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
        if info.name.rpartition(".")[2] != "__main__" and not info.name.startswith("newsparse.adapters"):
            try:
                yield importlib.import_module(info.name)
            except ImportError:  # a module of an extra that is not installed
                continue


def _unfold(value: object, where: str, seen: set[int], depth: int = 0) -> Iterator[tuple[str, Any]]:
    if id(value) in seen or depth > 6:
        return
    if isinstance(value, PATTERNS):
        seen.add(id(value))
        yield where, value
        return
    if isinstance(value, (str, bytes, int, float, type(None), type)):
        return
    seen.add(id(value))
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _unfold(item, f"{where}[{key!r:.20}]", seen, depth + 1)
            yield from _unfold(key, f"{where}[key]", seen, depth + 1)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for n, item in enumerate(value):
            yield from _unfold(item, f"{where}[{getattr(value, '_fields', {n: n})[n]}]", seen, depth + 1)
    elif hasattr(value, "cache_info") and hasattr(value, "__wrapped__"):
        made = inspect.signature(value.__wrapped__)
        if not made.parameters and "Pattern" in str(made.return_annotation):
            yield from _unfold(value(), f"{where}()", seen, depth + 1)
    elif type(value).__module__.startswith("newsparse"):
        slots = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
        for name in [*getattr(value, "__dict__", {}), *slots]:
            yield from _unfold(getattr(value, name, None), f"{where}.{name}", seen, depth + 1)


_CALLS = {"compile", "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"}


def _inline(module: Any) -> Iterator[tuple[str, str]]:
    """Patterns that stand as plain strings in calls of `re` and `regex` inside functions."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in ("re", "regex")
            and node.func.attr in _CALLS
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, (str, bytes))
        ):
            yield f"line {node.lineno}", node.args[0].value


def collect() -> list[Found]:
    """All patterns, each once, in the order of their modules."""
    found: dict[tuple[str, int], Found] = {}
    seen: set[int] = set()
    for module in modules():
        short = module.__name__.removeprefix("newsparse.")
        for name, value in sorted(vars(module).items()):
            if name.startswith("__"):
                continue
            for where, pattern in _unfold(value, f"{short}:{name}", seen):
                lazy = isinstance(pattern, LazyPattern)
                source = pattern.source if lazy else pattern.pattern
                compiled = re.compile(pattern.source, pattern.flags) if lazy else pattern
                found.setdefault((source, compiled.flags), Found(where, source, compiled.flags, compiled))
        for where, source in _inline(module):
            if not any(key[0] == source for key in found):
                try:
                    compiled = re.compile(source)
                except re.error:
                    compiled = regex.compile(source)
                found[source, compiled.flags] = Found(f"{short}:{where}", source, compiled.flags, compiled)
    return list(found.values())


# Texts that are hard


def _members(items: Iterable[Any]) -> list[str]:
    """Some characters of a class; of one that excludes, some that it does not name."""
    inside: list[str] = []
    negated = False
    for kind, value in items:
        if kind is sre.NEGATE:
            negated = True
        elif kind is sre.LITERAL:
            inside.append(chr(value))
        elif kind is sre.RANGE:
            inside += [chr(value[0]), chr((value[0] + value[1]) // 2), chr(value[1])]
        elif kind is sre.CATEGORY:
            inside += {
                sre.CATEGORY_DIGIT: ["0", "7"], sre.CATEGORY_SPACE: [" ", "\u3000"], sre.CATEGORY_WORD: ["a", "中"],
                sre.CATEGORY_NOT_SPACE: ["中"], sre.CATEGORY_NOT_WORD: ["-"], sre.CATEGORY_NOT_DIGIT: ["中"],
            }.get(value, [])  # fmt: skip
    if negated:
        return [c for c in "中a0 -。" if c not in inside][:2] or ["\ue000"]
    return inside or ["中"]


class _Ways:
    """Walks a parse tree, and gathers what the hard texts are made of."""

    def __init__(self) -> None:
        self.alphabet: dict[str, None] = {}
        self.loops: dict[tuple[str, str], None] = {}

    def through(self, tree: Iterable[Any], way: str) -> str:
        """The shortest text that the tree matches; loops on it are noted with the way to them."""
        made = ""
        for kind, value in tree:
            made += self._one(kind, value, (way + made)[-LONGEST_WAY:])
        return made

    def _one(self, kind: Any, value: Any, way: str) -> str:
        if kind is sre.LITERAL:
            self.alphabet[chr(value)] = None
            return chr(value)
        if kind is sre.NOT_LITERAL:
            return "中" if value != ord("中") else "a"
        if kind is sre.ANY:
            return "中"
        if kind is sre.IN:
            members = _members(value)
            for char in (members[0], members[len(members) // 2], members[-1]):
                self.alphabet[char] = None
            return members[0]
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, body = value
            inner = self.through(body, way)
            if most > 12 and inner:
                self.loops[way, inner] = None
                if len(body) == 1 and body[0][0] is sre.IN:
                    for char in _members(body[0][1])[1:4]:
                        self.loops[way, char] = None
            return inner * min(least, 8)
        if kind is sre.SUBPATTERN:
            return self.through(value[-1], way)
        if kind is sre.ATOMIC_GROUP:
            return self.through(value, way)
        if kind is sre.BRANCH:
            ways = [self.through(branch, way) for branch in value[1]]
            for other in ways:
                self.alphabet.update(dict.fromkeys(other[:1]))
            return min(ways, key=len)
        if kind in (sre.ASSERT, sre.ASSERT_NOT):
            return self.through(value[1], way) * 0
        return ""


_NAMED = re.compile(r"\\L<\w+>|\\p\{[^}]*\}|\{[ied][^}]*\}|\(\?[|]")


def units(source: str, flags: int) -> list[tuple[str, str, str]]:
    """Hard texts for a pattern, each as (before, what repeats, after)."""
    ways = _Ways()
    if isinstance(source, bytes):
        source = source.decode("latin-1")
    try:
        tree = sre_parser.parse(source, flags & (re.VERBOSE | re.IGNORECASE | re.DOTALL | re.MULTILINE))
    except (re.error, RecursionError, OverflowError):
        tree = None
    if tree is not None:
        shortest = ways.through(tree, "")
        out = [(before, body, "\0") for before, body in ways.loops]
        out += [("", before + body, "\0") for before, body in ways.loops if before]
        out += [("", shortest, "\0"), ("", shortest[:-1], "\0")]
    else:  # what only `regex` understands: the characters that stand in it
        ways.alphabet = dict.fromkeys(c for c in _NAMED.sub("", source) if c.isalnum() or ord(c) > 0x2000)
        out = []
    chars = list(ways.alphabet)
    if len(chars) > 16:
        chars = chars[:: len(chars) // 16]
    out += [("", char, "\0") for char in chars]
    out += [("", a + b, "\0") for a, b in zip(chars, chars[1:] + chars[:1], strict=True)]
    return [unit for unit in dict.fromkeys(out) if unit[1]]


def hard_text(unit: tuple[str, str, str], size: int) -> str:
    """A hard text of about `size` characters."""
    before, body, after = unit
    return before + (body * (size // len(body) + 1))[:size] + after


def asked(sources: str) -> Mapping[str, set[str]]:
    """The methods that `sources` call of each name: ``{"_YEAR": {"match", "sub"}}``."""
    out: dict[str, set[str]] = {}
    for name, how in re.findall(rf"\b(\w+)\.({'|'.join(_CALLS)})\(", sources):
        out.setdefault(name, set()).add(how)
    return out


def methods(found: Found, calls: Mapping[str, set[str]]) -> tuple[str, ...]:
    """How a pattern is asked, as far as the source says it (`calls`, of `asked`): ``search`` tries every place of a text,
    ``match`` one.
    """
    used = calls.get(found.where.partition(":")[2])
    if not used:
        return ("search", "fullmatch")
    kinds = {"match": "match", "fullmatch": "fullmatch"}
    return tuple(sorted({kinds.get(how, "search") for how in used}))
