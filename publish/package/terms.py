"""The terms of re-use in words: those decided, those of each document, and how to name the source."""

from presentation.figure.document import Document
from presentation.language.language import _
from publish.package.publisher import Publisher
from queries import catalogue


def terms_sentence(publisher: Publisher) -> str:
    """Return the terms on which the package may be re-used; that nothing is decided is said too."""
    if publisher.is_without_conditions:
        return _("The data may be re-used without any conditions; naming the source helps to check them.")
    licence = publisher.licence
    if licence is None:
        return _("The city has not stated terms of re-use for this package; name the source, as below.")
    message = _("The data may be re-used under {licence} ({address}).")
    told = message.format(licence=licence.name, address=licence.address)
    if not licence.names_the_source:
        return told
    return f"{told} {_('Name the source, and say where you changed something.')}"


def source_with_terms(document: Document) -> str:
    """Return one document with its terms of reuse, or the words that its card gives none."""
    named = (str(document.title), document.own_title, document.publisher, document.dated)
    parts = [f"{', '.join(filter(None, named))} (`{document.document_id}`)"]
    parts.append(document.address or _("address of the publication not known to us"))
    terms = document.reuse_terms or _("the document states none; ask the publisher, and name the source")
    parts.append(_("Terms of reuse: {terms}.").format(terms=terms))
    return ". ".join(parts)


def source_line(address: str) -> str:
    """Return the line that names the source; `address`: where the data stand, '' where that is not known."""
    documents = catalogue.documents()
    build = catalogue.build()
    line = _(
        "Source: {publishers}, {titles}. Read by: Barometr Sopotu, data version {version} of {day}"
    ).format(
        publishers=", ".join(dict.fromkeys(row.publisher for row in documents)),
        titles="; ".join(f"„{row.title}”" for row in documents),
        version=build.build_id,
        day=build.built_at.date().isoformat(),
    )
    return f"{line}, {address}." if address else f"{line}."
