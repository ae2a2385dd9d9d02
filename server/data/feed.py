"""The feed of builds (Atom, RFC 4287): what each brought, revised and answered."""

from uuid import UUID, uuid5
from xml.etree import ElementTree

from starlette.requests import Request
from starlette.responses import Response

from presentation.address import address
from presentation.language.language import _, ngettext, using
from publish.change_words import change_text, counts_text
from publish.package import versions
from publish.package.portal import portal
from queries.history import Changes, history
from queries.warehouse import WarehouseMissingError
from server.base_address import base_address
from server.data.answer import answer, sentence
from server.shell import language_of

MOST_TOLD = 50  # changes of one build; the page of changes has all
_ATOM = "http://www.w3.org/2005/Atom"


def feed(request: Request) -> Response:
    """Answer with the feed in the language asked for."""
    with using(language_of(request)):
        try:
            made = _feed(base_address(request) or "../", language_of(request))
        except WarehouseMissingError:
            return sentence(_("The data are not ready yet; please try again in a few minutes."), 503)
    return answer(request, made, "application/atom+xml", {})


def _feed(base: str, language: str) -> bytes:
    told = history()
    kept = set(versions.kept()) if versions.keep() else set()
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    _add(root, "id", f"urn:uuid:{portal().id}")
    _add(root, "title", f"Barometr Sopotu: {_('Changes')}")
    _add(root, "updated", f"{told[0].on}T00:00:00Z")
    _add(ElementTree.SubElement(root, "author"), "name", "Barometr Sopotu")
    ElementTree.SubElement(root, "link", {"rel": "self", "href": f"{base}data/zmiany.atom"})
    ElementTree.SubElement(root, "link", {"rel": "alternate", "href": base + address("zmiany")})
    for changes in told:
        _add_entry(root, changes, base, is_kept=changes.after in kept)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _add_entry(root: ElementTree.Element, changes: Changes, base: str, *, is_kept: bool) -> None:
    entry = ElementTree.SubElement(root, "entry")
    _add(entry, "id", f"urn:uuid:{uuid5(UUID(portal().id), changes.after)}")
    _add(entry, "title", _("Data version {version}").format(version=changes.after))
    _add(entry, "updated", f"{changes.on}T00:00:00Z")
    ElementTree.SubElement(
        entry, "link", {"rel": "alternate", "href": base + address("zmiany", changes.after)}
    )
    if is_kept:
        kept = {"rel": "related", "href": f"{base}data/{changes.after}/"}
        ElementTree.SubElement(entry, "link", kept)
    lines = [counts_text(changes), *(change_text(pair) for pair in changes.pairs[:MOST_TOLD])]
    if (left := len(changes.pairs) - MOST_TOLD) > 0:
        lines.append(ngettext("and {count} change more", "and {count} changes more", left).format(count=left))
    _add(entry, "content", "\n".join(lines)).set("type", "text")


def _add(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = text
    return element
