"""The figures of durable generations on PostgreSQL, all with one command.

`python -m benchmarks.durable` prints, five minutes later: how many generations are accepted a second over HTTP; how
soon an idle worker picks one up; 1,000 in flight on one worker with a provider of 2 s, by wall clock, memory and as a
share of what the codec alone allows; how soon others take over after `kill -9`; and how long user B waits behind the
500 of user A. Each part can be had alone, with more options: `benchmarks.capacity` and `benchmarks.queues`.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import time

import psutil

from benchmarks.capacity import measure_drawing, measure_serving
from benchmarks.queues import compare
from tests.postgres import postgres

QUEUE = ["rate", "one", "four", "kill", "fair"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=10.0, help="of asking over HTTP")
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--in-flight", type=int, default=1000)
    options = parser.parse_args()
    logging.basicConfig(level=logging.ERROR)
    began = time.monotonic()
    measure_serving(1, options.seconds, options.clients)
    for kind in ("png-512", "jpeg-512"):
        measure_drawing(kind, options.in_flight, options.in_flight)
    with postgres(tcp=True, durable=True) as server:
        print(asyncio.run(compare(server, ["rows"], QUEUE)), flush=True)
    print(time.strftime("%Y-%m-%d"), psutil.cpu_count(), f"CPUs, {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
