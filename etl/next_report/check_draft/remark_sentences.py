"""Words a remark on loaded figures anew for those who still can change them: both prints and a question."""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from etl.next_report.check_draft.known import Known
from etl.observing.observations import Observation
from etl.raw.remarks import Kind
from etl.remarks.arithmetic import computed_change
from etl.remarks.prints import REASONS
from etl.remarks.remark import Remark, behind_semicolon, named, number_en, number_pl, percent, title, when

Sentences = tuple[str, str]


def sentences(remark: Remark, known: Known) -> Sentences:
    """Return what a remark says to the authors of a draft, in Polish and in English.

    A remark that a reader recorded stays in the reader's words.
    """
    if (remark.kind, remark.key) in known.recorded:
        return remark.message_pl, remark.message_en
    return _BY_KIND[remark.kind](remark, known)


def _sum(remark: Remark, known: Known) -> Sentences:
    total, parts = known.of_role(remark, "total"), known.of_roles(remark, "part")
    values = [part.value for part in parts if part.value is not None]
    added = sum(values, Decimal(0))
    pl, en = " + ".join(map(number_pl, values)), " + ".join(map(number_en, values))
    return (
        f"{named(total, 'pl')}, {when(total, 'pl')}: części dają {pl} = {number_pl(added)}, a jako całość "
        f"podano {known.told(total, 'pl')}. Która liczba jest właściwa?",
        f"{named(total, 'en')}, {when(total, 'en')}: the parts give {en} = {number_en(added)}, while the "
        f"total is given as {known.told(total, 'en')}. Which figure is right?",
    )


def _two_values(remark: Remark, known: Known) -> Sentences:
    """Return the sentence on two values of one fact: of two documents, or of two places in the draft."""
    found = [known.of_role(remark, "used"), known.of_role(remark, "other")]
    ours, other = found if known.is_own(found[0].evidence[0].figure.figure_id) else found[::-1]
    first, second = ours.evidence[0].figure, other.evidence[0].figure
    name, name_en = named(ours, "pl"), named(ours, "en")
    if known.is_own(second.figure_id):
        return (
            f"{name}, {when(ours, 'pl')}: tu podano «{first.printed}», a w innym miejscu "
            f"({second.locator}) «{second.printed}». Która liczba jest właściwa?",
            f"{name_en}, {when(ours, 'en')}: «{first.printed}» is given here and «{second.printed}» "
            f"elsewhere ({second.locator}). Which figure is right?",
        )
    return (
        f"{name}, {when(ours, 'pl')}: w dokumencie „{title(other, 'pl')}” podano «{second.printed}», tu jest "
        f"«{first.printed}». Która liczba jest właściwa?",
        f"{name_en}, {when(ours, 'en')}: the document “{title(other, 'en')}” gives «{second.printed}», here "
        f"it is «{first.printed}». Which figure is right?",
    )


def _claim(remark: Remark, known: Known) -> Sentences:
    claim = known.of_role(remark, "claim")
    base, now = _level(claim, claim.year - 1, known), _level(claim, claim.year, known)
    kind = claim.series.claim or "difference"
    change = computed_change(kind, now, base)
    if kind != "difference":
        change = change.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    pl, en = number_pl(change), number_en(change)
    if kind != "difference":
        pl, en = percent(pl, "pl"), percent(en, "en")
    return (
        f"{named(claim, 'pl')}: podano {known.told(claim, 'pl')}, a z liczb {number_pl(base)} "
        f"({claim.year - 1}) i {number_pl(now)} ({claim.year}) wychodzi {pl}. Co jest właściwe?",
        f"{named(claim, 'en')}: {known.told(claim, 'en')} is stated, while {number_en(base)} "
        f"({claim.year - 1}) and {number_en(now)} ({claim.year}) give {en}. Which is right?",
    )


def _level(claim: Observation, year: int, known: Known) -> Decimal:
    """Return the value of a year that a claim is about."""
    return next(
        item.value
        for item in known.observed
        if (item.series.id, item.category, item.year) == (claim.series.claim_of, claim.category, year)
        and item.is_current
        and item.value is not None
        and item.period_label is None
    )


def _wrong_column(remark: Remark, known: Known) -> Sentences:
    figures = [known.assigned[figure_id] for _, figure_id in remark.figures]
    prints = ", ".join(f"«{item.figure.number}»" for item in figures)
    column = figures[0].column_year
    is_one = len(figures) == 1
    pl, en = ("dotyczy", "is") if is_one else ("dotyczą", "are")
    stands, stand = ("stoi", "stands") if is_one else ("stoją", "stand")
    return (
        f"{prints} {pl} {remark.year} r., a {stands} w kolumnie {column} r. Czy to właściwa kolumna?",
        f"{prints} {en} about {remark.year}, but {stand} in the column of {column}. Is it the right column?",
    )


