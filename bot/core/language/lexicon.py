"""Words that grounding looks for: hedges, negations, opposites, verdicts, and what names look like."""

import re

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
    angeblich offenbar möglicherweise vielleicht mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher könnte könnten dürfte
    dürften wahrscheinlich vermutlich wohl anscheinend peut-être aurait auraient pourrait pourraient présumé présumée
    probablement apparemment possiblement presuntamente supuestamente presunto presunta quizá quizás podría podrían
    habría habrían posiblemente probablemente aparentemente alegadamente supostamente suposto suposta talvez poderia
    poderiam teria teriam possivelmente provavelmente
    """.split()
)

# Hedges that mark something as hearsay: to say who says it keeps them too.
HEARSAY = frozenset(
    """
    reportedly allegedly alleged purported purportedly rumoured rumored angeblich mutmaßlich aurait auraient présumé
    présumée presuntamente supuestamente habría habrían alegadamente supostamente teria teriam
    """.split()
)

# Hedges that also say what somebody is able or allowed to do: they count with the verb that follows them.
MODALS = frozenset(
    "may might could könnte könnten dürfte dürften pourrait pourraient podría podrían poderia poderiam".split()
)

# Any of these keeps a hedge alive.
HEDGED = HEDGES | frozenset(
    """
    possible possibility chance risk risks suggest suggests suggested suggesting suspicion suspicions suspects suspect
    believe believes think thinks accuse accused accuses claim claims claimed rumour rumours whether unclear uncertain
    unproven estimated estimate would should if apparent alleges allege expect expects expected forecast forecasts
    option options open can cannot promise promises promised allow allows allowed let lets permit permits möglich soll
    sollen sollte sollten würde würden verdacht verdächtig verdächtigt unklar scheint kann können ob erwartet erwarten
    possible soupçonné soupçonnée soupçons serait seraient semble peut peuvent devrait devraient posible sospecha
    sospechas sospechoso sería serían parece puede pueden possível suspeita suspeito seria seriam pode podem
    """.split()
)

# What turns a statement into its opposite, in evidence.
NEGATIONS = frozenset(
    """
    not never no nobody none neither nor cannot nicht nie niemals niemand kein keine keinen keinem keiner keines pas
    jamais aucun aucune nunca jamás ningún ninguna não nenhum nenhuma
    """.split()
)
BEHIND_VERB = frozenset({"nicht", "pas"})
# Those that negate a noun or stand behind their verb: one word after them says too little.
QUANTIFIERS = NEGATIONS - frozenset("not never nobody cannot nie niemals niemand jamais nunca jamás não".split())

# What the words after it deny: "denied taking bribes" is no report that bribes were taken.
DENIALS = frozenset(
    """
    deny denies denied denying refuse refuses refused refusing bestreitet bestreiten bestritt bestritten dementiert
    dementierte verweigert verweigerte dément démentent démenti nie nient refuse refusé niega niegan negó desmiente
    desmintió rechaza rechazó nega negam negou desmente desmentiu recusa recusou
    """.split()
)

# What can say the same without a negation: a statement that holds any of these is not taken for the opposite.
NEGATIVE = (
    NEGATIONS
    | DENIALS
    | frozenset(
        """
    less fewer dont doesnt didnt isnt wasnt wont cant without nothing nowhere fail fails failed failing failure reject
    rejects rejected lack lacks lacked lacking absence absent unable against oppose opposes opposed yet still pending
    missing missed short away await awaits awaiting before until unless instead avoid avoided stop stopped first last
    only sole forget forgets forgot prevent prevented block blocked withhold withheld decline declined rather hardly
    barely rarely except whether if weniger ohne nichts erste ersten zuletzt letzte letzten nur vergisst vergaß
    abgelehnt lehnt lehnte fehlt fehlen fehlte gegen noch ob weder keinerlei non nadie ninguno tampoco ninguém nem
    moins menos ne sans rien ni premier première dernier dernière seul seule oublie manque contre avant si sin nada
    primer primera último última solo sólo olvida falta contra antes sem se só apenas primeiro primeira esquece
    """.split()
    )
)

# Not worth comparing after a negation.
FILLERS = frozenset(
    """
    come came comes go goes went get got since more than also even mehr als auch seit dass noch mal einmal plus déjà
    encore depuis que ya más desde já mais haber avoir haben having zu a an the any one of in on at to for by be been
    being is are was were has have had do does did will would can could may might that this these those it its he his
    she her they their we our you your with from out up off and or as so der die das den dem des ein eine einen zu im
    in am an auf für von mit und ist sind war waren hat haben hatte wird le la les un une de du des à au aux en et est
    sont a ont été el los las una del al y es son ha han sido o os as um uma do da dos das no na e é são foi
    """.split()
)

# Pairs of opposites: what the evidence says with one side alone, a text must not say with the other alone.
OPPOSITES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        (
            """rose rise rises risen rising increase increased increases increasing grew grow grows grown growing
            climbed climb gained soared surged doubled stieg stiegen steigt steigen gestiegen wuchs wächst gewachsen
            zugenommen augmenté augmente augmentent aumentó aumenta aumentaron subió subieron aumentou aumentaram subiu
            subiram""",
            """fell falls fallen falling decrease decreased decreases decreasing decline declined declines declining
            drop dropped drops shrank shrink shrunk halved sinkt sanken sinken gesunken fiel fielen gefallen schrumpfte
            baissé baisse baissent diminué bajó bajaron disminuyó cayó cayeron caiu caíram diminuiu""",
        ),
        (
            "higher larger bigger höher höhere höheren größer plus-haut mayor maior",
            "lower smaller niedriger niedrigere kleiner menor",
        ),
        (
            "approved approves gebilligt billigte approuvé aprobó aprobado aprovou aprovado",
            "rejected rejects vetoed abgelehnt verworfen rejeté rechazó rechazado rejeitou rejeitado",
        ),
        ("convicted guilty verurteilt schuldig condamné coupable culpable culpado condenado",
         "acquitted innocent freigesprochen unschuldig acquitté innocent absuelto inocente absolvido"),
    )
)  # fmt: skip

# Forms of one verb that share no beginning.
_VERBS = (
    "take took taken taking", "give gave given giving", "pay paid paying pays", "steal stole stolen",
    "sell sold selling",
    "know knew known", "tell told", "break broke broken", "write wrote written writing", "buy bought buying",
    "bring brought", "make made making makes", "leave left leaving", "lose lost losing", "meet met meeting",
    "run ran running", "see saw seen seeing", "send sent sending", "spend spent spending", "win won winning",
    "hold held holding", "hide hid hidden hiding", "begin began begun", "keep kept keeping", "fight fought",
    "find found", "get got", "go went gone going", "choose chose chosen", "come came coming", "drive drove driven",
    "build built", "shut shutting", "cut cuts cutting", "teach taught", "think thought", "hear heard", "drink drank",
    "nehmen nahm nahmen genommen", "geben gab gaben gegeben", "zahlen zahlte gezahlt", "gehen ging gegangen",
    "vergessen vergisst vergaß", "finden fand gefunden",
    "schreiben schrieb geschrieben", "sprechen sprach gesprochen", "treffen traf getroffen",
)  # fmt: skip
VERBS = {word: line.split()[0] for line in _VERBS for word in line.split()}

# A verdict is for people. These may stand in a reading only where the evidence itself holds them.
VERDICTS = frozenset(
    """
    false falsely untrue debunked debunk disproved disproven lie lies lied lying liar liars misleading misled hoax fake
    baseless fabricated misinformation disinformation propaganda refuted discredited unfounded bogus falsehood
    falsehoods untruth untruths falsch gelogen lüge lügen lügt widerlegt irreführend haltlos faux fausse mensonge
    mensonges ment trompeur infondé falso falsa mentira mentiras miente engañoso enganoso desmentido infundado bulo
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

