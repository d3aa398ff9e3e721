"""What no reading holds: words in quotation marks that the article does not have, links, mentions."""

import pytest

from bot.core.grounding import check
from builders import article, claim, reading

ARTICLE = article(
    ("paragraph", [("“We will open the library on 3 May, whatever the weather,” said Ana Ruiz.", "mixed")]),
    "Its opponents call it a “gold-plated barn” and gather at barn.example.",
    "The council's account, @skerra_council, said nothing.",
    title="Council funds library",
)
QUOTATION = "quotation that is not in the article; tell it without quotation marks"
ADDRESS = "link or mention"


def faults(text: str, evidence: int = 1, **facts: bool) -> list[str]:
    found = check(reading(summary=[{"text": text, "evidence": [evidence]}]), ARTICLE, **facts)
    return [failure.rule for failure in found]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said: “I took the money myself.”",
        'Ana Ruiz said: "the library will never open".',
        "Ana Ruiz says they «will open the museum».",
        "Ana Ruiz said they “will open … the money”.",
        "The “golden” library opens on 3 May.",
        "Ana Ruiz said ”the money is mine”.",
        "Ana Ruiz said ‚the money is mine‘.",
        "Ana Ruiz said ‹the money is mine›.",
        "Ana Ruiz said 'the money is mine'.",
        "Ana Ruiz said ‘I don’t care’.",
        "Ana Ruiz said 「the money is mine」.",
        "Ana Ruiz said 《the money is mine》.",
        "Ana Ruiz said ＂the money is mine＂.",
        "Ana Ruiz said ``the money is mine''.",
        "Ana Ruiz said: “the money is gone",
        'Ana Ruiz said: “the money is gone".',
        "Ana Ruiz said 「we will open 『the money』 the library」.",
        "Ana Ruiz said: I took the money.",
        "Ana Ruiz said “whatever [I took all the money] the weather”.",
    ],
)
def test_words_that_nobody_said_do_not_stand_in_quotation_marks(text: str) -> None:
    assert QUOTATION in faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said they would open it on 3 May, “whatever the weather”.",
        "Ana Ruiz said they “will open … on 3 May”.",
        "Ana Ruiz said they [the council] “will open [again] the library on 3 May”.",
        "Opponents speak of a 'gold-plated barn'.",
        "The “library” opens on 3 May.",
        "Ana Ruiz said they ”will open the library”, not the council's barn.",
        "Ana Ruiz said they “will open the library …”.",
        "Ana Ruiz said they ‘will open the library’.",
        "The council: it will open the library on 3 May.",
        "The council's library and its opponents' barn open on 3 May.",
    ],
)
def test_words_that_the_article_has_may(text: str) -> None:
    assert faults(text) == []


def test_a_translated_quotation_is_nobodys_words_but_a_term_may_be_marked() -> None:
    assert faults("Ana Ruiz sagte: „Wir öffnen die Bücherei am 3. Mai.“", translated=True) == [QUOTATION]
    assert faults("Gegner nennen sie eine „vergoldete Scheune“.", 2, translated=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Opponents gather at https://barn.example.",
        "Opponents gather at www.barn.example.",
        "Opponents gather at evil.example/now.",
        "Opponents [gather](barn.example) there.",
        "Opponents tell @everyone.",
        "Opponents ask @barn_owner.",
        "Opponents ask <@123456789012345678>.",
        "Opponents meet at discord.gg/abcdef.",
        "Opponents meet at evil․example.",
        "Opponents meet at evil．example.",
        "Opponents meet at evil[.]example.",
        "Opponents meet at evil (dot) example.",
        "Opponents meet at evil.сom.",
        "Opponents meet at evil.рф.",
        "Opponents tell ＠everyone.",
        "Opponents go by tg:resolve.",
    ],
)
def test_no_link_and_no_mention_is_written(text: str) -> None:
    assert ADDRESS in faults(text, 2)


def test_a_script_without_spaces_is_looked_up_by_its_letters() -> None:
    story = article("市長は図書館を五月に開くと述べた。", title="図書館")
    for text, rules in (("市長は「図書館」を開く。", []), ("市長は「私が金を取った」と述べた。", [QUOTATION])):
        found = check(reading(gist="図書館", summary=[{"text": text, "evidence": [1]}]), story)
        assert [failure.rule for failure in found] == rules


def test_a_site_and_an_account_that_the_article_names_may_be_named() -> None:
    assert faults("Opponents gather at barn.example.", 2) == []
    assert faults("@skerra_council said nothing.", 3) == []


def test_the_notes_on_a_claim_its_roles_and_the_questions_hold_none_either() -> None:
    honest = claim("Ana Ruiz said they would open it on 3 May.", [1], "Ana Ruiz", "named")
    speaker = honest.speaker.model_copy(update={"role": "see evil.example"})
    for changed in ({"how_to_check": "Ask www.evil.example"}, {"via": "evil.example"}, {"speaker": speaker}):
        found = check(reading(claims=[honest.model_copy(update=changed)]), ARTICLE)
        assert ADDRESS in {failure.rule for failure in found}, changed
    asked = check(reading(questions=["Why did Ruiz say “I took it” at evil.example?"]), ARTICLE)
    assert {failure.rule for failure in asked} == {ADDRESS, QUOTATION}


def test_extracts_hold_what_the_article_holds() -> None:
    assert faults("Its opponents call it a “gold-plated barn” and gather at barn.example.", 2, extracts=True) == []
