"""The pages of the briefing and the sheet, opened through the router as a visitor opens them."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from publish.sheet.notes import Notes, Proposal, to_text

Open = Callable[..., AppTest]
BRIEFING, SHEET = "documents/briefing.py", "documents/sheet.py"


def preview_of(app: AppTest) -> str:
    """Return the HTML of the preview."""
    assert not app.exception
    found = [element.proto.body for element in app.get("html") if 'class="dokument"' in element.proto.body]
    return str(found[0]) if found else ""


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ({}, "Obszar II. Infrastruktura społeczna"),
        ({"obszar": "IV", "do": "2020", "od": "2019"}, "Obszar IV. Partycypacja obywatelska"),
        ({"priorytet": "3"}, "Kierunek 3."),
        ({"kod": ["II.13", "iv.1"]}, "Wybrane wskaźniki: II.13, IV.1"),
        ({"skrot": "1"}, "Sopot: cztery obszary strategii"),
    ],
)
def test_the_address_says_what_the_briefing_is_about(
    open_page: Open, query: dict[str, str], title: str
) -> None:
    app = open_page(BRIEFING, **query)
    assert f"<h2>{title}" in preview_of(app).replace("\u00a0", " ")
    assert not app.warning


def test_a_bad_address_gives_a_sentence_and_the_default(open_page: Open) -> None:
    app = open_page(BRIEFING, obszar="IX", kod="X.1", do="1066")
    assert len(app.warning) == 3
    assert "Obszar\u00a0II" in preview_of(app) or "Obszar II" in preview_of(app)


def test_another_kind_and_year_change_briefing_and_address(open_page: Open) -> None:
    app = open_page(BRIEFING)
    app.segmented_control(key="b_kind").set_value("everything").run()
    app.selectbox(key="b_year").set_value(2019).run()
    assert "rok 2019" in preview_of(app).replace("\u00a0", " ")
    assert app.query_params["skrot"] == "1"
    assert app.query_params["do"] == "2019"
    assert "obszar" not in app.query_params


def test_without_an_indicator_the_page_says_what_to_do(open_page: Open) -> None:
    app = open_page(BRIEFING)
    app.segmented_control(key="b_kind").set_value("codes").run()
    assert not preview_of(app)
    assert "co najmniej jeden" in app.info[0].value
    app.multiselect(key="b_codes").set_value(["II.13"]).run()
    assert "Wskaźnik II.13" in preview_of(app)


def test_the_sheet_shows_what_is_typed(open_page: Open) -> None:
    app = open_page(SHEET, okres="2017-2019")
    assert "za lata 2017–2019" in preview_of(app)
    app.text_area(key="sheet_conclusions").set_value("Wniosek <b>wpisany</b>").run()
    app.text_area(key="sheet_change_2").set_value("Nowa propozycja").run()
    shown = preview_of(app)
    assert "Wniosek &lt;b&gt;wpisany&lt;/b&gt;" in shown
    assert "Nowa propozycja" in shown


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


def test_an_area_in_a_period_leads_to_its_briefing_in_the_same_years(open_page: Open) -> None:
    app = open_page("areas/infrastructure.py", okres="2017-2019")
    links = [element.proto for element in app.get("page_link")]
    (found,) = [link for link in links if link.page.endswith("briefing")]
    assert found.query_string == "obszar=II&od=2017&do=2019"
    assert "Infrastruktura społeczna" in found.label
