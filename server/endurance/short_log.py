"""The log stays readable and small: what visitors do wrong is told in a line, and what repeats is counted.

Anybody can send the server what it cannot read, as often as he likes, and the platform writes a traceback for
each: whoever looks for a fault of ours finds nothing then, and the disk fills. A fault of ours keeps its
traceback; the same one over and over is told a few times a minute, with how many were left out.
"""

import logging
import time
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb, format_exception

MOST = 5  # of one kind in a minute: enough to see what it is
MINUTE = 60.0  # seconds
LONGEST = 300  # letters of what is told of a visitor's mistake; more than our longest sentence
LONGEST_TRACE = 8_000  # letters; some thirty calls
MOST_KINDS = 1_000  # that are remembered; an attacker would have to find as many faults
# Where the platform reads what visitors send: what goes wrong there is theirs.
_OF_VISITORS = ("starlette_websocket.py", "starlette/websockets.py", "backend_operation_handler.py")


@dataclass
class _Told:
    since: float
    count: int = 0


class ShortLog(logging.Filter):
    """Shortens records and leaves out what repeats."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[tuple[object, ...], _Told] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the record is told; it is short then, and says how many like it were not."""
        if record.levelno < logging.WARNING:
            return True
        left_out = self._left_out(_kind(record))
        if left_out is None:
            return False
        _shorten(record)
        if left_out:
            record.msg += f" (and {left_out} times more in the minute before, left out)"
        return True

    def _left_out(self, kind: tuple[object, ...]) -> int | None:
        """Return how many of a kind were left out before this one, None where it is to be left out too."""
        now = time.monotonic()
        told = self._told.get(kind)
        if told and now - told.since < MINUTE:
            told.count += 1
            return None if told.count > MOST else 0
        if len(self._told) >= MOST_KINDS:
            self._told.clear()
        self._told[kind] = _Told(now, 1)
        return max(told.count - MOST, 0) if told else 0


_SHORT = ShortLog()


def keep_short() -> None:
    """Shorten what every logger that there is now tells; each is asked once however often this is called."""
    for logger in [logging.root, *logging.root.manager.loggerDict.values()]:
        if isinstance(logger, logging.Logger):
            logger.addFilter(_SHORT)


def _kind(record: logging.LogRecord) -> tuple[object, ...]:
    return (record.name, record.lineno, type(_error(record)), *_place(record))


def _error(record: logging.LogRecord) -> BaseException | None:
    return record.exc_info[1] if isinstance(record.exc_info, tuple) else None


def _place(record: logging.LogRecord) -> tuple[str, int]:
    """Return file and line where the error was raised, else where the record was made."""
    error = _error(record)
    frames = extract_tb(error.__traceback__) if error else []
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else (record.pathname, record.lineno)


def _shorten(record: logging.LogRecord) -> None:
    error = _error(record)
    text = record.getMessage()
    if error and Path(_place(record)[0]).as_posix().endswith(_OF_VISITORS):
        text += f": {type(error).__name__}: {error}"
        record.exc_info = record.exc_text = None
    elif error:
        record.exc_text = "".join(format_exception(error)).rstrip()[-LONGEST_TRACE:]
    record.msg, record.args = _line(text), ()


def _line(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    words = " ".join(text[: 2 * LONGEST].split())
    return f"{words[:LONGEST]} …" if len(text) > LONGEST else words
