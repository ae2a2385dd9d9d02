"""What is said when a reader left years out: nothing that the left-out years contradict."""

from presentation.reading.readings import read_series
from tests.support.hand_made import FAMILIES, PERSONS, facts, plain, row, rows

FAMILY_YEARS = {2012: 21, 2013: 34, 2014: 34, 2015: 35, 2016: 35, 2019: 33, 2020: 31}


def test_the_year_before_is_told_though_a_reader_left_it_out() -> None:
    every = rows(PERSONS, {2019: 62, 2020: 50})
    told = read_series(every[1:], facts(PERSONS), every)
    assert plain(told.text) == "W 2020 r. 50 osób, o 12 osób mniej niż w 2019 r. (−19,4 %)."


def test_no_figure_is_called_the_only_one_where_a_reader_left_others_out() -> None:
    every = rows(PERSONS, {2019: 62, 2020: 50})
    assert plain(read_series(every[:1], facts(PERSONS), every).text) == "W 2019 r. 62 osoby."
    part = row(PERSONS, 2018, 4, category="noclegownia")
    alone = row(PERSONS, 2020, 50)
    assert plain(read_series([alone], facts(PERSONS), [part, alone]).text) == "W 2020 r. 50 osób."


def test_what_is_said_of_many_years_says_that_they_are_the_chosen_ones() -> None:
    every = [row(FAMILIES, year, value) for year, value in FAMILY_YEARS.items()]
    told = plain(read_series(every[:4], facts(FAMILIES), every).text)
    assert "wśród wybranych" not in told
    told = plain(read_series(every[2:], facts(FAMILIES), every).text)
    assert "Porównywalne lata spośród wybranych, 2014–2020" in told
