"""Writes a finished file whole or not at all."""

from pathlib import Path


def write_whole(out: Path, data: bytes) -> None:
    """Write the bytes to a file, whose folder is made; raises OSError and then leaves no half a file."""
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = out.with_name(f".{out.name}.draft")
    try:
        draft.write_bytes(data)
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)
