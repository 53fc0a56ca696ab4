"""Parts of the pipeline, usable alone: articles of a page, columns repaired, repeats left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs

from newsparse.errors import ArgumentTypeError
from newsparse.model import Article, Decision, Duplicate
from newsparse.options import Options
from newsparse.page import Block, Page, has_boxes
from newsparse.pipeline import checked, parse_issue, with_names
from newsparse.source import refuse_file_name
from newsparse.spans import joined
from newsparse.stages.blocks import text_blocks
from newsparse.stages.duplicates import drop_repeats
from newsparse.stages.insets import lift_insets
from newsparse.stages.link import link_blocks
from newsparse.stages.reflow import reflow
from newsparse.variants import as_printed, simplified_blocks, simplified_texts


@attrs.frozen
class Repaired:
    """Blocks with broken paragraphs put together again."""

    blocks: tuple[Block, ...]
    repairs: tuple[Decision, ...]
    """Each join, and each end that nothing continues."""

    @property
    def text(self) -> str:
        """The blocks' text, an empty line between blocks."""
        return "\n\n".join(block.text for block in self.blocks)


@attrs.frozen
class Deduplicated:
    """Blocks without repeats."""

    blocks: tuple[Block, ...]
    duplicates: tuple[Duplicate, ...]
    """What was left out, and where the text stands that it repeats."""
    repairs: tuple[Decision, ...]

    @property
    def text(self) -> str:
        """The blocks' text, an empty line between blocks."""
        return "\n\n".join(block.text for block in self.blocks)


Blocks = str | Page | Sequence[Block] | Repaired | Deduplicated
"""What the functions below take: page text, a `Page`, blocks, or what one of them gave."""


def split_articles(page: str | Page) -> tuple[Article, ...]:
    """The articles of one page.

    Args:
        page: page text or a `Page`.
    """
    if not isinstance(page, (str, Page)):
        raise ArgumentTypeError(f"split_articles takes a str or a Page, not {type(page).__name__}")
    return parse_issue(page).articles


def repair_columns(blocks: Blocks, *, options: Options | None = None) -> Repaired:
    """Put paragraphs together again that a column, a box or another article broke.

    The blocks come back in their order, a repaired paragraph at the place of its first piece. Doing it again to the
    result changes nothing.

    Args:
        blocks: page text, a `Page`, or blocks in page order.
        options: see `Options`; ``min_confidence`` holds back uncertain joins.
    """
    options = checked(options)
    printed = _blocks(blocks, "repair_columns")
    texts = _texts(blocks, printed)
    now = simplified_blocks(printed)
    repaired = _repaired(
        now,
        texts if now is printed else simplified_texts(texts),
        options,
        in_lines=isinstance(blocks, str) or (isinstance(blocks, Page) and not has_boxes(blocks)),
    )
    return repaired if now is printed else as_printed(repaired, texts)


def _repaired(now: tuple[Block, ...], texts: Sequence[str], options: Options, *, in_lines: bool) -> Repaired:
    records: list[Decision] = []
    if in_lines:
        lines = reflow(texts, now, spared=options.as_printed)
        now, records = lines.blocks, list(lines.decisions)
    while True:
        insets = lift_insets(now)
        linked = link_blocks(now, insets.rest, least=options.min_confidence)
        follows = {a.block: b.block for chain in linked.chains for a, b in pairwise(chain) if b.joined}
        if not follows:
            records += (
                linked.decisions if not records else [d for d in linked.decisions if d.kind == "refusal"]
            )
            kept = [d for d in records if d.kind in ("join", "refusal")]
            return Repaired(now, with_names(kept))
        records = [d for d in records if d.kind == "join"]
        records += [d for d in linked.decisions if d.kind == "join"]
        continued = set(follows.values())
        out = []
        for k, block in enumerate(now):
            if k in continued:
                continue
            parts = [k]
            while parts[-1] in follows:
                parts.append(follows[parts[-1]])
            out.append(block if len(parts) == 1 else _merged([now[p] for p in parts]))
        now = tuple(out)


def _merged(parts: Sequence[Block]) -> Block:
    return attrs.evolve(
        parts[0],
        passage=joined(p.passage for p in parts),
        lines=tuple(line for p in parts for line in p.lines),
        rect=None,
    )


def drop_duplicates(blocks: Blocks) -> Deduplicated:
    """Leave out what only repeats something else on the page: repeated passages, loops, repeated headlines.

    What newspapers repeat on purpose (a slogan, the same byline, a label) stays. Doing it again to the result changes
    nothing.

    Args:
        blocks: page text, a `Page`, or blocks in page order.
    """
    printed = _blocks(blocks, "drop_duplicates")
    texts = _texts(blocks, printed)
    now = simplified_blocks(printed)
    found = drop_repeats(texts if now is printed else simplified_texts(texts), now)
    kept = Deduplicated(found.blocks, found.duplicates, with_names(found.decisions))
    return kept if now is printed else as_printed(kept, texts)


def _texts(blocks: object, now: Sequence[Block]) -> list[str]:
    """The texts that the blocks' spans point into, as far as the blocks know them."""
    if isinstance(blocks, str):
        return [blocks]
    if isinstance(blocks, Page):
        return [""] * blocks.index + [blocks.text]
    sizes: dict[int, int] = {}
    for block in now:
        for span in block.spans:
            sizes[span.page] = max(sizes.get(span.page, 0), span.end)
    pages = [[" "] * sizes.get(n, 0) for n in range(max(sizes, default=-1) + 1)]
    for block in now:
        at = 0
        text = block.text
        for span in block.spans:
            size = span.end - span.start
            pages[span.page][span.start : span.end] = text[at : at + size].ljust(size)
            at += size
    return ["".join(page) for page in pages]


def _blocks(blocks: object, caller: str) -> tuple[Block, ...]:
    if isinstance(blocks, str):
        refuse_file_name(blocks)
        return text_blocks(blocks)
    if isinstance(blocks, (Page, Repaired, Deduplicated)):
        return blocks.blocks
    if isinstance(blocks, Sequence):
        kept = tuple(block for block in blocks if isinstance(block, Block))
        if len(kept) == len(blocks):
            return kept
    raise ArgumentTypeError(
        f"{caller} takes a str, a Page or a sequence of Block, not {type(blocks).__name__}"
    )
