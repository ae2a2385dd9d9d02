"""Which sites may show a chart of ours in a page of theirs: those of `BAROMETR_EMBED_HOSTS`, else none."""

import os
import re

from publish.public_address import HOST

VARIABLE = "BAROMETR_EMBED_HOSTS"
FOLDER = "osadz"
_SITE = re.compile(rf"https?://(?:\*\.)?{HOST}", re.IGNORECASE)


def sites() -> tuple[str, ...]:
    """Return the sites as a security policy names them, such as `https://bip.example.pl`.

    None where one of them is no site.
    """
    written = _written()
    return tuple(written) if all(_is_site(site) for site in written) else ()


def check() -> None:
    """Stop the start with a sentence where a site cannot be understood."""
    wrong = [site for site in _written() if not _is_site(site)]
    if wrong:
        raise SystemExit(
            f"{VARIABLE} names {wrong[0]!r}, which is no site; write sites with a space between them, like "
            "https://bip.example.pl https://*.example.org, or * for every site."
        )


def _is_site(text: str) -> bool:
    return text == "*" or _SITE.fullmatch(text) is not None


def _written() -> list[str]:
    return os.environ.get(VARIABLE, "").split()
