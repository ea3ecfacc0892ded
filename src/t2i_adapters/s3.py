"""Blobs as objects in a bucket of S3, or of anything that speaks as S3 does."""

from __future__ import annotations

import asyncio
import os
import re
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, final

import obstore
from obstore.exceptions import BaseError, InvalidPathError
from obstore.store import S3Store

from t2i_core.entities.images import ImageFormat, is_storage_key
from t2i_core.errors import InvalidInput, NotFound, Unavailable
from t2i_core.ports import Blob, BlobInfo, ImageStorage

if TYPE_CHECKING:
    from obstore import GetResult
    from obstore.store import ClientConfig, RetryConfig, S3Credential

CHUNK = 256 * 1024
LIST_BATCH = 1000
URL_LIFETIME = timedelta(minutes=10)
MEDIA_TYPES = {format.extension: format.media_type for format in ImageFormat}
CONNECT_SECONDS = 5.0
RETRIES = 3

_ENVIRONMENT = threading.Lock()
_CODE = re.compile(r"<Code>(\w{1,64})</Code>")
_STATUS = re.compile(r"status code: (\d{3})")


class _Refused(Unavailable):
    """The server answered, but with this status."""

    def __init__(self, reason: str, status: int) -> None:
        super().__init__(f"The picture storage does not work: {reason}.")
        self.status = status


@final
class S3Storage(ImageStorage):
    """Keeps each blob as the object `prefix`/key of `bucket`, written whole by one PUT.

    Objects under other keys are not there. Only the credentials, the region and the endpoint given here are used:
    never an instance's or a container's own role, nor a proxy of the environment.

    Args:
        endpoint: where the buckets are, such as https://objects.example.org; empty for AWS in that region. The bucket
            is named in the path. http:// is spoken only if it is written here.
        redirects: whether an opened blob tells an address that needs no credentials, good for ten minutes.
        timeout: seconds without any answer after which a request is given up and, at first, tried again. Nothing waits
            longer than twice this and a little.

    Raises:
        InvalidInput: no bucket or no credentials.
    """

    def __init__(
        self,
        bucket: str,
        *,
        access_key_id: str,
        secret_access_key: str,
        session_token: str = "",
        region: str = "us-east-1",
        endpoint: str = "",
        prefix: str = "",
        redirects: bool = False,
        timeout: float = 20.0,
    ) -> None:
        if not (bucket and access_key_id and secret_access_key):
            raise InvalidInput("S3 needs the name of a bucket, an access key's id and its secret.")
        endpoint = endpoint or f"https://s3.{region}.amazonaws.com"
        credential: S3Credential = {
            "access_key_id": access_key_id,
            "secret_access_key": secret_access_key,
            "token": session_token or None,
            "expires_at": None,
        }
        self._prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""
        self._redirects = redirects
        self._patience = 2 * timeout + CONNECT_SECONDS
        with _nothing_ambient():
            self._store = S3Store(
                bucket,
                endpoint=endpoint,
                aws_endpoint_url_s3=endpoint,
                region=region,
                credential_provider=lambda: credential,
                skip_signature=False,
                unsigned_payload=False,
                virtual_hosted_style_request=False,
                s3_express=False,
                request_payer=False,
                disable_bulk_delete=True,
                client_options=_client_options(timeout, allow_http=endpoint.startswith("http://")),
                retry_config=_retry_config(timeout),
            )

    async def put(self, key: str, data: bytes) -> None:
        if not is_storage_key(key):
            raise InvalidInput("A storage key is one to four parts of letters, digits and - _ . joined by /")
        media_type = MEDIA_TYPES.get(key.rpartition(".")[2], "application/octet-stream")
        try:
            async with self._asking():
                await obstore.put_async(
                    self._store, self._name(key), data, attributes={"Content-Type": media_type}, use_multipart=False
                )
        except NotFound as error:
            raise Unavailable("The picture storage does not work: it has no place for the key.") from error

    async def get(self, key: str) -> bytes:
        result = await self._send(key)
        async with self._asking():
            return bytes(await result.bytes_async())

    async def open(self, key: str, start: int = 0, stop: int | None = None) -> Blob:
        start = max(start, 0)
        if self._redirects:
            size = await self._size(key)
            async with self._asking():
                url = await obstore.sign_async(self._store, "GET", self._name(key), URL_LIFETIME)
            return Blob(size=size, chunks=self._read(key, start, _end(size, stop)), url=url)
        if stop is None or start < stop:
            try:
                result = await self._send(key, start, stop)
                return Blob(size=result.meta["size"], chunks=self._chunks(result))
            except _Refused as error:
                if error.status not in (400, 416):  # servers disagree about ranges that end beyond the blob
                    raise
        size = await self._size(key)
        return Blob(size=size, chunks=self._read(key, start, _end(size, stop)))

    async def delete(self, key: str) -> None:
        if is_storage_key(key):
            with suppress(NotFound):
                async with self._asking():
                    await obstore.delete_async(self._store, self._name(key))

    async def list(self, prefix: str = "") -> AsyncIterator[BlobInfo]:
        folder = prefix.rpartition("/")[0]
        if folder and not is_storage_key(folder):
            return
        stream = obstore.list(self._store, self._name(folder) or None, chunk_size=LIST_BATCH)
        while True:
            async with self._asking():
                batch = await anext(stream, None)
            if batch is None:
                return
            for found in batch:
                key = found["path"][len(self._prefix) :]
                if key.startswith(prefix) and is_storage_key(key):
                    yield BlobInfo(key=key, size=found["size"], modified_at=found["last_modified"])

    def _name(self, key: str) -> str:
        return self._prefix + key

    async def _send(self, key: str, start: int = 0, stop: int | None = None) -> GetResult:
        """The answer to a GET, of which only the head has been read; it is closed when nobody holds it any more."""
        if not is_storage_key(key):
            raise NotFound("There is no such picture.")
        async with self._asking():
            if stop is not None:
                return await obstore.get_async(self._store, self._name(key), options={"range": (start, stop)})
            if start:
                return await obstore.get_async(self._store, self._name(key), options={"range": {"offset": start}})
            return await obstore.get_async(self._store, self._name(key))

    async def _size(self, key: str) -> int:
        if not is_storage_key(key):
            raise NotFound("There is no such picture.")
        try:
            async with self._asking():
                return (await obstore.head_async(self._store, self._name(key)))["size"]
        except _Refused as error:
            if error.status != 404:
                raise
        return (await self._send(key)).meta["size"]  # unlike a HEAD's, its answer says what is missing

    async def _read(self, key: str, start: int, stop: int) -> AsyncIterator[bytes]:
        """Asks when the first chunk is wanted."""
        if start < stop:
            async for chunk in self._chunks(await self._send(key, start, stop)):
                yield chunk

    async def _chunks(self, result: GetResult) -> AsyncIterator[bytes]:
        stream = result.stream(min_chunk_size=CHUNK)
        while True:
            async with self._asking():
                chunk = await anext(stream, None)
            if chunk is None:
                return
            yield bytes(chunk)

    @asynccontextmanager
    async def _asking(self) -> AsyncIterator[None]:
        """Translates errors. Their own text holds keys, headers and signatures, so it is dropped."""
        try:
            async with asyncio.timeout(self._patience):
                yield
        except (BaseError, OSError) as error:
            text = "" if isinstance(error, TimeoutError) else str(error)
            code, status = _CODE.search(text), _STATUS.search(text)
            if code and code[1] == "NoSuchKey":
                raise NotFound("There is no such picture.") from None
            if isinstance(error, InvalidPathError):
                raise Unavailable(
                    "The picture storage does not work: an object with an unusable name is in it."
                ) from None
            if status:
                raise _Refused(code[1] if code else f"answered {status[1]}", int(status[1])) from None
            raise Unavailable("The picture storage does not work: it cannot be reached.") from None


