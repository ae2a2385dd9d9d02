"""The index of all entries: which have the words that are sought, and which of them is best."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from presentation.search.entry import Entry, Found
from presentation.search.forms import LANGUAGES, Language
from presentation.search.synonyms import Synonym
from presentation.search.vocabulary import Meant, Vocabulary
from presentation.search.words import Word, telling, words

LONGEST = 80  # letters of a search that are read
MOST_WORDS = 12  # of a search that count
# What a synonym is worth: more than a word of a name, because a person has said that it means this. What it
# means in the second place is worth less.
SYNONYM, NEXT = 14.0, 0.9
TURNED = 0.8  # how much of that is left where the words stand in another order: "home care", "care home"
LONG = 0.12  # what each further word of a text takes off the weight of one of its words
# What is added to the rank of an entry of which a text is sought whole, and where nothing else is sought; the
# latter goes for what is worth as much as an indicator of the context.
WHOLE, ALONE, CHIEF = 0.5, 1.5, 1.0
GENERAL = 0.12  # of all entries: a word that more of them have tells little beside others, as "osoby"
FAR = 0.1  # of the best rank: what is below is not shown

MOST_OF = (
    0.65  # of what the words of a search tell together: where no entry has all, what has so much is shown
)

Gains = dict[int, dict[int, float]]
Phrase = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Ranked:
    """Entries, the best first, and whether none of them has all words."""

    entries: Sequence[Entry] = ()
    is_partial: bool = False


class Index:
    """What is known of the words of all entries, made once and then only asked."""

    def __init__(self, entries: Iterable[Entry], synonyms: Sequence[Synonym]) -> None:
        self.entries = tuple(entries)
        self.vocabulary = Vocabulary(synonyms)
        self._weights: dict[str, dict[int, float]] = defaultdict(dict)
        self._texts = [
            [self._phrase(text.words, (text.language,)) for text in entry.texts] for entry in self.entries
        ]
        self._lemmas = [[frozenset().union(*phrase) for phrase in texts] for texts in self._texts]
        for place, entry in enumerate(self.entries):
            for text, phrase in zip(entry.texts, self._texts[place], strict=True):
                weight = text.weight / (1 + LONG * max(0, len(phrase) - 1))
                for lemma in frozenset().union(*phrase):
                    known = self._weights[lemma]
                    known[place] = max(known.get(place, 0), weight)
        self._synonyms = self._phrases(synonyms)
        named = {lemma for phrase, _places in self._synonyms for word in phrase for lemma in word}
        self.vocabulary.close({*self._weights, *named})

    def find(self, asked: str) -> Found:
        """Return what has all the words of a search, else most of them, the best first."""
        typed = list(words(asked[:LONGEST]))[:MOST_WORDS]
        wanted = [word for word in typed if telling(word.folded)] or typed
        meant = [one for word in {word.folded: word for word in wanted}.values() for one in self._meant(word)]
        unknown = [word for word in meant if not word.lemmas and not word.typed.folded.isdigit()]
        known = [word for word in meant if word.lemmas]
        ranked = self._ranked(known) if len(known) >= 2 * len(unknown) else Ranked()
        if not ranked.entries:
            return Found(asked, near=self._near(known, unknown))
        return Found(
            asked,
            entries=ranked.entries,
            corrected=[(word.typed.written, word.corrected) for word in known if word.corrected],
            left_out=[word.typed.written for word in unknown],
            is_partial=ranked.is_partial,
            lemmas=frozenset(lemma for word in known for lemma in word.lemmas),
        )

    def _meant(self, word: Word) -> list[Meant]:
        """Return what a word means, or what those words mean that are written together in it."""
        whole = self.vocabulary.meant(word)
        parts = [] if whole.lemmas else self.vocabulary.parted(word.folded)
        told = [Word(part, part, word.start, word.end) for part in parts if telling(part)]
        return [self.vocabulary.meant(part) for part in told] or [whole]

    def is_sought(self, folded: str, found: Found) -> bool:
        """Return whether a word of a text is one that was sought."""
        return not found.lemmas.isdisjoint(self.vocabulary.of(folded))

    def _ranked(self, sought: Sequence[Meant]) -> Ranked:
        """Return what has all words but the general ones; else what a synonym means, or has most of them."""
        gains, declared = self._gains(sought)
        counts = [sum(number in gained for gained in gains.values()) for number in range(len(sought))]
        rare = [log(1 + len(self.entries) / max(1, count)) for count in counts]
        special = [number for number, count in enumerate(counts) if count <= GENERAL * len(self.entries)]
        needed = special or range(len(sought))
        whole = [place for place, gained in gains.items() if all(number in gained for number in needed)]
        enough = MOST_OF * sum(rare)
        partial = (
            place
            for place, gained in gains.items()
            if place in declared or sum(rare[number] for number in gained) >= enough
        )
        lemmas = frozenset(lemma for word in sought for lemma in word.lemmas)
        best: dict[str, tuple[float, int]] = {}
        for place in whole or partial:
            entry = self.entries[place]
            rank = sum(gain * rare[number] for number, gain in gains[place].items())
            rank *= entry.worth * (1 + self._whole(place, sought, lemmas))
            best[entry.group] = max(best.get(entry.group, (0.0, 0)), (rank, -place))
        ranked = sorted(best.values(), reverse=True)
        found = [self.entries[-place] for rank, place in ranked if rank >= FAR * ranked[0][0]]
        return Ranked(found, is_partial=not whole)

    def _gains(self, sought: Sequence[Meant]) -> tuple[Gains, set[int]]:
        """Return what each word gives to each entry, by the places of both, and what synonyms mean."""
        gains: Gains = defaultdict(dict)
        declared = set()
        for number, word in enumerate(sought):
            for lemma, sureness in word.lemmas.items():
                for place, weight in self._weights.get(lemma, {}).items():
                    gains[place][number] = max(gains[place].get(number, 0), weight * sureness)
        for phrase, places in self._synonyms:
            covered, is_turned = _covered(phrase, sought)
            worth = SYNONYM * TURNED if is_turned else SYNONYM
            declared |= set(places if covered else ())
            for rank, place in enumerate(places):
                for number in covered:
                    gain = worth * NEXT**rank * max(sought[number].lemmas.values())
                    gains[place][number] = max(gains[place].get(number, 0), gain)
        return gains, declared

    def _whole(self, place: int, sought: Sequence[Meant], lemmas: frozenset[str]) -> float:
        """Return what an entry earns because so much of one of its texts is sought, by all these lemmas."""
        entry, most = self.entries[place], 0.0
        for text, phrase, here in zip(entry.texts, self._texts[place], self._lemmas[place], strict=True):
            if not here.isdisjoint(lemmas):
                share = sum([not word.isdisjoint(lemmas) for word in phrase]) / len(phrase)
                is_alone = share == 1 and entry.worth >= CHIEF
                is_alone = is_alone and all(not here.isdisjoint(word.lemmas) for word in sought)
                most = max(most, (share * WHOLE + is_alone * ALONE) * min(1.0, text.weight / 10))
        return most

    def _near(self, known: Sequence[Meant], unknown: Sequence[Meant]) -> list[str]:
        """Return words to try one by one: those that something has, and what looks like the others."""
        found = [word.typed.written for word in known] if len(known) + len(unknown) > 1 else []
        found += [like for word in unknown for like in self.vocabulary.like(word.typed.folded)]
        return list(dict.fromkeys(found))

    def _phrase(self, text: str, languages: tuple[Language, ...] = LANGUAGES) -> Phrase:
        folded = [word.folded for word in words(text)]
        wanted = [word for word in folded if telling(word)] or folded
        return tuple(frozenset(self.vocabulary.of(word, languages)) for word in wanted)

    def _phrases(self, synonyms: Iterable[Synonym]) -> list[tuple[Phrase, list[int]]]:
        """Return each phrase with the places of what it means, as far as this build has it."""
        by_code: Mapping[str, int] = {
            code: place for place, entry in enumerate(self.entries) for code in entry.codes
        }
        return [
            (self._phrase(phrase, (language,)), [by_code[code] for code in entry.means if code in by_code])
            for entry in synonyms
            if entry.means
            for phrase, language in entry.phrases
        ]


def _covered(phrase: Phrase, sought: Sequence[Meant]) -> tuple[list[int], bool]:
    """Return the numbers of the words that make up the phrase, and whether they stand in another order.

    No number where one of its words is wanting.
    """
    found = [
        [number for number, word in enumerate(sought) if not wanted.isdisjoint(word.lemmas)]
        for wanted in phrase
    ]
    if not all(found):
        return [], False
    firsts = [numbers[0] for numbers in found]
    return [number for numbers in found for number in numbers], firsts != sorted(firsts)


def marked(text: str, index: Index, found: Found) -> list[tuple[str, bool]]:
    """Return a text in pieces, each with whether it is a word that was sought."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    for word in words(text):
        if index.is_sought(word.folded, found) and telling(word.folded):
            pieces += [(text[end : word.start], False), (text[word.start : word.end], True)]
            end = word.end
    return [piece for piece in (*pieces, (text[end:], False)) if piece[0]]
