"""What a clerk writes in a cell leads to its place in the catalogue.

Each case is one cell of the report, read by the real extraction and placed by the real catalogue.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.documents.cell_places import places


def test_a_relative_clause_is_read_with_what_was_counted_before_it(tmp_path: Path) -> None:
    cell = "5 festynów, w których łącznie uczestniczyło 2470 osób"
    assert places("I.5", cell, tmp_path) == {
        ("police_prevention_meetings/festyny", 2021, Decimal(5)),
        ("police_prevention_participants/festyny", 2021, Decimal(2470)),
    }


def test_years_before_their_figures_tell_them_apart(tmp_path: Path) -> None:
    assert places("I.3", "sprawy wszczęte: rok 2021 – 402, rok 2020 – 418", tmp_path) == {
        ("crimes_opened", 2021, Decimal(402)),
        ("crimes_opened", 2020, Decimal(418)),
    }


READ = [
    (
        "II.7",
        "Klub STER: 22 osoby: z Sopotu – 16, z Gdyni – 4, z Gdańska – dwie",
        {"ster_club_users": 22, "ster_club_users/z Sopotu": 16, "ster_club_users/z Gdyni": 4}
        | {"ster_club_users/z Gdańska": 2},
    ),
    (
        "II.5",
        "zasiłek celowy – osób: 254, rodzin: 241, osób w tych rodzinach: 418",
        {"meal_programme_allowance_users": 254, "meal_programme_allowance_families": 241}
        | {"meal_programme_people_in_families": 418},
    ),
    (
        "II.13",
        "34 – schronisko, 17 – noclegownia, łącznie 51 osób\nz ogrzewalni skorzystało 81 osób",
        {"shelter_users/schronisko": 34, "shelter_users/noclegownia": 17, "shelter_users": 51}
        | {"warming_room_users": 81},
    ),
    (
        "II.13",
        "Zimowy Punkt Interwencyjny (ZPI, czynny od 1.11 do 31.03): w 2021 r. łącznie 38 osób",
        {"winter_point_users": 38},
    ),
    (
        "I.6",
        "parkowanie nieprawidłowe: 201 zgł. (potw. 93, niepotw. 108)",
        {"threat_map_reports/nieprawidłowe parkowanie": 201}
        | {"threat_map_confirmed/nieprawidłowe parkowanie": 93}
        | {"threat_map_not_confirmed/nieprawidłowe parkowanie": 108},
    ),
    (
        "I.6",
        "żebractwo: 6 zgłoszeń – 4 potwierdzono, dwóch nie potwierdzono",
        {"threat_map_reports/żebractwo": 6, "threat_map_confirmed/żebractwo": 4}
        | {"threat_map_not_confirmed/żebractwo": 2},
    ),
    (
        "I.5",
        "wydano książeczki edukacyjne: 102 egz. „Przygody w Sopocie” oraz 65 egz. „Eko-pamiętnik”",
        {"education_booklets_given/Przygoda w Sopocie": 102}
        | {"education_booklets_given/Eko-pamiętnik, czarny dym": 65},
    ),
    (
        "I.5",
        "„Uczymy się żyć bez przemocy” – dwadzieścia dwie osoby",
        {"city_guard_class_participants/Uczymy się żyć bez przemocy": 22},
    ),
    (
        "III.11",
        "88412 osób - Opera Leśna: 51 230 uczestników imprez oraz 37 182 zwiedzających",
        {"culture_visitors/Opera Leśna": 88412, "culture_visitors/Opera Leśna / imprezy kulturalne": 51230}
        | {"culture_visitors/Opera Leśna / zwiedzanie obiektu": 37182},
    ),
    ("III.11", "71.204 osób - PGS", {"culture_visitors/Państwowa Galeria Sztuki": 71204}),
    ("III.11", "PGS: 71 204", {"culture_visitors/Państwowa Galeria Sztuki": 71204}),
    (
        "II.11",
        "Młodzieżowa Placówka Wychowawcza (wiek 8-19 lat) – 20 miejsc, średnio w zajęciach 19 dzieci",
        {"day_centre_places/Młodzieżowa Placówka Wychowawcza": 20, "youth_centre_children": 19},
    ),
    (
        "II.7",
        "PUP: doradztwo zawodowe – 31, ukończone szkolenia – brak danych",
        {"labour_office_counselling_users": 31},
    ),
    (
        "IV.1",
        "Budżet Obywatelski 2022: głosowanie od 13 do 27 września 2021 r.; poddano mu 88 projektów",
        {"participatory_budget_projects_voted": 88},
    ),
    ("III.4", "128 (SP 1, SP 8, SP 9, I i II LO oraz ZSH)", {"school_programmes": 128}),
    ("II.3", "Miasto przekazało 52,3 tys. zł", {"city_funds_social_rehabilitation": 52300}),
    (
        "I.6",
        "Nieprawidłowe parkowanie:\nzgłoszeń 44\npotwierdzonych 20\nŻebractwo:\nzgłoszeń 4\npotwierdzonych 1",
        {"threat_map_reports/nieprawidłowe parkowanie": 44, "threat_map_reports/żebractwo": 4}
        | {"threat_map_confirmed/nieprawidłowe parkowanie": 20, "threat_map_confirmed/żebractwo": 1},
    ),
    (
        "II.13",
        "Schronisko:\nliczba osób 44\nNoclegownia:\nliczba osób: 12",
        {"shelter_users/schronisko": 44, "shelter_users/noclegownia": 12},
    ),
    (
        "I.6",
        "Nieprawidłowego parkowania dotyczyło 198 zgłoszeń, z czego 84 potwierdzono, a 114 nie potwierdzono, "
        "natomiast przekraczania prędkości 17 zgłoszeń, w tym 12 potwierdzonych oraz 5 niepotwierdzonych.",
        {"threat_map_reports/nieprawidłowe parkowanie": 198}
        | {"threat_map_confirmed/nieprawidłowe parkowanie": 84}
        | {"threat_map_not_confirmed/nieprawidłowe parkowanie": 114}
        | {"threat_map_reports/przekroczenie dozwolonej prędkości": 17}
        | {"threat_map_confirmed/przekroczenie dozwolonej prędkości": 12}
        | {"threat_map_not_confirmed/przekroczenie dozwolonej prędkości": 5},
    ),
    (
        "I.6",
        "Nie potwierdzono 5 zgłoszeń o bezpańskich psach oraz 3 zgłoszeń o znęcaniu się nad zwierzętami",
        {
            "threat_map_not_confirmed/bezpańskie psy": 5,
            "threat_map_not_confirmed/znęcanie się nad zwierzętami": 3,
        },
    ),
    (
        "I.6",
        "W KMZB 346 zgłoszeń, w tym: potwierdzone – 152 (czyli 44 proc.)",
        {"threat_map_reports": 346, "threat_map_confirmed": 152, "threat_map_confirmed_share": 44},
    ),
    (
        "II.5",
        "„Wspieraj Seniora”. Pomocą objęto 94 osoby",
        {"support_seniors_users": 94},
    ),
    (
        "II.7",
        "Klub STER: 22 os. (Sopot: 16, Gdynia: 6), zadanie przechodzi na 2022 r.",
        {"ster_club_users": 22, "ster_club_users/z Sopotu": 16, "ster_club_users/z Gdyni": 6},
    ),
    (
        "II.11",
        "Asystenci rodziny opiekowali się 32 rodzinami, w tym 27 rodzinami z dziećmi, 19 niepełnymi",
        {
            "assisted_families": 32,
            "assisted_families/rodziny z dziećmi": 27,
            "assisted_families/rodziny niepełne": 19,
        },
    ),
    (
        "II.7",
        "„Klub STER”:\n- 22 osoby, w tym 13 z Sopotu\n"
        "„Klub poranny dla osób z niepełnosprawnościami”:\n- 6 osób z Sopotu",
        {"ster_club_users": 22, "ster_club_users/z Sopotu": 13, "morning_club_users": 6},
    ),
    (
        "II.11",
        "w imprezach dla dzieci z rodzin potrzebujących pomocy uczestniczyło 1.420 osób, a w festynach, "
        "które wzmacniają więzi, 1.985 osób",
        {"children_events_participants": 1420, "family_events_participants": 1985},
    ),
    (
        "II.13",
        "W Zimowym Punkcie Interwencyjnym, czynnym od 1 listopada do 31 marca, pomoc znalazło 26 osób",
        {"winter_point_users": 26},
    ),
    ("III.11", "Opera Leśna: 58,7 tys. widzów i zwiedzających", {"culture_visitors/Opera Leśna": 58700}),
    (
        "III.20",
        "SEAL – EUR 98.450 (organizacji: 6), z tego CKU: EUR 27.915",
        {"project_grants_eur/SEAL": 98450, "project_partners/SEAL": 6, "project_grants_cku_eur/SEAL": 27915},
    ),
]


@pytest.mark.parametrize(("code", "cell", "expected"), READ)
def test_a_cell_is_read_figure_by_figure(
    code: str, cell: str, expected: dict[str, int], tmp_path: Path
) -> None:
    assert places(code, cell, tmp_path) == {
        (place, 2021, Decimal(value)) for place, value in expected.items()
    }


def test_a_year_before_is_the_year_before_the_column(tmp_path: Path) -> None:
    cell = "sprawy wykryte – 1 011, rok wcześniej 1 096 (dynamika 92,2%)"
    found = places("I.2", cell, tmp_path)
    assert {place for place in found if place[0] == "police_cases_detected"} == {
        ("police_cases_detected", 2021, Decimal(1011)),
        ("police_cases_detected", 2020, Decimal(1096)),
    }
