"""The ledger of questions: a fault names file and line, an answer explains, two editors lose nothing."""

import threading
from datetime import date
from pathlib import Path

import duckdb
import pytest

from etl.asking import answer, ask
from etl.build import build
from etl.faults import Faults
from etl.questions.file import COLUMNS, FILE, read_questions
from etl.questions.question import Question
from etl.warehouse.versions import data_version
from tests.support.small_raw import small_raw

REMARK = "missing:foreign_remark/@2020:proba-2020"
GOOD = "1,II.13,pismo,2026-11-12,MOPS,Ile?,,"


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return small_raw(tmp_path / "raw")


@pytest.fixture
def warehouse_file(tmp_path: Path) -> Path:
    return tmp_path / "warehouse.duckdb"


def write(raw: Path, *rows: str, header: str = ",".join(COLUMNS)) -> None:
    (raw / FILE).write_text("\n".join([header, *rows, ""]), encoding="utf-8")


def asked(about: str, words: str = "Jaka jest liczba?") -> Question:
    return Question(0, about, "pismo", date(2026, 11, 12), "MOPS", words)


def table(warehouse_file: Path, statement: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(warehouse_file), read_only=True) as connection:
        return connection.execute(statement).fetchall()


def absent(warehouse_file: Path) -> str:
    """Return the id of a remark that the small report has: an empty cell of IV.2 in 2020."""
    ((found,),) = table(
        warehouse_file, "SELECT finding_id FROM finding WHERE indicator_code = 'IV.2' AND year = 2020"
    )
    return str(found)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("x,II.13,pismo,2026-11-12,MOPS,Ile?,,", "the number «x» is none"),
        ("²,II.13,pismo,2026-11-12,MOPS,Ile?,,", "the number «²» is none"),
        ("1,,pismo,2026-11-12,,Ile?,,", "about, asked_of is empty"),
        ("1,II.13@kiedyś,pismo,2026-11-12,MOPS,Ile?,,", "is no remark, no indicator and no indicator with"),
        ("1,XX.1,pismo,2026-11-12,MOPS,Ile?,,", "there is no indicator «XX.1»"),
        ("1,II.13,list,2026-11-12,MOPS,Ile?,,", "the letter «list» is unknown"),
        ("1,II.13,pismo,12.11.2026,MOPS,Ile?,,", "«12.11.2026» is no date"),
        ("1,II.13,pismo,2026-11-12,MOPS,Ile?,2026-11-11,62", "the answer is older than the question"),
        ("1,II.13,pismo,2026-11-12,MOPS,Ile?,2026-11-20,", "an answer needs its day"),
        ("1,II.13,pismo,2026-11-12,MOPS", "the row has fewer cells than the header"),
        (f"1,II.13,pismo,2026-11-12,MOPS,{'x' * 10_001},,", "a cell is longer than 10000 characters"),
    ],
)
def test_a_broken_row_is_told_with_file_and_line(
    row: str, sentence: str, raw: Path, warehouse_file: Path
) -> None:
    write(raw, "7,II.13,,2026-11-12,MOPS,Ile?,,", row)
    with pytest.raises(Faults) as caught:
        build(raw, warehouse_file)
    (fault,) = caught.value.faults
    assert (fault.path, fault.line) == (raw / FILE, 3)
    assert sentence in fault.sentence
    assert not warehouse_file.exists()


def test_a_number_given_twice_and_a_lacking_column_are_told(raw: Path, warehouse_file: Path) -> None:
    write(raw, GOOD, GOOD)
    with pytest.raises(Faults, match=r"questions\.csv:3: the number 1 stands here twice"):
        build(raw, warehouse_file)
    write(raw, header="question_number,about")
    with pytest.raises(Faults, match=r"questions\.csv:1: the column letter, asked_on"):
        build(raw, warehouse_file)


def test_a_question_about_a_remark_that_is_gone_stays_and_is_told(raw: Path, warehouse_file: Path) -> None:
    write(raw, f"1,{REMARK},pismo,2026-11-12,MOPS,Ile?,,")
    told = build(raw, warehouse_file).lines()
    assert any(f"questions.csv:2: there is no remark «{REMARK}»" in line for line in told)
    assert table(warehouse_file, "SELECT about, finding_id FROM question") == [(REMARK, None)]


