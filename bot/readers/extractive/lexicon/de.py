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

LEXICON = Lexicon(
    say=(
        r"sagte|sagt|sagten|sagen|erklärte|erklärten|erklärt|teilte|teilten|betonte|betont|warnte|warnt|"
        r"kritisierte|berichtete|"
        r"berichteten|berichtet|schrieb|schreibt|meinte|meint|behauptete|behauptet|behaupten|forderte|fordert|kündigte|"
        r"bestätigte|bestätigt|räumte|wies|bezweifelt|bezweifelte|rechnet|rechnete|verwies|ergänzte|fügte|erwartet|"
        r"schätzt|"
        r"nannte|lobte|warf|wirft|sprach|äußerte|beklagte|versicherte|bekräftigte|hieß es"
    ),
    say_passive=r"wurde|wurden|wird|werden|ist|sind",
    according_to=(
        r"laut|nach angaben (?:von|der|des|einer|eines)|zufolge|so|nach den worten von|nach auskunft (?:von|der|"
        r"des)"
    ),
    told_to=r"sagte|sagten|gegenüber|interview mit",
    pronoun=r"er|sie|es|man|wir|ich|der|die|das",
    title=(
        r"bürgermeister(?:in)?|oberbürgermeister(?:in)?|minister(?:in)?|präsident(?:in)?|kanzler(?:in)?|"
        r"sprecher(?:in)?|"
        r"\w*direktor(?:in)?|\w*sprecher(?:in)?|abgeordnete[rn]?|professor(?:in)?|prof|dr|herr|frau|\w*minister(?:in)?|"
        r"\w*chef(?:in)?|\w*leiter(?:in)?|\w*vorsitzende[rn]?|general|richter(?:in)?|landrat|landrätin|"
        r"geschäftsführer(?:in)?|staatsanwalt"
    ),
    organisation=(
        r"stadt|land|behörde|\w+behörde|ministerium|\w+ministerium|polizei|rat|gericht|\w*verband|verein|partei|"
        r"regierung|"
        r"unternehmen|konzern|firma|gewerkschaft|universität|amt|\w+amt|genossenschaft|\w+genossenschaft|bund|gmbh|"
        r"ag|institut|kommission"
    ),
    outlet=(
        r"zeitung|\w*zeitung|nachrichten|\w*blatt|\w*anzeiger|rundfunk|dpa|spiegel|tagblatt|kurier|bote|magazin|"
        r"post|sender"
    ),
    document=(
        r"\w*bericht|gutachten|studie|umfrage|mitteilung|papier|brief|statistik|urteil|zahlen|daten|entwurf|protokoll|"
        r"plan"
    ),
    anonymous=(
        r"experten|anwohner|kritiker|beobachter|fachleute|mitarbeiter|beamte|zeugen|augenzeugen|insider|fischer|"
        r"kreise|quellen|behördenkreise"
    ),
    unnamed=r"nicht genannt werden|anonym|ungenannt|namentlich nicht",
    indirect=(
        r"sei|seien|habe|hätten|werde|werden würde|könne|könnten|müsse|müssten|solle|dürfe|dürften|wolle|gebe|"
        r"brauche|fehlten|liege|koste|komme|gehe|erwarte|stehe|lasse|wisse"
    ),
    future=(
        r"(?:wird|werden)(?=[^.]*(?:20\d\d|nächste|kommende|künftig|bald))|soll|sollen|dürfte|will|voraussichtlich|"
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
    record=(
        r"rekord\w*|so (?:viel|wenig|hoch|niedrig)\w* wie (?:nie|noch nie)|erstmals|zum ersten mal|höchst\w+ seit|"
        r"zuletzt"
    ),
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
        r"er|sie|es|das|dies|diese[rsmn]?|damals|dort|dann|aber|und|doch|dabei|dazu|damit|dadurch|so|ihr|ihre|sein|"
        r"seine|hier|man|schon heute"
    ),
    recommend=(
        r"sollten?|wir müssen|muss|es ist (?:an der )?zeit|braucht es|gehört abgeschafft|wir brauchen|darf nicht|"
        r"dürfen nicht|verdien(?:t|en)"
    ),
    judgement=(
        r"schändlich|absurd|töricht|leichtsinnig|zynisch|klug|mutig|feige|skandal\w*|lächerlich|unehrlich|ehrlich|"
        r"versagen|katastrophe|katastrophal|unfair|ungerecht|vernünftig|unsinn|falsch|richtig|leider|endlich|bloß|"
        r"schlimm\w*|schlecht\w*|fehler|verschwendung|unsinnig|dreist"
    ),
    belief=(
        r"ich (?:glaube|denke|meine|finde|fürchte|hoffe|bezweifle)|meiner meinung|meines erachtens|es scheint|"
        r"offensichtlich|wir (?:sollten|müssen|dürfen)"
    ),
    thesis=(
        r"die (?:eigentliche )?frage ist|das problem ist|die wahrheit ist|in wahrheit|es geht (?:nicht )?um|"
        r"entscheidend ist"
    ),
    inference=r"also|folglich|deshalb|darum|daher|das heißt|das bedeutet",
    turn=r"aber|doch|dennoch|trotzdem",
    concession=r"zwar|zugegeben|gewiss|freilich|natürlich|sicherlich|es stimmt|allerdings",
    example=r"zum beispiel|beispielsweise|etwa in|wie in",
    first_person=r"ich|mich|mir|mein\w*",
    rhetoric=r"nie|niemand|nichts|jeder|alle|immer|wahrlich|eben|doch wohl",
    opinion_page=r"meinung|kommentar|kolumne|leitartikel|gastbeitrag|essay|glosse",
    analysis_page=r"analyse|hintergrund|faktencheck",
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
