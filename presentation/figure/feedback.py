"""A letter about one figure, ready to be sent: the figure, its evidence and the address where it was seen."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from presentation.language.language import _

_ADDRESS = re.compile(r"[^@\s,;?&<>\"]+@[^@\s,;?&<>\"]+\.[^@\s,;?&<>\"]+")


@dataclass(frozen=True)
class Matter:
    """What the letter is about; `figure`: the figure in words, `view`: the page's address, '' if unknown."""

    code: str
    figure: str
    printed: str
    place: str
    view: str


def is_mail_address(text: str) -> bool:
    """Return whether a letter can be sent to this text."""
    return bool(_ADDRESS.fullmatch(text))


def letter_link(contact: str, matter: Matter) -> str:
    """Return the `mailto:` address that opens the letter in the reader's mail program."""
    subject = _("Remark on the figure {code}: {figure}").format(code=matter.code, figure=matter.figure)
    lines = [
        _("My remark:"),
        "",
        "",
        f"{_('Figure shown')}: {matter.code} {matter.figure}",
        f"{_('As printed')}: {matter.printed or _('nothing is printed')}",
        f"{_('Place')}: {matter.place}",
    ]
    if matter.view:
        lines.append(f"{_('Seen at')}: {matter.view}")
    fields = {"subject": subject, "body": "\r\n".join(lines)}
    asked = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items())
    return f"mailto:{quote(contact, safe='@')}?{asked}"
