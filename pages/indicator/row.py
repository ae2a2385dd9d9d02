"""One indicator in a list: its name and reading, a light picture, and everything else once it is opened."""

import streamlit as st

from pages.frame.markup import prose
from pages.indicator.detail import indicator_summary
from pages.indicator.small_picture import small_picture
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView

INDICATOR_PAGE = "indicator/page.py"


def indicator_row(shown: IndicatorView, *, is_open: bool) -> None:
    """Show one row; the interactive chart is made only when the row is open."""
    with st.container(key=f"row_{shown.code.replace('.', '_')}"):
        words, picture = st.columns([5, 2], vertical_alignment="center")
        with words:
            st.markdown(f"### {prose(str(shown.indicator.short_name))}", anchors=False)
            st.markdown(prose(shown.paragraph))
            st.caption(_small_print(shown))
        with picture:
            _small_picture(shown)
        label = prose(_("Chart, table and sources: {name}").format(name=shown.indicator.short_name))
        opened = st.expander(label, expanded=is_open, key=f"open_{shown.code}", on_change="rerun")
        if opened.open:
            with opened:
                indicator_summary(shown)


def reading_line(shown: IndicatorView, why: str = "") -> None:
    """Show one indicator as a link and its first sentence, for lists that only lead on; `why` it is there."""
    link, words = st.columns([2, 5], gap="small")
    with link:
        st.page_link(
            INDICATOR_PAGE,
            label=prose(shown.indicator.label),
            query_params={"kod": shown.code},
        )
    reason = f"  \n{prose(why)}" if why else ""
    words.markdown(f"{prose(shown.sentence)}{reason}")


def _small_print(shown: IndicatorView) -> str:
    parts = [prose(shown.context_words or shown.code)]
    if shown.verdict:
        parts.append(f":material/{shown.verdict.icon}: {prose(shown.verdict.words)}")
    if shown.remarks:
        parts.append(_("Remarks ({count})").format(count=len(shown.remarks)))
    return " · ".join(parts)


def _small_picture(shown: IndicatorView) -> None:
    if shown.main and shown.has_voice:
        small_picture(shown.main)
    st.page_link(
        INDICATOR_PAGE,
        label=prose(_("Everything about: {name}").format(name=shown.indicator.short_name)),
        icon=":material/arrow_forward:",
        query_params={"kod": shown.code},
    )
