"""Words that grounding looks for: hedges, verdicts, negations, directions, and what names look like."""

LANGUAGES = frozenset({"en", "de", "fr", "es", "pt"})
"""Those whose words stand here; in others nothing can be told by them."""


def knows(language: str) -> bool:
    """Whether this language, a code with or without a region, is one of LANGUAGES."""
    return language.partition("-")[0].lower() in LANGUAGES


# A hedge in the evidence must survive in any of its forms and languages. Only words that weaken a statement by
# themselves: "soll" or "would" have too many other uses.
HEDGES = frozenset(
    """
    reportedly allegedly alleged apparently may might could possibly perhaps likely unlikely unconfirmed suspected
    purported purportedly seemingly seems seem appears appear believed thought rumoured rumored potentially probably
    angeblich offenbar möglicherweise vielleicht mutmaßlich könnte könnten dürfte dürften wahrscheinlich vermutlich wohl
    peut-être aurait auraient pourrait pourraient présumé présumée probablement apparemment possiblement
    presuntamente supuestamente quizá quizás podría podrían habría habrían posiblemente probablemente
    alegadamente supostamente talvez poderia poderiam teria teriam possivelmente provavelmente
    """.split()
)

# Any of these keeps a hedge alive.
HEDGED = HEDGES | frozenset(
    """
    possible possibility chance risk risks suggest suggests suggested suggesting suspicion suspicions suspects suspect
    believe believes think thinks accuse accused accuses claim claims claimed rumour rumours whether unclear uncertain
    unproven estimated estimate would should if apparent
    möglich soll sollen sollte sollten würde würden verdacht verdächtig verdächtigt unklar scheint
    possible soupçonné soupçonnée soupçons serait seraient semble
    posible sospecha sospechas sospechoso sería serían parece possível suspeita suspeito seria seriam
    """.split()
)

# What turns a statement into its opposite, in evidence.
NEGATIONS = frozenset(
    """
    not never no nobody none neither nor cannot nicht nie niemals niemand kein keine keinen keinem keiner keines
    pas jamais aucun aucune nunca jamás ningún ninguna não nenhum nenhuma
    """.split()
)
BEHIND_VERB = frozenset({"nicht", "pas"})
# Those that negate a noun or stand behind their verb: one word after them says too little.
QUANTIFIERS = NEGATIONS - frozenset("not never nobody cannot nie niemals niemand jamais nunca jamás".split())
# What can say the same without one of them: a statement that holds any of these is not taken for the opposite.
NEGATIVE = NEGATIONS | frozenset(
    """
    without nothing nowhere deny denies denied denying refuse refuses refused refusing fail fails failed failing failure
    reject rejects rejected lack lacks lacked lacking absence absent unable against oppose opposes opposed yet still
    pending missing missed short away await awaits awaiting before until unless instead avoid avoided stop stopped
    prevent prevented block blocked withhold withheld decline declined rather hardly barely rarely except whether if
    ohne nichts abgelehnt lehnt lehnte verweigert verweigerte fehlt fehlen fehlte bestreitet bestritt gegen noch ob
    sans rien ni refuse refusé manque contre avant si sin nada rechaza rechazó falta contra antes sem recusa recusou se
    weder keinerlei ne non nadie ninguno tampoco ninguém nem
    """.split()
)
# Not worth comparing after a negation.
FILLERS = frozenset(
    """
    a an the any one of in on at to for by be been being is are was were has have had do does did will would can could
    may might that this these those it its he his she her they their we our you your with from out up off and or as so
    der die das den dem des ein eine einen zu im in am an auf für von mit und ist sind war waren hat haben hatte wird
    le la les un une de du des à au aux en et est sont a ont été
    el los las una del al y es son ha han sido o os as um uma do da dos das no na e é são foi
    """.split()
)

RISES = frozenset(
    """
    rose rise rises risen rising increase increased increases increasing grew grow grows grown growing climbed climb
    gained soared surged doubled stieg stiegen steigt steigen gestiegen wuchs wächst gewachsen zugenommen
    augmenté augmente augmentent aumentó aumenta aumentaron subió subieron aumentou aumentaram subiu subiram
    """.split()
)
FALLS = frozenset(
    """
    fell falls fallen falling decrease decreased decreases decreasing decline declined declines declining drop dropped
    drops shrank shrink shrunk halved sinkt sanken sinken gesunken fiel fielen gefallen schrumpfte
    baissé baisse baissent diminué bajó bajaron disminuyó cayó cayeron caiu caíram diminuiu
    """.split()
)

# A verdict is for people. These may stand in a reading only where the evidence itself holds them.
VERDICTS = frozenset(
    """
    false falsely untrue debunked debunk disproved disproven lie lies lied lying liar liars misleading misled hoax fake
    baseless fabricated misinformation disinformation propaganda
    falsch gelogen lüge lügen lügt widerlegt irreführend faux fausse mensonge mensonges ment trompeur
    falso falsa mentira mentiras miente engañoso enganoso desmentido
    """.split()
)

# What may become a verdict in another language: "called the figure wrong" is "nannte die Zahl falsch".
DISPUTED = VERDICTS | frozenset(
    """
    wrong wrongly incorrect inaccurate mistaken erroneous unfounded deceptive forged refuted refutes deny denies denied
    unwahr unrichtig fehlerhaft gefälscht erfunden haltlos unbegründet desinformation falschinformation dementiert
    bestreitet bestritt inexact inexacte erroné erronée infondé infondée inventé fabriqué désinformation propagande
    dément démenti erróneo errónea equivocado inexacto infundado fabricado inventado desinformación desmiente desmintió
    errado errada errôneo enganado desinformação desmente desmentiu
    """.split()
)

# Words that English (and title style) writes with a capital although they name nobody.
NOT_NAMES = frozenset("mio mrd tsd i i'm i've i'd i'll mr mrs ms dr sir dame lord lady prof st".split())

# Places whose people are not called after them by an ending alone.
PLACES = {
    word: line.split()[0]
    for line in (
        "britain british briton", "france french", "spain spanish spaniard", "poland polish", "ireland irish",
        "scotland scottish scots", "wales welsh", "england english", "netherlands dutch holland", "denmark danish dane",
        "switzerland swiss", "greece greek", "turkey turkish turk", "finland finnish", "norway norwegian",
        "portugal portuguese", "belgium belgian", "lebanon lebanese", "peru peruvian", "sweden swedish swede",
    )
    for word in line.split()
}  # fmt: skip
