"""The numbers, months and weekdays that a text states, in a form in which two texts can be compared."""

import re

_SCALES = {
    "hundred": 1e2, "hundert": 1e2, "cent": 1e2, "cien": 1e2, "cem": 1e2,
    "thousand": 1e3, "k": 1e3, "tausend": 1e3, "mille": 1e3, "mil": 1e3, "tsd": 1e3,
    "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "mio": 1e6, "millionen": 1e6,
    "millón": 1e6, "millones": 1e6, "milhão": 1e6, "milhões": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "mrd": 1e9, "milliarde": 1e9, "milliarden": 1e9,
    "milliard": 1e9, "milliards": 1e9,
    "trillion": 1e12, "trillions": 1e12, "tn": 1e12,
}  # fmt: skip
# "One" and "two" are left out: they are pronouns and idioms more often than counts.
_WORDS = {
    word: float(value)
    for value, line in {
        3: "three drei trois tres três", 4: "four vier quatre cuatro quatro", 5: "five fünf cinq cinco",
        6: "six sechs seis", 7: "seven sieben sept siete sete", 8: "eight acht huit ocho oito",
        9: "nine neun neuf nueve nove", 10: "ten zehn dix diez dez", 11: "eleven elf onze once",
        12: "twelve zwölf douze doce doze", 13: "thirteen dreizehn treize trece treze",
        14: "fourteen vierzehn quatorze catorce", 15: "fifteen fünfzehn quinze quince",
        16: "sixteen sechzehn seize", 17: "seventeen siebzehn", 18: "eighteen achtzehn",
        19: "nineteen neunzehn", 20: "twenty zwanzig vingt veinte vinte",
        30: "thirty dreißig trente treinta trinta", 40: "forty vierzig quarante cuarenta quarenta",
        50: "fifty fünfzig cinquante cincuenta cinquenta", 60: "sixty sechzig soixante sesenta sessenta",
        70: "seventy siebzig setenta", 80: "eighty achtzig ochenta oitenta", 90: "ninety neunzig noventa",
    }.items()
    for word in line.split()
}  # fmt: skip
_MONTHS = (
    "january januar jänner janvier enero janeiro", "february februar février febrero fevereiro",
    "march märz mars marzo março", "april avril abril", "may mai mayo maio", "june juni juin junio junho",
    "july juli juillet julio julho", "august août agosto", "september septembre septiembre setembro",
    "october oktober octobre octubre outubro", "november novembre noviembre novembro",
    "december dezember décembre diciembre dezembro",
)  # fmt: skip
_WEEKDAYS = (
    "monday montag lundi lunes", "tuesday dienstag mardi martes", "wednesday mittwoch mercredi miércoles",
    "thursday donnerstag jeudi jueves", "friday freitag vendredi viernes", "saturday samstag sonnabend samedi sábado",
    "sunday sonntag dimanche domingo",
)  # fmt: skip
_CALENDAR = {
    word: f"{unit} {n}"
    for unit, table in (("month", _MONTHS), ("weekday", _WEEKDAYS))
    for n, line in enumerate(table, start=1)
    for word in line.split()
}
_AMBIGUOUS = {"may", "mars", "march"}  # verbs and nouns too, unless written with a capital
_DIGITS = re.compile(r"\d+(?:[.,'’\u00a0\u202f ]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$")


def numbers(text: str) -> list[tuple[str, frozenset[float]]]:
    """Each number as written, with every value it may stand for: "1.500" is 1.5 or 1500, "4.2 million" 4,200,000."""
    found: list[tuple[str, frozenset[float]]] = []
    for match in _DIGITS.finditer(text):
        scale, after = _scale(text, match.end())
        values = {
            value * factor for value in _values(match[0]) for factor in ({1.0, scale} if scale < 1e3 else {scale})
        }
        found.append((text[match.start() : after].strip(), frozenset(values)))
    for match in _WORD.finditer(text):
        if value := _WORDS.get(match[0].lower()):
            scale, after = _scale(text, match.end())
            found.append((text[match.start() : after], frozenset({value * scale})))
    return found


def values(text: str) -> frozenset[float]:
    """Every value that any number in the text may stand for, with and without its scale word."""
    stated = {value for _, readings in numbers(text) for value in readings}
    bare = {value for match in _DIGITS.finditer(text) for value in _values(match[0])}
    return frozenset(stated | bare)


def calendar(text: str) -> dict[str, str]:
    """Months and weekdays in the text: the word as written → "month 3" or "weekday 2"."""
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        word = match[0]
        known = _CALENDAR.get(word.lower())
        if known and (word[0].isupper() or word.lower() not in _AMBIGUOUS):
            found[word] = known
    return found


def _values(written: str) -> set[float]:
    """The values that digits may stand for, reading separators in the English and in the continental way."""
    pieces = re.split(r"[.,'’\u00a0\u202f ]", written)
    if len(pieces) == 1:
        return {float(written)}
    readings: set[float] = set()
    if _GROUPED.match(written):
        whole = pieces if len(pieces[-1]) == 3 else pieces[:-1]
        fraction = "" if len(pieces[-1]) == 3 else "." + pieces[-1]
        readings.add(float("".join(whole) + fraction))
    if len(pieces) == 2 and written[len(pieces[0])] in ".,":
        readings.add(float(".".join(pieces)))
    return readings or {float(piece) for piece in pieces}


def _scale(text: str, start: int) -> tuple[float, int]:
    """The scale word right after a number, and where it ends; (1, start) where there is none."""
    match = re.compile(r"[\s-]?([^\W\d_]+)\b").match(text, start)
    factor = _SCALES.get(match[1].lower()) if match else None
    return (factor, match.end()) if match and factor else (1.0, start)
