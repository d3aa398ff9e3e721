"""Everything that can go wrong, as one tree; the words for people are made in words.py.

NutgrafError
├── SettingsError             a setting has a wrong value (names it)
├── UsageError                the command line or the console was asked for something that is not there
├── LinkRefused               the URL may not be read at all: scheme, port, host, form
├── PageError                 the page could not be read
│   ├── AddressRefused        its host leads to a private or reserved address
│   ├── PageUnreachable       no DNS answer, no connection, bad TLS, out of time
│   ├── PageBlocked           the site refuses us: 401, 402, 403, 429, 451
│   ├── PageGone              404, 410
│   ├── PageFailed            any other answer that is not a page
│   ├── PageTooLarge          more than the limit, once decoded
│   ├── PageNotReadable       not HTML or plain text, or an encoding we do not take
│   ├── NotAnArticle          the page was read, and holds no article
│   └── ExtractionFailed      the extracting process broke or was stopped at its limit
├── ModelError                the model gave no reading
│   ├── ModelUnavailable      connection refused, 5xx, stalled: worth trying again later
│   ├── ModelRateLimited      429
│   ├── ModelMisconfigured    401, 403, unknown model, no quota, context too small: an operator must act
│   ├── ModelRefused          a refusal, or the provider's content filter
│   ├── ModelTruncated        the reply hit its length limit
│   └── ModelReplyInvalid     no choices, not JSON, not our schema, or too large
├── DiscordUnreachable        no connection to Discord
└── StoreError                the database
    ├── StoreNewer            written by a newer Nutgraf
    └── StoreUnavailable      locked, full, missing or unreadable
"""


class NutgrafError(Exception):
    """Root of the tree. `detail` is a short fact for people (a status, a host, a setting); never page text."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class SettingsError(NutgrafError): ...


class UsageError(NutgrafError): ...


class LinkRefused(NutgrafError): ...


class PageError(NutgrafError): ...


class AddressRefused(PageError): ...


class PageUnreachable(PageError): ...


class PageBlocked(PageError): ...


class PageGone(PageError): ...


class PageFailed(PageError): ...


class PageTooLarge(PageError): ...


class PageNotReadable(PageError): ...


class NotAnArticle(PageError): ...


class ExtractionFailed(PageError): ...


class ModelError(NutgrafError): ...


class ModelUnavailable(ModelError): ...


class ModelRateLimited(ModelError):
    """`retry_after`: seconds that the endpoint asked us to wait, or None."""

    def __init__(self, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class ModelMisconfigured(ModelError): ...


class ModelRefused(ModelError): ...


class ModelTruncated(ModelError): ...


class ModelReplyInvalid(ModelError): ...


class DiscordUnreachable(NutgrafError): ...


class StoreError(NutgrafError): ...


class StoreNewer(StoreError): ...


class StoreUnavailable(StoreError): ...
