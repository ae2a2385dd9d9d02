"""What a series is told with: its noun in the forms that sentences need, chance, the place of a direction."""

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from etl.catalogue.files import CATALOGUE_DIR, read_catalogue
from etl.faults import Faults
from presentation.language.language import using
from queries import catalogue
from queries.warehouse import Row, rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the catalogue that the test may spoil."""
    return Path(shutil.copytree(CATALOGUE_DIR, tmp_path / "catalogue"))


def entry_lines(folder: Path, file: str, name: str) -> tuple[list[str], int, int]:
    """Return the lines of a file, where the entry of that id or code begins, and where the next begins."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    named = next(at for at, line in enumerate(lines) if line in (f'id = "{name}"', f'code = "{name}"'))
    first = max(at for at in range(named) if lines[at].startswith("[["))
    last = next((at for at in range(named, len(lines)) if lines[at].startswith("[[")), len(lines))
    return lines, first, last


def reworded(folder: Path, file: str, name: str, change: Callable[[str], str | None]) -> int:
    """Change the lines of an entry, drop those that become None, and return the line of its header."""
    lines, first, last = entry_lines(folder, file, name)
    changed = [new for line in lines[first:last] if (new := change(line)) is not None]
    assert changed != lines[first:last]
    (folder / file).write_text("\n".join([*lines[:first], *changed, *lines[last:]]), encoding="utf-8")
    return first + 1


def without(key: str) -> Callable[[str], str | None]:
    return lambda line: None if line.startswith(f"{key} =") else line


def with_value(key: str, value: str) -> Callable[[str], str | None]:
    return lambda line: f"{key} = {value}" if line.startswith(f"{key} =") else line


def after(key: str, added: str) -> Callable[[str], str | None]:
    return lambda line: f"{line}\n{added}" if line.startswith(f"{key} =") else line


Spoiling = tuple[str, str, Callable[[str], str | None], str]
SPOILT: list[Spoiling] = [
    ("area-2.toml", "ster_club_users", with_value("name", '"Klub STER: osoby"'), "has a colon in its name"),
    ("area-1.toml", "crimes_confirmed", without("noun"), "counts things and says not which"),
    (
        "area-1.toml",
        "city_guard_reports",
        lambda line: line.replace(', complement_en = "to the city guard"', ""),
        "in one language only",
    ),
    (
        "area-1.toml",
        "crimes_opened",
        lambda line: line.replace('genitive_one = "wszczętej sprawy"', 'genitive_one = ""'),
        "an empty form",
    ),
    ("area-3.toml", "preschool_attendance_share", without("share_of_en"), "says in one language only"),
    ("area-2.toml", "shelter_users", after("unit", 'share_of = "osób"\nshare_of_en = "of"'), "is no share"),
    ("area-1.toml", "crimes_confirmed", without("varies"), "does not say whether it varies"),
    ("area-4.toml", "ngo_grants", with_value("varies", '"events"'), "cannot vary as «events»"),
    ("area-3.toml", "preschool_attendance_share", with_value("varies", '"events"'), "is a share"),
    ("area-2.toml", "shelter_users", with_value("varies", '"survey"'), "is no share"),
    ("area-1.toml", "crimes_confirmed_index", after("unit", 'varies = "events"'), "remove it"),
    ("area-3.toml", "III.9", without("direction_from"), "without direction_from"),
    (
        "area-3.toml",
        "III.9",
        with_value("direction_from", '{ goal = "3.3", source = "stated" }'),
        "does not name the place",
    ),
    (
        "area-2.toml",
        "II.12",
        with_value("direction_from", '{ priority = 3, source = "read_from_goal" }'),
        "does not name the place",
    ),
    (
        "area-2.toml",
        "II.8",
        with_value("direction_from", '{ goal = "9.9", source = "stated" }'),
        "names the unknown goal 9.9",
    ),
    (
        "area-2.toml",
        "II.8",
        with_value("direction_from", '{ goal = "2.3", priority = 3, source = "stated" }'),
        "name one place",
    ),
    ("area-2.toml", "shelter_users", with_value("direction", '"up"'), "make them agree"),
    ("area-1.toml", "crimes_confirmed", without("undirected"), "stands for an indicator with a direction"),
    ("area-2.toml", "shelter_users", after("unit", 'undirected = "diverge"'), "remove «undirected»"),
]


@pytest.mark.parametrize(("file", "name", "change", "words"), SPOILT)
def test_a_series_of_which_no_true_sentence_can_be_made_stops_the_build(
    folder: Path, file: str, name: str, change: Callable[[str], str | None], words: str
) -> None:
    line = reworded(folder, file, name, change)
    with pytest.raises(Faults) as caught:
        read_catalogue(folder)
    told = [fault for fault in caught.value.faults if words in fault.sentence and name in fault.sentence]
    assert told, str(caught.value)
    assert told[0].path.name == file
    assert told[0].line is not None
    assert told[0].line >= line


def test_a_reason_without_a_sentence_stops_the_build(folder: Path) -> None:
    path = folder / "strategy.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('id = "diverge"', 'id = "strategy_silent"'), encoding="utf-8"
    )
    with pytest.raises(Faults) as caught:
        read_catalogue(folder)
    assert "the undirected «diverge» has no sentence" in str(caught.value)
    assert "undirected «strategy_silent» stands twice" in str(caught.value)


def series(name: str) -> Row:
    return next(row for row in rows("series") if row["series_id"] == name)


