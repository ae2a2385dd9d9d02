"""The sentences a reading is made of; each stands alone and says one thing."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from presentation.figure.facts import Facts
from presentation.figure.numbers import number, percent, percentage_points, quantity_of_change
from presentation.figure.observation import Observation
from presentation.figure.unit import Unit
from presentation.figure.values import missing_phrase, told_value, value_text
from presentation.figure.when import in_years, sentence, when, when_behind, without_stop, year_label
from presentation.language.code_words import status_word
from presentation.language.language import _, choose, ngettext
from presentation.reading.change import Comparison, Refusal


def change_phrase(comparison: Comparison, unit: Unit) -> str:
    """Return `o 12 osób mniej niż w 2019 r. (−19,4 %)`; '' where the comparison is refused."""
    difference = comparison.difference
    if difference is None:
        return ""
    earlier = when(comparison.earlier)
    if not difference:
        return _("the same as {when}").format(when=earlier)
    if difference > 0:
        message = _("{amount} more than {when}")
    else:
        message = _("{amount} fewer than {when}") if unit.is_countable else _("{amount} less than {when}")
    phrase = message.format(amount=_amount(comparison, abs(difference), unit), when=earlier)
    relative = relative_phrase(comparison, unit)
    return f"{phrase} ({relative})" if relative else phrase


def _amount(comparison: Comparison, size: Decimal, unit: Unit) -> str:
    if unit.is_share:
        amount = percentage_points(size, comparison.decimals)
    else:
        amount = quantity_of_change(size, unit, comparison.decimals)
    return _("about {quantity}").format(quantity=amount) if comparison.is_about else amount


def relative_phrase(comparison: Comparison, unit: Unit) -> str:
    """Return the change against the earlier figure: `−19,4 %`, `ponad 3 razy tyle`; '' where none is told."""
    if comparison.times is not None:
        whole = comparison.times.to_integral_value(rounding="ROUND_FLOOR")
        text = _times(unit, is_exact=whole == comparison.times).format(times=number(whole))
    elif comparison.percent is not None:
        text = percent(comparison.percent, sign=True)
    else:
        return ""
    return _("{change} at current prices").format(change=text) if unit.is_currency else text


def _times(unit: Unit, *, is_exact: bool) -> str:
    if unit.is_countable:
        return _("{times} times as many") if is_exact else _("over {times} times as many")
    return _("{times} times as much") if is_exact else _("over {times} times as much")


def value_sentence(item: Observation, unit: Unit, change: str = "", clause: str = "", limit: str = "") -> str:
    """Return `W 2020 r. 50 osób.`, or with the change behind a comma and what is said of it.

    `limit`: what is to know of the figure itself, in brackets behind it.
    """
    text = _dated_value(item, unit)
    text = f"{text} ({limit})" if limit else text
    told = _("{figure}, {change}").format(figure=text, change=change) if change else text
    return sentence(f"{without_stop(told)}; {clause}" if clause else told)


def _dated_value(item: Observation, unit: Unit) -> str:
    """Return `w 2020 r. 50 osób`, `12 osób w latach 1996–2011`, `5 % ofert (bez roku, …)`.

    In Polish only a number without a noun needs a colon; two numbers never follow each other.
    """
    value, time = told_value(item, unit), when(item)
    if item.year_is_assumed:
        return f"{value} {when_behind(item)}"
    if not unit.word(Decimal(0)):
        return _("{number} {when}").format(when=time, number=value)
    message = _("{quantity} {when}") if time[-1].isdigit() else _("{value} {when}")
    return message.format(when=time, quantity=value, value=value)


def refusal_sentence(comparison: Comparison, facts: Facts) -> str:
    """Return why the newest figure is not compared with the earlier one, naming both value and reason."""
    why = {
        Refusal.BOUND: _("one of the two figures is a range or a bound, so no change is given"),
        Refusal.MOMENT: _("one of the two figures is not about a whole year, so no change is given"),
        Refusal.OTHER_UNIT: _("the two figures are in different units, so no change is given"),
        Refusal.OTHER_SEGMENT: _("these years are not comparable"),
    }.get(comparison.refusal or Refusal.NO_NUMBER, _("the two figures are not compared"))
    if comparison.refusal is Refusal.MOMENT and comparison.earlier.stands_apart:
        why = _("this figure is not about a whole year, so no change is given")
        if comparison.earlier.year_is_assumed:
            why = _("the document gives no year for this figure, so no change is given")
    message = sentence(f"{_dated_value(comparison.earlier, facts.unit_of(comparison.earlier))}; {why}")
    found = facts.break_between(comparison.earlier, comparison.later)
    if found is None or comparison.refusal not in (Refusal.OTHER_SEGMENT, Refusal.MOMENT):
        return message
    return f"{message} {sentence(choose(found.reason, found.reason_en))}"


def missing_sentences(items: Sequence[Observation], documents: int) -> list[str]:
    """Return one sentence per reason, newest year first, each naming its years."""
    grouped: dict[str, list[Observation]] = {}
    for item in reversed(items):
        if not item.is_known:
            grouped.setdefault(missing_phrase(item, documents), []).append(item)
    return [_missing_sentence(members, why) for why, members in grouped.items()]


def _missing_sentence(items: list[Observation], why: str) -> str:
    years = sorted({item.year for item in items})
    time = when(items[0]) if len(years) == 1 else in_years(years)
    return sentence(_("no figure {when} ({why})").format(when=time, why=why))


def many_years_sentences(items: Sequence[Observation], unit: Unit, *, is_chosen: bool = False) -> list[str]:
    """Return what three or more comparable figures show: first, last, highest and lowest.

    `is_chosen`: a reader left years out, so the sentence says that it is about the chosen ones.

    `items` are comparable numbers of one series in time order. Direction words ("with every year more")
    only where every step goes the same way. No sentences for fewer than three.
    """
    values = [item.value for item in items if item.value is not None]
    if len(values) < 3 or len(values) < len(items):
        return []
    span = _("Comparable years {first}–{last}")
    if is_chosen:
        span = _("Comparable years among those chosen, {first}–{last}")
    years = span.format(first=year_label(items[0]), last=year_label(items[-1]))
    found = [_extent(years, items, values, unit)]
    steps = [later - earlier for earlier, later in pairwise(values)]
    if all(step > 0 for step in steps):
        found.append(_("More with every year given."))
    elif all(step < 0 for step in steps):
        message = _("Fewer with every year given.") if unit.is_countable else _("Less with every year given.")
        found.append(message)
    return found


def absent_years_sentence(items: Sequence[Observation]) -> str:
    """Return which years between the first and the last row have none at all, '' if every year has one."""
    years = {item.year for item in items if not item.year_is_assumed}
    absent = [str(year) for year in range(min(years, default=0), max(years, default=0)) if year not in years]
    if not absent:
        return ""
    message = ngettext("Year without a figure: {years}.", "Years without a figure: {years}.", len(absent))
    return message.format(years=", ".join(absent))


def _extent(years: str, items: Sequence[Observation], values: list[Decimal], unit: Unit) -> str:
    highest = [item for item in items if item.value == max(values)]
    lowest = [item for item in items if item.value == min(values)]
    if len(highest) == len(items):
        return _("{years}: always {value}.").format(years=years, value=value_text(items[0], unit))
    return _(
        "{years}: {first_value} at the start, {last_value} at the end; highest {high} "
        "({high_years}), lowest {low} ({low_years})."
    ).format(
        years=years,
        first_value=value_text(items[0], unit),
        last_value=value_text(items[-1], unit),
        high=value_text(highest[0], unit),
        high_years=", ".join(map(_year_given, highest)),
        low=value_text(lowest[0], unit),
        low_years=", ".join(map(_year_given, lowest)),
    )


def _year_given(item: Observation) -> str:
    """Return the year of a figure among several, and that we computed it where no document gives it."""
    return f"{year_label(item)}, {status_word(item.status)}" if item.is_ours else year_label(item)
