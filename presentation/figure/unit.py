"""A unit of measure as the catalogue defines it, and the word that goes with a number.

Polish needs three forms (1 osoba, 2 osoby, 5 osób) and a fourth after "o" (o 1 osobę).
"""

from dataclasses import dataclass
from decimal import Decimal

from babel import Locale

from presentation.language.bilingual import Bilingual
from presentation.language.language import current

NBSP = "\u00a0"
_NO_WORDS = Bilingual()
COUNT = "count"  # things of any kind: each series names its own


@dataclass(frozen=True)
class Unit:
    """One row of the warehouse table `measure_unit`, or the unit of a series in the words of its own noun.

    `forms`: Polish for one, few, many; `forms_en`: one, many. Empty forms: a bare number. `genitive_one`
    follows a fraction; `plural` names the unit by itself; `complement` stands behind the noun or per cent.
    `symbol` replaces the word in Polish ("zł", "%", "h"). `is_share`: changes in percentage points.
    `is_whole`: a figure in it is always a whole number.
    """

    id: str
    forms: tuple[str, str, str] = ("", "", "")
    accusative_one: str = ""
    forms_en: tuple[str, str] = ("", "")
    decimals: int = 0
    symbol: str = ""
    is_currency: bool = False
    is_share: bool = False
    is_whole: bool = False
    complement: Bilingual = _NO_WORDS
    genitive_one: str = ""
    plural: str = ""

    @property
    def is_countable(self) -> bool:
        """Whether English says "fewer" (persons, tasks) and not "less" (money, hours, shares)."""
        return self.is_whole

    @property
    def plain_name(self) -> str:
        """How the unit is called by itself: `osoby`, `zł`, `people`."""
        return self.forms_en[1] if current() == "en" else self.symbol or self.plural

    @property
    def many(self) -> str:
        """The word for an unsaid number of things: `stwierdzonych przestępstw`, `confirmed crimes`."""
        return self.forms_en[1] if current() == "en" else self.forms[2]

    def word(self, value: Decimal) -> str:
        """Return the word or symbol that follows this value in the current language, '' if none."""
        if current() == "en":
            return "%" if self.symbol == "%" else self.forms_en[0 if abs(value) == 1 else 1]
        form = _plural(abs(value))
        if form == "other" and self.genitive_one:
            return self.symbol or self.genitive_one
        return self.symbol or self.forms[_POLISH_FORM[form]]

    def word_of_change(self, size: Decimal) -> str:
        """Return the word of a difference: accusative after "o", and without what it is counted per.

        Things with a noun of their own were named with the figure just before: "o 26 więcej"; in English all
        that is counted was: "50 people in 2020, 12 fewer".
        """
        if self.id == COUNT or (current() == "en" and self.is_countable):
            return ""
        if current() == "en":
            return self.word(size).partition(" per ")[0]
        is_one = size == 1 and not self.symbol
        return (self.accusative_one if is_one else self.word(size)).partition(" na ")[0]


# A fraction takes the genitive singular (2,5 osoby); for nouns in -a it is the form of "few".
_POLISH_FORM = {"one": 0, "few": 1, "many": 2, "other": 1}


def _plural(value: Decimal) -> str:
    whole = value.to_integral_value()
    return Locale("pl").plural_form(int(whole)) if value == whole else "other"
