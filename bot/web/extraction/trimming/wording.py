"""The wording by which boilerplate is known, in the languages it was seen in; each constant is one cue."""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _in_small_letters(*patterns: str) -> re.Pattern[str]:
    """For text in small letters: twice as fast as to ignore the case, in cues that every paragraph is searched for."""
    return re.compile("|".join(patterns))


# Leads to another article; the whole line is one.
READ_MORE = re.compile(
    r"^\W*(?:read (?:more|also|next)|also read|related(?: (?:stories|story|articles?|coverage|reading))?|see also"
    r"|more on this|watch(?: (?:more|now))?|listen|don['’]t miss|recommended|you (?:may|might) also like"
    r"|mehr zum thema|lesen sie (?:auch|mehr)|siehe auch|(?:à )?lire aussi|à lire|voir aussi|lee también|leer más"
    r"|más información|leia (?:também|mais)|leggi anche|lees (?:ook|meer)|czytaj też|läs (?:också|mer))\s*(?::|：|$)",
    re.IGNORECASE,
)
# A credit, a label, a button: never part of a sentence of the article. What it opens with, to be matched at its start,
# and what stands anywhere in it.
NOTICE_OPENS = _any(
    r"\W*(?:advertisement|sponsored(?: content)?)(?:\s*[:–—-].{0,40})?$",
    r"(?:anzeige|werbung|publicité|publicidad|pubblicità|advertentie)$",
    r"(?:article|story) continues below",
    r"(?:©|\(c\)|copyright\b)",
    r"(?:share|print|save|comments?|copy link|sign in|log in|subscribe|teilen|partager)"
    r"(?: (?:this|on|with|via)\b.*)?$",
    r"(?:(?:a[+-]?|share|print|save|copy link|e-?mail|listen|tweet|reply)(?:\W+|$)){2,8}$",
    r"this (?:article|story) (?:appear(?:s|ed)|was (?:first |originally )?published) in [^.]*\b(?:print|edition)\b",
    r"vídeos?: |download\b[^.]*\((?:csv|pdf|xlsx?|zip)\b",
    r"(?:play|watch) (?:the )?video$|(?:log|sign) in to (?:post|leave|write)\b|\W*clique aqui\b",
    r"(?:この記事を)?シェア|会員登録|関連記事|無断転載",
    r"\d+[ -]min(?:ute)?s?(?: read)?$",
    r"(?:photo|photograph|image|picture|foto|bild|crédit)s?(?: (?:by|credit))?\s*[:/]",
    r"[^.]{0,60}(?:getty images|shutterstock|via ap|/reuters|/afp)\)?$",
    r"this (?:story|article) is for (?:subscribers|members)",
    r"already (?:a|have a) (?:subscri|member|account)",
    r"(?:folgen sie uns|suivez-nous|s[ií]ga-?nos)\b[^.]{0,60}[.!]?$",
    r"follow (?:this author|us|me|@|(?:[\w’'&-]+ ){1,5}on (?:facebook|twitter|x|instagram|threads|bluesky|tiktok))\b",
    r"(?:most (?:read|popular|viewed)|trending(?: now)?|recent posts|más leíd[ao]s?|meistgelesen|les plus lus)$",
    r"\W*(?:additional )?(?:reporting|writing|compiled) by [^.]{3,80}(?:;|$)",
    r"(?:the )?(?:views|opinions) expressed (?:here|in this (?:article|column|piece)|by the author|are those of)\b",
    r"this (?:interview|conversation) (?:has been|was) (?:lightly )?(?:edited|condensed)\b",
    r"(?:posted|filed) (?:in|under)\b[^.]*$|our standards:",
    r"(?:donate to|subscribe (?:to|for)|sign up (?:to|for)|síguenos|suscríbete|suscríbase)\b[^.]{0,60}[.!]?$",
    r"(?:click here|listen to this article)\b",
)
NOTICE = _any(
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés",
    r"\bwe (?:may )?(?:earn|receive) an? (?:\w+ )?commission\b|\bnot responsible for the content of external\b",
    r"\b(?:has|have) not been edited by [^.]*\bstaff\b|\bbuy me a (?:coffee|beer)\b",
)
COOKIES = _any(
    r"\b(?:(?:accept|allow|reject|manage)\b.{0,20}|(?:we|site|website|partners)\b.{0,40})\bcookies?\b",
    r"\bcookies?\b (?:policy|settings|consent|preferences)",
    r"\bcookies?\b.{0,60}\b(?:privacy|website|your browser|your device)\b",
    r"\bcookies?\b.{0,60}\b(?:zustimm|akzept|verwend|accepter|aceptar)",
)
# A notice's own voice: the site says "we" to "you". Or it opens as buttons and such notices do.
SITE_SPEAKS = _any(r"\b(?:we|our|wir|unser\w*|nous|notre|nosotros|nuestr[oa]s?|utilizamos|usamos|noss[oa]s?)\b")
TO_THE_READER = _any(r"\b(?:you|your|sie|ihnen|ihre[nmr]?|vous|votre|vos|usted|sus?|tus?|você|seu|sua)\b")
COOKIE_NOTICE_OPENS = _any(
    r"\W*(?:accept|allow|reject|manage)(?: [\w-]+){0,3} cookies?(?: \w+){0,4}\W*$",
    r"\W*cookies? (?:policy|settings|consent|preferences)\W*$",
    r"\W*(?:by (?:clicking|continuing|using (?:this|our)|visiting (?:this|our))|if you continue)\b.{0,100}\byou\b",
    r"\W*(?:we(?: and our partners)?|(?:this|our) (?:web)?site) (?:uses?|stores?|sets?)\b.{0,40}\bcookies?\b",
    r"\W*(?:wir|diese (?:web)?seite|diese website) (?:verwende[nt]|nutzt|nutzen|setzt|setzen)\b",
)
# Said of the author, at the article's end.
BIOGRAPHY = re.compile(
    r"^(?i:about the authors?)\b|\b(?i:follow (?:him|her|them)) (?i:on|at)\b|\b[\w.+-]+@[\w-]+\.\w{2,}"
    r"|^(?:[A-ZÀ-Þ][\w.’'-]+ ){1,4}is (?:a|an|the) [^.]*"
    r"\b(?:reporter|correspondent|columnist|editor|writer|author|journalist|fellow)\b"
    r"|^(?:[A-ZÀ-Þ][\w.’'-]+ ){1,4}(?:writes (?:on|about|for)\b|[^.]*\bis the author of [“\"‘A-ZÀ-Þ])"
    r"|\b(?i:(?:opinions|views)(?: expressed)?(?: here)? are (?:his|her|their|the author['’]s)(?: own)?)\b"
)

