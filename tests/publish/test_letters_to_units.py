"""A letter for every remark and every gap: to somebody, complete but for its fields, in correct Polish."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest

from publish.__main__ import main
from publish.letters.letter import addressees, file_name, letter
from publish.letters.matter import gaps, matter_of
from publish.letters.word import letter_docx
from publish.letters.words import in_years, kinds
from publish.refusal import CannotPublishError
from queries import catalogue, lookups
from queries.prints import prints_by_id
from queries.warehouse import rows

# What only the sender knows; nothing else may stand in square brackets.
FIELDS = {
    "[data]",
    "[podpis]",
    "[podstawa prawna]",
    "[imię i nazwisko]",
    "[radna lub radny Miasta Sopotu]",
    "[nazwa jednostki]",
    "[imię i nazwisko, stanowisko]",
    "[adres]",
    "[adres do odpowiedzi]",
}
CLAIMS_LAW = re.compile(r"\bart\. ?\d|\bDz\. ?U\.|\bustaw[aąęy]\b")


def subjects() -> list[str]:
    return [*(row.finding_id for row in catalogue.remarks()), *(gap.about for gap in gaps())]


def written(kind: str, about: str) -> list[str]:
    """Return the texts of a letter as Word holds them."""
    document = docx.Document(BytesIO(letter_docx(letter(kind, about))))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kind", "about", "words"),
    [
        ("skarga", "missing:x", "Nie ma pisma „skarga”; są: interpelacja, zapytanie, pismo, wniosek."),
        ("pismo", "missing:x", "Nie ma uwagi ani braku „missing:x”"),
        ("pismo", "II.1@2020", "Nie ma uwagi ani braku „II.1@2020”"),
    ],
)
def test_what_there_is_no_letter_about_is_refused(warehouse: Path, kind: str, about: str, words: str) -> None:
    with pytest.raises(CannotPublishError, match=re.escape(words)):
        letter(kind, about)


def test_the_command_refuses_an_indicator_without_a_gap(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.docx"
    assert main(["letter", "--kind", "pismo", "--gap", "II.1", "--out", str(out)]) == 1
    assert "liczby nie mają: I.1" in capsys.readouterr().err
    assert not out.exists()
    assert main(["letter", "--kind", "pismo", "--gap", "i.1", "--to", "MOPS", "--out", str(out)]) == 0
    assert "MOPS" in [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]


def test_every_letter_is_complete(warehouse: Path) -> None:
    found = subjects()
    assert len(found) > 80
    for about in found:
        for kind in kinds():
            made = letter(kind, about)
            texts = [
                *made.sender,
                *made.to,
                made.opening,
                *made.told,
                made.asks,
                *made.questions,
                made.closing,
            ]
            ours = " ".join(
                [*made.sender, made.opening, made.asks, *made.questions, made.closing, *made.sources]
            )
            assert made.to, (kind, about)
            assert len(set(made.places)) == len(made.places), "a print stands there once"
            assert all(text.strip() for text in texts), (kind, about)
            assert not re.search(r"[{}]|\bNone\b|  | [?.,;]", ours), (kind, about)
            assert set(re.findall(r"\[[^\]]*\]", ours)) <= FIELDS, (kind, about)
            assert not CLAIMS_LAW.search(ours), (kind, about)
            assert all(question.endswith("?") for question in made.questions)


def test_a_remark_shows_every_print_with_document_and_place(warehouse: Path) -> None:
    titles = lookups.titles()
    for row in rows("finding_figures"):
        known = prints_by_id()[row["figure_id"]]
        places = letter("interpelacja", row["finding_id"]).places
        assert known.locator in {place.place for place in places}
        assert all(place.document_id in titles for place in places)
        assert not known.printed or f"„{known.printed}”" in {place.printed for place in places}


def test_years_and_numbers_have_their_grammar(warehouse: Path) -> None:
    assert [in_years(years) for years in ((), (2019,), (2019, 2020), (2018, 2019, 2020))] == [
        "",
        "za 2019 r.",
        "za 2019 i 2020 r.",
        "za 2018, 2019 i 2020 r.",
    ]
    two, one = letter("zapytanie", "III.16@2019+2020"), letter("pismo", "II.17@2019")
    assert "w sprawie braku liczby za 2019 i 2020 r. dla wskaźnika III.16 „" in two.opening
    assert "wyjaśnienie braku liczby za 2019 r. dla wskaźnika II.17 „" in one.opening
    assert (two.asks, len(two.questions)) == ("Proszę o odpowiedź na pytania:", 2)
    assert [place.printed for place in two.places] == ["„b.d.”", "„b.d.”"]


def test_addressees_are_the_mayor_or_who_gave_the_figure(warehouse: Path) -> None:
    police = matter_of("sum_mismatch:threat-map-homelessness")
    unknown = matter_of("swapped_suspected:warming_room_users+winter_point_users@2020")
    assert {kind: addressees(kind, police) for kind in kinds()} == {
        "interpelacja": ("Prezydent Miasta Sopotu",),
        "zapytanie": ("Prezydent Miasta Sopotu",),
        "pismo": ("Komenda Miejska Policji",),
        "wniosek": ("Komenda Miejska Policji",),
    }
    assert addressees("pismo", unknown) == ("Zespół Monitorujący Wdrażanie Strategii Integracji",)
    assert addressees("wniosek", unknown) == ("Prezydent Miasta Sopotu",)
    assert unknown.questions[-1].startswith("Która jednostka podała te dane")


def test_a_legal_basis_comes_from_the_configuration_or_stays_a_field(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = gaps()[0].about
    assert letter("wniosek", about).opening.startswith("Na podstawie [podstawa prawna] wnoszę")
    assert "[podstawa prawna]" not in letter("pismo", about).opening
    monkeypatch.setenv("BAROMETR_LETTER_BASIS_WNIOSEK", "próbnego  przepisu")
    assert letter("wniosek", about).opening.startswith("Na podstawie próbnego przepisu wnoszę")
    assert "[podstawa prawna]" in letter("interpelacja", about).opening


def test_the_file_holds_what_the_letter_says_in_any_language_of_the_page(warehouse: Path) -> None:
    about = "swapped_suspected:warming_room_users+winter_point_users@2020"
    made, texts = letter("interpelacja", about), [plain(text) for text in written("interpelacja", about)]
    assert texts[0] == "Sopot, [data]"
    for wanted in (*made.to, made.title, made.opening, *made.questions, "Z poważaniem", "[podpis]"):
        assert plain(wanted) in texts
    assert all(plain(place.printed) in texts and place.place in texts for place in made.places)
    assert file_name("pismo", "I.1@2019+2020") == "pismo_i-1-2019-2020.docx"


def test_no_two_files_on_a_page_have_one_name(warehouse: Path) -> None:
    names = [file_name("pismo", about) for about in subjects()]
    assert sorted(names) == sorted(set(names))
