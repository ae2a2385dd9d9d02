"""Cheap signs that a document was read wrongly, each a calm sentence in Polish and in English.

They never change a value; they ask a person to compare the figure, or the table, with the document.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from etl.observing.observations import Observation
from etl.placing.placed import Assigned
from etl.raw.unread import Unread
from etl.remarks.remark import number_en, number_pl

Sentences = tuple[str, str]
# Of the 96 figures that the report for 2020 gives for both of its years 6 are equal; a table read one column
# off gives nearly all. Below eight pairs chance alone makes such a share.
EQUAL_SHARE = Decimal("0.8")
LEAST_PAIRS = 8
# One common last digit is chance (one figure in ten), two are already one in a hundred.
LEAST_DIGITS = 2
# A step twice as large as any before; with fewer than three steps a series has no history to speak of.
STEP_FACTOR = 2
LEAST_STEPS = 3


def document_alarms(
    document_id: str,
    placed: Iterable[Assigned],
    observations: Iterable[Observation],
    unread: Iterable[Unread] = (),
) -> list[Sentences]:
    """Return what speaks against whole columns of a document, or against the order of its rows."""
    columns = [*_empty_columns(document_id, placed), *_equal_years(document_id, list(observations))]
    return [*columns, *_sorted_rows(unread)]


def _sorted_rows(unread: Iterable[Unread]) -> Iterator[Sentences]:
    count = sum(item.kind == "key_disagrees" for item in unread)
    if count:
        yield (
            f"Wiersze formularza wyglądają na posortowane albo przeniesione: nazwa nie zgadza się z kluczem "
            f"(liczba wierszy: {count}). Ich wartości nie wczytano; proszę porównać je z pustym formularzem.",
            f"Rows of the form look sorted or moved: the name is not that of the key (rows: {count}). Their "
            "values were not taken; compare them with a blank form.",
        )


def _empty_columns(document_id: str, placed: Iterable[Assigned]) -> Iterator[Sentences]:
    for section, column in empty_columns(document_id, placed):
        yield (
            f"{section}: pod nagłówkiem „{column}” nie ma żadnej liczby. Proszę sprawdzić, czy "
            "kolumna jest pusta także w dokumencie.",
            f"{section}: there is no number below the header “{column}”. Check whether the column is "
            "empty in the document too.",
        )


def empty_columns(document_id: str, placed: Iterable[Assigned]) -> Iterator[tuple[str, str]]:
    """Yield section and header of each column of a document in which no number stands."""
    numbers: dict[tuple[str, str, str], list[bool]] = {}
    for item in placed:
        figure = item.figure
        if figure.document_id == document_id and not figure.is_prose:
            place = (figure.place[0], figure.section, figure.column_label)
            numbers.setdefault(place, []).append(bool(figure.number))
    for (_, section, column), found in numbers.items():
        if not any(found):
            yield section, column


def _equal_years(document_id: str, observations: list[Observation]) -> Iterator[Sentences]:
    found = equal_years(document_id, observations)
    if found:
        count, total, newest = found
        yield (
            f"{count} z {total} liczb za {newest} r. jest takich samych jak za {newest - 1} r. Proszę "
            "sprawdzić, czy odczytano właściwą kolumnę.",
            f"{count} of {total} figures for {newest} equal those for {newest - 1}. Check whether the right "
            "column was read.",
        )


def equal_years(document_id: str, observations: list[Observation]) -> tuple[int, int, int] | None:
    """Return how many of how many figures of a document's newest year equal those of the year before.

    With that year; None where they are too few or too different to mean anything.
    """
    ours = [item for item in observations if item.document.document_id == document_id and item.value]
    newest = max((item.year for item in ours), default=0)
    before: dict[tuple[str, str], set[Decimal | None]] = {}
    for item in observations:
        if item.year == newest - 1 and item.has_number:
            before.setdefault((item.series.id, item.category), set()).add(item.value)
    pairs = [
        item.value in before[item.series.id, item.category]
        for item in ours
        if item.year == newest and item.status == "reported" and (item.series.id, item.category) in before
    ]
    is_telling = len(pairs) >= LEAST_PAIRS and sum(pairs) >= EQUAL_SHARE * len(pairs)
    return (sum(pairs), len(pairs), newest) if is_telling else None


def figure_alarms(document_id: str, observations: Iterable[Observation]) -> dict[str, tuple[Sentences, ...]]:
    """Return {figure id: what speaks against it}, from the earlier values of the same series and category."""
    places: dict[tuple[str, str], list[Observation]] = {}
    for item in observations:
        if item.is_current and item.value and item.value > 0 and item.series.measure == "level":
            places.setdefault((item.series.id, item.category), []).append(item)
    found: dict[str, tuple[Sentences, ...]] = {}
    for members in places.values():
        members.sort(key=lambda item: item.year)
        for place, item in enumerate(members):
            if item.document.document_id == document_id and item.evidence:
                signs = (*_cut_or_glued(item, members[:place]), *_step(item, members[:place]))
                if signs:
                    found[item.evidence[0].figure.figure_id] = signs
    return found


def _cut_or_glued(item: Observation, before: list[Observation]) -> Iterator[Sentences]:
    for other in before[-1:]:
        longer, shorter = sorted((_digits(item.value), _digits(other.value)), key=len, reverse=True)
        if len(shorter) < len(longer) and len(shorter) >= LEAST_DIGITS and longer.endswith(shorter):
            pl, en = (write(item.value or Decimal(0)) for write in (number_pl, number_en))
            was_pl, was_en = (write(other.value or Decimal(0)) for write in (number_pl, number_en))
            yield (
                f"Cyfry liczby {pl} kończą się tak jak {was_pl} z {other.year} r.; jedna z nich mogła "
                "zostać ucięta albo sklejona z inną.",
                f"The digits of {en} end like {was_en} of {other.year}; one of them may have been cut or "
                "glued to another number.",
            )


def _digits(value: Decimal | None) -> str:
    return "".join(char for char in f"{(value or Decimal(0)).normalize():f}" if char.isdigit()).lstrip("0")


def _step(item: Observation, before: list[Observation]) -> Iterator[Sentences]:
    """Compare the step to this value with the largest that the series ever made between comparable years."""
    known = [other for other in before if other.segment == item.segment]
    steps = [_ratio(one, other) for one, other in pairwise(known)]
    if len(steps) < LEAST_STEPS or _ratio(known[-1], item) <= STEP_FACTOR * max(steps):
        return
    last = known[-1]
    yield (
        f"Zmiana od {last.year} r. ({number_pl(last.value or Decimal(0))}) jest ponad dwa razy większa niż "
        "każda wcześniejsza w tym zestawieniu.",
        f"The change since {last.year} ({number_en(last.value or Decimal(0))}) is more than twice as large "
        "as any before in this series.",
    )


def _ratio(one: Observation, other: Observation) -> Decimal:
    low, high = sorted((one.value or Decimal(1), other.value or Decimal(1)))
    return high / low
