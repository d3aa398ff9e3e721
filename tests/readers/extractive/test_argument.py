"""Whether an author argues, in which sentences, and that nobody else's words get into it."""

from itertools import pairwise

import pytest

from bot.core.article import Article
from bot.core.reading import MOST_REASONS, Argument, ArticleKind, Grounds
from bot.readers.extractive.argument import find_argument
from bot.readers.extractive.material import material_of
from bot.readers.extractive.opinion import kind_of_argument
from builders import article

THESIS = "The ferry should reopen, and the council must pay for it."
COLUMN = (
    "The council cut the ferry on 3 March.",
    "Forty people stood on the quay.",
    "I think that it was a shabby and foolish cut.",
    "To be fair, the boat loses money.",
    "The people over there deserve better than this.",
    "By next winter the surgery should be paid for, or it will have closed.",
    THESIS,
)
REPORT = (
    "Brackwater Town Council voted on Wednesday to build a £38 million flood wall.",
    "The motion passed by 14 votes to 12.",
    "Flooding in January 2025 damaged 312 properties.",
    "An amendment to delay the vote was lost by 15 votes to 13.",
)


def argument_of(read: Article) -> Argument | None:
    return find_argument(material_of(read))


def sentences_of(argument: Argument) -> list[str]:
    return [argument.thesis, *(point.text for point in [*argument.reasons, *argument.concessions])]


def test_a_column_has_its_recommendation_as_thesis() -> None:
    argument = argument_of(article(*COLUMN))
    assert argument
    assert argument.thesis == THESIS
    assert argument.evidence == [7]


def test_what_the_author_grants_is_a_concession_and_no_reason() -> None:
    argument = argument_of(article(*COLUMN))
    assert argument
    assert [point.text for point in argument.concessions] == [COLUMN[3]]
    assert COLUMN[3] not in [reason.text for reason in argument.reasons]


def test_plain_facts_are_not_in_the_argument() -> None:
    argument = argument_of(article(*COLUMN))
    assert argument
    assert not {COLUMN[0], COLUMN[1]} & set(sentences_of(argument))


def test_a_straight_report_has_no_argument() -> None:
    assert argument_of(article(*REPORT)) is None


@pytest.mark.parametrize("kind", ["quote", "embed"])
def test_a_report_that_quotes_an_argument_has_none(kind: str) -> None:
    assert argument_of(article(*REPORT, (kind, list(COLUMN)))) is None


def test_a_report_whose_speakers_argue_has_none() -> None:
    said = [
        f"Mayor Ana Ruiz said that the shameful cut number {n} should be undone and must be paid for." for n in range(9)
    ]
    quoted = [("“We should be ashamed, and we must pay,” said Ana Ruiz.", "mixed")] * 5
    assert argument_of(article(*REPORT, *said, ("paragraph", [*quoted]))) is None


def test_loaded_terms_are_the_authors_own_words_only() -> None:
    shouted = ("paragraph", [("“It is a scandal and a disgrace,” said Ana Ruiz.", "mixed")])
    argument = argument_of(article(*COLUMN, shouted))
    assert argument
    assert argument.loaded_terms == ["shabby", "foolish"]


def test_a_promotion_is_no_argument() -> None:
    promotion = "We must stand together: you should join our club today and use promo code QUAY for 50% off."
    argument = argument_of(article(*COLUMN, promotion))
    assert argument
    assert promotion not in sentences_of(argument)


def test_one_recommendation_is_enough_on_a_page_of_opinion_only() -> None:
    blocks = (*REPORT, "The wall should wait.", "It is a foolish wall, and the vote must be undone.")
    assert argument_of(article(*blocks, final_url="https://news.example/opinion/wall"))
    assert argument_of(article(*REPORT, *REPORT, *REPORT, *blocks)) is None


UNMARKED = (
    "Who asked for a tram?",
    "The line carries 3,900 people a day.",
    "A line that nobody takes is a monument.",
    "I counted four of us on Monday.",
    "The second line should wait.",
    "To build more of what fails is to fail twice, and nobody needs to.",
    "Stop the work.",
)


def test_a_column_is_known_by_how_it_speaks_where_no_address_says_it() -> None:
    argument = argument_of(article(*UNMARKED))
    assert argument
    assert argument.thesis == UNMARKED[6]
    assert [reason.text for reason in argument.reasons] == [UNMARKED[5]]
    assert argument_of(article(*UNMARKED[1:]))
    assert argument_of(article(*UNMARKED[1:], *REPORT * 8)) is None
    assert argument_of(article(*UNMARKED[:5])) is None


