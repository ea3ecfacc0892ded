"""Every port. The docstring is the law, and `t2i_core.testing` has a contract that tests each line of it.

All methods are safe to call from many tasks of one event loop. A port raises only errors of `t2i_core.errors`;
cancellation (`asyncio.CancelledError`) always passes through.

They stand in one module, long as it is, so that whoever writes an adapter or a fake reads one page.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from t2i_core.entities.accounts import LoginSession, User
from t2i_core.entities.credits import CreditEntry, LedgerReport, Posting
from t2i_core.entities.generation import Attempt, Failure, Generation, GenerationRequest, GenerationState, Idempotency
from t2i_core.entities.images import (
    DigitalSourceType,
    Image,
    ImageFilter,
    ImageFormat,
    Page,
    Picture,
    Position,
    VerifiedPicture,
)
from t2i_core.errors import InvalidInput

NewId = Callable[[], UUID]
"""Makes ids that sort by the time of their making (UUIDv7)."""

KeepAnswer = Callable[[bytes], Awaitable[bool]]
"""Makes a provider's raw answer durable; awaited before the answer is looked into. False: no further call is wanted."""


class Clock(Protocol):
    """The time, as an aware datetime in UTC."""

    def now(self) -> datetime: ...


# --- pictures -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a generator can do.

    Attributes:
        name: how it is called in settings, receipts and images.
        default_size: (width, height) in pixels, drawn when the request names none.
        formats: what it can be asked for; the first is what it draws unasked.
        max_count: most pictures one `generate` gives.
        seed, negative_prompt, style: whether it honours that wish.
        bills: whether calling it twice may cost money twice.
        parallel: when each picture takes a call of its own, how many of a request's calls are under way at once at
            most; None: one call draws them all.
        digital_source_type: what its pictures are marked as.
    """

    name: str
    default_size: tuple[int, int]
    formats: tuple[ImageFormat, ...]
    max_count: int
    seed: bool
    negative_prompt: bool
    style: bool
    bills: bool
    parallel: int | None = None
    digital_source_type: DigitalSourceType = DigitalSourceType.trained_algorithmic_media

    def calls(self, count: int) -> int:
        """How many calls so many pictures take."""
        return 1 if self.parallel is None else count


class GenerationPort(Protocol):
    """Draws pictures, here or at a provider."""

    @property
    def capabilities(self) -> Capabilities: ...

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        """As many pictures as asked for, or fewer, never none.

        A generator that bills awaits `keep` with each raw answer as soon as it has arrived whole, before it parses it
        or fetches anything: after a crash, `resume` gets these bytes. Once `keep` gave False it begins no further call,
        as the user wants no more, and delivers what it has. Width, height and count beyond its
        capabilities are refused; a wish it cannot honour is a warning on the picture, or refused when `strict`.

        Raises:
            RequestRefused, ContentRejected, ProviderUnavailable, ProviderBusy, OutcomeUnknown, BadPicture:
                as their docstrings say, and nothing else. ProviderBusy only when the provider surely did not run.
        """
        ...

    async def resume(self, request: GenerationRequest, answers: list[bytes]) -> list[Picture]:
        """The pictures in answers that `keep` got earlier, without asking the provider to draw again.

        Raises:
            As `generate`.
        """
        ...


class PictureFetcher(Protocol):
    """Fetches a picture from an address that a provider gave."""

    async def fetch(self, url: str) -> bytes:
        """The bytes at the address, at most 25 MB.

        Only public addresses over https are ever dialled (or those the operator listed), whatever the name resolves
        to and wherever it redirects. Transient failures are tried again: fetching costs nothing.

        Raises:
            UrlRefused: an address that must not be dialled; no connection was attempted.
            BadPicture: anything else than an answer of 200 with 1 to 25,000,000 bytes; PictureAway where the same
                address may give one later.
        """
        ...


class ImageCodec(Protocol):
    """Looks into picture files, away from the event loop."""

    async def verify(self, data: bytes, mark: DigitalSourceType | None = None) -> VerifiedPicture:
        """The picture, proved by decoding it whole once, and cleaned.

        The type comes from the bytes alone. A still PNG, JPEG or WebP keeps its own compressed pixels; what follows
        the picture in the file is cut off. A file with a C2PA manifest keeps its other bytes, which the manifest seals.
        Any other loses its metadata but colour profile, orientation and an existing DigitalSourceType; without one it
        gets `mark`, as IPTC's DigitalSourceType in an XMP packet that says nothing else. Pictures in another format or
        form are made a PNG, or refused. Damage that readers overlook may be mended, without loss of pixels. Verifying
        what was verified changes nothing.

        Raises:
            BadPicture: not a picture, truncated, damaged where readers need it; over 25 MB (also once it is cleaned),
                16.8 megapixels or 8,192 pixels a side; too many parts or scans; a C2PA manifest over 10 MB.
            Overloaded: no child process could do the work.
        """
        ...

    async def convert(self, data: bytes, format: ImageFormat) -> bytes:
        """The picture in another format, upright, at the size it is shown, with the same DigitalSourceType.

        Raises as `verify`; BadPicture also where the file would be over 25 MB.
        """
        ...

    async def thumbnail(self, data: bytes) -> bytes:
        """A WebP of at most 512 pixels a side, never enlarged, with the same DigitalSourceType. Raises as `verify`."""
        ...

    async def recall_thumbnail(self, sha256: str) -> bytes | None:
        """The thumbnail of a picture that was verified lately, by the hash of its verified bytes, which nobody has to
        read for it; None when it is not remembered, which it may be or not. Raises Overloaded.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """Stored bytes, opened. `size` is the whole blob's; `chunks` yields the asked part and must be read or closed.

    `path` is the whole blob's file when it lies on this machine's disk. `url` is an address where anybody can fetch the
    whole blob during the next five minutes at least, when the storage gives such out.
    """

    size: int
    chunks: AsyncIterator[bytes]
    path: Path | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlobInfo:
    key: str
    size: int
    modified_at: datetime


