"""A server on which reports are loaded, and drafts on it, for the tests that may break them.

What takes long is made once and copied for each test.
"""

import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from streamlit.testing.v1 import AppTest

from etl.build import build
from etl.entering import FOLDER
from etl.next_report.drafts import new_draft
from tests.support.running_server import ROOT

WAREHOUSE = "warehouse.duckdb"


@cache
def _prepared() -> TemporaryDirectory[str]:
    """The committed raw data with the warehouse built from them; gone when the tests end."""
    made = TemporaryDirectory(prefix="prepared-")
    folder = Path(made.name)
    shutil.copytree(ROOT / "data" / "raw", folder / "raw", ignore=shutil.ignore_patterns(".*"))
    build(folder / "raw", folder / WAREHOUSE)
    return made


@cache
def _drafted(report: str) -> TemporaryDirectory[str]:
    """A raw folder with nothing but the draft of a report."""
    made = TemporaryDirectory(prefix="drafted-")
    new_draft(Path(made.name), "raport.txt", report.encode(), "report-2021")
    return made


def editing_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Switch editing on, with a raw folder and warehouse of its own, and return the raw folder."""
    shutil.copytree(_prepared().name, tmp_path, dirs_exist_ok=True)
    (generation,) = (tmp_path / ".builds").glob("*.duckdb")
    (tmp_path / WAREHOUSE).unlink()
    os.link(generation, tmp_path / WAREHOUSE)  # as a build leaves it
    monkeypatch.setenv("BAROMETR_EDITING", "1")
    monkeypatch.setenv("BAROMETR_RAW", str(tmp_path / "raw"))
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / WAREHOUSE))
    return tmp_path / "raw"


def draft_in(raw: Path, report: str) -> str:
    """Put the draft of a flattened report, `report-2021`, which is not loaded there; return its token."""
    drafted = Path(_drafted(report).name) / FOLDER
    shutil.copytree(drafted, raw / FOLDER, dirs_exist_ok=True)
    (draft,) = drafted.iterdir()
    return draft.name


def press(app: AppTest, label: str) -> AppTest:
    """Press the button of this label."""
    return next(button for button in app.button if button.label == label).click().run()
