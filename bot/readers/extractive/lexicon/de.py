"""German: the words that matter most; `indirect` holds the subjunctive by which German reports speech."""

from bot.core.reading import ClaimType
from bot.readers.extractive.lexicon.entry import Lexicon

WHY_AND_HOW = {
    ClaimType.NUMBER: ("Die Zahl bestimmt, wie groß die Sache ist.", "Die Angaben der Stelle, die gezählt hat."),
    ClaimType.EVENT: ("Der Rest des Berichts folgt daraus.", "Unterlagen dazu oder ein zweiter, unabhängiger Bericht."),
    ClaimType.CAUSAL: (
        "Eine Ursache ist schwerer zu zeigen als eine Abfolge.",
        "Studien oder Akten, die andere Ursachen prüfen.",
    ),
    ClaimType.COMPARISON: (
        "Es kommt darauf an, was verglichen wird und wann.",
        "Dasselbe Maß für beide Seiten aus einer Quelle.",
    ),
    ClaimType.QUOTE: ("Es beruht auf dem Wort einer Person.", "Eine Aufnahme, ein Protokoll oder Akten zur Sache."),
    ClaimType.LAW: ("Es lässt sich am Wortlaut prüfen.", "Das Gesetz, das Urteil oder ein amtliches Register."),
    ClaimType.RECORD: ("Ein Höchstwert braucht die ganze Reihe.", "Die vollständige Reihe dessen, der sie führt."),
}
# Verbs of saying: regular ones by their stems, then irregular ones and those with a part at the end of the clause.
_SAID = (
    r"(?:sag|erklär|mein|beton|warn|kritisier|äußer|forder|kündig|bestätig|ergänz|schätz|beklag|versicher|bekräftig|"
    r"mitteil|räum|schilder|bemängel|beziffer|veranschlag|registrier|prognostizier|dementier|argumentier|erläuter|"
    r"beteuer|kommentier|vermeld|bezweifel|verteidig|begrüß|plädier|appellier|monier|ermittel|hinweis)(?:t|te|ten|en)|"
    r"(?:behaupt|bericht|rechn|erwart|meld|verzeichn|vermut|befürcht|antwort|begründ)(?:et|ete|eten|en)|"
    r"schrieb|schreibt|schreiben|angab|angaben|angibt|einräumte|ankündigte|bekannt ?gab|festhält|feststellt\w*"
)
_SAY = (
    rf"{_SAID}|(?:hat|haben|hatte|hatten)(?= [^.;]{{0,120}}\b(?:gesagt|erklärt|mitgeteilt|angekündigt|bestätigt|"
    rf"berichtet|"
    r"eingeräumt|betont|geschätzt|beziffert|behauptet|angegeben|versichert|festgestellt|herausgefunden|"
    r"nachgewiesen)\b)|teilte|teilten|teilt(?= .*\bmit\b)|"
    r"fügte|wies|wiesen|weist|verwies|verweist|verweisen|widersprach|widerspricht|widersprechen|nennt|nennen|nannte|"
    r"nannten|warf|wirft|werfen|"
    r"(?:sprach|sprachen|spricht|sprechen)(?= [^,.;]{0,60}\bvon\b)|(?:hält|halten|hielt|hielten)"
    r"(?= .{0,80}\b(?:für|dagegen|fest)\b)|(?:geht|gehen|ging|gingen)(?= (?:[^,.;]+ )?(?:von|davon)\b.{0,120}\baus\b)|"
    r"(?:schloss|schlossen|schließt|schließen)(?= .{0,60}\baus\b)|(?:gab|gaben|gibt|geben)(?= [^,.;]{0,60}\b(?:an|"
    r"zu)[,.])|"
    r"(?:führt|führte|führen)(?= [^.;]{0,90}\bzurück\b)|(?:legt|legen|legte)(?= (?:\w+ ){0,3}nahe\b)|"
    r"(?:stellt|stellte|stellen)(?= [^,.;]{0,60}\bfest\b)|bestritt|bestreitet|bestreiten|leugnet|glaubt|hofft|"
    r"(?:kommt|kommen|kam)(?= [^,.;]{0,60}\b(?:ergebnis|schluss)\b)|zeigt|zeigen|ergab|ergibt|belegt|belegen"
)


