"""Our own HTML, written by templates that escape every word; the words themselves come from Python."""

from pathlib import Path

from presentation.language.language import _
from presentation.templates import templates_in

_TEMPLATES = templates_in(Path(__file__).parent)


def render(template: str, **parts: object) -> str:
    """Return the template filled with these parts and with `_`, the words of the current language."""
    return _TEMPLATES.get_template(f"{template}.html").render(_=_, **parts).strip()