class ImageStorage(Protocol):
    """Keeps bytes under keys like ``0192/1-0.png``: ASCII letters, digits, ``- _ .`` in one to four parts."""

    async def put(self, key: str, data: bytes) -> None:
        """Stores or replaces, atomically and durably: a reader sees the old bytes or the new, also after a crash.

        Raises:
            InvalidInput: a key of another shape; nothing was written.
            Unavailable: no space, no permission, an I/O error; the old bytes are untouched.
        """
        ...

    async def get(self, key: str) -> bytes:
        """Exactly the bytes that were put. Raises NotFound, Unavailable; NotFound for a key of another shape."""
        ...

    async def open(self, key: str, start: int = 0, stop: int | None = None) -> Blob:
        """The bytes from `start` up to `stop` (exclusive; None: to the end), streamed. Raises as `get`."""
        ...

    async def delete(self, key: str) -> None:
        """Removes the blob. Deleting what is not there is fine. Raises Unavailable."""
        ...

    def list(self, prefix: str = "") -> AsyncIterator[BlobInfo]:
        """Every blob whose key starts with `prefix`, in any order; never half-written ones."""
        ...


# --- data -----------------------------------------------------------------------------------------------------


class UserRepository(Protocol):
    """Users. A name is one name whatever its case and its Unicode form, also in a race."""

    async def add(self, user: User, password_hash: str) -> None:
        """Raises UsernameTaken."""
        ...

    async def get(self, id: UUID) -> User:
        """Raises NotFound."""
        ...

    async def find_login(self, login: str) -> tuple[User, str] | None:
        """The user of this username or verified e-mail, and the password's hash. Disabled users are not found."""
        ...

    async def set_password_hash(self, id: UUID, password_hash: str, *, instead_of: str | None = None) -> None:
        """Sets the hash; with `instead_of` only while that one is still set."""
        ...

    async def set_email(self, id: UUID, email: str | None) -> None:
        """Sets an unverified address. Raises NotFound."""
        ...

    async def delete(self, id: UUID) -> None:
        """Removes the user and all rows that belong to them, but those of the CreditLedger. Raises NotFound."""
        ...


