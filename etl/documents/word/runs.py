"""Takes a paragraph apart into pieces of text, each with how it is seen and, if so, why it is not read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from etl.documents.word.formats import Around, Formats, Look, value_of
from etl.documents.word.held import DRAWINGS, EQUATIONS, equation, held_by, shown
from etl.documents.word.names import qn
from etl.documents.word.notes import Notes
from etl.raw.unread import Kind

_DELETED = {qn("w:del"), qn("w:moveFrom")}
_NOT_TEXT = {qn(f"w:{name}") for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "rubyPr", "subDoc")}
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "", "cr": "\n"}
_TEXTS = {qn(f"w:{name}"): text for name, text in _SIGNS.items()}
_NOTE_FIELD = re.compile(r"\s*(?:NOTEREF|FTNREF)\b", re.IGNORECASE)
_EQUATION_FIELD = re.compile(r"\s*(?:EQ\b|=)", re.IGNORECASE)
# The Symbol font keeps these where other fonts have them; Wingdings has numbers in circles at 80 to 95.
_SYMBOL_FONT = "0123456789%+,./:()=<>"
_CIRCLED = range(0x80, 0x96)


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph that looks the same.

    Attributes:
        text: what it says.
        kind: why it is not read, None for text to read.
        is_thing: whether it is no text but takes a place among it: a picture, an equation, a text box.
        is_raised: whether it is superscript; `is_lowered`: subscript.
        position: how far it is lifted over its line, in half points.
    """

    text: str
    kind: Kind | None = None
    is_thing: bool = False
    is_raised: bool = False
    is_lowered: bool = False
    position: float = 0


@dataclass
class _Field:
    code: str = ""
    is_code: bool = True


class Paragraphs:
    """Takes the paragraphs of one document apart."""

    def __init__(self, formats: Formats, notes: Notes) -> None:
        """Take the styles and the notes of the document."""
        self._formats, self._notes = formats, notes

    def pieces(self, paragraph: Any, around: Around) -> list[Piece]:
        """Return the pieces of a paragraph in order."""
        return [piece for piece in _Walk(self._formats, self._notes, paragraph, around).all() if piece.text]


