"""Whatever fails, and in which order things happen: no generation is lost, and none is paid or refunded twice."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.core.mutants import MUTANTS
from tests.core.simulated import Simulation
from tests.core.simulation import SEEDS, find, first_broken_of_all

ROOT = Path(__file__).parents[2]
MOST = 200
"""A mistake that so many seeds do not find might as well not be looked for."""


def test_nothing_is_lost_or_paid_twice() -> None:
    """T2I_SIMULATION_SEEDS says how many seeds are played."""
    found = first_broken_of_all(SEEDS)
    assert found is None, f"seed {found[0]}: {found[1]}\nTo see it: python -m tests.core.simulation {found[0]}"


@pytest.mark.parametrize("name", MUTANTS)
def test_mistakes_are_found(name: str) -> None:
    """Each planted one, by some seed."""
    assert find(MUTANTS[name], MOST) is not None, f"{MUTANTS[name].words}: no seed below {MOST} finds it"


def test_a_seed_is_played_the_same_again() -> None:
    """In another process, where hashes differ, too: whoever is shown a seed sees what happened."""

    def played(hashes: str) -> str:
        path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
        return subprocess.run(
            [sys.executable, "-m", "tests.core.simulation", "7"],
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hashes, "PYTHONPATH": path},
        ).stdout

    assert played("1") == played("2")


def test_much_happens() -> None:
    """All ends, all kinds of losses and faults, kills, sweeps and second tries come up in some hundred seeds."""
    states: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for seed in range(400):
        simulation = Simulation(seed).play()
        states.update(it.state.value for it in simulation.judge.state.generations.values())
        lost.update(it.lost or "none" for call in simulation.judge.calls for it in call.paid)
        words.update(line.split()[-1] for line in simulation.log)
        words["takeovers"] += sum(it.takeovers for it in simulation.judge.state.leases.values())
        words["refunds"] += sum(it.refunded > 0 for it in simulation.judge.state.generations.values())
    assert set(states) == {"succeeded", "failed", "rejected", "uncertain", "cancelled"}
    assert min(states.values()) >= 3, states
    assert {"none", "on the wire", "on the wire when its run was taken over"} <= set(lost), lost
    assert lost["none"] > 10 * (lost.total() - lost["none"]), lost
    for word in ("KILLED", "pauses", "sweep", "grant", "fail", "lost", "silent", "takeovers", "refunds", "dear.resume"):
        assert words[word] >= 3, (word, words)
