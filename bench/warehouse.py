"""How long a build takes, and the questions the pages ask."""

import os
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measure, median_ms
from etl.build import build
from queries.warehouse import table_of

ROOT = Path(__file__).resolve().parent.parent


def measure(warehouse: Path) -> Iterator[Measure]:
    """Build the warehouse into the given file, leave it there for the other benchmarks, and measure."""
    raw = ROOT / "data" / "raw"
    seconds = median_ms(lambda: build(raw, warehouse), tries=3) / 1000
    yield Measure("build", round(seconds, 2), "s", "the warehouse built from data/raw")
    os.environ["BAROMETR_WAREHOUSE"] = str(warehouse)
    yield Measure(
        "query", round(median_ms(lambda: table_of("SELECT * FROM observations")), 1), "ms", "all observations"
    )
