"""The files of an area's page: exactly what the page shows in the form that was chosen."""

from collections.abc import Sequence

from pages.areas import lists
from pages.filters.filter_row import YEARS_IN_COLUMNS
from pages.filters.query_params import View
from pages.links.downloads import CSV, download_buttons
from presentation.figure.observation import Observation
from presentation.language.language import _
from publish.data_files.exports import file_name
from publish.data_files.rows import Rows
from queries.observations import rows_of

FORMATS = (*CSV, "xlsx")


def area_files(code: str, view: View) -> None:
    """Offer the figures of the list as files: years in columns as the table, else one row per figure."""
    is_grid = view.form == YEARS_IN_COLUMNS

    def fetch() -> Rows:
        return lists.years_file(code, view) if is_grid else rows_of(figures_shown(code, view))

    def name(suffix: str) -> str:
        return file_name([], suffix, inside=f"{code}_{_('years')}" if is_grid else code)

    if is_grid or figures_shown(code, view):
        download_buttons(fetch, name, "csv_page", FORMATS)


def figures_shown(code: str, view: View) -> Sequence[Observation]:
    """Return the figures of the area's indicators, in the order of the page: the context at the end."""
    shown = sorted(lists.of_area(code, view), key=lambda item: not item.indicator.is_official)
    return [row for item in shown for row in item.rows]
