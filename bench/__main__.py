"""Run every benchmark, print the table, write `bench/results.json`."""

import json
import os
import platform
import tempfile
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench import crowd, documents, growth, people, pictures, replicas, scripts, visits, warehouse

RESULTS = Path(__file__).parent / "results.json"
PACKAGES = ("streamlit", "pandas", "plotly", "duckdb", "pyarrow", "pysail", "pyspark-client", "sqlglot")

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "warehouse.duckdb"
    measures = [
        *warehouse.measure(file),
        *documents.measure(),
        *scripts.measure(),
        *visits.measure(file, Path(folder) / "server.log"),
        *pictures.measure(file, Path(folder) / "pictures.log"),
        *crowd.measure(file, Path(folder) / "crowd.log"),
        *people.measure(file, Path(folder) / "people.log"),
        *replicas.measure(file, Path(folder)),
        *growth.measure(Path(folder)),
    ]
width = max(len(measure.name) for measure in measures)
for measure in measures:
    print(f"{measure.name:<{width}}  {measure.value:>8g} {measure.unit:<2}  {measure.what}")
RESULTS.write_text(
    json.dumps(
        {
            "date": date.today().isoformat(),
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "packages": {name: version(name) for name in PACKAGES},
            "measures": [asdict(measure) for measure in measures],
        },
        indent=2,
        ensure_ascii=False,
    )
    + "\n",
    encoding="utf-8",
)
print(f"Written: {RESULTS}")
