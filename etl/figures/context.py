"""What the sentences before one say about its figures: headings, names, entries, the year of a survey."""

from dataclasses import dataclass, field

from etl.figures.labels import HEAD_LONGEST, head_words, without_year
from etl.figures.names import introduced_name
from etl.figures.no_value import survey_year
from etl.figures.sentences import Sentence
from etl.raw.figure import LONGEST

Key = tuple[int, str]


@dataclass
class Context:
    """What has been said so far in a cell; a key is the paragraph with the list entry within it.

    `heading` is the line right above that ends in a colon, `surveyed` the year of a survey told of.
    """

    heading: str = ""
    surveyed: str = ""
    _group: str = ""
    _entry: str = ""
    _names: dict[Key, str] = field(default_factory=dict)

    def hear(self, key: Key, sentence: Sentence) -> None:
        """Take in a sentence without figures."""
        self.heading = head_words(sentence.text, LONGEST) if sentence.text.rstrip().endswith(":") else ""
        self._name(key, introduced_name(sentence.text, opens=not sentence.start))
        self._group = without_year(self.heading) if len(self.heading) <= HEAD_LONGEST else ""
        if sentence.item and not self._group:
            self._group, self._entry = self._names[key], sentence.item
        self.surveyed = survey_year(sentence) or self.surveyed

    def group_of(self, key: Key, sentence: Sentence) -> str:
        """Return the name that the figures of a sentence stand below, '' if it has a name of its own."""
        if sentence.item and self._entry and sentence.item != self._entry:  # the next entry of the list
            self._group = ""
        if introduced_name(sentence.text) and key not in self._names:
            return ""
        return self._names.get(key) or self._group

    def leave(self, key: Key, sentence: Sentence) -> None:
        """Take in a sentence whose figures are cut: its heading is used up, its name goes on."""
        self.heading = ""
        name = introduced_name(sentence.text)
        self._name(key, name)
        if sentence.item and name:
            self._group, self._entry = name, sentence.item

    def _name(self, key: Key, name: str) -> None:
        self._names[key] = name or self._names.get(key, "")
