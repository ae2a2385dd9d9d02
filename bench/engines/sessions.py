"""Sessions of Spark Connect: on Sail in a thread of this process, on Apache Spark in a process of its own."""

import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pysail.spark import SparkConnectServer

with warnings.catch_warnings():
    # It has not been tried with pandas 3 by its makers; answers come as Arrow and never see pandas.
    warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas")
    from pyspark.sql.connect.session import SparkSession

# Both listen on loopback; a proxy that the machine has for the world outside would answer in their place.
os.environ.setdefault("no_grpc_proxy", "127.0.0.1")
SERVER = Path(__file__).with_name("spark_server.py")
LONGEST_STOP = 30  # seconds in which a JVM ends when its input has


@contextmanager
def sail() -> Iterator[SparkSession]:
    """Give a session on Sail, which listens on loopback alone and ends with the block."""
    server = SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    try:
        _host, port = server.listening_address
        with _session(port) as session:
            yield session
    finally:
        server.stop()


@contextmanager
def spark(python: Path) -> Iterator[SparkSession]:
    """Give a session on Apache Spark, two cores of this machine; `python` is one that has `pyspark`.

    Raises RuntimeError where it does not start, as without `pyspark` or Java.
    """
    command = [str(python), str(SERVER)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        try:
            port = process.stdout.readline().strip()
            if not port.isdigit():
                raise RuntimeError(
                    "Apache Spark did not start; it needs `pyspark` and Java 17 or newer: see above."
                )
            with _session(int(port)) as session:
                yield session
        finally:
            process.stdin.close()  # the server waits for this
            try:
                process.wait(LONGEST_STOP)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def _session(port: int) -> Iterator[SparkSession]:
    session = SparkSession.builder.remote(f"sc://127.0.0.1:{port}").create()
    try:
        yield session
    finally:
        session.stop()
