#!/usr/bin/env python3
"""Count what stands side by side in news text and write `newsparse.seams` its table and weights.

    python scripts/make_seams.py CORPUS_DIR [--leave-out PAGES_DIR] [--out FILE] [--weights] [--figures PAGES_DIR]

CORPUS_DIR holds ``news-1998.txt`` (words parted by spaces) and ``news-2017.txt`` (plain), one paragraph a line,
articles parted by an empty line.  Counted are strings of 1 to 4 characters, which of them start and end words (1998
only) and paragraphs; jieba's word list (MIT, ``pip install jieba``) is counted in with a small weight, so that words
the corpus lacks are known.  Only counts are shipped, none of the text.

``--weights`` fits the regressions on cuts in articles that each fold's counts leave out, and writes them into
``seam_weights.py``.  ``--leave-out`` leaves out every article that shares 30 characters with a page of a folder, so that
``--figures`` on that folder is a figure on unseen text (needs numpy and scikit-learn).
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log1p, log2
from pathlib import Path

from make_pages import cut_points, unspaced, windows
from make_pages import fold as plain

from newsparse import page_seams, seam_weights, seams

# An n-gram below these counts is left out; a word of the list counts WORD + frequency / 80.
LEAST = {1: 1.0, 2: 2.0, 3: 2.6, 4: 3.0}
WORD, WORD_LEAST = 1.5, 8
BOUNDARY_LEAST = 6
FOLDS = 4
MARKS = "，。、；：！？”》）"


@dataclass
class Text:
    """An article: paragraphs, each a list of words where they are known."""

    lines: list[str]
    words: list[list[str]] | None


def read(folder: Path, leave_out: Path | None) -> list[Text]:
    """The corpus' articles, those of a folder of pages left out."""
    seen: set[str] = set()
    for page in sorted(leave_out.glob("*.txt")) if leave_out else ():
        for line in page.read_text(encoding="utf-8").split("\n"):
            seen.update(windows(plain(line)))
    out = []
    for name, segmented in (("news-1998.txt", True), ("news-2017.txt", False)):
        for block in (folder / name).read_text(encoding="utf-8").split("\n\n"):
            rows = [row for row in block.split("\n") if row.strip()]
            lines = [unspaced(row) if segmented else row.strip() for row in rows]
            if rows and not any(w in seen for line in lines for w in windows(plain(line))):
                out.append(Text(lines, [row.split() for row in rows] if segmented else None))
    return out


