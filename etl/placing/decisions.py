"""Applies an editor's decision to one figure; a decision that names nothing known is a fault."""

import re
from dataclasses import replace
from decimal import Decimal

from etl.catalogue.catalogue import Catalogue
from etl.faults import Fault
from etl.placing.placed import Assigned
from etl.placing.target import read_target
from etl.raw.document import Decision
from etl.raw.known_years import known_years, year_sentences


def apply_decision(item: Assigned, decision: Decision, catalogue: Catalogue) -> Fault | None:
    """Carry out one decision on the figure; returns the fault if its argument cannot be followed."""
    item.decision = decision
    handlers = {
        "assign": _assign,
        "year": _year,
        "exclude": _exclude,
        "ambiguous": _ambiguous,
        "count": _count,
        "derive": _derive,
    }
    sentence = handlers[decision.action](item, decision.argument.strip(), catalogue)
    if sentence is None:
        return None
    return Fault(decision.source, decision.source_line, f"decision about «{decision.figure_id}»: {sentence}")


def _assign(item: Assigned, argument: str, catalogue: Catalogue) -> str | None:
    target = read_target(argument, item.column_year, catalogue)
    if isinstance(target, str):
        return target
    item.target, item.disposition, item.problem = target, "assigned", None
    item.indicator = catalogue.series[target.series].indicator
    return None


def _year(item: Assigned, argument: str, catalogue: Catalogue) -> str | None:
    found = re.fullmatch(r"(\d{4})(?::(.+))?", argument)
    if not found:
        return f"«{argument}» is no year; give 2018 or 2017:06.2017"
    if item.target is None:
        return "the figure has no series yet, so its year cannot be changed; assign it"
    if int(found[1]) not in known_years(catalogue):
        return year_sentences(found[1], catalogue)[0]
    item.target = replace(item.target, year=int(found[1]), period_label=found[2])
    return None


def _exclude(item: Assigned, argument: str, _: Catalogue) -> str | None:
    if not argument:
        return "the kind of exclusion is missing; say e.g. not_a_value"
    item.disposition, item.target, item.problem = "excluded", None, None
    return None


def _ambiguous(item: Assigned, argument: str, catalogue: Catalogue) -> str | None:
    if argument and (sentence := _assign(item, argument, catalogue)):
        return sentence
    problem = item.reading.problem or (item.decision.reason_pl if item.decision else None)
    item.reading = replace(item.reading, value=None, low=None, high=None, status="ambiguous", problem=problem)
    return None


def _count(item: Assigned, argument: str, catalogue: Catalogue) -> str | None:
    place, _, number = argument.rpartition("=")
    if not number.strip().isdigit():
        return f"«{argument}» counts nothing; give series@year = N"
    sentence = _assign(item, place, catalogue)
    item.counted = Decimal(number.strip())
    return sentence


def _derive(item: Assigned, argument: str, catalogue: Catalogue) -> str | None:
    place, _, formula = argument.partition("=")
    operands = re.findall(r"([+-]?)\s*([a-z0-9-]+:[A-Za-z0-9.-]+?)(?=\s|$)", formula)
    if not operands:
        return f"«{argument}» derives from no figure; give series@year = figure - figure"
    target = read_target(place, item.column_year, catalogue)
    if isinstance(target, str):
        return target
    item.derivations.append((target, [(sign or "+", figure_id) for sign, figure_id in operands]))
    return None
