"""The shape of a unit of measure: what follows a number in a sentence, a chart and a file."""

from typing import Literal

from pydantic import model_validator

from etl.catalogue.entry import Entry
from etl.language.counted_things import CountedKind
from etl.language.quantity import CURRENCIES


class MeasureUnit(Entry):
    """A unit of measure with its words in both languages; a series with a noun of its own is told by that."""

    id: str
    """The code by which indicators and series name the unit; it is the column `unit` of every file.
    Example: `id = "families"`"""
    counts: Literal[CountedKind, "unnamed"]
    """What the noun beside a printed number must name for the number to be in this unit; `unnamed` where no
    noun names it, as with a rate. Example: `counts = "families"`"""
    is_whole: bool = False
    """Whether a figure in it is always a whole number; the form for the departments then takes no other.
    Example: `is_whole = true`"""
    forms: tuple[str, str, str]
    """The Polish forms after 1, after 2 and after 5; empty where each series names what it counts.
    Example: `forms = ["rodzina", "rodziny", "rodzin"]`"""
    genitive_one: str
    """The Polish form after a fraction, in "2,5 rodziny". Example: `genitive_one = "rodziny"`"""
    accusative_one: str
    """The Polish form for 1 after "o", in "o 1 rodzinę więcej". Example: `accusative_one = "rodzinę"`"""
    plural: str | None = None
    """The Polish nominative plural, where it is not the form after 2. Example: `plural = "uczniowie"`"""
    forms_en: tuple[str, str]
    """The English forms for one and for many. Example: `forms_en = ["family", "families"]`"""
    decimals: int = 0
    """Decimals that a value is shown with at least where its series says nothing else; money and shares keep
    those of the print. Example: `decimals = 2`"""
    symbol: str | None = None
    """What stands in place of the word in Polish. Example: `symbol = "zł"`"""
    is_currency: bool = False
    """Whether it is money: a change is told "at current prices", decimals come in pairs.
    Example: `is_currency = true`"""
    is_share: bool = False
    """Whether it is a share: a change is told in percentage points, not in per cent of per cent.
    Example: `is_share = true`"""

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> "MeasureUnit":
        if self.is_currency != (self.counts == "money"):
            raise ValueError('what counts = "money" is a currency, and nothing else is; correct one of them')
        if self.is_currency and not self.id.startswith(CURRENCIES):
            raise ValueError(f"the id of a currency begins with {' or '.join(CURRENCIES)}; correct it")
        if self.is_share != (self.counts == "percent"):
            raise ValueError('what counts = "percent" is a share, and nothing else is; correct one of them')
        return self

    def fits_print(self, told: str | None) -> bool:
        """Say whether a number printed as `percent`, `permille` or a currency can be in the unit."""
        if told in CURRENCIES:
            return self.id.startswith(told)
        return told != "permille" and (told != "percent" or self.counts == "percent")
