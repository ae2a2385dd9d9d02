"""No document fails for a letter: known signs become what they mean, others a replacement that is told."""

import io
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from etl.build import build
from presentation.chart.build_plan import build_plan
from publish.briefing.briefing import briefing
from publish.briefing.selection import Selection
from publish.chart_png import chart_png
from publish.documents.content import (
    Block,
    Document,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Table,
)
from publish.documents.docx import to_docx
from publish.documents.html import to_html
from publish.documents.letters import REPLACEMENT, Letters, told
from publish.documents.pdf import to_pdf
from publish.documents.typeset import shown_png_of
from tests.support.documents.document_reading import pages_of
from tests.support.hand_made import PERSONS, facts, rows
from tests.support.running_server import ROOT

DAY = date(2026, 11, 30)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text x="5" y="20">{}</text></svg>'
SIGNS = (
    "\uf0b7 \uf0a7 \ue123 😀 👩\u200d👧 １２ \u202eabc\u202c e\u0332\u0345 \u0301 \ufeff \x0b\x1b \ud83d 中 ل"
)
ANYTHING = some.text(some.characters(exclude_categories=()), max_size=30)


def document(text: str, drawn: str = "") -> Document:
    """Return a document that says the text in every place that a document has, and draws another."""
    safe = drawn.translate(str.maketrans("<>&\r", "    "))
    blocks: tuple[Block, ...] = (
        Heading(f"Nagłówek {text}"),
        Paragraph(text, label=text),
        Items((text,)),
        Picture(SVG.format(safe), text, f"Opis {text}"),
        Table(text, (text, text), (Line((text, text)),), (1, 1), note=text),
    )
    return Document(f"Tytuł {text}", text, "pl", DAY, text, blocks)


def words_of(file: bytes) -> str:
    return " ".join(pages_of(file)).replace("\u00a0", " ")


@settings(max_examples=40)
@given(text=ANYTHING, drawn=ANYTHING)
def test_no_text_whatever_stops_a_document(text: str, drawn: str) -> None:
    made = document(text, drawn)
    assert to_pdf(made).startswith(b"%PDF")
    assert docx.Document(io.BytesIO(to_docx(made))).paragraphs
    assert to_html(made).startswith("<article")


@pytest.mark.parametrize("sign", [*SIGNS.split(), SIGNS])
def test_a_sign_that_is_known_to_make_trouble_stops_no_document(sign: str) -> None:
    for made in (document(sign), document("x", sign), document(sign, sign)):
        assert to_pdf(made).startswith(b"%PDF")
        assert to_docx(made)
        assert to_html(made)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\uf0b7 osoby", "• osoby"),
        ("\uf0a7\uf0fc", "▪✓"),
        ("１２ osób", "12 osób"),
        ("ｚａ ２０２０", "za 2020"),
        ("\U0001d7cf", "1"),
        ("o 5\u202e osób", "o 5 osób"),
        ("z\u0307o\u0301", "żó"),
        ("a\x0bb\x00c", "a bc"),
        ("m² ½ ① \uf0b3 5", f"m² ½ ① {REPLACEMENT} 5"),
        ("\ue123\ud83d\uffff", REPLACEMENT * 3),
        ("zażółć gęślą jaźń – „tak”\u00a0…", "zażółć gęślą jaźń – „tak”\u00a0…"),
    ],
)
def test_a_sign_becomes_what_it_means_or_a_visible_replacement(text: str, shown: str) -> None:
    letters = Letters()
    assert letters(text) == shown
    assert letters.has_replaced == (REPLACEMENT in shown)


def test_a_replaced_sign_is_told_and_nothing_else_is() -> None:
    assert REPLACEMENT in told()
    for sign in ("😀", "\ue123"):
        said = words_of(to_pdf(document(f"pięć {sign} osób")))
        assert f"pięć {REPLACEMENT} osób" in said
        assert said.count(told()) == 1
    assert told() not in words_of(to_pdf(document("pięć \uf0b7 osób １２")))
    assert told() in words_of(to_pdf(document("pięć osób", "😀")))


def test_word_keeps_what_its_own_faces_have_and_tells_what_it_cannot_hold() -> None:
    def paragraphs(text: str, drawn: str = "") -> list[str]:
        word = docx.Document(io.BytesIO(to_docx(document(text, drawn))))
        return [item.text.replace("\u00a0", " ") for item in word.paragraphs]

    assert "😀" in paragraphs("😀")
    assert told() not in paragraphs("😀")
    assert told() in paragraphs("\ue123")
    assert told() in paragraphs("x", "😀"), "the picture is drawn with our faces"


def test_a_chart_as_a_picture_is_drawn_and_tells_what_it_replaces(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def watching(svgs: Sequence[str]) -> tuple[list[bytes], bool]:
        drawn.extend(svgs)
        return shown_png_of(svgs)

    monkeypatch.setattr("publish.chart_png.shown_png_of", watching)
    plan = build_plan(rows(PERSONS, {2019: 62, 2020: 50}), facts(PERSONS))
    assert chart_png(plan, DAY)
    assert len(drawn) == 1
    assert chart_png(replace(plan, title="Osoby \uf0b7 😀"), DAY)
    assert REPLACEMENT not in drawn[1]
    words = " ".join(ElementTree.fromstring(drawn[2]).itertext()).replace("\u00a0", " ")
    assert f"zastąpiono znakiem {REPLACEMENT}" in words


@pytest.fixture
def strange_raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warehouse in which a title and a print that documents show hold such signs."""
    raw = tmp_path / "raw"
    shutil.copytree(ROOT / "data" / "raw", raw, ignore=shutil.ignore_patterns(".*"))
    signs = SIGNS.replace("\ud83d", "").replace("\x0b\x1b", "")  # no file of text or TOML holds these
    found = 0
    for path in (raw / "report-2020").iterdir():
        before = path.read_text(encoding="utf-8")
        after = before.replace("realizacji zadań wieloletnich", f"realizacji {signs}")
        after = after.replace("Raport za 2020 rok", f"Raport za 2020 rok {signs}")
        found += before != after
        path.write_text(after, encoding="utf-8")
    assert found > 1
    build(raw, tmp_path / "warehouse.duckdb")
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "warehouse.duckdb"))


@pytest.mark.parametrize("area", ["I", "II", "III", "IV"])
def test_the_documents_of_a_report_with_such_signs_are_made_and_tell_them(
    strange_raw: None, area: str
) -> None:
    made = briefing(Selection(2020, area=area))
    said = words_of(to_pdf(made))
    assert f"Raport za 2020 rok • ▪ {REPLACEMENT} {REPLACEMENT}" in " ".join(said.split())
    assert told() in " ".join(said.split())
    assert to_docx(made)
