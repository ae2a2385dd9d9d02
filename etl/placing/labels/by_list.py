"""Matches a figure that names an entry of a numbered list elsewhere in the table («3. 120 osób»)."""

from etl.catalogue import model
from etl.catalogue.patterns import compiled
from etl.language.folding import fold
from etl.placing.labels.by_pattern import Match
from etl.placing.numbered_lists import NumberedLists
from etl.raw.figure import Figure
from etl.rule import rule


@rule("reference to a numbered list", "3. 114 mężczyzn", off=None)
def match_list_reference(
    figure: Figure, candidates: list[model.Series], lists: NumberedLists
) -> Match | None:
    """Return the series and category of the list entry that the figure refers to."""
    texts = [fold(text) for text in lists.referred(figure)]
    for series in sorted(candidates, key=lambda entry: not entry.unit_words):  # the narrower one first
        for text in texts if series.label_from else []:
            named = [(_longest_hit(category, text), category.name) for category in series.category]
            best = max(named, default=(0, ""))
            if best[0]:
                return series, best[1]
    return None


def _longest_hit(category: model.Category, folded: str) -> int:
    """Return the length of the longest match of the category's patterns in the folded text, 0 for none."""
    return max(
        (len(hit.group()) for label in category.labels if (hit := compiled(label).search(folded))), default=0
    )
