"""The real server with its pictures in a bucket: everything a user sees, and what an operator finds in the bucket."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from t2i_adapters.s3 import S3Storage
from tests.e2e.server import Server, t2i
from tests.s3 import S3Server, s3_server

CLEAN = {"missing": 0, "orphaned": 0, "mismatched": 0}


@pytest.fixture(scope="module")
def moto(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    with s3_server("moto", tmp_path_factory.mktemp("moto")) as server:
        yield server


@pytest.fixture(scope="module")
def nanio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    with s3_server("nanio", tmp_path_factory.mktemp("nanio")) as server:
        yield server


def pictures(bucket: Path) -> list[str]:
    """The keys of nanio's objects below our prefix."""
    root = bucket / "pictures"
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


def draw(client: httpx.Client) -> dict[str, Any]:
    answer = client.post("/api/images/", json={"prompt": "a red fox under a starry night sky", "size": "256x256"})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def check(server: Server, verb: str = "check") -> tuple[int, dict[str, int]]:
    done = t2i("storage", verb, "--json", cwd=server.folder, environ=server.environ)
    assert not done.stderr
    return done.returncode, json.loads(done.stdout)


@pytest.mark.parametrize("kind", ["moto", "nanio"])
def test_streamed_through_the_server(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Without redirects nobody notices where the pictures are; deleted ones leave no object."""
    s3: S3Server = request.getfixturevalue(kind)
    bucket = s3.bucket()
    storage = S3Storage(**s3.options(bucket), prefix="pictures")

    def keys() -> list[str]:
        async def listed() -> list[str]:
            return [info.key async for info in storage.list()]

        return asyncio.run(listed())

    with Server(tmp_path, s3.environ(bucket)) as server, server.client("ada") as ada:
        image = draw(ada)
        assert ada.get("/api/images/").json() == [image]
        with httpx.Client(trust_env=False, timeout=60) as stranger:
            shown = stranger.get(image["image_url"])
            assert (shown.status_code, len(shown.content)) == (200, image["bytes"])
            assert shown.headers["content-type"] == "image/png"
            assert "content-security-policy" in shown.headers
            part = stranger.get(image["image_url"], headers={"Range": "bytes=100-199"})
            assert (part.status_code, part.content) == (206, shown.content[100:200])
            assert part.headers["content-range"] == f"bytes 100-199/{image['bytes']}"
            beyond = stranger.get(image["image_url"], headers={"Range": f"bytes={image['bytes']}-"})
            assert beyond.status_code == 416
            head = stranger.head(image["image_url"])
            assert (head.status_code, head.headers["content-length"]) == (200, str(image["bytes"]))
            again = stranger.get(image["image_url"], headers={"If-None-Match": shown.headers["etag"]})
            assert (again.status_code, again.content) == (304, b"")
            small = stranger.get(image["thumbnail_url"])
            assert (small.status_code, small.content[8:12]) == (200, b"WEBP")
            tail = stranger.get(image["thumbnail_url"], headers={"Range": "bytes=-10"})
            assert (tail.status_code, tail.content) == (206, small.content[-10:])
        download = ada.get(f"/api/images/{image['id']}/download/")
        assert download.content == shown.content
        assert 'filename="a red fox' in download.headers["content-disposition"]
        converted = [ada.get(f"/api/images/{image['id']}/download/", params={"format": "webp"}) for _ in range(2)]
        assert converted[0].content == converted[1].content
        assert converted[0].content[8:12] == b"WEBP"
        (key,) = [key for key in keys() if key.endswith(".converted.webp")]
        assert asyncio.run(storage.get(key)) == converted[0].content
        asyncio.run(storage.put(key, b"kept, not made again"))
        kept = ada.get(f"/api/images/{image['id']}/download/", params={"format": "webp"})
        assert kept.content == b"kept, not made again"
        assert len(keys()) == 3
        assert check(server) == (0, CLEAN)
        assert httpx.get(f"{server.url}/health/ready", trust_env=False).status_code == 200
        assert ada.delete(f"/api/images/{image['id']}/").status_code == 204
        assert keys() == []
        gone = [ada.get(image[name]) for name in ("image_url", "thumbnail_url")]
        gone += [ada.get(f"/api/images/{image['id']}/download/", params=params) for params in ({}, {"format": "webp"})]
        assert {answer.status_code for answer in gone} == {404}
        assert '"status": 500' not in server.log
        assert "canary" not in server.log
    assert not (tmp_path / "t2i-data" / "images").exists()


def test_check_and_sweep(tmp_path: Path, nanio: S3Server) -> None:
    """What is missing, changed or nobody's is counted; only what is nobody's, and old, is removed."""
    name = nanio.bucket()
    bucket = nanio.folder / "buckets" / name
    storage = S3Storage(**nanio.options(name), prefix="pictures")
    with Server(tmp_path, nanio.environ(name)) as server:
        with server.client("ada") as ada:
            images = [draw(ada) for _ in range(3)]
        assert check(server) == (0, CLEAN)
        keys = [key for key in pictures(bucket) if key.endswith("-0.png")]
        assert len(keys) == len(images)
        old, young = bucket / "pictures/ab/old.png", bucket / "pictures/ab/young.png"
        beside = bucket / "not-pictures/old.png"
        for path in (old, young, beside):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"x")
        hours_ago = time.time() - 7200
        for path in (old, beside):
            os.utime(path, (hours_ago, hours_ago))
        assert check(server) == (1, CLEAN | {"orphaned": 1})
        asyncio.run(storage.delete(keys[0]))
        asyncio.run(storage.put(keys[1], b"other bytes"))
        found = {"missing": 1, "orphaned": 1, "mismatched": 1}
        assert check(server) == (1, found)
        before = pictures(bucket)
        assert check(server, "sweep") == (1, found)
        assert pictures(bucket) == [key for key in before if key != "ab/old.png"]
        assert beside.exists()
        assert check(server) == (1, found | {"orphaned": 0})


def test_redirects(tmp_path: Path, nanio: S3Server) -> None:
    """Media lead to the bucket, for whoever has the link; downloads still come from here, with their name."""
    name = nanio.bucket()
    environ = nanio.environ(name) | {"T2I_STORAGE_REDIRECTS": "on"}
    with Server(tmp_path, environ) as server, server.client("ada") as ada, httpx.Client(trust_env=False) as stranger:
        image = draw(ada)
        download = ada.get(f"/api/images/{image['id']}/download/")
        assert (download.status_code, len(download.content)) == (200, image["bytes"])
        assert 'filename="a red fox' in download.headers["content-disposition"]
        for link, kind in (("image_url", "image/png"), ("thumbnail_url", "image/webp")):
            answer = stranger.get(image[link])
            assert (answer.status_code, answer.content) == (302, b"")
            assert answer.headers["cache-control"] == "private, max-age=240"
            where = answer.headers["location"]
            assert where.startswith(f"{nanio.url}/{name}/pictures/")
            found = stranger.get(where)
            assert (found.status_code, found.headers["content-type"]) == (200, kind)
            if link == "image_url":
                assert found.content == download.content
            part = stranger.get(image[link], headers={"Range": "bytes=1-3"}, follow_redirects=True)
            assert (part.status_code, part.content) == (206, found.content[1:4])
            assert stranger.get(where.partition("?")[0]).status_code == 403
            assert "etag" not in answer.headers  # nobody should take an old address for the newest
            asked = {"If-None-Match": f'"{image["sha256"]}"'}
            assert stranger.get(image[link], headers=asked).status_code == 302
        converted = ada.get(f"/api/images/{image['id']}/download/", params={"format": "jpeg"})
        assert (converted.status_code, converted.content[:3]) == (200, b"\xff\xd8\xff")
        assert ada.delete(f"/api/images/{image['id']}/").status_code == 204
        assert {stranger.get(image[link]).status_code for link in ("image_url", "thumbnail_url")} == {404}
        assert stranger.get(where).status_code == 404
        assert pictures(nanio.folder / "buckets" / name) == []
        assert '"status": 500' not in server.log
        assert not [word for word in ("canary", "X-Amz") if word in server.log]


def test_a_bucket_that_is_not_there(tmp_path: Path, nanio: S3Server) -> None:
    """It does not start, and says why in one line."""
    done = t2i("serve", cwd=tmp_path, environ=nanio.environ("t2i-never-made"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"t2i: The picture storage does not work: NoSuchBucket.\n"


def test_the_doctor(tmp_path: Path, nanio: S3Server) -> None:
    """`t2i check` writes to the bucket, and names it."""
    environ = nanio.environ(nanio.bucket())
    good = t2i("check", cwd=tmp_path, environ=environ)
    assert (good.returncode, good.stderr) == (0, b"")
    assert f"ok   storage: {environ['T2I_STORAGE_URL']} can be written" in good.stdout.decode()
    bad = t2i("check", cwd=tmp_path, environ=environ | {"AWS_SECRET_ACCESS_KEY": "canary-wrong"})
    assert bad.returncode == 1
    assert b"FAIL storage: s3://" in bad.stdout
    assert b"SignatureDoesNotMatch" in bad.stdout
    assert b"canary" not in bad.stdout


def test_without_credentials(tmp_path: Path) -> None:
    """It does not start, and says which variable is missing."""
    done = t2i("serve", cwd=tmp_path, environ={"T2I_STORAGE_URL": "s3://pictures", "AWS_REGION": "eu-central-1"})
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"AWS_SECRET_ACCESS_KEY" in done.stderr
    assert b"Traceback" not in done.stderr
