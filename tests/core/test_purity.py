"""The core stands alone, and the layers stay apart where no import rule can see it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import t2i_core

SOURCE = Path(t2i_core.__file__).parent.parent


def modules_of(package: str) -> list[str]:
    found = []
    for path in sorted((SOURCE / package).rglob("*.py")):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        found.append(name.removesuffix(".__init__"))
    return found


def test_the_core_needs_the_standard_library_only() -> None:
    """Every module of the core imports in a Python without any installed package."""
    names = modules_of("t2i_core")
    assert "t2i_core.ports" in names
    code = f"import sys; sys.path.insert(0, {str(SOURCE)!r}); import {', '.join(names)}"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_the_core_opens_nothing_at_import() -> None:
    """Importing the core starts no thread and touches no file but Python's own."""
    code = (
        f"import sys; sys.path.insert(0, {str(SOURCE)!r})\n"
        "opened = []\n"
        "sys.addaudithook(lambda name, args: opened.append((name, str(args[0]))) if name in ('open', 'socket.connect',"
        " '_thread.start_new_thread', 'subprocess.Popen') else None)\n"
        f"import {', '.join(modules_of('t2i_core'))}\n"
        "strange = [each for each in opened if not each[1].endswith(('.py', '.pyc')) and '.pyc.' not in each[1]]\n"
        "assert not strange, strange\n"
    )
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_only_the_container_names_adapters() -> None:
    """The container names adapters by strings, which import rules do not see; nobody else may."""
    naming = {
        path.relative_to(SOURCE).as_posix()
        for path in (SOURCE / "t2i_web").rglob("*.py")
        if "t2i_adapters" in path.read_text()
    }
    assert naming == {"t2i_web/container.py"}


def test_no_error_of_the_core_knows_http() -> None:
    """Codes are words; each is used by one class."""
    from t2i_core import errors

    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.T2IError)]
    codes = [kind.code for kind in kinds]
    assert len(set(codes)) == len(codes) == len(kinds)
    assert all(code.replace("-", "").isalpha() and code.islower() for code in codes)
    assert all(kind.__name__ in (errors.__doc__ or "") for kind in kinds), "the tree in the docstring is complete"


def test_every_port_has_a_contract_and_a_fake() -> None:
    """Whoever writes an adapter finds what it must do, and something to test the rest with."""
    from t2i_core import ports
    from t2i_core.testing import contracts, fakes

    shared = {
        "Transaction": "UnitOfWork",
        "GenerationSubscription": "GenerationEvents",
        "GenerationWorker": "GenerationQueue",
    }
    names = [
        name for name, value in vars(ports).items() if getattr(value, "_is_protocol", False) and name != "Protocol"
    ]
    assert len(names) > 15
    faked = {base.__name__ for fake in vars(fakes).values() if isinstance(fake, type) for base in fake.__mro__}
    for name in names:
        assert hasattr(contracts, f"{shared.get(name, name)}Contract"), name
        parts = {it.fget.__annotations__["return"] for it in vars(ports.Transaction).values() if type(it) is property}
        assert name in faked | parts | {"Transaction", "GenerationSubscription"}, name
