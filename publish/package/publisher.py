"""What only the city can decide about its data: terms of re-use, who publishes, whom to write to.

It comes from the configuration. What is not decided is not claimed: it is left out of every description, and
the page on re-use says so.
"""

import os
from dataclasses import dataclass

from presentation.figure.feedback import is_mail_address
from publish.refusal import CannotPublishError

LICENCE, PUBLISHER, CONTACT = "BAROMETR_LICENCE", "BAROMETR_PUBLISHER", "BAROMETR_CONTACT"
WITHOUT = "none"  # decided: re-use is free of conditions
_CREATIVE_COMMONS = "https://creativecommons.org"
# The name that dane.gov.pl knows a licence by -> its path at Creative Commons. CC0 is not on its list.
_PATHS = {
    "CC BY 4.0": "licenses/by/4.0/",
    "CC BY-SA 4.0": "licenses/by-sa/4.0/",
    "CC BY-NC 4.0": "licenses/by-nc/4.0/",
    "CC BY-NC-SA 4.0": "licenses/by-nc-sa/4.0/",
    "CC BY-ND 4.0": "licenses/by-nd/4.0/",
    "CC BY-NC-ND 4.0": "licenses/by-nc-nd/4.0/",
    "CC0 1.0": "publicdomain/zero/1.0/",
}
_LONGEST_NAME = 200  # letters


@dataclass(frozen=True)
class Licence:
    """A licence by its name, such as `CC BY 4.0`."""

    name: str

    @property
    def address(self) -> str:
        """Where its text stands."""
        return f"{_CREATIVE_COMMONS}/{_PATHS[self.name]}"

    @property
    def short_name(self) -> str:
        """Its name in lists of licences for programs: `CC-BY-4.0`."""
        return self.name.replace(" ", "-")

    @property
    def names_the_source(self) -> bool:
        """Whether the source and changes must be named."""
        return "BY" in self.name


@dataclass(frozen=True)
class Publisher:
    """What is decided: `licence`, or that there are no conditions; '' for a name or contact not given."""

    licence: Licence | None = None
    is_without_conditions: bool = False
    name: str = ""
    contact: str = ""


def publisher() -> Publisher:
    """Return what the configuration says; raises CannotPublishError for a licence that nobody knows."""
    wanted = os.environ.get(LICENCE, "").strip()
    if wanted and wanted != WITHOUT and wanted not in _PATHS:
        raise CannotPublishError(
            f"{LICENCE} is {wanted!r}; write one of {', '.join(_PATHS)}, or {WITHOUT!r} where re-use has no "
            "conditions, or leave it out as long as nothing is decided."
        )
    return Publisher(
        licence=Licence(wanted) if wanted in _PATHS else None,
        is_without_conditions=wanted == WITHOUT,
        name=" ".join(os.environ.get(PUBLISHER, "").split())[:_LONGEST_NAME],
        contact=contact(),
    )


def contact() -> str:
    """Return the mail address to which remarks on the data go, '' where none is configured."""
    found = os.environ.get(CONTACT, "").strip()
    return found if is_mail_address(found) else ""


def check() -> None:
    """Stop the start with a sentence where the configuration cannot be understood."""
    try:
        publisher()
    except CannotPublishError as refusal:
        raise SystemExit(str(refusal)) from None
