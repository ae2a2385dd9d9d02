"""The document on growth tells what is so: how many questions other engines answer, and which not."""

import re

from bench.engines.answers import ONLY_DUCKDB, portable
from queries.questions import questions
from tests.support.running_server import ROOT


def test_the_document_counts_the_questions_as_they_are() -> None:
    text = (ROOT / "docs" / "scaling.md").read_text("utf-8")
    counted = re.findall(r"(\d+)\s+of\s+the\s+(\d+)\s+questions", text)
    assert counted
    assert set(counted) == {(str(len(portable())), str(len(questions())))}
    assert [name for name in ONLY_DUCKDB if f"`{name}`" not in text] == []
