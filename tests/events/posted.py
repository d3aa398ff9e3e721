"""Two outlets' articles on one event, and on two other events, as the pages of a world."""

from bot.core.article import Article
from events.told import told

_BY_OUTLET = {(one.event, one.article.site): one.article for one in told("tuned")}

HERALD: Article = _BY_OUTLET["ferry-fire", "Skerra Herald"]
POST: Article = _BY_OUTLET["ferry-fire", "Harbour Post"]
BUDGET: Article = _BY_OUTLET["budget-vote", "Valley Times"]
WIRE: Article = _BY_OUTLET["quake", "Norlane Wire"]
GAZETTE: Article = _BY_OUTLET["quake", "Capital Gazette"]
PAGES = {page.url: page for page in (HERALD, POST, BUDGET, WIRE, GAZETTE)}
