"""The store: every area's statements over one database."""

from bot.store.also_posted import AlsoPosted
from bot.store.cache import Cache
from bot.store.cards import Cards
from bot.store.comparisons import Comparisons
from bot.store.extracts import Extracts
from bot.store.holding import Holding
from bot.store.inbox import Inbox
from bot.store.members import Members
from bot.store.public_answers import PublicAnswers
from bot.store.questions import Questions
from bot.store.queue import ReviewQueue
from bot.store.recent import RecentlyShown
from bot.store.reports import Reports
from bot.store.retention import Retention
from bot.store.reviews import Reviews
from bot.store.servers import Servers
from bot.store.usage import UsageLedger
from bot.store.vitals import Vitals
from bot.store.watermarks import Watermarks


class SqlStore(
    Cache,
    Inbox,
    Cards,
    Extracts,
    Servers,
    Reviews,
    ReviewQueue,
    Reports,
    Holding,
    Questions,
    PublicAnswers,
    Comparisons,
    UsageLedger,
    RecentlyShown,
    AlsoPosted,
    Members,
    Retention,
    Vitals,
    Watermarks,
):
    """core.ports.Store over SQLite or PostgreSQL: `async with SqlStore.opened(url) as store`.

    Writes look before they insert, so that each may run again; `Database.write` makes that safe.
    """
