"""Words for the codes in a file that people open: status, unit, period and the like.

The codebook of the data package lists the same words beside the codes.
"""

from collections.abc import Mapping

from presentation.figure.evidence import status_word
from presentation.language.code_words import (
    answers_word,
    direction_word,
    remark_kind_word,
    remark_state_word,
    role_word,
    severity_word,
)
from presentation.language.language import _, choose
from queries import catalogue

STATUSES = ("reported", "approximate", "counted", "derived", "ambiguous", "missing")
ANSWERS = ("direct", "partial", "other", "none")
ROLES = ("context", "input", "output", "outcome")
DIRECTIONS = ("up", "down", "none")
SEVERITIES = ("error", "warning", "info")
STATES = ("open", "explained", "corrected")
REMARKS = (
    *("sum_mismatch", "contradiction", "claim_mismatch", "not_comparable", "wrong_column_year"),
    *("ambiguous_print", "swapped_suspected", "outlier", "revision", "missing"),
)


def words() -> Mapping[str, Mapping[str, str]]:
    """Return the word for each code, by column of `observations`, in the current language."""
    return {
        "status": {code: status_word(code) for code in STATUSES},
        "answers": {code: answers_word(code) for code in ANSWERS},
        "role": {code: role_word(code) for code in ROLES},
        "direction": {code: direction_word(code) for code in DIRECTIONS},
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
        "missing_reason": {
            "blank": _("the cell is empty"),
            "no_data": _("the report says „b.d.” (no data)"),
            "dash": _("the report prints „---”"),
            "not_carried_out": _("the task was not carried out"),
            "not_in_report": _("not given in the loaded documents"),
            "words_only": _("described in words, without a number"),
        },
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
        "kind": {code: remark_kind_word(code) for code in REMARKS},
        "severity": {code: severity_word(code) for code in SEVERITIES},
        "state": {code: remark_state_word(code) for code in STATES},
    }
