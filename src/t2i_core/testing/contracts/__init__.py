"""The contract of every port: each test is one line of its law."""

from t2i_core.testing.contracts.accounts import SessionRepositoryContract, UserRepositoryContract
from t2i_core.testing.contracts.credits import CreditLedgerContract
from t2i_core.testing.contracts.data import ImageRepositoryContract, UnitOfWorkContract
from t2i_core.testing.contracts.gate import ProviderGateContract
from t2i_core.testing.contracts.generation import GenerationRepositoryContract
from t2i_core.testing.contracts.pictures import (
    GenerationPortContract,
    ImageCodecContract,
    PictureFetcherContract,
)
from t2i_core.testing.contracts.queue import GenerationQueueContract
from t2i_core.testing.contracts.storage import ImageStorageContract
from t2i_core.testing.contracts.trust import (
    ClockContract,
    GenerationEventsContract,
    NewIdContract,
    PasswordHasherContract,
    TokenIssuerContract,
    UrlSignerContract,
)

__all__ = [
    "ClockContract",
    "CreditLedgerContract",
    "GenerationEventsContract",
    "GenerationPortContract",
    "GenerationQueueContract",
    "GenerationRepositoryContract",
    "ImageCodecContract",
    "ImageRepositoryContract",
    "ImageStorageContract",
    "NewIdContract",
    "PasswordHasherContract",
    "PictureFetcherContract",
    "ProviderGateContract",
    "SessionRepositoryContract",
    "TokenIssuerContract",
    "UnitOfWorkContract",
    "UrlSignerContract",
    "UserRepositoryContract",
]
