"""A crowd that arrives at once: how long until each visitor's first page is whole, without a browser.

Each visitor does what the app does: it fetches the page's shell, opens the stream, asks for the page and
reads until the script has finished.
"""

import asyncio
import statistics
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.typing import Origin, Subprotocol

from bench.measure import Measure
from tests.support.running_server import running_server

VISITORS = 60
PATIENCE = 60.0  # seconds after which a visitor would have gone
WITHIN = 5.0  # seconds in which they arrive, evenly
PAGES = ("", "infrastruktura-spoleczna", "wskaznik?kod=II.13")


def measure(warehouse: Path, log: Path) -> Iterator[Measure]:
    """Let sixty visitors arrive within five seconds at three pages."""
    for path in PAGES:
        with running_server(warehouse, log) as server:
            times = asyncio.run(arriving([server], path))
        name = path.partition("?")[0] or "overview"
        for quantile, value in (("median", statistics.median(times)), ("p95", _p95(times))):
            yield Measure(
                f"crowd {name} {quantile}", round(value * 1000), "ms", f"{VISITORS} visitors, first page"
            )


async def arriving(
    servers: Sequence[str], path: str, visitors: int = VISITORS, within: float = WITHIN
) -> list[float]:
    """Return the seconds that each visitor waits for the first page; they take the servers in turn."""

    async def arrive(number: int) -> float:
        server = servers[number % len(servers)]
        await asyncio.sleep(number * within / visitors)
        started = time.perf_counter()
        await asyncio.to_thread(lambda: urlopen(f"{server}/{path}", timeout=PATIENCE).read())
        await _first_page(server, path)
        return time.perf_counter() - started

    return list(await asyncio.gather(*(arrive(number) for number in range(visitors))))


async def _first_page(server: str, path: str) -> None:
    page, _, query = path.partition("?")
    asked = BackMsg()
    asked.rerun_script.query_string = query
    asked.rerun_script.page_name = page
    stream = server.replace("http://", "ws://") + "/_stcore/stream"
    protocol, origin = Subprotocol("streamlit"), Origin(server)
    async with connect(
        stream, subprotocols=[protocol], origin=origin, max_size=None, open_timeout=PATIENCE
    ) as socket:
        await socket.send(asked.SerializeToString())
        async for message in socket:
            found = ForwardMsg()
            found.ParseFromString(message if isinstance(message, bytes) else message.encode())
            if found.WhichOneof("type") == "script_finished":
                return


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95) - 1]
