"""An origin card that is written again says what it said before, whatever a person wrote into it."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl.raw.card import read_card, table_names
from etl.raw.write import write_origin
from tests.support.running_server import ROOT

CARDS = sorted((ROOT / "data" / "raw").glob("*/origin.toml"))


@pytest.mark.parametrize(
    "written",
    [
        {"title": "Raport\x0bza 2021 rok"},  # pasted from a PDF
        {"title": 'Raport "Sopot"\\2021\nczęść druga'},
        {"title": "Raport", "is_final": True},
        {"title": "Raport", "date": date(2021, 12, 31)},
        {"title": "Raport", "tables": {"ognisko": "zajęć", "klub seniora": "w klubie"}},
    ],
    ids=["control letter", "quotes", "truth", "date", "name of a table with a blank"],
)
def test_what_a_person_wrote_comes_back(tmp_path: Path, written: dict[str, Any]) -> None:
    write_origin(tmp_path / "origin.toml", written)
    assert read_card(tmp_path / "origin.toml") == written


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.parent.name)
def test_the_cards_of_the_documents_come_back(tmp_path: Path, path: Path) -> None:
    card = read_card(path)
    write_origin(tmp_path / "origin.toml", card)
    assert tomllib.loads((tmp_path / "origin.toml").read_text("utf-8")) == card
    assert table_names(read_card(tmp_path / "origin.toml")) == table_names(card)
