"""The figures of the context as HTML, by area and topic, made once per build, language and choice."""

from collections.abc import Iterable

from pages import lookups
from pages.filters.query_params import View
from pages.filters.selection import shown_indicators
from pages.frame.kept import kept
from presentation.board.index import is_long
from presentation.board.line import line_of
from presentation.board.sections import TableSection, sections
from presentation.board.table import Group, table
from presentation.board.tale import tale_of
from presentation.board.wall import tales
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView

CITY = ""  # the area of what no single area covers


@kept
def context_lists(view: View) -> str:
    """Return the long series with their charts, then all figures of the context by area and topic."""
    shown = of_context(view)
    titles = {code: f"{code}. {area.name}" for code, area in lookups.areas().items()}
    titles |= {CITY: _("The whole city")}
    return sections(
        [
            TableSection(_("Figures of many years"), "wiele-lat", _charts(shown)),
            *(
                TableSection(title, f"obszar-{code or 'miasto'}", _by_topic(code, shown), area=code)
                for code, title in titles.items()
            ),
        ]
    )


def of_context(view: View) -> list[IndicatorView]:
    """Return the context figures that the view leaves."""
    known = lookups.indicators().values()
    return shown_indicators(view, [found for found in known if not found.is_official])


def _charts(shown: Iterable[IndicatorView]) -> str:
    years = tuple(lookups.years())
    found = [tale_of(item, years) for item in shown if is_long(item)]
    return tales(found, _("Figures of many years")) if found else ""


def _by_topic(area: str, shown: Iterable[IndicatorView]) -> str:
    years = tuple(lookups.years())
    found = [item for item in shown if item.indicator.area_code == area]
    groups = [
        Group(
            name,
            f"temat-{topic}",
            [line_of(item, years) for item in found if topic_of(item.code) == topic],
        )
        for topic, name in topics().items()
    ]
    caption = _("Figures outside the official indicators")
    return table(groups, caption) if found else ""


def topic_of(code: str) -> str:
    """Return the topic of a context figure, which its code names: `pomoc` of `K.pomoc.1`."""
    return code.split(".")[1]


def topics() -> dict[str, str]:
    """Return how the topics read, in the order of the page."""
    return {
        "pomoc": _("Social assistance"),
        "przemoc": _("Domestic violence"),
        "kryzys": _("Help in a crisis"),
        "rodzina": _("Families"),
        "piecza": _("Foster care"),
        "seniorzy": _("Older people"),
        "bezdomnosc": _("Homelessness"),
        "niepelnosprawnosc": _("People with disabilities"),
        "covid": _("The epidemic"),
        "zadania_ngo": _("Tasks of organizations"),
        "ludnosc": _("Residents"),
        "migracje": _("Migration"),
        "praca": _("Work"),
        "edukacja": _("Education"),
        "wybory": _("Elections"),
        "wolontariat": _("Volunteering"),
    }
