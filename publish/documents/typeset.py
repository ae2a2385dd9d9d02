"""Typst, the self-contained typesetter: tagged PDF and pictures of charts, without a browser.

Its type is Source Sans, as on the screen, from a package of its unmodified files; what Source Sans has no
letter for comes from the faces that typst carries itself, so that no sign of a document is ever lost.
"""

import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

FACES = ("Source Sans Pro", "DejaVu Sans Mono", "Libertinus Serif")
_PACKAGE = "font_source_sans_pro"
_PIXELS_PER_INCH = 200
_PAGES_OF_PICTURES = """
#set page(width: auto, height: auto, margin: 0pt)
#set text(font: {faces})
#let count = {count}
#for number in range(count) {{ page(image("picture-" + str(number) + ".svg")) }}
"""


@cache
def _fonts() -> typst.Fonts:
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(f"The package {_PACKAGE} is missing; run `make setup`.", name=_PACKAGE)
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(Path(found.submodule_search_locations[0]) / "files")],
    )


def pdf_of(template: Path, files: Mapping[str, str]) -> bytes:
    """Return the tagged PDF (PDF/UA-1) that a template makes of named files of text beside it."""
    with tempfile.TemporaryDirectory(prefix="document-") as folder:
        root = Path(folder)
        main = root / template.name
        main.write_text(template.read_text(encoding="utf-8"), encoding="utf-8")
        _write(root, files)
        made = typst.Compiler(main, root, _fonts()).compile(format="pdf", pdf_standards="ua-1")
    return _one(made)


def png_of(pictures: Sequence[str]) -> list[bytes]:
    """Return each SVG as a PNG fine enough for print."""
    if not pictures:
        return []
    faces = "(" + ", ".join(f'"{face}"' for face in FACES) + ")"
    with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
        root = Path(folder)
        _write(root, {f"picture-{number}.svg": svg for number, svg in enumerate(pictures)})
        main = root / "pictures.typ"
        main.write_text(_PAGES_OF_PICTURES.format(faces=faces, count=len(pictures)), encoding="utf-8")
        made = typst.Compiler(main, root, _fonts()).compile(format="png", ppi=_PIXELS_PER_INCH)
    return made if isinstance(made, list) else [_one(made)]


def _one(made: bytes | list[bytes] | None) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single file back; the template must make one document.")
    return made


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
