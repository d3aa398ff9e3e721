"""Articles that were shown in a world before a test begins, put straight into its database."""

from datetime import timedelta

from bot.core.kept import Showing, Shown
from bot.core.reading import Draft, Engine
from builders import article
from chat_world import OPINION, World

DRAFT = Draft(reading=OPINION, engine=Engine(name="model", fingerprint="before"))


async def shown_before(
    world: World,
    title: str,
    *,
    url: str | None = None,
    site: str = "Skerra Herald",
    channel_id: int | None = None,
    server_id: int | None = 0,
    minutes: int = 0,
) -> Shown:
    """Without `server_id` in the world's server, with None in a direct message; `minutes` after noon."""
    url = url or f"https://news.example/{title.replace(' ', '-')}"
    page = article(f"{title} it says.", url=url, final_url=url, title=title, site=site)
    at = world.clock.now() + timedelta(minutes=minutes)
    kept_article = await world.store.save_article([url], page, at)
    kept = await world.store.save_reading(page.text_hash, "article", DRAFT, at)
    place = (world.server.id if server_id == 0 else server_id, channel_id or world.channel.id)
    return await world.store.show(Showing(url, kept_article.id, kept.id, at, *place))
