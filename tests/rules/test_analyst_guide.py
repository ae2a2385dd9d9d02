"""The examples of the guide for analysts run as they stand, and say what the guide says they do."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pages.explorer.columns import OFFERED
from pages.filters.query_params import NAMES
from queries.questions import questions
from server.data import contents
from tests.support.running_server import ROOT

GUIDE = (ROOT / "docs" / "dla-analitykow.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.+?)```\n\n```text\n(.+?)```", GUIDE, re.DOTALL)
ADDRESS = "http://localhost:8501"


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_prints_what_the_guide_shows(server: str, tmp_path: Path, number: int) -> None:
    code, shown = EXAMPLES[number]
    done = subprocess.run(
        [sys.executable, "-c", code.replace(ADDRESS, server)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert lines(done.stdout) == lines(shown)


def test_every_python_example_shows_its_output() -> None:
    assert len(EXAMPLES) == GUIDE.count("```python\n") > 0


def test_the_guide_names_every_parameter_of_an_address_and_no_other() -> None:
    table = GUIDE.partition("| parametr |")[2].partition("\n\n")[0]
    named = {word for line in table.splitlines() for word in re.findall(r"`(\w+)", line.split("|")[1])}
    assert named == {*NAMES, "jezyk"} - {"pokaz", "waga", "stan"}  # those are of other pages


def test_files_questions_and_columns_that_the_guide_names_exist(warehouse: Path) -> None:
    served = set(contents.names())
    assert set(re.findall(rf"{ADDRESS}/data/([\w.-]+\w)", GUIDE)) <= served
    assert set(re.findall(r"zapytanie=(\w+)", GUIDE)) <= {question.name for question in questions()}
    rules = GUIDE.partition("## Pięć zasad")[2].partition("## pandas")[0]
    assert set(re.findall(r"`(is_current|segment|category|measure)", rules)) <= set(OFFERED)


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]
