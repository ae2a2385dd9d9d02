"""People who read and think: how long a page takes them, what memory each needs, and whether it grows.

Each has a page open and looks at it anew after some ten seconds, with another choice, as a click on a filter
does. The same is done with a stock page of the platform with four charts. No browser: the visitors' part is
on the same processors.
"""

import asyncio
import random
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from bench.measure import Measure
from tests.support.running_server import running_server

VISITORS = 250
THINKING = 10.0  # seconds between two looks, half of it to half more
WITHIN = 25.0  # seconds in which they arrive, evenly
LOOKS = 4  # of each, after the first page
PATIENCE = 120.0  # seconds after which a visitor would have gone
LOADS = 500  # one after the other, to see whether memory grows
SETTLED = 150  # loads after which it must not: the platform keeps the 128 sessions that ended last
STOCK = "bench/pages/stock.py"
PAGES = {"area page": ("app.py", "infrastruktura-spoleczna"), "stock page": (STOCK, "")}
CHOICES = ("", "okres=2020-2022", "okres=2017-2019", "priorytet=3")


def measure(warehouse: Path, log: Path) -> Iterator[Measure]:
    """Let 250 people read the area page, and the stock page after it."""
    for name, (script, page) in PAGES.items():
        with running_server(warehouse, log, script=script) as server:
            asyncio.run(
                _read_on(server, page, looks=1, delay=0)
            )  # the server's own first time does not count
            alone = _memory(server)
            first, later, together = asyncio.run(_people(server, page))
            what = f"{VISITORS} people, {THINKING:.0f} s between two looks"
            yield Measure(f"people {name} first p95", round(_p95(first) * 1000), "ms", f"{what}; first page")
            yield Measure(f"people {name} median", round(statistics.median(later) * 1000), "ms", what)
            yield Measure(f"people {name} p95", round(_p95(later) * 1000), "ms", what)
            yield Measure(f"people {name} memory", round((together - alone) / VISITORS, 2), "MB", "a visitor")
        with running_server(warehouse, log, script=script) as server:
            sizes = asyncio.run(_loads(server, page))
            grown = sizes[-1] - sizes[SETTLED]
            what = f"more after {LOADS} page loads than after {SETTLED}"
            yield Measure(f"people {name} growth", round(grown, 1), "MB", what)


async def _people(server: str, page: str) -> tuple[list[float], list[float], float]:
    """Return the seconds of the first page of each, of each later look, and the memory when all are there."""
    reading = [
        asyncio.create_task(
            _read_on(server, page, looks=1 + LOOKS, delay=number * WITHIN / VISITORS, choices=CHOICES)
        )
        for number in range(VISITORS)
    ]
    await asyncio.sleep(WITHIN + THINKING)
    together = _memory(server)
    times = await asyncio.gather(*reading)
    return [found[0] for found in times], [seconds for found in times for seconds in found[1:]], together


async def _loads(server: str, page: str) -> list[float]:
    """Return the memory before the first load and after each."""
    sizes = [_memory(server)]
    for _load in range(LOADS):
        await _read_on(server, page, looks=1, delay=0)
        sizes.append(_memory(server))
    return sizes


async def _read_on(
    server: str, page: str, *, looks: int, delay: float, choices: tuple[str, ...] = ("",)
) -> list[float]:
    """Return the seconds of each look of one visitor, who stays until the last."""
    thinking = random.Random(delay)  # the same in every run
    await asyncio.sleep(delay)
    seconds = []
    started = time.perf_counter()
    await asyncio.to_thread(lambda: urlopen(f"{server}/{page}", timeout=PATIENCE).read())
    stream = server.replace("http://", "ws://") + "/_stcore/stream"
    async with connect(
        stream,
        subprotocols=[Subprotocol("streamlit")],
        origin=Origin(server),
        max_size=None,
        open_timeout=PATIENCE,
    ) as socket:
        for look in range(looks):
            if look:
                await asyncio.sleep(THINKING * (0.5 + thinking.random()))
                started = time.perf_counter()
            await _look(socket, page, choices[look % len(choices)])
            seconds.append(time.perf_counter() - started)
    return seconds


async def _look(socket: ClientConnection, page: str, query: str) -> None:
    """Ask for the page and read until its script has finished."""
    asked = BackMsg()
    asked.rerun_script.query_string = query
    asked.rerun_script.page_name = page
    await socket.send(asked.SerializeToString())
    async for message in socket:
        found = ForwardMsg()
        found.ParseFromString(message if isinstance(message, bytes) else message.encode())
        if found.WhichOneof("type") == "script_finished":
            return


def _memory(server: str) -> float:
    """Return the memory of the server at this address in MB."""
    port = server.rpartition(":")[2].encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if b"--server.port\0" + port in (process / "cmdline").read_bytes():
                pages = int((process / "statm").read_text("ascii").split()[1])
                return pages * 4096 / 2**20
        except OSError:  # it has ended meanwhile
            continue
    raise RuntimeError(f"no process serves {server}")


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95) - 1]
