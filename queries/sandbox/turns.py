"""Whose statement runs: that of whoever has used the least of late, address by address, visitor by visitor.

A flood shall cost others nothing. So a statement that begins is compared with those that run: where its
visitor has used less, the one of whoever has used most is paused in its favour, and goes on when it has the
least again. Seconds used are forgotten by halves. Of several equals the last to come goes first: in a flood
that is the one who still waits for an answer. Too many paused ones would fill the memory, so the dearest is
refused then.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from queries.sandbox.refusals import QueryRefused

SLICE = 0.25  # seconds of the processor that are no difference: more than nearly every statement takes
LITTLE = 2.0  # whoever has used less is not told from somebody new: some twenty statements
IDLE = 0.1  # what a second on a place counts at least, though the machine has no time for the process
HALF_LIFE = 30.0  # seconds after which half of what was used is forgotten: a few statements of full length
MOST_OF_ONE = 20  # statements of one visit; a page asks for one, and a hand for some files of it
LOOK = 0.05  # seconds between two looks at whose turn it is
FORGOTTEN = 0.001  # seconds used that are not worth remembering; less than is used between two looks


@dataclass(frozen=True)
class Visitor:
    """Who asks: an address, and the session of it; scripts of ours are nobody in particular."""

    address: str = ""
    session: str = ""


class Process(Protocol):
    """What a statement runs in."""

    def pause(self) -> None:
        """Let it rest."""

    def go_on(self) -> None:
        """Let it go on where it was."""

    def give_way(self) -> None:
        """Let it come behind those that are short."""

    def used(self) -> float:
        """Return the seconds of the processor that it has used so far."""


@dataclass(eq=False)
class Turn:
    """One statement: it waits, runs, is paused and runs on; `seconds`: how long it has run so far."""

    visitor: Visitor
    came: float
    patience: float
    seconds: float = 0.0
    is_running: bool = False
    is_refused: bool = False
    process: Process | None = None
    since: float = 0.0
    processor_seconds: float = 0.0

    @property
    def waited(self) -> float:
        """Return the seconds it has waited since it came, those paused included."""
        return time.monotonic() - self.came - self.seconds


class Turns:
    """The places of statements, `begun` at most being in work or paused, a wait of `patience` seconds.

    Where `begun` is no more than the places, none is paused, and of equals the first to come goes first.
    Whoever has `MOST_OF_ONE` waiting is refused.
    """

    def __init__(self, places: int, begun: int, patience: float) -> None:
        self.places, self.begun, self.patience = places, begun, patience
        self._is_pausing = begun > places
        self._turns: list[Turn] = []
        self._used: dict[str | Visitor, float] = {}
        self._looked = time.monotonic()
        self._changed = threading.Condition()

    def running(self) -> int:
        """Return how many statements run now; at `places` the next one waits or has one paused."""
        return sum(turn.is_running for turn in self._turns)

    @contextmanager
    def turn(self, visitor: Visitor) -> Iterator[Turn]:
        """Wait for a place and keep it; raises QueryRefused when none comes free in time."""
        turn = Turn(visitor, time.monotonic(), self.patience)
        try:
            with self._changed:
                self._turns.append(turn)
                turn.is_refused = sum(other.visitor == visitor for other in self._turns) > MOST_OF_ONE
                self._look()
                self._check(turn)
                while not turn.is_running:
                    self._changed.wait(LOOK)
                    self._look_again()
                    self._check(turn)
            yield turn
        finally:
            with self._changed:
                self._look()
                self._turns.remove(turn)
                self._look()
                self._changed.notify_all()

    @contextmanager
    def process_of(self, turn: Turn, process: Process) -> Iterator[None]:
        """Let the process of a statement that has its place be paused for others until the block ends."""
        with self._changed:
            turn.process = process
        try:
            yield
        finally:
            with self._changed:
                self._count()
                turn.process = None

    def look(self, turn: Turn) -> None:
        """Give the places anew, and raise QueryRefused where this statement has waited for too long."""
        with self._changed:
            self._look_again()
            self._check(turn)

    def _check(self, turn: Turn) -> None:
        if turn.is_refused or turn.waited > turn.patience:
            raise QueryRefused("busy", places=self.places)

    def _look_again(self) -> None:
        if time.monotonic() - self._looked >= LOOK:  # all who wait come by here
            self._look()

    def _look(self) -> None:
        """Count what was used and give each place to whoever has used the least."""
        self._count()
        while waiting := [turn for turn in self._turns if not turn.is_running and not turn.is_refused]:
            first = min(waiting, key=self._rank)
            if self.running() >= self.places and not self._makes_way(first):
                return
            if first.process is None:
                self._refuse_dearest()
            self._run(first)

    def _count(self) -> None:
        now = time.monotonic()
        kept = 0.5 ** ((now - self._looked) / HALF_LIFE)
        self._used = {who: used * kept for who, used in self._used.items() if used * kept > FORGOTTEN}
        self._looked = now
        for turn in self._turns:
            if turn.is_running:
                spent = self._spent(turn, now)
                for who in (turn.visitor.address, turn.visitor):
                    self._used[who] = self._used.get(who, 0.0) + spent

    def _spent(self, turn: Turn, now: float) -> float:
        """Return what a statement has used since it was asked last."""
        passed, turn.since = now - turn.since, now
        turn.seconds += passed
        if turn.process is None:  # it is being started
            return 0.0
        before, turn.processor_seconds = turn.processor_seconds, turn.process.used()
        if before <= SLICE < turn.processor_seconds:
            turn.process.give_way()
        return max(turn.processor_seconds - before, passed * IDLE)

    def _rank(self, turn: Turn) -> tuple[int, int, float]:
        by_address, by_visitor = self._used_by(turn)
        if self._is_pausing:
            return int(by_address / LITTLE), int(by_visitor / LITTLE), -turn.came
        return int(by_address / SLICE), int(by_visitor / SLICE), turn.came

    def _used_by(self, turn: Turn) -> tuple[float, float]:
        return self._used.get(turn.visitor.address, 0.0), self._used.get(turn.visitor, 0.0)

    def _makes_way(self, first: Turn) -> bool:
        """Pause the dearest statement that runs where this one is clearly cheaper; return whether it was."""
        able = [turn for turn in self._turns if turn.is_running and turn.process]
        dearest = max(able, key=self._used_by, default=None) if self._is_pausing else None
        if dearest is None or dearest.process is None or not self._is_cheaper(first, dearest):
            return False
        dearest.process.pause()
        dearest.is_running = False
        return True

    def _is_cheaper(self, turn: Turn, other: Turn) -> bool:
        """Return whether one goes before another that runs: cheaper by far, or new and the other is not."""
        if turn.visitor == other.visitor:
            return False
        level = 0 if turn.visitor.address != other.visitor.address else 1
        is_new = turn.process is None and other.processor_seconds > SLICE
        is_as_good = self._rank(turn)[: level + 1] <= self._rank(other)[: level + 1]
        return (is_new and is_as_good) or self._used_by(turn)[level] + SLICE < self._used_by(other)[level]

    def _refuse_dearest(self) -> None:
        """Make room in the memory for one more that begins."""
        begun = [turn for turn in self._turns if turn.process and not turn.is_refused]
        paused = [turn for turn in begun if not turn.is_running]
        if len(begun) >= self.begun and paused:
            max(paused, key=self._rank).is_refused = True

    def _run(self, turn: Turn) -> None:
        turn.is_running, turn.since = True, time.monotonic()
        if turn.process:
            turn.process.go_on()
        self._changed.notify_all()
