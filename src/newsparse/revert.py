"""Undo what was decided: a decision becomes a wish of the caller (`Options`), and the issue is made again.

What a rule's decisions turn into says the table `newsparse.tables.rules`.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.model import Decision, Issue
from newsparse.options import Options
from newsparse.tables.rules import rule_of


def revert(issue: Issue, decisions: Iterable[str | Decision]) -> Issue:
    """`issue` made again without `decisions`; see `newsparse.Issue.revert`."""
    known = {d.id: d for d in issue.repairs}
    wanted = [_find(known, d) for d in decisions]
    if issue.recipe is None or not issue.pages or len(issue.pages) != len(issue.recipe.numbers):
        msg = "this issue does not hold the pages that it was made from: parse them again, then revert"
        raise ArgumentValueError(msg)
    options = issue.recipe.options
    for decision in wanted:
        options = without(options, decision)
    from newsparse.pipeline import rebuild

    return rebuild(issue.pages, attrs.evolve(issue.recipe, options=options))


def without(options: Options, decision: Decision) -> Options:
    """`options` with the wish that `decision` be undone.

    Raises `ArgumentValueError` for a decision that cannot be.
    """
    rule = rule_of(decision.rule)
    how = "" if rule is None else rule.revert
    spans = decision.spans
    if decision.kind in {"refusal", "conflict"}:
        msg = f"{decision.id} is a {decision.kind} ({decision.rule}): nothing was done, so nothing can be undone"
    elif not how or not spans or (how == "apart" and not 0 < decision.seam < len(spans)):
        msg = (
            f"{decision.id} ({decision.kind}, {decision.rule}) cannot be reverted: only joins, placements, dropped "
            "repeats, furniture, boxes and pictures can"
        )
    else:
        wish = [spans[decision.seam - 1 : decision.seam + 1]] if how == "apart" else spans
        return attrs.evolve(options, **{how: getattr(options, how).union(wish)})
    raise ArgumentValueError(msg)


def can_revert(decision: Decision) -> bool:
    """Whether `decision` is of a kind that can be undone."""
    try:
        without(Options(), decision)
    except ArgumentValueError:
        return False
    return True


def _find(known: dict[str, Decision], wanted: str | Decision) -> Decision:
    if not isinstance(wanted, (str, Decision)):
        msg = f"revert takes ids of decisions, not {type(wanted).__name__}"
        raise ArgumentTypeError(msg)
    name = wanted if isinstance(wanted, str) else wanted.id
    found = known.get(name)
    if found is None:
        msg = f"no decision {name!r} in this issue (it may be reverted already)"
        raise ArgumentValueError(msg)
    return found
