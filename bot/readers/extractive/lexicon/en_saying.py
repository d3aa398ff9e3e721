"""English words that tell who speaks: verbs of saying, titles, what people, bodies and papers are called."""

from bot.core.language.alternatives import by_first_letter

# Verbs that report what somebody says, thinks or shows where "that" follows, and tell of a deed elsewhere: "accepted
# that it was late", "accepted the prize".
_WITH_THAT = by_first_letter(
    r"accept(?:s|ed)|affirm(?:s|ed)?|agree[sd]?|allow(?:s|ed)|answer|boast(?:s|ed)|certif(?:ies|ied)|"
    r"clarif(?:ies|ied)|comment(?:s|ed)|confess(?:es|ed)|concur(?:s|red)|deduce[sd]|demand(?:s|ed)|demonstrate[sd]?|"
    r"determine[sd]|disagree[sd]|emphasi[sz]e[sd]?|establish(?:es|ed)|forecasts?|grant(?:s|ed)|guarantee[sd]?|held|"
    r"holds?|hoped|hypothesi[sz]e[sd]?|impl(?:ies|ied|y)|infer(?:s|red)|intimate[sd]|joke[sd]?|judge[sd]|"
    r"mention(?:s|ed)|object(?:s|ed)|observe[sd]?|opine[sd]|plead(?:s|ed)?|posit(?:s|ed)|proclaim(?:s|ed)|"
    r"propose[sd]?|protest(?:s|ed)|reason(?:s|ed)|recommend(?:s|ed)?|reiterate[sd]?|remember(?:s|ed)|repeat(?:s|ed)|"
    r"retort(?:s|ed)|rule[sd]|signal(?:s|led|ed)|specif(?:ies|ied|y)|speculate[sd]?|stipulate[sd]?|submit(?:s|ted)|"
    r"suggest|surmise[sd]|suspected|theori[sz]e[sd]?|underline[sd]|underscore[sd]|volunteer(?:s|ed)|acknowledge|admit|"
    r"announce|calculate|concede|declare|disclose|explain|indicate|maintain|note|prove[sd]?|recall|reveal|"
    r"stress|"
    r"makes? (?:it )?clear|"
    r"made (?:it )?clear|let it be known|takes? the view|took the view|(?:is|are|was|were) of the (?:view|opinion)"
)
# … and where somebody is told: "reminded the jury that", "put it to him that".
_TELLING = by_first_letter(
    r"remind(?:s|ed)|assure[sd]|inform(?:s|ed)|notif(?:ies|ied)|advise[sd]|persuade[sd]|puts? it to|suggested to|"
    r"confirmed to|admitted to|complained to|explained to|wrote to|agree[sd]? with|argue[sd] with|indicated to"
)

# What somebody rejects in words, and not by a deed: "rejected the claim", "rejected the appeal".
_A_CLAIM = (
    r"(?= (?:(?:an?|the|that|this|any|all|his|her|its|their|such) )?(?:\w+ )?(?:claims?|charges?|suggestions?|"
    r"accusations?|allegations?|criticisms?|idea|notion|arguments?|accounts?|figures?|reports?|fears?)\b)"
)

# What a paper or a witness bears out, or does not: "the minutes confirm this".
_BEARS_OUT = (
    r"(?:confirm|acknowledge|admit|concede|reveal|prove|corroborate|echo|endorse)s?(?= (?:this|as much|the same)\b)"
)

_RESEARCHES = by_first_letter(
    r"counted|compared?s?|tested|measured|analy[sz]e[sd]?|examined|re-?(?:ran|tested|measured|analy[sz]ed|examined|"
    r"calculated)|surveyed|interviewed|polled|sampled|tracked|followed|modell?ed|simulated|recorded|logged|tallied|"
    r"calculated|studied|monitored|looked at|looked for|trawled|combed|matched|checked|asked|pooled|dated|observed|"
    r"estimated|detected|identified|linked|traced|mapped|weighed"
)

