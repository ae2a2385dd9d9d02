"""Draws small PDF files operator by operator, as no program writes them and many do."""

from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

HEADER = ("wskazniki", "2020", "2021")
ROWS = (("Liczba rodzin", "11", "13"), ("Liczba osob", "47", "39"))
_SIDES = (50, 250, 350, 450)
_TOP, _HEIGHT = 700, 30


def cell(row: int, column: int) -> tuple[int, int]:
    """Return where the text of a cell begins; row 0 is the header."""
    return _SIDES[column] + 5, _TOP - _HEIGHT * row - 20


def text(x: float, y: float, words: str, size: float = 11, before: str = "") -> str:
    """Return the operators that print words; `before`: operators of the text's own state."""
    return f"q BT /F1 {size} Tf {before} {x} {y} Td ({words}) Tj ET Q\n"


def box(row: int, column: int, colour: str) -> str:
    """Return the operators that fill a cell with a colour."""
    return f"q {colour} {_SIDES[column]} {_TOP - _HEIGHT * (row + 1)} 100 {_HEIGHT} re f Q\n"


def rules(rows: int = 3) -> str:
    """Return the operators that draw the lines of the table."""
    bottom = _TOP - _HEIGHT * rows
    upright = [f"{x} {_TOP} m {x} {bottom} l S" for x in _SIDES]
    level = [
        f"{_SIDES[0]} {_TOP - _HEIGHT * row} m {_SIDES[-1]} {_TOP - _HEIGHT * row} l S"
        for row in range(rows + 1)
    ]
    return "\n".join([*upright, *level, ""])


def words(rows: tuple[tuple[str, ...], ...] = (HEADER, *ROWS), before: str = "") -> str:
    """Return the operators that print the cells."""
    return "".join(
        text(*cell(row, column), printed, before=before)
        for row, line in enumerate(rows)
        for column, printed in enumerate(line)
        if printed
    )


TABLE = rules() + words()


def write(path: Path, *pages: str, annotations: tuple[dict[str, Any], ...] = (), **page: Any) -> Path:
    """Write a file with pages of these contents; `page`: further entries of the first one."""
    file = pikepdf.new()
    off = file.make_indirect(Dictionary(Type=Name.OCG, Name="stara wersja"))
    file.Root.OCProperties = Dictionary(OCGs=[off], D=Dictionary(OFF=[off]))
    unnamed = file.make_indirect(_font_without_meaning())
    latin = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    resources = Dictionary(
        Font=Dictionary(F1=latin, F2=unnamed),
        ExtGState=Dictionary(Clear=Dictionary(ca=0), Marker=Dictionary(BM=Name.Multiply)),
        Properties=Dictionary(Off=off),
    )
    for content in pages:
        added = file.add_blank_page(page_size=(595, 842))
        added.Resources = resources
        added.Contents = file.make_stream(content.encode("latin-1"))
    first = file.pages[0]
    for name, value in page.items():
        first[f"/{name}"] = value
    first.Annots = Array([file.make_indirect(Dictionary(note)) for note in annotations])
    file.save(path)
    return path


def _font_without_meaning() -> Dictionary:
    """Return a font of numbered letters that says of none which it is."""
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Unnamed,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=Dictionary(
            Type=Name.FontDescriptor, FontName=Name.Unnamed, Flags=4, Ascent=800, Descent=-200
        ),
        DW=550,
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Unnamed,
        Encoding=Name("/Identity-H"),
        DescendantFonts=[descendant],
    )


PICTURE = "BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"


def picture(x: float, y: float, width: float, height: float) -> str:
    """Return the operators that paint a grey picture."""
    return f"q {width} 0 0 {height} {x} {y} cm {PICTURE}"
