"""What the warehouse holds is described in it: a table or column without a text stops the build."""

import duckdb
import pytest

from etl.warehouse.comments import comment_statements


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ("CREATE TABLE area (area_code VARCHAR, novelty INTEGER)", "area.novelty has no text"),
        ("CREATE TABLE novelties (area_code VARCHAR)", "novelties has no text"),
    ],
)
def test_what_has_no_text_is_named_with_the_file_to_write_it_in(table: str, named: str) -> None:
    connection = duckdb.connect()
    connection.execute(table)
    with pytest.raises(ValueError, match=rf"{named}.*etl/warehouse/columns\.toml"):
        list(comment_statements(connection))
