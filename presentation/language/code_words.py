"""Words for the codes of the warehouse, so that no code of ours ever stands on a screen."""

from presentation.language.language import _


def severity_word(severity: str) -> str:
    """Return how a remark is called: error, warning or info of the checks."""
    return {
        "error": _("to be clarified"),
        "warning": _("affects the comparison"),
        "info": _("for information"),
    }.get(severity, severity)


def remark_state_word(state: str) -> str:
    """Return the state of a remark."""
    return {
        "open": _("open"),
        "explained": _("explained"),
        "corrected": _("corrected"),
    }.get(state, state)


def remark_kind_word(kind: str) -> str:
    """Return what a remark is about."""
    return {
        "sum_mismatch": _("the parts do not add up to the total"),
        "contradiction": _("two different figures for the same thing"),
        "claim_mismatch": _("a statement that the figures do not bear out"),
        "not_comparable": _("years that are not comparable"),
        "wrong_column_year": _("a figure of another year in the column"),
        "ambiguous_print": _("unreadable print"),
        "swapped_suspected": _("two figures that look swapped"),
        "outlier": _("a figure far from the others"),
        "revision": _("a figure changed in a later document"),
        "missing": _("no figure"),
    }.get(kind, kind)


def role_word(role: str) -> str:
    """Return what an indicator measures in the chain from money to result."""
    return {
        "context": _("context"),
        "input": _("input"),
        "output": _("output"),
        "outcome": _("outcome"),
    }.get(role, role)


def direction_word(direction: str) -> str:
    """Return which way the strategy wants an indicator to go."""
    return {
        "up": _("the strategy wants more"),
        "down": _("the strategy wants less"),
        "none": _("the strategy sets no direction"),
    }.get(direction, direction)


def answers_word(answers: str) -> str:
    """Return what the documents answer for an indicator in a year."""
    return {
        "direct": _("answers the indicator"),
        "partial": _("answers part of it"),
        "other": _("gives something else"),
        "none": _("not given"),
        "no_report": _("no report loaded"),
    }.get(answers, answers)
