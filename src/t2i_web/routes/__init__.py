"""Handlers: from a request to a use case, and from what it gave to an answer."""
