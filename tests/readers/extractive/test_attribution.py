"""Who is named as a speaker, and when nobody is."""

from typing import Any

import pytest

from bot.core.article import Article
from bot.core.reading import Speaker, SpeakerKind, Stance
from bot.readers.extractive.attribution import Attribution, Attributor
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.statements import statements_of
from builders import article


def attributed(read: Article, *, interview: bool = False) -> list[Attribution]:
    lexicon = lexicon_for(read.language)
    return Attributor(read, statements_of(read, lexicon), lexicon, interview=interview).all()


def speaker_of(sentence: str, voice: str = "author", *, language: str = "en", known: str = "") -> Speaker:
    """Who says the sentence in an article whose first sentence makes somebody known."""
    read = article(known or "Nothing.", ("paragraph", [(sentence, voice)]), language=language)
    return attributed(read)[1].speaker


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("“We lost the boat,” said Helen Achter, the leader of the council.", "Helen Achter"),
        ("“We lost the boat,” Helen Achter said on Monday.", "Helen Achter"),
        ("Councillor Rhys Pember, who leads the opposition, told members that it was dear.", "Rhys Pember"),
        ("The town’s finance director, Samuel Okon, told the meeting that it would add £11.", "Samuel Okon"),
        ("Dr Peter Nowak, a hydrologist at the University of East, said the pumps were new.", "Peter Nowak"),
        ("The workers’ leader, Ana Ruiz, said that the boats’ engines were old.", "Ana Ruiz"),
        ("The wall is too short, according to Maria Lund, an engineer.", "Maria Lund"),
        ("On Friday Joan Tred wrote that the school had closed.", "Joan Tred"),
        ("A spokeswoman for the county, Dana Whit, declined to comment but said that talks went on.", "Dana Whit"),
        ("But Foreign Minister Sergio Lavro insisted that nothing had changed.", "Sergio Lavro"),
        (
            "“Noise was the reason,” said Marguerite Toll, Vice President of Projects at Lowland Power.",
            "Marguerite Toll",
        ),
    ],
)
def test_a_person_is_named_on_an_explicit_cue(sentence: str, name: str) -> None:
    said_by = speaker_of(sentence, "mixed" if "“" in sentence else "author")
    assert (said_by.name, said_by.kind) == (name, SpeakerKind.NAMED)


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("The council said that 41 people used the ferry.", "The council", SpeakerKind.ORGANISATION),
        ("The Ministry of Transport announced 12 new trains.", "Ministry of Transport", SpeakerKind.ORGANISATION),
        ("Veldra Group said that it had hired 350 people.", "Veldra Group", SpeakerKind.ORGANISATION),
        (
            "A study by the consultants Farrow & Lyle found that it would rise.",
            "Farrow & Lyle",
            SpeakerKind.ORGANISATION,
        ),
        ("The annual report shows a loss of €310,000.", "The annual report", SpeakerKind.DOCUMENT),
        ("The dam had 17 cracks, according to letters seen by this newspaper.", "letters", SpeakerKind.DOCUMENT),
        (
            "Officials in the town hall said that the boat was empty.",
            "Officials in the town hall",
            SpeakerKind.ANONYMOUS,
        ),
        ("The Harbour Post reported that 61,400 people crossed.", "Harbour Post", SpeakerKind.OTHER_OUTLET),
    ],
)
def test_others_than_persons_are_named_by_what_they_are(sentence: str, name: str, kind: SpeakerKind) -> None:
    assert speaker_of(sentence) == Speaker(name=name, role="", kind=kind)


def test_a_lone_name_that_the_article_uses_again_is_no_person_and_not_the_author() -> None:
    said_by = speaker_of("Norlane says that it has 41 ships.", known="The ships of Norlane are old.")
    assert said_by == Speaker(name="Norlane", role="", kind=SpeakerKind.ORGANISATION)
    assert speaker_of("Nobody said that it had 41 ships.", known="Nobody came.").kind is SpeakerKind.AUTHOR
    assert speaker_of("Wind sagte ab.", known="Es kam Wind.", language="de").name == ""


def test_who_speaks_for_a_group_is_named_and_not_the_group() -> None:
    assert speaker_of("Sonja Berg of the conservation group Lynx Alps said no.").name == "Sonja Berg"


