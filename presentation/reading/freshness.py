"""How far the figures reach: what a reader must know before reading any of them."""

from presentation.language.language import _


def freshness_sentence(newest: int, due: int) -> str:
    """Return up to which year there are figures, and which years' reports are not loaded yet.

    `newest`: the last year of a loaded report; `due`: the last year of which a report could be loaded.
    """
    told = _("Figures up to {year}.").format(year=newest)
    if due <= newest:
        return told
    years = str(due) if due == newest + 1 else f"{newest + 1}–{due}"
    return f"{told} {_('The reports for {years} are not loaded yet.').format(years=years)}"
