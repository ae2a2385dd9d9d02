"""A label below its entry: the words of the entry, a joint, its own words («parkowanie / w tym ...»)."""

JOINT = " / "


def own_words(label: str) -> str:
    """Return the words of a label after those of its entry, all of them where it stands below none."""
    return label.rpartition(JOINT)[2]


def entry_words(label: str) -> str:
    """Return the words of the entry that a label stands below, '' where there is none."""
    return label.rpartition(JOINT)[0]
