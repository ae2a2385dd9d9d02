"""What the folded sections of an indicator's page are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from pages.indicator.linked import Said


@dataclass(frozen=True)
class Item:
    """One line of a list: a name before its words, a place they lead to, what stands after them.

    `printed`: words of a document, which are Polish on every page.
    """

    name: str = ""
    words: str = ""
    href: str = ""
    after: str = ""
    printed: str = ""


@dataclass(frozen=True)
class Table:
    """A table of ready words; a figure leads to its evidence."""

    caption: str
    names: Sequence[str]
    rows: Sequence[Sequence[Said]]


@dataclass(frozen=True)
class Part:
    """A titled part of a section; `copied`: texts to be copied, `inside`: HTML of another template."""

    title: str = ""
    anchor: str = ""
    texts: Sequence[str] = ()
    items: Sequence[Item] = ()
    tables: Sequence[Table] = ()
    copied: Sequence[str] = ()
    inside: str = ""