def test_what_the_author_asked_for_was_not_asked_by_the_person_before() -> None:
    log = "The service’s own log, which I asked for and got, shows 20 seconds."
    read = article(("paragraph", ["Otto Brand said that they lose four minutes.", log]))
    assert attributed(read)[1].speaker.kind is SpeakerKind.DOCUMENT
    read = article(("paragraph", ["Otto Brand said that they lose four minutes.", "I said so in May."]))
    assert attributed(read)[1].speaker.kind is SpeakerKind.AUTHOR


def test_a_source_who_asked_not_to_be_named_is_anonymous() -> None:
    said_by = speaker_of("“Call it wind,” said a former planner at the depot, who asked not to be named.", "mixed")
    assert (said_by.name, said_by.kind) == ("a former planner at the depot", SpeakerKind.ANONYMOUS)


def test_a_title_and_an_apposition_are_the_role() -> None:
    assert speaker_of("Mayor Ana Ruiz said no.").role == "Mayor"
    assert (
        speaker_of("“No,” said Helen Achter, the leader of the council.", "mixed").role == "the leader of the council"
    )


def test_a_last_name_is_completed_from_the_article() -> None:
    assert speaker_of("Ruiz said no.", known="Mayor Ana Ruiz came late.").name == "Ana Ruiz"


@pytest.mark.parametrize(
    "sentence",
    [
        "Two councillors abstained from the vote.",
        "The paper that went to the committee ran to two pages.",
        "A service that carried 168 people was described to members as empty.",
        "The added cost is £4 million.",
        "Ana Ruiz was told to leave.",
        "The edge adds 3 percent to the price of a blade.",
        "The company filed its first report in January.",
    ],
)
def test_without_a_cue_a_statement_is_the_authors(sentence: str) -> None:
    assert speaker_of(sentence).kind is SpeakerKind.AUTHOR


def test_a_cue_inside_a_quotation_names_nobody() -> None:
    said_by = speaker_of("“Tom Hall said that we were late.”", "quoted")
    assert (said_by.kind, said_by.name) == (SpeakerKind.UNCLEAR, "")


def said_last(*blocks: str | tuple[str, list[Any]]) -> Speaker:
    """Who says the last sentence."""
    return attributed(article(*blocks))[-1].speaker


SHE_SAID = "The loss, she said, was small."


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Mayor Ana Ruiz said no.", "Ana Ruiz"),
        ("The diver, Marlon Iveson, was among the first.", "Marlon Iveson"),
        ("A county official took notes.", "a county official"),
        ("Mayor Ana Ruiz met Jo Tred.", ""),
        ("Mayor Ana Ruiz said that Jo Tred had left.", "Ana Ruiz"),
        ("The boat was empty.", ""),
    ],
)
def test_she_is_the_one_person_before_her_and_nobody_where_there_are_two(before: str, name: str) -> None:
    assert said_last(before, SHE_SAID).name == name
    assert said_last(("paragraph", [before, SHE_SAID])).name == name


def test_it_is_the_organisation_of_the_sentence_before_and_never_a_person() -> None:
    assert said_last("The council cut the line.", "It said that the loss was small.").name == "The council"
    assert said_last("Mayor Ana Ruiz left.", "It said that the loss was small.").kind is SpeakerKind.UNCLEAR


def test_a_cue_in_the_main_clause_goes_before_one_in_a_clause_that_depends_on_it() -> None:
    said_by = speaker_of(
        "Three days after the minister declared that no talks were held, four officials said that they were."
    )
    assert said_by.name == "four officials"
    said_by = speaker_of(
        "They met twice, according to the mayor, Ana Ruiz, who spoke because the council had admitted it."
    )
    assert said_by.name == "Ana Ruiz"


def test_what_somebody_did_not_say_is_the_authors_and_what_somebody_did_not_rule_out_is_theirs() -> None:
    known = "Mayor Ana Ruiz came."
    assert speaker_of("Ana Ruiz did not say that it was a nuisance.", known=known).kind is SpeakerKind.AUTHOR
    assert speaker_of("Ana Ruiz did not rule out a fee.", known=known).name == "Ana Ruiz"


def test_some_verbs_say_only_what_is_quoted_beside_them() -> None:
    assert speaker_of("The council sent six inspectors to the town.").kind is SpeakerKind.AUTHOR
    assert speaker_of("“Six of them,” the council called it.", "mixed").name == "the council"


