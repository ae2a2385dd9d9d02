"""The open-data package at its stable addresses on the running server."""

import io
import json
import urllib.error
import urllib.request
from email.message import Message

import pandas as pd
import pyarrow.parquet as pq
import pytest

from publish.package.files import files


def get(address: str, **headers: str) -> tuple[int, Message, bytes]:
    """Return status, headers and body; an error status is an answer too."""
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def test_every_file_that_the_description_names_is_served(server: str) -> None:
    status, headers, body = get(f"{server}/data/datapackage.json")
    assert (status, headers["Content-Type"]) == (200, "application/json")
    for resource in json.loads(body)["resources"]:
        assert get(f"{server}/data/{resource['path']}")[2] == files()[resource["path"]]
    assert get(f"{server}/data/README.md")[0] == 200
    assert get(f"{server}/data/barometr-sopotu.zip")[2][:2] == b"PK"


def test_pandas_reads_the_address(server: str) -> None:
    frame = pd.read_csv(f"{server}/data/observations.csv")
    table = pq.read_table(io.BytesIO(get(f"{server}/data/observations.parquet")[2]))
    assert len(frame) == table.num_rows > 100
    assert get(f"{server}/data/observations.csv")[1]["Content-Type"] == "text/csv; charset=utf-8"


def test_other_sites_may_read_it_and_a_browser_fetches_it_once(server: str) -> None:
    address = f"{server}/data/observations.csv"
    headers = get(address)[1]
    assert headers["Access-Control-Allow-Origin"] == "*"
    status, _, body = get(address, **{"If-None-Match": headers["ETag"]})
    assert (status, body) == (304, b"")


@pytest.mark.parametrize("name", ["nothing.csv", "..%2F..%2Fapp.py", "datapackage.json%00", "origin.toml"])
def test_nothing_else_is_served(server: str, name: str) -> None:
    status, _, body = get(f"{server}/data/{name}")
    assert status in (400, 404)
    assert b"SecurityHeaders" not in body


def test_an_unknown_file_is_told_in_the_language_of_the_page(server: str) -> None:
    assert "Nie ma tu pliku x.csv" in get(f"{server}/data/x.csv")[2].decode()
    assert "There is no file x.csv here" in get(f"{server}/data/x.csv?jezyk=en")[2].decode()
