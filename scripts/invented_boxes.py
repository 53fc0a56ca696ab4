#!/usr/bin/env python3
"""Pages with boxes from the invented stories in ``tests/invented``, and what newsparse makes of them.

    python scripts/invented_boxes.py OUT_DIR [--from fit|held] [--seed N] [--blocks]    write NAME.json and NAME.truth.json
    python scripts/invented_boxes.py --measure [--from fit|held] [--seed N] [--blocks] [--verbose]      print the figures
    python scripts/invented_boxes.py --pin                                   write tests/gate/boxes.json anew

Stories are set in columns, alone or two abreast, with headlines over them, pictures and boxes in them, and come out as
RapidOCR 1.x gives lines: rectangles, a little unsteady, with texts, in no order; with ``--blocks`` as dots.ocr gives paragraphs.
The texts are right.

Each figure is how many came out right of how many there are, without white space, marks in one width: ``article``, all
paragraphs and crossheads of one, whole, in order; ``paragraph``, those that are whole, in whichever article; ``label``,
``headline``, ``kicker``, ``deck``, printer's marks apart (one that should not be there is wrong); ``people``, all names and
roles of an article; ``box``, ``photo``, the box's text and the picture's caption, in whichever article.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from eval_gate import fold

from invented import SOURCES, Box, Picture, Story, read

FLOORS = SOURCES.parent / "gate" / "boxes.json"
FIELDS = ("label", "headline", "kicker", "deck")
FIGURES = ("article", "paragraph", *FIELDS, "people", "box", "photo")
SEED = 300

# In pixels of the scan. What stands in a row several times is that much likelier.
PAGE_WIDTH, MARGIN, TOP = 2400.0, 90.0, 190.0
PAGE_HEAD = (("2019年6月18日　星期二", 900.0, 97.0, 30.0), ("4", MARGIN, 51.0, 70.0))  # text, left, top, size
COLUMNS = (5, 6, 6, 7)
LETTER = (20, 24)  # the size of the body's type, from and to
UNSTEADY = (5, 3, 6, 3)  # how far the rectangles lie off: left, top, right, bottom
# Sizes of type and distances, in letters of the body.
HEADLINES, NARROW_HEADLINE = (1.7, 2.2, 2.2, 2.8), 1.6  # over several columns, over one
SIZES = {"label": 1.2, "kicker": 1.28, "deck": 1.17}
CAPTION, CAPTION_PITCH = 0.9, 1.25
PITCH, GAP = 1.42, 1.6  # from one line to the next, between columns
PICTURE = 8  # a picture's height, in lines of the body
# In multiples of a line's own size.
LEADING, TALL = 1.35, 1.22  # from one line of a headline to the next; the height of any line's rectangle

CATEGORIES = {
    "headline": "Title", "kicker": "Section-header", "deck": "Section-header", "label": "Section-header",
    "box": "Section-header", "crosshead": "Section-header", "caption": "Caption", "furniture": "Page-header",
}  # fmt: skip
NO_START = "，。、；：？！”’）》」』%…—"
MARKS = "■●◆▲▶★□◎○"

Lines = list[Any]
Truth = list[dict[str, Any]]


class SetLine(NamedTuple):
    """A line as it is set: its text, by how many letters it is indented, and how it fills its column."""

    text: str
    indent: int = 0
    set_as: Literal["justified", "ragged", "centred"] = "justified"


class Hole(NamedTuple):
    """Where no body text goes: a picture with its caption, or a box, in one column."""

    column: int
    top: float
    bottom: float


class Frame(NamedTuple):
    """Neighbouring columns that a story gets."""

    left: float
    columns: int
    width: float
    gap: float

    def x(self, column: int) -> float:
        """The left edge of a column."""
        return self.left + column * (self.width + self.gap)

    def across(self, columns: int) -> float:
        """How wide that many columns are, with the gaps between them."""
        return columns * self.width + (columns - 1) * self.gap


def letters(text: str) -> float:
    """How wide a text is: Chinese letters and marks count one, Latin ones and digits half."""
    return sum(0.5 if ord(char) < 0x2000 else 1.0 for char in text)


def set_lines(text: str, room: int, indent: int = 2) -> list[SetLine]:
    """A paragraph in lines of `room` letters, the first one indented; a closing mark takes a letter over with it."""
    lines: list[SetLine] = []
    line, left = "", indent
    for char in text:
        if letters(line) + letters(char) > room - left + 1e-6:
            carried = line[-1] if char in NO_START and len(line) > 2 else ""
            lines.append(SetLine(line[: len(line) - len(carried)], left))
            line, left = carried, 0
        line += char
    return [*lines, SetLine(line, left, "ragged")]


class Typesetter:
    """Sets one page: rectangles (left, top, right, bottom) with their texts, and the truth of each story."""

    page_head: Sequence[tuple[str, float, float, float]] = PAGE_HEAD

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.letter = self.rng.uniform(*LETTER)
        self.pitch = PITCH * self.letter
        self.lines: list[tuple[float, float, float, float, str]] = []
        self.blocks: list[tuple[str, int]] = []
        """Of each line what it is of, and the number of the block that it is in: a head line, a paragraph's piece in a column …"""
        self.block = ("furniture", 0)
        self.truth: Truth = []

    def begin(self, kind: str) -> None:
        """What is set from now on is a block of its own."""
        self.block = kind, self.block[1] + 1

    def page(self, stories: Sequence[Story]) -> None:
        """All stories, one under the other or two abreast, as chance has it."""
        waiting = list(stories)
        self.rng.shuffle(waiting)
        columns = self.rng.choice(COLUMNS)
        gap = GAP * self.letter
        width = (PAGE_WIDTH - 2 * MARGIN - (columns - 1) * gap) / columns
        for line in self.page_head:
            self.begin("furniture")
            self.put(*line)
        whole, y = Frame(MARGIN, columns, width, gap), TOP
        while waiting:
            story = waiting.pop(0)
            abreast = self.rng.random() < 0.65 and waiting
            y = self.abreast(story, waiting, whole, y) if abreast else self.story(story, whole, y)

    def abreast(self, story: Story, waiting: list[Story], whole: Frame, y: float) -> float:
        """A story and beside it one of about its height; what is `waiting` fills up under the shorter one."""
        few = self.rng.randint(2, whole.columns - 2)
        left = whole._replace(columns=few)
        right = whole._replace(columns=whole.columns - few, left=whole.x(few))
        aim = self.height(story, left)
        other = min(waiting[:4], key=lambda each: abs(self.height(each, right) - aim))
        waiting.remove(other)
        left_end, right_end = self.story(story, left, y), self.story(other, right, y)
        right_end = self.fill(waiting, right, right_end, left_end)
        return max(right_end, self.fill(waiting, left, left_end, right_end))

    def fill(self, waiting: list[Story], frame: Frame, y: float, end: float) -> float:
        """Stories from `y` on while there is one that ends before `end`; gives back where the last one ends."""
        while y < end - 12 * self.letter:
            fitting = [story for story in waiting if self.height(story, frame) < end - y]
            if not fitting:
                break
            waiting.remove(fitting[0])
            y = self.story(fitting[0], frame, y)
        return y

    def height(self, story: Story, frame: Frame) -> float:
        """About how high a story will be."""
        room = int(frame.width / self.letter)
        rows = 0.0
        for kind, item in story.items:
            if isinstance(item, Picture):
                rows += sum(10 + len(set_lines(text, room)) for text in item.caption)
            elif isinstance(item, Box):
                rows += 1.3 + sum(len(set_lines(text, room)) for text in item.paragraphs)
            else:
                rows += 1.3 if kind == "h" else len(set_lines(item, room))
        return rows / frame.columns * self.pitch + 8 * self.letter

    def story(self, story: Story, frame: Frame, y: float) -> float:
        """One story from `y` on; gives back where the next one begins."""
        tops = self.head(story, frame, y)
        pictures, boxes = parts(story)
        holes = [hole for picture in pictures for hole in self.picture(picture, frame, tops)]
        for box in boxes:
            holes += self.box(box, frame, tops, holes)
        end = self.body(story, frame, tops, holes)
        self.truth.append(truth_of(story))
        return max([end, *(hole.bottom for hole in holes)]) + 1.8 * self.pitch

    def head(self, story: Story, frame: Frame, y: float) -> list[float]:
        """The head lines over all columns; gives back where the body begins in each column."""
        headline = self.rng.choice(HEADLINES)
        sizes = SIZES | {"headline": NARROW_HEADLINE if frame.columns == 1 else headline}
        at_left = self.rng.random() < 0.2
        in_column: list[str] = []
        for name, text in story.head:
            self.begin(name)
            if name != "byline":
                left = at_left or name == "label"  # a column's name always stands left over its headline
                y = self.heading(text, frame, y, sizes[name] * self.letter, left)
            elif frame.columns > 2 and self.rng.random() < 0.5:
                y = self.heading(text, frame, y + 0.2 * self.letter, self.letter, at_left)
            else:
                in_column.append(text)
        tops = [y + 0.5 * self.pitch] * frame.columns
        for text in in_column:
            self.begin("byline")
            end = self.heading(text, frame._replace(columns=1), tops[0], self.letter)
            tops[0] = end + LEADING * (self.pitch - self.letter)
        return tops

    def picture(self, picture: Picture, frame: Frame, tops: list[float]) -> list[Hole]:
        """The texts under a picture, in one or two columns: right under the head, or after some lines."""
        wide = 2 if frame.columns >= 3 and self.rng.random() < 0.7 else 1
        first = self.rng.randint(0, frame.columns - wide)
        left, right, size = frame.x(first), frame.x(first) + frame.across(wide), CAPTION * self.letter
        at_head = self.rng.random() < 0.6 and wide < frame.columns
        top = max(tops[first : first + wide]) if at_head else max(tops) + 3 * self.pitch
        y = top + PICTURE * self.pitch + 0.4 * self.letter
        for text in picture.title:
            self.begin("caption")
            self.centre(text, left, right, y, 1.1 * self.letter)
            y += 1.5 * self.letter
        for text in picture.caption:
            self.begin("caption")
            y = self.set_block(text, left, right, y, size, CAPTION_PITCH * self.letter)
        for text in picture.credit:
            self.begin("caption")
            self.put(text, right - letters(text) * size, y, size)
            y += CAPTION_PITCH * self.letter
        return [Hole(column, top, y + 0.5 * self.letter) for column in range(first, first + wide)]

    def box(self, box: Box, frame: Frame, tops: list[float], holes: list[Hole]) -> list[Hole]:
        """A box in one column or two of those at the right, with white on both sides."""
        wide = 1 if frame.columns < 4 or self.rng.random() < 0.6 else 2
        first = self.rng.randint(max(0, frame.columns - wide - 1), frame.columns - wide)
        columns = range(first, first + wide)
        left, right = frame.x(first), frame.x(first) + frame.across(wide)
        top = max(tops) + self.rng.randint(2, 6) * self.pitch
        top = max([top, *(hole.bottom + 2 * self.pitch for hole in holes if hole.column in columns)])
        y = top + 0.3 * self.pitch
        self.begin("box")
        self.centre(box.title, left, right, y, 1.2 * self.letter)
        y += 1.6 * self.pitch
        inner, room = left + self.letter, int((right - left) / self.letter) - 2
        for text in box.paragraphs:
            self.begin("text")
            y = self.set_block(text, inner, inner + room * self.letter, y, self.letter, self.pitch)
        return [Hole(column, top, y + 0.6 * self.letter) for column in columns]

    def body(self, story: Story, frame: Frame, tops: list[float], holes: list[Hole]) -> float:
        """The text around the holes, in columns of one height; gives back where they end."""
        room = int(frame.width / self.letter)
        step = frame.width / room
        lines: list[SetLine] = []
        kinds: list[tuple[str, int]] = []
        for n, (kind, item) in enumerate(story.items):
            if isinstance(item, str):  # bylines at the end are set as paragraphs are
                lines += [SetLine(item, set_as="centred")] if kind == "h" else set_lines(item, room)
                kinds += [("crosshead" if kind == "h" else "text", n)] * (len(lines) - len(kinds))
        bottom = max(tops) + self.pitch
        while len(places := self.places(tops, holes, bottom)) < len(lines):
            bottom += self.pitch / 2
        before, foot = None, 0.0
        for line, kind, (column, y) in zip(lines, kinds, places, strict=False):
            left, right = frame.x(column), frame.x(column) + frame.width
            if (kind, column) != before or y > foot:
                self.begin(kind[0])
            before, foot = (kind, column), y + 1.5 * self.pitch
            if line.set_as == "centred":
                self.centre(line.text, left, right, y, self.letter, step)
            else:
                end = right if line.set_as == "justified" else 0
                self.put(line.text, left + line.indent * step, y, self.letter, step, end)
        return bottom

    def places(self, tops: list[float], holes: list[Hole], bottom: float) -> list[tuple[int, float]]:
        """Column and top edge of every line that has room above `bottom`, outside of the holes."""
        found: list[tuple[int, float]] = []
        for column, y in enumerate(tops):
            mine = [(hole.top - 0.2 * self.pitch, hole.bottom) for hole in holes if hole.column == column]
            while y + self.pitch <= bottom:
                end = next((end for top, end in mine if top < y + self.pitch and y < end), None)
                if end is None:
                    found.append((column, y))
                    y += self.pitch
                else:
                    y = end + 0.01
        return found

    def heading(self, text: str, frame: Frame, y: float, size: float, at_left: bool = False) -> float:
        """A head line in as many lines of about one length as it needs; gives back where the next one begins."""
        width = frame.across(frame.columns)
        most = width * 0.97 / size
        goal = letters(text) / math.ceil(letters(text) / most) + 0.01
        parts = [""]
        for char in text:
            if letters(parts[-1]) + letters(char) > min(most, goal + 1):
                parts.append("")
            parts[-1] += char
        for part in parts:
            self.centre(part, frame.left, frame.left + (letters(part) * size if at_left else width), y, size)
            y += LEADING * size
        return y

    def set_block(self, text: str, left: float, right: float, y: float, size: float, leading: float) -> float:
        """A paragraph from edge to edge; gives back where the next one begins."""
        for line in set_lines(text, int((right - left) / size + 1e-6)):
            end = right if line.set_as == "justified" else 0
            self.put(line.text, left + line.indent * size, y, size, right=end)
            y += leading
        return y

    def centre(self, text: str, left: float, right: float, y: float, size: float, step: float = 0) -> None:
        """A line in the middle between two edges."""
        self.put(text, (left + right - letters(text) * (step or size)) / 2, y, size, step)

    def put(self, text: str, left: float, top: float, size: float, step: float = 0, right: float = 0) -> None:
        """A line of type of a size, with `step` from letter to letter, or up to the right edge."""
        right = right or left + letters(text) * (step or size)
        self.lines.append((left, top, right, top + TALL * size, text))
        self.blocks.append(self.block)


