"""What is loaded: documents, their prints, remarks on them, and the build that holds them all."""

from dataclasses import dataclass
from datetime import date as date_type
from datetime import datetime

from presentation.figure.indicator import NOTHING
from presentation.figure.when import day_text
from presentation.language.bilingual import Bilingual
from presentation.language.language import _, choose


@dataclass(frozen=True)
class Document:
    """A loaded document; `reports_years`: the years in its columns; `figures`: how many are loaded.

    `date_note`: what to say in place of `date` where the document has none, and ours only orders it;
    `title_is_ours`: it has no title either.
    """

    document_id: str
    title: Bilingual
    short_title: Bilingual
    publisher: str
    period: str
    date: str
    source_file: str
    sha256: str
    figures: int
    address: str = ""
    reuse_terms: str = ""
    reports_years: tuple[int, ...] = ()
    date_note: Bilingual = NOTHING
    title_is_ours: bool = False

    @property
    def own_title(self) -> str:
        """Whose the title is, to stand behind it: a word where it is ours, '' where the document has it."""
        return _("title given by us") if self.title_is_ours else ""

    @property
    def dated(self) -> str:
        """Its date in words, or what to say of a document that has none."""
        return str(self.date_note) or day_text(date_type.fromisoformat(self.date))


@dataclass(frozen=True)
class Print:
    """One figure or empty cell as a document prints it, and what became of it (`disposition`).

    `number_at`: from which letter of `printed` its number stands.
    """

    figure_id: str
    document_id: str
    section: str
    row_label: str
    column_label: str
    line: int
    label: str
    number: str
    printed: str
    locator: str
    disposition: str
    number_at: int | None = None
    locator_en: str = ""
    indicator_code: str = ""
    series_id: str = ""
    series_name: Bilingual = NOTHING
    category: str = ""
    year: int | None = None
    reason: Bilingual = NOTHING

    @property
    def place(self) -> str:
        """Where it stands in the document, in the current language."""
        return choose(self.locator, self.locator_en)


@dataclass(frozen=True)
class Remark:
    """A remark on the data, the reply of the unit to it, and the indicator it is about, if any."""

    finding_id: str
    kind: str
    severity: str
    state: str
    message: Bilingual
    indicator_code: str = ""
    series_id: str = ""
    year: int | None = None
    value_used: str = ""
    reply_pl: str = ""
    replied_on: str = ""
    area_code: str = ""
    short_name: Bilingual = NOTHING


@dataclass(frozen=True)
class Column:
    """What a column of a table or view means; without a `column_name` what the table itself means."""

    table_name: str
    meaning: Bilingual
    column_name: str = ""
    data_type: str = ""


@dataclass(frozen=True)
class Build:
    """The build of the warehouse that is read: its versions, its time and its counts."""

    build_id: str
    built_at: datetime
    code_version: str
    data_version: str
    figures: int
    observations: int
    findings: int
