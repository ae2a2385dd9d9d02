"""In Word only what a person sees is read: what is hidden, struck out, white or deleted is told instead."""

from pathlib import Path

import pytest

from etl.documents.word.word import read_word
from etl.next_report.extract import extract_all
from tests.support.documents.word_file import (
    FOSTER,
    area_table,
    cell,
    numbers,
    paragraph,
    row,
    run,
    table,
    told,
    write,
)


def style(kind: str, name: str, properties: str, based_on: str = "") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


def value_of(path: Path) -> str:
    return numbers(path)[FOSTER, "2021"]


HIDDEN = style("character", "Ukryty", "<w:vanish/>")
HEIR = HIDDEN + style("character", "Dziecko", "<w:b/>", based_on="Ukryty")
SEEN_HEIR = HIDDEN + style("character", "Dziecko", '<w:vanish w:val="0"/>', based_on="Ukryty")
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


@pytest.mark.parametrize(
    ("properties", "styles", "kind"),
    [
        ("<w:vanish/>", "", "hidden_text"),
        ('<w:vanish w:val="true"/>', "", "hidden_text"),
        ('<w:rStyle w:val="Ukryty"/>', HIDDEN, "hidden_text"),
        ('<w:rStyle w:val="Dziecko"/>', HEIR, "hidden_text"),
        ('<w:sz w:val="2"/>', "", "hidden_text"),
        ('<w:rStyle w:val="Maly"/>', style("character", "Maly", '<w:sz w:val="1"/>'), "hidden_text"),
        ("<w:strike/>", "", "struck_out_text"),
        ("<w:dstrike/>", "", "struck_out_text"),
        ('<w:rStyle w:val="Stary"/>', style("character", "Stary", "<w:strike/>"), "struck_out_text"),
        ('<w:color w:val="FFFFFF"/>', "", "white_text"),
        ('<w:color w:val="FDFDFD"/>', "", "white_text"),
        ('<w:color w:val="000000" w:themeColor="background1"/>', "", "white_text"),
        ('<w:color w:val="FF0000"/><w:shd w:val="clear" w:fill="FF0000"/>', "", "white_text"),
        ('<w:color w:val="000000"/><w:shd w:val="solid" w:color="auto"/>', "", "white_text"),
        ('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', "", "white_text"),
        ('<w:rStyle w:val="Bialy"/>', style("character", "Bialy", '<w:color w:val="FFFFFF"/>'), "white_text"),
        (f"<w14:textFill {W14}><w14:noFill/></w14:textFill>", "", "white_text"),
        ('<w:rFonts w:ascii="Wingdings"/>', "", "unreadable_letters"),
        ('<w:w w:val="1"/>', "", "hidden_text"),
        ('<w:w w:val="5%"/>', "", "hidden_text"),
        ('<w:fitText w:val="1"/>', "", "hidden_text"),
        ('<w:spacing w:val="-200"/>', "", "hidden_text"),
        ("<w:rtl/>", "", "unreadable_letters"),
    ],
)
def test_what_is_not_seen_as_text_is_told_and_not_read(
    tmp_path: Path, properties: str, styles: str, kind: str
) -> None:
    value = run("4", properties) + run("9 rodzin")
    path = write(tmp_path / "raport.docx", area_table(value), styles=styles)
    assert value_of(path) == "9"
    (entry,) = read_word(path).unread
    assert (entry.kind, entry.text) == (kind, "4")
    assert entry.place == "tabela 1, wiersz 2, komórka 3"


@pytest.mark.parametrize(
    ("properties", "styles"),
    [
        ('<w:vanish w:val="0"/>', ""),
        ('<w:rStyle w:val="Ukryty"/><w:vanish w:val="false"/>', HIDDEN),
        ('<w:rStyle w:val="Dziecko"/>', SEEN_HEIR),
        ("<w:webHidden/>", ""),
        ('<w:w w:val="66"/>', ""),
        ('<w:spacing w:val="-20"/>', ""),
        ('<w:strike w:val="off"/>', ""),
        ('<w:sz w:val="10"/>', ""),
        ('<w:color w:val="auto"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:shd w:val="solid" w:color="auto" w:fill="auto"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:shd w:val="diagStripe" w:fill="auto"/>', ""),
        ('<w:rFonts w:ascii="Arial" w:cs="Wingdings"/>', ""),
    ],
)
def test_what_only_looks_like_hiding_is_read(tmp_path: Path, properties: str, styles: str) -> None:
    value = run("4", properties) + run("9 rodzin")
    path = write(tmp_path / "raport.docx", area_table(value), styles=styles)
    assert value_of(path) == "49"
    assert told(read_word(path)) == []


def test_a_paragraph_and_a_character_style_that_both_hide_show_the_text(tmp_path: Path) -> None:
    styles = HIDDEN + style("paragraph", "Skryty", "<w:vanish/>")
    value = paragraph(
        run("4", '<w:rStyle w:val="Ukryty"/>') + run("9 rodzin"), '<w:pStyle w:val="Skryty"/>'
    ) + paragraph(run("7 rodzin"))
    path = write(tmp_path / "raport.docx", area_table(value), styles=styles)
    assert value_of(path) == "4 7"
    assert told(read_word(path)) == [("hidden_text", "9 rodzin")]


