"""t2i over HTTP and on the command line."""
