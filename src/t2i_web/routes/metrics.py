"""Numbers for Prometheus. Served only where T2I_METRICS allows."""

from __future__ import annotations

from collections.abc import Callable

from litestar import Response, Router, get
from litestar.di import NamedDependency

from t2i_core.ports import Backlog
from t2i_core.use_cases.maintenance import MeasureBacklog

MEDIA_TYPE = "text/plain; version=0.0.4"  # the charset is added
WriteMetrics = Callable[[tuple[Backlog, float] | None], bytes]


@get("/metrics", include_in_schema=False, opt={"public": True})
async def metrics(
    measure_backlog: NamedDependency[MeasureBacklog], write_metrics: NamedDependency[WriteMetrics]
) -> Response[bytes]:
    """Everything that is counted, and what waits in the database, a second old at most."""
    return Response(write_metrics(await measure_backlog()), media_type=MEDIA_TYPE)


router = Router("/", route_handlers=[metrics])
