"""One's credits, and what became of them."""

from __future__ import annotations

from litestar import Response, Router, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from t2i_core.use_cases.accounts import Caller
from t2i_core.use_cases.credits import ListCreditEntries, ReadCredits
from t2i_web.requests import AppRequest, AppResponse, decode_cursor, known_parameters, next_link
from t2i_web.schemas import CreditEntryOut, CreditsOut, Links


@get("/")
async def balance(
    request: AppRequest, caller: NamedDependency[Caller], read_credits: NamedDependency[ReadCredits]
) -> CreditsOut:
    """One's balance. It is null where pictures cost nothing."""
    known_parameters(request)
    available = await read_credits(caller.user.id)
    return CreditsOut(balance=available, enabled=available is not None)


@get("/entries")
async def entries(
    request: AppRequest,
    caller: NamedDependency[Caller],
    links: NamedDependency[Links],
    list_credit_entries: NamedDependency[ListCreditEntries],
    limit: FromQuery[int] = 50,
    cursor: FromQuery[str | None] = None,
) -> Response[list[CreditEntryOut]]:
    """What one was given and charged, the last first. The `Link` header leads to the next page."""
    known_parameters(request, "limit", "cursor")
    page = await list_credit_entries(caller.user.id, limit=limit, after=decode_cursor(cursor))
    shown = [CreditEntryOut.of(entry) for entry in page.items]
    return AppResponse(shown, headers=next_link(request, links.base, page.next))


router = Router("/api/credits", route_handlers=[balance, entries], tags=["credits"])
