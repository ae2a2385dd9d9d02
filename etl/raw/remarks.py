"""Reads what people wrote beside the raw data: editorial remarks and the replies of the city's units."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from etl.faults import Fault, Faults
from etl.raw.csv_table import csv_rows

Kind = Literal[
    "sum_mismatch",
    "contradiction",
    "claim_mismatch",
    "not_comparable",
    "wrong_column_year",
    "ambiguous_print",
    "swapped_suspected",
    "outlier",
    "revision",
    "missing",
]
# A figure of a draft with such a remark must be looked at before the document is loaded.
SUSPICIOUS: tuple[Kind, ...] = (
    "outlier",
    "contradiction",
    "swapped_suspected",
    "ambiguous_print",
    "sum_mismatch",
)
Severity = Literal["error", "warning", "info"]
State = Literal["open", "explained", "corrected"]
_STATES: dict[str, State] = {state: state for state in get_args(State)}
_HEADER = re.compile(r"\s*\[\[\s*remark\s*\]\]")
REPLY_COLUMNS = ("finding_id", "state", "reply_pl", "replied_on")


class RecordedRemark(BaseModel):
    """A remark that no rule can make, recorded by a reader beside the document's raw data.

    With `completes`, the id of a finding that a rule makes, it adds its sentences to that finding.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: Kind
    severity: Severity
    message_pl: str
    message_en: str
    indicator: str | None = None
    series: str | None = None
    year: int | None = None
    value_used: str | None = None
    figures: tuple[str, ...] = ()
    completes: str | None = None


@dataclass(frozen=True)
class Reply:
    """What the responsible unit answered to one remark."""

    remark_id: str
    state: State
    reply_pl: str
    replied_on: str


def read_remarks(path: Path) -> tuple[RecordedRemark, ...]:
    """Return the remarks of `remarks.toml`, none if there is no file; raises Faults."""
    if not path.exists():
        return ()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Faults([Fault(path, None, f"this is not valid TOML ({error}); mend the line")]) from error
    entries = tables.pop("remark", [])
    remarks = []
    faults = [Fault(path, None, f"unknown table «{name}»; write [[remark]]") for name in tables]
    lines = [
        number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if _HEADER.match(line)
    ]
    if len(lines) != len(entries):
        raise Faults([Fault(path, None, "begin each remark with [[remark]] on a line of its own")])
    for entry, line in zip(entries, lines, strict=True):
        try:
            remarks.append(RecordedRemark.model_validate(entry))
        except ValidationError as error:
            faults += [Fault(path, line, _sentence(entry, problem)) for problem in error.errors()]
    if faults:
        raise Faults(faults)
    return tuple(remarks)


def _sentence(entry: dict[str, Any], problem: ErrorDetails) -> str:
    field = ".".join(map(str, problem["loc"]))
    return f"remark «{entry.get('id', '')}», «{field}»: {problem['msg']}; correct it"


def read_replies(path: Path) -> list[Reply]:
    """Return the replies of `replies.csv`, none if there is no file; raises Faults."""
    if not path.exists():
        return []
    replies, faults = [], []
    for line, row in csv_rows(path, REPLY_COLUMNS):
        remark_id, given, reply_pl, replied_on = (row[column] or "" for column in REPLY_COLUMNS)
        state = _STATES.get(given)
        if state is None:
            sentence = f"the state «{given}» is unknown; use {', '.join(_STATES)}"
            faults.append(Fault(path, line, sentence))
        else:
            replies.append(Reply(remark_id, state, reply_pl, replied_on))
    if faults:
        raise Faults(faults)
    return replies