LEXICON = Lexicon(
    say=_SAY,
    says_quotation=(
        r"(?<=“”, )(?!mit|nicht|jetzt|selbst|statt|fast|meist)\w+te?|rief|ruft|lobte|erzählt\w*|fragt\w*|laute\w+"
    ),
    merely_says=r"sagt\w*|sagen|erklärt\w*|äußert\w*|mitteil\w*|bestätigt\w*",
    say_passive=r"wurde|wurden|wird|werden|worden|ist|sind|war|waren",
    helping=(
        r"hat|habe|haben|hatte|hatten|auch|zudem|außerdem|aber|jedoch|dagegen|hingegen|indes|inzwischen|später|zuvor|"
        r"zunächst|erneut|wiederholt|bereits|schon|noch|nun|dann|dazu|daraufhin|selbst|nicht|seinerseits|ihrerseits"
    ),
    that=r",? (?:dass|wie|ob)|, (?:der|die|das|es|man|sie|er)",
    according_to=(
        r"laut(?: (?:dem|der|den|einem|einer))?|(?<=, )so(?! (?:dass|wie|sehr|viel|lange|gut|weit|groß|oder))|"
        r"nach(?: den)? (?:angaben|worten|aussagen?|auskunft|ansicht|einschätzung|schätzung|berechnung|darstellung|"
        r"informationen|erkenntnissen|zahlen|recherchen) (?:von|vom|der|des|einer|eines)|nach(?= \w+angaben)|"
        r"nach (?:dem|der|einer|einem)(?= (?:\w+ )?(?:\w*bericht|\w*entwurf|\w*gutachten|\w*studie|\w*plan|"
        r"\w*protokoll|\w*rechnung|faustregel|statistik))|aus (?:sicht|kreisen) (?:von|der|des|einer|eines)|"
        r"für(?= [^,.;:]{3,60} (?:steht fest|ist klar))|"
        rf"wie(?: aus)?(?= [^,.;:]{{3,120}} (?:{_SAID}|hervorgeht|schätzt|heißt)\b)|"
        r"geht aus(?= [^,.;:]{3,80} hervor)|aus(?= [^,.;:]{3,80} geht [^.;]{0,40}?hervor\b)"
    ),
    postposition=r"zufolge",
    own_account=r"nach eigenen angaben|eigenen angaben zufolge|nach eigener (?:aussage|darstellung|auskunft)",
    reads=r"(?:heißt|hieß) es|(?<!\w )steht geschrieben|ist (?:dort )?zu lesen",
    told_to=r"sagte|sagten|gegenüber|interview mit|gespräch mit",
    pronoun=r"er|sie|es|man",
    title=(
        r"\w*bürgermeister(?:in)?|\w*minister(?:in)?|\w*präsident(?:in)?|\w*kanzler(?:in)?|\w*sprecher(?:in)?|"
        r"\w*direktor(?:in)?|\w*abgeordnete[rn]?|professor(?:in)?|prof|dr|herr|frau|\w*chef(?:in)?|\w*leiter(?:in)?|"
        r"\w*vorsitzende[rn]?|general|\w*richter(?:in)?|landrat|landrätin|stadtrat|stadträtin|kämmerer|kämmerin|"
        r"\w*geschäftsführer(?:in)?|\w*anwalt|\w*anwältin|\w*arzt|\w*ärztin|hebamme|\w*wissenschaftler(?:in)?|"
        r"\w*forscher(?:in)?|\w*meister(?:in)?|\w*beauftragte[rn]?|\w*senator(?:in)?|\w*dezernent(?:in)?|"
        r"trainer(?:in)?|"
        r"\w*inhaber(?:in)?|\w*besitzer(?:in)?|\w*lehrer(?:in)?|\w*ingenieur(?:in)?|\w*experte|\w*expertin|"
        r"pfarrer(?:in)?|"
        r"\w*manager(?:in)?|\w*autor(?:in)?|\w*ökonom(?:in)?|\w*historiker(?:in)?|\w*kommandant(?:in)?|"
        r"\w*sekretär(?:in)?|"
        r"\w*vorstand|\w*landwirt(?:in)?|\w*bauer|bäuerin|\w*unternehmer(?:in)?|\w*pfleger(?:in)?|\w*kapitän(?:in)?"
    ),
    organisation=(
        r"stadt|land|kreis|gemeinde|\w*behörde|\w*ministerium|\w*ministeriums|\w*polizei|\w*feuerwehr|\w*rat|"
        r"\w*gerichte?s?|\w*verband(?:e?s)?|\w*vereins?|\w*vereinigung|\w*partei|\w*fraktion|\w*regierung|"
        r"\w*verwaltung|"
        r"\w*unternehmen|\w*konzern|\w*firma|\w*hersteller|\w*betreiber|\w*gewerkschaft|\w*universität|\w*hochschule|"
        r"\w*schule|\w*amt(?:e?s)?|\w*genossenschaft|\w*gesellschaft|\w*bund|gmbh|ag|\w*institut(?:s)?|\w*kommission|"
        r"\w*klinik|\w*klinikum|\w*krankenhaus|\w*kassen?|\w*rettungsdienst|\w*dienst|rathaus|\w*kammer|"
        r"\w*staatsanwaltschaft|\w*stiftung|\w*initiative|\w*bündnis|\w*agentur|\w*bank|\w*zentrale|\w*werke?|"
        r"\w*clubs?|"
        r"\w*veranstalter|\w*ausschuss|\w*vorstand|\w*leitung|\w*anstalt|\w*aufsicht|\w*opposition|spd|cdu|csu|fdp|afd|"
        r"grüne[nr]?|linke"
    ),
    place=(
        r"bergland|tal|berg|berge|wald|see|\w*straße|\w*platz|weg|\w*allee|\w*brücke|\w*hafen|inseln?|\w*bahnhof|"
        r"nord|süd|ost|west|bad|sankt"
    ),
    outlet=(
        r"zeitung|\w*zeitung|\w*nachrichten|\w*blatt|\w*anzeiger|\w*rundfunk|dpa|spiegel|\w*tagblatt|kurier|\w*kurier|"
        r"\w*bote|\w*magazin|\w*post|\w*sender|\w*rundschau|\w*presse|\w*allgemeine|\w*echo|\w*fernsehen|\w*radio"
    ),
    document=(
        r"\w*berichte?s?|\w*gutachten|\w*studien?|\w*umfragen?|\w*erhebung|\w*mitteilung|\w*papier|\w*brief|"
        r"\w*schreiben|"
        r"\w*statistik|\w*urteil|\w*zahlen|\w*daten|\w*entwurf|\w*protokolle?|\w*plan|\w*vertrag|\w*angaben|\w*bilanz|"
        r"\w*analyse|\w*untersuchung|\w*prognose|\w*unterlagen|\w*akten?|\w*bescheid|\w*vorlage|\w*antwort|\w*e-mails?|"
        r"\w*liste|\w*auswertung|\w*faustregel|\w*register|\w*dokumente?|\w*anklage"
    ),
    anonymous=(
        r"\w*experten|\w*anwohner(?:in|innen)?|\w*kritiker|\w*beobachter|\w*fachleute|\w*mitarbeiter(?:in|innen)?|"
        r"\w*beamte[rn]?|\w*zeugen|\w*insider|\w*fischer|\w*kreise|\w*quellen?|\w*berater(?:in|innen)?|"
        r"\w*mitglied(?:er)?|"
        r"\w*forscher|\w*wissenschaftler|\w*autoren|\w*ärzte|\w*eltern|\w*gegner|\w*befürworter|\w*juristen|\w*händler|"
        r"\w*bewohner(?:in|innen)?|\w*angestellte[rn]?|\w*beschäftigte[rn]?|\w*prüfer|\w*ermittler|\w*helfer|leute|"
        r"\w*ökonomen|\w*analysten|\w*diplomaten|\w*vertreter(?:in|innen)?|\w*verantwortliche[rn]?|\w*personen|"
        r"betroffene[rn]?|\w*befragten?"
    ),
    unnamed=(
        r"nicht (?:\w+ )?genannt werden|anonym|ungenannt|namentlich nicht|(?:seinen|ihren) namen nicht|anonymität"
    ),
    indirect=(
        r"sei|seien|(?<!ich )habe|(?<!ich )werde|könne|müsse|solle|dürfe|wolle|gebe|brauche|liege|koste|komme|gehe|"
        r"erwarte|stehe|lasse|wisse|bringe|bleibe|halte|bestehe|gelte|drohe|sinke|steige|fehle|finde sich|nehme|zeige|"
        r"reiche|betrage|bekomme|erhalte|mache|sehe|bedeute|entstehe|verfüge|gehöre|trage|diene|äußere|prüfe|plane|"
        r"rechne"
    ),
    article=r"der|die|das|dem|den|des|ein|eine|einer|einem|einen|eines",
    preposition=(
        r"in|im|ins|an|am|auf|aus|bei|beim|mit|nach|von|vom|vor|zu|zum|zur|für|über|unter|um|durch|gegen|ohne|bis|seit|"
        r"zwischen|wegen|neben|während|trotz|als|wie|ab"
    ),
    fronted=(
        r"das|dies|dem|den|diesen|einen|einem|zudem|auch|außerdem|dort|hier|später|zuvor|daraufhin|damals|heute|"
        r"gestern|bereits|schon|nun|inzwischen|zugleich|dennoch|allerdings|so"
    ),
    gendered=True,
    future=(
        r"(?:wird|werden)(?=[^.]*(?:20\d\d|nächste|kommende|künftig|bald))|soll|sollen|dürfte|voraussichtlich|"
        r"(?:wird|werden?)(?=\b[^.,;:]{0,90}\b(?!\w{0,4}ge(?!ben\b)\w+en\b)\w{2,}(?:en|ern|eln|tun)(?:[.,;:“”»]|$))|"
        r"(?!\w{0,4}ge(?!ben )\w+en )\w{3,}en (?:wird|werden?)(?=[.,;:“”»]|$)|"
        r"veranschlagt|"
        r"bis (?:ende )?20[2-9]\d|erwartet wird|geplant ist|rechnet (?:\w+ ){0,3}mit"
    ),
    due=(
        r"(?:bis|am|im|ab|vor|bis zum|in) ?(?:ende |anfang |mitte )?(?:\d{1,2}\. )?(?:januar|februar|märz|april|"
        r"mai|juni|juli|august|"
        r"september|oktober|november|dezember|frühjahr|sommer|herbst|winter|20\d\d)(?: 20\d\d)?|"
        r"nächste[nrs]? (?:jahr|woche|monat)|in \w+ (?:wochen|monaten|jahren)"
    ),
    dispute=r"fälschlich|zu unrecht|stimmt nicht|ist falsch|in wahrheit|tatsächlich aber",
    comparison=(
        r"(?:mehr|weniger|höher|niedriger|größer|kleiner|besser|schlechter|länger|teurer|billiger) als|doppelt|"
        r"halb so|gestiegen|stieg(?:en)?|sank(?:en)?|im vergleich|statt der|gegenüber dem vorjahr"
    ),
    record=(r"rekord\w*|so (?:viel|wenig|hoch|niedrig)\w* wie (?:nie|noch nie)|erstmals|zum ersten mal|höchst\w+ seit"),
    law=r"gesetz\w*|urteil\w*|gericht\w*|verboten|erlaubt|verordnung|richtlinie|verurteilt|klage|genehmigung|vertrag",
    causal=r"weil|wegen|deshalb|daher|dadurch|aufgrund|führte zu|führt zu|verursacht\w*|infolge|dank",
    event=(
        r"beschlossen|beschloss|stimmte|stimmten|übernimmt|eröffnet\w*|geschlossen|getötet|verletzt|gewählt|"
        r"verkauft|gekauft|gebaut|unterzeichnet|verließ|schlug|stammt|kostet|dauerten|umziehen|vertieft|genommen|"
        r"fand"
    ),
    unit=(
        r"prozent|millionen?|milliarden?|euro|tonnen|meter|kilometer|stunden|tage|wochen|monate|jahre|stimmen|"
        r"menschen|grad|liter|hektar|sitzen|boote|kutter|mal"
    ),
    number_word=(
        r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend|hälfte|drittel|viertel|hunderte|"
        r"tausende"
    ),
    calendar=(
        r"januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag\w*|dienstag\w*|"
        r"mittwoch\w*|donnerstag\w*|freitag\w*|samstag\w*|sonntag\w*|(?:1[89]|20)\d\d"
    ),
    dangling=(
        r"er|sie|es|das (?:ist|sind|war|waren|hat|sei|seien|wäre|wird|würde|heißt|bedeutet|macht|gilt)|dies|"
        r"diese[rsmn]?(?! (?:jahr|woche|monat|sommer|winter))|damals|dort|dann|aber|und|doch|dabei|dazu|damit|dadurch|"
        r"so|ihr|ihre|sein|seine|hier|man|schon heute|allerdings|jedoch|dennoch|trotzdem|deshalb|daher|darum|außerdem|"
        r"zudem|auch|stattdessen"
    ),
    he_or_she=r"er|sie",
    opinion_page=r"meinung|kommentar|kolumne|leitartikel|gastbeitrag|essay|glosse",
    analysis_page=r"analyse",
    live_page=r"liveticker|live|ticker|newsblog",
    release_page=r"pressemitteilung|pressekontakt|presseportal|medienkontakt|über uns",
    about_company=r"über (?:die |das |den )?\w+(?: \w+){0,4}$|pressekontakt|medienkontakt|kontakt:?$",
    promotion=(
        r"newsletter|jetzt (?:kostenlos )?(?:anmelden|abonnieren|lesen)|abonnieren sie|lesen sie auch|"
        r"mehr zum thema|rabattcode|gutscheincode|app herunterladen|folgen sie uns"
    ),
    editors_note=r"anmerkung der redaktion:?|hinweis der redaktion:?|in eigener sache:?",
    stopwords=(
        "der|die|das|den|dem|des|ein|eine|einer|eines|einem|einen|und|oder|aber|doch|in|im|an|am|auf|aus|bei|beim|"
        "mit|nach|von|vom|vor|zu|"
        "zum|zur|für|über|unter|um|durch|gegen|ohne|bis|als|wie|dass|weil|wenn|ist|sind|war|waren|hat|haben|hatte|"
        "wird|werden|wurde|wurden|"
        "nicht|auch|noch|nur|schon|er|sie|es|sich|man|wir|ich|ihr|ihre|sein|seine|dort|damals|dieser|diese|dieses|"
        "so|mehr|sehr|kritik|zwar|was|wer|wen|wem|wann|wo|warum|welche|welcher|welches|viel|viele"
    ),
    nouns_are_capital=True,
    why_and_how=WHY_AND_HOW,
)
