"""DCAT-AP: the package as catalogues of open data in Europe exchange it, as JSON-LD."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from publish.package.portal import Portal
from publish.package.publisher import Publisher

_EU = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types/"
_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_LANGUAGES = {"pl": "POL", "en": "ENG"}
_FREQUENCIES = {"yearly": "ANNUAL"}
_FORMATS = {"csv": "CSV", "parquet": "PARQUET"}


def dcat(package: Mapping[str, Any], portal: Portal, publisher: Publisher, base: str) -> bytes:
    """Return the data set with its distributions.

    Args:
        package: the content of `datapackage.json`.
        portal: what catalogues ask beside it.
        publisher: what the city has decided; the rest is left out.
        base: the address of the server, with a slash at its end.
    """
    data = f"{base}data/"
    data_set = {
        "@context": _PREFIXES,
        "@id": f"{data}datapackage.json#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": portal.id,
        "dct:title": _texts(portal.title, portal.title_en),
        "dct:description": _texts(portal.description, portal.description_en),
        "dcat:keyword": [
            *(_text(word, "pl") for word in portal.keywords),
            *(_text(word, "en") for word in portal.keywords_en),
        ],
        "dcat:theme": [_is(f"{_EU}/data-theme/{code}") for code in portal.themes],
        "dct:accrualPeriodicity": _is(f"{_EU}/frequency/{_FREQUENCIES[portal.update_frequency]}"),
        "dct:language": [_is(f"{_EU}/language/{code}") for code in _LANGUAGES.values()],
        "dct:spatial": {
            "@type": "dct:Location",
            "dct:identifier": portal.teryt,
            "skos:prefLabel": _text(portal.place, "pl"),
        },
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _typed(package["temporal"]["start"], "date"),
            "dcat:endDate": _typed(package["temporal"]["end"], "date"),
        },
        "dct:modified": _typed(package["created"], "dateTime"),
        "owl:versionInfo": package["version"],
        "dcat:landingPage": _is(f"{base}dane"),
        "dct:creator": [_agent(name) for name in _authors(package)],
        **_decided(publisher),
        "dcat:distribution": [_distribution(item, data, publisher) for item in package["resources"]],
    }
    return json.dumps(data_set, ensure_ascii=False, indent=2).encode()


def _authors(package: Mapping[str, Any]) -> Sequence[str]:
    return [found["title"] for found in package["contributors"] if found["role"] == "author"]


def _decided(publisher: Publisher) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if publisher.name:
        found["dct:publisher"] = _agent(publisher.name)
    if publisher.contact:
        found["dcat:contactPoint"] = {
            "@type": "vcard:Kind",
            "vcard:fn": publisher.name or "Barometr Sopotu",
            "vcard:hasEmail": _is(f"mailto:{publisher.contact}"),
        }
    return found


def _distribution(resource: Mapping[str, Any], data: str, publisher: Publisher) -> dict[str, Any]:
    licence = publisher.licence
    return {
        "@id": f"{data}{resource['path']}",
        "@type": "dcat:Distribution",
        "dct:title": _texts(resource["title"], resource["title_en"]),
        "dct:description": _texts(resource["description"], resource["description_en"]),
        "dcat:accessURL": _is(data),
        "dcat:downloadURL": _is(f"{data}{resource['path']}"),
        "dcat:mediaType": _is(f"{_IANA}{resource['mediatype']}"),
        "dct:format": _is(f"{_EU}/file-type/{_FORMATS[resource['format']]}"),
        "dcat:byteSize": _typed(str(resource["bytes"]), "decimal"),
        **({"dct:license": _is(licence.address)} if licence else {}),
    }


def _agent(name: str) -> dict[str, Any]:
    return {"@type": "foaf:Agent", "foaf:name": _text(name, "pl")}


def _is(address: str) -> dict[str, str]:
    return {"@id": address}


def _text(text: str, language: str) -> dict[str, str]:
    return {"@value": text, "@language": language}


def _texts(polish: str, english: str) -> list[dict[str, str]]:
    return [_text(polish, "pl"), _text(english, "en")]


def _typed(text: str, kind: str) -> dict[str, str]:
    return {"@value": text, "@type": f"xsd:{kind}"}
