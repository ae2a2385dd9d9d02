"""The monitoring sheet as a Word document, in the words of Annex 2."""

from collections.abc import Iterator

from presentation.figure.when import day_text
from presentation.language.language import _, ngettext, using
from publish.documents.content import Block, Document, Heading, Items, Line, Paragraph, Table
from publish.sheet.sheet import AreaPart, IndicatorRow, Sheet


def sheet_document(sheet: Sheet) -> Document:
    """Return the sheet as a document, wide, because part A has a column per year."""
    with using("pl"):
        return Document(
            title=sheet_title(),
            subtitle=_years(sheet),
            language="pl",
            made_on=sheet.made_on,
            footer=_("Barometr Sopotu, data version {version}").format(version=sheet.version),
            blocks=(*_part_a(sheet), *_part_b(sheet), *_part_c(sheet)),
            is_wide=True,
        )


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
    yield Paragraph(_("Figures as of {date}.").format(date=day_text(sheet.made_on)), style="small")
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


def _width(sheet: Sheet, year: int) -> int:
    """Return more room for a year with figures than for one whose report is not loaded."""
    has_figures = any(row.cells[year].is_reported for area in sheet.areas for row in area.rows)
    return 6 if has_figures else 3


def _area_lines(area: AreaPart) -> Iterator[Line]:
    yield Line((area.title,), spans=True)
    for row in area.rows:
        yield Line((row_name(row), *("\n".join(cell.lines) for cell in row.cells), row.source))


def _part_b(sheet: Sheet) -> Iterator[Block]:
    yield Heading(part_titles()[1], on_new_page=True)
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
    yield Heading(part_titles()[2], on_new_page=True)
    yield Table(
        caption=_("Proposed changes"),
        columns=part_c_columns(),
        lines=tuple(
            Line((f"{row.number}.", row.name, row.proposal.change, row.proposal.reason))
            for row in sheet.directions
        ),
        widths=(1, 6, 7, 7),
    )
