"""The last line of a document: which data it was made from, said once and not on every page."""

from presentation.figure.when import day_text
from presentation.language.language import _
from publish.documents.content import Paragraph
from queries import catalogue


def data_line() -> Paragraph:
    """Return the day and the version of the data."""
    build = catalogue.build()
    text = _("Barometr Sopotu, data as of {date}, version {version}.")
    told = text.format(date=day_text(build.built_at.date()), version=build.data_version)
    return Paragraph(told, style="small")
