"""Recognises a cell that gives no value: empty, «b.d.», «---», or a task that was not carried out."""

import re

from etl.documents.document import Cell, Line
from etl.figures.sentences import Sentence, flows, sentences
from etl.language.folding import fold, fold_blanks
from etl.language.tokens import fold_same_length
from etl.raw.figure import LONGEST
from etl.rule import rule

_NO_DATA = re.compile(
    r"^(?:b\.? ?d\.?|brak(?: danych)?\.?|nd\.?|n\.d\.|n/d|nie dotyczy|nie badano|nie prowadzono"
    r"|[-–—.x/ …]+|nie posiada\w* danych|dane niedostepne)$"
)
_NOT_DONE = re.compile(
    r"nie (?:odby\w+ sie|zosta\w+ (?:z?realizowan\w+|przeprowadzon\w+|wykonan\w+)|z?realizowa\w+"
    r"|przeprowadz\w+|wykonan\w*|badan\w+|bylo? (?:z?realizowan\w+|prowadzon\w+))|odwolan\w+|zawieszon\w+"
)
_SURVEY = re.compile(r"\b(?:badani|badan\b|ankiet|sondaz|pomiar|ewaluacj)\w*")


def missing_print(cell: Cell) -> tuple[int, str] | None:
    """Return (line, printed) of a cell that says it has no value; None for other words."""
    if cell.is_empty:
        return cell.lines[0].number, ""
    if _NO_DATA.match(fold(cell.text)):
        line = next(line for line in cell.lines if not line.is_blank)
        return line.number, fold_blanks(line.text)
    for flow in flows(cell):
        for sentence in sentences(flow):
            if is_not_done(sentence.text):
                return _not_done(sentence.start, sentence.end, flow.text, flow.line_at(sentence.start))
    return None


@rule("survey that did not take place", "w 2020 badania nie przeprowadzono", off=None)
def own_year_not_done(sentence: Sentence, year: int | None) -> tuple[int, str] | None:
    """Return (line, printed) of a sentence that says the survey of that very year did not take place."""
    folded = fold_same_length(sentence.text)
    done = _NOT_DONE.search(folded)
    if year is None or not done or not _SURVEY.search(folded) or str(year) not in folded[: done.end()]:
        return None
    end = sentence.start + done.end()
    return _not_done(sentence.start, end, sentence.flow.text, sentence.flow.line_at(sentence.start))


@rule("year of a survey", "badanie z 2019 r.", off="")
def survey_year(sentence: Sentence) -> str:
    """Return the year of a survey that a sentence speaks of, '' if it names none or several."""
    years = {found for token in sentence.tokens for found in re.findall(r"(?:19|20)\d\d", token.text)}
    is_survey = _SURVEY.search(fold_same_length(sentence.text)) and not is_not_done(sentence.text)
    return years.pop() if is_survey and len(years) == 1 else ""


@rule("nothing took place", "nie odbyły się")
def is_not_done(text: str) -> bool:
    """Say whether the words tell that something did not take place."""
    return _NOT_DONE.search(fold(text)) is not None


def _not_done(start: int, end: int, text: str, place: tuple[Line, int]) -> tuple[int, str]:
    line, offset = place
    printed = fold_blanks(text[start : min(end, offset + len(line.text))])
    return line.number, printed if len(printed) <= LONGEST else printed[:LONGEST].rpartition(" ")[0]
