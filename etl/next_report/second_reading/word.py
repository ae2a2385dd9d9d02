"""The cells of a Word document, from its raw XML on the grid of each table."""

import posixpath
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from etl.next_report.second_reading.cells import SeenCell, years

_MAIN = "/officeDocument"
# What is deleted, and what stands over the text or a second time.
_APART = ("del", "moveFrom", "txbxContent", "Fallback", "oMath")
_WHITE = ("FFFFFF", "background1", "bg1", "light1", "lt1")
_NARROWEST = 20  # per cent of its width: narrower letters lie one on the other
_HEADERS = 4  # rows of a table in which a year above a cell is its header
_MOST_BYTES = 200_000_000


def word_cells(path: Path) -> list[SeenCell]:
    """Return the cells of all tables that stand below a year; [] for a package without a main part."""
    root, unseen = _parts(path)
    if root is None:
        return []
    tables = [element for element in root.iter() if _name(element) == "tbl"]
    return [cell for number, table in enumerate(tables, 1) for cell in _cells(number, table, unseen)]


def _parts(path: Path) -> tuple[Any, frozenset[str]]:
    """Return the root of the main part and the names of the styles that hide or raise text."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with zipfile.ZipFile(path) as package:
        relations = etree.fromstring(package.read("_rels/.rels"), parser)
        targets = [item.get("Target", "") for item in relations if item.get("Type", "").endswith(_MAIN)]
        name = posixpath.normpath(targets[0].lstrip("/")) if targets else ""
        if name not in package.namelist() or package.getinfo(name).file_size > _MOST_BYTES:
            return None, frozenset()
        styles = posixpath.join(posixpath.dirname(name), "styles.xml")
        told = etree.fromstring(package.read(styles), parser) if styles in package.namelist() else []
        return etree.fromstring(package.read(name), parser), _unseen_styles(told)


def _unseen_styles(styles: Any) -> frozenset[str]:
    """Return the styles of which text is not seen, and those that are based on them."""
    entries = [entry for entry in styles if _name(entry) == "style"]
    based = {_id(entry): _child_value(entry, "basedOn") for entry in entries}
    found = {_id(entry) for entry in entries if _hides(entry)}
    for _ in entries:
        more = {name for name, parent in based.items() if parent in found} - found
        if not more:
            break
        found |= more
    return frozenset(found)


def _id(style: Any) -> str:
    return next((str(value) for key, value in style.attrib.items() if str(key).endswith("}styleId")), "")


def _child_value(element: Any, name: str) -> str:
    return next((_value(child) for child in element if _name(child) == name), "")


def _cells(number: int, table: Any, unseen: frozenset[str]) -> Iterator[SeenCell]:
    rows = [list(_row(row, unseen)) for row in _within(table, "tr")]
    headers = [(start, end, text) for row in rows[:_HEADERS] for start, end, text, _ in row if years(text)]
    first = min((start for start, _, _ in headers), default=0)
    above = ""
    for row in rows:
        names = [text for start, _, text, is_more in row if start < first and not is_more and text]
        above = " ".join(names) or above
        for start, end, text, is_more in row:
            over = [title for left, right, title in headers if left <= start and end <= right]
            if over and start >= first and not is_more:
                yield SeenCell(number, above, " ".join(over), text)


def _row(row: Any, unseen: frozenset[str]) -> Iterator[tuple[int, int, str, bool]]:
    """Yield (first grid column, the one behind the last, text, whether it goes on from above)."""
    place = _number(row, "gridBefore", 0)
    for cell in _within(row, "tc"):
        end = place + _number(cell, "gridSpan", 1)
        merged = next((item for item in _properties(cell) if _name(item) == "vMerge"), None)
        yield place, end, _text(cell, unseen), merged is not None and _value(merged) != "restart"
        place = end


def _within(parent: Any, name: str) -> Iterator[Any]:
    """Yield the rows or cells of this table, not those of a table inside it."""
    for child in parent:
        if _name(child) == name:
            yield child
        elif _name(child) in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
            yield from _within(child, name)


def _text(cell: Any, unseen: frozenset[str]) -> str:
    parts = []
    for element in cell.iter():
        if _name(element) == "t" and not any(_is_unseen(above, unseen) for above in element.iterancestors()):
            parts.append("".join(char for char in element.text or "" if unicodedata.category(char) != "Cf"))
        elif _name(element) in ("br", "cr", "p"):
            parts.append("\n")
        elif _name(element) == "tab":
            parts.append(" ")
        elif _name(element) == "noBreakHyphen":
            parts.append("-")
    return "".join(parts).strip()


def _is_unseen(element: Any, unseen: frozenset[str]) -> bool:
    """Say whether a stretch is deleted, hidden, struck out, raised or white, itself or by its style."""
    if _name(element) in _APART or (_name(element) == "bdo" and _value(element) == "rtl"):
        return True
    styles = {_child_value(child, "rStyle") for child in element if _name(child) == "rPr"}
    return _name(element) == "r" and (_hides(element) or not styles.isdisjoint(unseen))


def _hides(element: Any) -> bool:
    """Say whether the properties of a run or of a style hide or raise its text."""
    marks = [item for child in element if _name(child) == "rPr" for item in child]
    names = {_name(item) for item in marks if _value(item) not in ("0", "false", "off")}
    raised = any(_name(item) == "vertAlign" and _value(item) == "superscript" for item in marks)
    lifted = any(
        _name(item) == "position" and _value(item).isdigit() and _value(item) != "0" for item in marks
    )
    widths = [_value(item).rstrip("%") for item in marks if _name(item) == "w"]
    squeezed = any(width.isdigit() and int(width) < _NARROWEST for width in widths)
    unseen = not names.isdisjoint({"vanish", "strike", "dstrike", "rtl"})
    return raised or lifted or squeezed or unseen or _has_the_colour_of_its_ground(element, marks)


def _has_the_colour_of_its_ground(element: Any, marks: list[Any]) -> bool:
    """Say whether text is white on what has no colour, or has that of the nearest shading."""
    colours = [_attributes(item) for item in marks if _name(item) == "color"]
    if not colours:
        return False
    around = [item for above in element.iterancestors() for item in _properties(above)]
    grounds = [_attributes(item) for item in [*marks, *around] if _name(item) == "shd"]
    if not grounds:
        return any(colour.get("themeColor", colour.get("val", "").upper()) in _WHITE for colour in colours)
    ground = grounds[0]
    return any(
        (colour.get("themeColor"), colour.get("val")) == (ground.get("themeFill"), ground.get("fill"))
        for colour in colours
    )


def _attributes(element: Any) -> dict[str, str]:
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}


def _number(element: Any, name: str, default: int) -> int:
    found = next((item for item in _properties(element) if _name(item) == name), None)
    value = _value(found) if found is not None else ""
    return int(value) if value.isdigit() else default


def _properties(element: Any) -> list[Any]:
    return [item for child in element if _name(child) in ("pPr", "tblPr", "trPr", "tcPr") for item in child]


def _value(element: Any) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith("}val")), "")


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
