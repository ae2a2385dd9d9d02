"""Gives back the list numbers and bullets that Word shows but does not store as text.

Word counts per list definition; a list that is told to start anew does so where it is first used.
"""

from typing import Any

from etl.documents.word.names import qn

BULLET = "· "
_LEVELS = 9


class Numbering:
    """The lists of one document; `mark` must be called for every paragraph, in order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        """Take the roots of numbering.xml and styles.xml, each may be None."""
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._styles: dict[str, tuple[str | None, Any]] = {}
        self._counts: dict[str, list[int]] = {}
        self._seen: set[str] = set()
        if numbering is not None:
            self._read_lists(numbering)
        if styles is not None:
            self._read_styles(styles)

    def mark(self, paragraph: Any) -> str:
        """Return what Word shows before the paragraph: `3. `, a bullet, or nothing."""
        number_id, level = self._list_of(paragraph)
        known = self._lists.get(number_id or "0")
        if known is None:
            return ""
        abstract, restarts = known
        kind, text, start = self._levels.get(abstract, {}).get(level, ("none", "", 1))
        if kind in ("bullet", "none"):
            return BULLET if kind == "bullet" else ""
        count = self._counted(number_id or "", abstract, level, restarts.get(level), start)
        return f"{_written(count, kind)}{')' if text.strip().endswith(')') else '.'} "

    def _counted(self, number_id: str, abstract: str, level: int, restart: int | None, start: int) -> int:
        counts = self._counts.setdefault(abstract, [0] * _LEVELS)
        if restart is not None and f"{number_id}:{level}" not in self._seen:
            counts[level] = restart - 1
        elif counts[level] == 0:
            counts[level] = start - 1
        self._seen.add(f"{number_id}:{level}")
        counts[level] += 1
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        return counts[level]

    def _list_of(self, paragraph: Any) -> tuple[str | None, int]:
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = style.get(qn("w:val")) if style is not None else None
        found = _number(own)
        for _ in range(_LEVELS):
            if found[0] is not None or name is None or name not in self._styles:
                break
            name, inherited = self._styles[name]
            number_id, level = _number(inherited)
            found = (number_id, found[1] if found[1] is not None else level)
        number_id, level = found
        return number_id, min(max(level or 0, 0), _LEVELS - 1)

    def _read_lists(self, numbering: Any) -> None:
        for entry in numbering.findall(qn("w:abstractNum")):
            levels = {_int(level.get(qn("w:ilvl"))): _level(level) for level in entry.findall(qn("w:lvl"))}
            self._levels[entry.get(qn("w:abstractNumId"))] = levels
        for entry in numbering.findall(qn("w:num")):
            restarts = {}
            for override in entry.findall(qn("w:lvlOverride")):
                start = override.find(qn("w:startOverride"))
                if start is not None:
                    restarts[_int(override.get(qn("w:ilvl")))] = _int(start.get(qn("w:val")), 1)
            abstract = entry.find(qn("w:abstractNumId"))
            if abstract is not None:
                self._lists[entry.get(qn("w:numId"))] = (abstract.get(qn("w:val")), restarts)

    def _read_styles(self, styles: Any) -> None:
        for style in styles.findall(qn("w:style")):
            based = style.find(qn("w:basedOn"))
            parent = based.get(qn("w:val")) if based is not None else None
            listed = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            self._styles[style.get(qn("w:styleId"))] = (parent, listed)


def _number(entry: Any) -> tuple[str | None, int | None]:
    if entry is None:
        return None, None
    number_id, level = entry.find(qn("w:numId")), entry.find(qn("w:ilvl"))
    return (
        number_id.get(qn("w:val")) if number_id is not None else None,
        _int(level.get(qn("w:val"))) if level is not None else None,
    )


def _level(entry: Any) -> tuple[str, str, int]:
    kind, text, start = (entry.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start"))
    return (
        kind.get(qn("w:val")) if kind is not None else "decimal",
        (text.get(qn("w:val")) or "") if text is not None else "",
        _int(start.get(qn("w:val")), 1) if start is not None else 1,
    )


def _int(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else default


def _written(count: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman.lower() if kind == "lowerRoman" else roman
    return str(count)


def _roman(count: int) -> str:
    written = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while count >= value:
            written, count = written + letters, count - value
    return written
