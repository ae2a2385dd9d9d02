"""A failure of the process that reads a document is told in a sentence that fits it."""

import sys
from pathlib import Path

import pytest

from etl.faults import Faults
from etl.next_report.bounded import extract_bounded


@pytest.mark.parametrize(
    ("ending", "sentence"),
    [
        ("echo 'ZeroDivisionError: division by zero' >&2; exit 1", r"nobody foresaw \(ZeroDivisionError"),
        ("exit 1", "no reason given"),
        ("echo 'MemoryError' >&2; exit 1", "cannot be read within"),
        ("kill -9 $$", "cannot be read within"),
    ],
)
def test_only_a_limit_that_was_reached_is_called_a_limit(
    ending: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = tmp_path / "reader"
    reader.write_text(f"#!/bin/sh\n{ending}\n", encoding="utf-8")
    reader.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(reader))
    with pytest.raises(Faults, match=sentence) as told:
        extract_bounded(tmp_path / "report.pdf", "report-x", tmp_path / "raw")
    assert told.value.faults[0].sentence_pl
