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

LEXICON = Lexicon(
    say=(
        r"a (?:dit|déclaré|expliqué|affirmé|annoncé|ajouté|indiqué|précisé|estimé|assuré|reconnu|confirmé|répondu|"
        r"souligné|regretté|écrit|rappelé|promis|dénoncé)|"
        r"ont (?:dit|déclaré|affirmé|annoncé|indiqué|estimé)|dit|disent|explique|affirme|affirment|annonce|ajoute|"
        r"indique|précise|"
        r"estime|estiment|assure|assurent|reconnaît|confirme|répond|souligne|regrette|écrit|rappelle|déplore|"
        r"prévient|raconte|juge|déclare|s['’]inquiète|conteste|"
        r"a-t-(?:il|elle) (?:dit|déclaré|ajouté|expliqué|précisé|affirmé)|promet|rapporte|révèle|montre|relève|"
        r"soutient|dénonce|admet|résume|conclut"
    ),
    say_passive=r"est|sont|était|étaient|été|être",
    according_to=r"^pour|selon|d['’]après|à en croire|de source",
    told_to=r"au|à|entretien avec|auprès de|dans",
    pronoun=r"il|elle|ils|elles|on|nous|je|qui|ce|cela",
    title=(
        r"m|mme|maire|ministre|président(?:e)?|député(?:e)?|sénat(?:eur|rice)|dr|docteur|professeur(?:e)?|"
        r"direct(?:eur|rice)|porte-parole|préfet|préfète|juge|général|secrétaire"
    ),
    organisation=(
        r"mairie|ministère|conseil|syndicat|entreprise|société|police|préfecture|université|association|parti|"
        r"gouvernement|agence|tribunal|commission|région|ville|métropole|régie|institut|compagnie|banque|groupe|"
        r"collectif|services|agglomération|commune|département"
    ),
    outlet=(
        r"journal|monde|figaro|libération|quotidien|afp|presse|gazette|courrier|dépêche|télévision|radio|revue|"
        r"nouvelles|écho"
    ),
    document=(
        r"rapport|étude|enquête|sondage|communiqué|lettre|document|documents|statistiques|chiffres|données|audit|"
        r"bilan|note|avis"
    ),
    anonymous=(
        r"experts|riverains|habitants|témoins|critiques|observateurs|sources?|responsables?|salariés|usagers|"
        r"opposants|employé|agent|cadre|élus?|élues?"
    ),
    unnamed=r"anonymat|anonyme|ne pas être (?:nommée?|cité|citée)|sous couvert",
    future=(
        r"sera|seront|va|vont|devrait|devraient|doit|doivent|pourrait|pourraient|d['’]ici|prévoit|table sur|"
        r"\w+(?:era|eront|ira|iront)|est prévue?|sont prévus?"
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
        r"il|elle|ils|elles|ce|cela|cette|ces|cet|c['’]est|ça|puis|mais|et|or|donc|ainsi|là|leur|leurs|son|sa|ses|"
        r"on|y|alors|celui-ci|celle-ci"
    ),
    recommend=r"il faut|faudrait|doit|doivent|devons|devrions|il est temps|mérite(?:nt)?|nous devons|qu['’]on",
    judgement=(
        r"honteu(?:x|se)|scandale(?:ux|use)?|absurde|ridicule|cynique|lâche|courageu(?:x|se)|dangereu(?:x|se)|"
        r"injuste|malhonnête|échec|désastre|catastrophique|erreur|gâchis|mépris|hélas|enfin|heureusement|"
        r"malheureusement|mensonge|pire|meilleur|mauvais\w*"
    ),
    belief=(
        r"je (?:crois|pense|doute|crains|trouve)|à mon avis|selon moi|il me semble|on dirait|nous (?:devons|"
        r"devrions)"
    ),
    thesis=r"la (?:vraie )?question (?:est|n['’]est)|le problème est|la vérité est|en vérité|il s['’]agit",
    inference=r"donc|ainsi|par conséquent|c['’]est pourquoi|dès lors",
    turn=r"mais|pourtant|cependant|toutefois",
    concession=r"certes|il est vrai|bien sûr|sans doute|admettons|j['’]en conviens",
    example=r"par exemple|ainsi à|comme à",
    first_person=r"je|j['’]\w+|moi|mon|ma|mes",
    rhetoric=r"jamais|personne|rien|tous|toujours|évidemment",
    opinion_page=r"opinions?|tribune|éditorial|édito|chronique|point de vue|idées|débats",
    analysis_page=r"analyse|décryptage|vérification",
    live_page=r"direct|en direct|minute par minute",
    release_page=r"communiqué de presse|contacts? presse|à propos de",
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
