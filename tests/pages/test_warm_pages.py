"""A page that somebody has seen costs the server little when the next visitor opens it."""

import time
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

Open = Callable[..., AppTest]
MOST = 0.030  # seconds of the processor, for one run with the frame around it
RUNS = 5  # the best of them counts, as other work on the machine only adds


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
    spent = []
    for _run in range(RUNS):
        start = time.process_time()
        app.run()
        spent.append(time.process_time() - start)
    assert not app.exception
    assert min(spent) <= MOST
