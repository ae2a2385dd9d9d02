"""The figures of the context in the appendix of a note: one sentence each."""

from collections.abc import Sequence

from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView
from publish.documents.content import Line, Table


def context_table(items: Sequence[IndicatorView]) -> Table | None:
    """Return the context indicators with one sentence each, None where there are none."""
    return sentences_table(items, _("Figures of the context"))


def sentences_table(items: Sequence[IndicatorView], caption: str) -> Table | None:
    """Return one row per indicator: name, the two figures compared, and the sentence; None without items."""
    if not items:
        return None
    return Table(
        caption=caption,
        columns=(_("Indicator"), _("Comparison"), _("What the documents give")),
        lines=tuple(Line((item.indicator.label, _steps(item), _told(item))) for item in items),
        widths=(5, 4, 13),
    )


def _told(item: IndicatorView) -> str:
    """Return the sentence of an indicator, and how many series it leaves out where none speaks for all."""
    count = 0 if item.main is None or item.main.block.is_headline or not item.has_voice else len(item.others)
    if not count:
        return item.judged_sentence
    more = ngettext("{count} more series in the Barometr.", "{count} more series in the Barometr.", count)
    return f"{item.judged_sentence} {more.format(count=count)}"


def _steps(item: IndicatorView) -> str:
    if item.main is None or item.comparison is None:
        return _("not compared")
    return f"{item.comparison.earlier.year} → {item.comparison.later.year}:\n{item.main.steps}"
