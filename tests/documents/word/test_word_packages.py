"""Word files whose package differs from what python-docx writes: a person sees the same document."""

import zipfile
from pathlib import Path

import pytest

from etl.documents.word.word import read_word
from etl.faults import Faults
from tests.support.documents.word_file import FOSTER, area_table, changed, numbers, run, told, write


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write(tmp_path / "raport.docx", area_table("9 rodzin"))


def test_a_main_part_of_another_name_is_read_as_word_online_writes_it(report: Path) -> None:
    def renamed(name: str, content: bytes) -> tuple[str, bytes]:
        return name.replace("word/document.xml", "word/document2.xml").replace(
            "document.xml.rels", "document2.xml.rels"
        ), content.replace(b"word/document.xml", b"word/document2.xml")

    assert numbers(changed(report, renamed))[FOSTER, "2021"] == "9"


def test_the_main_part_is_the_one_that_the_package_names_not_the_one_of_the_usual_name(report: Path) -> None:
    def renamed(name: str, content: bytes) -> tuple[str, bytes]:
        return name.replace("word/document.xml", "word/document2.xml"), content.replace(
            b"word/document.xml", b"word/document2.xml"
        )

    changed(report, renamed, {"word/document.xml": b"<w/>"})
    assert numbers(report)[FOSTER, "2021"] == "9"


def test_strict_open_xml_is_read(report: Path) -> None:
    def strict(name: str, content: bytes) -> tuple[str, bytes]:
        for room in (b"wordprocessingml", b"officeDocument", b"drawingml"):
            usual = b"http://schemas.openxmlformats.org/" + room + b"/2006/"
            content = content.replace(usual, b"http://purl.oclc.org/ooxml/" + room + b"/")
        return name, content

    changed(report, strict)
    with zipfile.ZipFile(report) as archive:
        assert b"purl.oclc.org/ooxml/wordprocessingml/main" in archive.read("word/document.xml")
    assert numbers(report)[FOSTER, "2021"] == "9"


def test_styles_count_in_strict_open_xml_too_with_measures_that_bear_a_unit(tmp_path: Path) -> None:
    tiny = run("4", '<w:sz w:val="1pt"/>')
    path = write(tmp_path / "raport.docx", area_table(tiny + run("9 rodzin", '<w:sz w:val="11pt"/>')))
    assert numbers(path)[FOSTER, "2021"] == "9"
    assert told(read_word(path)) == [("hidden_text", "4")]


@pytest.mark.parametrize("target", [b"../NULL", b"media/none.png", b"NULL"])
def test_a_relationship_to_a_part_that_is_not_there_is_read_past(report: Path, target: bytes) -> None:
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    entry = b'<Relationship Id="rIdN" Type="' + kind + b'" Target="' + target + b'"/>'

    def broken(name: str, content: bytes) -> tuple[str, bytes]:
        return name, content.replace(b"</Relationships>", entry + b"</Relationships>")

    assert numbers(changed(report, broken))[FOSTER, "2021"] == "9"


def test_a_package_without_styles_and_numbering_is_read(report: Path) -> None:
    def poor(name: str, content: bytes) -> tuple[str, bytes]:
        if name == "word/_rels/document.xml.rels":
            return name, content[: content.index(b"<Relationship ")] + b"</Relationships>"
        return name, content

    assert numbers(changed(report, poor))[FOSTER, "2021"] == "9"


def test_a_main_part_that_is_no_document_is_refused(report: Path) -> None:
    def other(name: str, content: bytes) -> tuple[str, bytes]:
        return name, b"<workbook/>" if name == "word/document.xml" else content

    with pytest.raises(Faults, match="damaged inside"):
        read_word(changed(report, other))


def test_a_workbook_named_docx_is_refused_by_its_ending(report: Path) -> None:
    def book(name: str, content: bytes) -> tuple[str, bytes]:
        return name.replace("word/document.xml", "xl/workbook.xml"), content.replace(
            b"word/document.xml", b"xl/workbook.xml"
        ).replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main")

    with pytest.raises(Faults, match=r"is no \.docx file"):
        read_word(changed(report, book))
