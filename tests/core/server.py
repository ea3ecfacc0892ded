"""The use cases as one process has them, over ports whose every call is watched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Any

from t2i_core.entities.credits import PriceTable
from t2i_core.ports import (
    Clock,
    GenerationEvents,
    GenerationPort,
    ImageCodec,
    ImageStorage,
    NewId,
    ProviderLimits,
    UnitOfWork,
)
from t2i_core.testing.fakes import FakeHasher
from t2i_core.use_cases.accounts import DeleteAccount
from t2i_core.use_cases.credits import GrantCredits
from t2i_core.use_cases.generation import CancelGeneration, DrawPicture, RequestGeneration, RetryGeneration
from t2i_core.use_cases.images import DeleteImage, DeriveBlob, OpenThumbnail
from t2i_core.use_cases.maintenance import CheckStorage, SweepStorage
from t2i_core.use_cases.running import RunGeneration
from tests.core.watched import Around, Watched, WatchedStorage, WatchedUnitOfWork

PRICES = PriceTable(default=2, by_provider={"dear": 3, "free": 1})
LEASE = timedelta(seconds=15)


@dataclass(frozen=True)
class Ports:
    """What processes share."""

    unit_of_work: UnitOfWork
    storage: ImageStorage
    events: GenerationEvents
    codec: ImageCodec
    clock: Clock
    new_id: NewId
    providers: dict[str, GenerationPort]


@dataclass(frozen=True)
class Server:
    request: RequestGeneration
    run: RunGeneration
    cancel: CancelGeneration
    retry: RetryGeneration
    delete: DeleteImage
    sweep: SweepStorage
    grant: GrantCredits
    leave: DeleteAccount
    unit_of_work: Any


@dataclass(frozen=True)
class Rules:
    """What the operator set."""

    limits: Mapping[str, ProviderLimits] = field(default_factory=dict)
    max_running: int | None = None
    max_queued: int | None = None
    repeat_uncertain: bool = False


def serve(
    ports: Ports,
    around: Around,
    inside: Around | None = None,
    random: Random | None = None,
    rules: Rules = Rules(),
) -> Server:
    """A process. `inside` is what calls within transactions go through, where that is another function."""
    clock, new_id = ports.clock, ports.new_id
    unit_of_work: Any = WatchedUnitOfWork(ports.unit_of_work, around, inside)
    storage: Any = WatchedStorage(ports.storage, around)
    events: Any = Watched(ports.events, "events", around)
    codec: Any = Watched(ports.codec, "codec", around)
    request = RequestGeneration(unit_of_work, clock, new_id, ports.providers, PRICES, rules.max_queued)
    run = RunGeneration(
        unit_of_work=unit_of_work,
        draw_picture=DrawPicture(ports.providers, codec),
        storage=storage,
        open_thumbnail=OpenThumbnail(DeriveBlob(unit_of_work, storage), storage, codec),
        events=events,
        clock=clock,
        new_id=new_id,
        lease=LEASE,
        random=random or Random(1),
        limits=rules.limits,
        max_running=rules.max_running,
        repeat_uncertain=rules.repeat_uncertain,
    )
    return Server(
        request,
        run,
        CancelGeneration(unit_of_work, events, clock, new_id),
        RetryGeneration(unit_of_work, request),
        DeleteImage(unit_of_work, storage),
        SweepStorage(CheckStorage(unit_of_work, storage, clock), storage),
        GrantCredits(unit_of_work, clock, new_id),
        DeleteAccount(unit_of_work, FakeHasher(), storage, events, clock, new_id),
        unit_of_work,
    )