def word_list() -> list[tuple[str, int]]:
    """The words of jieba's list of 2 to 6 characters, and their frequencies."""
    import jieba  # type: ignore[import-untyped]  # only its file is read

    out = []
    for row in (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, _ = row.rsplit(" ", 2)
        folded = seams.fold(word)
        if 2 <= len(folded) <= 6 and int(frequency) >= WORD_LEAST:
            out.append((folded, int(frequency)))
    return out


def is_paragraph(line: str) -> bool:
    """Whether the line is running text (not a headline, crosshead or byline)."""
    return len(line) > 34 or line[-1] in "。！？…”"


def count(texts: Sequence[Text], words: Sequence[tuple[str, int]]) -> dict[str, int]:
    """The table's values."""
    grams: Counter[str] = Counter()
    special: Counter[str] = Counter()
    places: Counter[str] = Counter()  # where word boundaries are known
    paragraphs = 0
    for text in texts:
        for k, line in enumerate(text.lines):
            folded = seams.fold(line)
            if not folded:
                continue
            for n in range(1, 5):
                grams.update(folded[i : i + n] for i in range(len(folded) - n + 1))
            if is_paragraph(line):
                paragraphs += 1
                special.update(seams.PARAGRAPH_STARTS + folded[:n] for n in (1, 2, 3))
                special.update(seams.PARAGRAPH_ENDS + folded[-n:] for n in (1, 2))
            if text.words is None:
                continue
            row = [w for w in map(seams.fold, text.words[k]) if w]
            joined = "".join(row)
            at = 0
            for word in row:
                special.update({seams.WORD_STARTS + joined[at : at + n] for n in (1, 2)})
                at += len(word)
                special.update({seams.WORD_ENDS + joined[max(0, at - n) : at] for n in (1, 2)})
            places.update(joined)
            places.update(joined[i : i + 2] for i in range(len(joined) - 1))
    total = sum(v for g, v in grams.items() if len(g) == 1)
    extra: dict[str, float] = defaultdict(float)
    for word, frequency in words:
        for n in range(1, 5):
            for i in range(len(word) - n + 1):
                extra[word[i : i + n]] += WORD + frequency / 80
    values = {}
    for gram in grams.keys() | extra.keys():
        times = grams[gram] + extra.get(gram, 0.0)
        if times >= LEAST[len(gram)]:
            values[gram] = min(31, max(1, round(2 * log2(times))))
    for key, n in special.items():
        if key[0] in seams.WORD_STARTS + seams.WORD_ENDS:
            of = places[key[1:]]
            if of >= BOUNDARY_LEAST:
                values[key] = min(31, max(1, round((n + 0.5) / (of + 1) * 31 + 0.5)))
        elif n >= (1 if len(key) == 2 else 2):
            values[key] = min(31, max(1, round(2 * log2(n))))
    # a share that the one character alone already tells is not worth its bytes
    for key in [k for k in values if k[0] in seams.WORD_STARTS + seams.WORD_ENDS and len(k) == 3]:
        alone = values.get(key[0] + (key[1] if key[0] == seams.WORD_STARTS else key[2]))
        if alone is not None and abs(alone - values[key]) < 3:
            del values[key]
    for key, number in ((seams.TOTALS + "n", total), (seams.TOTALS + "p", paragraphs)):
        for i in range(8):
            if number >> 4 * i:
                values[key + str(i)] = (number >> 4 * i & 15) + 1
    return values


# --- weights ------------------------------------------------------------------------------------------------------


@dataclass
class Page:
    """A stretch of neighbouring articles as a page might hold them, cut at random."""

    cuts: list[tuple[str, str]]
    lines: list[str]
    wholes: list[str]


def pages_of(texts: Sequence[Text], rng: random.Random) -> Iterator[Page]:
    """About seven articles a page; longer paragraphs are cut oftener."""
    page, articles = Page([], [], []), 0
    for text in texts:
        for line in text.lines:
            if len(line) > 40 and rng.random() < min(0.9, len(line) / 350):
                k = cut_points(line, rng)
                if k is not None:
                    page.cuts.append((line[:k], line[k:]))
                    page.lines += page.cuts[-1]
                    continue
            page.lines.append(line)
            if is_paragraph(line):
                page.wholes.append(line)
        articles += 1
        if articles >= 7 and len(page.cuts) >= 5:
            yield page
            page, articles = Page([], [], []), 0


Rows = list[tuple[tuple[float, ...], int]]


def fit(rows: Rows) -> tuple[float, ...]:
    """Logistic regression, both classes of equal weight, by Newton's method."""
    import numpy as np

    x = np.array([[*f, 1.0] for f, _ in rows])
    y = np.array([t for _, t in rows], dtype=float)
    weight = np.where(y == 1, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    w = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], 3.0)
    ridge[-1] = 0.0
    for _ in range(30):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (weight * (y - p)) - ridge * w
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge + 1e-9)
        step = np.linalg.solve(hessian, gradient)
        w += step
        if abs(step).max() < 1e-7:
            break
    return tuple(round(float(v), 4) for v in w)


Choice = list[tuple[tuple[float, ...], tuple[float, ...]]]


