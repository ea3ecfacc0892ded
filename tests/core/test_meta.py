"""The contracts are complete, and each of their laws can fail.

Who is tested by what is read from the test modules' source, so that this runs where no adapter can be imported.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unittest import SkipTest

import pytest

from t2i_core import ports
from t2i_core.testing import contracts
from tests.core.faults import FAULTS, planted
from tests.core.faults.planting import PREFIX, Fault, breaks, judge, laws_of

TESTS = Path(__file__).parents[1]
CONTRACTS: dict[str, type] = {name: getattr(contracts, name) for name in contracts.__all__}
LAWS = [(contract, law) for contract in CONTRACTS.values() for law in laws_of(contract)]

PARTS_OF = {
    "Transaction": "what a UnitOfWork opens; UnitOfWorkContract and the repositories' contracts only ever see it",
    "GenerationSubscription": "what GenerationEvents gives; GenerationEventsContract waits on it",
}
"""Protocols that are no role of their own, and why."""

ALIASES = ("NewId",)
"""Roles that are a function and not a Protocol."""


def names_in(*nodes: ast.AST | None) -> set[str]:
    return {it.id for node in nodes if node is not None for it in ast.walk(node) if isinstance(it, ast.Name)}


def fixtures_of(body: list[ast.stmt]) -> dict[str, ast.FunctionDef | ast.AsyncFunctionDef]:
    functions = (it for it in body if isinstance(it, ast.FunctionDef | ast.AsyncFunctionDef))
    return {it.name: it for it in functions if "fixture" in ast.unparse(ast.Tuple(elts=it.decorator_list))}


def parameters(contract: type) -> dict[str, str]:
    """Each fixture that a contract's laws ask for, and the port it is annotated with."""
    found: dict[str, str] = {}
    for law in laws_of(contract):
        for name, parameter in inspect.signature(getattr(contract, PREFIX + law)).parameters.items():
            found[name] = str(parameter.annotation)
    found.pop("self")
    return found


def subclasses(folder: Path) -> Iterator[tuple[str, ast.ClassDef, ast.Module]]:
    """Each class that pytest collects in a folder and that subclasses a contract."""
    for path in sorted(folder.rglob("test_*.py")):
        module = ast.parse(path.read_text())
        for node in module.body:
            if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
                for base in names_in(*node.bases) & CONTRACTS.keys():
                    yield base, node, module


@cache
def given(folder: Path, package: str) -> dict[str, set[str]]:
    """What of a package the fixtures of each contract's subclasses are made of."""
    found: dict[str, set[str]] = {}
    for contract, node, module in subclasses(folder):
        imported = {
            alias.asname or alias.name
            for it in ast.walk(module)
            if isinstance(it, ast.ImportFrom) and (it.module or "").startswith(package)
            for alias in it.names
        }
        fixtures = fixtures_of(module.body) | fixtures_of(node.body)
        makers = (fixtures.get(name) for name in parameters(CONTRACTS[contract]))
        found.setdefault(contract, set()).update(names_in(*makers) & imported)
    return found


def roles() -> list[str]:
    """Every port: each Protocol of the module but parts of others, and what is a plain function."""
    protocols = [
        name
        for name, it in vars(ports).items()
        if getattr(it, "_is_protocol", False) and it.__module__ == ports.__name__
    ]
    assert set(PARTS_OF) < set(protocols)
    assert all(hasattr(ports, name) for name in ALIASES)
    return [name for name in protocols if name not in PARTS_OF] + list(ALIASES)


def contract_of(port: str) -> str:
    """The contract with the port's name, or the one whose laws ask for the port."""
    by_fixture = (name for name, contract in CONTRACTS.items() if port in parameters(contract).values())
    return f"{port}Contract" if f"{port}Contract" in CONTRACTS else next(by_fixture, "")


