"""Whatever is sent, the answer is a problem that says what was wrong, and never a 500."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from dependency_injector import providers

from t2i_web.middleware import MAX_BODY
from tests.web.conftest import PASSWORD, Service, serving

JSON = {"content-type": "application/json"}
LOGIN = "/api/auth/login/"


def problem(answer: httpx.Response) -> dict[str, Any]:
    """The answer's body, which must be a whole problem."""
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert {"type", "title", "status", "detail", "instance", "request_id", "code", "error"} <= set(body)
    assert body["status"] == answer.status_code
    assert body["request_id"] == answer.headers["x-request-id"]
    assert body["error"] == body["detail"]
    return body


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"username": "\xff", "password": "x"}', 400),
        (b'{"username": "\xed\xa0\x80", "password": "x"}', 400),
        (b'{"username": "\\ud800", "password": "x"}', 400),
        (b'{"username": "\xc0\xaf", "password": "x"}', 400),
        (b'{"username":' + b"[" * 100_000, 422),
        (b"[" * 100_000, 422),
        (b'{"a":' * 40_000, 422),
        (b"", 400),
        (b"nonsense", 400),
        (b"{", 400),
        (b"[]", 422),
        (b"null", 422),
        (b'{"username": NaN}', 400),
        (b'\xef\xbb\xbf{"username": "ada"}', 400),
        (b" " * 200_000, 400),
        (b'{"username": "a\\u0000b", "password": "x"}', 401),
    ],
    ids=lambda value: repr(value[:24]) if isinstance(value, bytes) else str(value),
)
async def test_bodies_that_are_no_login(service: Service, body: bytes, status: int) -> None:
    """Bytes that are no UTF-8, endless nesting, empty and foreign JSON: a clear refusal each."""
    answer = await service.client.post(LOGIN, content=body, headers=JSON)
    assert answer.status_code == status, answer.text
    problem(answer)


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/json",
        "",
        "application/jsonp",
    ],
)
async def test_other_content_types(service: Service, content_type: str) -> None:
    """What a form on another site could send is refused before it is read."""
    headers = {"content-type": content_type} if content_type else {}
    body = json.dumps({"username": "ada", "password": PASSWORD}).encode()
    for path in (LOGIN, "/api/auth/register/", "/api/auth/refresh/"):
        answer = await service.client.post(path, content=body, headers=headers)
        assert (answer.status_code, problem(answer)["code"]) == (415, "unsupported-media-type")


async def test_json_with_parameters(service: Service) -> None:
    """application/json may name its charset, in any case."""
    body = json.dumps({"username": "ada", "password": PASSWORD}).encode()
    headers = {"content-type": "Application/JSON; charset=utf-8"}
    assert (await service.client.post("/api/auth/register/", content=body, headers=headers)).status_code == 201


@pytest.mark.parametrize("path", [LOGIN, "/api/auth/logout/", "/health/live", "/api/images/", "/nope"])
@pytest.mark.parametrize("chunked", [False, True])
async def test_bodies_are_bounded(service: Service, path: str, chunked: bool) -> None:
    """Too large a body is refused whether its length is announced or not, and whether anybody reads it or not."""

    async def chunks() -> Any:
        for _ in range(9):
            yield b"x" * (MAX_BODY // 8)

    content: Any = chunks() if chunked else b"x" * (MAX_BODY + 1)
    method = "GET" if path == "/health/live" else "POST"
    answer = await service.client.request(method, path, content=content, headers=JSON)
    assert (answer.status_code, problem(answer)["code"]) == (413, "too-large")


async def test_compressed_bodies(service: Service) -> None:
    """A body that would have to be inflated is refused."""
    answer = await service.client.post(LOGIN, content=b"x" * 100, headers=JSON | {"content-encoding": "gzip"})
    assert problem(answer)["status"] == 415


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("PUT", "/api/images/", "GET, HEAD, OPTIONS, POST"),
        ("DELETE", "/api/images", "GET, HEAD, OPTIONS, POST"),
        ("PUT", "/api/images/00000000-0000-0000-0000-000000000000/", "DELETE, GET, HEAD, OPTIONS"),
        ("GET", "/api/auth/login/", "OPTIONS, POST"),
        ("PROPFIND", "/health/live", "GET, HEAD, OPTIONS"),
        ("TRACE", "/", "GET, HEAD, OPTIONS"),
    ],
)
async def test_other_methods(service: Service, method: str, path: str, allow: str) -> None:
    """405 with the methods that are allowed, and OPTIONS says the same."""
    answer = await service.client.request(method, path, headers=await service.user())
    assert (answer.status_code, problem(answer)["code"]) == (405, "method-not-allowed")
    assert answer.headers["allow"] == allow
    options = await service.client.options(path)
    assert (options.status_code, options.headers["allow"]) == (204, allow)


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/api",
        "/api/images/x/y/z",
        "/.env",
        "/.git/HEAD",
        "/api/auth/me.css",
        "/media/",
        "/assets/../app.py",
        "/assets/index.html",
        "/schema/assets/init.py",
        "/%00",
        "/assets/%2e%2e%2fapp.js",
    ],
)
async def test_no_such_path(service: Service, path: str) -> None:
    """404 as a problem, with and without a user."""
    for headers in ({}, await service.user(f"u{abs(hash(path))}")):
        assert problem(await service.client.get(path, headers=headers))["code"] == "not-found"


