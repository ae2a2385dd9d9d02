"""One at a time in a folder: builds, and changes of a draft, wait for each other, also across processes.

The lock is on the folder itself, so that nothing is left behind: it ends with the process, however it ends.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.faults import Fault, Faults

# A file is read for 60 s at most, and then once more; whoever waits longer waits for something that hangs.
PATIENCE = 130.0  # seconds
_PAUSE = 0.02  # seconds


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Have the folder for oneself inside the block; raises Faults after a long wait, and OSError.

    A folder that was moved or deleted while one waited is gone: FileNotFoundError.
    """
    with _opened(folder) as descriptor:
        _wait(folder, descriptor)
        if not os.path.samestat(os.fstat(descriptor), folder.stat()):
            raise FileNotFoundError(2, "the folder is gone", str(folder))
        yield


def is_free(folder: Path) -> bool:
    """Return whether nobody has the folder for himself."""
    with _opened(folder) as descriptor:
        return _is_taken_by_us(descriptor)


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _wait(folder: Path, descriptor: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while not _is_taken_by_us(descriptor):
        if time.monotonic() > deadline:
            sentence = "somebody else has been at work here for long; look whether a build hangs, and repeat"
            polish = "ktoś inny pracuje tu już długo; proszę spróbować ponownie za kilka minut"
            raise Faults([Fault(folder, None, sentence, polish)])
        time.sleep(_PAUSE)


def _is_taken_by_us(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
