"""The JSON form of an `Issue`, shape ``newsparse/1``: plain dicts and lists, and the exact way back.

``issue_from_dict(issue_to_dict(issue)) == issue`` for every issue. `schema.json` beside this module says the
shape as JSON Schema 2020-12; `json_schema` gives it.

What goes where:

- Texts that people look for stand as plain strings or null (``headline``, ``caption`` …); where they stood is
  beside them (``spans``, ``title_spans``, ``caption_spans``). A text that is null has no spans.
- A photo's ``spans`` are derived: title, caption and credit line in this order. They are checked on reading.
- ``reference``, the day against which an article's dates are resolved, is there only where it is not simply the
  day that the masthead names: as an ISO date, or null for none at all.
- The pages themselves are not part of the form: whoever has the input has them, and spans point into it.
"""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import attrs
import regex

from newsparse.errors import ArgumentTypeError, DataError
from newsparse.json_values import (
    DAY,
    beside,
    boolean,
    choice,
    count,
    each,
    iso_day,
    members_of,
    optional,
    passage_in,
    probability,
    spans_in,
    string,
    wrong,
)
from newsparse.model import (
    Article,
    Byline,
    Dateline,
    Decision,
    Duplicate,
    Furniture,
    Inset,
    Issue,
    Item,
    Masthead,
    Photo,
)
from newsparse.spans import Passage, Span

SCHEMA = "newsparse/1"
"""The name of the shape, first member of every issue's dict."""

ITEM_KINDS = ("paragraph", "crosshead")
"""The kinds of an article's content."""

DECISION_KINDS = ("role", "join", "refusal", "placement", "drop", "conflict")
"""The kinds of a decision."""

