"""How long a document takes that someone waits for, and how much memory twenty of them leave behind."""

import resource
from collections.abc import Iterator

from bench.measure import Measure, median_ms, once_ms
from publish.briefing.briefing import briefing
from publish.briefing.selection import Selection
from publish.documents.content import Document
from publish.documents.docx import to_docx
from publish.documents.pdf import to_pdf
from publish.sheet.document import sheet_document
from publish.sheet.sheet import sheet

MEGABYTE = 1024


def measure() -> Iterator[Measure]:
    """Measure the note of one area, the largest, and the monitoring sheet; the warehouse is known."""
    first = once_ms(lambda: to_pdf(_area()))
    yield Measure("note first", round(first / 1000, 2), "s", "area II as PDF, the first of a process")
    for name, what, make in (
        ("note Word", "the note on area II as Word; at most 3 s", lambda: to_docx(_area())),
        ("note PDF", "the note on area II as PDF; at most 1.5 s", lambda: to_pdf(_area())),
        ("appendix Word", "the same with its appendix as Word", lambda: to_docx(_area(is_long=True))),
        ("appendix PDF", "the same with its appendix as PDF", lambda: to_pdf(_area(is_long=True))),
        ("sheet Word", "the sheet 2020-2022 as Word", lambda: to_docx(sheet_document(sheet("2020-2022")))),
    ):
        yield Measure(name, round(median_ms(make) / 1000, 2), "s", what)
    before = _peak()
    for _try in range(20):
        to_docx(_area())
        to_pdf(_area())
    yield Measure("note memory", round(_peak() - before, 1), "MB", "more at most after twenty of each")


def _area(*, is_long: bool = False) -> Document:
    return briefing(Selection(2020, area="II", is_long=is_long))


def _peak() -> float:
    """Return the most memory the process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
