"""Remarks on an indicator's page: one list for each kind and state, no reason said twice."""

from pages.quality.remarks import remark_groups, remark_line
from presentation.figure.document import Remark
from presentation.language.bilingual import Bilingual

REASON = "Od 2019 roku liczone są inne placówki."


def remark(message: str, kind: str = "not_comparable") -> Remark:
    return Remark("one", kind, "warning", "open", Bilingual(message))


def test_remarks_of_one_kind_and_state_share_a_heading() -> None:
    found = [remark("Jedno."), remark("Drugie.", "outlier"), remark("Trzecie.")]
    first, second = remark_groups(found, ())
    assert first.endswith("**\n\n- Jedno.\n- Trzecie.")
    assert second.endswith("**\n\n- Drugie.")


def test_a_reason_told_beside_the_charts_is_not_said_again() -> None:
    found = remark(f"Schronisko: lat 2016 i 2019 nie porównujemy. {REASON}")
    (told,) = remark_groups([found], {REASON})
    assert REASON not in told
    assert told.endswith("Powody podano wyżej, przy wykresach.")
    (untold,) = remark_groups([found], ())
    assert untold.replace("\u00a0", " ").endswith(REASON)
    assert REASON in remark_line(found).replace("\u00a0", " ")
