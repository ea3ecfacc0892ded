"""t2i beside a raw ASGI application, Django REST and nginx: the same data, machine, database and load, in one run.

Starts everything on the loopback and ends it: PostgreSQL (or takes the one of T2I_TEST_DSN), a stand-in provider, the
servers and the load generator. Each figure is the median of short rounds that go round among the peers. Needs the
dependency group `bench`. docs/benchmarks.md says what is compared, and what the figures do not say.

Run: `python benchmarks/api.py [--seconds 4] [--clients 32] [--only list,get,…] [--peers t2i,raw] [--out FILE]`, and
`--django-python PATH` for a Django peer in an environment of its own, made of benchmarks/peers/requirements.txt.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import os
import platform
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import load  # noqa: E402
from benchmarks.peers import seed, servers  # noqa: E402
from benchmarks.peers.provider import KINDS  # noqa: E402

ALL = ("t2i", "raw", "django", "nginx", "django-verifies")
DRAWN_AT_ONCE = 64
LOGINS_AT_ONCE = 8
SETTLE = 2.0
"""Seconds for the servers to finish starting."""
FIRST = 0.5
"""Seconds of load that are not measured, before a metric's first round: caches fill and children start."""
DELAY = 0.2
"""Seconds that the stand-in provider draws."""


@dataclass(frozen=True)
class Metric:
    """What is asked of which peers."""

    name: str
    peers: tuple[str, ...]
    clients: int
    seconds: float
    warm: float = load.WARM
    expected: tuple[int, ...] = (200,)


@dataclass(frozen=True)
class Figure:
    """One round of one peer."""

    result: load.Result
    cpu: float
    """CPU microseconds of the server for each answer."""
    database: float | None


@dataclass
class Bench:
    """Everything that runs."""

    peers: dict[str, servers.Peer]
    tokens: dict[str, list[str]]
    seeded: list[seed.Seeded]
    storage: Path
    postmaster: int | None

    def round(self, metric: Metric, name: str) -> Figure:
        """Loads one peer for one round."""
        peer = self.peers[name]
        job = load.Job(
            port=peer.port,
            requests=self._requests(metric.name, name),
            clients=metric.clients,
            seconds=metric.seconds,
            warm=metric.warm,
            expected=metric.expected,
        )
        before = peer.cpu(), self._database()
        result = load.run(job)
        after = peer.cpu(), self._database()
        if metric.name.startswith("generate"):
            self._tidy()
        each = 1e6 / max(result.all, 1)
        database = None if self.postmaster is None else (after[1] - before[1]) * each
        return Figure(result, (after[0] - before[0]) * each, database)

    def compare(self, metric: str, name: str) -> None:
        """Has the peer send each of the metric's files once. Raises ValueError when one is not the file on disk."""
        files = [image for image in self.seeded if image.size == seed.SIZES[metric]]
        for image, request in zip(files, self._requests(metric, name), strict=True):
            received = hashlib.sha256(load.read(self.peers[name].port, request)).digest()
            if received != hashlib.sha256((self.storage / image.key).read_bytes()).digest():
                raise ValueError(f"{name} sent other bytes than those of {image.key}")

    def _requests(self, metric: str, name: str) -> list[str]:
        return seed.requests_for(name, metric.partition(",")[0], self.seeded, self.tokens.get(name, []))

    def others(self) -> float:
        """CPU seconds that this machine has spent on what is no part of the benchmark."""
        outside = self.postmaster is not None and os.getpid() not in servers.ancestors(self.postmaster)
        return servers.busy() - servers.cpu(os.getpid()) - (self._database() if outside else 0.0)

    def _database(self) -> float:
        return 0.0 if self.postmaster is None else servers.cpu(self.postmaster)

    def _tidy(self) -> None:
        """Removes the pictures that were drawn, which would fill the disk."""
        known = {image.key.partition("/")[0] for image in self.seeded}
        for folder in self.storage.iterdir():
            if folder.name not in known:
                shutil.rmtree(folder, ignore_errors=True)