def choose(choices: Sequence[Sequence[tuple[tuple[float, ...], float]]]) -> tuple[float, ...]:
    """Conditional logistic regression: weights that make the first of each choice likely among all of it, on top of
    offsets, by Newton's method. What tells a page's own lines apart is asked of all of them, not of a few.
    """
    import numpy as np

    x = np.array([f for choice in choices for f, _ in choice])
    base = np.array([v for choice in choices for _, v in choice])
    sizes = np.array([len(choice) for choice in choices])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(sizes)), sizes)
    w = np.zeros(x.shape[1])
    for _ in range(30):
        z = x @ w + base
        p = np.exp(z - np.maximum.reduceat(z, starts)[owner])
        p /= np.add.reduceat(p, starts)[owner]
        mean = np.add.reduceat(x * p[:, None], starts, axis=0)
        gradient = (x[starts] - mean).sum(axis=0) - 3.0 * w
        hessian = (x * p[:, None]).T @ x - mean.T @ mean + 3.0 * np.eye(len(w))
        step = np.linalg.solve(hessian, gradient)
        w += step
        if abs(step).max() < 1e-7:
            break
    return tuple(round(float(v), 4) for v in w)


def loss(rows: Rows, weights: Sequence[float]) -> float:
    """Mean log loss at even prior odds."""
    totals, sizes = [0.0, 0.0], [0, 0]
    for f, y in rows:
        s = seams.weigh(f, weights)
        totals[y] += log1p(exp(-s if y else s))
        sizes[y] += 1
    return sum(t / max(1, n) for t, n in zip(totals, sizes, strict=True)) / 2


