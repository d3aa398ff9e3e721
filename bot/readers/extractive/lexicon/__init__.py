"""The words by which the extractive reader goes, one file for each language; `lexicon_for` finds the right one.

| what                          | en | de, fr, es, pt                  | any other language   |
|-------------------------------|----|---------------------------------|----------------------|
| summary, gist                 | ✓  | ✓                               | by centrality alone  |
| claims, predictions           | ✓  | ✓, fewer words known            | by figures and names |
| speakers                      | ✓  | ✓, by verbs of saying and titles| all unclear          |
| argument, kind of article     | ✓  | ✓, fewer words known            | none, "other"        |
| tensions, open questions      | ✓  | ✓, figures more than denials    | two like figures only|
| why and how to check          | ✓  | ✓                               | in English           |
"""

import re
from dataclasses import replace

from bot.readers.extractive.lexicon import de, en, es, fr, pt
from bot.readers.extractive.lexicon.argument import ARGUMENT
from bot.readers.extractive.lexicon.entry import LONGEST, Lexicon
from bot.readers.extractive.lexicon.phrases import PHRASES
from bot.readers.extractive.lexicon.tensions import TENSIONS

__all__ = ["LONGEST", "Lexicon", "language_of", "lexicon_for"]

_WORDS = {"en": en.LEXICON, "de": de.LEXICON, "fr": fr.LEXICON, "es": es.LEXICON, "pt": pt.LEXICON}
LEXICONS = {
    language: replace(lexicon, **ARGUMENT[language], **TENSIONS[language], phrases=PHRASES[language])
    for language, lexicon in _WORDS.items()
}
UNKNOWN = Lexicon(why_and_how=en.WHY_AND_HOW)


def lexicon_for(language: str | None) -> Lexicon:
    """The lexicon of a BCP 47 tag's primary language; None is taken for English, an unsupported one has no words."""
    return LEXICONS.get((language or "en").split("-")[0].lower(), UNKNOWN)


def language_of(text: str) -> str | None:
    """The language that has most of the text's small words; None where there are none or two have as many."""
    words = set(re.findall(r"\w+", text.lower()))
    counts = sorted((len(words & lexicon.stopword_set), language) for language, lexicon in LEXICONS.items())
    (second, _), (most, language) = counts[-2:]
    return language if most > second else None
