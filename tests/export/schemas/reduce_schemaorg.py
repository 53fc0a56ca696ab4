"""Cut the vocabulary of schema.org down to some types: ``python reduce_schemaorg.py schemaorg-all-https.jsonld out``.

The result says for each type which properties it may have, its own and those of the types above it, and for each
property the types that its value may have, those below them included.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

TYPES = "Newspaper PublicationIssue NewsArticle Person Organization Place ImageObject CreativeWork PropertyValue".split()


def ids(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value] if value else []
    return [entry["@id"].removeprefix("schema:") for entry in values]


def main(source: str, target: str) -> None:
    graph = json.loads(Path(source).read_text(encoding="utf-8"))["@graph"]
    nodes = {node["@id"].removeprefix("schema:"): node for node in graph}

    def above(kind: str) -> set[str]:
        return {kind}.union(*(above(parent) for parent in ids(nodes.get(kind, {}).get("rdfs:subClassOf"))))

    lines = {kind: above(kind) for kind in TYPES}
    names = [name for name, node in nodes.items() if node["@type"] == "rdf:Property"]
    of = {
        kind: sorted(n for n in names if lines[kind] & set(ids(nodes[n].get("schema:domainIncludes"))))
        for kind in TYPES
    }
    used = sorted({name for found in of.values() for name in found})
    data_types = {"Text", "URL", "Date", "DateTime", "Integer", "Number", "Boolean"}
    ranges = {}
    for name in used:
        allowed = set(ids(nodes[name].get("schema:rangeIncludes")))
        kinds = [kind for kind in TYPES if lines[kind] & allowed]
        if "Text" in allowed:
            allowed.add("URL")
        ranges[name] = sorted({*kinds, *(allowed & data_types)})
    lines_out = [
        '{"types": {',
        ",\n".join(f" {json.dumps(kind)}: {json.dumps(found)}" for kind, found in of.items()),
        '}, "values": {',
        ",\n".join(f" {json.dumps(name)}: {json.dumps(found)}" for name, found in ranges.items()),
        "}}",
    ]
    Path(target).write_text("\n".join(lines_out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
