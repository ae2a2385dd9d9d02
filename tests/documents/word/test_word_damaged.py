"""A Word file damaged anywhere is read or refused, never an error that nobody understands."""

import contextlib
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.documents.word.word import read_word
from etl.faults import Faults
from tests.support.documents.word_file import FOSTER, area_table, cell, row, run, table, write

PUT = [
    b"",
    b"<a>",
    b'"',
    b"9" * 12,
    b"<w:tc/>",
    b'<w:gridSpan w:val="x"/>',
    b"<w:r/>",
    b"<w:fldChar/>",
    b"<w:sym/>",
]
MAIN = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml"]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    inner = table(row("KIS", "CIS"), row("8", cell(run("5", "<w:vanish/>"), '<w:vMerge w:val="restart"/>')))
    path = write(
        tmp_path_factory.mktemp("word") / "raport.docx",
        area_table(cell(inner + "<w:p/>")),
        area_table(run(FOSTER, '<w:color w:val="FFFFFF" w:themeColor="accent1"/><w:sz w:val="2"/>')),
    )
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_damaged_anywhere_is_read_or_refused(
    parts: dict[str, bytes], tmp_path: Path, data: st.DataObject
) -> None:
    damaged = dict(parts)
    name = data.draw(st.sampled_from([*MAIN, *sorted(parts)]))
    place = data.draw(st.integers(0, len(parts[name]) - 1))
    put = data.draw(st.sampled_from(PUT))
    damaged[name] = parts[name][:place] + put + parts[name][place + data.draw(st.integers(0, 40)) :]
    path = tmp_path / "raport.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for part, content in damaged.items():
            archive.writestr(part, content)
    with contextlib.suppress(Faults):
        read_word(path)
