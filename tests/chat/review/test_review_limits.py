"""No panel of moderators is larger than Discord takes, whatever stands in it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.cards.panel_text import Panel, pages
from bot.chat.review.item import item_layout
from bot.chat.review.queue import ON_A_PAGE, queue_view
from bot.chat.review.record import record_view
from bot.chat.review.versions import versions_view
from bot.core import words
from bot.core.article import Article
from bot.core.kept import Change, Shown
from bot.core.queue import Queue, QueueFilter, Story
from bot.core.reading import Reading
from bot.core.record import Kind
from bot.core.reports import KeptReport, Report
from bot.core.review import Action, Rubric, Status, Verdict
from bot.core.risk import Risks
from chat.cards.test_card import articles, assert_within_limits, readings, shown
from chat_world import FERRY, OPINION
from fakes import Noon

ID = 10**19
LONG = "word " * 90
GENEROUS = settings(
    max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)
VERDICT = Verdict(999, Status.APPROVED, 1, ID, Noon().now(), None, True, Rubric.EDITORIALISING, "n" * 300)
REPORTS = [KeptReport(n, Report(1, 1, ID, Rubric.OPINION, "n" * 300, Noon().now())) for n in range(20)]


def judged(read: Reading, of: Article) -> Shown:
    one = shown(read, of, shown_id=10**9)
    return Shown(one.id, one.url, one.article, one.kept, 1, 2, one.fallback, VERDICT)


@GENEROUS
@given(readings, articles, st.sampled_from(["", LONG[:400] + "\n" + LONG[:320]]))
def test_no_page_of_an_item_is(read: Reading, of: Article, said: str) -> None:
    one = judged(read, of)
    for page in range(1, 2 + sum(len(pages(panel, one)) for panel in Panel)):
        assert_within_limits(item_layout(one, REPORTS, said, page))


@GENEROUS
@given(st.text(max_size=400), st.none() | st.text(max_size=400))
def test_no_page_of_the_queue_is(title: str, site: str | None) -> None:
    risks = Risks(speaks_to_models=True, alleges=True, dropped=True, teaser=True)
    stories = [
        Story(n, title, site, "h" * 253, Noon().now(), risks, 999, Status.HIDDEN, True, ID) for n in range(ON_A_PAGE)
    ]
    hosts = [f"{n}.{'h' * 250}" for n in range(12)] + [f"{n}.example" for n in range(12)]
    wanted = QueueFilter(channel_id=ID, host="x" * 34)
    assert_within_limits(queue_view(Queue(stories, 9_999, hosts), wanted, page=1_000))


@GENEROUS
@given(st.text(max_size=400), st.sampled_from([*Action, "mode", "blocked_sites", "dismiss_reports"]))
def test_no_page_of_the_record_is(text: str, action: str) -> None:
    subject = str(ID) if action in ("mode", "blocked_sites") else text * 5
    change = Change(1, ID, str(action), subject, text + LONG, LONG, Noon().now(), LONG)
    assert_within_limits(record_view([change] * 12, Kind.ALL, page=2))


def test_the_longest_history_of_an_item_fits() -> None:
    assert_within_limits(versions_view(judged(OPINION, FERRY), [VERDICT] * 50))


def test_everything_that_is_recorded_has_a_name() -> None:
    changes = [Change(1, 2, str(action), "x", None, None, Noon().now()) for action in Action]
    assert len({words.record.done(change) for change in changes}) == len(Action)
