"""Lexicon: what one language gives to the rules, as patterns of lower-case words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from bot.core.language.alternatives import by_first_letter
from bot.core.reading import ClaimType
from bot.readers.extractive.lexicon.phrases import ENGLISH, Phrases

NOTHING = r"\0(?!)"  # matches nothing, and without a look at each place, since Python skips to the first letter
LONGEST = 600  # characters of a sentence that are looked at; a page could hold one of any length


@dataclass(frozen=True)
class Lexicon:
    """Alternatives of a regular expression, each matched at whole words; an empty one matches nothing."""

    # who speaks
    say: str = ""  # verbs of saying, in the forms of a report
    says_quotation: str = ""  # verbs that say only what is quoted beside them
    plainly_says: str = ""  # verbs that nobody but a speaker has: "the boy told" makes the boy one
    says_nothing: str = ""  # what before such a verb is no speaker: "common sense says", "the night she said"
    plans: str = ""  # verbs that tell what somebody has in mind, and say it in a main clause only
    saying: str = ""  # participles of such verbs: "a letter warning that"
    paper_says: str = ""  # what only a document says in words: it lists, gives, describes
    researches: str = ""  # what researchers do: a sentence that tells of it goes by their word
    researcher: str = ""  # nouns for those who do
    keeps_count: str = ""  # … and what a body does that counts things: "the board counted 4,212 doctors"
    hearsay: str = ""  # somebody says so, and the sentence does not tell who
    merely_says: str = ""  # those that nothing is said by when they are negated
    say_passive: str = ""  # what before a verb of saying makes it something done to its subject
    helping: str = ""  # what may stand between a subject and its verb: auxiliaries, adverbs, small pronouns
    that: str = ""  # begins what is reported: behind a verb of saying, somebody speaks, even if we know not who
    according_to: str = ""
    postposition: str = ""  # "according to" behind its noun
    own_account: str = ""  # the sentence's subject says so of itself
    possessed_account: str = ""  # … or whoever it belongs to: "by the council's reckoning"
    reads: str = ""  # … in a document that the sentence names: "it says in the contract"
    position: str = ""  # "the council's position is that"
    correction: str = ""  # the outlet tells what it got wrong: its own words, whatever they say that it said
    counts_on: str = ""  # a beginning that goes on with the figures of the sentence before
    told_to: str = ""  # what stands between a speaker and the outlet spoken to
    pronoun: str = ""
    title: str = ""  # before a name
    organisation: str = ""  # nouns, alone or inside a name
    firm_name: str = ""  # words inside a firm's or group's name, with a capital: "Orme Securities"
    place: str = ""  # nouns inside a place's name
    outlet: str = ""
    document: str = ""
    anonymous: str = ""
    unnamed: str = ""  # "who asked not to be named"
    indirect: str = ""  # verb forms that nothing but reported speech has, where a language has them
    conditional: str = ""  # verb forms that reported speech may have: somebody's words only right after theirs
    article: str = ""
    preposition: str = ""
    noun_first: bool = False  # adjectives follow their noun: "le conseil municipal"
    fronted: str = ""  # beside prepositions, what opens a clause that goes on with its verb: "dort sagte Frau Kern"
    gendered: bool = False  # "er" or "elle" may be an organisation or a document
    drops_subject: bool = False  # "dijo": the verb alone says that he or she said
    # what sort of statement it is
    future: str = ""
    not_foretold: str = ""  # what only sounds like it: an open question, one's own intention, what has a day already
    due: str = ""  # points in time by which a prediction can be checked
    guess: str = ""  # the author supposes
    dispute: str = ""
    comparison: str = ""
    record: str = ""
    law: str = ""
    causal: str = ""
    event: str = ""
    unit: str = ""  # what makes a number a measured one
    number_word: str = ""
    calendar: str = ""
    dangling: str = ""  # a beginning that leans on the sentence before
    he_or_she: str = ""
    he: str = ""  # what is said of men only, titles among it; to tell whom "she" cannot mean
    she: str = ""
    # where statements pull apart
    partial: str = ""  # what makes a figure a share, a bound, a change, an estimate or a plan
    rival: str = ""  # sets another figure against the one before
    speaks_of: str = ""  # … in a short sentence
    gap: str = ""  # says that two figures or accounts differ
    no_such: str = ""  # denies what was just told
    refuses_talks: str = ""
    tells_of_talks: str = ""
    recent: str = ""  # points in time that are over, but not long
    # what an article leaves open
    a_or_an: str = ""  # one of many
    accuses: str = ""
    answers: str = ""  # … or is said not to, or has somebody to speak for him
    # what the author thinks
    recommend: str = ""
    judgement: str = ""  # words that carry a judgement wherever they stand
    mild: str = ""  # … and those that may
    belief: str = ""
    thesis: str = ""
    inference: str = ""
    generality: str = ""  # speaks of all of a kind, or of what nobody can do
    turn: str = ""  # a beginning that turns away from the sentence before
    contrast: str = ""  # not this, but that
    concession: str = ""
    example: str = ""
    first_person: str = ""  # singular: "we" may be a council
    third_person: str = ""  # singular, of people only
    rhetoric: str = ""
    negation: str = ""  # of any sort: who denies, answers
    possibility: str = ""
    # what kind of page
    opinion_page: str = ""
    analysis_page: str = ""
    explainer_page: str = ""  # … which explains and argues for nothing
    satire_page: str = ""
    live_page: str = ""
    release_page: str = ""
    about_company: str = ""  # the heading or line that opens a press release's boilerplate
    promotion: str = ""
    editors_note: str = ""
    stopwords: str = ""
    nouns_are_capital: bool = False  # so that a capital makes no name
    phrases: Phrases = ENGLISH
    why_and_how: Mapping[ClaimType, tuple[str, str]] = field(default_factory=dict[ClaimType, tuple[str, str]])

    @cached_property
    def patterns(self) -> "Patterns":
        return Patterns({name: value for name, value in vars(self).items() if isinstance(value, str)})

    @cached_property
    def stopword_set(self) -> frozenset[str]:
        return frozenset(self.stopwords.split("|"))

    def has(self, entry: str, text: str) -> bool:
        return self.patterns[entry].search(lowered(text)) is not None

    def has_any(self, entries: tuple[str, ...], text: str) -> bool:
        """Whether the text has words of any of them, in one look at it: most texts have none."""
        return self.patterns[entries].search(lowered(text)) is not None

    def found(self, entry: str, text: str) -> list[str]:
        """The matching words, in lower case."""
        return [match.group() for match in self.patterns[entry].finditer(lowered(text))]

    def spans(self, entry: str, text: str) -> list[tuple[int, int]]:
        return [match.span() for match in self.patterns[entry].finditer(lowered(text))]

    def opens(self, entry: str, text: str) -> bool:
        return self.patterns[entry].match(lowered(text)) is not None

    def is_all(self, entry: str, text: str) -> bool:
        return self.patterns[entry].fullmatch(lowered(text)) is not None

    def without(self, entry: str, text: str) -> str:
        """The text in lower case without the entry's words."""
        return self.patterns[entry].sub(" ", lowered(text))

    @cached_property
    def _date(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b\d{{1,2}}(?:er|\.|º)? (?:de )?(?:{self.calendar})\b|"
            rf"\b(?:{by_first_letter(self.calendar + '|may')}) \d{{1,2}}\b(?!,\d)"
        )

    def without_dates(self, text: str) -> str:
        """The text in lower case, without its days of the month, so that the numbers left are figures."""
        return self._date.sub(" ", lowered(text)) if self.calendar else lowered(text)

    def ends(self, entry: str, text: str) -> bool:
        """Whether the text ends in one of the entry's words."""
        last = text.rstrip()
        return any(match.end() == len(last) for match in self.patterns[entry].finditer(lowered(last)))


class Patterns(dict[str | tuple[str, ...], re.Pattern[str]]):
    """By entry, or by several for the words of all of them, each compiled when it is first asked for.

    They match `lowered` text only, since Python skips through literal letters much faster.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, asked: str | tuple[str, ...]) -> re.Pattern[str]:
        entries = (asked,) if isinstance(asked, str) else asked
        words = "|".join(filter(None, map(self._words.__getitem__, entries)))
        pattern = self[asked] = re.compile(rf"\b(?:{by_first_letter(words)})(?!\w)" if words else NOTHING)
        return pattern


@lru_cache(maxsize=512)  # every rule asks for the same few sentences, one after the other
def lowered(text: str) -> str:
    """The beginning in lower case of the same length: "İ" would become two letters and shift every span behind it."""
    return text[:LONGEST].replace("İ", "I").lower()
