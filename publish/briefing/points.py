"""One numbered point: what an indicator says, its picture and table, and how far it may be trusted."""

from collections.abc import Iterator

from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.chart.plan import ChartPlan
from presentation.chart.svg.chart import to_svg
from presentation.chart.svg.groups import groups_height
from presentation.figure.blocks import Block
from presentation.figure.observation import current_figures
from presentation.figure.when import sentence, year_label
from presentation.language.code_words import answers_word
from presentation.language.language import _, choose, ngettext
from presentation.reading.breakdown import breakdown_sentence
from presentation.reading.context_sentences import explanation_sentence
from presentation.reading.readings import Reading, comparable_with, read_series
from publish.briefing.figure_tables import annex_count, point_table
from publish.briefing.items import Item
from publish.documents import content
from publish.documents.content import Heading, Paragraph, Picture
from queries import catalogue
from queries.warehouse import Row, rows

WIDTH = 640
_BARS = (440, 190)
_LINE_HEIGHT = 240
_MOST_HEIGHT = 400


def point(item: Item, year: int, reason: str = "") -> Iterator[content.Block]:
    """Yield the blocks of one point; `reason`: why it stands under the direction of the briefing."""
    yield Heading(
        f"{item.name} ({item.code if item.is_official else _('context')})", level=2, is_numbered=True
    )
    yield Paragraph(catalogue.name_of(item.indicator), label=_("Indicator:"), style="small", is_kept=True)
    if reason:
        yield Paragraph(reason, label=_("Why here (our assignment):"), style="small", is_kept=True)
    if item.main is None:
        yield Paragraph(_("The loaded documents give no figure for these years."))
    else:
        yield from _readings(item, item.main, year)
        yield from _picture(item.main)
        yield point_table(item.main)
    count = annex_count(item)
    if count:
        message = ngettext(
            "{count} more series is in the annex.", "{count} more series are in the annex.", count
        )
        yield Paragraph(message.format(count=count), style="small")
    yield from _cautions(item, year)


def _readings(item: Item, block: Block, year: int) -> Iterator[Paragraph]:
    facts = catalogue.facts_for(block.unit)
    reading = item.reading
    if reading:
        label = sentence(item.series_name)
        told = [reading.text]
        told += [sentence(reading.judgement.words)] if reading.judgement else []
        told += [_explanation(item.code, year)] if _is_compared(reading) else []
        yield Paragraph(" ".join(told), label=label)
    lead = {row["series_id"] for row in block.lead} if block.totals else set()
    others: dict[str, list[Row]] = {}
    for row in block.totals:
        if row["series_id"] not in lead:
            others.setdefault(row["series_id"], []).append(row)
    for members in others.values():
        first = current_figures(members)[0]
        name = choose(first.series_name, first.series_name_en)
        yield Paragraph(read_series(members, facts).text, label=sentence(name))
    parts = breakdown_sentence(block.parts, facts, overlapping=_overlapping(block))
    if parts:
        yield Paragraph(parts)
    yield from _compared_beside(item)


def _is_compared(reading: Reading) -> bool:
    return reading.comparison is not None and reading.comparison.refusal is None


def _compared_beside(item: Item) -> Iterator[Paragraph]:
    """Yield the readings of other series that can be compared, where none speaks for the indicator."""
    for block in item.others if item.main and not item.main.is_headline else ():
        if not block.totals:
            continue
        reading = read_series(block.lead, catalogue.facts_for(block.unit))
        if _is_compared(reading):
            name = choose(block.first["series_name"], block.first["series_name_en"])
            yield Paragraph(reading.text, label=sentence(name))


def _explanation(code: str, year: int) -> str:
    found = [row for row in rows("explanations") if row["indicator_code"] == code]
    return explanation_sentence(found, year)


def _overlapping(block: Block) -> bool:
    series = {row["series_id"] for row in (*block.totals, *block.parts)}
    return any(row["is_overlapping"] for row in rows("series") if row["series_id"] in series)


def plan_of(block: Block) -> ChartPlan | None:
    """Return the plan of the one chart of a point; None where there is only one figure to draw."""
    if block.is_single:
        return None
    facts = catalogue.facts_for(block.unit)
    plan = build_plan(block.totals, facts) if block.totals else None
    if (plan is None or plan.kind == "card") and block.parts:
        plan = breakdown_plan(block.parts, facts, overlapping=_overlapping(block))
    if plan is None or plan.kind == "card" or sum(len(series.drawn) for series in plan.series) < 2:
        return None
    return plan


def _picture(block: Block) -> Iterator[Picture]:
    plan = plan_of(block)
    if plan:
        width, height = _size(plan)
        svg = to_svg(plan, width, height, captions=False)
        yield Picture(svg, f"{plan.title} ({plan.subtitle})", plan.alt, share=width / WIDTH)


def _size(plan: ChartPlan) -> tuple[int, int | None]:
    """Return width and height in pixels: low enough that a point seldom needs more than a page."""
    if plan.kind == "two_bars":
        return _BARS
    if plan.kind == "grouped_bars":
        return WIDTH, min(_MOST_HEIGHT, round(groups_height(plan, WIDTH)) + 8)
    return WIDTH, _LINE_HEIGHT if len(plan.series) == 1 else None


def _cautions(item: Item, year: int) -> Iterator[Paragraph]:
    for field, label in (("caution", _("Caution:")), ("answers_note", _("What the documents answer:"))):
        if item.indicator[field]:
            yield Paragraph(catalogue.name_of(item.indicator, field), label=label)
    told = [*_answers(item, year), *_comparable(item), *_breaks(item)]
    if told:
        yield Paragraph(" ".join(told), label=_("Comparability:"))


def _answers(item: Item, year: int) -> list[str]:
    """Return what the report of the year answers for an official indicator."""
    if not item.is_official:
        return []
    if year not in catalogue.reported_years():
        return [sentence(f"{year}: {answers_word('no_report')}")]
    found = [row for row in rows("coverage") if row["indicator_code"] == item.code and row["year"] == year]
    return [sentence(f"{year}: {answers_word(found[0]['answers'] if found else 'none')}")]


def _comparable(item: Item) -> list[str]:
    """Return which years of the leading figure may be compared."""
    if item.main is None or item.reading is None or item.reading.newest is None:
        return []
    years = [
        year_label(found) for found in comparable_with(item.reading.newest, current_figures(item.main.lead))
    ]
    if len(years) < 2:
        return [_("No other year may be compared with the newest figure.")]
    return [_("Comparable years: {years}.").format(years=", ".join(years))]


def _breaks(item: Item) -> list[str]:
    """Return the reasons of breaks among the drawn years that no reading of the point has said."""
    if item.main is None or not item.main.totals:
        return []
    facts = catalogue.facts_for(item.main.unit)
    plan = build_plan(item.main.totals, facts)
    reasons = dict.fromkeys(mark.text for mark in plan.marks if mark.kind == "break")
    return [reason for reason in reasons if reason not in plan.alt]
