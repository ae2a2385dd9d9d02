"""Where a paragraph is in its file: a comment put there stands at its words and changes none."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings

from etl.documents.word.word import read_word, read_word_with_places
from etl.next_report.check_draft.finding import Finding
from etl.next_report.check_draft.word_comments import write_comments
from tests.support.documents.document_reading import comments_of, texts_of
from tests.support.documents.generated_grid import Plan, plans
from tests.support.documents.generated_word import write_word

OFTEN = settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(plan=plans())
@OFTEN
def test_a_comment_stands_at_its_words_and_changes_none(plan: Plan, tmp_path: Path) -> None:
    """Each paragraph gets its own words as a comment; those of a picture or a nested box are not in it."""
    file, out = write_word(plan, tmp_path / "raport.docx"), tmp_path / "sprawdzone.docx"
    document, places = read_word_with_places(file)
    plain = {line.number: line.text.strip() for line in document.lines}
    findings = [
        Finding("missing", "", text or "(pusta)", "", line=number, is_marked=True)
        for number, text in plain.items()
    ]
    write_comments(file, findings, places, out)
    for at, said in comments_of(out.read_bytes()):
        numbers = [word for word in said.split() if word.isdecimal()]
        assert all(number in at for number in numbers), (at, said)
    assert len(comments_of(out.read_bytes())) == len(findings)
    assert texts_of(out.read_bytes()) == texts_of(file.read_bytes())
    assert read_word(out).lines == document.lines
