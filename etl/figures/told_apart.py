"""The figures of a cell on their way, and the words that tell those apart whose labels read alike."""

from collections import Counter
from dataclasses import dataclass, replace

from etl.figures.labels import without_year
from etl.figures.names import is_common, is_name
from etl.language.folding import fold
from etl.language.joint import JOINT
from etl.rule import passed, rule


@dataclass(frozen=True)
class Cut:
    """One figure of a cell, or the one missing print of a cell without figures."""

    line: int
    label: str
    number: str
    printed: str


@dataclass(frozen=True)
class Draft:
    """A figure on its way: `flow` and `item` say what it shares a list entry with.

    `head` names the first figure of its sentence, `own_head` only where words lead up to that figure;
    `group` is the line without figures that it stands below («Schronisko:»).
    """

    cut: Cut
    flow: int
    item: str
    head: str
    own_head: str = ""
    group: str = ""
    is_entry: bool = False
    is_qualified: bool = False


@rule("head tells like labels apart", "Klub: 40 osób; Dom: 12 osób", off=passed())
def told_apart(drafts: list[Draft]) -> list[Draft]:
    """Put the head of their entry before figures whose labels read alike within the cell."""
    alike = Counter((draft.item, fold(draft.cut.label)) for draft in drafts if not draft.is_entry)
    firsts: dict[int, str] = {}
    for draft in drafts:
        if not draft.is_entry:
            firsts.setdefault(draft.flow, draft.head)
    leaders = _leaders(drafts)
    crowded = {
        draft.flow
        for draft in drafts
        if not draft.is_entry and id(draft) not in leaders and alike[draft.item, fold(draft.cut.label)] > 1
    }
    told = []
    for draft in drafts:
        head = draft.own_head or firsts.get(draft.flow, "")
        fits = head and not fold(draft.cut.label).startswith(fold(without_year(head)))
        if fits and draft.flow in crowded and id(draft) not in leaders and not draft.is_qualified:
            label = f"{without_year(head)}{JOINT}{draft.cut.label}".removesuffix(JOINT)
            draft = replace(draft, cut=replace(draft.cut, label=label))
        told.append(draft)
    return told


@rule("line above tells like labels apart", "Schronisko: / 40 osób", off=passed())
def grouped(drafts: list[Draft]) -> list[Draft]:
    """Put the line they stand below before figures: a name, or what tells labels apart that read alike."""
    groups: dict[str, set[str]] = {}
    for draft in drafts:
        if not draft.is_entry:
            groups.setdefault(fold(draft.cut.label), set()).add(draft.group)
    crowded = {group for alike in groups.values() if len(alike) > 1 for group in alike if group}
    return [_below(draft) if draft.group in crowded or is_name(draft.group) else draft for draft in drafts]


def _below(draft: Draft) -> Draft:
    """Put the group of a figure before its label, unless the label begins with it or it tells nothing."""
    told = fold(draft.cut.label).startswith(fold(draft.group))
    if draft.is_entry or told or is_common(draft.group):
        return draft
    label = f"{draft.group}{JOINT}{draft.cut.label}".removesuffix(JOINT)
    return replace(draft, cut=replace(draft.cut, label=label))


def _leaders(drafts: list[Draft]) -> set[int]:
    """Return the identities of the first figure of every flow."""
    first: dict[int, int] = {}
    for draft in drafts:
        if not draft.is_entry:
            first.setdefault(draft.flow, id(draft))
    return set(first.values())
