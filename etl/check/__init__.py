"""Remarks on the data: what arithmetic and comparison show about the prints, each naming its places."""

from etl.assign import Assigned
from etl.check.arithmetic import claims, sums
from etl.check.comparability import not_comparable
from etl.check.editorial import editorial, with_replies
from etl.check.finding import Finding
from etl.check.prints import ambiguous_prints, missing_values, wrong_column_years
from etl.check.repeats import contradictions
from etl.check.suspicious import outliers, swapped
from etl.observations import Observation
from etl.read_catalogue import Catalogue
from etl.read_raw import Document
from etl.read_remarks import Reply

__all__ = ["Finding", "check"]


def check(
    documents: list[Document],
    placed: list[Assigned],
    observations: list[Observation],
    catalogue: Catalogue,
    replies: list[Reply],
) -> list[Finding]:
    """Return every finding in a stable order, with the state and reply of the responsible unit."""
    found = [
        *sums(observations, catalogue),
        *contradictions(observations),
        *claims(observations),
        *wrong_column_years(placed, catalogue),
        *ambiguous_prints(observations),
        *swapped(observations),
        *outliers(observations),
        *not_comparable(observations, catalogue),
        *missing_values(observations),
        *editorial(documents),
    ]
    unique = {finding.finding_id: finding for finding in found}
    return with_replies(list(unique.values()), replies)
