"""Checks what stands in a document's raw folder against itself: ids, decisions, notes and remarks."""

from collections.abc import Iterable, Iterator

from etl.faults import Fault
from etl.raw.document import Decision, Document
from etl.raw.figure import Figure


def contradicting_ids(documents: list[Document]) -> Iterator[Fault]:
    """Yield a fault for each id that stands twice, and for what is said about a figure that is not here."""
    for document in documents:
        yield from _twice(document.figures)
        prints = {figure.figure_id: figure.printed for figure in document.figures}
        yield from _decisions(document.decisions, prints)
        yield from _beside(document, prints)


def _twice(figures: Iterable[Figure]) -> Iterator[Fault]:
    first: dict[str, Figure] = {}
    for figure in figures:
        if figure.figure_id in first:
            earlier = first[figure.figure_id].source_line
            sentence = f"figure «{figure.figure_id}» stands twice (first in line {earlier}); keep one"
            yield Fault(figure.source, figure.source_line, sentence)
        first.setdefault(figure.figure_id, figure)


def _decisions(decisions: Iterable[Decision], prints: dict[str, str]) -> Iterator[Fault]:
    for decision in decisions:
        if decision.figure_id not in prints:
            sentence = f"the decision is about «{decision.figure_id}», which is no figure here; correct it"
            yield Fault(decision.source, decision.source_line, sentence)
        elif prints[decision.figure_id] != decision.expects:
            sentence = (
                f"the decision about «{decision.figure_id}» was made for «{decision.expects}», "
                f"but «{prints[decision.figure_id]}» is printed; decide anew"
            )
            yield Fault(decision.source, decision.source_line, sentence)


def _beside(document: Document, prints: dict[str, str]) -> Iterator[Fault]:
    if not document.figures:
        return
    folder = document.figures[0].source.parent
    named = [(figure_id, "notes.csv") for figure_id in document.notes]
    named += [(figure_id, "remarks.toml") for remark in document.remarks for figure_id in remark.figures]
    for figure_id, name in named:
        if figure_id.startswith(f"{document.document_id}:") and figure_id not in prints:
            yield Fault(folder / name, None, f"«{figure_id}» is no figure of this document; correct it")
