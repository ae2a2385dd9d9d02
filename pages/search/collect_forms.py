"""Writes `presentation/search/forms.*.txt`: every form of the words that the search knows (`make forms`).

The lemmatiser needs a minute and much memory, so it runs here and not in the server. A word that a new
document brings is found without a line in the file too, though only as it is written.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import simplemma
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from pages.search.entries import entries
from presentation.search.forms import LANGUAGES, Language, lines_of, path_of
from presentation.search.synonyms import synonyms
from presentation.search.words import words

LONGEST = 24  # letters; what is longer nobody types
# The dictionary lacks many of these nouns ("niepełnosprawność"), which are all inflected alike.
QUALITY, OF_QUALITIES = "ość", ("ości", "ością", "ościom", "ościach", "ościami")
HEAD = """# Every form of the words that the search knows: the word, then its forms.
# Written by `python -m pages.search.collect_forms`; the forms are those of simplemma's dictionaries.
"""


def main() -> None:
    """Rewrite the files."""
    for language in LANGUAGES:
        found: dict[str, set[str]] = defaultdict(set)
        for lemma, form in _forms(set(vocabulary(language)), language):
            found[lemma].add(form)
        useful = {lemma: forms for lemma, forms in found.items() if forms != {lemma}}
        path_of(language).write_text(HEAD + lines_of(useful), encoding="utf-8")


def vocabulary(language: Language) -> Iterator[str]:
    """Yield every word of the entries in a language and of the synonyms, in small letters."""
    texts = [text.words for entry in entries() for text in entry.texts if text.language == language]
    texts += [phrase for entry in synonyms() for phrase, spoken in entry.phrases if spoken == language]
    for text in texts:
        for word in words(text):
            if (letters := text[word.start : word.end].lower()).isalpha():
                yield letters


def _forms(known: set[str], language: Language) -> Iterator[tuple[str, str]]:
    """Yield lemma and form of every known word in a language."""
    dictionary = DefaultDictionaryFactory().get_dictionary(language)
    by_word = {word: simplemma.lemmatize(word, lang=language).lower() for word in known}
    wanted = set(by_word.values())
    for word, lemma in by_word.items():
        yield _owner(lemma, dictionary, wanted), word
        if language == "pl" and lemma.endswith(QUALITY):
            yield from ((lemma, lemma[: -len(QUALITY)] + ending) for ending in OF_QUALITIES)
    owners: dict[str, str] = {}
    for form, lemma in dictionary.items():
        if lemma not in owners:
            owners[lemma] = _owner(lemma, dictionary, wanted)
        if owners[lemma] and form.isalpha() and len(form) <= LONGEST:
            yield owners[lemma], form.lower()


def _owner(lemma: str, dictionary: Mapping[str, str], wanted: set[str]) -> str:
    """Return the wanted word to which the forms of a lemma belong, '' where to none.

    The dictionary has some forms under a lemma of their own, which is the wanted one with an ending
    ("seniora", "straża", "bezdomna") or a form of it ("usługi").
    """
    own = lemma.lower()
    others = (own[:-1], f"{own[:-1]}y") if own.endswith("a") else ()
    candidates = (*others, dictionary.get(lemma, own).lower(), own)
    return next((found for found in candidates if found in wanted), "")


if __name__ == "__main__":
    main()
