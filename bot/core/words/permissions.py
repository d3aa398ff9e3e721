"""What the bot lacks in a place, by the names that Discord's settings have for it."""

from collections.abc import Sequence

from bot.core.words.catalogue import N_, _, n_

# https://support.discord.com/hc/en-us/articles/206029707; by the names that Discord's API has for them
_NAMES = {
    "view_channel": N_("View Channel"),
    "send_messages": N_("Send Messages"),
    "send_messages_in_threads": N_("Send Messages in Threads"),
    "create_public_threads": N_("Create Public Threads"),
    "read_message_history": N_("Read Message History"),
    "add_reactions": N_("Add Reactions"),
}


def missing(permissions: Sequence[str]) -> str:
    """`permissions` as Discord's API names them; at least one."""
    names = _bold(permissions)
    return n_(
        "Nutgraf cannot do all of this: it lacks the permission {names}.",
        "Nutgraf cannot do all of this: it lacks the permissions {names}.",
        len(permissions),
    ).format(names=names)


def cannot_answer(permissions: Sequence[str]) -> str:
    """The same for somebody who asked, where links are to be answered unasked."""
    names = _bold(permissions)
    return n_(
        "Links here are not answered by themselves as they should be: Nutgraf lacks the permission {names}.",
        "Links here are not answered by themselves as they should be: Nutgraf lacks the permissions {names}.",
        len(permissions),
    ).format(names=names)


def _bold(permissions: Sequence[str]) -> str:
    return ", ".join(f"**{_(_NAMES[permission])}**" for permission in permissions)
