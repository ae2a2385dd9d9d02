"""The shape of a series, of its categories, and of the rules about them: sums, derived totals, breaks."""

from typing import Literal

from pydantic import ConfigDict, Field

from etl.catalogue.entry import Direction, Entry
from etl.catalogue.patterns import Label
from etl.catalogue.words import Noun, Varies


class Category(Entry):
    """A label of a breakdown with the words by which reports name it; written inside its series."""

    name: str
    """The Polish name, part of the place of a figure (`series/category`); a part of a part is a path with
    " / ". Example: `name = "Opera Leśna / imprezy kulturalne"`"""
    name_en: str
    """The same in English."""
    labels: tuple[Label, ...] = ()
    """Patterns of the words by which reports name the category; as `labels` of the series.
    Example: `labels = ["wolontari"]`"""


class Series(Entry):
    """The same thing counted in every year; what is not the same thing is another series."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    """A name for files, forms and decisions; never changed once published, because keys of forms and the
    ids of observations and remarks are made of it. Example: `id = "shelter_users"`"""
    indicator: str
    """The `code` of the indicator it belongs to. Example: `indicator = "II.13"`"""
    name: str
    """The name in charts, tables and files, and words by which a print is recognised besides `labels`.
    Example: `name = "Osoby korzystające z noclegowni"`"""
    name_en: str
    """The same in English."""
    unit: str
    """The `id` of the unit of measure. A print that counts something else never gets into the series.
    Example: `unit = "persons"`"""
    decimals: int | None = None
    """Decimals to show, where they differ from those of the unit. Example: `decimals = 1`"""
    measure: Literal["level", "change", "index"] = "level"
    """`level`: a value of the year. `change` and `index`: a change that a document states in words; such
    series stand in no trend and no form. Example: `measure = "index"`"""
    labels: tuple[Label, ...] = ()
    """Words, or regular expressions, searched in the words around a number as `etl/language/folding.py` folds
    them: small letters, no diacritics, quotes or bullets, so write «uslug», not «Usług»; a label that can
    never fit stops the build. `all` are beginnings of words in their order («a|b»: one of both), `not` what
    must not stand beside them. The longest stretch that fits wins; two equally long leave the figure to an
    editor.
    Example: `labels = ["noclegowni", { all = ["zglos|interwenc"], not = ["pozostal"] }]`"""
    bare: bool = False
    """Whether a figure without any naming words («120») belongs here; at most one series of an indicator.
    Example: `bare = true`"""
    within: Label | None = None
    """A pattern that the whole print with the name of its row must fit besides the label, folded in the same
    way. Example: `within = "uczestni|udzial"`"""
    unit_words: tuple[str, ...] = ()
    """Beginnings of the folded words that the number must count, where the unit alone does not tell two
    series apart. Example: `unit_words = ["osob", "uczni"]`"""
    categories: Literal["closed", "open"] | None = None
    """`closed`: no other category than those listed exists. `open`: an unknown one waits until an editor
    confirms it as new. Left out: the series has no breakdown. Example: `categories = "open"`"""
    category: tuple[Category, ...] = ()
    """The categories in the order in which they are shown.
    Example: `category = [{ name = "kobiety", name_en = "women", labels = ["kobiet"] }]`"""
    label_from: str | None = None
    """The `id` of a series whose numbered list, in the same column, names the figures of this one: «3. 120
    osób» is about entry 3 of that list. Example: `label_from = "health_programmes"`"""
    count_items: bool = False
    """Whether the value is the number of entries of an enumerated list in the cell, where the cell prints no
    total of its own. Example: `count_items = true`"""
    chart_group: str | None = None
    """A word that series of one indicator and unit share to be drawn in one picture; totals of one picture
    are also checked for having been swapped in print. Example: `chart_group = "crimes"`"""
    kind: Literal["year", "moment", "school_year"] = "year"
    """What its years are. `year`: calendar years; a print of a moment within one stands apart from them.
    `moment`, `school_year`: moments or school years, compared with each other. Example: `kind = "moment"`"""
    supplier: str | None = None
    """Who states the figures, where it is not the supplier of the indicator; forms are split by it.
    Example: `supplier = "Straż Miejska"`"""
    noun: Noun | None = None
    """What its figures count, where the words of the unit are not the right ones; needed where the unit has
    none. Example: `noun = { forms = ["program", "programy", "programów"], genitive_one = "programu",
    accusative_one = "program", forms_en = ["programme", "programmes"] }`"""
    share_of: str | None = None
    """What a share is a share of, in the genitive; it follows the per cent. Only with a unit that is a share.
    Example: `share_of = "ocen"`"""
    share_of_en: str | None = None
    """The same in English."""
    varies: Varies | None = None
    """Whether the count varies by itself (`events`), or why not, as `[[variation]]` says in a sentence.
    Needed for a `level`, left out for a change or an index. Example: `varies = "events"`"""
    direction: Direction | None = None
    """The direction the strategy wants for this series. Left out: that of the indicator for its headline
    series, `none` for all others. Example: `direction = "down"`"""
    undirected: Literal["diverge"] | None = None
    """Why a series has no direction although its indicator has one: the figures moved in opposite ways. Left
    out: the direction is about another figure. Example: `undirected = "diverge"`"""
    overlapping: bool = False
    """Whether categories share members, so that readers are told not to add them up.
    Example: `overlapping = true`"""
    table_rows: tuple[str, ...] = ()
    """Names of rows in tables other than those of the areas; a row of that very name (folded) belongs here.
    Example: `table_rows = ["Liczba rodzin"]`"""
    claim: Literal["difference", "percent", "index"] | None = None
    """How a document states a change in words, so that it is computed again from the figures and a remark
    made where it differs: a difference, a change in per cent, or an index (year before = 100).
    Example: `claim = "difference"`"""
    claim_of: str | None = None
    """The `id` of the series that the stated change is about. Example: `claim_of = "families_supported"`"""
    note: str | None = None
    """What an analyst must know about the series; stands in the warehouse (table `series`), on no page.
    Example: `note = "Sprawozdanie nie mówi, kto prowadzi ten rejestr."`"""
    note_en: str | None = None
    """The same in English."""


class SumRule(Entry):
    """A printed total that must equal its printed parts; where it does not, a remark is made.

    Only siblings are summed. Lists that overlap or name examples only have no rule.
    """

    total: str
    """The total as `series` or `series/category`. Example: `total = "culture_visitors/Opera Leśna"`"""
    parts: tuple[str, ...]
    """All its parts, each as `series` or `series/category`; where a document lacks one, nothing is checked.
    Example: `parts = ["crimes/kradzież", "crimes/pobicie"]`"""
    years: tuple[int, ...] = ()
    """The years the rule holds for; left out: all. Example: `years = [2019]`"""


class Derived(Entry):
    """A total that no document prints and that we sum ourselves; marked `derived` wherever it is shown."""

    series: str
    """The `id` of the series that gets the sum. Example: `series = "culture_visitors_five_venues"`"""
    parts: tuple[str, ...]
    """The parts, a whole that is divided without remainder or overlap; a year in which a document lacks one
    of them gets no sum. Example: `parts = ["culture_visitors/Biblioteka", "culture_visitors/Muzeum"]`"""


class Break(Entry):
    """From this year on a series is not compared with the years before."""

    model_config = ConfigDict(populate_by_name=True)

    series: str
    """The `id` of the series. Example: `series = "shelter_users"`"""
    category: str | None = None
    """The category it holds for; left out: the total and all categories.
    Example: `category = "usługi opiekuńcze"`"""
    from_year: int = Field(alias="from")
    """The first year that is counted in the new way. Example: `from = 2019`"""
    kind: Literal["measurement", "event"]
    """`measurement`: something else was counted; no change is computed across it, lines are not joined, a
    remark is made. `event`: something happened, comparing stays allowed; told in the warehouse alone.
    Example: `kind = "measurement"`"""
    reason: str
    """Why, in one sentence; stands where a comparison would stand.
    Example: `reason = "Od 2019 roku liczy się także noclegownię."`"""
    reason_en: str
    """The same in English."""
