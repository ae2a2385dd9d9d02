"""What a light page is made of, whatever its address."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from presentation.language.language import _
from presentation.templates import templates_in

_TEMPLATES = templates_in(Path(__file__).parent)
SITE = "Barometr Sopotu"


@dataclass(frozen=True)
class LightPage:
    """A page without the app.

    `address`, `code`: where it stands; `name`: what the app calls the page; `sentence`: what it says, for
    those who see only that; `body`: HTML; `picture`: the name of its picture; `years`: of its figures;
    `asked`: what was typed into the search that it answers, None for every other page.
    """

    address: str
    name: str
    sentence: str
    body: str
    picture: str
    code: str = ""
    years: Sequence[int] = ()
    asked: str | None = None

    @property
    def query(self) -> dict[str, str]:
        """What its address asks for."""
        found = {"kod": self.code, "q": self.asked or ""}
        return {name: value for name, value in found.items() if value}

    @property
    def title(self) -> str:
        """The title of the document, the same that the app gives it."""
        return f"{self.name} – {SITE}"


@dataclass(frozen=True)
class Link:
    """A link in a list and the sentence beside it, joined by what its words need."""

    href: str
    name: str
    words: str = ""
    joint: str = ": "


@dataclass(frozen=True)
class Section:
    """A part of a page: a heading with its place in the address, paragraphs and links."""

    title: str
    anchor: str = ""
    paragraphs: Sequence[str] = ()
    links: Sequence[Link] = ()


def render(template: str, **parts: object) -> str:
    """Return a template of the light pages filled with these parts, its words in the current language."""
    return _TEMPLATES.get_template(f"{template}.html").render(_=_, **parts).strip()
