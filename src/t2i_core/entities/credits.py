"""What pictures cost, and the ledger of who was given and charged how much. The unit is the credit, always whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from t2i_core.entities.generation import COUNT_MAX
from t2i_core.errors import InvalidInput

AMOUNT_MAX = 2**31 - 1
PRICE_MAX = AMOUNT_MAX // COUNT_MAX
"""No generation costs more than AMOUNT_MAX, whatever its count."""
NOTE_MAX = 500
KEY = re.compile(r"[!-~]{1,255}")

_PRICE = re.compile(r"([a-z0-9][a-z0-9_-]{0,63})=([0-9]{1,10})")


def check_price(price: int) -> int:
    """Raises InvalidInput unless 1 <= price <= PRICE_MAX."""
    if not 1 <= price <= PRICE_MAX:
        raise InvalidInput(f"A price must be between 1 and {PRICE_MAX} credits a picture.", field="price")
    return price


def check_entry_key(key: str) -> str:
    """Raises InvalidInput unless the key of an entry is 1 to 255 visible ASCII characters."""
    if not KEY.fullmatch(key):
        raise InvalidInput("key must be 1 to 255 visible ASCII characters.", field="key")
    return key


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceTable:
    """Credits for one picture, by the name of the provider; `default` for those that are not named."""

    default: int = 1
    by_provider: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for price in (self.default, *self.by_provider.values()):
            check_price(price)
        object.__setattr__(self, "by_provider", MappingProxyType(dict(self.by_provider)))

    @classmethod
    def parse(cls, parts: Iterable[str]) -> PriceTable:
        """From parts such as "default=1" and "rapidapi=3".

        Raises:
            InvalidInput: another form, a name twice, or a price that cannot be.
        """
        prices: dict[str, int] = {}
        for part in parts:
            found = _PRICE.fullmatch(part)
            if found is None:
                raise InvalidInput(f"A price looks like rapidapi=3; {part[:80]!r} does not.", field="price")
            if found[1] in prices:
                raise InvalidInput(f"The price of {found[1]} is given twice.", field="price")
            prices[found[1]] = int(found[2])
        default = prices.pop("default", 1)
        return cls(default=default, by_provider=prices)

    def of(self, provider: str) -> int:
        """Credits for one picture of this provider."""
        return self.by_provider.get(provider, self.default)


class EntryKind(StrEnum):
    """Why a balance changed. Charges take; refunds, grants and purchases give; adjustments do either."""

    grant = "grant"
    charge = "charge"
    refund = "refund"
    purchase = "purchase"
    adjustment = "adjustment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One change of a user's balance, as it is to be entered in the ledger.

    Attributes:
        amount: credits given (positive) or taken (negative); never 0, at most AMOUNT_MAX either way.
        generation: what a charge or a refund is for; None for all others.
        note: up to 500 characters for the user.
    """

    id: UUID
    user: UUID
    kind: EntryKind
    amount: int
    generation: UUID | None = None
    note: str | None = None
    created_at: datetime

    def __post_init__(self) -> None:
        if not 1 <= abs(self.amount) <= AMOUNT_MAX:
            raise InvalidInput(f"amount must be between 1 and {AMOUNT_MAX} credits.", field="amount")
        if self.kind is not EntryKind.adjustment and (self.amount < 0) != (self.kind is EntryKind.charge):
            raise InvalidInput(f"A {self.kind} cannot be of {self.amount} credits.", field="amount")
        if (self.generation is not None) != (self.kind in (EntryKind.charge, EntryKind.refund)):
            raise InvalidInput("A charge and a refund belong to a generation, and nothing else does.")
        if self.note is not None and not _is_note(self.note):
            raise InvalidInput(
                f"note must be 1 to {NOTE_MAX} characters, without U+0000 and lone surrogates.", field="note"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditEntry(Posting):
    """A line of the ledger. Lines are only ever added. `balance_after`: the user's credits once it was entered."""

    balance_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerReport:
    """What does not add up in the ledger.

    Attributes:
        unbalanced: users whose balance is not the sum of their entries.
        unchained: users with an entry whose `balance_after` is not the one before plus its amount.
        mischarged: generations whose charges less refunds are not price times pictures delivered (as long as they are
            on their way: asked for), or not what their own row says.
    """

    unbalanced: tuple[UUID, ...] = ()
    unchained: tuple[UUID, ...] = ()
    mischarged: tuple[UUID, ...] = ()

    @property
    def clean(self) -> bool:
        return not (self.unbalanced or self.unchained or self.mischarged)


def _is_note(note: str) -> bool:
    return 1 <= len(note) <= NOTE_MAX and not any(it == "\x00" or "\ud800" <= it <= "\udfff" for it in note)
