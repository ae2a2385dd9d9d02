"""Workers as the server sees them: a process for each statement, gone with it.

They are copies of one process (`template.py`) that has everything loaded and is started when the SQL page
opens, so that a statement waits for nothing and the next one finds nothing of it.
"""

import atexit
import json
import mmap
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pyarrow as pa

from queries.sandbox.refusals import QueryRefused
from queries.sandbox.turns import LOOK
from queries.sandbox.worker import DATABASE, MOST_MEGABYTES

TEMPLATE = [sys.executable, "-s", "-P", "-m", "queries.sandbox.template"]
ROOT = Path(__file__).resolve().parents[2]
# Arrow and DuckDB reserve memory per processor otherwise; nothing of the server's environment goes along.
ENVIRONMENT = {
    "PYTHONPATH": str(ROOT),
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
}
FOLDERS = "statement-"  # how the names of the workers' folders begin
ABANDONED = 3600.0  # seconds after which no worker can still be at work in its folder
PATIENCE = 15.0  # seconds for a template to start on a busy machine
# Bytes of an answer: those of the rows, and beside them the lengths of cut cells and what Arrow puts around.
MOST_BYTES = 4 * MOST_MEGABYTES << 20
NICE = 15  # of a statement that is no longer short
_USER = (
    11  # place of the time in user mode, behind the name, in what the kernel tells of a process; system next
)
_PIECE = 1 << 20  # bytes of an answer read at once


class Worker:
    """A process that answers one statement on one build of the warehouse."""

    def __init__(self, build: Path, seconds: int) -> None:
        self.seconds = seconds
        self._used = 0.0
        self.folder = Path(tempfile.mkdtemp(prefix=FOLDERS))
        try:
            _link(build, self.folder / DATABASE)
            self.conversation, its_end = socket.socketpair()
            with its_end:
                self.process = _template.copy(its_end, {"folder": str(self.folder), "seconds": seconds})
        except OSError:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    def ask(self, question: str, watch: Callable[[], None]) -> pa.Buffer:
        """Return the raw answer; `watch` is called now and then, and what it raises ends the waiting.

        Raises QueryRefused.
        """
        self.conversation.settimeout(self.seconds)
        try:
            self.conversation.sendall(question.encode("utf-8", "replace"))
            self.conversation.shutdown(socket.SHUT_WR)
            return self._heard(watch)
        except TimeoutError:
            raise QueryRefused("time", seconds=self.seconds) from None
        except OSError:  # it was stopped before it had heard the question out
            raise QueryRefused("stopped") from None

    def _heard(self, watch: Callable[[], None]) -> pa.Buffer:
        """Return what the process says, in memory that goes back to the system when it is freed."""
        memory = mmap.mmap(-1, MOST_BYTES + 1, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        heard = 0
        self.conversation.settimeout(LOOK)
        with memoryview(memory) as view:
            while True:
                watch()
                try:
                    piece = self.conversation.recv_into(view[heard : heard + _PIECE])
                except TimeoutError:
                    continue
                heard += piece
                if heard > MOST_BYTES:
                    raise QueryRefused("size", most=MOST_MEGABYTES)
                if not piece:
                    break
        memory.resize(max(heard, 1))
        return pa.py_buffer(memory).slice(0, heard)

    def pause(self) -> None:
        """Let the process rest; it keeps what it has."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on where it was."""
        self._signal(signal.SIGCONT)

    def give_way(self) -> None:
        """Let the processor serve pages and short statements before it."""
        with suppress(OSError):  # it has ended
            os.setpriority(os.PRIO_PROCESS, self._number(), NICE)

    def used(self) -> float:
        """Return the seconds of the processor that the process has used."""
        with suppress(OSError, LookupError):  # it has ended
            fields = _read(f"/proc/{self._number()}/stat").rpartition(")")[2].split()
            self._used = (int(fields[_USER]) + int(fields[_USER + 1])) / os.sysconf("SC_CLK_TCK")
        return self._used

    def _number(self) -> int:
        """Return the number of the process; raises ProcessLookupError once it is gone."""
        found = re.search(r"^Pid:\t(\d+)$", _read(f"/proc/self/fdinfo/{self.process}"), re.MULTILINE)
        if found is None:
            raise ProcessLookupError
        return int(found[1])

    def _signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.process, number)

    def end(self) -> None:
        """Stop the process, whatever it does, and tidy up."""
        self._signal(signal.SIGKILL)
        select.select([self.process], [], [])  # readable once it has ended
        os.close(self.process)
        self.conversation.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _read(file: str) -> str:
    return Path(file).read_text("utf-8", "replace")


def _link(build: Path, name: Path) -> None:
    try:
        os.link(build, name)
    except OSError:  # another file system
        shutil.copyfile(build, name)


class _Template:
    """The process that workers are copies of, started when it is needed and again if it has died."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self.channel: socket.socket | None = None

    def start(self) -> socket.socket:
        """Start the process unless it runs, and return the way to it; raises OSError."""
        if self.process and self.channel and self.process.poll() is None:
            return self.channel
        self.end()
        self.channel, its_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.channel.settimeout(PATIENCE)
        with its_end:
            self.process = subprocess.Popen(
                TEMPLATE,
                cwd=ROOT,
                env=ENVIRONMENT,
                stdin=its_end.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        return self.channel

    def copy(self, conversation: socket.socket, request: dict[str, str | int]) -> int:
        """Return a new worker as a file descriptor of its process; raises OSError."""
        with self.lock:
            try:
                return self._copied(conversation, request)
            except OSError:  # it died since, and is started anew
                self.end()
                return self._copied(conversation, request)

    def _copied(self, conversation: socket.socket, request: dict[str, str | int]) -> int:
        channel = self.start()
        socket.send_fds(channel, [json.dumps(request).encode()], [conversation.fileno()])
        _word, descriptors, _flags, _address = socket.recv_fds(channel, 1, 1)
        if not descriptors:
            raise ConnectionError
        return descriptors[0]

    def end(self) -> None:
        """Stop the process, if one runs."""
        if self.channel:
            self.channel.close()
        if self.process:
            self.process.kill()
            self.process.wait()
        self.process = self.channel = None


def warm_up() -> None:
    """Have the template ready for the next statement; where that fails, the statement will say so."""
    with _template.lock, suppress(OSError):
        _template.start()


def forget_killed() -> None:
    """Delete the folders of statements whose server was killed; one that is used is gone in a second."""
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDERS}*"):
        with suppress(OSError):  # it has gone meanwhile, or is another user's
            if time.time() - folder.stat().st_mtime > ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)


_template = _Template()
atexit.register(_template.end)
