"""Ids that cards on Discord carry: none of them may ever be given to something else."""

import sqlite3

AFTER_THE_COPY = "seq + 1000000"
"""More than are given between a copy and the day that it is restored."""
AFTER_ALL_BEFORE = "max(seq, CAST((julianday('now') - 2458849.5) * 86400 AS INTEGER))"
"""Seconds since 2020, which began on that Julian day: more than ever were given, unless cards come faster than one a
second for years, and each time more, however often one copy is restored. Milliseconds would not do: a card's id is also
that of its container on Discord, of 32 bits."""

_NONE_GIVEN_YET = """
    INSERT INTO sqlite_sequence (name, seq)
    SELECT name, 0 FROM sqlite_master
    WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' AND name NOT IN (SELECT name FROM sqlite_sequence)
"""


def go_on(connection: sqlite3.Connection, after: str) -> None:
    """Have the tables that give no id twice go on from there: AFTER_THE_COPY or AFTER_ALL_BEFORE."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").fetchone():
        connection.execute(_NONE_GIVEN_YET)
        connection.execute(f"UPDATE sqlite_sequence SET seq = {after}")  # noqa: S608 - one of the two above