def test_a_few_quoted_words_leave_a_statement_the_authors() -> None:
    paid = "Paragraph 14 permits it to be spent on the coast and on “associated administration”."
    assert speaker_of(paid, "mixed").kind is SpeakerKind.AUTHOR
    assert speaker_of("Paragraph 14: “It may be spent on the coast and on associated work”.", "mixed").kind is (
        SpeakerKind.UNCLEAR
    )


def test_who_speaks_behind_a_house_and_an_office_is_the_person() -> None:
    said_by = speaker_of("“We had two,” said Four Rivers general manager Dolores White.", "mixed")
    assert (said_by.name, said_by.role) == ("Dolores White", "Four Rivers general manager")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In the application his firm filed in May, the rents are listed as $1,350.", "application"),
        ("The storm cost $23 billion, by the first estimate of the Tempest Institute.", "Tempest Institute"),
        ("The trust gave him 31 minutes for the first and 35 for the second.", "The trust"),
    ],
)
def test_documents_estimates_and_answers_are_cues_without_a_verb_of_saying(sentence: str, name: str) -> None:
    assert speaker_of(sentence).name == name


def test_a_place_is_nobody() -> None:
    assert said_last("The crew stood in Mill Lane.", SHE_SAID).kind is SpeakerKind.UNCLEAR


def test_a_quotation_over_several_sentences_has_one_speaker() -> None:
    read = article(
        (
            "paragraph",
            [
                ("“The boat was empty.", "quoted"),
                ("The papers were there,” said Ana Ruiz.", "mixed"),
                ("“Anyone could have asked.”", "quoted"),
            ],
        )
    )
    assert {said.speaker.name for said in attributed(read)} == {"Ana Ruiz"}


def test_the_speaker_of_the_next_quotation_is_not_given_the_one_before() -> None:
    read = article(
        (
            "paragraph",
            [
                ("“It is dear,” said Rhys Pember.", "mixed"),
                ("“It is cheap.", "quoted"),
                ("It is needed,” said Helen Achter.", "mixed"),
            ],
        )
    )
    assert [said.speaker.name for said in attributed(read)] == ["Rhys Pember", "Helen Achter", "Helen Achter"]


def test_a_lead_in_names_the_speaker_of_a_quoted_block() -> None:
    read = article("Mayor Ana Ruiz told the council:", ("quote", ["The quay cost 4.2 million.", "It is done."]), "So.")
    assert [said.speaker.name for said in attributed(read)[1:3]] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_lead_in_names_the_outlet_and_a_speaker_inside_keeps_it_as_via() -> None:
    read = article(
        "The Harbour Post reported:",
        ("quote", ["The crossing carried 61,400 people.", "“We paid 4.2 million,” said Ana Ruiz."]),
    )
    outlet, person = attributed(read)[1:]
    assert (outlet.speaker.name, outlet.speaker.kind) == ("Harbour Post", SpeakerKind.OTHER_OUTLET)
    assert (person.speaker.name, person.via) == ("Ana Ruiz", "Harbour Post")


def test_a_lead_in_without_a_verb_names_its_document() -> None:
    read = article("From the report of 4 July:", ("quote", ["Nine of the tenders had one bidder."]))
    said_by = attributed(read)[1].speaker
    assert (said_by.name, said_by.kind) == ("report", SpeakerKind.DOCUMENT)


def test_a_lead_in_to_an_interview_names_the_person_and_the_outlet_it_was_given_to() -> None:
    lead_in = "Her deputy, Lena Hart, made the point again in an interview with the Capital Tribune this week:"
    said = attributed(article(lead_in, ("quote", ["The lake serves 240,000 people."])))[1]
    assert (said.speaker.name, said.via) == ("Lena Hart", "Capital Tribune")


def test_a_study_that_the_announced_person_cites_is_cited_by_that_person() -> None:
    read = article("Della Frome wrote to members:", ("quote", ["The 2019 study found that 70 per cent would use it."]))
    assert attributed(read)[1].speaker.name == "Della Frome"


def test_a_report_about_the_announced_person_is_not_put_in_that_persons_mouth() -> None:
    read = article(
        "The boat stays, Ana Ruiz insists:", ("quote", ["Mayor Ruiz came to the quay on Tuesday with a band."])
    )
    assert attributed(read)[1].speaker.kind is SpeakerKind.UNCLEAR


