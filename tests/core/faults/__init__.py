"""For each law of each contract a fault that breaks it: the proof that the law's test can fail.

`python -m tests.core.faults` prints them. A new law needs a line in the module of its contract.
"""

from tests.core.faults import accounts, codec, credits, data, gate, generations, pictures, trust
from tests.core.faults.planting import Fault, Faults

FAULTS: Faults = {
    **accounts.FAULTS,
    **codec.FAULTS,
    **credits.FAULTS,
    **data.FAULTS,
    **gate.FAULTS,
    **generations.FAULTS,
    **pictures.FAULTS,
    **trust.FAULTS,
}


def planted(contract: type, law: str) -> tuple[Fault, ...]:
    """The faults for a law; none when nobody thought of one."""
    found = FAULTS.get(contract, {}).get(law, ())
    return (found,) if isinstance(found, Fault) else found