class SessionRepository(Protocol):
    """Login sessions. Each refresh token works once; showing a used one past the window ends the session."""

    async def add(self, session: LoginSession) -> None: ...

    async def user_of(self, id: UUID, now: datetime) -> User:
        """The enabled user of a live session. Raises NotFound when the session ended or expired."""
        ...

    async def rotate(self, id: UUID, counter: int, now: datetime) -> LoginSession | None:
        """Makes `counter + 1` the live token and returns the session; of parallel calls exactly one rotates.

        The token just before the live one, within REUSE_WINDOW of its rotation, gets the session as it is. Any other
        counter ends the session. None when the session is, or hereby was, ended, or has expired.
        """
        ...

    async def list_of(self, user: UUID, now: datetime) -> tuple[LoginSession, ...]:
        """The user's live sessions, newest first."""
        ...

    async def end(self, id: UUID, user: UUID) -> None:
        """Ends it for good. Raises NotFound when it is not this user's."""
        ...

    async def end_all(self, user: UUID, *, keep: UUID | None = None) -> None:
        """Ends all of the user's sessions but `keep`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The right to run a generation until the lease ends.

    Attributes:
        fence: counts the claims of this generation from 1.
        takeovers: how many of them found a lease that had ended while an attempt was open, so that a run was lost in
            the midst of it.
    """

    generation: Generation
    fence: int
    takeovers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """What runs that renewed their leases must know. Who released a generation, or made it final, finds out by itself.

    Attributes:
        lost: generations that another run has claimed, and are not final.
        unwanted: those that still are the run's, and whose user wants them cancelled; those that are gone with theirs.
    """

    lost: frozenset[UUID] = frozenset()
    unwanted: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """What is not final yet, of all users: how many are queued and running, and when the oldest queued was accepted."""

    queued: int = 0
    running: int = 0
    oldest: datetime | None = None


