"""For authors of adapters and for tests: the contract of every port, a fake of every port, and filled examples.

Subclass a contract from `t2i_core.testing.contracts` in a test module and give its fixtures; pytest does the rest. The
fakes in `t2i_core.testing.fakes` pass the same contracts. Nothing here imports pytest.
"""
