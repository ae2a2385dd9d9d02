"""The ledger on its page, beside remarks and in a note: read by all, written only where editing is on."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.asking import answer, ask
from etl.questions.file import FILE, read_questions
from etl.questions.question import Question
from pages.load_report.door.asking import ask as ask_at_the_door
from pages.load_report.door.refusal import Refusal
from presentation.language.language import using
from publish.briefing.questions import questions
from publish.briefing.selection import Selection, views_of_selection
from queries import catalogue
from server.light.pages import light_page
from tests.support.editing import WAREHOUSE, editing_server, press

REMARK = "swapped_suspected:warming_room_users+winter_point_users@2020"
Opened = Callable[..., AppTest]


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warehouse: Path) -> Path:
    return editing_server(tmp_path, monkeypatch)


def asked(
    raw: Path, about: str = REMARK, on: date = date(2026, 11, 12), words: str = "Czy zamieniono?"
) -> None:
    ask(raw, raw.parent / WAREHOUSE, Question(0, about, "pismo", on, "MOPS", words))


def text_of(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(str(element.value) for element in [*app.markdown, *app.caption, *app.header])


def test_where_editing_is_off_nothing_can_be_written(
    open_page: Opened, raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(raw)
    monkeypatch.delenv("BAROMETR_EDITING")
    app = open_page("questions/page.py")
    assert "Bez odpowiedzi (1)" in text_of(app)
    assert not [button for button in app.button if button.label == "Zapisz"]
    remarks = open_page("quality/page.py", obszar="II")
    assert not [button for button in remarks.button if button.label.startswith("Zapisz: zapytano")]
    with pytest.raises(Refusal, match="na serwerze redakcji"):
        ask_at_the_door("II.13", "", date(2026, 11, 12), "MOPS", "Ile?")
    assert len(read_questions(raw / FILE)) == 1


def test_an_empty_ledger_says_so(open_page: Opened, warehouse: Path) -> None:
    assert "Żadne pytanie nie czeka na odpowiedź" in text_of(open_page("questions/page.py"))
    assert "Nie zapisano jeszcze żadnego pytania" in light_page("pytania").body


def test_an_editor_writes_an_answer_down_and_the_remark_is_explained(open_page: Opened, raw: Path) -> None:
    asked(raw, on=date.today() - timedelta(days=19))
    app = open_page("questions/page.py")
    assert "19 dni bez odpowiedzi" in text_of(app)
    app.text_area[0].set_value("Tak, *zamieniono*.")
    text = text_of(press(app, "Zapisz"))
    assert "Wyjaśnione (1)" in text
    assert "\\*zamieniono\\*" in text
    (kept,) = read_questions(raw / FILE)
    assert (kept.answered_on, kept.answer_pl) == (date.today(), "Tak, *zamieniono*.")
    (remark,) = [found for found in catalogue.remarks() if found.finding_id == REMARK]
    assert (remark.state, remark.reply_pl) == ("explained", "Tak, *zamieniono*.")
    assert "\\*zamieniono\\*" in text_of(open_page("quality/page.py", stan="explained"))


def test_an_empty_answer_is_not_written_down(open_page: Opened, raw: Path) -> None:
    asked(raw)
    app = press(open_page("questions/page.py"), "Zapisz")
    assert [error.value for error in app.error] == ["Proszę wypełnić wszystkie pola; niczego nie zapisano."]
    assert read_questions(raw / FILE)[0].answered_on is None


def test_one_click_beside_a_letter_writes_the_question_down(open_page: Opened, raw: Path) -> None:
    app = open_page("quality/page.py", rodzaj="swapped_suspected")
    app.button(key=f"zapytano_interpelacja_{REMARK}").click().run()
    (kept,) = read_questions(raw / FILE)
    assert (kept.about, kept.letter, kept.asked_on) == (REMARK, "interpelacja", date.today())
    assert kept.asked_of == "Prezydent Miasta Sopotu"
    assert "0 dni bez odpowiedzi" in text_of(open_page("quality/page.py", rodzaj="swapped_suspected"))


def test_a_broken_ledger_is_told_to_the_editor_without_a_traceback(open_page: Opened, raw: Path) -> None:
    app = open_page("quality/page.py", rodzaj="swapped_suspected")
    (raw / FILE).write_text("question_number,about\n", encoding="utf-8")
    app.button(key=f"zapytano_interpelacja_{REMARK}").click().run()
    assert not app.exception
    assert "column letter" in app.error[0].value or "questions" in app.error[0].value


def test_a_note_opens_with_what_is_unanswered_and_does_not_ask_it_again(raw: Path) -> None:
    items, day = views_of_selection(Selection(2020, area="II")), date(2026, 12, 1)
    with using("pl"):
        before = questions(items, 2020, day)
        assert any(text.startswith("II.13") for text in before)
        asked(raw)
        after = questions(views_of_selection(Selection(2020, area="II")), 2020, day)
    assert after[0] == "II.13. Czy zamieniono? Zapytano 12 listopada 2026 r., 19 dni bez odpowiedzi (MOPS)."
    assert not any("zamienione miejscami" in text or "zamienione w dokumencie" in text for text in after[1:])
    assert len(after) <= 5


def test_many_unanswered_questions_leave_room_for_what_is_not_given(raw: Path) -> None:
    rows = "".join(f"{n},II.13,,2026-11-{n + 10},MOPS,Pytanie {n}?,,\n" for n in range(1, 8))
    header = "question_number,about,letter,asked_on,asked_of,question_pl,answered_on,answer_pl\n"
    (raw / FILE).write_text(header + rows, encoding="utf-8")
    asked(raw, on=date(2026, 11, 30))
    with using("pl"):
        found = questions(views_of_selection(Selection(2020, area="II")), 2020, date(2026, 12, 1))
    assert len(found) == 5
    assert found[3] == "Jeszcze 5 pytań czeka na odpowiedź; są na stronie „Pytania”."
    assert "nie ma liczby" in found[4]


def test_the_light_page_tells_dates_and_answers(raw: Path) -> None:
    asked(raw, "IV.2@2019+2020")
    answer(raw, raw.parent / WAREHOUSE, 1, date(2026, 11, 20), "14 przedsięwzięć")
    asked(raw, words="Czy <zamieniono>?")
    body = light_page("pytania").body
    assert "zapytano 12 listopada 2026 r., odpowiedź 20 listopada 2026 r. (po 8 dniach)" in body
    assert "Czy &lt;zamieniono&gt;?" in body
    assert "bez odpowiedzi" not in body.lower().replace("bez odpowiedzi</h2>", "")


def test_an_indicator_offers_letters_on_its_remarks_and_gaps(open_page: Opened, warehouse: Path) -> None:
    app = open_page("indicator/page.py", kod="I.1")
    assert any(found.label == "Pisma w sprawie uwag i brakujących liczb" for found in app.expander)
    told = text_of(app)
    assert "brak liczby za 2019, 2020" in told.replace("\u00a0", " ")
    assert len(app.get("download_button")) >= 4  # a gap, two remarks, and the figures as files
