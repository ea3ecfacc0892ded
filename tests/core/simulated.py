"""Several processes, one database, one storage, and a seed that decides in which order things happen and what fails."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from t2i_core.entities.accounts import User
from t2i_core.entities.generation import IDEMPOTENCY_WINDOW, Generation, GenerationRequest, Idempotency
from t2i_core.errors import (
    BadPicture,
    ContentRejected,
    OutcomeUnknown,
    PictureAway,
    ProviderBusy,
    ProviderUnavailable,
    RequestRefused,
    T2IError,
)
from t2i_core.ports import Claim, GenerationPort, ProviderLimits
from t2i_core.testing.examples import user as make_user
from t2i_core.testing.fakes import CountingIds, FakeCodec, FakeHasher, MemoryEvents, MemoryStorage, MemoryUnitOfWork
from t2i_core.use_cases.credits import GrantCredits, settle
from t2i_core.use_cases.generation import Accepted
from tests.core.judging import Broken, Judge
from tests.core.provider import RUN, Plan, Run, SimulatedProvider
from tests.core.scheduling import Loop, LoopClock, Process, Turn, quiet
from tests.core.server import Ports, Rules, serve
from tests.core.watched import Killed

PASSWORD = "correct horse battery"
STEPS = 50
PROCESSES = 3
LIMITS: tuple[dict[str, ProviderLimits], ...] = (
    {},
    {"dear": ProviderLimits(running=1), "cheap": ProviderLimits(rate=0.5)},
    {"dear": ProviderLimits(rate=0.1), "free": ProviderLimits(running=2)},
)
FENCED = ("release", "begin_attempt", "end_attempt", "finish")


@dataclass
class Simulation:
    """One seed's world.

    Attributes:
        log: what was done, a line a step.
        calm: whether nothing fails any more.
        trouble, errors: how often a call of a port, or of a provider, fails.
    """

    seed: int
    log: list[str] = field(default_factory=list)
    waiting: list[Turn] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.loop = Loop()
        self.memory, self.storage = MemoryUnitOfWork(), MemoryStorage()
        clock, new_id = LoopClock(self.loop), CountingIds()
        pick, self.rules = self.random, Rules()
        if pick.random() < 0.4:
            self.rules = Rules(
                limits=pick.choice(LIMITS),
                max_running=pick.choice((None, None, 2)),
                max_queued=pick.choice((None, 8)),
                repeat_uncertain=pick.random() < 0.5,
            )
        self.judge = Judge(self.memory, self.storage, clock.now, repeats=int(self.rules.repeat_uncertain))
        providers: dict[str, GenerationPort] = {
            name: SimulatedProvider(
                name, bills=name != "free", plan=self.plan, holds=self.judge.holds, called=self.judge.called
            )
            for name in ("dear", "cheap", "free")
        }
        self.ports = Ports(self.memory, self.storage, MemoryEvents(), FakeCodec(), clock, new_id, providers)
        self.calm = False
        self.trouble = self.random.choice((0.0, 0.0, 0.02, 0.08))
        self.errors = self.random.choice((0.0, 0.2, 0.5))
        self.keys: dict[str, tuple[User, GenerationRequest, datetime]] = {}
        self.accepted: dict[str, set[UUID]] = {}
        self.users: list[User] = []
        self.arriving: list[asyncio.Task[None]] = []
        self.started = 0
        self.ending: list[Process] = []
        self.processes = [self.start() for _ in range(PROCESSES)]
        self.wait(self.begin())

    # --- the world ---------------------------------------------------------------------------------------------

    async def begin(self) -> None:
        """Two users."""
        for _ in range(2):
            await self.arrive()

    async def arrive(self) -> None:
        """A user, with a few credits."""
        name = f"user{self.ports.new_id().int}"
        user = make_user(id=self.ports.new_id(), username=name, email=None)
        async with self.memory() as tx:
            await tx.users.add(user, await FakeHasher().hash(PASSWORD))
        await GrantCredits(self.memory, self.ports.clock, self.ports.new_id)(name, 30)
        self.users.append(user)

    def wait(self, work: Any) -> Any:
        """Does work that nothing disturbs."""
        task = self.loop.create_task(work)
        self.loop.settle()
        return task.result()

    def start(self) -> Process:
        """A new process."""
        process = Process(self.started, self.loop, self.waiting, lambda: self.random.random() < 0.5)
        self.started += 1

        async def inside(name: str, do: Callable[[], Awaitable[Any]]) -> Any:
            result = await process.inside(name, do)
            run, method = RUN.get(None), name.removeprefix("generations.")
            ending = process.server.run.stopping.is_set()
            if ending and isinstance(result, Claim):
                raise Broken("a process that was ending claimed a generation")
            if run is not None and isinstance(result, Claim):
                run.fence = result.fence
            elif run is not None and result is True and method in FENCED and self.judge.overtaken(run):
                raise Broken(f"I3: a run that was taken over did {method}")
            if run is not None and method == "begin_attempt" and ending:
                run.late += 1  # one may have been on its way
                if run.late > 1:
                    raise Broken("a process that was ending began one call after the other")
            return result

        process.server = serve(self.ports, process.around, inside, self.random, self.rules)
        return process

    def plan(self) -> Plan:
        """What a provider does when it is called."""
        pick, chance = self.random, self.random.random()
        if (
            self.trouble == 0 and not self.calm and pick.random() < 0.2
        ):  # otherwise the answer might not be kept, and then be lost
            broken = pick.choice((PictureAway(), ZeroDivisionError("a mistake in the adapter")))
            return Plan(apart=pick.random() < 0.5, error=broken, after=pick.choice((1, 2)))
        if self.calm or chance >= self.errors:
            few, bad, apart, together = (pick.random() < share for share in (0.1, 0.1, 0.5, 0.5))
            return Plan(short_by=few, bad=bad, apart=apart, together=together)
        later = pick.choice((None, 2.0, 40.0, 400.0))
        kinds = (
            RequestRefused(incapable=pick.random() < 0.5),
            ContentRejected(),
            ProviderUnavailable(retry_after=later),
            ProviderBusy(retry_after=later),
            ProviderBusy(retry_after=None),
            OutcomeUnknown(),
            OutcomeUnknown(),
            BadPicture(),
            ZeroDivisionError("a mistake in the adapter"),
        )
        return Plan(error=pick.choice(kinds))

    # --- what may happen ---------------------------------------------------------------------------------------

    def step(self) -> None:
        names, weights = zip(*RULES, strict=True)
        name = self.random.choices(names, weights)[0]
        getattr(self, name)()
        self.after()

    def note(self, line: str) -> None:
        self.log.append(f"{len(self.log):4} {self.loop.seconds:9.1f}s  {line}")

    def somebody(self) -> Process:
        return self.random.choice(self.processes)

    def spawn(self, process: Process, work: Any, name: str) -> asyncio.Task[Any]:
        self.note(f"process {process.number}: {name}")
        task = process.spawn(work, name)
        self.loop.settle()
        return task

    def do_work(self) -> None:
        """Lets some calls go, one after the other."""
        for _ in range(self.random.randint(1, 10)):
            self.let_go()

    def let_go(self) -> bool:
        ready = [it for it in self.waiting if Process.ready(it) and not it.future.done()]
        if not ready:
            return False
        turn = self.random.choice(ready)
        how = self.how(turn.name)
        self.note(f"process {turn.process.number}: {turn.work}: {turn.name}" + (f" {how}" if how != "go" else ""))
        turn.future.set_result(how)
        self.loop.settle()
        self.after()
        return True

    def how(self, name: str) -> str:
        """Whether a call fails."""
        if self.calm or self.random.random() >= self.trouble or name.startswith(("dear.", "cheap.", "free.")):
            return "go"
        if name == "events.publish":
            return "silent"
        return self.random.choice(("fail", "lost")) if name in ("commit", "storage.put", "storage.delete") else "fail"

    def do_request(self) -> None:
        user, pick = self.random.choice(self.users), self.random
        request = GenerationRequest(
            prompt=f"fox {len(self.log)}",
            count=pick.choice((1, 1, 2, 3)),
            provider=pick.choice((None, None, None, "dear", "cheap", "free")),
        )
        if pick.random() < 0.5:
            self.keys[request.prompt] = user, request, self.ports.clock.now()
            self.ask_with_key(request.prompt)
        else:
            process = self.somebody()
            self.spawn(
                process, process.server.request(user.id, request, attach=pick.random() < 0.3), f"request {request}"
            )

    def do_twin(self) -> None:
        """The same request with the same key once more, as clients do who heard nothing."""
        if self.keys:
            self.ask_with_key(self.random.choice(sorted(self.keys)))

    def ask_with_key(self, prompt: str) -> None:
        user, request, since = self.keys[prompt]
        if self.ports.clock.now() - since >= IDEMPOTENCY_WINDOW / 2:
            return
        process, key = self.somebody(), Idempotency(key=prompt.replace(" ", "-"), request_hash="hash")

        async def ask() -> None:
            answer: Accepted = await process.server.request(user.id, request, idempotency=key)
            self.accepted.setdefault(prompt, set()).add(answer.generation.id)
            if len(self.accepted[prompt]) > 1:
                raise Broken(f"one key stands for {len(self.accepted[prompt])} generations")

        self.spawn(process, ask(), f"request {prompt!r} with its key")

    def do_deliver(self) -> None:
        """The queue delivers what may be run; now and then also what may not, or twice."""
        state = self.judge.state
        ids = list(state.generations) if self.random.random() < 0.1 else self.memory.claimable(self.ports.clock.now())
        if ids:
            id = self.random.choice(ids)
            for _ in range(self.random.choice((1, 1, 1, 2))):
                self.deliver(id)

    def deliver(self, id: UUID) -> None:
        process = self.somebody()

        async def work() -> None:
            RUN.set(run)
            await process.server.run(id)

        run = Run(id, process.turn, process)
        self.judge.runs.append(run)
        run.task = self.spawn(process, work(), f"run {id.int}")

    def do_advance(self) -> None:
        self.advance(self.random.choice((0.4, 2.0, 6.0)))

    def do_oversleep(self) -> None:
        """Longer than a lease, without anybody getting anything done."""
        self.advance(self.random.choice((16.0, 61.0)))

    def do_stay_away(self) -> None:
        self.advance(3700.0)

    def advance(self, seconds: float) -> None:
        self.note(f"{seconds:g} s go by")
        self.loop.seconds += seconds
        self.loop.settle()

    def do_kill(self) -> None:
        index = self.random.randrange(PROCESSES)
        self.note(f"process {self.processes[index].number}: KILLED")
        self.processes[index].kill()
        self.loop.settle()
        self.processes[index] = self.start()

    def do_drain(self) -> None:
        """A process is told to end: what it runs goes on, and it begins nothing."""
        index = self.random.randrange(PROCESSES)
        self.note(f"process {self.processes[index].number}: is ending")
        self.processes[index].server.run.stopping.set()
        self.loop.settle()
        self.ending.append(self.processes[index])
        self.processes[index] = self.start()

    def do_stop(self) -> None:
        """A run is cancelled, as a process does that was told to end and drained long enough."""
        running = [it for it in self.judge.runs if it.task is not None and not it.task.done()]
        if running:
            run = self.random.choice(running)
            self.note(f"process {run.process.number}: stops its run of {run.generation.int}")
            run.stopped = True
            run.task and run.task.cancel()
            self.loop.settle()

    def do_pause(self) -> None:
        process = self.somebody()
        process.paused = not process.paused
        self.note(f"process {process.number}: {'pauses' if process.paused else 'goes on'}")

    def any_generation(self) -> Generation | None:
        known = list(self.judge.state.generations.values())
        return self.random.choice(known) if known else None

    def do_cancel(self) -> None:
        unfinished = [it for it in self.judge.state.generations.values() if not it.state.final]
        it, process = self.random.choice(unfinished) if unfinished else self.any_generation(), self.somebody()
        if it is not None:
            self.spawn(process, process.server.cancel(it.id, it.user), f"cancel {it.id.int}")

    def do_retry(self) -> None:
        it, process = self.any_generation(), self.somebody()
        if it is not None:
            key = Idempotency(key=f"again-{it.id.int}", request_hash="h") if self.random.random() < 0.7 else None
            self.spawn(process, process.server.retry(it.id, it.user, idempotency=key), f"retry {it.id.int}")

    def do_delete(self) -> None:
        images, process = list(self.judge.state.images.values()), self.somebody()
        if images:
            image = self.random.choice(images)
            self.spawn(process, process.server.delete(image.id, image.user), f"delete image {image.key}")

    def do_leave(self) -> None:
        """A user deletes the account, whatever is under way, and another one comes."""
        if len(self.users) == 2:
            user, process = self.users.pop(self.random.randrange(2)), self.somebody()
            self.spawn(process, process.server.leave(user, PASSWORD), f"delete the account {user.username}")
            self.arriving.append(self.loop.create_task(self.arrive()))

    def do_sweep(self) -> None:
        process = self.somebody()
        self.spawn(process, process.server.sweep(), "sweep")

    def do_grant(self) -> None:
        process, user = self.somebody(), self.random.choice(self.users)
        self.spawn(process, process.server.grant(user.username, 5, key=f"order-{self.random.randint(1, 4)}"), "grant")

    def do_settle(self) -> None:
        """Somebody settles what is settled."""
        it, process = self.any_generation(), self.somebody()

        async def again(it: Generation) -> None:
            async with process.server.unit_of_work() as tx:
                await settle(tx, it, 0, new_id=self.ports.new_id, now=self.ports.clock.now())

        if it is not None and it.state.final:
            self.spawn(process, again(it), f"settle {it.id.int} again")

    # --- what must be true -------------------------------------------------------------------------------------

    def after(self) -> None:
        """Raises Broken for whatever is not as it must be after any step."""
        if self.loop.strange:
            raise Broken("; ".join(self.loop.strange))
        for process in (*self.processes, *self.ending):
            for task in [it for it in process.tasks if it.done()]:
                process.tasks.remove(task)
                error = None if task.cancelled() else task.exception()
                if error is not None and not isinstance(error, T2IError | Killed):
                    raise Broken(f"{task.get_name()}: {error!r}") from error
        self.judge.look()

    def drain(self) -> None:
        """No more faults: everything that was accepted ends, nothing that was paid for is missing."""
        self.calm = True
        self.note("from here on nothing fails")
        for process in (*self.processes, *self.ending):
            process.paused = False
        for round in range(400):
            while self.let_go():
                pass
            for id in self.memory.claimable(self.ports.clock.now(), self.rules.max_running):
                self.deliver(id)
            self.after()
            if self.waiting:
                continue
            if not self.judge.unfinished() and not any(it.tasks for it in (*self.processes, *self.ending)):
                break
            self.advance(1.0 if round % 4 else 16.0)
        if unfinished := self.judge.unfinished():
            raise Broken(f"I3: not final: {[it.id.int for it in unfinished]}")
        self.judge.judge([request for _, request, _ in self.keys.values()])
        self.advance(3 * 3600.0)
        self.do_sweep()
        while self.let_go():
            pass
        self.after()
        self.judge.swept()

    def play(self, steps: int = STEPS) -> Simulation:
        """Raises Broken."""
        with quiet():
            try:
                for _ in range(steps):
                    self.step()
                self.drain()
            finally:
                self.close()
        return self

    def close(self) -> None:
        self.calm = True
        for process in (*self.processes, *self.ending):
            process.kill()
        self.loop.settle()
        self.loop.close()


RULES = (
    ("do_work", 60),
    ("do_request", 10),
    ("do_twin", 4),
    ("do_deliver", 16),
    ("do_advance", 6),
    ("do_oversleep", 2),
    ("do_stay_away", 1),
    ("do_kill", 3),
    ("do_stop", 1),
    ("do_drain", 2),
    ("do_pause", 4),
    ("do_cancel", 4),
    ("do_retry", 3),
    ("do_delete", 2),
    ("do_leave", 1),
    ("do_sweep", 2),
    ("do_grant", 2),
    ("do_settle", 1),
)