# At its start a sentence points back with these: what they stand for may hold the number that a text gives.
POINTERS = (
    r"it|its|this|that|these|those|they|them|their|he|she|his|her|same|such|one|"
    r"es|sie|er|das|dies|diese[rsmn]?|dessen|deren|davon|dafür|damit|denselben|dieselbe|dort|"
    r"il|elle|ils|elles|ce|c['’]est|cela|ça|cette|ces|même|celui|en|"
    r"eso|esa|ese|esos|esas|este|esta|ello|mismo|misma|"
    r"isso|isto|esse|essa|ele|ela|eles|elas|mesmo|mesma"
)

# What numbers name: "clause 9" is no nine of anything. Written with a capital, any word may be one.
LABELS = (
    r"clause|section|article|paragraph|schedule|chapter|rule|page|line|route|road|gate|platform|pier|room|floor|level|"
    r"phase|stage|unit|reactor|option|question|note|figure|table|item|number|"
    r"alinéa|chapitre|ligne|phase|salle|porte|quai|point|numéro|"
    r"artículo|apartado|capítulo|cláusula|línea|fase|sala|puerta|número|artigo|alínea|linha|porta"
)

# Words that English (and title style) writes with a capital although they name nobody, and forms of address.
NOT_NAMES = frozenset(
    """
    mio mrd tsd millionen milliarden euro prozent i i'm i've i'd i'll i’m i’ve i’d i’ll mr mrs ms miss dr sir dame lord
    lady prof st herr herrn frau m mm mme mmes mlle monsieur madame señor señora sr sra don doña senhor senhora dona
    """.split()
)

