"""Makes the label of a figure: the words of its clause without the number, its mark and loose ends."""

import re

from etl.figures.clauses import Clause
from etl.figures.sentences import Sentence
from etl.language.artefacts import BULLET, clean, plain_blanks
from etl.language.folding import fold, fold_blanks
from etl.language.tokens import fold_same_length
from etl.language.vocabulary import QUALIFIERS, SCALE, UNIT
from etl.raw.figure import LONGEST
from etl.rule import passed, rule

HEAD_LONGEST = 80
_GAP = "\x00"
_YEAR_PHRASE = re.compile(
    r"(?:\b(?:w|za|z|na|od|do)\s)?(?:\b(?:roku|rok|latach|lata|r\.)\s)?(?<!\d)(?:19|20)\d{2}(?:\s?(?:r\b\.?|rok\w*))?",
    re.IGNORECASE,
)
_SAME_THING = re.compile(r"\b(?:podczas gdy|natomiast|wobec|rok wcześniej|rok temu)\b", re.IGNORECASE)
_QUALIFIED = re.compile(rf"(?:^|(?<=[\s(:,-]))(?:(?:{QUALIFIERS}|od)\s?)+(?={_GAP})")
_UNIT_AFTER = re.compile(rf"(?P<unit>{_GAP}\s?{SCALE}{UNIT}\.?)\s*(?:[.,;:)]*\s*$|(?=\())")
_UNIT_DASH = re.compile(rf"{_GAP}\s?{SCALE}{UNIT}\.?\s+[-–—]\s?(?=\S)")
_JOINED_BEFORE = re.compile(rf"^.*\s(?:oraz|i)\s(?:{QUALIFIERS}\s)?{_GAP}")  # those words name another figure
_PERCENT = re.compile(rf"{_GAP}\s?%")
_SUM_SIGN = re.compile(r"^\s*\+")
_EMPTY = re.compile(rf"^(?:{UNIT}|tys|mln|mld|[\W_])*$", re.IGNORECASE)
_OPENING = re.compile(r"^(?:[\s,;:.*/–—-]|(?:oraz|i|a|wobec)\s|\)(?=\s|$)|[a-z]\)\s)+", re.IGNORECASE)
_CLOSING = re.compile(r"(?:[\s,;:./–—-]|\s\+|\s(?:oraz|i|a|w tym|z tego|z czego|-))+$")
_ASIDE = re.compile(r"\s\([^()]*\)")
_STOP = re.compile(
    r"\bodpowiednio\b.*$|\s[-–—]\s+dane\b.*$"
    r"|,[^,]*\s[-–—:]\s?(?:brak|b\. ?d\.|nie dotyczy).*$"
    r"|,[^,]*\b(?:bedzie|beda|zostanie|zostana|planuje\w*)\b.*$"
)
_ONE_PERSON = re.compile(
    r"^\s(?:osob\w*|dziecko|kobiet\w*|mezczyzn\w*|uczen\w*|senior\w*)\b[^(,;]*(?P<rest>[(,;].*)$"
)
_ONES = frozenset({"1", "jeden", "jedna", "jedno"})


def clause_text(sentence: Sentence, clause: Clause) -> tuple[str, int, int]:
    """Return the clause's words with the place of its number in them; list numbers are left out."""
    start = clause.start
    numbers = [token.end for token in sentence.tokens if token.kind == "list_number" and token.start >= start]
    if numbers and numbers[0] <= clause.value.start:
        start = numbers[0]
    text = sentence.flow.text[start : clause.end]
    return text, clause.value.start - start, clause.value.end - start


@rule("aside on single persons or the source", "1 osoba (pobyt 3 dni)", off=lambda _, clause: clause.end)
def owned_end(sentence: Sentence, clause: Clause) -> int:
    """Return where the clause's own words end: before what tells of single persons or of the source."""
    after = fold_same_length(plain_blanks(sentence.flow.text[clause.value.end : clause.end]))
    stop = _STOP.search(after)
    if fold(clause.value.text) in _ONES and (person := _ONE_PERSON.match(after)):
        return clause.value.end + person.start("rest")
    return clause.value.end + stop.start() if stop else clause.end


def label_of(sentence: Sentence, clause: Clause) -> str:
    """Return the words that name the figure, at most 160 characters, '' where there are none."""
    text, start, end = clause_text(sentence, clause)
    text = text[: len(text) - (clause.end - owned_end(sentence, clause))]
    text, start, end = _without_dated_parts(sentence, clause, text, start, end)
    plain = plain_blanks(text[:start]) + _GAP + plain_blanks(text[end:])
    plain = _JOINED_BEFORE.sub(_GAP, plain)
    if len(fold_blanks(plain)) > LONGEST:
        plain = _ASIDE.sub(lambda found: found[0] if _GAP in found[0] else "", plain)
    plain = _PERCENT.sub(_GAP, _SUM_SIGN.sub("", plain))
    plain = _without_unit(_drop(plain, _QUALIFIED))
    plain = re.sub(rf"\s?[-–—:=]\s?{_GAP}|{_GAP}\s?[-–—:=](?=\s)", _GAP, plain)
    return _tidy(plain)


