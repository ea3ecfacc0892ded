"""Links to images that carry their own permission."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import final
from urllib.parse import parse_qs
from uuid import UUID

from t2i_core.errors import NotFound
from t2i_core.ports import UrlSigner

DAY = 24 * 3600
"""Seconds."""


@final
class HmacUrlSigner(UrlSigner):
    """Signs id, variant and expiry with HMAC-SHA256, cut to 128 bits.

    Args:
        secret: at least 32 bytes.
        previous: secrets that still verify, after a rotation.
    """

    def __init__(self, secret: str, *, previous: Sequence[str] = ()) -> None:
        self._secrets = (secret, *previous)
        if any(len(known.encode()) < 32 for known in self._secrets):
            raise ValueError("a secret for links needs at least 32 bytes")

    def sign(self, image: UUID, variant: str, now: datetime) -> str:
        expires = (int(now.timestamp()) // DAY + 2) * DAY
        return f"expires={expires}&signature={self._mac(self._secrets[0], image.bytes, variant, expires)}"

    def verify(self, image: UUID, variant: str, query: str, now: datetime) -> datetime:
        try:
            fields = parse_qs(query, strict_parsing=True, max_num_fields=2) if len(query) < 200 else {}
            (expires_text,), (signature,) = fields["expires"], fields["signature"]
            expires = int(expires_text)
            if str(expires) != expires_text or not signature.isascii():
                raise ValueError
            moment = datetime.fromtimestamp(expires, UTC)
        except (ValueError, KeyError, OverflowError, OSError):
            raise NotFound from None
        right = any(
            hmac.compare_digest(signature, self._mac(secret, image.bytes, variant, expires)) for secret in self._secrets
        )
        if not right or now >= moment:
            raise NotFound
        return moment

    @staticmethod
    def _mac(secret: str, image: bytes, variant: str, expires: int) -> str:
        message = f"t2i-media:{image.hex()}:{variant}:{expires}".encode()
        return base64.urlsafe_b64encode(hmac.digest(secret.encode(), message, hashlib.sha256)[:16]).decode()[:22]
