"""Whose turn it is: ranks, times before which nothing runs, offers, and which process claimed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
UNFINISHED = sa.text("state IN ('queued', 'running')")
OFFERED = sa.text("offered_until IS NOT NULL AND state = 'queued'")


def _index(name: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(name, "generations", columns, postgresql_where=where, sqlite_where=where)


def upgrade() -> None:
    op.add_column("generations", sa.Column("rank", sa.BigInteger(), nullable=False, server_default=sa.text("0")))
    op.add_column("generations", sa.Column("not_before", TIME))
    op.add_column("generations", sa.Column("offered_until", TIME))
    op.add_column("generations", sa.Column("worker", sa.Integer()))
    for name in ("ix_generations_unfinished", "ix_generations_unfinished_of"):
        op.drop_index(name, "generations")
    _index("ix_generations_unfinished", ["state", "rank", "id"], UNFINISHED)
    _index("ix_generations_unfinished_of", ["user_id", "state"], UNFINISHED)
    _index("ix_generations_offered", ["offered_until"], OFFERED)


def downgrade() -> None:
    for name in ("ix_generations_offered", "ix_generations_unfinished", "ix_generations_unfinished_of"):
        op.drop_index(name, "generations")
    _index("ix_generations_unfinished", ["created_at", "id"], UNFINISHED)
    _index("ix_generations_unfinished_of", ["user_id"], UNFINISHED)
    for column in ("worker", "offered_until", "not_before", "rank"):
        op.drop_column("generations", column)
