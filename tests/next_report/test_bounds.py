"""The process that reads a document gives what a reading here gives, and tells its failures as they are."""

import os
import sys
import time
from pathlib import Path

import pytest

from etl.faults import Faults
from etl.next_report import bounded
from etl.next_report.bounded import extract_bounded
from etl.next_report.tell import extract_and_tell
from tests.support.documents.flattened_report import REPORT


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


def test_a_process_that_takes_too_long_is_ended_and_told_as_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = tmp_path / "reader"
    reader.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 60\n", encoding="utf-8")
    reader.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(reader))
    monkeypatch.setattr(bounded, "SECONDS", 0.5)
    looks: list[float] = []
    with pytest.raises(Faults, match="cannot be read within"):
        bounded.run_bounded("any", tmp_path / "report.docx", [], lambda: looks.append(time.monotonic()))
    assert looks
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_the_process_gives_what_a_reading_here_gives(tmp_path: Path) -> None:
    report = tmp_path / "raport.txt"
    report.write_text(REPORT, encoding="utf-8")
    here, there = tmp_path / "here" / "report-2021", tmp_path / "there" / "report-2021"
    assert extract_bounded(report, "report-2021", there) == extract_and_tell(report, "report-2021", here)
    names = {path.name for path in here.iterdir()}
    assert "figures.csv" in names
    assert {path.name for path in there.iterdir()} == names
    assert {(there / name).read_bytes() == (here / name).read_bytes() for name in names} == {True}


def test_the_process_gives_the_same_sentences_of_a_fault(tmp_path: Path) -> None:
    report = tmp_path / "raport.txt"
    report.write_text("", encoding="utf-8")
    with pytest.raises(Faults) as here:
        extract_and_tell(report, "report-2021", tmp_path / "here")
    with pytest.raises(Faults) as there:
        extract_bounded(report, "report-2021", tmp_path / "there")
    told = [[(fault.sentence, fault.sentence_pl) for fault in found.value.faults] for found in (here, there)]
    assert told[0] == told[1] != []
