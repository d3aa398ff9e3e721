"""Whether two articles are copies of one text, as when two outlets print what an agency sent.

Their readings are not shared: title, dateline and cuts differ, so that sentences would not bear their numbers in both;
and whoever writes the title of a copy would have a say in the reading of the other. The card names a copy instead.
"""

import re
from functools import lru_cache

from bot.core.article import Article, Kind

MOSTLY = 0.8  # of the sentences of the shorter one; outlets cut agencies' texts and add a line of their own
_FEWEST = 4  # sentences; two quotations alone are soon the same
_WORDS = 6  # a shorter sentence may stand anywhere


def are_copies(one: Article, other: Article) -> bool:
    """Whether most sentences of the shorter one stand in the other; a dateline spoils one, and a credit is one more."""
    shorter, longer = sorted((_sentences(one), _sentences(other)), key=len)
    return len(shorter) >= _FEWEST and len(shorter & longer) >= MOSTLY * len(shorter)


def _sentences(article: Article) -> set[str]:
    told = zip(article.sentences, article.kinds, strict=True)
    texts = (sentence.text for sentence, kind in told if kind not in (Kind.HEADING, Kind.CAPTION))
    return {plain for text in texts if (plain := _plain(text)).count(" ") >= _WORDS - 1}


@lru_cache(maxsize=1 << 13)  # sentences, some 4 MB: what was posted lately is looked at for every new article
def _plain(text: str) -> str:
    """Its words alone: outlets have their own quotation marks and dashes."""
    return " ".join(re.findall(r"\w+", text.casefold()))
