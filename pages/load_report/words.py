"""Words of the import page for what became of a figure, why it has no place, and why it is left out."""

from collections.abc import Mapping

from pages.load_report.door.figures import Reason, State
from presentation.language.language import _

OTHER = "other"
# Why an editor leaves a figure out: the kind for the record, and the reason in both languages.
EXCLUSIONS: Mapping[str, tuple[str, str]] = {
    "not_a_value": (
        "Ta liczba nie jest wartością wskaźnika.",
        "This number is no value of the indicator.",
    ),
    "repeat_of_list": (
        "Liczba powtarza pozycję podaną już w innym miejscu.",
        "The figure repeats an item given elsewhere.",
    ),
    "plan": ("To plan, a nie wykonanie.", "This is a plan, not what was done."),
    "capacity": (
        "Liczba mówi, ile jest miejsc, a nie ile osób skorzystało.",
        "The figure says how many places there are, not how many people used them.",
    ),
    "other_city": (
        "Liczba dotyczy innego miasta albo całego kraju.",
        "The figure is about another city or the whole country.",
    ),
    "single_persons": (
        "Liczba mówi o pojedynczych osobach; pojedynczych osób nie pokazujemy.",
        "The figure tells of single people; single people are not shown.",
    ),
}
ASSIGNED = (
    "Przypisane przez redaktora: w dokumencie liczbę opisano innymi słowami.",
    "Assigned by an editor: the document words the figure otherwise.",
)


def state_word(state: State) -> str:
    """Return how a state of a figure is called."""
    return {
        "unassigned": _("to be assigned"),
        "suspicious": _("to be checked"),
        "revised": _("changed"),
        "new": _("first time"),
        "matched": _("recognised"),
        "excluded": _("skipped"),
    }[state]


def state_sentence(state: State) -> str:
    """Return what a state means and what to do."""
    return {
        "unassigned": _("No place was found for these figures; until they have one they are in no chart."),
        "suspicious": _("These figures are doubtful; compare them with the document."),
        "revised": _("An earlier document gives a different value for the same year. Both are kept."),
        "new": _("No document has given these figures before."),
        "matched": _("These figures continue a known series."),
        "excluded": _("These figures were left out with a reason."),
    }[state]


def reason_sentence(reason: Reason) -> str:
    """Return why a figure has no place."""
    sentences: Mapping[Reason, str] = {
        "no_indicator": _("The name of the row matches no indicator."),
        "running_text": _("The figure stands in running text."),
        "new_item": _("The list does not have this item yet, or words it differently."),
        "several_series": _("The words fit several series."),
        "no_series": _("The words fit no series of the indicator."),
        "two_figures": _("Another figure in the cell fits the same place with a different value."),
        "change": _("The words describe a change, not a value; give it with its sign or leave it out."),
        "plan": _("The words describe a plan, not what happened."),
        "column": _("The column holds no values of one year."),
        "year": _("The words name a year that the strategy has no figures for."),
        "target": _("The column gives a target, a plan or a future year, not what happened."),
        "list_numbers": _("The numbers of the list have a gap; count its items."),
        "unit": _("The figure is printed in a different unit from that of its series."),
        "form_key": _("The form asks for something that the catalogue does not have."),
    }
    return sentences[reason]


def reasons(polish: str) -> tuple[str, str]:
    """Return a reason that an editor typed, for both languages of the record."""
    return polish, f"In the editor's words (Polish): {polish}"
