"""Does a change go the way the strategy wants: words and an icon, never a colour, never better or worse."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.figure.facts import Facts
from presentation.figure.observation import Observation
from presentation.language.code_words import direction_word
from presentation.language.language import _
from presentation.reading.change import Comparison

DIVERGE = "diverge"


@dataclass(frozen=True)
class Judgement:
    """`kind`: with, against, unchanged, diverge or undirected; `icon`: a Material Symbols name."""

    kind: str
    words: str
    icon: str


def judge(
    comparison: Comparison | None,
    facts: Facts,
    wanted: str = "none",
    beside: Sequence[Comparison] = (),
) -> Judgement | None:
    """Return how a change stands to the strategy; None where there is no comparable change.

    `wanted`: the direction of the indicator, which its series may not share; `beside`: the changes of its
    other series that go other ways.
    """
    if comparison is None or comparison.difference is None:
        return None
    later = comparison.later
    if later.direction in ("up", "down"):
        return _directed(comparison)
    if later.undirected_reason == DIVERGE:
        words = _diverging(later, wanted, (comparison, *beside), facts)
        return Judgement("diverge", words, "horizontal_rule")
    if wanted in ("up", "down"):
        return Judgement(
            "undirected", _("the strategy's direction concerns another figure"), "horizontal_rule"
        )
    return Judgement("undirected", _("the strategy sets no direction"), "horizontal_rule")


def _directed(comparison: Comparison) -> Judgement:
    later = comparison.later
    if not comparison.difference:
        return Judgement("unchanged", _("no change"), "drag_handle")
    if (comparison.difference > 0) == (later.direction == "up"):
        return Judgement("with", _as_read(_in_line_with(later), later), "arrow_forward")
    return Judgement("against", _as_read(_contrary_to(later), later), "arrow_back")


def _as_read(verdict: str, item: Observation) -> str:
    """Return the verdict, which says so where the strategy names no number and we read its wording."""
    if item.direction_source != "read_from_goal":
        return verdict
    return _("{verdict} (as we read its wording)").format(verdict=verdict)


def _in_line_with(item: Observation) -> str:
    if item.direction_goal:
        return _("in line with goal {goal}").format(goal=item.direction_goal)
    if item.direction_priority is not None:
        return _("in line with priority direction {number}").format(number=item.direction_priority)
    if item.direction_area:
        return _("in line with the general goal of area {area}").format(area=item.direction_area)
    return _("in line with the strategy")


def _contrary_to(item: Observation) -> str:
    place = _place(item)
    return _("contrary to {place}").format(place=place) if place else _("contrary to the strategy")


def _place(item: Observation) -> str:
    """Return which part of the strategy says the direction, '' where none is named."""
    if item.direction_goal:
        return _("goal {goal}").format(goal=item.direction_goal)
    if item.direction_priority is not None:
        return _("priority direction {number}").format(number=item.direction_priority)
    if item.direction_area:
        return _("the general goal of area {area}").format(area=item.direction_area)
    return ""


def _diverging(later: Observation, wanted: str, changes: Sequence[Comparison], facts: Facts) -> str:
    """Return `strategia chce mniej (cel 1.1); stwierdzonych przestępstw więcej, …, więc nie oceniamy`."""
    ways = ", ".join(_way(change, facts) for change in changes if change.difference)
    wish = direction_word(wanted, is_countable=facts.unit_of(later).is_countable)
    place = _place(later)
    return _("{wish}; {ways}, so we do not judge the change").format(
        wish=f"{wish} ({place})" if place else wish, ways=ways
    )


def _way(change: Comparison, facts: Facts) -> str:
    message = _("more {things}") if (change.difference or 0) > 0 else _("fewer {things}")
    return message.format(things=facts.unit_of(change.later).many)
