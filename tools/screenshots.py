"""Make docs/page-light.png and docs/page-dark.png: the web page with six pictures, from a server of its own.

Needs Playwright and Chromium (apt-get install chromium, or T2I_CHROMIUM = its path).
"""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

DOCS = Path(__file__).resolve().parent.parent / "docs"
MAX_BYTES = 400_000
PASSWORD = "a short sentence, easy to keep"
WISHES = [
    ("three cats on a beach at sunset", "Landscape"),
    ("a blue dragon flying over a medieval village, oil painting", "Square"),
    ("two pandas drinking tea in a bamboo forest", "Square"),
    ("a bowl of ramen, neon, cyberpunk city", "Landscape"),
    ("a castle on a snowy mountain, watercolor", "Portrait"),
    ("a red fox under a starry night sky", "Square"),
]


def serve(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """A server with nothing configured but its folder; returns when it listens."""
    log = folder / "log"
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "T2I_DATA_DIR": str(folder / "data")}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "t2i_web", "serve", "--port", str(port)],
            cwd=folder,
            env=env,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    end = time.monotonic() + 60
    while "Listening on" not in log.read_text():
        if process.poll() is not None or time.monotonic() > end:
            sys.exit(log.read_text())
        time.sleep(0.1)
    return process


def draw(page: Page) -> None:
    """Signs up and has every wish drawn."""
    page.get_by_role("tab", name="Sign up").click()
    page.locator("#register-username").fill("ada")
    page.locator("#register-password").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    for number, (prompt, shape) in enumerate(WISHES, start=1):
        page.get_by_label("What should be drawn?").fill(prompt)
        page.get_by_role("radio", name=shape).check(force=True)
        page.get_by_role("button", name="Generate").click()
        page.locator(f"#grid li:nth-child({number}) img").wait_for(timeout=60_000)


def take(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1120, "height": 1040}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    draw(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        page.reload()
        page.wait_for_function(
            "n => { const all = [...document.querySelectorAll('#grid img')];"
            " return all.length === n && all.every((image) => image.naturalWidth > 0); }",
            arg=len(WISHES),
        )
        page.wait_for_timeout(500)
        save(page.screenshot(), DOCS / f"page-{scheme}.png")


def save(picture: bytes, path: Path) -> None:
    """A PNG of at most MAX_BYTES: with as many colours as fit."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in (256, 192, 128, 96, 64):
        out = io.BytesIO()
        palette = image.quantize(colours, kmeans=1)
        image.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG).save(out, "PNG", optimize=True)
        if out.tell() <= MAX_BYTES:
            break
    path.write_bytes(out.getvalue())
    print(f"{path.name}: {out.tell():,} bytes, {colours} colours")


def main() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
        server = serve(Path(name), port)
        try:
            browser = driver.chromium.launch(
                executable_path=os.environ.get("T2I_CHROMIUM", "/usr/bin/chromium"),
                args=["--disable-quic", "--disable-background-networking", "--no-first-run"],
            )
            take(browser, f"http://127.0.0.1:{port}")
            browser.close()
        finally:
            server.terminate()
            server.wait(40)


if __name__ == "__main__":
    main()
