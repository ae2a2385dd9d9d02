"""Our own HTML, written by templates that escape every word; the words themselves come from Python."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from presentation.language.language import _

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, **parts: object) -> str:
    """Return the template filled with these parts and with `_`, the words of the current language."""
    return _TEMPLATES.get_template(f"{template}.html").render(_=_, **parts).strip()
