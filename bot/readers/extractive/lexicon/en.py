"""English: the full lexicon."""

from dataclasses import replace

from bot.core.reading import ClaimType
from bot.readers.extractive.lexicon.en_saying import SAYING
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

_WORDS = Lexicon(
    future=(
        r"will(?= \w)(?! cost)|won['’]t|(?:is|are) (?:now |still )?(?:expected|likely|unlikely|set|due|"
        r"scheduled|bound|projected|forecast) to|going to|(?:is|are) to (?:begin|start|open|end|close)|expects|"
        r"(?<!not )(?<!had )(?<!been )expect(?:ed)? (?:to|a|the|an|that)|forecasts? (?:that|a|an|to|growth|for 20\d\d)|"
        r"(?<!not )predicts?|predicted|(?:could|may|might|would) (?:\w+ ){1,9}(?:by|in|before|within) (?:next|"
        r"(?:the )?(?:first|second) half|20\d\d|the end|a decade|\w+ years|january|february|march|april|june|july|"
        r"august|september|october|november|december)|[a-z]+['’]ll|chance of|should be expected|"
        r"(?:it|they|he|she|that|this|which) would (?:soon|eventually|one day)|by 20[3-9]\d|"
        r"(?:said|says|say|estimate[sd]?|warn(?:s|ed)|calculated?|puts it)\b.{0,120}\bwould(?=\b.{0,80}\d)|"
        r"would(?=\b.{0,100}\d.{0,80}\b(?:said|says|added)\b)|(?:thinks?|believes?) (?:that )?(?:\w+ ){1,4}could|"
        r"(?:could|may|might) (?:\w+ ){0,3}(?:as \w+ as|reach|rise|fall|exceed|lose|shrink|climb) .{0,30}\d"
    ),
    not_foretold=(
        r"(?:which|where|whom|whose) (?:[\w’']+ ){0,3}?(?:will|won['’]t|(?:is|are) (?:now |still )?(?:expected|likely|"
        r"due|set|scheduled) to)|"
        r"(?:whether|what|how|who) (?:[\w’']+ ){0,5}?will|(?:i|you)(?:['’]ll| will| won['’]t)|"
        r"we(?:['’]ll| will| won['’]t)(?! (?:see|have|be|lose|need))|(?:i am|i['’]m|we are|we['’]re) (?:not )?going to|"
        r"(?:will|['’]ll) (?:say|tell|hear|argue|ask|answer)|will not(?=\W*$|[.,;])|"
        r"(?:will|(?:is|are) (?:due|set|scheduled|to)) (?:[\w’'.:&-]+,? ){1,14}?(?:(?:on|this|next) (?:monday|tuesday|"
        r"wednesday|thursday|friday|saturday|sunday)|today|tonight|tomorrow|on (?:january|february|march|april|may|"
        r"june|july|august|september|october|november|december) \d{1,2}(?!\d)|on \d{1,2} (?:january|february|march|"
        r"april|may|june|july|august|september|october|november|december))"
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
        r"(?:a|all-time|new|previous|old|on|set(?:s|ting)?|broke(?:n)?|beat(?:s|en)?) records?|"
        r"record(?:-breaking| highs?| lows?| numbers?| years?| profits?| loss(?:es)?| levels?| sums?| crowds?| turnout|"
        r" sales| rainfall| temperatures?| heat| prices?| \d\S*)|"
        r"(?:highest|lowest|largest|biggest|smallest|longest|worst|best|first|most|fewest|quietest|"
        r"oldest|fastest) (?:\w+ ){0,3}(?:since|ever|in (?:its|the|history|\d+)|on record|of its|on)|"
        r"for the first time|never before|unprecedented|(?:has|had) never been (?:so|as|more|less|fewer|\w+er)"
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
        r"it|he|she|this(?! (?:year|month|week|spring|summer|autumn|winter|morning|time))|that|these|those|they|its|"
        r"his|her|their|here|there(?! (?:is|are|was|were|has|have|had) )|then|but|and|so(?! far)|or|nor|yet|instead|"
        r"such|as for|thus|hence|you|oh|well|when that|the same|both|neither|another|others|each|read|consider|"
        r"however|therefore|moreover|also|even (?:so|then|that)|after that|in addition|as a result|by contrast|"
        r"in other words|for (?:example|instance)|the (?:former|latter)|(?:\w+ ){1,3}of (?:them|these|those)"
    ),
    he_or_she=r"he|she",
    article=r"the|a|an",
    preposition=r"in|of|at|for|from|by|with|to|near|on|and",
    opinion_page=(
        r"opinions?|columnists?|columns?|comment|commentary|editorials?|op-ed|viewpoints?|perspectives?|letters|blogs?|"
        r"guest (?:essay|column|post|opinion|commentary|contributor|view|writer)s?|my (?:view|turn)|leaders?|"
        r"leading articles?"
    ),
    analysis_page=r"(?:news )?analysis",
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
LEXICON = replace(_WORDS, **SAYING)
