"""Folders, archives and encodings as engines and systems leave them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from newsparse.errors import SourceError
from newsparse.source import read_page, read_source
from readers.samples import DATA

TEXT = "江城新桥今日通车，全长3.2公里。\n本报记者 李明\n"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_in_zip_archives_of_other_systems(encoding: str, tmp_path: Path) -> None:
    class Unmarked(zipfile.ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile's name
            return self.filename.encode(encoding), self.flag_bits

    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("第10版.txt", "第2版.txt", "a.txt"):
            archive.writestr(Unmarked(name), TEXT)
    assert [page.name for page in read_source(tmp_path / "a.zip")] == ["a.txt", "第2版.txt", "第10版.txt"]


def test_names_in_zip_archives_that_say_what_they_are(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("第2版.txt", TEXT)
        archive.writestr("Zürich.txt", TEXT)
    assert [page.name for page in read_source(tmp_path / "a.zip")] == ["Zürich.txt", "第2版.txt"]


def test_gb18030_with_a_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x84\x31\x95\x33" + TEXT.encode("gb18030"))
    assert read_page(tmp_path / "a.txt").text == TEXT
    (tmp_path / "a.txt").write_bytes(b"\x84\x31\x95\x33" + TEXT.encode("gb18030") + b"\xff")
    with pytest.raises(SourceError, match="begins as GB18030"):
        read_page(tmp_path / "a.txt")


def test_folders_of_engines_hold_each_page_once(tmp_path: Path) -> None:
    middle = (DATA / "mineru_middle.json").read_bytes()
    mineru = tmp_path / "mineru" / "vlm"
    mineru.mkdir(parents=True)
    for name, data in (("p_middle.json", middle), ("p.md", b"x"), ("p_model_output.txt", TEXT.encode())):
        (mineru / name).write_bytes(data)
    assert [page.format for page in read_source(tmp_path / "mineru")] == ["mineru_middle"] * 2
    paddle = tmp_path / "paddle"
    paddle.mkdir()
    result = (DATA / "paddle_vl.json").read_bytes()
    for name, data in (
        ("p_0_res.json", result),
        ("p_10_res.json", result),
        ("p_2_res.json", result),
        ("p_0.md", TEXT.encode()),
        ("p_0_table_1.html", "<html><body><table><tr><td>甲</td></tr></table></body></html>".encode()),
    ):
        (paddle / name).write_bytes(data)
    assert [page.name for page in read_source(paddle)] == ["p_0_res.json", "p_2_res.json", "p_10_res.json"]


def test_pages_by_their_chinese_numbers(tmp_path: Path) -> None:
    names = ["第一版", "第二版", "第九版", "第十版", "第十二版", "第二十版", "第一百零五版"]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
    assert [page.name for page in read_source(tmp_path)] == [f"{name}.txt" for name in names]


def test_chinese_figures_that_are_no_numbers(tmp_path: Path) -> None:
    # Without 第 they are words, in the order of their characters.
    names = ["一版", "三版", "二版", "第版", "第1版", "第a版"]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
    assert sorted(page.name or "" for page in read_source(tmp_path)) == sorted(
        f"{name}.txt" for name in names
    )
    assert [page.name for page in read_source(tmp_path)][:3] == ["一版.txt", "三版.txt", "二版.txt"]