def test_an_answer_makes_the_remark_explained_and_a_new_version(raw: Path, warehouse_file: Path) -> None:
    build(raw, warehouse_file)
    remark, before = absent(warehouse_file), data_version(raw)
    ask(raw, warehouse_file, asked(remark))
    state = "SELECT state, reply_pl, replied_on FROM finding WHERE indicator_code = 'IV.2' AND year = 2020"
    assert table(warehouse_file, state) == [("open", None, None)]
    assert data_version(raw) == before
    answer(raw, warehouse_file, 1, date(2026, 12, 1), "Było 14.")
    assert table(warehouse_file, state) == [("explained", "Było 14.", "2026-12-01")]
    assert data_version(raw) != before


def test_the_answer_about_years_without_a_figure_explains_their_remark(
    raw: Path, warehouse_file: Path
) -> None:
    write(
        raw, "1,IV.2@2019,,2026-11-12,MOPS,Ile?,2026-11-20,12", "2,IV.2,,2026-11-12,MOPS,Ile?,2026-11-20,12"
    )
    build(raw, warehouse_file)
    assert table(
        warehouse_file, "SELECT state FROM finding WHERE indicator_code = 'IV.2' AND year = 2020"
    ) == [("open",)]
    write(raw, "1,IV.2@2019+2020,,2026-11-12,MOPS,Ile?,2026-11-20,14")
    build(raw, warehouse_file)
    assert table(
        warehouse_file, "SELECT state FROM finding WHERE indicator_code = 'IV.2' AND year = 2020"
    ) == [("explained",)]


def test_what_the_unit_replied_itself_goes_before_an_answer(raw: Path, warehouse_file: Path) -> None:
    build(raw, warehouse_file)
    remark = absent(warehouse_file)
    reply = f"finding_id,state,reply_pl,replied_on\n{remark},corrected,Poprawiono.,2026-11-30\n"
    (raw / "replies.csv").write_text(reply, encoding="utf-8")
    write(raw, f"1,{remark},,2026-11-12,MOPS,Ile?,2026-11-20,14")
    build(raw, warehouse_file)
    told = table(
        warehouse_file, "SELECT state, reply_pl FROM finding WHERE indicator_code = 'IV.2' AND year = 2020"
    )
    assert told == [("corrected", "Poprawiono.")]


def test_two_who_ask_at_once_lose_nothing(raw: Path, warehouse_file: Path) -> None:
    def several(who: str) -> None:
        for number in range(3):
            ask(raw, warehouse_file, asked("II.13", f"{who} {number}?"))

    writers = [threading.Thread(target=several, args=(who,)) for who in ("Ile", "Kiedy")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    found = read_questions(raw / FILE)
    assert [item.question_number for item in found] == [1, 2, 3, 4, 5, 6]
    assert len({item.question_pl for item in found}) == 6
    assert table(warehouse_file, "SELECT count(*) FROM question") == [(6,)]


def test_the_same_question_is_written_once_and_answered_once(raw: Path, warehouse_file: Path) -> None:
    ask(raw, warehouse_file, asked("II.13"))
    ask(raw, warehouse_file, asked("II.13"))
    answer(raw, warehouse_file, 1, date(2026, 11, 20), "62")
    with pytest.raises(Faults, match="the question 1 is not open"):
        answer(raw, warehouse_file, 1, date(2026, 11, 21), "63")
    (kept,) = read_questions(raw / FILE)
    assert kept.answer_pl == "62"


def test_what_cannot_be_built_is_not_written_down(raw: Path, warehouse_file: Path) -> None:
    write(raw, GOOD)
    before = (raw / FILE).read_bytes()
    with pytest.raises(Faults, match="there is no indicator"):
        ask(raw, warehouse_file, asked("XX.1"))
    with pytest.raises(Faults, match="the answer is older"):
        answer(raw, warehouse_file, 1, date(2026, 1, 1), "62")
    assert (raw / FILE).read_bytes() == before
    assert sorted(path.name for path in raw.iterdir()) == ["proba-2020", FILE]