# The cues of a promotion: what it offers, what it asks, what it sells, and that it speaks to the reader.
# All in small letters; each `\b` is looked at in every place, so that words share one.
OFFER = _in_small_letters(
    r"promo(?:tional)? code|discount code|rabattcode|code promo|código promocional|codice sconto|kortingscode",
    r"\d ?% (?:off|discount|rabatt|de (?:réduction|descuento))|free trial|limited[- ]time|cancel (?:at )?any ?time",
    r"(?:only|just|for|from|ab|nur) [$€£]\d+(?:\.\d\d)? ?(?:a|per|/|pro) ?(?:week|month|year|monat|woche)",
    r"jederzeit kündbar|sans engagement|com o código|con el código",
    r"\b(?:coupon|bônus de|(?:free|kostenlos|gratis)\b.{0,40}\b(?:postfach|inbox)"
    # What reading costs, as in "access is 99 cents for 13 weeks", "abonnez-vous dès 1 € par mois".
    r"|(?:(?:digital|unlimited|full) access|subscribe|abonnez|abonnieren|suscríbete|suscríbase|assine)\b.{0,60}"
    r"(?:[$€£] ?\d[\d.,]*|\b\d[\d.,]* ?(?:€|¢|cents|euros?))"
    r"|(?:testen|lesen) sie\b.{0,60}\b\d+ (?:wochen|monate) (?:gratis|kostenlos|für \d))",
)
REQUEST = _in_small_letters(
    r"(?:^|[.!?:,] |\band |\bplease )(?:subscribe|sign[- ]up|join|donate|support|help us|download|follow|become"
    r"|register|get|enter|click|tap|consider)\b",
    r"(?:abonnieren|melden|unterstützen|laden|testen) sie|jetzt (?:abonnieren|anmelden|testen)",
    r"\b(?:abonnez|inscrivez|soutenez|rejoignez|recevez|téléchargez)\b",
    r"\b(?:suscríbe|suscríba|únete|apoya|recibe|regístrate|descarga)\w*",
    r"\b(?:apúnta|síguenos|escucha nuestro)\w*",
    r"\b(?:iscriviti|abbonati|sostieni|ricevi|assine|inscreva-se|cadastre-se|apoie|receba|ouça|abonneer|schrijf je in"
    r"|steun)\b|\bécoutez\b",
    r"(?:hören|sehen|lesen) sie (?:dazu |hier )?(?:auch|mehr)|(?:folgen|hören) sie\b",
    r"\b(?:enjoying|like) (?:this|our) [\w ]{0,20}\?|\bhave your say\b"
    r"|\bdo you have an? (?:opinion|view|story|tip|question)\b",
    r"gefällt ihnen (?:dieser|unser)|vous (?:appréciez|aimez) (?:cet|notre)|¿te (?:gusta|ha gustado) (?:este|nuestro)"
    r"|gostou (?:deste|desta|da nossa)",
)
WARES = _in_small_letters(
    r"newsletter|\binbox\b|mailing list|\bmembership|\bmembers? club\b|\bvip\b|\bdaily briefing",
    r"our (?:free )?(?:app|podcast|daily|weekly|morning|briefing|journalism|reporting|work|club)",
    r"\bsubscri(?:ber|ption)s?\b|become a (?:member|subscriber|supporter)|(?:whatsapp|telegram) (?:channel|kanal)",
    r"\b(?:your newspaper|votre journal|ihre zeitung)\b",
    r"\bpostfach|rundbrief|\babo(?:nnement)?s?\b|mitgliedschaft|boletín|nieuwsbrief",
    r"infolettre|lettre d['’]information|l['’]essentiel de l['’]actualité|canal de whatsapp|no whatsapp",
    r"\b(?:morning|daily|weekly|evening) e-?mail\b|\bunsubscribe\b|\b(?:digital|unlimited|full) access\b",
    r"(?:unser(?:e[mnrs]?)?|notre|nuestr[oa]|noss[oa]) (?:podcast|pódcast|app\b|newsletter)",
    r"\bletters (?:to the editor|of up to|for publication|may be)\b|sans limites?\b|sem limites|sin límites",
)
ADDRESS = _in_small_letters(
    r"\b(?:you|your|yours|us|our)\b",
    r"\b(?:sie|ihr|ihnen|ihre[nm]?|vous|votre|vos|notre|chaque (?:jour|matin|semaine)|tu|tus|nuestr[oa]s?|você"
    r"|noss[oa]s?|je|jouw|uw)\b",
)
EDITORS_NOTE = _any(
    r"^\W*(?:editor|publisher)s?['’]?s? note\b", r"^\W*anm(?:erkung|\.) der red", r"^\W*note de la rédaction"
)
CORRECTION = _any(
    r"^\W*(?:correction|clarification|updated?|korrektur|berichtigung|rectificatif|correctif|corrección|rettifica)\b",
    r"\b(?:earlier|previous) version\b|\bfrühere[nr]? (?:version|fassung)|\bversion précédente",
    r"\b(?:article|story|headline|report|piece|artikel|column)\b.{0,80}"
    r"\b(?:correct|misstat|misspell|clarif|updated|originally|amended|korrigiert|corrigé|corregid)",
    r"\bregrets? the error\b|^\W*(?:précision|erratum|aclaración|fe de erratas|erramos|correção)\b",
)
# A page that stands before another: a robot check, a login, a consent form.
GATE = _any(
    r"captcha|are you (?:a )?(?:human|robot)|verify (?:that )?you are|checking your browser|just a moment",
    r"access denied|enable (?:javascript|cookies)|unusual traffic|(?:log|sign) in to (?:continue|read)",
    r"before you continue|we value your privacy",
    r"cookie (?:settings|consent)|datenschutzeinstellungen|mit werbung weiterlesen",
)
