"""What an indicator is, where it belongs, and the words in its names explained."""

from pages import lookups
from pages.indicator.below.parts import Item, Part
from pages.indicator.facts import wish
from pages.indicator.seen import said
from presentation.address import address
from presentation.language.code_words import role_word
from presentation.language.glossary import entries_in
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from queries import catalogue


def about(shown: IndicatorView) -> list[Part]:
    """Return the definition, the directions with reasons, and the words explained."""
    found = [
        Part(items=_definition(shown)),
        Part(f"{_('Priority directions')} ({_('our assignment')})", items=_directions(shown.code)),
        Part(_("Words explained"), items=_words(shown)),
    ]
    return [part for part in found if part.items]


def _definition(shown: IndicatorView) -> list[Item]:
    indicator = shown.indicator
    lines = [
        (_("Official name") if indicator.is_official else _("Name"), str(indicator.name)),
        (_("Kind"), role_word(indicator.role)),
        (_("Wanted direction"), wish(indicator)),
        (_("Wording of Annex 2"), indicator.sheet_name),
    ]
    return [Item(name, said(words)) for name, words in lines if words]


def _directions(code: str) -> list[Item]:
    names = lookups.priorities()
    return [
        Item(words=said(f"{reason.priority_number}. {names[reason.priority_number].name}: {reason.reason}"))
        for reason in catalogue.priority_reasons()
        if reason.indicator_code == code
    ]


def _words(shown: IndicatorView) -> list[Item]:
    """Return what the words in the names of the indicator and its figures mean, with links to the help."""
    named = shown.indicator
    texts = {text.pl for text in (named.name, named.short_name, named.caution, named.answers_note)}
    texts |= {text for item in shown.rows for text in (item.series_name, item.category)}
    return [
        Item(words=said(entry.name), href=address("pomoc", entry.id), after=said(entry.meaning))
        for entry in entries_in(texts)
    ]