def parts(story: Story) -> tuple[list[Picture], list[Box]]:
    """The pictures and the boxes of a story."""
    items = [item for _, item in story.items]
    return [each for each in items if isinstance(each, Picture)], [
        each for each in items if isinstance(each, Box)
    ]


def texts_of(story: Story) -> list[str]:
    """All that is printed of a story."""
    pictures, notes = parts(story)
    out = [text for _, text in story.head] + [text for _, text in story.items if isinstance(text, str)]
    out += [text for each in pictures for text in (*each.title, *each.caption, *each.credit)]
    return out + [text for each in notes for text in (each.title, *each.paragraphs)]


def truth_of(story: Story) -> dict[str, Any]:
    """What newsparse should make of a story. ``signed``: bylines at its end, which may count as paragraphs or not."""
    pictures, boxes = parts(story)
    return {
        **{name: "".join(text for field, text in story.head if field == name) for name in FIELDS},
        "people": story.people,
        "content": [[kind, text] for kind, text in story.items if kind in ("p", "h")],
        "signed": [text for kind, text in story.items if kind == "byline"],
        "boxes": [{"title": box.title, "paragraphs": box.paragraphs} for box in boxes],
        "photos": [{"title": "".join(each.title), "caption": "".join(each.caption)} for each in pictures],
    }


