"""How everything is put together. The only module that names adapters; the command line adds their migrations."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cache
from importlib import import_module
from typing import Any

from dependency_injector import containers, providers

from t2i_core.ports import GenerationPort
from t2i_core.use_cases.accounts import (
    Authenticate,
    CallerCache,
    ChangeEmail,
    ChangePassword,
    DeleteAccount,
    EndSession,
    ListSessions,
    LogIn,
    LogOut,
    RefreshSession,
    Register,
)
from t2i_core.use_cases.asking import SEATS, Turn
from t2i_core.use_cases.credits import CheckLedger, GrantCredits, ListCreditEntries, ReadCredits
from t2i_core.use_cases.following import FollowGeneration
from t2i_core.use_cases.generation import (
    AwaitGeneration,
    CancelGeneration,
    DrawPicture,
    ListGenerations,
    ReadGeneration,
    RequestGeneration,
    RetryGeneration,
)
from t2i_core.use_cases.images import (
    DeleteImage,
    DeriveBlob,
    DownloadImage,
    FollowLink,
    ListImages,
    OpenThumbnail,
    ReadImage,
)
from t2i_core.use_cases.leases import Leases
from t2i_core.use_cases.maintenance import CheckHealth, CheckStorage, MeasureBacklog, SweepStorage
from t2i_core.use_cases.running import RunGeneration
from t2i_web.settings import Settings


def token_secret(settings: Settings) -> str:
    """The secret for tokens: its own, or one derived from SECRET_KEY."""
    return settings.jwt_secret_key or _derived(settings.secret_key)


def previous_token_secrets(settings: Settings) -> tuple[str, ...]:
    """Those that still verify: the earlier ones, and what earlier values of SECRET_KEY derive."""
    return (*settings.jwt_secret_key_previous, *map(_derived, settings.secret_key_previous))


def _derived(secret: str) -> str:
    return hmac.digest(secret.encode(), b"t2i tokens", hashlib.sha256).hex()


def choose(names: tuple[str, ...], **makers: Callable[[], GenerationPort]) -> dict[str, GenerationPort]:
    """The generators of these names, in this order; the others are never built."""
    return {name: makers[name]() for name in names}


def _import(path: str) -> Callable[..., Any]:
    """A factory that imports `module:name` at its first call, so an adapter nobody uses is never imported."""
    module, _, name = path.partition(":")

    @cache
    def found() -> Callable[..., Any]:
        make: Callable[..., Any] = getattr(import_module(module), name)
        return make

    def make(*args: Any, **kwargs: Any) -> Any:
        return found()(*args, **kwargs)

    return make


async def _close(generators: Mapping[str, GenerationPort], *parts: Any) -> None:
    for part in (*generators.values(), *parts):
        if close := getattr(part, "aclose", None) or getattr(part, "dispose", None):
            await close()


class Container(containers.DeclarativeContainer):
    """Adapters once, use cases anew each time."""

    settings = providers.Dependency(instance_of=Settings)
    use = settings.provided

    system_clock = providers.Singleton(_import("t2i_adapters.system:SystemClock"))
    clock = providers.Selector(
        use.database_kind,
        sqlite=system_clock,
        postgres=providers.Singleton(_import("t2i_adapters.sql:DatabaseClock"), system_clock),
    )
    new_id = providers.Object(_import("t2i_adapters.system:new_id"))
    hasher = providers.Singleton(_import("t2i_adapters.argon2:Argon2PasswordHasher"))
    tokens = providers.Singleton(
        _import("t2i_adapters.jwt:JwtTokenIssuer"),
        providers.Callable(token_secret, settings),
        previous=providers.Callable(previous_token_secrets, settings),
        algorithm=use.jwt_algorithm,
        access_lifetime=use.jwt_access_token_lifetime,
    )
    signer = providers.Singleton(
        _import("t2i_adapters.signing:HmacUrlSigner"), use.secret_key, previous=use.secret_key_previous
    )

    metrics = providers.Selector(
        providers.Callable(str, use.metrics),
        **{"True": providers.Singleton(_import("t2i_web.metrics:Metrics")), "False": providers.Object(None)},
    )

    upgrade = providers.Object(_import("t2i_adapters.sql:upgrade"))
    current_and_head = providers.Object(_import("t2i_adapters.sql:current_and_head"))
    engine = providers.Singleton(_import("t2i_adapters.sql:create_engine"), use.database_url)
    listener = providers.Selector(
        use.database_kind,
        sqlite=providers.Object(None),
        postgres=providers.Singleton(_import("t2i_adapters.sql:Listener"), engine, clock),
    )
    events = providers.Selector(
        use.database_kind,
        sqlite=providers.Singleton(_import("t2i_adapters.system:ProcessEvents")),
        postgres=providers.Singleton(_import("t2i_adapters.sql:PostgresEvents"), listener),
    )
    queue = providers.Singleton(
        _import("t2i_adapters.sql:RowQueue"),
        engine,
        clock,
        concurrency=use.t2i_worker_concurrency,
        max_running=use.max_running,
        listener=listener,
    )
    unit_of_work = providers.Singleton(
        _import("t2i_adapters.sql:SqlUnitOfWork"), engine, queue.provided.bind, queue.provided.worker
    )
    storage = providers.Selector(
        use.storage_kind,
        file=providers.Singleton(_import("t2i_adapters.filesystem:FilesystemStorage"), use.storage_dir),
        s3=providers.Singleton(
            _import("t2i_adapters.s3:S3Storage"),
            use.bucket,
            prefix=use.bucket_prefix,
            endpoint=use.bucket_endpoint,
            region=use.bucket_region,
            access_key_id=use.aws_access_key_id,
            secret_access_key=use.aws_secret_access_key,
            session_token=use.aws_session_token,
            redirects=use.redirects,
        ),
    )
    codec = providers.Singleton(_import("t2i_adapters.pillow:PillowCodec"))
    fetcher = providers.Singleton(
        _import("t2i_adapters.fetch:GuardedFetcher"), hosts=use.t2i_fetch_hosts, allow=use.t2i_fetch_allow
    )

    rapidapi = providers.Singleton(
        _import("t2i_adapters.rapidapi:RapidApiGenerator"),
        key=use.rapidapi_key,
        fetcher=fetcher,
        host=use.rapidapi_host,
        base_url=use.rapidapi_base_url,
        path=use.rapidapi_path,
        size=use.rapidapi_size_pixels,
        timeout=use.rapidapi_timeout,
        parallel=use.rapidapi_parallel,
    )
    illustrator = providers.Singleton(_import("t2i_adapters.illustrator:IllustratorGenerator"))
    generators = providers.Singleton(
        choose, use.t2i_providers, rapidapi=rapidapi.provider, illustrator=illustrator.provider
    )

    close_providers = providers.Callable(_close, generators, fetcher)
    close = providers.Callable(_close, generators, fetcher, listener, engine)

    callers = providers.Singleton(CallerCache)
    register = providers.Factory(Register, unit_of_work, hasher, clock, new_id)
    log_in = providers.Factory(LogIn, unit_of_work, hasher, tokens, clock, new_id)
    refresh_session = providers.Factory(RefreshSession, unit_of_work, tokens, clock, callers)
    authenticate = providers.Factory(Authenticate, unit_of_work, tokens, clock, callers)
    log_out = providers.Factory(LogOut, unit_of_work, tokens, clock, callers)
    change_password = providers.Factory(ChangePassword, unit_of_work, hasher, callers)
    change_email = providers.Factory(ChangeEmail, unit_of_work, callers)
    delete_account = providers.Factory(DeleteAccount, unit_of_work, hasher, storage, events, clock, new_id, callers)
    list_sessions = providers.Factory(ListSessions, unit_of_work, clock)
    end_session = providers.Factory(EndSession, unit_of_work, callers)

    derive = providers.Singleton(DeriveBlob, unit_of_work, storage)
    open_thumbnail = providers.Factory(OpenThumbnail, derive, storage, codec)
    draw_picture = providers.Factory(DrawPicture, generators, codec, mark=use.mark)
    request_generation = providers.Factory(
        RequestGeneration,
        unit_of_work,
        clock,
        new_id,
        generators,
        prices=use.prices,
        max_queued=use.max_queued,
    )
    run_generation = providers.Factory(
        RunGeneration,
        unit_of_work=unit_of_work,
        draw_picture=draw_picture,
        storage=storage,
        open_thumbnail=open_thumbnail,
        events=events,
        clock=clock,
        new_id=new_id,
        lease=providers.Factory(timedelta, seconds=use.t2i_lease_seconds),
        repeat_uncertain=use.repeat_uncertain,
        limits=use.limits,
        seats=providers.Singleton(asyncio.Semaphore, SEATS),
        turns=providers.Singleton(defaultdict, providers.Object(Turn)),
        max_running=use.max_running,
        thumbnail_turn=providers.Singleton(asyncio.Lock),
        leases=providers.Singleton(Leases),
    )
    await_generation = providers.Factory(AwaitGeneration, unit_of_work, events)
    cancel_generation = providers.Factory(CancelGeneration, unit_of_work, events, clock, new_id)
    retry_generation = providers.Factory(RetryGeneration, unit_of_work, request_generation)
    follow_generation = providers.Factory(FollowGeneration, unit_of_work, events)
    read_generation = providers.Factory(ReadGeneration, unit_of_work)
    list_generations = providers.Factory(ListGenerations, unit_of_work)

    list_images = providers.Factory(ListImages, unit_of_work)
    read_image = providers.Factory(ReadImage, unit_of_work)
    follow_link = providers.Factory(FollowLink, unit_of_work, signer, clock)
    download_image = providers.Factory(DownloadImage, derive, storage, codec)
    delete_image = providers.Factory(DeleteImage, unit_of_work, storage)
    read_credits = providers.Factory(ReadCredits, unit_of_work, use.credits)
    list_credit_entries = providers.Factory(ListCreditEntries, unit_of_work)
    grant_credits = providers.Factory(GrantCredits, unit_of_work, clock, new_id)
    check_ledger = providers.Factory(CheckLedger, unit_of_work)

    measure_backlog = providers.Singleton(MeasureBacklog, unit_of_work, clock)
    check_health = providers.Singleton(CheckHealth, unit_of_work, storage)
    check_storage = providers.Factory(CheckStorage, unit_of_work, storage, clock)
    sweep_storage = providers.Factory(SweepStorage, check_storage, storage)