_SAME = (
    # places, and people called after them otherwise than by an ending
    "britain british briton britons britanniques britânicos britische", "france french français française",
    "spain spanish spaniard spaniards españa", "poland polish pole poles polen", "ireland irish",
    "scotland scottish scots scot", "wales welsh", "england english", "netherlands dutch holland",
    "denmark danish dane danes", "switzerland swiss schweiz suisse", "greece greek greeks",
    "turkey turkish turk türkiye",
    "finland finnish finn finns", "norway norwegian", "portugal portuguese", "belgium belgian", "lebanon lebanese",
    "peru peruvian", "sweden swedish swede swedes", "germany german germans deutschland allemagne", "czechia czech",
    "iceland icelandic", "philippines filipino filipinos", "china chinese", "cyprus cypriot", "slovakia slovak",
    # the same name out of another alphabet
    "kyiv kiev kiew kyjiw", "kharkiv kharkov charkiw", "lviv lvov lwiw lemberg", "odesa odessa", "dnipro dnepr dnieper",
    "zelensky selenskyj selenski zelenski zelenskiy", "gaddafi qaddafi kadhafi gadafi khadafy gheddafi",
    "muhammad mohammed mohamed muhammed mohammad mehmed", "hussein husain hussain husayn", "yeltsin jelzin eltsine",
    "hezbollah hizbullah hisbollah hezbolá", "putin poutine", "khrushchev chruschtschow", "osama usama",
    "tchaikovsky tschaikowsky chaikovski", "navalny nawalny nawalnyj", "netanyahu netanjahu netanyahou",
    "erdogan erdoğan", "beijing peking pékin pequín pequim", "mumbai bombay", "myanmar burma birmanie",
    "moscow moskau moscou moscú", "belarus belorussia weißrussland", "crimea krim crimée", "quran koran coran",
    "al-qaeda al-qaida al-kaida", "houthi huthi", "timoshenko tymoshenko", "lukashenko lukaschenko",
    # titles and their short forms
    "senator sen", "governor gov", "representative rep", "general gen", "lieutenant lt", "colonel col",
    "sergeant sgt", "captain capt", "councillor councilor cllr", "professor professorin profesor", "president pres",
    "prime pm premier", "chancellor kanzler kanzlerin bundeskanzler bundeskanzlerin", "secretary sec",
)  # fmt: skip
SAME = {word: line.split()[0] for line in _SAME for word in line.split()}
"""A word → the word that stands for all of its line."""

GERMAN_TITLES = re.compile(
    r"(?:minister|präsident|kanzler|meister|chef|direktor|sprecher|kommissar|senator|abgeordnete|anwalt|leiter|vorsitzende)"
    r"(?:in|r)?$"
)
