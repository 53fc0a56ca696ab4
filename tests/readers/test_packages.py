"""Packages of libraries and of Transkribus: METS, and folders side by side that hold the same pages in several formats."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from newsparse._units import opened, units
from newsparse.errors import FormatError, SourceError
from newsparse.source import read_source
from readers.test_formats import check

TRANSKRIBUS = "<trpDocMetadata><docId>1</docId><title>江城日报</title></trpDocMetadata>"


def page_xml(text: str) -> str:
    line = f"<TextLine><TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine>" if text else ""
    return f'<PcGts xmlns="x"><Page><TextRegion id="r">{line}</TextRegion></Page></PcGts>'


def alto(text: str) -> str:
    return f'<alto><Layout><Page><TextBlock><TextLine><String CONTENT="{text}"/></TextLine></TextBlock></Page></Layout></alto>'


def mets(
    files: dict[str, str], pages: list[str], kind: str = "PHYSICAL", page: str = "page", orders: str = ""
) -> str:
    """File id → link, and for each page the ids of its files, parted by blanks."""
    listed = "".join(
        f'<mets:file ID="{name}"><mets:FLocat LOCTYPE="OTHER" xlink:href="{href}"/></mets:file>'
        for name, href in files.items()
    )
    divs = "".join(
        f'<mets:div TYPE="{page}" ORDER="{orders[place : place + 1]}">'
        + "".join(f'<mets:fptr><mets:area FILEID="{name}"/></mets:fptr>' for name in names.split())
        + "</mets:div>"
        for place, names in enumerate(pages)
    )
    return (
        '<?xml version="1.0"?><!-- <alto> --><mets:mets xmlns:mets="http://www.loc.gov/METS/" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink"><mets:fileSec><mets:fileGrp>{listed}</mets:fileGrp></mets:fileSec>'
        f'<mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper"/></mets:structMap>'
        f'<mets:structMap TYPE="{kind}"><mets:div TYPE="Newspaper">{divs}</mets:div></mets:structMap></mets:mets>'
    )


def fill(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def texts(path: Path) -> list[str]:
    pages = read_source(path)
    check(pages)
    return [page.text for page in pages]


def each(path: Path) -> list[list[str]]:
    """What a batch of the folder reads, page by page."""
    found = []
    for unit in units([path]):
        source = opened(unit)[1]
        found.append([page.text for page in (read_source(source) if isinstance(source, Path) else source)])
    return found


EXPORT = {
    "1/报/mets.xml": mets(
        {"I1": "1.jpg", "P1": "page/1.xml", "A1": "alto/1.xml", "P2": "page/2.xml", "A2": "alto/2.xml"},
        ["I1 P1 A1", "P2 A2"],
        "MANUSCRIPT",
        "SINGLE_PAGE",
    ),
    "1/报/metadata.xml": TRANSKRIBUS,
    "1/报/page/1.xml": page_xml("第一版"),
    "1/报/page/2.xml": page_xml("第二版"),
    "1/报/alto/1.xml": alto("第一版。"),
    "1/报/alto/2.xml": alto("第二版。"),
    "1/报/txt/1.txt": "第一版，",
    "1/报/txt/2.txt": "第二版，",
}


def test_an_export_of_transkribus_has_each_page_once(tmp_path: Path) -> None:
    fill(tmp_path, EXPORT)
    assert texts(tmp_path) == ["第一版", "第二版"]
    assert texts(tmp_path / "1" / "报" / "mets.xml") == ["第一版", "第二版"]
    assert each(tmp_path) == [["第一版"], ["第二版"]]
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, text in EXPORT.items():
            archive.writestr(name, text)
    assert texts(tmp_path / "a.zip") == ["第一版", "第二版"]
    for name in ("mets.xml", "metadata.xml"):
        (tmp_path / "1" / "报" / name).unlink()
    (tmp_path / "a.zip").unlink()
    assert texts(tmp_path) == ["第一版", "第二版"]
    assert each(tmp_path) == [["第一版"], ["第二版"]]


def test_folders_that_are_no_twins(tmp_path: Path) -> None:
    # neither named for formats, nor side by side, nor of one name; and the folder above
    fill(
        tmp_path,
        {"a/1.txt": "甲", "b/1.txt": "乙", "x/alto/1.xml": alto("丙"), "y/page/1.xml": page_xml("丁")},
    )
    fill(tmp_path, {"z/page/1.xml": page_xml("戊"), "z/alto/2.xml": alto("己"), "z/1.txt": "庚"})
    assert sorted(texts(tmp_path)) == sorted("甲乙丙丁戊己庚")
    assert sorted(text for page in each(tmp_path) for text in page) == sorted("甲乙丙丁戊己庚")
    assert each(tmp_path / "z" / "page") == [["戊"]]


def test_mets_gives_the_order(tmp_path: Path) -> None:
    files = {"A1": "x.xml", "A2": "b/c.xml", "A3": "a%20b.xml"}
    fill(tmp_path, {"x.xml": alto("一"), "b/c.xml": alto("二"), "a b.xml": alto("三"), "z.txt": "四"})
    fill(tmp_path, {"issue-mets.xml": mets(files, ["A3", "A1", "A2"])})
    assert texts(tmp_path) == ["三", "一", "二", "四"]
    assert texts(tmp_path / "issue-mets.xml") == ["三", "一", "二"]
    fill(tmp_path, {"issue-mets.xml": mets(files, ["A3", "A1", "A2"], page="np:page", orders="321")})
    assert texts(tmp_path / "issue-mets.xml") == ["二", "一", "三"]


def test_of_several_steps_of_ocr_d_the_last_with_a_text_counts(tmp_path: Path) -> None:
    steps = {
        "SEG/1_SEG.xml": page_xml(""),
        "OCR1/1_OCR1.xml": page_xml("粗"),
        "OCR2/1_OCR2.xml": page_xml("细"),
    }
    names = {"S": "SEG/1_SEG.xml", "O": "OCR1/1_OCR1.xml", "P": "OCR2/1_OCR2.xml"}
    fill(tmp_path, steps | {"mets.xml": mets(names, ["S O P"])})
    assert texts(tmp_path) == texts(tmp_path / "mets.xml") == ["细"]
    fill(tmp_path, {"mets.xml": mets({"O": names["O"], "S": names["S"]}, ["O S"])})
    assert texts(tmp_path / "mets.xml") == ["粗"]


def test_no_page_that_mets_names_gets_lost(tmp_path: Path) -> None:
    files = {"A1": "1.xml", "A2": "2.xml", "U": "https://example.org/3.xml", "T": "../4.xml", "R": "/5.xml"}
    fill(tmp_path, {"1.xml": alto("一"), "mets.xml": mets(files, ["A1", "A2"])})
    with pytest.raises(SourceError, match=r"mets\.xml: no file of its page 2 is there and a page: 2\.xml"):
        read_source(tmp_path / "mets.xml")
    assert texts(tmp_path) == ["一"]  # a folder is what is in it
    fill(tmp_path, {"mets.xml": mets(files, ["U", "T R"])})
    with pytest.raises(SourceError, match="names no page with a file beside or below it; give the folder"):
        read_source(tmp_path / "mets.xml")
    fill(tmp_path, {"mets.xml": mets(files, ["A1"])[:-9]})
    with pytest.raises(FormatError, match=r"mets\.xml: broken XML"):
        read_source(tmp_path)
    fill(tmp_path, {"mets.xml": alto("就叫这个名字")})
    assert texts(tmp_path / "mets.xml") == ["就叫这个名字"]


def test_rows_of_a_file_are_pages_of_a_batch(tmp_path: Path) -> None:
    fill(tmp_path, {"dump.jsonl": '{"id": 1, "text": "一"}\n\n{"id": 2, "text": "二"}\n{"id": 3}\n'})
    found = list(units([tmp_path / "dump.jsonl"]))
    assert [unit.name for unit in found] == [f"{tmp_path}/dump.jsonl:{n}" for n in (1, 3, 4)]
    assert [str(unit.place) for unit in found] == ["dump.jsonl/1", "dump.jsonl/3", "dump.jsonl/4"]
    assert [page.text for unit in found[:2] for page in opened(unit)[1]] == ["一", "二"]
    with pytest.raises(FormatError, match=r"dump\.jsonl:4: .* no reader knows"):
        opened(found[2])
    fill(tmp_path, {"empty.jsonl": ""})
    assert [unit.error for unit in units([tmp_path / "empty.jsonl"])] == [
        f"{tmp_path}/empty.jsonl: no row in it"
    ]
