"""The questions of this folder as the SQL page offers them: what each asks, and a version that runs.

A question is one `.sql` file. Its header names, in English, the question, the grain of the answer, the
parameters and the caveats; the Polish of it stands in `Pytanie`, `Wiersz` and `Zastrzeżenia`; a question
with parameters gives an example of each.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from queries.warehouse import QUERIES, statement_of

NONE = "none"
_LINE = re.compile(r"-- (?P<name>\w+): (?P<text>.+)")
_EXAMPLE = re.compile(r"\$(\w+) = (.+?)(?=, \$|$)")


@dataclass(frozen=True)
class Question:
    """One file of `queries/`; `examples` are SQL literals by parameter, no caveats are an empty text."""

    name: str
    question: str
    grain: str
    parameters: str
    caveats: str
    question_pl: str
    grain_pl: str
    caveats_pl: str
    examples: Mapping[str, str]

    def runnable(self) -> str:
        """Return the statement with its examples in place of the parameters, ready for the SQL page."""
        statement = statement_of(self.name).strip()
        return re.sub(r"\$(\w+)", lambda match: self.examples[match[1]], statement)


@cache
def questions() -> tuple[Question, ...]:
    """Return every question, by name; raises ValueError for a header that lacks a line."""
    return tuple(_question(path.stem) for path in sorted(QUERIES.glob("*.sql")))


def _question(name: str) -> Question:
    header = _header((QUERIES / f"{name}.sql").read_text(encoding="utf-8"))
    wanted = ["Question", "Grain", "Parameters", "Caveats", "Pytanie", "Wiersz"]
    if header.get("Caveats", NONE) != NONE:
        wanted.append("Zastrzeżenia")
    missing = [line for line in wanted if line not in header]
    if missing:
        raise ValueError(f"queries/{name}.sql: the header lacks {', '.join(missing)}; add the line")
    return Question(
        name=name,
        question=header["Question"],
        grain=header["Grain"],
        parameters=header["Parameters"].removeprefix(NONE),
        caveats=header["Caveats"].removeprefix(NONE),
        question_pl=header["Pytanie"],
        grain_pl=header["Wiersz"],
        caveats_pl=header.get("Zastrzeżenia", ""),
        examples=dict(_EXAMPLE.findall(header.get("Example", ""))),
    )


def _header(text: str) -> dict[str, str]:
    """Return the lines of the header by name."""
    lines: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.match(line)
        if not match:
            break
        lines[match["name"]] = match["text"].strip()
    return lines
