"""The made-up country is always the same, has the columns of ours, and answers alike on both engines."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from pyspark.sql.connect.session import SparkSession

from bench.country.made_up import (
    FOLDERS,
    MUNICIPALITIES,
    QUESTIONS,
    asked,
    compacted,
    country,
    in_folders,
    over_parquet,
)
from bench.engines.translate import to_spark
from queries.warehouse import table_of

FEW = 26  # municipalities: every voivodeship has one, and ours has two
LINES, YEARS = 59, 11


@pytest.fixture(scope="module")
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    """A small country."""
    with country(FEW) as connection:
        yield connection


def test_it_has_the_rows_that_the_documents_name() -> None:
    assert MUNICIPALITIES * LINES * YEARS == 1_607_573


def test_the_same_country_is_made_again(made: duckdb.DuckDBPyConnection) -> None:
    rows = made.sql("SELECT * FROM observations ORDER BY municipality, observation_id").fetchall()
    assert len(rows) == len(set(map(repr, rows))) == FEW * LINES * YEARS
    assert hashlib.sha256(repr(rows).encode()).hexdigest()[:16] == "d32043e103eb2039"


def test_it_has_the_columns_of_our_view_with_their_types(
    warehouse: Path, made: duckdb.DuckDBPyConnection
) -> None:
    ours = table_of("SELECT * FROM observations LIMIT 0").schema
    theirs = made.sql("SELECT * FROM observations LIMIT 0").to_arrow_table().schema
    assert theirs.names == ["municipality", *ours.names]
    assert theirs.types[1:] == ours.types


def test_no_code_is_that_of_a_real_municipality_and_none_stands_twice(
    made: duckdb.DuckDBPyConnection,
) -> None:
    """The last figure of a real code is the kind of the municipality: 1 to 5, 8 or 9."""
    codes = [code for (code,) in made.sql("SELECT DISTINCT municipality FROM observations").fetchall()]
    assert len(codes) == FEW
    assert all(len(code) == 7 and code.isdigit() and code.endswith("7") for code in codes)
    assert any(code.startswith("0") for code in codes), "which a number would lose"


@pytest.fixture(scope="module")
def forms(
    made: duckdb.DuckDBPyConnection, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path, Path]:
    """Its forms: one file of DuckDB, Parquet by year, folders by municipality and year."""
    folder = tmp_path_factory.mktemp("country")
    return *compacted(made, folder), in_folders(made, folder)


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_form_gives_the_same_answer(
    made: duckdb.DuckDBPyConnection, forms: tuple[Path, Path, Path], name: str
) -> None:
    file, by_year, folders = forms
    expected = asked(made, name)().to_pylist()
    assert expected
    with duckdb.connect(str(file), read_only=True) as compact:
        assert asked(compact, name)().to_pylist() == expected
    for path, names in ((by_year, ["year"]), (folders, [*FOLDERS])):
        with over_parquet(path, *names) as lake:
            assert asked(lake, name)().to_pylist() == expected


@pytest.mark.parametrize("name", QUESTIONS)
def test_sail_gives_the_same_answer(
    sail: SparkSession, made: duckdb.DuckDBPyConnection, forms: tuple[Path, Path, Path], name: str
) -> None:
    files = sail.read.parquet(str(forms[1]))
    files.withColumn("year", files["year"].cast("int")).createOrReplaceTempView("country")
    statement = to_spark(QUESTIONS[name].replace("observations", "country"))
    assert sail.sql(statement).toArrow().to_pylist() == asked(made, name)().to_pylist()
