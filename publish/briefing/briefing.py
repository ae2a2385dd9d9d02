"""Puts a briefing together: the full one with a point per indicator, or the short one, a page per area."""

from collections.abc import Iterator, Sequence

from presentation.figure.document import Build
from presentation.figure.when import day_text
from presentation.language.language import _, using
from presentation.reading.context_sentences import event_sentence
from presentation.view.indicator_view import IndicatorView
from publish.briefing.figure_tables import annex_table
from publish.briefing.headline import headline
from publish.briefing.points import point
from publish.briefing.questions import questions
from publish.briefing.selection import Selection, address_of, checked, title_of, views_of_selection
from publish.briefing.short_page import context_table, short_pages
from publish.briefing.sources import documents, places_table
from publish.documents.content import Block, Document, Heading, Items, Paragraph
from queries import catalogue, lookups


def briefing(selection: Selection, language: str = "pl") -> Document:
    """Return the briefing of a selection in a language; raises CannotPublishError with a sentence."""
    with using(language):
        checked(selection)
        build = catalogue.build()
        items = views_of_selection(selection)
        blocks = short_pages(selection) if selection.is_short else _full(selection, items)
        return Document(
            title=title_of(selection),
            subtitle=_(
                "Indicators of the Social Integration and Policy Strategy of Sopot 2017–2026: year {year}"
            ).format(year=selection.year),
            language=language,
            made_on=build.built_at.date(),
            footer=_("Barometr Sopotu, data version {version}").format(version=build.data_version),
            blocks=(_as_of(build), _address(selection), *blocks),
            is_compact=selection.is_short,
        )


def _as_of(build: Build) -> Paragraph:
    text = _("Data as of {date}; data version {version}.")
    return Paragraph(text.format(date=day_text(build.built_at.date()), version=build.build_id), style="small")


def _address(selection: Selection) -> Paragraph:
    """Return the permalink; it opens only where the installation knows its own address."""
    address = address_of(selection)
    opens = address if address.startswith(("http://", "https://")) else ""
    return Paragraph(address, label=_("This view on screen:"), style="small", address=opens)


def _full(selection: Selection, items: Sequence[IndicatorView]) -> Iterator[Block]:
    yield Heading(_("In three sentences"))
    yield from (Paragraph(text, style="lead") for text in headline(items, selection.year))
    yield Paragraph(" ".join(_how_to_read(selection)), style="small")
    points = [item for item in items if item.indicator.is_official or selection.codes] or items
    yield Heading(_("Indicators"))
    reasons = _reasons(selection)
    for item in points:
        yield from point(item, selection.year, reasons.get(item.code, ""))
    asked = questions(items, selection.year)
    if asked:
        yield Heading(_("Questions to be clarified"))
        yield Items(asked, is_numbered=True)
    context = context_table([item for item in items if item not in points])
    if context:
        yield Heading(_("Context"))
        yield Paragraph(_("These figures belong to no official indicator; they help to read those that do."))
        yield context
    annex = annex_table(points)
    if annex:
        yield Heading(_("Annex: the other figures"))
        yield annex
    yield Heading(_("Sources"))
    yield Items(documents())
    yield places_table(items)


def _how_to_read(selection: Selection) -> list[str]:
    """Return the sentences on the year, the epidemic, the dash and the assignment, each said once."""
    reported = lookups.reported_years()
    told = []
    if selection.year not in reported:
        told.append(
            _("The report for {year} is not loaded; the newest loaded report is for {newest}.").format(
                year=selection.year, newest=max(reported)
            )
        )
    facts = lookups.facts_for("count")
    first = selection.first_year or min(reported) - 1
    event = event_sentence(first, selection.year, facts)
    told += [event] if event else []
    told.append(_("A dash means that the loaded documents give no figure; it never means zero."))
    told.append(_("Goals and priorities of the indicators are our assignment."))
    return told


def _reasons(selection: Selection) -> dict[str, str]:
    return {
        found.indicator_code: str(found.reason)
        for found in catalogue.priority_reasons()
        if found.priority_number == selection.priority
    }
