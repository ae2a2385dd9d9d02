"""A remark on a page: what it is, its sentence, and what the unit answered."""

from dataclasses import replace

from pages.quality.remarks import remark_line, reply_words
from presentation.figure.document import Remark
from presentation.language.bilingual import Bilingual
from presentation.language.language import using

REMARK = Remark("one", "outlier", "warning", "open", Bilingual("Wartość 3 odbiega od innych."))


def test_a_remark_without_a_reply_says_nothing_of_one() -> None:
    with using("pl"):
        assert reply_words(REMARK) == ""
        assert remark_line(REMARK).endswith("  \nWartość 3 odbiega od innych.")


def test_a_reply_stands_behind_the_remark_with_its_day() -> None:
    answered = replace(REMARK, reply_pl="Liczba jest poprawna.", replied_on="2026-05-04")
    with using("pl"):
        told = reply_words(answered)
        assert told == "Odpowiedź jednostki (2026-05-04): Liczba jest poprawna."
        assert reply_words(replace(answered, replied_on="")).startswith("Odpowiedź jednostki (–): ")
        assert remark_line(answered).replace("\\", "").endswith(f"  \n{told}")
