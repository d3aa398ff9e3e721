"""What is said around a reading in Discord: labels of buttons, help, and why there is nothing to show."""

from bot.core.words.catalogue import N_, _

_PANELS = {"summary": N_("Summary"), "argument": N_("Argument"), "claims": N_("Claims")}


def panel_name(panel: str) -> str:
    """The label of the button that opens a panel, and the panel's heading."""
    return _(_PANELS[panel])


def help_text() -> str:
    return _(
        """**Nutgraf** reads news links: a neutral summary, the author's argument, and the claims worth checking.
It speaks only of what it has read and gives no verdicts: it says what to check and how.
**/summary** `url` reads one link, **/argument** and **/claims** show one part; `private` answers you alone.
**/ask** `url` `question` answers a question from the article, with the sentences that say so.
Right-click a message, Apps: **Read this article**, or **Claims to check** for you alone.
**/compare** `url` `other` holds two articles on one event side by side.
**/recent** lists what was read here lately, and **/privacy** says what is kept about you.
**/settings show** says where Nutgraf answers by itself, for those who manage the server.
The buttons under a card open for you alone."""
    )


def no_link() -> str:
    return _("There is no link to an article in this message.")


def card_expired() -> str:
    return _("What was read for this card is no longer kept. Post the link again to have it read anew.")


def open_article() -> str:
    """The label of a link that leads to a sentence of the article."""
    return _("Open at this sentence")


def page_line(page: int, pages: int) -> str:
    """Where one is in a panel that has several pages; counted from 1."""
    return _("page {page} of {pages}").format(page=page, pages=pages)


def off_here(*, may_change: bool) -> str:
    """Why an answer is private, and for those who can change it, how."""
    sentences = [_("Nutgraf is off here, so only you see this.")]
    if may_change:
        sentences.append(_("**/settings show** turns it on."))
    return f"-# {' '.join(sentences)}"
