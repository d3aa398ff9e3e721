"""What makes a sentence worth checking, and what keeps it from being a claim."""

import pytest

from bot.core.article import Article
from bot.core.reading import Claim, ClaimType, Prediction
from bot.readers.extractive.claims import find_claims, find_predictions
from bot.readers.extractive.material import material_of
from builders import article


def claims_of(*blocks: str, **facts: str) -> list[Claim]:
    return find_claims(material_of(article(*blocks, **facts)), None)


def predictions_of(read: Article) -> list[Prediction]:
    return find_predictions(material_of(read))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Flooding in January damaged 312 properties in the town.", ClaimType.NUMBER),
        ("The order is the largest in the history of Veldra Wind.", ClaimType.RECORD),
        ("The loss was a third smaller than the saving promised to Skerra.", ClaimType.COMPARISON),
        ("The court in Oldmark ruled in March that the permit was void.", ClaimType.LAW),
        ("The council of Skerra closed the school in March.", ClaimType.EVENT),
        ("The bridge in Hest closed in 2019 because the north pillar sank.", ClaimType.CAUSAL),
    ],
)
def test_facts_that_can_be_checked_are_claims_of_their_kind(sentence: str, kind: ClaimType) -> None:
    assert [(claim.text, claim.type) for claim in claims_of(sentence)] == [(sentence, kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council should pay back the €4.2 million.",
        "It is a shameful and foolish waste.",
        "I think that the mayor is wrong.",
        "Does the ferry carry 61,400 people a year?",
        "By 2032 the town will owe $58 million.",
        "The codes are plain on that too.",
    ],
)
def test_opinions_questions_and_predictions_are_no_claims(sentence: str) -> None:
    assert claims_of(sentence) == []


def test_a_sentence_that_leans_on_another_comes_later() -> None:
    plain = "The Harbour Trust paid €310,000 to the yard in 2025."
    leaning = "It paid €310,000 to the yard."
    assert claims_of(leaning, plain)[0].text == plain


def test_a_shouting_post_is_no_claim_and_a_calm_one_is() -> None:
    shouted = [
        "WATCH: Mayor Ana Ruiz beats the whole council in two minutes.",
        "Ruiz just WRECKED 12 members in Skerra!",
    ]
    calm = "The quay of Skerra cost €4.2 million in 2025."
    read = article(("embed", [*shouted, calm, "— Tom Hallan (@hallan) May 2, 2026"]))
    assert [claim.text for claim in find_claims(material_of(read), None)] == [calm]


def test_a_sentence_that_does_not_say_of_whom_it_speaks_is_no_claim() -> None:
    assert claims_of("She has helped end the strike since taking office six months ago.") == []
    assert claims_of("Ana Ruiz has helped end the strike since taking office six months ago.")


def test_a_lead_in_that_states_a_fact_is_a_claim_and_one_that_announces_words_is_not() -> None:
    fact = "Skerra had to send boats when the water came within a mile of Hest last night:"
    words = "The mayor of Skerra, Ana Ruiz, said this to 400 members of the union in Hest on Tuesday:"
    assert [claim.text for claim in claims_of(fact, words)] == [fact.rstrip(":")]


@pytest.mark.parametrize(
    "sentence",
    ["The mill of Hest sent the boats of Skerra.", "The storm destroyed or damaged most of what stood in Skerra."],
)
def test_two_actors_or_two_events_are_worth_checking_without_a_figure(sentence: str) -> None:
    assert [claim.text for claim in claims_of(sentence)] == [sentence]


def test_a_lists_item_as_long_as_a_sentence_is_a_claim() -> None:
    item = "About 84,000 homes in Skerra are without power"
    assert [c.text for c in find_claims(material_of(article(("list", [item, "75 meters"]))), None)] == [item]


def test_at_most_ten_claims_and_none_twice() -> None:
    blocks = [f"In May the town of Skerra paid €{n},000 for item{'x' * n} of list{'y' * n}." for n in range(10, 30)]
    assert len(claims_of(*blocks, blocks[0])) == 10


def test_headings_table_rows_and_unfinished_lines_are_no_claims() -> None:
    read = article(
        ("heading", ["61,400 people crossed in 2025."]),
        ("table", ["2025 | 61,400."]),
        ("list", ["£19 million from London;"]),
    )
    assert find_claims(material_of(read), None) == []


def test_a_long_sentence_is_cut_behind_a_word_and_marked() -> None:
    long = "In 2025 the council of Skerra paid €4.2 million " + "and then some more " * 20 + "to the yard."
    text = claims_of(long)[0].text
    assert len(text) <= 320
    assert text.endswith("…")
    assert long.startswith(text[:-1])
    assert long[len(text) - 1] in " ,"


