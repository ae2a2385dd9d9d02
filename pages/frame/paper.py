"""The head of a printed page: whose page it is, at which address and on which day, and what was chosen."""

from datetime import UTC, datetime

from pages.filters import chosen
from pages.frame.kept import show
from pages.frame.markup import visible
from pages.links.feedback_link import seen_at
from presentation.board.html import render
from presentation.figure.when import day_text
from presentation.language.language import _


def paper_head(name: str) -> None:
    """Write the head, which no screen shows; `name`: of the product."""
    day = day_text(datetime.now(UTC).date())
    show(
        render(
            "paper_head",
            name=name,
            day=_("printed on {day}").format(day=day),
            address=visible(seen_at()),
            chosen=visible(chosen.in_words()),
        )
    )
