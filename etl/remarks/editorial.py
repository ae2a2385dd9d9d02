"""Remarks that only a reader can make, and the replies of the responsible units."""

from collections.abc import Iterator
from dataclasses import replace

from etl.faults import Fault, Faults
from etl.raw.document import Document
from etl.raw.remarks import Reply
from etl.remarks.remark import Remark


def editorial(documents: list[Document]) -> Iterator[Remark]:
    """Yield the remarks recorded by hand beside the raw data of each document."""
    for document in documents:
        for remark in document.remarks:
            if remark.completes:
                continue
            yield Remark(
                kind=remark.kind,
                severity=remark.severity,
                key=remark.id,
                message_pl=remark.message_pl,
                message_en=remark.message_en,
                indicator=remark.indicator,
                series=remark.series,
                year=remark.year,
                value_used=remark.value_used,
                figures=tuple(("print", figure_id) for figure_id in remark.figures),
            )


def completed(remarks: list[Remark], documents: list[Document]) -> list[Remark]:
    """Return the remarks, those with what a reader adds to them; raises Faults for an addition to none.

    Where the figure it speaks of is still there but a later document settled it, the addition is left out.
    """
    known = {figure.figure_id for document in documents for figure in document.figures}
    additions = [
        (document, addition) for document in documents for addition in document.remarks if addition.completes
    ]
    by_id = {remark.remark_id: remark for remark in remarks}
    faults = []
    for document, added in additions:
        completes = str(added.completes)
        remark = by_id.get(completes)
        if remark is None and completes.rpartition("|")[2] in known:
            continue
        if remark is None:
            path = document.figures[0].source.parent / "remarks.toml"
            sentence = f"remark «{added.id}» completes «{added.completes}», which no rule finds; correct it"
            faults.append(Fault(path, None, sentence))
            continue
        by_id[remark.remark_id] = replace(
            remark,
            message_pl=f"{remark.message_pl} {added.message_pl}",
            message_en=f"{remark.message_en} {added.message_en}",
            figures=remark.figures + tuple(("print", figure_id) for figure_id in added.figures),
        )
    if faults:
        raise Faults(faults)
    return list(by_id.values())


def with_replies(remarks: list[Remark], replies: list[Reply]) -> list[Remark]:
    """Return the remarks with the state and reply that the responsible unit gave."""
    by_id = {reply.remark_id: reply for reply in replies}
    return [_answered(remark, by_id.get(remark.remark_id)) for remark in remarks]


def _answered(remark: Remark, reply: Reply | None) -> Remark:
    if reply is None:
        return remark
    return replace(
        remark, state=reply.state, reply_pl=reply.reply_pl or None, replied_on=reply.replied_on or None
    )
