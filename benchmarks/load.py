"""A load generator for HTTP/1.1 that costs little: prepared requests over kept connections, one answer at a time each.

Run by itself: `python benchmarks/load.py http://127.0.0.1:8000/health/live [--clients 32] [--seconds 4]`. From a
benchmark, `run` does the same in a process of its own, so that measuring does not disturb what asks for it.

Bodies are counted, not looked at: Linux drops what a client does not want to see (`MSG_TRUNC`, tcp(7)), so that large
answers take little of the CPU that the server shares. `read` gets one answer whole, for comparing its bytes.
"""

from __future__ import annotations

import argparse
import http.client
import json
import selectors
import socket
import subprocess
import sys
import time
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from itertools import cycle
from urllib.parse import urlsplit

WARM = 0.5
"""Seconds of load before the window that is measured."""
PATIENCE = 120.0
"""Seconds that requests under way may take once the window is over."""
LOOKED_AT = 32 * 1024
"""Bytes of an answer that are read to find its head; of the rest the kernel tells only how many there are."""


@dataclass(frozen=True)
class Job:
    """What to send, and for how long. The requests go round among all clients."""

    port: int
    requests: Sequence[str]
    clients: int
    seconds: float
    warm: float = WARM
    expected: Sequence[int] = (200,)
    """The statuses that are no error."""


@dataclass(frozen=True)
class Result:
    """What came back. Rates and times are of the window; `all` counts the answers before and after it too."""

    answers: int
    seconds: float
    bytes: int
    p50: float
    p99: float
    all: int
    cpu: float
    """Seconds of CPU that the generator itself used."""
    errors: dict[str, int] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds

    @property
    def megabytes(self) -> float:
        """Megabytes of bodies a second."""
        return self.bytes / self.seconds / 1e6


def request(path: str, *, method: str = "GET", token: str | None = None, body: object = None) -> str:
    """A request as it goes over the wire, in latin-1."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Accept: */*", "User-Agent: load"]
    if token is not None:
        lines.append(f"Authorization: Bearer {token}")
    text = ""
    if body is not None:
        text = json.dumps(body)
        lines += ["Content-Type: application/json", f"Content-Length: {len(text)}"]
    return "\r\n".join([*lines, "", text])


class _Chunks:
    """Follows a chunked body to its end."""

    def __init__(self) -> None:
        self._rest = b""
        self._skip = 0
        self._last = False

    def take(self, data: bytes) -> int | None:
        """How many bytes of body these held, or None (added up by nobody) at the end."""
        self._rest += data
        size = 0
        while self._rest:
            if self._skip:
                taken = min(self._skip, len(self._rest))
                self._rest, self._skip = self._rest[taken:], self._skip - taken
                size += taken
                continue
            line, found, rest = self._rest.partition(b"\r\n")
            if not found:
                break
            self._rest = rest
            if self._last and not line:
                return None
            if line and not self._last:
                length = int(line.partition(b";")[0], 16)
                self._last, self._skip = length == 0, length + 2 if length else 0
        return size


class _Connection:
    """One client: sends a request, reads its answer, sends the next."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.socket = self._connect()
        self.started = 0.0
        self.status = 0
        self.size = 0
        self._left = 0
        self._head = b""
        self._chunks: _Chunks | None = None
        self.closing = False

    def _connect(self) -> socket.socket:
        found = socket.create_connection(("127.0.0.1", self._port), timeout=30)
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        found.setblocking(False)
        return found

    def reopen(self) -> None:
        self.socket = self._connect()

    def send(self, data: bytes) -> None:
        self.status, self.size, self._left, self._head, self._chunks, self.closing = 0, 0, 0, b"", None, False
        self.started = time.perf_counter()
        if self.socket.send(data) != len(data):
            raise ConnectionError("a request did not fit into the socket's buffer")

    def receive(self, buffer: memoryview) -> bool:
        """Reads what is there; whether the answer is complete. Raises ConnectionError."""
        dropped = min(self._left, len(buffer))
        count = self.socket.recv_into(buffer, dropped or LOOKED_AT, socket.MSG_TRUNC if dropped else 0)
        if not count:
            raise ConnectionError("closed before the answer was complete")
        if self._left:
            self.size += count
            self._left -= count
            return self._left == 0
        data = bytes(buffer[:count])
        if self._chunks is None:
            self._head += data
            head, found, data = self._head.partition(b"\r\n\r\n")
            if not found:
                return False
            self.status = int(head[9:12])
            fields = head.lower()
            self.closing = b"\r\nconnection: close" in fields or head.startswith(b"HTTP/1.0")
            if b"\r\ntransfer-encoding: chunked" in fields:
                self._chunks = _Chunks()
            else:
                _, found, rest = fields.partition(b"\r\ncontent-length:")
                length = int(rest.partition(b"\r\n")[0]) if found and self.status not in (204, 304) else 0
                self.size = len(data)
                self._left = length - len(data)
                if self._left < 0:
                    raise ConnectionError("more than the answer's head said")
                return self._left == 0
        taken = self._chunks.take(data)
        self.size += taken or 0
        return taken is None


