"""The tables, the same on SQLite and PostgreSQL, and the column types that make them so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    and_,
    literal_column,
    text,
)
from sqlalchemy.types import TypeDecorator

from t2i_core.errors import InvalidInput


def storable(text: str) -> bool:
    """Whether both databases can keep this text: no U+0000 and no lone surrogate."""
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


class Time(TypeDecorator[datetime]):
    """An aware datetime in UTC, to the microsecond."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise InvalidInput("A time must name its time zone.")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        """None on PostgreSQL, whose driver gives times in UTC."""
        return super().result_processor(dialect, coltype) if dialect.name == "sqlite" else None


class OwnText(TypeDecorator[str]):
    """Text that is kept as it is, or refused with InvalidInput."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is not None and not storable(value):
            raise InvalidInput("The text holds U+0000 or a lone surrogate, which cannot be stored.")
        return value


class ForeignText(TypeDecorator[str]):
    """Text that a provider wrote: what cannot be stored becomes U+FFFD, as losing the rest would be worse."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None or storable(value):
            return value
        return "".join(character if storable(character) else "\ufffd" for character in value)


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _owner() -> Column[Any]:
    return Column("user_id", Uuid, ForeignKey("users.id", ondelete="CASCADE"), nullable=False)


def _belongs_to_generation(**options: Any) -> Column[Any]:
    return Column(
        "generation_id", Uuid, ForeignKey("generations.id", ondelete="CASCADE"), **{"nullable": False, **options}
    )


users = Table(
    "users",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("username", OwnText, nullable=False),
    Column("username_key", OwnText, nullable=False, unique=True),
    Column("password_hash", OwnText, nullable=False),
    Column("email", OwnText),
    Column("email_key", OwnText),
    Column("email_verified", Boolean, nullable=False),
    Column("role", OwnText, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("created_at", Time, nullable=False),
)
"""`username_key` and `email_key` are what is compared: the name under NFKC casefold, the address under casefold."""

Index(
    "uq_users_verified_email",
    users.c.email_key,
    unique=True,
    postgresql_where=users.c.email_verified,
    sqlite_where=users.c.email_verified,
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Uuid, primary_key=True),
    _owner(),
    Column("counter", Integer, nullable=False),
    Column("rotated_at", Time),
    Column("created_at", Time, nullable=False),
    Column("used_at", Time, nullable=False),
)
"""A row lives as long as its session: ending one deletes it."""

Index("ix_sessions_user_created", sessions.c.user_id, sessions.c.created_at)

generations = Table(
    "generations",
    metadata,
    Column("id", Uuid, primary_key=True),
    _owner(),
    Column("prompt", OwnText, nullable=False),
    Column("negative_prompt", OwnText),
    Column("width", Integer),
    Column("height", Integer),
    Column("count", Integer, nullable=False),
    Column("seed", BigInteger),
    Column("style", OwnText),
    Column("format", OwnText),
    Column("provider", OwnText),
    Column("strict", Boolean, nullable=False),
    Column("state", OwnText, nullable=False),
    Column("error_code", OwnText),
    Column("error_detail", ForeignText),
    Column("warnings", JSON, nullable=False),
    Column("charged", Integer, nullable=False),
    Column("refunded", Integer, nullable=False),
    Column("retry_of", Uuid),
    Column("attempt", Integer, nullable=False),
    Column("lease_until", Time),
    Column("created_at", Time, nullable=False),
    Column("started_at", Time),
    Column("ended_at", Time),
    Column("price", Integer, nullable=False, server_default=text("0")),
    Column("delivered", Integer),
    Column("rank", BigInteger, nullable=False, server_default=text("0")),
    Column("not_before", Time),
    Column("offered_until", Time),
    Column("worker", Integer),
    Column("cancel_requested_at", Time),
    Column("takeovers", Integer, nullable=False, server_default=text("0")),
)
"""`attempt` is the fence: how often the row was claimed; `takeovers` how often a run was lost in an attempt. Without
`lease_until` a running row is anybody's; `worker` is the number of the process that claimed it, where somebody could
notice that process's end. Until `offered_until` a worker is about to claim it, and others leave it alone. `delivered`
is set once, when the row is final: images that are deleted later stay delivered.
"""

QUEUED: ColumnElement[str] = literal_column("'queued'", Text)
RUNNING: ColumnElement[str] = literal_column("'running'")
UNFINISHED = generations.c.state.in_((QUEUED, RUNNING))
"""Literal, so that planners see that the partial indexes below fit."""

Index("ix_generations_newest", generations.c.user_id, generations.c.created_at.desc(), generations.c.id.desc())
Index(
    "ix_generations_unfinished",
    generations.c.state,
    generations.c.rank,
    generations.c.id,
    postgresql_where=UNFINISHED,
    sqlite_where=UNFINISHED,
)
Index(
    "ix_generations_unfinished_of",
    generations.c.user_id,
    generations.c.state,
    postgresql_where=UNFINISHED,
    sqlite_where=UNFINISHED,
)
OFFERED = and_(generations.c.offered_until.is_not(None), generations.c.state == QUEUED)
Index("ix_generations_offered", generations.c.offered_until, postgresql_where=OFFERED, sqlite_where=OFFERED)

attempts = Table(
    "attempts",
    metadata,
    _belongs_to_generation(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("provider", OwnText, nullable=False),
    Column("model", ForeignText),
    Column("started_at", Time, nullable=False),
    Column("ended_at", Time),
    Column("outcome", OwnText),
    Column("detail", ForeignText),
    Column("notes", JSON, nullable=False),
    Column("cost", ForeignText),
)

Index(
    "ix_attempts_open",
    attempts.c.provider,
    postgresql_where=attempts.c.ended_at.is_(None),
    sqlite_where=attempts.c.ended_at.is_(None),
)

provider_gates = Table(
    "provider_gates",
    metadata,
    Column("provider", OwnText, primary_key=True),
    Column("busy_until", Time),
    Column("failing_until", Time),
    Column("next_at", Time),
    Column("failed_at", Time),
    Column("failures", Integer, nullable=False),
)
"""`next_at` is when the next call may begin under the provider's rate."""

