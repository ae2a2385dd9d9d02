"""The layers of the project: who may import whom. `make check` runs this too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("etl", "presentation", "publish", "queries", "pages", "server")

# What a layer must never import. A figure goes one way: etl -> warehouse -> queries -> presentation -> pages.
FORBIDDEN = {
    "etl": {"streamlit", "presentation", "publish", "queries", "pages", "server", "plotly"},
    "presentation": {"streamlit", "duckdb", "etl", "publish", "queries", "pages", "server"},
    "publish": {"streamlit", "duckdb", "etl", "pages", "server"},
    "queries": {"streamlit", "etl", "publish", "pages", "server"},
    "pages": {"duckdb", "etl", "server"},
    "server": {"duckdb", "etl"},
}
# Two pages take a document through the ETL; each has one room for its door.
DOORS = {Path("pages/load_report/door"), Path("pages/check_draft/door")}
OPENS_THE_WAREHOUSE = {"queries/warehouse.py", "etl/warehouse/swap.py", "etl/warehouse/snapshots.py"}


def modules(layer: str) -> list[Path]:
    return sorted((ROOT / layer).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Yield the top-level package of everything a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by the full name, not relative"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_nothing_it_must_not_know(layer: str) -> None:
    assert modules(layer), f"{layer}/ has no module"
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(layer)
        for name in imported(path)
        if name in FORBIDDEN[layer] and path.parent.relative_to(ROOT) not in DOORS
    }
    assert not wrong


def test_only_the_named_modules_open_the_warehouse() -> None:
    """The sandbox opens it too, in its own process and with limits."""
    opening = {
        str(path.relative_to(ROOT))
        for layer in LAYERS
        for path in modules(layer)
        if "duckdb.connect(" in path.read_text(encoding="utf-8")
    }
    assert {path for path in opening if not path.startswith("queries/sandbox")} <= OPENS_THE_WAREHOUSE
    assert "queries/warehouse.py" in opening


def test_the_router_has_no_pages_folder_beside_it() -> None:
    """Streamlit takes a folder `pages` beside the main script for its own and runs it without the router."""
    assert not (ROOT / "pages" / "pages").exists()
    assert '"pages/router.py"' in (ROOT / "app.py").read_text(encoding="utf-8")
