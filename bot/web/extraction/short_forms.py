"""Short forms in news text, by what a stop behind them means, and the words that mostly open sentences."""

# Never the end of a sentence, for they stand before a name or a number.
BEFORE_NAMES = frozenset(
    "mr mrs ms messrs dr prof rev rt gen sen rep gov lt col sgt cpl capt cmdr adm maj supt insp hon mt vs e.g i.e cf "
    "approx nr ca bzw vgl z.b d.h u.a z z.t sog hr fr hrsg mm mme mlle mgr pr p.ex env av sr sra srta dña dra ee profa "
    "pvt fa exmo excmo cia cía dott ecc dhr mevr".split()
)
# Not before a number.
BEFORE_NUMBERS = frozenset("no nos nr núm num n p pp pág art abs fig vol ch para".split())
# The end only before a word that opens sentences: "Pine St. The", but "St. Mary"; "11 Mio. Euro".
MOSTLY_GO_ON = frozenset("st ft m mio mrd tsd".split())
# May be the end: what the splitter says of these stands.
EITHER = frozenset(
    "inc corp co ltd bros jr sr jan feb apr aug sept oct nov dec ave blvd etc usw evtl dept univ".split()
)
GERMAN_MONTHS = "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember".split()
# Alternatives of a pattern. Not "Le", "La" or "De", which begin surnames too.
OPENERS = {
    "en": "The|A|It|He|She|They|We|You|His|Her|Their|Its|This|That|These|Those|There|But|And|In|On|At|Nobody|No|Not|"
    "When|If|What|Who|Why|How|For|After|Before",
    "de": "Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Seine?|Diese?|Im|In|Am|Aber|Und|Doch|Niemand|Nach|Wer|Was|Wie|Wenn|Man",
    "fr": "Un|Une|Il|Elle|Ils|Elles|On|Ce|Cette|Ces|Cela|Mais|Et|Dans|En|Personne|Qui|Pourquoi|Après",
    "es": "El|Un|Una|Él|Ella|Ellos|Se|No|Nadie|En|Pero|Y|Es|Quién|Por|Eso|Est[ea]",
    "pt": "O|A|Os|As|Um|Uma|Ele|Ela|Eles|Não|Ninguém|Em|No|Na|Mas|E|É|Quem",
}
