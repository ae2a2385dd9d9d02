"""The files of an area's page: exactly what the page shows in the form that was chosen."""

from collections.abc import Sequence

from pages.areas import lists
from pages.filters.filter_row import YEARS_IN_COLUMNS
from pages.filters.query_params import View
from pages.links.downloads import CSV, download_buttons
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from publish.data_files.exports import file_name
from publish.data_files.rows import Rows
from queries.observations import rows_of

FORMATS = (*CSV, "xlsx")


def area_files(code: str, view: View, shown: Sequence[IndicatorView]) -> None:
    """Offer the figures of the list as files: years in columns as the table, else one row per figure.

    Their rows are gathered at the click, the context behind the indicators as on the page.
    """
    is_grid = view.form == YEARS_IN_COLUMNS

    def fetch() -> Rows:
        if is_grid:
            return lists.years_file(code, view)
        ordered = sorted(shown, key=lambda item: not item.indicator.is_official)
        return rows_of(row for item in ordered for row in item.rows)

    def name(suffix: str) -> str:
        return file_name([], suffix, inside=f"{code}_{_('years')}" if is_grid else code)

    if is_grid or any(item.rows for item in shown):
        download_buttons(fetch, name, "csv_page", FORMATS)
