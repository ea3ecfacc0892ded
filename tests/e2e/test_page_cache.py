"""What a real Chromium keeps of our pictures: one request for many looks, and nothing once an image is deleted."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.server import Server
from tests.e2e.test_page import FOX, Visit, _loaded, browser, pytestmark

__all__ = ["browser", "pytestmark"]

LOOK = """url => new Promise(done => {
  const image = new Image();
  image.onload = () => done(image.naturalWidth);
  image.onerror = () => done(0);
  image.src = url;
})"""
"""The width of the picture at this address; 0 when there is none."""


def answered(server: Server) -> Counter[tuple[str, int]]:
    """How often the server answered each path, and how."""
    lines = [json.loads(line) for line in server.log.splitlines() if line.startswith("{")]
    return Counter((line["path"], line["status"]) for line in lines if line["event"] == "request")


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(100):
        if holds():
            return
        time.sleep(0.05)
    assert holds()


@pytest.mark.parametrize("variant", ["image_url", "thumbnail_url"])
def test_looked_at_twice_and_deleted(browser: Any, tmp_path: Path, variant: str) -> None:
    with Server(tmp_path, {"T2I_RATE_LIMITS": "off"}) as server:
        visit = Visit(browser, server.url)
        page = visit.page
        visit.sign_up("ada")
        visit.draw(FOX)
        (image,) = page.evaluate(
            """async () => {
              const refreshed = await fetch("/api/auth/refresh/", {
                method: "POST", headers: {"Content-Type": "application/json"}, body: "{}"});
              const {access} = await refreshed.json();
              const answer = await fetch("/api/images/", {headers: {Authorization: `Bearer ${access}`}});
              return await answer.json();
            }"""
        )
        url = image[variant]
        path = url.removeprefix(server.url).partition("?")[0]
        picture = page.get_by_role("button", name=FOX).locator("img")
        _loaded(picture)  # a page that is left earlier asks again
        for _ in range(2):
            page.reload()
            _loaded(picture)
            assert page.evaluate(LOOK, url) > 0
        assert answered(server)[path, 200] == 1

        page.get_by_role("button", name=FOX).click()
        page.get_by_role("button", name="Delete picture").click()
        page.get_by_role("button", name="Delete", exact=True).click()
        page.get_by_role("heading", name="Nothing drawn yet").wait_for()
        page.goto("about:blank")  # what a page shows it holds in its own memory
        page.goto(server.url)
        page.get_by_role("heading", name="Nothing drawn yet").wait_for()
        assert page.evaluate(LOOK, url) == 0
        wait_until(lambda: answered(server)[path, 404] == 1)  # its line is written once the answer is sent
        visit.context.close()
