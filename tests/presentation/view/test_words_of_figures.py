"""What a sentence must say of its figure: what it leaves out, who computed it, why it is not compared."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presentation.board.line import line_of
from presentation.language.language import using
from presentation.view.changes import worth_telling
from publish.indicator_views import views_of
from queries import catalogue, lookups
from tests.support.words.every_view import every_view


@pytest.fixture(params=["pl", "en"])
def language(request: pytest.FixtureRequest, warehouse: Path) -> Iterator[str]:
    with using(request.param):
        yield request.param


def test_what_changed_never_tells_a_count_of_fewer_than_thirty(warehouse: Path) -> None:
    told = worth_telling(views_of(lookups.indicators()))
    units = catalogue.units_of_series()
    for view in told:
        assert view.comparison is not None
        earlier = view.comparison.earlier
        assert units[earlier.series_id].is_share or (earlier.value or 0) >= 30, view.code
    assert len(told) > 20


def test_a_sentence_says_what_its_newest_figure_leaves_out(language: str) -> None:
    """Unless it leaves out as much as the figure it is compared with."""
    seen = set()
    for view in every_view():
        newest, compared = view.newest, view.comparison
        if newest is None or not newest.note or (compared and compared.earlier.note == newest.note):
            continue
        note = newest.note if language == "pl" else newest.note_en
        told = f"({note[:1].lower()}{note[1:].removesuffix('.')}"
        assert told in view.paragraph, view.paragraph
        assert told.removeprefix("(") in line_of(view, (2019, 2020)).change, view.code
        seen.add(view.code)
    assert {"III.13", "III.14", "III.17"} <= seen


def test_a_year_among_several_says_that_we_computed_its_figure(language: str) -> None:
    (view,) = views_of(["IV.7"])
    assert any(item.status == "derived" and item.year == 2018 for item in view.rows)
    ours = "2018, obliczenie własne)" if language == "pl" else "2018, computed by us)"
    assert ours in view.paragraph.replace("\u00a0", " ")


def test_a_figure_of_another_moment_is_told_with_the_reason_of_its_break(language: str) -> None:
    (view,) = views_of(["IV.8"])
    reason = "z miejskiego spisu" if language == "pl" else "from the city's list"
    assert reason in view.paragraph