images = Table(
    "images",
    metadata,
    Column("id", Uuid, primary_key=True),
    _owner(),
    _belongs_to_generation(),
    Column("prompt", OwnText, nullable=False),
    Column("prompt_folded", OwnText, nullable=False),
    Column("key", OwnText, nullable=False),
    Column("format", OwnText, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("sha256", OwnText, nullable=False),
    Column("provider", OwnText, nullable=False),
    Column("model", ForeignText),
    Column("seed", BigInteger),
    Column("created_at", Time, nullable=False),
)
"""`prompt_folded` is searched in: neither database folds the case of all of Unicode by itself."""

Index("ix_images_newest", images.c.user_id, images.c.created_at.desc(), images.c.id.desc())
Index("ix_images_generation", images.c.generation_id)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("user_id", Uuid, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("key", OwnText, primary_key=True),
    Column("request_hash", OwnText, nullable=False),
    _belongs_to_generation(),
    Column("created_at", Time, nullable=False),
)

Index("ix_idempotency_keys_generation", idempotency_keys.c.generation_id)
Index("ix_idempotency_keys_oldest", idempotency_keys.c.user_id, idempotency_keys.c.created_at)

credit_balances = Table(
    "credit_balances",
    metadata,
    Column("user_id", Uuid, primary_key=True),
    Column("balance", BigInteger, nullable=False),
    Column("entries", BigInteger, nullable=False),
    CheckConstraint("balance >= 0", name="ck_credit_balances_balance"),
)
"""`entries` counts the user's, which are numbered from 1. No reference to the user, whom the books outlive."""

credit_entries = Table(
    "credit_entries",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("key", OwnText, nullable=False),
    Column("kind", OwnText, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("balance_after", BigInteger, nullable=False),
    Column("generation_id", Uuid),
    Column("note", OwnText),
    Column("created_at", Time, nullable=False),
    UniqueConstraint("user_id", "key", name="uq_credit_entries_key"),
    UniqueConstraint("user_id", "number", name="uq_credit_entries_number"),
    CheckConstraint("balance_after >= 0", name="ck_credit_entries_balance_after"),
)
"""Rows are only ever added. The index of the numbers is the one for pages."""
