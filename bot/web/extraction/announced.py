"""Another's words that stand in a page as a bare paragraph: the sentence before it, with a colon, says whose they are.

Quotations on pages have markup as a rule, and authors use colons for their own ends. So the sentence must name an
outlet that published something, or end in a word of saying; and one paragraph is quoted, for nothing marks where more
would end. English, German, French, Spanish and Portuguese words.
"""

import re
from dataclasses import replace

from bot.core.article import Kind
from bot.web.extraction.lead_in import is_plainly_the_authors
from bot.web.extraction.passages import Passage
from bot.web.extraction.sentences import split

_NAME = r"[„«“\"]?[A-ZÀ-Þ][\w’-]*"
# Words that newspapers and broadcasters are called by; one of them with another name beside it, or "the", is an outlet.
_PAPER = (
    r"(?:Herald|Times|Post|Gazette|Tribune|Courier|Chronicle|Mercury|Sentinel|Ledger|Journal|Observer|Echo|Beacon|News"
    r"|Register|Intelligencer|Lantern|Examiner|Bulletin|Dispatch|Telegraph|Guardian|Argus|Advertiser|Inquirer|Mirror"
    r"|Globe|Zeitung|Rundschau|Anzeiger|Kurier|Tagblatt|Tageblatt|Nachrichten|Bote|Allgemeine"
    r"|Dépêche|Courrier|Écho|Quotidien|Progrès|Voix|Télégramme"
    r"|Heraldo|Correo|Diario|Gaceta|Tribuna|Mercurio|Prensa|Jornal|Correio|Folha|Gazeta|Diário)\b(?! [A-ZÀ-Þ])"
)
_OUTLET = re.compile(
    rf"\b(?:[Tt]he|[Dd](?:ie|er|as|em)|[Ll][ae]|El|O|A|{_NAME}) (?:{_NAME} )*{_PAPER}"
    r"|\b(?:Radio|Rádio|TV|Channel|portal|diario|periódico|jornal|quotidien|newspaper|magazine|website)"
    rf" {_NAME}"
)
# What outlets do with what they know.
_PUBLISHED = re.compile(
    r"\b(?:wrote|writes|writing|reported|reports|reporting|published|printed|ran|revealed|found|obtained|got hold|saw"
    r"|said|says|put it|argued|accused|warned|described|summed|concluded|noted"
    r"|schrieb|schreibt|berichtete?|meldete|veröffentlichte|kommentierte|urteilte|fasste|zog|hieß|heißt"
    r"|écrit|écrivait|publi(?:e|ait|é|ée)|rapport(?:e|ait|é)|révél(?:ait|é)|révèle|résum(?:e|ait|é)|affirm(?:e|ait|é)"
    r"|escribi[óa]|publicad[oa]|publicó|reveló|informó|contó|resumió|vio|señaló"
    r"|escreveu|publicou|revelou|informou|contou|resumiu|viu|noticiou)\b"
)
# A word of saying with little between it and the colon: the words themselves follow.
_SAYS = re.compile(
    r"\b(?:said|says|wrote|writes|replied|answered|went on|goes on|added|posted|reads|(?:put|puts|saw|sees) it"
    r"|schrieb|schreibt|sagte|sagt|antwortete|erwiderte|erklärte|heißt es"
    r"|écrit|écrivait|répond(?:u|ait)?|ajoute|déclaré|dijo|dice|escribió|respondió|añadió|vio"
    r"|disse|diz|escreveu|respondeu|acrescentou|viu)\b[^:,]{0,25}:$"
)
_AUTHOR_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Ll]et|[Ii]ch|[Ww]ir|[Jj]e|[Jj]['’]\w+|[Nn]ous|[Yy]o|[Ee]u|[Nn]ós)\b")
_AUTHOR_OBJECTS = re.compile(
    r"n['’]t\b|\b(?:not|never|wrong|mistakes?|error|miss(?:ed|es)?|(?:left|leaves?) out|forg[eo]ts?|ignore[sd]?|omits?"
    r"|omitted|nicht|falsch|verschweigt|verschwieg|oublie|oublié|olvida|olvidó|esquece|esqueceu)\b"
)
# "three reasons:"
_AUTHOR_COUNTS = re.compile(
    r"\b(?:one|two|three|four|five|several|few|zwei|drei|vier|deux|trois|quatre|dos|tres|cuatro|duas|dois|três|quatro)"
    r" (?:\w+ ){0,2}\w+:$"
)
_OPENS_AS_AUTHOR = re.compile(
    r"(?:But|Yet|However|So|That|First(?:ly)?|One|The first|To begin with|Aber|Doch|Erstens|Zunächst"
    r"|Mais|D['’]abord|Premièrement|Le premier|La première|Pero|Sin embargo|Primero|En primer lugar|El primero"
    r"|Mas|Porém|Primeiro|O primeiro|\d{1,2}[.)])(?:\s|,)"
)
_OPENING_MARKS = tuple('“"„«»‘')


def with_announced_paragraphs(passages: list[Passage], language: str | None) -> list[Passage]:
    """The passages, with a bare paragraph of somebody else's words made a quote where the one before announces it."""
    return [
        replace(passage, kind=Kind.QUOTE) if n and _is_announced(passages[n - 1], passage, language) else passage
        for n, passage in enumerate(passages)
    ]


def _is_announced(before: Passage, passage: Passage, language: str | None) -> bool:
    """1. Both are paragraphs. 2. The first announces somebody's words. 3. The second does not speak as the author."""
    return (
        before.kind is passage.kind is Kind.PARAGRAPH
        and _announces(before.text, language)
        and not passage.text.startswith(_OPENING_MARKS)
        and not passage.text.endswith(":")
        and not _OPENS_AS_AUTHOR.match(passage.text)
        and not is_plainly_the_authors(passage.text)
    )


def _announces(text: str, language: str | None) -> bool:
    if not text.endswith(":"):
        return False
    sentence = split(text, language)[-1]
    clause = sentence.rsplit(",", 1)[-1]
    if _AUTHOR_SPEAKS.search(clause) or _AUTHOR_OBJECTS.search(sentence) or _AUTHOR_COUNTS.search(sentence):
        return False
    return bool(_SAYS.search(sentence) or (_OUTLET.search(sentence) and _PUBLISHED.search(sentence)))
