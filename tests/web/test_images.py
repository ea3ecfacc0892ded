"""Pictures over HTTP, from a prompt to a 404."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from t2i_core.entities.images import Picture
from t2i_core.errors import (
    BadPicture,
    ContentRejected,
    OutcomeUnknown,
    ProviderBusy,
    ProviderError,
    ProviderUnavailable,
    RequestRefused,
)
from t2i_core.testing.fakes.pictures import make_jpeg
from tests.web.conftest import Service, serving

IMAGE_FIELDS = {
    "id",
    "user",
    "prompt",
    "image_url",
    "thumbnail_url",
    "download_url",
    "width",
    "height",
    "format",
    "bytes",
    "sha256",
    "provider",
    "model",
    "seed",
    "generation",
    "created_at",
}
GENERATION_FIELDS = {
    "id",
    "user",
    "state",
    "prompt",
    "negative_prompt",
    "width",
    "height",
    "count",
    "seed",
    "style",
    "format",
    "provider",
    "images",
    "error",
    "warnings",
    "attempts",
    "position",
    "charged",
    "refunded",
    "retry_of",
    "created_at",
    "started_at",
    "ended_at",
}
ATTEMPT_FIELDS = {"number", "provider", "model", "started_at", "ended_at", "outcome", "detail", "notes", "cost"}


async def test_the_whole_journey(service: Service) -> None:
    """Draw, list, read, see without a token, download in three formats, delete, and nothing is left."""
    client, ada = service.client, await service.user()
    answer = await client.post("/api/images/", json={"prompt": "a red fox", "size": "320x256"}, headers=ada)
    image = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/api/images/{image['id']}/"
    assert set(image) == IMAGE_FIELDS
    assert (image["width"], image["height"], image["format"], image["provider"]) == (320, 256, "png", "fake")
    assert image["created_at"].endswith("Z")
    assert (await client.get("/api/images/", headers=ada)).json() == [image]
    assert (await client.get(f"/api/images/{image['id']}/", headers=ada)).json() == image
    assert image["image_url"].startswith("http://testserver.local/media/")
    for name, media_type in (("image_url", "image/png"), ("thumbnail_url", "image/webp")):
        shown = await client.get(image[name])
        assert (shown.status_code, shown.headers["content-type"]) == (200, media_type)
        assert shown.headers["cross-origin-resource-policy"] == "cross-origin"
        assert "immutable" in shown.headers["cache-control"]
        assert "sandbox" in shown.headers["content-security-policy"]
    for format, magic, extension in (
        ("png", b"\x89PNG", "png"),
        ("jpeg", b"\xff\xd8\xff", "jpg"),
        ("webp", b"RIFF", "webp"),
    ):
        for path in (f"/api/images/download/{image['id']}/", f"/api/images/{image['id']}/download/"):
            file = await client.get(path, params={"format": format}, headers=ada)
            assert file.headers["content-type"] == f"image/{format}"
            assert file.content.startswith(magic)
            assert file.headers["content-disposition"] == f'attachment; filename="a red fox.{extension}"'
    assert (await client.delete(f"/api/images/{image['id']}/", headers=ada)).status_code == 204
    assert (await client.delete(f"/api/images/{image['id']}/", headers=ada)).status_code == 404
    for path in (
        f"/api/images/{image['id']}/",
        f"/api/images/download/{image['id']}/",
        image["image_url"],
        image["thumbnail_url"],
    ):
        assert (await client.get(path, headers=ada)).status_code == 404
    assert (await client.get("/api/images/", headers=ada)).json() == []


async def test_generations(service: Service) -> None:
    """202 at once with Location; with `Prefer: wait` when it is done; the receipt tells of every attempt."""
    client, ada = service.client, await service.user()
    body = {"prompt": "a red fox", "count": 3, "seed": 7, "format": "webp"}
    accepted = await client.post("/api/generations/", json=body, headers=ada)
    assert accepted.status_code == 202
    assert set(accepted.json()) == GENERATION_FIELDS
    assert accepted.json()["state"] == "queued"
    location = accepted.headers["location"]
    assert location == f"/api/generations/{accepted.json()['id']}/"
    waited = await client.post("/api/generations/", json=body, headers=ada | {"Prefer": "wait=20"})
    while (await client.get(location, headers=ada)).json()["ended_at"] is None:
        await asyncio.sleep(0.05)
    assert waited.headers["preference-applied"] == "wait=20"
    assert waited.json()["state"] == "succeeded"
    assert {image["format"] for image in waited.json()["images"]} == {"webp"}
    done = (await client.get(location, headers=ada)).json()
    assert (done["state"], len(done["images"]), done["prompt"]) == ("succeeded", 3, "a red fox")
    assert [set(attempt) for attempt in done["attempts"]] == [ATTEMPT_FIELDS]
    listed = (await client.get("/api/generations/", params={"state": "succeeded"}, headers=ada)).json()
    assert [each["id"] for each in listed] == [waited.json()["id"], accepted.json()["id"]]
    assert (await client.get("/api/generations/", params={"state": "failed"}, headers=ada)).json() == []
    listed = (await client.get("/api/images/", params={"generation": done["id"]}, headers=ada)).json()
    assert listed[::-1] == done["images"]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (RequestRefused("Too wide."), 422),
        (ContentRejected("Not this."), 422),
        (BadPicture("An empty answer."), 502),
        (ProviderUnavailable("The key is not valid."), 503),
        (ProviderBusy("Slow down.", retry_after=300.2), 503),
        (OutcomeUnknown("Cut off."), 504),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, ProviderError) else None,
)
async def test_what_went_wrong(service: Service, error: ProviderError, status: int) -> None:
    """Each error has its status and code, its sentence twice, the generation, and where to look."""
    ada = await service.user()
    service.generator.script("a red fox", error, error)
    paths = ("/api/images/", "/api/images/generate-image/")
    for path in paths[:1] if isinstance(error, ProviderBusy) else paths:  # a busy one is left alone the second time
        answer = await service.client.post(path, json={"prompt": "a red fox"}, headers=ada)
        body = answer.json()
        assert (answer.status_code, body["status"], body["code"]) == (status, status, error.code)
        assert answer.headers["content-type"] == "application/problem+json"
        assert body["detail"] == body["error"] == error.message
        assert set(body["generation"]) == GENERATION_FIELDS
        assert answer.headers["location"] == f"/api/generations/{body['generation']['id']}/"
        assert body["type"] == f"urn:t2i:problem:{error.code}"
        if isinstance(error, ProviderBusy):
            assert answer.headers["retry-after"] == "301"


@pytest.mark.parametrize(
    ("prefer", "applied", "status"),
    [
        ("wait=0", "wait=0", 202),
        ("respond-async", "respond-async", 202),
        ("wait=20", "wait=20", 201),
        ("wait=9999", "wait=110", 201),
        ("foo, wait=20; x=y", "wait=20", 201),
        ("wait=-1", None, 201),
        ("wait=soon", None, 201),
        ("wait=1e3", None, 201),
    ],
)
async def test_patience(service: Service, prefer: str, applied: str | None, status: int) -> None:
    """`Prefer` sets how long to wait; what is malformed is ignored, what is too long is cut."""
    ada = await service.user()
    answer = await service.client.post("/api/images/", json={"prompt": "a red fox"}, headers=ada | {"Prefer": prefer})
    assert (answer.status_code, answer.headers.get("preference-applied")) == (status, applied)
    if status == 202:
        assert answer.headers["location"] == f"/api/generations/{answer.json()['id']}/"
    two = [*ada.items(), ("Prefer", "handling=lenient"), ("Prefer", prefer)]
    again = await service.client.post("/api/images/", json={"prompt": "a red fox"}, headers=two)
    assert (again.status_code, again.headers.get("preference-applied")) == (status, applied)


async def test_past_the_patience_of_old_clients(service: Service) -> None:
    """generate-image/ never answers 202: the picture will appear, and the same prompt joins the same run."""
    client, ada = service.client, await service.user()
    service.generator.gate.clear()
    body = {"prompt": "a red fox"}
    answer = await client.post("/api/images/generate-image/", json=body, headers=ada | {"Prefer": "wait=0"})
    assert answer.status_code == 503
    assert "will appear in your list" in answer.json()["detail"]
    assert "retry-after" in answer.headers
    again = asyncio.create_task(client.post("/api/images/generate-image/", json=body, headers=ada))
    await asyncio.sleep(0.1)
    service.generator.gate.set()
    assert (await again).status_code == 201
    assert len(service.generator.calls) == 1
    assert len((await client.get("/api/images/", headers=ada)).json()) == 1


async def test_a_key_is_remembered_also_when_joining(service: Service) -> None:
    """A key sent with a request that joined a running generation stands for it ever after."""
    client, ada = service.client, await service.user()
    service.generator.gate.clear()
    body, key = {"prompt": "a red fox"}, {"Idempotency-Key": "order-7"}
    first = await client.post("/api/images/generate-image/", json=body, headers=ada | {"Prefer": "wait=0"})
    joined = await client.post("/api/images/generate-image/", json=body, headers=ada | key | {"Prefer": "wait=0"})
    assert joined.json()["generation"]["id"] == first.json()["generation"]["id"]
    service.generator.gate.set()
    again = await client.post("/api/images/generate-image/", json=body, headers=ada | key)
    assert (again.status_code, again.headers["idempotent-replayed"]) == (201, "true")
    assert len(service.generator.calls) == 1
    other = await client.post("/api/images/generate-image/", json={"prompt": "a hen"}, headers=ada | key)
    assert other.status_code == 422


async def test_the_old_front_end_stores_each_picture_once(service: Service) -> None:
    """An image posted back with one's own image_url is that image; anybody else's, or another address, is refused."""
    client, ada, bob = service.client, await service.user("ada"), await service.user("bob")
    image = await service.image(ada)
    url = image["image_url"]
    for mine in (url, url.replace("http://testserver.local", "https://elsewhere.example"), url.partition("?")[0]):
        again = await client.post("/api/images/", json={"prompt": "a red fox", "image_url": mine}, headers=ada)
        assert (again.status_code, again.json()["id"]) == (201, image["id"])
    foreign = await client.post("/api/images/", json={"prompt": "x", "image_url": url}, headers=bob)
    assert foreign.status_code == 404
    evil = await client.post(
        "/api/images/", json={"prompt": "x", "image_url": "http://evil.example/a.png"}, headers=ada
    )
    assert (evil.status_code, evil.json()["errors"][0]["field"]) == (422, "image_url")
    assert len((await client.get("/api/images/", headers=ada)).json()) == 1


async def test_idempotency(service: Service) -> None:
    """One key and one body draw once, also at the same time; the replay says so; another body is refused."""
    client, ada, bob = service.client, await service.user("ada"), await service.user("bob")
    headers = ada | {"Idempotency-Key": "order-1"}
    first, *more = await asyncio.gather(
        *(client.post("/api/images/", json={"prompt": "a red fox"}, headers=headers) for _ in range(10))
    )
    assert {answer.json()["id"] for answer in (first, *more)} == {first.json()["id"]}
    assert [answer.headers.get("idempotent-replayed") for answer in (first, *more)].count("true") == 9
    assert len(service.generator.calls) == 1
    other = await client.post("/api/images", json={"prompt": "a blue fox"}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-mismatch")
    elsewhere = await client.post("/api/generations/", json={"prompt": "a red fox"}, headers=headers)
    assert elsewhere.status_code == 422
    unslashed = await client.post("/api/images", json={"prompt": "a red fox"}, headers=headers)
    assert unslashed.headers["idempotent-replayed"] == "true"
    theirs = await client.post(
        "/api/images/", json={"prompt": "a red fox"}, headers=bob | {"Idempotency-Key": "order-1"}
    )
    assert "idempotent-replayed" not in theirs.headers
    bad = await client.post("/api/images/", json={"prompt": "a red fox"}, headers=ada | {"Idempotency-Key": "a b"})
    assert bad.status_code == 422
    two = [*headers.items(), ("Idempotency-Key", "order-2")]
    both = await client.post("/api/images/", json={"prompt": "a red fox"}, headers=two)
    assert (both.status_code, both.json()["errors"][0]["field"]) == (422, "Idempotency-Key")


async def test_pages(service: Service) -> None:
    """The Link header leads through all images, newest first, with the filters kept."""
    client, ada = service.client, await service.user()
    made = [(await service.image(ada, f"fox {index}"))["id"] for index in range(5)]
    seen, url = [], "/api/images/?limit=2&q=FOX"
    while url:
        page = await client.get(url, headers=ada)
        seen += [image["id"] for image in page.json()]
        url = page.links.get("next", {}).get("url", "")
    assert seen == made[::-1]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("q=straße", 1),
        ("q=STRASSE", 1),
        ("q=100%25", 1),
        ("q=%25", 1),
        ("q=_", 0),
        ("q=zebra", 0),
        ("provider=fake", 2),
        ("provider=other", 0),
        ("since=2020-01-01T00:00:00Z", 2),
        ("until=2020-01-01T00:00:00Z", 0),
        ("generation=00000000-0000-0000-0000-000000000000", 0),
    ],
)
async def test_filters(service: Service, query: str, count: int) -> None:
    """Each filter narrows the list; the text is literal and its case does not matter."""
    ada = await service.user()
    await service.image(ada, "Straße bei Nacht")
    await service.image(ada, "a 100% fox")
    answer = await service.client.get(f"/api/images/?{query}", headers=ada)
    assert (answer.status_code, len(answer.json())) == (200, count)


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=101",
        "limit=x",
        "limit=1.5",
        "cursor=x",
        "cursor=",
        "cursor=MjAyNi0wMS0wMVQwMDowMDowMCAwMDAw",
        "user_id=1",
        "page=2",
        "limit=1&limit=2",
        "since=yesterday",
        "since=2020-01-01T00:00:00",
        "since=0001-01-01T00:00:00%2B14:00",
        "until=9999-12-31T23:59:59-14:00",
        "generation=x",
    ],
)
async def test_bad_queries(service: Service, query: str) -> None:
    """Unknown, doubled and malformed parameters are 422 and named."""
    ada = await service.user()
    answer = await service.client.get(f"/api/images/?{query}", headers=ada)
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["field"] == query.partition("=")[0]


@pytest.mark.parametrize(
    ("wish", "status", "field"),
    [
        ({"prompt": ""}, 422, "prompt"),
        ({"prompt": "   "}, 422, "prompt"),
        ({"prompt": "x" * 4001}, 422, "prompt"),
        ({"prompt": "a\x00b"}, 422, "prompt"),
        ({}, 422, "prompt"),
        ({"prompt": 7}, 422, "prompt"),
        ({"prompt": "x", "width": "512", "height": "512"}, 422, "width"),
        ({"prompt": "x", "width": 512}, 422, "width"),
        ({"prompt": "x", "size": "512X512"}, 422, "size"),
        ({"prompt": "x", "size": "512x512;"}, 422, "size"),
        ({"prompt": "x", "size": "٥١٢x٥١٢"}, 422, "size"),
        ({"prompt": "x", "size": "0x0"}, 422, "width"),
        ({"prompt": "x", "size": "99999x99999"}, 422, "width"),
        ({"prompt": "x", "size": "512x512", "width": 512, "height": 512}, 422, "size"),
        ({"prompt": "x", "seed": -1}, 422, "seed"),
        ({"prompt": "x", "seed": 2**32}, 422, "seed"),
        ({"prompt": "x", "seed": 10**26}, 422, "seed"),
        ({"prompt": "x", "seed": 1.5}, 422, "seed"),
        ({"prompt": "x", "format": "gif"}, 422, "format"),
        ({"prompt": "x", "provider": "other"}, 422, "provider"),
        ({"prompt": "x", "credits": 9}, 422, "credits"),
        ({"prompt": "x", "count": 2}, 422, "count"),
    ],
)
async def test_bad_wishes(service: Service, wish: dict[str, object], status: int, field: str) -> None:
    """Every bad wish is refused with its field, and nothing is drawn."""
    ada = await service.user()
    answer = await service.client.post("/api/images/", json=wish, headers=ada)
    assert answer.status_code == status
    assert answer.json()["errors"][0]["field"] == field
    assert service.generator.calls == []


@pytest.mark.parametrize(
    "prompt",
    [
        "{{7*7}}",
        "%s%n",
        "${jndi:x}",
        "<img onerror=alert(1)>",
        "=cmd|' /C'!A0",
        "'; DROP TABLE images;--",
        "a\r\nb",
        "\u202efox 🦊\u200d",
        "x" * 4000,
    ],
)
async def test_prompts_come_back_as_they_were(service: Service, prompt: str) -> None:
    """Whatever is typed is stored and shown unchanged, and its file name does no harm."""
    ada = await service.user()
    image = await service.image(ada, prompt)
    assert image["prompt"] == prompt
    file = await service.client.get(f"/api/images/{image['id']}/download/", headers=ada)
    disposition = file.headers["content-disposition"]
    assert disposition.isascii()
    assert disposition.count('"') == 2
    assert not set(disposition.partition('"')[2].partition('"')[0]) & set("\\/:*?<>|;\r\n")


async def test_true_types(service: Service) -> None:
    """A JPEG sold as PNG is kept, shown and downloaded as the JPEG it is."""
    ada = await service.user()
    service.generator.script("a red fox", [Picture(data=make_jpeg(), media_type="image/png")])
    image = await service.image(ada)
    assert image["format"] == "jpeg"
    shown = await service.client.get(image["image_url"])
    assert shown.headers["content-type"] == "image/jpeg"
    assert shown.content.endswith(make_jpeg()[2:])
    assert shown.content.count(b"digitalsourcetype/trainedAlgorithmicMedia") == 1
    file = await service.client.get(f"/api/images/{image['id']}/download/", headers=ada)
    assert file.headers["content-disposition"].endswith('.jpg"')


async def test_objects_are_private(service: Service) -> None:
    """Another user's, an unknown and a malformed id are not found, in the same words, for every verb."""
    client, ada, bob = service.client, await service.user("ada"), await service.user("bob")
    image = await service.image(ada)
    unknown = str(uuid4())
    calls = [
        ("GET", "/api/images/{}/", image["id"]),
        ("DELETE", "/api/images/{}/", image["id"]),
        ("GET", "/api/images/download/{}/", image["id"]),
        ("GET", "/api/images/{}/download/?format=png", image["id"]),
        ("GET", "/api/generations/{}/", image["generation"]),
    ]
    for method, path, id in calls:
        bodies = []
        for each in (id, unknown, "not-an-id", id[:-1], "00000000-0000-0000-0000-000000000000"):
            answer = await client.request(method, path.format(each), headers=bob)
            assert answer.status_code == 404, (method, path, each)
            body: dict[str, Any] = answer.json()
            bodies.append({key: value for key, value in body.items() if key not in ("request_id", "instance")})
        assert not [(body, bodies[0]) for body in bodies if body != bodies[0]]
        assert (await client.request(method, path.format(id))).status_code == 401
    assert (await client.get("/api/images/", headers=bob)).json() == []
    assert (await client.get(f"/api/images/?generation={image['generation']}", headers=bob)).json() == []
    assert (await client.get("/api/generations/", headers=bob)).json() == []
    assert (await client.get(f"/api/images/{image['id']}/", headers=ada)).status_code == 200