def drive(job: Job) -> Result:
    """Loads the server for the time of the job, in this process."""
    prepared = cycle([text.encode("latin-1") for text in job.requests])
    selector = selectors.DefaultSelector()
    buffer = memoryview(bytearray(1 << 21))
    latencies = array("d")
    errors: Counter[str] = Counter()
    total = size = 0
    cpu = time.process_time()
    connections = [_Connection(job.port) for _ in range(job.clients)]
    begin = time.perf_counter() + job.warm
    end = begin + job.seconds
    for connection in connections:
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.send(next(prepared))
    busy = len(connections)
    while busy and time.perf_counter() < end + PATIENCE:
        for key, _ in selector.select(1.0):
            connection = key.data
            broken = False
            try:
                if not connection.receive(buffer):
                    continue
            except (ConnectionError, ValueError) as error:
                errors[type(error).__name__] += 1
                broken = True
            now = time.perf_counter()
            if not broken:
                total += 1
                if connection.status not in job.expected:
                    errors[str(connection.status)] += 1
                elif begin <= now < end:
                    latencies.append(now - connection.started)
                    size += connection.size
            if now >= end or broken or connection.closing:
                selector.unregister(connection.socket)
                connection.socket.close()
            if now >= end:
                busy -= 1
                continue
            if broken or connection.closing:
                connection.reopen()
                selector.register(connection.socket, selectors.EVENT_READ, connection)
            connection.send(next(prepared))
    if busy:
        errors["no answer"] += busy
    for connection in connections:
        connection.socket.close()
    ordered = sorted(latencies)
    return Result(
        answers=len(ordered),
        seconds=job.seconds,
        bytes=size,
        p50=quantile(ordered, 0.5),
        p99=quantile(ordered, 0.99),
        all=total,
        cpu=time.process_time() - cpu,
        errors=dict(errors),
    )


def quantile(ordered: Sequence[float], part: float) -> float:
    """Of sorted values; NaN of none."""
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("nan")


def read(port: int, request: str) -> bytes:
    """The whole body of one answer. Raises OSError and HTTPException."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(request.encode("latin-1"))
        with http.client.HTTPResponse(connection) as response:
            response.begin()
            return response.read()


def run(job: Job) -> Result:
    """Loads the server from a process of its own. Raises CalledProcessError."""
    command = [sys.executable, __file__, "--job"]
    limit = job.warm + job.seconds + PATIENCE + 60
    done = subprocess.run(
        command, input=json.dumps(asdict(job)), stdout=subprocess.PIPE, text=True, check=True, timeout=limit
    )
    return Result(**json.loads(done.stdout))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url", nargs="?", help="http://127.0.0.1:port/path")
    parser.add_argument("--job", action="store_true", help="read the job as JSON from standard input")
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--token", help="an access token")
    options = parser.parse_args()
    if options.job:
        print(json.dumps(asdict(drive(Job(**json.loads(sys.stdin.read()))))))
        return
    parts = urlsplit(options.url or "")
    if parts.hostname != "127.0.0.1" or parts.port is None:
        parser.error("give an address such as http://127.0.0.1:8000/health/live")
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    sent = [request(path, token=options.token)]
    result = drive(Job(port=parts.port, requests=sent, clients=options.clients, seconds=options.seconds))
    print(
        f"{result.rate:,.0f} answers/s, {result.megabytes:,.1f} MB/s, p50 {result.p50 * 1000:.2f} ms,"
        f" p99 {result.p99 * 1000:.2f} ms, errors {result.errors or 'none'},"
        f" own CPU {result.cpu / max(result.all, 1) * 1e6:.0f} us an answer"
    )


if __name__ == "__main__":
    main()
