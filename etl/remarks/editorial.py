"""Remarks that only a reader can make, and the replies of the responsible units."""

from collections.abc import Iterator
from dataclasses import replace

from etl.raw.document import Document
from etl.raw.remarks import Reply
from etl.remarks.remark import Remark


def editorial(documents: list[Document]) -> Iterator[Remark]:
    """Yield the remarks recorded by hand beside the raw data of each document."""
    for document in documents:
        for remark in document.remarks:
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
