"""The words of a figure, folded: its own, those around its number, and those of figures before it."""

import re
from dataclasses import dataclass

from etl.catalogue.model import Indicator, Series
from etl.language.folding import fold
from etl.language.joint import JOINT, own_words
from etl.language.meaning import spelled_out
from etl.language.stems import stems
from etl.raw.figure import Figure
from etl.rule import rule

_WORD = re.compile(r"[^\W\d_]")
_ASIDE = re.compile(r"[,;(+]")
_EXAMPLES = re.compile(r"\b(?:m\. ?in|w tym)\b|,")
_SCALE = re.compile(r"^(?:tys|mln|mld)\b\.? ?")
_QUOTED = re.compile(r"[„«\"“]([^„”»\"“]+)[”»\"“]")
_SAID = re.compile(r"^.*\b(?:wynik\w+|wskaz\w+|informuj\w+|poda\w+),? (?:ze|iz) ")
_LIST_NUMBER = re.compile(r"^\d{1,2}[.)]\s*")
_REFERS_BACK = re.compile(r"(?:\w+ )?(?:w|na|podczas) (?:ktor(?:ych|ym|ej|e|y)|nich|nie|niej)\b")


_ONE_THING = re.compile(r"\b(?:jego|jej|niego|niej|nim)\b")


@dataclass(frozen=True)
class FigureWords:
    """What stands in the label, before and after the number, and in the name of the row.

    `sentence` is the print, `printed` all that `within` of a series may ask for: the print and the row.
    `quoted` are the names in quotes of the label, without those given as examples; `unquoted` is the label
    without quotes.
    """

    label: str
    before: str
    after: str
    row: str
    sentence: str
    printed: str
    quoted: str
    unquoted: str

    @classmethod
    def of(cls, figure: Figure, indicator: Indicator) -> "FigureWords":
        """Return the words of a figure in a row of this indicator."""
        start = figure.printed.find(figure.number)
        before, after = figure.printed[:start], figure.printed[start + len(figure.number) :]
        label = _SAID.sub("", _LIST_NUMBER.sub("", spelled_out(figure.label)))
        row = f"{figure.row_label} {indicator.name}"
        printed = spelled_out(f"{figure.printed} {figure.row_label}")
        quoted = " ".join(_QUOTED.findall(_EXAMPLES.split(figure.label)[0]))
        unquoted = spelled_out(_QUOTED.sub(" ", figure.label))
        after = _SCALE.sub("", spelled_out(after))
        return cls(label, spelled_out(before), after, row, figure.printed, printed, quoted, unquoted)

    @property
    @rule("aside of a figure that opens its cell", "6, m.in. festyn", off=lambda words: words.label)
    def own(self) -> str:
        """The label; of a figure that opens its cell only what stands before an aside («6, m.in. ...»)."""
        is_below = not set(stems(self.label)) <= set(stems(self.after))  # words of a line above
        return self.label if is_below or _WORD.search(self.before) else _ASIDE.split(self.after)[0]

    @rule("quoted name of another thing", "„Akademia”: 12")
    def names_another(self, series: Series, indicator: Indicator) -> bool:
        """Say whether the label names in quotes what neither the series nor its indicator speak of."""
        known = fold(
            " ".join([series.name, *series.labels, indicator.name, *indicator.report_names, self.row])
        )
        return bool(self.quoted) and not any(word in known for word in stems(self.quoted))

    @property
    @rule("thing named before", "skorzystało z niego 12 osób")
    def refers_to_one(self) -> bool:
        """Whether the words speak of one thing named before («z jego usług», «skorzystało z niego»)."""
        return _ONE_THING.search(own_words(self.label)) is not None

    @property
    @rule("relative clause", "w których uczestniczyło 40 osób")
    def refers_back(self) -> bool:
        """Whether the label begins by referring to what was counted before («w których uczestniczyło»)."""
        return _REFERS_BACK.match(self.label) is not None


@dataclass(frozen=True)
class Heading:
    """A figure before, on the same line: its label and print, its place, and whether it is a part.

    `place`: the (series id, category) that it was given in the year of the later figure.
    """

    label: str
    printed: str
    place: tuple[str, str] | None
    is_part: bool = False

    def read_with(self, words: FigureWords) -> str:
        """Return the label of a later figure with this one before it."""
        return f"{fold(self.label)}{JOINT}{words.label}"

    def leads(self, sentence: str) -> bool:
        """Say whether a later figure is printed in the same short sentence."""
        return self.printed == sentence

    def is_at(self, series: Series, category: str) -> bool:
        """Say whether this is the place that the heading's own figure has."""
        return self.place == (series.id, category)