def metrics(seconds: float, clients: int) -> list[Metric]:
    data = ("t2i", "raw", "django")
    found = [
        Metric("list", data, clients, seconds),
        Metric("list, one client", data, 1, seconds / 2),
        Metric("get", data, clients, seconds),
    ]
    found += [Metric(name, (*data, "nginx"), clients, seconds) for name in seed.SIZES]
    found.append(Metric("login", data, LOGINS_AT_ONCE, 1.5 * seconds, warm=1.0))
    found += [
        Metric(
            f"generate {kind}",
            ("t2i", "django", "django-verifies"),
            DRAWN_AT_ONCE,
            2 * seconds,
            warm=3.0,
            expected=(201,),
        )
        for kind in KINDS
    ]
    return found


@contextmanager
def running(chosen: set[str], workers: int, django: str) -> Iterator[tuple[Bench, str]]:
    """Starts the chosen peers on the same data, Django's by this interpreter, and says what runs."""
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="t2i-bench-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o755)
        storage = folder / "pictures"
        storage.mkdir()
        postgres = stack.enter_context(seed.server())
        seeded = seed.images()
        digests = seed.write_files(storage, seeded)
        url = stack.enter_context(seed.database(postgres))
        users = asyncio.run(seed.fill_t2i(url, seeded, digests))
        provider, sizes, _ = stack.enter_context(servers.provider(folder, DELAY))
        peers: dict[str, servers.Peer] = {}
        tokens: dict[str, list[str]] = {}
        if "t2i" in chosen:
            peers["t2i"] = stack.enter_context(servers.ours(folder, url, storage, provider, workers))
            tokens["t2i"] = asyncio.run(seed.t2i_tokens(peers["t2i"].port))
        if "raw" in chosen:
            peers["raw"] = stack.enter_context(servers.raw(folder, url, storage, workers))
            tokens["raw"] = seed.raw_tokens(users)
        if djangos := [name for name in ("django", "django-verifies") if name in chosen]:
            other = stack.enter_context(seed.database(postgres, migrated=False))
            hashed = servers.prepare_django(folder, other, storage, seed.PASSWORD, django)
            asyncio.run(seed.fill_django(other, seeded, hashed))
            for name in djangos:
                peers[name] = stack.enter_context(servers.django(name, folder, other, storage, provider, django))
                tokens[name] = seed.django_tokens()
        if "nginx" in chosen and (static := stack.enter_context(servers.nginx(folder, storage, workers))):
            peers["nginx"] = static
        postmaster = asyncio.run(seed.postmaster(url))
        time.sleep(SETTLE)
        yield Bench(peers, tokens, seeded, storage, postmaster), about(peers, workers, sizes, django)


def about(peers: dict[str, servers.Peer], workers: int, sizes: str, django: str) -> str:
    """What the table was measured on and with."""
    ours = servers.versions(sys.executable, "granian", "uvloop", "asyncpg")
    packages = ("Django", "djangorestframework", "gunicorn", "psycopg")
    its = servers.versions(django, *packages) if {"django", "django-verifies"} & set(peers) else ""
    gunicorn = f"gunicorn gthread, {servers.GUNICORN_WORKERS} workers of {servers.GUNICORN_THREADS} threads, {its}"
    made = {
        "t2i": f"`t2i serve --workers {workers}`, {ours}",
        "raw": f"granian with {workers} workers, the same versions",
        "django": gunicorn,
        "django-verifies": "the same",
        "nginx": f"{workers} workers",
    }
    running = "; ".join(f"{name}: {made[name]} ({peer.processes()} processes)" for name, peer in peers.items())
    missing = "" if servers.NGINX else " nginx is not installed here, so it is left out."
    return (
        f"{os.cpu_count()} CPUs, {platform.machine()}; PostgreSQL and the load"
        f" generator share them. {running}.{missing} Provider: {DELAY} s and pictures of these bytes: {sizes}."
    )


