"""Users, sessions, generations with their attempts, images and idempotency keys."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
UNFINISHED = sa.text("state IN ('queued', 'running')")


def _owner(table: str) -> sa.Column[object]:
    key = sa.ForeignKey("users.id", name=f"fk_{table}_user_id", ondelete="CASCADE")
    return sa.Column("user_id", sa.Uuid(), key, nullable=False)


def _belongs_to_generation(table: str) -> sa.Column[object]:
    key = sa.ForeignKey("generations.id", name=f"fk_{table}_generation_id", ondelete="CASCADE")
    return sa.Column("generation_id", sa.Uuid(), key, nullable=False)


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("username_key", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("email", sa.Text()),
        sa.Column("email_key", sa.Text()),
        sa.Column("email_verified", sa.Boolean(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("username_key", name="uq_users_username_key"),
    )
    op.create_index(
        "uq_users_verified_email",
        "users",
        ["email_key"],
        unique=True,
        postgresql_where=sa.text("email_verified"),
        sqlite_where=sa.text("email_verified"),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        _owner("sessions"),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("rotated_at", TIME),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("used_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_index("ix_sessions_user_created", "sessions", ["user_id", "created_at"])
    op.create_table(
        "generations",
        sa.Column("id", sa.Uuid(), nullable=False),
        _owner("generations"),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("negative_prompt", sa.Text()),
        sa.Column("width", sa.Integer()),
        sa.Column("height", sa.Integer()),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger()),
        sa.Column("style", sa.Text()),
        sa.Column("format", sa.Text()),
        sa.Column("provider", sa.Text()),
        sa.Column("strict", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("error_code", sa.Text()),
        sa.Column("error_detail", sa.Text()),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("charged", sa.Integer(), nullable=False),
        sa.Column("refunded", sa.Integer(), nullable=False),
        sa.Column("retry_of", sa.Uuid()),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("lease_until", TIME),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("started_at", TIME),
        sa.Column("ended_at", TIME),
        sa.PrimaryKeyConstraint("id", name="pk_generations"),
    )
    op.create_index("ix_generations_newest", "generations", ["user_id", sa.text("created_at DESC"), sa.text("id DESC")])
    op.create_index(
        "ix_generations_unfinished",
        "generations",
        ["created_at", "id"],
        postgresql_where=UNFINISHED,
        sqlite_where=UNFINISHED,
    )
    op.create_index(
        "ix_generations_unfinished_of",
        "generations",
        ["user_id"],
        postgresql_where=UNFINISHED,
        sqlite_where=UNFINISHED,
    )
    op.create_table(
        "attempts",
        _belongs_to_generation("attempts"),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("model", sa.Text()),
        sa.Column("started_at", TIME, nullable=False),
        sa.Column("ended_at", TIME),
        sa.Column("outcome", sa.Text()),
        sa.Column("detail", sa.Text()),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("cost", sa.Text()),
        sa.PrimaryKeyConstraint("generation_id", "number", name="pk_attempts"),
    )
    op.create_table(
        "images",
        sa.Column("id", sa.Uuid(), nullable=False),
        _owner("images"),
        _belongs_to_generation("images"),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("prompt_folded", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("model", sa.Text()),
        sa.Column("seed", sa.BigInteger()),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_images"),
    )
    op.create_index("ix_images_newest", "images", ["user_id", sa.text("created_at DESC"), sa.text("id DESC")])
    op.create_index("ix_images_generation", "images", ["generation_id"])
    op.create_table(
        "idempotency_keys",
        _owner("idempotency_keys"),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("request_hash", sa.Text(), nullable=False),
        _belongs_to_generation("idempotency_keys"),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "key", name="pk_idempotency_keys"),
    )
    op.create_index("ix_idempotency_keys_generation", "idempotency_keys", ["generation_id"])


def downgrade() -> None:
    for table in ("idempotency_keys", "images", "attempts", "generations", "sessions", "users"):
        op.drop_table(table)
