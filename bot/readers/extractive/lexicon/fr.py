"""French: the words that matter most."""

from bot.core.reading import ClaimType
from bot.readers.extractive.lexicon.entry import Lexicon

WHY_AND_HOW = {
    ClaimType.NUMBER: ("Le chiffre donne la mesure du sujet.", "Les chiffres publiés par ceux qui ont compté."),
    ClaimType.EVENT: ("Le reste de l’article en découle.", "Des documents, ou un second récit indépendant."),
    ClaimType.CAUSAL: (
        "Une cause se prouve moins bien qu’une suite de faits.",
        "Des études qui examinent aussi d’autres causes.",
    ),
    ClaimType.COMPARISON: (
        "Tout dépend de ce qui est comparé, et quand.",
        "La même mesure des deux côtés, de même source.",
    ),
    ClaimType.QUOTE: (
        "Cela repose sur la parole d’une personne.",
        "Un enregistrement, un procès-verbal, des documents.",
    ),
    ClaimType.LAW: ("Cela se vérifie dans le texte même.", "La loi, le jugement ou le registre officiel."),
    ClaimType.RECORD: ("Un record suppose toute la série.", "La série complète de l’organisme qui la tient."),
}
# Verbs of saying: participles, then regular verbs by their stems, then others.
_SAID = (
    r"dit|déclaré|expliqué|affirmé|annoncé|ajouté|indiqué|précisé|estimé|assuré|reconnu|confirmé|répondu|souligné|"
    r"regretté|écrit|rappelé|promis|dénoncé|démenti|soutenu|révélé|rapporté|signalé|évalué|chiffré|constaté|admis|"
    r"conclu|"
    r"averti|alerté|accusé|reproché|contesté|nié|raconté|fait (?:savoir|valoir|état)|résumé|jugé|relevé|montré|recensé|"
    r"dénombré|plaidé|justifié|prétendu|garanti|évoqué|calculé|laissé entendre"
)
_SAYS = (
    r"(?:déclar|expliqu|affirm|annonc|ajout|indiqu|précis|estim|assur|confirm|soulign|regrett|rappell|dénonc|déplor|"
    r"racont|jug|rapport|révèl|montr|relèv|signal|évalu|chiffr|constat|accus|reproch|contest|évoqu|alert|recens|"
    r"dénombr|justifi|mentionn|point|suggèr|invoqu|calcul)(?:e|ent|ait|aient|a|èrent)|"
    r"dit|disent|disait|disaient|reconnaît|reconnaissent|répond|répondent|soutient|soutiennent|écrit|écrivent|prévient|"
    r"préviennent|admet|admettent|promet|promettent|conclut|concluent|avertit|nie|nient|dément|démentent|résume|"
    r"fait (?:savoir|valoir|état)|table sur|n['’]en croit rien|parle de|parlent de|prétend|prétendent|garantit|"
    r"s['’](?:inquiète|alarme)"
)
_SAY = (
    rf"(?:a|ont|avait|avaient)(?: (?:\w+ment|aussi|déjà|ainsi|lui|toutefois))? (?:{_SAID})|"
    rf"(?:a|ont|avait|avaient)(?=-(?:t-)?(?:il|elle)s? (?:{_SAID}))|{_SAYS}"
)


