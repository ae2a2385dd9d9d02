"""The figures of a draft as a page looks at them: counted as a whole, read from a file a few at a time."""

import pickle
import weakref
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from etl.next_report.review import State
from pages.load_report.door.reviewing import Line, Overview


class Lines:
    """All figures of a draft; `file` holds them and may be deleted once this has been made."""

    def __init__(self, overview: Overview, file: Path) -> None:
        self.overview = overview
        self._reading = Lock()
        self._stream = file.open("rb")
        weakref.finalize(self, self._stream.close)

    def __len__(self) -> int:
        """Return how many figures there are."""
        return self.states().total()

    def states(self) -> Counter[State]:
        """Return how many figures ended how."""
        return Counter({state: len(places) for state, places in self.overview.places.items()})

    def page(self, state: State, first: int, count: int) -> Sequence[Line]:
        """Return so many figures of a state from one on, 0 being the first."""
        found: list[Line] = []
        with self._reading:
            for place in self.overview.places.get(state, [])[first : first + count]:
                self._stream.seek(place)
                found.append(pickle.load(self._stream))
        return found
