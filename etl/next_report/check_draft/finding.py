"""One thing in a draft that its authors should look at, as a sentence and with its place."""

from dataclasses import dataclass
from typing import Literal

from etl.raw.remarks import Kind as RemarkKind

Kind = (
    RemarkKind
    | Literal["no_row", "row_unclear", "whole_column", "unit_missing", "doubtful_figure", "step", "unread"]
)
# What each kind is called, for lists, the gravest first: Polish, English.
KINDS: dict[Kind, tuple[str, str]] = {
    "sum_mismatch": ("suma się nie zgadza", "a sum does not match"),
    "contradiction": ("dwie wartości tej samej liczby", "two values of one figure"),
    "revision": ("inna wartość niż w poprzednim dokumencie", "another value than in an earlier document"),
    "claim_mismatch": ("zmiana nie wynika z liczb", "a change does not follow from the figures"),
    "wrong_column_year": ("liczba z innego roku niż kolumna", "a figure of another year than its column"),
    "swapped_suspected": ("liczby wyglądają na zamienione", "figures look swapped"),
    "whole_column": ("kolumna do sprawdzenia", "a column to be checked"),
    "outlier": ("liczba odległa od innych lat", "a figure far from other years"),
    "step": ("liczba różni się od wcześniejszych", "a figure differs from earlier ones"),
    "ambiguous_print": ("zapis nie do odczytania", "a print that cannot be read"),
    "unit_missing": ("brak jednostki", "a unit is missing"),
    "doubtful_figure": ("liczba do wyjaśnienia", "a figure to be explained"),
    "row_unclear": ("nie widać, który to rok", "the year cannot be told"),
    "missing": ("brak liczby", "no figure"),
    "no_row": ("brak wiersza wskaźnika", "no row of an indicator"),
    "not_comparable": ("liczby nie do porównania", "figures that cannot be compared"),
    "unread": ("część, której nie sprawdzono", "a part that was not checked"),
}


@dataclass(frozen=True)
class Finding:
    """What is to be looked at.

    Attributes:
        kind: what it is; `KINDS` has the words.
        place: where a person finds it, such as `Obszar II, wiersz 13, kolumna 2020`.
        message_pl: one sentence with both prints, and what is asked.
        message_en: the same in English.
        line: the paragraph it stands at, or the answer of a form; 0 where it stands at none.
        figure_id: the figure it is about, '' for none.
        is_marked: whether the checked file has a comment at the place.
    """

    kind: Kind
    place: str
    message_pl: str
    message_en: str
    line: int = 0
    figure_id: str = ""
    is_marked: bool = False
