"""Why a statement on the SQL page was refused or stopped, as sentences.

This layer speaks no language: a refusal carries its English sentence, which is also the id of the message,
and the values that go into it; the page says it in the reader's language.
"""

from collections.abc import Mapping


def mark(message: str) -> str:
    """Mark a message for translation without translating it."""
    return message


MESSAGES: Mapping[str, str] = {
    "empty": mark(
        "Write one statement that starts with SELECT, WITH, FROM, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN."
    ),
    "long": mark("The statement is longer than {most} characters; shorten it."),
    "several": mark("There are {count} statements here; write only one at a time."),
    "kind": mark(
        "Only reading is possible here, with SELECT, WITH, FROM, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN; "
        "{kind} is switched off."
    ),
    "pivot": mark("PIVOT needs the list of its columns here; write ON column IN (value, value)."),
    "function": mark(
        "The function {name} is switched off here; a statement can read only the tables of the warehouse."
    ),
    "table": mark(
        "“{name}” is not a table of the warehouse; files, addresses and settings cannot be read here."
    ),
    "outside": mark("A statement can read nothing but the tables of the warehouse; this one asks for more."),
    "mistake": mark("The statement cannot be run; the database says: {detail}"),
    "deep": mark("The statement is nested too deeply; write it with WITH, step by step."),
    "time": mark(
        "The statement was stopped after {seconds} seconds; narrow it down, or join tables on their keys."
    ),
    "memory": mark(
        "The statement was stopped because it needs more memory than it may use; ask for fewer rows."
    ),
    "rows": mark("The result has more than {most} rows; add a condition or LIMIT {most}."),
    "size": mark("The result is larger than {most} MB; choose fewer columns or rows."),
    "stopped": mark(
        "The statement was stopped because it used more than one statement may use; simplify it."
    ),
    "busy": mark("{places} other statements are running; try again in a few seconds."),
    "absent": mark(
        "The SQL page cannot start a statement now; try again, and tell the operator if this persists."
    ),
}


class QueryRefused(Exception):  # noqa: N818 - the name is a contract with analysts' scripts
    """A statement that was not run or not finished; its text says why and what to do.

    `message` is the id of the sentence for gettext, `values` are the {names} in it.
    """

    def __init__(self, reason: str, **values: str | int) -> None:
        self.reason = reason
        self.message = MESSAGES[reason]
        self.values = values
        super().__init__(self.message.format(**values))
