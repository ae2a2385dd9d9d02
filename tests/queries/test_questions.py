"""One question, one file: header, parameters, examples and the calls in the code agree."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from queries import warehouse as reader
from queries.questions import Question, questions

ROOT = Path(__file__).resolve().parents[2]
ASKING = ("pages", "presentation", "publish", "queries", "server")


@pytest.fixture(autouse=True)
def on_the_warehouse(warehouse: Path) -> None:
    assert warehouse.exists()


def by_name(question: Question) -> str:
    return question.name


def names_in(text: str) -> set[str]:
    return set(re.findall(r"\$(\w+)", text))


@pytest.mark.parametrize("question", questions(), ids=by_name)
def test_header_statement_and_examples_name_the_same_parameters(question: Question) -> None:
    used = names_in(reader.statement_of(question.name))
    assert names_in(question.parameters) == used
    assert set(question.examples) == used, "give one line `-- Example: $name = value, $other = value`"


@pytest.mark.parametrize("question", questions(), ids=by_name)
def test_the_runnable_version_has_no_parameter_left_and_runs(question: Question) -> None:
    assert not names_in(question.runnable())
    assert reader.table_of(question.runnable()).num_columns


@pytest.mark.parametrize("question", questions(), ids=by_name)
def test_a_question_is_asked_in_both_languages(question: Question) -> None:
    assert question.question.endswith("?")
    assert question.question_pl.endswith("?")
    assert bool(question.caveats) == bool(question.caveats_pl)


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """Yield place, question and parameters of each call of `rows` and `table` of the warehouse."""
    for path in sorted(path for layer in ASKING for path in (ROOT / layer).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not is_warehouse(node.func):
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                keywords = {word.arg for word in node.keywords if word.arg}
                spread = any(word.arg is None for word in node.keywords)
                names = {"**"} if spread else keywords
                yield f"{path.relative_to(ROOT)}:{node.lineno}", first.value, names


def is_warehouse(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        owner = function.value
        return function.attr in ("rows", "table") and isinstance(owner, ast.Name) and owner.id == "warehouse"
    return isinstance(function, ast.Name) and function.id in ("rows", "table")


def test_every_call_in_the_code_names_a_question_and_its_parameters() -> None:
    found = list(calls())
    assert found
    parameters = {question.name: set(question.examples) for question in questions()}
    assert [place for place, name, _ in found if name not in parameters] == []
    wrong = [place for place, name, given in found if given not in ({"**"}, parameters[name])]
    assert not wrong
