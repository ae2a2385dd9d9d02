"""The code that shows the chart of an indicator on another site, for those that may."""

from html import escape
from urllib.parse import quote

from pages.links.citing import server_address
from presentation.language.language import _, current
from publish.embedding import FOLDER, sites

HEIGHT = 460  # pixels; title, chart and source on the width of a phone


def embed_code(code: str, name: str) -> str:
    """Return the tag of the frame, '' where no other site may show it."""
    if not sites():
        return ""
    spoken = "" if current() == "pl" else f"?jezyk={current()}"
    address = f"{server_address()}{FOLDER}/{quote(code)}{spoken}"
    title = escape(_("{code} {name}, a chart of Barometr Sopotu").format(code=code, name=name))
    return (
        f'<iframe src="{address}" title="{title}" width="100%" height="{HEIGHT}" '
        'style="border:0" loading="lazy"></iframe>'
    )
