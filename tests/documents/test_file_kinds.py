"""A file of a kind that nobody reads is told what it is and what to make of it, whatever its name says."""

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from PIL import Image

from etl.documents.file_kind import check_kind
from etl.documents.file_words import ENDINGS, OTHER_KINDS, READ_KINDS
from etl.documents.open import READERS, read_document
from etl.documents.text.encoding import decode, read_lines
from etl.faults import Faults

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
TYPES = '<Types><Override ContentType="application/{}"/></Types>'


def old(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(60)


def packed(**parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def typed(content_type: str) -> bytes:
    return packed(**{"[Content_Types].xml": TYPES.format(content_type)})


def picture(kind: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (2, 2)).save(data, kind)
    return data.getvalue()


def word() -> bytes:
    data = io.BytesIO()
    docx.Document().save(data)
    return data.getvalue()


def excel() -> bytes:
    data = io.BytesIO()
    openpyxl.Workbook().save(data)
    return data.getvalue()


def refused(path: Path, content: bytes) -> tuple[str, str]:
    path.write_bytes(content)
    with pytest.raises(Faults) as faults:
        read_document(path)
    (fault,) = faults.value.faults
    return fault.sentence_pl, fault.sentence


EXCEL_TYPE = "vnd.ms-excel.sheet.macroEnabled.main+xml"
FILES = [
    ("a.doc", old("WordDocument"), "w starym formacie (.doc)", "of the old kind (.doc)"),
    ("a.docx", old("WordDocument"), "w starym formacie (.doc)", "of the old kind (.doc)"),
    ("a.doc", b"\0\1\2", "w starym formacie (.doc)", "of the old kind (.doc)"),
    ("a.xls", old("Workbook"), "w starym formacie (.xls)", "of the old kind (.xls)"),
    ("a.xlsx", old("Book"), "w starym formacie (.xls)", "of the old kind (.xls)"),
    ("a.docx", old("EncryptedPackage"), "plik ma hasło", "the file has a password"),
    ("a.xlsx", old("EncryptedPackage"), "plik ma hasło", "the file has a password"),
    ("a.docx", OLE, "ma hasło albo jest w starym formacie", "has a password or is of the old kind"),
    ("a.odt", packed(mimetype="application/vnd.oasis.opendocument.text"), "(.odt)", "(.odt)"),
    ("a.docx", packed(mimetype="application/vnd.oasis.opendocument.text"), "(.odt)", "(.odt)"),
    ("a.ods", packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "(.ods)", "(.ods)"),
    ("a.xlsm", typed(EXCEL_TYPE), "z makrami (.xlsm)", "with macros (.xlsm)"),
    ("a.xlsx", typed(EXCEL_TYPE), "z makrami (.xlsm)", "with macros (.xlsm)"),
    ("a.docm", typed("vnd.ms-word.document.macroEnabled.main+xml"), "(.docm)", "(.docm)"),
    ("a.xlsb", typed("vnd.ms-excel.sheet.binary.macroEnabled.main"), "(.xlsb)", "(.xlsb)"),
    ("a.pptx", typed("vnd.openxmlformats-officedocument.presentationml.main+xml"), "prezentacja", "slides"),
    ("a.rtf", b"{\\rtf1\\ansi 2021}", "(.rtf)", "(.rtf)"),
    ("a.doc", b"{\\rtf1\\ansi 2021}", "(.rtf)", "(.rtf)"),
    ("a.txt", b"{\\rtf1\\ansi 2021}", "(.rtf)", "(.rtf)"),
    ("a.doc", b"<html><body>2021</body></html>", "HTML", "HTML"),
    ("a.xls", b"\xef\xbb\xbf<!DOCTYPE html><table>", "HTML", "HTML"),
    ("a.doc", b'<?xml version="1.0"?><w:wordDocument/>', "jako XML", "as XML"),
    ("a.csv", "wskaźnik;2021\n".encode(), "tabela CSV", "a CSV table"),
    ("a.pages", packed(**{"Index/Document.iwa": "x"}), "Pages", "Pages"),
    ("a.zip", packed(**{"raport.docx": "x"}), "archiwum", "archive"),
    ("a.docx", packed(**{"raport.docx": "x"}), "archiwum", "archive"),
    ("a.jpg", picture("JPEG"), "skan", "scan"),
    ("a.png", picture("PNG"), "skan", "scan"),
    ("a.tif", picture("TIFF"), "skan", "scan"),
    ("a.pdf", picture("JPEG"), "skan", "scan"),
    ("a.docx", b"%PDF-1.7\n", "proszę zmienić końcówkę jego nazwy na .pdf", "ending of its name to .pdf"),
    ("a", b"%PDF-1.7\n", "nie jest plik tekstowy", "is no text file but a PDF"),
    ("a.pdf", word(), "lecz dokument Worda", "but a Word document"),
    ("a.doc", word(), "końcówkę jego nazwy na .docx", "ending of its name to .docx"),
    ("a.docx", excel(), "lecz skoroszyt Excela", "but an Excel workbook"),
    ("a.txt", excel(), "lecz skoroszyt Excela", "but an Excel workbook"),
    ("a.xyz", b"2021", "pliku .xyz nie da się przeczytać", "a .xyz file cannot be read"),
    ("a.docx", b"", "plik jest pusty", "the file is empty"),
    ("a.txt", b"", "plik jest pusty", "the file is empty"),
]


@pytest.mark.parametrize(("name", "content", "polish", "english"), FILES)
def test_what_nobody_reads_is_told_in_a_sentence(
    tmp_path: Path, name: str, content: bytes, polish: str, english: str
) -> None:
    found_pl, found = refused(tmp_path / name, content)
    assert polish in found_pl
    assert english in found


def test_a_workbook_of_tables_is_no_form_and_says_so(tmp_path: Path) -> None:
    polish, english = refused(tmp_path / "sprawozdanie.xlsx", excel())
    assert "nie jest formularzem" in polish
    assert "pliku Worda" in polish
    assert "no form of Barometr" in english


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Faults, match="no such file"):
        read_document(tmp_path / "a.doc")


def test_every_kind_has_an_ending_and_words_in_both_languages() -> None:
    assert set(READ_KINDS) == set(READERS)
    assert set(ENDINGS.values()) <= set(OTHER_KINDS)
    assert all(pl and en and ";" in pl and ";" in en for pl, en in OTHER_KINDS.values())


def test_plain_text_is_no_other_kind_whatever_it_speaks_of(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("PK, %PDF-1.7 i WordDocument to nazwy formatów; Workbook też", encoding="utf-8")
    check_kind(path)


TEXT = "Wskaźnik\t2020\r\nzażółć gęślą jaźń — 1 053\r\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "iso8859-2", "cp852", "utf-32"],
)
def test_polish_letters_survive_in_any_encoding(encoding: str) -> None:
    text = TEXT.replace("—", "-")
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b"])
def test_lines_end_however_they_end(tmp_path: Path, end: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(end.join(["jeden", "dwa", ""]).encode())
    assert [line.text for line in read_lines(path)] == ["jeden", "dwa", ""]
