"""The web page in a real Chromium, against the real server: what a visitor does, from signing up to logging out."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.server import Server, rapidapi, stand_in

playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")

CHROMIUM = shutil.which(os.environ.get("T2I_CHROMIUM", "/usr/bin/chromium"))
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None, reason="needs Chromium: apt-get install chromium, or set T2I_CHROMIUM to its path"
    ),
]

PASSWORD = "a short sentence, easy to keep"
FOX = "a red fox under a starry night sky"
MAGIC = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff", "webp": b"RIFF"}
EXTENSION = {"png": ".png", "jpeg": ".jpg", "webp": ".webp"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with nothing configured but its folder, and as many visits as the tests need."""
    folder = tmp_path_factory.mktemp("server")
    with Server(folder, {"T2I_DATA_DIR": str(folder / "data"), "T2I_RATE_LIMITS": "off"}) as server:
        yield server.url


@pytest.fixture
def browser() -> Iterator[Any]:
    """A new Chromium for each test: Playwright keeps an event loop running, which no other test could stand."""
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--disable-quic", "--disable-background-networking", "--no-first-run"]
        )
        yield browser
        browser.close()


class Visit:
    """One visitor's browser. `strangers` are requests that went elsewhere, `complaints` what the console said."""

    def __init__(self, browser: Any, server: str, **options: Any) -> None:
        self.server = server
        self.context = browser.new_context(accept_downloads=True, **options)
        self.context.on("page", self._watch)
        self.strangers: list[str] = []
        self.complaints: list[str] = []
        self.page = self.context.new_page()
        self.page.goto(server)
        self.page.wait_for_selector("#login")

    def _watch(self, page: Any) -> None:
        page.on("request", self._note_request)
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note_request(self, request: Any) -> None:
        if not request.url.startswith((f"{self.server}/", "blob:", "data:")):
            self.strangers.append(request.url)

    def _note_message(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def sign_up(self, name: str) -> None:
        page = self.page
        page.get_by_role("tab", name="Sign up").click()
        page.locator("#register-username").fill(name)
        page.locator("#register-password").fill(PASSWORD)
        page.get_by_role("button", name="Create account").click()
        page.get_by_role("heading", name="Nothing drawn yet").wait_for()

    def draw(self, prompt: str, count: int = 1) -> None:
        before = self.pictures.count()
        self.ask(prompt)
        self.expect_pictures(before + count)

    def ask(self, prompt: str) -> None:
        self.page.get_by_label("What should be drawn?").fill(prompt)
        self.page.get_by_role("button", name="Generate").click()

    def expect_pictures(self, count: int, seconds: float = 60) -> None:
        playwright.expect(self.pictures).to_have_count(count, timeout=seconds * 1000)

    @property
    def pictures(self) -> Any:
        return self.page.locator("#grid li img")

    def kept(self) -> tuple[str, ...]:
        """Everything that scripts of this origin can keep and read."""
        return tuple(
            self.page.evaluate(
                "() => [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), document.cookie]"
            )
        )


@pytest.fixture
def visit(browser: Any, server: str) -> Iterator[Visit]:
    """A visitor on a fresh page; at the end nothing may have gone elsewhere, nor may the console hold a complaint."""
    visit = Visit(browser, server)
    yield visit
    visit.context.close()
    assert visit.strangers == []
    assert visit.complaints == []


def _until(holds: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "took too long"
        time.sleep(0.05)


def _loaded(image: Any) -> None:
    """Waits for the picture's pixels."""
    _until(lambda: image.evaluate("image => image.complete && image.naturalWidth > 0"), 20)


def test_from_signing_up_to_logging_out(visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    visit.sign_up("ada")
    visit.draw(FOX)
    tile = page.get_by_role("button", name=FOX)
    _loaded(tile.locator("img"))

    page.reload()
    _loaded(tile.locator("img"))

    tile.click()
    dialog = page.get_by_role("dialog")
    _loaded(dialog.get_by_role("img", name=FOX))
    for format, magic in MAGIC.items():
        with page.expect_download() as started:
            dialog.get_by_role("button", name=format, exact=False).first.click()
        assert Path(started.value.suggested_filename).suffix == EXTENSION[format]
        assert "fox" in started.value.suggested_filename
        saved = tmp_path / started.value.suggested_filename
        started.value.save_as(saved)
        assert saved.read_bytes().startswith(magic)

    playwright.expect(dialog).to_contain_text("illustrator")

    dialog.get_by_role("button", name="Delete picture").click()
    page.get_by_role("button", name="Keep it").click()
    visit.expect_pictures(1)
    dialog.get_by_role("button", name="Delete picture").click()
    page.get_by_role("button", name="Delete", exact=True).click()
    page.get_by_role("heading", name="Nothing drawn yet").wait_for()

    visit.draw(FOX)
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("button", name="Log in").wait_for()
    assert FOX not in page.content()
    assert "ada" not in page.locator("body").inner_text()
    page.reload()
    page.get_by_role("button", name="Log in").wait_for()


def test_scripts_can_read_no_token(visit: Visit) -> None:
    visit.sign_up("grace")
    visit.page.reload()
    visit.page.get_by_role("button", name="Log out").wait_for()
    assert visit.kept() == ("{}", "{}", "t2i_session=1")
    cookies = {cookie["name"]: cookie for cookie in visit.context.cookies()}
    assert cookies["t2i_refresh"]["httpOnly"]
    assert cookies["t2i_refresh"]["sameSite"] == "Strict"
    visit.page.get_by_role("button", name="Log out").click()
    visit.page.get_by_role("button", name="Log in").wait_for()
    assert visit.kept() == ("{}", "{}", "")
    assert not [cookie for cookie in visit.context.cookies() if cookie["name"] == "t2i_refresh"]


def test_markup_in_a_prompt_stays_text(visit: Visit) -> None:
    page = visit.page
    visit.sign_up("mallory")
    prompt = '<img src=x onerror="window.__x=1"> a fox </script><script>window.__x=2</script>'
    visit.draw(prompt)
    page.reload()
    page.get_by_role("button", name=prompt).click()
    assert page.locator("#viewer-prompt").inner_text() == prompt
    page.get_by_role("button", name="Use this prompt again").click()
    playwright.expect(page.get_by_label("What should be drawn?")).to_have_value(prompt)
    page.get_by_label("Search your prompts").fill("<img src=y onerror=window.__x=3>")
    playwright.expect(page.locator("#nothing-found")).to_contain_text("onerror")
    assert page.evaluate("() => window.__x") is None
    assert page.locator("img[src=x], img[src=y]").count() == 0


def test_signing_in_and_drawing_with_the_keyboard_alone(visit: Visit) -> None:
    page, keyboard = visit.page, visit.page.keyboard
    visit.sign_up("kay")
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("button", name="Log in").wait_for()
    page.reload()
    page.wait_for_selector("#login")

    _tab_to(page, "Username")
    keyboard.type("kay")
    keyboard.press("Tab")
    keyboard.type(PASSWORD)
    keyboard.press("Enter")
    page.get_by_role("heading", name="Nothing drawn yet").wait_for()
    keyboard.type(FOX)
    keyboard.press("Control+Enter")
    visit.expect_pictures(1)

    _tab_to(page, FOX)
    keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    _until(lambda: _focused(page) == FOX, 5)
    outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def _focused(page: Any) -> str:
    """The accessible name of what has the focus, near enough."""
    return str(
        page.evaluate(
            """() => { const it = document.activeElement;
              return it.querySelector("img")?.alt ?? it.labels?.[0]?.textContent ?? it.textContent; }"""
        )
    ).strip()


def _tab_to(page: Any, name: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if _focused(page) == name:
            return
    raise AssertionError(f"{name} cannot be reached with the Tab key")


def test_what_is_being_drawn_survives_a_reload(visit: Visit) -> None:
    page = visit.page
    visit.sign_up("reload")
    page.get_by_text("More choices").click()
    page.get_by_label("Pictures", exact=True).select_option("4")
    with page.expect_response(lambda answer: answer.url.endswith("/api/generations/")) as accepted:
        visit.ask("four lighthouses in a storm")
    assert accepted.value.status == 202
    page.reload()
    visit.expect_pictures(4)
    playwright.expect(page.locator("#generations li[data-state=running]")).to_have_count(0)


def test_the_place_in_line_comes_by_itself(browser: Any, tmp_path: Path) -> None:
    """From the server's events, without asking again and again; the card goes from the line to the picture."""
    environ = {"T2I_DATA_DIR": str(tmp_path / "data"), "T2I_WORKER_CONCURRENCY": "1", "T2I_RATE_LIMITS": "off"}
    with stand_in() as (_, url), Server(tmp_path, environ | rapidapi(url)) as server:
        visit = Visit(browser, server.url)
        page = visit.page
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        visit.sign_up("line")
        visit.ask("a slow fox [slow=3] [256]")
        page.get_by_text("Drawing", exact=True).wait_for()
        visit.ask("an owl [slow=2] [256]")
        page.get_by_text("In line, number 1", exact=True).wait_for()
        visit.expect_pictures(2)
        playwright.expect(page.locator("#generations li")).to_have_count(0)
        followed = [address for address in asked if address.endswith("/events/")]
        assert len(followed) == 2
        assert not [address for address in asked if f"{address}events/" in followed]
        visit.context.close()
        assert visit.complaints == []


def test_cancelling_what_is_in_line_and_what_is_drawn(browser: Any, tmp_path: Path) -> None:
    """The card says so, offers to try again, and no picture comes."""
    environ = {"T2I_DATA_DIR": str(tmp_path / "data"), "T2I_WORKER_CONCURRENCY": "1", "T2I_RATE_LIMITS": "off"}
    with stand_in() as (_, url), Server(tmp_path, environ | rapidapi(url)) as server:
        visit = Visit(browser, server.url)
        visit.sign_up("ada")
        visit.ask("a slow fox [slow=30] [256]")
        playwright.expect(visit.page.locator(".generation")).to_contain_text("Drawing")
        visit.ask("an owl [256]")
        waiting = visit.page.locator(".generation", has_text="an owl")
        playwright.expect(waiting).to_contain_text("In line")
        waiting.get_by_role("button", name="Cancel").click()
        playwright.expect(waiting).to_contain_text("Cancelled")
        drawn = visit.page.locator(".generation", has_text="a slow fox")
        drawn.get_by_role("button", name="Cancel").click()
        playwright.expect(drawn).to_contain_text("Cancelled", timeout=20_000)
        playwright.expect(drawn.get_by_role("button", name="Try again")).to_be_visible()
        assert visit.page.locator("#grid li").count() == 0


def test_older_pages_search_and_arrow_keys(visit: Visit) -> None:
    page = visit.page
    visit.sign_up("many")
    _draw_by_api(visit, "a small fox", 10)
    _draw_by_api(visit, "a small owl", 20)
    page.reload()
    visit.expect_pictures(24)
    page.mouse.wheel(0, 10_000)
    visit.expect_pictures(30)

    page.get_by_label("Search your prompts").fill("FOX")
    visit.expect_pictures(10)
    visit.pictures.nth(8).click()
    page.keyboard.press("ArrowRight")
    playwright.expect(page.get_by_role("button", name="Next picture", include_hidden=True)).to_be_disabled()
    page.keyboard.press("ArrowLeft")
    playwright.expect(page.get_by_role("button", name="Next picture")).to_be_enabled()


def _draw_by_api(visit: Visit, prompt: str, total: int) -> None:
    """Many small pictures, the quick way."""
    session = visit.context.request.post(
        f"{visit.server}/api/auth/login/", data={"username": "many", "password": PASSWORD}
    ).json()
    headers = {"Authorization": f"Bearer {session['access']}", "Prefer": "wait=110"}
    for _ in range(total // 10):
        wish = {"prompt": prompt, "size": "256x256", "count": 10}
        answer = visit.context.request.post(
            f"{visit.server}/api/generations/", data=wish, headers=headers, timeout=120_000
        )
        assert len(answer.json()["images"]) == 10


def test_a_second_tab_follows_the_logout(visit: Visit) -> None:
    visit.sign_up("tabs")
    visit.draw(FOX)
    second = visit.context.new_page()
    second.goto(visit.server)
    second.get_by_role("button", name=FOX).wait_for()
    visit.page.get_by_role("button", name="Log out").click()
    second.get_by_role("button", name="Log in").wait_for()
    assert FOX not in second.content()


def test_a_session_that_ended_elsewhere_ends_here(browser: Any, server: str) -> None:
    visit = Visit(browser, server)
    visit.sign_up("ended")
    elsewhere = Visit(browser, server)
    elsewhere.page.locator("#login-username").fill("ended")
    elsewhere.page.locator("#login-password").fill(PASSWORD)
    elsewhere.page.get_by_role("button", name="Log in").click()
    elsewhere.page.get_by_role("button", name="Log out").wait_for()
    elsewhere.page.evaluate(
        """async (password) => {
          const login = await fetch("/api/auth/login/", { method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ username: "ended", password }) });
          const headers = { Authorization: `Bearer ${(await login.json()).access}` };
          const all = await (await fetch("/api/auth/sessions/", { headers })).json();
          for (const { id, current } of all) {
            if (!current) await fetch(`/api/auth/sessions/${id}/`, { method: "DELETE", headers });
          }
        }""",
        PASSWORD,
    )
    time.sleep(1.2)
    visit.ask(FOX)
    playwright.expect(visit.page.get_by_role("alert").filter(has_text="session has ended")).to_be_visible()
    assert FOX not in visit.page.content()
    visit.context.close()
    elsewhere.context.close()


def test_mistakes_are_told_beside_their_field(browser: Any, server: str) -> None:
    visit = Visit(browser, server)
    page = visit.page
    page.locator("#login-username").fill("nobody")
    page.locator("#login-password").fill("not the password")
    page.get_by_role("button", name="Log in").click()
    playwright.expect(page.locator("#login .form-error")).to_be_visible()

    page.get_by_role("tab", name="Sign up").click()
    page.locator("#register-username").fill("two words")
    page.locator("#register-password").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    playwright.expect(page.locator("#register-username-error")).to_contain_text("letters")
    page.locator("#register-username").fill("careful")
    page.locator("#register-password").fill("too short")
    page.get_by_role("button", name="Create account").click()
    playwright.expect(page.locator("#register-password-error")).to_contain_text("12 characters")
    assert page.evaluate("() => document.activeElement.id") == "register-password"
    page.locator("#register-password").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    page.get_by_role("heading", name="Nothing drawn yet").wait_for()

    page.get_by_role("button", name="Generate").click()
    playwright.expect(page.locator("#prompt-error")).to_be_visible()
    page.get_by_text("More choices").click()
    page.get_by_label("Seed").fill("many")
    visit.ask(FOX)
    playwright.expect(page.locator("#seed-error")).to_contain_text("4294967295")
    assert page.locator("#generations li").count() == 0
    assert all(re.search(r"status of (401|422)", text) for text in visit.complaints), visit.complaints
    visit.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_sticks_out_of_a_narrow_screen(browser: Any, server: str, scheme: str) -> None:
    size: Any = {"width": 360, "height": 740}
    visit = Visit(browser, server, viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = visit.page

    def fits() -> bool:
        return bool(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))

    assert fits()
    visit.sign_up(f"narrow-{scheme}")
    page.get_by_text("More choices").click()
    assert fits()
    visit.draw("w" * 300)
    assert fits()
    visit.pictures.first.click()
    page.get_by_role("dialog").wait_for()
    assert page.evaluate("() => document.querySelector('dialog').scrollWidth <= innerWidth")
    visit.context.close()
    assert visit.complaints == []


def test_the_api_reference_loads_nothing_from_outside(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("link", name="API reference").first.click()
    page.locator(".opblock").first.wait_for()
    assert page.locator(".opblock-summary-path", has_text="/api/images").count() > 0
    page.locator(".opblock-summary").first.click()
    page.get_by_role("button", name="Try it out").first.wait_for()
    page.wait_for_timeout(500)
