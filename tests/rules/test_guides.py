"""The guides in docs/ and the README: their links lead somewhere, their pictures are small."""

import re
from pathlib import Path

import pytest

from tests.support.running_server import ROOT

GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)")
LARGEST_PICTURE = 100_000  # bytes


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_links_of_a_guide_lead_to_files(guide: Path) -> None:
    targets = LINK.findall(guide.read_text(encoding="utf-8"))
    assert [target for target in targets if not (guide.parent / target).exists()] == []


def test_the_guide_for_a_new_report_shows_its_four_steps_in_small_pictures() -> None:
    guide = ROOT / "docs" / "nowe-sprawozdanie.md"
    pictures = [
        ROOT / "docs" / name for name in LINK.findall(guide.read_text("utf-8")) if name.endswith(".png")
    ]
    steps = dict.fromkeys(picture.name[:6] for picture in pictures)
    assert list(steps) == ["krok-1", "krok-2", "krok-3", "krok-4"]
    assert all(picture.stat().st_size < LARGEST_PICTURE for picture in pictures)