HEAD = (
    "| asked | of | a second | rounds | MB/s | p50 ms | p99 ms | server CPU µs | PostgreSQL CPU µs | bytes"
    " | rate: t2i / it | CPU: it / t2i | errors |"
)


def row(metric: Metric, name: str, figures: list[Figure], own: list[Figure] | None) -> str:
    """A line of the table: medians."""
    results = [figure.result for figure in figures]
    rates = [result.rate for result in results]
    rate, used = median(rates), median(figure.cpu + (figure.database or 0) for figure in figures)
    cells = [metric.name, name, number(rate), f"{number(min(rates))}–{number(max(rates))}"]
    cells += [number(median(result.megabytes for result in results))]
    cells += [f"{median(getattr(result, part) for result in results) * 1000:.2f}" for part in ("p50", "p99")]
    cells += [f"{median(figure.cpu for figure in figures):,.0f}"]
    databases = [figure.database for figure in figures if figure.database is not None]
    cells += [f"{median(databases):,.0f}" if databases else "-"]
    cells += [f"{median(result.bytes / max(result.answers, 1) for result in results):,.0f}"]
    if own and name != "t2i":
        rates = [figure.result.rate for figure in own]
        ours = median(figure.cpu + (figure.database or 0) for figure in own)
        cells += [f"{median(rates) / rate:.2f}" if rate else "-", f"{used / ours:.2f}" if ours else "-"]
    else:
        cells += ["", ""]
    errors: Counter[str] = Counter()
    for result in results:
        errors.update(result.errors)
    cells.append(", ".join(f"{count} of {what}" for what, count in errors.items()) or "none")
    return f"| {' | '.join(cells)} |"


def number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def measure(bench: Bench, wanted: list[Metric], rounds: int) -> Iterator[str]:
    """The table's lines, as they come."""
    yield HEAD
    yield "|---|---|" + "---:|" * (HEAD.count("|") - 4) + "---|"
    for metric in wanted:
        names = [name for name in metric.peers if name in bench.peers]
        figures: dict[str, list[Figure]] = {name: [] for name in names}
        for name in names:
            if metric.name in seed.SIZES:
                bench.compare(metric.name, name)
            bench.round(replace(metric, seconds=FIRST, warm=0.0), name)
        for turn in range(rounds):
            for name in names[turn % len(names) :] + names[: turn % len(names)]:
                figures[name].append(bench.round(metric, name))
        for name in names:
            yield row(metric, name, figures[name], figures.get("t2i"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4.0, help="of a round")
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2, help="server processes of t2i, raw and nginx")
    parser.add_argument("--only", default="", help="beginnings of names: list,get,download,login,generate")
    parser.add_argument("--peers", default=",".join(ALL))
    parser.add_argument("--django-python", default=sys.executable, help="the interpreter of the Django peer")
    parser.add_argument("--out", type=Path, help="a file for the table")
    options = parser.parse_args()
    beginnings = tuple(options.only.split(","))
    wanted = [each for each in metrics(options.seconds, options.clients) if each.name.startswith(beginnings)]
    chosen = set(options.peers.split(",")) & {name for metric in wanted for name in metric.peers}
    if not wanted or not chosen:
        known = ", ".join(metric.name for metric in metrics(1, 1))
        parser.error(f"there are these peers: {', '.join(ALL)}; and these figures: {known}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with running(chosen, options.workers, options.django_python) as (bench, described):
        lines = [described, ""]
        print(described, end="\n\n", flush=True)
        began, others = time.monotonic(), bench.others()
        for line in measure(bench, wanted, options.rounds):
            print(line, flush=True)
            lines.append(line)
        share = (bench.others() - others) / (time.monotonic() - began) / (os.cpu_count() or 1)
        lines += ["", f"Other programs took {share:.0%} of the CPUs meanwhile."]
        print(*lines[-2:], sep="\n")
    if options.out:
        options.out.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
