"""Sources: text, files, folders, archives, pages, lists; encodings; limits."""

from __future__ import annotations

import contextlib
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from newsparse import drop_duplicates, parse_issue, repair_columns, split_articles
from newsparse.errors import ArgumentTypeError, ArgumentValueError, FormatError, LimitError, SourceError
from newsparse.readers import files
from newsparse.readers.archives import archive_files
from newsparse.source import read_page, read_source
from readers.samples import DATA, TITLE
from readers.test_formats import check

CHINESE = "江城新桥今日通车，全长3.2公里。\n本报记者 李明\n"
TRADITIONAL = "總統府發言人昨日表示，兩岸關係發展須審慎評估，經濟部將於下週說明。\n記者王大明台北報導\n"


def test_text_is_unchanged() -> None:
    for text in (
        "",
        "  \r\n标题\u2028正文\ufeff",
        "\0",
        "\ud800一",
        "{}",
        "[]",
        "<alto",
        "<?xml",
        '{"a": 1',
        "null",
    ):
        page = read_page(text)
        assert (page.text, page.format, page.name) == (text, "text", None)


def test_a_str_that_names_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.txt").write_text("标题", encoding="utf-8")
    with pytest.raises(ArgumentValueError, match=r"a str is always text: give pathlib\.Path"):
        read_page(str(tmp_path / "page.txt"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArgumentValueError, match=r"'page\.txt' names an existing file"):
        read_source("page.txt")
    assert read_page("page.txt\n").text == "page.txt\n"
    assert read_page(str(tmp_path)).text == str(tmp_path)  # a folder's name may well be a word
    assert read_page("a" * 5000).text == "a" * 5000


@pytest.mark.parametrize(
    "name",
    [
        "pages/page1.txt",
        "page 1.TXT",
        r"C:\报纸\第三版.json",
        "《江城日报》2021-11-22（第3版）.hocr",
        "scan.pdf",
        "p1.alto.xml",
    ],
)
def test_a_str_that_looks_like_the_name_of_a_file(name: str, recwarn: pytest.WarningsRecorder) -> None:
    assert parse_issue(name + "\n").pages[0].text == name + "\n"  # who means it as text says so
    assert not recwarn
    with pytest.warns(UserWarning, match=r"Give pathlib\.Path"):
        assert parse_issue(name).pages[0].text == name


@pytest.mark.parametrize("address", ["https://example.org/page3.alto.xml", "s3://pages/第三版"])
def test_a_str_that_is_an_address(address: str) -> None:
    with pytest.warns(UserWarning, match="newsparse fetches nothing"):
        assert parse_issue(address).pages[0].text == address


@pytest.mark.parametrize(
    "text",
    [
        "本报讯(记者李丰)演出上演，名单见附件page1.txt",
        "详情请登录www.example.org/index.html",
        "报名表可在工会网站下载 报名表.doc",
        "网址：http://www.example.org/a.html",
        "http://www.example.org",
        "http://www.example.org/",
        "https://example.org/a 。",
        "全长3.2公里",
        "pages",
        ".txt",
        "第3版.",
        "江城新桥今日通车.全长3",
    ],
)
def test_words_are_no_name_of_a_file(text: str) -> None:
    assert parse_issue(text).pages[0].text == text


def names_in_zip(path: Path, names: list[bytes], flag: int = 0) -> list[str]:
    """The names of the pages of a zip whose members have these bytes for names."""
    with zipfile.ZipFile(path, "w") as archive:
        for number, _ in enumerate(names):
            archive.writestr(f"{number:04}", CHINESE)
    data = path.read_bytes()
    for number, name in enumerate(names):  # written over: `zipfile` itself marks what is not ASCII
        assert len(name) == 4
        data = data.replace(f"{number:04}".encode(), name)
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        at = {b"PK\x03\x04": 6, b"PK\x01\x02": 8}[start]
        parts = data.split(start)
        data = start.join(
            [parts[0], *(p[: at - 4] + flag.to_bytes(2, "little") + p[at - 2 :] for p in parts[1:])]
        )
    path.write_bytes(data)
    return [file.path.name for file in archive_files(path, "zip")]


@pytest.mark.parametrize(
    ("name", "flag", "shown"),
    [
        ("报纸".encode("gb18030"), 0, "报纸"),
        ("报1".encode(), 0, "报1"),
        ("报1".encode(), 0x800, "报1"),
        ("é.é.".encode("cp437"), 0, "é.é."),
        (b"ab12", 0, "ab12"),
    ],
)
def test_names_in_zips_of_other_machines(name: bytes, flag: int, shown: str, tmp_path: Path) -> None:
    assert names_in_zip(tmp_path / "a.zip", [name], flag) == [shown]


def test_no_member_is_lost_for_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("../up.txt", "/top.txt", "./here.txt", ".hidden/no.txt", "a/.no.txt", "__MACOSX/no.txt"):
            archive.writestr(name, CHINESE)
    assert len(read_source(path)) == 3


@pytest.mark.parametrize("part", [split_articles, repair_columns, drop_duplicates])
def test_a_str_that_names_a_file_is_no_page_to_the_parts_either(
    part: Callable[[str], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.txt").write_text("标题", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArgumentValueError, match=r"'page\.txt' names an existing file"):
        part("page.txt")
    part("page.txt\n")
    with pytest.warns(UserWarning, match=r"'no\.txt' looks like the name of a file, which is not there"):
        part("no.txt")


@pytest.mark.parametrize("source", [b"x", bytearray(b"x"), 5, None, {"a": 1}, [["x"]], ["x", 5], object()])
def test_what_is_no_source(source: object) -> None:
    with pytest.raises(ArgumentTypeError):
        read_source(source)


def test_formats_by_name() -> None:
    assert read_page("# 一二三四", format="text").text == "# 一二三四"
    assert read_page("# 一", format="markdown").text == "一"
    with pytest.raises(ArgumentValueError, match=r"no reader for format 'pdf'; there are: .*alto.*text"):
        read_page("x", format="pdf")
    with pytest.raises(ArgumentTypeError):
        read_page("x", format=5)  # type: ignore[arg-type]


def test_one_page_exactly() -> None:
    with pytest.raises(ArgumentValueError, match="this source holds 3"):
        read_page(DATA / "mineru_content_list.json")
    with pytest.raises(ArgumentValueError, match="this source holds 0"):
        read_page([])


def test_list_of_anything_gets_its_places() -> None:
    page = read_page(DATA / "page.hocr")
    pages = read_source([DATA / "mineru_middle.json", "标题\n正文", page, page])
    assert [p.index for p in pages] == [0, 1, 2, 3, 4]
    check(pages)
    assert pages[3].blocks[1].lines[0].span.page == 3
    assert pages[3].text == pages[4].text == page.text
    assert read_source(pages[4])[0] == page
    assert read_source((page,)) == (page,)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (CHINESE.encode(), CHINESE),
        (b"\xef\xbb\xbf" + CHINESE.encode(), CHINESE),
        (CHINESE.encode("utf-16"), CHINESE),
        (b"\xfe\xff" + CHINESE.encode("utf-16-be"), CHINESE),
        (CHINESE.encode("utf-32"), CHINESE),
        (CHINESE.encode("gb18030"), CHINESE),
        ("刘\u20ac㐂㑇镕：𠮷\n".encode("gb18030") + CHINESE.encode("gbk"), "刘\u20ac㐂㑇镕：𠮷\n" + CHINESE),
        (TRADITIONAL.encode("big5"), TRADITIONAL),
        (TRADITIONAL.encode("gb18030"), TRADITIONAL),
        (TRADITIONAL.encode(), TRADITIONAL),
        (b"", ""),
        (b"\xef\xbb\xbf", ""),
        (b"plain\r\n", "plain\r\n"),
        (b"\0", "\0"),
    ],
)
def test_encodings(data: bytes, text: str, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(data)
    assert read_page(tmp_path / "page.txt").text == text


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        ("江城".encode() + b"\xff" + "新桥".encode(), 6),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 0),
        (b"\xff\xfe\x00", 2),
        ("caf\xe9 au lait".encode("latin-1"), 3),
        (bytes(range(256)), 128),
    ],
)
def test_undecodable(data: bytes, offset: int, tmp_path: Path) -> None:
    (tmp_path / "第1版.txt").write_bytes(data)
    with pytest.raises(SourceError, match=rf"第1版\.txt: .* at byte {offset}\b"):
        read_source(tmp_path / "第1版.txt")


