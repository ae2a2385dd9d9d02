"""A label of the catalogue is words or a pattern; one that can never fit stops the build with its line."""

import shutil
from pathlib import Path

import pytest

from etl.catalogue.files import CATALOGUE_DIR, read_catalogue
from etl.catalogue.patterns import compiled, read_label
from etl.faults import Faults

PARKING = {"all": ["parkowani"], "not": ["potwierdz", "wyelimin"]}


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ('"Zasiłki"', "can never fit: words are compared without «Z»; write «zasilki»"),
        ('"zasiłk"', "can never fit: words are compared without «ł»; write «zasilk»"),
        ('"„klub”"', "can never fit: words are compared without «„»; write «klub»"),
        ('"(klub"', "cannot be read"),
        ('{ all = ["Usług"] }', "«Usług» is no beginning of words as they are folded; write «uslug»"),
        ('{ all = ["potwierdz"], not = ["potwierdz"] }', "asks for what holds «potwierdz», which it forbids"),
        ('{ all = ["potwierdzon"], not = ["potwierdz"] }', "asks for what holds «potwierdz»"),
        ("{ all = [] }", "write it so"),
        ('{ any = ["klub"] }', "write it so"),
    ],
)
def test_a_label_that_can_never_fit_stops_the_build_with_its_line(
    label: str, told: str, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(CATALOGUE_DIR, tmp_path / "catalogue"))
    lines = (folder / "area-2.toml").read_text("utf-8").splitlines()
    at = next(place for place, line in enumerate(lines) if line.startswith("labels = ["))
    lines[at] = f"labels = [{label}]"
    (folder / "area-2.toml").write_text("\n".join(lines), "utf-8")
    with pytest.raises(Faults) as found:
        read_catalogue(folder)
    (fault,) = found.value.faults
    assert (fault.path.name, fault.line) == ("area-2.toml", at + 1)
    assert told in fault.sentence


def test_words_fit_in_their_order_and_not_beside_what_is_forbidden() -> None:
    pattern = compiled(read_label(PARKING))
    assert pattern.search("nieprawidlowe parkowanie")
    assert not pattern.search("parkowanie: potwierdzone")
    assert not pattern.search("zgloszenia")


def test_one_of_several_words_is_enough() -> None:
    pattern = compiled(read_label({"all": ["zglos|interwenc", "straz"]}))
    assert pattern.search("interwencje strazy")
    assert not pattern.search("straz miejska: interwencje")
