"""Ports of t2i_core, each done with one technology. Adapters know the core and not each other."""
