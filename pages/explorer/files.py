"""The files of the explorer's selection: exactly its rows in the form that was chosen."""

from typing import Any

from pages.explorer.selection import selected
from pages.explorer.years import years_count, years_file
from pages.filters.filter_row import YEARS_IN_COLUMNS
from pages.filters.query_params import View
from pages.frame.kept import kept
from pages.links.downloads import CSV, download_buttons
from presentation.language.language import _
from publish.data_files.exports import FORMATS, file_name
from queries.observations import arrow_of

YEARS_FORMATS = (*CSV, "xlsx")  # the others are read by programs, which want a row per figure


def explorer_files(view: View) -> None:
    """Offer the selected rows as files, or the table of years where that is shown."""
    is_grid = view.form == YEARS_IN_COLUMNS

    def fetch() -> Any:
        return years_file(view) if is_grid else arrow_of(selected(view))

    if not is_grid or years_count(view):
        formats = YEARS_FORMATS if is_grid else FORMATS
        download_buttons(fetch, lambda suffix: _name(view) + suffix, "csv_selection", formats)


@kept
def _name(view: View) -> str:
    """Return the name of the files without its ending."""
    if view.form == YEARS_IN_COLUMNS:
        return file_name([], "", inside=_("years"))
    return file_name(arrow_of(selected(view)), "")
