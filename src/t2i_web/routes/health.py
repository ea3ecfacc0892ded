"""For operators and load balancers."""

from __future__ import annotations

from uuid import UUID

from litestar import Router, get
from litestar.di import NamedDependency

from t2i_core.errors import NotFound, T2IError, Unavailable
from t2i_core.ports import ImageStorage, UnitOfWork
from t2i_web.schemas import Detail


@get("/live", opt={"public": True})
async def live() -> Detail:
    """The process answers."""
    return Detail(detail="ok")


@get("/ready", opt={"public": True, "problems": (503,)})
async def ready(unit_of_work: NamedDependency[UnitOfWork], storage: NamedDependency[ImageStorage]) -> Detail:
    """Database and storage answer too; 503 when one does not."""
    try:
        async with unit_of_work.read() as tx:
            await tx.generations.state_of(UUID(int=0))
        await storage.get("health")
    except NotFound:
        pass
    except T2IError as error:
        raise Unavailable("The database or the storage does not answer.") from error
    return Detail(detail="ok")


router = Router("/health", route_handlers=[live, ready], tags=["operations"])
