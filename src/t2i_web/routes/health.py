"""For operators and load balancers."""

from __future__ import annotations

from litestar import Router, get
from litestar.di import NamedDependency

from t2i_core.errors import Overloaded, Unavailable
from t2i_core.use_cases.maintenance import CheckHealth
from t2i_web.schemas import Detail


@get("/live", opt={"public": True})
async def live() -> Detail:
    """The process answers."""
    return Detail(detail="ok")


@get("/ready", opt={"public": True, "problems": (503,)})
async def ready(check_health: NamedDependency[CheckHealth]) -> Detail:
    """Database and storage answer too; 503 when one does not."""
    try:
        await check_health()
    except Overloaded as error:
        raise Unavailable("The database or the storage does not answer.") from error
    return Detail(detail="ok")


router = Router("/health", route_handlers=[live, ready], tags=["operations"])
