"""What a page's script costs the server at every click, without network and browser."""

from collections.abc import Iterator
from pathlib import Path

from streamlit.logger import set_log_level
from streamlit.testing.v1 import AppTest

from bench.measure import Measure, median_ms

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("overview/page.py", "areas/safety.py", "areas/infrastructure.py", "areas/education.py")


def measure() -> Iterator[Measure]:
    """Measure each page's full rerun, warm."""
    set_log_level("error")  # it warns that there is no browser
    for script in PAGES:
        app = AppTest.from_file(str(ROOT / "pages" / "router.py"), default_timeout=60)
        app.run().switch_page(script)  # only a run makes the addresses of the pages known
        yield Measure(
            f"script {script}", round(median_ms(app.run), 1), "ms", "a full rerun of the page, warm"
        )
        if app.exception:
            raise RuntimeError(f"{script} fails: {app.exception[0].message}")
