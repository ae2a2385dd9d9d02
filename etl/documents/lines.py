"""Lines that read on as one, with the way back to the line in which each letter stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from etl.documents.document import Line


@dataclass(frozen=True)
class Flow:
    """Lines that read on as one (a wrapped sentence or list item), with the way back to each line."""

    parts: tuple[Line, ...]
    text: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Join the parts with one blank and remember where each begins."""
        starts, length = [], 0
        for part in self.parts:
            starts.append(length)
            length += len(part.text) + 1
        object.__setattr__(self, "text", " ".join(part.text for part in self.parts))
        object.__setattr__(self, "starts", tuple(starts))

    def line_at(self, offset: int) -> tuple[Line, int]:
        """Return the line that holds the offset and where in the flow that line begins."""
        found = max(index for index, start in enumerate(self.starts) if start <= offset)
        return self.parts[found], self.starts[found]

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines in order."""
        return iter(self.parts)
