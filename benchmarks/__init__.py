"""How well articles are read, and what it costs: `make eval` and `make bench`."""
