"""The questions to be cleared up: from remarks on the data and from what is not given, at most five."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from presentation.figure.asked import Asked
from presentation.figure.document import Remark
from presentation.figure.when import in_years, sentence
from presentation.language.code_words import remark_question
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView
from queries import catalogue, lookups

MOST = 5
_WEIGHTS = ("error", "warning", "info")


def questions(
    items: Sequence[IndicatorView], year: int, day: date | None = None, most: int = MOST
) -> tuple[str, ...]:
    """Return questions on these indicators up to a year, the weightiest first, one per indicator and kind.

    What was asked before and is still unanswered opens them. What is not given is asked in one question at
    the end; it is never crowded out. `day`: until which days are counted, without it today.
    """
    names = {item.code: item.code if item.indicator.is_official else item.indicator.label for item in items}
    open_ones = [item for item in catalogue.asked() if item.is_open and item.indicator_code in names]
    about = {item.about for item in open_ones}
    found = [
        row for row in catalogue.remarks() if row.finding_id not in about and _is_asked(row, names, year)
    ]
    gap = _gap(items, year)
    waiting = _waiting(open_ones, names, day or date.today(), most - len(gap))
    kept = _spread(found)[: most - len(gap) - len(waiting)]
    asked_of = {item.code: item.supplier for item in items}
    return (
        *waiting,
        *(_question(row, names[row.indicator_code], asked_of[row.indicator_code]) for row in kept),
        *gap,
    )


def _waiting(open_ones: Sequence[Asked], names: Mapping[str, str], day: date, most: int) -> list[str]:
    """Return what is still unanswered, the oldest first; beyond `most` only how many more there are."""
    told = [
        f"{names[item.indicator_code]}. {item.question_pl} "
        f"{sentence(f'{item.waiting(day)} ({item.asked_of})')}"
        for item in open_ones
    ]
    if len(told) <= most:
        return told
    left = len(told) - most + 1
    message = ngettext(
        "{count} more question is without an answer; see the page “Questions”.",
        "{count} more questions are without an answer; see the page “Questions”.",
        left,
    )
    return [*told[: most - 1], message.format(count=left)]


def _is_asked(row: Remark, codes: Iterable[str], year: int) -> bool:
    return (
        row.indicator_code in codes
        and row.state == "open"
        and remark_question(row.kind) != ""
        and (row.year is None or row.year <= year)
    )


def _spread(found: Sequence[Remark]) -> list[Remark]:
    """Return one remark per indicator and kind by weight, a second one on an indicator after all others."""
    seen: dict[str, list[str]] = {}
    ranked: list[tuple[int, int, int, Remark]] = []
    for position, row in enumerate(found):
        kinds = seen.setdefault(row.indicator_code, [])
        if row.kind not in kinds:
            ranked.append((len(kinds) > 0, _WEIGHTS.index(row.severity), position, row))
            kinds.append(row.kind)
    return [row for *_rank, row in sorted(ranked, key=lambda entry: entry[:3])]


def _question(row: Remark, name: str, supplier: str) -> str:
    """Return the question, before it to whom it goes where one body gives all figures of the indicator."""
    has_one = supplier and ";" not in supplier
    asked = _("{name} (to: {unit})").format(name=name, unit=supplier) if has_one else name
    return f"{asked}. {row.message} {remark_question(row.kind)}"


def _gap(items: Sequence[IndicatorView], year: int) -> tuple[str, ...]:
    """Return the question on the official indicators without any figure for the year."""
    if year not in lookups.reported_years():
        message = _("The report for {year} is not loaded. When will it be available?")
        return (message.format(year=year),)
    known = {row.indicator_code for row in catalogue.coverage() if row.year == year and row.has_number}
    absent = [item.indicator.label for item in items if item.indicator.is_official and item.code not in known]
    if not absent:
        return ()
    message = _("{when} there is no figure for: {indicators}. Can data be given?")
    return (sentence(message.format(when=in_years([year]), indicators="; ".join(absent))),)
