"""Annual reports of invented figures with the truth about each, written as officials would word them.

`tests/invented/style_*.txt` holds one report each: `! key value` settings (`paper no`: no PDF), `@` an area,
`#` a row (its code is never printed), then the lines of its cell; `===` parts the wordings of successive
columns.
A figure stands in braces with its place: `{48 shelter_users/schronisko}`; `@Y-1` says an earlier year,
`-` that it has no place, `{!b.d.}` that there is none, `{=7 series}` counts what follows, unprinted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "invented"
_FIGURE = re.compile(
    r"\{(?P<print>=\d+|[^!{}=]*?(?:=[\d.]+)?)(?:@Y-(?P<back>\d+))? (?P<place>-|[a-z_]+\w*(?:/[^{}]*)?)\}"
)
_MISSING = re.compile(r"\{!(?P<words>[^{}]*)\}")


@dataclass(frozen=True)
class Truth:
    """What one printed figure says; `value` is None for a cell that gives none, `series` '' for no place."""

    code: str
    series: str
    category: str
    year: int
    value: Decimal | None


@dataclass
class Row:
    """A row of an area table: its code (not printed), its name and the lines of the cell of each year."""

    code: str
    name: str
    cells: dict[int, list[str]] = field(default_factory=dict)


@dataclass
class Report:
    """A report: years in the order of its columns, areas with their rows, and the truth."""

    settings: dict[str, str]
    areas: list[tuple[str, list[Row]]]
    truth: list[Truth]

    @property
    def years(self) -> list[int]:
        """The years of the value columns, in printed order."""
        return [int(year) for year in self.settings["years"].split()]

    def column(self, year: int) -> str:
        """Return the header of the value column of a year."""
        return self.settings["column"].replace("[Y]", str(year))


def is_kept_by(report: Report, *, is_paper: bool) -> bool:
    """Say whether a form keeps what the report is about; on paper the width of a cell ends lines."""
    return not is_paper or report.settings.get("paper") != "no"


def read_report(style: str) -> Report:
    """Return the invented report of a style: `a`, `b`, ..."""
    settings: dict[str, str] = {}
    report = Report(settings, [], [])
    row, wordings = Row("", ""), [[""]]
    for line in (FOLDER / f"style_{style}.txt").read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "!":
            key, _, settings[key] = rest.partition(" ")
        elif mark == "@":
            report.areas.append((rest, []))
        elif mark == "#":
            code, _, name = rest.partition(" ")
            row, wordings = Row(code, name), [[]]
            report.areas[-1][1].append(row)
        elif line == "===":
            wordings.append([])
        else:
            wordings[-1].append(line)
        if mark not in "!@" and report.areas:
            _fill(report, row, wordings)
    report.truth = [truth for _, rows in report.areas for entry in rows for truth in _settle(report, entry)]
    return report


def _fill(report: Report, row: Row, wordings: list[list[str]]) -> None:
    years = sorted(report.years)
    wording = [wordings[place % len(wordings)] for place in range(len(years))]
    row.cells = dict(zip(years, wording, strict=True))


def _settle(report: Report, row: Row) -> Iterator[Truth]:
    """Print the figures of a row's cells and yield the truth about each; earlier years differ a little."""
    newest = max(report.years)
    for year, lines in row.cells.items():
        texts = [line.replace("[Y-1]", str(year - 1)).replace("[Y]", str(year)) for line in lines]
        for text in texts:
            yield from (Truth(row.code, "", "", year, None) for _ in _MISSING.finditer(text))
            for found in _FIGURE.finditer(text):
                yield _truth(row.code, found, year, newest - year)
        row.cells[year] = [_print_line(text, newest - year, report) for text in texts]


def _print_line(text: str, late: int, report: Report) -> str:
    thousands = report.settings.get("thousands", "")
    words = _MISSING.sub(lambda found: found["words"], text)
    return _FIGURE.sub(lambda found: _printed(found, late, thousands), words)


def _truth(code: str, found: re.Match[str], year: int, late: int) -> Truth:
    series, _, category = found["place"].partition("/")
    own_year = year - int(found["back"] or 0)
    text = found["print"]
    value = Decimal(text.partition("=")[2]) if "=" in text else Decimal(_moved(text, late).replace(",", "."))
    return Truth(code, series.strip("-"), category, own_year, value)


def _moved(text: str, late: int) -> str:
    """Return the invented number of an earlier year, in the same style."""
    whole, comma, part = text.strip().partition(",")
    return f"{int(whole) + late * (int(whole) // 23)}{comma}{part}"


def _printed(found: re.Match[str], late: int, thousands: str) -> str:
    text = found["print"]
    if "=" in text:
        return text.partition("=")[0]
    whole, comma, part = _moved(text, late).partition(",")
    mark = {"nbsp": "\u00a0", "": " "}.get(thousands, thousands)
    if len(whole) > 4 or (len(whole) == 4 and mark == "."):
        whole = f"{int(whole):,}".replace(",", mark)
    return whole + comma + part
