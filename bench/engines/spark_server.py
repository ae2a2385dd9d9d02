"""Apache Spark as a server of Spark Connect: prints its port, ends when its input does.

Run by a Python that has `pyspark` (`bench/requirements.txt`), which that of the tests has not: `pyspark` and
`pyspark-client` are two packages of one name.
"""

import socket
import sys

from pyspark.sql import SparkSession

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.plugins", "org.apache.spark.sql.connect.SparkConnectPlugin")
    .config("spark.connect.grpc.binding.address", "127.0.0.1")
    .config("spark.connect.grpc.binding.port", port)
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.session.timeZone", "UTC")
    # 200 parts by default, each a task of its own, for tables of a few hundred rows
    .config("spark.sql.shuffle.partitions", 4)
    .getOrCreate()
)
print(port, flush=True)
sys.stdin.read()
spark.stop()
