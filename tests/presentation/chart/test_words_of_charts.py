"""What charts say in words, in both languages, of all years and of each period: nothing untrue."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presentation.language.language import using
from queries.observations import in_use
from tests.support.words.every_view import NO_OTHER_YEAR, every_view


@pytest.fixture(params=["pl", "en"])
def language(request: pytest.FixtureRequest, warehouse: Path) -> Iterator[str]:
    with using(request.param):
        yield request.param


def test_no_text_alternative_denies_a_year_that_the_documents_give(language: str) -> None:
    given: dict[str, set[int]] = {}
    for item in in_use():
        given.setdefault(item.series_id, set()).add(item.year)
    told = 0
    for view in every_view():
        for picture in view.pictures:
            for plan in (picture.plan, picture.course):
                if plan is None or NO_OTHER_YEAR[language] not in plan.alt:
                    continue
                told += 1
                drawn = {item.series_id for item in picture.block.totals}
                assert any(len(given[series]) == 1 for series in drawn), (view.code, plan.alt)
    assert told > 10


def test_no_chart_is_dated_by_a_year_that_no_document_states(language: str) -> None:
    undated = 0
    for view in every_view():
        for picture in view.pictures:
            rows = {part.plan: part.rows for part in picture.parts}
            for plan, items in [
                *rows.items(),
                *([(picture.plan, picture.block.totals)] if picture.plan else []),
            ]:
                stated = {str(item.year) for item in items if not item.year_is_assumed}
                span = plan.subtitle.rpartition(", ")[2]
                if stated:
                    assert set(span.split("–")) <= stated, (view.code, plan.subtitle)
                elif any(item.year_is_assumed for item in items):
                    assert "2016" not in plan.subtitle, (view.code, plan.subtitle)
                    undated += 1
    assert undated > 5
