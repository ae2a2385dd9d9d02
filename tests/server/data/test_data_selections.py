"""A selection of the observations under an address: the same rows in every format, or a sentence why not."""

import csv
import io
import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pages.explorer.asked import PARAMETERS, data_query, view_asked
from pages.explorer.selection import choices, selected
from pages.filters.query_params import View, to_query
from publish.data_files.exports import BY_ADDRESS
from publish.package.files import files
from queries.observations import rows_of
from tests.support.visitors.addresses import asked

Query = dict[str, list[str]]
PARTS: dict[str, list[list[str]]] = {
    "obszar": [["I"], ["II"], ["III"], ["IV"], ["miasto"]],
    "cel": [["2.5"], ["3.1"]],
    "priorytet": [["1"], ["6"]],
    "kod": [["II.13"], ["I.1"], ["III.11", "IV.7"], ["K.pomoc.1"]],
    "szereg": [["shelter_users"]],
    "kategoria": [["razem"]],
    "jednostka": [["persons"], ["PLN", "percent"]],
    "status": [["missing"], ["derived", "counted"], ["ambiguous"]],
    "miara": [["level"], ["change"]],
    "dokument": [["report-2020"]],
    "rodzaj": [["urzedowe"], ["kontekst"]],
    "od": [["2010"], ["2019"], ["2026"]],
    "do": [["2019"], ["2020"]],
    "uwagi": [["tak"]],
    "wszystkie": [["tak"], ["nie"]],
    "szukaj": [["noclegowni"], ["ą"], ["nic takiego nie ma"]],
    "jezyk": [["en"], ["pl"]],
}
SELECTIONS = st.lists(st.sampled_from(list(PARTS)), max_size=4, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: st.sampled_from(PARTS[name]) for name in names})
)


def got(suffix: str, query: Query) -> bytes:
    found = asked(f"/data/observations.{suffix}", query)
    assert found.status == 200, found.body.decode()
    return found.body


def wanted(query: Query) -> list[Mapping[str, Any]]:
    """Return the rows that the page shows for a query, and all where nothing is asked for."""
    view = view_asked(query)
    return rows_of(selected(view if view is not None else View(all_prints=True)))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=SELECTIONS)
def test_any_selection_is_the_same_in_every_format(warehouse: Path, query: Query) -> None:
    if query.get("od", ["0"]) > query.get("do", ["9999"]):
        return
    rows = wanted(query)
    table = pq.read_table(io.BytesIO(got("parquet", query)))
    assert table.to_pylist() == rows
    assert table.schema.equals(pq.read_table(io.BytesIO(files()["observations.parquet"])).schema)
    in_csv = list(csv.DictReader(io.StringIO(got("csv", query).decode())))
    in_json = json.loads(got("json", query), parse_float=Decimal)
    assert [row["observation_id"] for row in in_csv] == [row["observation_id"] for row in rows]
    for row, from_csv, from_json in zip(rows, in_csv, in_json, strict=True):
        assert from_json == row
        for name in ("value", "value_low", "value_high"):
            assert (Decimal(from_csv[name]) if from_csv[name] else None) == row[name]
    assert cells_of_cube(got("jsonstat.json", query)) == {
        row["observation_id"]: (row["value"], row["year"], row["status"], row["unit"]) for row in rows
    }
    assert values_of_workbook(got("xlsx", query)) == [row["value"] for row in rows]


def cells_of_cube(content: bytes) -> dict[str, tuple[Decimal | None, int, str, str]]:
    """Return value, year, status and unit of each observation of a JSON-stat cube, by its own arithmetic."""
    cube = json.loads(content, parse_float=Decimal)
    assert (cube["version"], cube["class"], len(cube["id"])) == ("2.0", "dataset", len(cube["size"]))
    axes = [cube["dimension"][name]["category"]["index"] for name in cube["id"]]
    assert [len(axis) for axis in axes] == cube["size"]
    found = {}
    for place, beside in cube["extension"]["cells"].items():
        rest, where = int(place), []
        for axis in reversed(axes):
            rest, index = divmod(rest, len(axis))
            where.append(axis[index])
        assert rest == 0
        _print, year, figure = where
        value = cube["value"][place]
        unit = cube["dimension"]["figure"]["category"]["unit"][figure]["code"]
        number = None if value is None else Decimal(value)
        found[beside["observation_id"]] = (number, int(year), cube["status"][place], unit)
    return found


