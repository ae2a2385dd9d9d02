"""All indicators of the strategy and all figures of the context, each with its newest figure."""

from pages import lookups
from pages.filters.filter_row import filter_row
from pages.filters.selection import shown_indicators, years_of
from pages.frame.empty import answered
from pages.frame.enlarged import enlarged
from pages.frame.heading import heading
from pages.frame.kept import show
from pages.index import lists
from pages.links.briefing_link import briefing_link
from presentation.language.language import _, ngettext

known = lookups.indicators().values()
context = len(known) - len(lookups.official())
counted = ngettext(
    "{count} indicator of the strategy", "{count} indicators of the strategy", len(lookups.official())
)
beside = ngettext("{count} figure of the context", "{count} figures of the context", context)
heading(
    _("All indicators"), f"{counted.format(count=len(lookups.official()))} · {beside.format(count=context)}"
)
view = filter_row(lookups.choices(), lookups.names(with_goals=False, with_areas=True))
shown = shown_indicators(view, known)
if answered(shown):
    show(lists.index_of(view))
    briefing_link(_("what this page shows"), view, shown)
    enlarged(years_of(view))
