"""The pages of the briefing and the sheet, opened through the router as a visitor opens them."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from publish.sheet.notes import Notes, Proposal, to_text

Open = Callable[..., AppTest]
BRIEFING, SHEET = "documents/briefing.py", "documents/sheet.py"


def preview_of(app: AppTest) -> str:
    """Return the HTML of the preview, which stands last on its page."""
    assert not app.exception
    found = [element.proto.body for element in app.get("html") if 'class="dokument"' in element.proto.body]
    return str(found[-1]) if found and "<h2" in found[-1] else ""


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ({}, "Sopot: cztery obszary strategii, wskaźniki do 2020 r."),
        (
            {"obszar": "IV", "do": "2020", "od": "2019"},
            "Obszar IV. Partycypacja obywatelska, wskaźniki 2019–2020",
        ),
        ({"priorytet": "3"}, "Kierunek 3. "),
        (
            {"obszar": "II", "priorytet": "3", "cel": "2.3"},
            "Obszar II, kierunek 3, cel 2.3, wskaźniki do 2020",
        ),
        ({"kod": ["II.13", "iv.1"]}, "Wskaźniki II.13, IV.1, do 2020 r."),
        ({"obszar": "II", "okres": "2017-2019"}, "Obszar II. Infrastruktura społeczna, wskaźniki 2017–2019"),
        ({"skrot": "1"}, "Sopot: cztery obszary strategii"),
    ],
)
def test_the_address_says_what_the_note_is_about(open_page: Open, query: dict[str, str], title: str) -> None:
    app = open_page(BRIEFING, **query)
    assert f"<h2>{title}" in preview_of(app).replace("\u00a0", " ")
    assert not app.warning


def test_a_bad_address_gives_a_sentence_and_the_default(open_page: Open) -> None:
    app = open_page(BRIEFING, obszar="IX", kod="X.1", do="1066", wykres="X.2")
    assert len(app.warning) == 4
    assert "Sopot: cztery obszary" in preview_of(app)


def test_another_choice_changes_note_and_address(open_page: Open) -> None:
    app = open_page(BRIEFING, obszar="II")
    app.selectbox(key="filter_note_area").set_value("I").run()
    app.selectbox(key="b_year").set_value(2019).run()
    app.checkbox(key="b_long").set_value(True).run()
    shown = preview_of(app).replace("\u00a0", " ")
    assert "<h2>Obszar I. Bezpieczeństwo, wskaźniki do 2019 r." in shown
    assert "Załącznik: wskaźnik po wskaźniku" in shown
    assert app.query_params["obszar"] == "I"
    assert app.query_params["do"] == "2019"
    assert app.query_params["zalacznik"] == "1"


def test_charts_are_chosen_and_seen_beside_the_choice(open_page: Open) -> None:
    app = open_page(BRIEFING, obszar="II", wykres=["II.1", "II.15"])
    assert app.multiselect(key="b_charts").value == ["II.1", "II.15"]
    beside, *_rest = [found.proto.body for found in app.get("html") if 'class="dokument"' in found.proto.body]
    assert beside.count("<img") == 2
    app.multiselect(key="b_charts").set_value(["II.2"]).run()
    assert app.query_params["wykres"] == "II.2"
    assert "Wykres 1. II.2 " in preview_of(app).replace("\u00a0", " ")
    assert "Wykres 2." not in preview_of(app)


def test_who_draws_it_up_stands_in_the_note_and_in_no_address(open_page: Open) -> None:
    app = open_page(BRIEFING, obszar="I")
    app.text_input(key="b_author").set_value("Anna <b>Nowa</b>").run()
    assert "Anna &lt;b&gt;Nowa&lt;/b&gt;; najnowsze dane: 2020" in preview_of(app)
    assert not any("Nowa" in value for value in app.query_params.values())


def test_a_choice_that_nothing_answers_is_told_and_no_file_is_offered(open_page: Open) -> None:
    app = open_page(BRIEFING, obszar="I", cel="2.5")
    assert "Żaden wskaźnik nie odpowiada" in app.warning[0].value
    assert not preview_of(app)
    assert not app.get("download_button")


def test_a_part_that_fails_is_named_and_no_file_is_offered(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object, **_named: object) -> None:
        raise ZeroDivisionError("nothing to divide by")

    monkeypatch.setattr("publish.briefing.note.questions", broken)
    app = open_page(BRIEFING, obszar="I")
    assert "Pytania" in app.warning[0].value
    assert "ZeroDivisionError" in app.warning[0].value
    assert not app.get("download_button")


def test_the_sheet_shows_what_is_typed(open_page: Open) -> None:
    app = open_page(SHEET, okres="2017-2019")
    assert "za lata 2017–2019" in preview_of(app)
    app.text_area(key="sheet_conclusions").set_value("Wniosek <b>wpisany</b>").run()
    app.text_area(key="sheet_change_2").set_value("Nowa propozycja").run()
    shown = preview_of(app)
    assert "Wniosek &lt;b&gt;wpisany&lt;/b&gt;" in shown
    assert "Nowa propozycja" in shown


def test_a_sheet_that_fails_says_which_part_and_offers_no_file(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise ZeroDivisionError("nothing to divide by")

    monkeypatch.setattr("publish.sheet.sheet._row", broken)
    app = open_page(SHEET)
    assert not app.exception
    assert "Obszar I. Bezpieczeństwo" in app.warning[0].value
    assert "ZeroDivisionError" in app.warning[0].value
    assert [button.proto.label for button in app.get("download_button")] == ["Formularz (Excel)"]


def test_saved_notes_fill_the_fields_again(open_page: Open) -> None:
    notes = Notes(period="2023-2025", conclusions="Z pliku", directions={4: Proposal(reason="Powód z pliku")})
    app = open_page(SHEET)
    app.file_uploader[0].set_value(("zapiski.json", to_text(notes).encode(), "application/json")).run()
    shown = preview_of(app)
    assert "za lata 2023–2025" in shown
    assert "Z\u00a0pliku" in shown
    assert app.text_area(key="sheet_reason_4").value == "Powód z pliku"


def test_a_file_without_notes_is_refused_and_the_page_stays(open_page: Open) -> None:
    app = open_page(SHEET)
    app.file_uploader[0].set_value(("x.json", b"{}", "application/json")).run()
    assert "nie jest plik zapisków" in app.error[0].value
    assert preview_of(app)


def test_an_unknown_period_gives_a_sentence_and_the_default(open_page: Open) -> None:
    app = open_page(SHEET, okres="1999")
    assert "1999" in app.warning[0].value
    assert "za lata 2020–2022" in preview_of(app)


NOTE_OF = [
    ("overview/page.py", {"obszar": "II", "priorytet": "3", "od": "2019"}, "obszar=II&priorytet=3&od=2019"),
    ("areas/infrastructure.py", {"okres": "2017-2019"}, "obszar=II&od=2017&do=2019"),
    ("areas/infrastructure.py", {"cel": "2.5", "priorytet": "3"}, "obszar=II&priorytet=3&cel=2.5"),
    ("areas/infrastructure.py", {"szukaj": "bezdomn", "cel": "2.5"}, "obszar=II&cel=2.5&kod=II.13&kod=II.14"),
    ("index/page.py", {"obszar": "IV", "cel": "4.3"}, "obszar=IV"),
    ("indicator/page.py", {"kod": "II.13", "od": "2019", "do": "2020"}, "kod=II.13&od=2019&do=2020"),
    ("explorer/page.py", {"kod": ["II.13", "II.14"], "od": "2016"}, "kod=II.13&kod=II.14&od=2016"),
    ("explorer/page.py", {"szereg": "homeless_social_contracts"}, "kod=II.14"),
]


@pytest.mark.parametrize(("script", "query", "carried"), NOTE_OF)
def test_what_is_chosen_on_a_page_goes_along_to_its_note(
    open_page: Open, script: str, query: dict[str, str], carried: str
) -> None:
    app = open_page(script, **query)
    links = [element.proto for element in app.get("page_link")]
    (found,) = [link for link in links if link.page.endswith("briefing")]
    assert found.query_string.startswith(carried)


def test_figures_of_the_context_go_along_by_their_codes(open_page: Open) -> None:
    app = open_page("areas/context.py", obszar="IV")
    (found,) = [link.proto for link in app.get("page_link") if link.proto.page.endswith("briefing")]
    assert found.query_string.startswith("obszar=IV&kod=K.")
