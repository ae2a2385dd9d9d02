"""How many indicators there are and which lack figures: counted by hand in the documents, for every test."""

OF_AREA = {"I": 6, "II": 17, "III": 20, "IV": 9}
OFFICIAL = sum(OF_AREA.values())
CONTEXT = 40
# What the loaded reports answer for the official ones, over all reported years.
COMPLETENESS = {"direct": 30, "partial": 14, "other": 4, "none": 4}
WITHOUT_NUMBER = ["I.1", "I.4", "III.16", "IV.2"]
# Years in which a loaded report gives no figure for an official one, and why.
MISSING = {
    ("I.1", 2019): "not_in_report",
    ("I.1", 2020): "not_in_report",
    ("I.4", 2019): "words_only",  # activities named in a list without numbers
    ("I.4", 2020): "words_only",
    ("II.4", 2019): "blank",
    ("II.4", 2020): "not_carried_out",
    ("II.17", 2019): "dash",
    ("III.16", 2019): "no_data",
    ("III.16", 2020): "no_data",
    ("III.18", 2019): "words_only",
    ("IV.2", 2019): "blank",
    ("IV.2", 2020): "blank",
}


def codes_of(area: str) -> list[str]:
    """Return the codes of the official indicators of an area, in their order."""
    return [f"{area}.{number}" for number in range(1, OF_AREA[area] + 1)]
