"""What `tools/kills.py` and tests/e2e/test_kills.py are made of: real processes, ended at any moment, and the books
compared afterwards.

`provider` draws, fails and writes down every call; `world` starts a database, the provider and t2i's processes; `load`
are its users; `trials` disturb all that; `verdict` compares what was asked, paid, drawn and stored.
"""
