"""One letter: to whom it goes and all its words, before any of them stands on paper."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from presentation.address import address
from presentation.language.language import _, using
from publish.letters.matter import Matter, Place, matter_of
from publish.letters.words import basis, kinds, words
from publish.public_address import public_address
from publish.refusal import CannotPublishError
from queries import catalogue

_ASKS_THE_MAYOR = ("interpelacja", "zapytanie")
_LONGEST_NAME = 60  # letters of a file's name


@dataclass(frozen=True)
class Letter:
    """A letter in Polish; what its sender fills in stands in square brackets."""

    kind: str
    title: str
    sender: tuple[str, ...]
    to: tuple[str, ...]
    opening: str
    told: tuple[str, ...]
    places: tuple[Place, ...]
    asks: str
    questions: tuple[str, ...]
    closing: str
    sources: tuple[str, ...]


def letter(kind: str, about: str, to: Sequence[str] = ()) -> Letter:
    """Return the letter of a kind on a remark or gap; `to`: another addressee than the documents give.

    Raises CannotPublishError with a sentence.
    """
    if kind not in kinds():
        message = _("There is no letter “{kind}”; there are: {known}.")
        raise CannotPublishError(message.format(kind=kind, known=", ".join(kinds())))
    matter, said = matter_of(about), words()["kind"][kind]
    asked_of = tuple(to) or addressees(kind, matter)
    on = basis(kind, is_to_team=asked_of == (words()["team"],))
    with using("pl"):
        return Letter(
            kind=kind,
            title=said["title"],
            sender=tuple(said["sender"]),
            to=asked_of,
            opening=said["opening"].format(basis=on, matter=matter.name),
            told=matter.told,
            places=matter.places,
            asks=words()["questions" if len(matter.questions) > 1 else "one_question"],
            questions=matter.questions,
            closing=said["closing"],
            sources=tuple(_sources(matter)),
        )


def addressees(kind: str, matter: Matter) -> tuple[str, ...]:
    """Return to whom a letter goes: the mayor, or who gave the figures as far as the documents say."""
    if kind in _ASKS_THE_MAYOR:
        return (words()["mayor"],)
    return matter.suppliers or (words()["team" if kind == "pismo" else "mayor"],)


def question_of(matter: Matter) -> str:
    """Return what a letter asks as one line, for the ledger of questions."""
    return " ".join(matter.questions)


def file_name(kind: str, about: str) -> str:
    """Return the name of the file: `interpelacja_i-1-2019-2020.docx`."""
    return f"{kind}_{re.sub(r'[^0-9a-ząćęłńóśźż]+', '-', about.lower()).strip('-')[:_LONGEST_NAME]}.docx"


def _sources(matter: Matter) -> list[str]:
    """Return the documents under their full titles, and the page where the same stands on screen."""
    said = words()
    used = {place.document_id for place in matter.places}
    titles = [
        f"{found.title} {said['no_own_title']}" if found.title_is_ours else str(found.title)
        for found in catalogue.documents()
        if found.document_id in used or not used
    ]
    told = [f"{said['sources']} {'; '.join(titles)}."]
    if public_address():
        page = address("wskaznik", kod=matter.code) if matter.code else address("jakosc-danych")
        told.append(f"{said['page']} {public_address()}{page}")
    return told
