"""What a clerk writes that the catalogue does not know leads to no place, never to a wrong one."""

from pathlib import Path

import pytest

from tests.support.documents.cell_places import places

UNREAD = [
    ("I.5", "akcje i festyny z udziałem 1720 osób"),
    ("I.5", "Hulajnogą z głową – 38 uczniów"),
    ("I.5", "11 dzieci z Przedszkola nr 7"),
    ("I.6", "hulajnogi pozostawione na chodniku – 7 zgłoszeń"),
    ("III.4", "w tym 7 nowych programów"),
    ("II.7", "docelowo wsparcie obejmie 39 osób"),
    ("III.5", "w spotkaniach klubu „Delta” uczestniczyło 77 osób"),
    ("II.13", "w 2022 r. planuje się 60 miejsc w schronisku"),
    ("IV.7", "o 92 osoby więcej niż rok wcześniej"),
    ("I.6", "hulajnogi na chodniku: 17 zgłoszeń (potwierdzono 9, nie potwierdzono 8)"),
    ("I.6", "Nie potwierdziło się też 5 zgłoszeń o hulajnogach oraz 3 zgłoszenia o dronach"),
    ("II.13", "Namioty:\n12 osób"),
    ("III.19", "Szkoła Atopii: z zaplanowanych 5 (resztę odwołano)"),
    ("II.13", "Działał też namiot Caritas. Z jego usług skorzystało 14 osób"),
    ("II.13", "Namiot czynny od 18.00 do 8.00"),
    ("I.6", "hulajnogi na chodniku: 17 / 9 / 8 (zgłoszone/potwierdzone/niepotwierdzone)"),
]


@pytest.mark.parametrize(("code", "cell"), UNREAD)
def test_what_the_catalogue_does_not_know_gets_no_place(code: str, cell: str, tmp_path: Path) -> None:
    assert {place for place in places(code, cell, tmp_path) if not place[0].endswith("_change")} == set()
