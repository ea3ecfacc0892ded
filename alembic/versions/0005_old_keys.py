"""Idempotency keys that have had their day are found without reading the others."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_idempotency_keys_oldest", "idempotency_keys", ["user_id", "created_at"])


def downgrade() -> None:
    op.drop_index("ix_idempotency_keys_oldest", "idempotency_keys")
