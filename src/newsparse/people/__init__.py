"""Who wrote it, from where, and who took the picture: bylines, leads, closings and credits of Chinese papers.

All functions take a plain string and give offsets into that string; the caller maps them to spans.
Only the head or the tail of a long text is looked at, so a call costs the same for any paragraph.

`names` finds names in a run of characters, `unspaced` the spaces that an engine took out of a row, `grammar` reads a whole row
of roles and names, `writers` an address and the names behind it, `bylines`, `leads`, `closings` and `credits` know the lines
that such rows stand in. The words are in `newsparse.tables.people` and `newsparse.tables.writers`.
"""

from newsparse.people.bylines import (
    byline_likelihood,
    named_with_place,
    parted_by_strokes,
    read_alone,
    read_byline,
)
from newsparse.people.closings import Closing, closing, tells_author
from newsparse.people.credits import caption_credit, credit_likelihood, read_credit
from newsparse.people.leads import DatelineText, LeadIn, lead_in
from newsparse.people.names import Person, can_be_name

__all__ = [
    "Closing",
    "DatelineText",
    "LeadIn",
    "Person",
    "byline_likelihood",
    "can_be_name",
    "caption_credit",
    "closing",
    "credit_likelihood",
    "lead_in",
    "named_with_place",
    "parted_by_strokes",
    "read_alone",
    "read_byline",
    "read_credit",
    "tells_author",
]
