"""Marks of notes are no digits of the number beside them; raised units and small print are no marks."""

import time
from pathlib import Path

import pytest

from etl.documents.word.word import read_word
from tests.support.documents.word_file import (
    FOSTER,
    area_table,
    changed,
    numbers,
    paragraph,
    run,
    told,
    write,
)

RAISED = '<w:vertAlign w:val="superscript"/>'
STYLES = (
    '<w:style w:type="character" w:styleId="Odwoanieprzypisudolnego"><w:name w:val="footnote reference"/>'
    f"<w:rPr>{RAISED}</w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="Znak"><w:name w:val="Znak"/>'
    '<w:basedOn w:val="Odwoanieprzypisudolnego"/></w:style>'
)


def value_of(path: Path) -> str:
    return numbers(path)[FOSTER, "2021"]


def report(tmp_path: Path, value: str) -> Path:
    return write(tmp_path / "raport.docx", area_table(value), styles=STYLES)


@pytest.mark.parametrize(
    "mark",
    [
        "1",
        "1,2",
        "1, 2",
        "12",
        "a)",
        "a",
        "1)",
        "(1)",
        "[2]",
        "*",
        "**",
        "†",
        "i",
        "iv)",
        "1-3",
        "2*",
        "1)2)",
    ],
)
def test_a_raised_mark_is_told_and_no_digit_of_the_number(tmp_path: Path, mark: str) -> None:
    path = report(tmp_path, run("9") + run(mark, RAISED) + run(" rodzin"))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("note_mark", mark)]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:rStyle w:val="Odwoanieprzypisudolnego"/>',
        '<w:rStyle w:val="Znak"/>',
        '<w:position w:val="6"/><w:sz w:val="14"/>',
        '<w:position w:val="4"/>',
    ],
)
def test_a_mark_is_raised_by_a_style_or_by_its_position_too(tmp_path: Path, properties: str) -> None:
    path = report(tmp_path, run("9") + run("2", properties) + run(" rodzin"))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("note_mark", "2")]


def test_a_mark_in_several_runs_is_one(tmp_path: Path) -> None:
    path = report(
        tmp_path, run("9") + run("1", RAISED) + run(",", RAISED) + run("2", RAISED) + run(" rodzin")
    )
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("note_mark", "1,2")]


def field(code: str, shown: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    "reference",
    [
        field("NOTEREF _Ref1 \\f \\h", run("2", '<w:rStyle w:val="Odwoanieprzypisudolnego"/>')),
        field("NOTEREF _Ref1 \\h", run("2")),
        f'<w:fldSimple w:instr=" NOTEREF _Ref1 \\h ">{run("2")}</w:fldSimple>',
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>2</w:t></w:r>',
        '<w:r><w:endnoteReference w:customMarkFollows="1" w:id="2"/></w:r>' + run("2"),
    ],
)
@pytest.mark.parametrize(("before", "after"), [("9", " rodzin"), ("9 rodzin", "")])
def test_a_reference_to_a_note_is_told_however_it_is_set(
    tmp_path: Path, reference: str, before: str, after: str
) -> None:
    path = report(tmp_path, run(before) + reference + run(after))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("note_mark", "2")]


def test_the_result_of_any_other_field_is_read_and_its_code_is_not(tmp_path: Path) -> None:
    inner = field("MERGEFIELD Rok", run("8"))
    path = report(tmp_path, field(f"=SUM(ABOVE) </w:instrText></w:r>{inner}<w:r><w:instrText>", run("9")))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("hidden_text", "8")]


