"""What a light page says of itself to machines: description, its address in each language, picture, data."""

from collections.abc import Sequence
from typing import Any

from presentation.address import address
from presentation.language.language import LANGUAGES, _, current, using
from queries import catalogue
from server.light.page import SITE, LightPage, render
from server.light.pictures import picture_address

_LOCALES = {"pl": "pl_PL", "en": "en_GB"}
_FILES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


def head(page: LightPage, base: str, *, is_lasting: bool = True) -> str:
    """Return the tags for the head of the document.

    `base`: the address of the server, '' where it is not known; `is_lasting`: whether the address asked for
    is this page's own, and the page more than the answer to one search.
    """
    own = in_each_language(base, page.address, page.code)
    return render(
        "head",
        page=page,
        feed="" if current() == "pl" else f"?jezyk={current()}",
        site=SITE,
        is_lasting=is_lasting,
        own=own[current()] if is_lasting and base else "",
        others=own if is_lasting and base else {},
        usual=own["pl"],
        locale=_LOCALES[current()],
        picture=base + picture_address(page.picture) if base and page.picture else "",
        data=_data(page, base) if is_lasting and base else None,
    )


def in_each_language(base: str, at: str, code: str = "") -> dict[str, str]:
    """Return the whole address of a page in each language."""
    found = {}
    for language in LANGUAGES:
        with using(language):
            found[language] = full(base, at, code)
    return found


def full(base: str, at: str, code: str = "") -> str:
    """Return an address below that of the server, in the current language."""
    return base + address(at, **({"kod": code} if code else {})).removeprefix("./")


def _data(page: LightPage, base: str) -> dict[str, Any]:
    """Return the page in the words of schema.org: a data set where it has figures."""
    about = {
        "@context": "https://schema.org",
        "@type": "Dataset" if page.years else "WebPage",
        "name": page.name,
        "description": page.sentence,
        "url": full(base, page.address, page.code),
        "inLanguage": current(),
        "dateModified": catalogue.build().built_at.date().isoformat(),
    }
    return about | (_data_set(page, base, page.years) if page.years else {})


def _data_set(page: LightPage, base: str, years: Sequence[int]) -> dict[str, Any]:
    documents = catalogue.documents()
    whole = (
        {} if page.address == "" else {"isPartOf": {"@type": "Dataset", "name": SITE, "url": full(base, "")}}
    )
    return {
        **({"identifier": page.code} if page.code else {}),
        **whole,
        "version": catalogue.build().build_id,
        "temporalCoverage": f"{years[0]}/{years[-1]}",
        "spatialCoverage": "Sopot",
        "isAccessibleForFree": True,
        "creator": [
            {"@type": "Organization", "name": name}
            for name in dict.fromkeys(row.publisher for row in documents)
        ],
        "isBasedOn": [str(row.title) for row in documents],
        "keywords": ["Sopot", _("social policy"), _("indicators")],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media_type,
                "contentUrl": f"{base}data/observations.{suffix}",
            }
            for suffix, media_type in _FILES.items()
        ],
    }
