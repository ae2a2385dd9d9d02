"""The inside of an indicator: cautions, pictures, stated changes, explanations, evidence, downloads."""

import streamlit as st

from pages.frame.markup import as_printed, as_text, prose
from pages.indicator.evidence import evidence_list
from pages.indicator.pictures import picture, single_figures
from pages.links.downloads import csv_buttons
from pages.links.explorer_link import explorer_link
from presentation.language.language import _, choose, ngettext
from presentation.view.indicator_view import IndicatorView
from presentation.view.picture_view import PictureView


def indicator_summary(shown: IndicatorView) -> None:
    """Show what a row of a list opens to: the first picture with its tables, evidence and a way on."""
    cautions(shown)
    if shown.main:
        picture(shown.code, shown.main, is_lead_read=shown.has_voice)
        _picture_link(shown.main)
    others = len(shown.others)
    if others > 0:
        message = ngettext(
            "{count} more series is on the page of the indicator.",
            "{count} more series are on the page of the indicator.",
            others,
        )
        st.markdown(message.format(count=others))
    _evidence_and_downloads(shown)


def indicator_detail(shown: IndicatorView) -> None:
    """Show everything: a picture per series or group, then what was given only once, and the evidence."""
    cautions(shown)
    drawn = [found for found in shown.pictures if found.block.is_headline or not found.block.is_single]
    for found in drawn:
        picture(shown.code, found, is_lead_read=found is shown.main and shown.has_voice)
        if len(shown.pictures) > 1:
            _picture_link(found)
    single_figures([found for found in shown.pictures if found not in drawn])
    _stated(shown)
    _explanations(shown)
    _evidence_and_downloads(shown)


def cautions(shown: IndicatorView) -> None:
    """Show the one caution of the indicator and why its answer is partial, where there is one."""
    icons = {"caution": "info", "answers_note": "rule"}
    for name, text in shown.cautions:
        st.markdown(f":material/{icons[name]}: {prose(str(text))}")


def _picture_link(found: PictureView) -> None:
    explorer_link(found.name, szereg=found.block.series_ids)


def _evidence_and_downloads(shown: IndicatorView) -> None:
    label = _("Where do these figures come from?")
    with st.expander(label, key=f"evidence_{shown.code}", on_change="rerun") as box:
        if box.open:
            evidence_list(shown.rows)
    csv_buttons(shown.rows, key=f"csv_{shown.code}")


def _stated(shown: IndicatorView) -> None:
    if shown.stated:
        st.markdown(f"**{_('Changes and indices as the documents state them')}**")
        for item in shown.stated:
            name = choose(item.series_name, item.series_name_en)
            printed, place = as_printed(f"„{item.printed}”"), as_text("; ".join(item.places))
            st.markdown(f"- {as_text(name)}, {item.year}: {printed} ({place})")


def _explanations(shown: IndicatorView) -> None:
    for found in shown.explanations:
        st.markdown(f":material/lightbulb: {prose(f'{found.year}: {found.text} ({found.place})')}")
