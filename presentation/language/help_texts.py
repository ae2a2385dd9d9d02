"""The texts of the help pages: how to read the dashboard, and the rules behind its figures."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from presentation.language.language import choose

SOURCE = Path(__file__).with_name("help.toml")
Part = Literal["reading", "method"]


@dataclass(frozen=True)
class Section:
    """One section of a help page; `id` is its anchor, `text` one paragraph of Markdown."""

    id: str
    title: str
    title_en: str
    text: str
    text_en: str

    @property
    def heading(self) -> str:
        """The title in the current language."""
        return choose(self.title, self.title_en)

    @property
    def paragraph(self) -> str:
        """The text in the current language."""
        return choose(self.text, self.text_en)


@cache
def sections(part: Part) -> tuple[Section, ...]:
    """Return the sections of one of the two texts, in the order in which they are read."""
    with SOURCE.open("rb") as file:
        return tuple(Section(**section) for section in tomllib.load(file)[part])
