"""The guides and the papers for maintainers: links lead somewhere, files that are named are there."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.support.running_server import ROOT

FOR_MAINTAINERS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/catalogue.md")),
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
]
GUIDES = sorted({*FOR_MAINTAINERS, *(ROOT / "docs").glob("*.md")})
# A path of ours between backticks; one with a part to fill in (<name>, N, *) names a folder at most.
PATH = re.compile(
    r"`((?:bench|docs|etl|locale|pages|presentation|publish|queries|server|static|tests)/[\w./-]*)(?=[`<*])"
)
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)")
LARGEST_PICTURE = 100_000  # bytes


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_links_of_a_guide_lead_to_files(guide: Path) -> None:
    targets = LINK.findall(guide.read_text(encoding="utf-8"))
    assert [target for target in targets if not (guide.parent / target).exists()] == []


def paths_named_in(text: str) -> set[str]:
    return {found.rpartition("/")[0] if "-N." in found else found for found in PATH.findall(text)}


@pytest.mark.parametrize("paper", FOR_MAINTAINERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_files_that_a_paper_names_are_there(paper: Path) -> None:
    named = paths_named_in(paper.read_text(encoding="utf-8"))
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_paths_are_seen_in_a_paper() -> None:
    text = "see `etl/build.py`, `pages/<group>/<name>.py` and `etl/catalogue/area-N.toml`"
    assert paths_named_in(text) == {"etl/build.py", "pages/", "etl/catalogue"}
    assert len(paths_named_in((ROOT / "CONTRIBUTING.md").read_text("utf-8"))) > 15


def test_every_room_of_the_etl_stands_in_the_architecture() -> None:
    named = paths_named_in((ROOT / "docs" / "architecture.md").read_text("utf-8"))
    rooms = {f"etl/{door.parent.name}" for door in (ROOT / "etl").glob("*/__init__.py")}
    assert rooms - named == set()


def test_every_make_target_that_a_paper_names_is_there() -> None:
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8")))
    texts = [paper.read_text("utf-8") for paper in FOR_MAINTAINERS]
    named = {name for text in texts for name in re.findall(r"`make ([a-z-]+)", text)}
    assert named - targets == set()
    assert named >= {"run", "check", "test-fast"}


def test_readme_and_settings_name_one_licence() -> None:
    licence = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["license"]
    assert f"(SPDX `{licence}`)" in (ROOT / "README.md").read_text("utf-8")


def test_the_guide_for_a_new_report_shows_its_four_steps_in_small_pictures() -> None:
    guide = ROOT / "docs" / "nowe-sprawozdanie.md"
    pictures = [
        ROOT / "docs" / name for name in LINK.findall(guide.read_text("utf-8")) if name.endswith(".png")
    ]
    steps = dict.fromkeys(picture.name[:6] for picture in pictures)
    assert list(steps) == ["krok-1", "krok-2", "krok-3", "krok-4"]
    assert all(picture.stat().st_size < LARGEST_PICTURE for picture in pictures)
