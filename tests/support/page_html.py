"""The rows, sections and links of our own lists on a page, for tests without a browser."""

from streamlit.testing.v1 import AppTest

from tests.support.own_html import own_html, words


def rows_of(app: AppTest, anchor: str = "") -> list[tuple[str, str]]:
    """Return each row that is about an indicator, its code and its words; of one section where named."""
    assert not app.exception, [found.message for found in app.exception]
    inside = f'//section[header/h2/@id="{anchor}"]' if anchor else ""
    found = own_html(app).xpath(f"{inside}//tr[@data-kod]")
    return [(row.get("data-kod"), words(row)) for row in found]


def links_of(app: AppTest) -> list[str]:
    """Return where the links of our own HTML lead, in their order."""
    return [str(link) for link in own_html(app).xpath("//a/@href")]
