"""The language of a page, and texts that come in both."""

import threading

import pytest

from presentation.language.language import _, choose, current, ngettext, use, using


def test_an_unknown_language_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="no language 'de'"):
        use("de")
    assert current() == "pl"


def test_a_block_in_english_leaves_the_language_as_it_was_even_after_an_error() -> None:
    def stumble() -> None:
        with using("en"):
            assert current() == "en"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stumble()
    assert current() == "pl"


def test_one_visitor_speaking_english_does_not_change_the_language_of_another() -> None:
    heard: list[str] = []
    with using("en"):
        other = threading.Thread(target=lambda: heard.append(current()))
        other.start()
        other.join()
    assert heard == ["pl"]


def test_a_message_is_polish_by_default_and_itself_in_english() -> None:
    assert _("to be clarified") == "do wyjaśnienia"
    with using("en"):
        assert _("to be clarified") == "to be clarified"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "i 1 mniejsza kategoria"),
        (3, "i 3 mniejsze kategorie"),
        (5, "i 5 mniejszych kategorii"),
        (12, "i 12 mniejszych kategorii"),
        (22, "i 22 mniejsze kategorie"),
    ],
)
def test_polish_plurals_follow_the_number(count: int, words: str) -> None:
    message = ngettext("and {count} smaller category", "and {count} smaller categories", count)
    assert message.format(count=count) == words


def test_a_text_of_the_data_falls_back_to_polish() -> None:
    assert choose("schronisko", "shelter") == "schronisko"
    with using("en"):
        assert choose("schronisko", "shelter") == "shelter"
        assert choose("schronisko", None) == "schronisko"
    assert choose(None, None) == ""
