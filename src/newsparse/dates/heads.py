"""With which characters a pattern of the tables can begin: what the trigger scan is made of."""

from __future__ import annotations


def first_chars(pattern: str) -> set[str]:
    """The characters with which a match of a pattern may begin (by the regex compiler's own parse tree)."""
    return {first for first, _ in first_pairs(pattern)}


def first_pairs(pattern: str) -> set[tuple[str, str]]:
    """All (first, second) characters with which a match may begin; second is "" where it may be anything.

    Only patterns of literals, sets, groups, optional parts and alternatives are understood, which the tables are.
    """
    heads: set[tuple[str, str]] = set()
    for head in _heads(_split(pattern), 2):
        heads.add((head[0], head[1] if len(head) > 1 else ""))
    return heads


def _split(pattern: str) -> list[list[tuple[str, bool]]]:
    """Alternatives of a pattern, each a list of (piece, optional); a piece is a literal, a set or a group."""
    options: list[list[tuple[str, bool]]] = [[]]
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "|":
            options.append([])
            at += 1
            continue
        if char == "[":
            stop = pattern.index("]", at) + 1
        elif char == "(":
            depth, stop = 0, at
            while True:
                depth += {"(": 1, ")": -1}.get(pattern[stop], 0)
                stop += 1
                if not depth:
                    break
        else:
            stop = at + 1
        optional = pattern[stop : stop + 1] == "?"
        options[-1].append((pattern[at:stop], optional))
        at = stop + optional
    return options


def _heads(options: list[list[tuple[str, bool]]], size: int) -> set[str]:
    """Beginnings, up to ``size`` characters, of what the alternatives match."""
    result: set[str] = set()
    for option in options:
        heads = {""}
        for piece, optional in option:
            if piece.startswith(("(?=", "(?!", "(?<")):
                continue
            if piece.startswith("["):
                grown = set(piece[1:-1])
            elif piece.startswith("(?:"):
                grown = _heads(_split(piece[3:-1]), size)
            else:
                grown = {piece}
            longer = {(head + more)[:size] for head in heads for more in grown}
            heads = longer | heads if optional else longer
            if all(len(head) >= size for head in heads):
                break
        result |= heads
    return result
