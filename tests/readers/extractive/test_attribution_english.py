"""English news prose: whom the last sentence of a passage is given to, and what stays the author's."""

import pytest

from bot.core.article import Article, Kind
from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.attribution import Attribution, Attributor
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.statements import statements_of
from bot.web.extraction.numbering import numbered
from bot.web.extraction.passages import Passage

NAMED, SOMEBODY, BODY, PAPER, OUTLET, UNCLEAR = (
    SpeakerKind.NAMED,
    SpeakerKind.ANONYMOUS,
    SpeakerKind.ORGANISATION,
    SpeakerKind.DOCUMENT,
    SpeakerKind.OTHER_OUTLET,
    SpeakerKind.UNCLEAR,
)


def attributions(*paragraphs: str) -> list[Attribution]:
    """Whose the sentences of these paragraphs are, cut as a page's are; the first is the word "Nothing."."""
    blocks, _ = numbered([Passage(kind=Kind.PARAGRAPH, lines=(text,)) for text in ("Nothing.", *paragraphs)], "en")
    url = "https://news.example/a"
    read = Article(url=url, final_url=url, title="A title", language="en", blocks=blocks)
    lexicon = lexicon_for("en")
    return Attributor(read, statements_of(read, lexicon), lexicon).all()


def last_speaker(*paragraphs: str) -> Speaker:
    """Who says the last sentence of these paragraphs."""
    return attributions(*paragraphs)[-1].speaker


