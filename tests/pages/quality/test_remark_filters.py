"""The remarks of the data quality page answer an address and tell what of it they cannot use."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

PAGE = "quality/page.py"
Opened = Callable[..., AppTest]


def counted(app: AppTest) -> int:
    """Return the number of remarks that the page says it found."""
    told = [
        str(element.value)
        for element in app.markdown
        if str(element.value).endswith(("uwag", "uwagi", "uwaga"))
    ]
    return int(told[0].split()[0])


def test_an_address_narrows_the_remarks(open_page: Opened) -> None:
    everything, narrowed = open_page(PAGE), open_page(PAGE, obszar="II", waga="error")
    assert not narrowed.exception
    assert 0 < counted(narrowed) < counted(everything)
    assert narrowed.query_params == {"obszar": "II", "waga": "error"}


def test_what_is_chosen_stands_in_the_address(open_page: Opened) -> None:
    app = open_page(PAGE)
    next(box for box in app.selectbox if box.label == "Stan").set_value("open").run()
    assert app.query_params["stan"] == "open"


def test_an_unknown_area_is_told_and_shows_everything(open_page: Opened) -> None:
    app = open_page(PAGE, obszar="XX")
    assert any("XX" in warning.value for warning in app.warning)
    assert counted(app) == counted(open_page(PAGE))
