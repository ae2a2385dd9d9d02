"""Streamlit's files compressed once: whatever one visitor does, the next gets them whole."""

import asyncio
import gzip
from contextlib import suppress

import pytest
from starlette.datastructures import Headers
from streamlit.web.server.starlette.starlette_static_routes import create_streamlit_static_handler

from server.compression import FILES, CompressedStatic, compressible_files
from tests.support.visitors.asgi import ClientGoneError, Visit, finished, visit

GZIP = ("Accept-Encoding", "gzip")


def compressed() -> CompressedStatic:
    return CompressedStatic(create_streamlit_static_handler(str(FILES.parent), base_url=""))


def ask(app: CompressedStatic, path: str, *headers: tuple[str, str], method: str = "GET") -> Visit:
    return finished(visit(path, headers, method=method).ask(app))


@pytest.fixture(scope="module")
def script() -> tuple[str, bytes]:
    """The address and the bytes of Streamlit's largest script, which no server sends in one part."""
    address, path = max(compressible_files(FILES).items(), key=lambda item: item[1].stat().st_size)
    return address, path.read_bytes()


@pytest.mark.parametrize("seconds", [0, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032])
def test_a_visitor_who_hangs_up_leaves_the_next_one_a_whole_file(
    script: tuple[str, bytes], seconds: float
) -> None:
    address, content = script
    app = compressed()
    with suppress(ClientGoneError):
        finished(visit(address, [GZIP], hangs_up_after=seconds).ask(app))
    assert gzip.decompress(ask(app, address, GZIP).body) == content


def test_a_visitor_whose_request_is_cancelled_leaves_the_next_one_a_whole_file(
    script: tuple[str, bytes],
) -> None:
    address, content = script
    app = compressed()

    async def cancelled_then_asked() -> Visit:
        task = asyncio.create_task(visit(address, [GZIP]).ask(app))
        await asyncio.sleep(0.005)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()
        return await visit(address, [GZIP]).ask(app)

    assert gzip.decompress(finished(cancelled_then_asked()).body) == content


def test_many_visitors_at_once_cost_one_compression(script: tuple[str, bytes]) -> None:
    address, content = script
    app = compressed()

    async def together() -> list[Visit]:
        return await asyncio.gather(*(visit(address, [GZIP]).ask(app) for _ in range(8)))

    bodies = {answer.body for answer in finished(together())}
    assert [gzip.decompress(body) for body in bodies] == [content]
    assert list(app.kept) == [address]


def test_a_thousand_addresses_that_do_not_exist_keep_nothing() -> None:
    app = compressed()

    async def guess() -> set[int]:
        return {(await visit(f"/static/{number}", [GZIP]).ask(app)).status for number in range(1000)}

    finished(guess())
    assert not app.kept


@pytest.mark.parametrize(
    "path",
    ["/static/../index.html", "/static/./js", "/static//js", "/static/js/", "/static/%2e%2e/index.html"],
)
def test_nothing_outside_the_folder_is_kept(path: str) -> None:
    app = compressed()
    ask(app, path, GZIP)
    assert not app.kept


def test_every_file_that_is_kept_is_its_file() -> None:
    files = compressible_files(FILES)
    assert {path.suffix for path in files.values()} == {".js", ".css", ".svg"}
    assert sum(path.stat().st_size for path in files.values()) < 40e6, "kept, they take a third of it"
    app = compressed()
    for address in sorted(files)[::20]:
        answer = ask(app, address, GZIP)
        assert gzip.decompress(answer.body) == files[address].read_bytes()
        assert answer.headers["content-length"] == str(len(answer.body))


def test_the_headers_are_those_of_the_plain_file(script: tuple[str, bytes]) -> None:
    app = compressed()
    plain, packed = ask(app, script[0]), ask(app, script[0], GZIP)
    changed = {"content-length", "content-encoding", "vary"}
    assert _without(packed.headers, changed) == _without(plain.headers, changed)
    assert packed.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["vary"]
    assert "immutable" in packed.headers["cache-control"]
    assert packed.headers["etag"]


def test_a_part_of_a_file_comes_plain(script: tuple[str, bytes]) -> None:
    answer = ask(compressed(), script[0], GZIP, ("Range", "bytes=10-19"))
    assert answer.status == 206
    assert answer.body == script[1][10:20]


def test_a_browser_that_has_the_file_is_told_so(script: tuple[str, bytes]) -> None:
    app = compressed()
    known = ask(app, script[0], GZIP).headers
    by_tag = ask(app, script[0], GZIP, ("If-None-Match", known["etag"]))
    by_date = ask(app, script[0], GZIP, ("If-Modified-Since", known["last-modified"]))
    assert [(answer.status, answer.body) for answer in (by_tag, by_date)] == [(304, b"")] * 2


def test_a_question_for_the_headers_alone_is_answered_as_streamlit_does(script: tuple[str, bytes]) -> None:
    answer = ask(compressed(), script[0], GZIP, method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["content-length"] == str(len(script[1]))


def _without(headers: Headers, names: set[str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name not in names}
