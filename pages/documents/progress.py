"""How far the making of a document is, told on the page while it lasts."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from pages.frame.markup import as_text
from presentation.language.language import _
from publish.documents.parts import Tell


@contextmanager
def progress(what: str) -> Iterator[Tell]:
    """Show a bar for as long as the document is made; what it gives takes each part as it begins."""
    bar = st.progress(0.0, as_text(what))

    def tell(part: str, done: int, parts: int) -> None:
        message = _("{what} Part {number} of {parts}: {part}")
        text = message.format(what=what, number=done + 1, parts=parts, part=part)
        bar.progress(done / parts, as_text(text))

    try:
        yield tell
    finally:
        bar.empty()
