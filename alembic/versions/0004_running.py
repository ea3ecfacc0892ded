"""What running needs: gates before the providers, cancelling, and how often a run was lost."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
OPEN = sa.text("ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "provider_gates",
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("busy_until", TIME),
        sa.Column("failing_until", TIME),
        sa.Column("next_at", TIME),
        sa.Column("failed_at", TIME),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("provider", name="pk_provider_gates"),
    )
    op.create_index("ix_attempts_open", "attempts", ["provider"], postgresql_where=OPEN, sqlite_where=OPEN)
    op.add_column("generations", sa.Column("cancel_requested_at", TIME))
    op.add_column("generations", sa.Column("takeovers", sa.Integer(), nullable=False, server_default=sa.text("0")))


def downgrade() -> None:
    op.drop_column("generations", "takeovers")
    op.drop_column("generations", "cancel_requested_at")
    op.drop_index("ix_attempts_open", "attempts")
    op.drop_table("provider_gates")
