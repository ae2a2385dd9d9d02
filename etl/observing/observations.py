"""Turns placed figures into observations: one per series, category, year, period and document.

An equal repeat inside a document is evidence for the same observation; another value is a second one.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from etl.catalogue.catalogue import Catalogue
from etl.catalogue.model import Series
from etl.language.quantity import MissingReason, Qualifier, Status
from etl.placing.placed import Assigned
from etl.raw.document import Document

Key = tuple[str, str, int, str | None]


@dataclass
class Observation:
    """One value of one thing in one year as one document gives it; grain as in the interfaces.

    `notes` tell what a reader must know of the figure, `basis` how it was read and placed.
    """

    series: Series
    category: str
    year: int
    period_label: str | None
    document: Document
    status: Status
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier = "exact"
    missing_reason: MissingReason | None = None
    evidence: list[Assigned] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    basis: list[tuple[str, str]] = field(default_factory=list)
    year_is_assumed: bool = False
    is_current: bool = True
    not_current_reason: str | None = None
    segment: int | None = None

    @property
    def key(self) -> Key:
        """What is observed: series, category, year and period label."""
        return (self.series.id, self.category, self.year, self.period_label)

    @property
    def observation_id(self) -> str:
        """A name that stays the same across builds: the key, the document and the first figure."""
        first = self.evidence[0].figure.figure_id if self.evidence else f"{self.document.document_id}:none"
        place = f"{self.series.id}/{self.category}@{self.year}"
        return f"{place}:{self.period_label}|{first}" if self.period_label else f"{place}|{first}"

    @property
    def supplier(self) -> str | None:
        """Who gave the figure, where a form names somebody."""
        notes = [self.document.notes.get(item.figure.figure_id) for item in self.evidence]
        return next((note.supplier for note in notes if note and note.supplier), None)

    @property
    def period_label_en(self) -> str | None:
        """The period in English: as printed, or the words for a figure without a year."""
        undated = self.document.undated if self.year_is_assumed else None
        return undated.label_en if undated else self.period_label

    @property
    def has_number(self) -> bool:
        """Whether the print gives a number or a range."""
        return self.value is not None or self.low is not None

    @property
    def is_from_table(self) -> bool:
        """Whether a table cell is among the evidence."""
        return any(not item.figure.is_prose for item in self.evidence)


def observe(documents: list[Document], placed: list[Assigned], catalogue: Catalogue) -> list[Observation]:
    """Return all observations, derived and missing ones included, without deciding which is current."""
    by_id = {document.document_id: document for document in documents}
    found = _printed(placed, by_id, catalogue)
    found += _derived_by_decision(placed, by_id, catalogue)
    found += _derived_partitions(found, catalogue)
    return found + _not_in_report(documents, placed, found, catalogue)


def _printed(
    placed: list[Assigned], documents: dict[str, Document], catalogue: Catalogue
) -> list[Observation]:
    found: dict[tuple[object, ...], Observation] = {}
    for item in sorted(placed, key=lambda item: item.figure.is_prose):  # a table is the first place to look
        if item.disposition != "assigned" or item.target is None:
            continue
        candidate = _observation(item, documents[item.figure.document_id], catalogue)
        numbers = (candidate.value, candidate.low, candidate.high, candidate.qualifier)
        same = (*candidate.key, item.figure.document_id, *numbers, candidate.status, candidate.missing_reason)
        if same in found:
            found[same].evidence.append(item)
            found[same].notes += [note for note in candidate.notes if note not in found[same].notes]
            found[same].basis += [words for words in candidate.basis if words not in found[same].basis]
        else:
            found[same] = candidate
    return list(found.values())


def _observation(item: Assigned, document: Document, catalogue: Catalogue) -> Observation:
    assert item.target is not None
    reading, target = item.reading, item.target
    decision = item.decision
    notes = [(decision.note_pl, decision.note_en)] if decision and decision.note_pl else []
    beside = document.notes.get(item.figure.figure_id)
    if beside and beside.words:
        notes.append((f"Jednostka podała: {beside.words}", f"The department writes: {beside.words}"))
    observation = Observation(
        catalogue.series[target.series],
        target.category,
        target.year,
        target.period_label,
        document,
        reading.status,
        evidence=[item],
        notes=notes,
        basis=[(decision.reason_pl, decision.reason_en)] if decision else [],
        year_is_assumed=target.year_is_assumed,
    )
    if item.counted is not None:
        observation.value, observation.status = item.counted, "counted"
    else:
        observation.value, observation.low, observation.high = reading.value, reading.low, reading.high
        observation.qualifier, observation.missing_reason = reading.qualifier, reading.missing_reason
    return observation


def _derived_by_decision(
    placed: list[Assigned], documents: dict[str, Document], catalogue: Catalogue
) -> list[Observation]:
    figures = {item.figure.figure_id: item for item in placed if item.reading.value is not None}
    derived = []
    for item in placed:
        for target, operands in item.derivations:
            used = [figures.get(figure_id) for _, figure_id in operands]
            if any(operand is None for operand in used):
                continue
            signs = [1 if sign == "+" else -1 for sign, _ in operands]
            values = [operand.reading.value or Decimal(0) for operand in used if operand]
            basis = [(item.decision.reason_pl, item.decision.reason_en)] if item.decision else []
            derived.append(
                Observation(
                    catalogue.series[target.series],
                    target.category,
                    target.year,
                    target.period_label,
                    documents[item.figure.document_id],
                    "derived",
                    value=sum((sign * value for sign, value in zip(signs, values, strict=True)), Decimal(0)),
                    evidence=[operand for operand in used if operand],
                    basis=basis,
                )
            )
    return derived


def _derived_partitions(found: list[Observation], catalogue: Catalogue) -> list[Observation]:
    derived = []
    values: dict[tuple[str, str, int, str], Observation] = {}
    for item in found:
        if item.value is not None and item.period_label is None:
            values.setdefault((item.series.id, item.category, item.year, item.document.document_id), item)
    for rule in catalogue.entries["derived"]:
        members = [tuple(part.partition("/")[::2]) for part in rule.parts]
        for year, document_id in sorted({(key[2], key[3]) for key in values}):
            parts = [values.get((series, category, year, document_id)) for series, category in members]
            if all(parts):
                known = [part for part in parts if part]
                derived.append(_sum_of(known, catalogue.series[rule.series], year))
    return derived


def _sum_of(parts: list[Observation], series: Series, year: int) -> Observation:
    total = sum((part.value for part in parts if part.value is not None), Decimal(0))
    names = ", ".join(part.category or part.series.name for part in parts)
    english = {entry.name: entry.name_en for part in parts for entry in part.series.category}
    names_en = ", ".join(english.get(part.category) or part.series.name_en for part in parts)
    basis = (f"Suma pozycji: {names}.", f"Sum of the items: {names_en}.")
    evidence = [item for part in parts for item in part.evidence]
    return Observation(
        series, "", year, None, parts[0].document, "derived", value=total, evidence=evidence, basis=[basis]
    )


def _not_in_report(
    documents: list[Document], placed: list[Assigned], found: list[Observation], catalogue: Catalogue
) -> list[Observation]:
    """Return what documents claim and give no figure of; where an entry only was not read, that is said."""
    waiting = {
        (item.indicator, item.column_year, item.figure.document_id)
        for item in placed
        if item.disposition == "unassigned"
    }
    given = {(item.series.indicator, item.year, item.document.document_id) for item in found}
    absent = []
    for document in documents:
        for code, year in document.claimed:
            if (code, year, document.document_id) in given:
                continue
            indicator = catalogue.indicators[code]
            members = catalogue.series_by_indicator[code]
            if not members:
                continue
            home = catalogue.series[indicator.headline.series] if indicator.headline else members[0]
            category = indicator.headline.category if indicator.headline else ""
            is_held = (code, year) in document.not_read or (code, year, document.document_id) in waiting
            reason: MissingReason = "not_read" if is_held else "not_in_report"
            reason = "words_only" if year in indicator.in_words else reason
            absent.append(Observation(home, category, year, None, document, "missing", missing_reason=reason))
    return absent