def _drop(plain: str, pattern: re.Pattern[str]) -> str:
    found = pattern.search(fold_same_length(plain))
    return plain[: found.start()] + plain[found.end() :] if found else plain


@rule("unit beside a name", "Klub: 40 osób", off=passed())
def _without_unit(plain: str) -> str:
    """Drop a bare unit after the number where other words name the figure."""
    folded = fold_same_length(plain)
    before = folded[: folded.index(_GAP)]
    unit = _UNIT_AFTER.search(folded)
    if unit and not _EMPTY.match(before.strip(" (")):
        return plain[: folded.index(_GAP)] + _GAP + plain[unit.end("unit") :]
    dashed = _UNIT_DASH.search(folded)
    if dashed and _EMPTY.match(before) and re.search(r"\w", folded[dashed.end() :]):
        return _GAP + plain[dashed.end() :]
    return plain


@rule(
    "period before the number",
    "okres: 01.09.2020-31.08.2021, 12 osób",
    off=lambda *told: told[2:],
)
def _without_dated_parts(
    sentence: Sentence, clause: Clause, text: str, start: int, end: int
) -> tuple[str, int, int]:
    """Drop «okres: 01.09.2020-31.08.2021,» and the like before the number, but not what stands before it."""
    offset = clause.value.start - start
    dates = [token for token in sentence.tokens if token.kind == "date" and offset <= token.start]
    before = [token for token in dates if token.end - offset <= start]
    comma = text.find(",", before[-1].end - offset, start) if before else -1
    if comma < 0:
        return text, start, end
    kept = max(text.rfind(",", 0, before[0].start - offset), 0)
    gone = comma + 1 - kept - (1 if kept else 0)
    return text[:kept] + (" " if kept else "") + text[comma + 1 :], start - gone, end - gone


def _tidy(plain: str) -> str:
    label = fold_blanks(BULLET.sub("", plain, count=1))
    label = _around(label, LONGEST)
    label = fold_blanks(label.replace(_GAP, " "))
    label = re.sub(r"\s+([,;:.)])", r"\1", label).replace("( ", "(").replace("()", "")
    label = _balanced(_CLOSING.sub("", _OPENING.sub("", label)))
    if label.startswith("(") and label.find(")") == len(label) - 1:
        label = label[1:-1]
    return re.sub(r"(?<=\d)(\s?r)$", r"\1.", fold_blanks(label))


def _around(text: str, limit: int) -> str:
    """Shorten to whole words around the number, keeping what stands nearest to it."""
    if len(text) <= limit:
        return text
    gap = text.find(_GAP)
    left, right = text[:gap], text[gap:]
    room = limit - min(len(right), limit // 3 if len(left) > limit else limit)
    if len(left) > room:
        left = left[-room:].partition(" ")[2]
    if len(left) + len(right) > limit:
        right = right[: limit - len(left)].rpartition(" ")[0]
    return left + right


def _balanced(label: str) -> str:
    """Remove a parenthesis that has lost its other half."""
    while label.count("(") > label.count(")"):
        at = label.rindex("(")
        label = label[:at].rstrip() + (" " if at else "") + label[at + 1 :].lstrip()
    while label.count(")") > label.count("("):
        at = label.index(")")
        label = label[:at] + label[at + 1 :]
    return label.strip()


@rule("bare unit below a heading", "Schronisko:")
def is_bare(label: str) -> bool:
    """Say whether a label holds nothing but a unit."""
    return bool(_EMPTY.match(fold(label)))


@rule("figure named by its year alone", "2020 – 402, 2019 – 418")
def is_unnamed(label: str) -> bool:
    """Say whether a label names only a year: its figure counts what the one before does."""
    return not re.search(r"\w", _SAME_THING.sub("", _YEAR_PHRASE.sub("", label)))


def without_year(label: str) -> str:
    """Return the label without the years it states."""
    return fold_blanks(_CLOSING.sub("", _OPENING.sub("", _YEAR_PHRASE.sub(" ", label))))


def inherited(label: str, previous: str) -> str:
    """Return the previous figure's label with the year of this one."""
    return fold_blanks(f"{without_year(previous)} {label}")


def head_words(text: str, longest: int = HEAD_LONGEST) -> str:
    """Return the words of a text without its list number and loose marks, cut between words."""
    words = re.sub(r"^\s*(?:\d{1,2}\s?[.)]|[a-z]\))\s*", "", clean(text)).strip(" ;:,.–-")
    return words if len(words) <= longest else words[:longest].rpartition(" ")[0]
