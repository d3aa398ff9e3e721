"""English: the full lexicon."""

from bot.core.reading import ClaimType
from bot.readers.extractive.lexicon.entry import Lexicon

WHY_AND_HOW = {
    ClaimType.NUMBER: ("The figure carries the story's size.", "The figures published by whoever counted."),
    ClaimType.EVENT: (
        "The rest of the story follows from it.",
        "Records of the event, or a second independent report.",
    ),
    ClaimType.CAUSAL: (
        "A cause is harder to show than a sequence.",
        "Studies or records that look at other causes too.",
    ),
    ClaimType.COMPARISON: (
        "It depends on what is compared, and when.",
        "The same measure for both sides, from one source.",
    ),
    ClaimType.QUOTE: ("It stands on one person's word.", "A recording or transcript, and records of what is asserted."),
    ClaimType.LAW: ("It can be held against the text itself.", "The law, ruling or official register."),
    ClaimType.RECORD: (
        "A first or a record needs the whole series behind it.",
        "The complete series from whoever keeps it.",
    ),
}

LEXICON = Lexicon(
    say=(
        r"said|says|say|told|tells|tell|added|adds|argued|argues|argue|warned|warns|warn|claimed|claims|claim|insisted|"
        r"insists|insist|announced|announces|stated|states|explained|explains|noted|notes|acknowledged|acknowledges|"
        r"admitted|admits|confirmed|confirms|denied|denies|deny|reported|reports|report|estimated|estimates|estimate|"
        r"wrote|writes|tweeted|posted|testified|recalled|recalls|replied|replies|stressed|stresses|suggested|suggests|"
        r"concluded|concludes|found|finds|shows|showed|show|puts? (?:the|his|her|its|their) (?:\w+ ){1,4}at|disputes|"
        r"disputed|declared|declares|complained|complains|maintained|maintains|alleged|alleges|promised|predicted|"
        r"predicts|predict|believes|believe|calculated|calculates|pointed out|points out|asked|revealed|reveals|"
        r"rejected|counters|countered|conceded|concedes|declined to comment|answered|described|sent|put it|"
        r"makes the case|made the case"
    ),
    say_passive=r"is|are|was|were|been|be|being|to|have been|has been",
    according_to=r"according to|in the words of|as reported by|as told to|figures from|data from|by the account of",
    told_to=(
        r"told|tells|interview with|wrote in|writes in|writing in|speaking to|spoke to|letter to|posted on|in|asked by"
    ),
    pronoun=r"he|she|they|it|we|i|who|which|that",
    title=(
        r"mr|mrs|ms|dr|prof|professor|sir|dame|lord|lady|mayor|councillor|councilor|cllr|president|vice president|"
        r"prime minister|foreign minister|finance minister|minister|senator|sen|representative|rep|governor|gov|"
        r"secretary|judge|justice|chief|captain|capt|colonel|general|gen|admiral|sergeant|sgt|officer|detective|"
        r"inspector|bishop|archbishop|pope|king|queen|prince|princess|chancellor|chairman|chairwoman|chair|director|"
        r"commissioner|superintendent|sheriff|mp|md|deputy|spokesman|spokeswoman|spokesperson|coach|economist|analyst|"
        r"attorney|republican|democrat|congressman|congresswoman|ambassador|engineer|chief executive|ceo"
    ),
    organisation=(
        r"council|ministry|board|bureau|company|university|police|association|inc|ltd|llc|corp|corporation|group|union|"
        r"party|agency|institute|bank|office|department|commission|committee|authority|court|government|ministers|"
        r"cabinet|federation|foundation|trust|hospital|college|school|church|society|parliament|congress|senate|house|"
        r"administration|army|navy|airline|airport|operator|firm|charity|campaign|team|club|network|service|centre|"
        r"center|utility|plc|prosecutors|regulator|regulators|consultants|coalition|league|kremlin|pentagon|"
        r"white house|treasury|nato|spokesman|spokeswoman|spokesperson|railways?|county|city|town|state|district|"
        r"inspectorate|watchdog|consortium|fund"
    ),
    outlet=(
        r"post|times|herald|news|tribune|gazette|courier|journal|reuters|afp|bbc|cnn|newspaper|guardian|chronicle|"
        r"observer|daily|telegraph|mail|broadcaster|magazine|npr|bloomberg|press|mirror|dispatch|sentinel|examiner|"
        r"register|bulletin|mercury|echo|argus|globe|radio|television|tv|website|politico|axios|weekly|wire"
    ),
    document=(
        r"report|study|survey|figures|data|statement|filing|lawsuit|memo|memos|letter|letters|paper|papers|audit|"
        r"census|accounts|table|documents?|records|logs?|minutes|emails?|poll|polls|analysis|review|investigation|"
        r"ruling|assessment|budget|research|statistics|plans?|inquiry|register|transcript|complaint|indictment|"
        r"bulletin|notice|leaflet|timetable"
    ),
    anonymous=(
        r"officials?|sources?|people|witnesses|residents|critics|experts|person|analysts|supporters|opponents|"
        r"neighbours|neighbors|insiders?|diplomats?|aides?|employees?|workers|scientists|researchers|economists|"
        r"observers|parents|teachers|doctors|members|campaigners|lawyers|users|passengers|staff|colleagues|friends|"
        r"some|many|others|others|investors|traders|engineers|fishermen|farmers|drivers|inspectors|authorities|official"
    ),
    unnamed=(
        r"not to be (?:named|identified)|anonymity|anonymously|unnamed|did not want to be named|"
        r"who declined to be named"
    ),
    future=(
        r"will(?= \w)(?! cost)|won['’]t|shall|(?:is|are|was|were) (?:now )?(?:expected|likely|unlikely|set|due|"
        r"scheduled|bound|projected|forecast) to|going to|(?:is|are) to (?:be|begin|start|open|end|close)|expects|"
        r"(?<!not )(?<!had )expect(?:ed)? (?:to|a|the|an|that)|forecasts?|(?<!not )predicts?|predicted|(?:could|may|"
        r"might|would) (?:\w+ ){1,9}(?:by|in|before|within) (?:next|(?:the )?(?:first|second) half|20\d\d|the end|"
        r"a decade|\w+ years|january|february|march|april|june|july|august|september|october|november|december)|"
        r"[a-z]+['’]ll|chance of|(?:it|they|he|she|that|this|which) would (?:soon|eventually|one day)|by 20[3-9]\d"
    ),
    due=(
        r"(?:by|before|in|until|from|within|at|on|during|over)(?: the)?(?: end of| start of| middle of| second half of|"
        r" first half of)?(?: next| this| the coming| the next| early| late| mid)? ?(?:\d{1,2} )?(?:january|february|"
        r"march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|20\d\d|"
        r"the decade|decade|week|month|year|century|quarter of 20\d\d|\w+ (?:days|weeks|months|years))(?: 20\d\d)?|"
        r"next (?:week|month|year|spring|summer|autumn|winter|season)|tomorrow"
    ),
    guess=r"perhaps|probably|likely|may not|might|presumably|no doubt|must have",
    dispute=(
        r"falsely|wrongly|incorrectly|misleadingly|does not survive|do not survive|is not true|are not true|"
        r"was not true|untrue|myth|contrary to|in fact|no evidence|does not hold|do not hold|does not add up|"
        r"do not add up|is wrong|are wrong|was wrong|simply false|not so|nothing of the kind|(?:insist|claim|maintain|"
        r"boast)(?:s|ed)?\b.{0,120}\b(?:although|but|yet|though)"
    ),
    comparison=(
        r"(?:more|fewer|less|higher|lower|larger|smaller|greater|better|worse|faster|slower|older|younger|cheaper|"
        r"dearer|longer|shorter) than|up from|down from|compared (?:with|to)|twice|double[ds]?|half of|halved|tripled|"
        r"times as|(?:rose|fell|grew|dropped|increased|decreased|climbed|declined|shrank|jumped) (?:by|to|from)|"
        r"percentage points|\w+est (?:in|of|since|ever|for)|from \S+ to|a third (?:of|smaller|larger|more|less)|"
        r"a quarter of|as (?:many|much|high|low) as"
    ),
    record=(
        r"record|records|(?:highest|lowest|largest|biggest|smallest|longest|worst|best|first|most|fewest|quietest|"
        r"oldest|fastest) (?:\w+ ){0,3}(?:since|ever|in (?:its|the|history|\d+)|on record|of its|on)|"
        r"for the first time|never before|unprecedented|(?:has|had) never"
    ),
    law=(
        r"law|laws|act of|bill|ruled|ruling|illegal|legal|court|statute|regulations?|ordinance|treaty|constitution|"
        r"sued|lawsuit|convicted|sentenced|fined|charged|guilty|banned|licen[sc]e|permit|patents?|sanctions?|directive|"
        r"approval|certif\w+"
    ),
    causal=(
        r"because|caused?|causes|led to|leads to|lead to|due to|as a result|result(?:ed|s) in|thanks to|therefore|"
        r"so that|owing to|brought about|triggered|driven by|contributed to|prevent(?:s|ed)|comes? from|blamed?"
    ),
    event=(
        r"approved|voted|cut|closed|opened|killed|signed|passed|bought|sold|built|fired|arrested|died|injured|elected|"
        r"appointed|resigned|launched|announced|ordered|withdrew|withheld|spent|paid|received|lost|won|damaged|"
        r"destroyed|flooded|hit|began|started|ended|ran|published|promised|agreed|refused|rejected|carried|moved|"
        r"removed|left|cancelled|canceled|delayed|suspended|reopened|deployed|attacked|seized|produced|installed|"
        r"unveiled|hired|founded|stood|gave|took|made|stopped|scrambled|helped|met|offered|fell|rose|grew|dropped|put|"
        r"found|misstated|attacks?|struck|sank|invaded|bombed|fined|broke|broken|sent|came|fought|drew|scramble|"
        r"transferred|replaced|awarded|counted|measured|introduced|raised|reduced|lowered|warned|granted|added|shut|set"
    ),
    unit=(
        r"per ?cent|million|billion|trillion|thousand|hundred|percent|dollars|euros|pounds|kilomet(?:re|er)s?|miles?|"
        r"met(?:re|er)s?|tonnes?|tons|litres?|liters|hectares|acres|degrees|people|homes|passengers|jobs|years?|"
        r"months?|days|hours|minutes|weeks|votes?|megawatts?|gigawatts?|households|patients|pupils|students|deaths|"
        r"cases|members|trains|boats|points"
    ),
    number_word=(
        r"(?:within|less than|more than|nearly|almost|over|about) an? (?:mile|kilomet(?:re|er)|hour|day|week|month|"
        r"year)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds|"
        r"thousands|millions|half|twice|third|quarter"
    ),
    calendar=(
        r"january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
        r"thursday|friday|saturday|sunday|(?:1[89]|20)\d\d|last (?:year|month|week|night|winter|summer|spring|autumn)"
    ),
    dangling=(
        r"it|he|she|this|that|these|those|they|its|his|her|their|here|there|then|but|and|so|or|nor|yet|instead|such|"
        r"as for|thus|hence|you|oh|well|when that|the same|both|neither|another|others|each|read|consider"
    ),
    recommend=(
        r"^(?:fix|keep|stop(?! me)|end|give|put|invite|let|build|bring|reopen|publish|scrap|drop|reject|vote|abolish|"
        r"cancel|repeal)|should(?:n['’]t)?|must(?:n['’]t)?(?! have)|ought to|needs? to|we have to|had better|deserves?|"
        r"let us|let['’]s|it is time|it['’]s time|time to|would be wise|owes?|cannot afford|can['’]t afford|better to|"
        r"we need|is needed|what is missing|is required|the (?:right|wrong) (?:thing|way|answer|course|choice)|"
        r"it is (?:right|wrong)|no excuse"
    ),
    judgement=(
        r"shabby|shameful|disgrace(?:ful)?|absurd|foolish|folly|reckless|cynical|unwise|cowardly|scandal(?:ous)?|"
        r"outrage(?:ous)?|ridiculous|dishonest|hypocri(?:sy|tical|te)|disastrous|terrible|awful|admirable|wonderful|"
        r"distasteful|naive|stubborn|intransigence|cruel|unfair|unjust|sensible|nonsense|silly|lazy|careless|arrogant|"
        r"shame|shamefully|betray(?:al|ed|s)?|pretend(?:s|ed)?|boasts?|vanity|wasteful|pointless|useless|"
        r"needless(?:ly)?|blunder|bargain|insult(?:ing)?|smug|sleight|trickery|mislead(?:ing|s)?|misled|daft|madness|"
        r"adventurism|timid|farce|understandably|rightly|sadly|wisely|so-called|world-class|groundbreaking|"
        r"cutting-edge|sets? a new standard|best-in-class|in (?:its|their|the) class|unrivall?ed|game-chang(?:er|ing)|"
        r"revolutionary|innovative|first of its kind"
    ),
    mild=(
        r"wise|brave|bold|failure|failed|failing|disaster|dangerous|honest|fair|wrong(?:ly)?|worst|worse|best|better|"
        r"good|bad|poor|weak|strong|finally|merely|simply|hardly|plainly|clearly|obviously|luckily|unfortunately|"
        r"fortunately|excuse|hid|hidden|hide|secretly|wasted?|mistake|spin|managed|quietly|luxury|cheap|mad|blessing|"
        r"excellent|trick|lie|lied"
    ),
    belief=(
        r"i (?:think|believe|doubt|suspect|fear|hope|would|say|grant|write|find|wonder|know|call|suggest|ask|propose|"
        r"argue|do not|can say)|in my (?:view|opinion)|to my mind|it seems(?: to me)?|seems?|"
        r"looks? (?:very much )?like|appear(?:s|ed)? to|we (?:should|must|need|can|cannot|owe)|one (?:may|might|should|"
        r"cannot)|it is hard to|could do|no one wants|everyone knows|everybody knows|nobody (?:can|wants|should)|"
        r"it (?:means|follows)|which means|there is no reason|(?:the|my|a) (?:first|second|third|main|best|"
        r"other) reason"
    ),
    thesis=(
        r"the (?:real |true |only )?(?:question|problem|point|truth|lesson|case|trouble|issue|danger|real|answer|"
        r"least worst) (?:is|has|with|of|remains|outcome)|herein lies|the fact is|make no mistake|in truth|"
        r"what (?:matters|is missing|it needs|we need)|would be the|the only (?:way|alternative|thing)|the real|"
        r"nothing to do with|is not (?:that|whether|a|an) .{0,80}(?:but|it is)|leaves? (?:only|no other)|"
        r"none of (?:this|that|these)|bears? (?:this|that|it|them) out|does not survive|do not survive|"
        r"no other reading|calls? it"
    ),
    inference=(
        r"^(?:but|still|yet|nor)|so|therefore|thus|hence|that means|this means|it means|it follows|which is why|"
        r"that is why|then|after all|for if|unless|cannot be"
    ),
    generality=(
        r"^(?:but |and |so |yet |still, )?(?:a|an|no|any|every) [a-z’'-]+(?: (?!for|of|in|on|to|"
        r"with)[a-z’'-]+)? (?:(?:that|who|which) (?!was|were|had|has|said|\w+ed )\w+|without \w+ is|is (?:not|only|"
        r"never) an?)|^(?:but |and |so )?to [a-z]+ .{1,80}(?:is|would be|means)|^(?:those|anyone|whoever|"
        r"people) who (?!was|were|had|\w+ed )|(?:you|one|nobody|no one) (?:cannot|can['’]t|can|do not|don['’]t)|(?:is|"
        r"are) (?:only|merely|just) an?"
    ),
    turn=r"but|still|yet|however|nevertheless|and yet",
    contrast=(r"not (?:\w+,? ){1,8}but|(?:is|are|was) not [^;:,]{1,60}[;:,] (?:it|they|he|she) (?:is|are|was)"),
    concession=(
        r"to be sure|granted|i grant|it is true that|it is true|admittedly|of course|certainly|no doubt|to be fair|"
        r"in fairness|no honest|concede|critics (?:will )?say|opponents (?:will )?say|some will say|it may be|"
        r"may not have|there is something in|not for bad reasons|deserves a hearing|that is true|nobody denies|"
        r"no one denies|they are right that|the case against|(?:is|are|has|have) an? (?:real|fair|good|serious|"
        r"legitimate) (?:problem|point|question|objection)|the objection|(?:be|is) unfair to|would be wrong to say"
    ),
    example=(
        r"for example|for instance|such as|take the|consider|look at|on the island of|elsewhere|one of them|"
        r"case in point"
    ),
    first_person=r"i|my|me|myself|mine|i['’]m|i['’]ve|i['’]d|i['’]ll",
    rhetoric=(
        r"never|nobody|nothing|no one|everyone|everybody|always|surely|indeed|hardly|of course|mind you|read that|"
        r"imagine|oh|hence|not one of|all the more|even more|somehow|anyone who|who would|any more than"
    ),
    opinion_page=(
        r"opinions?|columnists?|columns?|comment|commentary|editorials?|op-ed|viewpoints?|perspectives?|letters|blogs?"
    ),
    analysis_page=r"analysis|explainers?|explained|in depth|fact check|news analysis|what it means|the numbers",
    live_page=r"live|as it happened|(?:the )?latest\b.*|live updates|live blog|minute by minute",
    release_page=(
        r"/?prnewswire/?|business wire|globe newswire|for immediate release|media contacts?|press contacts?|"
        r"press release|news release|(?:lse|nyse|nasdaq|tsx|asx|six|xetra): ?[a-z]+|a leading (?:\w+ )?(?:maker|"
        r"provider|supplier|developer|manufacturer|producer)|forward-looking statements?|source [a-z]\w+|"
        r"today (?:announce[ds]|unveil(?:ed|s)|launche[ds]|introduce[ds])|notes to editors"
    ),
    about_company=(
        r"about (?:the )?[a-z]\w+(?: \w+){0,4}$|about (?P<who>\w+(?: \w+){0,3}) (?P=who)|media contacts?|"
        r"press contacts?|forward-looking statements?|source [a-z]\w+(?: \w+){0,3}$|notes to editors|contacts?:?$|"
        r"[a-z][\w&.’' -]{1,40} is (?:a|the|one of the) (?:\w+['’]s )?leading"
    ),
    promotion=(
        r"promo code|subscribe (?:now|today|free|to our|to the|here|for)|sign up (?:for|to|at|here|now)|"
        r"our (?:\w+ )?newsletters?|join (?:us today|our)|become a (?:member|subscriber|supporter|vip|patron)|"
        r"support our (?:work|journalism|reporting)|your (?:membership|subscription|inbox)|% off|click here|"
        r"follow us on|download (?:the|our) (?:\w+ )?app|read more:|related:|donate (?:now|today|here)|"
        r"help us (?:continue|keep|to)|create a free account|enter your email|get unlimited access|free trial|"
        r"limited time|use (?:the )?code|readers stand behind us"
    ),
    editors_note=r"editor['’]s note:?|note to readers:?|editors['’] note:?",
    stopwords=(
        "a|an|the|and|or|but|nor|so|yet|if|then|than|that|this|these|those|of|in|on|at|by|for|from|to|with|"
        "without|as|is|are|was|were|be|"
        "been|being|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|not|no|it|its|he|"
        "she|they|them|his|her|their|"
        "we|our|us|i|my|me|you|your|who|whom|which|what|when|where|why|how|there|here|also|only|just|more|most|"
        "very|one|all|any|each|some|many|much|"
        "such|into|over|under|after|before|about|up|out|off|down|through|between|while|because|said|says|say|"
        "last|now|however|meanwhile|"
        "both|another|other|since|until|although|though|despite|during|against|still|even|asked|yes|let|according|"
        "instead|when|as|where|like"
    ),
    why_and_how=WHY_AND_HOW,
)
