"""A backtest: figures read in the two documents by a person, against the warehouse the ETL builds.

Read apart from the extraction. Each row: the indicator, the name of the series or category (or
"series: category"), the year the figure is about, its value and unit.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from queries.warehouse import Row, table_of
from tests.support.official import MISSING

PUBLISHED = [
    ("I.2", "Zgłoszenia mieszkańców do Straży Miejskiej", 2019, "4506", "count"),
    ("I.2", "Zgłoszenia mieszkańców do Straży Miejskiej", 2020, "3150", "count"),
    ("I.2", "zagrożenie w ruchu drogowym", 2020, "1295", "count"),
    ("I.2", "Sprawy wykryte przez policję", 2019, "839", "count"),
    ("I.2", "Sprawy wykryte przez policję", 2020, "1154", "count"),
    ("I.3", "Przestępstwa stwierdzone, siedem kategorii", 2019, "428", "count"),
    ("I.3", "Przestępstwa stwierdzone, siedem kategorii", 2020, "454", "count"),
    ("I.3", "Sprawy wszczęte, siedem kategorii", 2019, "462", "count"),
    ("I.3", "Sprawy wszczęte, siedem kategorii", 2020, "391", "count"),
    ("I.5", "Uczestnicy zajęć profilaktycznych Straży Miejskiej", 2019, "3987", "persons"),
    ("I.6", "Zgłoszenia na mapie zagrożeń", 2019, "332", "count"),
    ("I.6", "Zgłoszenia na mapie zagrożeń", 2020, "300", "count"),
    ("I.6", "Zgłoszenia potwierdzone", 2020, "114", "count"),
    ("II.1", "specjalistyczne usługi opiekuńcze w ośrodkach wsparcia", 2020, "15.48", "hours_per_person_day"),
    ("II.2", "Osoby korzystające ze wsparcia dziennego", 2019, "526", "persons"),
    ("II.2", "Osoby korzystające ze wsparcia dziennego", 2020, "446", "persons"),
    ("II.3", "Środki miasta na rehabilitację społeczną", 2019, "105007", "PLN"),
    ("II.3", "Środki miasta na rehabilitację społeczną", 2020, "33082.46", "PLN"),
    ("II.3", "Środki PFRON na rehabilitację społeczną", 2020, "321652.05", "PLN"),
    ("II.4", "Oceny dobre i bardzo dobre", 2018, "85", "percent"),
    ("II.5", "Osoby, którym przyznano świadczenie decyzją", 2019, "1178", "persons"),
    ("II.5", "Osoby, którym przyznano świadczenie decyzją", 2020, "1053", "persons"),
    ("II.9", "CIS", 2019, "12", "persons"),
    ("II.11", "Rodziny objęte pomocą asystenta rodziny", 2012, "21", "families"),
    ("II.11", "Rodziny objęte pomocą asystenta rodziny", 2016, "35", "families"),
    ("II.11", "Rodziny objęte pomocą asystenta rodziny", 2020, "31", "families"),
    ("II.11", "Dzieci w rodzinach z asystentem", 2020, "48", "children"),
    ("II.12", "Zawodowe rodziny zastępcze", 2020, "11", "families"),
    ("II.13", "Osoby w schronisku i noclegowni", 2016, "61", "persons"),
    ("II.13", "Osoby w schronisku i noclegowni", 2019, "62", "persons"),
    ("II.13", "Osoby w schronisku i noclegowni", 2020, "50", "persons"),
    ("II.13", "Osoby w ogrzewalni", 2020, "89", "persons"),
    ("II.13", "Osoby w Zimowym Punkcie Interwencyjnym", 2020, "9", "persons"),
    ("II.14", "Kontrakty socjalne", 2020, "47", "count"),
    ("II.16", "medycyna szkolna", 2020, "3506", "persons"),
    ("II.16", "świadczenia okulistyczne", 2020, "293", "persons"),
    ("II.17", "Cudzoziemcy objęci integracją i wsparciem", 2020, "1", "persons"),
    ("III.2", "Fundusze zewnętrzne na edukację", 2020, "911272", "PLN"),
    ("III.3", "Dzieci w wychowaniu przedszkolnym", 2019, "87.94", "percent"),
    ("III.6", "Uczniowie z niepełnosprawnościami na dodatkowych zajęciach", 2020, "93.38", "percent"),
    ("III.7", "Wydatki na usuwanie barier na ucznia", 2020, "1874", "PLN_per_disabled_pupil"),
    ("III.9", "Uczestnicy kształcenia ustawicznego", 2020, "1113", "persons"),
    ("III.11", "Opera Leśna", 2019, "165800", "persons"),
    ("III.11", "Biblioteka / Sopoteka", 2019, "148915", "persons"),
    ("III.12", "Wydatki na kulturę na mieszkańca", 2020, "582.40", "PLN_per_resident"),
    ("III.13", "Fundusze zewnętrzne na kulturę", 2020, "2240710.99", "PLN"),
    ("III.14", "Imprezy w kalendarzu miejskim", 2019, "773", "count"),
    ("III.19", "dogoterapia", 2020, "8", "children"),
    ("III.20", "Dofinansowanie projektów, wszyscy partnerzy (EUR): SEAL", 2019, "97097", "EUR"),
    ("III.20", "Udział CKU w dofinansowaniu projektów (PLN): CAReer", 2020, "46950", "PLN"),
    ("IV.1", "Wnioski do Budżetu Obywatelskiego", 2019, "193", "count"),
    ("IV.1", "Wnioski do Budżetu Obywatelskiego", 2020, "168", "count"),
    ("IV.4", "Skonsultowane akty, programy i projekty", 2020, "139", "count"),
    ("IV.5", "Zadania zlecone organizacjom", 2019, "184", "count"),
    ("IV.5", "Zadania zlecone organizacjom", 2020, "160", "count"),
    ("IV.6", "Dotacje dla organizacji", 2016, "6368367", "PLN"),
    ("IV.6", "Dotacje dla organizacji", 2020, "9155959", "PLN"),
    ("IV.7", "Zarejestrowani wolontariusze", 2019, "689", "persons"),
    ("IV.7", "Zarejestrowani wolontariusze", 2020, "781", "persons"),
    ("IV.8", "Zarejestrowane organizacje pozarządowe", 2017, "385", "count"),
    ("IV.9", "Organizacje korzystające ze wsparcia SCOPiW", 2020, "87", "count"),
    ("K.pomoc.1", "Rodziny objęte wsparciem pomocy społecznej", 2015, "1098", "families"),
    ("K.pomoc.1", "Rodziny objęte wsparciem pomocy społecznej", 2020, "1264", "families"),
    ("K.przemoc.2", "Rodziny, w których wszczęto procedurę Niebieskiej Karty", 2015, "50", "families"),
    ("K.praca.1", "Stopa bezrobocia rejestrowanego", 2013, "4.8", "percent"),
    ("K.ludnosc.1", "Liczba mieszkańców", 2015, "37000", "persons"),
    ("K.ludnosc.5", "Przyrost naturalny", 2016, "-258", "persons"),
    ("K.ludnosc.6", "Zgony na 1000 mieszkańców", 2016, "13.75", "per_1000"),
]
DERIVED = [
    ("IV.7", "Zarejestrowani wolontariusze", 2018, "575"),
    ("III.11", "Odwiedzający pięć placówek podanych w obu latach", 2019, "489717"),
    ("III.11", "Odwiedzający pięć placówek podanych w obu latach", 2020, "237656"),
    ("K.pomoc.1", "Rodziny objęte wsparciem pomocy społecznej", 2019, "1147"),
]
FINDINGS = {
    ("ambiguous_print", "III.13", 2019),
    ("ambiguous_print", "K.migracje.1", 2016),
    ("claim_mismatch", "K.pomoc.1", 2020),  # 117 families are not 5 % but 10.2 %
    ("contradiction", "II.5", 2020),  # 26 and 24 people with an assistant
    ("contradiction", "IV.5", 2020),  # 160 and 168 tasks
    ("claim_mismatch", "K.praca.3", None),  # 30.3 % and 29.8 % imply two totals
    ("contradiction", "K.przemoc.2", 2015),  # 50 and 41 families
    ("claim_mismatch", "II.5", 2020),  # "more people": families rose, people fell
    ("sum_mismatch", "I.6", 2020),  # vandalism: 2 + 3 of 7
    ("swapped_suspected", "II.13", 2020),  # 89 and 9
    ("outlier", "III.11", 2020),  # the Theatre on the Beach: 20035 and 1350
    ("outlier", "II.1", 2019),  # 23 hours of care a day
    ("wrong_column_year", "II.4", 2018),
    ("wrong_column_year", "III.20", 2019),
    ("wrong_column_year", "K.ludnosc.1", 2016),
}
BREAKS = [
    ("I.2", "Postępowania prowadzone przez policję", 2019, 2020),
    ("II.13", "Osoby w schronisku i noclegowni", 2016, 2019),
    ("II.13", "Osoby w ogrzewalni", 2019, 2020),
    ("II.13", "Osoby w Zimowym Punkcie Interwencyjnym", 2019, 2020),
    ("II.14", "Kontrakty socjalne", 2016, 2019),
    ("II.15", "Programy i zakupy świadczeń zdrowotnych", 2016, 2019),
    ("III.14", "Imprezy w kalendarzu miejskim", 2019, 2020),
    ("III.17", "Wydatki na kulturę fizyczną na mieszkańca", 2019, 2020),
    ("IV.5", "Zadania zlecone organizacjom", 2016, 2019),
    ("IV.6", "Dotacje dla organizacji", 2016, 2019),
    ("IV.8", "Zarejestrowane organizacje pozarządowe", 2017, 2019),
    ("K.pomoc.1", "Rodziny objęte wsparciem pomocy społecznej", 2015, 2019),
    ("K.przemoc.2", "Rodziny, w których wszczęto procedurę Niebieskiej Karty", 2015, 2016),
]
COMPARABLE = [
    ("II.11", "Rodziny objęte pomocą asystenta rodziny", 2012, 2020),  # a gap alone breaks nothing
    ("II.13", "Osoby w schronisku i noclegowni", 2019, 2020),
    ("III.11", "Odwiedzający pięć placówek podanych w obu latach", 2019, 2020),
    ("IV.7", "Zarejestrowani wolontariusze", 2018, 2020),
]


def current(indicator: str, name: str, year: int) -> Row:
    """Return the one current figure of that name; a series name means its total."""
    found: list[Row] = table_of(
        "SELECT * FROM observations WHERE indicator_code = $indicator AND year = $year AND is_current "
        "AND $name IN (if(category = '', series_name, category), series_name || ': ' || category)",
        {"indicator": indicator, "name": name, "year": year},
    ).to_pylist()
    assert len(found) == 1, f"{indicator} {name} {year}: {len(found)} figures"
    return found[0]


def values(statement: str) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in table_of(statement).to_pylist()]


@pytest.mark.parametrize(("indicator", "name", "year", "value", "unit"), PUBLISHED)
def test_a_published_figure_is_in_the_warehouse_as_printed(
    warehouse: Path, indicator: str, name: str, year: int, value: str, unit: str
) -> None:
    item = current(indicator, name, year)
    assert (item["value"], item["unit"], item["measure"]) == (Decimal(value), unit, "level")


@pytest.mark.parametrize(("indicator", "name", "year", "value"), DERIVED)
def test_a_figure_that_nobody_printed_says_that_it_is_computed(
    warehouse: Path, indicator: str, name: str, year: int, value: str
) -> None:
    item = current(indicator, name, year)
    assert (item["value"], item["status"]) == (Decimal(value), "derived")
    assert item["basis"]


@pytest.mark.parametrize(("year", "items"), [(2019, 7), (2020, 10)])
def test_the_health_programmes_are_counted_from_their_list(warehouse: Path, year: int, items: int) -> None:
    item = current("II.15", "Programy i zakupy świadczeń zdrowotnych", year)
    assert (item["value"], item["status"]) == (items, "counted")


def test_every_missing_official_value_has_its_reason(warehouse: Path) -> None:
    found = values(
        "SELECT indicator_code, year, missing_reason FROM observations "
        "WHERE is_official AND is_current AND status = 'missing'"
    )
    assert {(code, year): reason for code, year, reason in found} == MISSING


def test_an_unreadable_print_is_kept_without_a_number(warehouse: Path) -> None:
    item = current("III.13", "Fundusze zewnętrzne na kulturę", 2019)
    assert (item["status"], item["printed"]) == ("ambiguous", "493 90,000 zł")
    assert item["value"] is item["value_low"] is item["value_high"] is item["segment"] is None


def test_bounds_estimates_and_ranges_keep_their_words(warehouse: Path) -> None:
    ceilings = values(
        "SELECT DISTINCT qualifier, period_label FROM observations "
        "WHERE indicator_code = 'III.20' AND year = 2020"
    )
    assert ceilings == [("at_most", "2020/2021")]
    assert current("III.17", "Wydatki na kulturę fizyczną na mieszkańca", 2019)["qualifier"] == "about"
    assert current("II.7", "Uczestnicy Sopockiego Festynu Tolerancji", 2020)["qualifier"] == "at_least"
    at_once = current("II.13", "Osoby w Zimowym Punkcie Interwencyjnym jednocześnie", 2019)
    assert (at_once["value"], at_once["value_low"], at_once["value_high"]) == (None, 2, 11)


def test_the_contradicted_number_of_tasks_stays_visible_behind_the_table(warehouse: Path) -> None:
    found = values(
        "SELECT value, not_current_reason FROM observations "
        "WHERE series_id = 'ngo_tasks' AND year = 2020 AND category = '' AND NOT is_current"
    )
    assert found == [(168, "prose_behind_table")]


def test_no_total_exists_where_none_is_printed(warehouse: Path) -> None:
    totals = values(
        "SELECT DISTINCT series_id FROM observations WHERE category = '' AND series_id IN ("
        "'social_economy_users', 'cultural_events_by_kind', 'cultural_events_by_funding', "
        "'culture_visitors', 'health_programme_participants', 'project_grants_eur')"
    )
    assert totals == []


def test_the_contradictions_of_the_documents_are_found_and_agreeing_claims_are_not(warehouse: Path) -> None:
    found = values(
        "SELECT kind, indicator_code, year FROM finding "
        "WHERE severity = 'error' OR kind IN ('wrong_column_year', 'outlier')"
    )
    assert set(found) == FINDINGS


@pytest.mark.parametrize(("indicator", "name", "earlier", "later"), BREAKS)
def test_years_that_count_different_things_are_not_compared(
    warehouse: Path, indicator: str, name: str, earlier: int, later: int
) -> None:
    assert current(indicator, name, earlier)["segment"] < current(indicator, name, later)["segment"]
    assert ("not_comparable", indicator, later) in values("SELECT kind, indicator_code, year FROM finding")


@pytest.mark.parametrize(("indicator", "name", "earlier", "later"), COMPARABLE)
def test_years_that_count_the_same_thing_are_compared(
    warehouse: Path, indicator: str, name: str, earlier: int, later: int
) -> None:
    assert current(indicator, name, earlier)["segment"] == current(indicator, name, later)["segment"]


def test_every_figure_of_the_documents_has_its_place(warehouse: Path) -> None:
    assert values("SELECT figure_id FROM figure WHERE disposition = 'unassigned'") == []
    assert values("SELECT figure_id FROM figure WHERE disposition = 'excluded' AND reason IS NULL") == []
