"""A statement is told together with the sentence that it leans on, or a short one beside it, in claims and summary."""

from bot.core.article import Article
from bot.readers.extractive.claims import find_claims
from bot.readers.extractive.material import material_of
from bot.readers.extractive.reader import extract_reading
from builders import article

TRUST = "The Harbour Trust of Skerra published its accounts in May."
HALL = "Tom Hall said that the ferry of Skerra carried 61,400 people in 2025."
IT = "It lost €310,000 in 2025, or 14 per cent of what the ferry brought in."


def claims_of(read: Article) -> list[tuple[str, list[int]]]:
    return [(claim.text, claim.evidence) for claim in find_claims(material_of(read), None)]


def test_a_claim_that_leans_stands_with_the_sentence_before_it_and_that_one_is_not_listed_again() -> None:
    assert claims_of(article(TRUST, IT)) == [(f"{TRUST} {IT}", [1, 2])]


def test_a_claim_that_stands_alone_is_told_alone() -> None:
    alone = "The ferry of Skerra lost €310,000 in 2025."
    assert (alone, [2]) in claims_of(article(TRUST, alone))


def test_short_claims_that_follow_each_other_in_a_paragraph_are_told_as_one() -> None:
    then, now = "In 2015 the town of Skerra employed 214 people.", "The town has 331 people on its payroll today."
    assert claims_of(article(("paragraph", [then, now]))) == [(f"{then} {now}", [1, 2])]
    assert {tuple(evidence) for _, evidence in claims_of(article(then, now))} == {(1,), (2,)}


def test_claims_of_two_speakers_are_not_told_as_one() -> None:
    ruiz = "Ana Ruiz, the mayor of Skerra, said that the ferry cost €41,000 in 2024."
    assert all(len(evidence) == 1 for _, evidence in claims_of(article(("paragraph", [ruiz, HALL]))))
    again = "Ruiz said that the ferry lost 41 of its 80 boats."
    assert [evidence for _, evidence in claims_of(article(("paragraph", [ruiz, again])))] == [[1, 2]]


def test_in_the_summary_a_statement_is_told_with_a_fact_beside_it_and_with_nothing_else() -> None:
    for beside in (
        HALL,
        "What a shameful, foolish waste it was of all that money.",
        "The gulls sat on a wall beside it.",
    ):
        read = article(("paragraph", ["The town of Skerra sold its ferry for €41,000 in 2024.", beside]))
        assert extract_reading(read).summary[0].evidence == [1]
    lean = "It was built in Hest in 1961 and had carried 61,400 people a year."
    read = article(("paragraph", ["The ferry of Skerra was sold for €41,000 in 2024.", lean]))
    assert [point.evidence for point in extract_reading(read).summary] == [[1, 2]]


def test_what_a_claim_leans_on_is_never_an_opinion_a_question_or_somebody_elses() -> None:
    for before in ("What a shameful and foolish waste.", "Who pays?", "“The trust is rich in Skerra,” said Ana Ruiz."):
        assert (IT, [2]) in claims_of(article(("paragraph", [(before, "mixed"), (IT, "author")])))


def test_both_sentences_are_no_longer_than_a_line() -> None:
    long = "The Harbour Trust of Skerra published its accounts " + "and a list of boats " * 13 + "in May."
    assert (IT, [2]) in claims_of(article(long, IT))


def test_two_that_lean_on_one_sentence_are_not_both_told_with_it() -> None:
    read = article(TRUST, IT, "They say that the quay cost €41,000 in 2024.")
    assert sum(1 in evidence for _, evidence in claims_of(read)) == 1


def test_in_the_summary_a_statement_is_told_with_what_it_leans_on_as_one_point() -> None:
    assert [point.evidence for point in extract_reading(article(TRUST, IT)).summary] == [[1, 2]]


def test_the_authors_thesis_is_in_the_argument_and_not_in_the_summary() -> None:
    thesis = "Surely nothing has ever cost Skerra as much as the ferry of the Harbour Trust, and nobody was ever on it."
    more = ("It is a shameful waste.", "Skerra has a foolish quay.")
    reading = extract_reading(article(TRUST, thesis, *more, title="The ferry of Skerra", labels=("Opinion",)))
    assert reading.argument
    assert (reading.argument.evidence, [point.evidence for point in reading.summary]) == ([2], [[1]])


def test_a_plan_is_in_the_summary_only_as_what_somebody_said() -> None:
    said = "Ana Ruiz, the mayor of Skerra, said that the town would sell the ferry by 2031."
    plain = "By 2032 the town of Skerra will have paid €58 million for the quay."
    assert [point.text for point in extract_reading(article(TRUST, said, plain)).summary] == [TRUST, said]
