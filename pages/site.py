"""The map of the dashboard: which page stands at which address, in which group, under which name.

The router builds the navigation from it and the server knows from it which addresses exist.
"""

import os
import re
from dataclasses import dataclass

from presentation.language.language import _


@dataclass(frozen=True)
class Entry:
    """One page: its script (relative to the router), its address without the slash, its name.

    A page that is not listed answers at its address, but stands in no menu.
    """

    script: str
    address: str
    title: str
    is_listed: bool = True


def may_edit() -> bool:
    """Whether this server is one on which reports are loaded."""
    return os.environ.get("BAROMETR_EDITING") == "1"


def draft_days() -> int:
    """Return after how many days untouched a draft is deleted: `BAROMETR_DRAFT_DAYS`, else two weeks."""
    configured = os.environ.get("BAROMETR_DRAFT_DAYS", "").strip() or "14"
    if not re.fullmatch("[1-9][0-9]{0,2}", configured):
        raise SystemExit(
            f"BAROMETR_DRAFT_DAYS is {configured!r}, which is no number of days; write 1 to 999."
        )
    return int(configured)


def groups() -> dict[str, list[Entry]]:
    """Return the pages of the navigation by group, named in the current language."""
    return {
        _("Overview and areas"): [
            Entry("overview/page.py", "", _("Overview")),
            Entry("areas/safety.py", "bezpieczenstwo", _("I. Safety")),
            Entry("areas/infrastructure.py", "infrastruktura-spoleczna", _("II. Social infrastructure")),
            Entry(
                "areas/education.py", "edukacja-kultura-rekreacja", _("III. Education, culture, recreation")
            ),
            Entry("areas/participation.py", "partycypacja-obywatelska", _("IV. Civic participation")),
            Entry("areas/context.py", "kontekst", _("Context")),
            Entry("areas/priorities.py", "priorytety", _("Priority directions")),
            Entry("index/page.py", "wskazniki", _("All indicators")),
            Entry("indicator/page.py", "wskaznik", _("Indicator"), is_listed=False),
            Entry("search/page.py", "szukaj", _("Search results"), is_listed=False),
        ],
        _("Documents"): [
            Entry("documents/briefing.py", "briefing", _("Briefing")),
            Entry("documents/sheet.py", "arkusz-monitoringu", _("Monitoring sheet")),
            Entry("check_draft/page.py", "sprawdz-projekt", _("Check a draft report")),
            Entry("load_report/page.py", "import", _("Load a report"), is_listed=may_edit()),
        ],
        _("Data"): [
            Entry("explorer/page.py", "dane", _("Explorer")),
            Entry("sql/page.py", "sql", "SQL"),
            Entry("quality/page.py", "jakosc-danych", _("Data quality")),
            Entry("questions/page.py", "pytania", _("Questions")),
            Entry("sources/page.py", "zrodla", _("Sources")),
            Entry("sources/changes.py", "zmiany", _("Changes")),
            Entry("reuse/page.py", "ponowne-wykorzystanie", _("Re-use")),
        ],
        _("Help"): [
            Entry("help/reading.py", "pomoc", _("How to read this")),
            Entry("help/method.py", "metoda", _("How we count and compare")),
        ],
    }


def addresses() -> set[str]:
    """Return the address of every page; the overview is the empty one."""
    return {entry.address for entries in groups().values() for entry in entries}
