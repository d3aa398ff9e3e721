"""What the pictures in docs/ show: for each, a function that brings it about; its docstring is its caption."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from simcord.actors import MemberActor

from bot.core import words
from bot.core.guild import Setting
from chat.reports.reported import moderator
from chat.review.reviewing import correct, hide, latest, opened, queue
from chat_world import World, text_of
from events.posted import GAZETTE, WIRE
from pictures.stage import BLOCKED, COLUMN, REPORT
from settings_panel import Clicker, manager_of

Scene = Callable[[World], Awaitable[MemberActor]]
"""Acts in a world, and says who looks: the picture shows the last message that this member sees in the channel."""

SCENES: list[Scene] = []


def scene(act: Scene) -> Scene:
    """Adds a scene; the pictures stand on their page in the order of this file."""
    SCENES.append(act)
    return act


def title_of(act: Scene) -> str:
    """`claims_panel` is called "Claims panel"."""
    return act.__name__.replace("_", " ").capitalize()


@scene
async def card(world: World) -> MemberActor:
    """The card, under the message whose link it answers; everybody in the channel sees it, and nobody is pinged."""
    await world.alice.send(world.channel, f"worth a read? {COLUMN}")
    return world.alice


@scene
async def summary_panel(world: World) -> MemberActor:
    """What happened, told neutrally. Panels open for the member who clicks, and nobody else sees them."""
    return await _clicked(world, "Summary")


@scene
async def argument_panel(world: World) -> MemberActor:
    """What the author wants the reader to believe, and on what grounds."""
    return await _clicked(world, "Argument")


@scene
async def claims_panel(world: World) -> MemberActor:
    """What is worth checking: who said it, why it matters, how to check it, and a link that opens at that sentence."""
    return await _clicked(world, "Claims")


@scene
async def tension(world: World) -> MemberActor:
    """Where an article pulls against itself, behind its claims: both sentences, and no verdict on either."""
    viewer = await claims_panel(world)
    while words.readings.tension() not in text_of(panel := world.channel.history(viewer=viewer)[-1]):
        await viewer.click(panel, label="›")
    return viewer


@scene
async def answer_to_a_question(world: World) -> MemberActor:
    """Asked with the Ask button. Without a model it is a search, and says so; with one, an answer that cites."""
    await card(world)
    form = await world.alice.click(world.replies[0], label="Ask")
    await world.alice.submit_modal(form, {"question": "How many passengers did the crossing carry in 2025?"})
    return world.alice


@scene
async def two_links(world: World) -> MemberActor:
    """Two links in one message are answered by one message."""
    await world.alice.send(world.channel, f"{REPORT} and {COLUMN}")
    return world.alice


@scene
async def same_event(world: World) -> MemberActor:
    """The second article on an event: its card names the first and leads to it, both posted in this server."""
    await world.alice.send(world.channel, WIRE.url)
    await world.alice.send(world.channel, GAZETTE.url)
    return world.alice


@scene
async def two_articles_compared(world: World) -> MemberActor:
    """What both report, and what one alone does, with /compare. Without a model it goes by names, numbers and dates."""
    await world.alice.send(world.channel, WIRE.url)
    await world.alice.slash(world.channel, "compare", url=GAZETTE.url)
    return world.alice


@scene
async def failure(world: World) -> MemberActor:
    """A page that cannot be read, asked for with /summary: only the asker is told, and may paste what they can read."""
    await world.alice.slash(world.channel, "summary", url=BLOCKED)
    return world.alice


@scene
async def first_day(world: World) -> MemberActor:
    """The first of three clicks, for who manages a server in which nothing has been chosen yet."""
    mia = Clicker(world, manager_of(world))
    await mia.member.slash(world.channel, "settings show")
    return mia.member


@scene
async def settings_panel(world: World) -> MemberActor:
    """Where Nutgraf answers, and how, for managers of the server: each choice holds at once."""
    return (await _managed(world)).member


@scene
async def channel_settings(world: World) -> MemberActor:
    """The same for one channel: what it has of its own, and what it takes from the server."""
    mia = await _managed(world)
    await mia.place(world.channel)
    return mia.member


@scene
async def settings_preview(world: World) -> MemberActor:
    """An example card, as members would see it: here in full."""
    mia = await _managed(world)
    await mia.click("Preview")
    return mia.member


@scene
async def settings_test(world: World) -> MemberActor:
    """What would happen to a link in this channel, and why; nothing is fetched."""
    mia = await _managed(world)
    await mia.member.slash(world.channel, "settings test", url=REPORT)
    return mia.member


@scene
async def reported(world: World) -> MemberActor:
    """What members report, in a channel that moderators chose for it. The buttons obey moderators alone."""
    await _choose(world, Setting.REPORT_CHANNEL, str(world.channel.id))
    await card(world)
    bob = world.server.add_member(world.env.create_user("bob"))
    for member, reason, note in (
        (world.alice, "context", "The council's answer is left out."),
        (bob, "sourcing", "Ruiz did not say this herself."),
    ):
        form = await member.click(world.replies[0], label="Report")
        await member.submit_modal(form, {"reason": reason, "note": note})
    return world.alice


@scene
async def review_queue(world: World) -> MemberActor:
    """What moderators are to look at, riskiest first; the selects below filter it."""
    await reported(world)
    await world.alice.send(world.channel, REPORT)
    mod = moderator(world)
    await queue(world, mod)
    return mod


@scene
async def review_item(world: World) -> MemberActor:
    """One reading in the queue: the card, who reported it and why, and what moderators can do."""
    await reported(world)
    mod = moderator(world)
    await opened(world, mod)
    return mod


@scene
async def review_history(world: World) -> MemberActor:
    """The record: who did what, when, from what to what and why."""
    await card(world)
    mod = moderator(world)
    await correct(mod, await opened(world, mod), text="A columnist accuses the council, which denies it.")
    await hide(mod, latest(world, mod))
    await mod.click(latest(world, mod), label="Restore")
    await mod.slash(world.channel, "review history")
    return mod


@scene
async def corrected_card(world: World) -> MemberActor:
    """A card after a correction: every card of that reading in the server changes within seconds."""
    await card(world)
    mod = moderator(world)
    await correct(mod, await opened(world, mod), text="A columnist accuses the council, which denies it.")
    return world.alice


@scene
async def recent(world: World) -> MemberActor:
    """What was read in the server lately: searched by title or outlet, and opened for the one who asks alone."""
    await world.alice.send(world.channel, f"{REPORT} and {COLUMN}")
    await world.alice.slash(world.channel, "recent")
    return world.alice


@scene
async def privacy(world: World) -> MemberActor:
    """What is kept, for how long, and two buttons: to have it as a file, and to have it deleted."""
    world.client.parts = replace(world.client.parts, keep_days=180)
    await world.alice.slash(world.channel, "privacy")
    return world.alice


@scene
async def usage(world: World) -> MemberActor:
    """What was read in the server, day by day and by model, what it cost, and what is left of the day's budget."""
    mia = manager_of(world)
    await two_links(world)
    await mia.slash(world.channel, "usage")
    return mia


@scene
async def help_text(world: World) -> MemberActor:
    """What /help says."""
    await world.alice.slash(world.channel, "help")
    return world.alice


async def _choose(world: World, setting: Setting, value: str) -> None:
    await world.store.choose(world.server.id, world.server.id, setting, value, 1, world.clock.now())


async def _clicked(world: World, label: str) -> MemberActor:
    """Alice posts the column, and opens a part of its card."""
    viewer = await card(world)
    await viewer.click(world.replies[0], label=label)
    return viewer


async def _managed(world: World) -> Clicker:
    """A manager has chosen a few things for the server, and set the channel apart."""
    mia = Clicker(world, manager_of(world))
    await mia.settings()
    await mia.fill("Mode", {Setting.MODE: "offer"})
    await mia.fill("Look", {Setting.STYLE: "full", Setting.LANGUAGE: ["de"]})
    await mia.fill("Sites", {Setting.BLOCKED_SITES: "tabloid.example\nrumours.example"})
    await mia.place(world.channel)
    await mia.fill("Mode", {Setting.MODE: "auto", Setting.REVIEW: "hold"})
    await mia.click("This server")
    return mia