@pytest.mark.parametrize(
    "path", ["/api/images", "/api/generations", "/api/auth/me", "/api/auth/sessions", "/health/live", "/health/ready"]
)
async def test_with_and_without_slash(service: Service, path: str) -> None:
    """Every path answers in both spellings, without a redirect."""
    ada = await service.user()
    assert [(await service.client.get(each, headers=ada)).status_code for each in (path, path + "/")] == [200, 200]


async def test_head(service: Service) -> None:
    """HEAD has GET's headers and no body."""
    for path in ("/", "/health/live", "/assets/app.css"):
        get, head = await service.client.get(path), await service.client.head(path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-length"] == get.headers["content-length"] == str(len(get.content))


async def test_what_nobody_expected(service: Service, caplog: pytest.LogCaptureFixture) -> None:
    """An error in our own code is a 500 that tells nothing; the log has it all."""

    def broken() -> None:
        raise RuntimeError("password=canary SELECT * FROM users")

    service.container.list_images.override(providers.Callable(broken))
    answer = await service.client.get("/api/images/", headers=await service.user())
    body = problem(answer)
    assert (answer.status_code, body["code"]) == (500, "internal-error")
    assert "canary" not in answer.text
    assert "Traceback" not in answer.text
    assert any("canary" in str(record.exc_info) for record in caplog.records if record.exc_info)


async def test_debug_is_for_the_log_only(tmp_path: Path) -> None:
    """With DEBUG on, an error page tells no more than without."""

    def broken() -> None:
        secret = "canary"
        raise RuntimeError(f"password={secret}")

    async with serving(tmp_path, {"DEBUG": "True"}) as service:
        service.container.list_images.override(providers.Callable(broken))
        for accept in ("text/html", "application/json"):
            headers = await service.user(f"u{len(accept)}") | {"Accept": accept}
            answer = await service.client.get("/api/images/", headers=headers)
            assert problem(answer)["code"] == "internal-error"
            assert "canary" not in answer.text


async def test_headers_of_every_answer(service: Service) -> None:
    """No sniffing, no framing, no referrer, no caching, and an id that is the client's own when it is well formed."""
    for path in ("/api/images/", "/nope", "/health/live", "/"):
        answer = await service.client.get(path, headers={"X-Request-Id": "mine-1"})
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-request-id"] == "mine-1"
        assert answer.headers["cache-control"] == ("no-cache" if path == "/" else "private, no-store")
    bad = await service.client.get("/", headers={"X-Request-Id": "a b\x7f" + "x" * 200})
    assert len(bad.headers["x-request-id"]) == 36


async def test_hosts(tmp_path: Path) -> None:
    """Only the hosts that were named are served; links never follow the Host header once T2I_PUBLIC_URL is set."""
    environ = {"ALLOWED_HOSTS": "testserver.local,.example.org", "T2I_PUBLIC_URL": "https://pictures.example.org"}
    async with serving(tmp_path, environ) as service:
        for host, status in (
            ("testserver.local:8000", 200),
            ("a.example.org", 200),
            ("evil.test", 400),
            ("example.org.evil.test", 400),
            ("testserver.local:99999", 400),
            ("testserver.local:abc", 400),
            ("[testserver.local", 400),
            ("testserver.local:8000:1", 400),
            ("", 400),
        ):
            answer = await service.client.get("/health/live", headers={"Host": host})
            assert answer.status_code == status, host
        assert problem(await service.client.get("/", headers={"Host": "evil.test"}))["code"] == "bad-request"
        image = await service.image(await service.user() | {"Host": "b.example.org"})
        assert image["image_url"].startswith("https://pictures.example.org/media/")


async def test_other_origins(tmp_path: Path) -> None:
    """The front end's origin may call the API; no other one may, however alike it looks."""
    async with serving(tmp_path, {"FRONTEND_URL": "https://app.example.org"}) as service:
        ask = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
        good = await service.client.options("/api/images/", headers=ask | {"Origin": "https://app.example.org"})
        assert good.status_code in (200, 204)
        assert good.headers["access-control-allow-origin"] == "https://app.example.org"
        large = await service.client.post(
            LOGIN, content=b"x" * (MAX_BODY + 1), headers=JSON | {"Origin": "https://app.example.org"}
        )
        assert (large.status_code, large.headers.get("access-control-allow-origin")) == (413, "https://app.example.org")
        for origin in (
            "null",
            "https://app.example.org.evil.test",
            "http://app.example.org",
            "https://app.example.org:444",
            "https://evil.test",
        ):
            bad = await service.client.options("/api/images/", headers=ask | {"Origin": origin})
            assert "access-control-allow-origin" not in bad.headers
            plain = await service.client.get("/health/live", headers={"Origin": origin})
            assert "access-control-allow-origin" not in plain.headers


async def test_ranges(service: Service) -> None:
    """Single ranges, conditions and their failures, on a download and on a signed link."""
    ada = await service.user()
    image = await service.image(ada)
    download = f"/api/images/download/{image['id']}/"
    whole = (await service.client.get(download, headers=ada)).content
    size, etag = len(whole), f'"{image["sha256"]}"'
    for url in (download, image["image_url"]):
        for header, status, body in (
            ("bytes=0-9", 206, whole[:10]),
            ("bytes=5-", 206, whole[5:]),
            ("bytes=-5", 206, whole[-5:]),
            (f"bytes=0-{size * 2}", 206, whole),
            ("bytes=9-5", 200, whole),
            ("bytes=-", 200, whole),
            ("bytes=0-1,3-4", 200, whole),
            ("lines=0-1", 200, whole),
        ):
            answer = await service.client.get(url, headers=ada | {"Range": header})
            assert (answer.status_code, answer.content) == (status, body), header
        for header in (f"bytes={size}-", "bytes=-0"):
            answer = await service.client.get(url, headers=ada | {"Range": header})
            assert (answer.status_code, problem(answer)["code"]) == (416, "range-not-satisfiable"), header
            assert answer.headers["content-range"] == f"bytes */{size}"
            assert answer.headers["cache-control"] == "private, no-store"
        assert (await service.client.get(url, headers=ada | {"If-None-Match": etag})).status_code == 304
        assert (await service.client.get(url, headers=ada | {"If-None-Match": f'W/{etag}, "x"'})).status_code == 304
        assert (await service.client.get(url, headers=ada | {"If-None-Match": '"x"'})).status_code == 200
        stale = await service.client.get(url, headers=ada | {"Range": "bytes=0-9", "If-Range": '"x"'})
        assert stale.status_code == 200
        fresh = await service.client.get(url, headers=ada | {"Range": "bytes=0-9", "If-Range": etag})
        assert fresh.headers["content-range"] == f"bytes 0-9/{size}"


async def test_two_hosts_are_none(service: Service) -> None:
    """Which one would be served, and which one put into links?"""
    for headers in ([("host", "127.0.0.1"), ("host", "127.0.0.1")], [("host", "")]):
        answer = await service.client.get("/health/live", headers=headers)
        assert answer.status_code == 400


async def test_what_browsers_should_forget(service: Service) -> None:
    """After a deletion, of an image or of everything, and after logging out."""
    ada = await service.user()
    image = await service.image(ada)
    forgotten = [
        await service.client.delete(f"/api/images/{image['id']}/", headers=ada),
        await service.client.post("/api/auth/logout/", headers=await service.user("bob")),
        await service.client.request("DELETE", "/api/auth/me/", headers=ada, json={"password": PASSWORD}),
    ]
    assert [(answer.is_success, answer.headers.get("clear-site-data")) for answer in forgotten] == [
        (True, '"cache"')
    ] * 3
