"""Words of argument, by language: what urges, judges, infers, grants or denies; what pages that do not argue say."""

_IMPERATIVE = (
    r"(?:(?:ask|ban|begin|build|bring|cap|close|compare|count|drop|end|find|fix|fund|get|give|hand|hold|judge|keep|knock|"
    r"lay|leave|lift|make|mend|move|name|open|pass|pay|pick|print|publish|pull|put|raise|read|rebuild|reject|release|"
    r"remember|repair|repeal|replace|restore|rip|save|scrap|sell|send|set|show|silence|spare|spend|start|take|tax|teach|"
    r"tell|test|throw|treat|trust|withdraw|write) (?:the|an?|its?|them|their|him|his|her|us|our|your|this|that|these|"
    r"those|no|off|up|down|back|\d+|(?!daily|early|only|nearly|weekly|monthly)\w+ly)|vote (?:no|yes|for|against|it|"
    r"them|him|her)|stop(?! me)|let(?!['’]s)|abolish|cancel|reopen|invite|listen|do not|don['’]t)"
)
"""A sentence that opens with a bare verb and how or to what it is done; "Pay rose" and "Vote counting began" do not.
The verbs of recipes ("add", "cut", "stir") are left out."""

ARGUMENT: dict[str, dict[str, str]] = {
    "en": {
        "recommend": (
            rf"^(?:(?:but|and|so|then|now|please|instead),? )?{_IMPERATIVE}|"
            r"should(?:n['’]t)?|must(?:n['’]t)?(?! have)|ought to|needs? to|we have to|"
            r"had better|deserves?|let us|let['’]s(?! (?:get|be|face|say|see|start|begin|look|just))|it is time|"
            r"it['’]s time|time to|would be wise|owes?|cannot afford|can['’]t afford|better to|we need|is needed|"
            r"what is missing|is required|the (?:right|wrong) (?:thing|way|answer|course|choice)|it is (?:right|"
            r"wrong)|no excuse|overdue|would do well to|(?:has|have) a duty|the least \w+ can do|could do worse than"
        ),
        "judgement": (
            r"shabby|shameful|disgrace(?:ful)?|absurd|foolish|folly|reckless|cynical|unwise|cowardly|scandal(?:ous)?|"
            r"outrage(?:ous)?|ridiculous|dishonest|hypocri(?:sy|tical|te)|disastrous|terrible|awful|admirable|"
            r"wonderful|distasteful|naive|stubborn|intransigence|cruel|unfair|unjust|sensible|nonsense|silly|lazy|"
            r"careless|arrogant|shame|shamefully|betray(?:al|ed|s)?|pretend(?:s|ed)?|boasts?|vanity|wasteful|"
            r"rubbish|humbug|indecent|indefensible|inexcusable|unforgivable|unacceptable|intolerable|deplorable|laughable|"
            r"clumsy|farcical|preposterous|ludicrous|perverse|grotesque|callous|heartless|craven|spineless|feckless|inept|"
            r"incompetent|incompetence|irresponsible|short-?sighted|self-(?:serving|defeating)|misguided|"
            r"ill-(?:judged|advised|conceived)|wrong-?headed|half-baked|botched|bungled|shoddy|sham|charade|travesty|"
            r"fiasco|shambles|debacle|laudable|commendable|splendid|fools?|foolishly|"
            r"pointless|useless|needless(?:ly)?|blunder|bargain|insult(?:ing)?|smug|sleight|trickery|mislead(?:ing|"
            r"s)?|misled|daft|madness|adventurism|timid|farce|understandably|rightly|sadly|wisely|so-called|"
            r"world-class|groundbreaking|cutting-edge|sets? a new standard|best-in-class|in (?:its|their) class|"
            r"unrivall?ed|game-chang(?:er|ing)|revolutionary|innovative|first of its kind"
        ),
        "mild": (
            r"wise|brave|bold|failure|failed|failing|disaster|dangerous|honest|fair|wrong(?:ly)?|worst|worse|best|"
            r"better|good|bad|poor|weak|strong|finally|merely|simply|hardly|plainly|clearly|obviously|luckily|"
            r"unfortunately|fortunately|excuse|hid|hidden|hide|secretly|wasted?|mistake|spin|managed|quietly|luxury|"
            r"cheap|mad|blessing|excellent|trick|lie|lied"
        ),
        "belief": (
            r"i (?:think|believe|doubt|suspect|fear|hope|would|say|grant|write|find|wonder|know|call|suggest|ask|"
            r"propose|argue|do not|don['’]t|can say|dispute|object|agree|disagree|want)|i['’]d (?:like|say|rather|be)|"
            r"(?:my|our) (?:own )?(?:view|point|guess|hunch|expectation|answer|objection|quarrel|argument|fear|hope)|"
            r"in my (?:view|opinion)|to my mind|it seems(?: to me)?|seems?|"
            r"looks? (?:very much )?like|appear(?:s|ed)? to|we (?:should|must|need|can|cannot|owe)|one (?:may|might|"
            r"should|cannot)|hard to (?:avoid|justify|defend|explain|resist|see|"
            r"imagine|believe|take seriously)|it is hard to|could do|no one wants|everyone knows|everybody knows|"
            r"nobody (?:can|wants|should)|it (?:means|follows)|which means|there is no reason|"
            r"(?:the|my|a) (?:first|second|third|main|"
            r"best|other) reason"
        ),
        "thesis": (
            r"the (?:real |true |only )?(?:question|problem|point|truth|lesson|case|trouble|issue|danger|real|answer|"
            r"catch|snag|flaw|irony|upshot|least worst) (?:is|has|with|of|remains|outcome)|herein lies|the fact is|"
            r"make no mistake|in truth|"
            r"what (?:matters|is missing|it needs|we need)|would be the|the only (?:way|alternative|thing)|the real|"
            r"nothing to do with|is not (?:that|whether|a|an) .{0,80}(?:but|it is)|leaves? (?:only|no other)|"
            r"none of (?:this|that|these)|bears? (?:this|that|it|them) out|does not survive|do not survive|"
            r"no other reading|(?:do|does|did)(?: not|n['’]t) (?:explain|follow|add up|hold up|stand up|square)|"
            r"overstates?|understates?|miss(?:es)? the point|beside the point|proves? (?:nothing|too much)|"
            r"(?:is|are)(?: not|n['’]t) (?:true|so|the (?:point|problem|question|answer|issue))|nor is it true|"
            r"^not so(?=[.,;:])|the (?:best|strongest|real|only) (?:argument|case|reason) (?:for|against)"
        ),
        "inference": (
            r"^(?:but|still|yet|nor)|so|therefore|thus|hence|that means|this means|it means|it follows|which is why|"
            r"that is why|then|after all|for if|unless|cannot be|suggests?|implies|which means|in other words|"
            r"explains? why|"
            r"the (?:likelie(?:r|st)|better|simplest|more likely|most likely) (?:reading|explanation|answer)"
        ),
        "generality": (
            r"^(?:but |and |so |yet |still, )?(?:a|an|no|any|every) [a-z’'-]+(?: (?!for|of|in|on|to|"
            r"with)[a-z’'-]+)? (?:(?:that|who|which) (?!was|were|had|has|said|\w+ed )\w+|without \w+ is|is (?:not|"
            r"only|never) an?)|^(?:but |and |so )?to [a-z]+ .{1,80}(?:is|would be|means)|^(?:those|anyone|whoever|"
            r"people) who (?!was|were|had|\w+ed )|(?:you|one|nobody|no one) (?:cannot|can['’]t|can|do not|don['’]t)|"
            r"(?:is|are) (?:only|merely|just) an?"
        ),
        "turn": r"but|still|yet|however|nevertheless|and yet",
        "contrast": r"not (?:\w+,? ){1,8}but|(?:is|are|was) not [^;:,]{1,60}[;:,] (?:it|they|he|she) (?:is|are|was)",
        "concession": (
            r"to be sure|granted|i grant|it is true that|admittedly|of course|certainly|no doubt|to be fair|true,|"
            r"in fairness|no honest|concede|critics (?:will )?say|opponents (?:will )?say|some will say|it may be|"
            r"may not have|there is something in|not for bad reasons|deserves a hearing|that is true|nobody denies|"
            r"no one denies|the case against|(?:is|are|has|have) an? (?:real|fair|good|serious|legitimate) (?:problem|"
            r"point|question|objection|challenge)|the objection|(?:be|is) unfair to|would be wrong to say|"
            r"a fair point|(?:is|are|['’]s|['’]re) (?:quite |partly )?right (?:about|that|to|on)|i (?:do not|don['’]t|"
            r"will not|won['’]t|would not|wouldn['’]t) (?:dispute|deny|doubt|pretend|claim|say that)|i(?:['’]ll| will|"
            r" must| should) (?:give \w+|admit|confess|concede|grant)|the other side of it|has its points|(?:would|"
            r"will) be (?:expensive|costly|hard|painful|difficult)|there will be (?:pain|losers|costs?)|"
            r"as far as it goes|not (?:a )?(?:free|painless|cheap)|(?:is|are) not (?:empty|baseless)|"
            r"has (?:some )?merit|^(?:yes|sure|fair enough|granted|true enough|all right|very well)[,;:.]|"
            r"(?:it is|it['’]s) (?:also |quite |perfectly )?(?:true|easy to see why)|"
            r"(?:he|she|they|it|that)(?: is| are|['’]s|['’]re) (?:quite |partly |perfectly )?(?:right|"
            r"not wrong)(?=[.,;])|"
            r"i (?:cannot|can['’]t|could not|couldn['’]t) (?:prove|deny|rule out)|"
            r"(?:is|are|was|were) real(?: enough)?(?=[.,;])|"
            r"(?:do|does|did) (?:bring|carry|cost|create|cut|deserve|exist|fall|grow|happen|have|help|hurt|lose|make|"
            r"matter|need|pay|rise|save|suffer|want|work)|(?:is|was|are|were) no (?:golden age|paradise|angels?|"
            r"saints?)|there (?:is|are) (?:a |some )?(?:risks?|costs?|price|downsides?) (?:in|to) (?:that|this|it)|"
            r"i (?:understand|sympathi[sz]e)|(?:not|none of (?:this|which)) (?:is )?to (?:say|deny)|(?:has|"
            r"have) a (?:case(?! of)|point)|to (?:his|her|its|their) credit|no one is (?:saying|suggesting)|there are "
            r"(?:real|good|serious|legitimate) \w+|counter-?arguments?|for all (?:its|their|his|her) \w+|(?:best|"
            r"strongest) (?:case|argument) (?:for|against)"
        ),
        "example": (
            r"for example|for instance|such as|take the|consider|look at|on the island of|elsewhere|one of them|"
            r"case in point"
        ),
        "first_person": r"i|my|me|myself|mine|i['’]m|i['’]ve|i['’]d|i['’]ll",
        "third_person": r"he|she|his|her|hers|him|himself|herself|(?:he|she)['’](?:s|d|ll)",
        "rhetoric": (
            r"never|nobody|nothing|no one|everyone|everybody|always|surely|indeed|hardly|of course|mind you|read that|"
            r"imagine|oh|hence|not one of|all the more|even more|somehow|anyone who|any more than"
        ),
        "negation": r"not|no|never|nobody|nothing|none|cannot|neither|nor|without|\w+n['’]t",
        "possibility": r"would|could|can|may|might|cannot|(?:would|could|can)n['’]t",
        "explainer_page": (
            r"explained|explainers?|fact checks?|in depth|the numbers|q ?& ?a|background news article|"
            r"(?:all )?(?:what|everything)(?: we| you| to)+(?: need to)? know.*|what it means|what happens (?:if|when|"
            r"next).*"
        ),
        "satire_page": r"satir(?:e|ical)(?: article)?|parody|humou?r|spoof",
    },
    "de": {
        "recommend": (
            r"sollten?|wir müssen|muss|es ist (?:an der )?zeit|braucht es|gehört abgeschafft|wir brauchen|darf nicht|"
            r"dürfen nicht|verdien(?:t|en)"
        ),
        "judgement": (
            r"schändlich|absurd|töricht|leichtsinnig|zynisch|klug|mutig|feige|skandal\w*|lächerlich|unehrlich|ehrlich|"
            r"versagen|katastrophe|katastrophal|unfair|ungerecht|vernünftig|unsinn|falsch|richtig|leider|endlich|bloß|"
            r"schlimm\w*|schlecht\w*|fehler|verschwendung|unsinnig|dreist"
        ),
        "belief": (
            r"ich (?:glaube|denke|meine|finde|fürchte|hoffe|bezweifle)|meiner meinung|meines erachtens|es scheint|"
            r"offensichtlich|wir (?:sollten|müssen|dürfen)"
        ),
        "thesis": (
            r"die (?:eigentliche )?frage ist|das problem ist|die wahrheit ist|in wahrheit|es geht (?:nicht )?um|"
            r"entscheidend ist"
        ),
        "inference": r"also|folglich|deshalb|darum|daher|das heißt|das bedeutet",
        "turn": r"aber|doch|dennoch|trotzdem",
        "concession": (
            r"zwar|zugegeben|gewiss|freilich|natürlich|sicherlich|es stimmt|allerdings|sicher,|richtig ist|"
            r"einzuräumen|ich (?:behaupte|bestreite) nicht|(?:hat|haben|liegt|liegen) (?:darin |damit )?recht|"
            r"gehört zur wahrheit|bestreitet niemand"
        ),
        "example": r"zum beispiel|beispielsweise|etwa in|wie in",
        "first_person": r"ich|mich|mir|mein\w*",
        "rhetoric": r"nie|niemand|nichts|jeder|alle|immer|wahrlich|eben|doch wohl",
        "negation": r"nicht|kein\w*|nie|niemand|nichts|weder|noch nie|ohne",
        "possibility": r"könnten?|würden?|kann|können|dürften?|wäre|hätte|ginge",
        "explainer_page": r"faktencheck|hintergrund|was (?:wir wissen|sie wissen müssen|jetzt passiert).*|erklärt",
        "satire_page": r"satire(?:zeitung)?",
    },
    "fr": {
        "recommend": r"il faut|faudrait|doit|doivent|devons|devrions|il est temps|mérite(?:nt)?|nous devons|qu['’]on",
        "judgement": (
            r"honteu(?:x|se)|scandale(?:ux|use)?|absurde|ridicule|cynique|lâche|courageu(?:x|se)|dangereu(?:x|se)|"
            r"injuste|malhonnête|échec|désastre|catastrophique|erreur|gâchis|mépris|hélas|enfin|heureusement|"
            r"malheureusement|mensonge|pire|meilleur|mauvais\w*"
        ),
        "belief": (
            r"je (?:crois|pense|doute|crains|trouve)|à mon avis|selon moi|il me semble|on dirait|nous (?:devons|"
            r"devrions)"
        ),
        "thesis": r"la (?:vraie )?question (?:est|n['’]est)|le problème est|la vérité est|en vérité|il s['’]agit",
        "inference": r"donc|ainsi|par conséquent|c['’]est pourquoi|dès lors",
        "turn": r"mais|pourtant|cependant|toutefois",
        "concession": (
            r"certes|il est vrai|bien sûr|sans doute|admettons|j['’]en conviens|je (?:sais|reconnais|ne (?:prétends|"
            r"nie|conteste) pas)|a raison (?:de|sur)|c['’]est vrai|soit,|personne ne (?:réclame|nie|conteste)"
        ),
        "example": r"par exemple|ainsi à|comme à",
        "first_person": r"je|j['’]\w+|moi|mon|ma|mes",
        "rhetoric": r"jamais|personne|rien|tous|toujours|évidemment",
        "negation": r"ne|n['’]\w+|pas|jamais|personne|rien|aucune?|ni|sans",
        "possibility": r"peut|peuvent|pourrait|pourraient|\w+(?:erait|eraient)",
        "explainer_page": r"décryptage|vérification|ce que l['’]on sait.*|tout comprendre.*|on vous explique.*",
        "satire_page": r"satire|parodie|humour",
    },
    "es": {
        "recommend": r"hay que|debe(?:n|mos|ría|rían)?|deberíamos|es hora de|merece(?:n|mos)?|tenemos que|tiene que",
        "judgement": (
            r"vergonzos\w+|vergüenza|escándalo|absurd\w+|ridícul\w+|cínic\w+|cobarde|valiente|peligros\w+|injust\w+|"
            r"deshonest\w+|fracaso|desastre|error|despilfarro|mentira|por desgracia|por fin|afortunadamente|"
            r"lamentable\w*|peor|mejor|mal[oa]s?"
        ),
        "belief": r"creo que|pienso que|me parece|a mi juicio|en mi opinión|dudo|temo|parece que|debemos",
        "thesis": (
            r"la (?:verdadera )?(?:cuestión|pregunta) (?:es|no es)|el problema es|la verdad es|lo que (?:importa|"
            r"falta)|se trata de"
        ),
        "inference": r"por tanto|por lo tanto|así que|por eso|en consecuencia|de ahí",
        "generality": r"^(?:pero |y )?(?:quien(?:es)?|nadie|no se|ningun[oa]?)",
        "contrast": r"no [^;:.]{1,60}(?:, sino|; sino|: )",
        "turn": r"pero|sin embargo|no obstante",
        "concession": (
            r"es cierto|es verdad|claro que|sin duda|por supuesto|cierto es|admito|reconozco|tiene razón|"
            r"no seré yo quien|no (?:niego|pretendo|digo que)|también es verdad|es mucho dinero|hay un argumento"
        ),
        "example": r"por ejemplo|como en|basta ver",
        "first_person": r"yo|me|mi|mis",
        "rhetoric": r"nunca|nadie|nada|todos|siempre|jamás|desde luego",
        "negation": r"no|nunca|nadie|nada|ni|ningún|ninguna|tampoco|jamás|sin",
        "possibility": r"puede|pueden|podría|podrían|\w+(?:aría|ería|iría)n?",
        "explainer_page": r"claves|las claves.*|verificación|lo que (?:se sabe|sabemos).*|qué se sabe.*",
        "satire_page": r"sátira|humor|parodia",
    },
    "pt": {
        "recommend": (
            r"é preciso|deve(?:m|mos|ria|riam)?|deveríamos|está na hora|merece(?:m|mos)?|temos de|temos que|tem de|"
            r"tem que"
        ),
        "judgement": (
            r"vergonhos\w+|vergonha|escândalo|absurd\w+|ridícul\w+|cínic\w+|covarde|corajos\w+|perigos\w+|injust\w+|"
            r"desonest\w+|fracasso|desastre|erro|desperdício|mentira|infelizmente|finalmente|felizmente|lamentável|"
            r"pior|melhor|má|mau|maus"
        ),
        "belief": r"acho que|penso que|creio que|parece-me|na minha opinião|a meu ver|duvido|receio|parece que|devemos",
        "thesis": (
            r"a (?:verdadeira )?(?:questão|pergunta) (?:é|não é)|o problema é|a verdade é|o que (?:importa|falta)|"
            r"trata-se de"
        ),
        "inference": r"portanto|por isso|logo|assim sendo|daí",
        "turn": r"mas|porém|contudo|no entanto",
        "concession": (
            r"é verdade|é certo|claro que|sem dúvida|admito|decerto|reconheço|tem razão|não (?:nego|pretendo|digo que|"
            r"garanto)|há um argumento|também é verdade|concedo"
        ),
        "example": r"por exemplo|como em|basta ver",
        "first_person": r"eu|me|mim|meu|minha",
        "rhetoric": r"nunca|ninguém|nada|todos|sempre|jamais|evidentemente",
        "negation": r"não|nunca|ninguém|nada|nem|nenhuma?|jamais|sem",
        "possibility": r"pode|podem|poderia|poderiam|\w+(?:aria|eria|iria)m?",
        "explainer_page": r"entenda.*|verificação|o que se sabe.*|perguntas e respostas",
        "satire_page": r"sátira|humor|paródia",
    },
}
