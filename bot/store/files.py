"""Where a SQLite database lies, and what belongs to it."""

from pathlib import Path

from sqlalchemy import make_url


def sqlite_file(address: str) -> Path | None:
    """The file of a DATABASE_URL, wherever a link or a relative path leads; None for PostgreSQL."""
    url = make_url(address)
    return Path(url.database or "").resolve() if url.drivername == "sqlite" else None


def beside(file: Path, ending: str) -> Path:
    """The file in the same folder whose name goes on with `ending`."""
    return file.with_name(f"{file.name}{ending}")
