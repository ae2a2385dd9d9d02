"""Words of the search: each means something that the catalogue has, else the build says where not."""

import shutil
from pathlib import Path

import pytest

from etl.catalogue.files import CATALOGUE_DIR, read_catalogue
from etl.faults import Faults


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('words = ["kosmonauta"]\nmeans = ["II.99"]', "synonym «kosmonauta» means the unknown «II.99»"),
        ('words = ["a", "b", "c"]\nmeans = ["shelter_users/hotel"]', "synonym «a, b» means the unknown"),
        ('means = ["II.13"]', "needs words or words_en"),
        ('words = ["a"]\nmean = ["II.13"]', "unknown key «mean»"),
    ],
)
def test_a_word_that_means_nothing_known_stops_the_build_at_its_line(
    tmp_path: Path, entry: str, told: str
) -> None:
    folder = Path(shutil.copytree(CATALOGUE_DIR, tmp_path / "catalogue"))
    path = folder / "synonyms.toml"
    text = path.read_text("utf-8") + "\n[[synonym]]\n"
    path.write_text(text + entry, "utf-8")
    with pytest.raises(Faults) as stopped:
        read_catalogue(folder)
    (fault,) = stopped.value.faults
    assert told in fault.sentence
    assert fault.path == path
    assert (fault.line or 0) >= len(text.splitlines())
