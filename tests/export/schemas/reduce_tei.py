"""Cut TEI All down to the elements that newsparse writes: ``python reduce_tei.py tei_all.rng tei_used.rng``.

As an ODD does with ``moduleRef/@include``: an element that is not kept is allowed nowhere. Nothing is ever allowed
that TEI All does not allow, so what is valid against the result is valid against TEI All; it only loads much faster.
Needs lxml.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree

RNG = "http://relaxng.org/ns/structure/1.0"
KEPT = set(
    "TEI teiHeader fileDesc titleStmt title publicationStmt p sourceDesc biblStruct monogr imprint publisher "
    "pubPlace date biblScope note encodingDesc appInfo application label profileDesc langUsage language "
    "particDesc listPerson person persName occupation affiliation orgName placeName facsimile surface graphic "
    "zone text body fw div pb head byline dateline floatingText figure".split()
)


def name(node: etree._Element) -> str:
    return etree.QName(node).localname


def reduced(grammar: etree._Element) -> None:
    for node in list(grammar.iter()):
        if not isinstance(node.tag, str) or not node.tag.startswith(f"{{{RNG}}}"):
            parent = node.getparent()
            if parent is not None:  # documentation and Schematron rules
                parent.remove(node)
        else:
            node.tail = None
            if node.text is not None and not node.text.strip():
                node.text = None
    for element in list(grammar.iter(f"{{{RNG}}}element")):
        if element.get("name") is not None and element.get("name") not in KEPT:
            element.getparent().replace(element, etree.Element(f"{{{RNG}}}notAllowed"))
    gone: set[str] = set()
    while True:
        before = len(gone), sum(1 for _ in grammar.iter())
        for ref in list(grammar.iter(f"{{{RNG}}}ref")):
            if ref.get("name") in gone:
                ref.getparent().replace(ref, etree.Element(f"{{{RNG}}}notAllowed"))
        for node in list(grammar.iter(f"{{{RNG}}}notAllowed")):
            parent = node.getparent()
            if parent is None or (parent is not grammar and parent.getparent() is None):
                continue  # cut off already, with what stood round it
            if name(parent) == "define":
                gone.add(parent.get("name"))
            elif name(parent) == "choice" and len(parent) > 1:
                parent.remove(node)
            elif name(parent) in {"optional", "zeroOrMore"}:
                parent.getparent().replace(parent, etree.Element(f"{{{RNG}}}empty"))
            else:  # what needs it cannot be either
                parent.getparent().replace(parent, etree.Element(f"{{{RNG}}}notAllowed"))
        if before == (len(gone), sum(1 for _ in grammar.iter())):
            break
    # What is gone is referred to by nobody now.
    while True:
        used = {
            ref.get("name")
            for part in grammar
            for ref in part.iter(f"{{{RNG}}}ref")
            if part.get("name") != ref.get("name")  # what refers to itself alone is not used
        }
        unused = [d for d in grammar.iter(f"{{{RNG}}}define") if d.get("name") not in used]
        if not unused:
            return
        for define in unused:
            define.getparent().remove(define)


def main(source: str, target: str) -> None:
    tree = etree.parse(source)
    notice = [str(c.text).strip() for c in tree.iter(etree.Comment)][:2]
    reduced(tree.getroot())
    tree.getroot().insert(0, etree.Comment(" " + "\n".join([*notice, "Cut down by reduce_tei.py."]) + " "))
    etree.indent(tree, " ")
    Path(target).write_bytes(etree.tostring(tree, encoding="utf-8", xml_declaration=True) + b"\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
