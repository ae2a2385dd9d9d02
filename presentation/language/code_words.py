"""Words for the codes of the warehouse, so that no code of ours ever stands on a screen.

Each list of codes is closed, and a code without a word is a fault: it is never shown for want of one. The ETL
has the same lists; a test holds them equal.
"""

from collections.abc import Mapping
from typing import Literal

from presentation.language.language import _

Severity = Literal["error", "warning", "info"]
RemarkState = Literal["open", "explained", "corrected"]
Role = Literal["context", "input", "output", "outcome"]
Direction = Literal["up", "down", "none"]
Answer = Literal["direct", "partial", "other", "none"]
Status = Literal["reported", "approximate", "counted", "derived", "ambiguous", "missing"]
MissingReason = Literal[
    "blank", "no_data", "dash", "not_carried_out", "not_in_report", "not_read", "words_only"
]


def severity_word(severity: str) -> str:
    """Return how a remark is called: error, warning or info of the checks."""
    words: Mapping[str, str] = {
        "error": _("to be clarified"),
        "warning": _("affects the comparison"),
        "info": _("for information"),
    }
    return words[severity]


def remark_state_word(state: str) -> str:
    """Return the state of a remark."""
    words: Mapping[str, str] = {
        "open": _("open"),
        "explained": _("explained"),
        "corrected": _("corrected"),
    }
    return words[state]


def remark_kinds() -> Mapping[str, tuple[str, str]]:
    """Return by kind of remark what it is about, and what a councillor may ask because of it.

    An empty question: what is missing is asked for all indicators at once.
    """
    return {
        "sum_mismatch": (
            _("the parts do not add up to the total"),
            _("What explains the difference between the total and its parts?"),
        ),
        "contradiction": (
            _("two different figures for the same thing"),
            _("Which of the versions is right?"),
        ),
        "claim_mismatch": (
            _("a statement that the figures do not bear out"),
            _("Which figures does the statement come from?"),
        ),
        "not_comparable": (_("years that are not comparable"), _("Can comparable figures be given?")),
        "wrong_column_year": (
            _("a figure of another year in the column"),
            _("Is there a figure for the year of the column?"),
        ),
        "ambiguous_print": (_("unreadable entry"), _("Which figure is meant?")),
        "swapped_suspected": (
            _("two figures that look swapped"),
            _("Were the two figures swapped in the document?"),
        ),
        "outlier": (_("a figure far from the others"), _("Is the figure right?")),
        "revision": (_("a figure changed in a later document"), _("What was corrected?")),
        "missing": (_("no figure"), ""),
    }


def remark_kind_word(kind: str) -> str:
    """Return what a remark is about."""
    return remark_kinds()[kind][0]


def remark_question(kind: str) -> str:
    """Return what to ask because of a remark, '' where it is not asked by itself."""
    return remark_kinds()[kind][1]


def role_word(role: str) -> str:
    """Return what an indicator measures in the chain from money to result."""
    words: Mapping[str, str] = {
        "context": _("context"),
        "input": _("input"),
        "output": _("output"),
        "outcome": _("outcome"),
    }
    return words[role]


def direction_word(direction: str, *, is_countable: bool = False) -> str:
    """Return which way the strategy wants an indicator to go; English wants fewer of what is counted."""
    words: Mapping[str, str] = {
        "up": _("the strategy wants more"),
        "down": _("the strategy wants fewer") if is_countable else _("the strategy wants less"),
        "none": _("the strategy sets no direction"),
    }
    return words[direction]


def answers_word(answers: str) -> str:
    """Return what the documents answer for an indicator in a year."""
    words: Mapping[str, str] = {
        "direct": _("gives a full value"),
        "partial": _("gives part of it"),
        "other": _("gives something else"),
        "none": _("not given"),
        "words": _("described in words"),
        "no_report": _("no report loaded"),
    }
    return words[answers]


def status_word(status: str) -> str:
    """Return the status of a figure as a word for a table cell."""
    words: Mapping[str, str] = {
        "reported": _("given"),
        "approximate": _("approximate"),
        "counted": _("counted by us"),
        "derived": _("computed by us"),
        "ambiguous": _("unreadable entry"),
        "missing": _("no figure"),
    }
    return words[status]


def missing_reason_word(reason: str) -> str:
    """Return why there is no figure, as a phrase for a cell."""
    words: Mapping[str, str] = {
        "blank": _("the cell is empty"),
        "no_data": _("the report says “b.d.”, no data"),
        "dash": _("the report has “---”"),
        "not_carried_out": _("said not to have been carried out"),
        "not_in_report": _("not given in the loaded documents"),
        "not_read": _("the document holds an entry here that was not read as a number"),
        "words_only": _("described in words"),
    }
    return words[reason]