def test_the_line_under_a_quotation_names_its_speaker() -> None:
    read = article("A letter came.", ("quote", ["I finish at six.", "— Birgit Sande, nurse, in the Harbour Post"]))
    said = attributed(read)[1]
    assert (said.speaker.name, said.speaker.role, said.via) == ("Birgit Sande", "nurse", "Harbour Post")


def test_a_posts_handle_line_names_who_posted_it() -> None:
    read = article("Look.", ("embed", ["40 people stood there.", "— Tom Hallan (@hallan) February 2, 2026"]))
    assert attributed(read)[1].speaker.name == "Tom Hallan"


def test_what_a_post_quotes_is_not_said_by_who_posted_it() -> None:
    read = article("Look.", ("embed", ["He was plain:", "“It will end.”", "— Tom Hallan (@hallan) May 2, 2026"]))
    assert attributed(read)[2].speaker.kind is SpeakerKind.UNCLEAR


def test_an_uncued_quoted_block_is_unclear_and_never_the_authors() -> None:
    said = attributed(article("It got worse.", ("quote", ["The wall is 2.3 kilometres long."])))[1]
    assert (said.speaker.kind, said.speaker.name) == (SpeakerKind.UNCLEAR, "")


def test_the_authors_contradiction_after_a_quoted_block_disputes_it() -> None:
    read = article(
        "Mayor Ana Ruiz said this:",
        ("quote", ["The quay cost 4.2 million."]),
        "The boast does not survive the accounts.",
    )
    assert attributed(read)[1].stance is Stance.DISPUTES


def test_a_statement_of_the_authors_bears_the_byline() -> None:
    said = attributed(article("The motion passed by 14 votes.", authors=("Miriam Oduya",)))[0]
    assert (said.speaker.name, said.speaker.kind, said.stance) == ("Miriam Oduya", SpeakerKind.AUTHOR, Stance.ASSERTS)


def test_the_outlet_spoken_to_is_kept_but_the_articles_own_is_not() -> None:
    told = "Mayor Ana Ruiz told the Harbour Post that the quay was done."
    assert attributed(article(told))[0].via == "Harbour Post"
    assert attributed(article(told, site="The Harbour Post"))[0].via is None


def test_in_an_interview_the_answers_are_the_guests() -> None:
    read = article(
        "Tamsin Reyes came to Calder Flats in 1994.",
        "Where do they go?",
        ("paragraph", [("Half of them go to cider.", "quoted")]),
    )
    assert attributed(read, interview=True)[2].speaker.name == "Tamsin Reyes"
    assert attributed(read)[2].speaker.kind is SpeakerKind.UNCLEAR


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("de", "„Das wird teuer“, sagte Hafendirektor Gerrit Paulsen in der Sitzung.", "Gerrit Paulsen"),
        ("fr", "« C’est cher », a déclaré la présidente de la région, Aurore Delmarre.", "Aurore Delmarre"),
        ("es", "«Es caro», dijo la alcaldesa Carmen Soto el lunes.", "Carmen Soto"),
        ("pt", "“É caro”, disse a prefeita Helena Prado na segunda-feira.", "Helena Prado"),
    ],
)
def test_speakers_are_named_in_the_other_languages(language: str, sentence: str, name: str) -> None:
    assert speaker_of(sentence, "mixed", language=language).name == name


def test_german_reported_speech_goes_on_with_its_speaker() -> None:
    read = article(
        ("paragraph", ["Dort fehle Strom, sagte Wiebke Harms.", "Der Umzug sei zu früh gekommen."]), language="de"
    )
    assert attributed(read)[1].speaker.name == "Wiebke Harms"


def test_in_a_language_without_a_lexicon_quotations_stay_unclear() -> None:
    assert speaker_of("„To drogie”, powiedziała Anna Nowak.", "mixed", language="pl").kind is SpeakerKind.UNCLEAR


def test_a_paragraph_of_a_thousand_quoted_sentences_is_attributed() -> None:
    quoted: list[str | tuple[str, str]] = [("It went on", "quoted")] * 1000
    assert len(attributed(article(("paragraph", quoted)))) == 1000
