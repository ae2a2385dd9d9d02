"""Words on their way to the screen: Markdown, and what Streamlit does after it, leave them as they are."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pages.frame.markup import LONGEST, SPAN, as_printed, as_text, prose, shortened, visible
from tests.support.words.hostile_words import MARKS

# What Streamlit 1.67 still looks for in a piece of plain words, after Markdown has been read.
SEARCHES = (
    r"https?://",
    r"www\.",
    r"[-.\w+]@[-\w]",
    r":[\w+-][\w+-]*:",
    r":material[_/]",
    r"(?:^|\s)(?:<->|->|<-|--|>=|<=|~=)(?:\s|$)",
)
MORE = ("1. a", "12) b", "# a", "- a", "+ a", "> a", "---", "===", "a -- b", "-> <- <->", ">= <= ~=", "| a |")
MARKED = st.lists(st.sampled_from([*MARKS, *MORE, *"\\*_:$<>[](){}!&#~`@-=. aw1\n"])).map("".join)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(source: str) -> str:
    """Return the words that a reader sees of Markdown, None of it being markup."""
    (opened, inline, _closed) = READER.parse(source) if source else (None, None, None)
    if inline is None or opened is None:
        return ""
    assert opened.type == "paragraph_open"
    assert {part.type for part in inline.children or []} <= {"text", "text_special"}
    return "".join(part.content for part in inline.children or [])


@given(st.one_of(st.text(), MARKED))
@example(":color[]")
@example("2019. Zmiana")
@example("https://zly.example")
def test_what_is_shown_is_what_was_given(words: str) -> None:
    pieces = as_text(words).split(SPAN)
    assert shown("".join(pieces)) == visible(words)


@given(st.one_of(st.text(), MARKED))
def test_no_piece_is_anything_that_streamlit_still_looks_for(words: str) -> None:
    pieces = [re.sub(r"\\(\W|_)", r"\1", piece) for piece in as_text(words).split(SPAN)]
    found = [(search, piece) for search in SEARCHES for piece in pieces if re.search(search, piece, re.I)]
    assert not found


@given(st.text())
def test_no_letter_turns_the_words_after_it_round_or_is_a_control_sign(words: str) -> None:
    for letter in as_text(words):
        assert unicodedata.category(letter) not in ("Cc", "Cs")
        assert unicodedata.bidirectional(letter) not in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI")


def test_a_sign_that_cannot_be_seen_leaves_a_trace() -> None:
    """Else the sentence would say that a known value is not known."""
    assert as_text("I\u202eI") == "I\ufffdI"
    assert as_text("I\x00I") == "I\ufffdI"


def test_a_line_stays_one_line_and_keeps_its_no_break_spaces() -> None:
    assert as_text(" 1\u00a0053 \r\n\t osoby\u2028razem ") == "1\u00a0053 osoby razem"
    assert prose("zmiana w 2020 r.") == "zmiana w\u00a02020\u00a0r."


def test_words_of_a_document_are_emphasised_whatever_they_are() -> None:
    assert as_printed("**44** osoby") == r"*\*\*44\*\* osoby*"
    assert as_printed("") == ""


@pytest.mark.parametrize("length", [LONGEST, LONGEST + 1, 5000])
def test_a_long_value_is_repeated_by_its_start(length: int) -> None:
    told = shortened("x" * length)
    assert len(told) == LONGEST
    assert told.endswith("…") is (length > LONGEST)
