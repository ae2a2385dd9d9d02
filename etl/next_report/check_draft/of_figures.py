"""The figures of a draft whose words or unit leave open what they say, or that differ from earlier ones."""

from collections.abc import Iterator

from etl.language.quantity import says_share
from etl.next_report.alarms import figure_alarms
from etl.next_report.check_draft.finding import Finding, Kind
from etl.next_report.check_draft.known import Known
from etl.placing.placed import Assigned
from etl.placing.problem import Reason
from etl.raw.figure import Figure
from etl.remarks.remark import named

# Why a figure has no place, where that is a question to its authors; other reasons are ours to settle.
_ASKED: dict[Reason, tuple[str, str]] = {
    "two_figures": (
        "w komórce stoją dwie liczby o tym samym, a nie widać, która jest wartością. Która jest właściwa?",
        "the cell holds two figures of one thing, and nothing tells which is the value. Which is right?",
    ),
    "unit": (
        "liczbę podano w innej jednostce niż w poprzednich latach albo w tysiącach. W jakiej jednostce jest?",
        "the figure is given in another unit than in earlier years, or in thousands. What is its unit?",
    ),
    "list_numbers": (
        "numery pozycji listy nie idą po kolei. Ile jest pozycji?",
        "the numbers of the list do not run on. How many items are there?",
    ),
}


def of_figures(known: Known) -> Iterator[Finding]:
    """Yield what is to be looked at in single figures, besides the remarks."""
    yield from _figures(known)
    yield from _steps(known)


def _figures(known: Known) -> Iterator[Finding]:
    """Yield the figures whose words or unit leave open what they say; those of a cell as one."""
    asked: dict[tuple[tuple[str, ...], Reason], list[Figure]] = {}
    for item in known.assigned.values():
        figure = item.figure
        if not known.is_own(figure.figure_id) or figure.is_prose:
            continue
        reason = item.why_unplaced().reason if item.disposition == "unassigned" else None
        if reason in _ASKED:
            asked.setdefault((figure.cell, reason), []).append(figure)
        elif sign := _missing_sign(item, known):
            texts = (
                f"«{figure.printed}»: ani przy liczbie, ani w nazwie wiersza nie stoi „{sign}”. Czy to ta "
                "jednostka?",
                f"«{figure.printed}»: neither the figure nor the name of its row says “{sign}”. Is that "
                "the unit?",
            )
            yield Finding("unit_missing", figure.locator, *texts, figure.line, figure.figure_id)
    for (_, reason), figures in asked.items():
        prints = ", ".join(dict.fromkeys(f"«{figure.printed}»" for figure in figures))
        kind: Kind = "unit_missing" if reason == "unit" else "doubtful_figure"
        polish, english = _ASKED[reason]
        first = figures[0]
        texts = (f"{prints}: {polish}", f"{prints}: {english}")
        yield Finding(kind, first.locator, *texts, first.line, first.figure_id)


def _missing_sign(item: Assigned, known: Known) -> str:
    """Return the sign of money or of a share where nothing around a figure tells it, '' otherwise."""
    if item.target is None or item.reading.value is None or item.reading.is_list_item or item.reading.unit:
        return ""
    figure, unit = item.figure, known.catalogue.units[known.catalogue.series[item.target.series].unit]
    words = " ".join((figure.row_label, figure.column_label, figure.label, figure.printed)).lower()
    if unit.is_currency:
        return "" if any(word in words for word in ("zł", "pln", "kwot", "euro", "eur")) else "zł"
    return "%" if unit.is_share and not says_share(words) else ""


def _steps(known: Known) -> Iterator[Finding]:
    """Yield the figures that earlier values of their series speak against."""
    for figure_id, signs in figure_alarms(known.document_id, known.observed).items():
        figure, item = known.figure(figure_id), known.observations[figure_id]
        for polish, english in signs:
            texts = f"{named(item, 'pl')}: «{figure.printed}». {polish}", f"{named(item, 'en')}: {english}"
            yield Finding("step", figure.locator, *texts, figure.line, figure_id)
