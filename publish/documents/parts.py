"""Puts a document together part by part, so that a reader sees how far it is and which part failed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias, TypeVar

from presentation.language.language import _
from publish.documents.content import Block
from publish.refusal import CannotPublishError

T = TypeVar("T")
# What is told before each part: its name, how many are done, how many there are.
Tell: TypeAlias = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Part:
    """A part of a document under the name by which it is told; `make` gives its blocks."""

    name: str
    make: Callable[[], Iterable[Block]]


class PartFailedError(CannotPublishError):
    """A part of a document cannot be made; the document is then not made at all."""


def put_together(parts: Sequence[Part], tell: Tell | None = None) -> tuple[Block, ...]:
    """Return the blocks of all parts; raises PartFailedError that names the part and says why."""
    blocks: list[Block] = []
    for done, part in enumerate(parts):
        if tell:
            tell(part.name, done, len(parts))
        blocks += made(part.name, partial(_blocks, part))
    return tuple(blocks)


def _blocks(part: Part) -> list[Block]:
    return list(part.make())


def made(name: str, make: Callable[[], T]) -> T:
    """Return what `make` gives; raises PartFailedError that names the part and says why it cannot be made."""
    try:
        return make()
    except CannotPublishError:
        raise
    except Exception as error:
        message = _(
            "The part “{part}” cannot be made: {reason}. No file was made; choose less, or send this "
            "sentence with the address of the page to whoever looks after the Barometr."
        )
        reason = f"{type(error).__name__}: {error}".rstrip(".: ")
        raise PartFailedError(message.format(part=name, reason=reason)) from error
