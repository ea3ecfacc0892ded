"""Users, generations and images in SQLite or PostgreSQL."""

from t2i_adapters.sql.clock import DatabaseClock
from t2i_adapters.sql.engine import create_engine
from t2i_adapters.sql.listening import Listener, PostgresEvents
from t2i_adapters.sql.migrate import current_and_head, upgrade
from t2i_adapters.sql.queue import RowQueue
from t2i_adapters.sql.unit_of_work import SqlUnitOfWork

__all__ = [
    "DatabaseClock",
    "Listener",
    "PostgresEvents",
    "RowQueue",
    "SqlUnitOfWork",
    "create_engine",
    "current_and_head",
    "upgrade",
]
