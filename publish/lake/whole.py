"""A folder that appears whole or not at all."""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from publish.refusal import CannotPublishError


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """Give a folder to write into, which takes the name `out` when the block ends without an error.

    Raises CannotPublishError where `out` is a file or holds something, and where it cannot be written (a full
    disk, a folder of somebody else); then neither `out` nor the draft beside it is left.
    """
    out = out.absolute()
    draft = out.with_name(f".{out.name}.draft-{uuid.uuid4().hex}")
    try:
        _refuse_what_is_there(out)
        draft.mkdir(parents=True)
        yield draft
        draft.rename(out)  # in one step, and only over an empty folder
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise CannotPublishError(
            f"{out} cannot be written ({reason}); nothing was. Make room or name another folder."
        ) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _refuse_what_is_there(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise CannotPublishError(f"{out} is a file; name a folder, new or empty.")
    if out.exists() and any(out.iterdir()):
        raise CannotPublishError(
            f"{out} is not empty, and files of two builds must not mix; name another folder or empty it."
        )
