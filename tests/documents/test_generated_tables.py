"""Any table of years, however it is cut and inked: no wrong value is read, and nothing of it is lost."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings

from etl.documents.pdf.pdf import read_pdf
from etl.documents.word.word import read_word
from tests.support.documents.generated_grid import Plan, plans
from tests.support.documents.generated_pdf import INKS, write_pdf
from tests.support.documents.generated_word import write_word
from tests.support.documents.read_and_told import faults

SHARED_FOLDER = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@given(plan=plans())
@SHARED_FOLDER
def test_a_word_table_is_read_right_and_read_and_told_are_all(plan: Plan, tmp_path: Path) -> None:
    assert faults(plan, read_word(write_word(plan, tmp_path / "raport.docx"))) == []


@given(plan=plans(INKS))
@SHARED_FOLDER
def test_a_ruled_pdf_table_is_read_right_and_read_and_told_are_all(plan: Plan, tmp_path: Path) -> None:
    assert faults(plan, read_pdf(write_pdf(plan, tmp_path / "raport.pdf"))) == []
