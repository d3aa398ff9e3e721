"""Everything in bot/ that is to be translated, what is wrong with a catalogue of it, and a made-up language."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

BOT = Path(__file__).parents[1] / "bot"
KEYWORDS = {"_": None, "N_": None, "n_": (1, 2)}


@cache
def extracted() -> tuple[Any, ...]:
    """Each message once: a text, or the pair of its singular and plural."""
    return tuple({found[2] for found in extract_from_dir(BOT, keywords=KEYWORDS)})


def faults(file: Path) -> list[str]:
    """What is missing from a catalogue, marked as unsure, or has other {placeholders} than its original."""
    with file.open("rb") as source:
        catalogue = read_po(source, locale=file.stem)
    return [fault for message in extracted() for fault in _faults(catalogue, message)]


def write_made_up(file: Path) -> None:
    """A catalogue in which each text is itself in double brackets, so that what was not translated shows."""
    catalogue = Catalog(locale=file.stem)
    for message in extracted():
        catalogue.add(message, tuple(map(_made_up, message)) if isinstance(message, tuple) else _made_up(message))
    with file.open("wb") as target:
        write_po(target, catalogue)


def _made_up(text: str) -> str:
    return f"⟦{text}⟧"


def _faults(catalogue: Catalog, message: Any) -> Iterator[str]:
    forms = message if isinstance(message, tuple) else (message,)
    kept = catalogue.get(message)
    string: Any = kept.string if kept else ""
    said: tuple[str, ...] = string if isinstance(string, tuple) else (string,)
    if kept is None or kept.fuzzy or not all(said):
        yield f"not translated: {forms[0]}"
    elif any(_placeholders(text) != _placeholders(forms[-1]) for text in said):
        yield f"other placeholders: {forms[0]}"


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
