"""What the boxes say of two blocks: numbers and flags for the linker to weigh with language."""
from __future__ import annotations
import attrs
from newsparse.geometry.layout import Layout
@attrs.frozen
class GeometryEvidence:
    x: int = 0
@attrs.frozen
class HeadlineEvidence:
    x: int = 0
def evidence(layout: Layout, i: int, j: int) -> GeometryEvidence:
    return GeometryEvidence()
def headline_evidence(layout: Layout, h: int, b: int) -> HeadlineEvidence:
    return HeadlineEvidence()
