"""What the selected figures say, indicator by indicator, each sentence ready to be copied with its source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from pages.explorer.selection import selected
from pages.filters.query_params import View
from pages.frame.kept import kept, show
from pages.indicator.seen import said, seen, way
from pages.links.citing import server_address
from pages.links.quoting import quotation, told_in
from presentation.board.html import render
from presentation.language.language import _, ngettext

MOST = 8  # that are read and not scrolled past


@dataclass(frozen=True)
class Quote:
    """The sentence of an indicator; `quoted`: with its source, as it is copied."""

    code: str
    href: str
    sentence: str
    quoted: str


def quotes(view: View) -> None:
    """Show the sentences on the indicators of a selection, folded where there are several."""
    show(_quotes(view, server_address(), datetime.now(UTC).date()))


@kept
def _quotes(view: View, server: str, day: date) -> str:
    codes = _told_by(view)
    title = ngettext("{count} sentence to be copied", "{count} sentences to be copied", len(codes))
    return render(
        "quotes",
        title=title.format(count=len(codes)),
        quotes=[_quote(code, view, server, day) for code in codes[:MOST]],
        left_out=_left_out(len(codes)),
    )


def _told_by(view: View) -> Sequence[str]:
    """Return the indicators whose whole sentence is about selected figures; others would say more."""
    found = selected(view)
    chosen = {row.observation_id for row in found}
    told = {code: told_in(seen(code, view)) for code in dict.fromkeys(row.indicator_code for row in found)}
    return [
        code
        for code, members in told.items()
        if members and chosen.issuperset(row.observation_id for row in members)
    ]


def _quote(code: str, view: View, server: str, day: date) -> Quote:
    shown, href = seen(code, view), way("wskaznik", view, kod=code)
    return Quote(code, href, said(shown.sentence), quotation(shown, server + href, day))


def _left_out(count: int) -> str:
    if count <= MOST:
        return ""
    message = _("Shown: {shown} of {count}; narrow the selection to see the others.")
    return message.format(shown=MOST, count=count)
