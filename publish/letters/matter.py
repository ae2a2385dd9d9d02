"""What a letter is about: a remark, or years of a loaded report without a figure for an indicator."""

from collections.abc import Mapping
from dataclasses import dataclass

from presentation.figure.document import Print, Remark
from presentation.figure.indicator import Indicator
from presentation.figure.observation import Observation
from presentation.figure.values import missing_phrase
from presentation.language.language import _, using
from publish.letters.words import in_years, words
from publish.refusal import CannotPublishError
from queries import catalogue, lookups
from queries.observations import every_print, in_use_by_indicator
from queries.prints import prints_by_id
from queries.typed import per_build
from queries.warehouse import rows


@dataclass(frozen=True)
class Place:
    """A print as a letter shows it: its words, the short title of the document, where it stands there."""

    printed: str
    document_id: str
    place: str


@dataclass(frozen=True)
class Matter:
    """What a letter asks about, in Polish.

    `about`: as the ledger of questions names it; `name`: in the genitive; `told`: what stands above the
    prints; `suppliers`: who gave the figures, none where the documents do not say.
    """

    about: str
    code: str
    name: str
    told: tuple[str, ...]
    places: tuple[Place, ...]
    questions: tuple[str, ...]
    suppliers: tuple[str, ...]


@dataclass(frozen=True)
class Gap:
    """An official indicator without a figure for years of loaded reports."""

    code: str
    years: tuple[int, ...]

    @property
    def about(self) -> str:
        """How the ledger of questions names it."""
        return f"{self.code}@{'+'.join(map(str, self.years))}"


@per_build
def gaps() -> tuple[Gap, ...]:
    """Return every official indicator without a figure for a year that a loaded report gives."""
    known = {(row.indicator_code, row.year) for row in catalogue.coverage() if row.has_number}
    found = [
        Gap(item.indicator_code, years)
        for item in lookups.official()
        if (years := tuple(y for y in lookups.reported_years() if (item.indicator_code, y) not in known))
    ]
    return tuple(found)


def matter_of(about: str) -> Matter:
    """Return what a letter on a remark or a gap says; raises CannotPublishError where there is none."""
    remark = next((found for found in catalogue.remarks() if found.finding_id == about), None)
    gap = next((found for found in gaps() if found.about == about), None)
    with using("pl"):
        if remark:
            return _of_remark(remark)
        if gap:
            return _of_gap(gap)
    message = _("There is no remark and no gap “{about}”; the page of data quality lists them.")
    raise CannotPublishError(message.format(about=about))


def _of_remark(remark: Remark) -> Matter:
    told, asked = words(), words()["question"]
    indicator = lookups.indicators().get(remark.indicator_code)
    years = _years()[remark.finding_id]
    behind = [prints_by_id()[figure_id] for figure_id in _prints_of_remarks().get(remark.finding_id, ())]
    places = tuple(dict.fromkeys(map(_place, behind)))  # a print may hold several figures
    if remark.kind == "missing" and not places:
        places = _absent(remark.indicator_code, years, remark.series_id)
    suppliers = _suppliers({found.figure_id for found in behind}, indicator)
    question = asked[remark.kind].format(years=_behind(years))
    who = asked["who_gap" if remark.kind == "missing" else "who"]
    return Matter(
        about=remark.finding_id,
        code=remark.indicator_code,
        name=_name(indicator),
        told=(told["remark"], remark.message.pl),
        places=places,
        questions=(question,) if suppliers or not indicator else (question, who),
        suppliers=suppliers,
    )


def _of_gap(gap: Gap) -> Matter:
    told, asked = words(), words()["question"]
    indicator = lookups.indicators()[gap.code]
    places = _absent(gap.code, gap.years)
    suppliers = _suppliers(set(), indicator)
    question = asked["missing"].format(years=_behind(gap.years))
    return Matter(
        about=gap.about,
        code=gap.code,
        name=told["matter"]["gap"].format(
            years=in_years(gap.years), code=gap.code, name=indicator.name.pl.strip()
        ),
        told=(told["gap"] if places else told["gap_nowhere"],),
        places=places,
        questions=(question,) if suppliers else (question, asked["who_gap"]),
        suppliers=suppliers,
    )


def _behind(years: tuple[int, ...]) -> str:
    """Return the years as they stand behind a noun; '' without a year."""
    return f" {in_years(years)}" if years else ""


def _name(indicator: Indicator | None) -> str:
    named = words()["matter"]
    if indicator is None:
        return str(named["none"])
    if indicator.is_official:
        return str(named["official"].format(code=indicator.indicator_code, name=indicator.name.pl.strip()))
    return str(named["context"].format(name=indicator.name.pl.strip()))


def _place(found: Print) -> Place:
    return Place(
        f"„{found.printed}”" if found.printed else "komórka bez zapisu", found.document_id, found.locator
    )


def _absent(code: str, years: tuple[int, ...], series: str = "") -> tuple[Place, ...]:
    """Return what stands where a figure should: the print, or why there is no number."""
    found = [
        item
        for item in in_use_by_indicator().get(code, ())
        if item.year in years and item.places and not item.is_known and series in ("", item.series_id)
    ]
    return tuple(dict.fromkeys(_of_absent(item) for item in found))


def _of_absent(item: Observation) -> Place:
    printed = f"„{item.printed_text}”" if item.printed_text else missing_phrase(item, 0)
    return Place(printed, item.document_id, "; ".join(item.places))


def _suppliers(figure_ids: set[str], indicator: Indicator | None) -> tuple[str, ...]:
    """Return who gave the prints, else the one body that gives all figures of the indicator."""
    gave = [item.supplier for item in every_print() if item.supplier and figure_ids & set(item.figure_ids)]
    if not gave and indicator and indicator.supplier and ";" not in indicator.supplier:
        gave = [indicator.supplier]
    return tuple(dict.fromkeys(part.strip() for text in gave for part in text.split(";")))


@per_build
def _prints_of_remarks() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("finding_figures"):
        found.setdefault(row["finding_id"], []).append(row["figure_id"])
    return {remark: tuple(prints) for remark, prints in found.items()}


@per_build
def _years() -> Mapping[str, tuple[int, ...]]:
    return {row["finding_id"]: tuple(row["years"]) for row in rows("findings")}
