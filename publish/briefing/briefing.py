"""Puts a note together from its parts: two pages, and behind them the appendix where it is asked for."""

from datetime import date

from presentation.language.language import using
from publish.briefing.appendix import appendix_parts
from publish.briefing.names import title_of
from publish.briefing.note import closing_part, note_parts, subtitle
from publish.briefing.selection import Selection, checked, views_of_selection
from publish.documents.content import Document
from publish.documents.parts import Tell, put_together
from queries import catalogue


def briefing(
    selection: Selection,
    language: str = "pl",
    author: str = "",
    tell: Tell | None = None,
    day: date | None = None,
) -> Document:
    """Return the note of a selection in a language; raises CannotPublishError with a sentence.

    Args:
        selection: what it is about.
        language: of all its words.
        author: who made it, '' for a line to sign.
        tell: is told how far the work is.
        day: on which it is made, without it today.
    """
    with using(language):
        checked(selection)
        build, made_on = catalogue.build(), day or date.today()
        items = views_of_selection(selection)
        parts = [
            *note_parts(selection, items, author, made_on),
            *(appendix_parts(selection, items) if selection.is_long else ()),
            closing_part(selection, items),
        ]
        return Document(
            title=title_of(selection),
            subtitle=subtitle(made_on),
            language=language,
            made_on=build.built_at.date(),
            footer="Barometr Sopotu",
            blocks=put_together(parts, tell),
            is_compact=True,
        )
