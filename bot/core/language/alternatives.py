"""Alternatives of a regular expression in an order in which Python tries few of them at a place."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

_PIECE = re.compile(r"\\.|\[[^\]]*\]|.", re.DOTALL)
_PLAIN = re.compile(r"[^\W\d_](?![?*+{])")  # it begins with a letter that must be there


def by_first_letter(alternatives: str) -> str:
    """An expression that matches the same, with those that begin alike behind one letter: Python tries one by one.

    Of two that match at one place the first still counts: no two of different letters do, those of one letter stay in
    their order, and what begins otherwise stays between what stands before and behind it.
    """
    runs = groupby(_alternatives(alternatives), key=lambda one: bool(_PLAIN.match(one)))
    return "|".join(one for plain, run in runs for one in (_lettered(run) if plain else run))


def _lettered(run: Iterable[str]) -> Iterator[str]:
    for letter, alike in groupby(sorted(run, key=_letter), key=_letter):
        yield f"{letter}(?:{'|'.join(one[1:] for one in alike)})"


def _letter(alternative: str) -> str:
    return alternative[0]


def _alternatives(expression: str) -> list[str]:
    """The expression cut at those bars that stand in no brackets."""
    found, depth = [""], 0
    for piece in _PIECE.findall(expression):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found
