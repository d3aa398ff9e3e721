"""Page → Article: what the extracting process does, step by step in assemble.py."""
