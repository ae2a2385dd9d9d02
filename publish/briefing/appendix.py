"""The appendix of a note, chosen on purpose: a point per indicator, the context, the places of figures."""

from collections.abc import Iterator, Sequence
from functools import partial

from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from publish.briefing.context_table import context_table
from publish.briefing.figure_tables import annex_table
from publish.briefing.points import point
from publish.briefing.selection import Selection
from publish.briefing.sources import documents, places_table
from publish.documents.content import Block, Heading, Items, Paragraph
from publish.documents.parts import Part
from queries import catalogue


def appendix_parts(selection: Selection, items: Sequence[IndicatorView]) -> list[Part]:
    """Return the parts of the appendix in their order."""
    points = [item for item in items if item.indicator.is_official or selection.codes] or list(items)
    context = [item for item in items if item not in points]
    reasons = _reasons(selection)
    return [
        Part(_("Appendix"), lambda: [Heading(_("Appendix: indicator by indicator")), _how_to_read()]),
        *(
            Part(item.indicator.label, partial(point, item, selection.year, reasons.get(item.code, "")))
            for item in points
        ),
        Part(_("Context"), partial(_context, context)),
        Part(_("Other figures"), partial(_others, points)),
        Part(_("Places of the figures"), partial(_places, items)),
    ]


def _how_to_read() -> Paragraph:
    """Return the sentences on causes, the dash and the assignment, each said once."""
    told = [
        _("Where no explanation of the report stands, the report gives no cause."),
        _("A dash means that the loaded documents give no figure; it never means zero."),
        _("Goals and priorities of the indicators are our assignment."),
    ]
    return Paragraph(" ".join(told), style="small", is_kept=True)


def _context(items: Sequence[IndicatorView]) -> Iterator[Block]:
    table = context_table(items)
    if table:
        yield Heading(_("Context"))
        yield Paragraph(
            _("These figures belong to no official indicator; they help in reading those that do.")
        )
        yield table


def _others(points: Sequence[IndicatorView]) -> Iterator[Block]:
    table = annex_table(points)
    if table:
        yield Heading(_("The other figures"))
        yield table


def _places(items: Sequence[IndicatorView]) -> Iterator[Block]:
    yield Heading(_("Documents and places"))
    yield Items(documents())
    yield places_table(items)


def _reasons(selection: Selection) -> dict[str, str]:
    return {
        found.indicator_code: str(found.reason)
        for found in catalogue.priority_reasons()
        if found.priority_number == selection.priority
    }