PLEA = "The council should buy the boat back."
SCENE = "On Monday the last passenger left the quay at Skerra and did not look round."
DATA = "The boat carried 41 people a day in 2019 and carries 212 now, and nobody at the council has counted any."


FILLER = ("She lives on Ness.", "He waited.", "They went home.", "It rained.", "The kiosk was shut.")


def test_the_authors_own_data_are_a_reason_and_the_opening_scene_is_none() -> None:
    argument = argument_of(article(SCENE, *FILLER, DATA, PLEA, labels=("Opinion",)))
    assert argument
    assert (DATA, Grounds.DATA) in [(reason.text, reason.rests_on) for reason in argument.reasons]
    assert SCENE not in sentences_of(argument)


def test_an_opening_that_urges_is_no_scene() -> None:
    argument = argument_of(article(PLEA, *FILLER, DATA, *FILLER, labels=("Opinion",)))
    assert argument
    assert argument.thesis == PLEA
    assert 7 in [n for reason in argument.reasons for n in reason.evidence]


def test_a_paragraph_is_one_step_of_the_argument() -> None:
    step = ("paragraph", [DATA, "No ferry has ever lost less than €4,000 a year and been cut for it by anybody."])
    argument = argument_of(article(*FILLER, step, PLEA, labels=("Opinion",)))
    assert argument
    assert [reason.evidence for reason in argument.reasons] == [[6, 7]]


def test_neighbouring_paragraphs_make_one_step_where_there_are_more_than_a_reading_holds() -> None:
    argument = argument_of(article(*[DATA] * 10, PLEA, *FILLER, *FILLER, *FILLER, labels=("Opinion",)))
    assert argument
    evidence = [n for point in [argument, *argument.reasons] for n in point.evidence]
    assert len(argument.reasons) <= MOST_REASONS
    assert len(set(evidence)) > MOST_REASONS + 1


def test_paragraphs_far_from_one_another_stay_apart() -> None:
    argument = argument_of(article(*[DATA, *FILLER, DATA, *FILLER] * 5, PLEA, labels=("Opinion",)))
    assert argument
    assert all(after - before <= 4 for reason in argument.reasons for before, after in pairwise(reason.evidence))


def test_a_concession_runs_on_to_the_but() -> None:
    granted = ("paragraph", ["To be fair, the boat is old.", "It leaks.", "But it floats, and it must sail again."])
    argument = argument_of(article("It rained.", granted, PLEA, labels=("Opinion",)))
    assert argument
    assert [point.evidence for point in argument.concessions] == [[2, 3]]


def test_what_is_urged_last_is_the_thesis_and_let_us_get_started_urges_nothing() -> None:
    phrase = "Let's face it, and let's get one thing straight."
    blocks = ("The mayor should resign.", "It rained.", phrase, PLEA)
    argument = argument_of(article(*blocks, labels=("Opinion",)))
    assert argument
    assert argument.thesis == PLEA


def test_in_a_press_release_what_the_title_says_is_the_pitch() -> None:
    blocks = ("Veldra opened in May.", "The Veldra turbine cuts the cost of power by 40 percent.", "It is in Hest.")
    argument = argument_of(article(*blocks, title="Veldra turbine cuts cost of power", labels=("Press release",)))
    assert argument
    assert argument.thesis == blocks[1]


@pytest.mark.parametrize("label", ["satire", "SatiricalArticle", "ReportageNewsArticle", "live", "Explainer"])
def test_a_page_that_says_it_is_no_place_for_an_argument_has_none(label: str) -> None:
    assert argument_of(article(*COLUMN, labels=(label,))) is None


def test_a_column_that_judges_is_opinion_and_one_that_only_infers_is_analysis() -> None:
    inferred = ["The real question is who pays.", "It follows that the tram is late.", "The problem is the contract."]
    judged = ["It is an absurd and shameful tram.", *inferred]
    assert kind_of_argument(material_of(article(*inferred))) is ArticleKind.ANALYSIS
    assert kind_of_argument(material_of(article(*judged))) is ArticleKind.OPINION
    assert kind_of_argument(material_of(article("I took it.", "It shook me.", *inferred))) is ArticleKind.OPINION


def test_an_i_makes_a_column_unless_somebody_quoted_says_it() -> None:
    plain = ["The tram is late.", "It should run, and it must be paid for.", "Four sat there.", "It was shut."]
    assert argument_of(article(*plain, "I counted them.", "It took me a day."))
    assert argument_of(article(*plain, ("quote", ["I counted them.", "It took me a day."]))) is None


