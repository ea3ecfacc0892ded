"""Everything the use cases need, made of fakes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from t2i_core.entities.accounts import User
from t2i_core.entities.credits import CreditEntry, LedgerReport, PriceTable
from t2i_core.entities.generation import Generation, GenerationRequest, GenerationState
from t2i_core.ports import ProviderLimits
from t2i_core.testing.fakes.data import MemoryUnitOfWork
from t2i_core.testing.fakes.pictures import FakeCodec, FakeGenerator, MemoryStorage
from t2i_core.testing.fakes.trust import CountingIds, FakeClock, FakeHasher, FakeSigner, FakeTokens, MemoryEvents
from t2i_core.use_cases.accounts import Authenticate, DeleteAccount, LogIn, LogOut, RefreshSession, Register
from t2i_core.use_cases.asking import SEATS
from t2i_core.use_cases.credits import CheckLedger, GrantCredits, ListCreditEntries, ReadCredits
from t2i_core.use_cases.generation import (
    CancelGeneration,
    DrawPicture,
    ReadGeneration,
    RequestGeneration,
    RetryGeneration,
)
from t2i_core.use_cases.images import DeriveBlob, OpenThumbnail
from t2i_core.use_cases.leases import Leases
from t2i_core.use_cases.maintenance import CheckStorage
from t2i_core.use_cases.running import RunGeneration

PASSWORD = "correct horse battery"


@dataclass
class World:
    generators: dict[str, FakeGenerator] = field(default_factory=lambda: {"fake": FakeGenerator()})
    unit_of_work: MemoryUnitOfWork = field(default_factory=MemoryUnitOfWork)
    storage: MemoryStorage = field(default_factory=MemoryStorage)
    codec: FakeCodec = field(default_factory=FakeCodec)
    events: MemoryEvents = field(default_factory=MemoryEvents)
    clock: FakeClock = field(default_factory=FakeClock)
    new_id: CountingIds = field(default_factory=CountingIds)
    hasher: FakeHasher = field(default_factory=FakeHasher)
    tokens: FakeTokens = field(default_factory=FakeTokens)
    signer: FakeSigner = field(default_factory=FakeSigner)
    repeat_uncertain: bool = False
    limits: dict[str, ProviderLimits] = field(default_factory=dict)
    random: Random = field(default_factory=lambda: Random(1))
    prices: PriceTable | None = None
    seats: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SEATS))
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    leases: Leases = field(default_factory=Leases)

    @property
    def generator(self) -> FakeGenerator:
        return next(iter(self.generators.values()))

    @property
    def register(self) -> Register:
        return Register(self.unit_of_work, self.hasher, self.clock, self.new_id)

    @property
    def log_in(self) -> LogIn:
        return LogIn(self.unit_of_work, self.hasher, self.tokens, self.clock, self.new_id)

    @property
    def refresh_session(self) -> RefreshSession:
        return RefreshSession(self.unit_of_work, self.tokens, self.clock)

    @property
    def authenticate(self) -> Authenticate:
        return Authenticate(self.unit_of_work, self.tokens, self.clock)

    @property
    def log_out(self) -> LogOut:
        return LogOut(self.unit_of_work, self.tokens, self.clock)

    @property
    def delete_account(self) -> DeleteAccount:
        return DeleteAccount(self.unit_of_work, self.hasher, self.storage, self.events, self.clock, self.new_id)

    @property
    def derive(self) -> DeriveBlob:
        return DeriveBlob(self.unit_of_work, self.storage)

    @property
    def request_generation(self) -> RequestGeneration:
        return RequestGeneration(self.unit_of_work, self.clock, self.new_id, self.generators, self.prices)

    @property
    def run_generation(self) -> RunGeneration:
        return RunGeneration(
            unit_of_work=self.unit_of_work,
            draw_picture=DrawPicture(self.generators, self.codec),
            storage=self.storage,
            open_thumbnail=OpenThumbnail(self.derive, self.storage, self.codec),
            events=self.events,
            clock=self.clock,
            new_id=self.new_id,
            lease=timedelta(seconds=15),
            repeat_uncertain=self.repeat_uncertain,
            limits=self.limits,
            random=self.random,
            seats=self.seats,
            stopping=self.stopping,
            leases=self.leases,
        )

    @property
    def cancel_generation(self) -> CancelGeneration:
        return CancelGeneration(self.unit_of_work, self.events, self.clock, self.new_id)

    @property
    def retry_generation(self) -> RetryGeneration:
        return RetryGeneration(self.unit_of_work, self.request_generation)

    @property
    def grant_credits(self) -> GrantCredits:
        return GrantCredits(self.unit_of_work, self.clock, self.new_id)

    async def balance(self, user: User) -> int | None:
        return await ReadCredits(self.unit_of_work, self.prices is not None)(user.id)

    async def entries(self, user: User) -> tuple[CreditEntry, ...]:
        return (await ListCreditEntries(self.unit_of_work)(user.id)).items

    async def ledger(self) -> LedgerReport:
        return await CheckLedger(self.unit_of_work)()

    async def user(self, name: str = "ada") -> User:
        return await self.register(name, PASSWORD)

    async def accept(self, user: User, prompt: str = "a red fox", **wishes: object) -> Generation:
        request = GenerationRequest(prompt=prompt, **wishes)  # type: ignore[arg-type]
        return (await self.request_generation(user.id, request)).generation

    async def read(self, generation: Generation) -> Generation:
        return await ReadGeneration(self.unit_of_work)(generation.id, generation.user)

    async def run(self, generation: Generation) -> Generation:
        """To its end: as often as it is put back in the queue, it is run again when its time has come."""
        await self.run_generation(generation.id)
        while (found := await self.read(generation)).state is GenerationState.queued:
            self.clock.forward(1)
            await self.run_generation(generation.id)
        return found

    async def check(self) -> tuple[int, int, int]:
        """Counts of missing, orphaned and mismatched blobs, also of young ones."""
        self.clock.forward(0)
        report = await CheckStorage(self.unit_of_work, self.storage, FakeClock(FAR))()
        return len(report.missing), len(report.orphaned), len(report.mismatched)


FAR = FakeClock().now() + timedelta(days=36500)