LEXICON = Lexicon(
    say=_SAY,
    says_quotation=(
        r"(?<=“”, )(?!mais|car|comme|que|une|le|contre|notre|elle|entre|autre|même|encore)\w+e(?= (?:l|u|m|d|son|sa))|"
        r"\w+(?=-(?:t-)?(?:il|elle)s?\b)|lance|glisse|confie|a (?:lancé|confié|lâché|glissé)|tranche|ironise|plaide|"
        r"soupire|sourit|s['’](?:indigne|agace|étonne|inquiète|emporte|exclame)|se (?:félicite|réjouit|désole|défend|"
        r"souvient)|"
        r"salue|poursuit|reprend|témoigne|martèle|insiste|commente|promettait|proclame|appelle"
    ),
    merely_says=r"(?:a |ont |avait )?(?:dit|précis\w+|indiqu\w+|expliqu\w+|répond\w*|confirm\w+|communiqu\w+)",
    say_passive=r"est|sont|était|étaient|été|être|a été|ont été",
    helping=(
        r"ne|[nmtls]['’]|pas|en|y|le|la|les|lui|leur|me|nous|se|aussi|également|ainsi|pourtant|toutefois|cependant|"
        r"lui-même|"
        r"elle-même|eux-mêmes|déjà|encore|ensuite|d['’]ailleurs|pour sa part|quant à (?:lui|elle)|mais|et|comme|"
        r"désormais|alors|enfin|simplement|également|seulement|récemment|"
        r"\w+(?:amment|emment|ivement|alement|ellement|iquement|èrement|eusement)"
    ),
    that=r"(?:\w+ ){0,2}qu(?:e\b|['’])|n['’](?:avoir|être)|avoir|être",
    according_to=(
        r"^pour(?= (?:le|la|les|l['’]|m\.|mme|[^ ]+ [^ ]+,))|selon(?! (?:que|les cas|le cas|toute))|d['’]après|"
        r"à en croire|"
        r"de source|aux yeux d[eu’']|(?:de )?l['’]avis (?:de|du|des)|"
        rf"comme l(?:e |['’])(?:a |avait |ont )?(?=(?:{_SAYS})\b|(?:{_SAID})\b)(?:\w+)"
    ),
    own_account=r"de son propre aveu|selon ses propres (?:chiffres|termes|données|estimations)",
    reads=r"(?:peut-)?on (?:y )?lit|peut-on lire|lit-on|est-il écrit",
    told_to=r"au|à|entretien avec|auprès de|dans",
    pronoun=r"il|elle|ils|elles|on|lui|eux|ce|cela|t-il|t-elle|t-on|t-ils|t-elles",
    title=(
        r"m|mme|maire|maires|adjointe?|ministre|président(?:e)?|député(?:e)?|sénat(?:eur|rice)|dr|docteur|pr|"
        r"professeur(?:e)?|"
        r"(?:co)?direct(?:eur|rice)|porte-parole|préfet|préfète|juge|général|secrétaire|avocate?|procureure?|gérante?|"
        r"chef|cheffe|responsable|médecin|chercheu(?:r|se)|économiste|hydrologue|historien(?:ne)?|sociologue|"
        r"urgentiste|"
        r"ingénieure?|entraîneu(?:r|se)|délégué(?:e)?|conseill(?:er|ère)|élue?|rapporteure?|commissaire|capitaine|"
        r"agricult(?:eur|rice)|infirmi(?:er|ère)|enseignante?|patron(?:ne)?|propriétaire|"
        r"présidente?-directrice? générale?|"
        r"animat(?:eur|rice)|fondat(?:eur|rice)|vice-présidente?|auteure?|coordinat(?:eur|rice)|co-président(?:e)?"
    ),
    organisation=(
        r"mairie|ministère|conseil|syndicat|entreprise|société|police|gendarmerie|préfecture|université|association|"
        r"parti|"
        r"gouvernement|agence|tribunal|commission|région|ville|métropole|régie|institut|compagnie|banque|groupe|"
        r"collectif|services|agglomération|commune|département|parquet|défense|opposition|majorité|direction|fédération|"
        r"laboratoires?|cabinet|hôpital|chu|clinique|école|comité|office|autorité|chambre|cour|fondation|club|équipe|"
        r"constructeur|fabricant|exploitant|opérateur|distributeur|assureur|défenseur|observatoire|centrale|caisse|"
        r"pompiers|élysée|matignon|ong|sncf|edf|insee|cgt|cfdt|bureau|intercommunalité|administration|rectorat|académie"
    ),
    place=(
        r"rue|avenue|place|boulevard|val|vallée|mont|saint|sainte|fontaine|gare|pont|port|île|lac|plage|quai|bois|pays"
    ),
    outlet=(
        r"journal|monde|figaro|libération|quotidien|afp|presse|gazette|courrier|dépêche|télévision|radio|revue|"
        r"nouvelles|écho|hebdomadaire|magazine|télégramme|parisien|voix du nord|ouest-france|mediapart"
    ),
    document=(
        r"rapport|étude|enquête|sondage|communiqué|lettre|document|documents|statistiques|chiffres|données|audit|"
        r"bilan|note|avis|relevés?|comptes rendus|compte rendu|courriel|courrier|registre|plan|projet|contrat|arrêt|"
        r"jugement|budget|étiquette|fiches?|procès-verbal|profession de foi|programme|texte|baromètre|recensement|"
        r"évaluation|expertise|protocole|annexe|tableau|règlement|facture|devis"
    ),
    anonymous=(
        r"experts?|riverains?|habitante?s?|témoins?|critiques|observateurs|sources?|responsables?|salariée?s?|usagers?|"
        r"opposants?|employée?s?|agents?|cadres?|élus?|élues?|contrôleurs?|chercheurs|scientifiques|médecins|parents|"
        r"techniciens?|technicienne|proches|avocats|ouvriers?|enquêteurs|auteurs|personnes|certains|autorités|voisins?|"
        r"enseignants|soignants|premier|première|second|seconde|un autre|une autre|l['’]une?|fonctionnaires?|membres?|"
        r"pêcheurs?|commerçants?|agriculteurs|syndicats|bénévoles?|économistes|analystes|associations"
    ),
    unnamed=r"anonymat|anonyme|ne pas être (?:nommée?s?|citée?s?)|sous couvert|souhaite(?:nt)? rester anonymes?",
    conditional=(
        r"(?:aurait|auraient|serait|seraient)(?: (?:été|pas|déjà|ainsi|même|bien|aussi))*"
        r" \w+(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues|ert|erts|erte)"
    ),
    article=r"le|la|les|l['’]|un|une|des|cet|cette|ce|ces|son|sa|ses|leur|leurs|notre|nos",
    preposition=(
        r"de|d['’]|du|des|à|au|aux|en|dans|sur|sous|par|pour|avec|sans|vers|chez|entre|contre|devant|depuis|après|avant|dès|"
        r"lors|pendant|selon|que|qui|dont"
    ),
    noun_first=True,
    fronted=(r"hier|aujourd['’]hui|ainsi|aussi|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|là"),
    gendered=True,
    future=(
        r"sera|seront|(?:va|vont) (?!à|au|aux|en)\w+(?:er|ir|re|oir)|devrait|devraient|pourrait|pourraient|"
        r"d['’]ici (?:à )?(?:20\d\d|la fin|fin|\w+ ans)|prévoit|table sur|à l['’]horizon 20\d\d|"
        r"(?!extra|dira|opéra)\w{2,}(?:era|ira|dra|vra|ttra|eront|iront|dront|vront)|"
        r"(?:est|sont) attendue?s?|\w+(?:rait|raient)(?=\b.{0,50}\b(?:avant|20[2-9]\d))"
    ),
    due=(
        r"(?:d['’]ici|en|au|à partir de|avant|fin|dès|le)(?: à| la| le| fin)?(?: \d{1,2}(?:er)?)? ?(?:janvier|"
        r"février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|printemps|été|automne|hiver|"
        r"20\d\d)(?: 20\d\d)?|l['’]an prochain|l['’]année prochaine|la semaine prochaine"
    ),
    dispute=r"à tort|c['’]est faux|contrairement à|en réalité|n['’]est pas vrai",
    comparison=(
        r"(?:plus|moins) (?:\w+ ){0,3}(?:que|de|qu['’])|contre|deux fois|hausse|baisse|a (?:augmenté|baissé|"
        r"diminué|doublé|reculé)|par rapport|la moitié"
    ),
    record=(
        r"record|jamais (?:\w+ ){0,3}depuis|pour la première fois|le plus \w+ depuis|le plus \w+ de|sans précédent|"
        r"inédit"
    ),
    law=r"loi|décret|tribunal|jugement|interdit\w*|illégal\w*|condamné\w*|arrêté|règlement|plainte|recours|contrat",
    causal=r"parce que?|à cause de|en raison de|grâce à|car|provoqué\w*|entraîné\w*|faute de|donc",
    event=(
        r"voté|adopté|ouvert|fermé|tué|blessé|signé|élu|nommé|démissionné|lancé|vendu|acheté|construit|approuvé|"
        r"supprimé|coûté|transporté|commencé|terminé|remplacé|suspendu|rejeté"
    ),
    unit=(
        r"pour cent|%|millions?|milliards?|euros|tonnes?|mètres|kilomètres|heures|minutes|jours|semaines|mois|ans|"
        r"années|voix|personnes|voyageurs|habitants|logements|emplois|places|rames"
    ),
    number_word=(
        r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|cent|"
        r"centaines?|milliers?|moitié|tiers|quart|dizaines?|\w+taine"
    ),
    calendar=(
        r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|"
        r"mercredi|jeudi|vendredi|samedi|dimanche|(?:1[89]|20)\d\d"
    ),
    dangling=(
        r"il|elle|ils|elles|ce|cela|cette(?! (?:année|semaine|nuit))|ces|cet(?! été)|c['’]est|ça|puis|mais|"
        r"et|or|donc|ainsi|là|leur|leurs|son|sa|ses|on|y|alors|celui-ci|celle-ci|ceux-ci|celles-ci|"
        r"toutefois|cependant|pourtant|en revanche|de plus|aussi"
    ),
    he_or_she=r"il(?! (?:y a|y avait|faut|faudra|est|s['’]agit|reste|manque))|elle",
    opinion_page=r"opinions?|tribune|éditorial|édito|chronique|point de vue|idées|débats",
    analysis_page=r"analyse",
    live_page=r"direct|en direct|minute par minute",
    release_page=(
        r"communiqué(?: de presse)?|contacts? presse|à propos de|annoncent? aujourd['’]hui|déclarations prospectives"
    ),
    about_company=r"à propos (?:de|du|d['’]) ?\w+(?: \w+){0,4}$|contacts? presse",
    promotion=(
        r"newsletter|lettre d['’]information|abonnez-vous|inscrivez-vous|lire aussi|à lire aussi|code promo|"
        r"téléchargez|suivez-nous|je m['’]abonne|boîte mail"
    ),
    editors_note=r"note de la rédaction:?|ndlr:?",
    stopwords=(
        "le|la|les|un|une|des|du|de|et|ou|mais|donc|or|ni|car|à|au|aux|en|dans|sur|sous|par|pour|avec|sans|vers|"
        "chez|entre|que|qui|quoi|dont|"
        "où|ce|cet|cette|ces|il|elle|ils|elles|on|nous|je|vous|se|sa|son|ses|leur|leurs|est|sont|était|étaient|a|"
        "ont|avait|avaient|été|être|"
        "avoir|ne|pas|plus|aussi|très|si|comme|y|depuis|après|avant|selon|puis|ainsi|tout|tous|même|deux|lors|"
        "mardi|lundi|hier|quel|quelle|quels|quelles|combien|quand|pourquoi|comment"
    ),
    why_and_how=WHY_AND_HOW,
)
