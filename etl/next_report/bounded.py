"""Extraction in a process of its own, with a limit on time and memory: a document comes from outside.

Whatever a hostile file does to a library, the program that asked for it goes on and tells a sentence.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from etl.faults import Fault, Faults
from etl.next_report.tell import extract_and_tell

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
BYTES = 1 << 30
_REFUSED = 1
_GLANCE = 0.2  # seconds between two looks at a process that runs


def extract_bounded(file: Path, document_id: str, out: Path) -> list[str]:
    """Write the draft raw folder `out` as `extract` does and return the lines that tell its rows.

    Raises Faults, also where a limit is reached.
    """
    lines = run_bounded("etl.next_report.bounded", file, [document_id, str(out.resolve())])
    return [str(line) for line in lines]


def run_bounded(
    module: str, file: Path, arguments: list[str], watch: Callable[[], None] = lambda: None
) -> Any:
    """Run a module that ends with `tell_bounded` on a file and return what it tells.

    `watch` is called now and then while it runs. Raises Faults, also where a limit is reached.
    """
    command = [sys.executable, "-m", module, str(file.resolve()), *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            told, complaint = _awaited(process, file, watch)
        except BaseException:
            process.kill()
            raise
    if process.returncode == _REFUSED and told.startswith("["):
        raise Faults([Fault(file, None, *sentences) for sentences in json.loads(told)])
    if process.returncode < 0 or "MemoryError" in complaint:
        raise _too_much(file)
    if process.returncode:
        raise _unforeseen(file, complaint)
    return json.loads(told)


def _awaited(process: subprocess.Popen[str], file: Path, watch: Callable[[], None]) -> tuple[str, str]:
    """Return what a process wrote to its two outputs."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            return process.communicate(timeout=_GLANCE)
        except subprocess.TimeoutExpired as error:
            if time.monotonic() > end:
                raise _too_much(file) from error
            watch()


def _too_much(file: Path) -> Faults:
    return Faults(
        [
            Fault(
                file,
                None,
                f"the file cannot be read within {SECONDS} s and {BYTES >> 30} GiB; save it anew or as text",
                "nie udało się odczytać pliku w dopuszczalnym czasie i pamięci; proszę zapisać go na nowo",
            )
        ]
    )


def _unforeseen(file: Path, told: str) -> Faults:
    last = (told.strip().splitlines() or ["no reason given"])[-1]
    english = f"the file cannot be read, for a reason nobody foresaw ({last}); save it anew or as text"
    polish = "nie udało się odczytać pliku z nieprzewidzianej przyczyny; proszę zapisać go na nowo"
    return Faults([Fault(file, None, english, polish)])


def main(arguments: list[str]) -> int:
    """Extract under the limits; print as JSON the lines about the rows, or pairs of sentences of faults."""
    file, document_id, out = arguments
    return tell_bounded(lambda: extract_and_tell(Path(file), document_id, Path(out)))


def tell_bounded(work: Callable[[], Any]) -> int:
    """Do the work under the limits and print as JSON what it returns, or pairs of sentences of faults."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        told = work()
    except Faults as faults:
        told = [(fault.sentence, fault.sentence_pl) for fault in faults.faults]
    except OSError as error:
        told = [(f"the draft cannot be written: {error.strerror}", f"nie można zapisać: {error.strerror}")]
    else:
        sys.stdout.write(json.dumps(told))
        return 0
    sys.stdout.write(json.dumps(told))
    return _REFUSED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
