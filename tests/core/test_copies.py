"""Two outlets that print one agency's text are recognised, whatever title, dateline and credit each gives it."""

from bot.core.article import Article
from bot.core.copies import are_copies
from builders import article

TEXT = (
    "The grain terminal at Orrin Quay began to load barley on Thursday.",
    "A fire in a conveyor belt had closed the terminal eleven days before.",
    "“One berth is working at sixty percent,” its director told reporters.",
    "Thirteen ships lie at anchor and wait for a place at the quay.",
    "Insurers have sent two teams to look at the bearings of the belt.",
)


def printed(*sentences: str, title: str = "Terminal restarts") -> Article:
    return article(*sentences, title=title)


def test_a_text_under_another_title_with_another_dateline_and_credit_is_a_copy() -> None:
    theirs = printed(f"ORRIN QUAY, March 5 (Meridian) - {TEXT[0]}", *TEXT[1:], "(Reporting by Ilse Brandt)")
    ours = printed(f"ORRIN QUAY — {TEXT[0]}", *TEXT[1:], title="Barley moves again")
    assert theirs.text_hash != ours.text_hash
    assert are_copies(theirs, ours)
    assert are_copies(printed(*TEXT), ours)


def test_a_text_that_an_outlet_cut_or_quotes_otherwise_is_a_copy() -> None:
    assert are_copies(printed(*TEXT[:4]), printed(*TEXT))
    assert are_copies(printed(*TEXT[:2], TEXT[2].replace("“", '"').replace("”", '"'), *TEXT[3:]), printed(*TEXT))


def test_articles_that_share_a_quotation_or_a_few_lines_are_none() -> None:
    own = (f"The {name} of the town said on Friday what he thinks of barley." for name in ("mayor", "baker", "judge"))
    assert not are_copies(printed(*TEXT[:2], *own), printed(*TEXT))
    assert not are_copies(printed(*TEXT[:3]), printed(*TEXT[:3]))
    assert not are_copies(printed("He said yes.", "She said no.", "So it went.", "Then it rained."), printed(*TEXT))
