"""The heading of a page with what is true of all its figures, a band of its area's colour beside it."""

from pages.frame.kept import show
from presentation.board.html import render


def heading(title: str, told: str, area: str = "") -> None:
    """Show the first heading of a page and one line below it; `area`: whose colour the band has."""
    show(render("heading", title=title, told=told, area=area))
