"""Cleaning text that came from elsewhere, before anything else looks at it, cutting and comparing it."""

import unicodedata

# Formatting (zero-width, bidi controls, tag characters), private use, surrogates, unassigned: nothing a reader sees.
_UNSEEN_CATEGORIES = {"Cf", "Cc", "Co", "Cs", "Cn"}
# Letters and marks that are drawn as nothing: Hangul fillers, Khmer inherent vowels, the combining grapheme joiner,
# variation selectors (which can carry hidden bytes), the braille blank.
_UNSEEN = {
    *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC),
    *range(0x180B, 0x1810),
    *range(0xFE00, 0xFE10),
    *range(0xE0100, 0xE01F0),
}


class _Visible(dict[int, str]):
    """A table for `str.translate`, filled as characters are met: each becomes itself, a space, or nothing."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isspace():
            shown = " "
        elif code in _UNSEEN or unicodedata.category(char) in _UNSEEN_CATEGORIES:
            shown = ""
        else:
            shown = char
        self[code] = shown
        return shown


_VISIBLE = _Visible()


def clean(text: str) -> str:
    """The text as a reader sees it: NFC, without unseen characters, every run of white space one space.

    Zero-width joiners go too: an emoji made of several falls into its parts, and Persian loses its half-spaces.
    """
    return " ".join(unicodedata.normalize("NFC", text.translate(_VISIBLE)).split())


def shorten(text: str, limit: int) -> str:
    """The text, or its beginning up to a word and without punctuation there, ended by "…", in `limit` characters."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rpartition(" ")[0] if text[limit - 1] != " " else cut
    # a word that fills half the line is cut itself: dropping it would leave too little
    return f"{(at_word if len(at_word) > limit // 2 else cut).rstrip(' ,;:–—-')}…"


def same(quote: str, text: str) -> bool:
    """Whether a text is the quoted sentence itself, be it without its colon or cut off with an ellipsis."""
    whole = quote.rstrip(": ") == text.rstrip(": ")
    return whole or (text.endswith("…") and quote.startswith(text.removesuffix("…").rstrip()))


def holds(text: str, quote: str) -> bool:
    """Whether a text repeats the quoted sentence, alone or beside another that it needs to be understood."""
    return same(quote, text) or quote.rstrip(": ") in text