def test_an_i_that_only_tells_of_a_journey_argues_for_nothing() -> None:
    journey = ["I walked to the quay.", "My feet were wet, and nobody was there.", "It was the best of days.", *FILLER]
    assert argument_of(article(*journey)) is None
    assert argument_of(article(*journey, "To be fair, it rains elsewhere."))


def test_a_page_of_analysis_argues_as_soon_as_it_has_a_mark() -> None:
    blocks = (*REPORT, "That does not explain the wall.")
    assert argument_of(article(*blocks, labels=("Analysis",)))
    assert argument_of(article(*blocks)) is None


def test_questions_in_headings_tell_an_explainer_which_may_argue() -> None:
    verdicts = ["The catch is the cost.", "It should wait.", "That misses the point."]
    facts = REPORT * 5
    asked = [("heading", [f"Who pays for part {n}?"]) for n in range(3)]
    assert argument_of(article(*facts, *verdicts)) is None
    assert argument_of(article(*facts, *asked, *verdicts))
    assert argument_of(article(*facts, *asked)) is None


def test_of_a_press_release_most_is_the_pitch_and_its_title_says_which() -> None:
    pitch = [f"Veldra turbine number {n} cuts the cost of power." for n in range(4)]
    blocks = (*pitch, "It rained.", "Shares are traded in Hest.")
    argument = argument_of(article(*blocks, title="Veldra turbine cuts cost of power", labels=("Press release",)))
    assert argument
    assert {n for point in [argument, *argument.reasons] for n in point.evidence} >= {1, 2, 3, 4}
    assert blocks[5] not in sentences_of(argument)


def test_a_press_release_speaks_of_its_sender_as_of_somebody_else() -> None:
    sent = (
        "The Ness Union says that the ferry cut costs each islander £212 a year, and calls on the council to undo it."
    )
    blocks = (sent, "It rained.", "The boat is in Hest.", "It is red.", "“It is a shame,” said Ana Ruiz.")
    argument = argument_of(article(*blocks, title="Ferry cut costs islanders £212", labels=("Press release",)))
    assert argument
    assert argument.thesis == sent
    assert 5 not in [n for point in [argument, *argument.reasons] for n in point.evidence]


def test_a_lead_in_is_no_part_of_the_argument() -> None:
    argument = argument_of(article(*COLUMN, "The council must read this shabby and shameful letter:"))
    assert argument
    assert not any("shameful letter" in text for text in sentences_of(argument))


def test_a_report_with_one_stray_recommendation_has_no_argument() -> None:
    assert argument_of(article(*REPORT, "The wall should be two metres high.", *REPORT)) is None


def test_what_the_author_turns_away_from_is_not_the_thesis() -> None:
    granted = "It is a good and brave old roof, and it deserves to be mended."
    turned = "But the council should not sell the hall."
    argument = argument_of(article(*UNMARKED[:4], granted, turned, labels=("Opinion",)))
    assert argument
    assert argument.thesis == turned


def test_questions_do_not_argue() -> None:
    asked = [f"Should the council not be ashamed of cut number {n}, and must it not pay?" for n in range(9)]
    assert argument_of(article(*asked)) is None


@pytest.mark.parametrize(
    ("reason", "grounds"),
    [
        ("Take the north quay, for example, where it should be copied.", Grounds.EXAMPLE),
        ("The saving of €480,000 cannot be larger than the loss, and it is a shabby one.", Grounds.DATA),
        ("It will end in a shameful ruin.", Grounds.PREDICTION),
        ("It is a shameful cut.", Grounds.VALUE),
    ],
)
def test_a_reason_rests_on_what_its_words_show(reason: str, grounds: Grounds) -> None:
    argument = argument_of(article(*COLUMN, reason, THESIS + " Now."))
    assert argument
    assert [point.rests_on for point in argument.reasons if point.text == reason] == [grounds]


def test_a_column_in_german_has_an_argument() -> None:
    blocks = (
        "Die Stadt hat die Fähre eingestellt.",
        "Das ist schändlich und ein Skandal.",
        "Wir brauchen die Fähre, und die Stadt sollte sie bezahlen.",
        "Zwar ist das Schiff alt.",
        "Ich finde das absurd.",
    )
    argument = argument_of(article(*blocks, language="de"))
    assert argument
    assert [point.text for point in argument.concessions] == ["Zwar ist das Schiff alt."]


def test_a_language_without_a_lexicon_yields_no_argument() -> None:
    assert argument_of(article("Rada powinna zapłacić.", "To jest hańba.", "Musimy to zmienić.", language="pl")) is None
