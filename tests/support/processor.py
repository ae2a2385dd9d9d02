"""How much of the processor a piece of work takes, told so that it means the same on every machine.

A limit in seconds is true of one machine on one day: a slower one, or one with busy neighbours, breaks it
though nothing has become dearer. Here each measuring also does a known work, and the seconds are those
that the machine would take for which the limits are written.
"""

import json
import re
import time
from collections.abc import Callable

# The known work on that machine (2 cores of an AMD EPYC, Python 3.11.7): median of 40 measurings.
_KNOWN_SECONDS = 0.0100
_KNOWN_ROUNDS = 88
_TRIES = 6  # the best of them counts: other work on the machine only adds, the first fills what is kept


def processor_seconds(work: Callable[[], object], tries: int = _TRIES) -> float:
    """Return the seconds of the processor that the best of several runs of the work takes."""
    spent, known = [], []
    for _try in range(tries):
        known.append(_seconds(_known_work))
        spent.append(_seconds(work))
    return min(spent) / min(known) * _KNOWN_SECONDS


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _known_work() -> None:
    """Do what pages do most: make texts of rows, look for words, sort, and read the texts back."""
    for number in range(_KNOWN_ROUNDS):
        rows = [{"year": 2010 + place % 11, "value": place * number, "unit": "osób"} for place in range(120)]
        text = json.dumps(sorted(rows, key=lambda row: (row["unit"], -int(row["value"]))))
        assert len(re.findall(r'"year": (\d+)', text)) == len(json.loads(text))
