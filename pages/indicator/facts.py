"""The facts of an indicator in short, beside its chart."""

from pages import lookups
from pages.filters.query_params import View
from pages.frame.kept import kept
from pages.indicator.evidence_rows import Desk
from pages.indicator.seen import said, seen
from presentation.address import address
from presentation.board.html import render
from presentation.figure.evidence import evidence_anchor, evidence_of
from presentation.figure.feedback import Matter, letter_link
from presentation.figure.indicator import Indicator
from presentation.figure.values import value_text
from presentation.figure.when import year_label
from presentation.language.code_words import direction_word
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView


@kept
def facts(code: str, view: View, desk: Desk) -> str:
    """Return the card as HTML.

    Args:
        code: the indicator.
        view: the chosen years.
        desk: who takes remarks on figures.
    """
    shown = seen(code, view)
    found = [(name, words, href) for name, words, href in _facts(shown) if words]
    ways = [{"words": _("How to cite"), "href": "#cytowanie"}]
    if desk.contact:
        ways.append({"words": _("Report a remark"), "href": _letter(shown, desk)})
    return render(
        "indicator_facts",
        facts=[
            {"name": name, "words": said(words), "href": href, "is_newest": name == _("Newest figure")}
            for name, words, href in found
        ],
        ways=ways,
    )


def _facts(shown: IndicatorView) -> list[tuple[str, str, str]]:
    indicator = shown.indicator
    count = len(shown.remarks)
    remarks = ngettext("{count} remark on the data", "{count} remarks on the data", count)
    return [
        (_("Newest figure"), _newest(shown), f"#{evidence_anchor(shown.newest)}" if shown.newest else ""),
        (_("What it is"), shown.context_words, ""),
        (_("Comparable years"), _comparable(shown), ""),
        (_("Operational goal"), *_goal(indicator)),
        (_("Wanted direction"), wish(indicator), ""),
        *((_("Caution"), str(text), "") for _name, text in shown.cautions),
        (_("Remarks"), remarks.format(count=count) if count else "", "#uwagi"),
        (_("Unit"), shown.unit_name, ""),
        (_("Who gives the figure"), shown.supplier or _("not stated"), ""),
    ]


def wish(indicator: Indicator) -> str:
    """Return the wanted direction and whose words say so, without saying one thing twice."""
    unit = lookups.facts_for(indicator.unit).unit
    told = direction_word(indicator.direction, is_countable=unit.is_countable)
    if indicator.direction_source == "read_from_goal":
        told = _("{wish}, as we read its wording").format(wish=told)
    return f"{told}. {indicator.direction_reason}"


def _newest(shown: IndicatorView) -> str:
    item = shown.newest
    if item is None:
        return ""
    return f"{value_text(item, shown.facts(item.unit).unit_of(item))} ({year_label(item)})"


def _comparable(shown: IndicatorView) -> str:
    if shown.main is None or not shown.has_voice:
        return ""
    years = list(dict.fromkeys(year_label(item) for item in shown.main.comparable))
    return ", ".join(sorted(years)) if len(years) > 1 else ""


def _goal(indicator: Indicator) -> tuple[str, str]:
    if not indicator.goal_code:
        return _("none: no operational goal covers it"), ""
    goal = lookups.goals()[indicator.goal_code]
    anchor = f"cel-{goal.goal_code.replace('.', '-')}"
    words = f"{goal.goal_code} {goal.name} ({_('our assignment')})"
    return words, address(lookups.areas()[goal.area_code].slug, anchor)


def _letter(shown: IndicatorView, desk: Desk) -> str:
    item = shown.newest
    if item is None:
        return letter_link(
            desk.contact, Matter(shown.code, str(shown.indicator.short_name), "", "", desk.seen_at)
        )
    known = shown.facts(item.unit)
    found = evidence_of(item, len(known.documents))
    place = f"{known.documents[found.document_id]}, {found.locator}"
    figure = f"{item.full_name}, {_newest(shown)}"
    return letter_link(desk.contact, Matter(shown.code, figure, found.printed, place, desk.seen_at))