def _end(size: int, stop: int | None) -> int:
    return size if stop is None else min(stop, size)


@contextmanager
def _nothing_ambient() -> Iterator[None]:
    """Hides the environment's AWS_ variables: what it is not told obstore takes from there, and some of it has no value
    that says "none", such as the encryption and the checksum of uploads."""
    with _ENVIRONMENT:
        hidden = {name: value for name, value in os.environ.items() if name.upper().startswith("AWS_")}
        try:
            for name in hidden:
                del os.environ[name]
            yield
        finally:
            os.environ.update(hidden)


def _client_options(timeout: float, *, allow_http: bool) -> ClientConfig:
    return {
        "allow_http": allow_http,
        "allow_invalid_certificates": False,
        "connect_timeout": timedelta(seconds=min(CONNECT_SECONDS, timeout)),
        "read_timeout": timedelta(seconds=timeout),
        "timeout": timedelta(days=1),  # a slow reader of a stream is nobody's fault
        "proxy_url": "http://127.0.0.1:9",  # some proxy has to be named, or else the environment's is used
        "proxy_excludes": "*,0.0.0.0/0,::/0",
    }


def _retry_config(timeout: float) -> RetryConfig:
    return {
        "max_retries": RETRIES,
        "retry_timeout": timedelta(seconds=timeout),
        "backoff": {"init_backoff": timedelta(milliseconds=100), "max_backoff": timedelta(seconds=2), "base": 2},
    }
