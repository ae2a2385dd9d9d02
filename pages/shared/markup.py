"""Words of a document or of a visitor inside Markdown, where they must stay plain words."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$<>:-])")


def as_text(words: str | None) -> str:
    """Return the words so that Markdown shows them letter by letter; a line stays one line."""
    return _SPECIAL.sub(r"\\\1", " ".join((words or "").split()))
