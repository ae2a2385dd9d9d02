"""A small annual report flattened to text, with invented figures, for tests of the extraction."""

from etl.documents.document import Line
from etl.documents.text.flattened_word import read_flattened
from etl.documents.year_tables import YearTable, find_year_tables

FOSTER = "Liczba funkcjonujących zawodowych rodzin zastępczych"
SHELTER = (
    "Liczba osób bezdomnych z Sopotu korzystających z ofert schronienia z podziałem na rodzaj schronienia"
)
HEALTH = "Liczba programów promujących zdrowie"
REPORT = "\n".join(
    [
        "II INFRASTRUKTURA SPOŁECZNA",
        "W 2021 r. pomoc otrzymało 1234 osób.",
        "\tOBSZAR II INFRASTRUKTURA SPOŁECZNA",
        "",
        "\twskaźniki",
        "\t wartość wskaźników",
        "2020",
        "\twartość wskaźników",
        "2021",
        "",
        f"\t[bookmark: _Hlk1]{FOSTER}",
        "\t11 rodzin",
        "\t",
        "",
        f"\t{SHELTER}",
        "",
        "\tŁącznie 50 osób:",
        "- 32 osób – schronisko",
        "",
        "- 18 osób – noclegownia.",
        "",
        "\t",
        "",
        "44\u00a0osoby",
        "",
        f"\t{HEALTH}",
        "\t1. Rehabilitacja Domowa",
        "2. Szczepienia",
        "\t---",
        "",
        "",
        "",
        "PODSUMOWANIE",
        "W 2021 r. zlecono 168 zadań.",
        "",
    ]
)


def year_tables(text: str, names: tuple[tuple[str, str], ...] = ()) -> list[YearTable]:
    """Return the tables of years of a flattened text."""
    lines = tuple(Line(number, line) for number, line in enumerate(text.split("\n"), start=1))
    return find_year_tables(read_flattened(lines), names)
