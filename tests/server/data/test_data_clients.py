"""The requests that other programs make, on the running server: what the guide for analysts promises them.

R, Excel, LibreOffice and DuckDB's `httpfs` are not on every machine, so their requests are made here, with
the methods, headers and parts that those programs send.
"""

import csv
import gzip
import http.client
import io
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pyarrow.parquet as pq

from pages.explorer.selection import selected
from pages.filters.query_params import View
from publish.package.files import files

QUERY = "kod=II.13&od=2019"


def ask(server: str, method: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of one request, sent as it is."""
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    found = (answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    connection.close()
    return found


def wanted() -> list[str]:
    return [row.observation_id for row in selected(View(codes=("II.13",), first_year=2019))]


def test_a_refusal_reaches_the_asker_as_its_sentence(server: str) -> None:
    for method in ("GET", "HEAD"):
        status, headers, _body = ask(server, method, "/data/observations.csv?obszar=V")
        assert (status, headers["content-type"]) == (400, "text/plain; charset=utf-8")
    assert ask(server, "GET", "/data/observations.csv?obszar=V")[2].decode().startswith("„V” nie jest znaną")


def test_r_reads_a_selection(server: str) -> None:
    status, headers, body = ask(
        server, "GET", f"/data/observations.csv?{QUERY}", User_Agent="R (4.4.1)", Accept="*/*"
    )
    assert (status, headers["content-type"]) == (200, "text/csv; charset=utf-8")
    found = [row["observation_id"] for row in csv.DictReader(io.StringIO(body.decode()))]
    assert found == wanted() != []


def test_excel_reads_a_workbook_from_the_web(server: str) -> None:
    status, headers, body = ask(
        server, "GET", f"/data/observations.xlsx?{QUERY}", Accept="*/*", Accept_Encoding="gzip, deflate"
    )
    assert (status, headers["content-encoding"]) == (200, "gzip")
    assert headers["content-type"].endswith("spreadsheetml.sheet")
    sheet = openpyxl.load_workbook(io.BytesIO(gzip.decompress(body)))["Dane"]
    assert sheet.max_row == len(wanted()) + 1


def test_libreoffice_asks_what_it_may_do_and_then_reads(server: str) -> None:
    path = f"/data/observations.csv?{QUERY}"
    assert ask(server, "OPTIONS", path)[0] == 204
    assert ask(server, "PROPFIND", path, Depth="0")[0] == 405
    status, headers, body = ask(server, "HEAD", path)
    assert (status, body) == (200, b"")
    status, _headers, body = ask(server, "GET", path, Accept_Encoding="deflate, gzip")
    assert (status, len(gzip.decompress(body))) == (200, int(headers["content-length"]))


class Parts(io.RawIOBase):
    """A file that is read in parts over HTTP, as `httpfs` does; counts what was sent."""

    def __init__(self, server: str, path: str) -> None:
        self.server, self.path = server, path
        status, headers, _body = ask(server, "HEAD", path)
        assert (status, headers["accept-ranges"]) == (200, "bytes")
        self.size, self.place, self.sent = int(headers["content-length"]), 0, 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self.place, io.SEEK_END: self.size}[whence]
        self.place = start + offset
        return self.place

    def tell(self) -> int:
        return self.place

    def read(self, count: int = -1) -> bytes:
        last = self.size if count < 0 else min(self.place + count, self.size)
        asked_for = f"bytes={self.place}-{last - 1}"
        status, _headers, body = ask(self.server, "GET", self.path, Range=asked_for, Accept_Encoding="gzip")
        assert status == 206
        self.place, self.sent = last, self.sent + len(body)
        return body


def test_a_program_reads_only_the_columns_that_it_wants(server: str, warehouse: Path) -> None:
    source = Parts(server, "/data/observations.parquet")
    table = pq.read_table(source, columns=["observation_id", "value"])
    whole = files()["observations.parquet"]
    assert table.equals(pq.read_table(io.BytesIO(whole), columns=["observation_id", "value"]))
    # Arrow fetches the last 64 kB at once, in the hope that the footer is in it.
    assert source.sent < len(whole), "the rest was never sent"