def test_how_to_check_is_told_in_the_language_asked_for_or_the_articles_own() -> None:
    german = article("Der Hafen hat 2025 rund 12,4 Millionen Euro gekostet.", language="de")
    assert find_claims(material_of(german), None)[0].why_check.startswith("Die Zahl")
    assert find_claims(material_of(german), "fr")[0].why_check.startswith("Le chiffre")
    assert find_claims(material_of(german), "fi")[0].why_check.startswith("The figure")


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Work is due to begin in October.", "in October"),
        ("By next winter the surgery will have closed.", "by next winter"),
        ("The company expects to build 180 turbines a year from 2028.", "from 2028"),
        ("The plan will not work.", None),
        ("Prices would return to their level of May in the second half of 2027.", "in the second half of 2027"),
        ("Veldra expects savings of £21 million.", None),
    ],
)
def test_what_is_said_of_the_future_is_a_prediction_with_its_date(sentence: str, due: str | None) -> None:
    found = predictions_of(article(sentence))
    assert [(point.text, point.due) for point in found] == [(sentence, due)]


def test_what_was_expected_or_predicts_nothing_is_no_prediction() -> None:
    assert predictions_of(article("Traders had expected a cut.", "The test does not predict the marks.")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The council will vote on the ferry on Tuesday.",
        "The board will meet in Hest on 16 May.",
        "I will not be silenced.",
        "Nobody knows what the toll will bring.",
        "Ana Ruiz says that she has not resigned and will not.",
        "The forecast for the port was wrong.",
        "You will hear that the toll is fair.",
        "The trial, which is expected to last four weeks, heard from Ana Ruiz.",
        "Of the 31 wards where there will be no vote, 24 have a mayor from Hest.",
    ],
)
def test_a_plan_with_its_day_an_intention_or_an_open_question_is_no_prediction(sentence: str) -> None:
    assert predictions_of(article(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The bank said that the dam would cut growth by 0.4 points.",
        "The closures would save £17 million a year, the company said.",
        "Ana Ruiz thinks the town could lose its school.",
        "The cut could be as deep as 40 percent.",
        "The toll will rise to $9 by Friday.",
    ],
)
def test_what_somebody_says_would_come_is_a_prediction(sentence: str) -> None:
    assert [found.text for found in predictions_of(article(sentence))] == [sentence]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Die kleinen Höfe werden aufgeben."),
        ("de", "Er sagt, dass die Zahl der Fahrten auf 150 steigen wird."),
        ("fr", "L’usine n’ouvrirait pas avant 2028."),
        ("es", "El banco sostiene que no habrá despidos."),
        ("pt", "O julgamento deve ocorrer no segundo semestre."),
    ],
)
def test_other_languages_foretell_in_their_own_forms(language: str, sentence: str) -> None:
    assert [found.text for found in predictions_of(article(sentence, language=language))] == [sentence]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("de", "Die Tür wird geschlossen."), ("fr", "Ils vont à la mairie."), ("de", "Die Stadt will den Hafen abgeben.")],
)
def test_other_languages_have_forms_that_foretell_nothing(language: str, sentence: str) -> None:
    assert predictions_of(article(sentence, language=language)) == []


def test_a_prediction_keeps_its_speaker() -> None:
    found = predictions_of(article(("paragraph", [("“It will end in May,” said Ana Ruiz.", "mixed")])))
    assert found[0].speaker.name == "Ana Ruiz"


def test_the_same_prediction_is_given_once() -> None:
    assert len(predictions_of(article("The dam will break in May.", "The dam will break in May."))) == 1


def test_all_who_speak_are_heard_before_one_is_heard_five_times() -> None:
    ruiz = [f"Mayor Ana Ruiz said that item{'x' * n} of list{'y' * n} cost €{n} million in May." for n in range(1, 11)]
    hall = "Tom Hall said that 41 people waited."
    speakers = [claim.speaker.name for claim in claims_of(*ruiz, hall)]
    assert "Tom Hall" in speakers[:9]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The yard in Hest sold 41 per cent of its boats.", "The yard in Hest sold 41 of its old boats."),
        ("The yard in Hest has built 41 boats since 2019.", "The yard in Hest has built 41 boats since then."),
        ("The yard in Hest paid for 41 boats.", "The yard in Hest would pay for 41 boats."),
        ("The yard in Hest lost 41 boats.", "My yard in Hest lost 41 boats."),
        ("Accounts show that Ana Ruiz bought 41 boats.", "Tom Hall said that Ana Ruiz bought 41 boats."),
        ("Ruiz sold Hest 41 boats.", "Ruiz, 41, sold Hest boats."),
    ],
    ids=["a share", "since a year", "what was, not what would be", "not the writer's own", "a paper", "no age"],
)
def test_of_two_statements_the_one_that_can_better_be_checked_comes_first(first: str, second: str) -> None:
    material = material_of(article(first, second))
    assert material.worths[1] > material.worths[2]
