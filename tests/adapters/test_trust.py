"""Passwords, tokens, links, time and events of the shipped adapters."""

from __future__ import annotations

import asyncio
import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import jwt
import pytest

from t2i_adapters.argon2 import Argon2PasswordHasher
from t2i_adapters.jwt import JwtTokenIssuer
from t2i_adapters.signing import HmacUrlSigner
from t2i_adapters.system import ProcessEvents, SystemClock, new_id
from t2i_core.errors import NotAuthenticated, NotFound, Overloaded
from t2i_core.ports import NewId
from t2i_core.testing.contracts.trust import (
    ClockContract,
    GenerationEventsContract,
    NewIdContract,
    PasswordHasherContract,
    TokenIssuerContract,
    UrlSignerContract,
)

SECRET, OTHER = "a secret of more than 32 bytes here", "another secret of more than 32 bytes"
NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
SECONDS = int(NOW.timestamp())


class TestArgon2PasswordHasher(PasswordHasherContract):
    @pytest.fixture
    def hasher(self) -> Argon2PasswordHasher:
        return Argon2PasswordHasher()

    async def test_parameters_stand_in_the_hash(self, hasher: Argon2PasswordHasher) -> None:
        """argon2id with 19 MiB, two passes and one lane, as OWASP advises."""
        assert (await hasher.hash("correct horse battery")).startswith("$argon2id$v=19$m=19456,t=2,p=1$")

    async def test_weaker_hash_is_outdated(self, hasher: Argon2PasswordHasher) -> None:
        """A hash made with fewer passes is renewed at the next login."""
        weak = await Argon2PasswordHasher(memory_kib=8192, passes=1).hash("correct horse battery")
        assert await hasher.verify("correct horse battery", weak) is True
        assert hasher.outdated(weak) is True

    async def test_line_is_bounded(self) -> None:
        """Past the line's end callers are sent away at once, and afterwards there is room again."""
        hasher = Argon2PasswordHasher(waiting=3)
        answers = await asyncio.gather(
            *(hasher.hash("correct horse battery") for _ in range(8)), return_exceptions=True
        )
        assert sum(isinstance(answer, Overloaded) for answer in answers) == 5
        assert sum(isinstance(answer, str) for answer in answers) == 3
        assert await hasher.hash("correct horse battery")


