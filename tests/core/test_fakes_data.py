"""The database in memory keeps the laws of the data ports, and the examples are fit to prove round trips."""

from __future__ import annotations

from dataclasses import MISSING, fields
from uuid import uuid4

import pytest

from t2i_core.testing import examples
from t2i_core.testing.contracts.data import (
    CreditLedgerContract,
    GenerationQueueContract,
    GenerationRepositoryContract,
    ImageRepositoryContract,
    ProviderGateContract,
    SessionRepositoryContract,
    UnitOfWorkContract,
    UserRepositoryContract,
)
from t2i_core.testing.fakes.data import MemoryUnitOfWork
from t2i_core.testing.fakes.worker import MemoryWorker


@pytest.fixture
def unit_of_work() -> MemoryUnitOfWork:
    return MemoryUnitOfWork()


@pytest.fixture
def worker(unit_of_work: MemoryUnitOfWork) -> MemoryWorker:
    return MemoryWorker(unit_of_work)


class TestUsers(UserRepositoryContract):
    pass


class TestSessions(SessionRepositoryContract):
    pass


class TestGenerations(GenerationRepositoryContract):
    pass


class TestImages(ImageRepositoryContract):
    pass


class TestProviderGate(ProviderGateContract):
    pass


class TestCredits(CreditLedgerContract):
    pass


class TestUnitOfWork(UnitOfWorkContract):
    pass


class TestQueue(GenerationQueueContract):
    pass


@pytest.mark.parametrize(
    "example",
    [
        examples.user(),
        examples.login_session(uuid4()),
        examples.generation_request(),
        examples.attempt(),
        examples.image(uuid4(), uuid4()),
        examples.generation(uuid4()),
        examples.posting(uuid4()),
    ],
    ids=lambda it: type(it).__name__,
)
def test_an_example_has_every_field_away_from_its_default(example: object) -> None:
    for field in fields(example):  # type: ignore[arg-type]
        value = getattr(example, field.name)
        if field.name == "position":
            assert value is None
            continue
        assert value is not None
        if field.default is not MISSING:
            assert value != field.default, field.name
        if field.default_factory is not MISSING:
            assert value != field.default_factory(), field.name
