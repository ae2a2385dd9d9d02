"""One indicator in a list: its name and reading, a light picture, and everything else once it is opened."""

import streamlit as st

from pages.shared import lookups
from pages.shared.indicator_detail import indicator_summary
from pages.shared.markup import prose
from pages.shared.selection import Shown
from pages.shared.small_picture import small_picture
from presentation.figure.blocks import blocks_of
from presentation.language.language import _
from presentation.reading.breakdown import breakdown_sentence

INDICATOR_PAGE = "areas/indicator.py"


def indicator_row(shown: Shown, remarks: int, *, is_open: bool) -> None:
    """Show one row; the interactive chart is made only when the row is open."""
    with st.container(key=f"row_{shown.code.replace('.', '_')}"):
        words, picture = st.columns([5, 2], vertical_alignment="center")
        with words:
            st.markdown(f"### {prose(lookups.name_of(shown.indicator, 'short_name'))}", anchors=False)
            st.markdown(prose(_reading_text(shown)))
            st.caption(_small_print(shown, remarks))
        with picture:
            _small_picture(shown)
        label = prose(
            _("Chart, table and sources: {name}").format(name=lookups.name_of(shown.indicator, "short_name"))
        )
        opened = st.expander(label, expanded=is_open, key=f"open_{shown.code}", on_change="rerun")
        if opened.open:
            with opened:
                indicator_summary(shown)


def reading_line(shown: Shown, why: str = "") -> None:
    """Show one indicator as a link and its first sentence, for lists that only lead on; `why` it is there."""
    link, words = st.columns([2, 5], gap="small")
    with link:
        st.page_link(
            INDICATOR_PAGE,
            label=prose(f"{_code(shown)}{lookups.name_of(shown.indicator, 'short_name')}"),
            query_params={"kod": shown.code},
        )
    sentences = shown.reading.sentences if shown.reading else (_reading_text(shown),)
    reason = f"  \n{prose(why)}" if why else ""
    words.markdown(f"{prose(sentences[0])}{reason}")


def _code(shown: Shown) -> str:
    return f"{shown.code} " if shown.indicator["is_official"] else ""


def _reading_text(shown: Shown) -> str:
    if shown.reading:
        return shown.reading.text
    for block in blocks_of(shown.rows):
        if sentence := breakdown_sentence(block.parts, lookups.facts_for(block.unit)):
            return sentence
    return _("The loaded documents give no figure for these years.")


def _small_print(shown: Shown, remarks: int) -> str:
    parts = [shown.code if shown.indicator["is_official"] else _("context figure, not an official indicator")]
    if shown.reading and shown.reading.judgement:
        judgement = shown.reading.judgement
        parts.append(f":material/{judgement.icon}: {judgement.words}")
    if remarks:
        parts.append(_("Remarks ({count})").format(count=remarks))
    return " · ".join(parts)


def _small_picture(shown: Shown) -> None:
    blocks = blocks_of(shown.rows)
    if blocks and blocks[0].lead:
        small_picture(blocks[0])
    st.page_link(
        INDICATOR_PAGE,
        label=prose(
            _("Everything about: {name}").format(name=lookups.name_of(shown.indicator, "short_name"))
        ),
        icon=":material/arrow_forward:",
        query_params={"kod": shown.code},
    )
