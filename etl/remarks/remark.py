"""One remark on the data and the words it is written with."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from etl.observing.observations import Observation
from etl.raw.remarks import Kind, Severity, State
from etl.remarks.places import in_english

NBSP = "\u00a0"


@dataclass(frozen=True)
class Remark:
    """What is remarkable about one or more prints, in one sentence per language, with the places.

    `years`: every year it is about, where that is more than `year`.
    """

    kind: Kind
    severity: Severity
    key: str
    message_pl: str
    message_en: str
    indicator: str | None = None
    series: str | None = None
    year: int | None = None
    value_used: str | None = None
    figures: tuple[tuple[str, str], ...] = ()
    state: State = "open"
    reply_pl: str | None = None
    replied_on: str | None = None
    years: tuple[int, ...] = ()

    @property
    def remark_id(self) -> str:
        """A name that stays the same as long as the remark is about the same thing."""
        return f"{self.kind}:{self.key}"


def number_pl(value: Decimal) -> str:
    """Return the number as Poles write it: no-break spaces, decimal comma, true minus."""
    return number_en(value).replace(",", NBSP).replace(".", ",")


def number_en(value: Decimal) -> str:
    """Return the number as the English write it, without trailing zeros, with a true minus."""
    plain = value.normalize()
    digits = max(0, -int(plain.as_tuple().exponent))
    return f"{plain:,.{digits}f}".replace("-", "\u2212")


def figures_of(role: str, items: Iterable[Observation]) -> tuple[tuple[str, str], ...]:
    """Return (role, figure id) for every print behind the observations, each once."""
    ids = dict.fromkeys(evidence.figure.figure_id for item in items for evidence in item.evidence)
    return tuple((role, figure_id) for figure_id in ids)


def percent(number: str, language: str) -> str:
    """Return a number as per cent: `10,2 %` in Polish, `10.2%` in English."""
    return f"{number}{NBSP}%" if language == "pl" else f"{number}%"


def title(item: Observation, language: str) -> str:
    """Return the short title of the document that gives the value."""
    origin = item.document.origin
    return str((language == "en" and origin.get("short_title_en")) or origin["short_title"])


def places(item: Observation, language: str) -> str:
    """Return where the value stands: `«as written» (document, place)`."""
    first = item.evidence[0].figure
    place = first.locator if language == "pl" else in_english(first.locator)
    return f"«{first.printed}» ({title(item, language)}, {place})"


def when(item: Observation, language: str) -> str:
    """Return the year of a value, or the words for a figure of which the document states no year."""
    if not item.year_is_assumed:
        return str(item.year)
    return str(item.period_label if language == "pl" else item.period_label_en)


def named(item: Observation, language: str) -> str:
    """Return the name of the series with its category, as sentences on screen begin."""
    name = item.series.name if language == "pl" else item.series.name_en
    english = {entry.name: entry.name_en for entry in item.series.category}
    category = item.category if language == "pl" else english.get(item.category, item.category)
    return f"{name} – {category}" if category else name


def behind_semicolon(name: str) -> str:
    """Return a name as it goes on inside a sentence; an abbreviation stays."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
