"""Every instruction of the reading prompt serves an article of the gold set, whose notes show what it is for."""

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.gold import Gold, NotedArgument, gold_of
from bot.core.article import Voice
from bot.core.language.lexicon import HEDGES
from bot.core.language.spellings import QUOTED, runs, words_of
from bot.core.reading import ArticleKind, ClaimType, SpeakerKind, Stance
from bot.readers.llm.prompt import prompt_file

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "benchmarks" / "gold"


@dataclass(frozen=True)
class Rule:
    """An instruction by words of it, the gold article it serves, and what in the notes shows the need."""

    words: str
    case: str
    shows: Callable[[Gold], object]


def says(gold: Gold, pattern: str) -> bool:
    return any(re.search(pattern, sentence.text) for sentence in gold.article.sentences)


def is_kind(kind: ArticleKind, argues: bool) -> Callable[[Gold], bool]:
    return lambda gold: gold.notes.kind is kind and (gold.notes.argument is not None) is argues


def speakers(gold: Gold) -> set[SpeakerKind]:
    return {claim.speaker_kind for claim in gold.notes.claims}


def hedged(gold: Gold) -> bool:
    """A sentence under a claim hedges, and so does what is noted of it."""
    return any(
        HEDGES & set(words_of(claim.text)) and any(HEDGES & set(words_of(quote)) for quote in gold.article.quotes(ids))
        for claim, ids in gold.claims
    )


def in_own_words(gold: Gold) -> bool:
    known = {run for sentence in gold.article.sentences for run in runs(words_of(sentence.text))}
    texts = [item.text for item in (*gold.notes.claims, *gold.notes.key_facts)]
    return not any(run in known for text in texts for part in QUOTED.split(text) for run in runs(words_of(part)))


def stand_alone(gold: Gold) -> bool:
    return not any(re.match(r"(He|She|It|They|This|That)\b", claim.text) for claim in gold.notes.claims)


def argument(gold: Gold) -> NotedArgument:
    assert gold.notes.argument
    return gold.notes.argument


def authors_words(gold: Gold) -> bool:
    """Loaded terms stand in sentences that are not wholly somebody else's."""
    own = " ".join(sentence.text for sentence in gold.article.sentences if sentence.voice is not Voice.QUOTED)
    return all(term in own for term in argument(gold).loaded_terms)


def others_have_their_say(gold: Gold) -> bool:
    """A key fact rests on what somebody else states."""
    return any(ids & fact for claim, ids in gold.claims if claim.speaker for fact in gold.facts)


def tells_facts_alone(gold: Gold) -> bool:
    return len(gold.facts) >= 4 and not any(fact & gold.opinions for fact in gold.facts)


def claims_no_opinion(gold: Gold) -> bool:
    return bool(gold.opinions) and not any(ids <= gold.opinions for _, ids in gold.claims)


def schedules(gold: Gold) -> bool:
    """A fact of the case is that a vote is to be held."""
    return any(" votes on " in fact.text for fact in gold.notes.key_facts)


def has(kind: SpeakerKind) -> Callable[[Gold], bool]:
    return lambda gold: kind in speakers(gold)


def takes(*stances: Stance) -> Callable[[Gold], bool]:
    return lambda gold: {claim.stance for claim in gold.notes.claims} >= set(stances)


