"""What the project promises, each as a session that proves it. `nox` runs all; `nox -s core` runs one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = True
nox.options.reuse_existing_virtualenvs = True

LOCK = "requirements.lock"
CHROMIUM = os.environ.get("T2I_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def group(name: str) -> list[str]:
    return nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), name)


def install(session: nox.Session, *groups: str) -> None:
    """The locked packages, this project over them, and what the session's tests need."""
    session.install("--require-hashes", "-r", LOCK)
    session.install("--no-deps", "-e", ".")
    needed = [requirement for name in groups for requirement in group(name)]
    if needed:
        session.install(*needed)


@nox.session
def lint(session: nox.Session) -> None:
    """Form, style, and who may import whom."""
    session.install(*group("lint"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("lint-imports", env={"PYTHONPATH": f"src{os.pathsep}."})


@nox.session
def types(session: nox.Session) -> None:
    """mypy --strict over everything that ships."""
    install(session, "types")
    session.run("mypy")


@nox.session
def core(session: nox.Session) -> None:
    """The core and its fakes, with nothing installed but pytest."""
    session.install(*group("core"))
    session.run("pytest", "tests/core", "-p", "no:cacheprovider", *session.posargs, env={"PYTHONPATH": "src"})


@nox.session
def adapters(session: nox.Session) -> None:
    """Every adapter by its port's contract, on a real SQLite and a real PostgreSQL, real files and loopback servers."""
    install(session, "test")
    session.run("pytest", "tests/adapters", *session.posargs)


@nox.session
def web(session: nox.Session) -> None:
    """The API in one process, and the real server process on SQLite and PostgreSQL, killed and started again."""
    install(session, "test")
    session.run("pytest", "tests/web", "tests/e2e", "-m", "not browser", *session.posargs)


@nox.session
def wheel(session: nox.Session) -> None:
    """The built wheel, not the checkout, migrates, serves and draws."""
    session.install("build")
    out = Path(session.create_tmp()).absolute()
    session.run("python", "-m", "build", "--wheel", "--outdir", str(out), silent=True)
    newest = max(out.glob("*.whl"), key=lambda path: path.stat().st_mtime)
    session.install("--require-hashes", "-r", LOCK)
    session.install("--no-deps", "--force-reinstall", str(newest))
    session.install(*group("core"))
    session.run("pytest", "tests/e2e/test_wheel.py", "-p", "no:cacheprovider", *session.posargs, env={"T2I_WHEEL": "1"})


@nox.session
def browser(session: nox.Session) -> None:
    """The web page in a real Chromium."""
    if CHROMIUM is None:
        session.warn("Left out: no Chromium here. Install one (Debian: apt-get install chromium), then: nox -s browser")
        return
    install(session, "test", "browser")
    session.run("pytest", "tests/e2e", "-m", "browser", *session.posargs, env={"T2I_CHROMIUM": CHROMIUM})
