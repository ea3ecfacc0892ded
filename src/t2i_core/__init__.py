"""The rules of t2i: entities, ports and use cases. Imports nothing but the standard library."""