def test_white_text_is_read_on_the_ground_of_its_cell_paragraph_or_page(tmp_path: Path) -> None:
    white, dark = '<w:color w:val="FFFFFF"/>', '<w:shd w:val="clear" w:fill="1F3864"/>'
    text = run("4", white) + run("9 rodzin")
    cells = area_table(cell(text, dark))
    paragraphs = area_table(paragraph(text, dark))
    assert value_of(write(tmp_path / "a.docx", cells)) == "49"
    assert value_of(write(tmp_path / "b.docx", paragraphs)) == "49"
    assert value_of(write(tmp_path / "c.docx", area_table(text), background="203864")) == "49"
    assert value_of(write(tmp_path / "d.docx", area_table(text), background="FFFFFF")) == "9"


TABLE_STYLE = (
    '<w:style w:type="table" w:styleId="Siatka"><w:name w:val="Siatka"/>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
    '<w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastCol"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:tblStylePr></w:style>'
)


def test_the_white_header_of_a_table_style_is_read(tmp_path: Path) -> None:
    properties = '<w:tblStyle w:val="Siatka"/><w:tblLook w:val="0620"/>'
    path = write(tmp_path / "raport.docx", area_table("9", properties=properties), styles=TABLE_STYLE)
    assert value_of(path) == "9"
    assert told(read_word(path)) == []


def test_a_column_that_a_table_style_sets_white_on_white_is_told(tmp_path: Path) -> None:
    properties = '<w:tblStyle w:val="Siatka"/><w:tblLook w:firstRow="1" w:lastColumn="1" w:val="0000"/>'
    path = write(tmp_path / "raport.docx", area_table("9", properties=properties), styles=TABLE_STYLE)
    assert value_of(path) == ""
    assert told(read_word(path)) == [("white_text", "9"), ("white_text", "52")]


def test_deleted_and_moved_text_is_told_and_inserted_text_read(tmp_path: Path) -> None:
    value = (
        '<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del>'
        f'<w:moveFrom w:id="2">{run("7")}</w:moveFrom><w:ins w:id="3">{run("9")}</w:ins>{run(" rodzin")}'
    )
    path = write(tmp_path / "raport.docx", area_table(value))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("deleted_text", "127")]


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next(tmp_path: Path) -> None:
    value = paragraph(run("1"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("3 rodzin"))
    assert value_of(write(tmp_path / "raport.docx", area_table(value))) == "13"


def test_a_deleted_row_and_a_row_too_low_to_be_seen_are_told(tmp_path: Path) -> None:
    rows = (
        row("wskaźniki", "2020", "2021"),
        row(FOSTER, "1", "2", properties="<w:del/>"),
        row(FOSTER, "3", "4", properties='<w:trHeight w:val="20" w:hRule="exact"/>'),
        row(FOSTER, "11", "9", properties='<w:trHeight w:val="400" w:hRule="exact"/>'),
    )
    path = write(tmp_path / "raport.docx", table(*rows))
    assert numbers(path) == {(FOSTER, "2020"): "11", (FOSTER, "2021"): "9"}
    assert [kind for kind, _ in told(read_word(path))] == ["deleted_text"] * 3 + ["hidden_text"] * 3


def test_a_cell_in_which_all_is_struck_out_is_not_called_empty(tmp_path: Path) -> None:
    path = write(tmp_path / "raport.docx", area_table(run("12 rodzin", "<w:strike/>")))
    assert "(tekst przekreślony)" in [line.text.strip() for line in read_word(path).lines]
    assert (FOSTER, "2021") not in numbers(path)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ('<w:bdo w:val="rtl"><w:r><w:t>12</w:t></w:r></w:bdo>', "12"),
        (paragraph(run("12 rodzin"), "<w:bidi/>"), "12 rodzin"),
    ],
)
def test_digits_from_right_to_left_are_told(value: str, text: str, tmp_path: Path) -> None:
    path = write(tmp_path / "raport.docx", area_table(value))
    assert numbers(path).get((FOSTER, "2021"), "") == ""
    assert told(read_word(path)) == [("unreadable_letters", text)]


def test_a_line_too_low_to_be_seen_is_told(tmp_path: Path) -> None:
    low = paragraph(run("4"), '<w:spacing w:line="1" w:lineRule="exact"/>')
    path = write(tmp_path / "raport.docx", area_table(paragraph(run("9 rodzin")) + low))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("hidden_text", "4")]


def test_digits_behind_a_mark_that_turns_them_are_told(tmp_path: Path) -> None:
    value = run("razem ") + run("\u202e") + run("12") + run("\u202c") + run(" rodzin")
    found = extract_all(
        write(tmp_path / "raport.docx", area_table(value)), "report-2021", tmp_path / "report-2021"
    )
    assert "12" not in {figure.number for figure in found.figures}
    place = "Obszar II, wiersz 1, kolumna 2021"
    assert ("number_not_read", place) in {(item.kind, item.place) for item in found.unread}


def test_hidden_text_in_prose_is_told_by_its_paragraph(tmp_path: Path) -> None:
    path = write(tmp_path / "raport.docx", paragraph(run("Było 5", "<w:vanish/>")), area_table("9"))
    (entry,) = read_word(path).unread
    assert (entry.kind, entry.line, entry.place) == ("hidden_text", 2, "akapit 2")
