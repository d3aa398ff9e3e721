"""How much a sentence is worth checking, from features anyone can see in it, and what kind of claim it is.

The weights say how often a fact-checker would take up a sentence with that feature; they are our own
judgement, in the spirit of Full Fact's ranking (measurable, specific, about a named actor), tried on the examples.
"""

import re

from bot.core.article import Kind, Voice
from bot.core.reading import ClaimType, SpeakerKind
from bot.readers.extractive.attribution import Attribution
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.statements import Statement

WEIGHTS = {
    "number": 2.0,  # a figure other than a date
    "measured": 1.0,  # … with a unit or currency
    "more_numbers": 0.5,
    "number_word": 1.2,  # "eight days", where there are no digits
    "calendar": 0.6,
    "name": 0.6,  # a named actor
    "more_names": 0.3,
    "event": 0.7,  # for each of them, up to two
    "comparison": 0.9,
    "record": 1.0,
    "law": 0.5,
    "causal": 0.6,
    "attributed": 1.3,  # somebody stands for it
    "unnamed": 0.6,  # … and cannot be asked
    "disputed": 1.2,
    "opinion": -1.2,  # for each word of judgement or belief, up to three
    "mild": -0.6,  # a word that may carry a judgement
    "guess": -0.6,
    "recommends": -1.8,
    "personal": -1.0,
    "dangling": -0.8,  # it leans on the sentence before it
    "nameless": -1.0,  # … and does not say of whom it speaks
    "short": -1.0,
    "caption": -0.7,
    "leads_in": -1.5,  # what it announces comes after it
}
WORTH_IT = 1.5  # below it a sentence is no claim; one named actor and one event do not reach it alone
_SHORT = 7  # words

_NUMBER = re.compile(r"(?<![\w.])[€£$¥]?\d[\d.,\u202f\u00a0]*(?: ?%)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[.,]?$")
_MONEY = re.compile(r"[€£$¥]\s?\d|\d ?%")
_LABEL = re.compile(r"\W*[A-Z]{4,}(?: [A-Z]{2,}){0,3}\s*[:!]")  # "WATCH:", as posts begin
_SHOUT = re.compile(r"(?<=[a-z,;:] )[A-Z]{6,}\b|!!")
_NAME = re.compile(r"(?<=[a-zß-ÿ,;] )[A-ZÀ-Þ][\w’'-]+")


def worth(statement: Statement, attribution: Attribution, lexicon: Lexicon) -> float:
    """The sum of the weights of the features that the sentence has."""
    return sum(
        WEIGHTS[feature] * times for feature, times in features(statement, attribution, lexicon).items() if times
    )


def features(statement: Statement, attribution: Attribution, lexicon: Lexicon) -> dict[str, float]:
    """How many times each feature counts, 0 when the sentence lacks it."""
    text = statement.text
    numbers = figures(text, lexicon)
    counted = bool(numbers) or lexicon.has("number_word", text)
    reported = attribution.speaker.kind not in (SpeakerKind.AUTHOR, SpeakerKind.UNCLEAR)
    names = _NAME.findall(text)
    dangling = lexicon.opens("dangling", text.lstrip('“"«„‘ '))
    opinions = lexicon.found("judgement", text) + lexicon.found("belief", text) + lexicon.found("thesis", text)
    return {
        "number": bool(numbers),
        "measured": counted and (bool(_MONEY.search(text)) or lexicon.has("unit", text)),
        "more_numbers": len(numbers) > 1,
        "number_word": counted and not numbers,
        "calendar": lexicon.has("calendar", text),
        "name": bool(names),
        "more_names": len(names) > 1,
        "event": min(len(lexicon.found("event", text)), 2),
        "comparison": lexicon.has("comparison", text),
        "record": lexicon.has("record", text),
        "law": lexicon.has("law", text),
        "causal": lexicon.has("causal", text),
        "attributed": reported,
        "unnamed": attribution.speaker.kind is SpeakerKind.ANONYMOUS,
        "disputed": attribution.stance == "disputes",
        "opinion": min(len(opinions), 3),
        "guess": lexicon.has("guess", text),
        "mild": lexicon.has("mild", text),
        "recommends": lexicon.has("recommend", statement.own or text),
        "personal": lexicon.has("first_person", text) and not numbers,
        "dangling": dangling,
        "nameless": dangling and not reported and not names and not numbers,
        "short": len(text.split()) < _SHORT,
        "caption": statement.kind is Kind.CAPTION,
        "leads_in": statement.leads_in,
    }


def is_shouted(statement: Statement) -> bool:
    """It opens with a label in capitals, or is a post with capitals for emphasis; UNESCO is no emphasis elsewhere."""
    shouts = statement.kind is Kind.EMBED and _SHOUT.search(statement.text)
    return bool(shouts or _LABEL.match(statement.text))


def figures(text: str, lexicon: Lexicon) -> list[str]:
    """The numbers in a text that are neither years nor days of a month."""
    return [number for number in _NUMBER.findall(lexicon.without_dates(text)) if not _YEAR.match(number)]


def is_question(text: str) -> bool:
    return bool(re.search(r"\?[”\"»’')]*\s*$", text)) or text.startswith("¿")


def is_prediction(statement: Statement, lexicon: Lexicon) -> bool:
    return not is_question(statement.text) and lexicon.has("future", statement.text)


def due(text: str, lexicon: Lexicon) -> str | None:
    """When a prediction can be checked, in its own words: the first point in time after its mark of the future."""
    marks, dates = lexicon.spans("future", text), lexicon.spans("due", text)
    after = [date for date in dates if marks and date[0] >= marks[0][0]]
    return next((text[start:end].strip()[:60] for start, end in after + dates), None)


def claim_type(statement: Statement, lexicon: Lexicon) -> ClaimType:
    """The most telling of the kinds that fit."""
    text = statement.text
    if lexicon.has("record", text):
        return ClaimType.RECORD
    if lexicon.has("comparison", text):
        return ClaimType.COMPARISON
    if figures(text, lexicon):
        return ClaimType.NUMBER
    if lexicon.has("causal", text):
        return ClaimType.CAUSAL
    if lexicon.has("law", text):
        return ClaimType.LAW
    return ClaimType.QUOTE if statement.voice is not Voice.AUTHOR else ClaimType.EVENT
