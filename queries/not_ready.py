"""Data that cannot be read: an error for whoever asks, and one line of the log for all who ask."""

import logging
import time
from collections.abc import Hashable

_LOG = logging.getLogger(__name__)
# So long the same file is not tried again: reading it whole to find the same fault is dear, and a fault that
# passes (no memory, no descriptors) is over soon enough.
TRIED_AGAIN = 5.0  # seconds
TOLD_AGAIN = 600.0  # seconds after which the log says the same once more
MOST_REMEMBERED = 100  # sentences; there are one or two at a time


class WarehouseMissingError(RuntimeError):
    """There are no data that can be read; the message says why and what to do."""


class NotReady:
    """What was found unfit to be read, and what the log was told last."""

    def __init__(self) -> None:
        self._what: Hashable = None
        self._sentence = ""
        self._until = 0.0
        self._told: dict[tuple[Hashable, str], float] = {}

    def check(self, what: Hashable) -> None:
        """Raise WarehouseMissingError where this was found unfit a moment ago."""
        if what == self._what and time.monotonic() < self._until:
            raise WarehouseMissingError(self._sentence)

    def remembered(self, what: Hashable, sentence: str) -> WarehouseMissingError:
        """Return the error for something unfit, which is not tried again for a moment."""
        self._what, self._sentence = what, sentence
        self._until = time.monotonic() + TRIED_AGAIN
        return self.told(what, sentence)

    def told(self, what: Hashable, sentence: str) -> WarehouseMissingError:
        """Return the error with this sentence, which the log is told once."""
        now = time.monotonic()
        if now - self._told.get((what, sentence), -TOLD_AGAIN) >= TOLD_AGAIN:
            if len(self._told) >= MOST_REMEMBERED:
                self._told.clear()
            self._told[what, sentence] = now
            _LOG.error(sentence)
        return WarehouseMissingError(sentence)
