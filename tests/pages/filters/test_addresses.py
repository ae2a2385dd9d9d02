"""The address restores the view: short codes as typed, bad values in a sentence, nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.filters.query_params import LONGEST_SEARCH, Choices, View, parse, to_query
from presentation.language.language import using

CHOICES = Choices(
    areas=["I", "II", "III", "IV"],
    priorities=[1, 2, 3, 4, 5, 6],
    goals=["2.1", "2.5"],
    periods=["baseline", "2017-2019", "2020-2022"],
    codes=["II.1", "II.13", "K.ludnosc.1"],
    years=[2010, 2016, 2020],
)
VIEWS = st.builds(
    View,
    area=st.sampled_from([None, *CHOICES.areas]),
    priority=st.sampled_from([None, *CHOICES.priorities]),
    goal=st.sampled_from([None, *CHOICES.goals]),
    periods=st.lists(st.sampled_from(CHOICES.periods), unique=True).map(tuple),
    codes=st.lists(st.sampled_from(CHOICES.codes), unique=True).map(tuple),
    search=st.text(max_size=LONGEST_SEARCH).map(lambda text: " ".join(text.split())),
    only_comparable=st.booleans(),
)


@given(VIEWS)
def test_every_view_comes_back_from_its_own_address(view: View) -> None:
    assert parse(to_query(view), CHOICES) == (view, [])


@given(
    st.dictionaries(st.sampled_from(["od", "do", "okres", "kod", "priorytet", "szukaj"]), st.lists(st.text()))
)
def test_no_value_of_an_address_breaks_the_page(query: dict[str, list[str]]) -> None:
    view, _problems = parse(query, CHOICES)
    assert parse(to_query(view), CHOICES) == (view, [])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"obszar": ["ii"]}, View(area="II")),
        ({"kod": [" ii.13 "]}, View(codes=("II.13",))),
        ({"kod": ["K.Ludnosc.1"]}, View(codes=("K.ludnosc.1",))),
        ({"okres": ["2017–2019", "2020-2022"]}, View(periods=("2017-2019", "2020-2022"))),
        ({"od": ["2012"], "do": ["2012"]}, View(first_year=2012, last_year=2012)),
        ({"szukaj": ["  Żłobek   miejski "]}, View(search="Żłobek miejski")),
        ({"obszar": [""], "okres": [""]}, View()),
        ({"utm_source": ["e-mail"]}, View()),
    ],
)
def test_codes_are_taken_as_people_type_them(query: dict[str, list[str]], expected: View) -> None:
    assert parse(query, CHOICES) == (expected, [])


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (
            {"obszar": ["V"]},
            "„V” nie jest znaną wartością „obszar” w adresie; pomijamy ją. Znane: I, II, III, IV.",
        ),
        ({"priorytet": ["7"]}, "„7” nie jest znaną wartością „priorytet”"),
        ({"od": ["1999"]}, "Znane: 2010"),
        ({"od": ["2020"], "do": ["2010"]}, "2020"),
    ],
)
def test_a_bad_value_is_named_and_left_out(query: dict[str, list[str]], sentence: str) -> None:
    with using("pl"):
        view, problems = parse(query, CHOICES)
    assert view == View()
    assert len(problems) == 1
    assert sentence in str(problems[0])


def test_years_win_over_periods_and_say_so() -> None:
    view, problems = parse({"okres": ["2017-2019"], "od": ["2010"]}, CHOICES)
    assert view == View(first_year=2010)
    assert len(problems) == 1


def test_years_are_not_known_without_any_data() -> None:
    assert parse({"od": ["2010"]}, Choices())[0] == View()
