"""What Alembic runs: on the connection it is handed, or, from its own command line, on DATABASE_URL."""

import asyncio
import os

from alembic import context
from sqlalchemy import Connection

from t2i_adapters.sql.connection import changing
from t2i_adapters.sql.engine import create_engine
from t2i_adapters.sql.tables import metadata


def migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        compare_type=True,
        transactional_ddl=True,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


async def migrate_from_command_line() -> None:
    engine = create_engine(os.environ["DATABASE_URL"], command_timeout=None)
    try:
        async with changing(engine) as session:
            await session.run(migrate)
    finally:
        await engine.dispose()


handed = context.config.attributes.get("connection")
if handed is not None:
    migrate(handed)
else:
    asyncio.run(migrate_from_command_line())
