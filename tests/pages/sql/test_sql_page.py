"""The SQL page: a result as a table, a refusal as a sentence, questions and columns beside it."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from pages.sql import results
from pages.sql.result import MOST_COLUMNS
from presentation.language.language import using
from presentation.table.result_cells import result_cell
from queries.questions import questions
from queries.sandbox.cells import Shown
from queries.warehouse import table_of

PAGE = "sql/page.py"
Open = Callable[..., AppTest]


def ran(app: AppTest, statement: str) -> AppTest:
    app.text_area(key="sql_text").set_value(statement)
    next(button for button in app.button if button.label in ("Uruchom", "Run")).click()
    return app.run()


def text_of(app: AppTest) -> str:
    return app.text_area(key="sql_text").value or ""


def answer_table(app: AppTest) -> Any:
    """Return the table of the result; the first table of the page is the schema."""
    (shown,) = [table.value for table in app.table if "Znaczenie" not in table.value.columns]
    return shown


def test_the_page_opens_with_a_statement_that_runs(open_page: Open) -> None:
    app = ran(open_page(PAGE), text_of(open_page(PAGE)))
    assert not app.exception
    assert not app.error
    assert answer_table(app).columns[0] == r"indicator\_code"


def test_a_result_is_shown_exactly_and_counted(open_page: Open) -> None:
    app = ran(open_page(PAGE), "SELECT 0.1::DECIMAL(3, 2) AS a, 1234567.89 AS b, 2020 AS c, NULL AS d")
    assert answer_table(app).to_numpy().tolist() == [["0,1", "1\u00a0234\u00a0567,89", "2020", "—"]]
    assert any("**1 wiersz**, 4 kolumny" in item.value for item in app.markdown)


def test_a_long_result_is_shown_page_by_page(open_page: Open) -> None:
    app = ran(open_page(PAGE), "SELECT range AS n FROM range(120)")
    assert answer_table(app)["n"].tolist() == [str(number) for number in range(50)]
    app.number_input[0].set_value(3).run()
    assert answer_table(app)["n"].tolist() == [str(number) for number in range(100, 120)]


def test_no_row_is_a_sentence(open_page: Open) -> None:
    app = ran(open_page(PAGE), "SELECT 1 AS n WHERE false")
    assert "żaden wiersz" in app.info[0].value


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("SELECT * FROM read_csv('/etc/passwd')", r"Funkcja read\_csv jest tu wyłączona"),
        ("SELECT * FROM '/etc/passwd'", "„/etc/passwd” nie jest tabelą"),
        ("ATTACH 'other.duckdb'", "ATTACH"),
        ("DROP TABLE observation", "DROP"),
        ("SELECT 1; SELECT 2", r"zapytań w polu\: 2"),
        ("SELECT valu FROM observations", "Kolumny z tego zapytania nie ma w jego tabelach"),
        ("SELECT * FROM observation_s", "Nie ma tabeli „observation\\_s”"),
        ("SELEC 1", "Zapytanie łamie zasady SQL przy „SELEC”"),
        ("SELECT area_code, sum(value) FROM observations", "musi stać w GROUP BY"),
        ("   ", "Napisz jedno zapytanie"),
    ],
)
def test_a_refused_statement_is_told_in_a_polish_sentence(
    open_page: Open, statement: str, sentence: str
) -> None:
    app = ran(open_page(PAGE), statement)
    assert not app.exception
    assert len(app.error) == 1
    assert sentence in app.error[0].value
    assert "warehouse.duckdb" not in app.error[0].value


def test_a_refusal_speaks_english_on_the_english_page(open_page: Open) -> None:
    app = ran(open_page(PAGE, jezyk="en"), "DROP TABLE observation")
    assert app.error[0].value.startswith("Only reading is possible here")


def test_an_address_brings_a_question_or_a_statement(open_page: Open) -> None:
    for question in questions():
        app = open_page(PAGE, zapytanie=question.name)
        assert not app.exception
        assert text_of(app) == question.runnable()
    app = open_page(PAGE, zapytanie="SELECT 42 AS answer")
    assert text_of(app) == "SELECT 42 AS answer"
    assert not app.error
    assert not any(header.value == "Wynik" for header in app.header), "a link fills in and never runs"


def test_a_statement_that_was_run_stands_in_the_address(open_page: Open) -> None:
    app = ran(open_page(PAGE), "SELECT 42 AS answer")
    assert app.query_params["zapytanie"] == "SELECT 42 AS answer"
    app.run()
    assert answer_table(app)["answer"].tolist() == ["42"]


def test_an_unknown_question_is_told(open_page: Open) -> None:
    app = open_page(PAGE, zapytanie="nonsense")
    assert "Nie ma gotowego pytania „nonsense”" in app.warning[0].value
    assert text_of(app).startswith("SELECT")


def test_every_question_is_offered_with_its_header(open_page: Open) -> None:
    app = open_page(PAGE)
    shown = "\n".join(caption.value for caption in app.caption)
    for question in questions():
        assert question.grain_pl[1:8] in shown
    assert len(app.main.get("page_link")) >= len(questions())


def test_every_table_can_be_looked_up_with_its_columns(open_page: Open) -> None:
    app = open_page(PAGE)
    chosen = next(box for box in app.selectbox if box.label == "Tabela")
    assert chosen.value == "observations"
    chosen.select("finding").run()
    (columns,) = [table.value for table in app.table if "Znaczenie" in table.value.columns]
    wanted = table_of("SELECT * FROM finding LIMIT 0").column_names
    assert [cell.split("`")[1] for cell in columns["Kolumna"]] == wanted


@pytest.mark.parametrize(
    ("value", "polish", "english"),
    [
        (None, "—", "—"),
        (True, "true", "true"),
        (2020, "2020", "2020"),
        (Decimal("-1234.50"), "−1\u00a0234,5", "−1,234.5"),
        (Decimal("NaN"), "NaN", "NaN"),
        (0.1, "0,1", "0.1"),
        (float("inf"), "inf", "inf"),
        (date(2020, 1, 2), "2020-01-02", "2020-01-02"),
        (datetime(2020, 1, 2, 3, 4), "2020-01-02 03:04:00", "2020-01-02 03:04:00"),
        ([1, None, "x"], "1, —, x", "1, —, x"),
        ([("a", 0.5), ("b", None)], "a: 0,5, b: —", "a: 0.5, b: —"),
        ({"a": Decimal(1)}, '{"a": "1"}', '{"a": "1"}'),
        (b"\x00\xff", "00ff", "00ff"),
        (Decimal("9" * 38), "99" + "\u00a0999" * 12, "99" + ",999" * 12),
        ("x" * 1001, "x" * 399 + "… (1\u00a0001 znaków)", "x" * 399 + "… (1,001 characters)"),
        (b"x" * 302, "78" * 199 + "7… (302 bajty)", "78" * 199 + "7… (302 bytes)"),
        ([[7] * 100, [7] * 35], "7, " * 133 + "… (135 wartości)", "7, " * 133 + "… (135 values)"),
    ],
)
def test_a_cell_of_any_type_has_words(value: object, polish: str, english: str) -> None:
    assert result_cell(value) == polish
    with using("en"):
        assert result_cell(value) == english


def test_the_beginning_of_a_cell_says_how_long_the_whole_is() -> None:
    assert result_cell([0, 1], 6_000_000) == "0, 1… (6\u00a0000\u00a0000 wartości)"
    assert result_cell("x", 2) == "x… (2 znaki)"


def test_a_big_answer_is_cut_told_and_not_held(open_page: Open) -> None:
    app = ran(open_page(PAGE), "SELECT range(1000000) AS n, 'x' AS x UNION ALL SELECT [1], 'y'")
    assert not app.exception
    cut, whole = answer_table(app)["n"]
    assert cut.startswith("0, 1, 2, ")
    assert cut.endswith(r"… \(1 000 000 wartości\)".replace("1 000 000", "1\u00a0000\u00a0000"))
    assert whole == "1"
    assert any("1 długa komórka jest tu skrócona" in caption.value for caption in app.caption)
    kept = results.kept(app.session_state["sql_answer"].token)
    assert kept
    assert kept.nbytes < 20_000


def test_words_of_a_result_are_made_once(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = ran(open_page(PAGE), "SELECT 1 AS n")
    monkeypatch.setattr("pages.sql.result.result_cell", lambda *_: pytest.fail("made again"))
    assert answer_table(app.run())["n"].tolist() == ["1"]


def test_only_the_first_columns_of_a_very_wide_result_are_shown(open_page: Open) -> None:
    app = ran(open_page(PAGE), "SELECT " + ", ".join(f"{n} AS c{n}" for n in range(1000)))
    assert list(answer_table(app).columns) == [f"c{n}" for n in range(MOST_COLUMNS)]
    assert any(f"pierwsze kolumny ({MOST_COLUMNS})" in caption.value for caption in app.caption)


def test_names_of_columns_that_look_alike_are_all_shown(open_page: Open) -> None:
    app = ran(open_page(PAGE), 'SELECT 1 AS "a", 2 AS "a ", 3 AS " a"')
    assert answer_table(app).to_numpy().tolist() == [["1", "2", "3"]]


def test_results_are_kept_within_a_bound_and_the_newest_always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "MOST_BYTES", 100)
    large = Shown(pa.table({"n": list(range(100))}), {}, 100)
    first, second = results.keep(large), results.keep(large)
    assert results.kept(first) is None
    assert shown_of(second) is large
    results.drop(second)
    assert results.kept(second) is None


def test_not_even_small_results_are_kept_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "MOST_RESULTS", 2)
    tokens = [results.keep(Shown(pa.table({"n": [1]}), {}, 1)) for _ in range(3)]
    assert [token for token in tokens if results.kept(token)] == tokens[1:]


def shown_of(token: str) -> Shown | None:
    kept = results.kept(token)
    return kept.shown if kept else None
