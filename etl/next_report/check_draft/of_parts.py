"""The parts of a draft that hold numbers, or may, and that no check looks at: told, so that a person does."""

from collections import Counter
from collections.abc import Iterator

from etl.language.number_places import holds_number
from etl.next_report.check_draft.beside import Beside
from etl.next_report.check_draft.finding import Finding
from etl.raw.unread import WORDS, Kind

# Parts that hold what a person sees or once saw; others were looked at, or are told by their row.
_OUT_OF_REACH: tuple[Kind, ...] = (
    "text_box",
    "note_text",
    "embedded_part",
    "picture",
    "equation",
    "scanned_page",
    "unreadable_letters",
    "hidden_text",
    "white_text",
    "struck_out_text",
    "deleted_text",
    "cell_too_long",
    "row_without_key",
    "key_disagrees",
    "key_twice",
    "merged_values",
    "value_elsewhere",
    "shown_by_rule",
    "sheet_without_key",
)
_WITHOUT_TEXT: tuple[Kind, ...] = ("picture", "equation", "scanned_page", "unreadable_letters")


def of_parts(beside: Beside) -> Iterator[Finding]:
    """Yield the parts of the file that hold numbers, or may, and were not checked; a table as one."""
    tables: Counter[str] = Counter()
    for entry in beside.extracted.unread:
        if entry.kind == "table_left_out":
            tables[entry.place.partition(", jej wiersz")[0]] += 1
        elif entry.kind in _OUT_OF_REACH and (holds_number(entry.text) or entry.kind in _WITHOUT_TEXT):
            said = f": «{entry.text}»" if entry.text else ""
            yield _not_checked(entry.kind, entry.place, said)
    for place in tables:
        yield _not_checked("table_left_out", place, "")


def _not_checked(kind: Kind, place: str, said: str) -> Finding:
    polish, english = WORDS[kind]
    return Finding(
        "unread",
        place,
        f"Tego program nie sprawdził ({polish}){said}. Proszę sprawdzić tę część samodzielnie.",
        f"This was not checked ({english}){said}. Check this part yourself.",
    )
