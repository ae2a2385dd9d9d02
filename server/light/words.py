"""The light pages of words: help, method, sources, a search, and pages whose work needs the app."""

import re

from markupsafe import Markup, escape

from pages import lookups
from pages.frame.markup import shortened
from pages.search.answer import answer
from presentation.address import address
from presentation.figure.asked import Asked
from presentation.figure.document import Document
from presentation.figure.when import day_text
from presentation.language.glossary import entries
from presentation.language.help_texts import Part, sections
from presentation.language.language import _
from publish.package.reuse import reuse_parts
from publish.public_address import public_address
from queries import catalogue
from server.light.boards import NAME_OF_PICTURE
from server.light.page import LightPage, Link, Section, render

# The Markdown that the help texts use.
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_STRONG = re.compile(r"\*\*([^*]+)\*\*")


def help_page(name: str) -> LightPage:
    """Return how to read the dashboard, and the words of the documents."""
    told = _("A two-minute read; the rules behind the figures are on the page “How we count and compare”.")
    words = [f"{entry.name}: {entry.meaning}" for entry in entries()]
    glossary = Section(_("Words of the documents"), "slownik", words)
    return _page("pomoc", name, told, [*_of_help("reading"), glossary])


def method_page(name: str) -> LightPage:
    """Return the rules behind every figure."""
    told = _("These rules apply to every figure, chart, document and file here.")
    return _page("metoda", name, told, _of_help("method"))


def sources_page(name: str) -> LightPage:
    """Return the card of each loaded document."""
    told = _("Only these documents are loaded; the city has published others.")
    return _page("zrodla", name, told, [_card(document) for document in catalogue.documents()])


def questions_page(name: str) -> LightPage:
    """Return the ledger of questions; it is kept for days, so it tells dates and no number of days."""
    told = _("What was asked about the data, of whom and when, and what was answered.")
    asked = catalogue.asked()
    parts = [
        Section(_("Without an answer"), "otwarte", [_asked(item) for item in asked if item.is_open]),
        Section(_("Answered"), "wyjasnione", [_asked(item) for item in asked if not item.is_open]),
    ]
    found = [part for part in parts if part.paragraphs]
    return _page("pytania", name, told, found or [Section(_("No question was written down yet."))])


def _asked(item: Asked) -> str:
    """Return a question and its answer in a line."""
    when = item.answered() or _("asked on {day}").format(day=day_text(item.asked_on))
    line = f"{item.indicator_code} {item.question_pl} ({when}; {_('to: {unit}').format(unit=item.asked_of)})"
    return f"{line.strip()} {item.answer_pl}".strip()


def search_page(at: str, name: str, asked: str) -> LightPage:
    """Return what a search found."""
    found = answer(asked)
    body = render(
        "board", title=found.title, told=found.told, area="", above=found.html, heading="", below=""
    )
    return LightPage(at, name, found.told, body, NAME_OF_PICTURE, asked=shortened(asked))


def reuse_page(name: str) -> LightPage:
    """Return on which terms the data may be re-used, and in which files they are."""
    told = _(
        "On which terms the figures may be re-used, how to name their source, and in which files they are."
    )
    parts = [
        Section(
            found.heading,
            found.anchor,
            [*found.paragraphs, *([found.to_copy] if found.to_copy else [])],
            [Link(target, label, about) for target, label, about in found.links],
        )
        for found in reuse_parts(public_address())
    ]
    return _page("ponowne-wykorzystanie", name, told, parts)


def working_page(at: str, name: str) -> LightPage:
    """Return a page whose work needs the app, with the ways on that need none."""
    told = _("“{name}” needs JavaScript; the figures can be read and downloaded without it.")
    ways = Section(
        _("Without scripts"),
        links=[
            *(
                Link(address(area.slug), f"{code}. {area.name}", str(area.general_goal))
                for code, area in lookups.areas().items()
            ),
            Link("data/observations.csv", "CSV", _("every figure with its source")),
        ],
    )
    return _page(at, name, told.format(name=name), [ways])


def _of_help(part: Part) -> list[Section]:
    return [Section(found.heading, found.id, [_marked(found.paragraph)]) for found in sections(part)]


def _marked(text: str) -> Markup:
    """Return a paragraph of the help texts as HTML; everything but its links and emphasis is escaped."""
    html = _STRONG.sub(r"<strong>\1</strong>", str(escape(text)))
    return Markup(_LINK.sub(lambda link: f'<a href="{_href(link[2])}">{link[1]}</a>', html))


def _href(target: str) -> str:
    return str(escape(address(target.removeprefix("./"))))


def _card(document: Document) -> Section:
    facts = {
        _("Publisher"): document.publisher,
        _("Period"): document.period,
        _("Date"): document.dated,
        _("Figures loaded"): str(document.figures),
    }
    paragraphs = [f"{name}: {value}" for name, value in facts.items()]
    return Section(str(document.title), document.document_id, paragraphs)


def _page(at: str, name: str, told: str, parts: list[Section]) -> LightPage:
    return LightPage(
        address=at,
        name=name,
        sentence=told,
        body=render("sections", title=name, told=told, sections=parts),
        picture=NAME_OF_PICTURE,
    )
