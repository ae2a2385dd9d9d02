"""What is given for each indicator and year, as a table made once per build and language."""

from pages import lookups
from pages.frame.kept import kept
from presentation.language.language import _
from presentation.table.coverage import coverage_html, states
from queries import catalogue
from queries.lookups import last_year


@kept
def matrix() -> str:
    """Return the table of all official indicators and years; it opens at its newest years."""
    official = lookups.official()
    coverage = catalogue.coverage()
    years = range(min(row.year for row in coverage), last_year() + 1)
    codes = [row.indicator_code for row in official]
    given = states(coverage, lookups.reported_years(), codes, years)
    return (
        '<div class="przewijane" data-start="koniec" tabindex="0" role="region" '
        f'aria-label="{_("Coverage")}">{coverage_html(official, years, given)}</div>'
    )
