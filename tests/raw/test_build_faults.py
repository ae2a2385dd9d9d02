"""Bad input: exit 1, one sentence per fault with its place, and the old warehouse byte for byte as it was."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.raw.figure import FIGURE_COLUMNS
from tests.support.small_raw import decision, report, small_raw, write_document, write_rows


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return small_raw(tmp_path / "raw")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    raw, warehouse = small_raw(folder / "raw"), folder / "out" / "warehouse.duckdb"
    assert main(["build", "--raw", str(raw), "--warehouse", str(warehouse)]) == 0
    return warehouse.parent


@pytest.fixture
def built(out: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(out, tmp_path / "out")) / "warehouse.duckdb"


def duplicate_id(raw: Path) -> None:
    path = raw / "proba-2020" / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[1]]) + "\n", encoding="utf-8")


def missing_column(raw: Path) -> None:
    path = raw / "proba-2020" / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("locator", "place", 1), encoding="utf-8")


def broken_toml(raw: Path) -> None:
    (raw / "proba-2020" / "origin.toml").write_text('title = "no end', encoding="utf-8")


def unknown_indicator(raw: Path) -> None:
    path = raw / "proba-2020" / "origin.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("II.12", "II.99"), encoding="utf-8")


def changed_print(raw: Path) -> None:
    first = report("proba-2020", 2020)
    stale = decision(first[0]["figure_id"], "exclude", "not_a_value", "12 rodzin")
    write_document(raw / "proba-2020", first, decisions=[stale])


def unknown_series(raw: Path) -> None:
    first = report("proba-2020", 2020)
    lost = decision(first[0]["figure_id"], "assign", "no_such_series", first[0]["printed"])
    write_document(raw / "proba-2020", first, decisions=[lost])


def not_utf8(raw: Path) -> None:
    path = raw / "proba-2020" / "figures.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1250"))


def no_card(raw: Path) -> None:
    (raw / "proba-2020" / "origin.toml").unlink()


def empty_folder(raw: Path) -> None:
    shutil.rmtree(raw / "proba-2020")


def in_figures(old: str, new: str) -> Callable[[Path], None]:
    """Return what replaces a text everywhere in the figures."""

    def spoil(raw: Path) -> None:
        path = raw / "proba-2020" / "figures.csv"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return spoil


def odd_claim(raw: Path) -> None:
    path = raw / "proba-2020" / "origin.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[2019, 2020]", "[2019, 9999]"), encoding="utf-8"
    )


def odd_claim_without_figures(raw: Path) -> None:
    odd_claim(raw)
    write_rows(raw / "proba-2020" / "figures.csv", FIGURE_COLUMNS, [])


def decided_for(argument: str, action: str = "assign") -> Callable[[Path], None]:
    """Return what decides that the first figure is of this place."""

    def spoil(raw: Path) -> None:
        first = report("proba-2020", 2020)
        odd = decision(first[0]["figure_id"], action, argument, first[0]["printed"])
        write_document(raw / "proba-2020", first, decisions=[odd])

    return spoil


@pytest.mark.parametrize(
    ("spoil", "file", "words"),
    [
        (in_figures("rodzin", "r" * 140_000), "figures.csv", "the row cannot be read"),
        (in_figures("rodzin zast", "r" * 20_000), "figures.csv", "longer than 10000 characters"),
        (in_figures(",1,", ",²,"), "figures.csv", "is no number"),
        (in_figures(".2020.", ".9999."), "figures.csv", "the year 9999 lies outside 1990-2027"),
        (in_figures(".2020.", ".1820."), "figures.csv", "the year 1820 lies outside 1990-2027"),
        (odd_claim, "origin.toml", "the year 9999 lies outside"),
        (odd_claim_without_figures, "origin.toml", "the year 9999 lies outside"),
        (decided_for("shelter_users@2028"), "decisions.csv", "the year 2028 lies outside"),
        (decided_for("9999", "year"), "decisions.csv", "the year 9999 lies outside"),
        (duplicate_id, "figures.csv", "stands twice"),
        (missing_column, "figures.csv", "column locator is missing"),
        (broken_toml, "origin.toml", "not valid TOML"),
        (unknown_indicator, "origin.toml", "«II.99» is no indicator"),
        (changed_print, "decisions.csv", "decide anew"),
        (unknown_series, "decisions.csv", "no series of the catalogue"),
        (not_utf8, "figures.csv", "not UTF-8"),
        (no_card, "origin.toml", "no origin card"),
        (empty_folder, "raw", "no document folder"),
    ],
)
def test_a_fault_stops_the_build_with_its_place_and_leaves_the_old_warehouse(
    spoil: Callable[[Path], None],
    file: str,
    words: str,
    raw: Path,
    built: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = built.read_bytes()
    spoil(raw)
    assert main(["build", "--raw", str(raw), "--warehouse", str(built)]) == 1
    told = capsys.readouterr().err.strip().splitlines()
    assert any(words in line for line in told), told
    for line in told:
        path, number, sentence = line.split(":", 2)
        assert Path(path).name == file
        assert number.isdigit()
        assert len(sentence.split()) > 3
    assert built.read_bytes() == before


def test_all_faults_of_one_pass_are_told_together(
    raw: Path, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    duplicate_id(raw)
    no_card(raw)
    assert main(["build", "--raw", str(raw), "--warehouse", str(built)]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 2


def test_a_misspelt_key_of_the_catalogue_is_told_with_its_line(tmp_path: Path) -> None:
    from etl.catalogue.files import CATALOGUE_DIR, read_catalogue
    from etl.faults import Faults

    folder = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE_DIR, folder)
    path = folder / "area-2.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("role ="))
    lines[at] = lines[at].replace("role", "roll", 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_catalogue(folder)
    sentences = [fault.sentence for fault in caught.value.faults]
    assert any("lacks the field «role»" in sentence for sentence in sentences)
    assert any(
        fault.line == at + 1 and "unknown key «roll»" in fault.sentence for fault in caught.value.faults
    )


def test_a_code_that_stands_twice_in_the_catalogue_stops_the_build(tmp_path: Path) -> None:
    from etl.catalogue.files import CATALOGUE_DIR, read_catalogue
    from etl.faults import Faults

    folder = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE_DIR, folder)
    path = folder / "strategy.toml"
    text = path.read_text(encoding="utf-8")
    entry = text[text.index("[[priority]]") : text.index("[[priority]]", text.index("[[priority]]") + 5)]
    path.write_text(text + "\n" + entry, encoding="utf-8")
    with pytest.raises(Faults, match="priority «1» stands twice"):
        read_catalogue(folder)
