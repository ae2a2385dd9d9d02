"""The text of one figure: its number with unit and qualifier, or why there is none."""

from presentation.figure.numbers import decimals_in_print, number, qualified, quantity, quantity_range
from presentation.figure.observation import Observation
from presentation.figure.unit import Unit
from presentation.language.code_words import missing_reason_word
from presentation.language.language import _, ngettext

DASH = "—"


def told_value(item: Observation, unit: Unit) -> str:
    """Return the figure as a sentence has it: a share says of what, `86,2 % dzieci w wieku przedszkolnym`."""
    of_what = str(unit.complement) if unit.is_share else ""
    return f"{value_text(item, unit)} {of_what}".strip()


def value_text(item: Observation, unit: Unit) -> str:
    """Return `50 osób`, `ok. 148,42 zł`, `od 2 do 11 osób`; a dash where there is no number."""
    if item.value is not None:
        text = _sign(item) + quantity(item.value, unit)
        return qualified(text, item.qualifier, item.printed)
    if item.value_low is not None and item.value_high is not None:
        return quantity_range(item.value_low, item.value_high, unit)
    return DASH


def short_value_text(item: Observation, unit: Unit) -> str:
    """Return the figure as a direct label of a chart that names the unit itself: `50`, `87,94 %`."""
    if item.value is None or unit.is_share:
        return value_text(item, unit)
    digits = _sign(item) + number(item.value, decimals_in_print(item.value, unit))
    return qualified(digits, item.qualifier, item.printed)


def _sign(item: Observation) -> str:
    """A printed change says that it is one."""
    return "+" if item.measure == "change" and item.value is not None and item.value > 0 else ""


def missing_phrase(item: Observation, documents: int) -> str:
    """Return why there is no number, as a phrase for a cell; '' where there is one.

    `documents` is the number of loaded documents: nobody may say "never reported" of the others.
    """
    if item.is_known:
        return ""
    if item.status == "ambiguous":
        return _("no single number can be read from the entry “{printed}”").format(printed=item.printed)
    if item.missing_reason == "not_in_report":
        return not_given(documents)
    return missing_reason_word(item.missing_reason) if item.missing_reason else _("no figure")


def not_given(documents: int) -> str:
    """Return the words for a figure that the loaded documents do not give; 0: their number is not told."""
    if not documents:
        return missing_reason_word("not_in_report")
    return ngettext(
        "not given in the one loaded document",
        "given in none of the {count} loaded documents",
        documents,
    ).format(count=documents)