def typeset(
    stories: Sequence[Story], seed: int, scan: int = 0, *, blocks: bool = False
) -> tuple[Lines, Truth]:
    """The lines of a page as RapidOCR gives them, or its `blocks` as dots.ocr does, and its stories' truth. `scan`: seed of the
    engine's unsteadiness.
    """
    setter = Typesetter(seed)
    setter.page(stories)
    if blocks:
        return as_blocks(setter, scan), setter.truth
    rng = random.Random(scan)
    result: Lines = []
    for *edges, text in setter.lines:
        left, top, right, bottom = unsteady(edges, rng)
        corners = [[left, top], [right, top], [right, bottom], [left, bottom]]
        result.append([corners, text.replace("\u3000", ""), 0.98])  # engines give no wide spaces
    rng.shuffle(result)
    return result, setter.truth


def unsteady(edges: Sequence[float], rng: random.Random, off: Sequence[float] = UNSTEADY) -> list[float]:
    """The edges of a line's rectangle as an engine gives them."""
    return [edge + rng.uniform(-room, room) for edge, room in zip(edges, off, strict=True)]


def as_blocks(setter: Typesetter, scan: int = 0) -> Lines:
    """A page as a model of the layout gives it, its answer that of dots.ocr: boxes round blocks, no lines, in no order.

    Headlines are titles; what stands with them, crossheads and captions may be called what they are, or text.
    """
    rng = random.Random(scan)
    rects: dict[int, list[float]] = {}
    texts: dict[int, str] = {}
    kinds: dict[int, str] = {}
    for (*edges, text), (kind, number) in zip(setter.lines, setter.blocks, strict=True):
        left, top, right, bottom = unsteady(edges, rng)
        box = rects.setdefault(number, [left, top, right, bottom])
        box[:] = min(box[0], left), min(box[1], top), max(box[2], right), max(box[3], bottom)
        texts[number] = texts.get(number, "") + text.replace("\u3000", "")
        kinds[number] = kind
    rows: Lines = []
    for number, box in rects.items():
        named = rng.random() < 0.5 or kinds[number] in {"headline", "furniture"}
        category = CATEGORIES.get(kinds[number], "Text") if named else "Text"
        rows.append({"bbox": [round(v) for v in box], "category": category, "text": texts[number]})
    rng.shuffle(rows)
    return rows


