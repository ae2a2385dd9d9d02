"""Which tables the package holds and what is in each."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa

from presentation.language.bilingual import Bilingual
from presentation.language.language import using
from publish.data_files.words_of_codes import remark_words, words
from publish.package.portal import portal
from queries import catalogue, warehouse
from queries.observations import EVERYTHING


@dataclass(frozen=True)
class Resource:
    """One table of the package: a question of `queries/`, and what a reader must know of it.

    `explained_by`: the table of the warehouse whose comments explain its columns.
    `refers`: column -> (resource, column) that its values must be found in.
    """

    name: str
    explained_by: str
    title: str
    title_en: str
    key: tuple[str, ...]
    refers: Mapping[str, tuple[str, str]]

    def table(self) -> pa.Table:
        """Return the rows, all of them."""
        return warehouse.table(self.name, **(EVERYTHING if self.name == "observations" else {}))


_OF_INDICATOR = {"indicator_code": ("indicators", "indicator_code")}
_OF_SERIES = {"series_id": ("series", "series_id")}
RESOURCES = (
    Resource(
        "observations",
        "observations",
        "Wartości",
        "Values",
        ("observation_id",),
        {**_OF_INDICATOR, **_OF_SERIES, "document_id": ("documents", "document_id")},
    ),
    Resource("indicators", "indicator", "Wskaźniki", "Indicators", ("indicator_code",), {}),
    Resource("series", "series", "Zestawienia", "Series", ("series_id",), _OF_INDICATOR),
    Resource("findings", "finding", "Uwagi do danych", "Remarks on the data", ("finding_id",), _OF_INDICATOR),
    Resource("documents", "document", "Wczytane dokumenty", "Documents loaded", ("document_id",), {}),
)


def meaning(table: str, column: str) -> Bilingual:
    """Return what a column means; a joined column means what it means elsewhere."""
    described = [found for found in catalogue.columns() if found.column_name == column]
    described.sort(key=lambda found: found.table_name != table)
    return described[0].meaning if described else Bilingual()


def codebook(tables: Mapping[str, pa.Table]) -> list[dict[str, str]]:
    """Return one row per file and column: what it means, in both languages."""
    found = []
    for resource in RESOURCES:
        for field in tables[resource.name].schema:
            told = meaning(resource.explained_by, field.name)
            found.append(
                {
                    "file": f"{resource.name}.csv",
                    "column": field.name,
                    "type": str(field.type).replace("decimal128", "decimal"),
                    "meaning": told.pl,
                    "meaning_en": told.en,
                }
            )
    return found


def words_of(resource: str) -> Mapping[str, Mapping[str, str]]:
    """Return the word for each code, by column of a resource, in the current language."""
    return remark_words() if resource == "findings" else words()


def codes() -> list[dict[str, str]]:
    """Return one row per file, column and code: its word, in both languages, and its sign in statistics."""
    found = []
    signs = portal().special_signs
    for resource in ("observations", "findings"):
        with using("pl"):
            polish = words_of(resource)
        with using("en"):
            english = words_of(resource)
        found += [
            {
                "file": f"{resource}.csv",
                "column": column,
                "code": code,
                "meaning": word,
                "meaning_en": english[column][code],
                "special_sign": signs[code] if column == "missing_reason" else "",
            }
            for column, by_code in polish.items()
            for code, word in by_code.items()
        ]
    return found
