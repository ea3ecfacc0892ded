"""Ends a process before and after every single call of a port, and has others go on with what it left.

The machine outlives its processes: a database, a storage, and a provider that keeps books.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import cycle
from typing import Any, Protocol
from uuid import UUID

from t2i_core.entities.accounts import User
from t2i_core.entities.generation import Generation, GenerationRequest, GenerationState, Idempotency
from t2i_core.errors import ProviderBusy, ProviderUnavailable
from t2i_core.ports import GenerationPort, ImageStorage, NewId, UnitOfWork
from t2i_core.testing.examples import user as make_user
from t2i_core.testing.fakes import FakeClock, FakeCodec, MemoryEvents
from t2i_core.use_cases.credits import CheckLedger, GrantCredits
from tests.core.invariants import broken, left_over, read_books
from tests.core.provider import RUN, Call, Plan, Run, SimulatedProvider
from tests.core.server import Ports, Server, serve
from tests.core.watched import Killed

GRANTED = 50
LONG = 3600.0
"""Seconds: no provider rests for longer."""


class Machine(Protocol):
    """Where processes run, one after the other. `new_id` never gives an id twice, and the clock never goes back, also
    where machines share a database."""

    new_id: NewId
    clock: FakeClock

    async def start(self) -> tuple[UnitOfWork, ImageStorage]:
        """What a new process opens."""
        ...

    async def end(self) -> None:
        """The process that started last is dead, and its connections are gone."""
        ...


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A request, and what its providers do.

    Attributes:
        plans: what one call after the other does, beginning again at the end.
        first: a process has died before, right after this call was made so many times; None: none has.
        telling: whether real databases and files may behave otherwise than those in memory.
    """

    name: str
    request: GenerationRequest
    plans: tuple[Plan, ...] = (Plan(apart=True),)
    first: tuple[str, int] | None = None
    telling: bool = False


SCENARIOS = (
    Scenario(
        name="two pictures that cost money",
        request=GenerationRequest(prompt="fox", count=2, provider="dear"),
        telling=True,
    ),
    Scenario(name="one picture that costs nothing", request=GenerationRequest(prompt="fox", provider="free")),
    Scenario(
        name="the first provider is not available",
        request=GenerationRequest(prompt="fox"),
        plans=(Plan(error=ProviderUnavailable()), Plan()),
    ),
    Scenario(
        name="the provider is busy",
        request=GenerationRequest(prompt="fox", provider="dear"),
        plans=(Plan(error=ProviderBusy(retry_after=2)), Plan()),
        telling=True,
    ),
    Scenario(
        name="an answer was kept by a process that died",
        request=GenerationRequest(prompt="fox", count=2, provider="dear"),
        plans=(Plan(),),
        first=("storage.put", 1),
        telling=True,
    ),
    Scenario(
        name="a process died while its provider drew",
        request=GenerationRequest(prompt="fox", provider="dear"),
        first=("dear.answer", 1),
    ),
)


@dataclass
class Reaper:
    """Counts the calls of a process, and ends it before or after the one at `at`."""

    at: int | None = None
    after: bool = False
    named: tuple[str, int] | None = None
    dead: bool = False
    calls: list[str] = field(default_factory=list)

    async def __call__(self, name: str, do: Callable[[], Awaitable[Any]]) -> Any:
        if self.dead:
            raise Killed
        self.calls.append(name)
        here = self.at == len(self.calls) - 1
        if here and not self.after:
            self.dead = True
            raise Killed
        try:
            return await do()
        finally:
            if self.dead or here or self.named == (name, self.calls.count(name)):
                self.dead = True
                raise Killed


