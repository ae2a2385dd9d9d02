"""Every mark holds 3:1 and every text 4.5:1, on the page and on its cards, in light and in dark."""

import re
import tomllib
from pathlib import Path

import pytest

from presentation.chart.build_plan import ROLES
from presentation.chart.palette import (
    ACCENTS,
    BREAK,
    EVENT,
    GREY,
    THEMES,
    ThemeName,
    accent,
    accent_text,
    contrast,
    stroke,
)
from server.shell import style

BACKGROUNDS = [background for theme in THEMES.values() for background in theme.backgrounds]
STATIC = Path(__file__).resolve().parents[3] / "static"
CONFIG = Path(__file__).resolve().parents[3] / ".streamlit" / "config.toml"


def test_contrast_is_measured_as_the_standard_measures_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("color", [*ACCENTS.values(), GREY, BREAK, EVENT])
@pytest.mark.parametrize("background", BACKGROUNDS)
def test_a_mark_stands_out_from_every_background(color: str, background: str) -> None:
    assert contrast(color, background) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_a_text_can_be_read_on_its_backgrounds(name: ThemeName) -> None:
    theme = THEMES[name]
    for color in (theme.text, theme.muted, *theme.accents.values()):
        for background in theme.backgrounds:
            assert contrast(color, background) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_the_backgrounds_measured_are_those_of_the_pages(name: ThemeName) -> None:
    settings = tomllib.loads(CONFIG.read_text("utf-8"))["theme"][name]
    assert settings["backgroundColor"] in THEMES[name].backgrounds
    assert settings["secondaryBackgroundColor"] in THEMES[name].backgrounds


def test_series_differ_by_shape_and_dash_and_not_by_colour_alone() -> None:
    looks = [stroke(role, "II") for role in ROLES]
    assert len({look.symbol for look in looks}) == len(ROLES)
    assert len({look.dash for look in looks}) == len(ROLES)


def test_areas_have_accents_of_their_own_and_the_city_another() -> None:
    assert len({accent(area) for area in ("I", "II", "III", "IV", "")}) == 5
    assert accent("unknown") == accent("")
    assert accent_text("unknown", "dark") == accent_text("", "dark")


def test_an_area_has_one_colour_on_pages_and_in_charts() -> None:
    declared = re.findall(r"--obszar-(\w+):([^;}]+)", style("./"))
    assert declared == [(area, color) for area, color in ACCENTS.items() if area]


@pytest.mark.parametrize("sheet", sorted(STATIC.glob("*.css")), ids=lambda sheet: sheet.name)
def test_no_stylesheet_gives_an_area_another_colour(sheet: Path) -> None:
    assert not re.findall(r"--obszar-\w+:", sheet.read_text("utf-8"))


def test_the_mark_has_the_colours_of_the_areas() -> None:
    drawn = re.findall(r'fill="([^"]+)"', (STATIC / "barometr.svg").read_text("utf-8"))
    assert drawn == [color for area, color in ACCENTS.items() if area]
