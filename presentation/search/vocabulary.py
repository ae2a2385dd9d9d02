"""What a typed word may mean: a known form, the beginning of one, or one typed a little wrong."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from presentation.search.forms import LANGUAGES, Language, as_written, by_form, lemmas, with_diacritics
from presentation.search.synonyms import Synonym
from presentation.search.words import Word, plain, telling

# How much a match is worth beside a known form.
RELATIVE, BEGINNING, MISTYPED = 0.8, 0.7, 0.6
# An unknown form of a known word has its stem and the ending of a case.
SHORTEST_STEM, LONGEST_ENDING = 5, 4
ENDINGS = re.compile(r"|[aeiou]|y(ch|mi?)?|i?(ach|ami|e[jm]?|om|ow)|owi|im?|imi|e(go|mu)|e?s")
SHORTEST_BEGINNING = 4  # letters; three begin too many words
LONGEST_REST = 7  # letters that may be wanting behind a beginning
# From how many letters on a slip may be forgiven, any mistake, and two of them. In short words another letter
# is another word ("kino", "wino", "pogoda", "powoda").
A_SLIP, ANY_MISTAKE, TWO_MISTAKES = 4, 7, 10
# Letters that are written for each other because they sound alike.
_ALIKE = {
    frozenset(pair) for pair in ("uo", "sz", "dt", "bp", "gk", "wf", "ij", "iy", "jy", "ck", "vw", "hc")
}
# Letters that sound alike in Polish and are written for each other: "urzond", "rzłobek", "pszedszkole".
_SOUNDS = (
    (re.compile("rz"), "z"),
    (re.compile("ch"), "h"),
    (re.compile("o[nm](?=[^aeiouy])"), "a"),
    (re.compile("e[nm](?=[^aeiouy])"), "e"),
    (re.compile("o"), "u"),
    (re.compile("j(?=[aeiou])"), "i"),
)
SHORTEST_SOUND = 5  # letters; shorter words that sound alike are other words
SHORTEST_PART = 4  # letters of a word that is written together with another
LIKE = 77  # per cent alike, from which on a word is worth suggesting
MOST_SUGGESTED = 3


@dataclass(frozen=True)
class Meant:
    """What a typed word means: lemmas with how sure they are; `corrected`: the word it should have been."""

    typed: Word
    lemmas: Mapping[str, float] = field(default_factory=dict)
    corrected: str = ""


class Vocabulary:
    """Every word of the entries and synonyms in all its forms."""

    def __init__(self, synonyms: Iterable[Synonym]) -> None:
        self._kin = _kin(synonyms)
        self._lemmas: set[str] = set()
        self._forms: list[str] = []
        self._by_letter: Mapping[str, list[str]] = {}
        self._by_sound: Mapping[str, list[str]] = {}

    def of(self, folded: str, languages: tuple[Language, ...] = LANGUAGES) -> tuple[str, ...]:
        """Return the lemmas of a word, words of one kin being one."""
        return tuple(dict.fromkeys(self._kin.get(lemma, lemma) for lemma in lemmas(folded, languages)))

    def close(self, known: Iterable[str]) -> None:
        """Take these lemmas for all there are, and make ready for mistakes in any of their forms."""
        self._lemmas = set(known)
        own = {lemma.partition(":")[2] for lemma in self._lemmas}
        forms = {form for language in LANGUAGES for form in by_form(language) if self._known(form)}
        self._forms = sorted(forms | own)
        by_letter = defaultdict(list)
        for form in self._forms:
            by_letter[form[0]].append(form)
        self._by_letter = by_letter
        by_sound = defaultdict(list)
        for form in self._forms:
            if len(form) >= SHORTEST_SOUND:
                by_sound[_sound(form)].append(form)
        self._by_sound = by_sound
        with_diacritics()  # read now, so that no search waits for it

    def meant(self, typed: Word) -> Meant:
        """Return what a word means; without lemmas where nothing is like it."""
        folded = typed.folded
        if known := self._known(folded):
            return Meant(typed, dict.fromkeys(known, 1.0))
        if not folded.isalpha():
            return Meant(typed)
        if begun := self._begun(folded):
            return Meant(typed, dict.fromkeys(begun, BEGINNING))
        if relatives := self._relatives(folded):
            return Meant(typed, dict.fromkeys(relatives, RELATIVE))
        if mistyped := self._mistyped(folded):
            return Meant(typed, dict.fromkeys(self._all(mistyped), MISTYPED), as_written(mistyped[0]))
        return Meant(typed)

    def parted(self, folded: str) -> list[str]:
        """Return the known words that are written together in one, none where it is not made of such."""
        for end in range(len(folded) - SHORTEST_PART, 1, -1):
            first, rest = folded[:end], folded[end:]
            if telling(first) and (end < SHORTEST_PART or not self._known(first)):
                continue
            others = [rest] if self._known(rest) and telling(rest) else self.parted(rest)
            if others:
                return [first, *others]
        return []

    def like(self, folded: str) -> list[str]:
        """Return a few known words that look like this one, as they are written, the likest first."""
        found = process.extract(
            folded, self._by_letter.get(folded[:1], ()), scorer=fuzz.ratio, score_cutoff=LIKE
        )
        like = (as_written(self._known(form)[0]) for form, _score, _place in found)
        return list(dict.fromkeys(like))[:MOST_SUGGESTED]

    def _known(self, folded: str) -> list[str]:
        return [lemma for lemma in self.of(folded) if lemma in self._lemmas]

    def _all(self, forms: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(lemma for form in forms for lemma in self._known(form)))

    def _begun(self, folded: str) -> list[str]:
        if len(folded) < SHORTEST_BEGINNING:
            return []
        return self._all(form for form in self._beginning(folded) if len(form) - len(folded) <= LONGEST_REST)

    def _relatives(self, folded: str) -> list[str]:
        """Return the words of which an unknown word may be a form: only an ending is another one."""
        for rest in range(1, LONGEST_ENDING + 1):
            stem, ending = folded[:-rest], folded[-rest:]
            if len(stem) >= SHORTEST_STEM and ENDINGS.fullmatch(ending):
                begun = (form for form in self._beginning(stem) if ENDINGS.fullmatch(form[len(stem) :]))
                if found := self._all(begun):
                    return found
        return []

    def _beginning(self, stem: str) -> Iterator[str]:
        """Yield the forms that begin so."""
        for form in self._forms[bisect_left(self._forms, stem) :]:
            if not form.startswith(stem):
                return
            yield form

    def _mistyped(self, folded: str) -> list[str]:
        """Return the forms that are nearest to a word, none where it is too far from all."""
        length = len(folded)
        if length < A_SLIP:
            return []
        if alike := self._by_sound.get(_sound(folded)):
            return alike
        most = 2 if length >= TWO_MISTAKES else 1
        near = process.extract(
            folded, self._by_letter.get(folded[0], ()), scorer=OSA.distance, score_cutoff=most, limit=None
        )
        if length < ANY_MISTAKE:
            near = [one for one in near if _is_slip(folded, one[0])]
        least = min((distance for _form, distance, _place in near), default=0)
        return [form for form, distance, _place in near if distance == least]


def _sound(folded: str) -> str:
    """Return a word with one letter for all that sound like it."""
    for written, sound in _SOUNDS:
        folded = written.sub(sound, folded)
    return folded


def _is_slip(typed: str, form: str) -> bool:
    """Return whether letters have changed places, one is doubled or wanting, or one stands for its like."""
    if len(typed) != len(form):
        return min(len(typed), len(form)) > A_SLIP
    other = [frozenset(pair) for pair in zip(typed, form, strict=True) if pair[0] != pair[1]]
    return sorted(typed) == sorted(form) or all(pair in _ALIKE for pair in other)


def _kin(synonyms: Iterable[Synonym]) -> dict[str, str]:
    """Return the word that stands for all of its kin, by lemma."""
    found: dict[str, str] = {}
    for entry in synonyms:
        if not entry.means:
            kin = [lemma for word, language in entry.phrases for lemma in lemmas(plain(word), (language,))]
            found |= dict.fromkeys(kin, kin[0])
    return found
