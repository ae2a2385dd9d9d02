"""The browser of the tests: found on PATH, else installed. `python -m tests.support.chromium --install`.

A missing browser fails the tests that need it; it never skips them.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# As root Chromium needs --no-sandbox; the other two keep it from looking for anything outside.
FLAGS = ("--no-sandbox", "--disable-quic", "--disable-background-networking")


def find() -> str | None:
    """Return the path of a Chromium on PATH or of Playwright's own, or None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Install Debian's Chromium when root on Debian, else Playwright's own; raise where neither comes."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in ("apt-get update -qq", "apt-get install -y -qq --no-install-recommends chromium"):
            subprocess.run(command.split(), check=True, env=quiet, stdout=subprocess.DEVNULL)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if "--install" in sys.argv[1:] and find() is None:
        print("No Chromium on PATH; installing one.")
        install()
    if (path := find()) is None:
        sys.exit("No Chromium was found; install one (`apt-get install chromium`) and try again.")
    print(f"Chromium: {path}")
