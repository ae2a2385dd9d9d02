"""Typst, the self-contained typesetter: tagged PDF and pictures of charts, without a browser.

Its type is Source Sans, as on the screen, from a package of its unmodified files; what Source Sans has no
letter for comes from the faces that typst carries itself, and what none of them has is replaced and told.
"""

import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typst

from publish.documents.letters import Letters, fitted

FACES = ("Source Sans Pro", "DejaVu Sans Mono", "Libertinus Serif")
_PACKAGE = "font_source_sans_pro"
PIXELS_PER_INCH = 200
_PAGES_OF_PICTURES = """
#set document(title: "Pictures")
#set page(width: auto, height: auto, margin: 0pt)
#set text(font: {faces})
#let count = {count}
#for number in range(count) {{ page(image("picture-" + str(number) + ".svg", alt: "-")) }}
"""


def face(cut: str) -> Path:
    """Return the file of a cut of Source Sans, such as `Bold`."""
    return _files() / f"SourceSansPro-{cut}.ttf"


def _files() -> Path:
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(f"The package {_PACKAGE} is missing; run `make setup`.", name=_PACKAGE)
    return Path(found.submodule_search_locations[0]) / "files"


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(_files())])


def pdf_of(template: Path, files: Mapping[str, str]) -> bytes:
    """Return the tagged PDF (PDF/UA-1) that a template makes of named files of text beside it."""
    with tempfile.TemporaryDirectory(prefix="document-") as folder:
        root = Path(folder)
        main = root / template.name
        main.write_text(template.read_text(encoding="utf-8"), encoding="utf-8")
        _write(root, files)
        made = typst.Compiler(main, root, _fonts()).compile(format="pdf", pdf_standards="ua-1")
    return _one(made)


def shown_png_of(pictures: Sequence[str]) -> tuple[list[bytes], bool]:
    """Return each SVG as a PNG fine enough for print, and whether a sign in any of them was replaced."""

    def made(letters: Letters) -> tuple[list[bytes], bool]:
        shown = [letters(svg) for svg in pictures]
        if letters.seen:  # PDF/UA names the signs that a PNG would lose without a word
            _pages_of(shown, format="pdf", pdf_standards="ua-1")
        drawn = _pages_of(shown, format="png", ppi=PIXELS_PER_INCH)
        return drawn if isinstance(drawn, list) else [_one(drawn)], letters.has_replaced

    return fitted(made) if pictures else ([], False)


def _pages_of(pictures: Sequence[str], **form: Any) -> bytes | list[bytes] | None:
    """Return a document in which each SVG has a page of its own size."""
    faces = "(" + ", ".join(f'"{face}"' for face in FACES) + ")"
    with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
        root = Path(folder)
        _write(root, {f"picture-{number}.svg": svg for number, svg in enumerate(pictures)})
        main = root / "pictures.typ"
        main.write_text(_PAGES_OF_PICTURES.format(faces=faces, count=len(pictures)), encoding="utf-8")
        return typst.Compiler(main, root, _fonts()).compile(**form)


def _one(made: bytes | list[bytes] | None) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single file back; the template must make one document.")
    return made


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
