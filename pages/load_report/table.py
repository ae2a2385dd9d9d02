"""The figures of a draft: how many of each state, and a table of one state with prints and earlier years."""

from collections.abc import Sequence

import streamlit as st

from pages import lookups
from pages.frame.markup import as_printed, as_text
from pages.load_report.door.figures import STATES, Line, Lines, State
from pages.load_report.words import reason_sentence, state_sentence, state_word
from presentation.figure.indicator import Series
from presentation.figure.numbers import number, qualified, quantity
from presentation.language.code_words import missing_reason_word
from presentation.language.language import _, choose, ngettext
from queries import catalogue

PAGE = 20
EARLIER = 3


def counts(lines: Lines) -> State | None:
    """Show how many figures ended how, and return the state to be looked at."""
    found = lines.states()
    st.markdown(
        ngettext("{count} figure was read.", "{count} figures were read.", len(lines)).format(
            count=len(lines)
        )
    )
    chosen: State | None = st.segmented_control(
        _("Which figures"),
        [state for state in STATES if found[state]],
        format_func=lambda state: f"{state_word(state)} ({found[state]})",
        default=next((state for state in STATES if found[state]), None),
        required=True,
        key="import_state",
    )
    if chosen:
        st.markdown(state_sentence(chosen))
    return chosen


def rows_not_found(lines: Lines) -> None:
    """Name the official indicators for which the draft has neither a figure nor an empty cell."""
    given = lines.overview.indicators
    absent = [row for row in lookups.official() if row.indicator_code not in given]
    if absent:
        message = ngettext(
            "The document has no row for {count} indicator",
            "The document has no row for {count} indicators",
            len(absent),
        )
        names = "; ".join(f"{row.indicator_code} {row.short_name}" for row in absent)
        with st.expander(message.format(count=len(absent))):
            st.markdown(as_text(f"{names}."))


def draft_table(lines: Lines, state: State | None) -> Sequence[Line]:
    """Show the figures of a state page by page; return those of the page shown."""
    if state is None:
        return []
    pages = max(1, -(-lines.states()[state] // PAGE))
    label = _("Page of the table, 1 to {pages}").format(pages=pages)
    page = st.number_input(label, 1, pages, key=f"import_page_{pages}", width=220) if pages > 1 else 1
    part = lines.page(state, (page - 1) * PAGE, PAGE)
    if not part:
        return part
    series = {found.series_id: found for found in catalogue.series()}
    table = {
        _("Place"): [as_text(line.place) for line in part],
        _("As printed"): [as_printed(line.printed) or _("empty cell") for line in part],
        _("Read as"): [as_text(read_as(line, series)) for line in part],
        _("Value"): [as_text(_value(line, series)) for line in part],
        _("Earlier years"): [as_text(_earlier(line)) for line in part],
        _("Remark"): [
            as_text(
                " ".join([*(reason_sentence(reason) for reason in [line.reason] if reason), *line.remarks])
            )
            for line in part
        ],
    }
    with st.container(key="wide_table"):
        filled = {name: cells for name, cells in table.items() if any(cells)}
        st.table(filled, border="horizontal", hide_index=True, alt=_("Figures of the draft"))
    return part


def read_as(line: Line, series: dict[str, Series]) -> str:
    """Return the indicator, series, category and year that a figure was given, as far as it was."""
    if not line.series:
        facts = lookups.indicators().get(line.indicator)
        return f"{line.indicator} {facts.short_name}" if facts else ""
    name = series[line.series].name
    category = f": {line.category}" if line.category else ""
    return f"{line.indicator} {name}{category}, {line.year}"


def _value(line: Line, series: dict[str, Series]) -> str:
    if line.value is not None:
        unit = series[line.series].unit if line.series else ""
        text = quantity(line.value, lookups.facts_for(unit).unit) if unit else number(line.value)
        return qualified(text, line.qualifier, line.printed)
    return missing_reason_word(line.missing_reason) if line.missing_reason else line.number


def _earlier(line: Line) -> str:
    titles = lookups.titles()
    texts = []
    for year, value, printed, document_id in line.earlier[:EARLIER]:
        text = f"{year}: {number(value) if value is not None else choose(printed, printed)}"
        texts.append(f"{text} ({titles.get(document_id, document_id)})" if year == line.year else text)
    return "; ".join(texts)
