"""Says what is remarkable about the prints: what does not add up, contradicts, or cannot be compared.

Observations and placed figures enter, with what people wrote beside them. Remarks leave in a stable order,
each a sentence in both languages that names its places, with the reply of the unit responsible.
"""

from etl.catalogue.catalogue import Catalogue
from etl.observing.observations import Observation
from etl.placing.placed import Assigned
from etl.raw.document import Document
from etl.raw.remarks import Reply
from etl.remarks.arithmetic import claims, sums
from etl.remarks.comparability import not_comparable
from etl.remarks.editorial import completed, editorial, with_replies
from etl.remarks.prints import ambiguous_prints, missing_values, wrong_column_years
from etl.remarks.remark import Remark
from etl.remarks.repeats import contradictions
from etl.remarks.suspicious import outliers, swapped


def remarks_on(
    documents: list[Document],
    placed: list[Assigned],
    observations: list[Observation],
    catalogue: Catalogue,
    replies: list[Reply],
) -> list[Remark]:
    """Return every remark in a stable order, with the state and reply of the responsible unit."""
    found = [
        *sums(observations, catalogue),
        *contradictions(observations, catalogue),
        *claims(observations),
        *wrong_column_years(placed, catalogue),
        *ambiguous_prints(observations),
        *swapped(observations),
        *outliers(observations),
        *not_comparable(observations, catalogue),
        *missing_values(observations),
    ]
    unique = {remark.remark_id: remark for remark in [*found, *editorial(documents)]}
    return with_replies(completed(list(unique.values()), documents), replies)
