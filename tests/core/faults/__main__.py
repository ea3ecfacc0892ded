"""Prints each contract, its laws, and what breaks each."""

from tests.core.faults import FAULTS, planted

for contract, laws in FAULTS.items():
    print(f"\n{contract.__name__}")
    for law in laws:
        print(f"  {law.replace('_', ' ')}")
        for fault in planted(contract, law):
            print(f"    - {fault.words}")
