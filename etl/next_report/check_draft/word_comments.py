"""Writes findings into a Word file as comments at their paragraphs; nothing else in the file is changed."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from etl.faults import Fault, Faults
from etl.next_report.check_draft.finding import Finding

AUTHOR, INITIALS = "Barometr Sopotu", "BS"
# What python-docx raises on packages that other programs write and Word mends in silence.
_MALFORMED = (LookupError, ValueError, TypeError, AttributeError)


def write_comments(file: Path, findings: Iterable[Finding], places: Mapping[int, int], out: Path) -> None:
    """Write the file with a comment for each finding that is marked to `out`; raises Faults.

    `places`: where the paragraphs are, as `read_word_with_places` gives it.
    """
    try:
        document = docx.Document(str(file))
        paragraphs = list(document.element.iter(qn("w:p")))
        for finding in findings:
            if finding.is_marked:
                paragraph = Paragraph(paragraphs[places[finding.line]], document._body)
                document.add_comment(_runs(paragraph), finding.message_pl, AUTHOR, INITIALS)
        document.save(str(out))
    except _MALFORMED as error:
        sentence = "comments cannot be written into this file; open it in Word, save it again and repeat"
        polish = (
            "do tego pliku nie da się dopisać komentarzy; proszę otworzyć go w Wordzie, zapisać jako .docx "
            "i sprawdzić jeszcze raz"
        )
        raise Faults([Fault(file, None, sentence, polish)]) from error


def _runs(paragraph: Paragraph) -> list[Any]:
    """Return the runs to put a comment at; a paragraph without any gets an empty one for its anchor."""
    runs = [Run(element, paragraph) for element in paragraph._p.findall(qn("w:r"))]
    return runs or [paragraph.add_run()]
