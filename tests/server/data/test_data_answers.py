"""How a file under `/data/` is handed over: once, in parts, packed, to any site."""

import gzip
from pathlib import Path

import pytest

from tests.support.visitors.addresses import asked

PATH = "/data/observations.parquet"


def test_what_a_browser_has_already_is_not_sent_again_and_another_selection_is(warehouse: Path) -> None:
    first = asked(PATH, {"kod": ["II.13"]})
    tag = first.headers["etag"]
    again = asked(PATH, {"kod": ["II.13"]}, if_none_match=f'"x", W/{tag}')
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert asked(PATH, {"kod": ["II.14"]}, if_none_match=tag).status == 200


@pytest.mark.parametrize(
    ("asked_for", "first", "last"),
    [("bytes=0-3", 0, 4), ("bytes=-4", -4, None), ("bytes=10-", 10, None), ("bytes=-999999999", 0, None)],
)
def test_a_part_is_handed_over_byte_for_byte(
    warehouse: Path, asked_for: str, first: int, last: int | None
) -> None:
    whole = asked(PATH).body
    part = asked(PATH, range=asked_for, accept_encoding="gzip")
    start, stop, _step = slice(first, last).indices(len(whole))
    assert (part.status, part.body) == (206, whole[start:stop])
    assert part.headers["content-range"] == f"bytes {start}-{stop - 1}/{len(whole)}"
    assert "content-encoding" not in part.headers


@pytest.mark.parametrize("asked_for", ["bytes=999999999-", "bytes=-0"])
def test_a_part_beyond_the_end_is_refused_with_the_length(warehouse: Path, asked_for: str) -> None:
    found = asked(PATH, range=asked_for)
    assert found.status == 416
    assert found.headers["content-range"] == f"bytes */{len(asked(PATH).body)}"


@pytest.mark.parametrize("asked_for", ["bytes=5-2", "bytes=-", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b"])
def test_what_nobody_can_read_as_a_part_gives_the_whole(warehouse: Path, asked_for: str) -> None:
    assert asked(PATH, range=asked_for).status == 200


def test_a_part_of_a_file_that_has_changed_since_is_the_new_file(warehouse: Path) -> None:
    tag = asked(PATH).headers["etag"]
    assert asked(PATH, range="bytes=0-3", if_range=tag).status == 206
    assert asked(PATH, range="bytes=0-3", if_range='"older"').status == 200


def test_a_packed_file_is_the_same_under_a_tag_of_its_own(warehouse: Path) -> None:
    plain = asked("/data/observations.csv")
    packed = asked("/data/observations.csv", accept_encoding="br, gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["etag"] != plain.headers["etag"]


def test_scripts_of_other_sites_may_ask_and_read_also_a_refusal(warehouse: Path) -> None:
    for found in (
        asked(PATH),
        asked(PATH, {"kod": ["X"]}),
        asked("/data/nic"),
        asked(PATH, range="bytes=-1"),
    ):
        assert found.headers["access-control-allow-origin"] == "*"
    before = asked(PATH, method="OPTIONS")
    assert before.status == 204
    assert "Range" in before.headers["access-control-allow-headers"]


def test_a_file_says_where_it_is_described(warehouse: Path) -> None:
    assert 'rel="describedby"' in asked(PATH).headers["link"]


@pytest.mark.parametrize(("language", "words"), [("pl", "Pliki z danymi"), ("en", "Data files")])
def test_the_list_of_files_leads_to_each_of_them(warehouse: Path, language: str, words: str) -> None:
    found = asked("/data/", {"jezyk": [language]})
    text = found.body.decode()
    assert (found.status, f'lang="{language}"' in text, f"<h1>{words}</h1>" in text) == (200, True, True)
    links = [piece.partition('"')[0] for piece in text.split('href="')]
    own = [link for link in links if link.startswith(("observations", "barometr", "README", "datapackage"))]
    assert len(own) >= 9
    for link in own:
        path, _mark, query = link.replace("&amp;", "&").partition("?")
        parts = dict(part.split("=") for part in query.split("&") if part)
        assert asked(f"/data/{path}", {name: [value] for name, value in parts.items()}).status == 200, link


def test_the_folder_without_its_slash_leads_to_the_list(warehouse: Path) -> None:
    found = asked("/data", {"jezyk": ["en"]})
    assert (found.status, found.headers["location"]) == (301, "data/?jezyk=en")
