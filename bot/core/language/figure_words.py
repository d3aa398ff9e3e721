"""How English, German, French, Spanish and Portuguese write numbers, units, bounds, and dates in words."""

from collections.abc import Mapping


def _by_word(lines: Mapping[float, str]) -> dict[str, float]:
    """Each word of the lines with its line's value."""
    return {word: float(value) for value, line in lines.items() for word in line.split()}


SCALES = {
    "hundred": 1e2, "hundert": 1e2, "cent": 1e2, "cents": 1e2,
    "thousand": 1e3, "k": 1e3, "tausend": 1e3, "mille": 1e3, "mil": 1e3, "tsd": 1e3,
    "lakh": 1e5, "crore": 1e7,
    "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "mio": 1e6, "millionen": 1e6,
    "millón": 1e6, "millones": 1e6, "milhão": 1e6, "milhões": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "mrd": 1e9, "milliarde": 1e9, "milliarden": 1e9,
    "milliard": 1e9, "milliards": 1e9, "bilhão": 1e9, "bilhões": 1e9,
    "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "trilhão": 1e12, "trilhões": 1e12,
}  # fmt: skip
NUMBERS = _by_word({
    3: "three third drei dritte dritten trois troisième tres tercer tercera três terceiro terceira",
    4: "four fourth vier vierte vierten quatre quatrième cuatro quatro", 5: "five fünf fünfte cinq cinquième cinco",
    6: "six sixth sechs sechste sechsten seis", 7: "seven seventh sieben siebte siebten sept siete sete",
    8: "eight eighth acht huit ocho oito", 9: "nine ninth neun neunte neunten nueve nove",
    10: "ten tenth zehn zehnte zehnten dix diez dez", 11: "eleven eleventh elf onze",
    12: "twelve twelfth zwölf douze doce", 13: "thirteen dreizehn treize trece treze",
    14: "fourteen vierzehn quatorze catorce", 15: "fifteen fünfzehn quinze quince",
    16: "sixteen sechzehn seize dieciséis dezesseis dezasseis",
    17: "seventeen siebzehn diecisiete dezessete dezassete",
    18: "eighteen achtzehn dieciocho dezoito", 19: "nineteen neunzehn diecinueve dezenove dezanove",
    20: "twenty zwanzig vingt vingts veinte vinte", 21: "veintiuno veintiuna veintiún", 22: "veintidós",
    23: "veintitrés", 24: "veinticuatro", 25: "veinticinco", 26: "veintiséis", 27: "veintisiete", 28: "veintiocho",
    29: "veintinueve", 30: "thirty dreißig trente treinta trinta", 40: "forty vierzig quarante cuarenta quarenta",
    50: "fifty fünfzig cinquante cincuenta cinquenta", 60: "sixty sechzig soixante sesenta sessenta",
    70: "seventy siebzig setenta septante", 80: "eighty achtzig ochenta oitenta",
    90: "ninety neunzig noventa nonante", 100: "hundred hundert cien cem",
    200: "doscientos doscientas duzentos duzentas", 300: "trescientos trescientas trezentos trezentas",
    400: "cuatrocientos cuatrocientas quatrocentos quatrocentas", 500: "quinientos quinientas quinhentos quinhentas",
    600: "seiscientos seiscientas seiscentos seiscentas", 700: "setecientos setecientas setecentos setecentas",
    800: "ochocientos ochocientas oitocentos oitocentas", 900: "novecientos novecientas novecentos novecentas",
    1000: "thousand tausend mille mil",
})  # fmt: skip
# Counts in evidence alone: in a statement they are more often pronouns, articles, or (once, neuf, doze) other words.
LOOSE_NUMBERS = _by_word({
    1: "one first ein eine einen einem einer erste ersten un une uno una um uma premier première primera primeira",
    1.5: "anderthalb eineinhalb", 9: "neuf", 11: "once", 12: "dozen dutzend douzaine docena dúzia doze",
    2: "two second both twice couple zwei zweite zweiten beide beiden deux deuxième dos segundo segunda dois duas",
})  # fmt: skip
# A hundred only within a longer number: "ciento veinte", "deux cents"; alone they are a coin, or part of "por ciento".
HUNDREDS = {"cent", "cents", "ciento", "cento", "hundred", "hundert"}
AND = {"and", "und", "et", "y", "e"}
SHARES = _by_word({
    1 / 3: "third thirds drittel tiers tercio tercios terço terços", 1 / 5: "fifth fifths fünftel cinquième quinto",
    1 / 4: "quarter quarters viertel quart quarts cuarto cuartos", 1 / 10: "tenth tenths zehntel dixième décimo",
    1 / 2: "half halves hälfte moitié mitad metade",
})  # fmt: skip
NUMERATORS = _by_word({
    1: "a one ein eine un une um uma", 2: "two zwei deux dos dois duas", 3: "three drei trois tres três",
    4: "four vier quatre cuatro quatro",
})  # fmt: skip
HALF = r"half an?|(?:eine )?halbe|(?:une? )?demi|medio|media|meio|meia"
# What stands after (or, for currencies, before) a number, as patterns; a longer unit before one that it begins with.
UNITS = {
    "percentage points": r"percentage[ -]points?|prozentpunkte?n?|points de pourcentage|p[ou]ntos p\w+centua\w+",
    "per cent": r"%|per ?cent|pct|prozent|pour cent|por ciento|por cento",
    "euros": r"€|euros?|eur",
    "dollars": r"(?:us|ca|[acs]|nz)?\$|us-?dollars?|dollars?|dólar(?:es)?|usd",
    "pounds": r"£|pounds?|pfund|gbp",
    "francs": r"chf|francs?|schweizer franken|franken|francos?",
    "yen": r"¥|yens?|ienes?|iene",
    "kilometres": r"kilomet(?:re|er)s?|kilometern?|kilomètres?|kilómetros?|quilômetros?|quilómetros?|km",
    "miles": r"miles?|meilen?|millas?|milhas?",
    "tonnes": r"tonn?e?s?|tonnen|toneladas?",
    "hectares": r"hect[aá]re[as]?s?|hektar|ha",
    "hours": r"hours?|hrs?|stunden?|heures?|horas?",
    "days": r"days?|tagen?|tage?|jours?|d[ií]as?",
    "weeks": r"weeks?|wochen?|semaines?|semanas?",
    "months": r"months?|monate?n?|mois|meses|mês|mes",
    "years": r"years?|jahren?|jahre?|ans?|années?|años?|anos?",
}  # fmt: skip
# What a writer says of a number's exactness, before it and after it; "no more than" before "more than".
BOUNDS_BEFORE = {
    "at most": r"(?:no|not|nicht|pas|no|não) (?:more|mehr|plus|más|mais) (?:than|als|de|que|do que)|at most|up to|"
    r"as many as|as much as|a maximum of|höchstens|maximal|bis zu|au plus|au maximum|como máximo|"
    r"a lo sumo|no máximo|less than|fewer than|under|below|weniger als|unter|"
    r"moins de|moins d['’]|menos de|por debajo de|abaixo de",
    "just over": r"(?:just|slightly|(?:a )?little) (?:over|more than|above)|(?:etwas|knapp) (?:mehr als|über)|"
    r"un peu plus de|un peu plus d['’]|(?:un )?poco más de|(?:um )?pouco mais de",
    "at least": r"(?:no|not|nicht|pas|no|não) (?:fewer|less|weniger|moins|menos) (?:than|als|de|que|do que)|"
    r"at least|a minimum of|more than|over|above|exceed(?:ed|s|ing)?|upwards of|topp(?:ed|ing)|mindestens|"
    r"wenigstens|mehr als|über|gut|au moins|plus de|plus d['’]|al menos|por lo menos|como mínimo|más de|"
    r"ao menos|pelo menos|no mínimo|mais de|acima de",
    "nearly": r"(?:just|slightly|(?:a )?little) (?:under|below|less than|fewer than|short of)|etwas weniger als|"
    r"un peu moins de|un peu moins d['’]|(?:un )?poco menos de|(?:um )?pouco menos de|"
    r"nearly|almost|close to|knapp|fast|beinahe|nahezu|près de|presque|casi|quase|perto de|cerca de",
    "about": r"about|around|roughly|approximately|approx\.|some|an estimated|estimated|or so|perhaps|maybe|etwa|"
    r"rund|ca\.|circa|vielleicht|peut-être|quizás?|talvez|ungefähr|schätzungsweise|"
    r"environ|quelques?|autour de|aproximadamente|unos|unas|alrededor de|en torno a|"
    r"uns|umas|por volta de|em torno de|cerca de",
}
# "Hasta 300", "até 300", "jusqu'à 300" may be "up to 300", and also where a fall or a rise has led.
TOWARDS = r"hasta|até|jusqu['’]à"
BOUNDS_AFTER = {
    "at least": r"\+|or more|and above|oder mehr|ou plus|o más|ou mais",
    "at most": r"or less|or fewer|at (?:the )?most|oder weniger|ou moins|o menos|ou menos",
    "just over": r"and change|and a bit",
    "about": r"-?odd|or so|or thereabouts",
}

