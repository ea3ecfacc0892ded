"""Frozen values that keep their own invariants."""
