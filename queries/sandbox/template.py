"""The process that workers are copies of: it has DuckDB and Arrow loaded, and never sees a statement.

An interpreter with both takes a third of a second of processor time to start, a copy of one some thousandths.
Started by `workers.py`, which asks over the socket that is standard input: with the folder and the seconds of
a worker, and the worker's end of its conversation. The answer is the worker's process as a file descriptor,
which names it even after its number has been given away. Ends when the server does.
"""

import gc
import json
import os
import socket

from queries.sandbox.worker import serve

MOST_BYTES = 10_000  # of a request: a path and a number


def main() -> None:
    """Make a worker for each request; none of them holds anything of another."""
    channel = socket.socket(fileno=os.dup(0))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    gc.freeze()  # what is loaded is shared with the workers, not touched by their looking for garbage
    while True:
        request, descriptors, _flags, _address = socket.recv_fds(channel, MOST_BYTES, 1)
        if not request:
            os._exit(0)
        _bury()
        worker = os.fork()
        if not worker:
            channel.close()
            serve(socket.socket(fileno=descriptors[0]), **json.loads(request))
        process = os.pidfd_open(worker)  # nobody else buries it, so the number is still its own
        socket.send_fds(channel, [b"W"], [process])
        for descriptor in (process, *descriptors):
            os.close(descriptor)


def _bury() -> None:
    """Take note of the workers that have ended, else the kernel keeps their numbers."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:  # none is left
        return


if __name__ == "__main__":
    main()
