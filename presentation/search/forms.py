"""The forms of words: "żłobków", "żłobkiem" and "zlobek" are one word, and so are "child" and "children".

The lemmatiser that knows them (simplemma) takes 7 seconds and 355 MB for its Polish words, so it does not run
here: `forms.pl.txt` and `forms.en.txt` hold every form of the words that the search knows, written by
`python -m pages.search.collect_forms`. A word without a line there is its only form.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from presentation.search.words import plain

Language = Literal["pl", "en"]
LANGUAGES: tuple[Language, ...] = ("pl", "en")
MOST_KEPT = 8192  # words whose lemmas are kept; all names of a build have about half as many


def path_of(language: Language) -> Path:
    """Return the file of a language."""
    return Path(__file__).with_name(f"forms.{language}.txt")


@cache
def by_form(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Return the lemmas of every known form; both without diacritics, so that some forms have several."""
    found: dict[str, tuple[str, ...]] = {}
    for lemma, forms in _lines(language):
        own = _named(plain(lemma), language)
        for form in map(plain, (lemma, *forms)):
            known = found.get(form, ())
            if own not in known:
                found[form] = (*known, own)
    return found


@lru_cache(maxsize=MOST_KEPT)
def lemmas(folded: str, languages: tuple[Language, ...] = LANGUAGES) -> tuple[str, ...]:
    """Return the words of which this is a form; the word itself where nothing is known of it.

    "care" is a form of one word in English and of another in Polish, so a word is one of its language.
    """
    return tuple(
        lemma
        for language in languages
        for lemma in by_form(language).get(folded) or (_named(folded, language),)
    )


@cache
def with_diacritics() -> Mapping[str, str]:
    """Return how a form is written, by the form without diacritics; not where it is written so, too."""
    every = [form for language in LANGUAGES for lemma, forms in _lines(language) for form in (lemma, *forms)]
    bare = {form for form in every if plain(form) == form}
    return {plain(form): form for form in every if plain(form) not in bare}


def as_written(found: str) -> str:
    """Return a lemma or form as it is written."""
    folded = found.partition(":")[2] or found
    return with_diacritics().get(folded, folded)


def lines_of(found: Mapping[str, Iterable[str]]) -> str:
    """Return the lines of a file: each lemma with its forms."""
    return "".join(f"{' '.join([lemma, *sorted(set(found[lemma]))])}\n" for lemma in sorted(found))


def _lines(language: Language) -> Iterator[tuple[str, list[str]]]:
    for line in path_of(language).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lemma, *forms = line.split()
            yield lemma, forms


def _named(lemma: str, language: Language) -> str:
    return f"{language}:{lemma}"
