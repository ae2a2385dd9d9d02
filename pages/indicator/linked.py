"""The figures of the sentence as links to their evidence, found in its words again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pages.indicator.seen import said
from presentation.figure.evidence import evidence_anchor
from presentation.figure.observation import Observation
from presentation.figure.values import short_value_text, value_text
from presentation.figure.when import year_label
from presentation.reading.readings import Reading
from presentation.reading.sentences import change_phrase
from presentation.reading.several import series_told
from presentation.view.indicator_view import IndicatorView
from presentation.view.picture_view import PictureView

# A whole number, not the end of a longer one, of a difference ("o 12 osób") or of a change ("−19,4 %").
_STARTS, _ENDS = r"(?<![\w,.+−-])(?<!\d )(?<!\bo )", r"(?!\w|,\d| \d{3}(?!\d))"
_BLANK = re.compile(r"\s")


@dataclass(frozen=True)
class Said:
    """Words, and the place on the page to which they lead, '' if nowhere."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class _Told:
    """Words that a sentence may hold, and the figure that they tell."""

    words: str
    item: Observation
    name: str


def to_evidence(text: str, item: Observation | None) -> Said:
    """Return words that lead to the evidence of a figure on the same page."""
    return Said(text, f"#{evidence_anchor(item)}" if item else "")


def linked(text: str, shown: IndicatorView) -> tuple[Said, ...]:
    """Return the sentence in pieces; each figure that stands in it leads to its evidence."""
    told = list(_told(shown))
    pieces, end = [], 0
    for start, stop in _places(text, told):
        item = _meant(text, start, stop, told)
        pieces += [Said(text[end:start]), to_evidence(text[start:stop], item)]
        end = stop
    return tuple(piece for piece in (*pieces, Said(text[end:])) if piece.text)


def _told(shown: IndicatorView) -> Iterator[_Told]:
    """Yield what the sentences may say of each figure, and of the change from an earlier one."""
    if shown.main is None:
        return
    if not shown.has_voice:
        newest = [group[-1] for group in series_told(shown.rows)]
        yield from (_value(item, shown) for item in newest if not item.category)
        return
    if not shown.main.block.totals:
        yield from _parts(shown.main, shown)
    yield from (_value(item, shown) for item in shown.main.block.lead if item.is_known)
    for reading in (shown.reading, *(other.reading for other in shown.diverging)):
        yield from _of_reading(reading, shown) if reading else ()


def _parts(main: PictureView, shown: IndicatorView) -> Iterator[_Told]:
    """Yield the parts of a breakdown, with and without the unit, which is said of the first alone."""
    for item in main.block.parts:
        unit, name = main.facts.unit_of(item), _plain(said(item.name))
        yield replace(_value(item, shown), name=name)
        yield _Told(_plain(said(short_value_text(item, unit))), item, name)


def _of_reading(reading: Reading, shown: IndicatorView) -> Iterator[_Told]:
    comparison = reading.comparison
    if reading.newest:
        yield _value(reading.newest, shown)
    if comparison:
        unit = shown.facts(comparison.later.unit).unit_of(comparison.later)
        yield _value(comparison.earlier, shown)
        if phrase := change_phrase(comparison, unit):
            yield _Told(_plain(said(phrase)), comparison.earlier, "")


def _value(item: Observation, shown: IndicatorView) -> _Told:
    unit = shown.facts(item.unit).unit_of(item)
    return _Told(_plain(said(value_text(item, unit))), item, _plain(said(item.series_label)))


def _places(text: str, told: Sequence[_Told]) -> list[tuple[int, int]]:
    """Return where the words stand; the longest first, so that none is taken for part of another."""
    words = sorted({found.words for found in told}, key=len, reverse=True)
    if not words:
        return []
    pattern = re.compile(_STARTS + "(?:" + "|".join(map(re.escape, words)) + ")" + _ENDS)
    return [found.span() for found in pattern.finditer(_plain(text))]


def _meant(text: str, start: int, stop: int, told: Sequence[_Told]) -> Observation:
    """Return of the figures that the words may tell the one named last before, whose year stands nearest."""
    plain = _plain(text)
    found = [one for one in told if one.words == plain[start:stop]]
    return min(
        found, key=lambda one: (-plain.rfind(one.name, 0, start), _from_year(one.item, plain, start, stop))
    ).item


def _from_year(item: Observation, text: str, start: int, stop: int) -> int:
    """Return how far from the words the year of the figure stands."""
    label = year_label(item)
    places = [found.span() for found in re.finditer(re.escape(_plain(label)), text)]
    return min((min(abs(first - stop), abs(start - last)) for first, last in places), default=len(text))


def _plain(text: str) -> str:
    """Return the text with every blank a plain space, letter for letter."""
    return _BLANK.sub(" ", text)
