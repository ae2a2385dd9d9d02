"""What a figure's standing is and what we did to it, and the words for codes: no code reaches a screen."""

from typing import get_args

import pytest

from etl.catalogue.model import Answer, Direction, Role
from etl.language.quantity import MissingReason, Status
from etl.raw import remarks
from etl.remarks import prints
from presentation.figure.evidence import evidence_of, standing, what_we_did
from presentation.language import code_words
from presentation.language.code_words import (
    answers_word,
    direction_word,
    remark_kind_word,
    remark_state_word,
    role_word,
    severity_word,
    status_word,
)
from presentation.language.language import using
from tests.support.hand_made import PERSONS, row

JARGON = ("segment", "vintage", "finding", "outlier", "current")


@pytest.mark.parametrize("status", get_args(code_words.Status))
def test_each_status_has_a_word_and_a_sentence_on_what_we_did(status: str) -> None:
    item = row(PERSONS, 2020, None, status=status)
    assert status_word(status) != status
    assert what_we_did(item, 2).endswith(".")
    assert not any(word in what_we_did(item, 2) for word in JARGON)


def test_a_missing_figure_says_why_in_its_evidence() -> None:
    item = row(PERSONS, 2020, None, missing_reason="not_in_report")
    assert what_we_did(item, 2) == "Liczby brak: nie podano w żadnym z 2 wczytanych dokumentów."
    assert what_we_did(item, 1) == "Liczby brak: nie podano w jedynym wczytanym dokumencie."


def test_evidence_quotes_every_print_and_place() -> None:
    item = row(
        PERSONS,
        2020,
        50,
        printed="Łączni 50 osób | 50 osób bezdomnych",
        locator="Obszar II, wiersz 13 | Podsumowanie",
        note="przyjęto tabelę",
        is_current=False,
        not_current_reason="earlier_report",
    )
    found = evidence_of(item, 2)
    assert found.printed == "Łączni 50 osób · 50 osób bezdomnych"
    assert found.locator == "Obszar II, wiersz 13; Podsumowanie"
    assert found.note == "Przyjęto tabelę."
    assert found.standing.startswith("Wcześniejsze wydanie")


@pytest.mark.parametrize("reason", ["earlier_report", "prose_behind_table", "contradicted"])
def test_each_reason_for_not_being_shown_is_a_sentence(reason: str) -> None:
    assert standing(reason).endswith(".")
    assert standing("") == ""


@pytest.mark.parametrize("language", ["pl", "en"])
def test_each_code_has_a_word_of_its_own_and_none_stands_for_itself(language: str) -> None:
    with using(language):
        words = [
            *((kind, remark_kind_word(kind)) for kind in get_args(remarks.Kind)),
            *((severity, severity_word(severity)) for severity in ("error", "warning", "info")),
            *((direction, direction_word(direction)) for direction in get_args(Direction)),
            *((answer, answers_word(answer)) for answer in (*get_args(Answer), "no_report")),
        ]
    assert [code for code, word in words if code == word] == []
    assert len({word for _code, word in words}) == len(words)


def test_severities_are_called_as_the_users_call_them() -> None:
    assert [severity_word(code) for code in ("error", "warning", "info")] == [
        "do wyjaśnienia",
        "wpływa na porównanie",
        "informacja",
    ]
    assert [remark_state_word(code) for code in ("open", "explained", "corrected")] == [
        "otwarta",
        "wyjaśniona",
        "poprawiona",
    ]
    assert [role_word(code) for code in ("input", "output", "outcome", "context")] == [
        "nakład",
        "działanie",
        "rezultat",
        "kontekst",
    ]


@pytest.mark.parametrize(
    ("of_the_etl", "of_the_screen"),
    [
        (remarks.Severity, code_words.Severity),
        (remarks.State, code_words.RemarkState),
        (Role, code_words.Role),
        (Direction, code_words.Direction),
        (Answer, code_words.Answer),
        (Status, code_words.Status),
        (MissingReason, code_words.MissingReason),
    ],
)
def test_the_etl_and_the_screen_know_the_same_codes(of_the_etl: object, of_the_screen: object) -> None:
    assert set(get_args(of_the_etl)) == set(get_args(of_the_screen))
    assert get_args(of_the_etl)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_screen_knows_each_kind_of_remark_and_what_to_ask_because_of_it(language: str) -> None:
    with using(language):
        kinds = code_words.remark_kinds()
    assert set(kinds) == set(get_args(remarks.Kind))
    assert {kind for kind, (_word, question) in kinds.items() if not question.endswith("?")} == {"missing"}


@pytest.mark.parametrize("reason", get_args(MissingReason))
def test_each_reason_for_no_figure_has_words_on_the_screen_and_in_remarks(reason: MissingReason) -> None:
    with using("pl"):
        polish = code_words.missing_reason_word(reason)
    with using("en"):
        assert code_words.missing_reason_word(reason) != polish
    assert len(set(prints.REASONS[reason])) == 2


def test_a_code_without_a_word_is_never_shown() -> None:
    with pytest.raises(KeyError):
        remark_kind_word("not_comparble")
