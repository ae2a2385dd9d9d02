"""The answer to a search in words and HTML, the same for the app and for the light page."""

from dataclasses import dataclass

from pages.frame.markup import shortened
from pages.search.found import find
from pages.search.results import results_of
from presentation.address import address
from presentation.board.results import Attempt, results
from presentation.language.language import _, current, ngettext
from presentation.search.entry import Found
from queries.warehouse import one_build

AT = "szukaj"
ASKED = "q"
MOST = 20  # results that are shown; who wants more has asked too little
EXAMPLES = {
    "pl": ("bezdomni", "asystent rodziny", "DPS", "Niebieska Karta", "budżet obywatelski", "bezrobocie"),
    "en": ("homeless", "family assistant", "care home", "Blue Card", "volunteers", "unemployment"),
}


@dataclass(frozen=True)
class Answer:
    """The heading of the page of results, the line below it, and its HTML."""

    title: str
    told: str
    html: str


def answer(asked: str) -> Answer:
    """Return the answer to what a visitor typed, all of one build."""
    with one_build():
        return _answer(asked)


def _answer(asked: str) -> Answer:
    title = _("Search results")
    wanted = shortened(asked)
    if not wanted:
        told = _("Type a word into the search field above: a name, an abbreviation, a code.")
        return Answer(title, told, results((), attempts=_examples(), index=address("wskazniki")))
    found = find(asked)
    shown = results_of(found, MOST)
    if not shown:
        told = _("Nothing was found for “{asked}”.").format(asked=wanted)
        attempts = [_attempt(words) for words in found.near] or _examples()
        return Answer(title, told, results((), attempts=attempts, index=address("wskazniki")))
    return Answer(title, _told(wanted, len(found.entries)), results(shown, _notices(found)))


def _told(wanted: str, count: int) -> str:
    told = ngettext("“{asked}”: {count} result", "“{asked}”: {count} results", count)
    told = told.format(asked=wanted, count=count)
    if count <= MOST:
        return told + "."
    return f"{told}; {_('the first {most} are shown.').format(most=MOST)}"


def _notices(found: Found) -> list[str]:
    """Return what was understood otherwise than it was typed."""
    corrected = _("Shown for “{meant}” in place of “{typed}”.")
    left_out = _("No name here has the word “{word}”; it was left out.")
    partial = [_("No name has all of these words; the nearest are shown.")] if found.is_partial else []
    return [
        *partial,
        *(corrected.format(meant=meant, typed=shortened(typed)) for typed, meant in found.corrected),
        *(left_out.format(word=shortened(word)) for word in found.left_out),
    ]


def _examples() -> list[Attempt]:
    return [_attempt(words) for words in EXAMPLES[current()]]


def _attempt(words: str) -> Attempt:
    return Attempt(words, address(AT, **{ASKED: words}))