def _ambiguous(remark: Remark, known: Known) -> Sentences:
    item = known.of_role(remark, "print")
    printed = item.evidence[0].figure.printed
    return (
        f"{named(item, 'pl')}, {when(item, 'pl')}: zapisu «{printed}» nie da się odczytać jako jednej "
        "liczby. Jaka liczba jest właściwa?",
        f"{named(item, 'en')}, {when(item, 'en')}: «{printed}» cannot be read as one number. Which number "
        "is right?",
    )


def _swapped(remark: Remark, known: Known) -> Sentences:
    left, right, before, beside = (known.observations[figure_id] for _, figure_id in _first_four(remark))
    return (
        f"{named(left, 'pl')}: {known.told(before, 'pl')} w {before.year} r. i {known.told(left, 'pl')} w "
        f"{left.year} r.; {behind_semicolon(named(right, 'pl'))}: {known.told(beside, 'pl')} i "
        f"{known.told(right, 'pl')}. Czy obu liczb za {left.year} r. nie zamieniono miejscami?",
        f"{named(left, 'en')}: {known.told(before, 'en')} in {before.year} and {known.told(left, 'en')} in "
        f"{left.year}; {behind_semicolon(named(right, 'en'))}: {known.told(beside, 'en')} and "
        f"{known.told(right, 'en')}. Were the two figures of {left.year} swapped?",
    )


def _first_four(remark: Remark) -> list[tuple[str, str]]:
    """Return the two figures that look swapped and those of the year before, without what repeats them."""
    return [(role, figure_id) for role, figure_id in remark.figures if role == "print"][:4]


def _outlier(remark: Remark, known: Known) -> Sentences:
    item = known.of_role(remark, "print")
    return (
        f"{remark.message_pl} W dokumencie stoi {known.told(item, 'pl')}. Czy to właściwa liczba?",
        f"{remark.message_en} The document says {known.told(item, 'en')}. Is it the right figure?",
    )


def _not_comparable(remark: Remark, known: Known) -> Sentences:
    before, after = known.of_role(remark, "before"), known.of_role(remark, "after")
    rule = next(rule for rule in known.catalogue.entries["break"] if _is_about(rule, remark))
    return (
        f"{named(after, 'pl')}: liczby {known.told(before, 'pl')} ({when(before, 'pl')}) i "
        f"{known.told(after, 'pl')} ({when(after, 'pl')}) nie da się porównać. {rule.reason} "
        "Proszę napisać to przy liczbie.",
        f"{named(after, 'en')}: the figures {known.told(before, 'en')} ({when(before, 'en')}) and "
        f"{known.told(after, 'en')} ({when(after, 'en')}) cannot be compared. {rule.reason_en} "
        "Say so beside the figure.",
    )


def _is_about(rule: object, remark: Remark) -> bool:
    key = f"{rule.series}/{rule.category or ''}@{rule.from_year}"  # type: ignore[attr-defined]
    return key == remark.key


def _missing(remark: Remark, known: Known) -> Sentences:
    item = next(iter(known.of_roles(remark, "print")), None) or _unprinted(remark, known)
    reason = item.missing_reason or "not_in_report"
    pl, en = REASONS[reason]
    years = [str(year) for year in remark.years or (item.year,)]
    ask_pl = "Jeśli liczba jest znana, proszę ją podać; jeśli nie, proszę napisać dlaczego."
    ask_en = "If the figure is known, give it; if not, say why."
    if reason == "not_carried_out":
        ask_pl, ask_en = "Czy tak ma zostać?", "Is it to stay so?"
    return (
        f"{named(item, 'pl')}, {' i '.join(years)}: {pl}. {ask_pl}",
        f"{named(item, 'en')}, {' and '.join(years)}: {en}. {ask_en}",
    )


def _unprinted(remark: Remark, known: Known) -> Observation:
    """Return what a document gives no value of without any cell that says so."""
    return next(
        item
        for item in known.observed
        if item.series.id == remark.series
        and item.year == remark.year
        and item.document.document_id == known.document_id
        and item.missing_reason
    )


_BY_KIND: Mapping[Kind, Callable[[Remark, Known], Sentences]] = {
    "sum_mismatch": _sum,
    "contradiction": _two_values,
    "revision": _two_values,
    "claim_mismatch": _claim,
    "wrong_column_year": _wrong_column,
    "ambiguous_print": _ambiguous,
    "swapped_suspected": _swapped,
    "outlier": _outlier,
    "not_comparable": _not_comparable,
    "missing": _missing,
}
