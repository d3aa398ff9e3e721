"""Slash commands and message menus: what each is called, takes and asks for."""

from typing import Any

from discord import Client, Interaction, Message, app_commands

from bot.chat.answering import answer_links
from bot.chat.notice import notice
from bot.chat.panel_text import Panel
from bot.chat.parts import parts_of
from bot.chat.sending import acknowledge, answer
from bot.chat.settings import show_settings
from bot.core import words
from bot.core.links import find

Asked = Interaction[Client]
about_one_link = app_commands.describe(url="The article's address", private="Show the answer to me alone")


@app_commands.command(description="Read one link: summary, the author's argument, claims to check")
@about_one_link
async def summary(interaction: Asked, url: str, private: bool = False) -> None:
    await answer_links(interaction, _typed(url), private=private)


@app_commands.command(description="What an article's author wants the reader to believe, and on what grounds")
@about_one_link
async def argument(interaction: Asked, url: str, private: bool = False) -> None:
    await answer_links(interaction, _typed(url), private=private, panel=Panel.ARGUMENT)


@app_commands.command(description="What in an article is worth checking, who says it, and how to check it")
@about_one_link
async def claims(interaction: Asked, url: str, private: bool = False) -> None:
    await answer_links(interaction, _typed(url), private=private, panel=Panel.CLAIMS)


@app_commands.command(name="help", description="What Nutgraf does, and how to ask it")
async def show_help(interaction: Asked) -> None:
    if await acknowledge(interaction):
        await answer(interaction, notice(words.HELP))


@app_commands.command(description="Where Nutgraf answers in this server, and how")
@app_commands.default_permissions(manage_guild=True)
@app_commands.guild_only()
async def settings(interaction: Asked) -> None:
    if await acknowledge(interaction):
        await show_settings(interaction)


@app_commands.context_menu(name="Read this article")
async def read_message(interaction: Asked, message: Message) -> None:
    """Works without the message-content intent: Discord hands over the message that was clicked."""
    await answer_links(interaction, _posted(interaction, message), private=False)


@app_commands.context_menu(name="Claims to check")
async def claims_of_message(interaction: Asked, message: Message) -> None:
    """For the one who asks alone."""
    await answer_links(interaction, _posted(interaction, message), private=True, panel=Panel.CLAIMS)


COMMANDS: list[app_commands.Command[Any, ..., Any] | app_commands.ContextMenu] = [
    summary,
    argument,
    claims,
    settings,
    show_help,
    read_message,
    claims_of_message,
]


def _typed(url: str) -> list[str]:
    """A link as people type it, with Discord's brackets against previews around it or not."""
    return [url.strip().removeprefix("<").removesuffix(">")]


def _posted(interaction: Asked, message: Message) -> list[str]:
    parts = parts_of(interaction)
    return [link.url for link in find(message.content, parts.allow_hosts)[: parts.defaults.max_links]]
