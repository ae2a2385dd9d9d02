"""House rules that no linter knows: small modules, short functions, thin pages, no skipped test."""

import ast
from pathlib import Path

from pages import site
from tests.support.own_code import own_modules
from tests.support.running_server import ROOT

LONGEST_MODULE = 250
LONGEST_PAGE = 100
LONGEST_FUNCTION = 45


def test_no_module_is_longer_than_it_may_be() -> None:
    lengths = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in own_modules()}
    assert lengths
    too_long = {
        str(path): length
        for path, length in lengths.items()
        if length > (LONGEST_PAGE if is_page(path) else LONGEST_MODULE)
    }
    assert not too_long


def test_no_function_is_longer_than_it_may_be() -> None:
    too_long = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": length
        for path in own_modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert not too_long


def test_no_test_can_be_skipped() -> None:
    words = ("pytest.skip", "importor" + "skip", "mark.skip", "mark.xfail")
    skipping = [
        path.name
        for path in own_modules()
        if path.is_relative_to(ROOT / "tests") and path != Path(__file__)
        if any(word in path.read_text("utf-8") for word in words)
    ]
    assert not skipping


def is_page(path: Path) -> bool:
    scripts = {entry.script for entries in site.groups().values() for entry in entries}
    return path.parts[0] == "pages" and str(path.relative_to("pages")) in scripts
