"""Every error the core raises or lets through.

::

    T2IError
    ├── InvalidInput (ValueError)      a value breaks an invariant; names the field
    ├── NotAuthenticated               nobody is known to be asking
    │   └── WrongCredentials           the name or the password is wrong
    ├── NotFound                       no such thing, or not yours
    ├── Conflict                       the thing is in another state than this needs
    │   └── UsernameTaken
    ├── IdempotencyMismatch            one Idempotency-Key, two different requests
    ├── TooFewCredits                  it costs more than there is
    ├── Overloaded                     try again a little later
    │   ├── Unavailable                a part that everything needs is down
    │   └── TooManyQueued              the user has as many waiting as one may have
    ├── UrlRefused                     an address that must never be dialled
    └── ProviderError                  a provider did not deliver
        ├── RequestRefused             the request is wrong for this provider
        ├── ContentRejected            moderated
        ├── ProviderUnavailable        key, subscription, quota, unreachable
        ├── ProviderBusy               surely not run; worth another try
        ├── OutcomeUnknown             sent, and nobody can say what became of it
        └── BadPicture                 an answer without a real picture
            └── PictureAway            it is elsewhere, and could not be fetched just now

``code`` is stable and machine readable; the message is a sentence for a person. No class knows HTTP.
"""

from __future__ import annotations

from typing import ClassVar


class T2IError(Exception):
    """Superclass of all errors of t2i. Never raised directly."""

    code: ClassVar[str] = "error"

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or (self.__doc__ or "").strip().splitlines()[0])

    @property
    def message(self) -> str:
        return str(self.args[0])


class InvalidInput(T2IError, ValueError):
    """The value is not allowed."""

    code = "invalid-input"

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class NotAuthenticated(T2IError):
    """Authentication credentials were not provided or are no longer valid."""

    code = "not-authenticated"


class WrongCredentials(NotAuthenticated):
    """Invalid credentials."""

    code = "wrong-credentials"


class NotFound(T2IError):
    """Not found."""

    code = "not-found"


class Conflict(T2IError):
    """The request does not fit the present state."""

    code = "conflict"


class UsernameTaken(Conflict):
    """A user with that username already exists."""

    code = "username-taken"


class IdempotencyMismatch(T2IError):
    """This Idempotency-Key was used with another request."""

    code = "idempotency-mismatch"


class TooFewCredits(T2IError):
    """There are too few credits for this."""

    code = "too-few-credits"

    def __init__(self, message: str | None = None, *, needed: int = 0, available: int = 0) -> None:
        super().__init__(message or f"This needs {needed} credits; there are {available}.")
        self.needed = needed
        self.available = available


class Overloaded(T2IError):
    """The server is busy. Please try again shortly."""

    code = "overloaded"

    def __init__(self, message: str | None = None, *, retry_after: float = 2.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds after which another try makes sense."""


class Unavailable(Overloaded):
    """A part of the service is down. Please try again shortly."""

    code = "unavailable"


class TooManyQueued(Overloaded):
    """Too many of your generations are waiting already. Please try again once some of them are drawn."""

    code = "too-many-queued"


class UrlRefused(T2IError):
    """The address is not one this server may fetch from."""

    code = "url-refused"


class ProviderError(T2IError):
    """Superclass of what a GenerationPort may raise. Never raised directly."""

    code = "provider-error"


class RequestRefused(ProviderError):
    """The provider does not accept this request."""

    code = "request-refused"

    def __init__(self, message: str | None = None, *, incapable: bool = False) -> None:
        super().__init__(message)
        self.incapable = incapable
        """Whether this provider only lacks what was asked for, so that another may have it."""


class ContentRejected(ProviderError):
    """The provider's moderation refused the prompt."""

    code = "content-rejected"

    def __init__(self, message: str | None = None, *, stage: str | None = None, category: str | None = None) -> None:
        super().__init__(message)
        self.stage = stage
        """Whether the ``request`` was refused or the ``picture``, where that is known."""
        self.category = category
        """What it was refused for, in the provider's word, where it said so."""


class ProviderUnavailable(ProviderError):
    """The picture provider is not available at the moment."""

    code = "provider-unavailable"

    def __init__(self, message: str | None = None, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds until the quota is renewed, where the provider said so."""


class ProviderBusy(ProviderError):
    """The picture provider is busy. Please try again shortly."""

    code = "provider-busy"

    def __init__(self, message: str | None = None, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds the provider asked to wait, where it said so."""


class OutcomeUnknown(ProviderError):
    """The connection to the provider broke after the request was sent; it may or may not have drawn the picture."""

    code = "outcome-unknown"


class BadPicture(ProviderError):
    """The provider answered without a usable picture."""

    code = "bad-picture"


class PictureAway(BadPicture):
    """The provider's picture could not be fetched just now; the address it gave may work later."""

    code = "picture-away"
