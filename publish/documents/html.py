"""Writes a document as a piece of HTML, its preview on a page: the same words in the same order."""

from base64 import b64encode
from xml.etree import ElementTree as ET

from presentation.language.language import _, using
from publish.documents.content import (
    Block,
    Document,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Pictures,
    Place,
    Sketch,
    Table,
)
from publish.documents.letters import Letters
from publish.typography import bound

_SHIFT = 2  # headings begin below the heading of the page


def to_html(document: Document) -> str:
    """Return the document as an `article` element."""
    with using(document.language):
        document = Letters().of(document)
        writer = _Writer(document.language)
        _add(writer.article, "h2", document.title)
        _add(writer.article, "p", document.subtitle)
        for block in document.blocks:
            writer.add(block)
    return ET.tostring(writer.article, encoding="unicode", method="html")


def pictures_html(pictures: Pictures, language: str) -> str:
    """Return charts alone as they stand in a document."""
    with using(language):
        writer = _Writer(language)
        writer.add(pictures)
    return ET.tostring(writer.article, encoding="unicode", method="html")


class _Writer:
    """Adds block after block and counts pictures, tables and points as the other renderers do."""

    def __init__(self, language: str) -> None:
        self.article = ET.Element("article", {"class": "dokument", "lang": language})
        self.charts = self.tables = self.points = 0

    def add(self, block: Block) -> None:
        """Add one block at the end."""
        match block:
            case Heading():
                self.points += block.is_numbered
                number = f"{self.points}. " if block.is_numbered else ""
                _add(self.article, f"h{block.level + _SHIFT}", number + block.text)
            case Paragraph():
                _paragraph(self.article, block)
            case Items():
                listed = ET.SubElement(self.article, "ol" if block.is_numbered else "ul")
                for text in block.texts:
                    _add(listed, "li", text)
            case Picture():
                self._picture(block, self.article)
            case Pictures():
                pairs = ET.SubElement(self.article, "div", {"class": "pary"})
                for picture in block.pictures:
                    self._picture(picture, pairs)
            case Place():
                _place(self.article, block)
            case Table():
                self._table(block)

    def _picture(self, picture: Picture, parent: ET.Element) -> None:
        self.charts += 1
        figure = ET.SubElement(parent, "figure")
        _image(figure, picture, style=f"--udzial:{picture.share:.2f}")
        _add(figure, "figcaption", f"{_('Chart')} {self.charts}. {picture.caption}")

    def _table(self, table: Table) -> None:
        self.tables += 1
        name = f"{_('Table')} {self.tables}. {table.caption}"
        place = {"class": "przewijane", "tabindex": "0", "role": "region", "aria-label": name}
        made = ET.SubElement(ET.SubElement(self.article, "div", place), "table")
        _add(made, "caption", name)
        head = ET.SubElement(ET.SubElement(made, "thead"), "tr")
        for column in table.columns:
            ET.SubElement(head, "th", {"scope": "col"}).text = bound(column)
        body = ET.SubElement(made, "tbody")
        for line in table.lines:
            _line(body, line, table)
        if table.note:
            _add(self.article, "p", table.note)


def _paragraph(parent: ET.Element, block: Paragraph) -> None:
    element = ET.SubElement(parent, "p")
    if block.label:
        label = ET.SubElement(element, "strong")
        label.text, label.tail = bound(block.label), " "
    place = ET.SubElement(element, "a", {"href": block.address}) if block.address else None
    words = ET.SubElement(place if place is not None else element, "span")
    words.text = bound(block.text)


def _image(parent: ET.Element, drawn: Picture | Sketch | Place, **look: str) -> None:
    source = "data:image/svg+xml;base64," + b64encode(drawn.svg.encode()).decode()
    ET.SubElement(parent, "img", {"src": source, "alt": drawn.alt, **look})


def _place(parent: ET.Element, place: Place) -> None:
    block = ET.SubElement(parent, "div", {"class": "adres"})
    _image(block, place)
    for paragraph in place.beside:
        _paragraph(block, paragraph)
    _paragraph(block, Paragraph(place.address, label=place.label, address=place.address))


def _line(body: ET.Element, line: Line, table: Table) -> None:
    row = ET.SubElement(body, "tr")
    if line.spans:
        _cell(row, line.cells[0], "th", {"colspan": str(len(table.columns)), "scope": "rowgroup"})
        return
    for place, text in enumerate(line.cells):
        if place == table.sketch_column and line.sketch:
            _image(ET.SubElement(row, "td", {"class": "przebieg"}), line.sketch)
            continue
        look = "text-align:right" if place in table.figure_columns else ""
        look += "padding-left:1.5rem" if line.level and not place else ""
        scope = {} if place else {"scope": "row"}
        _cell(row, text, "td" if place else "th", {**scope, **({"style": look} if look else {})})


def _cell(row: ET.Element, text: str, tag: str, attributes: dict[str, str]) -> None:
    cell = ET.SubElement(row, tag, attributes)
    first, *others = bound(text).split("\n")
    cell.text = first
    for other in others:
        ET.SubElement(cell, "br").tail = other


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = bound(text)
