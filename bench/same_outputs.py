"""Proves that two commits give out the same: `python -m bench.same_outputs BEFORE AFTER`.

Compared are the figures of a fresh extraction of both documents and of the invented reports, every table of
the warehouse (`build` apart), the text of every page in both languages and every file that can be exported,
the times of their making left out. Both commits run in trees of their own with the Python that runs this.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUTPUTS = Path(__file__).with_name("outputs.py")
MOST_SHOWN = 40
WIDEST = 300  # characters of a line


def outputs_of(commit: str, out: Path, documents: Path) -> None:
    """Write the outputs of one commit; raises CalledProcessError where one of them cannot be made."""
    with tree_of(commit, out.with_name(f"{out.name}-tree")) as tree:
        subprocess.run(
            [sys.executable, "-P", OUTPUTS, out, documents],
            cwd=tree,
            env={**os.environ, "PYTHONPATH": str(tree)},
            check=True,
        )


def _commit(name: str) -> str:
    """Return the commit that a name stands for now; raises CalledProcessError for an unknown one."""
    words = ["git", "rev-parse", "--verify", f"{name}^{{commit}}"]
    return subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def tree_of(commit: str, folder: Path) -> Iterator[Path]:
    """Yield a folder that holds the files of a commit."""
    subprocess.run(["git", "worktree", "add", "--quiet", "--detach", folder, commit], cwd=ROOT, check=True)
    try:
        yield folder
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", folder], cwd=ROOT, check=True)


def differences(before: Path, after: Path) -> Iterator[str]:
    """Yield each file that only one folder holds, and the first line in which two files differ."""
    names = sorted({*_files(before), *_files(after)})
    for name in names:
        old, new = before / name, after / name
        if not new.exists():
            yield f"{name}: only before"
        elif not old.exists():
            yield f"{name}: only after"
        elif old.read_bytes() != new.read_bytes():
            yield f"{name}:{_first(old.read_bytes(), new.read_bytes())}"


def _files(folder: Path) -> Iterator[str]:
    return (str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def _first(old: bytes, new: bytes) -> str:
    lines = zip_longest(old.split(b"\n"), new.split(b"\n"), fillvalue=b"(ends)")
    number, (one, other) = next(pair for pair in enumerate(lines, 1) if pair[1][0] != pair[1][1])
    parting = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, parting - WIDEST // 4)
    shown = (line[start : start + WIDEST].decode("utf-8", "backslashreplace") for line in (one, other))
    return f"{number}\n  before: {next(shown)}\n  after:  {next(shown)}"


def main() -> int:
    """Compare two commits; returns 0 where all outputs are the same, else 1."""
    parser = argparse.ArgumentParser(prog="python -m bench.same_outputs", description=__doc__)
    parser.add_argument("before", help="a commit")
    parser.add_argument("after", help="another commit")
    arguments = parser.parse_args()
    documents = os.environ.get("BAROMETR_DOCUMENTS")
    if not documents or not Path(documents).is_dir():
        sys.stderr.write("Set BAROMETR_DOCUMENTS to the folder of the source documents.\n")
        return 2
    # A branch may move while its outputs are made: both names are looked up at once.
    commits = [_commit(name) for name in (arguments.before, arguments.after)]
    with tempfile.TemporaryDirectory(prefix="outputs-") as folder:
        before, after = Path(folder) / "before", Path(folder) / "after"
        for commit, out in zip(commits, (before, after), strict=True):
            outputs_of(commit, out, Path(documents).resolve())
        found = list(differences(before, after))
        compared = Counter(name.partition("/")[0] for name in _files(before))
    print(", ".join(f"{kind}: {count}" for kind, count in sorted(compared.items())), "files compared")
    print("\n".join(found[:MOST_SHOWN]) if found else "identical")
    if len(found) > MOST_SHOWN:
        print(f"... {len(found)} differences in all")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