@pytest.mark.parametrize("port", roles())
def test_every_port_has_a_contract_a_fake_and_an_adapter(port: str) -> None:
    """All three belong together: fake and adapter are tested by that contract."""
    contract = contract_of(port)
    assert contract, f"no contract in t2i_core.testing.contracts for {port}"
    fakes, adapters = given(TESTS / "core", "t2i_core.testing.fakes"), given(TESTS / "adapters", "t2i_adapters")
    assert fakes.get(contract), f"no fake is tested by {contract}"
    assert adapters.get(contract), f"no adapter is tested by {contract}"


def test_every_adapter_of_a_port_is_tested_by_its_contract() -> None:
    """Whatever class of t2i_adapters has a port for its base has a test that subclasses the contract."""
    adapters = {name for names in given(TESTS / "adapters", "t2i_adapters").values() for name in names}
    found = {}
    for path in sorted((TESTS.parent / "src" / "t2i_adapters").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                for port in names_in(*node.bases) & set(roles()):
                    found[node.name] = port
    assert len(found) > 10
    parts = {it.fget.__annotations__["return"] for it in vars(ports.Transaction).values() if type(it) is property}
    in_transaction = {name for name, port in found.items() if port in parts}
    assert set(found) - in_transaction - adapters == set()


def test_every_contract_is_exported() -> None:
    """What looks like a contract can be imported from `t2i_core.testing.contracts`, and every one has laws."""
    folder = Path(contracts.__file__).parent
    defined = {
        name for path in folder.glob("*.py") for name in re.findall(r"^class (\w+Contract)", path.read_text(), re.M)
    }
    assert defined == set(CONTRACTS)
    assert all(laws_of(contract) for contract in CONTRACTS.values())


@pytest.mark.parametrize(("contract", "law"), LAWS, ids=lambda it: getattr(it, "__name__", it))
def test_every_law_is_told_in_words(contract: type, law: str) -> None:
    """A name that is a sentence or its beginning, and a docstring that says what is wanted."""
    assert inspect.getdoc(getattr(contract, PREFIX + law))


def test_nobody_changes_a_law() -> None:
    """A subclass overrides no test of its contract, unless it says that, and why, it cannot keep it."""
    for contract, node, _ in subclasses(TESTS):
        for it in node.body:
            if isinstance(it, ast.FunctionDef | ast.AsyncFunctionDef) and hasattr(CONTRACTS[contract], it.name):
                excuse = ast.unparse(ast.Tuple(elts=it.decorator_list))
                assert not it.name.startswith(PREFIX) or ("xfail" in excuse and "reason=" in excuse), (
                    node.name,
                    it.name,
                )


@pytest.mark.parametrize(("contract", "law"), LAWS, ids=lambda it: getattr(it, "__name__", it))
def test_every_law_can_be_broken(contract: type, law: str) -> None:
    """The fake keeps the law; with each planted fault it does not."""
    faults = planted(contract, law)
    assert faults, f"plant a fault that {contract.__name__}.{PREFIX}{law} must catch, in tests/core/faults"
    try:
        judge(contract, law)
    except SkipTest as skipped:
        pytest.fail(f"the fake of tests/core/faults is not asked for this law: {skipped}")
    for fault in faults:
        assert breaks(contract, law, fault) is not None, (
            f"{contract.__name__}.{PREFIX}{law} passes though: {fault.words}"
        )


def test_no_fault_is_left_over() -> None:
    """Each planted fault is for a law that there is."""
    assert {(contract, law) for contract, laws in FAULTS.items() for law in laws} - set(LAWS) == set()


def test_a_fault_that_breaks_nothing_is_noticed() -> None:
    """Planting the right thing leaves a law whole, and a mistake in a fault is not taken for a broken law."""
    from t2i_core.testing.fakes import FakeClock

    (contract, law) = next((each, law) for each, law in LAWS if each is contracts.ClockContract)
    right: Any = lambda right: right  # noqa: E731
    wrong: Any = lambda right: lambda self: self.nothing_like_it  # noqa: E731
    assert breaks(contract, law, Fault("nothing", ((FakeClock, "now", right),))) is None
    with pytest.raises(AttributeError):
        breaks(contract, law, Fault("a typing error", ((FakeClock, "now", wrong),)))
