"""The words that stand at the head of a list entry or above figures, short enough to be repeated."""

import re

from etl.extract.artefacts import clean

HEAD_LONGEST = 80


def head_words(text: str, longest: int = HEAD_LONGEST) -> str:
    """Return the words of a text without its list number and loose marks, cut between words."""
    words = re.sub(r"^\s*(?:\d{1,2}\s?[.)]|[a-z]\))\s*", "", clean(text)).strip(" ;:,.–-")
    return words if len(words) <= longest else words[:longest].rpartition(" ")[0]
