"""docs/embedding.md does what it says: each of its programs runs as it stands there, and draws."""

from __future__ import annotations

import importlib
import json
import os
import re
import socket
import subprocess
import sys
from contextlib import closing
from io import BytesIO
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from PIL import Image

import t2i_core

SOURCE = Path(t2i_core.__file__).parents[1]
PAGE = (Path(__file__).parents[2] / "docs" / "embedding.md").read_text()
BLOCKS: dict[str, str] = dict(re.findall(r"```python\n# ([^\n]+)\n(.*?)```", PAGE, re.DOTALL))
SECONDS = 120

ALONE = """
import runpy, sys
sys.path.insert(0, {only!r})
runpy.run_path("alone.py", run_name="__main__")
own = {{name.partition(".")[0] for name in sys.modules}} - set(sys.stdlib_module_names)
assert own <= {{"__main__", "t2i_core"}}, own
"""

CLIENT = """
import asyncio
from pathlib import Path
import mysite
from django.test import AsyncClient, Client

def keep(way, answer):
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png"), answer
    Path(f"{way}.png").write_bytes(answer.content)

async def ask(path):
    return await AsyncClient(headers={"host": "localhost"}).post(path, wish)

if __name__ == "__main__":
    wish = {"prompt": "a red fox in the snow"}
    for path in ("draw", "adraw"):
        keep(f"{path}-wsgi", Client(headers={"host": "localhost"}).post(f"/{path}", wish))
        keep(f"{path}-asgi", asyncio.run(ask(f"/{path}")))
"""

KERNEL = """
import asyncio, json
from pathlib import Path
from IPython.core.interactiveshell import InteractiveShell

async def main():
    shell = InteractiveShell.instance()
    for cell in json.loads(Path("cells.json").read_text()):
        result = await shell.run_cell_async(cell, transformed_cell=shell.transform_cell(cell))
        result.raise_error()
    Path("cell.png").write_bytes(shell.user_ns["picture"])

if __name__ == "__main__":
    asyncio.run(main())
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a reader saved every block that names a file."""
    for name, code in BLOCKS.items():
        if name.endswith(".py"):
            (tmp_path / name).write_text(code)
    return tmp_path


def run(folder: Path, *arguments: str) -> str:
    """What a Python in which every warning is an error prints, and that it ended well and said nothing else."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONWARNINGS": "error", "PYTHONPATH": "", "IPYTHONDIR": str(folder / "ipython")},
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def drawn(data: bytes, colours: int = 100) -> tuple[int, int]:
    """The size of a picture that is whole, and not of one colour only."""
    with Image.open(BytesIO(data)) as picture:
        picture.load()
        found = picture.convert("RGB").getcolors(10**7)
        assert found is not None
        assert len(found) >= colours
        return picture.size


def test_every_block_of_python_is_run() -> None:
    """Each has a name, and each name is run by a test below."""
    ran = {"alone.py", "pictures.py", "script.py", "app.py", "mysite.py", "cell 1", "cell 2", "cell 3"}
    assert len(BLOCKS) == PAGE.count("```python")
    assert set(BLOCKS) == ran


def test_the_core_alone(folder: Path) -> None:
    """In a Python that can import nothing but itself and the core."""
    (folder / "only").mkdir()
    (folder / "only" / "t2i_core").symlink_to(SOURCE / "t2i_core")
    code = ALONE.format(only=str(folder / "only"))
    assert run(folder, "-I", "-S", "-W", "error", "-c", code) == "succeeded succeeded\n"
    assert drawn((folder / "fox.png").read_bytes(), colours=1) == (256, 256)


def test_a_script(folder: Path) -> None:
    """Twice: the second time it finds its user, its database and its files."""
    for _ in range(2):
        run(folder, "script.py")
        for name in ("fox.png", "dusk.png"):
            assert drawn((folder / name).read_bytes()) == (512, 512)
            (folder / name).unlink()
    assert len([*(folder / "t2i-data" / "files").rglob("*.png")]) == 4


def test_fastapi(folder: Path) -> None:
    """On a real server over a real socket, which it leaves in order."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/pictures"
        server = subprocess.Popen(
            [sys.executable, "-m", "uvicorn", "app:app", "--fd", str(listening.fileno())],
            cwd=folder,
            env={**os.environ, "PYTHONWARNINGS": "error", "PYTHONPATH": ""},
            pass_fds=[listening.fileno()],
            stderr=subprocess.PIPE,
            text=True,
        )
    try:

        def post(prompt: str) -> bytes:
            body = json.dumps({"prompt": prompt}).encode()
            request = Request(address, body, {"Content-Type": "application/json"})
            with urlopen(request, timeout=SECONDS) as answer:
                assert answer.headers["Content-Type"] == "image/png"
                return bytes(answer.read())

        assert drawn(post("a red fox under a starry night sky")) == (512, 512)
        with pytest.raises(HTTPError) as refused:
            post(" ")
        with closing(refused.value) as answer:
            assert answer.code == 422
            assert "prompt is required" in answer.read().decode()
    finally:
        server.terminate()
        _, said = server.communicate(timeout=SECONDS)
    assert "Application shutdown complete" in said
    assert "Error" not in said


def test_django(folder: Path) -> None:
    """Both views, through WSGI and through ASGI; the process ends by itself."""
    (folder / "ask.py").write_text(CLIENT)
    run(folder, "ask.py")
    for view in ("draw", "adraw"):
        for way in ("wsgi", "asgi"):
            assert drawn((folder / f"{view}-{way}.png").read_bytes()) == (512, 512)


def test_a_notebook(folder: Path) -> None:
    """Its cells, one after the other in one running loop, as a kernel runs them."""
    (folder / "cells.json").write_text(json.dumps([BLOCKS[f"cell {number}"] for number in (1, 2, 3)]))
    (folder / "kernel.py").write_text(KERNEL)
    assert "IPython.core.display.Image object" in run(folder, "kernel.py")
    assert drawn((folder / "cell.png").read_bytes()) == (512, 512)


def test_the_public_names_are_there() -> None:
    """Each one that the page promises can be imported."""
    rows = re.findall(r"^\| `(t2i_adapters\.\w+)` \| (.*) \|$", PAGE, re.MULTILINE)
    assert len(rows) > 8
    for module, names in rows:
        for name in re.findall(r"`(\w+)`", names):
            assert hasattr(importlib.import_module(module), name), (module, name)


def test_the_page_uses_public_names_only() -> None:
    """Its programs import from t2i_adapters nothing but what it promises."""
    promised = {
        (module, name)
        for module, names in re.findall(r"^\| `(t2i_adapters\.\w+)` \| (.*) \|$", PAGE, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", names)
    }
    used = {
        (module, name.strip())
        for code in BLOCKS.values()
        for module, names in re.findall(r"^from (t2i_adapters\S*) import (.+)$", code, re.MULTILINE)
        for name in names.split(",")
    }
    assert used
    assert used <= promised
