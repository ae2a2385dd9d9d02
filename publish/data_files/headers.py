"""Column headers that people read, and the columns a spreadsheet gets where none are chosen."""

from collections.abc import Sequence

from presentation.language.language import _, current

# In both languages under the same header: only one of the two stands in a file for people.
_TRANSLATED = (
    *("indicator_name", "short_name", "series_name", "category", "period_label", "locator"),
    *("note", "basis"),
)
_FOR_PEOPLE = (
    *("area_code", "goal_code", "priorities", "indicator_code", "indicator_name", "series_name", "category"),
    *("year", "period_label", "period_code", "measure", "value", "qualifier", "value_low", "value_high"),
    *("unit", "status", "missing_reason", "answers", "supplier", "is_headline", "is_current"),
    *("not_current_reason", "document_id", "locator", "printed", "note", "basis"),
)


def for_people(names: Sequence[str]) -> list[str]:
    """Return which of these columns a spreadsheet gets, in order; all of them if they are no observations."""
    if "observation_id" not in names:
        return list(names)
    wanted = [f"{name}_en" if current() == "en" and name in _TRANSLATED else name for name in _FOR_PEOPLE]
    return [name for name in wanted if name in names]


def header(name: str) -> str:
    """Return the header of a column in the current language; its own name where we have no word."""
    return _headers().get(name.removesuffix("_en") if name.endswith("_en") else name, name)


def _headers() -> dict[str, str]:
    return {
        "area_code": _("Area"),
        "goal_code": _("Goal"),
        "priorities": _("Priority directions"),
        "indicator_code": _("Code"),
        "is_official": _("Official indicator"),
        "indicator_name": _("Indicator"),
        "short_name": _("Short name"),
        "series_id": _("Series code"),
        "series_name": _("Series"),
        "category": _("Category"),
        "year": _("Year"),
        "period_label": _("Period as printed"),
        "period_code": _("Monitoring period"),
        "measure": _("Measure"),
        "value": _("Value"),
        "qualifier": _("Precision"),
        "value_low": _("From (lower bound)"),
        "value_high": _("To (upper bound)"),
        "unit": _("Unit of measure"),
        "status": _("How the figure came about"),
        "missing_reason": _("Why there is no figure"),
        "answers": _("What the document gives for the indicator"),
        "supplier": _("Who gave the figure"),
        "segment": _("Group of comparable years"),
        "is_headline": _("Headline figure"),
        "is_current": _("Figure in use"),
        "not_current_reason": _("Why it is not in use"),
        "document_id": _("Document"),
        "locator": _("Place in the document"),
        "printed": _("As printed"),
        "note": _("Note"),
        "basis": _("How the figure was read and placed"),
        "year_is_assumed": _("The document states no year"),
        "role": _("Role"),
        "direction": _("Direction in the strategy"),
        "decimals": _("Decimals"),
        "observation_id": _("Observation id"),
    }
