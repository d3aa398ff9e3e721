"""By language: words by which statements are seen to pull apart or to leave something open, and by which not."""

TENSIONS: dict[str, dict[str, str]] = {
    "en": {
        "a_or_an": r"an?|one",
        "accuses": r"accus(?:es?|ed|ing)|blam(?:es?|ed|ing)",
        "answers": (
            r"den(?:y|ies|ied)|reject(?:s|ed)|respond(?:s|ed)?|repl(?:y|ies|ied)|comment|lawyers?|attorneys?|"
            r"spokes\w+|reached|contacted|answered"
        ),
        "partial": (
            r"(?:an)?other|others|of (?:them|these|those|which|whom)|including|includes|further|more|additional|"
            r"extra|"
            r"remaining|rest|half|each|per (?!cent)|every|a (?:day|night|week|month|head|piece)|average|fewer|less|"
            r"up to|at least|at most|over|under|above|below|nearly|almost|about|around|roughly|some|only|just|first|"
            r"rose|risen|rising|fell|fallen|grew|grown|dropped|climbed|cut|increase[ds]?|decrease[ds]?|from|between|"
            r"compared|against|instead|rather|would|could|should|may|might|will|can|must|if|plans?|planned|target|"
            r"budget(?:ed)?|expect(?:s|ed)?|estimate[ds]?|forecasts?|limit|capacity|licensed|originally|initially|"
            r"earlier|previous(?:ly)?|typical(?:ly)?|usual(?:ly)?|\d to \d|once|used to|before|now|today|still|again|"
            r"had|misstated|not|no|never"
        ),
        "rival": (
            r"puts? (?:it|them|the (?:figure|number|total|toll|sum|share)) at|the (?:true|real|actual) (?:figure|"
            r"number|total|sum)"
        ),
        "speaks_of": r"(?:speaks?|spoke) of|counts|counted|(?:says?|said) (?:it|there) (?:was|were|is|are)",
        "gap": (
            r"(?:the|that|this) (?:gap|discrepancy|difference)|the two (?:figures|numbers|sums|counts|totals)|"
            r"(?:figures|numbers|counts|accounts) (?:differ|disagree|do not match|do not agree|do not add up)"
        ),
        "no_such": r"(?:(?<=no such )|(?<=any such ))\w+",
        "refuses_talks": (
            r"(?:refuses|refused|refusing|declines|declined|unwilling) (?:to|all|any) (?:\w+ ){0,2}(?:talks?|speak|"
            r"meet|"
            r"negotiat\w+)|(?:did|have|has) not (?:met|meet|talk|talked|negotiated?)|(?:not one|nobody|"
            r"no one|"
            r"never|no) (?:\w+ ){0,4}(?:met|talked|negotiated|spoken (?:to|with))|no (?:talks|meetings?|negotiations)"
        ),
        "tells_of_talks": (
            r"(?:talks|meetings?|negotiations)|met (?:with|for|in)|sat (?:down|across a table)|(?:spoke|"
            r"talked) (?:to|"
            r"with)|negotiated"
        ),
        "recent": (
            r"last (?:week|month|night|weekend)(?:['’]s)?|this (?:week|month)(?:['’]s)?|yesterday|\w+ days ago|"
            r"on (?:\w+)?day"
        ),
    },
    "de": {
        "a_or_an": r"eine?",
        "accuses": r"beschuldig\w+|wirft|warf|werfen|warfen|bezichtig\w+",
        "answers": (
            r"bestreite\w*|bestritt\w*|wies|weist|zurück|reagier\w+|antwort\w+|äußer\w+|sprecher\w*|anwält\w+|anwalt|"
            r"anfrage"
        ),
        "partial": (
            r"andere[nrsm]?|weitere[nr]?|mehr|weniger|davon|darunter|übrige[nr]?|rest|hälfte|je|pro|jede[nrs]?|"
            r"im schnitt|"
            r"durchschnittlich|bis zu|mindestens|höchstens|über|unter|fast|knapp|rund|etwa|gut|circa|ungefähr|nur|"
            r"erst|"
            r"stieg(?:en)?|gestiegen|sank(?:en)?|gesunken|wuchs|gewachsen|auf|von|zwischen|statt|gegenüber|gegen|zu|"
            r"würden?|"
            r"könnten?|sollen?|sollten?|dürften?|wird|werden|will|wollen|wenn|plan\w*|geplant\w*|ziel|budget|"
            r"erwartet\w*|"
            r"geschätzt\w*|prognose|ursprünglich|zunächst|früher\w*|zuvor|einst|jetzt|heute|noch|wieder|hatten?|"
            r"nicht|kein\w*|"
            r"nie|ab"
        ),
        "rival": r"die (?:wahre|wirkliche|tatsächliche|richtige) (?:zahl|summe)|beziffer\w+ (?:sie|ihn|es|das) auf",
        "speaks_of": r"nenn(?:t|en)|nannten?|spr(?:icht|echen|ach|achen) von|zähl(?:t|en|te|ten)",
        "gap": r"(?:die|diese) (?:differenz|diskrepanz|abweichung|lücke)|die beiden (?:zahlen|summen|angaben)",
        "no_such": r"(?:(?<=keine solche )|(?<=kein solches )|(?<=keinen solchen )|(?<=kein solcher ))\w+",
        "refuses_talks": (
            r"(?:verweiger\w+|lehn\w+|weiger\w+) (?:\w+ ){0,3}(?:gespräch\w*|verhandlung\w*|treffen|zu (?:sprechen|"
            r"reden|"
            r"verhandeln))|kein(?:e|en)? (?:gespräch\w*|verhandlung\w*|treffen)|"
            r"nie(?:mand)? (?:\w+ ){0,4}(?:getroffen|gesprochen|"
            r"verhandelt)"
        ),
        "tells_of_talks": r"gespräch\w*|verhandlung\w*|treffen|trafen|getroffen|verhandelten?",
        "recent": r"(?:vergangenen?|vorigen?|letzten?) (?:woche|monat|\w+tag)|gestern|vor \w+ tagen|am \w+tag\w*",
    },
    "fr": {
        "a_or_an": r"une?(?! (?:centaine|dizaine|vingtaine|trentaine|quarantaine|cinquantaine|douzaine))",
        "accuses": r"accus(?:e|ent|é|ait)|reproch(?:e|ent|é|ait) à",
        "answers": r"dément\w*|nie|rejet\w+|répond\w*|réagi\w*|avocate?s?|porte-parole|sollicité\w*|commentaire",
        "partial": (
            r"autres?|dont|parmi|de plus|supplémentaires?|encore|reste|moitié|par|chaque|chacune?|en moyenne|"
            r"jusqu['’]à|au moins|"
            r"au plus|plus|moins|près|environ|quelque|presque|seulement|premi(?:er|ère)s?|hausse|baisse|augment\w+|"
            r"baiss\w+|"
            r"pass\w+|entre|contre|au lieu|\w+rai(?:t|ent)|pourr\w+|doit|doivent|devr\w+|va|vont|si|prévu\w*|"
            r"prévoi\w+|"
            r"objectif|budget|attendu\w*|estimé\w*|estimation|limite|capacité|initialement|auparavant|avant|"
            r"autrefois|"
            r"aujourd['’]hui|désormais|avai(?:t|ent)|pas|jamais|aucune?"
        ),
        "rival": r"le (?:vrai|véritable) (?:chiffre|nombre|montant)|(?:le|la|les) (?:chiffre|estime|évalue)(?:nt)? à",
        "speaks_of": r"parl(?:e|ent) de|évoqu(?:e|ent)|avance(?:nt)? (?:le|un) chiffre|compte(?:nt)?",
        "gap": r"(?:cet|l['’])écart|la différence|cette différence|les deux (?:chiffres|sommes|comptes)",
        "no_such": (
            r"(?:(?<=aucun tel )|(?<=aucune telle ))\w+|(?:(?<=aucun )|(?<=aucune ))\w+(?= de (?:ce genre|la sorte))"
        ),
        "refuses_talks": (
            r"refus\w+ (?:de |d['’]|tout(?:e)? )(?:\w+ ){0,2}(?:parler|rencontrer|discuter|négocier|discussion|"
            r"négociation|"
            r"rencontre)|aucune? (?:discussion|négociation|rencontre|réunion)|(?:jamais|pas) (?:rencontré|négocié|"
            r"discuté)"
        ),
        "tells_of_talks": (
            r"discussions?|négociations?|rencontres?|pourparlers|réunions?|rencontré\w*|négocié|discuté"
        ),
        "recent": (
            r"(?:la semaine|le mois) derni(?:ère|er)|hier|il y a \w+ jours|(?:lundi|mardi|mercredi|jeudi|vendredi|"
            r"samedi|dimanche)"
        ),
    },
    "es": {
        "a_or_an": r"una?",
        "accuses": r"acus(?:a|an|ó|aron|ado) a|culp(?:a|an|ó|aron) a",
        "answers": (
            r"niega|negó|desmi\w+|rechaz\w+|respond\w+|contest\w+|abogad[oa]s?|portavo\w+|comentar\w*|declin\w+"
        ),
        "partial": (
            r"otr[oa]s?|de (?:ellos|ellas|los cuales|las cuales)|entre|además|más|menos|adicional(?:es)?|resto|mitad|"
            r"por|cada|"
            r"de media|promedio|hasta|al menos|como (?:mínimo|máximo)|casi|cerca|unos|unas|alrededor|aproximadamente|"
            r"solo|sólo|"
            r"primer[oa]?s?|sub(?:ió|ieron)|baj(?:ó|aron)|aument\w+|creci\w+|ca(?:yó|yeron)|pas(?:ó|aron)|de|frente|"
            r"contra|en lugar|"
            r"\w+ría|\w+rían|podr\w+|debe|deben|si|plan\w*|previst\w+|prevé|objetivo|presupuest\w+|esperad\w+|"
            r"estimad\w+|"
            r"límite|capacidad|inicialmente|antes|ahora|hoy|todavía|había|habían|no|nunca|ningun\w*"
        ),
        "rival": r"la (?:verdadera cifra|cifra (?:real|verdadera))|l[oa]s? (?:cifra|sitúa|eleva)n? en",
        "speaks_of": r"habl(?:a|an|ó|aron) de|cuentan?|contó|contaron",
        "gap": r"(?:la|esa|esta) (?:diferencia|discrepancia|brecha)|l[oa]s dos (?:cifras|números|cantidades)",
        "no_such": r"(?:(?<=ningún )|(?<=ninguna ))\w+(?= (?:de ese tipo|semejante|así))|(?<=no hubo tal )\w+",
        "refuses_talks": (
            r"(?:se niega|se niegan|rechaza|se ha negado|se negó) (?:a |todo |toda )?(?:\w+ ){0,2}(?:hablar|reunirse|"
            r"negociar|"
            r"diálogo|negociación|reunión)|ningun[ao]? (?:reunión|negociación|contacto)|no (?:se )?(?:ha|"
            r"han) (?:reunido|negociado)"
        ),
        "tells_of_talks": r"reuni(?:ón|ones|eron|ó|do)|negociaciones|conversaciones|negociaron|encuentros?",
        "recent": (
            r"(?:la semana|el mes|el \w+) pasad[oa]|ayer|hace \w+ días|el (?:lunes|martes|miércoles|jueves|viernes|"
            r"sábado|domingo)"
        ),
    },
    "pt": {
        "a_or_an": r"uma?",
        "accuses": r"acus(?:a|am|ou|aram)|culp(?:a|am|ou|aram)",
        "answers": (
            r"nega|negou|desment\w+|rejeit\w+|respond\w+|advogad[oa]s?|porta-vo\w+|assessoria|comentar\w*|"
            r"procurad[oa]"
        ),
        "partial": (
            r"outr[oa]s?|d(?:eles|elas|os quais|as quais)|entre|além|mais|menos|adiciona(?:l|is)|restantes?|resto|"
            r"metade|por|cada|"
            r"em média|até|pelo menos|no mínimo|no máximo|quase|cerca|uns|umas|aproximadamente|apenas|só|"
            r"primeir[oa]s?|"
            r"sub(?:iu|iram)|ca(?:iu|íram)|aument\w+|cresc\w+|pass(?:ou|aram)|de|contra|em vez|\w+ria|\w+riam|"
            r"pode\w*|deve|"
            r"devem|se|plan\w*|previst\w+|prevê|meta|orçamento|orçad\w+|esperad\w+|estimad\w+|limite|capacidade|"
            r"inicialmente|antes|agora|hoje|ainda|tinham?|não|nunca|nenhum\w*"
        ),
        "rival": r"o (?:verdadeiro número|número (?:real|verdadeiro))|[oa]s? (?:estima|calcula|coloca)m? em",
        "speaks_of": r"fal(?:a|am|ou|aram) em|contam?|contou|contaram",
        "gap": r"(?:a|essa|esta) (?:diferença|discrepância)|os dois (?:números|valores|totais)",
        "no_such": r"(?:(?<=nenhum )|(?<=nenhuma ))\w+(?= (?:desse tipo|semelhante|assim))",
        "refuses_talks": (
            r"(?:se recusa|recusa-se|se recusou|recusou-se|rejeita) (?:a |qualquer )?(?:\w+ ){0,2}(?:falar|conversar|"
            r"reunir\w*|"
            r"negociar|diálogo|negociação|reunião)|nenhum[ao]? (?:reunião|negociação|conversa|encontro)|"
            r"não (?:se )?(?:reuniu|negociou)"
        ),
        "tells_of_talks": r"reuni(?:ão|ões|ram|u)|negociações|conversas|negociaram|encontros?",
        "recent": (
            r"(?:na semana|no mês|na \w+-feira) passad[oa]|ontem|há \w+ dias|na (?:segunda|terça|quarta|quinta|"
            r"sexta)-feira"
        ),
    },
}
