"""How English, German, French, Spanish and Portuguese write numbers, shares, units, months and weekdays in words."""

from collections.abc import Mapping


def _by_word(lines: Mapping[float, str]) -> dict[str, float]:
    return {word: float(value) for value, line in lines.items() for word in line.split()}


SCALES = {
    "hundred": 1e2, "hundert": 1e2, "cent": 1e2, "cien": 1e2, "cem": 1e2,
    "thousand": 1e3, "k": 1e3, "tausend": 1e3, "mille": 1e3, "mil": 1e3, "tsd": 1e3,
    "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "mio": 1e6, "millionen": 1e6,
    "millón": 1e6, "millones": 1e6, "milhão": 1e6, "milhões": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "mrd": 1e9, "milliarde": 1e9, "milliarden": 1e9,
    "milliard": 1e9, "milliards": 1e9,
    "trillion": 1e12, "trillions": 1e12, "tn": 1e12,
}  # fmt: skip
NUMBERS = _by_word({
    3: "three third drei dritte dritten trois troisième tres tercer tercera três terceiro terceira",
    4: "four fourth vier vierte vierten quatre quatrième cuatro quatro", 5: "five fünf fünfte cinq cinquième cinco",
    6: "six sixth sechs sechste sechsten seis", 7: "seven seventh sieben siebte siebten sept siete sete",
    8: "eight eighth acht huit ocho oito", 9: "nine ninth neun neunte neunten nueve nove",
    10: "ten tenth zehn zehnte zehnten dix diez dez", 11: "eleven elf onze", 12: "twelve zwölf douze doce",
    13: "thirteen dreizehn treize trece treze", 14: "fourteen vierzehn quatorze catorce",
    15: "fifteen fünfzehn quinze quince", 16: "sixteen sechzehn seize", 17: "seventeen siebzehn",
    18: "eighteen achtzehn", 19: "nineteen neunzehn", 20: "twenty zwanzig vingt veinte vinte",
    30: "thirty dreißig trente treinta trinta", 40: "forty vierzig quarante cuarenta quarenta",
    50: "fifty fünfzig cinquante cincuenta cinquenta", 60: "sixty sechzig soixante sesenta sessenta",
    70: "seventy siebzig setenta", 80: "eighty achtzig ochenta oitenta", 90: "ninety neunzig noventa",
})  # fmt: skip
# Counts in evidence alone: in a statement they are more often pronouns, articles, or (once, neuf, doze) other words.
LOOSE_NUMBERS = _by_word({
    1: "one first ein eine einen einem einer erste ersten un une uno una um uma premier première primera primeira",
    1.5: "anderthalb eineinhalb", 9: "neuf", 11: "once", 12: "dozen dutzend douzaine docena dúzia doze",
    2: "two second both twice couple zwei zweite zweiten beide beiden deux deuxième dos segundo segunda dois duas",
})  # fmt: skip
SHARES = _by_word({
    1 / 3: "third thirds drittel tiers tercio tercios terço terços", 1 / 5: "fifth fifths fünftel cinquième quinto",
    1 / 4: "quarter quarters viertel quart quarts cuarto cuartos", 1 / 10: "tenth tenths zehntel dixième décimo",
    1 / 2: "half halves hälfte moitié mitad metade",
})  # fmt: skip
NUMERATORS = _by_word({
    1: "a one ein eine un une um uma", 2: "two zwei deux dos dois duas", 3: "three drei trois tres três",
    4: "four vier quatre cuatro quatro",
})  # fmt: skip
# What stands after (or, for currencies, before) a number, as patterns; a longer unit before one that it begins with.
UNITS = {
    "percentage points": r"percentage[ -]points?|prozentpunkte?n?|points de pourcentage|p[ou]ntos p\w+centua\w+",
    "per cent": r"%|per ?cent|pct|prozent|pour cent|por ciento|por cento",
    "euros": r"€|euros?|eur",
    "dollars": r"(?:us|ca|[acs]|nz)?\$|us-?dollars?|dollars?|dólar(?:es)?|usd",
    "pounds": r"£|pounds?|pfund|gbp",
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
CALENDAR = {
    word: f"{unit} {n}"
    for unit, table in (("month", _MONTHS), ("weekday", _WEEKDAYS))
    for n, line in enumerate(table, start=1)
    for word in line.split()
}
# Only beside a day or a year: "Jan" is a name, and "dec" may be anything.
SHORT_MONTHS = {
    word: f"month {n}"
    for n, line in enumerate(
        "jan janv|feb févr|mar mrz|apr avr abr||jun|jul juil|aug ago|sep sept|oct okt|nov|dec dez déc dic".split("|"),
        start=1,
    )
    for word in line.split()
}  # fmt: skip
