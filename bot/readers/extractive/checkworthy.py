"""How much a sentence is worth checking, from features anyone can see in it, and what kind of claim it is.

The weights say how often a fact-checker would take up a sentence with that feature, in the spirit of Full Fact's
ranking (measurable, specific, about a named actor). They were fitted, together with those in prominence.py, by a
conditional logit of what people noted as claims to check, tried on articles left out of the fit, and rounded. What a
sentence is worth in its article is for prominence.py.
"""

import re

from bot.core.article import Kind, Voice
from bot.core.reading import ClaimType, SpeakerKind
from bot.readers.extractive.attribution import Attribution
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.statements import Statement

WEIGHTS = {
    "number": 1.2,  # a figure other than a date or an age
    "number_word": 0.8,  # "eight days", where there are no digits
    "money_or_share": 2.0,  # of euros, or per cent
    "more_numbers": 0.5,
    "year": 0.5,  # "since 2019": there is something to compare with
    "calendar": 0.4,
    "name": 0.2,  # a named actor
    "event": 0.3,  # for each of them, up to two
    "record": 0.6,
    "full": 2.6,  # as many words that carry meaning as a long sentence has; a part of it for fewer
    "documented": 0.5,  # a paper or a body says so, which can be looked up
    "unnamed": 0.8,  # somebody who cannot be asked
    "disputed": 0.8,
    "opinion": -1.0,  # for each word of judgement or belief, up to three
    "possible": -0.4,  # what would be, or may be
    "recommends": -3.5,
    "personal": -1.8,  # of the "I" who speaks
    "nameless": -2.0,  # it leans on the sentence before it, and does not say of whom it speaks
    "caption": -2.0,
    "leads_in": -1.5,  # what it announces comes after it
}
WORTH_IT = 0.7  # below it a sentence is no claim; a name alone does not reach it
_OPINIONS = ("judgement", "belief", "thesis")
_FULL = 25  # stems

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\w.])[€£$¥]?\d[\d.,\u202f\u00a0]*(?: ?%)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[.,]?$")
_YEARS = re.compile(r"\b(?:1[89]|20)\d\d\b")
_AGE = re.compile(r"(?<=, )\d\d(?=,)")
_MONEY_OR_SHARE = re.compile(
    r"[€£$¥]\s?\d|\d\s?[€%]|\d (?:per ?cent|prozent|pour cent|por ciento|por cento)\b|"
    r"\d (?:m|bn|million\w*|billion\w*|trillion\w*|millones|milhões|mio|mrd)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W*[A-Z]{4,}(?: [A-Z]{2,}){0,3}\s*[:!]")  # "WATCH:", as posts begin
_SHOUT = re.compile(r"(?<=[a-z,;:] )[A-Z]{6,}\b|!!")
NAME = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ,;] .)[\w’'-]+")  # the capital first, so that Python skips to it


def worth(statement: Statement, attribution: Attribution, lexicon: Lexicon) -> float:
    """The sum of the weights of the features that the sentence has."""
    return sum(
        WEIGHTS[feature] * times for feature, times in features(statement, attribution, lexicon).items() if times
    )


def features(statement: Statement, attribution: Attribution, lexicon: Lexicon) -> dict[str, float]:
    """How many times each feature counts, 0 when the sentence lacks it."""
    text = statement.text
    numbers, has_digits = figures(text, lexicon), _DIGIT.search(text) is not None
    counted = bool(numbers) or lexicon.has("number_word", text)
    reported = attribution.speaker.kind not in (SpeakerKind.AUTHOR, SpeakerKind.UNCLEAR)
    names = NAME.findall(text)
    dangling = lexicon.opens("dangling", text.lstrip('“"«„‘ '))
    return {
        "number": bool(numbers),
        "number_word": counted and not numbers,
        "money_or_share": has_digits and bool(_MONEY_OR_SHARE.search(text)),
        "more_numbers": len(numbers) > 1,
        "year": has_digits and bool(_YEARS.search(text)),
        "calendar": lexicon.has("calendar", text),
        "name": bool(names),
        "event": min(len(lexicon.found("event", text)), 2),
        "record": lexicon.has("record", text),
        "full": min(len(statement.stems) / _FULL, 1),
        "documented": attribution.speaker.kind in (SpeakerKind.DOCUMENT, SpeakerKind.ORGANISATION),
        "unnamed": attribution.speaker.kind is SpeakerKind.ANONYMOUS,
        "disputed": attribution.stance == "disputes",
        "opinion": min(_opinions(text, lexicon), 3),
        "possible": lexicon.has_any(("possibility", "guess"), text),
        "recommends": lexicon.has("recommend", statement.own or text),
        "personal": lexicon.has("first_person", text),
        "nameless": dangling and not reported and not names and not numbers,
        "caption": statement.kind is Kind.CAPTION,
        "leads_in": statement.leads_in,
    }


def _opinions(text: str, lexicon: Lexicon) -> int:
    """How many words of judgement or belief it has."""
    if not lexicon.has_any(_OPINIONS, text):
        return 0
    return sum(len(lexicon.found(entry, text)) for entry in _OPINIONS)


def is_shouted(statement: Statement) -> bool:
    """It opens with a label in capitals, or is a post with capitals for emphasis; UNESCO is no emphasis elsewhere."""
    shouts = statement.kind is Kind.EMBED and _SHOUT.search(statement.text)
    return bool(shouts or _LABEL.match(statement.text))


def figures(text: str, lexicon: Lexicon) -> list[str]:
    """The numbers in a text that are neither years, nor days of a month, nor somebody's age ("Ruiz, 52, said")."""
    if not _DIGIT.search(text):
        return []
    return [number for number in _NUMBER.findall(_AGE.sub("", lexicon.without_dates(text))) if not _YEAR.match(number)]


def is_question(text: str) -> bool:
    return text.rstrip().rstrip("”\"»’')").endswith("?") or text.startswith("¿")


def is_prediction(statement: Statement, lexicon: Lexicon) -> bool:
    """It says what will be; a plan that has its day, or what somebody means to do, is none."""
    return not is_question(statement.text) and lexicon.has("future", lexicon.without("not_foretold", statement.text))


def due(text: str, lexicon: Lexicon) -> str | None:
    """When a prediction can be checked, in its own words: the first point in time after its mark of the future."""
    marks, dates = lexicon.spans("future", text), lexicon.spans("due", text)
    after = [date for date in dates if marks and date[0] >= marks[0][0]]
    return next((_within(text, start, end) for start, end in after + dates), None)


def _within(text: str, start: int, end: int) -> str:
    """As it stands within a sentence: "by next winter"."""
    found = text[start:end].strip()
    return (found if start else found[:1].lower() + found[1:])[:60]


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
