"""Fills the area tables of the annual report for a year from the warehouse, prose marked as prose."""

from collections.abc import Iterator
from functools import partial

from presentation.figure.when import day_text
from presentation.language.language import _, using
from publish.briefing.names import area_title
from publish.cells.groups import absent, groups_of
from publish.cells.notes import Notes
from publish.data_line import data_line
from publish.documents.content import Block, Document, Heading, Items, Line, Paragraph, Table
from publish.indicator_views import view_of
from publish.refusal import CannotPublishError
from publish.report_tables.prose import holds_prose, prose_cells
from queries import catalogue, lookups


def report_tables(year: int) -> Document:
    """Return the four tables for a report on a year, in Polish; raises CannotPublishError."""
    with using("pl"):
        reported = lookups.reported_years()
        if not min(reported) <= year <= lookups.last_year():
            message = _("There is nothing to show for {year}; choose a year from {first} to {last}.")
            raise CannotPublishError(message.format(year=year, first=min(reported), last=lookups.last_year()))
        build = catalogue.build()
        return Document(
            title=_("Tables of the report on the strategy for {year}").format(year=year),
            subtitle=_("Social Integration and Policy Strategy of Sopot 2017–2026"),
            language="pl",
            made_on=build.built_at.date(),
            footer=_("Tables of the report on the strategy for {year}").format(year=year),
            blocks=(*_introduction(year, day_text(build.built_at.date())), *_areas(year), data_line()),
        )


def _introduction(year: int, day: str) -> Iterator[Paragraph]:
    text = _(
        "Figures as of {date}, in the columns of the annual report. Where a cell of the report had words "
        "beside its figures, they are not copied; “{prose}” stands there."
    )
    yield Paragraph(text.format(date=day, prose=_prose()), style="small")
    for column in (year - 1, year):
        if column not in lookups.reported_years():
            message = _("The report for {year} is not loaded; the unit fills in its figures.")
            yield Paragraph(message.format(year=column), style="small")


def _areas(year: int) -> Iterator[Block]:
    prose = prose_cells()
    for area in lookups.areas():
        yield Heading(area_title(area))
        notes = Notes()
        cell = partial(_cell, prose, notes)
        members = [row for row in lookups.official() if row.area_code == area]
        yield Table(
            caption=_("Area {code}: indicators").format(code=area),
            columns=(
                _("indicators"),
                *(_("value of indicators {year}").format(year=column) for column in (year - 1, year)),
            ),
            lines=tuple(
                Line(
                    (
                        f"{row.indicator_code} {row.name}",
                        *(cell(row.indicator_code, at) for at in (year - 1, year)),
                    )
                )
                for row in members
            ),
            widths=(5, 6, 6),
        )
        if notes.texts:
            yield Heading(_("Notes on area {code}").format(code=area), level=2)
            yield Items(tuple(notes.texts), is_numbered=True)


def _cell(prose: dict[str, set[int]], notes: Notes, code: str, year: int) -> str:
    reported = lookups.reported_years()
    lines = list(notes.lines_of(groups_of(view_of(code), year), f"{code}, {year}"))
    if not lines and year in reported:
        lines = [absent()]
    if year not in reported:
        lines.append(
            _("[figure of another document: the unit confirms it]")
            if lines
            else _("[figure: the unit fills it in]")
        )
    if holds_prose(prose, code, year, reported):
        lines.append(_prose())
    return "\n".join(lines)


def _prose() -> str:
    return _("[descriptive part: the unit fills it in]")