SAYING: dict[str, str] = {
    "say": (
        r"said(?! (?:nothing|goodbye|hello|little))|says|say|told|tells?(?! of| the (?:story|tale)| (?:you|"
        r"us) (?:\w+ )?(?:nothing|little|much|more|less|something|everything|a lot))|"
        r"add(?:s|ed)(?! up| [£$€]?\d| (?:[\w’'-]+ ){1,3}up\b)|argues?|"
        r"argued(?! (?:for|over|about|with))|warned|warns|warn|claimed|claims|claim|insisted|"
        r"insists|insist|announce[sd](?! an? (?:[\w-]+ ){0,2}(?:inquiry|review|investigation|deal|plan|strike|ban|"
        r"fund|bid|move)\b)|stated|states|explained|explains|noted|notes|acknowledged|acknowledges|"
        r"admitted|admits|confirmed|confirms|denied|denies|deny|(?<!will )reports?|estimated|estimates|estimate|"
        r"reported(?! (?:an? )?(?:[a-z]+ )?(?:loss|losses|profits?|earnings)\b)|"
        r"wrote|writes?|state(?= that| in)|complain|counter(?= that)|dispute|thinks?|question(?:s|ed)|blamed|suggest|"
        r"attribute[sd]?|remember(?:s|ed)(?= (?:how|it|him|her|them|the|\w+ing)\b)|(?:spoke|speaks?|talk(?:s|ed)) of|"
        r"(?:puts?|sees|saw) it(?=[,;.])|gave evidence that|"
        r"tweeted|posted|testified|recalled|recalls|replied|replies|stressed|stresses|suggested|suggests|"
        r"concluded|concludes?|found(?! no (?:one|time|way)\b| .{0,60}guilty| its way| an? (?:new|buyer|home|job|"
        r"way)\b)|finds|shows|showed|"
        r"show|"
        r"disputes|(?:puts?|(?<!which )(?<!that )(?<!it )work(?:s|ed) out) (?:(?:the|that|this|those|these|his|her|"
        r"its|their|annual|"
        r"total) (?:[\w’'-]+ ){1,9}|them |it |that )?at|"
        r"disputed|declared|declares|complained|complains|maintained|maintains|alleged?|alleges|promised|predicted|"
        r"predicts|predict|believes|believe|calculated|calculates|pointed out|points out|revealed|reveals|"
        rf"reject(?:s|ed){_A_CLAIM}|counters|countered|conceded|concedes|declined to comment|answered|call(?:s|"
        rf"ed)(?= (?:it|him|her|them|this|that|the [\w’'-]+) (?:an?|the|“”|[a-z]+(?:ous|ful|[ai]ble|ic|al|ive|"
        rf"less))(?!\w))|makes the case|made the case|"
        r"(?:is|are|was|were) (?:reporting|saying|warning|arguing)|blames?|accuse[sd]?|"
        r"(?:not )?rul(?:e[sd]?|ing) (?:this |that |it )?out|"
        r"figured|figures that|reckon(?:s|ed)?|records? that|recorded that|(?:go|goes|went) on to|"
        r"cautioned|cautions?|feared|(?:fear|suspect)s?(?= (?:that|the|it|he|she|they|their))|expect(?:s|ed)?|"
        r"forecast(?:s|ed)?(?= that)|(?<=ha[ds] )forecast|(?<=have )forecast|call(?:s|ed)? (?:on|for)|"
        r"describe[sd]?(?= (?:the|an?|it|him|her|them|how|his|its|"
        r"their|\w+ing)\b)|denounced|criticised|criticized|"
        rf"dismiss(?:es|ed){_A_CLAIM}|welcomed|condemned|urged|urges|contend(?:s|ed)?|assert(?:s|ed)|remarked|"
        rf"observed that|disclosed|"
        r"vowed|pledged|cited|cites|(?:gave|gives?)(?= (?:him|her|us|me|them) \d|.{3,50} \d+ out of| (?:an?|the|its|"
        r"his|her|their) (?:figure|total|number|reason|estimate|account)\b)|"
        r"lamented|hailed|slammed|blasted|indicated|hinted|testif(?:y|ies)|swore|(?:is|was|were) quoted as saying|"
        r"(?:is|are|was|were) (?:adamant|insistent|confident|convinced|sure)(?= (?:that|the|it|he|she|they|there)\b)|"
        r"(?:is|was) (?:(?:more|less|even|equally) )?(?:cautious|blunt(?:er)?|optimistic|pessimistic|unequivocal|"
        r"emphatic|"
        r"categorical|sceptical|skeptical|scathing|gloomier|clear)(?=:)|"
        r"refused to (?:say|comment)|would not say|declined to (?:say|answer|discuss|rule|confirm|elaborate|name|"
        r"identify|speculate)|point(?:s|ed) to|"
        rf"{_BEARS_OUT}|(?:{_WITH_THAT})(?= that\b)|(?:{_TELLING})(?= (?:[\w’'-]+ ){{1,6}}?that\b)"
    ),
    "says_quotation": (
        r"sent|posted|gave(?= (?:us|me|him|her|them)\b)|asked|described|put it|(?:goes|went) on(?=[:,]| “)|read|reads|"
        r"began|continued|joked|laughed|sighed|shouted|"
        r"called|calls|shared|recounted|offered|responded|texted|emailed|quipped|mused|fumed|beamed|enthused|snapped|"
        r"hit back|shrug(?:s|ged)|nod(?:s|ded)|grin(?:s|ned)|frowned|grimaced|winced|interrupted|interjected|persisted|"
        r"deadpanned|pleaded|shrieked|yelled|whispered|muttered|murmured|cried|exclaimed|protested|agreed|reflected|"
        r"volunteered|grumbled|moaned|thundered|wondered|marvelled|scoffed|sniffed|snorted|chuckled|laughs|sighs|"
        r"smiles|"
        r"smiled|raged|chimed in"
    ),
    "plainly_says": (
        r"said|says?|told|tells?|insist(?:s|ed)?|argue[sd]?|warn(?:s|ed)?|testified|claimed|alleged?|alleges|"
        r"accuse[sd]?|contend(?:s|ed)?|den(?:y|ies|ied)|concede[sd]?|conclude[sd]?|caution(?:s|ed)?|admit(?:s|ted)|"
        r"acknowledge[sd]|vowed|complain(?:s|ed)|predict(?:s|ed)?|reckon(?:s|ed)?|believes?|confirm(?:s|ed)|"
        r"explain(?:s|ed)|urge[sd]|recall(?:s|ed)|replied|put it|called (?:on|for)|"
        r"declined to \w+|pointed out|points out|refused to \w+"
    ),
    "says_nothing": (
        r"sense|history|logic|wisdom|experience|laws?|rules?|instinct|legend|tradition|it|there|nobody|no one|nothing|"
        r"everyone|everybody|anyone|who|whom|what|which|that|if|when|because|after|before|since|while|whether|than|"
        r"is|are|was|were|be|been|had|has|have|do|did|would|will|could|can|may|should|you|he|she|they|we|this|these|"
        r"those|how|why|where|whose|not|no|never|sign|signs|name|words?|story|bible|books?|having|let|lets|somebody|"
        r"someone|each|every"
    ),
    "plans": r"expect(?:s|ed)?|fear(?:s|ed)?|suspects?",
    "saying": (
        r"(?:claiming|alleging|arguing|asserting|insisting|stating|complaining|warning|announcing|declaring|promising|"
        r"predicting|saying|admitting|conceding|maintaining|boasting|protesting)(?= (?:that|it|he|she|they|the|"
        r"there)\b| “)|accusing|calling on"
    ),
    "paper_says": (
        r"lists|listed|g(?:ives|ave)(?= (?:the |an? )?(?:figure|total|number|average|\d)| .{3,80} (?:as|"
        r"at) .{0,20}\d)|sets? out|spells? out|itemi[sz]e[sd]?|describe[sd]?|detail(?:s|ed)|identif(?:y|ies|ied)|"
        r"ranks|ranked|rates|rated|refers? to|referred to|mentions?|mentioned|records?|counts|counted|"
        r"makes? (?:no )?mention of|"
        r"(?:has|had|have|puts?) (?:[\w’',-]+ ){1,14}?(?:trailing|leading|ahead|behind|level|(?:on|at) [£$€]?\d)"
    ),
    # "economists polled by", "those asked said"
    "researches": rf"(?:{_RESEARCHES})(?! (?:by|said|says?|had|have|has|were|was|are|is|in|at|for)\b)",
    "researcher": (
        r"team|researchers?|scientists?|authors|academics|economists?|statisticians?|[a-z]+ologists?|laboratory|lab|"
        r"institute|registry|observatory|pollsters?|study|trial|demographers?|historians?|survey|polls?|paper|data|"
        r"analysis|findings"
    ),
    "keeps_count": (r"(?:count(?:s|ed)|tall(?:ies|ied)|list(?:s|ed)|rate[sd]|rank(?:s|ed))(?= (?:[\w’'-]+ ){0,3}\d)"),
    "hearsay": (
        r"the (?:official|received|standard|usual|prevailing|party|government) (?:line|view|position|version|"
        r"explanation|"
        r"answer|story|wisdom) (?:is|was|has been)(?= that\b)|"
        r"(?:it is|it was|it[’']s) (?:understood|thought|believed|alleged|claimed|reported|rumoured)(?= that)|"
        r"(?:court|jury|jurors|inquest|tribunal|hearing|inquiry|trial|councillors|members|mps|senators|lawmakers|"
        r"magistrates|committee|meeting|panel)(?: [\w’']+){0,3} (?:heard|was told|were told)"
        r"(?: that)?(?! from| of| evidence| arguments| submissions| to)(?= [\w’']+ \w)|"
        r"(?<=, )it (?:is|was) (?:said|understood|thought|believed|alleged|claimed|reported|rumoured)|"
        r"(?<=, )(?:the )?(?:court|jury|inquest|tribunal|hearing|inquiry|trial|committee) (?:heard|was told)|"
        r"(?:is|are|was|were) (?:understood|alleged|rumoured|reported) to|it (?:has (?:since )?|had )?emerged(?! from)|"
        r"allegedly|(?<!, )reportedly|purportedly|supposedly|rumou?r has it|word is that|the word from"
    ),
    "merely_says": (
        r"say|says|said|tell|told|tells|add|explain|mention|state|answer|answered|report|reported|announce|testify|show"
    ),
    "say_passive": r"is|are|was|were|been|be|being|to|have been|has been",
    "helping": (
        r"has|have|had|would|could|may|might|can|must|should|long|often|always|first|since|again|even|just|earlier|"
        r"instead|also|later|then|now|once|already|recently|repeatedly|still|himself|herself|"
        r"(?!reply|family|ally|assembly|supply)[a-z]+ly|not|will|did|does|do"
    ),
    "that": r"that",
    "according_to": (
        r"according to|(?:told|informed|advised|assured|tipped off) by|(?:going|judging) by(?= the [\w ]+['’]s)|"
        r"in the (?:words|view|opinion|telling|account|"
        r"eyes) of|(?:first|as) (?:reported|revealed|disclosed|published) by|as told to|"
        r"(?:figures|data|statistics|records) from|by the (?:account|admission) of|"
        r"by (?:the|an) (?:\w+ )?(?:estimate|count|reckoning|figures) of|"
        r"(?:put|estimated|valued|reckoned|calculated|described|rated|identified) (?:(?:at|as) "
        r"(?:[\w’'.£$€%-]+ ){1,8})?by|"
        r"(?:^|(?<=, ))per(?! (?:cent|capita|person|head|day|year|hour|week|month|share|se|unit|night|household)\b)"
    ),
    "postposition": r"(?:is|are) to be believed",
    "own_account": (
        r"(?:by|on|in) (?:his|her|its|their) (?:own )?(?:account|admission|count|reckoning|calculations?|estimates?|"
        r"figures|telling|view|words|opinion|version|numbers|tally)"
    ),
    "possessed_account": (
        r"(?<=['’]s )(?:own )?(?:account|admission|count|reckoning|calculations?|estimates?|telling|view|words|opinion|"
        r"version|evidence|testimony|figures|numbers|tally|measure|arithmetic|sums|assessment|projections?)|"
        r"(?<=['’]s )own (?:\w+ )?(?:data|survey|records|reports?|study|"
        r"research|website|dashboard|statistics|accounts|audit|review)"
    ),
    "position": (
        r"(?:(?:own|main|only|official|first|latest|central|standard) )?(?:case|position|view|line|argument|contention|"
        r"claim|stance|story|explanation|complaint|answer|reply|response|conclusion|finding|advice|verdict|theory|"
        r"estimate|guess|point|message|opinion|belief|assessment) (?:is|was|has been)(?= that\b| “)"
    ),
    "correction": (
        r"(?:(?:an?|the) (?:earlier|previous|original|prior|first|print|printed) (?:print |online )?version|"
        r"this (?:article|story|column|report|page|piece|post|item|headline|review|interview|analysis) "
        r"(?:\w+ )?(?:originally|previously|earlier|first|initially|incorrectly|wrongly|mistakenly)|"
        r"(?:article|story|column|report|page|piece|post|item|review) (?:has been|was) (?:amended|corrected|updated|"
        r"changed|edited))"
    ),
    "counts_on": r"(?:of|among) (?:those|these|them)",
    "told_to": (
        r"told|tells|interview with|wrote in|writes in|writing in|speaking to|spoke to|letter to|posted on|in|asked by"
    ),
    "pronoun": r"he|she|they|it|we|i|who|which|that",
    "he": r"he|mr|sir|lord|king|prince|pope|father|son|brother|husband|widower|uncle|boy|man|\w+man|actor|waiter",
    "she": (
        r"she|mrs|ms|miss|dame|lady|queen|princess|mother|daughter|sister|wife|widow|aunt|girl|woman|\w+woman|actress"
    ),
    "title": (
        r"mr|mrs|ms|dr|prof|professor|sir|dame|lord|lady|mayor|councillor|councilor|cllr|president|vice president|"
        r"prime minister|foreign minister|finance minister|minister|senator|sen|representative|rep|governor|gov|"
        r"secretary|judge|justice|chief|captain|capt|colonel|general|gen|admiral|sergeant|sgt|officer|detective|"
        r"inspector|bishop|archbishop|pope|king|queen|prince|princess|chancellor|chairman|chairwoman|chair|director|"
        r"commissioner|superintendent|sheriff|mp|md|deputy|spokesman|spokeswoman|spokesperson|coach|economist|analyst|"
        r"attorney|republican|democrat|congressman|congresswoman|ambassador|engineer|chief executive|ceo|manager|"
        r"leader|owner|founder|head teacher|headteacher|headmaster|principal|coroner|auditor|administrator|treasurer|"
        r"clerk|lawyer|pharmacist|biologist|historian|hydrologist|geologist|epidemiologist|researcher|lecturer|"
        r"consultant|"
        r"nurse|farmer|"
        r"skipper|campaigner|organi[sz]er|landlord|tenant|resident|volunteer|pastor|vicar|trader|baker|diver"
    ),
    "organisation": (
        r"council|ministry|board|bureau|company|university|police|association|inc|ltd|llc|corp|corporation|group|union|"
        r"party|agency|institute|bank|office|department|commission|committee|authority|court|government|ministers|"
        r"cabinet|federation|foundation|trust|hospital|college|school|church|society|parliament|congress|senate|house|"
        r"administration|army|navy|airline|airport|operator|firm|charity|campaign|team|club|network|service|centre|"
        r"center|utility|plc|prosecutors|regulator|regulators|consultants|coalition|league|kremlin|pentagon|"
        r"white house|treasury|nato|spokesman|spokeswoman|spokesperson|railways?|county|city|town|state|district|"
        r"inspectorate|watchdog|consortium|fund|body|defen[cs]e|cooperative|co-operative|rovers|insurers?|owners|"
        r"landlord|makers?|stores|military|forces|capital|holdings|partners|grid|energy|panel|jury|prosecution|embassy|"
        r"delegation|side|exchange|laboratory|lab|retailer|supermarket|brewery|publisher|brigade|squad|task force|"
        r"taskforce|"
        r"militia|rebels|junta|regime|commissioners|museum|gallery|theatre|theater|library|orchestra|chain|start-?up|"
        r"manufacturer|supplier|carrier|lender|[a-z]+makers?|ngo|think ?tank|opposition|crown|ministries|agencies|"
        r"councils|companies|unions|banks|firms|hospitals|colleges|universities|charities"
    ),
    "firm_name": (
        r"research|securities|analytics|ventures|industries|systems|technologies|motors|labs|solutions|international|"
        r"management|insurance|brothers|sons|airlines|airways|foods|homes|mining|petroleum|gas|water|electric|"
        r"logistics|shipping|pharma|pharmaceuticals|healthcare|care|medical|media|studios|software|telecom|mobile|"
        r"properties|estates|developments|construction|farms|freight|express|rail|trains|buses|solar|diagnostics|"
        r"therapeutics|chemicals|materials|metals|minerals|resources|recycling|housing|mutual|financial|investments|"
        r"investors|equity|asset|robotics|dynamics|entertainment|pictures|publishing|academy|initiative|alliance|"
        r"action|watch|rights|workers|citizens|residents|movement|forum|assembly|chamber|guild|project|products|"
        r"lighting|mobility|industrial|analysis|digital|interactive|aerospace|aviation|marine|maritime|renewables"
    ),
    "place": (
        r"lane|street|road|avenue|county|bay|island|islands|port|river|bridge|park|valley|square|coast|north|south|"
        r"east|"
        r"west|upper|lower|lake|mount|saint|station|quay|pier|harbour|harbor|basin|strait|sea|ocean|gulf|republic|"
        r"region|"
        r"war|summit|cup|championship|festival|prize|medicare|article|measure|section|room|hotel"
    ),
    "outlet": (
        r"post|times|herald|news|tribune|gazette|courier|journal|reuters|afp|bbc|cnn|newspaper|guardian|chronicle|"
        r"observer|daily|telegraph|mail|broadcaster|magazine|npr|bloomberg|press|mirror|dispatch|sentinel|examiner|"
        r"register|bulletin|mercury|echo|argus|globe|radio|television|tv|website|politico|axios|weekly|wire"
    ),
    "document": (
        r"reports?|study|studies|trials?|survey|surveys|figures|data|statements?|filings?|lawsuits?|memos?|memorandum|"
        r"letters?|papers?|audits?|census|accounts|tables?|documents?|records|logs?|logbook|minutes|emails?|polls?|"
        r"analysis|analyses|review|investigation|ruling|judgment|assessments?|budget|research|statistics|plans?|"
        r"inquiry|register|transcripts?|complaint|indictment|bulletins?|notice|leaflet|timetable|deed|reply|mailer|"
        r"flyer|application|contract|agreement|release|releases|guidance|list|manifesto|charter|(?<=his )will|"
        r"(?<=her )will|testimony|affidavit|warrant|invoices?|receipts?|orders?|brochure|prospectus|agenda|models?|"
        r"book|"
        r"diary|diaries|ledger|certificates?|forms?|dashboard|spreadsheet|database|catalogue|dossier|submission|"
        r"footage|images|photographs|photos|videos?|messages|texts?|recordings?|slides|chart|map|readings|estimates?|"
        r"forecasts?|projections?|"
        r"calculations?|supplement|appendix|footnote|clause|licen[cs]e|permit|lease|evidence|commentary|editorial|"
        r"white paper|green paper|annexe?s?|communiqu[ée]s?|circular|guidelines|handbook|manual|textbook|pamphlet|"
        r"preprint|"
        r"balance sheet|petition|entr(?:y|ies)|questionnaire|returns|inspection|autopsy|obituary|biography|memoir|"
        r"posts?"
    ),
    "anonymous": (
        r"officials?|sources?|people|person|witness(?:es)?|residents?|critics?|experts?|analysts?|supporters?|"
        r"opponents?|"
        r"neighbou?rs?|insiders?|diplomats?|aides?|employees?|workers?|scientists?|researchers?|economists?|observers?|"
        r"parents?|teachers?|doctors?|nurses?|members?|campaigners?|lawyers?|barristers?|solicitors?|counsel|users?|"
        r"passengers?|staff|colleagues?|friends?|some|many|others?|investors?|traders?|engineers?|fishermen|fisherman|"
        r"farmers?|drivers?|couriers?|inspectors?|authorities|auditors?|detectives?|investigators?|forecasters?|"
        r"representatives?|relatives?|family|families|victims?|survivors?|lawmakers?|legislators?|mps|ombudsman|"
        r"authors?|spokespeople|advis[eo]rs?|executives?|directors|ministers|councillors|mayors|defendants?|accused|"
        r"claimants?|plaintiffs?|complainants?|jurors?|pupils?|students?|patients?|customers?|clients?|tenants?|"
        r"landlords?|shareholders?|directors?|managers|bosses|chiefs|leaders|activists?|protesters?|organi[sz]ers?|"
        r"volunteers?|technicians?|physicians?|clinicians?|surgeons?|paramedics?|firefighters?|troops|soldiers?|"
        r"commanders?|rescuers?|pilots?|captains?|crew|fans?|players?|coaches|historians?|academics?|professors?|"
        r"psychologists?|biologists?|geologists?|statisticians?|epidemiologists?|journalists?|reporters?|columnists?|"
        r"commentators?|theorists?|motorists?|cyclists?|commuters?|voters?|taxpayers?|shoppers?|buyers?|sellers?|"
        r"brokers?|bankers?|lenders?|dealers?|builders?|contractors?|architects?|planners?|surveyors?|mothers?|"
        r"fathers?|"
        r"[a-z]+ologists?|pollsters?|demographers?|daughters?|sons?|brothers?|sisters?|widow|husband|wife|partner|man|"
        r"woman|men|women|boy|girl|couple"
    ),
    "unnamed": (
        r"not to be (?:named|identified)|anonymity|anonymously|unnamed|did not want to be named|"
        r"who declined to be named"
    ),
}
