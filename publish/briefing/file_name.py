"""How the file of a briefing is called: `notatka_obszar-II_2020`."""

from publish.briefing.selection import Selection


def file_name(selection: Selection, language: str) -> str:
    """Return the name without its ending; the same selection always has the same name."""
    if selection.area:
        what = f"obszar-{selection.area}"
    elif selection.priority:
        what = f"kierunek-{selection.priority}"
    elif selection.codes:
        what = "-".join(selection.codes[:4]) + ("-i-inne" if len(selection.codes) > 4 else "")
    else:
        what = "wszystkie-obszary"
    parts = ["notatka", what, str(selection.year), "skrot" if selection.is_short else "", language]
    return "_".join(part for part in parts if part and part != "pl")
