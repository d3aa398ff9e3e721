"""Whether a translated text keeps the figures, the people and the negations of the original."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from bot.core.language import figures, sense
from bot.core.language.figures import Figure
from bot.core.language.spellings import spellings, spellings_in, words_of

_LIKE = 0.6  # difflib's ratio: "Zelensky" and "Selenskyj" have .82, "Yeltsin" and "Jelzin" .62, other names rarely .5


def changed(
    text: str, translated: str, people: Collection[str], *, negations: bool = True
) -> Iterator[tuple[str, str]]:
    """What the translation has lost or gained, as (rule, word).

    Figures in words are compared where both texts have as many, since they are known for few languages. People are
    compared by last name, where both texts are in Latin letters. `negations`: whether those of both languages are
    known; one that is gained is not seen.
    """
    yield from (("figure lost in translation", figure) for figure in _missing_figures(text, translated))
    yield from (("figure that the original does not have", figure) for figure in _missing_figures(translated, text))
    if _is_latin(text) and _is_latin(translated):
        yield from (("name lost in translation", name) for name in sorted(people) if _is_lost(name, text, translated))
    if negations and sense.negates(text) and not sense.may_negate(translated):
        yield "negation lost in translation", "not"


def _missing_figures(text: str, other: str) -> Iterator[str]:
    """What the other text states neither as a value nor by the same digits, which serve where a scale is unknown."""
    stated, digits = figures.Stated(other), _digits(other)
    in_digits, in_words = _figures(text)
    for figure in in_digits + (in_words if len(in_words) == len(_figures(other)[1]) else []):
        own = _digits(figure.written)
        if not (own and own <= digits) and not stated.bears_out(figure):
            yield figure.written


def _figures(text: str) -> tuple[list[Figure], list[Figure]]:
    """Those in digits and those in words; "twenty-five" is given as "25", which does not stand in the text."""
    found, digits = figures.numbers(text), _digits(text)
    in_words = [figure for figure in found if not _digits(figure.written) & digits]
    return [figure for figure in found if figure not in in_words], in_words


def _digits(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def _is_lost(name: str, text: str, translated: str) -> bool:
    """Newspapers spell the same person otherwise in each language, and some languages inflect names."""
    last = "".join(words_of(name)[-1:])
    return bool(spellings(last) & spellings_in(text)) and not get_close_matches(last, words_of(translated), 1, _LIKE)


def _is_latin(text: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "LATIN") for letter in text if letter.isalpha())