class GenerationRepository(Protocol):
    """Generations with their attempts. A foreign id is NotFound. Lists are newest first.

    Users take turns: adding a generation gives it a rank, and the queue is in the order of ranks, then of ids. It is
    the greater of two numbers: the end (rank + count) of what the same user has unfinished, and the place the queue has
    come to: the highest rank that runs, else the lowest that is queued, else 0. So a user's pictures follow each other,
    and one who comes later starts where the others are now, not behind all that they have waiting.
    """

    async def add(self, generation: Generation, idempotency: Idempotency | None = None) -> None:
        """Stores it, and ranks it. A key is free again IDEMPOTENCY_WINDOW after its use.

        Raises:
            Conflict: this user's key is in use; the transaction is then lost.
        """
        ...

    async def remember(self, id: UUID, user: UUID, idempotency: Idempotency, now: datetime) -> None:
        """Makes the key stand for this earlier generation, too. Raises Conflict as `add`."""
        ...

    async def find_by_key(self, user: UUID, key: str, since: datetime) -> tuple[UUID, str] | None:
        """The generation that was added under this key since then, and its request hash."""
        ...

    async def find_unfinished(self, user: UUID, request: GenerationRequest) -> UUID | None:
        """A queued or running generation of this user for an equal request, not one that shall be cancelled. Parallel
        calls for one user take turns.
        """
        ...

    async def count_queued(self, user: UUID) -> int:
        """How many of this user's are queued. Parallel calls for one user take turns, until the transaction ends."""
        ...

    async def get(self, id: UUID, user: UUID) -> Generation:
        """With images, attempts and its position in the order of ranks, which is counted up to POSITION_MAX: that one
        stands for all that follow. Raises NotFound.
        """
        ...

    async def state_of(self, id: UUID) -> GenerationState | None:
        """Anybody's generation's state, running also while it is held; None when there is no such generation."""
        ...

    async def backlog(self) -> Backlog:
        """Everybody's generations that are not final, counted."""
        ...

    async def list_of(
        self, user: UUID, *, state: GenerationState | None = None, limit: int = 50, after: Position | None = None
    ) -> Page[Generation]: ...

    async def claim(
        self, id: UUID, now: datetime, lease_until: datetime, *, max_running: int | None = None
    ) -> Claim | None:
        """Takes the right to run it, when it is queued and its time has come, or running with a lease that ended.

        None otherwise, and when it is queued and its user has `max_running` running: at least those that were committed
        when the claim began are counted. Sets running, the next fence, the lease, and started_at the first time. Two
        claimers never share a fence.
        """
        ...

    async def renew(self, fences: Mapping[UUID, int], lease_until: datetime) -> Renewal:
        """Moves the ends of all leases that these fences hold, by generation.

        One that is being changed by another transaction may be left out until the next call; nobody waits.
        """
        ...

    async def release(self, id: UUID, fence: int, not_before: datetime, *, lost: bool = False) -> bool:
        """Queues it again, with its rank, for claims from `not_before` on; at once when it shall be cancelled.

        False when the fence was lost. A run whose work is `lost` counts as taken over.
        """
        ...

    async def hold(self, id: UUID, fence: int, until: datetime | None) -> bool:
        """Notes that its run waits for a provider, probably until then: to whoever reads, lists or counts it, it is
        queued. None: it waits no longer. False when the fence was lost.
        """
        ...

    async def begin_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        """Adds an open attempt. False, and nothing changes, when the fence was lost."""
        ...

    async def end_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        """Replaces the open attempt of that number by this one, which has ended, or has other notes.

        False when the fence was lost.
        """
        ...

    async def finish(
        self,
        id: UUID,
        fence: int,
        *,
        state: GenerationState,
        ended_at: datetime,
        error: Failure | None = None,
        warnings: tuple[str, ...] = (),
    ) -> bool:
        """Makes it final. False, and nothing changes, when the fence was lost or it is final already."""
        ...

    async def cancel(self, id: UUID, user: UUID, now: datetime) -> Generation | None:
        """Makes a queued one cancelled, and notes the wish on a running one, whose run sees to it.

        One that is queued with an open attempt, of which an answer may be kept, is left to the next run, too, and may
        be claimed at once. Returns the generation with its parts as it is then; None when it was final, and nothing
        changes. Raises NotFound.
        """
        ...

    async def cancel_requested(self, id: UUID) -> bool:
        """Whether its user wants it cancelled, or it is gone with its user."""
        ...

    async def abandon(self, user: UUID, now: datetime) -> tuple[Generation, ...]:
        """Makes whatever this user has unfinished cancelled, also what runs, whose runs have then lost it.

        Returns those, without their parts. Until the transaction ends nobody adds any for this user.
        """
        ...

    async def settle(self, id: UUID, delivered: int) -> int:
        """Notes, once, how many pictures a final generation delivered, and what it refunds: its price for each other.

        Returns that refund. 0, and nothing changes, when it is not final or is settled already.
        """
        ...


