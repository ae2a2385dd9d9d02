"""What a Word file holds besides runs of text is told with its place, and no cell that holds it is empty."""

from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml

from etl.documents.word.word import read_word
from tests.support.documents.word_file import (
    FOSTER,
    area_table,
    cell,
    changed,
    numbers,
    paragraph,
    row,
    run,
    table,
    told,
    write,
)

EQUATION = "<m:oMath><m:r><m:t>9</m:t></m:r></m:oMath>"
BOX = f"<w:txbxContent>{paragraph(run('13 rodzin'))}</w:txbxContent>"
DRAWN = (
    f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing>"
    f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="wykres rodzin"/><a:graphic><a:graphicData>'
    '<pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
OLD_PICTURE = '<w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'
OBJECT = (
    '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
)
OLD_EQUATION = '<w:r><w:object><o:OLEObject ProgID="Equation.DSMT4"/></w:object></w:r>'
EQ_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\f(9;2)</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)

DROP_DOWN = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
    '<w:listEntry w:val="8"/><w:listEntry w:val="9"/></w:ddList></w:ffData></w:fldChar></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("content", "words", "kind", "text"),
    [
        (EQUATION, "(równanie)", "equation", "9"),
        (f"<m:oMathPara>{EQUATION}</m:oMathPara>", "(równanie)", "equation", "9"),
        (EQ_FIELD, "(równanie)", "equation", "EQ \\f(9;2)"),
        (OLD_EQUATION, "(równanie)", "equation", "Equation.DSMT4"),
        (DRAWN, "(pole tekstowe)", "text_box", "13 rodzin"),
        (
            f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>",
            "(pole tekstowe)",
            "text_box",
            "13 rodzin",
        ),
        (PICTURE, "(obraz)", "picture", "wykres rodzin"),
        (OLD_PICTURE, "(obraz)", "picture", ""),
        (OBJECT, "(część osadzona)", "embedded_part", "Excel.Sheet.12"),
    ],
)
def test_a_cell_that_holds_only_a_thing_is_told_and_not_empty(
    tmp_path: Path, content: str, words: str, kind: str, text: str
) -> None:
    path = write(tmp_path / "raport.docx", area_table(paragraph(content)))
    document = read_word(path)
    assert told(document) == [(kind, text)]
    assert document.unread[0].place == "tabela 1, wiersz 2, komórka 3"
    assert words in [line.text.strip() for line in document.lines]
    assert (FOSTER, "2021") not in numbers(path)


@pytest.mark.parametrize(
    ("before", "thing", "after", "lost"),
    [
        ("1", EQUATION, " rodzin", "1"),
        ("", EQUATION, "0 rodzin", "0"),
        ("9 ", EQUATION, " rodzin", "9"),
        ("1", PICTURE, "3 rodzin", "1 3"),
        ("1", EQ_FIELD, "", "1"),
        ("1  053", PICTURE, " rodzin", "1 053"),
    ],
)
def test_a_number_that_a_thing_touches_is_not_read(
    tmp_path: Path, before: str, thing: str, after: str, lost: str
) -> None:
    path = write(tmp_path / "raport.docx", area_table(paragraph(run(before) + thing + run(after))))
    assert (FOSTER, "2021") not in numbers(path)
    assert ("number_not_read", lost) in told(read_word(path))


def test_a_picture_beside_the_words_of_a_cell_takes_no_number_away(tmp_path: Path) -> None:
    path = write(tmp_path / "raport.docx", area_table(paragraph(PICTURE + run(" 9 rodzin."))))
    assert numbers(path)[FOSTER, "2021"] == "9"
    assert told(read_word(path)) == [("picture", "wykres rodzin")]


@pytest.mark.parametrize(
    "content",
    [
        f"<mc:AlternateContent><mc:Choice Requires='w14'>{run('9 rodzin')}</mc:Choice>"
        f"<mc:Fallback>{run('8 rodzin')}</mc:Fallback></mc:AlternateContent>",
        f"<mc:AlternateContent><mc:Fallback>{run('9 rodzin')}</mc:Fallback></mc:AlternateContent>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('9 rodzin')}</w:sdtContent></w:sdt>",
        f"<w:smartTag w:element='x'>{run('9 rodzin')}</w:smartTag>",
        f"<w:hyperlink>{run('9')}</w:hyperlink>{run(' rodzin')}",
        f"<w:fldSimple w:instr=' DOCPROPERTY Rodziny '>{run('9 rodzin')}</w:fldSimple>",
        DROP_DOWN + run(" rodzin"),
        f'<w:r><w:sym w:font="Symbol" w:char="F039"/></w:r>{run(" rodzin")}',
        f"<w:ruby><w:rt>{run('1')}</w:rt><w:rubyBase>{run('9 rodzin')}</w:rubyBase></w:ruby>",
    ],
)
def test_text_in_any_wrapping_is_read(tmp_path: Path, content: str) -> None:
    path = write(tmp_path / "raport.docx", area_table(paragraph(content)))
    assert numbers(path)[FOSTER, "2021"] == "9"
    assert told(read_word(path)) == []


def test_a_part_of_another_file_is_told_with_its_words(tmp_path: Path) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    page = "<html><body><table><tr><td>wskaźniki</td><td>7</td></tr></table></body></html>"

    def related(name: str, content: bytes) -> tuple[str, bytes]:
        entry = f'<Relationship Id="rIdA" Type="{office}/aFChunk" Target="part.htm"/></Relationships>'
        is_main = name == "word/_rels/document.xml.rels"
        return name, content.replace(b"</Relationships>", entry.encode()) if is_main else content

    chunk = '<w:altChunk r:id="rIdA"/>'
    value = cell(paragraph("") + chunk + paragraph(""))
    path = write(
        tmp_path / "raport.docx", table(row("wskaźniki", "2020", "2021"), row(FOSTER, "11", value)), chunk
    )
    document = read_word(changed(path, related, {"word/part.htm": page.encode()}))
    assert [(entry.kind, entry.text, entry.place) for entry in document.unread] == [
        ("embedded_part", "wskaźniki 7", "tabela 1, wiersz 2, komórka 3"),
        ("embedded_part", "wskaźniki 7", "akapit 8"),
    ]
    assert (FOSTER, "2021") not in numbers(path)


def test_what_a_header_or_footer_says_is_told_without_the_numbers_of_pages(tmp_path: Path) -> None:
    path = write(tmp_path / "raport.docx", area_table("13 rodzin"))
    document = Document(str(path))
    section = document.sections[0]
    section.header.paragraphs[0].text = "Korekta: II.12 w 2021 r. 14 rodzin"
    page = "<w:fldSimple w:instr='PAGE'><w:r><w:t>3</w:t></w:r></w:fldSimple>"
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    footer = parse_xml(f'<w:p xmlns:w="{namespace}"><w:r><w:t>Strona </w:t></w:r>{page}</w:p>')
    section.footer._element.append(footer)
    document.save(str(path))
    assert [(item.kind, item.place, item.text) for item in read_word(path).unread] == [
        ("number_in_text", "nagłówek albo stopka strony", "Korekta: II.12 w 2021 r. 14 rodzin")
    ]
