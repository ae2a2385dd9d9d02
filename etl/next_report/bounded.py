"""Extraction in a process of its own, with a limit on time and memory: a document comes from outside.

Whatever a hostile file does to a library, the program that asked for it goes on and tells a sentence.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

from etl.faults import Fault, Faults
from etl.next_report.tell import extract_and_tell

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
BYTES = 1 << 30
_REFUSED = 1


def extract_bounded(file: Path, document_id: str, out: Path) -> list[str]:
    """Write the draft raw folder `out` as `extract` does and return the lines that tell its rows.

    Raises Faults, also where a limit is reached.
    """
    command = [
        sys.executable,
        "-m",
        "etl.next_report.bounded",
        str(file.resolve()),
        document_id,
        str(out.resolve()),
    ]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise _too_much(file) from error
    if done.returncode == _REFUSED and done.stdout.startswith("["):
        raise Faults([Fault(file, None, *sentences) for sentences in json.loads(done.stdout)])
    if done.returncode < 0 or "MemoryError" in done.stderr:
        raise _too_much(file)
    if done.returncode:
        raise _unforeseen(file, done.stderr)
    return [str(line) for line in json.loads(done.stdout)]


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
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    file, document_id, out = arguments
    try:
        sentences: list[Any] = extract_and_tell(Path(file), document_id, Path(out))
    except Faults as faults:
        sentences = [(fault.sentence, fault.sentence_pl) for fault in faults.faults]
    except OSError as error:
        sentences = [
            (f"the draft cannot be written: {error.strerror}", f"nie można zapisać: {error.strerror}")
        ]
    else:
        sys.stdout.write(json.dumps(sentences))
        return 0
    sys.stdout.write(json.dumps(sentences))
    return _REFUSED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