_MASTHEAD_FIELDS = tuple(field.name for field in attrs.fields(Masthead))
_MASTHEAD_NUMBERS = frozenset({"issue_number", "pages_today"})
_HEADS = ("label", "kicker", "headline", "deck")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `Issue.to_dict`, a new dict at each call."""
    text = files("newsparse").joinpath("schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


# Writing ------------------------------------------------------------------------------------------------------


def issue_to_dict(issue: Issue) -> dict[str, Any]:
    """The issue as dicts, lists, strings, numbers, booleans and None, in the shape ``newsparse/1``.

    Raises `DataError` for what the shape cannot hold: a decision that names one piece of evidence twice.
    """
    day = _masthead_day(issue.masthead)
    return {
        "schema": SCHEMA,
        "masthead": None if issue.masthead is None else attrs.asdict(issue.masthead),
        "articles": [_article_out(article, day) for article in issue.articles],
        "photos": [_photo_out(photo) for photo in issue.photos],
        "furniture": [{**_passage_out(f.passage), "kind": f.kind} for f in issue.furniture],
        "duplicates": [
            {**_passage_out(d.passage), "repeats": _spans_out(d.repeats)} for d in issue.duplicates
        ],
        "residue": [_passage_out(passage) for passage in issue.residue],
        "repairs": [_decision_out(decision) for decision in issue.repairs],
    }


def issue_to_json(issue: Issue, indent: int | None = None) -> str:
    """The issue as JSON text; the same issue always gives the same text.

    Chinese stands as it is. A lone surrogate, which bytes that are not UTF-8 leave behind, is escaped, so that
    the text can always be encoded as UTF-8 and `issue_from_json` gives the surrogate back. (Two surrogates that
    happen to stand side by side as a pair come back as the one character that they mean: JSON knows no other.)

    Raises `DataError` where a number is not finite: JSON has no form for it.
    """
    try:
        text = json.dumps(issue_to_dict(issue), ensure_ascii=False, allow_nan=False, indent=indent)
    except ValueError as error:
        if isinstance(error, DataError):
            raise
        msg = f"the issue holds a number that JSON has no form for: {error}"
        raise DataError(msg) from error
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _masthead_day(masthead: Masthead | None) -> datetime.date | None:
    """The day that the masthead names, None where it names none or an impossible one."""
    if masthead is None or masthead.date is None or DAY.fullmatch(masthead.date) is None:
        return None
    try:
        return datetime.date.fromisoformat(masthead.date)
    except ValueError:
        return None


def _spans_out(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _passage_out(passage: Passage) -> dict[str, Any]:
    return {"text": passage.text, "spans": _spans_out(passage.spans)}


def _text(passage: Passage | None) -> str | None:
    return None if passage is None else passage.text


def _text_spans(passage: Passage | None) -> list[list[int]]:
    return [] if passage is None else _spans_out(passage.spans)


def _byline_out(byline: Byline) -> dict[str, Any]:
    return {
        "name": byline.name,
        "role": byline.role,
        "outlet": byline.outlet,
        "spans": _spans_out(byline.spans),
    }


def _dateline_out(dateline: Dateline) -> dict[str, Any]:
    return {
        "text": dateline.text,
        "place": dateline.place,
        "date": dateline.date,
        "agency": dateline.agency,
        "spans": _spans_out(dateline.spans),
    }


def _item_out(item: Item) -> dict[str, Any]:
    return {"kind": item.kind, **_passage_out(item.passage), "confidence": float(item.confidence)}


def _inset_out(inset: Inset) -> dict[str, Any]:
    return {
        "title": _text(inset.title),
        "title_spans": _text_spans(inset.title),
        "content": [_item_out(item) for item in inset.content],
    }


def _photo_out(photo: Photo) -> dict[str, Any]:
    return {
        "title": _text(photo.title),
        "title_spans": _text_spans(photo.title),
        "caption": _text(photo.caption),
        "caption_spans": _text_spans(photo.caption),
        "credit": [_byline_out(byline) for byline in photo.credit],
        "credit_line": None if photo.credit_line is None else _passage_out(photo.credit_line),
        "spans": _spans_out(photo.spans),
    }


def _article_out(article: Article, day: datetime.date | None) -> dict[str, Any]:
    heads = {name: getattr(article, name) for name in _HEADS}
    out = {
        "id": article.id,
        "page": article.page,
        **{name: _text(passage) for name, passage in heads.items()},
        "bylines": [_byline_out(byline) for byline in article.bylines],
        "byline_lines": [_passage_out(line) for line in article.byline_lines],
        "dateline": None if article.dateline is None else _dateline_out(article.dateline),
        "content": [_item_out(item) for item in article.content],
        "boxes": [_inset_out(inset) for inset in article.boxes],
        "photos": [_photo_out(photo) for photo in article.photos],
        "complete": article.complete,
        "confidence": float(article.confidence),
        "spans": {name: _text_spans(passage) for name, passage in heads.items()},
    }
    if article.reference != day:
        out["reference"] = None if article.reference is None else article.reference.isoformat()
    return out


def _decision_out(decision: Decision) -> dict[str, Any]:
    evidence = dict(decision.evidence)
    if len(evidence) != len(decision.evidence):
        msg = f"decision {decision.id!r} names one piece of evidence twice: {decision.evidence!r}"
        raise DataError(msg)
    return {
        "id": decision.id,
        "kind": decision.kind,
        "spans": _spans_out(decision.spans),
        "rule": decision.rule,
        "confidence": float(decision.confidence),
        "evidence": evidence,
    }


# Reading ------------------------------------------------------------------------------------------------------
# What a single value must be is in `newsparse.json_values`.


def issue_from_dict(data: object) -> Issue:
    """The inverse of `issue_to_dict`.

    Raises `DataError`, naming the place, for a member that is missing, unknown, or of another type or range.
    """
    if isinstance(data, dict) and data.get("schema") != SCHEMA:
        msg = f"schema: expected {SCHEMA!r}, got {data.get('schema')!r}"
        raise DataError(msg)
    keys = (
        "schema", "masthead", "articles", "photos", "furniture", "duplicates", "residue", "repairs",
    )  # fmt: skip
    members = members_of(data, "", keys)
    masthead = optional(_masthead_in, members["masthead"], "masthead")
    day = _masthead_day(masthead)
    return Issue(
        masthead=masthead,
        articles=each(lambda value, at: _article_in(value, at, day), members["articles"], "articles"),
        photos=each(_photo_in, members["photos"], "photos"),
        furniture=each(_furniture_in, members["furniture"], "furniture"),
        duplicates=each(_duplicate_in, members["duplicates"], "duplicates"),
        residue=each(passage_in, members["residue"], "residue"),
        repairs=each(_decision_in, members["repairs"], "repairs"),
    )


def issue_from_json(text: str) -> Issue:
    """The inverse of `issue_to_json`.

    Raises `DataError` for a text that is not JSON or not of this shape, `ArgumentTypeError` for what is no text.
    """
    if not isinstance(text, str):
        msg = f"issue_from_json takes a str, got {type(text).__name__}"
        raise ArgumentTypeError(msg)
    try:
        data = json.loads(text, parse_constant=_refuse_constant)
    except DataError:
        raise
    except ValueError as error:
        msg = f"not JSON: {error}"
        raise DataError(msg) from error
    except RecursionError as error:
        msg = "not an issue: nested too deeply"
        raise DataError(msg) from error
    return issue_from_dict(data)


def _refuse_constant(name: str) -> None:
    msg = f"not JSON: {name} is no JSON number"
    raise DataError(msg)


def _masthead_in(value: object, at: str) -> Masthead:
    members = members_of(value, at, _MASTHEAD_FIELDS)
    fields: dict[str, Any] = {
        name: optional(count if name in _MASTHEAD_NUMBERS else string, members[name], f"{at}.{name}")
        for name in _MASTHEAD_FIELDS
    }
    return Masthead(**fields)


def _byline_in(value: object, at: str) -> Byline:
    members = members_of(value, at, ("name", "role", "outlet", "spans"))
    return Byline(
        name=string(members["name"], f"{at}.name"),
        role=optional(string, members["role"], f"{at}.role"),
        outlet=optional(string, members["outlet"], f"{at}.outlet"),
        spans=spans_in(members["spans"], f"{at}.spans"),
    )


def _dateline_in(value: object, at: str) -> Dateline:
    members = members_of(value, at, ("text", "place", "date", "agency", "spans"))
    return Dateline(
        text=string(members["text"], f"{at}.text"),
        place=optional(string, members["place"], f"{at}.place"),
        date=optional(string, members["date"], f"{at}.date"),
        agency=optional(string, members["agency"], f"{at}.agency"),
        spans=spans_in(members["spans"], f"{at}.spans"),
    )


def _item_in(value: object, at: str) -> Item:
    members = members_of(value, at, ("kind", "text", "spans", "confidence"))
    return Item(
        kind=choice(members["kind"], f"{at}.kind", ITEM_KINDS),
        passage=Passage(string(members["text"], f"{at}.text"), spans_in(members["spans"], f"{at}.spans")),
        confidence=probability(members["confidence"], f"{at}.confidence"),
    )


def _inset_in(value: object, at: str) -> Inset:
    members = members_of(value, at, ("title", "title_spans", "content"))
    return Inset(
        title=beside(members["title"], members["title_spans"], f"{at}.title", f"{at}.title_spans"),
        content=each(_item_in, members["content"], f"{at}.content"),
    )


def _photo_in(value: object, at: str) -> Photo:
    keys = ("title", "title_spans", "caption", "caption_spans", "credit", "credit_line", "spans")
    members = members_of(value, at, keys)
    photo = Photo(
        title=beside(members["title"], members["title_spans"], f"{at}.title", f"{at}.title_spans"),
        caption=beside(members["caption"], members["caption_spans"], f"{at}.caption", f"{at}.caption_spans"),
        credit=each(_byline_in, members["credit"], f"{at}.credit"),
        credit_line=optional(passage_in, members["credit_line"], f"{at}.credit_line"),
    )
    if spans_in(members["spans"], f"{at}.spans") != photo.spans:
        raise wrong(f"{at}.spans", "the spans of title, caption and credit line", members["spans"])
    return photo


def _article_in(value: object, at: str, day: datetime.date | None) -> Article:
    keys = (
        "id", "page", *_HEADS, "bylines", "byline_lines", "dateline", "content", "boxes", "photos", "complete",
        "confidence", "spans",
    )  # fmt: skip
    members = members_of(value, at, keys, optional=("reference",))
    spans = members_of(members["spans"], f"{at}.spans", _HEADS)
    heads = {
        name: beside(members[name], spans[name], f"{at}.{name}", f"{at}.spans.{name}") for name in _HEADS
    }
    return Article(
        id=string(members["id"], f"{at}.id"),
        page=count(members["page"], f"{at}.page"),
        label=heads["label"],
        kicker=heads["kicker"],
        headline=heads["headline"],
        deck=heads["deck"],
        bylines=each(_byline_in, members["bylines"], f"{at}.bylines"),
        byline_lines=each(passage_in, members["byline_lines"], f"{at}.byline_lines"),
        dateline=optional(_dateline_in, members["dateline"], f"{at}.dateline"),
        content=each(_item_in, members["content"], f"{at}.content"),
        boxes=each(_inset_in, members["boxes"], f"{at}.boxes"),
        photos=each(_photo_in, members["photos"], f"{at}.photos"),
        complete=boolean(members["complete"], f"{at}.complete"),
        confidence=probability(members["confidence"], f"{at}.confidence"),
        reference=optional(iso_day, members["reference"], f"{at}.reference")
        if "reference" in members
        else day,
    )


def _furniture_in(value: object, at: str) -> Furniture:
    members = members_of(value, at, ("text", "spans", "kind"))
    return Furniture(
        passage=Passage(string(members["text"], f"{at}.text"), spans_in(members["spans"], f"{at}.spans")),
        kind=string(members["kind"], f"{at}.kind"),
    )


def _duplicate_in(value: object, at: str) -> Duplicate:
    members = members_of(value, at, ("text", "spans", "repeats"))
    return Duplicate(
        passage=Passage(string(members["text"], f"{at}.text"), spans_in(members["spans"], f"{at}.spans")),
        repeats=spans_in(members["repeats"], f"{at}.repeats"),
    )


def _evidence_in(value: object, at: str) -> tuple[tuple[str, str | int | float | bool], ...]:
    if not isinstance(value, dict):
        raise wrong(at, "an object", value)
    for name, member in value.items():
        string(name, at)
        if not isinstance(member, (str, int, float)) or (
            isinstance(member, float) and not math.isfinite(member)
        ):
            raise wrong(f"{at}.{name}", "a string, a number, true or false", member)
    return tuple(value.items())


def _decision_in(value: object, at: str) -> Decision:
    members = members_of(value, at, ("id", "kind", "spans", "rule", "confidence", "evidence"))
    return Decision(
        id=string(members["id"], f"{at}.id"),
        kind=choice(members["kind"], f"{at}.kind", DECISION_KINDS),
        spans=spans_in(members["spans"], f"{at}.spans"),
        rule=string(members["rule"], f"{at}.rule"),
        confidence=probability(members["confidence"], f"{at}.confidence"),
        evidence=_evidence_in(members["evidence"], f"{at}.evidence"),
    )
