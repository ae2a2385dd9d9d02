"""Every text of a document before it is written into a file, to be searched."""

from publish.documents.content import Document, Heading, Items, Paragraph, Place, Table


def words(document: Document) -> str:
    """Return every text of a document."""
    found = [document.title, document.subtitle]
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found += [block.label, block.text]
        elif isinstance(block, Heading):
            found.append(block.text)
        elif isinstance(block, Items):
            found += block.texts
        elif isinstance(block, Place):
            found += [block.label, block.address, *(part.text for part in block.beside)]
        elif isinstance(block, Table):
            found += [block.caption, *(cell for line in block.lines for cell in line.cells)]
    return "\n".join(found).replace("\u00a0", " ")