class TestJwtTokenIssuer(TokenIssuerContract):
    @pytest.fixture
    def tokens(self) -> JwtTokenIssuer:
        return JwtTokenIssuer(SECRET)

    @pytest.fixture
    def other_tokens(self) -> JwtTokenIssuer:
        return JwtTokenIssuer(OTHER)

    @pytest.fixture
    def claims(self) -> dict[str, Any]:
        user, session = str(UUID(int=1)), str(UUID(int=2))
        return {
            "iss": "t2i",
            "aud": "t2i",
            "sub": user,
            "sid": session,
            "jti": "x",
            "iat": SECONDS,
            "exp": SECONDS + 3600,
        }

    def encode(self, claims: dict[str, Any], *, algorithm: str = "HS256", key: str = SECRET, **headers: Any) -> str:
        return jwt.encode(claims, key, algorithm=algorithm, headers={"typ": "at+jwt", **headers})

    def test_good_claims_are_good(self, tokens: JwtTokenIssuer, claims: dict[str, Any]) -> None:
        """The control of the cases below."""
        assert tokens.read_access(self.encode(claims), NOW).user == UUID(int=1)

    @pytest.mark.parametrize(
        "change",
        [
            {"iss": "evil"},
            {"iss": None},
            {"aud": "other"},
            {"aud": ["t2i", "other"]},
            {"aud": None},
            {"exp": None},
            {"exp": "9999999999"},
            {"exp": 1e300},
            {"exp": float("nan")},
            {"exp": True},
            {"exp": -1},
            {"exp": 253402300799},
            {"exp": SECONDS + 3601},
            {"iat": None},
            {"iat": SECONDS + 31},
            {"nbf": SECONDS + 31},
            {"nbf": "soon"},
            {"sub": "nobody"},
            {"sub": None},
            {"sid": None},
            {"jti": None},
        ],
        ids=str,
    )
    def test_refuses_claims(self, tokens: JwtTokenIssuer, claims: dict[str, Any], change: dict[str, Any]) -> None:
        """Every claim is required, of its type, ours, and within the lifetime."""
        changed = {name: value for name, value in (claims | change).items() if value is not None}
        with pytest.raises(NotAuthenticated):
            tokens.read_access(self.encode(changed) if _encodable(changed) else _by_hand(changed), NOW)

    @pytest.mark.parametrize("algorithm", ["HS384", "HS512"])
    def test_one_algorithm(self, tokens: JwtTokenIssuer, claims: dict[str, Any], algorithm: str) -> None:
        """Our own secret with another algorithm is refused."""
        key = SECRET * 3
        strong = JwtTokenIssuer(key)
        strong.read_access(self.encode(claims, key=key), NOW)
        with pytest.raises(NotAuthenticated):
            strong.read_access(self.encode(claims, key=key, algorithm=algorithm), NOW)

    @pytest.mark.parametrize("name", ["none", "None", "nOnE", "NONE"])
    def test_unsigned(self, tokens: JwtTokenIssuer, claims: dict[str, Any], name: str) -> None:
        """No spelling of `none` opens anything."""
        head, body = (_part(part) for part in ({"alg": name, "typ": "at+jwt"}, claims))
        for token in (f"{head}.{body}.", f"{head}.{body}.x"):
            with pytest.raises(NotAuthenticated):
                tokens.read_access(token, NOW)

    @pytest.mark.parametrize(
        "header",
        [
            {"typ": "JWT"},
            {"typ": "refresh"},
            {"jwk": {"kty": "oct", "k": "AAAA"}},
            {"jku": "https://evil.example/keys"},
            {"x5u": "https://evil.example/cert"},
            {"crit": ["x"], "x": 1},
            {"kid": "../../dev/null"},
            {"kid": "' OR 1=1--"},
            {"kid": "unknown"},
            {"b64": False},
        ],
        ids=str,
    )
    def test_refuses_headers(self, tokens: JwtTokenIssuer, claims: dict[str, Any], header: dict[str, Any]) -> None:
        """Only alg, typ and kid may stand in the header, and kid names one of our keys."""
        with pytest.raises((NotAuthenticated, jwt.PyJWTError)):
            tokens.read_access(self.encode(claims, **header), NOW)

    def test_rotation(self) -> None:
        """After a rotation the old secret still reads, and no longer signs."""
        old = JwtTokenIssuer(OTHER)
        new = JwtTokenIssuer(SECRET, previous=[OTHER])
        assert new.read_access(old.access(UUID(int=1), UUID(int=2), NOW), NOW).user == UUID(int=1)
        assert new.read_refresh(old.refresh(UUID(int=2), 3)) == (UUID(int=2), 3)
        with pytest.raises(NotAuthenticated):
            old.read_access(new.access(UUID(int=1), UUID(int=2), NOW), NOW)

    def test_short_secret(self) -> None:
        """A secret below 32 bytes is refused at once, and not printed."""
        with pytest.raises(ValueError, match="32 bytes") as caught:
            JwtTokenIssuer("short-canary")
        assert "canary" not in str(caught.value)


def _encodable(claims: dict[str, Any]) -> bool:
    return all(isinstance(claims.get(name, 0), int) for name in ("exp", "iat", "nbf"))


def _part(value: dict[str, Any]) -> str:
    return urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def _by_hand(claims: dict[str, Any]) -> str:
    """A token with claims that the library would not encode."""
    signing = f"{_part({'alg': 'HS256', 'typ': 'at+jwt'})}.{_part(claims)}"
    algorithm = jwt.get_algorithm_by_name("HS256")
    signature = algorithm.sign(signing.encode(), algorithm.prepare_key(SECRET))
    return f"{signing}.{urlsafe_b64encode(signature).rstrip(b'=').decode()}"


class TestHmacUrlSigner(UrlSignerContract):
    @pytest.fixture
    def signer(self) -> HmacUrlSigner:
        return HmacUrlSigner(SECRET)

    @pytest.fixture
    def other_signer(self) -> HmacUrlSigner:
        return HmacUrlSigner(OTHER)

    def test_rotation(self) -> None:
        """Links signed before a rotation live on."""
        query = HmacUrlSigner(OTHER).sign(UUID(int=3), "original", NOW)
        assert HmacUrlSigner(SECRET, previous=[OTHER]).verify(UUID(int=3), "original", query, NOW)
        with pytest.raises(NotFound):
            HmacUrlSigner(SECRET).verify(UUID(int=3), "original", query, NOW)


class TestSystemClock(ClockContract):
    @pytest.fixture
    def clock(self) -> SystemClock:
        return SystemClock()


class TestNewId(NewIdContract):
    @pytest.fixture
    def new_id(self) -> NewId:
        return new_id


class TestProcessEvents(GenerationEventsContract):
    @pytest.fixture
    def events(self) -> ProcessEvents:
        return ProcessEvents()
