"""One engine beside ours for all its tests: Sail, which speaks Spark, in a thread of this process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyspark.sql.connect.session import SparkSession

from bench.engines import sessions
from bench.engines.lake import spark_on
from publish.__main__ import main
from publish.lake.layout import MUNICIPALITY


@pytest.fixture(scope="package")
def lake(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lake of the committed data."""
    out = tmp_path_factory.mktemp("engines") / "lake"
    assert main(["lake", "--out", str(out)]) == 0
    return out


@pytest.fixture(scope="package")
def sail(lake: Path) -> Iterator[SparkSession]:
    """A session on Sail with the tables of the lake; its threads end with these tests, before others fork."""
    with sessions.sail() as session:
        spark_on(session, lake, MUNICIPALITY)
        yield session
