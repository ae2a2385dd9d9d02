"""What every table of a catalogue file has in common.

The text below a field says what it is for, what it does further on, and ends with an example as it stands in
a file; `docs/catalogue.md` is written from these texts, and a test gives each example to the model.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Direction = Literal["up", "down", "none"]


class Entry(BaseModel):
    """A table of a catalogue file; a misspelt key stops the build instead of being ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
