"""A sign-in for the tests: a provider of OpenID Connect in its own process, and the file that names it."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.running_server import PATIENCE, ROOT

SECRET, COOKIE_SECRET = "client-secret-of-the-tests", "cookie-secret-of-the-tests-0123456789"
PEOPLE: dict[str, dict[str, Any]] = {
    "anna": {"email": "anna@example.pl", "groups": ["barometr-redakcja"]},
    "adam": {"email": "Adam@Example.pl", "email_verified": True},
    "ewa": {"email": "ewa@example.pl", "groups": ["inni"]},
}
_FILE = """
[provider]
server_metadata_url = "{provider}/.well-known/openid-configuration"
redirect_uri = "{server}/oauth2callback"
client_id = "barometr"
client_secret = "{secret}"
cookie_secret = "{cookie_secret}"
{access}
[roles.editor]
groups = ["barometr-redakcja"]
[roles.analyst]
email = ["adam@example.pl"]
"""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def sign_in_file(path: Path, provider: str, server: str, access: str = "") -> Path:
    """Write the file that switches the sign-in on; `anna` is an editor, `adam` an analyst, `ewa` neither."""
    secrets = {"secret": SECRET, "cookie_secret": COOKIE_SECRET}
    path.write_text(_FILE.format(provider=provider, server=server, access=access, **secrets), "utf-8")
    path.chmod(0o640)
    return path


@contextmanager
def running_provider(log: Path) -> Iterator[str]:
    """Start the provider with its people on a free port, yield its address, stop it at the end."""
    address = f"http://localhost:{(port := free_port())}"
    people = [f"--user-claims={json.dumps({'sub': sub, **claims})}" for sub, claims in PEOPLE.items()]
    command = [
        sys.executable,
        "-m",
        "oidc_provider_mock",
        "--host",
        "localhost",
        "--port",
        str(port),
        *people,
    ]
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(command, cwd=ROOT, env={**os.environ}, stdout=output, stderr=output)
        try:
            deadline = time.monotonic() + PATIENCE
            while not _answers(f"{address}/.well-known/openid-configuration"):
                if time.monotonic() > deadline or process.poll() is not None:
                    raise RuntimeError(f"The provider did not come up:\n{log.read_text('utf-8')}")
                time.sleep(0.1)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2):
            return True
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