RULES = [
    # What you are sent
    Rule("the fewest that carry it whole", "library-annex-council", lambda g: all(len(ids) < 3 for _, ids in g.claims)),
    Rule("can be read in two ways", "waldumbau-interview-de", has(SpeakerKind.UNCLEAR)),
    # How you write
    Rule("Keep the attribution", "geburtshilfe-bericht-de", others_have_their_say),
    Rule('Write "said"', "onibus-auditoria-pt", lambda g: others_have_their_say(g) and g.tensions),
    Rule("Keep hedges", "oma-dam-talks-report", hedged),
    Rule('"did not rule out"', "oma-dam-talks-report", lambda g: says(g, "did not rule out")),
    Rule("numbers with their unit", "care-home-light-study", lambda g: says(g, r"\d+(\.\d+)? per cent")),
    Rule("no adjective of judgement", "tidewell-storage-release", lambda g: len(argument(g).loaded_terms) > 5),
    Rule("never more than eleven words", "calusa-insurance-analysis", in_own_words),
    Rule("each understood without the others", "library-annex-council", stand_alone),
    Rule("Write in the language asked for", "onibus-auditoria-pt", lambda g: g.article.language == "pt"),
    # The wall between news and opinion
    Rule("`opinions` comes first", "bridge-toll-column", lambda g: len(g.opinions) >= 20),
    Rule("says whose view it is", "rent-measure-column", is_kind(ArticleKind.OPINION, argues=True)),
    Rule("the facts of the case", "night-shift-doctor-oped", tells_facts_alone),
    Rule("never on people quoted", "harbour-levy-column", lambda g: g.argued and g.others and not g.argued & g.others),
    Rule("only to dispute it", "ambulance-lanes-column", takes(Stance.DISPUTES)),
    Rule("What a quoted person thinks", "clinic-billing-verdict", lambda g: g.opinions & g.others),
    # The fields
    Rule("`live`", "airport-power-cut-live", is_kind(ArticleKind.LIVE, argues=False)),
    Rule("an older one that it corrects", "airport-power-cut-live", lambda g: g.tensions),
    Rule("`satire`", "county-study-satire", lambda g: g.notes.kind is ArticleKind.SATIRE and not g.notes.claims),
    Rule("`interview`", "inspector-kitchens-interview", is_kind(ArticleKind.INTERVIEW, argues=False)),
    Rule("`press_release`", "noctiva-communique-fr", is_kind(ArticleKind.PRESS_RELEASE, argues=True)),
    Rule("whose opinion it is", "taxa-praia-opiniao-pt", is_kind(ArticleKind.OPINION, argues=True)),
    Rule("what the other side says", "onibus-auditoria-pt", others_have_their_say),
    Rule("null for a report", "pellworth-half-year-results", is_kind(ArticleKind.REPORT, argues=False)),
    Rule("strongest fair form", "bramling-water-leader", lambda g: argument(g).reasons),
    Rule("what each rests on", "night-shift-doctor-oped", lambda g: {r.rests_on for r in argument(g).reasons}),
    Rule("grants to the other side", "night-shift-doctor-oped", lambda g: len(argument(g).concessions) >= 3),
    Rule("copied exactly", "comedores-columna-es", lambda g: argument(g).loaded_terms and authors_words(g)),
    Rule(
        "those first that touch most", "pier-deck-collapse-report", lambda g: {c.must for c in g.notes.claims} == {0, 1}
    ),
    Rule("what others dispute", "puente-colapso-informe-es", lambda g: g.tensions),
    Rule("a serious deed", "clinic-billing-verdict", lambda g: says(g, "fraud|guilty|indict")),
    Rule("Not worth it: an opinion", "guichets-tribune-fr", claims_no_opinion),
    Rule("what somebody lived through", "night-chimes-column", lambda g: says(g, r"\bI\b") and claims_no_opinion(g)),
    Rule("who says it, not whom it is about", "hafenstreit-kommentar-de", lambda g: len(speakers(g)) > 2),
    Rule("otherwise `unclear`", "bramling-water-leader", has(SpeakerKind.UNCLEAR)),
    Rule("is `anonymous`", "harrier-cup-semi-report", has(SpeakerKind.ANONYMOUS)),
    Rule("`via`", "eau-montrevers-enquete-fr", lambda g: any(claim.via for claim in g.notes.claims)),
    Rule("`stance`", "budget-vote-explainer", takes(Stance.ASSERTS, Stance.REPORTS, Stance.DISPUTES)),
    Rule("`why_check`", "miranver-resultados-es", lambda g: any(claim.must for claim in g.notes.claims)),
    Rule("`predictions`", "tidewell-storage-release", lambda g: len(g.predictions) >= 3),
    Rule("already decided or scheduled", "rent-measure-column", schedules),
    Rule("can hardly both hold", "serrano-classico-esporte-pt", lambda g: g.tensions),
    Rule("The evidence has both", "library-annex-council", lambda g: {len(ids) > 1 for ids in g.tensions} == {True}),
    Rule("the document that is named", "eau-montrevers-enquete-fr", has(SpeakerKind.DOCUMENT)),
    # Leave out
    Rule("Advertising, subscription", "serrano-classico-esporte-pt", lambda g: g.notes.promotions),
    Rule("A correction by the editors", "pier-deck-collapse-report", lambda g: says(g, r"(?i)correct")),
]


@functools.cache
def gold(case: str) -> Gold:
    return gold_of(GOLD / f"{case}.json")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.words)
def test_the_instruction_stands_in_the_prompt_and_a_gold_article_needs_it(rule: Rule) -> None:
    assert rule.words in prompt_file("reading")
    assert rule.shows(gold(rule.case)), gold(rule.case).notes.about


def test_no_instruction_is_without_an_article_that_it_serves() -> None:
    """An instruction is an item of a list, or a paragraph after the description of what is sent."""
    written = prompt_file("reading").partition("In each item, pick")[2]
    lines = [line for line in written.partition("## An example")[0].splitlines() if line and not line.startswith("#")]
    lines += prompt_file("reading").partition("## Leave out")[2].strip().splitlines()
    headings = ("`kind`", "- `not_article`")
    unserved = [line for line in lines if not line.startswith(headings) and not any(r.words in line for r in RULES)]
    assert unserved == []


@pytest.mark.parametrize("page", ["captcha", "login", "cookie wall", "error page", "list of links", "shop page"])
def test_pages_that_must_yield_nothing_are_named(page: str) -> None:
    """Most never reach a model, for extraction finds no article there; the gold set holds articles alone."""
    [rule] = [line for line in prompt_file("reading").splitlines() if line.startswith("- `not_article`")]
    assert page in rule


def test_every_kind_and_ground_of_the_schema_is_explained_or_says_itself() -> None:
    itself = {ArticleKind.REPORT, ArticleKind.ANALYSIS, ArticleKind.OPINION, ArticleKind.OTHER}
    assert [kind for kind in set(ArticleKind) - itself if f"- `{kind}`:" not in prompt_file("reading")] == []
    explained = prompt_file("reading").partition("`claims`:")[2].partition("- `speaker`")[0]
    named = {ClaimType.NUMBER, ClaimType.EVENT, ClaimType.COMPARISON, ClaimType.RECORD, ClaimType.LAW}
    assert [kind for kind in named if f"a {kind}" not in explained.replace("an event", "a event")] == []


@pytest.mark.parametrize("prompt", ["reading", "question"])
def test_the_example_in_a_prompt_is_of_no_article_that_readers_are_measured_or_shown_on(prompt: str) -> None:
    example = prompt_file(prompt).partition("## An example")[2].partition("##")[0]
    invented = {"Ines Kolar", "swimming hall", "€3.4 million"}
    pages = [path for folder in ("benchmarks", "examples") for path in (ROOT / folder).rglob("*.*ht*ml")]
    assert all(words in example for words in invented)
    assert [words for words in invented for page in pages if words in page.read_text(encoding="utf-8")] == []