def write(sources: Sequence[Path], folder: Path, seed: int, *, blocks: bool = False) -> None:
    """Make pages of stories and write them, as lines or as `blocks`. Each has its own seed, after its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in sources:
        own = zlib.crc32(source.stem.encode())
        keep(
            folder, source.stem, *typeset(read(source).stories, seed + own, own, blocks=blocks), blocks=blocks
        )


def keep(folder: Path, name: str, lines: Lines, truth: Truth, *, blocks: bool = False) -> None:
    """Write a page and its truth."""
    for suffix, value in (("json", lines if blocks else {"result": lines}), ("truth.json", truth)):
        shown = json.dumps(value, ensure_ascii=False) + "\n"
        (folder / f"{name}.{suffix}").write_text(shown, encoding="utf-8", newline="\n")


def digest(folder: Path) -> str:
    """Pages and truths of a folder in one number."""
    paths = sorted(folder.glob("*.json"))
    return hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in paths)).hexdigest()


def content(items: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    """Content of a result, as the truth writes it down."""
    return [("p" if item["kind"] == "paragraph" else "h", fold(item["text"])) for item in items]


def score(truth: Truth, issue: dict[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """Everything that is counted on a page: its figure, whether it is right, and what to say where it is not."""
    articles = issue["articles"]
    printed = {text for article in articles for _, text in content(article["content"])}
    boxes = ["".join(fold(i["text"]) for i in box["content"]) for a in articles for box in a["boxes"]]
    photos = [*issue["photos"], *(photo for article in articles for photo in article["photos"])]
    captions = {fold(photo.get("caption")) for photo in photos}
    nothing: dict[str, Any] = {"content": [], "bylines": [], **dict.fromkeys(FIELDS)}
    for story in truth:
        wanted = [(kind, fold(text)) for kind, text in story["content"]]
        texts = {text for _, text in wanted}
        shared = [sum(len(t) for _, t in content(a["content"]) if t in texts) for a in articles]
        found = articles[shared.index(max(shared))] if shared else nothing
        signed = {fold(text) for text in story["signed"]}
        got = [item for item in content(found["content"]) if item[1] not in signed]
        about = story["headline"][:24]
        missing = [text[:20] for kind, text in wanted if (kind, text) not in got]
        added = [text[:20] for kind, text in got if (kind, text) not in wanted]
        yield "article", got == wanted, f"{about}: missing {missing[:5]}, too many {added[:5]}"
        for _, text in wanted:
            yield "paragraph", text in printed, ""  # said with the article
        for name in FIELDS:
            if story[name] or found[name]:
                same = fold(story[name]).lstrip(MARKS) == fold(found[name]).lstrip(MARKS)
                yield name, same, f"{story[name]!r}, got {found[name]!r}"
        people = {tuple(pair) for pair in story["people"]}
        given = {(byline["name"], byline["role"]) for byline in found["bylines"]}
        if people or given:
            note = f"{about}: missing {sorted(people - given, key=str)}, too many {sorted(given - people, key=str)}"
            yield "people", people == given, note
        for box in story["boxes"]:
            yield "box", fold("".join(box["paragraphs"])) in boxes, box["title"]
        for photo in story["photos"]:
            yield "photo", fold(photo["caption"]) in captions, photo["caption"][:30]


def measure(folder: Path, verbose: bool = False) -> dict[str, tuple[int, int]]:
    """Of each figure, how many are right and how many there are, on the pages that `write` wrote to a folder."""
    import newsparse

    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for path in sorted(folder.glob("*.truth.json")):
        name = path.name.removesuffix(".truth.json")
        issue = newsparse.parse_issue(folder / f"{name}.json").to_dict()
        for figure, good, note in score(json.loads(path.read_text(encoding="utf-8")), issue):
            every[figure] += 1
            right[figure] += good
            if verbose and note and not good:
                print(f"{name} {figure}: {note}")
    return {figure: (right[figure], every[figure]) for figure in FIGURES}


def floor_of(right: int, every: int) -> float:
    """A share, cut off behind the third digit."""
    return right * 1000 // every / 1000 if every else 1.0


def pinned_sources(*, blocks: bool = False) -> list[Path]:
    """The pages that the tests measure: every sixth one, so that they stay quick; as blocks every twelfth."""
    return sorted((SOURCES / "held").glob("*.txt"))[:: 12 if blocks else 6]


def floors(folder: Path) -> dict[str, Any]:
    """What is pinned of the pages in a folder."""
    shares = {figure: floor_of(*counts) for figure, counts in measure(folder).items()}
    return {"floors": shares, "pages": len(list(folder.glob("*.truth.json"))), "digest": digest(folder)}


def command(
    doc: str | None, pins: Path, seed: int, write: Callable[..., None], heads: Sequence[str] = ()
) -> int:
    """Make or measure pages, or pin the floors; `write` writes pages, with one of `heads` where there are any."""
    cli = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = cli.add_mutually_exclusive_group(required=True)
    what.add_argument("out", type=Path, nargs="?", help="write the pages to this folder")
    what.add_argument("--measure", action="store_true", help="print the figures")
    what.add_argument("--pin", action="store_true", help=f"write tests/gate/{pins.name} anew")
    cli.add_argument("--from", dest="part", choices=("fit", "held"), default="held")
    if heads:
        cli.add_argument("--heads", choices=heads, default=heads[-1])
    cli.add_argument("--seed", type=int, default=seed)
    cli.add_argument("--blocks", action="store_true", help="boxes of paragraphs, without lines")
    cli.add_argument("--verbose", action="store_true", help="say what went wrong")
    args = cli.parse_args()
    own = {"heads": args.heads} if heads else {}
    sources = sorted((SOURCES / args.part).glob("*.txt"))
    if args.out:
        write(sources, args.out, args.seed, blocks=args.blocks, **own)
        return 0
    with tempfile.TemporaryDirectory() as made:
        if args.pin:  # what is pinned is always the same
            lines, blocks = Path(made, "lines"), Path(made, "blocks")
            write(pinned_sources(blocks=bool(heads)), lines, seed)
            write(pinned_sources(blocks=True), blocks, seed, blocks=True)
            shown = json.dumps({**floors(lines), "blocks": floors(blocks)}, indent=1)
            pins.write_text(shown + "\n", encoding="utf-8", newline="\n")
            return 0
        write(sources, Path(made), args.seed, blocks=args.blocks, **own)
        figures = measure(Path(made), args.verbose)
    for figure, (right, every) in figures.items():
        print(f"{figure:10} {floor_of(right, every):.3f}  {right:5} of {every}")
    return 0


if __name__ == "__main__":
    raise SystemExit(command(__doc__, FLOORS, SEED, write))