class _Walk:
    """One walk through one paragraph: which fields are open, and whether the mark of a note follows."""

    def __init__(self, formats: Formats, notes: Notes, paragraph: Any, around: Around) -> None:
        self._formats, self._notes = formats, notes
        self._paragraph, self._around = paragraph, around
        self._fields: list[_Field] = []
        self._mark_follows = False

    def all(self) -> Iterator[Piece]:
        yield from self._inside(self._paragraph, None)

    def _inside(self, element: Any, why: Kind | None) -> Iterator[Piece]:
        for child in shown(element):
            if child.tag == qn("w:r"):
                yield from self._run(child, why)
            elif child.tag == qn("w:bdo") and child.get(qn("w:val")) == "rtl":
                yield from (_turned(piece) for piece in self._inside(child, why))
            elif child.tag in _DELETED:
                yield from self._inside(child, "deleted_text")
            elif child.tag in EQUATIONS:
                yield Piece(equation(child) or " ", why or "equation", is_thing=why is None)
            elif child.tag == qn("w:subDoc"):
                yield Piece(" ", "embedded_part", is_thing=True)
            elif child.tag not in _NOT_TEXT:
                is_note = child.tag == qn("w:fldSimple") and _NOTE_FIELD.match(child.get(qn("w:instr")) or "")
                yield from self._inside(child, "note_mark" if is_note and not why else why)

    def _run(self, run: Any, why: Kind | None) -> Iterator[Piece]:
        look = self._formats.look(run, self._paragraph, self._around)
        for child in shown(run):
            if child.tag in (qn("w:t"), qn("w:delText")):
                kind = "deleted_text" if child.tag == qn("w:delText") else why
                yield from self._text((child.text or "").replace("\n", " "), look, kind)
            elif child.tag in _TEXTS:
                yield from self._text(_TEXTS[child.tag], look, why)
            elif child.tag == qn("w:br"):
                is_line = child.get(qn("w:type")) in (None, "textWrapping")
                yield from self._text("\n" if is_line else " ", look, why)
            elif child.tag == qn("w:sym"):
                yield from self._text(*_symbol(child, look), why)
            elif child.tag in DRAWINGS:
                for kind, text in held_by(child):
                    unseen = why or (look.unseen if look.unseen == "hidden_text" else None)
                    yield Piece(text or " ", unseen or kind, is_thing=unseen is None)
            elif child.tag == qn("w:ruby"):
                yield from self._inside(child, why)
            else:
                yield from self._mark(child, look)

    def _mark(self, child: Any, look: Look) -> Iterator[Piece]:
        """Follow what shows no text itself: the parts of a field, references to notes and comments."""
        if child.tag == qn("w:fldChar"):
            yield from self._field(child, look)
        elif child.tag == qn("w:instrText") and self._fields:
            self._fields[-1].code += child.text or ""
        elif child.tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
            self._mark_follows = child.get(qn("w:customMarkFollows")) in ("1", "true", "on")
            yield Piece(self._notes.text(child), "note_text")
        elif child.tag == qn("w:commentReference"):
            yield Piece(self._notes.text(child), "comment")

    def _field(self, mark: Any, look: Look) -> Iterator[Piece]:
        kind = mark.get(qn("w:fldCharType"))
        if kind == "begin":
            self._fields.append(_Field())
            chosen = _chosen(mark)
            self._fields[-1].is_code = chosen is None
            yield from self._text(chosen or "", look, None)
        elif kind == "separate" and self._fields:
            self._fields[-1].is_code = False
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if field.is_code and _EQUATION_FIELD.match(field.code) and not self._is_code():
                yield Piece(field.code.strip(), "equation", is_thing=True)

    def _is_code(self) -> bool:
        return any(field.is_code for field in self._fields)

    def _text(self, text: str, look: Look, why: Kind | None) -> Iterator[Piece]:
        if self._is_code():  # Word reckons with it and shows none of it
            yield Piece(text, why or "hidden_text")
            return
        is_note = self._mark_follows or any(_NOTE_FIELD.match(field.code) for field in self._fields)
        kind = why or look.unseen or ("note_mark" if is_note else None)
        self._mark_follows &= not text.strip()
        if kind is None and re.search(r"\d", text) and look.is_turned:
            kind = "unreadable_letters"
        if kind == "unreadable_letters" and not re.search(r"\d", text):
            text, kind = " ", None  # a bullet or an arrow of a font of pictures
        yield Piece(text, kind, False, look.is_raised or look.is_note, look.is_lowered, look.position)


def _turned(piece: Piece) -> Piece:
    """Return a piece as it is shown from right to left: its digits stand in the opposite order."""
    is_read = piece.kind is None and re.search(r"\d", piece.text)
    return replace(piece, kind="unreadable_letters") if is_read else piece


def _chosen(mark: Any) -> str | None:
    """Return the entry that a drop-down list of an old form shows, None for any other field."""
    choices = mark.find(f"{qn('w:ffData')}/{qn('w:ddList')}")
    if choices is None:
        return None
    entries = [entry.get(qn("w:val")) or "" for entry in choices.findall(qn("w:listEntry"))]
    place = value_of(choices, "w:result") or value_of(choices, "w:default") or "0"
    return entries[int(place)] if place.isdigit() and int(place) < len(entries) else ""


def _symbol(element: Any, look: Look) -> tuple[str, Look]:
    """Return what a character of a symbol font shows, and how it looks."""
    font = (element.get(qn("w:font")) or "").lower()
    place = int(element.get(qn("w:char")) or "0", 16) & 0xFF
    if font == "symbol":
        return (chr(place) if chr(place) in _SYMBOL_FONT else " "), look
    if font.startswith("wingdings") and place in _CIRCLED:
        number = (place - _CIRCLED.start) % 11
        return str(number), Look("unreadable_letters", False, False, 0, look.is_note)
    return " ", look
