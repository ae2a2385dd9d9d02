"""Documents look the same everywhere: Word files carry their letters, columns are as wide as their words."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from PIL import ImageFont

from publish.documents.content import Document, Paragraph
from publish.documents.docx import to_docx
from publish.documents.typeset import face
from publish.documents.widths import fitted

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TEXT = Document(
    title="A", subtitle="B", language="pl", made_on=date(2026, 12, 1), footer="C", blocks=(Paragraph("D"),)
)


def unmasked(file: bytes, key: str) -> bytes:
    """Return the file of a face as ISO/IEC 29500-1, 17.8.1 says: the first 32 bytes by the key backwards."""
    digits = bytes.fromhex(re.sub(r"[{}-]", "", key))[::-1]
    return bytes(byte ^ digits[place % 16] for place, byte in enumerate(file[:32])) + file[32:]


def test_a_word_file_carries_its_letters_as_the_standard_masks_them(tmp_path: Path) -> None:
    with ZipFile(BytesIO(to_docx(TEXT))) as word:
        fonts = etree.fromstring(word.read("word/fontTable.xml"))
        targets = etree.fromstring(word.read("word/_rels/fontTable.xml.rels"))
        files = {link.get("Id"): str(link.get("Target")) for link in targets}
        for cut, name in (("Regular", "embedRegular"), ("Bold", "embedBold")):
            (embedded,) = fonts.iter(f"{W}{name}")
            found = word.read(f"word/{files[embedded.get(f'{R}id')]}")
            assert found != face(cut).read_bytes()
            path = tmp_path / f"{cut}.ttf"
            path.write_bytes(unmasked(found, str(embedded.get(f"{W}fontKey"))))
            assert ImageFont.truetype(path, 10).getname() == ("Source Sans Pro", cut)
        assert b"embedTrueTypeFonts" in word.read("word/settings.xml")
        assert b'w:ascii="Source Sans Pro"' in word.read("word/styles.xml")
        types = word.read("[Content_Types].xml").decode()
        assert types.count("application/vnd.openxmlformats-officedocument.obfuscatedFont") >= 1


def test_no_word_of_a_table_is_wider_than_its_column() -> None:
    columns = (
        ["Cel", "1.1"],
        ["Co jest liczone", "z niepełnosprawnościami"],
        ["Uwagi", "1"],
        ["2019", "4 000 000"],
    )
    widths = fitted(columns, 1740, 1)
    assert sum(widths) == 1740
    bold = ImageFont.truetype(face("Bold"), 1000)
    for texts, width in zip(columns, widths, strict=True):
        words = [word for text in texts for word in (text.split() if text[0].isalpha() else [text])]
        millimetres = max(map(bold.getlength, words)) / 1000 * 8.5 * 25.4 / 72
        assert millimetres + 3.8 < width / 10, "with the margins of a cell"


def test_a_table_that_cannot_fit_keeps_the_proportions_of_its_words() -> None:
    widths = fitted((["Zarejestrowani"] * 2, ["Zarejestrowani"] * 2), 100, 1)
    assert widths[0] == widths[1] > 50


def test_words_in_place_of_a_figure_take_few_lines() -> None:
    texts = (["Fundusze zewnętrzne"], ["2019", "z zapisu „493 90,000 zł” nie da się odczytać jednej liczby"])
    narrow, wide = fitted(texts, 1740, 0), fitted(texts, 1740, 0, most_lines=3)
    assert sum(wide) == sum(narrow) == 1740
    assert wide[1] > 1.3 * narrow[1]