def test_paths(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file or folder"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(SourceError):
        read_source(Path("a\0b"))
    with pytest.raises(SourceError, match="no file in it is a page"):
        read_source(tmp_path)
    (tmp_path / "a.json").write_text('{"name": "package"}')
    with pytest.raises(
        FormatError, match=r"a\.json: a data file of a format that no reader knows; there are: .*alto"
    ):
        read_source(tmp_path / "a.json")
    # what the message says can be done, whoever is told: the command and `parse_issue` have no `format`
    with pytest.raises(
        FormatError, match=r"parse_issue\(read_page\(path, format='text'\)\) takes it as it stands"
    ):
        parse_issue(tmp_path / "a.json")
    assert parse_issue(read_page(tmp_path / "a.json", format="text")).pages[0].text == '{"name": "package"}'
    (tmp_path / "a.xml").write_text('<?xml version="1.0"?><mets/>')
    with pytest.raises(FormatError, match="no reader knows"):
        read_source(tmp_path / "a.xml")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(SourceError, match="neither a file nor a folder"):
            read_source(tmp_path / "pipe")


def fill(folder: Path) -> None:
    for number in (1, 2, 10):
        (folder / f"page{number}.txt").write_text(f"第{number}版", encoding="utf-8")


def test_folder_in_natural_order(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "page3.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "notes.cfg").write_text("[x]\na=1")
    (tmp_path / "meta.json").write_text('{"name": 1}')
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "page3").mkdir()
    (tmp_path / "page3" / "lines.json").write_bytes((DATA / "rapidocr3.json").read_bytes())
    pages = read_source(tmp_path)
    assert [page.text[:3] for page in pages] == ["第1版", "第2版", TITLE[:3], "第10"]
    check(pages)
    assert [page.name for page in pages][2] == str(Path("page3") / "lines.json")


def test_one_page_in_several_formats(tmp_path: Path) -> None:
    for file, name in (
        ("alto3_tesseract.xml", "p1.alto.xml"),
        ("page.hocr", "p1.hocr"),
        ("page.tsv", "p1.tsv"),
        ("page.txt", "p1.txt"),
        ("page.md", "p2.md"),
        ("paddle_vl.json", "p2_res.json"),
        ("mineru_content_list.json", "p3_content_list.json"),
        ("mineru_middle.json", "p3_middle.json"),
        ("page.md", "p3.md"),
    ):
        (tmp_path / name).write_bytes((DATA / file).read_bytes())
    assert [page.format for page in read_source(tmp_path)] == [
        "alto",
        "paddle",
        "mineru_middle",
        "mineru_middle",
    ]
    assert [page.format for page in read_source(tmp_path, format="hocr")] == ["hocr"]


@pytest.mark.parametrize(
    ("others", "read"),
    [
        # what a program knows of the page, in a shape that a page's text may have too, also with a box
        ({"p1.json": '{"text": "云溪工会", "date": "2021"}'}, "p1.txt"),
        ({"p1.json": '[{"text": "云溪工会", "bbox": [0, 0, 40, 10]}]'}, "p1.txt"),
        ({"p1.json": '{"title": "云溪工会", "date": "2021"}'}, "p1.txt"),
        # boxes before more text, text in any form before less of it, and of like forms the one that says most
        ({"p1.json": '[{"text": "江城新桥今日通车，全长3.2公里。", "bbox": [0, 0, 40, 10]}]'}, "p1.json"),
        ({"p1.json": '{"text": "江城新桥今日通车，全长3.2公里。"}'}, "p1.txt"),
        ({"p1.json": json.dumps({"text": CHINESE * 2})}, "p1.json"),
        ({"p1.md": "# " + CHINESE}, "p1.md"),
        ({"p1.md": "# 江城"}, "p1.txt"),
        ({"p1.json": '{"text": ""}', "p1.md": "# 江城"}, "p1.txt"),
    ],
)
def test_of_the_files_of_one_page_none_takes_the_place_of_a_fuller_one(
    others: dict[str, str], read: str, tmp_path: Path
) -> None:
    for name, text in {"p1.txt": CHINESE, **others}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (page,) = read_source(tmp_path)
    assert page.name == read


def test_what_tells_people_of_the_pages_is_none(tmp_path: Path) -> None:
    fill(tmp_path)
    with zipfile.ZipFile(tmp_path.with_suffix(".zip"), "w") as archive:
        for name in ("README.md", "readme.zh.txt", "page1.txt"):
            (tmp_path / name).write_text(
                "# 江城日报各版说明" if "1" not in name else "第1版", encoding="utf-8"
            )
            archive.write(tmp_path / name, f"x/{name}")
    assert [page.name for page in read_source(tmp_path)] == ["page1.txt", "page2.txt", "page10.txt"]
    assert [page.text for page in read_source(tmp_path.with_suffix(".zip"))] == ["第1版"]
    assert read_page(tmp_path / "README.md").text == "江城日报各版说明"  # named itself


def test_mineru_service_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "result.zip", "w") as archive:
        archive.write(DATA / "page.md", "full.md")
        archive.write(DATA / "mineru_middle.json", "layout.json")
        archive.write(DATA / "mineru_content_list.json", "3f2a_content_list.json")
        archive.writestr("3f2a_model.json", "[]")
        archive.writestr("images/a.jpg", b"\xff\xd8")
    assert [page.format for page in read_source(tmp_path / "result.zip")] == ["mineru_middle"] * 2


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.bin"])
def test_archives(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    fill(folder)
    if name.endswith(("zip", "bin")):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(folder.iterdir()):
                archive.write(path, f"x/{path.name}")
            archive.writestr("x/a.pdf", b"%PDF")
    else:
        with tarfile.open(tmp_path / name, "w:" + (name.partition(".tar.")[2])) as tar:
            tar.add(folder, "x")
    pages = read_source(tmp_path / name)
    assert [page.text for page in pages] == ["第1版", "第2版", "第10版"]
    data = (tmp_path / name).read_bytes()
    for cut in (60, len(data) // 2, len(data) - 30):
        (tmp_path / name).write_bytes(data[:cut])
        with contextlib.suppress(SourceError):  # of a tar, what was cut off may be padding only
            read_source(tmp_path / name)


def test_broken_page_in_a_folder_is_not_skipped(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "page3.json").write_text('[{"box": [[1, 2')
    with pytest.raises(FormatError, match=r"page3\.json: broken JSON"):
        read_source(tmp_path)
    (tmp_path / "page3.json").unlink()
    (tmp_path / "page4.txt").write_bytes(b"\x80\x81\xff")
    with pytest.raises(SourceError, match=r"page4\.txt"):
        read_source(tmp_path)


def test_a_broken_page_is_not_skipped_for_what_is_told_of_it(tmp_path: Path) -> None:
    (tmp_path / "p1.json").write_text('{"text": "云溪工会", "date": "2021"}', encoding="utf-8")
    whole = (DATA / "alto3_tesseract.xml").read_text(encoding="utf-8")
    (tmp_path / "p1.xml").write_text(whole, encoding="utf-8")
    assert [page.name for page in read_source(tmp_path)] == ["p1.xml"]
    (tmp_path / "p1.xml").write_text(whole[: len(whole) // 2], encoding="utf-8")
    with pytest.raises(FormatError, match=r"p1\.xml"):
        read_source(tmp_path)


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path)
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "一" * 10_000)
        archive.writestr("b.txt", "二" * 10_000)
    with tarfile.open(tmp_path / "bomb.tar.gz", "w:gz") as tar:
        info = tarfile.TarInfo("a.txt")
        info.size = 50_000
        tar.addfile(info, io.BytesIO(bytes(50_000)))
    monkeypatch.setattr(files, "LARGEST_FILE", 20_000)
    for name in ("bomb.zip", "bomb.tar.gz"):
        with pytest.raises(LimitError, match=r"a\.txt: \d\d,000 bytes; the limit for a file is 20,000"):
            read_source(tmp_path / name)
    monkeypatch.setattr(files, "LARGEST_FILE", 10**9)
    monkeypatch.setattr(files, "LARGEST_TOTAL", 40_000)
    with pytest.raises(LimitError, match="more than 40,000 bytes"):
        read_source(bomb)
    monkeypatch.setattr(files, "LARGEST_TOTAL", 10**9)
    monkeypatch.setattr(files, "MOST_FILES", 2)
    with pytest.raises(LimitError, match="more than 2 files"):
        read_source(tmp_path)


def test_a_size_that_an_archive_lies_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "一" * 10_000)
    data = path.read_bytes().replace((30_000).to_bytes(4, "little"), (5).to_bytes(4, "little"))
    path.write_bytes(data)
    monkeypatch.setattr(files, "LARGEST_FILE", 1000)
    with pytest.raises(SourceError):
        read_source(path)


def test_large_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsparse.source.LARGEST_FILE", 10)
    with pytest.raises(LimitError, match="a text of 11 characters"):
        read_source("一" * 11)


def test_a_file_of_several_pages_parted_by_form_feeds(tmp_path):
    first, second = (
        "云溪日报\n2021年11月22日\n百年石桥完成“体检”\n望江石桥建于清末。",
        "第2版\n菜市场里办起“邻里夜校”\n摊主们上课了。",
    )
    path = tmp_path / "issue.txt"
    path.write_text(f"{first}\n\f{second}\n\f", encoding="utf-8")
    issue = parse_issue(path)
    assert [page.text.strip() for page in issue.pages] == [first, second]
    assert [str(a.headline) for a in issue.articles] == ["百年石桥完成“体检”", "菜市场里办起“邻里夜校”"]
    assert {s.page for a in issue.articles for s in a.headline.spans} == {0, 1}
    with pytest.raises(ArgumentValueError, match="holds 2"):
        read_page(path)
    # one page and the form feed behind it; and a text that the caller holds
    path.write_text(f"{first}\n\f", encoding="utf-8")
    assert read_page(path).text == f"{first}\n\f"
    assert len(parse_issue(f"{first}\n\f{second}").pages) == 1