@pytest.mark.parametrize(
    ("passage", "kind", "name"),
    [
        ("Beijing says the island has always been part of China.", BODY, "Beijing"),
        ("Washington has accused Tehran of supplying the missiles.", BODY, "Washington"),
        ("Greenpeace accused the ministry of burying the report.", BODY, "Greenpeace"),
        ("Number 10 insists no rules were broken.", BODY, "Number 10"),
        ("Nasa said the probe would reach the asteroid in 2029.", BODY, "Nasa"),
        ("Ukraine's military said it had shot down 31 of 44 drones.", BODY, "Ukraine's military"),
        ("The Bank of England forecast that unemployment would reach 5.2%.", BODY, "Bank of England"),
        ("Pell, 41, of Mill Road, denies murder.", BODY, "Pell"),
        ('Asked about the penalty, Sand said: "It was never a foul."', BODY, "Sand"),
        ("Doyle claimed in court papers that the studio still owed her $3.2m.", BODY, "Doyle"),
        ("The star told fans on Instagram that her tour was off.", SOMEBODY, "the star"),
        ("The father-of-three told the Mirror: “I thought I was going to die.”", SOMEBODY, "the father-of-three"),
        ("The 52-year-old, from Hull, said he had lost his savings.", SOMEBODY, "the 52-year-old"),
        ("A friend of the couple said they had lived apart since Easter.", SOMEBODY, "a friend of the couple"),
        ("The actor's representatives said he had never met her.", SOMEBODY, "the actor's representatives"),
        ("The ambulance took 74 minutes to arrive, her daughter said.", SOMEBODY, "her daughter"),
        ("The storm was the strongest in 30 years, forecasters said.", SOMEBODY, "forecasters"),
        ("The ombudsman concluded that the council had failed 212 children.", SOMEBODY, "the ombudsman"),
        ("Economists polled by Reuters had expected growth of 0.3%.", SOMEBODY, "Economists polled by Reuters"),
        ("The researchers conclude that sleep matters more than diet.", SOMEBODY, "the researchers"),
        ("Witnesses described hearing three shots.", SOMEBODY, "Witnesses"),
        ("Detectives believe the ring was sold in Antwerp.", SOMEBODY, "Detectives"),
        ("Prosecutors allege the pair moved $14 million.", BODY, "Prosecutors"),
        ("Rep. Ana Silva, D-Calif., told reporters the bill had the votes.", NAMED, "Ana Silva"),
        ("“He was the kindest man,” his widow, Elsie, said.", NAMED, "Elsie"),
        ("Lead author Dr Simone Adler and her colleagues say they are old.", NAMED, "Simone Adler"),
        ("Both Mary Odell and Tom Finn said the meeting was short.", NAMED, "Mary Odell"),
        ("The family's solicitor, Ade Bello, called on the trust to publish.", NAMED, "Ade Bello"),
        ("Per Bloomberg, the two firms have held talks since June.", OUTLET, "Bloomberg"),
        ("According to her lawsuit, Ms Tan was fired two days later.", PAPER, "her lawsuit"),
        ("It spent £4.1m, according to figures released by the health board.", BODY, "the health board"),
        ("The reply says that nobody counted.", PAPER, "The reply"),
        ("By the union's count, 4,200 members walked out.", BODY, "the union"),
        ("The bill came to £3.2m, on the treasurer’s own reckoning.", SOMEBODY, "the treasurer"),
        ("The council’s position is that the road is private.", BODY, "The council"),
        ("The airline, by its own account, lost £40m.", BODY, "The airline"),
        ("The judge accepted that the minister had acted late.", SOMEBODY, "the judge"),
        ("Counsel put it to the board that it had known since March.", SOMEBODY, "Counsel"),
        ("The union sent out a letter warning that 400 jobs would go.", BODY, "The union"),
        ("The audit lists 14 faults in the roof.", PAPER, "The audit"),
        ("The visitors’ book shows three guests that day.", PAPER, "The visitors’ book"),
        ("A poll in August had the governor trailing by 11 points.", PAPER, "A poll in August"),
        ("Most people think the dam was sound, officials said.", SOMEBODY, "officials"),
        (
            "Higher rents drove many out, and economists at Holt State, led by a Dane, found that few came back.",
            SOMEBODY,
            "economists at Holt State",
        ),
        ("In an interview, she said, the price was a secret.", UNCLEAR, ""),
        ("The idea, says Vera Holt, came from Denmark.", NAMED, "Vera Holt"),
        ("Orme Securities put the loss at $190m.", BODY, "Orme Securities"),
        ("The company at the time called it a smear.", BODY, "The company"),
        (
            "LONDON, July 29 — The maker of grid batteries cut its forecast and said it would close two plants.",
            BODY,
            "The maker",
        ),
        ("According to the technical annexe (p. 14), the figure excludes staff.", PAPER, "the technical annexe"),
        ("Parish minutes confirm this: the motion passed by six votes to three.", PAPER, "minutes"),
        ("A survey of 1,200 parents found that half had lost work.", PAPER, "A survey of 1,200 parents"),
        ("In 2018 a state inspector found that the brakes were worn.", SOMEBODY, "a state inspector"),
        ("The county licensing board counted 412 doctors last year.", BODY, "The county licensing board"),
        ("Hale's team also compared each school's rank with the year before.", BODY, "Hale's team"),
        ("Researchers at Holt State followed 4,000 nurses for ten years.", SOMEBODY, "Researchers at Holt State"),
        ("Velmar, the company behind the app, told Harbour & Hill that it was gone.", BODY, "Velmar"),
        ("Earlier reports had put the cost at £4m; Ms Garrick said it was £6m.", NAMED, "Garrick"),
        ("Divers found what the navy says are 40 old bombs under the pier.", BODY, "the navy"),
        ("The owners maintain that the fence was there in 1950.", BODY, "The owners"),
        ("Mr Bell was told by doctors that he had a year to live.", SOMEBODY, "doctors"),
        ("First reported by the Harbour Post, the sale was worth £4m.", OUTLET, "Harbour Post"),
        ("Asked why, the mayor shrugged: “It was cheap.”", SOMEBODY, "the mayor"),
        ("Economists had forecast 3 per cent.", SOMEBODY, "Economists"),
        ("The official line is that half of the money was lost.", UNCLEAR, ""),
        ("The suspect allegedly took $4,000 from the till.", UNCLEAR, ""),
        ("It has emerged that the club was sold in May.", UNCLEAR, ""),
        ("No one has called a strike, although their leader, Tom Reed, wrote that “a bell can be rung”.", UNCLEAR, ""),
        ("Councillors heard that the roof would cost £400,000.", UNCLEAR, ""),
        ("He had, the jury was told, borrowed £60,000.", UNCLEAR, ""),
        ("The jury heard that Pell had borrowed £60,000 from his aunt.", UNCLEAR, ""),
        ("It is understood that the goalkeeper has turned down a new contract.", UNCLEAR, ""),
    ],
)
def test_another_voice_is_not_taken_for_the_authors(passage: str, kind: SpeakerKind, name: str) -> None:
    said_by = last_speaker(passage)
    assert (said_by.kind, said_by.name) == (kind, name)


def test_a_last_name_that_ends_like_an_adverb_is_completed_from_the_article() -> None:
    said_by = last_speaker("Gov. Mark Tully signed the law.", "Tully said it would bring 5,000 jobs to the state.")
    assert (said_by.kind, said_by.name) == (NAMED, "Mark Tully")


