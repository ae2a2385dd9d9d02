"""Does a change go the way the strategy wants: words and an icon, never a colour, never a verdict."""

from dataclasses import dataclass

from presentation.language.language import _
from presentation.reading.change import Comparison


@dataclass(frozen=True)
class Judgement:
    """`kind`: with, against, unchanged or undirected; `icon`: a Material Symbols name beside the words."""

    kind: str
    words: str
    icon: str


def judge(comparison: Comparison | None) -> Judgement | None:
    """Return how the change stands to the goal of its series; None where there is no comparable change."""
    if comparison is None or comparison.difference is None:
        return None
    later = comparison.later
    if later.direction not in ("up", "down"):
        return Judgement("undirected", _("the strategy sets no direction"), "horizontal_rule")
    if not comparison.difference:
        return Judgement("unchanged", _("no change"), "drag_handle")
    if (comparison.difference > 0) == (later.direction == "up"):
        words = _("in line with goal {goal}") if later.goal_code else _("in line with the strategy")
        return Judgement("with", words.format(goal=later.goal_code), "arrow_forward")
    words = _("contrary to goal {goal}") if later.goal_code else _("contrary to the strategy")
    return Judgement("against", words.format(goal=later.goal_code), "arrow_back")
