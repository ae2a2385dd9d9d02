"""The inside of an indicator: cautions, pictures, stated changes, explanations, evidence, downloads."""

from collections.abc import Sequence

import streamlit as st

from pages.shared import lookups
from pages.shared.downloads import csv_buttons
from pages.shared.evidence import evidence_list
from pages.shared.explorer_link import explorer_link
from pages.shared.markup import as_printed, as_text, prose
from pages.shared.pictures import picture, single_figures
from pages.shared.selection import Shown
from presentation.figure.blocks import Block, blocks_of, stated_changes
from presentation.language.language import _, choose, ngettext
from queries.warehouse import Row, rows


def indicator_summary(shown: Shown) -> None:
    """Show what a row of a list opens to: the first picture with its tables, evidence and a way on."""
    cautions(shown.indicator)
    blocks = blocks_of(shown.rows)
    if blocks:
        picture(shown.code, blocks[0], is_lead_read=True)
        _block_link(blocks[0])
    others = len(blocks) - 1
    if others > 0:
        message = ngettext(
            "{count} more series is on the page of the indicator.",
            "{count} more series are on the page of the indicator.",
            others,
        )
        st.markdown(message.format(count=others))
    _evidence_and_downloads(shown)


def indicator_detail(shown: Shown) -> None:
    """Show everything: a picture per series or group, then what was given only once, and the evidence."""
    cautions(shown.indicator)
    blocks = blocks_of(shown.rows)
    drawn = [block for block in blocks if block.is_headline or not block.is_single]
    for block in drawn:
        picture(shown.code, block, is_lead_read=block is blocks[0])
        if len(blocks) > 1:
            _block_link(block)
    single_figures([block for block in blocks if block not in drawn])
    _stated(shown.rows)
    _explanations(shown.code)
    _evidence_and_downloads(shown)


def cautions(indicator: Row) -> None:
    """Show the one caution of the indicator and why its answer is partial, where there is one."""
    for field, icon in (("caution", "info"), ("answers_note", "rule")):
        if indicator[field]:
            st.markdown(f":material/{icon}: {prose(lookups.name_of(indicator, field))}")


def _block_link(block: Block) -> None:
    explorer_link(
        choose(block.first["series_name"], block.first["series_name_en"]),
        szereg=(row["series_id"] for row in (*block.totals, *block.parts)),
    )


def _evidence_and_downloads(shown: Shown) -> None:
    label = _("Where do these figures come from?")
    with st.expander(label, key=f"evidence_{shown.code}", on_change="rerun") as box:
        if box.open:
            evidence_list(shown.rows)
    csv_buttons(shown.rows, key=f"csv_{shown.code}")


def _stated(members: Sequence[Row]) -> None:
    changes = stated_changes(members)
    if changes:
        st.markdown(f"**{_('Changes and indices as the documents state them')}**")
        for row in changes:
            name = choose(row["series_name"], row["series_name_en"])
            place = as_printed(f"„{row['printed']}” ({row['locator']})")
            st.markdown(f"- {as_text(name)}, {row['year']}: {place}")


def _explanations(code: str) -> None:
    for row in rows("explanations"):
        if row["indicator_code"] == code:
            text = prose(f"{row['year']}: {lookups.name_of(row, 'text')} ({row['locator']})")
            st.markdown(f":material/lightbulb: {text}")
