"""The small print of a chart: its unit, its sources, the years without a figure, the reasons of breaks."""

from collections.abc import Sequence

from presentation.chart.plan import Mark
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, names_of
from presentation.figure.unit import Unit
from presentation.figure.values import missing_phrase
from presentation.figure.when import year_label
from presentation.language.language import _, current, ngettext
from presentation.reading.sentences import absent_years_sentence


def unit_label(unit: Unit) -> str:
    """Return what the value axis counts: `liczba osób`, `w zł`, `w %`."""
    if current() == "en":
        word = unit.forms_en[1]
        is_amount = unit.is_currency or unit.is_share
    else:
        word = unit.symbol or unit.forms[2]
        is_amount = bool(unit.symbol)
    if not word:
        return _("number")
    return (_("in {unit}") if is_amount else _("number of {unit}")).format(unit=word)


def source_line(items: Sequence[Observation], facts: Facts) -> str:
    """Return `Źródło: …` with each document once; '' where no row names one."""
    ids = dict.fromkeys(item.document_id for item in items if item.document_id)
    if not ids:
        return ""
    titles = "; ".join(str(facts.documents.get(document, document)) for document in ids)
    return ngettext("Source: {documents}", "Sources: {documents}", len(ids)).format(documents=titles)


def place_of(item: Observation, facts: Facts) -> str:
    """Return where a figure is printed: `Raport za 2020 rok, Obszar II, wiersz 13, kolumna 2020`."""
    document = str(facts.documents.get(item.document_id, item.document_id))
    return ", ".join(part for part in (document, *item.places) if part)


def notes(groups: Sequence[Sequence[Observation]], marks: Sequence[Mark], facts: Facts) -> str:
    """Return the years without a figure with their reasons, then why years are not compared."""
    names = names_of(groups) if len(groups) > 1 else [""] * len(groups)
    found = [_missing_note(members, facts, name) for members, name in zip(groups, names, strict=True)]
    found.append(absent_years_sentence([item for members in groups for item in members]))
    found += _reasons(marks)
    return " ".join(note for note in found if note)


def untold_breaks(marks: Sequence[Mark], told: str) -> str:
    """Return the reasons of breaks that the readings do not tell: each of them tells one break at most."""
    return " ".join(_reasons([mark for mark in marks if mark.text not in told]))


def _reasons(marks: Sequence[Mark]) -> list[str]:
    message = _("From {year} on not compared with the years before. {reason}")
    return [message.format(year=mark.year, reason=mark.text) for mark in marks if mark.kind == "break"]


def _missing_note(members: Sequence[Observation], facts: Facts, name: str) -> str:
    reasons = [
        f"{year_label(item)} ({missing_phrase(item, len(facts.documents))})"
        for item in members
        if not item.is_known
    ]
    if not reasons:
        return ""
    message = _("No figure for {name}: {years}.") if name else _("No figure: {years}.")
    return message.format(name=name, years=", ".join(reasons))
