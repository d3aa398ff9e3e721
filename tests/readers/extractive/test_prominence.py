"""Which statements are prominent in their article, and that claims and summary go by it."""

from bot.core.article import Article
from bot.readers.extractive.claims import find_claims
from bot.readers.extractive.material import material_of
from bot.readers.extractive.reader import extract_reading
from builders import article

FERRY = "The council of Skerra paid €4.2 million for the ferry."
KIOSK = "A kiosk in Hest sold 4,200 pears in May."
FILLER = [f"The boat number {'x' * n} of Ness was painted grey." for n in range(1, 40)]


def prominence_of(sentence: str, read: Article) -> float:
    material = material_of(read)
    (statement,) = (s for s in material.statements if s.text == sentence)
    return material.prominences[statement.id]


def test_a_statement_is_prominent_by_the_words_of_the_title() -> None:
    other = article(FERRY, KIOSK, title="Pears from a kiosk")
    titled = article(FERRY, KIOSK, title="Skerra pays for a ferry")
    assert prominence_of(FERRY, titled) > prominence_of(FERRY, other)
    assert prominence_of(KIOSK, titled) < prominence_of(KIOSK, other)


def test_a_statement_is_prominent_by_standing_early_in_a_long_article_and_less_so_in_a_short_one() -> None:
    early, late = article(KIOSK, *FILLER), article(*FILLER, KIOSK)
    soon, end = article(KIOSK, FERRY), article(FERRY, KIOSK)
    lost = prominence_of(KIOSK, early) - prominence_of(KIOSK, late)
    assert lost > 5 * (prominence_of(KIOSK, soon) - prominence_of(KIOSK, end)) > 0


def test_a_statement_is_prominent_by_what_it_shares_with_all_that_is_said() -> None:
    more = ["The council of Skerra wants a ferry.", "The ferry of Skerra is old.", "The council met in Skerra."]
    read = article(KIOSK, *more, FERRY)
    assert prominence_of(FERRY, read) > prominence_of(KIOSK, read)


def test_of_two_claims_alike_in_kind_the_one_that_the_title_speaks_of_comes_first() -> None:
    other = "The council of Hest paid €4.9 million for a school."
    read = article(other, FERRY, title="Skerra pays for its ferry")
    assert [claim.text for claim in find_claims(material_of(read), None)] == [FERRY, other]


def test_the_summary_of_a_long_article_prefers_what_its_title_speaks_of() -> None:
    others = [f"The village of {'N' + 'e' * n}ss had {n} sheep on its hills in May." for n in range(2, 9)]
    summary = extract_reading(article(*others, FERRY, title="Skerra pays for its ferry")).summary
    assert len(summary) == 6
    assert FERRY in [point.text for point in summary]