class ImageRepository(Protocol):
    """Images. A foreign id is NotFound. Lists are newest first and stable while images are added."""

    async def add(self, image: Image) -> None: ...

    async def get(self, id: UUID, user: UUID) -> Image:
        """Raises NotFound."""
        ...

    async def find(self, id: UUID) -> Image:
        """Anybody's image, for callers who proved their right in another way. Raises NotFound."""
        ...

    async def list_of(
        self, user: UUID, *, filter: ImageFilter = ImageFilter(), limit: int = 50, after: Position | None = None
    ) -> Page[Image]: ...

    async def delete(self, id: UUID, user: UUID) -> Image:
        """Removes the row and returns what it said. Raises NotFound."""
        ...

    async def scan(self, after: UUID | None = None, limit: int = 1000) -> tuple[Image, ...]:
        """Everybody's images in the order of their ids, for maintenance."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderLimits:
    """What a provider is asked at most, by all processes together. None: as much as there is.

    Attributes:
        rate: calls a second, evenly spread; who makes several at once is followed by as long a pause.
        running: calls at once.
    """

    rate: float | None = None
    running: int | None = None

    def __post_init__(self) -> None:
        if self.rate is not None and not 0 < self.rate <= 10_000:
            raise InvalidInput("A provider's rate must be above 0 and at most 10,000 calls a second.", field="rate")
        if self.running is not None and not 1 <= self.running <= 100_000:
            raise InvalidInput("A provider must be allowed 1 to 100,000 calls at once.", field="running")


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """Whether a provider may be called now.

    Attributes:
        until: when to ask again; None when it may be called, and the call was counted.
        failing: it rests because it failed, so another should be asked meanwhile.
        failures: how often it failed in a row.
    """

    until: datetime | None = None
    failing: bool = False
    failures: int = 0


class ProviderGate(Protocol):
    """What all processes know together of each provider: whether it rests, and how many calls it may get."""

    async def admit(
        self,
        provider: str,
        now: datetime,
        limits: ProviderLimits = ProviderLimits(),
        *,
        insist: bool = False,
        calls: int = 1,
        parallel: int = 1,
    ) -> Admission:
        """Counts an attempt of so many calls that begins in this transaction, or says when to ask again.

        A provider that rests is not called; to `insist` is to call it though it failed, not though it is busy. Of
        parallel callers no more pass than the limits allow. Each open attempt of a running generation stands for as
        many calls as pictures were asked for, `parallel` at most; one that alone is more than the limit runs alone. The
        rate is kept by the generic cell rate algorithm (ITU-T I.371).
        """
        ...

    async def rest(self, provider: str, until: datetime, *, failing: bool = False) -> None:
        """Has nobody call it before, as it is busy or, when `failing`, broken. A rest is never made shorter."""
        ...

    async def failed(self, provider: str, began: datetime, now: datetime) -> int:
        """Counts the failure of a call that began then; how often it failed in a row.

        Calls that began before the last failure that was counted are of the same one.
        """
        ...

    async def worked(self, provider: str) -> None:
        """Ends the row of failures, and the rest that came of it."""
        ...


class CreditLedger(Protocol):
    """What every user was given and charged, in credits. Entries are only ever added, and outlive their user."""

    async def post(self, posting: Posting, key: str) -> CreditEntry:
        """Enters it, and moves the user's balance by its amount, which never makes that less than 0, in parallel too.

        A user's key is entered once: whoever posts it again gets the first entry, whatever else the posting says.

        Raises:
            TooFewCredits: the balance would be less than 0; the transaction is then lost.
            NotFound: there is no such user; the transaction is then lost.
        """
        ...

    async def balance(self, user: UUID) -> int:
        """The user's credits: the sum of their entries."""
        ...

    async def list_of(self, user: UUID, *, limit: int = 50, after: Position | None = None) -> Page[CreditEntry]:
        """The user's entries, the last posted first, and stable while entries are added."""
        ...

    async def reconcile(self) -> LedgerReport:
        """Compares all entries with all balances and generations, for maintenance. Reads everything."""
        ...


class GenerationQueue(Protocol):
    """Gets generations delivered to a worker. It only delivers ids; `GenerationRepository.claim` decides who runs."""

    async def enqueue(self, generation: UUID) -> None:
        """Has it delivered once this transaction commits; not at all when it is undone."""
        ...


