"""What another engine would answer otherwise is repaired in translation, or refused with what to write."""

import pytest

from bench.engines.translate import NotPortableError, to_spark


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("SELECT list(x) FROM t", "has any order"),
        ("SELECT array_agg(DISTINCT x) FROM t", "has any order"),
        ("SELECT list(x ORDER BY y DESC) FROM t", "sorted upwards"),
        ("SELECT ['a', 'b'][n] FROM t", "count from 0 or from 1"),
        ("SELECT list_position(['a'], x) FROM t", "null or 0"),
        ("SELECT list_indexof(['a'], x) FROM t", "null or 0"),
        ("SELECT string_agg(x, ',') FROM t", "array_to_string"),
        ("SELECT x, count(*) FROM t GROUP BY ALL", "name the columns"),
        ("SELECT x FROM t ORDER BY ALL", "name the columns"),
    ],
)
def test_what_would_mean_something_else_is_refused_with_what_to_write(statement: str, words: str) -> None:
    with pytest.raises(NotPortableError, match=words):
        to_spark(statement)


def test_nulls_come_last_as_ours_do() -> None:
    assert to_spark("SELECT x FROM t ORDER BY x").endswith("ORDER BY x NULLS LAST")