def values_of_workbook(content: bytes) -> list[Decimal | None]:
    """Return the column of the values as a spreadsheet holds it."""
    sheet = openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
    head, *lines = sheet.iter_rows(values_only=True)
    column = next(number for number, name in enumerate(head) if name in ("Wartość", "Value"))
    return [None if line[column] is None else Decimal(str(line[column])) for line in lines]


def test_without_parameters_every_print_is_handed_over_as_in_the_package(warehouse: Path) -> None:
    for name in ("observations.csv", "observations.parquet"):
        assert asked(f"/data/{name}").body == files()[name]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"obszar": ["V"]}, "„V” nie jest znaną wartością „obszar” w adresie. Znane: I, II"),
        ({"obszr": ["II"]}, "Nie ma tu parametru „obszr”"),
        ({"waga": ["error"]}, "Nie ma tu parametru „waga”"),
        ({"kod": [""]}, "„kod” nie ma wartości"),
        ({"kod": ["II.13", " "]}, "„kod” nie ma wartości"),
        ({"obszar": ["I", "II"]}, "„obszar” można podać raz"),
        ({"od": ["2020"], "do": ["2010"]}, "Pierwszy rok (2020)"),
        ({"od": ["1999"]}, "„1999” nie jest znaną wartością"),
        ({"od": ["2019"], "okres": ["2017-2019"]}, "i lata, i okresy"),
        ({"uwagi": ["może"]}, "„może” nie jest znaną wartością „uwagi”"),
        ({"szukaj": ["a" * 81]}, "najwyżej 80"),
        ({"kod": ["'; DROP TABLE observation; --"]}, "nie jest znaną wartością „kod”"),
        ({"kod": ["\0\r\nX: y"]}, "nie jest znaną wartością „kod”"),
        ({"dokument": ["../../etc/passwd"]}, "nie jest znaną wartością „dokument”"),
    ],
)
@pytest.mark.parametrize("suffix", list(BY_ADDRESS))
def test_what_cannot_be_used_is_refused_in_a_sentence(
    warehouse: Path, suffix: str, query: Query, told: str
) -> None:
    found = asked(f"/data/observations.{suffix}", query)
    assert found.status == 400
    assert found.headers["content-type"] == "text/plain; charset=utf-8"
    assert told in found.body.decode()
    assert "pomijamy" not in found.body.decode()


def test_a_file_of_the_package_is_never_handed_over_whole_for_a_part_of_it(warehouse: Path) -> None:
    found = asked("/data/indicators.csv", {"obszar": ["II"]})
    assert (found.status, "observations.csv" in found.body.decode()) == (400, True)
    assert asked("/data/indicators.csv", {"jezyk": ["en"]}).status == 200


@pytest.mark.parametrize(
    "view", [View(), View(area="II", columns=("year",)), View(codes=("II.13",), first_year=2019)]
)
def test_the_address_on_the_page_gives_the_rows_that_the_page_shows(warehouse: Path, view: View) -> None:
    query = data_query(view)
    assert set(query) <= set(PARAMETERS) - {"kolumna"}
    assert json.loads(got("json", query)) != []
    found = view_asked(query)
    assert found is not None
    assert selected(found) == selected(view)


def test_every_choice_of_the_page_can_be_asked_for(warehouse: Path) -> None:
    known = choices()
    view = View(codes=tuple(known.codes), series=tuple(known.series), units=tuple(known.units))
    assert view_asked(to_query(view)) == view


def test_a_selection_without_any_row_keeps_its_columns_and_their_types(warehouse: Path) -> None:
    nothing = {"kod": ["II.13"], "obszar": ["I"]}
    assert got("csv", nothing) == files()["observations.csv"].partition(b"\r\n")[0] + b"\r\n"
    table = pq.read_table(io.BytesIO(got("parquet", nothing)))
    assert (table.num_rows, table.schema.field("value").type) == (0, pa.decimal128(18, 4))
    assert json.loads(got("json", nothing)) == []
