"""One indicator in a list: what is counted, two figures, their change and what the strategy says of it."""

from dataclasses import dataclass

from presentation.address import address
from presentation.board.tiny import Picture, tiny
from presentation.figure.evidence import evidence_address
from presentation.figure.numbers import MINUS, number, percentage_points
from presentation.figure.observation import Observation
from presentation.figure.unit import COUNT, NBSP, Unit
from presentation.figure.values import missing_phrase, short_value_text
from presentation.figure.when import year_label
from presentation.language.language import _
from presentation.reading.chance import within_chance
from presentation.reading.change import Comparison
from presentation.reading.direction import Judgement
from presentation.reading.readings import limit_of
from presentation.reading.sentences import relative_phrase
from presentation.view.indicator_view import IndicatorView

SIGNS = {"with": "+", "against": MINUS, "unchanged": "=", "diverge": "±"}


@dataclass(frozen=True)
class Cell:
    """A figure in a column of years: `text` without unit, `unit` the word behind it, `year` as a label.

    `href`: where its evidence stands.
    """

    text: str
    unit: str
    year: str
    href: str


@dataclass(frozen=True)
class Line:
    """What a list shows of an indicator; a part that it has not is None or ''.

    `name`: what is counted, which may be less than the indicator promises; `source`: which documents give a
    context figure; `said`: what stands in place of figures where none speaks for the indicator; `sign`,
    `verdict`: what the strategy says of the change.
    """

    code: str
    area: str
    href: str
    name: str
    indicator: str
    is_official: bool
    source: str = ""
    earlier: Cell | None = None
    newest: Cell | None = None
    change: str = ""
    relative: str = ""
    chance: str = ""
    said: str = ""
    sign: str = ""
    verdict: str = ""
    remarks: int = 0
    remarks_href: str = ""
    picture: Picture | None = None
    sentence: str = ""


def line_of(view: IndicatorView, years: tuple[int, ...], why: str = "") -> Line:
    """Return the line of an indicator; `years`: the axis that the tiny pictures of the list share.

    `why`: the reason why it stands in the list, told in place of its sentence.
    """
    main, newest = view.main, view.newest
    comparison = view.comparison
    unit = main.facts.unit_of(newest) if main and newest else None
    return Line(
        code=view.code,
        area=view.indicator.area_code,
        href=address("wskaznik", kod=view.code),
        name=counted_name(view),
        indicator=str(view.indicator.name),
        is_official=view.indicator.is_official,
        source=view.context_source,
        earlier=cell_of(comparison.earlier, unit) if comparison and unit else None,
        newest=cell_of(newest, unit) if newest and unit else None,
        change=change_text(comparison, unit) if comparison and unit else _no_change(view),
        relative=relative_phrase(comparison, unit) if comparison and unit else "",
        chance=chance_text(comparison),
        said="" if newest else said_instead(view),
        sign=SIGNS.get(view.verdict.kind, "") if view.verdict else "",
        verdict=_verdict(view.verdict),
        remarks=len(view.remarks),
        remarks_href=address("wskaznik", "uwagi", kod=view.code),
        picture=tiny(main.course, years) if main and view.has_voice else None,
        sentence=why or view.judged_sentence,
    )


def change_text(comparison: Comparison, unit: Unit) -> str:
    """Return the difference with its sign and unit: `−12 osób`, `+1,7 p. proc.`, `bez zmian`."""
    difference = comparison.difference
    if difference is None:
        return ""
    if not difference:
        return _("no change")
    size = abs(difference)
    if unit.is_share:
        amount = percentage_points(size, comparison.decimals)
    else:
        word = "" if unit.id == COUNT else without_measure(unit.word(size))
        amount = f"{number(size, comparison.decimals)}{NBSP if word else ''}{word}"
    return ("+" if difference > 0 else MINUS) + amount


def without_measure(word: str) -> str:
    """Return the word of a unit without what it is counted per, which stands beside the figure: `zł`."""
    return word.partition(" na ")[0].partition(" per ")[0]


def chance_text(comparison: Comparison | None) -> str:
    """Return in few words how the change stands to ordinary variation, '' where that cannot be said."""
    found = within_chance(comparison)
    if found is None:
        return ""
    return _("within ordinary variation") if found else _("beyond ordinary variation")


def counted_name(view: IndicatorView) -> str:
    """Return the name of the series that speaks for the indicator, its own where none does."""
    main = view.main
    return main.name if main and view.has_voice and view.newest else str(view.indicator.short_name)


def cell_of(item: Observation, unit: Unit) -> Cell:
    """Return a figure as it stands in a list."""
    text = short_value_text(item, unit)
    word = "" if unit.is_share or item.value is None else unit.word(item.value)
    return Cell(text.replace(" ", NBSP), word, year_label(item), evidence_address(item))


def _no_change(view: IndicatorView) -> str:
    if view.newest is None:
        return ""
    refused = view.reading is not None and view.reading.comparison is not None
    told = _("no earlier figure") if view.years.is_all else _("no earlier figure in these years")
    parts = (_("not comparable") if refused else told, limit_of(view.newest, None))
    return "; ".join(part for part in parts if part)


def said_instead(view: IndicatorView) -> str:
    """Return what the documents give where no figure speaks for the indicator, or why there is none."""
    if view.main and not view.has_voice:
        return _("several figures, none leads")
    if view.has_no_report:
        return _("the report is not loaded")
    if any(item.is_known for item in view.rows):
        return _("only in a breakdown")
    unknown = [item for item in view.rows if item.is_current]
    if unknown:
        return missing_phrase(unknown[-1], 0)
    return _("not given") if view.years.is_all else _("no figure in these years")


def _verdict(found: Judgement | None) -> str:
    """Return the words of a chip; '' where the strategy is silent."""
    if found is None or found.kind == "undirected":
        return ""
    return _("not judged: series differ") if found.kind == "diverge" else found.words