def test_a_field_that_never_ends_hides_nothing_without_a_word(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert told(read_word(report(tmp_path, begin + run("9 rodzin")))) == [("hidden_text", "9 rodzin")]


def test_a_cell_that_is_raised_as_a_whole_is_read(tmp_path: Path) -> None:
    path = report(tmp_path, paragraph(run("9", RAISED) + run(" rodzin", RAISED)))
    assert value_of(path) == "9"
    assert told(read_word(path)) == []


@pytest.mark.parametrize("mark", ["7", "1)", "1, 2"])
def test_a_raised_mark_alone_in_its_cell_is_a_mark(tmp_path: Path, mark: str) -> None:
    path = report(tmp_path, run(mark, RAISED))
    assert value_of(path) == ""
    assert told(read_word(path)) == [("note_mark", mark)]


def test_raised_words_are_read(tmp_path: Path) -> None:
    path = report(tmp_path, run("9") + run(" rodzin", RAISED))
    assert "9 rodzin" in [line.text.strip() for line in read_word(path).lines]
    assert told(read_word(path)) == []


def test_a_long_raised_text_costs_no_time(tmp_path: Path) -> None:
    path = report(tmp_path, run("9") + run("1 " * 20_000 + "rodzin", RAISED))
    started = time.perf_counter()
    read_word(path)
    assert time.perf_counter() - started < 5


def test_a_mark_on_a_line_of_its_own_is_raised_against_the_rest_of_its_cell(tmp_path: Path) -> None:
    path = report(tmp_path, paragraph(run("9 rodzin")) + paragraph(run("1)", RAISED)))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("note_mark", "1)")]


def test_small_print_is_no_mark(tmp_path: Path) -> None:
    path = report(tmp_path, run("9", '<w:sz w:val="22"/>') + run("2 rodziny", '<w:sz w:val="12"/>'))
    assert value_of(path) == "92"


@pytest.mark.parametrize(("unit", "power", "shown"), [("m", "2", "m²"), ("km", "2", "km²"), ("m", "3", "m³")])
def test_a_raised_unit_keeps_its_meaning(tmp_path: Path, unit: str, power: str, shown: str) -> None:
    path = report(tmp_path, run(f"1000 {unit}") + run(power, RAISED) + run(" terenu"))
    assert value_of(path) == "1000"
    assert f"1000 {shown} terenu" in [line.text.strip() for line in read_word(path).lines]
    assert told(read_word(path)) == []


def test_raised_digits_that_are_letters_of_their_own_are_marks_too(tmp_path: Path) -> None:
    path = report(tmp_path, run("9¹ rodzin"))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("note_mark", "1")]


@pytest.mark.parametrize(
    ("before", "raised", "after"), [("12", "50", " zł"), ("8", "00", ""), ("5·10", "6", "")]
)
def test_raised_digits_that_belong_to_their_number_leave_it_unread(
    tmp_path: Path, before: str, raised: str, after: str
) -> None:
    path = report(tmp_path, run(before) + run(raised, RAISED) + run(after))
    document = read_word(path)
    assert told(document) == []
    shown = before + raised.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")) + after
    assert shown in [line.text.strip() for line in document.lines]


def test_lowered_digits_are_no_digits_of_the_number(tmp_path: Path) -> None:
    path = report(tmp_path, run("9") + run("2", '<w:vertAlign w:val="subscript"/>') + run(" rodzin"))
    assert value_of(path) == "9"
    assert told(read_word(path)) == [("note_mark", "2")]


NOTE = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    ("part", "text", "expected"),
    [
        ("footnote", "W tym 3 rodziny spokrewnione.", [("note_text", "W tym 3 rodziny spokrewnione.")]),
        ("endnote", "W tym 3 rodziny spokrewnione.", [("note_text", "W tym 3 rodziny spokrewnione.")]),
        ("comment", "Powinno być 10.", [("comment", "Powinno być 10.")]),
        ("footnote", "Dane szacunkowe.", []),
    ],
)
def test_a_note_or_a_comment_that_says_a_number_is_told_where_it_is_referred_to(
    tmp_path: Path, part: str, text: str, expected: list[tuple[str, str]]
) -> None:
    def related(name: str, content: bytes) -> tuple[str, bytes]:
        entry = f'<Relationship Id="rIdF" Type="{OFFICE}/{part}s" Target="{part}s.xml"/></Relationships>'
        is_main = name == "word/_rels/document.xml.rels"
        return name, content.replace(b"</Relationships>", entry.encode()) if is_main else content

    notes = f'<w:{part}s xmlns:w="{NAMESPACE}"><w:{part} w:id="2">{NOTE.format(text)}</w:{part}></w:{part}s>'
    path = report(tmp_path, run("9") + f'<w:r><w:{part}Reference w:id="2"/></w:r>' + run(" rodzin"))
    changed(path, related, {f"word/{part}s.xml": notes.encode()})
    assert value_of(path) == "9"
    assert told(read_word(path)) == expected
