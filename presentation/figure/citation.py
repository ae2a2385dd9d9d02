"""How a figure or a selection is cited: what, about when, printed where, in which version, when looked up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from presentation.figure.observation import Observation
from presentation.language.language import _, current, ngettext

MOST_PLACES = 4  # named one by one; the address leads to more


@dataclass(frozen=True)
class Source:
    """A document as it is cited; `date` as in its card: `2020-12-31`; `undated`: said instead of it.

    `own_title`: said behind a title that is ours.
    """

    title: str
    publisher: str
    date: str
    undated: str = ""
    own_title: str = ""


def citation(
    title: str,
    rows: Sequence[Observation],
    sources: Mapping[str, Source],
    *,
    version: str,
    accessed: date,
    address: str = "",
    kept_at: str = "",
) -> str:
    """Return one line of text: publisher, title, years, documents with places, version, address, date.

    Args:
        title: what is cited, such as the name of an indicator.
        rows: the figures that are cited.
        sources: every loaded document by its id.
        version: the id of the build that holds the rows.
        accessed: the day on which they were looked up.
        address: where they are found again, '' if not known.
        kept_at: where this version of the data stays as it is, '' if it does not.
    """
    used = [document for document in sources if any(row.document_id == document for row in rows)]
    publishers = ", ".join(dict.fromkeys(sources[document].publisher for document in used))
    parts = [
        ", ".join(part for part in (publishers, title, _years(rows)) if part),
        *(_source(sources[document], _places(rows, document)) for document in used),
        ", ".join(
            part
            for part in (
                "Barometr Sopotu",
                _("data version {version}").format(version=version) + (f" ({kept_at})" if kept_at else ""),
                address,
                _("accessed {date}").format(date=_day(accessed)),
            )
            if part
        ),
    ]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


def _years(rows: Iterable[Observation]) -> str:
    years = sorted({row.year for row in rows})
    if not years:
        return ""
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _source(source: Source, places: Sequence[str]) -> str:
    message = _("In: “{title}”, {date}")
    day = source.undated or _day(date.fromisoformat(source.date))
    text = message.format(title=source.title, date=day)
    text = f"{text}; {source.own_title}" if source.own_title else text
    if not places:
        return text
    if len(places) > MOST_PLACES:
        count = ngettext("{count} place", "{count} places", len(places)).format(count=len(places))
        return f"{text} ({count})"
    return f"{text} ({'; '.join(places)})"


def _places(rows: Iterable[Observation], document: str) -> list[str]:
    """Return where in a document the rows are printed, each place once, in the order of the rows."""
    return list(dict.fromkeys(place for row in rows if row.document_id == document for place in row.places))


def _day(day: date) -> str:
    return format_date(day, "d.MM.y" if current() == "pl" else "d MMMM y", locale=current())
