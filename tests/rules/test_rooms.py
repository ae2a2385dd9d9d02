"""The rooms of the house: no way round in a circle, no room overfull, each door tells its purpose."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.support.own_code import module_name, own_modules
from tests.support.running_server import ROOT

MOST_MODULES = 15  # as many as a person takes in without searching
LAYERS = ("etl", "queries", "presentation", "publish", "pages", "server")
# What stands in etl/, from the ground up: each imports only from itself and from what stands before it.
ROOMS = (
    "faults",
    "locked",
    "rule",
    "language",
    "catalogue",
    "raw",
    "entering",
    "edits",
    "documents",
    "figures",
    "placing",
    "observing",
    "remarks",
    "questions",
    "warehouse",
    "understand",
    "build_report",
    "build",
    "asking",
    "next_report",
    "weigh",
    "__main__",
)


@cache
def imports() -> dict[str, set[str]]:
    """Return what each of our modules imports of our own, inside functions and for types only as well."""
    paths = {module_name(path): path for path in own_modules()}
    return {name: set(_imported(path, paths)) & set(paths) for name, path in paths.items()}


def _imported(path: Path, known: dict[str, Path]) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in known else str(node.module) for name in names)


def circle(graph: dict[str, set[str]]) -> str:
    """Return one circle of the graph as text, '' where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return " <- ".join(error.args[1])
    return ""


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = imports()
    assert graph["etl.build"] >= {"etl.understand", "etl.warehouse.swap"}, "imports are seen"
    assert circle(graph) == ""


def test_the_stages_of_the_etl_go_one_way() -> None:
    arrows = {
        (place(name), place(other))
        for name, others in imports().items()
        for other in others
        if name.startswith("etl.") and other.startswith("etl.")
    }
    assert {room for arrow in arrows for room in arrow} == set(ROOMS)
    assert [(room, other) for room, other in arrows if ROOMS.index(other) > ROOMS.index(room)] == []


def place(module: str) -> str:
    return module.split(".")[1]


def test_no_folder_holds_more_modules_than_a_person_takes_in() -> None:
    folders = Counter(
        path.parent.relative_to(ROOT) for path in own_modules() if path.name not in ("__init__.py", "app.py")
    )
    assert folders[Path("etl/documents/pdf")] > 10, "modules are counted"
    assert folders[Path("tests/rules")] > 8, "and tests with them"
    assert {str(folder): count for folder, count in folders.items() if count > MOST_MODULES} == {}


@pytest.mark.parametrize(
    "door",
    sorted(path.relative_to(ROOT) for layer in LAYERS for path in (ROOT / layer).rglob("*/__init__.py")),
    ids=str,
)
def test_the_door_of_a_room_says_what_enters_and_what_leaves(door: Path) -> None:
    words = ast.get_docstring(ast.parse((ROOT / door).read_text("utf-8"))) or ""
    assert "enter" in words
    assert "leave" in words


@pytest.mark.parametrize("layer", LAYERS)
def test_every_folder_has_a_door(layer: str) -> None:
    folders = {path.parent for path in own_modules() if path.is_relative_to(ROOT / layer)}
    assert {
        str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").exists()
    } == set()
