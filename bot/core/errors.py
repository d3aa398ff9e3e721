"""Everything that can go wrong, as one tree; the words for people are made in words/failures.py.

NutgrafError
├── SettingsError             a setting has a wrong value (names it)
├── UsageError                the command line or the console was asked for something that is not there
├── QuestionRefused           a question without words, or a longer one than is taken
├── SameArticle               an article was to be compared with itself
├── TooManyRequests           a member has asked for more than is read for one member in ten minutes
├── TooManyWaiting            so many links of one member wait to be read that no more are taken
├── LinkRefused               the URL may not be read at all: scheme, port, host, form
│   └── SiteBlocked           the moderators of this server do not let links to its site be read
├── PageError                 the page could not be read
│   ├── AddressRefused        its host leads to a private or reserved address
│   ├── PageUnreachable       no DNS answer, no connection, bad TLS, out of time
│   ├── PageBlocked           the site refuses us: 403, or as follows
│   │   ├── AskedTooOften     429
│   │   ├── LegallyBlocked    451
│   │   ├── LoginRequired     401, 402, or a form to log in where the page should be
│   │   ├── BotCheck          a captcha, or another test of whether a person asks
│   │   └── ConsentRequired   a consent platform's page where the page should be
│   ├── PageGone              404, 410
│   ├── PageFailed            any other answer that is not a page
│   ├── PageTooLarge          more than the limit, once decoded
│   ├── PageNotReadable       not HTML, plain text or PDF, or an encoding we do not take
│   │   └── PdfNotReadable    a PDF that is broken or takes a password
│   ├── NotAnArticle          the page was read, and holds no article
│   │   ├── PdfWithoutText    a PDF of pictures alone
│   │   ├── NeedsJavaScript   it is empty until a browser runs its scripts
│   │   ├── PictureGallery    pictures, and hardly a text
│   │   ├── VideoPage         a video or a recording, and hardly a text
│   │   ├── LinkList          a section front, or another list of articles
│   │   └── SearchPage        what a search has found
│   └── ExtractionFailed      the extracting process broke or was stopped at its limit
├── ModelError                the model gave no reading, or no reply to a question
│   ├── ModelAway             whatever is asked fails now, and may not later
│   │   ├── ModelUnavailable  connection refused, 5xx, stalled, or not asked since it failed too often
│   │   ├── ModelRateLimited  429
│   │   └── ModelNotGranted   401, 402, 403, unknown model, no quota: until an operator acts
│   ├── ModelMisconfigured    no such model is set, context too small, any other refusal: an operator must act
│   ├── ModelRefused          a refusal, or the provider's content filter
│   ├── ModelTruncated        the reply hit its length limit
│   ├── ModelReplyInvalid     no choices, not JSON, not our schema, or too large
│   │   └── ModelReplyUnsafe  holds a key, a token or the model's instructions, as a hostile page may ask for
│   └── BudgetSpent           the tokens of the day are used up; they renew at midnight, UTC
├── ReadingWithheld           members of this server are not shown the reading
│   ├── ReadingHidden         its moderators have hidden it
│   └── ReadingWaits          its moderators look at each reading first
├── ManagersOnly              asked for by a member who does not manage the server
├── DiscordUnreachable        no connection to Discord
├── ModeratorsOnly            asked for by a member who does not moderate this server
├── NoLongerKept              what a card or a panel was made from is gone
├── CorrectionRefused         a corrected text that is empty or too long
├── VerdictChanged            another moderator was faster
└── StoreError                the database
    ├── StoreNewer            written by a newer Nutgraf
    ├── StoreInUse            another `nutgraf run` works on it
    └── StoreUnavailable      missing, unreadable, or as follows
        ├── StoreLocked       another process kept it from being written for too long
        ├── StoreFull         no space is left to write it
        └── StoreDamaged      no database any more, or not a whole one
"""


class NutgrafError(Exception):
    """Root of the tree. `detail` is a short fact for people (a status, a host, a setting); never page text.

    `tokens_in`, `tokens_out`: what a model had used before this went wrong, as its endpoint reports it.
    """

    tokens_in = 0
    tokens_out = 0

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class SettingsError(NutgrafError): ...


class UsageError(NutgrafError): ...


class QuestionRefused(NutgrafError): ...


class SameArticle(NutgrafError): ...


class TooManyRequests(NutgrafError):
    """`retry_after`: seconds until the next may be asked for."""

    def __init__(self, detail: str = "", retry_after: float = 0) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class TooManyWaiting(NutgrafError): ...


class LinkRefused(NutgrafError): ...


class SiteBlocked(LinkRefused):
    """`detail` is the host."""


class PageError(NutgrafError):
    """`status`: that of the site's answer, where this was its answer; 0 for all else."""

    status = 0


class AddressRefused(PageError): ...


class PageUnreachable(PageError): ...


class PageBlocked(PageError): ...


class AskedTooOften(PageBlocked):
    """`retry_after`: seconds that the site asked us to wait, or None."""

    def __init__(self, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class LegallyBlocked(PageBlocked): ...


class LoginRequired(PageBlocked): ...


class BotCheck(PageBlocked): ...


class ConsentRequired(PageBlocked): ...


class PageGone(PageError): ...


class PageFailed(PageError): ...


class PageTooLarge(PageError): ...


class PageNotReadable(PageError): ...


class NotAnArticle(PageError): ...


class NeedsJavaScript(NotAnArticle): ...


class PictureGallery(NotAnArticle): ...


class VideoPage(NotAnArticle): ...


class LinkList(NotAnArticle): ...


class SearchPage(NotAnArticle): ...


class PdfNotReadable(PageNotReadable): ...


class PdfWithoutText(NotAnArticle): ...


class ExtractionFailed(PageError): ...


class ModelError(NutgrafError): ...


class ModelAway(ModelError): ...


class ModelUnavailable(ModelAway): ...


class ModelRateLimited(ModelAway):
    """`retry_after`: seconds that the endpoint asked us to wait, or None."""

    def __init__(self, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class ModelNotGranted(ModelAway): ...


class ModelMisconfigured(ModelError): ...


class ModelRefused(ModelError): ...


class ModelTruncated(ModelError): ...


class ModelReplyInvalid(ModelError): ...


class ModelReplyUnsafe(ModelReplyInvalid): ...


class BudgetSpent(ModelError): ...


class ReadingWithheld(NutgrafError): ...


class ReadingHidden(ReadingWithheld): ...


class ReadingWaits(ReadingWithheld): ...


class ManagersOnly(NutgrafError): ...


class DiscordUnreachable(NutgrafError): ...


class ModeratorsOnly(NutgrafError): ...


class NoLongerKept(NutgrafError): ...


class CorrectionRefused(NutgrafError): ...


class VerdictChanged(NutgrafError): ...


class StoreError(NutgrafError): ...


class StoreNewer(StoreError): ...


class StoreInUse(StoreError): ...


class StoreUnavailable(StoreError): ...


class StoreLocked(StoreUnavailable): ...


class StoreFull(StoreUnavailable): ...


class StoreDamaged(StoreUnavailable): ...
