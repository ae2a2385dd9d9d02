"""Our own HTML on a page, read as a visitor reads it: its elements by what they are."""

from lxml import html
from streamlit.testing.v1 import AppTest


def own_html(app: AppTest) -> html.HtmlElement:
    """Return everything that a page shows as our own HTML, as one tree."""
    pieces = "".join(element.proto.body for element in app.get("html"))
    return html.fromstring(f"<div>{pieces}</div>")


def words(element: html.HtmlElement) -> str:
    """Return the words of an element, with one blank between them."""
    return " ".join(element.text_content().split())
