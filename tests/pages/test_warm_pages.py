"""A page that somebody has seen costs the server little when the next visitor opens it."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.processor import processor_seconds

Open = Callable[..., AppTest]
MOST = 0.030  # seconds of the processor, for one run with the frame around it


@pytest.mark.parametrize(
    "script",
    [
        "overview/page.py",
        "areas/infrastructure.py",
        "areas/priorities.py",
        "areas/context.py",
        "index/page.py",
        "help/reading.py",
        "explorer/page.py",
    ],
)
def test_a_warm_run_takes_little_of_the_processor(script: str, open_page: Open) -> None:
    app = open_page(script)
    assert processor_seconds(app.run) <= MOST
    assert not app.exception


def test_dear_work_is_over_the_limit_on_any_machine() -> None:
    """So that no slow machine, by making the known work as slow, lets every page through."""
    assert processor_seconds(lambda: sorted(str(number) for number in range(400_000))) > MOST