_MONTHS = (
    "january januar jänner janvier enero janeiro", "february februar februar février febrero fevereiro",
    "march märz mars marzo março", "april avril abril", "may mai mayo maio", "june juni juin junio junho",
    "july juli juillet julio julho", "august août agosto", "september septembre septiembre setembro",
    "october oktober octobre octubre outubro", "november novembre noviembre novembro",
    "december dezember décembre diciembre dezembro",
)  # fmt: skip
_WEEKDAYS = (
    "monday montag lundi lunes segunda-feira", "tuesday dienstag mardi martes terça-feira",
    "wednesday mittwoch mercredi miércoles quarta-feira", "thursday donnerstag jeudi jueves quinta-feira",
    "friday freitag vendredi viernes sexta-feira", "saturday samstag sonnabend samedi sábado",
    "sunday sonntag dimanche domingo",
)  # fmt: skip
MONTHS = {word: n for n, line in enumerate(_MONTHS, start=1) for word in line.split()}
WEEKDAYS = {word: n for n, line in enumerate(_WEEKDAYS, start=1) for word in line.split()}
LOOSE_WEEKDAYS = {word: n for n, word in enumerate("segunda terça quarta quinta sexta".split(), start=1)}
"""Portuguese for short; ordinals too, so that they count in evidence alone."""
AMBIGUOUS_MONTHS = {"may", "mars", "march"}
"""Verbs and nouns too, unless written with a capital."""
CALENDAR = {**MONTHS, **WEEKDAYS}
SHORT_MONTHS = {
    word: n
    for n, line in enumerate(
        "jan janv|feb febr févr|mar mrz|apr avr abr||jun|jul juil|aug ago|sep sept|oct okt|nov|dec dez déc dic".split(
            "|"
        ),
        start=1,
    )
    for word in line.split()
}
"""Only beside a day or a year: "Jan" is a name, and "dec" may be anything."""
DAYS = {
    word: offset
    for offset, line in {
        -2: "vorgestern avant-hier anteayer antier anteontem", -1: "yesterday gestern ayer ontem",
        1: "tomorrow demain amanhã", 2: "übermorgen",
    }.items()
    for word in line.split()
}  # fmt: skip
LOOSE_DAYS = {
    word: offset
    for offset, line in {
        -1: "hier",
        0: "today tonight heute aujourd’hui aujourd'hui hoy hoje",
        1: "morgen mañana",
    }.items()
    for word in line.split()
}
"""Count in evidence alone: in a statement they are more often "nowadays", the German "here", or a morning."""
# The words around a year, month or week that place it; before the noun and, in Romance languages, after it.
_LAST = r"(?<!the )last|(?<!the )past|letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?"
_THIS = r"this|the current|diese[nmrs]?|laufende[nmrs]?|cett?e?|est[ea]|n?d?este|n?d?esta"
_NEXT = r"(?<!the )next|(?<!the )coming|nächste[nmrs]?|kommende[nmrs]?|próxim[oa]|prochaine?"
_BEHIND_LAST = r"dernier|dernière|passée?|pasad[oa]|passad[oa]"
_BEHIND_NEXT = r"prochaine?|próxim[oa]|que viene|que vem|qui vient"
_NOUNS = {
    "year": r"year|jahr(?:es)?|an|année|año|ano",
    "month": r"month|monats?|mois|mes|mês",
    "week": r"week|woche|semaine|semana",
}
SPAN_NOUNS = frozenset(
    "year jahr jahres an année année año ano month monat monats mois mes mês week woche semaine semana".split()
)
SPANS = [
    (unit, offset, rf"(?:{before}) (?:{noun})\b" + (rf"|(?:{noun}) (?:{behind})\b" if behind else ""))
    for unit, noun in _NOUNS.items()
    for offset, before, behind in ((-1, _LAST, _BEHIND_LAST), (0, _THIS, ""), (1, _NEXT, _BEHIND_NEXT))
]
"""(unit, offset, pattern): "last year" is ("year", -1, …)."""
AGO = (
    r"(?P<count1>\d+|an?|two) (?P<unit1>{units}) (?:ago|earlier)\b"
    r"|(?:vor|il y a|hace|há) (?P<count2>\d+|zwei|deux|dos|dois|duas|eine[mr]?|une?|una?|uma?) (?P<unit2>{units})"
    r"|(?:in|within|binnen|dans|en|dentro de|em) "
    r"(?P<count3>\d+|an?|two|zwei|deux|dos|dois|duas|eine[mr]?|une?|una?|uma?) (?P<unit3>{units})"
)
UNIT_DAYS = {
    word: days
    for days, line in {
        1: "day days tag tage tagen jour jours día días dia dias",
        7: "week weeks woche wochen semaine semaines semana semanas",
        30: "month months monat monate monaten mois mes meses mês",
        365: "year years jahr jahre jahren an ans année années año años ano anos",
    }.items()
    for word in line.split()
}  # fmt: skip
"""Days in a unit of time; for months and years it tells only the month, or the year, that was meant."""
YEAR_BEFORE = (
    r"\b(?:years?|jahre?|ans?|années?|años?|anos?) (?:earlier|before|davor|zuvor|(?:plus )?tôt|avant|précédente?|antes|"
    r"anterior)\b|\bvorjahr|\bprevious year|\bprior year"
)
QUALIFIERS = rf"\b(?:{_LAST}|{_NEXT})\s$"
