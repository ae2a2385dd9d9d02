"""Checks what stands in a document's raw folder against itself: ids, decisions and notes."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from etl.faults import Fault

if TYPE_CHECKING:
    from etl.read_raw import Document, Figure


def contradicting_ids(documents: "list[Document]") -> Iterator[Fault]:
    """Yield a fault for each id that stands twice, and for each decision or note that no longer fits."""
    for document in documents:
        first: dict[str, Figure] = {}
        for figure in document.figures:
            if figure.figure_id in first:
                earlier = first[figure.figure_id].source_line
                sentence = f"figure «{figure.figure_id}» stands twice (first in line {earlier}); keep one"
                yield Fault(figure.source, figure.source_line, sentence)
            first.setdefault(figure.figure_id, figure)
        prints = {figure.figure_id: figure.printed for figure in document.figures}
        for decision in document.decisions:
            if decision.figure_id not in prints:
                sentence = (
                    f"the decision is about «{decision.figure_id}», which is no figure here; correct it"
                )
                yield Fault(decision.source, decision.source_line, sentence)
            elif prints[decision.figure_id] != decision.expects:
                sentence = (
                    f"the decision about «{decision.figure_id}» was made for «{decision.expects}», "
                    f"but «{prints[decision.figure_id]}» is printed; decide anew"
                )
                yield Fault(decision.source, decision.source_line, sentence)
        for figure_id in document.notes:
            if figure_id not in prints:
                path = document.figures[0].source.with_name("notes.csv") if document.figures else Path()
                yield Fault(path, None, f"a note is about «{figure_id}», which is no figure here; correct it")
