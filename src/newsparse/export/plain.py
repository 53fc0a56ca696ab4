"""The JSON form as a file: `Issue.to_json`, indented, with a line end."""

from __future__ import annotations

from newsparse.model import Issue


def issue_to_json(issue: Issue) -> str:
    """The whole issue in the shape ``newsparse/1``; `Issue.from_json` reads it back."""
    return issue.to_json(indent=2) + "\n"
