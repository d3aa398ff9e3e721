"""Whose words a sentence is, and whether a text says whose view it tells, by the words that say so."""

import re

from bot.core.article import Sentence, Voice
from bot.core.language.alternatives import by_first_letter
from bot.core.language.spellings import QUOTED

# Verbs that report speech, in the forms that follow or precede a speaker.
_SAYS = (
    r"sa(?:id|ys)|tells?|told|argue[sd]?|warn(?:s|ed)|claim(?:s|ed)|insist(?:s|ed)|announce[sd]|state[sd]|"
    r"explain(?:s|ed)|note[sd]|acknowledge[sd]|admit(?:s|ted)|confirm(?:s|ed)|den(?:ies|ied)|write[s]?|wrote|"
    r"tweeted|posted|testif(?:ies|ied)|recall(?:s|ed)|repl(?:ies|ied)|stress(?:es|ed)|suggest(?:s|ed)|"
    r"conclude[sd]|declare[sd]|complain(?:s|ed)|maintain(?:s|ed)|allege[sd]|estimate[sd]|reckon(?:s|ed)|"
    r"concede[sd]|grants|granted|call(?:s|ed)|describe[sd]|believe[sd]?|think[s]?|accuse[sd]?|"
    r"report(?:s|ed)|expects?|ask(?:s|ed)|urge[sd]|want(?:s|ed)|propose[sd]|put(?:s)? it|"
    r"hold[s]? that|see[s]?|find[s]?|"
    r"sagt(?:e|en)?|sagen|erklärt(?:e|en)?|meint(?:e|en)?|schreib(?:t|en)|schrieb(?:en)?|betont(?:e|en)?|warnt(?:e|en)?|"
    r"fordert(?:e|en)?|behauptet(?:e|en)?|nennt|nannte|findet|fand|hält|kritisiert(?:e)?|teilt(?:e)? mit|"
    r"berichtet(?:e|en)?|räumt ein|plädiert|wirft|sieht|glaubt|verlangt(?:e)?|spricht|"
    r"dit|disent|a dit|déclar(?:e|é|ent)|affirm(?:e|é|ent)|estim(?:e|é|ent)|assur(?:e|é|ent)|écri(?:t|vent)|"
    r"expliqu(?:e|é|ent)|juge|plaide|reconnaît|dénonc(?:e|é|ent)|accuse|appelle|réclame|soutient|ajoute|"
    r"dice[n]?|dijo|dijeron|afirm(?:a|ó|an|aron)|sost(?:iene|uvo)|asegur(?:a|ó|an)|explic(?:a|ó)|señal(?:a|ó)|"
    r"declar(?:a|ó)|escrib(?:e|ió)|opina|critic(?:a|ó)|denunci(?:a|ó)|reconoc(?:e|ió)|pide|pidió|acusa|cree|considera|"
    r"habla(?:n|ba)? de|spricht von|parle de|fala de|speaks? of|defiende|defendió|advierte|advirtió|calcula|"
    r"diz(?:em)?|disse(?:ram)?|afirm(?:ou|am|aram)|sustenta|explicou|escreve[u]?|critic(?:ou)|defende[u]?|"
    r"reconhece[u]?|pede|pediu|alert(?:a|ou)|argumenta|acredita|declarou|estima"
)
# With a speaker, but without a verb.
_ACCORDING = (
    r"according to|in the words of|by (?:his|her|their|its) (?:own )?account|in (?:his|her|their|the) view|"
    r"laut|zufolge|nach (?:den )?angaben|nach ansicht|aus sicht|selon|d['’]après|aux yeux|según|a juicio|"
    r"en opinión|segundo (?:[oa]s?|ele|ela)|de acordo com|na opinião|nas palavras"
)
# What says whose view a text is telling, where no verb does.
_VIEW = (
    r"authors?|columnists?|commentators?|critics?|editorial|op-ed|opinion|view|argument|case|column|essay|piece|"
    r"writer|supporters|opponents|autorin|autor(?:en)?|kommentar|kommentator(?:in)?|kolumne|kolumnistin?|leitartikel|"
    r"kritiker|meinung|l['’]autrice|l['’]auteur|auteure?|éditorial|chroniqueu[rs]e?|tribune|critiques|autora?|"
    r"columna|columnista|editorial|críticos|opinión|colunista|coluna|opinião|artigo"
)
# Who speaks through a record: such a source is the author's own ground, no other voice.
_DOCUMENTS = (
    r"study|studies|report|figures|data|accounts|audit|survey|records|statistics|paper|table|minutes|census|poll|"
    r"analysis|review|ruling|law|contract|budget|log|documents?|"
    r"\w*(?:studien?|bericht|zahlen|daten|statistik(?:en)?|gutachten|umfrage|protokoll|bilanz|plan|vertrag|buch)|book|"
    r"étude|rapport|chiffres|données|enquête|audit|comptes|"
    r"estudios?|informe|cifras|datos|encuesta|registros|estudos?|relatório|números|dados|pesquisa"
)
# Verbs that report speech and hardly anything else: beside somebody, they make a sentence pass on their words.
_REPORTS = (
    r"said|says|(?<!being )(?<!are )(?<!were )(?<!was )told|argue[sd]|warned|claim(?:s|ed)|insist(?:s|ed)|acknowledged|"
    r"admit(?:s|ted)|denie[sd]|testified|replied|declared|complained|conceded|reckon(?:s|ed)|wrote|writes|"
    r"explain(?:s|ed)|stated|warns|recall(?:s|ed)|schrieb|schreibt|warnte?|forderte?|kündigte|"
    r"écrit|a écrit|estime|ajoute|explique|escribió|añadió|añade|advirtió|pidió|escreveu|acrescentou|alertou|"
    r"sagte|sagt|sagten|erklärte|erklärten|betonte|betont|behauptete?t?|räumte|teilte|meint|meinte|"
    r"a dit|dit|a déclaré|déclare|affirme|a affirmé|assure|a assuré|répond|précise|reconnaît|"
    r"dijo|dice|dijeron|afirmó|afirma|aseguró|asegura|sostiene|sostuvo|explicó|señaló|admitió|reconoció|"
    r"disse|diz|disseram|afirmou|afirma|garantiu|sustenta|explicou|admitiu|reconheceu"
)

