"""What stands below the chart: evidence, tables, remarks, definition, each folded to its title."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pages.filters.query_params import View
from pages.frame.kept import kept
from pages.indicator.below.about import about
from pages.indicator.below.parts import Item, Part, Table
from pages.indicator.evidence_rows import Desk, evidence_html
from pages.indicator.linked import Said, to_evidence
from pages.indicator.seen import said, seen
from pages.quality.remarks import remark_head, reply_words
from presentation.board.html import render
from presentation.figure.observation import Observation, current_figures
from presentation.language.language import _, choose
from presentation.table.figures import table_columns, table_rows
from presentation.table.periods import PeriodRow, period_columns, period_note, period_table
from presentation.view.indicator_view import IndicatorView
from presentation.view.picture_view import PartsView, PictureView

FIRST_ROWS = 5  # evidence that stands open where no one series speaks; the rest is folded


@dataclass(frozen=True)
class Section:
    """One foldable part of the page; `anchor`: the place of an address that opens it."""

    title: str
    anchor: str
    parts: Sequence[Part]


@kept
def sections(code: str, view: View, desk: Desk, citation: str, address: str, embed: str) -> str:
    """Return the sections as HTML, the evidence open.

    Args:
        code: the indicator.
        view: the chosen years.
        desk: who takes remarks on figures.
        citation: how to cite what the page shows.
        address: the permanent address of the page, '' where it is not known.
        embed: the code that shows the chart on another site, '' where none may.
    """
    shown = seen(code, view)
    cited = Part(_("How to cite"), "cytowanie", copied=[text for text in (citation, address) if text])
    shared = Part(_("The chart on another site"), "osadzenie", copied=[embed] if embed else [])
    found = [
        Section(_("Where do these figures come from?"), "", [*_evidence(shown, desk), *_said_beside(shown)]),
        Section(_("Periods and years"), "", _years(shown)),
        Section(_counted(_("Breakdown"), sum(len(p.parts) for p in shown.pictures)), "", _breakdowns(shown)),
        Section(_counted(_("Remarks on the data"), len(shown.remarks)), "uwagi", _remarks(shown)),
        Section(
            _("What this indicator is"), "definicja", [*about(shown), cited, *([shared] if embed else [])]
        ),
    ]
    return render("indicator_sections", sections=[section for section in found if section.parts])


def _counted(title: str, count: int) -> str:
    return f"{title} ({count})"


def _evidence(shown: IndicatorView, desk: Desk) -> list[Part]:
    if not shown.rows:
        return []
    lead = shown.main.block.lead if shown.main and shown.main.block.totals else ()
    first = lead or shown.rows[:FIRST_ROWS]
    keys = {(item.series_id, item.category, item.year) for item in first}
    # The sentence compares with the year before also where the reader left that out.
    told = [*shown.rows, *((shown.comparison and [shown.comparison.earlier]) or ())]
    others = [item for item in told if (item.series_id, item.category, item.year) not in keys]
    return [Part(inside=evidence_html(first, others, desk))]


def _said_beside(shown: IndicatorView) -> list[Part]:
    """Return changes that the documents state themselves, and what they say explains a figure."""
    stated = [
        Item(
            name=said(f"{choose(item.series_name, item.series_name_en)}, {item.year}"),
            printed=said(f"„{item.printed}” ({'; '.join(item.places)})"),
        )
        for item in shown.stated
    ]
    explained = [
        Item(name=str(found.year), words=said(f"{found.text} ({found.place})"))
        for found in shown.explanations
    ]
    found = {
        _("Changes and indices as the documents state them"): stated,
        _("What explains the figures, according to the documents"): explained,
    }
    return [Part(title, items=items) for title, items in found.items() if items]


def _years(shown: IndicatorView) -> list[Part]:
    return [_years_of(picture) for picture in shown.pictures if picture.block.totals]


def _years_of(picture: PictureView) -> Part:
    totals = picture.block.totals
    texts = [f"{other.name}. {other.reading.text}" for other in picture.other_readings]
    texts += [
        _("Not checked against ordinary variation. {why}").format(why=reason)
        for reason in picture.why_no_chance
    ]
    tables = []
    if sum(item.is_known for item in current_figures(totals)) > 1:
        periods = period_table(totals, picture.facts)
        tables += _table(
            period_columns(periods),
            _("By monitoring period: the newest figure of each"),
            _of_periods(periods),
        )
        texts += [note] if (note := period_note(periods)) else []
    tables += _figures(totals, picture, _("The same figures as a table"))
    return Part(said(picture.name), texts=[said(text) for text in texts], tables=tables)


def _breakdowns(shown: IndicatorView) -> list[Part]:
    return [
        Part(
            said(part.rows[0].series_label),
            texts=[said(text) for text in (part.sentence, part.plan.note) if text],
            tables=_figures(part.rows, part, _("The breakdown as a table")),
        )
        for picture in shown.pictures
        for part in picture.parts
    ]


def _figures(rows: Sequence[Observation], of: PictureView | PartsView, caption: str) -> list[Table]:
    found = table_rows(rows, of.facts)
    return _table(table_columns(found), caption, {_("Figure"): [row.item for row in found]})


def _of_periods(periods: Sequence[PeriodRow]) -> dict[str, list[Observation | None]]:
    """Return the figures of each period by its name, as they stand in the columns."""
    columns = zip(*(row.cells for row in periods), strict=True)
    return {cells[0].period_name: [cell.item for cell in cells] for cells in columns}


def _table(
    columns: Mapping[str, Sequence[str]],
    caption: str,
    figures: Mapping[str, Sequence[Observation | None]],
) -> list[Table]:
    """Return a table of these columns; `figures`: what stands in the cells of a column, by its name."""
    if not columns:
        return []
    found = [
        [to_evidence(said(text), item) for text, item in zip(cells, figures[name], strict=True)]
        if name in figures
        else [Said(said(text)) for text in cells]
        for name, cells in columns.items()
    ]
    return [Table(caption, list(columns), list(zip(*found, strict=True)))]


def _remarks(shown: IndicatorView) -> list[Part]:
    """Return the remarks of one kind and state as one list each, with the reply of the unit."""
    groups: dict[str, list[Item]] = {}
    for row in shown.remarks:
        told = " ".join(text for text in (str(row.message), reply_words(row)) if text)
        groups.setdefault(remark_head(row), []).append(Item(words=said(told)))
    return [Part(title, items=items) for title, items in groups.items()]
