"""The review of a document as lines of text, for the command line: what needs a person first, and why."""

from collections import Counter
from collections.abc import Iterable, Iterator

from etl.next_report.review import STATES, Reviewed
from etl.placing.problem import in_short

_SHOWN = 80


def review_lines(found: Iterable[Reviewed], alarms: Iterable[tuple[str, str]] = ()) -> Iterator[str]:
    """Yield what speaks against whole columns, how many figures ended how, and who needs a person."""
    lines = list(found)
    yield from (f"to be checked: {english}" for _, english in alarms)
    counted = Counter(line.state for line in lines)
    states = [f"{counted[state]} {state}" for state in STATES if counted[state]]
    yield f"figures: {', '.join(states) or 'none'}"
    for state in STATES:
        if state not in ("matched", "excluded"):
            yield from (_line(line) for line in lines if line.state == state)


def _line(line: Reviewed) -> str:
    figure, target = line.item.figure, line.item.target
    place = f"{target.series}/{target.category}@{target.year}".replace("/@", "@") if target else ""
    before = "; ".join(f"{item.year}: {_short(item.value, item.printed)}" for item in line.earlier[:3])
    parts = [
        f"  {line.state:10} {figure.figure_id} «{figure.printed[:_SHOWN]}»",
        place or (in_short(line.reason) if line.reason else ""),
        f"before {before}" if before else "",
        *(english for _, english in line.remarks),
    ]
    return " | ".join(part for part in parts if part)


def _short(value: object, printed: str) -> str:
    return str(value) if value is not None else f"«{printed[:_SHOWN]}»"
