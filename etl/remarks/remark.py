"""One remark on the data and the words it is written with."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from etl.observing.observations import Observation

NBSP = "\u00a0"


@dataclass(frozen=True)
class Remark:
    """What is remarkable about one or more prints, in one sentence per language, with the places."""

    kind: str
    severity: str
    key: str
    message_pl: str
    message_en: str
    indicator: str | None = None
    series: str | None = None
    year: int | None = None
    value_used: str | None = None
    figures: tuple[tuple[str, str], ...] = ()
    state: str = "open"
    reply_pl: str | None = None
    replied_on: str | None = None

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


def places(item: Observation) -> str:
    """Return where the value is printed: `«print» (document, place)`."""
    first = item.evidence[0].figure
    return f"«{first.printed}» ({item.document.origin['short_title']}, {first.locator})"


def named(item: Observation, language: str) -> str:
    """Return the name of the series with its category."""
    name = item.series.name if language == "pl" else item.series.name_en
    english = {entry.name: entry.name_en for entry in item.series.category}
    category = item.category if language == "pl" else english.get(item.category, item.category)
    return f"{name}: {category}" if category else name
