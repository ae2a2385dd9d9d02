"""What is kept for a visitor is freed when he has left."""

import pyarrow as pa
import pytest
from streamlit import runtime

from pages.sql import results
from queries.sandbox.cells import Shown
from server import upload_sessions
from server.endurance import leaving

RESULT = Shown(pa.table({"n": [1]}), {}, 1)


class Sessions:
    """A server with these visitors."""

    def __init__(self, *here: str) -> None:
        self.here = here

    def is_active_session(self, session: str) -> bool:
        return session in self.here


@pytest.fixture
def visitors(monkeypatch: pytest.MonkeyPatch) -> Sessions:
    found = Sessions("stays", "leaves")
    monkeypatch.setattr(runtime, "get_instance", lambda: found)
    monkeypatch.setattr(upload_sessions, "end_expired", lambda: None)
    for session in results.sessions():  # of other tests, whose visitors have left long ago
        results.forget(session)
    return found


def test_results_are_freed_at_the_second_look_after_their_visitor_has_left(visitors: Sessions) -> None:
    tokens = {session: results.keep(RESULT, session) for session in visitors.here}
    assert leaving.forget_left(set()) == set()
    visitors.here = ("stays",)
    gone = leaving.forget_left(set())
    assert results.kept(tokens["leaves"]), "he may come back"
    leaving.forget_left(gone)
    assert results.kept(tokens["leaves"]) is None
    assert results.kept(tokens["stays"])
    results.drop(tokens["stays"])


def test_results_of_whoever_comes_back_in_between_are_kept(visitors: Sessions) -> None:
    token = results.keep(RESULT, "leaves")
    visitors.here = ()
    gone = leaving.forget_left(set())
    visitors.here = ("leaves",)
    assert leaving.forget_left(gone) == set()
    assert results.kept(token)
    results.drop(token)