async def test_signed_links_are_exact(service: Service) -> None:
    """Nothing in a link can be changed, and without a signature there is nothing."""
    ada = await service.user()
    image = await service.image(ada)
    url = image["image_url"]
    other = await service.image(ada, "another")
    for bad in (
        url.partition("?")[0],
        url[:-1],
        url.replace("original.png", "thumbnail.webp"),
        url.replace("original.png", "original.jpg"),
        url.replace(image["id"], other["id"]),
        url.replace("expires=1", "expires=2"),
        url + "&x=1",
    ):
        assert (await service.client.get(bad)).status_code == 404, bad
    head = await service.client.head(url)
    assert (head.status_code, head.content, int(head.headers["content-length"])) == (200, b"", image["bytes"])


async def test_too_many_that_wait(tmp_path: Path) -> None:
    """One more is refused, with a time to try again; without limits it is not."""
    for more, expected in (({}, 429), ({"T2I_RATE_LIMITS": "off"}, 202)):
        environ = {"T2I_MAX_QUEUED": "2", "T2I_MAX_RUNNING": "1", **more}
        async with serving(tmp_path / str(expected), environ) as service:
            headers = await service.user()
            service.generator.gate.clear()
            answers = []
            for number in range(4):
                body = {"prompt": "a slow fox", "seed": number}
                answers.append(await service.client.post("/api/generations/", json=body, headers=headers))
                while not service.generator.calls:  # the first one has left the line
                    await asyncio.sleep(0.01)
            service.generator.gate.set()
            assert [answer.status_code for answer in answers] == [202, 202, 202, expected]
            if expected == 429:
                assert answers[3].headers["Retry-After"] == "10"
                assert answers[3].json()["code"] == "too-many-queued"
