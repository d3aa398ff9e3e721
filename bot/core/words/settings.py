"""What the settings of a server say: their names, what can be chosen, and where what holds in a place comes from."""

from bot.core.guild import ARTICLE_LANGUAGE, SERVER_LANGUAGE, Mode, Review, Setting, Style, Threads
from bot.core.words.catalogue import N_, _, language_name, n_

_SETTINGS = {
    Setting.MODE: N_("Mode"),
    Setting.STYLE: N_("Style"),
    Setting.THREADS: N_("Threads"),
    Setting.LANGUAGE: N_("Language"),
    Setting.REVIEW: N_("Review"),
    Setting.ALLOWED_SITES: N_("Allowed sites"),
    Setting.BLOCKED_SITES: N_("Blocked sites"),
    Setting.MODERATOR_ROLE: N_("Moderators' role"),
    Setting.REPORT_CHANNEL: N_("Channel for reports"),
}
_HINTS = {
    Setting.LANGUAGE: N_("Of what is read; quotes stay as the article has them"),
    Setting.ALLOWED_SITES: N_("One a line; where there are any, no other site is read"),
    Setting.BLOCKED_SITES: N_("One a line, such as example.com; stands for its subdomains too"),
    Setting.MODERATOR_ROLE: N_("Besides everybody with Manage Messages"),
    Setting.REPORT_CHANNEL: N_("Members' reports appear there, with buttons for moderators"),
}
_CHOICES = {
    Mode.OFF: N_("off"),
    Mode.REQUEST: N_("request"),
    Mode.OFFER: N_("offer"),
    Mode.AUTO: N_("auto"),
    Style.CARD: N_("compact card"),
    Style.FULL: N_("in full"),
    Threads.NEVER: N_("never"),
    Threads.ALWAYS: N_("always"),
    Review.AFTER: N_("after posting"),
    Review.HOLD: N_("before posting"),
}
_EFFECTS = {
    Mode.OFF: N_("Nothing is shown here; whoever uses a command is answered privately"),
    Mode.REQUEST: N_("Answers here, to commands alone"),
    Mode.OFFER: N_("One reaction on a message with a link; whoever clicks it gets the card"),
    Mode.AUTO: N_("Answers every article link"),
    Style.CARD: N_("A few lines; the rest opens by button, for whoever clicks"),
    Style.FULL: N_("Summary, argument and the first claims in the message itself"),
    Threads.NEVER: N_("Whoever wants to discuss an answer replies to it"),
    Threads.ALWAYS: N_("A thread hangs off each answer"),
    Review.AFTER: N_("Moderators can correct or hide every answer"),
    Review.HOLD: N_("Each answer waits until a moderator approves it"),
}
_GROUPS = {"mode": N_("Mode"), "look": N_("Look"), "sites": N_("Sites"), "moderators": N_("Moderators")}

Choice = Mode | Style | Threads | Review


def setting_name(setting: Setting) -> str:
    return _(_SETTINGS[setting])


def setting_hint(setting: Setting) -> str | None:
    """What to know before choosing, as half a line without a full stop."""
    return _(_HINTS[setting]) if setting in _HINTS else None


def choice_name(choice: Choice) -> str:
    return _(_CHOICES[choice])


def choice_effect(choice: Choice) -> str:
    """What a choice does, as half a line without a full stop."""
    return _(_EFFECTS[choice])


def group_name(group: str) -> str:
    """The label of the button that opens a form with a few settings, and the form's heading."""
    return _(_GROUPS[group])


def language(code: str) -> str:
    """What a choice of language is called: a language's name, or one of the two that name none."""
    if code == ARTICLE_LANGUAGE:
        return _("each article's own")
    return _("the server's on Discord") if code == SERVER_LANGUAGE else language_name(code)


def sites(hosts: tuple[str, ...], shown: int) -> str:
    """The first few of a list of sites, and how many more there are."""
    listed = ", ".join(hosts[:shown])
    return listed if len(hosts) <= shown else f"{listed}, {and_more(len(hosts) - shown)}"


def nothing() -> str:
    """That there is no such site, role or channel."""
    return _("none")


def every_site() -> str:
    return _("every site")


def line(setting: Setting, value: str, origin: str) -> str:
    """One setting in a place: what holds there, and where it comes from (one of the `from_` functions)."""
    return _("{setting}: **{value}** ({origin})").format(setting=setting_name(setting), value=value, origin=origin)


def brief(setting: Setting, value: str) -> str:
    """One of several choices in a row."""
    return _("{setting}: {value}").format(setting=setting_name(setting), value=value)


def from_default() -> str:
    return _("the bot's default")


def from_own_choice() -> str:
    return _("set here")


def from_own_choice_beside(value: str) -> str:
    """`value`: what the server has, beside a place that differs."""
    return _("set here; server: {value}").format(value=value)


def from_server() -> str:
    return _("from the server")


def from_place(place: str) -> str:
    """`place`: the wider place that it is taken from, as a mention of the category."""
    return _("from {place}").format(place=place)


def title() -> str:
    return _("Settings")


def this_server() -> str:
    return _("This server")


def places() -> str:
    """The heading over the channels and categories that have choices of their own."""
    return _("Set apart")


def as_default(value: str) -> str:
    """The choice of a server to have none of its own; `value` is what then holds."""
    return _("as the bot's default: {value}").format(value=value)


def as_wider(value: str) -> str:
    """The choice of a channel or category to have none of its own; `value` is what then holds."""
    return _("as its category, or the server: {value}").format(value=value)


def empty_for_wider() -> str:
    """What stands in a channel's or category's empty list of sites."""
    return _("Empty: as its category, or the server")


def choose_place() -> str:
    return _("Choose a channel or category to set it apart")


def and_more(number: int) -> str:
    """Stands below a list that leaves this many out."""
    return n_("and {n} more", "and {n} more", number).format(n=number)


def no_host_names(lines: list[str]) -> str:
    """`lines`: what somebody typed where sites belong, harmless already."""
    said = n_(
        "This line is no host name, and was left out:",
        "These lines are no host names, and were left out:",
        len(lines),
    )
    return "\n".join([said, *(f"– {line}" for line in lines)])


def preview() -> str:
    """The label of the button that shows an example card."""
    return _("Preview")


def example(mode: Mode) -> str:
    """Stands under an example card, with what the mode of that place does."""
    whose = _("An example, for you alone.")
    return f"-# {whose} {choice_effect(mode)}."
