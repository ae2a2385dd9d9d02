"""File names that say what is inside: `barometr_II_2019-2020_<build>.csv`."""

import pyarrow as pa

from presentation.language.language import _
from publish.data_files.rows import Rows, column_names, records
from queries import warehouse

_TOLD = ("indicator_code", "area_code", "year")  # columns that a name tells of


def file_name(rows: Rows, suffix: str, inside: str | None = None) -> str:
    """Return the name of a file with these rows; `inside` names what no column tells, such as `sql`."""
    parts = ["barometr", *([inside] if inside else _contents(rows)), warehouse.current_build().id]
    return "_".join(parts) + suffix


def _contents(rows: Rows) -> list[str]:
    names = [name for name in column_names(rows) if name in _TOLD]
    found = records(rows.select(names) if isinstance(rows, pa.Table) else rows)
    contents = []
    if "indicator_code" in names and len(codes := {row["indicator_code"] for row in found}) == 1:
        contents.append(str(codes.pop()))
    elif "area_code" in names:
        areas = dict.fromkeys(row["area_code"] or _("city") for row in found)
        contents.append(_("everything") if len(areas) > 3 else "-".join(areas))
    if "year" in names and (years := {row["year"] for row in found}):
        first, last = min(years), max(years)
        contents.append(str(first) if first == last else f"{first}-{last}")
    return [part for part in contents if part]
