"""The command line: what it draws, what it says, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.server import clean_environ, rapidapi, stand_in, t2i


def test_a_picture_without_anything(tmp_path: Path) -> None:
    """No server, account or database: a real PNG, and plain words about what drew it and what it left out."""
    done = t2i(
        "generate", "a qwzx red fox under a starry night sky", "-o", "fox.png", "--size", "512x512", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    data = (tmp_path / "fox.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (512, 512)
    said = done.stderr.decode()
    assert "built-in illustrator" in said
    assert re.search(r'Not drawn: .*"qwzx"', said)
    assert os.listdir(tmp_path) == ["fox.png"], "nothing else is left behind"
    assert done.stdout == b""


def test_the_same_seed_gives_the_same_picture(tmp_path: Path) -> None:
    """To standard output, in two processes."""
    first, second = (
        t2i("generate", "a fox", "-o", "-", "--seed", "7", "--size", "256x256", cwd=tmp_path).stdout for _ in range(2)
    )
    assert first == second
    assert first.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("generate", ""), "prompt is required"),
        (("generate", "fox", "-o", "fox.gif"), "must end in"),
        (("generate", "fox", "-o", "nowhere/fox.png"), "does not exist"),
        (("generate", "fox", "--size", "big"), "size must look like"),
        (("generate", "fox", "--size", "9x9"), "between 256 and 2048"),
        (("generate", "fox", "--seed", "-1"), "seed must be"),
        (("generate", "fox", "--seed", "x"), "--seed"),
        (("generate", "fox", "--provider", "other"), "There is no provider"),
        (("generate", "fox", "-o", "there.png"), "--force"),
        (("generate",), "prompt"),
        (("generate", "a", "b"), "b"),
        (("serve", "--port", "0"), "--port"),
        (("serve", "--workers", "0"), "--workers"),
        (("nonsense",), "nonsense"),
        (("storage", "nonsense"), "nonsense"),
        (("worker",), "SQLite"),
    ],
)
def test_wrong_use(tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    """Exit code 2, a line that says what is wrong, and no traceback."""
    (tmp_path / "there.png").write_bytes(b"mine")
    done = t2i(*arguments, cwd=tmp_path)
    said = done.stderr.decode() + done.stdout.decode()
    assert done.returncode == 2, said
    assert says in said
    assert "Traceback" not in said
    assert (tmp_path / "there.png").read_bytes() == b"mine"


def test_wrong_configuration(tmp_path: Path) -> None:
    """Every problem is a line of its own."""
    done = t2i("serve", cwd=tmp_path, environ={"T2I_ENV": "production", "T2I_PROVIDERS": "magic"})
    assert done.returncode == 2
    lines = done.stderr.decode().splitlines()
    assert all(line.startswith("t2i: ") for line in lines)
    assert {"T2I_PROVIDERS", "SECRET_KEY", "ALLOWED_HOSTS", "T2I_PUBLIC_URL"} <= {line.split()[1] for line in lines}


@pytest.mark.parametrize(
    ("mode", "code"), [("png", 0), ("moderated", 3), ("504", 4), ("401", 1), ("burst", 1), ("html", 1), ("400", 1)]
)
def test_exit_codes(tmp_path: Path, mode: str, code: int) -> None:
    """0 drawn, 3 refused by moderation, 4 outcome unknown, 1 any other failure; the key is never printed."""
    with stand_in() as (_, url):
        done = t2i("generate", f"a fox [{mode}]", "-o", "fox.png", cwd=tmp_path, environ=rapidapi(url))
    assert done.returncode == code, done.stderr
    assert (tmp_path / "fox.png").exists() == (code == 0)
    assert b"Traceback" not in done.stderr
    assert b"canary" not in done.stderr
    assert len(done.stderr.splitlines()) <= 2


def test_interrupting(tmp_path: Path) -> None:
    """Ctrl-C ends it with 130, without a traceback and without a file."""
    with stand_in() as (_, url):
        process = subprocess.Popen(
            [sys.executable, "-m", "t2i_web", "generate", "a fox [slow=20]", "-o", "fox.png"],
            cwd=tmp_path,
            env=clean_environ(tmp_path, rapidapi(url)),
            stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a background job would ignore it
        )
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert not (tmp_path / "fox.png").exists()


def test_the_doctor(tmp_path: Path) -> None:
    """`t2i check` says what is well, and what is not, with the exit code."""
    well = t2i("check", cwd=tmp_path)
    assert well.returncode == 0, well.stdout
    assert b"FAIL" not in well.stdout
    assert b"provider illustrator" in well.stdout
    environ = {"DATABASE_URL": "postgresql://user:canary@127.0.0.1:1/none"}
    ill = t2i("check", cwd=tmp_path, environ=environ)
    assert ill.returncode == 1
    assert b"FAIL database" in ill.stdout
    assert b"canary" not in ill.stdout + ill.stderr


@pytest.mark.parametrize("arguments", [("serve", "--no-worker"), ("worker",)])
def test_roles_apart_need_a_place_for_pictures(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """In production, who only serves or only draws refuses the default directory; one that was named is believed."""
    environ = {
        "T2I_ENV": "production",
        "SECRET_KEY": "kW3-9fbq_Zt0aLmN7cRvXyUePdHs5jGo",
        "ALLOWED_HOSTS": "pictures.test",
        "T2I_PUBLIC_URL": "https://pictures.test",
        "DATABASE_URL": "postgresql://user:canary@127.0.0.1:1/none",
    }
    refused = t2i(*arguments, cwd=tmp_path, environ=environ)
    assert (refused.returncode, refused.stderr.count(b"\n")) == (2, 1), refused.stderr
    assert b"T2I_STORAGE_URL" in refused.stderr
    assert b"a local disk that they do not have in common" in refused.stderr
    for change in ({"T2I_STORAGE_URL": f"file://{tmp_path}/pictures"}, {"T2I_ENV": "development"}):
        warned = t2i(*arguments, cwd=tmp_path, environ=environ | change)
        assert warned.returncode == 1, warned.stderr
        assert warned.stderr.startswith(b"t2i: pictures are in a directory: on several machines"), warned.stderr
        assert b"canary" not in warned.stderr


def test_the_doctor_knows_of_disks(tmp_path: Path) -> None:
    """PostgreSQL with pictures in a directory is fine on one machine, so it is a note; with SQLite there is none."""
    environ = {"DATABASE_URL": "postgresql://user:canary@127.0.0.1:1/none"}
    assert b"ok   note: pictures are in a directory" in t2i("check", cwd=tmp_path, environ=environ).stdout
    assert b"note" not in t2i("check", cwd=tmp_path).stdout


def test_the_storage_check(tmp_path: Path) -> None:
    """Without any image all is zero; a stray old file is named and makes it fail."""
    assert t2i("db", "upgrade", cwd=tmp_path).stdout.startswith(b"The database is at 0")
    assert t2i("storage", "check", "--json", cwd=tmp_path).returncode == 0
    stray = tmp_path / "t2i-data" / "images" / "stray.png"
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(b"x")
    os.utime(stray, (1, 1))
    found = t2i("storage", "check", "--json", cwd=tmp_path)
    assert (found.returncode, found.stdout) == (1, b'{"missing": 0, "orphaned": 1, "mismatched": 0}\n')
    assert b"  stray.png\n" in t2i("storage", "check", cwd=tmp_path).stdout
    swept = t2i("storage", "sweep", "--json", cwd=tmp_path)
    assert (swept.returncode, swept.stdout) == (0, b'{"missing": 0, "orphaned": 1, "mismatched": 0}\n')
    assert not stray.exists()
    assert t2i("storage", "check", "--json", cwd=tmp_path).returncode == 0


def test_help_is_quick(tmp_path: Path) -> None:
    """`t2i --help` imports nothing heavy."""
    code = (
        "import sys\nsys.argv = ['t2i', '--help']\n"
        "from t2i_web.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'litestar', 'sqlalchemy', 'aiohttp', 'numpy', 'granian', 'httpx', 'PIL', 'msgspec'}\n"
        "heavy &= set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=clean_environ(tmp_path), capture_output=True)
    assert done.returncode == 0, done.stderr
    for word in (b"serve", b"worker", b"generate", b"check", b"storage"):
        assert word in done.stdout


def test_without_its_extras(tmp_path: Path) -> None:
    """Installed bare, the command says what to install."""
    blocked = "import sys\nsys.modules['cyclopts'] = None\nfrom t2i_web.__main__ import main\nmain()\n"
    done = subprocess.run([sys.executable, "-c", blocked], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "pip install 't2i[all]'" in done.stderr
    assert len(done.stderr.splitlines()) == 1
