"""Why a figure found no place: the reason an editor sees comes from the problem, not from its sentence."""

from pathlib import Path
from typing import get_args

import pytest

from etl.next_report.review import STATES, Reviewed, State, review
from etl.next_report.review_lines import review_lines
from etl.placing.problem import Problem, Reason, in_short
from etl.understand import understand
from pages.load_report.words import reason_sentence, state_sentence, state_word
from presentation.language.language import using
from tests.support.small_raw import FOSTER, INITIATIVES, figure, write_document

DOCUMENT = "proba-2020"


def reviewed(folder: Path, row: dict[str, str]) -> Reviewed:
    """Return how one figure of a small report ends."""
    write_document(folder / DOCUMENT, [row])
    known = understand(folder)
    (found,) = review(DOCUMENT, known.placed, known.observations, known.remarks)
    return found


def figure_of(printed: str, number: str, row: str = FOSTER) -> dict[str, str]:
    return figure(DOCUMENT, "IV" if row == INITIATIVES else "II", 1, row, 2020, 1, number, printed)


def in_column(column: str) -> dict[str, str]:
    row = figure_of("11 rodzin", "11")
    return {**row, "figure_id": f"{DOCUMENT}:obszar-II.1.w1.1", "column_label": column}


@pytest.mark.parametrize(
    ("row", "reason", "problem"),
    [
        (figure_of("planowane 12 rodzin", "12"), "plan", Problem.PLAN),
        (figure_of("wzrost o 3 rodziny", "3"), "change", Problem.CHANGE),
        (figure_of("12 miejsc", "12"), "no_series", Problem.NOTHING_COUNTED_SO),
        (figure_of("w 1975 r. 12 rodzin", "12"), "year", Problem.YEAR_UNKNOWN),
        (in_column("zmiana"), "column", Problem.COLUMN_WITHOUT_VALUES),
        (in_column("wartość"), "column", Problem.COLUMN_WITHOUT_YEAR),
        (figure_of("12", "12", "Długość ścieżek rowerowych"), "no_indicator", None),
    ],
)
def test_a_figure_without_a_place_says_why(
    row: dict[str, str], reason: Reason, problem: Problem | None, tmp_path: Path
) -> None:
    found = reviewed(tmp_path, row)
    assert found.state == "unassigned"
    assert found.reason == reason
    assert (found.item.problem and found.item.problem.problem) == problem
    assert in_short(reason) in list(review_lines([found]))[1]


@pytest.mark.parametrize("problem", Problem)
def test_a_sentence_names_what_it_is_about_and_its_words_tell_no_reason(problem: Problem) -> None:
    gaps = ("column", "year", "series", "whole", "places", "category", "place", "one", "other", "count")
    named = {gap: f"<{gap}>" for gap in (*gaps, "sentence", "printed", "unit")}
    told = problem.of(**named)
    assert "{" not in told.sentence
    assert told.reason in get_args(Reason)


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_has_words_in_both_languages(reason: Reason) -> None:
    with using("pl"):
        polish = reason_sentence(reason)
    with using("en"):
        english = reason_sentence(reason)
    assert polish.endswith(".")
    assert english.endswith(".")
    assert polish != english
    assert in_short(reason)


def test_every_reason_is_that_of_a_problem() -> None:
    assert {problem.reason for problem in Problem} == set(get_args(Reason))


@pytest.mark.parametrize("state", get_args(State))
def test_every_state_has_words_in_both_languages(state: State) -> None:
    assert state in STATES
    for words in (state_word, state_sentence):
        with using("pl"):
            polish = words(state)
        with using("en"):
            assert words(state) != polish
