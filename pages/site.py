"""The map of the dashboard: which page stands at which address, in which group, under which name.

The router builds the navigation from it and the server knows from it which addresses exist.
"""

import os
import re
from dataclasses import dataclass

from pages.sign_in.configuration import configured
from pages.sign_in.roles import Role
from presentation.language.language import _


@dataclass(frozen=True)
class Entry:
    """One page: its script (relative to the router), its address without the slash, its name.

    A page that is not listed answers at its address, but stands in no menu; the menu
    of a visitor has the pages that his role reaches, `role` or a higher one.
    """

    script: str
    address: str
    title: str
    is_listed: bool = True
    role: Role = "reader"


def editing_is_on() -> bool:
    """Whether this server is one on which reports are loaded."""
    return os.environ.get("BAROMETR_EDITING") == "1"


def is_for_editors_alone() -> bool:
    """Whether nobody but editors is answered: reports are loaded here, and nobody signs in."""
    return editing_is_on() and configured() is None


def sql_role() -> Role:
    """Return the least role for the page of SQL; without a sign-in it is open to everybody."""
    found = configured()
    return found.access.sql if found else "reader"


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
            Entry("load_report/page.py", "import", _("Load a report"), editing_is_on(), "editor"),
        ],
        _("Data"): [
            Entry("explorer/page.py", "dane", _("Explorer")),
            Entry("sql/page.py", "sql", "SQL", role=sql_role()),
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


def listed() -> list[Entry]:
    """Return the pages that everybody finds: those of the menu that ask for no sign-in."""
    asks = configured() is not None
    every = [entry for entries in groups().values() for entry in entries if entry.is_listed]
    return [entry for entry in every if not asks or entry.role == "reader"]


def addresses() -> set[str]:
    """Return the address of every page; the overview is the empty one."""
    return {entry.address for entries in groups().values() for entry in entries}
