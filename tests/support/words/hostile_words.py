"""Words that would be markup if a page let them, and the places on a page where they still are."""

import json
import re
from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest

# Each mark has a word of its own beside it, so that our own marks on the same page are not meant.
MARKS = (
    "[zly](https://zly.example)",
    "![zly](https://zly.example/a.png)",
    "https://zly.example",
    "www.zly.example",
    "zly@zly.example",
    "**zly**",
    "_zly_",
    "`zly`",
    "~~zly~~",
    "$zly$",
    ":red-background[zly]",
    ":red[zly]",
    ":material/zly:",
    ":zly:",
    "&amp;zly",
    "<zly>",
)
# A sentence repeats only the start of a long value, so the marks come in short ones. Of a parameter that may
# stand once the last one counts.
DENSE = "[zly](https://zly.example) **zly** $zly$ :red[zly] www.zly.example"
VALUES = (*(" ".join(MARKS[start : start + 3]) for start in range(0, len(MARKS), 3)), DENSE)
# What is shown as it is; everything else that an element says is taken for Markdown.
PLAIN = {
    *("id", "key", "form_id", "query_string", "placeholder", "alt", "url", "page_script_hash", "anchor"),
    *("code_text", "value", "default", "options", "set_value", "raw_value", "url_path", "mime", "css_class"),
    *("file_name", "figure", "config", "data", "markup"),
}
OPTIONS_ARE_MARKDOWN = {"button_group", "radio"}


def said(app: AppTest) -> Iterator[tuple[str, str]]:
    """Yield everything that the page says as Markdown, with the kind of element that says it."""
    for kind, node in _parts(app):
        if kind == "table":
            yield from ((kind, str(cell)) for cell in [*node.value.columns, *node.value.to_numpy().ravel()])
        elif kind not in ("html", "plotly_chart", "imgs"):
            yield from ((kind, text) for text in _texts(node.proto, kind))


def live_marks(app: AppTest) -> list[str]:
    """Return every mark that would be markup on the page, with the element in which it stands."""
    found = [
        f"{kind}: {mark} in {text}" for kind, text in said(app) for mark in MARKS if _is_live(mark, text)
    ]
    return found + [f"{kind}: <zly> in {text[:200]}" for kind, text in _html(app) if "<zly>" in text]


def _is_live(mark: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\\){re.escape(mark)}", text))


def _html(app: AppTest) -> Iterator[tuple[str, str]]:
    """Yield what the page says as HTML, and as the HTML that plotly understands."""
    for kind, node in _parts(app):
        if kind == "html":
            yield kind, node.proto.body
        elif kind == "plotly_chart":
            yield from ((kind, text) for text in _strings(json.loads(node.proto.spec)))


def _parts(app: AppTest) -> Iterator[tuple[str, Any]]:
    """Yield the elements and containers of a page that say anything, each with its kind."""
    for node in app._tree:
        if getattr(node, "proto", None) is not None:
            yield str(node.type), node


def _strings(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _strings(inner)


def _texts(message: Any, kind: str) -> Iterator[str]:
    """Yield the texts of a message of Streamlit's and of the messages in it."""
    for field, value in message.ListFields():
        if field.name not in PLAIN or (field.name == "options" and kind in OPTIONS_ARE_MARKDOWN):
            for item in value if field.is_repeated else [value]:
                if isinstance(item, str):
                    yield item
                elif hasattr(item, "ListFields"):
                    yield from _texts(item, kind)
