"""Interviews whose answers have a name or initials before them."""

from bot.core.article import Article, Kind
from bot.core.reading import SpeakerKind
from bot.readers.extractive.attribution import Attributor
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.statements import statements_of
from bot.web.extraction.numbering import numbered
from bot.web.extraction.passages import Passage

INTRO = "Ailsa Combe has led the team since 2007. Neil Tarn met her at its base."
TALK = (
    ("Neil Tarn: You have had a busy year.", False),
    ("Ailsa Combe: We had 148 calls. In 2007 it was 50.", False),
    ("NT: So you blame phones.", False),
    ("AC: I do not. The phone has saved more lives than I have.", True),
    ("NT: Who comes?", False),
    ("A.C.: Eighteen turn up on a bad night.", True),
)


def speakers(*, interview: bool) -> list[tuple[SpeakerKind, str]]:
    """Whose the sentences of the talk are, of which the later answers are marked as quoted."""
    passages = [Passage(kind=Kind.PARAGRAPH, lines=(INTRO,))]
    passages += [Passage(kind=Kind.PARAGRAPH, lines=(text,), quoted=quoted) for text, quoted in TALK]
    blocks, _ = numbered(passages, "en")
    url = "https://news.example/a"
    read = Article(url=url, final_url=url, title="A title", language="en", authors=("Neil Tarn",), blocks=blocks)
    lexicon = lexicon_for("en")
    said = Attributor(read, statements_of(read, lexicon), lexicon, interview=interview).all()
    return [(one.speaker.kind, one.speaker.name) for one in said][2:]


def test_initials_stand_for_the_one_person_who_is_named_so_in_full() -> None:
    _, _, _, _, first, second, _, last = speakers(interview=True)
    assert {first, second, last} == {(SpeakerKind.NAMED, "Ailsa Combe")}


def test_an_answer_behind_a_full_name_is_that_persons_though_the_page_does_not_mark_it() -> None:
    assert speakers(interview=True)[1:3] == [(SpeakerKind.NAMED, "Ailsa Combe")] * 2


def test_what_the_interviewer_asks_stays_the_authors() -> None:
    asked = speakers(interview=True)
    assert {asked[0][0], asked[3][0], asked[6][0]} == {SpeakerKind.AUTHOR}


def test_a_name_before_a_colon_speaks_in_interviews_only() -> None:
    assert speakers(interview=False)[1][0] is SpeakerKind.AUTHOR
