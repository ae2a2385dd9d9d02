"""Why a figure found no place: each problem with its sentence and the reason under which an editor sees it.

Commands tell the sentence with what it names. The import page has words of its own for each reason, in both
languages; a test holds them complete.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Literal

Reason = Literal[
    "no_indicator",
    "running_text",
    "new_item",
    "several_series",
    "no_series",
    "two_figures",
    "change",
    "plan",
    "column",
    "year",
    "target",
    "list_numbers",
    "unit",
    "form_key",
]
_IN_SHORT: dict[Reason, str] = {
    "no_indicator": "its row matches no indicator",
    "running_text": "it stands in running text",
    "new_item": "an item that the open list does not know yet",
    "several_series": "its words fit several series",
    "no_series": "its words fit no series of the indicator",
    "two_figures": "another figure of the cell fits the same place",
    "change": "it tells a change, not a value",
    "plan": "it tells a plan, not a value",
    "column": "its column holds no values of one year",
    "year": "its words name a year that the strategy has no figures for",
    "target": "its column tells a target, a plan or a year to come; give it a place only if it was so",
    "list_numbers": "the numbers of its list have a gap",
    "unit": "it is printed in another unit than that of its series",
    "form_key": "the form asks for something that the catalogue does not have",
}


class Problem(Enum):
    """A problem: its reason, and its sentence with gaps for what it names."""

    NO_INDICATOR = "no_indicator", "its row matches no indicator: assign or exclude it"
    RUNNING_TEXT = "running_text", "running text: assign or exclude it"
    COLUMN_WITHOUT_VALUES = "column", "the column «{column}» holds no values of a year"
    COLUMN_WITHOUT_YEAR = "column", "the column «{column}» names no year"
    SEVERAL_COLUMNS = "column", "several columns of the table bear the year {year}"
    YEAR_UNKNOWN = "year", "the words name the year {year}, which the strategy has no figures for"
    COLUMN_AIMED_AT = "target", "the column «{column}» tells what is aimed at, not what was"
    COLUMN_OF_A_PART = (
        "column",
        "the column «{column}» tells a day or a part of a year, not the end of one; assign it by a decision",
    )
    COLUMN_OF_SOME = (
        "column",
        "the column «{column}» counts only some of what the row names; assign it by a decision",
    )
    STATE_OF_A_DAY = "year", "the print tells the state of a day that is not the last of its year"
    COLUMN_TO_COME = "target", "the column «{column}» is of a year after the document's, not what was"
    PLAN = "plan", "the words tell a plan, not what was"
    CHANGE = "change", "the words tell a change; assign it with its sign, or exclude it"
    KIND_UNKNOWN = "no_series", "the words tell a kind that «{series}» does not know"
    PART_UNKNOWN = "no_series", "the words tell a part of «{series}» that it does not know"
    NAMED_BEFORE = "no_series", "the words speak of something named before"
    NAMES_ANOTHER = "no_series", "the words name something that «{series}» does not know"
    PART_OF_UNKNOWN = "new_item", "a part of «{whole}», which the lists of the indicator do not know yet"
    NOTHING_COUNTED_SO = "no_series", "no series of the indicator counts such things"
    NO_PATTERN = "no_series", "no label pattern of the indicator fits"
    NEW_ITEM = (
        "new_item",
        "a label that the open list «{series}» does not know yet; confirm it as a new category",
    )
    SEVERAL_SERIES = "several_series", "the label fits several series equally well: {places}"
    SEVERAL_CATEGORIES = "several_series", "the label names several categories: {places}"
    UNCLEAR_CATEGORY = (
        "several_series",
        "it stands after «{category}», but its words do not say whether it counts that",
    )
    TWO_FIGURES = (
        "two_figures",
        "two figures of the cell fit «{place}»: «{one}» and «{other}»; assign one of them",
    )
    LIST_NUMBERS = (
        "list_numbers",
        "the numbers of the list do not run from 1 to {count}; count it by a decision",
    )
    FORM_SERIES_UNKNOWN = "form_key", "the form asks for «{series}», which the catalogue does not have"
    FORM_PLACE_UNKNOWN = "form_key", "{sentence}"
    SCALED = "unit", "«{place}» says that the numbers are in thousands or millions; assign it by a decision"
    BELOW_ZERO = "change", "a value below zero looks like a change; assign it, or exclude it"
    BARE_YEAR = "year", "the cell holds nothing but the year {year}, which may be no value"
    OTHER_UNIT = "unit", "the print gives {printed}, the series {unit}"

    def __init__(self, reason: Reason, sentence: str) -> None:
        """Keep the reason and the sentence."""
        self.reason: Reason = reason
        self.sentence = sentence

    def of(self, **named: object) -> "Unplaced":
        """Return the problem of one figure, with what its sentence names."""
        return Unplaced(self, self.sentence.format(**named))


@dataclass(frozen=True)
class Unplaced:
    """Why one figure found no place, in an English sentence."""

    problem: Problem
    sentence: str

    @property
    def reason(self) -> Reason:
        """The reason under which an editor sees it."""
        return self.problem.reason

    def __str__(self) -> str:
        """Return the sentence."""
        return self.sentence


def in_short(reason: Reason) -> str:
    """Return a reason in a few English words, for the command line."""
    return _IN_SHORT[reason]
