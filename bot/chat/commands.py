"""Slash commands and message menus: what each is called, takes and asks for."""

from asyncio import gather
from collections.abc import Callable
from typing import Any

from discord import Client, Interaction, Message, app_commands

from bot.chat.answers.answering import answer_links
from bot.chat.answers.asking_by_command import answer_question
from bot.chat.answers.comparing import answer_comparison
from bot.chat.answers.privacy import privacy_view
from bot.chat.answers.recent import show_recent
from bot.chat.answers.recent_links import recent_links, typed_link
from bot.chat.cards.panel_text import Panel
from bot.chat.notice import notice
from bot.chat.parts import parts_of
from bot.chat.review.commands import review
from bot.chat.sending import acknowledge, answer
from bot.chat.settings.commands import settings
from bot.chat.settings.first_day import with_invitation
from bot.chat.usage import show_usage
from bot.core import words
from bot.core.links import find
from bot.core.question import MAX_QUESTION
from bot.core.recent import LONGEST_SEARCH, Search
from bot.core.words.catalogue import N_

Asked = Interaction[Client]
LongestQuestion = app_commands.Range[str, 1, MAX_QUESTION]
Searched = app_commands.Range[str, 1, LONGEST_SEARCH]


def about_one_link(ask: Callable[..., Any]) -> Callable[..., Any]:
    """What the commands about one article have in common."""
    told = app_commands.describe(url=N_("The article's address"), private=N_("Show the answer to me alone"))
    return told(app_commands.autocomplete(url=recent_links)(ask))


@app_commands.command(description=N_("Read one link: summary, the author's argument, claims to check"))
@about_one_link
async def summary(interaction: Asked, url: str, private: bool = False) -> None:
    await answer_links(interaction, [await typed_link(interaction, url)], private=private)


@app_commands.command(description=N_("What an article's author wants the reader to believe, and on what grounds"))
@about_one_link
async def argument(interaction: Asked, url: str, private: bool = False) -> None:
    await answer_links(interaction, [await typed_link(interaction, url)], private=private, panel=Panel.ARGUMENT)


@app_commands.command(description=N_("What in an article is worth checking, who says it, and how to check it"))
@about_one_link
async def claims(interaction: Asked, url: str, private: bool = False) -> None:
    await answer_links(interaction, [await typed_link(interaction, url)], private=private, panel=Panel.CLAIMS)


@app_commands.command(name="ask", description=N_("Ask about an article; the answer cites the sentences it rests on"))
@app_commands.describe(question=N_("What you want to know"))
@about_one_link
async def ask_article(interaction: Asked, url: str, question: LongestQuestion, private: bool = False) -> None:
    await answer_question(interaction, await typed_link(interaction, url), question, private=private)


@app_commands.command(
    description=N_("Two articles on one event: what both report, what one alone does, where they differ")
)
@app_commands.describe(
    url=N_("The article's address"), other=N_("The other one's; without it, one posted here on the same event")
)
@app_commands.autocomplete(url=recent_links, other=recent_links)
async def compare(interaction: Asked, url: str, other: str | None = None) -> None:
    """For the one who asks alone."""
    # Both at once: each may take half of the time that Discord waits.
    first, second = await gather(typed_link(interaction, url), typed_link(interaction, other or ""))
    await answer_comparison(interaction, first, second or None)


@app_commands.command(name="help", description=N_("What Nutgraf does, and how to ask it"))
async def show_help(interaction: Asked) -> None:
    if not await acknowledge(interaction):
        return
    await answer(interaction, await with_invitation(interaction, notice(words.chat.help_text())))


@app_commands.command(
    description=N_("What was read in this server, what it cost, and what is left of the day's budget")
)
@app_commands.default_permissions(manage_guild=True)
@app_commands.guild_only()
async def usage(interaction: Asked) -> None:
    if await acknowledge(interaction):
        await show_usage(interaction)


@app_commands.context_menu(name=N_("Read this article"))
async def read_message(interaction: Asked, message: Message) -> None:
    """Works without the message-content intent: Discord hands over the message that was clicked."""
    await answer_links(interaction, _posted(interaction, message), private=False)


@app_commands.context_menu(name=N_("Claims to check"))
async def claims_of_message(interaction: Asked, message: Message) -> None:
    """For the one who asks alone."""
    await answer_links(interaction, _posted(interaction, message), private=True, panel=Panel.CLAIMS)


@app_commands.command(description=N_("What was read here lately, for you alone"))
@app_commands.describe(word=N_("Words of the title"), outlet=N_("The outlet's name or site"))
async def recent(interaction: Asked, word: Searched | None = None, outlet: Searched | None = None) -> None:
    await show_recent(interaction, Search.of(word, outlet))


@app_commands.command(description=N_("What Nutgraf keeps about you; have it exported or deleted"))
async def privacy(interaction: Asked) -> None:
    if await acknowledge(interaction):
        parts = parts_of(interaction)
        view = privacy_view(parts.keep_days, parts.backup_days)
        await answer(interaction, await with_invitation(interaction, view))


COMMANDS: list[app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu] = [
    summary,
    argument,
    claims,
    ask_article,
    compare,
    settings,
    review,
    usage,
    recent,
    privacy,
    show_help,
    read_message,
    claims_of_message,
]


def _posted(interaction: Asked, message: Message) -> list[str]:
    parts = parts_of(interaction)
    return [link.url for link in find(message.content, parts.allow_hosts)[: parts.defaults.max_links]]
