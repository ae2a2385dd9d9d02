"""The rules by which Polish prose is read: each has a name and an example, is counted, can be switched off.

A rule is a function that says yes or no, or what it makes of some words. Switched off it answers as if there
were nothing to tell. `python -m etl rules` tells how often each fired on every known report; `--weigh` what
would be read otherwise without it. A rule whose absence changes nothing there has no place in the code.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Rule:
    """A rule: its name, the module it stands in, what it says, and a print that it is about."""

    name: str
    module: str
    says: str
    example: str


RULES: dict[str, Rule] = {}
_fired: Counter[str] = Counter()
_off: set[str] = set()
# What these keep is of the catalogue's files and asks no rule.
_WITHOUT_RULES = ("etl.catalogue.patterns", "etl.catalogue.files")


def rule(name: str, example: str, *, off: Any = False) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Name a function as a rule; raises ValueError for a name that another rule has.

    `off`: what it answers when switched off, or a function that makes this of its arguments.
    """

    def named(function: Callable[P, R]) -> Callable[P, R]:
        says = (function.__doc__ or function.__name__.strip("_").replace("_", " ")).partition("\n")[0]
        known_rule(name, function.__module__, says, example)

        @wraps(function)
        def weighed(*args: P.args, **kwargs: P.kwargs) -> R:
            if name in _off:
                return off(*args, **kwargs) if callable(off) else off  # type: ignore[no-any-return]
            answer = function(*args, **kwargs)
            _fired[name] += answer != (off(*args, **kwargs) if callable(off) else off)
            return answer

        return weighed

    return named


def passed(place: int = 0) -> Callable[..., Any]:
    """Return a function that returns its argument at a place: a rule switched off leaves it as it is."""
    return lambda *told: told[place]


def known_rule(name: str, module: str, says: str, example: str) -> str:
    """Name a rule that is no function, such as a pattern of a list; it asks `is_on` and counts by `fire`."""
    if name in RULES:
        raise ValueError(f"two rules are named «{name}»; give one of them another name")
    RULES[name] = Rule(name, module, says, example)
    return name


def is_on(name: str) -> bool:
    """Say whether a rule is in force."""
    return name not in _off


def fire(name: str) -> None:
    """Count that a rule was followed."""
    _fired[name] += 1


def fired() -> Counter[str]:
    """Return how often each rule fired since the last call."""
    counts = Counter(_fired)
    _fired.clear()
    return counts


@contextmanager
def without(name: str) -> Iterator[None]:
    """Read without one rule, and without what was kept of an earlier reading; raises KeyError."""
    RULES[name]
    forget()
    _off.add(name)
    try:
        yield
    finally:
        _off.discard(name)
        forget()


def forget() -> None:
    """Empty what functions of the ETL keep of their answers, so that each rule is asked anew."""
    asking = [key for key in sys.modules if key.startswith("etl.") and key not in _WITHOUT_RULES]
    for module in map(sys.modules.__getitem__, asking):
        for value in list(vars(module).values()):
            for kept in filter(None, (value, getattr(value, "__wrapped__", None))):
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()
