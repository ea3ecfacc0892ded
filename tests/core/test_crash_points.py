"""A process may end before and after any call: what was accepted ends, once, and what was paid for is there."""

from __future__ import annotations

import pytest

from t2i_core.ports import ImageStorage, UnitOfWork
from t2i_core.testing.fakes import CountingIds, FakeClock, MemoryStorage, MemoryUnitOfWork
from tests.core.crashing import SCENARIOS, Crash, Scenario, crash_everywhere
from tests.core.mutants import MUTANTS, planted


class Memory:
    """Everything in memory outlives the processes; what a transaction had not committed does not."""

    def __init__(self) -> None:
        self.new_id, self.clock = CountingIds(), FakeClock()
        self.unit_of_work, self.storage = MemoryUnitOfWork(), MemoryStorage()

    async def start(self) -> tuple[UnitOfWork, ImageStorage]:
        return self.unit_of_work, self.storage

    async def end(self) -> None:
        assert not self.unit_of_work._turn.locked()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda it: it.name)
async def test_every_crash_point(scenario: Scenario) -> None:
    """`pytest -s` prints how many generations became uncertain, and how many pictures were lost on the wire."""
    report = await crash_everywhere(Memory, scenario)
    print(report)
    assert not report.wrong, "\n".join(report.wrong)
    assert report.missed == 0
    assert len(report.outcomes) > 25


async def test_what_a_clean_run_calls() -> None:
    """Nothing is left out: every port's calls are points at which a process may end."""
    points = {point for scenario in SCENARIOS for point in (await Crash(Memory(), scenario)()).calls}
    assert points >= {
        *("begin", "commit", "read", "dear.generate", "dear.answer", "dear.resume", "dear.error", "codec.verify"),
        *("storage.put", "storage.get", "storage.list", "storage.delete", "storage.open", "events.publish"),
        *("generations.add", "generations.find_by_key", "credits.post", "queue.enqueue", "generations.claim"),
        *("providers.admit", "providers.failed", "providers.rest", "generations.begin_attempt"),
        *("generations.end_attempt", "generations.release", "images.add", "generations.finish", "generations.settle"),
    }


async def test_a_mistake_is_found() -> None:
    """Where rows are committed before their pictures are put, a crash between the two is seen."""
    with planted(MUTANTS["rows first"]):
        report = await crash_everywhere(Memory, SCENARIOS[0])
    assert any("I4" in it for it in report.wrong)
