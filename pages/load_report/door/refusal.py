"""What the import page tells where something asked for cannot be done."""

from collections.abc import Iterator
from contextlib import contextmanager

from etl.faults import Faults
from presentation.figure.when import sentence
from presentation.language.language import _, choose


class Refusal(Exception):  # noqa: N818 - it is what the page tells, not a failure of ours
    """What was asked for cannot be done; `sentences` say why, in the language of the page."""

    def __init__(self, sentences: list[str]) -> None:
        """Keep the sentences."""
        super().__init__("\n".join(sentences))
        self.sentences = sentences


@contextmanager
def refusing() -> Iterator[None]:
    """Tell what goes wrong inside in the language of the page."""
    try:
        yield
    except (Faults, OSError) as problem:
        raise _refusal(problem) from problem


def _refusal(problem: Faults | OSError) -> Refusal:
    if isinstance(problem, OSError):
        message = _("The server could not write: {problem}. Nothing was changed.")
        return Refusal([message.format(problem=problem.strerror or type(problem).__name__)])
    sentences = [choose(fault.sentence_pl or fault.sentence, fault.sentence) for fault in problem.faults]
    return Refusal([sentence(text) for text in sentences])
