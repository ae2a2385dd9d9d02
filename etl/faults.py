"""Faults of the input, told as sentences with the file and line where a person can mend them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong in an input file: where it stands, what it is and what to do.

    `sentence_pl` is given where an official meets the fault on the import page: in documents and forms.
    """

    path: Path
    line: int | None
    sentence: str
    sentence_pl: str = ""

    def __str__(self) -> str:
        """Return `path:line: sentence`, the form that editors and terminals make clickable."""
        return f"{self.path}:{self.line or 1}: {self.sentence}"


class Faults(Exception):  # noqa: N818 - they are faults of the input
    """Every fault found in one pass over the input; the build stops, the old warehouse stays."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults sorted by file and line, each once."""
        self.faults = sorted(
            set(faults), key=lambda fault: (str(fault.path), fault.line or 0, fault.sentence)
        )
        super().__init__("\n".join(str(fault) for fault in self.faults))