@pytest.mark.parametrize(
    ("name", "number", "polish", "english"),
    [
        ("crimes_confirmed", 454, "stwierdzone przestępstwa", "confirmed crimes"),
        ("crimes_confirmed", 26, "stwierdzonych przestępstw", "confirmed crimes"),
        ("city_guard_reports", 3150, "zgłoszeń", "reports"),
        ("participatory_budget_proposals", 168, "wniosków", "proposals"),
        ("homeless_social_contracts", 47, "kontraktów socjalnych", "social contracts"),
        ("homeless_social_contracts", 64, "kontrakty socjalne", "social contracts"),
        ("interdisciplinary_team_households", 106, "środowisk", "households"),
        ("threat_map_passed_on", 1, "przekazane zgłoszenie", "report passed on"),
        ("assisted_families", 31, "rodzin", "families"),
    ],
)
def test_a_number_takes_the_noun_of_its_series(
    warehouse: Path, name: str, number: int, polish: str, english: str
) -> None:
    unit = catalogue.units_of_series()[name]
    assert unit.word(Decimal(number)) == polish
    with using("en"):
        assert unit.word(Decimal(number)) == english


def test_every_series_that_counts_things_has_all_its_forms(warehouse: Path) -> None:
    counted = [row for row in rows("series") if row["unit"] == "count"]
    assert len(counted) > 60
    for row in counted:
        words = [*row["forms"], *row["forms_en"], row["genitive_one"], row["accusative_one"], row["plural"]]
        assert all(words), row["series_id"]
        assert row["forms"][0] != row["forms"][2] or row["forms"][0].endswith("um"), row["series_id"]


def test_units_have_a_genitive_for_fractions_that_is_not_always_the_form_of_few(warehouse: Path) -> None:
    units = {row["unit"]: row for row in rows("measure_units")}
    assert units["persons"]["genitive_one"] == "osoby"
    assert units["children"]["genitive_one"] == "dziecka"
    assert units["PLN"]["genitive_one"] == "złotego"
    assert units["pupils"]["plural"] == "uczniowie"
    assert units["families"]["plural"] == "rodziny"


EVENTS = (
    *("city_guard_reports", "crimes_confirmed", "crimes_opened", "threat_map_reports"),
    *("domestic_violence_interventions", "blue_card_families", "participatory_budget_proposals"),
    "crisis_aid_applications",
)
NOT_EVENTS = {
    "shelter_users": "same_people",
    "assisted_families": "same_people",
    "day_support_users": "same_people",
    "registered_volunteers": "register",
    "registered_ngos": "register",
    "professional_foster_families": "capacity",
    "health_participants_same_programmes": "full_programme",
    "ngo_grants": "money",
    "preschool_attendance_share": "share_without_n",
    "satisfaction_with_care": "survey",
}


def test_only_separate_events_vary_by_chance_and_each_other_series_says_why_not(warehouse: Path) -> None:
    varies = {row["series_id"]: row["varies"] for row in rows("series")}
    assert {varies[name] for name in EVENTS} == {"events"}
    assert {name: varies[name] for name in NOT_EVENTS} == NOT_EVENTS
    assert all(row["varies"] for row in rows("series") if row["measure"] == "level")
    assert sum(row["series"] for row in rows("variations")) == sum(
        value is not None for value in varies.values()
    )


@pytest.mark.parametrize(
    ("code", "goal", "priority", "area", "source"),
    [
        ("I.3", "1.1", None, None, "stated"),
        ("III.6", "3.2", None, None, "stated"),
        ("III.9", "3.4", None, None, "read_from_goal"),  # its own goal is 3.3, which says nothing of numbers
        ("II.12", None, 1, None, "read_from_goal"),
        ("II.9", None, 3, None, "read_from_goal"),
        ("I.1", None, None, "I", "read_from_goal"),
        ("II.13", None, None, None, None),
    ],
)
def test_a_direction_names_the_place_it_comes_from(
    warehouse: Path, code: str, goal: str | None, priority: int | None, area: str | None, source: str | None
) -> None:
    (row,) = (row for row in rows("indicators") if row["indicator_code"] == code)
    assert (row["direction_goal"], row["direction_priority"], row["direction_area"]) == (goal, priority, area)
    assert row["direction_source"] == source


def test_the_strategy_is_never_called_silent_where_it_speaks(warehouse: Path) -> None:
    directions = {row["indicator_code"]: row["direction"] for row in rows("indicators")}
    assert series("crimes_confirmed")["undirected_reason"] == "diverge"
    for row in rows("series"):
        silent = row["undirected_reason"] == "strategy_silent"
        assert silent == (directions[row["indicator_code"]] == "none"), row["series_id"]
        assert (row["undirected_reason"] is None) == (row["direction"] != "none")


def test_an_indicator_is_counted_in_what_its_headline_counts_and_names_who_gives_it(warehouse: Path) -> None:
    told = {row["indicator_code"]: row for row in rows("indicators")}
    assert told["I.2"]["unit_name"] == "zgłoszenia"
    assert told["I.5"]["unit_name"] == "osoby"  # the indicator asks for programmes, people are given
    assert told["II.11"]["unit_name"] == "rodziny"
    assert all(row["unit_name"] and row["unit_name_en"] for row in told.values())
    assert told["I.2"]["supplier"] == "Straż Miejska; Komenda Miejska Policji"
    assert told["I.3"]["supplier"] == "Komenda Miejska Policji"
    assert told["K.przemoc.1"]["supplier"] is None  # the police gave a share, not the interventions
