"""METS: which files of a folder are one page, and in which order the pages come.

Specification: Library of Congress, METS (loc.gov/standards/mets), version 1: ``fileSec`` names the files, the physical
``structMap`` the pages, each with pointers to its files. Library packages (METS/ALTO), OCR-D workspaces and exports of
Transkribus have one. Only files beside it, or below it, are read: nothing is fetched, no link leads out of the folder.
"""

from __future__ import annotations

import re
from pathlib import PurePath, PurePosixPath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from newsparse.readers.base import Document
from newsparse.readers.boxes import number_of
from newsparse.readers.markup import local, parse_xml

_ROOT = re.compile(r"<(?:[\w.-]+:)?mets[\s>]", re.IGNORECASE)
_HREF = "{http://www.w3.org/1999/xlink}href"


def is_mets(document: Document) -> bool:
    """The first element is ``mets``."""
    head, at = document.head, 0
    while head.startswith(("<?", "<!"), at):
        mark = "-->" if head.startswith("<!--", at) else ">"
        end = head.find(mark, at)
        if end < 0:
            return False
        at = end + len(mark)
        while head[at : at + 1].isspace():
            at += 1
    return _ROOT.match(head, at) is not None


def _path(href: str, folder: PurePath) -> PurePath | None:
    """The file of a link, in `folder`; None for what lies elsewhere."""
    href = href.strip().removeprefix("file://").replace("\\", "/")
    if re.match(r"[A-Za-z][\w+.-]{0,20}:", href) or href.startswith("/"):
        return None
    parts = PurePosixPath(unquote(href)).parts
    return None if ".." in parts or not parts else folder.joinpath(*parts)


def _files(root: Element, folder: PurePath) -> dict[str, PurePath]:
    """File id → path, in the order of the file."""
    found: dict[str, PurePath] = {}
    for element in root.iter():
        if local(element.tag) == "file":
            for part in element:
                path = _path(part.get(_HREF) or "", folder) if local(part.tag) == "FLocat" else None
                if path is not None:
                    found.setdefault(element.get("ID") or "", path)
    return found


def _divs(parent: Element) -> list[Element]:
    """The divisions of one, by their ``ORDER`` where all have one."""
    divs = [part for part in parent if local(part.tag) == "div"]
    orders = [number_of(div.get("ORDER")) for div in divs]
    if any(order is None for order in orders):
        return divs
    return [div for _, _, div in sorted(zip(orders, range(len(divs)), divs, strict=True))]


def page_files(document: Document, folder: PurePath) -> list[list[PurePath]]:
    """For each page, in order, the files in `folder` that are it, in the order in which the METS file names them."""
    root = parse_xml(document)
    files = _files(root, folder)
    places = {name: place for place, name in enumerate(files)}
    for part in root:
        if local(part.tag) != "structMap" or (part.get("TYPE") or "").upper() == "LOGICAL":
            continue
        groups: list[list[PurePath]] = []
        stack = [part]
        while stack:
            element = stack.pop()
            if not (element.get("TYPE") or "").lower().endswith("page"):
                stack.extend(reversed(_divs(element)))
                continue
            names = {pointer.get("FILEID") or "" for pointer in element.iter()} & files.keys()
            groups.append([files[name] for name in sorted(names, key=places.__getitem__)])
        if groups:
            return groups
    return []
