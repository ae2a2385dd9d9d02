"""One numbered point: what an indicator says, its picture and table, and how far it may be trusted."""

from collections.abc import Iterator

from presentation.chart.plan import ChartPlan
from presentation.chart.svg.chart import to_svg
from presentation.chart.svg.groups import groups_height
from presentation.figure.when import sentence, year_label
from presentation.language.code_words import answers_word
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView
from presentation.view.picture_view import PictureView
from publish.briefing.figure_tables import annex_count, point_table
from publish.documents import content
from publish.documents.content import Heading, Paragraph, Picture

WIDTH = 640
_BARS = 440
_LINE_HEIGHT = 240
_MOST_HEIGHT = 400


def point(item: IndicatorView, year: int, reason: str = "") -> Iterator[content.Block]:
    """Yield the blocks of one point; `reason`: why it stands under the direction of the briefing."""
    yield Heading(
        f"{item.indicator.short_name} ({item.code if item.indicator.is_official else _('context')})",
        level=2,
        is_numbered=True,
    )
    yield Paragraph(str(item.indicator.name), label=_("Indicator:"), style="small", is_kept=True)
    if reason:
        yield Paragraph(reason, label=_("Why here (our assignment):"), style="small", is_kept=True)
    if item.main is None:
        yield Paragraph(item.gap)
    else:
        yield from _readings(item, item.main, year)
        yield from _picture(item.main)
        yield point_table(item.main)
    count = annex_count(item)
    if count:
        message = ngettext(
            "{count} more series is under “The other figures”.",
            "{count} more series are under “The other figures”.",
            count,
        )
        yield Paragraph(message.format(count=count), style="small")
    yield from _cautions(item, year)


def _readings(item: IndicatorView, picture: PictureView, year: int) -> Iterator[Paragraph]:
    told = [item.paragraph]
    told += [item.explanation(year)] if item.is_explained(year) else []
    yield Paragraph(" ".join(told))
    if picture.reading and not item.has_voice:
        yield Paragraph(picture.reading.text, label=sentence(picture.name))
    for other in picture.other_readings:
        yield Paragraph(other.reading.text, label=sentence(other.name))
    if picture.breakdown and (picture.reading or not item.has_voice):
        yield Paragraph(picture.breakdown)
    yield from _compared_beside(item, picture)


def _compared_beside(item: IndicatorView, main: PictureView) -> Iterator[Paragraph]:
    """Yield the readings of other series that can be compared, where none speaks for the indicator."""
    for picture in item.others if not main.block.is_headline else ():
        reading = picture.reading
        if reading and reading.comparison and not reading.comparison.refusal:
            yield Paragraph(reading.text, label=sentence(picture.name))


def _picture(picture: PictureView) -> Iterator[Picture]:
    plan = picture.only_plan
    if plan:
        width, height = _size(plan)
        svg = to_svg(plan, width, height, captions=False)
        yield Picture(svg, f"{plan.name} ({plan.measure})", plan.alt, share=width / WIDTH)


def _size(plan: ChartPlan) -> tuple[int, int | None]:
    """Return width and height in pixels: low enough that a point seldom needs more than a page."""
    if plan.kind == "two_bars":
        return _BARS, None
    if plan.kind == "grouped_bars":
        return WIDTH, min(_MOST_HEIGHT, round(groups_height(plan, WIDTH)) + 8)
    return WIDTH, _LINE_HEIGHT if plan.kind == "line" and len(plan.series) == 1 else None


def _cautions(item: IndicatorView, year: int) -> Iterator[Paragraph]:
    labels = {"caution": _("Caution:"), "answers_note": _("What the documents give:")}
    for name, text in item.cautions:
        yield Paragraph(str(text), label=labels[name])
    told = [*_answers(item, year), *_comparable(item), *(item.main.reasons_unread if item.main else ())]
    if told:
        yield Paragraph(" ".join(told), label=_("Comparability:"))


def _answers(item: IndicatorView, year: int) -> list[str]:
    """Return what the report of the year answers for an official indicator."""
    if not item.indicator.is_official:
        return []
    return [sentence(f"{year}: {answers_word(item.answers(year))}")]


def _comparable(item: IndicatorView) -> list[str]:
    """Return which years of the leading figure may be compared."""
    if item.main is None or item.newest is None:
        return []
    years = [year_label(found) for found in item.main.comparable]
    if len(years) < 2:
        return [_("No other year can be compared with the newest figure.")]
    return [_("Comparable years: {years}.").format(years=", ".join(years))]
