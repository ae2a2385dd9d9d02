"""Cuts a table cell into its figures: label, number and print of each, in printed order."""

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.documents.document import Cell
from etl.figures.clauses import Clause, clauses
from etl.figures.context import Context, Key
from etl.figures.labels import (
    HEAD_LONGEST,
    clause_text,
    head_words,
    inherited,
    is_bare,
    is_unnamed,
    label_of,
    owned_end,
    without_year,
)
from etl.figures.no_value import is_not_done, missing_print, own_year_not_done
from etl.figures.prints import item_print, printed_of
from etl.figures.sentences import Sentence, flows, has_parted_number, is_too_long, sentences
from etl.figures.told_apart import Cut, Draft, grouped, told_apart
from etl.language.joint import JOINT
from etl.raw.figure import LONGEST
from etl.rule import rule


def cut_cell(cell: Cell, year: int | None = None) -> list[Cut]:
    """Return the figures of a cell; a cell that only says it has no value gives one row without number.

    `year` is that of the column: words that its survey did not take place give a row without number too.
    A cell too long to be read gives nothing, nor does one whose lines part a number; whoever calls tells it.
    """
    if is_too_long(cell) or has_parted_number(cell):
        return []
    found = [(index, sentence) for index, flow in enumerate(flows(cell)) for sentence in sentences(flow)]
    drafts = _drafts(found, year)
    if not drafts:
        missing = missing_print(cell)
        return [Cut(missing[0], "", "", missing[1])] if missing else []
    return [_finished(draft) for draft in told_apart(grouped(drafts))]


def _drafts(found: list[tuple[int, Sentence]], year: int | None) -> list[Draft]:
    entries = _entries(found)
    with_value = {_key(index, sentence) for index, sentence in found if sentence.values} & entries.keys()
    is_enumeration = len(entries) > 2 * len(with_value)
    drafts: list[Draft] = []
    heads: dict[Key, str] = {}
    context = Context()
    for index, sentence in found:
        key = _key(index, sentence)
        if drafts and (absent := own_year_not_done(sentence, year)):
            drafts.append(Draft(Cut(absent[0], "", "", absent[1]), index, "", "", is_entry=True))
        if entries.get(key) is sentence and (is_enumeration or key not in with_value):
            drafts.append(_entry(index, sentence, is_enumeration))
        if not sentence.values:
            if sentence.item:
                heads.setdefault(key, head_words(sentence.text))
            context.hear(key, sentence)
            continue
        new = list(_sentence_drafts(index, sentence, heads.get(key, "")))
        drafts += _in_context(new, key, sentence, context)
        context.leave(key, sentence)
        if sentence.item:
            heads.setdefault(key, _left_words(sentence, clauses(sentence)[0]))
    return drafts


def _in_context(drafts: list[Draft], key: Key, sentence: Sentence, context: Context) -> list[Draft]:
    """Add to the figures of a sentence what stands above them: a heading, the year of a survey, a name."""
    if context.heading and not sentence.item and is_bare(drafts[0].cut.label):
        drafts[0] = replace(drafts[0], cut=replace(drafts[0].cut, label=context.heading))
    if context.surveyed and not any(token.kind in ("year", "date") for token in sentence.tokens):
        drafts = [replace(draft, cut=_of_survey(draft.cut, context.surveyed)) for draft in drafts]
    group = context.group_of(key, sentence)
    return [replace(draft, group=group) for draft in drafts]


def _of_survey(cut: Cut, year: str) -> Cut:
    """Return a figure that a survey named before gave, with the year of that survey in its label."""
    return replace(cut, label=f"badanie w {year} r.{JOINT}{cut.label}".removesuffix(JOINT))


def _key(index: int, sentence: Sentence) -> Key:
    return index, sentence.item


def _entries(found: list[tuple[int, Sentence]]) -> dict[Key, Sentence]:
    """Return the first sentence of every enumerated list entry."""
    entries: dict[Key, Sentence] = {}
    for index, sentence in found:
        if sentence.item:
            entries.setdefault(_key(index, sentence), sentence)
    return entries


def _entry(index: int, sentence: Sentence, is_enumeration: bool) -> Draft:
    """Return the row of a list entry itself; among entries with values, one not carried out has none."""
    line, printed, number = item_print(sentence)
    number = "" if not is_enumeration and is_not_done(printed) else number
    named = sentence.values[0].start if sentence.values else sentence.end
    label = head_words(sentence.flow.text[sentence.start : named], LONGEST)
    return Draft(Cut(line, label, number, printed), index, "", "", is_entry=True)


@rule("head of an entry", "Klub Seniora: 40 osób, 12 spotkań", off="")
def _left_words(sentence: Sentence, clause: Clause) -> str:
    """Return the words before the first number, '' where the number comes first."""
    text, start, _ = clause_text(sentence, clause)
    words = without_year(head_words(text[:start], LONGEST))
    return words if re.search(r"[^\W\d_]{2}", words) and len(words) <= HEAD_LONGEST else ""


def _sentence_drafts(index: int, sentence: Sentence, head: str) -> Iterator[Draft]:
    owned = clauses(sentence)
    own_head = _left_words(sentence, owned[0])
    previous, qualifies = "", bool(head)
    for place, clause in enumerate(owned):
        label = label_of(sentence, clause)
        if place and is_unnamed(label) and not is_unnamed(previous):
            label = inherited(label, previous)
        else:
            qualifies = qualifies or bool(place and own_head and _is_about_head(sentence, clause))
            if qualifies:
                label = f"{head or own_head}{JOINT}{label}" if label else head or own_head
        line, printed, number = printed_of(sentence, clause, owned_end(sentence, clause))
        first = own_head or previous or label
        cut = Cut(line, label, number, printed)
        yield Draft(cut, index, sentence.item, first, own_head, is_qualified=qualifies)
        previous = label


@rule("figure of a list entry", "1. Klub: 40 osób, 12 spotkań")
def _is_about_head(sentence: Sentence, clause: Clause) -> bool:
    """Say whether a later figure of a list entry speaks about the entry's head."""
    return bool(sentence.item) or (sentence.is_item_start and clause.mark == "dash")


def _finished(draft: Draft) -> Cut:
    label = draft.cut.label
    if draft.item:
        label = f"{draft.item} {label}".strip()
    if len(label) > LONGEST:
        label = label[:LONGEST].rpartition(" ")[0]
    return replace(draft.cut, label=label)
