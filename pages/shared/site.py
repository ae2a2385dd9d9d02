"""The map of the dashboard: which page stands at which address, in which group, under which name.

The router builds the navigation from it and the server knows from it which addresses exist.
"""

from dataclasses import dataclass

from presentation.language import _


@dataclass(frozen=True)
class Entry:
    """One page: its script (relative to the router), its address without the slash, its name."""

    script: str
    address: str
    title: str


def groups() -> dict[str, list[Entry]]:
    """Return the pages of the navigation by group, named in the current language."""
    return {
        _("Overview and areas"): [
            Entry("areas/overview.py", "", _("Overview")),
        ],
    }


def addresses() -> set[str]:
    """Return the address of every page; the overview is the empty one."""
    return {entry.address for entries in groups().values() for entry in entries}
