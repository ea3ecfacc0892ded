"""What Prometheus reads: counted from the log's own records and from the edge, so that the core knows nothing of it.

With several server processes, PROMETHEUS_MULTIPROC_DIR names a folder in which each keeps its numbers; whichever is
asked gives the sums.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
    start_http_server,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from t2i_core.ports import Backlog

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
METHODS = {"GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS"}
REQUEST_BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
PICKUP_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800)
ATTEMPT_BUCKETS = (0.5, 1, 2, 5, 10, 20, 30, 60, 90, 120, 300)
PROCESS = re.compile(r".*_(\d+)\.db")

disable_created_metrics()  # type: ignore[no-untyped-call]  # a series more for each, which nobody reads
story = logging.getLogger("t2i.generation")


class Metrics:
    """The numbers of this process, or its share of them."""

    def __init__(self) -> None:
        self._folder = os.environ.get(FOLDER)
        registry = self._registry = CollectorRegistry()
        self._requests = Counter(
            "t2i_http_requests", "HTTP requests answered.", ("route", "method", "status"), registry=registry
        )
        self._request_seconds = Histogram(
            "t2i_http_request_seconds",
            "From a request's head to the end of its answer.",
            ("route", "method"),
            buckets=REQUEST_BUCKETS,
            registry=registry,
        )
        self._in_flight = Gauge(
            "t2i_generations_in_flight",
            "Generations being worked on.",
            registry=registry,
            multiprocess_mode="livesum",
        )
        self._pickup = Histogram(
            "t2i_pickup_seconds",
            "From a generation's acceptance to its first claim by a worker.",
            buckets=PICKUP_BUCKETS,
            registry=registry,
        )
        self._attempts = Counter(
            "t2i_attempts", "Calls of providers that ended.", ("provider", "outcome"), registry=registry
        )
        self._attempt_seconds = Histogram(
            "t2i_attempt_seconds", "How long they took.", ("provider",), buckets=ATTEMPT_BUCKETS, registry=registry
        )
        self._ended = Counter("t2i_generations_ended", "Generations that became final.", ("state",), registry=registry)
        self._leases_lost = Counter(
            "t2i_leases_lost", "Runs whose generation another run took over.", registry=registry
        )
        self._routes: dict[tuple[str, str, int], tuple[Callable[[], None], Callable[[float], None]]] = {}

    def observe(self, method: str, route: str | None, status: int, seconds: float) -> None:
        """Counts a request. `route` is the template of its path; all paths that do not exist are one route."""
        key = (method, route or "", status)
        found = self._routes.get(key)
        if found is None:
            if method not in METHODS:
                key = ("other", key[1], status)
            label = (key[1] or "none", key[0])
            inc = self._requests.labels(*label, str(status or "none")).inc
            found = inc, self._request_seconds.labels(*label).observe
            if len(self._routes) < 5000:  # methods may be anything
                self._routes[method, route or "", status] = found
        found[0]()
        found[1](seconds)

    @contextmanager
    def flight(self) -> Iterator[None]:
        """Counts a generation as in flight while the block runs."""
        self._in_flight.inc()
        try:
            yield
        finally:
            self._in_flight.dec()

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Counts what the records of generations tell while the block runs."""
        listener, level = _Listener(self), story.level
        story.addHandler(listener)
        if not story.isEnabledFor(logging.INFO):
            story.setLevel(logging.INFO)
        try:
            yield
        finally:
            story.removeHandler(listener)
            story.setLevel(level)

    def told(self, record: logging.LogRecord) -> None:
        """Counts one record."""
        facts = vars(record)
        match record.msg:
            case "generation claimed" if facts["fence"] == 1:
                self._pickup.observe(max(0.0, facts["waited"]))
            case "attempt ended":
                self._attempts.labels(facts["provider"], facts["outcome"]).inc()
                self._attempt_seconds.labels(facts["provider"]).observe(max(0.0, facts["seconds"]))
            case "generation ended":
                self._ended.labels(facts["state"]).inc()
            case "lease lost to another run":
                self._leases_lost.inc()

    def text(self, backlog: tuple[Backlog, float] | None) -> bytes:
        """Everything in Prometheus' text format. The backlog's part is left out when it is not known."""
        now = CollectorRegistry()
        now.register(_Backlog(backlog))
        now.register(_Children(self._processes()))
        return generate_latest(self._summed()) + generate_latest(now)

    def serve(self, host: str, port: int) -> Callable[[], None]:
        """Answers this process's numbers there, in a thread of its own; gives what ends that. Raises OSError."""
        server, thread = start_http_server(port, host, self._registry)

        def close() -> None:
            server.shutdown()
            server.server_close()
            thread.join()

        return close

    def _summed(self) -> CollectorRegistry:
        if self._folder is None:
            return self._registry
        for pid in _written(self._folder) - set(self._processes()):
            mark_process_dead(pid, self._folder)  # type: ignore[no-untyped-call]
        registry = CollectorRegistry()
        MultiProcessCollector(registry, self._folder)  # type: ignore[no-untyped-call]
        return registry

    def _processes(self) -> list[int]:
        """Those whose numbers these are and that live."""
        if self._folder is None:
            return [os.getpid()]
        return [
            pid for pid in _written(self._folder) if Path(f"/proc/{pid}").exists() or not Path("/proc/self").exists()
        ]


def _written(folder: str) -> set[int]:
    names = (PROCESS.fullmatch(path.name) for path in Path(folder).glob("*.db"))
    return {int(found[1]) for found in names if found}


class _Listener(logging.Handler):
    def __init__(self, metrics: Metrics) -> None:
        super().__init__(logging.INFO)
        self._metrics = metrics

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._metrics.told(record)
        except Exception:
            self.handleError(record)


class _Backlog(Collector):
    def __init__(self, found: tuple[Backlog, float] | None) -> None:
        self._found = found

    def collect(self) -> Iterator[GaugeMetricFamily]:
        readable = GaugeMetricFamily("t2i_backlog_readable", "Whether the database said what waits: 1 or 0.")
        readable.add_metric((), float(self._found is not None))
        yield readable
        if self._found is None:
            return
        backlog, waited = self._found
        waiting = GaugeMetricFamily(
            "t2i_generations", "Generations that are not final, of all users.", labels=("state",)
        )
        waiting.add_metric(("queued",), backlog.queued)
        waiting.add_metric(("running",), backlog.running)
        yield waiting
        oldest = GaugeMetricFamily("t2i_queue_oldest_seconds", "How long the oldest queued generation has waited.")
        oldest.add_metric((), waited)
        yield oldest


class _Children(Collector):
    """Counts child processes where /proc tells."""

    def __init__(self, processes: list[int]) -> None:
        self._processes = processes

    def collect(self) -> Iterator[GaugeMetricFamily]:
        count, told = 0, False
        for process in self._processes:
            for path in Path(f"/proc/{process}/task").glob("*/children"):
                with suppress(OSError):
                    count, told = count + len(path.read_bytes().split()), True
        if told:
            family = GaugeMetricFamily("t2i_child_processes", "Processes that decode and draw pictures.")
            family.add_metric((), count)
            yield family
