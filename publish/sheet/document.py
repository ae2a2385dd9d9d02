"""The monitoring sheet as a Word document, in the words of Annex 2."""

from collections.abc import Iterator
from functools import partial

from presentation.figure.when import day_text
from presentation.language.language import _, ngettext, using
from publish.data_line import data_line
from publish.documents.content import Block, Document, Heading, Items, Line, Paragraph, Table
from publish.documents.parts import Part, Tell, put_together
from publish.sheet.sheet import AreaPart, IndicatorRow, Sheet
from queries import lookups


def sheet_document(sheet: Sheet, tell: Tell | None = None) -> Document:
    """Return the sheet as a document, wide, because part A has a column per year.

    Raises PartFailedError where a part cannot be made; `tell`: is told how far the work is.
    """
    with using("pl"):
        return Document(
            title=sheet_title(),
            subtitle=_years(sheet),
            language="pl",
            made_on=sheet.made_on,
            footer=f"{sheet_title()} {sheet.span}",
            blocks=put_together(_parts(sheet), tell),
            is_wide=True,
        )


def _parts(sheet: Sheet) -> list[Part]:
    return [
        *(
            Part(title, partial(make, sheet))
            for title, make in zip(part_titles(), (_part_a, _part_b, _part_c), strict=True)
        ),
        Part(_("Data"), lambda: [data_line()]),
    ]


def _years(sheet: Sheet) -> str:
    message = ngettext("for the year {period}", "for the years {period}", len(sheet.years))
    return message.format(period=sheet.span)


def sheet_title() -> str:
    """Return the title that Annex 2 gives the sheet."""
    return _("Monitoring sheet of the Social Integration and Policy Strategy of Sopot")


def part_titles() -> tuple[str, str, str]:
    """Return the headings of the three parts as Annex 2 words them."""
    return (
        _("A. Information on the indicators adopted"),
        _("B. Conclusions and summary: a description of how far the actions have been carried out"),
        _("C. Proposed changes in the directions of action"),
    )


def part_a_columns(sheet: Sheet) -> tuple[str, ...]:
    """Return the header of part A."""
    value = _("Value of the indicator in {year}")
    return (_("Indicator"), *(value.format(year=year) for year in sheet.years), _("Source of data"))


def part_c_columns() -> tuple[str, ...]:
    """Return the header of part C; its first column has no name."""
    return (_("No."), _("Direction of action"), _("Proposed change"), _("Reason"))


def only_indicators() -> str:
    """Return the sentence that part B begins with: what the facts below are not."""
    return _(
        "The strategy calls for the indicators to be set against surveys of residents and the "
        "judgement of experts; only the indicators are here."
    )


def row_name(row: IndicatorRow) -> str:
    """Return the name of a row of part A as Annex 2 prints it."""
    return f"{row.code}. {row.name}"


def _part_a(sheet: Sheet) -> Iterator[Block]:
    yield Paragraph(" ".join(_how_to_read(sheet)), style="small")
    yield Heading(part_titles()[0])
    columns = part_a_columns(sheet)
    caption = ngettext(
        "Indicators in the year {period}", "Indicators in the years {period}", len(sheet.years)
    )
    lines = [line for area in sheet.areas for line in _area_lines(area)]
    yield Table(
        caption=caption.format(period=sheet.span),
        columns=columns,
        lines=tuple(lines),
        widths=(6, *(_width(sheet, place) for place in range(len(sheet.years))), 3),
    )
    if sheet.footnotes:
        yield Heading(_("Notes"), level=2)
        yield Items(sheet.footnotes, is_numbered=True)


def _how_to_read(sheet: Sheet) -> list[str]:
    """Return what is to be known of the form and must not stand in it."""
    told = [_("Figures as of {date}.").format(date=day_text(sheet.made_on))]
    absent = [year for year in sheet.years if year not in lookups.reported_years()]
    if absent:
        message = ngettext(
            "The report for {years} is not loaded; the unit fills in its figures.",
            "The reports for {years} are not loaded; the unit fills in their figures.",
            len(absent),
        )
        told.append(message.format(years=", ".join(map(str, absent))))
    return told


def _width(sheet: Sheet, year: int) -> int:
    """Return more room for a year with figures than for one whose report is not loaded."""
    has_figures = any(row.cells[year].is_reported for area in sheet.areas for row in area.rows)
    return 6 if has_figures else 3


def _area_lines(area: AreaPart) -> Iterator[Line]:
    yield Line((area.title,), spans=True)
    for row in area.rows:
        yield Line((row_name(row), *("\n".join(cell.lines) for cell in row.cells), row.source))


def _part_b(sheet: Sheet) -> Iterator[Block]:
    yield Heading(part_titles()[1])
    yield Paragraph(only_indicators())
    for area in sheet.areas:
        yield Heading(area.title, level=2)
        if area.facts:
            yield Items(area.facts)
        else:
            yield Paragraph(_("The loaded documents give no figure for this period."))
    yield Heading(_("Conclusions"), level=2)
    written = [part.strip() for part in sheet.notes.conclusions.split("\n") if part.strip()]
    yield from map(Paragraph, written or [_("[conclusions: the unit fills them in]")])


def _part_c(sheet: Sheet) -> Iterator[Block]:
    yield Heading(part_titles()[2])
    yield Table(
        caption=_("Proposed changes"),
        columns=part_c_columns(),
        lines=tuple(
            Line((f"{row.number}.", row.name, row.proposal.change, row.proposal.reason))
            for row in sheet.directions
        ),
        widths=(1, 6, 7, 7),
    )
