"""Word and Excel files that are damaged or hostile are refused in a sentence, in bounded time and memory."""

import contextlib
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.documents.form.form import read_form
from etl.documents.office_zip import EXCEL, WORD, Kind, check_office_file
from etl.faults import Faults
from etl.next_report.bounded import extract_bounded
from publish.form.command import write_form

BOOK = b'<?xml version="1.0"?><workbook/>'


def archive(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return path


def refused(path: Path, kind: Kind = EXCEL) -> tuple[str, str]:
    with pytest.raises(Faults) as faults:
        check_office_file(path, kind)
    (fault,) = faults.value.faults
    return fault.sentence, fault.sentence_pl


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "has a password or is of the old kind"),
        (b"no archive at all", "is damaged or is no .xlsx"),
        (b"PK\x03\x04" + b"\0" * 100, "is damaged or is no .xlsx"),
    ],
)
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(content)
    english, polish = refused(path)
    assert sentence in english
    assert polish


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "form.xlsx")[0]


def test_a_wrong_ending_is_named(tmp_path: Path) -> None:
    assert "is no .docx file" in refused(archive(tmp_path / "a.docx", {"xl/workbook.xml": BOOK}), WORD)[0]


def test_macros_are_refused(tmp_path: Path) -> None:
    parts = {"xl/workbook.xml": BOOK, "xl/vbaProject.bin": b"x"}
    assert "brings macros" in refused(archive(tmp_path / "a.xlsx", parts))[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_entities_are_refused_before_they_expand(tmp_path: Path, encoding: str) -> None:
    text = (
        '<?xml version="1.0"?>' + " " * (1 << 20) + '<!DOCTYPE a [<!ENTITY b "bb">]><workbook>&b;</workbook>'
    )
    parts = {"xl/workbook.xml": text.encode(encoding)}
    assert "declares XML entities" in refused(archive(tmp_path / "a.xlsx", parts))[0]


def test_a_bomb_is_refused_at_once(tmp_path: Path) -> None:
    path = archive(
        tmp_path / "a.xlsx", {"xl/workbook.xml": BOOK, "xl/worksheets/sheet1.xml": b"0" * 50_000_000}
    )
    started = time.perf_counter()
    assert "larger than 20 MB" in refused(path)[0]
    assert time.perf_counter() - started < 2


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.xlsx", {"xl/workbook.xml": BOOK, "xl/a.xml": b"0" * 50_000_000})
    data = path.read_bytes().replace((50_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    path.write_bytes(data)
    assert refused(path)[1]


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    parts = {"xl/workbook.xml": BOOK} | {f"xl/{number}.xml": b"" for number in range(5_001)}
    assert "larger than" in refused(archive(tmp_path / "a.xlsx", parts))[0]


def test_a_damaged_part_is_found(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.xlsx", {"xl/workbook.xml": BOOK * 1000})
    data = bytearray(path.read_bytes())
    data[60] ^= 0xFF
    path.write_bytes(bytes(data))
    assert "is damaged" in refused(path)[0]


def test_a_workbook_of_nonsense_is_no_form_and_writes_nothing(tmp_path: Path) -> None:
    parts = {"xl/workbook.xml": BOOK, "[Content_Types].xml": b"<Types/>", "xl/worksheets/sheet1.xml": b"<a"}
    path = archive(tmp_path / "a.xlsx", parts)
    with pytest.raises(Faults, match="is no form of Barometr"):
        extract_bounded(path, "form-2021", tmp_path / "out" / "form-2021")
    assert not (tmp_path / "out").exists()


@pytest.fixture(scope="module")
def form_parts(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = tmp_path_factory.mktemp("form") / "form.xlsx"
    write_form(path, 2021, area="II", supplier="Powiatowy Urząd Pracy w Gdyni")
    with zipfile.ZipFile(path) as form:
        return {name: form.read(name) for name in form.namelist()}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_form_damaged_anywhere_is_read_or_refused(
    form_parts: dict[str, bytes], tmp_path: Path, data: st.DataObject
) -> None:
    parts = dict(form_parts)
    name = data.draw(st.sampled_from(sorted(parts)))
    place = data.draw(st.integers(0, len(parts[name]) - 1))
    length = data.draw(st.integers(0, 40))
    put = data.draw(st.sampled_from([b"", b"<a>", b'"', b"9" * 12, b'<c r="ZZZ9"/>', b'<row r="99999999"/>']))
    parts[name] = parts[name][:place] + put + parts[name][place + length :]
    with contextlib.suppress(Faults):
        read_form(archive(tmp_path / "damaged.xlsx", parts))


def test_what_exhausts_its_limits_is_told_and_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setattr("etl.next_report.bounded.SECONDS", 0.01)
    with pytest.raises(Faults, match="cannot be read within"):
        extract_bounded(path, "report-2021", tmp_path / "out" / "report-2021")