def learn(texts: Sequence[Text], words: Sequence[tuple[str, int]]) -> dict[str, tuple[float, ...]]:
    """Fit all five on folds of neighbouring articles, each asked of counts that lack it."""
    rows: dict[str, Rows] = {"SEAM": [], "ENDS": [], "BEGINS": [], "PAUSES": []}
    choices: list[Choice] = []
    rng = random.Random(7)
    fold_of = [i // 60 % FOLDS for i in range(len(texts))]
    for k in range(FOLDS):
        inside = [t for t, f in zip(texts, fold_of, strict=True) if f != k]
        model = seams.Seams(seams.Table(seams.Table.pack(count(inside, words))))
        for page in pages_of([t for t, f in zip(texts, fold_of, strict=True) if f == k], rng):
            stats = page_seams.PageStats(page.lines)
            for i, (left, right) in enumerate(page.cuts):
                others = [j for j in range(len(page.cuts)) if j != i]
                for j in (i, *rng.sample(others, min(5, len(others)))):
                    head = page.cuts[j][1]
                    features, own = model.seam_features(left, head), stats.features(left, head)
                    if features and own:
                        rows["SEAM"].append((features, int(i == j)))
                heads = [
                    right,
                    *(h for h in (*(page.cuts[j][1] for j in others), *page.wholes) if h != right),
                ]
                known = [(model.seam_features(left, h), stats.features(left, h)) for h in heads]
                if all(known[0]):
                    choices.append([(f, own) for f, own in known if f and own])
                rows["ENDS"].append((model.end_features(left) or (), 0))
                if left[-1] not in MARKS:
                    rows["PAUSES"].append((model.pause_features(left), 0))
                rows["BEGINS"].append((model.begin_features(right) or (), 0))
                rows["BEGINS"].append((model.begin_features(left) or (), 1))
                rows["ENDS"].append((model.end_features(right) or (), 1))
            for whole in page.wholes:
                rows["ENDS"].append((model.end_features(whole) or (), 1))
                rows["BEGINS"].append((model.begin_features(whole) or (), 1))
                if len(whole) > 20 and whole.endswith("。"):
                    rows["PAUSES"].append((model.pause_features(whole[:-1]), 1))
    out = {name: fit(rows[name]) for name in rows}
    chosen = choose([[(own, seams.weigh(f, out["SEAM"])) for f, own in choice] for choice in choices])
    out["PAGE"] = (*chosen, 0.0)  # a page that says nothing of either side weighs nothing
    for name, of in rows.items():
        print(f"{name}: {len(of)} rows, log loss {loss(of, out[name]):.4f} (knowing nothing 0.6931)")
    return out


def install(weights: dict[str, tuple[float, ...]]) -> None:
    """Write the weights into their module."""
    path = Path(seam_weights.__file__)
    head = path.read_text(encoding="utf-8").split("\nSEAM = ")[0]
    rows = "".join(f"{name} = ({', '.join(map(str, values))})\n" for name, values in weights.items())
    path.write_text(f"{head}\n{rows}", encoding="utf-8")
    for name, values in weights.items():
        setattr(page_seams if name == "PAGE" else seams, name, values)


# --- figures ------------------------------------------------------------------------------------------------------


def figures(folder: Path, model: seams.Seams) -> None:
    """How well the true continuation is told from the page's other lines."""
    hits: Counter[str] = Counter()
    asked = 0
    seam_rows: Rows = []
    both_rows: Rows = []
    for truth_path in sorted(folder.glob("*.json")):
        truth = json.loads(truth_path.read_text(encoding="utf-8"))
        lines = truth_path.with_suffix(".txt").read_text(encoding="utf-8").split("\n")
        chains = [item.get("p", []) for a in truth["articles"] for item in a["content"]]
        joins = [(lines[a - 1], lines[b - 1]) for c in chains for a, b in pairwise(c)]
        heads = [right for _, right in joins]
        body = [lines[n - 1] for c in chains for n in c]
        stats = page_seams.PageStats([line for line in lines if line.strip()])

        def language(left: str, right: str) -> float:
            return seams.weigh(model.seam_features(left, right), seams.SEAM)

        def page(left: str, right: str, stats: page_seams.PageStats = stats) -> float:
            return language(left, right) + stats.seam(left, right)

        def lead(left: str, right: str, page: Callable[[str, str], float] = page) -> float:
            return page(left, right) - seams.weigh(model.begin_features(right), seams.BEGINS)

        if len(heads) < 2:
            continue
        for left, right in joins:
            asked += 1
            for name, score, field in (
                ("language, heads", language, heads),
                ("and page, heads", page, heads),
                ("language, all body lines", language, body),
                ("and page, all body lines", page, body),
                ("and begins_sentence, all body lines", lead, body),
            ):
                best = score(left, right)
                hits[name] += all(score(left, other) < best for other in field if other is not right)
            for other in heads:
                seam_rows.append(((language(left, other),), int(other is right)))
                both_rows.append(((page(left, other),), int(other is right)))
    print(f"{asked} joins of {folder.name}; true continuation first among:")
    for name, n in hits.items():
        print(f"  {name}: {n / asked:.3f}")
    print(
        f"  log loss at even odds: language {loss(seam_rows, (1.0, 0.0)):.4f}, with page {loss(both_rows, (1.0, 0.0)):.4f}"
    )


def main() -> int:
    """Count, fit, write."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("corpus", type=Path)
    cli.add_argument("--leave-out", type=Path)
    cli.add_argument("--out", type=Path)
    cli.add_argument("--weights", action="store_true")
    cli.add_argument("--figures", type=Path, action="append", default=[])
    args = cli.parse_args()
    texts, words = read(args.corpus, args.leave_out), word_list()
    if args.weights:
        install(learn(texts, words))
    values = count(texts, words)
    packed = seams.Table.pack(values)
    kinds = Counter(len(k) if k[0] < "\ue000" else "other" for k in values)
    print(
        f"{len(texts)} articles, {len(values)} values {dict(kinds)}, {len(packed)} bytes, {len(zlib.compress(packed, 9))} deflated"
    )
    if args.out:
        args.out.write_bytes(packed)
    for folder in args.figures:
        figures(folder, seams.Seams(seams.Table(packed)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
