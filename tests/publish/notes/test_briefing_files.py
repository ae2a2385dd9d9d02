"""The files of a briefing are built as Word and PDF readers need them, not only to look right."""

import io
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from publish.briefing.briefing import briefing
from publish.briefing.selection import Selection
from publish.documents.content import Document, Heading, Picture, Pictures, Table
from publish.documents.docx import to_docx
from publish.documents.html import to_html
from publish.documents.pdf import to_pdf
from publish.documents.widths import needed
from publish.typography import bound
from queries import catalogue
from tests.support.documents.document_reading import pages_of, squeezed, units_of


@pytest.fixture(scope="module")
def made(warehouse: Path) -> Document:
    return briefing(Selection(2020, area="II", is_long=True))


@pytest.fixture(scope="module")
def word(made: Document) -> Any:
    return docx.Document(io.BytesIO(to_docx(made)))


@pytest.fixture(scope="module")
def pdf(made: Document) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(to_pdf(made)))


def of_kind(made: Document, kind: type) -> list[Any]:
    return [block for block in made.blocks if isinstance(block, kind)]


def pictures_of(made: Document) -> list[Picture]:
    """Return the charts in the order of the document, also those that stand abreast."""
    return [
        picture
        for block in made.blocks
        for picture in (block.pictures if isinstance(block, Pictures) else (block,))
        if isinstance(picture, Picture)
    ]


def alts_of(made: Document) -> list[str]:
    """Return the words for every drawing: charts, and the courses in the cells of tables."""
    found = []
    for block in made.blocks:
        if isinstance(block, Table):
            found += [line.sketch.alt for line in block.lines if line.sketch]
        elif isinstance(block, Pictures):
            found += [picture.alt for picture in block.pictures]
        elif isinstance(block, Picture):
            found.append(block.alt)
    return found


def captions_of(word: Any) -> list[Any]:
    """Return the captions in the text and in the cells that place charts abreast."""
    every = [Paragraph(element, word) for element in word.element.body.iter(qn("w:p"))]
    return [item for item in every if item.style and item.style.name == "Caption"]


def test_headings_of_the_word_file_are_real_and_skip_no_level(made: Document, word: Any) -> None:
    found = [item for item in word.paragraphs if item.style.name.startswith("Heading")]
    assert [item.text.replace("\u00a0", " ") for item in found] == [
        heading.text for heading in of_kind(made, Heading)
    ]
    levels = [int(item.style.name[-1]) for item in found]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_points_of_the_word_file_are_numbered_by_word_itself(word: Any) -> None:
    points = [item for item in word.paragraphs if item.style.name == "Heading 2"]
    assert len(points) == 17
    assert all(item._p.pPr.numPr is not None for item in points)
    assert not any(item.text[0].isdigit() for item in points)


def test_captions_of_the_word_file_count_themselves(made: Document, word: Any) -> None:
    captions = captions_of(word)
    assert len(captions) == len(pictures_of(made)) + len(of_kind(made, Table))
    assert all("SEQ" in item._p.xml for item in captions)


def test_tables_of_the_word_file_repeat_their_header_row(made: Document, word: Any) -> None:
    tables = [table for table in word.tables if table._tbl.tblPr.find(qn("w:tblCaption")) is not None]
    assert len(tables) == len(of_kind(made, Table))
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_pictures_of_the_word_file_have_the_words_of_their_chart(made: Document, word: Any) -> None:
    alts = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert alts == alts_of(made)
    assert all(len(alt) > 40 for alt in alts)


def test_the_word_file_says_its_language_title_and_page_numbers(made: Document, word: Any) -> None:
    languages = {item.get(qn("w:val")) for item in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"pl-PL"}
    assert (word.core_properties.title, word.core_properties.language) == (made.title, "pl-PL")
    footer = word.sections[0].footer.paragraphs[0]._p.xml
    assert "PAGE" in footer
    assert "NUMPAGES" in footer


def test_the_pdf_is_tagged_and_says_its_language_and_title(made: Document, pdf: pikepdf.Pdf) -> None:
    assert bool(pdf.Root.MarkInfo.Marked)
    assert str(pdf.Root.Lang) == "pl-PL"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == bound(made.title)
        assert metadata["pdfuaid:part"] == "1"


def test_the_pdf_has_a_bookmark_for_every_heading(made: Document, pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = [item.title for top in outline.root for item in (top, *top.children)]
    assert len(titles) == len(of_kind(made, Heading))
    assert "1. Godziny usług opiekuńczych na osobę (II.1)" in titles


def test_pictures_and_tables_of_the_pdf_are_tagged_as_what_they_are(made: Document, pdf: pikepdf.Pdf) -> None:
    elements = list(_elements(pdf.Root.StructTreeRoot.K))
    kinds = Counter(str(element.S) for element in elements)
    assert kinds["/H2"] == 17
    assert kinds["/Table"] == len(of_kind(made, Table))
    assert kinds["/THead"] == kinds["/Table"]
    alts = [str(element.Alt) for element in elements if str(element.S) == "/Figure"]
    assert [squeezed(alt) for alt in alts] == [squeezed(alt) for alt in alts_of(made)]


def _elements(node: Any) -> Any:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node.K)


def test_the_type_of_the_pdf_is_embedded_and_has_polish_letters(made: Document, pdf: pikepdf.Pdf) -> None:
    fonts = [font for page in pdf.pages for font in (page.Resources.get("/Font") or {}).values()]
    assert fonts
    for font in fonts:
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))
    text = "".join(pages_of(to_pdf(made)))
    assert set("ąćęłńóśźżŚŹ") <= set(text)


def test_the_same_briefing_is_the_same_file(made: Document) -> None:
    assert to_pdf(made) == to_pdf(made)


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("area", ["I", "II", "III", "IV", None])
def test_a_note_has_at_most_two_pages_and_three_of_all_areas(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch, area: str | None, language: str
) -> None:
    monkeypatch.setenv("BAROMETR_ADDRESS", "https://barometr.miasto.sopot.example")
    pages = pages_of(to_pdf(briefing(Selection(2020, area=area), language)))
    assert len(pages) <= (2 if area else 3)


def test_the_version_of_the_data_stands_once_at_the_end(warehouse: Path) -> None:
    version = catalogue.build().data_version
    made = briefing(Selection(2020, area="II"))
    assert version not in made.footer
    texts = [unit.text for unit in units_of(to_docx(made))]
    assert [version in text for text in texts].count(True) == 1
    assert version in texts[-1]


def test_a_year_that_heads_a_column_is_never_broken(made: Document) -> None:
    for table in of_kind(made, Table):
        share = 1740 / sum(table.widths)  # tenths of a millimetre
        for column, width in zip(table.columns, table.widths, strict=True):
            if column.isdigit():
                assert width * share >= needed([column])


def test_properties_of_a_table_stand_in_the_order_that_word_wants(word: Any) -> None:
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblLook", "tblCaption"]
    for table in word.tables:
        names = [element.tag.rpartition("}")[2] for element in table._tbl.tblPr]
        assert names == sorted(names, key=order.index)


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("number", range(1, 7))
def test_every_direction_can_be_typeset_in_both_languages(
    warehouse: Path, number: int, language: str
) -> None:
    made = briefing(Selection(2020, priority=number), language)
    assert to_pdf(made).startswith(b"%PDF")


def test_the_preview_on_the_page_has_the_headings_pictures_and_tables(made: Document) -> None:
    html = to_html(made)
    assert html.count("<h4") == 17
    assert html.count("<img ") == len(alts_of(made))
    assert html.count("<caption>") == len(of_kind(made, Table))
    assert "<script" not in html
