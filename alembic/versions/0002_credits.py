"""Credits: balances, the ledger's entries, and what a generation costs."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "credit_balances",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("balance", sa.BigInteger(), nullable=False),
        sa.Column("entries", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_credit_balances"),
        sa.CheckConstraint("balance >= 0", name="ck_credit_balances_balance"),
    )
    op.create_table(
        "credit_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("balance_after", sa.BigInteger(), nullable=False),
        sa.Column("generation_id", sa.Uuid()),
        sa.Column("note", sa.Text()),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_credit_entries"),
        sa.UniqueConstraint("user_id", "key", name="uq_credit_entries_key"),
        sa.UniqueConstraint("user_id", "number", name="uq_credit_entries_number"),
        sa.CheckConstraint("balance_after >= 0", name="ck_credit_entries_balance_after"),
    )
    op.add_column("generations", sa.Column("price", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("generations", sa.Column("delivered", sa.Integer()))


def downgrade() -> None:
    op.drop_column("generations", "delivered")
    op.drop_column("generations", "price")
    op.drop_table("credit_entries")
    op.drop_table("credit_balances")
