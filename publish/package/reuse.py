"""What the page on re-use says, for the app and for its light page alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.language.language import _
from publish.data_files.exports import BY_ADDRESS
from publish.package.files import CATALOGUE, DESCRIPTION, HARVEST, for_the_portal
from publish.package.publisher import Publisher, publisher
from publish.package.terms import source_line, terms_sentence
from publish.refusal import CannotPublishError
from queries import catalogue


@dataclass(frozen=True)
class Reuse:
    """A part of the page: paragraphs, a text to copy, and links with what they lead to."""

    heading: str
    anchor: str
    paragraphs: Sequence[str] = ()
    to_copy: str = ""
    links: Sequence[tuple[str, str, str]] = ()


def reuse_parts(address: str) -> list[Reuse]:
    """Return the parts of the page; `address`: that of the server, '' where it is not known."""
    decided = publisher()
    source = source_line(f"{address}data/" if address else "")
    return [
        Reuse(_("Terms"), "warunki", _terms(decided)),
        Reuse(_("How to name the source"), "zrodlo", [_("This line can be copied:")], to_copy=source),
        Reuse(
            _("Files and formats"),
            "pliki",
            [_("The figures of one selection or all of them:")],
            links=_files(),
        ),
        Reuse(_("For catalogues of open data"), "katalogi", _why_no_harvest(), links=_descriptions()),
    ]


def _terms(decided: Publisher) -> list[str]:
    said = [terms_sentence(decided)]
    for document in catalogue.documents():
        terms = document.reuse_terms or _("the document states none")
        said.append(_("{title}: terms of its own: {terms}.").format(title=document.title, terms=terms))
    if decided.contact:
        said.append(_("Questions about re-use: {contact}.").format(contact=decided.contact))
    return said


def _files() -> list[tuple[str, str, str]]:
    return [
        ("data/", _("list of all files"), _("with their sizes and the parameters of a selection")),
        ("data/barometr-sopotu.zip", "barometr-sopotu.zip", _("everything in one file")),
        *(
            (f"data/observations.{suffix}", f".{suffix}", _(made.label))
            for suffix, made in BY_ADDRESS.items()
        ),
    ]


def _descriptions() -> list[tuple[str, str, str]]:
    found = [
        (f"data/{DESCRIPTION}", "Data Package", _("every table and column")),
        ("data/observations.csv-metadata.json", "CSVW", _("the types of the columns of a CSV")),
        (f"data/{CATALOGUE}", "DCAT-AP", _("the whole set for European catalogues")),
    ]
    if not _why_no_harvest():
        found.append((f"data/{HARVEST}", "dane.gov.pl", _("the list that the Polish portal harvests")))
    return found


def _why_no_harvest() -> list[str]:
    try:
        for_the_portal()
    except CannotPublishError:
        return [_("The list for dane.gov.pl is there once the server has a public address under https.")]
    return []
