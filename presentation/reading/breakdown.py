"""The parts of a total said in a sentence."""

from collections.abc import Iterable, Sequence

from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, current_figures
from presentation.figure.values import short_value_text, value_text
from presentation.figure.when import when_behind
from presentation.language.language import _, ngettext

PATH = " / "
MOST_NAMED = 3


def breakdown_sentence(
    rows: Iterable[Observation], facts: Facts, *, name: str = "", overlapping: bool = False
) -> str:
    """Return the largest parts of the newest year that has any, '' without a breakdown.

    `rows`: those of one series; `name`: what the sentence begins with; `overlapping`: the categories share
    members, so the sentence warns against adding them up.
    """
    known = [item for item in parts_of(current_figures(rows)) if item.value is not None]
    if not known:
        return ""
    latest = [item for item in known if item.year == known[-1].year]
    newest = [item for item in latest if not item.stands_apart]
    newest = newest or [item for item in latest if item.period_label == known[-1].period_label]
    ranked = sorted(newest, key=lambda item: (-(item.value or 0), item.category_order))
    named = ranked if len(ranked) <= MOST_NAMED + 1 else ranked[:MOST_NAMED]
    # The unit is said once, with the first part; the others are plain numbers of the same unit.
    texts = [f"{named[0].name} ({value_text(named[0], facts.unit_of(named[0]))})"]
    texts += [f"{item.name} ({short_value_text(item, facts.unit)})" for item in named[1:]]
    message = _("{name}, breakdown {when}: {parts}") if name else _("Breakdown {when}: {parts}")
    if name and facts.unit.is_share:  # shares of different things are no parts of one
        message = _("{name} {when}: {parts}")
    elif len(ranked) == 1:  # one part alone divides nothing
        message = _("{name}, of which {when}: {parts}") if name else _("Of which {when}: {parts}")
    text = message.format(name=name, when=when_behind(newest[0]), parts=", ".join(texts))
    others = len(ranked) - len(named)
    if others:
        message = ngettext("and {count} smaller category", "and {count} smaller categories", others)
        text += " " + message.format(count=others)
    warning = " " + _("The categories overlap and must not be added up.") if overlapping else ""
    return f"{text}.{warning}"


def parts_of(items: Sequence[Observation]) -> list[Observation]:
    """Return the rows of categories whose parent is not itself among the categories."""
    categories = {item.category for item in items if item.category}
    return [item for item in items if item.category and _parent(item.category) not in categories]


def _parent(category: str) -> str:
    return category.rpartition(PATH)[0]
