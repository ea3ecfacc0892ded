"""Access tokens as JWT, refresh tokens as a session's number under a MAC."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, final
from uuid import UUID, uuid4

import jwt

from t2i_core.errors import NotAuthenticated
from t2i_core.ports import AccessClaims, TokenIssuer

TYPE = "at+jwt"
LEEWAY = 30
"""Seconds by which two machines' clocks may differ."""
MAX_TOKEN = 4096
"""Characters; anything longer is refused unread."""
ALGORITHMS = ("HS256", "HS384", "HS512")


@final
class JwtTokenIssuer(TokenIssuer):
    """HMAC-signed JWT for access; `session.counter.MAC` for refresh.

    Args:
        secret: at least 32 bytes.
        previous: secrets that still verify, after a rotation.
        algorithm: one of ALGORITHMS; the only one accepted.
        access_lifetime: seconds.
        issuer: what `iss` and `aud` must say.
    """

    def __init__(
        self,
        secret: str,
        *,
        previous: Sequence[str] = (),
        algorithm: str = "HS256",
        access_lifetime: int = 3600,
        issuer: str = "t2i",
    ) -> None:
        if algorithm not in ALGORITHMS:
            raise ValueError(f"algorithm must be one of {', '.join(ALGORITHMS)}")
        self._secrets = (secret, *previous)
        if any(len(known.encode()) < 32 for known in self._secrets):
            raise ValueError("a secret for tokens needs at least 32 bytes")
        self._algorithm = algorithm
        self._lifetime = access_lifetime
        self._issuer = issuer

    @property
    def access_lifetime(self) -> int:
        return self._lifetime

    def access(self, user: UUID, session: UUID, now: datetime) -> str:
        issued = int(now.timestamp())
        claims = {
            "iss": self._issuer,
            "aud": self._issuer,
            "sub": str(user),
            "sid": str(session),
            "jti": uuid4().hex,
            "iat": issued,
            "exp": issued + self._lifetime,
        }
        headers = {"typ": TYPE, "kid": _key_id(self._secrets[0])}
        return jwt.encode(claims, self._secrets[0], algorithm=self._algorithm, headers=headers)

    def read_access(self, token: str, now: datetime) -> AccessClaims:
        if len(token) > MAX_TOKEN:
            raise NotAuthenticated
        try:
            header = jwt.get_unverified_header(token)
            if not {"alg", "typ"} <= set(header) <= {"alg", "typ", "kid"}:
                raise NotAuthenticated
            if header["typ"] != TYPE or header["alg"] != self._algorithm:
                raise NotAuthenticated
            keys = {_key_id(known): known for known in reversed(self._secrets)}
            secret = keys.get(header.get("kid", _key_id(self._secrets[0])))
            if secret is None:
                raise NotAuthenticated
            claims = jwt.decode(
                token,
                secret,
                algorithms=[self._algorithm],
                issuer=self._issuer,
                audience=self._issuer,
                options={
                    "require": ["iss", "aud", "sub", "sid", "jti", "iat", "exp"],
                    "strict_aud": True,
                    # the times are checked below, against the clock that was passed in
                    "verify_exp": False,
                    "verify_iat": False,
                    "verify_nbf": False,
                    "enforce_minimum_key_length": True,
                },
            )
            return self._checked(claims, now.timestamp())
        except (jwt.PyJWTError, ValueError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            raise NotAuthenticated from error

    def _checked(self, claims: dict[str, Any], now: float) -> AccessClaims:
        issued, expires, begins = claims["iat"], claims["exp"], claims.get("nbf", claims["iat"])
        if not all(type(moment) is int for moment in (issued, expires, begins)):
            raise NotAuthenticated
        if expires - issued > self._lifetime or expires < issued:
            raise NotAuthenticated
        if now > expires + LEEWAY or issued > now + LEEWAY or begins > now + LEEWAY:
            raise NotAuthenticated("The access token has expired. Please log in again.")
        return AccessClaims(
            user=UUID(claims["sub"]),
            session=UUID(claims["sid"]),
            expires_at=datetime.fromtimestamp(expires, UTC),
        )

    def refresh(self, session: UUID, counter: int) -> str:
        return f"{session.hex}.{counter}.{self._mac(self._secrets[0], session, counter)}"

    def read_refresh(self, token: str) -> tuple[UUID, int]:
        try:
            if len(token) > 200 or not token.isascii():
                raise ValueError
            session_part, counter_part, mac = token.split(".")
            session, counter = UUID(hex=session_part), int(counter_part)
            if counter < 0 or f"{session.hex}.{counter}" != f"{session_part}.{counter_part}":
                raise ValueError
        except ValueError:
            raise NotAuthenticated("The refresh token is not valid.") from None
        if not any(hmac.compare_digest(mac, self._mac(secret, session, counter)) for secret in self._secrets):
            raise NotAuthenticated("The refresh token is not valid.")
        return session, counter

    def _mac(self, secret: str, session: UUID, counter: int) -> str:
        message = f"t2i-refresh:{self._issuer}:{session.hex}:{counter}".encode()
        digest = hmac.digest(secret.encode(), message, hashlib.sha256)
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _key_id(secret: str) -> str:
    return hashlib.sha256(b"t2i-key-id:" + secret.encode()).hexdigest()[:8]
