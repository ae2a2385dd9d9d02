"""Words for the codes in a file that people open: status, unit, period and the like.

The codebook of the data package lists the same words beside the codes.
"""

from collections.abc import Mapping
from typing import get_args

from presentation.language.code_words import (
    Answer,
    Direction,
    MissingReason,
    RemarkState,
    Role,
    Severity,
    Status,
    answers_word,
    direction_word,
    missing_reason_word,
    remark_kinds,
    remark_state_word,
    role_word,
    severity_word,
    status_word,
)
from presentation.language.language import _, choose
from queries import catalogue


def words() -> Mapping[str, Mapping[str, str]]:
    """Return the word for each code, by column of `observations`, in the current language."""
    return {
        "status": {code: status_word(code) for code in get_args(Status)},
        "answers": {code: answers_word(code) for code in get_args(Answer)},
        "role": {code: role_word(code) for code in get_args(Role)},
        "direction": {code: direction_word(code) for code in get_args(Direction)},
        "measure": {
            "level": _("level"),
            "change": _("change against an earlier year"),
            "index": _("index, an earlier year = 100"),
        },
        "qualifier": {
            "exact": _("exact"),
            "about": _("about"),
            "at_least": _("at least this much"),
            "at_most": _("at most this much"),
            "range": _("from – to"),
        },
        "missing_reason": {code: missing_reason_word(code) for code in get_args(MissingReason)},
        "not_current_reason": {
            "earlier_report": _("a newer document gives this figure again"),
            "prose_behind_table": _("the table of the same document goes first"),
            "contradicted": _("the same document gives another figure too"),
        },
        "series_kind": {
            "year": _("calendar year"),
            "moment": _("a day"),
            "school_year": _("school year"),
        },
        "period_code": {
            period.period_code: choose(period.name, period.name_en) for period in catalogue.periods()
        },
        "unit": {
            unit.id: unit.symbol or choose(unit.forms[-1], unit.forms_en[-1]) or _("number")
            for unit in catalogue.units()
        },
    }


def remark_words() -> Mapping[str, Mapping[str, str]]:
    """Return the word for each code, by column of `finding`, in the current language."""
    return {
        "kind": {code: word for code, (word, _question) in remark_kinds().items()},
        "severity": {code: severity_word(code) for code in get_args(Severity)},
        "state": {code: remark_state_word(code) for code in get_args(RemarkState)},
    }