@pytest.mark.parametrize(
    "sentence",
    [
        "Having said its goodbyes, the family flew to Perth.",
        "The board found a new chairman in April.",
        "The committee will report in the spring.",
        "The chain reported a loss of £12m for the year.",
        "The film tells the story of two brothers in wartime Crete.",
        "The song tells of a sailor who never came home.",
        "What did the minister expect?",
        "I bought the clock from Mr Penhale, who has wound, oiled and argued about it for 43 years.",
        "The tower is said to be the tallest in the north.",
        "The board adds them up in a way that nobody has explained.",
        "Taxes have cost the firm £22m since 2019, which works out at £7m a seat.",
        "Last year's table tells you little about this year's.",
        "An earlier version of this article said that the bridge had cost £4m.",
        "Clarification: this story originally said that 42 people had died.",
        "Premier Joan Whitlow, who flew there on Tuesday, announced a judicial inquiry.",
        "The envoy was praised, when he proposed in April that the debt be sent to arbitration.",
        "The income per head has doubled, per capita or not.",
        "The court rejected the appeal on Friday.",
        "The plan gives the council the final word.",
        "Shares in the firm fell 4% after it warned on profits.",
        "The plant, which the agency said was safe in May, has closed.",
        "That was the week in which executives told investors that all was well.",
        "No platform has said that it would leave.",
        "The objectors need not show that he is dangerous.",
        "Marcus Tell owns a truck and four hand dollies.",
    ],
)
def test_a_deed_or_a_turn_of_phrase_has_no_speaker_but_the_author(sentence: str) -> None:
    assert last_speaker(sentence).kind is SpeakerKind.AUTHOR


WITNESS = "Ana Lopez, who runs the baths, said that she had climbed up twice."


def test_what_stands_between_two_cues_of_one_person_is_that_persons() -> None:
    told = (f"{WITNESS} Three tiles had fallen. She had written to the council, she said.",)
    article = attributions(*told)
    assert [said.speaker.name for said in article[1:]] == ["Ana Lopez"] * 3


def test_what_the_author_tells_of_a_speaker_is_the_authors() -> None:
    assert attributions(f"{WITNESS} She has two sons. The roof leaks, she said.")[2].speaker.kind is SpeakerKind.AUTHOR


def test_shares_of_a_figure_that_somebody_gave_are_from_the_same_source() -> None:
    said_by = last_speaker("The report says that 300 people appealed. Of those, 40 won.")
    assert (said_by.kind, said_by.name) == (PAPER, "The report")


def test_she_is_nobody_who_is_called_mr() -> None:
    said_by = last_speaker("Mr Reed watched Ms Lopez. Vera Lopez and Tom Reed met here.", "The roof leaks, she said.")
    assert said_by.name != "Tom Reed"
    told = (
        "Vera Lopez swam first.",
        "Mr Reed, Tom Reed to his friends, said that it was cold.",
        "It was warm, she said.",
    )
    assert last_speaker(*told).name == "Vera Lopez"


def test_she_said_counts_for_more_than_the_recording_that_it_was_heard_on() -> None:
    told = "“It is about timing,” she told them, according to a recording heard by the council."
    assert last_speaker("Vera Lopez called her staff.", told).name == "Vera Lopez"


def test_an_age_stands_for_whoever_was_named_before() -> None:
    assert last_speaker("Vera Lopez swam first.", "The 38-year-old said the water was cold.").name == "Vera Lopez"


SURVEY = "A survey of 900 firms found that rents had risen."


@pytest.mark.parametrize(
    ("next_sentence", "kind"),
    [
        ("In the north they rose by 64 per cent.", PAPER),
        ("Thirty of the 90 hotels paid 9 per cent more.", PAPER),
        ("Then 40 of the hotels closed.", SpeakerKind.AUTHOR),
        ("At 9 per cent that would be £40 a room.", SpeakerKind.AUTHOR),
        ("I paid £90 for a room.", SpeakerKind.AUTHOR),
        ("The sea is cold there.", SpeakerKind.AUTHOR),
    ],
)
def test_a_surveys_figures_go_on_until_the_author_turns_or_reckons(next_sentence: str, kind: SpeakerKind) -> None:
    assert last_speaker(f"{SURVEY} {next_sentence}").kind is kind


def test_according_to_him_is_whoever_spoke_before() -> None:
    assert last_speaker("Tom Reed said that the tape was short. According to him, it was cut.").name == "Tom Reed"
    assert last_speaker("Vera Lopez said that she was cold.", "In her view, the pool is too big.").name == "Vera Lopez"


def test_he_is_whom_the_sentence_before_begins_with_and_not_the_speaker_before_that() -> None:
    told = (
        "Lena Hart, a nurse, said that it was late. The minister, Davit Oren, was blunter. “There is no debt,” he said."
    )
    assert last_speaker(told).name == "Davit Oren"


def test_she_is_whom_the_sentence_before_introduces_and_no_name_further_on() -> None:
    told = "Siobhan Kerry, who runs Little Oaks in Ballymore East, closed her ward in June. She said: “It was full.”"
    assert last_speaker(told).name == "Siobhan Kerry"


def test_it_is_the_body_before_whosever_claim_it_speaks_of() -> None:
    assert (
        last_speaker("The council rejected the claim by Vera Lopez. It said her form was late.").name == "The council"
    )