_TELLS = re.compile(rf"\b(?:{by_first_letter(f'{_REPORTS}|{_ACCORDING}')})\b", re.IGNORECASE)
_REPORTED = re.compile(
    rf"^(?:(?!that\s|who\s|which\s)[^\s,;:]+\s){{1,6}}?(?:{_REPORTS})\b|,\s(?:[\w’'.-]+\s){{0,5}}(?:{_REPORTS})\W*$|"
    rf"\b(?:{_ACCORDING})\b",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(rf"\b(?:{by_first_letter(f'{_SAYS}|{_ACCORDING}|{_VIEW}')})\b", re.IGNORECASE)
_DOCUMENT = re.compile(rf"\b(?:{by_first_letter(_DOCUMENTS)})\b", re.IGNORECASE)
_AUTHOR = re.compile(
    r"\b(?:i|we|you|my|our|ich|wir|mein\w*|je|nous|mon|mes|yo|nosotros|mi|eu|nós|meu|minha)\b", re.IGNORECASE
)
_ASIDE = re.compile(
    r"(?:,|^(?:[^\s,]+\s){1,4})\s?(?:who|whose|which|where|de[rmn]|die|das|dessen|deren|qui|dont|que|quien|cuy[oa]|cuj[oa])\s|"
    r", (?:and|und|et|y|e)\s",
    re.IGNORECASE,
)
_SPEAKER_BEHIND = re.compile(rf"[,”“»«]\s+(?:{_REPORTS})\s(?:[A-ZÀ-Þ][\w.’'-]*\s?){{1,5}},\s.*$")
_TURN = re.compile(
    r"\b(?:but|yet|though|although|however|aber|doch|obwohl|mais|pourtant|alors que|pero|aunque|mas|embora|porém)\b",
    re.IGNORECASE,
)


def is_attributed(text: str) -> bool:
    """Whether a text says whose words or view it tells."""
    return bool(_ATTRIBUTED.search(text))


def names_document(text: str) -> bool:
    return bool(_DOCUMENT.search(text))


def is_told(sentence: Sentence) -> bool:
    """Whether a sentence is somebody else's words within the author's "she said".

    Where the author's own part names a document, that is the author's own ground; a turn ("but") leads back to the
    author.
    """
    if sentence.voice is not Voice.MIXED:
        return False
    own = QUOTED.sub(" ", sentence.text)
    return bool(_TELLS.search(own)) and not _is_own(own)


def is_reported(sentence: Sentence) -> bool:
    """Whether a sentence passes on, without quotation marks, what somebody says."""
    return sentence.voice is Voice.AUTHOR and bool(_REPORTED.search(sentence.text)) and not _is_own(sentence.text)


def author_part(sentence: Sentence) -> str:
    """What of a sentence that passes on somebody's words is told by its author: who speaks ("Joan Pell, who owns the
    field, said"), be it behind the verb, and a main clause before another one's "and officials told us"."""
    own = QUOTED.sub(" “” ", sentence.text)
    tells = _TELLS.search(own)
    before = own[: tells.start()] if tells else ""
    behind = _SPEAKER_BEHIND.search(own)
    return " ".join([before if _ASIDE.search(before) else "", behind[0] if behind else ""])


def _is_own(text: str) -> bool:
    return bool(_AUTHOR.search(text) or _TURN.search(text)) or names_document(text)
