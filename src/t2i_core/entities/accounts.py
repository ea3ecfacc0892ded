"""Users and their login sessions."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from t2i_core.errors import InvalidInput

USERNAME = re.compile(r"[\w.-]{1,150}")
EMAIL = re.compile(r"[^@\s\x00-\x1f\x7f]{1,64}@[^@\s\x00-\x1f\x7f]{1,190}")
PASSWORD_MIN_CHARACTERS = 12
PASSWORD_MAX_BYTES = 1024

REUSE_WINDOW = timedelta(seconds=10)
"""A refresh token shown again this soon after its rotation gets the same child: the first answer may have been lost."""
SESSION_IDLE = timedelta(days=14)
SESSION_LIFETIME = timedelta(days=30)


class Role(StrEnum):
    user = "user"
    admin = "admin"


def username_key(username: str) -> str:
    """What must be unique: the name under NFKC and casefold."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", username).casefold())


def clean_password(password: str) -> str:
    """The password in NFC, ready to be hashed.

    Raises:
        InvalidInput: shorter than 12 characters, longer than 1,024 bytes, or not encodable as UTF-8.
    """
    password = unicodedata.normalize("NFC", password)
    try:
        size = len(password.encode())
    except UnicodeEncodeError:
        raise InvalidInput("The password holds a character that is not valid Unicode.", field="password") from None
    if len(password) < PASSWORD_MIN_CHARACTERS:
        raise InvalidInput(
            f"The password must be at least {PASSWORD_MIN_CHARACTERS} characters long.", field="password"
        )
    if size > PASSWORD_MAX_BYTES:
        raise InvalidInput(f"The password must be at most {PASSWORD_MAX_BYTES} bytes long.", field="password")
    return password


def clean_email(email: str) -> str | None:
    """The address without surrounding spaces; None when it is empty.

    Raises:
        InvalidInput: it does not look like an address.
    """
    email = email.strip()
    if not email:
        return None
    if not EMAIL.fullmatch(email):
        raise InvalidInput("Enter a valid e-mail address, such as ada@example.org.", field="email")
    return email


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody with an account. The password's hash never sits here; only the repository sees it."""

    id: UUID
    username: str
    email: str | None = None
    email_verified: bool = False
    role: Role = Role.user
    created_at: datetime

    def __post_init__(self) -> None:
        if not USERNAME.fullmatch(self.username) or not USERNAME.fullmatch(username_key(self.username)):
            raise InvalidInput("The username must be 1 to 150 letters, digits or any of . _ -", field="username")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginSession:
    """One login on one device. `counter` says which refresh token of the family is the live one."""

    id: UUID
    user: UUID
    counter: int = 0
    created_at: datetime
    used_at: datetime

    @property
    def expires_at(self) -> datetime:
        return min(self.used_at + SESSION_IDLE, self.created_at + SESSION_LIFETIME)
