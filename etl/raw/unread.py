"""What a document holds and no reader takes as a value, each with its place: nothing is dropped in silence.

A reader notes here what a person cannot see (hidden, struck-out, doubled letters) and what a program cannot
read (pictures, equations, letters without a meaning); the tables add what they could not line up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "hidden_text",
    "struck_out_text",
    "deleted_text",
    "white_text",
    "doubled_letters",
    "rotated_letters",
    "overprinted_letters",
    "invisible_layer",
    "note_mark",
    "note_text",
    "comment",
    "picture",
    "equation",
    "text_box",
    "embedded_part",
    "unreadable_letters",
    "scanned_page",
    "row_left_out",
    "row_unclear",
    "table_left_out",
    "cell_too_long",
    "number_in_text",
    "number_not_read",
    "date_in_table",
    "list_number",
    "number_in_name",
    "sheet_without_key",
    "row_without_key",
    "key_disagrees",
    "key_twice",
    "merged_values",
    "value_elsewhere",
    "shown_by_rule",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
# What each kind is called: Polish, English.
WORDS: Mapping[Kind, tuple[str, str]] = {
    "hidden_text": ("tekst ukryty", "hidden text"),
    "struck_out_text": ("tekst przekreślony", "struck-out text"),
    "deleted_text": ("tekst usunięty w trybie śledzenia zmian", "text deleted in tracked changes"),
    "white_text": ("tekst w kolorze tła", "text in the colour of its ground"),
    "doubled_letters": ("litery wydrukowane dwa razy", "letters printed twice"),
    "rotated_letters": ("litery obrócone, na przykład znak wodny", "rotated letters, such as a watermark"),
    "overprinted_letters": (
        "duże litery w poprzek tekstu, na przykład znak wodny",
        "large letters across the text, such as a watermark",
    ),
    "invisible_layer": ("niewidoczna warstwa tekstu", "an invisible layer of text"),
    "note_mark": ("odnośnik do przypisu", "the mark of a note"),
    "note_text": ("treść przypisu", "the text of a note"),
    "comment": ("komentarz na marginesie", "a comment in the margin"),
    "picture": ("obraz", "a picture"),
    "equation": ("równanie", "an equation"),
    "text_box": ("pole tekstowe", "a text box"),
    "embedded_part": ("część osadzona z innego pliku", "a part embedded from another file"),
    "unreadable_letters": ("litery, których nie da się odczytać", "letters that cannot be read"),
    "scanned_page": ("strona zeskanowana, bez tekstu", "a scanned page without text"),
    "row_left_out": ("wiersz pominięty", "a row left out"),
    "row_unclear": (
        "wiersz, w którym nie widać, która komórka należy do którego roku",
        "a row that does not tell which cell belongs to which year",
    ),
    "table_left_out": ("tabela bez kolumn z latami", "a table without columns of years"),
    "cell_too_long": ("komórka zbyt długa, by ją odczytać", "a cell too long to be read"),
    "number_in_text": ("liczba w tekście poza tabelami", "a number in the text outside the tables"),
    "number_not_read": (
        "liczba w tabeli, której nie przyjęto za wartość",
        "a number in a table that was not taken as a value",
    ),
    "date_in_table": ("rok, data albo godzina w tabeli", "a year, a date or a time in a table"),
    "list_number": ("numer pozycji listy", "the number of a list item"),
    "number_in_name": (
        "liczba w nazwie wiersza albo w nagłówku tabeli",
        "a number in the name of a row or in the header of a table",
    ),
    "sheet_without_key": ("arkusz bez klucza formularza", "a sheet without the key of the form"),
    "row_without_key": ("wiersz dopisany ręcznie, bez klucza", "a row typed by hand, without a key"),
    "key_disagrees": (
        "wiersz, którego nazwa nie jest nazwą z klucza formularza (na przykład posortowany)",
        "a row whose name is not that of its key in the form, as after sorting",
    ),
    "key_twice": (
        "dwa wiersze o tym samym kluczu formularza i różnych wartościach",
        "two rows of one key of the form with different values",
    ),
    "merged_values": ("wartość w scalonych komórkach", "a value in merged cells"),
    "value_elsewhere": ("liczba wpisana poza kolumną wartości", "a number outside the column of values"),
    "shown_by_rule": (
        "wartość, którą może ukryć formatowanie warunkowe",
        "a value that a conditional format may hide",
    ),
}


@dataclass(frozen=True)
class Unread:
    """One thing that gave no value.

    Attributes:
        kind: what it is.
        line: the line, paragraph or cell line it stands at, as in figures.csv; 0 where it stands at none.
        place: where a person finds it, such as `Obszar II, wiersz 13, kolumna 2020` or `strona 3`.
        text: what it says, at most 160 characters; '' where nobody knows.
    """

    kind: Kind
    line: int
    place: str
    text: str
