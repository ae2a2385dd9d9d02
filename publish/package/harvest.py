"""The list that dane.gov.pl harvests: XML of its schema 1.10, with the MD5 of its bytes beside it.

The portal fetches the sum first and the list only when that has changed: a build gives the same bytes always.
"""

import hashlib
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

from presentation.language.language import _
from publish.package.portal import Portal
from publish.package.publisher import Publisher
from publish.public_address import VARIABLE
from publish.refusal import CannotPublishError

NAMESPACE = "urn:otwarte-dane:harvester:1.10"
_UNLISTED = {"CC0 1.0"}  # not among the licences of the schema
_SUPPLEMENTS = {
    "README.md": ("pl", "Jak czytać i cytować dane", "How to read and cite the data, in Polish"),
    "README.en.md": ("en", "Jak czytać i cytować dane, po angielsku", "How to read and cite the data"),
}
Element = ElementTree.Element


def harvest(package: Mapping[str, Any], portal: Portal, publisher: Publisher, base: str) -> bytes:
    """Return the list; raises CannotPublishError where the server has no address under https.

    Args: as those of `dcat`.
    """
    if not base.startswith("https://"):
        raise CannotPublishError(
            _(
                "dane.gov.pl harvests only addresses that begin with https; write the public address of this "
                "server into {variable}, like {example}, and start it again."
            ).format(variable=VARIABLE, example="https://barometr.example.pl")
        )
    data = f"{base}data/"
    root = Element("datasets", {"xmlns": NAMESPACE})
    found = ElementTree.SubElement(root, "dataset", {"status": "published"})
    _add(found, "extIdent", package["name"])
    _add_both(found, "title", portal.title, portal.title_en)
    _add_both(found, "description", portal.description, portal.description_en)
    _add(found, "url", f"{base}dane")
    _add(found, "updateFrequency", portal.update_frequency)
    categories = ElementTree.SubElement(found, "categories")
    for code in portal.themes:
        _add(categories, "category", code)
    _add_conditions(found, publisher)
    resources = ElementTree.SubElement(found, "resources")
    for resource in package["resources"]:
        _add_resource(resources, resource, portal, package, data)
    tags = ElementTree.SubElement(found, "tags")
    for language, words in {"pl": portal.keywords, "en": portal.keywords_en}.items():
        for word in words:
            _add(tags, "tag", word).set("lang", language)
    _add(found, "lastUpdateDate", package["created"])
    _add_supplements(found, data)
    ElementTree.indent(root)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def md5_of(content: bytes) -> bytes:
    """Return the 32 digits that the portal compares; they prove no author, so MD5 does."""
    return hashlib.md5(content, usedforsecurity=False).hexdigest().encode()


def _add_conditions(found: Element, publisher: Publisher) -> None:
    licence = publisher.licence
    if licence is None:
        return
    conditions = ElementTree.SubElement(found, "conditions")
    if licence.names_the_source:
        _add(conditions, "source", "true")
        _add(conditions, "modification", "true")
    if licence.name in _UNLISTED:
        _add(conditions, "dbOrCopyrighted", f"{licence.name}, {licence.address}")
    else:
        _add(conditions, "dbOrCopyrightedLicenseChosen", licence.name)


def _add_resource(
    resources: Element, resource: Mapping[str, Any], portal: Portal, package: Mapping[str, Any], data: str
) -> None:
    found = ElementTree.SubElement(resources, "resource", {"status": "published"})
    _add(found, "extIdent", resource["name"])
    _add(found, "url", f"{data}{resource['path']}")
    _add_both(found, "title", resource["title"], resource["title_en"])
    _add_both(found, "description", resource["description"], resource["description_en"])
    _add(found, "availability", "remote")
    _add(found, "lastUpdateDate", package["created"])
    if resource["name"].startswith("observations"):
        _add(found, "dataDate", package["temporal"]["end"])
        signs = ElementTree.SubElement(found, "specialSigns")
        for sign in dict.fromkeys(portal.special_signs.values()):
            _add(signs, "specialSign", sign)
    _add(ElementTree.SubElement(found, "regions"), "terytIdent", portal.teryt)


def _add_supplements(found: Element, data: str) -> None:
    supplements = ElementTree.SubElement(found, "supplements")
    for name, (language, title, title_en) in _SUPPLEMENTS.items():
        supplement = ElementTree.SubElement(supplements, "supplement")
        _add(supplement, "url", f"{data}{name}")
        _add_both(supplement, "name", title, title_en)
        _add(supplement, "language", language)


def _add(parent: Element, name: str, text: str) -> Element:
    element = ElementTree.SubElement(parent, name)
    element.text = text
    return element


def _add_both(parent: Element, name: str, polish: str, english: str) -> None:
    element = ElementTree.SubElement(parent, name)
    _add(element, "polish", polish)
    _add(element, "english", english)
