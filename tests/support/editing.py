"""A server on which reports are loaded, for the tests of the import page."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.build import build
from tests.support.running_server import ROOT


def editing_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Switch editing on, with a raw folder and warehouse of its own, and return the raw folder."""
    folder = tmp_path / "raw"
    shutil.copytree(ROOT / "data" / "raw", folder, ignore=shutil.ignore_patterns(".*"))
    build(folder, tmp_path / "warehouse.duckdb")
    monkeypatch.setenv("BAROMETR_EDITING", "1")
    monkeypatch.setenv("BAROMETR_RAW", str(folder))
    monkeypatch.setenv("BAROMETR_WAREHOUSE", str(tmp_path / "warehouse.duckdb"))
    return folder


def press(app: AppTest, label: str) -> AppTest:
    """Press the button of this label."""
    return next(button for button in app.button if button.label == label).click().run()