class Kept:
    """An ImageStorage that knows which bytes were put for good."""

    def __init__(self, inner: ImageStorage, bytes: set[bytes]) -> None:
        self._inner, self._bytes = inner, bytes

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    async def put(self, key: str, data: bytes) -> None:
        await self._inner.put(key, data)
        self._bytes.add(data)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of one crash.

    Attributes:
        calls: of ports, until the process ended.
        paid, delivered: good pictures of providers that bill, and rows.
        on_wire: of those paid for, those whose answer was on its way, or at hand and not kept, when a process ended.
        in_flight: attempts that were open, without a kept answer, when a process ended.
        wrong: what should not be.
    """

    calls: tuple[str, ...]
    reached: bool
    state: GenerationState
    paid: int
    delivered: int
    on_wire: int
    in_flight: int
    wrong: tuple[str, ...]


@dataclass
class Crash:
    """One request, the death of its process, and what follows."""

    machine: Machine
    scenario: Scenario
    calls: list[Call] = field(default_factory=list)
    bytes: set[bytes] = field(default_factory=set)
    in_flight: int = 0
    user: User = field(default_factory=make_user)

    def __post_init__(self) -> None:
        plans, self.clock = cycle(self.scenario.plans), self.machine.clock
        self.clock.forward(LONG)
        self.providers: dict[str, GenerationPort] = {
            name: SimulatedProvider(
                name,
                bills=name != "free",
                plan=lambda: next(plans),
                holds=self.bytes.__contains__,
                called=self.calls.append,
            )
            for name in ("dear", "cheap", "free")
        }

    async def __call__(self, at: int | None = None, after: bool = False) -> Outcome:
        """Ends the process at that call; None: never."""
        unit_of_work, _ = await self.machine.start()
        self.user = make_user(id=self.machine.new_id(), username=f"u{self.machine.new_id().hex}", email=None)
        async with unit_of_work() as tx:
            await tx.users.add(self.user, "hash")
        await GrantCredits(unit_of_work, self.clock, self.machine.new_id)(self.user.username, GRANTED)
        if self.scenario.first is not None:
            await self.live(Reaper(named=self.scenario.first))
        reaper = Reaper(at, after)
        await self.live(reaper)
        if reaper.dead:
            await self.live(Reaper())
        return await self.outcome(reaper)

    async def live(self, reaper: Reaper) -> None:
        """A process: the client asks, again if need be, and what may be run is run until it is final."""
        unit_of_work, storage = await self.machine.start()
        ports = self.ports(unit_of_work, Kept(storage, self.bytes))
        try:
            await self.work(serve(ports, reaper), unit_of_work, reaper)
        except Killed:
            assert reaper.dead
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            if task.get_coro().__qualname__.startswith(("RunGeneration", "Drawing", "DeriveBlob")):  # type: ignore[union-attr]
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
        if reaper.dead:
            await self.count_in_flight(unit_of_work, storage)
            await self.machine.end()
        self.clock.forward(16)

    def ports(self, unit_of_work: UnitOfWork, storage: Any) -> Ports:
        new_id = self.machine.new_id
        return Ports(unit_of_work, storage, MemoryEvents(), FakeCodec(), self.clock, new_id, self.providers)

    async def work(self, server: Server, unit_of_work: UnitOfWork, reaper: Reaper) -> None:
        key = Idempotency(key="order-1", request_hash="hash")
        accepted = await server.request(self.user.id, self.scenario.request, idempotency=key)
        id = accepted.generation.id

        async def turn(name: str) -> None:
            await reaper(name, nothing)

        for _ in range(50):
            RUN.set(Run(id, turn))
            await server.run(id)
            if (await self.generation(unit_of_work, id)).state.final:
                return
            self.clock.forward(16)
        raise AssertionError("I3: it does not end")

    async def generation(self, unit_of_work: UnitOfWork, id: UUID) -> Generation:
        async with unit_of_work.read() as tx:
            return await tx.generations.get(id, self.user.id)

    async def count_in_flight(self, unit_of_work: UnitOfWork, storage: ImageStorage) -> None:
        async with unit_of_work.read() as tx:
            found = (await tx.generations.list_of(self.user.id)).items
        answered = {it.key.partition(".answer-")[0] async for it in storage.list() if ".answer-" in it.key}
        for generation in found:
            for attempt in generation.attempts:
                open = attempt.ended_at is None and f"{generation.id}/{attempt.number}" not in answered
                self.in_flight += open and self.providers[attempt.provider].capabilities.bills

    async def outcome(self, reaper: Reaper) -> Outcome:
        unit_of_work, storage = await self.machine.start()
        server = serve(self.ports(unit_of_work, storage), Reaper())
        late = replace(server.sweep.check_storage, clock=FakeClock(self.clock.now() + timedelta(days=3650)))
        await replace(server.sweep, check_storage=late)()
        books = await read_books(unit_of_work, storage, late.clock.now(), [self.user.id])
        ledger = await CheckLedger(unit_of_work)()
        async with unit_of_work() as tx:
            await tx.users.delete(self.user.id)  # so that the next crash has less to read
        wrong = [*broken(books), *left_over(books)]
        wrong += [] if ledger.clean else [f"the ledger's check says {ledger}"]
        wrong += [f"I3: {len(books.generations)} generations"] * (len(books.generations) != 1)
        (generation,) = books.generations.values()
        good = [it for call in self.calls for it in call.paid]
        on_wire = sum(it.lost is not None for it in good)
        if len(good) - on_wire > len(generation.images):
            wrong.append(f"{len(good)} pictures were paid for, {on_wire} lost, {len(generation.images)} delivered")
        if len(self.calls) > len(generation.attempts):
            wrong.append(f"{len(self.calls)} calls, {len(generation.attempts)} attempts")
        if any(call.in_vain for call in self.calls[:-1]):
            wrong.append("a provider was called again after a call of unknown outcome")
        return Outcome(
            calls=tuple(reaper.calls),
            reached=reaper.dead,
            state=generation.state,
            paid=len(good),
            delivered=len(generation.images) * bool(good),
            on_wire=on_wire,
            in_flight=self.in_flight,
            wrong=tuple(wrong),
        )


async def nothing() -> None:
    """A provider's own call has no more to it."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """All crashes of one scenario, and what is wrong with any."""

    scenario: str
    points: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        all, uncertain = self.outcomes, self.count(GenerationState.uncertain)
        return (
            f"{self.scenario}: {len(all)} crashes; {uncertain} uncertain, {sum(it.in_flight for it in all)} calls in "
            f"flight; {sum(it.paid for it in all)} pictures paid for, {sum(it.delivered for it in all)} delivered, "
            f"{sum(it.on_wire for it in all)} on the wire"
        )

    @property
    def missed(self) -> int:
        """Crashes that did not come about, as fewer calls were made than in the clean run."""
        return sum(not it.reached for it in self.outcomes)

    def count(self, state: GenerationState) -> int:
        return sum(it.state is state for it in self.outcomes)


async def crash_everywhere(
    machine: Callable[[], Machine], scenario: Scenario, moments: tuple[bool, ...] = (False, True)
) -> Report:
    """Before (False) and after (True) each call that the scenario makes when nothing happens to it."""
    clean = await Crash(machine(), scenario)()
    wrong = [f"without a crash: {it}" for it in clean.wrong]
    outcomes: list[Outcome] = []
    for at, name in enumerate(clean.calls):
        for after in moments:
            outcome = await Crash(machine(), scenario)(at, after)
            outcomes.append(outcome)
            where = f"{'after' if after else 'before'} call {at}, {name}: "
            wrong += [where + it for it in outcome.wrong]
            if (outcome.state is GenerationState.uncertain) > outcome.in_flight:
                wrong.append(f"{where}uncertain, and nothing was in flight")
            if outcome.paid - outcome.delivered > outcome.on_wire:
                wrong.append(
                    f"{where}{outcome.paid} paid, {outcome.delivered} delivered, {outcome.on_wire} on the wire"
                )
    return Report(scenario=scenario.name, points=clean.calls, outcomes=tuple(outcomes), wrong=tuple(wrong))