class GenerationWorker(Protocol):
    """The other end of the queue."""

    async def run(self, handle: Callable[[UUID], Awaitable[None]], stop: asyncio.Event) -> None:
        """Calls `handle` for each delivered id, many at a time, until `stop` is set; then waits for those that run.

        Every queued generation whose time has come, and every running one whose lease ended, is delivered at least
        once, also those enqueued by other processes or before a crash; those that wait in the order of their ranks.
        What a user may not run now, because enough of theirs run, waits. A handler's error never ends the loop.
        """
        ...


class Transaction(Protocol):
    """One transaction's view of all data."""

    @property
    def users(self) -> UserRepository: ...
    @property
    def sessions(self) -> SessionRepository: ...
    @property
    def generations(self) -> GenerationRepository: ...
    @property
    def images(self) -> ImageRepository: ...
    @property
    def providers(self) -> ProviderGate: ...
    @property
    def credits(self) -> CreditLedger: ...
    @property
    def queue(self) -> GenerationQueue: ...


class UnitOfWork(Protocol):
    """Opens transactions. They are isolated from each other, and do not nest within one task.

    Raises Unavailable when the database cannot be reached.
    """

    def __call__(self) -> AbstractAsyncContextManager[Transaction]:
        """Leaving commits; an exception, or cancellation, undoes everything."""
        ...

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        """For reading only, without the cost of a transaction: each query sees what is committed when it starts."""
        ...


class News(StrEnum):
    """What is told of a generation: it went a `step` on its way, its run should heed a `wish`, or it has come to its
    `end`.
    """

    step = "step"
    wish = "wish"
    end = "end"


class GenerationSubscription(Protocol):
    async def changed(self, timeout: float) -> bool:
        """Waits until something was published since the last call; False after `timeout` seconds without."""
        ...


class GenerationEvents(Protocol):
    """Tells those who wait that a generation changed. Best effort: whoever waits also looks from time to time."""

    async def publish(self, generation: UUID, news: News) -> None: ...

    def subscribe(self, generation: UUID, *wanted: News) -> AbstractAsyncContextManager[GenerationSubscription]:
        """What is published after entering is not missed. Other news than those wanted wake nobody; none: all do."""
        ...


# --- trust ----------------------------------------------------------------------------------------------------


class PasswordHasher(Protocol):
    """Slow, salted, memory-hard hashes, computed away from the event loop."""

    async def hash(self, password: str) -> str:
        """A new hash, never the same twice. Raises Overloaded when too many wait."""
        ...

    async def verify(self, password: str, hash: str | None) -> bool:
        """Whether the password made this hash. None takes the same time and is False. Raises Overloaded."""
        ...

    def outdated(self, hash: str) -> bool:
        """Whether the hash was made with weaker parameters than today's."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessClaims:
    user: UUID
    session: UUID
    expires_at: datetime


class TokenIssuer(Protocol):
    """Makes and reads tokens. A token of one kind is never accepted as the other."""

    @property
    def access_lifetime(self) -> int:
        """Seconds."""
        ...

    def access(self, user: UUID, session: UUID, now: datetime) -> str: ...

    def read_access(self, token: str, now: datetime) -> AccessClaims:
        """Raises NotAuthenticated for anything but a live token of this issuer, with 30 s of leeway."""
        ...

    def refresh(self, session: UUID, counter: int) -> str:
        """The same session and counter always give the same token."""
        ...

    def read_refresh(self, token: str) -> tuple[UUID, int]:
        """Session and counter. Raises NotAuthenticated for anything this issuer did not make."""
        ...


class UrlSigner(Protocol):
    """Signs links to images that work without a token."""

    def sign(self, image: UUID, variant: str, now: datetime) -> str:
        """A query string. The same all day: it expires at the end of the next day, UTC."""
        ...

    def verify(self, image: UUID, variant: str, query: str, now: datetime) -> datetime:
        """When the link expires. Raises NotFound when it was not signed for this, or has expired."""
        ...
